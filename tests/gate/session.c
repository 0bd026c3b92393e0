/* The life of a session, to the second: the clock is held, and the database's with it. */
#include <stdio.h>
#include <string.h>

#include "fcgi/edge/secret.h"
#include "tests/gate/callers.h"

#define HOUR_S   3600
#define MINUTE_S 60

static struct instant
after(int64_t seconds)
{
    struct instant at = {0};

    if (instant_parse(STR(VISIT_NOW), &at))
        at.seconds += seconds;
    return at;
}

/* Whether a page for people signed in opens so long after the session's begin. */
static bool
opens(struct test *t, const char *cookies, const char *target, int64_t later_s)
{
    const struct visit asked = {.target = target, .cookies = cookies, .at = after(later_s)};

    return visit(t, &asked).status == 200;
}

/* The cookies of a browser whose last answer came so long after the begin. */
static const char *
seen_after(struct test *t, const struct signed_as *as, int64_t later_s)
{
    const struct str seen = session_seen(t->arena, as->token, after(later_s));

    return arena_printf(t->arena, "session=%.*s; seen=%.*s", STR_ARG(as->token), STR_ARG(seen)).at;
}

#define PAGE "/pt-PT/account/profile"

TEST(a_session_lives_for_a_day_and_not_a_second_longer)
{
    struct signed_as as = {.mail = caller_of(ROLE_READER)};

    signed_cookies_as(t, &as);
    expect(t, opens(t, seen_after(t, &as, SESSION_LIFE_S - MINUTE_S), PAGE, SESSION_LIFE_S - 1));
    expect(t, !opens(t, seen_after(t, &as, SESSION_LIFE_S - MINUTE_S), PAGE, SESSION_LIFE_S));
}

TEST(whoever_is_away_too_long_signs_in_again_staff_sooner)
{
    static const struct {
        enum role role;
        int64_t limit_s;
    } rows[] = {
        {ROLE_READER, SESSION_IDLE_S      },
        {ROLE_AGENT,  SESSION_IDLE_STAFF_S},
    };

    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        struct signed_as as = {.mail = caller_of(rows[i].role)};
        const char *cookies = signed_cookies_as(t, &as);

        test_row("%s", as.mail);
        expect(t, opens(t, cookies, PAGE, rows[i].limit_s));
        expect(t, opens(t, cookies, PAGE, rows[i].limit_s + MINUTE_S - 1));
        expect(t, !opens(t, cookies, PAGE, rows[i].limit_s + MINUTE_S));
    }
}

TEST(an_answer_moves_the_end_of_the_wait_without_a_write)
{
    struct signed_as as = {.mail = caller_of(ROLE_READER)};
    const char *cookies = signed_cookies_as(t, &as);
    const struct str before = caller_tables(t);
    const struct visit soon = {.target = PAGE, .cookies = cookies, .at = after(MINUTE_S - 1)};
    const struct visit later = {.target = PAGE, .cookies = cookies, .at = after(HOUR_S)};
    const struct reply at_once = visit(t, &soon);
    const struct reply reply = visit(t, &later);

    expect_count(t, reply_headers(&at_once, "Set-Cookie"), 0);
    expect_count(t, reply_headers(&reply, "Set-Cookie"), 1);
    expect(t, opens(t, signed_after(t, cookies, &reply), PAGE, 2 * HOUR_S + 30 * MINUTE_S));
    expect(t, !opens(t, cookies, PAGE, 2 * HOUR_S + 30 * MINUTE_S));
    expect_str(t, caller_tables(t), before.at);
}

