/* The tables themselves: roles, rights, gates, what a browser is called, what cookies say. */
#include <string.h>

#include "fcgi/edge/address.h"
#include "fcgi/edge/secret.h"
#include "fcgi/gate/token.h"
#include "fcgi/generation.h"
#include "tests/gate/callers.h"

TEST(every_right_is_somebodys_and_every_gate_somebody_passes)
{
    for (size_t i = RIGHT_NONE + 1; i < RIGHT_COUNT; i++) {
        bool is_held = false;

        for (size_t k = ROLE_NONE + 1; k < ROLE_COUNT; k++)
            is_held = is_held || role_has((enum role)k, (enum right)i);
        test_row("%s", right_code((enum right)i).at);
        expect(t, is_held);
    }
    expect_count(t, role_customer_count(), 5);
    expect_count(t, ROLE_COUNT - 1 - role_customer_count(), 4);
}

TEST(a_viewers_right_is_asked_for_by_the_gate)
{
    const struct instant now = {1000000};
    const struct viewer fresh = {.is_known = true,
                                 .rights = 1U << RIGHT_PROFILE,
                                 .confirmed_at = {1000000 - SESSION_CONFIRMED_S + 1}};
    struct viewer stale = fresh;
    struct viewer half = fresh;

    stale.confirmed_at.seconds--;
    half.is_half = true;
    expect(t, gate_ask(GATE_CONFIRMED, STR("::1"), &fresh, now) == GATE_OPENS);
    expect(t, gate_ask(GATE_CONFIRMED, STR("::1"), &stale, now) == GATE_WANTS_PASSWORD);
    expect(t, gate_ask(GATE_CONFIRMED, STR("::1"), &half, now) == GATE_WANTS_FACTOR);
    expect(t, gate_ask(GATE_HALF, STR("::1"), &half, now) == GATE_OPENS);
    expect(t, gate_ask(GATE_DEVICES, STR("::1"), &fresh, now) == GATE_REFUSES);
    expect(t, gate_ask(GATE_DEVICES, STR("::1"), &(struct viewer){0}, now) == GATE_WANTS_SIGN_IN);
    expect(t, gate_ask(GATE_OPERATOR, STR("192.0.2.1"), &fresh, now) == GATE_HIDES);
    expect(t, gate_ask(GATE_OPERATOR, STR("127.0.0.1"), &fresh, now) == GATE_OPENS);
}

TEST(only_the_public_is_answered_by_the_database_user_of_the_public)
{
    for (size_t i = 0; i < GATE_COUNT; i++) {
        test_row("gate %zu", i);
        expect(t, !gate_needs_viewer((enum gate)i) || gate_user((enum gate)i) != DB_PUBLIC);
        expect(t, gate_user((enum gate)i) != DB_ADMIN && gate_user((enum gate)i) != DB_JOBS);
    }
}

TEST(a_browser_is_told_by_two_codes)
{
    static const char *const rows[][2] = {
        {"Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0", "firefox linux" },
        {"Mozilla/5.0 (Linux; Android 14; Pixel 8) AppleWebKit/537.36 (KHTML, like Gecko) "
         "Chrome/126.0.0.0 Mobile Safari/537.36",                         "chrome android"},
        {"Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like "
         "Gecko) Version/17.5 Mobile/15E148 Safari/604.1",                "safari ios"    },
        {"Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) "
         "Chrome/126.0.0.0 Safari/537.36 Edg/126.0.0.0",                  "edge windows"  },
        {"curl/8.5.0",                                                             ""              },
        {"<script>Firefox/",                                                       "firefox"       },
    };

    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++)
        expect_str(t, session_agent(t->arena, str_from(rows[i][0])), rows[i][1]);
    expect_str(t, session_agent(t->arena, STR_NONE), "");
}

TEST(a_token_fits_its_own_secret_only)
{
    const struct str secret = secret_token(t->arena);
    const struct str token = token_of(t->arena, secret);

    expect(t, token_fits(t->arena, secret, token));
    expect(t, !token_fits(t->arena, secret_token(t->arena), token));
    expect(t, !token_fits(t->arena, secret, STR_NONE));
    expect(t, !token_fits(t->arena, STR_NONE, token_of(t->arena, STR_NONE)));
    expect(t, !token_fits(t->arena, STR(""), token_of(t->arena, STR(""))));
    expect(t, !token_fits(t->arena, secret, str_slice(token, 0, token.len - 1)));
}

TEST(a_browser_is_known_to_one_person_only)
{
    visit_generation(t);
    const struct str known = session_known(t->arena, STR("u3cve9642el8"));

    expect(t, session_is_known(t->arena, known, STR("u3cve9642el8")));
    expect(t, !session_is_known(t->arena, known, STR("xt1lb5kgr324")));
    expect(t, !session_is_known(t->arena, STR_NONE, STR("u3cve9642el8")));
    expect(t, !session_is_known(t->arena, session_known(t->arena, STR_NONE), STR_NONE));
}

