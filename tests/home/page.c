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
