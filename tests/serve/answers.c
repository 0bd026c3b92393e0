/* What every answer has, whatever was asked: status, headers, representation; loops over the tables
 * prove it for all. */
#include <stdio.h>
#include <string.h>

#include "fcgi/gate/gate.h"
#include "tests/lib/visit.h"

static struct str
without_captures(struct test *t, struct str path)
{
    struct text text = {.arena = t->arena};
    struct str rest = path;
    struct str part;

    while (str_cut(rest, '{', &part, &rest)) {
        text_add(&text, part);
        text_add(&text, STR("zzzzzzzzzzzz"));
        str_cut(rest, '}', &part, &rest);
    }
    text_add(&text, part);
    return text_str(&text);
}

/* A path for a route's pattern: one that exists on the Portuguese portal where everybody may see
   it, else of something that nobody has. */
static struct str
example_path(struct test *t, const struct route *route)
{
    static const struct {
        const char *pattern, *example;
    } examples[] = {
        {"/guides/{guide}",               "/guides/invoices"        },
        {"/announcements/{announcement}", "/announcements/none-such"},
        {"/about/{topic}",                "/about/privacy"          },
    };
    const struct str path = str_from(route->path);

    for (size_t i = 0; i < sizeof examples / sizeof examples[0]; i++) {
        if (str_is(path, str_from(examples[i].pattern)))
            return str_from(examples[i].example);
    }
    return without_captures(t, path);
}

static const char *
example_target(struct test *t, const struct route *route, const char *locale)
{
    const struct str path = example_path(t, route);

    if (route->place != PLACE_LOCALE)
        return path.at;
    return arena_printf(t->arena, "/%s%.*s", locale, STR_ARG(path)).at;
}

static void
expect_safe_headers(struct test *t, const struct reply *reply)
{
    static const char *const once[] = {
        "Content-Security-Policy",    "X-Content-Type-Options", "Referrer-Policy",
        "Cross-Origin-Opener-Policy", "X-Request-Id",           "Cache-Control"};

    for (size_t i = 0; i < sizeof once / sizeof once[0]; i++) {
        if (reply_headers(reply, once[i]) != 1) {
            printf("       header %s\n", once[i]);
            expect_count(t, reply_headers(reply, once[i]), 1);
        }
    }
    expect(t, reply_headers(reply, "Vary") <= 1);
    expect(t, str_find_str(reply->body, STR("xml-stylesheet")) == reply->body.len);
}

TEST(every_route_answers_every_method_as_declared)
{
    static const char *const methods[] = {"GET",    "HEAD",  "POST",   "PUT",
                                          "DELETE", "PATCH", "FOO-BAR"};

    for (size_t i = 0; i < routes.count; i++) {
        for (size_t m = 0; m < sizeof methods / sizeof methods[0]; m++) {
            const struct visit asked = {.method = methods[m],
                                        .target = example_target(t, &routes.first[i], "pt-PT")};
            const struct reply reply = visit(t, &asked);

            test_row("%s %s", methods[m], asked.target);
            expect_safe_headers(t, &reply);
            expect(t, reply.status < 500);
            if (m >= 3)
                expect_count(t, reply.status, 405);
            if (reply.status == 405)
                expect_count(t, reply_headers(&reply, "Allow"), 1);
            if (strcmp(methods[m], "HEAD") == 0)
                expect_count(t, reply.body.len, 0);
        }
    }
}

TEST(every_unsafe_route_refuses_what_does_not_come_from_its_own_pages)
{
    static const struct {
        const char *origin, *site;
    } rows[] = {
        {NULL,                      NULL         },
        {"http://evil.example.org", NULL         },
        {"null",                    NULL         },
        {NULL,                      "cross-site" },
        {NULL,                      "same-site"  },
        {NULL,                      "none"       },
        {"http://pt.localhost",     "cross-site" },
        {"http://es.localhost",     "same-origin"},
        {"https://pt.localhost",    "same-origin"},
    };

    for (size_t i = 0; i < routes.count; i++) {
        for (size_t k = 0; routes.first[i].method != METHOD_GET && k < sizeof rows / sizeof rows[0];
             k++) {
            const struct visit asked = {.method = "POST",
                                        .target = example_target(t, &routes.first[i], "pt-PT"),
                                        .origin = rows[k].origin,
                                        .fetch_site = rows[k].site,
                                        .type = "application/x-www-form-urlencoded",
                                        .body = "country=NO"};
            const struct reply reply = visit(t, &asked);

            test_row("%s origin %s site %s", asked.target, rows[k].origin, rows[k].site);
            expect_count(t, reply.status, 403);
            expect_count(t, reply_headers(&reply, "Set-Cookie"), 0);
        }
    }
}