TEST(the_cookie_of_the_wait_cannot_be_made_or_borrowed)
{
    struct signed_as mine = {.mail = caller_of(ROLE_READER)};
    struct signed_as other = {.mail = caller_of(ROLE_AGENT)};

    signed_cookies_as(t, &mine);
    signed_cookies_as(t, &other);
    const struct str seen = session_seen(t->arena, other.token, after(0));
    const char *const spoiled[] = {
        arena_printf(t->arena, "session=%.*s", STR_ARG(mine.token)).at,
        arena_printf(t->arena, "session=%.*s; seen=%.*s", STR_ARG(mine.token), STR_ARG(seen)).at,
        arena_printf(t->arena, "session=%.*s; seen=99999999", STR_ARG(mine.token)).at,
        arena_printf(t->arena, "session=%.*s; seen=99999999.", STR_ARG(mine.token)).at,
        arena_printf(t->arena, "session=%.*s; seen=.", STR_ARG(mine.token)).at,
        arena_printf(t->arena, "session=; seen=%.*s", STR_ARG(seen)).at,
    };

    for (size_t i = 0; i < sizeof spoiled / sizeof spoiled[0]; i++) {
        test_row("%zu", i);
        expect(t, !opens(t, spoiled[i], PAGE, 0));
    }
}

TEST(a_session_given_by_somebody_else_is_not_taken_up)
{
    const struct str planted = secret_token(t->arena);
    const struct str form = secret_token(t->arena);
    const char *cookies =
        arena_printf(t->arena, "session=%.*s; form=%.*s", STR_ARG(planted), STR_ARG(form)).at;
    const struct str token = signed_token(t, arena_printf(t->arena, "form=%.*s", STR_ARG(form)).at);
    const struct visit asked = {
        .method = "POST",
        .target = "/pt-PT/sign-in",
        .cookies = cookies,
        .origin = "http://pt.localhost:8080",
        .type = "application/x-www-form-urlencoded",
        .body = arena_printf(t->arena,
                             "token=%.*s&mail=eva.lourenco%%40arrabida.example.org&password="
                             "counter-demo-2026",
                             STR_ARG(token))
                    .at,
    };
    const struct reply reply = visit(t, &asked);
    const char *after_it = signed_after(t, cookies, &reply);

    expect_count(t, reply.status, 303);
    expect(t, strstr(after_it, planted.at) == NULL);
    expect(t, opens(t, after_it, PAGE, 0));
    expect(t, !opens(t, cookies, PAGE, 0));
}

/* One change of a row, what is seen after it, and the way back. */
struct change {
    const char *name, *mail, *target, *change, *back;
    unsigned before, after;
};

TEST(what_changes_in_the_tables_counts_at_once)
{
    static const struct change rows[] = {
        {"a role is taken",       "ana.vidal@arrabida.example.org",       "/pt-PT/people",
         "UPDATE member SET role = 'reader' WHERE id = 1001",        "UPDATE member SET role = 'administrator' WHERE id = 1001", 200, 403},
        {"a member is ended",     "ana.vidal@arrabida.example.org",       "/pt-PT/people",
         "UPDATE member SET state = 'ended' WHERE id = 1001",        "UPDATE member SET state = 'active' WHERE id = 1001",       200, 403},
        {"a customer is closed",  "ana.vidal@arrabida.example.org",       "/pt-PT/people",
         "UPDATE customer SET is_active = FALSE WHERE id = 1001",    "UPDATE customer SET is_active = TRUE WHERE id = 1001",     200, 403},
        {"a person is suspended", "ana.vidal@arrabida.example.org",       "/pt-PT/people",
         "UPDATE person SET state = 'suspended' WHERE id = 1001",    "UPDATE person SET state = 'active' WHERE id = 1001",       200, 303},
        {"staff become none",     "helena.bastos@pt.lumenor.example.com", "/pt-PT/desk",
         "UPDATE person SET staff_role = NULL WHERE id = 1101",      "UPDATE person SET staff_role = 'agent' WHERE id = 1101",   200, 403},
        {"a role is given",       "eva.lourenco@arrabida.example.org",    "/pt-PT/people",
         "UPDATE member SET role = 'administrator' WHERE id = 1005", "UPDATE member SET role = 'reader' WHERE id = 1005",        403, 200},
    };

    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        const char *cookies = signed_cookies(t, rows[i].mail);

        test_row("%s", rows[i].name);
        expect_count(t, signed_get(t, cookies, NULL, rows[i].target).status, rows[i].before);
        signed_run(t, rows[i].change);
        expect_count(t, signed_get(t, cookies, NULL, rows[i].target).status, rows[i].after);
        signed_run(t, rows[i].back);
        expect_count(t, signed_get(t, cookies, NULL, rows[i].target).status, rows[i].before);
    }
}

