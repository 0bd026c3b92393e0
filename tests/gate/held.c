/* What was typed is not lost when a session ends in the middle of it. */
#include <string.h>

#include "fcgi/call.h"
#include "tests/gate/callers.h"

/* The value of the hidden field "held" of a page. */
static struct str
held_of(const struct reply *reply)
{
    const struct str mark = STR("name=\"held\" value=\"");
    const size_t at = str_find_str(reply->body, mark);
    struct str value = STR_NONE;
    struct str rest;

    if (at < reply->body.len)
        str_cut(str_slice(reply->body, at + mark.len, reply->body.len), '"', &value, &rest);
    return value;
}

static struct reply
post_late(struct test *t, const char *target, const char *body)
{
    const char *cookies = signed_cookies(t, caller_of(ROLE_ADMINISTRATOR));

    signed_run(t, "UPDATE session SET ended_at = created_at ORDER BY id DESC LIMIT 1");
    return signed_post(t, cookies, NULL, target, body);
}

TEST(a_form_sent_after_the_sessions_end_asks_to_sign_in_and_keeps_what_was_typed)
{
    const struct reply asked =
        post_late(t, "/pt-PT/account/profile", "name=Ana+%26+Vidal&phone=%2B351+1");
    const struct str held = held_of(&asked);

    expect_count(t, asked.status, 401);
    expect(t, held.len > 40);
    expect(t, str_find_str(asked.body, STR("Ana &amp; Vidal")) == asked.body.len);
    expect(t, str_find_str(asked.body, STR("name=\"back\"")) < asked.body.len);
    const struct reply signed_in = form_post(
        t, NULL, "/pt-PT/sign-in",
        arena_printf(t->arena,
                     "mail=eva.lourenco%%40arrabida.example.org&password=counter-demo-2026&back="
                     "%%2Faccount%%2Fprofile&held=%.*s",
                     STR_ARG(held))
            .at);

    expect_count(t, signed_in.status, 200);
    expect(t, str_find_str(signed_in.body, STR("Ana &amp; Vidal")) < signed_in.body.len);
    expect(t, str_find_str(signed_in.body, STR("/pt-PT/account/profile\"")) < signed_in.body.len);
}

TEST(a_wrong_password_does_not_cost_what_was_typed)
{
    const struct reply asked = post_late(t, "/pt-PT/account/profile", "name=Ana");
    const struct str held = held_of(&asked);
    const struct reply refused = form_post(
        t, NULL, "/pt-PT/sign-in",
        arena_printf(t->arena, "mail=eva.lourenco%%40arrabida.example.org&password=wrong&held=%.*s",
                     STR_ARG(held))
            .at);

    expect_count(t, refused.status, 422);
    expect_str(t, held_of(&refused), arena_cstr(t->arena, held));
}

TEST(passwords_are_never_held)
{
    const struct reply asked =
        post_late(t, "/pt-PT/account/password", "current=one-secret&password=another-secret");

    expect_count(t, asked.status, 401);
    expect_count(t, held_of(&asked).len, 0);
}

TEST(a_form_from_elsewhere_is_not_held)
{
    const struct visit forged = {.method = "POST",
                                 .target = "/pt-PT/account/profile",
                                 .origin = "http://evil.example.org",
                                 .type = "application/x-www-form-urlencoded",
                                 .body = "name=Mallory"};

    expect_count(t, visit(t, &forged).status, 403);
}

TEST(what_is_held_is_worth_nothing_when_changed)
{
    const struct reply asked = post_late(t, "/pt-PT/account/profile", "name=Ana+Held");
    const struct str held = held_of(&asked);
    char *spoiled = arena_printf(t->arena, "%.*s", STR_ARG(held)).at == NULL
                        ? NULL
                        : memcpy(arena_alloc(t->arena, held.len + 1), held.at, held.len);

    expect(t, held.len > 40);
    if (spoiled == NULL || held.len < 40)
        return;
    spoiled[30] = spoiled[30] == 'A' ? 'B' : 'A';
    const struct reply reply = form_post(
        t, NULL, "/pt-PT/sign-in",
        arena_printf(t->arena,
                     "mail=eva.lourenco%%40arrabida.example.org&password=counter-demo-2026&held=%s",
                     spoiled)
            .at);

    expect_count(t, reply.status, 303);
    expect(t, str_find_str(reply.body, STR("Ana Held")) == reply.body.len);
}

TEST(a_fresh_password_is_asked_for_in_place_of_a_form_that_wants_it)
{
    struct signed_as as = {.mail = caller_of(ROLE_ADMINISTRATOR), .is_unconfirmed = true};
    const char *cookies = signed_cookies_as(t, &as);
    const struct reply asked =
        signed_post(t, cookies, NULL, "/pt-PT/account/mail", "mail=new%40arrabida.example.org");

    expect_count(t, asked.status, 401);
    expect(t, held_of(&asked).len > 40);
}