TEST(every_page_comes_as_html_xml_and_json)
{
    static const struct {
        const char *accept, *type, *begins;
    } rows[] = {
        {NULL,                                                              "text/html; charset=utf-8",        "<!DOCTYPE html>"},
        {"text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8",
         "text/html; charset=utf-8",                                                                           "<!DOCTYPE html>"},
        {"application/xml",                                                 "application/xml; charset=utf-8",  "<?xml"          },
        {"application/json",                                                "application/json; charset=utf-8", "{"              },
        {"image/png",                                                       "text/html; charset=utf-8",        "<!DOCTYPE html>"},
    };

    for (size_t i = 0; i < routes.count; i++) {
        for (size_t k = 0; k < sizeof rows / sizeof rows[0]; k++) {
            const struct str path = str_from(routes.first[i].path);
            const struct visit asked = {.target = example_target(t, &routes.first[i], "en"),
                                        .accept = rows[k].accept};

            if (routes.first[i].place != PLACE_LOCALE || routes.first[i].method != METHOD_GET ||
                gate_needs_viewer((enum gate)routes.first[i].gate) ||
                str_find(path, '.', 0) < path.len)
                continue;
            const struct reply reply = visit(t, &asked);

            test_row("%s as %s", asked.target, rows[k].accept);
            expect_str(t, reply_header(&reply, "Content-Type"), rows[k].type);
            expect(t, str_starts(reply.body, str_from(rows[k].begins)));
        }
    }
}

TEST(an_error_is_told_in_the_visitors_language_with_centre_and_request_number)
{
    static const struct {
        const char *method, *target, *error_status;
        unsigned status;
        const char *code;
    } rows[] = {
        {"GET",  "/pt-PT/nowhere",            NULL,  404, "not-found"  },
        {"GET",  "/pt-PT/guides/nowhere",     NULL,  404, "not-found"  },
        {"GET",  "/nowhere",                  NULL,  404, "not-found"  },
        {"PUT",  "/pt-PT/questions",          NULL,  405, "bad-method" },
        {"GET",  "/pt-PT/%00",                NULL,  400, "malformed"  },
        {"GET",  "/pt-PT/%0d%0aSet-Cookie:x", NULL,  400, "malformed"  },
        {"GET",  "/pt-PT/%ff",                NULL,  400, "malformed"  },
        {"POST", "/pt-PT/centre",             NULL,  403, "forbidden"  },
        {"GET",  "/pt-PT/",                   "400", 400, "malformed"  },
        {"GET",  "/pt-PT/",                   "403", 403, "forbidden"  },
        {"GET",  "/pt-PT/",                   "404", 404, "not-found"  },
        {"GET",  "/pt-PT/",                   "405", 405, "bad-method" },
        {"GET",  "/pt-PT/",                   "413", 413, "too-large"  },
        {"GET",  "/pt-PT/",                   "414", 413, "too-large"  },
        {"GET",  "/pt-PT/",                   "429", 429, "too-many"   },
        {"GET",  "/pt-PT/",                   "501", 400, "malformed"  },
        {"GET",  "/pt-PT/",                   "503", 503, "unavailable"},
    };

    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        struct visit asked = {.method = rows[i].method,
                              .target = rows[i].target,
                              .error_status = rows[i].error_status,
                              .accept_language = "pt"};
        struct reply reply = visit(t, &asked);

        test_row("%s %s", rows[i].method, rows[i].target);
        expect_count(t, reply.status, rows[i].status);
        expect_safe_headers(t, &reply);
        expect_count(t, reply_headers(&reply, "Allow"), reply.status == 405);
        expect(t,
               str_find_str(reply.body, STR("0123456789abcdef0123456789abcdef")) < reply.body.len);
        expect(t, str_find_str(reply.body, STR("lang=\"pt-PT\"")) < reply.body.len);
        expect(t, str_find_str(reply.body, STR("Lisboa")) < reply.body.len);
        asked.accept = "application/xml";
        reply = visit(t, &asked);
        const struct str code = arena_printf(t->arena, "<error code=\"%s\"", rows[i].code);

        expect(t, str_find_str(reply.body, code) < reply.body.len);
    }
}

TEST(a_page_that_did_not_change_is_not_sent_again)
{
    const struct reply first = visit_get(t, "pt.localhost", "/pt-PT/questions");
    const struct str etag = reply_header(&first, "ETag");
    const struct visit asked = {.target = "/pt-PT/questions",
                                .if_none_match = arena_cstr(t->arena, etag)};
    const struct reply again = visit(t, &asked);

    expect(t, etag.len > 10);
    expect_count(t, again.status, 304);
    expect_count(t, again.body.len, 0);
    expect_str(t, reply_header(&again, "ETag"), arena_cstr(t->arena, etag));
}

TEST(a_page_says_once_what_it_depends_on)
{
    const struct reply portal = visit_get(t, "pt.localhost", "/pt-PT/");
    const struct reply gateway = visit_get(t, "localhost", "/en/");

    expect_str(t, reply_header(&portal, "Vary"),
               "Accept, Accept-Encoding, Accept-Language, Cookie");
    expect_str(t, reply_header(&portal, "Cache-Control"),
               "public, max-age=60, stale-while-revalidate=1, stale-if-error=600");
    expect_str(t, reply_header(&gateway, "Vary"),
               "Accept, Accept-Encoding, Accept-Language, Cookie");
    expect_str(t, reply_header(&gateway, "Cache-Control"), "private, no-cache");
}

TEST(ten_kilobytes_of_rubbish_in_a_header_change_nothing)
{
    char *rubbish = arena_alloc(t->arena, 10001);

    memset(rubbish, 'x', 10000);
    const struct visit asked = {
        .host = "localhost", .target = "/", .accept_language = rubbish, .accept = rubbish};
    const struct reply reply = visit(t, &asked);

    expect_count(t, reply.status, 302);
    expect_str(t, reply_header(&reply, "Location"), "/en/");
}
