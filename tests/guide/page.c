/* Guides as visitors get them (PUB-3). */
#include "tests/lib/golden.h"

TEST(the_guides_of_a_printer_portal_read_as_agreed)
{
    expect_page(t, "no.localhost", "/guides", "guide/list", "nb-NO en");
    expect_page(t, "no.localhost", "/guides/readings", "guide/readings", "nb-NO en");
    expect_page(t, "at.localhost", "/guides/invoices", "guide/invoices", "de-AT");
    expect_page(t, "pt.localhost", "/guides/consumables", "guide/consumables", "pt-PT");
    expect_page(t, "es.localhost", "/guides/registration", "guide/registration", "es-ES");
}

TEST(the_guides_of_the_hosting_portal_read_as_agreed)
{
    expect_page(t, "hosting.localhost", "/guides/requests", "guide/requests", "pt-PT en");
    expect_page(t, "hosting.localhost", "/guides/passwords", "guide/passwords", "pt-PT");
    expect_page(t, "hosting.localhost", "/guides/domains", "guide/domains", "pt-PT");
}

TEST(a_guide_that_a_portal_does_not_offer_is_not_found)
{
    const struct reply hosting = visit_get(t, "hosting.localhost", "/en/guides/invoices");
    const struct reply printers = visit_get(t, "pt.localhost", "/en/guides/passwords");

    expect_count(t, hosting.status, 404);
    expect_count(t, printers.status, 404);
}