TEST(a_form_for_everybody_is_bound_to_a_cookie_and_kept_nowhere)
{
    const struct reply reply = visit_get(t, "pt.localhost", "/pt-PT/sign-in");
    const char *cookies = signed_after(t, "", &reply);

    expect_count(t, reply.status, 200);
    expect_str(t, reply_header(&reply, "Cache-Control"), "private, no-store");
    expect(t, strncmp(cookies, "form=", 5) == 0);
    expect(t, str_find_str(reply.body, signed_token(t, cookies)) < reply.body.len);
    expect(t, str_find_str(reply.head, STR("HttpOnly; SameSite=Lax")) < reply.head.len);
}

static void
lose_database(struct test *t, struct generation *copy)
{
    (void)t;
    copy->config.db_socket = STR("/nowhere/mariadb.sock");
}

TEST(while_the_database_is_away_pages_for_everybody_are_answered_and_others_are_not)
{
    const char *cookies = signed_cookies(t, caller_of(ROLE_ADMINISTRATOR));

    visit_changed(t, lose_database);
    const struct reply shown = signed_get(t, cookies, NULL, "/pt-PT/questions");
    const struct reply account = signed_get(t, cookies, NULL, "/pt-PT/account");
    const struct reply sent = signed_post(t, cookies, NULL, "/pt-PT/account/profile", "name=A");
    const struct reply nobody = visit_get(t, "pt.localhost", "/pt-PT/account");

    visit_changed(t, NULL);
    expect_count(t, shown.status, 200);
    expect(t, str_find_str(shown.body, STR("Ana Vidal")) == shown.body.len);
    expect_str(t, reply_header(&shown, "Cache-Control"), "private, no-cache");
    expect_count(t, account.status, 503);
    expect_count(t, sent.status, 503);
    expect_count(t, nobody.status, 303);
    expect_count(t, signed_get(t, cookies, NULL, "/pt-PT/account").status, 200);
}

static void
speak_https(struct test *t, struct generation *copy)
{
    (void)t;
    copy->config.site_scheme = STR("https");
}

TEST(with_https_cookies_are_of_this_host_alone)
{
    struct signed_as as = {.mail = caller_of(ROLE_READER)};
    const char *plain = signed_cookies_as(t, &as);
    struct instant now = {0};

    expect(t, instant_parse(STR(VISIT_NOW), &now));
    const struct str seen = session_seen(t->arena, as.token, now);
    const char *hosts = arena_printf(t->arena, "__Host-session=%.*s; __Host-seen=%.*s",
                                     STR_ARG(as.token), STR_ARG(seen))
                            .at;

    visit_changed(t, speak_https);
    const struct reply form = visit_get(t, "pt.localhost", "/pt-PT/sign-in");
    const struct reply named = signed_get(t, hosts, NULL, "/pt-PT/account/profile");
    const struct reply bare = signed_get(t, plain, NULL, "/pt-PT/account/profile");

    visit_changed(t, NULL);
    const struct str cookie = reply_header(&form, "Set-Cookie");

    expect(t, str_starts(cookie, STR("__Host-form=")));
    expect(t, str_ends(cookie, STR("; HttpOnly; SameSite=Lax; Secure")));
    expect(t, str_find_str(cookie, STR("; Path=/;")) < cookie.len);
    expect_count(t, named.status, 200);
    expect_count(t, bare.status, 303);
}

TEST(a_portal_without_accounts_has_none_of_their_addresses)
{
    static const char *const rows[] = {"/pt-PT/sign-in", "/pt-PT/register", "/pt-PT/account",
                                       "/pt-PT/people", "/pt-PT/desk"};

    /* Words and sheets are found by the portal's place in memory, so it is changed where it stands.
     */
    const struct portal *shared = portal_by_code(&visit_generation(t)->portals, STR("pt"));
    struct portal *portal = (struct portal *)(uintptr_t)shared;
    const size_t features = shared->feature_count;

    portal->feature_count = 0;
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        test_row("%s", rows[i]);
        expect_count(t, visit_get(t, "pt.localhost", rows[i]).status, 404);
    }
    portal->feature_count = features;
}

TEST(what_is_typed_is_brought_to_one_way_of_writing)
{
    static const char *const rows[][2] = {
        {"Jose\xcc\x81", "Jos\xc3\xa9"},
        {"Jos\xc3\xa9",  "Jos\xc3\xa9"},
        {"plain",        "plain"      },
        {"",             ""           },
        {"\xe2\x84\xab", "\xc3\x85"   },
    };

    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++)
        expect_str(t, address_nfc(t->arena, str_from(rows[i][0])), rows[i][1]);
    const struct reply reply =
        form_post(t, NULL, "/pt-PT/password/forgotten", "mail=Jose%CC%81+nowhere");

    expect_count(t, reply.status, 422);
    expect(t, str_find_str(reply.body, STR("value=\"Jos\xc3\xa9 nowhere\"")) < reply.body.len);
}
