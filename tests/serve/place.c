/* The first steps of a request: host, language, address (LOC-1 to LOC-3). */
#include <stdio.h>
#include <string.h>

#include "tests/lib/visit.h"

static void
expect_redirect(struct test *t, const struct visit *asked, unsigned status, const char *location)
{
    const struct reply reply = visit(t, asked);

    expect_count(t, reply.status, status);
    expect_str(t, reply_header(&reply, "Location"), location);
    expect_count(t, reply.body.len, 0);
}

TEST(an_address_without_a_locale_leads_to_the_one_with_it)
{
    static const struct {
        const char *host, *target, *language, *cookies, *location;
    } rows[] = {
        {"pt.localhost",      "/",              NULL,                NULL,         "/pt-PT/"          },
        {"pt.localhost",      "/",              "en",                NULL,         "/en/"             },
        {"pt.localhost",      "/",              "pt-BR,en;q=0.5",    NULL,         "/pt-PT/"          },
        {"pt.localhost",      "/questions",     "fr",                NULL,         "/pt-PT/questions" },
        {"pt.localhost",      "/questions?a=b", "en",                NULL,         "/en/questions?a=b"},
        {"pt.localhost",      "/",              "en",                "lang=pt-PT", "/pt-PT/"          },
        {"pt.localhost",      "/",              "en",                "lang=de-AT", "/en/"             },
        {"pt.localhost",      "/",              "en-XA",             NULL,         "/en/"             },
        {"pt.localhost:8080", "/",              NULL,                NULL,         "/pt-PT/"          },
        {"PT.LOCALHOST",      "/",              NULL,                NULL,         "/pt-PT/"          },
        {"es.localhost",      "/",              NULL,                NULL,         "/es-ES/"          },
        {"no.localhost",      "/",              "nn",                NULL,         "/nb-NO/"          },
        {"no.localhost",      "/",              "no",                NULL,         "/nb-NO/"          },
        {"at.localhost",      "/",              "de-CH",             NULL,         "/de-AT/"          },
        {"hosting.localhost", "/",              "*",                 NULL,         "/pt-PT/"          },
        {"localhost",         "/",              "nb",                NULL,         "/nb-NO/"          },
        {"localhost",         "/",              "en;q=0.1,nb;q=0.9", NULL,         "/nb-NO/"          },
        {"localhost",         "/",              "zh",                NULL,         "/en/"             },
        {"localhost",         "/",              "ca",                NULL,         "/en/"             },
    };

    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        const struct visit asked = {.host = rows[i].host,
                                    .target = rows[i].target,
                                    .accept_language = rows[i].language,
                                    .cookies = rows[i].cookies};

        test_row("%s%s %s", rows[i].host, rows[i].target,
                 rows[i].language == NULL ? "-" : rows[i].language);
        expect_redirect(t, &asked, 302, rows[i].location);
    }
}

TEST(the_redirect_to_a_language_varies_on_what_decided_it_and_is_not_stored)
{
    const struct reply reply = visit_get(t, "pt.localhost", "/");

    expect_str(t, reply_header(&reply, "Vary"), "Accept-Language, Cookie");
    expect_count(t, reply_headers(&reply, "Vary"), 1);
    expect_str(t, reply_header(&reply, "Cache-Control"), "no-store");
}

TEST(a_locale_in_another_spelling_is_corrected_for_good)
{
    expect_redirect(t, &(struct visit){.target = "/PT-pt/questions"}, 301, "/pt-PT/questions");
    expect_redirect(t, &(struct visit){.target = "/pt_PT/"}, 301, "/pt-PT/");
    expect_redirect(t, &(struct visit){.target = "/pt-PT"}, 301, "/pt-PT/");
    expect_redirect(t, &(struct visit){.target = "/EN/questions?x=1"}, 301, "/en/questions?x=1");
}

