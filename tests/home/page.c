/* The landing pages and the gateway as visitors get them. */
#include "tests/lib/golden.h"

TEST(the_landing_page_of_a_printer_portal_is_as_agreed)
{
    expect_page(t, "at.localhost", "/", "home/landing", "de-AT en");
}

TEST(the_landing_page_of_the_hosting_portal_has_texts_of_its_own)
{
    expect_page(t, "hosting.localhost", "/", "home/landing-hosting", "pt-PT en");
}

TEST(the_gateway_names_a_centre_and_leads_to_every_country)
{
    expect_page(t, "localhost", "/", "home/gateway", "en nb-NO");
}

static struct reply
gateway_for(struct test *t, const char *target, const char *accept_language)
{
    return visit(t, &(struct visit){.host = "localhost",
                                    .target = target,
                                    .accept = "text/html",
                                    .accept_language = accept_language});
}

TEST(a_country_that_is_known_but_not_served_is_not_called_unknown)
{
    const struct reply page = gateway_for(t, "/en/", "ja-JP");

    expect(t, str_find_str(page.body, STR("None of the countries known")) < page.body.len);
    expect(t, str_find_str(page.body, STR("No country is known")) == page.body.len);
}

TEST(a_line_in_another_language_than_the_page_is_named_as_a_sentence_writes_it)
{
    const struct reply english = gateway_for(t, "/en/", "fr-CH,fr;q=0.9");
    const struct reply spanish = gateway_for(t, "/es-ES/", "fr-CH,fr;q=0.9");
    const struct reply german = gateway_for(t, "/de-AT/", "de-AT");

    expect(t, str_find_str(english.body, STR("language of your line there: French")) <
                  english.body.len);
    expect(t, str_find_str(spanish.body, STR("franc\u00e9s")) < spanish.body.len);
    expect(t, str_find_str(spanish.body, STR("Franc\u00e9s")) == spanish.body.len);
    expect(t, str_find_str(german.body, STR("in der man Ihnen dort antwortet")) == german.body.len);
}
