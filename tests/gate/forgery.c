/* Forms that did not come from the page that was shown: refused, and no row is another afterwards.
 */
#include <stdio.h>
#include <string.h>

#include "fcgi/edge/secret.h"
#include "tests/gate/callers.h"

static bool
is_tried(const struct route *route)
{
    return route->method != METHOD_GET && route->place == PLACE_LOCALE &&
           route->gate != GATE_PUBLIC;
}

struct forgery {
    const char *name;
    const char *origin, *site;
    struct str token;
};

#define OURS "http://pt.localhost:8080"

static void
expect_refused(struct test *t, const struct route *route, const char *cookies,
               const struct forgery *forgery)
{
    const struct visit asked = {
        .method = "POST",
        .target = caller_target(t, route, "zzzzzzzzzzzz"),
        .cookies = cookies,
        .origin = forgery->origin,
        .fetch_site = forgery->site,
        .type = "application/x-www-form-urlencoded",
        .body =
            arena_printf(t->arena, "token=%.*s&mail=a%%40example.org", STR_ARG(forgery->token)).at,
    };
    const struct reply reply = visit(t, &asked);

    test_row("%s with %s", asked.target, forgery->name);
    expect_count(t, reply.status, 403);
    expect_count(t, reply_headers(&reply, "Set-Cookie"), 0);
}

TEST(every_form_without_its_own_token_or_from_elsewhere_is_refused)
{
    const char *const elsewhere = signed_cookies(t, caller_of(ROLE_READER));
    const struct str stranger =
        arena_printf(t->arena, "form=%.*s", STR_ARG(secret_token(t->arena)));

    for (size_t i = 0; i < routes.count; i++) {
        const struct route *route = &routes.first[i];

        if (!is_tried(route))
            continue;
        const char *cookies = caller_for(t, (enum gate)route->gate);
        const char *older = caller_for(t, (enum gate)route->gate);

        if (cookies[0] == '\0')
            cookies = arena_printf(t->arena, "form=%.*s", STR_ARG(secret_token(t->arena))).at;
        const struct str right = signed_token(t, cookies);
        const struct forgery forgeries[] = {
            {"no token",               OURS,   "same-origin",               STR_NONE                                                               },
            {"another person's token", OURS,   "same-origin",               signed_token(t,                                                          elsewhere)},
            {"the token of another session",                        OURS, "same-origin",
             older[0] == '\0' ? STR("x") : signed_token(t,                                                           older)},
            {"a token of no session",                  OURS,                        "same-origin",                             signed_token(t,                     stranger.at)},
            {"another site's Origin",          "http://evil.example.org",    NULL,   right                               },
            {"another host of ours",                    "http://es.localhost:8080",                  NULL,                                           right                                                             },
            {"Origin null",                    "null",    NULL,right},
            {"Sec-Fetch-Site: cross-site",                    OURS,                  "cross-site",                                                         right                                                                                                                  },
            {"Sec-Fetch-Site: same-site",            OURS,"same-site",right},
            {"Sec-Fetch-Site: none",             OURS,                   "none",                                                                                right                                                                                                                                                                                                                                        },
            {"neither of the two",                  NULL, NULL,right},
        };
        const struct str before = caller_tables(t);

        for (size_t k = 0; k < sizeof forgeries / sizeof forgeries[0]; k++)
            expect_refused(t, route, cookies, &forgeries[k]);
        test_row("%s", route->path);
        expect_str(t, caller_tables(t), before.at);
    }
}

TEST(what_a_form_does_is_not_done_by_a_link)
{
    for (size_t i = 0; i < routes.count; i++) {
        const struct route *route = &routes.first[i];

        if (!is_tried(route))
            continue;
        const char *cookies = caller_for(t, (enum gate)route->gate);
        const struct str token = signed_token(t, cookies);
        const char *target = caller_target(t, route, "zzzzzzzzzzzz");
        const struct str before = caller_tables(t);
        const struct reply reply = signed_get(
            t, cookies, NULL,
            arena_printf(t->arena, "%s?token=%.*s&role=reader&mail=a%%40example.org&password=x",
                         target, STR_ARG(token))
                .at);

        test_row("GET %s", target);
        expect(t, reply.status < 500);
        expect_str(t, caller_tables(t), before.at);
    }
}

TEST(the_same_form_with_its_token_passes)
{
    const char *cookies = signed_cookies(t, caller_of(ROLE_READER));
    const struct reply reply = signed_post(t, cookies, NULL, "/pt-PT/account/notifications", "");

    expect(t, reply.status == 303 || reply.status == 200 || reply.status == 422);
}