TEST(what_is_sent_to_an_address_without_a_locale_is_not_redirected)
{
    static const char *const methods[] = {"POST", "PUT", "DELETE"};
    static const char *const targets[] = {"/centre", "/PT-pt/centre", "/"};

    for (size_t i = 0; i < sizeof methods / sizeof methods[0]; i++) {
        for (size_t k = 0; k < sizeof targets / sizeof targets[0]; k++) {
            const struct visit asked = {.method = methods[i],
                                        .target = targets[k],
                                        .type = "application/x-www-form-urlencoded",
                                        .body = "country=ES"};
            const struct reply reply = visit(t, &asked);

            test_row("%s %s", methods[i], targets[k]);
            expect_count(t, reply.status, 404);
            expect_count(t, reply_headers(&reply, "Location"), 0);
        }
    }
    expect_redirect(t, &(struct visit){.method = "HEAD", .target = "/centre"}, 302,
                    "/pt-PT/centre");
}

TEST(the_language_switch_keeps_the_page_and_is_remembered)
{
    const struct reply reply = visit_get(t, "pt.localhost", "/en/questions?lang=en&a=b");

    expect_count(t, reply.status, 303);
    expect_str(t, reply_header(&reply, "Location"), "/en/questions?a=b");
    expect(t, str_starts(reply_header(&reply, "Set-Cookie"),
                         STR("lang=en; Path=/; Max-Age=31536000; HttpOnly")));
}

TEST(a_switch_to_a_language_the_portal_lacks_changes_nothing)
{
    const struct reply reply = visit_get(t, "pt.localhost", "/en/questions?lang=de-AT");

    expect_count(t, reply.status, 200);
    expect_count(t, reply_headers(&reply, "Set-Cookie"), 0);
}

TEST(an_unknown_host_is_misdirected_and_never_another_portal)
{
    static const char *const hosts[] = {"example.org", "pt.localhost.example.org", "xpt.localhost",
                                        "127.0.0.1", "[::1]"};

    for (size_t i = 0; i < sizeof hosts / sizeof hosts[0]; i++) {
        const struct reply reply = visit_get(t, hosts[i], "/pt-PT/");

        test_row("%s", hosts[i]);
        expect_count(t, reply.status, 421);
        expect_count(t, reply_headers(&reply, "Set-Cookie"), 0);
    }
}

TEST(the_gateway_never_redirects_to_a_country)
{
    const struct visit asked = {.host = "localhost",
                                .target = "/nb-NO/",
                                .accept_language = "nb-NO",
                                .address = "192.0.2.1"};
    const struct reply reply = visit(t, &asked);

    expect_count(t, reply.status, 200);
}

TEST(probes_answer_on_any_host)
{
    const struct reply live = visit_get(t, "10.0.0.1", "/-/live");
    const struct reply ready = visit_get(t, "whatever", "/-/ready");
    const struct reply schema = visit_get(t, "localhost", "/-/schema/page.rng");

    expect_count(t, live.status, 200);
    expect_count(t, ready.status, 200);
    expect_count(t, schema.status, 200);
    expect(t, str_find_str(schema.body, STR("<grammar")) < schema.body.len);
}

TEST(metrics_are_for_this_machine_only)
{
    const struct reply here = visit(t, &(struct visit){.target = "/metrics"});
    const struct reply there =
        visit(t, &(struct visit){.target = "/metrics", .address = "192.0.2.1"});

    expect_count(t, here.status, 200);
    expect_count(t, there.status, 404);
}

TEST(the_language_switch_keeps_what_the_page_was_asked_with)
{
    const struct reply reply =
        visit_get(t, "pt.localhost", "/en/search?q=papel+%26+toner&elsewhere=1");

    expect_count(t, reply.status, 200);
    expect(t, str_find_str(reply.body, STR("href=\"/pt-PT/search?lang=pt-PT&amp;"
                                           "q=papel%20%26%20toner\"")) < reply.body.len);
}
