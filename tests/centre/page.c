/* The centre's page and the choice of another country (RTE-2, RTE-3). */
#include "tests/lib/golden.h"

static struct reply
choose(struct test *t, const char *body)
{
    return visit(t, &(struct visit){.method = "POST",
                                    .target = "/pt-PT/centre",
                                    .body = body,
                                    .origin = "http://pt.localhost:8080",
                                    .fetch_site = "same-origin",
                                    .type = "application/x-www-form-urlencoded"});
}

TEST(the_centres_page_reads_as_agreed)
{
    expect_page(t, "no.localhost", "/centre", "centre/show", "nb-NO en");
}

TEST(a_chosen_country_is_remembered_and_leads_back_to_the_page)
{
    const struct reply reply = choose(t, "country=NO&back=%2Fquestions");

    expect_count(t, reply.status, 303);
    expect_str(t, reply_header(&reply, "Location"), "/pt-PT/questions");
    expect(t, str_starts(reply_header(&reply, "Set-Cookie"),
                         STR("country=NO; Path=/; Max-Age=31536000; HttpOnly")));
}

TEST(after_a_choice_on_the_centres_own_page_it_says_so)
{
    const struct reply reply = choose(t, "country=NO&back=%2Fcentre");
    const struct reply page = visit(t, &(struct visit){.target = "/pt-PT/centre?saved=1",
                                                       .cookies = "country=NO",
                                                       .accept = "application/xml"});

    expect_str(t, reply_header(&reply, "Location"), "/pt-PT/centre?saved=1");
    expect(t, str_find_str(page.body, STR("saved=\"yes\"")) < page.body.len);
    expect(t, str_find_str(page.body, STR("rule=\"chosen\"")) < page.body.len);
    expect(t, str_find_str(page.body, STR("id=\"no-oslo\"")) < page.body.len);
}

TEST(a_return_address_elsewhere_is_not_followed)
{
    static const char *const bodies[] = {
        "country=NO&back=%2F%2Fevil.example.org", "country=NO&back=https%3A%2F%2Fevil.example.org",
        "country=NO&back=%2Fnowhere", "country=NO&back=%2F%5Cevil.example.org", "country=NO"};

    for (size_t i = 0; i < sizeof bodies / sizeof bodies[0]; i++) {
        const struct reply reply = choose(t, bodies[i]);
        const struct str location = reply_header(&reply, "Location");

        test_row("%s", bodies[i]);
        expect(t, reply.status == 303 || reply.status == 422);
        expect(t, str_is_empty(location) || str_is(location, STR("/pt-PT/centre?saved=1")));
    }
}

TEST(a_country_nobody_serves_is_refused_and_nothing_is_remembered)
{
    static const char *const bodies[] = {"country=BR",
                                         "country=",
                                         "country=%F0%9F%98%80",
                                         "",
                                         "country=NO&country=PT",
                                         "country=no",
                                         "country=%00",
                                         "land=NO"};

    for (size_t i = 0; i < sizeof bodies / sizeof bodies[0]; i++) {
        const struct reply reply = choose(t, bodies[i]);

        test_row("%s", bodies[i]);
        expect(t, reply.status == 422 || reply.status == 400);
        expect_count(t, reply_headers(&reply, "Set-Cookie"), 0);
    }
}
