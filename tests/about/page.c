/* What a portal says about itself (PUB-4). */
#include "tests/lib/golden.h"

TEST(the_pages_about_a_portal_read_as_agreed)
{
    expect_page(t, "at.localhost", "/about/imprint", "about/imprint", "de-AT en");
    expect_page(t, "pt.localhost", "/about/privacy", "about/privacy", "pt-PT");
    expect_page(t, "es.localhost", "/about/terms", "about/terms", "es-ES");
    expect_page(t, "no.localhost", "/about/accessibility", "about/accessibility", "nb-NO");
    expect_page(t, "hosting.localhost", "/about/browsers", "about/browsers", "en");
}

TEST(a_topic_that_does_not_exist_is_not_found)
{
    const struct reply reply = visit_get(t, "pt.localhost", "/en/about/nothing");

    expect_count(t, reply.status, 404);
}
