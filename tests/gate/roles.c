/* Every route to every role, to nobody, and to sessions that are over: the answer that gates.def
 * declares. */
#include <stdio.h>
#include <string.h>

#include "tests/gate/callers.h"

/* Read from the table once more, so that the loops do not ask the code they try. */
enum who { ANYBODY, HALF, KNOWN, CONFIRMED };

static const struct {
    enum who who;
    enum right right;
} declared[GATE_COUNT] = {

#define GATE(name, reach, who, right, user) [GATE_##name] = {(who), RIGHT_##right},
#include "fcgi/gate/gates.def"
#undef GATE
};

struct caller {
    const char *name;
    const char *cookies;
    bool is_known, is_half, is_unconfirmed;
    enum role role;
};

/* Where somebody is led instead; NULL when the gate opens, "" when it refuses. */
static const char *
led_to(const struct caller *caller, enum gate gate)
{
    const enum who who = declared[gate].who;

    if (who == ANYBODY)
        return NULL;
    if (!caller->is_known)
        return "/pt-PT/sign-in?back=";
    if (caller->is_half && who != HALF)
        return "/pt-PT/account/factor?back=";
    if (declared[gate].right != RIGHT_PROFILE && !role_has(caller->role, declared[gate].right))
        return "";
    if (who == CONFIRMED && caller->is_unconfirmed)
        return "/pt-PT/account/confirm?back=";
    return NULL;
}

static void
expect_page_answer(struct test *t, const struct caller *caller, const struct route *route)
{
    const char *target = caller_target(t, route, "zzzzzzzzzzzz");
    const char *led = led_to(caller, (enum gate)route->gate);
    const struct reply reply = signed_get(t, caller->cookies, NULL, target);
    const struct str location = reply_header(&reply, "Location");

    test_row("GET %s as %s", target, caller->name);
    expect(t, reply.status < 500);
    if (led == NULL) {
        expect(t, reply.status != 401 && reply.status != 403);
        expect(t, !str_starts(location, STR("/pt-PT/sign-in?")));
    } else if (led[0] == '\0') {
        expect_count(t, reply.status, 403);
    } else {
        expect_count(t, reply.status, 303);
        expect(t, str_starts(location, str_from(led)));
    }
}

/* A body that nobody reads tells behind the gate from before it, and changes nothing. */
static void
expect_form_answer(struct test *t, const struct caller *caller, const struct route *route)
{
    const char *led = led_to(caller, (enum gate)route->gate);
    const struct visit asked = {.method = "POST",
                                .target = caller_target(t, route, "zzzzzzzzzzzz"),
                                .cookies = caller->cookies,
                                .origin = "http://pt.localhost:8080",
                                .accept = "application/xml",
                                .type = "text/plain",
                                .body = "unread"};
    const struct reply reply = visit(t, &asked);

    test_row("POST %s as %s", asked.target, caller->name);
    expect_count(t, reply.status, led == NULL ? 400 : led[0] == '\0' ? 403 : 401);
    expect_count(t, reply_headers(&reply, "Location"), 0);
}

static void
expect_all_routes(struct test *t, const struct caller *caller)
{
    for (size_t i = 0; i < routes.count; i++) {
        if (routes.first[i].place != PLACE_LOCALE)
            continue;
        if (routes.first[i].method == METHOD_GET)
            expect_page_answer(t, caller, &routes.first[i]);
        else
            expect_form_answer(t, caller, &routes.first[i]);
    }
}

TEST(every_route_answers_every_role_as_its_gate_declares)
{
    const struct str before = caller_tables(t);

    (void)before;
    for (size_t i = ROLE_NONE + 1; i < ROLE_COUNT; i++) {
        const struct caller caller = {
            .name = role_code((enum role)i).at,
            .cookies = signed_cookies(t, caller_of((enum role)i)),
            .is_known = true,
            .role = (enum role)i,
        };

        expect_all_routes(t, &caller);
    }
}

TEST(every_route_answers_nobody_as_its_gate_declares)
{
    const struct caller nobody = {.name = "nobody", .cookies = NULL};
    const struct str before = caller_tables(t);

    expect_all_routes(t, &nobody);
    expect_str(t, caller_tables(t), before.at);
}

TEST(who_owes_a_second_factor_passes_no_other_gate)
{
    struct signed_as half = {.mail = caller_of(ROLE_AGENT), .is_half = true};
    const struct caller caller = {.name = "an agent without second factor",
                                  .cookies = signed_cookies_as(t, &half),
                                  .is_known = true,
                                  .is_half = true,
                                  .role = ROLE_AGENT};
    const struct str before = caller_tables(t);

    expect_all_routes(t, &caller);
    expect_str(t, caller_tables(t), before.at);
}

TEST(dangerous_things_want_the_password_of_the_last_ten_minutes)
{
    struct signed_as old = {.mail = caller_of(ROLE_ADMINISTRATOR), .is_unconfirmed = true};
    const struct caller caller = {.name = "an administrator of an hour ago",
                                  .cookies = signed_cookies_as(t, &old),
                                  .is_known = true,
                                  .is_unconfirmed = true,
                                  .role = ROLE_ADMINISTRATOR};

    expect_all_routes(t, &caller);
}

TEST(sessions_that_are_over_open_no_gate)
{
    static const struct {
        const char *name, *spoil;
    } rows[] = {
        {"an ended session",                   "UPDATE session SET ended_at = created_at ORDER BY id DESC LIMIT 1"},
        {"an expired session",
         "UPDATE session SET expires_at = '2026-03-02 09:30:00' ORDER BY id DESC LIMIT 1"                         },
        {"a session whose token was replaced",
         "UPDATE session SET token_hash = UNHEX(SHA2(id, 256)) ORDER BY id DESC LIMIT 1"                          },
    };

    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        const struct caller caller = {.name = rows[i].name,
                                      .cookies = signed_cookies(t, caller_of(ROLE_ADMINISTRATOR))};

        signed_run(t, rows[i].spoil);
        expect_all_routes(t, &caller);
    }
}
