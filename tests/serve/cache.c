/* Which answers caches may keep, until when, and what they may not depend on. */
#include "tests/lib/visit.h"

TEST(nginx_may_keep_a_shared_page_until_its_second_ends)
{
    const int64_t before = clock_wall().seconds;
    const struct reply page = visit_get(t, "pt.localhost", "/pt-PT/questions");
    const int64_t after = clock_wall().seconds;
    const struct str until = reply_header(&page, "X-Accel-Expires");
    uint64_t second = 0;

    expect(t, str_starts(until, STR("@")));
    expect(t, str_to_u64(str_slice(until, 1, until.len), UINT64_MAX, &second));
    expect(t, (int64_t)second >= before && (int64_t)second <= after);
}

TEST(nginx_may_keep_no_other_answer)
{
    static const struct {
        const char *method, *host, *target, *tag;
    } rows[] = {
        {"GET",    "localhost",    "/en/",                     NULL},
        {"GET",    "pt.localhost", "/pt-PT/centre",            NULL},
        {"POST",   "pt.localhost", "/pt-PT/centre",            NULL},
        {"GET",    "pt.localhost", "/pt-PT/nowhere",           NULL},
        {"DELETE", "pt.localhost", "/pt-PT/questions",         NULL},
        {"GET",    "pt.localhost", "/",                        NULL},
        {"GET",    "pt.localhost", "/pt-PT/questions?lang=en", NULL},
        {"GET",    "pt.localhost", "/pt-PT/questions",         "*" },
        {"GET",    "pt.localhost", "/-/live",                  NULL},
        {"GET",    "nobody.test",  "/pt-PT/",                  NULL},
    };

    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        const struct visit asked = {.method = rows[i].method,
                                    .host = rows[i].host,
                                    .target = rows[i].target,
                                    .if_none_match = rows[i].tag};
        const struct reply reply = visit(t, &asked);

        test_row("%s %s", rows[i].method, rows[i].target);
        expect_count(t, reply_headers(&reply, "X-Accel-Expires"), 0);
    }
}

TEST(a_shared_page_is_the_same_for_every_address_and_header)
{
    static const struct {
        const char *address, *languages, *cookies, *origin;
    } rows[] = {
        {"192.0.2.65",    NULL,                        NULL,            NULL              },
        {"2001:db8:1::1", NULL,                        "lang=en; a=b",  NULL              },
        {NULL,            "pt-BR,pt;q=0.9,nb-NO;q=.1", NULL,            NULL              },
        {NULL,            NULL,                        "country2=ES",   "http://a.example"},
        {"203.0.113.9",   "pt-PT",                     "acountry=ES;b", "null"            },
    };
    const struct reply first = visit_get(t, "pt.localhost", "/pt-PT/");

    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        const struct visit asked = {.target = "/pt-PT/",
                                    .address = rows[i].address,
                                    .accept_language = rows[i].languages,
                                    .cookies = rows[i].cookies,
                                    .origin = rows[i].origin,
                                    .fetch_site = "cross-site"};
        const struct reply reply = visit(t, &asked);

        test_row("%zu", i);
        expect_count(t, reply.status, 200);
        expect(t, str_is(reply.body, first.body));
    }
}

TEST(the_page_of_the_centre_tells_all_that_was_seen_and_is_kept_by_nobody)
{
    const struct visit asked = {.target = "/pt-PT/centre",
                                .accept = "application/xml",
                                .address = "192.0.2.65",
                                .accept_language = "pt-PT,nb-NO;q=0.5"};
    const struct reply reply = visit(t, &asked);

    expect_str(t, reply_header(&reply, "Cache-Control"), "private, no-cache");
    expect(t,
           str_find_str(reply.body, STR("rule=\"accept-language\" saw=\"PT\"")) < reply.body.len);
}