TEST(a_cover_gives_the_others_rights_until_its_last_day_is_over)
{
    struct signed_as as = {.mail = "eva.lourenco@arrabida.example.org", .cover = "coverbyeva11"};
    const int64_t midnight_s = 14 * HOUR_S + 30 * MINUTE_S; /* after 09:30 */

    visit_generation(t);
    signed_run(t, "INSERT INTO cover (code, member_id, by_id, starts_on, ends_on) VALUES "
                  "('coverbyeva11', 1001, 1005, '2026-03-02', '2026-03-02')");
    signed_cookies_as(t, &as);
    expect(t, opens(t, seen_after(t, &as, midnight_s - 60), "/pt-PT/people", midnight_s - 1));
    expect(t, !opens(t, seen_after(t, &as, midnight_s - 60), "/pt-PT/people", midnight_s));
    expect(t, opens(t, seen_after(t, &as, midnight_s - 60), PAGE, midnight_s));
    signed_run(t, "UPDATE cover SET ended_at = '2026-03-02 09:00:00' WHERE code = 'coverbyeva11'");
    expect(t, !opens(t, seen_after(t, &as, 0), "/pt-PT/people", 0));
    signed_run(t, "DELETE s FROM session s JOIN cover c ON c.id = s.cover_id WHERE c.code = "
                  "'coverbyeva11'");
    signed_run(t, "DELETE FROM cover WHERE code = 'coverbyeva11'");
}

TEST(a_session_of_one_brand_is_nothing_at_another)
{
    const char *cookies = signed_cookies(t, caller_of(ROLE_ADMINISTRATOR));

    expect_count(t, signed_get(t, cookies, "at.localhost", "/de-AT/account/profile").status, 200);
    expect(t, signed_get(t, cookies, "hosting.localhost", "/pt-PT/account/profile").status != 200);
}

TEST(pages_for_everybody_know_who_asks_and_are_kept_for_nobody_else)
{
    const char *cookies = signed_cookies(t, caller_of(ROLE_ADMINISTRATOR));
    const struct reply reply = signed_get(t, cookies, NULL, "/pt-PT/questions");

    expect_count(t, reply.status, 200);
    expect(t, str_find_str(reply.body, STR("Ana Vidal")) < reply.body.len);
    expect_str(t, reply_header(&reply, "Cache-Control"), "private, no-cache");
    expect_count(t, reply_headers(&reply, "X-Accel-Expires"), 0);
}

TEST(a_program_is_told_and_not_led)
{
    const struct visit asked = {.target = PAGE, .accept = "application/json"};
    const struct reply reply = visit(t, &asked);

    expect_count(t, reply.status, 401);
    expect_count(t, reply_headers(&reply, "Location"), 0);
    expect_str(t, reply_header(&reply, "WWW-Authenticate"),
               "Cookie realm=\"account\", form-action=\"/pt-PT/sign-in\"");
    expect(t, str_find_str(reply.body, STR("not-signed-in")) < reply.body.len);
}

TEST(an_address_without_a_language_takes_that_of_the_profile)
{
    const char *cookies =
        arena_printf(t->arena, "lang=en; %s", signed_cookies(t, caller_of(ROLE_ADMINISTRATOR))).at;
    const struct visit asked = {
        .target = "/questions", .cookies = cookies, .accept_language = "en"};
    const struct visit nobodys = {
        .target = "/questions", .cookies = "lang=en", .accept_language = "pt"};
    const struct reply profile = visit(t, &asked);
    const struct reply cookie = visit(t, &nobodys);

    expect_str(t, reply_header(&profile, "Location"), "/pt-PT/questions");
    expect_str(t, reply_header(&cookie, "Location"), "/en/questions");
}
