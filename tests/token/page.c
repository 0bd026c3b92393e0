/* The pages of programs' keys (API-2). */
#include "tests/member/company.h"

static struct reply
post(const struct company *co, const char *cookies, const char *target, const char *body)
{
    return signed_post(co->t, cookies, co->host, target, body);
}

/* The key a page shows; absent for none. */
static struct str
shown_key(const struct reply *reply)
{
    const struct str mark = STR("Authorization: Bearer ");
    const size_t from = str_find_str(reply->body, mark);

    return from == reply->body.len ? STR_NONE
                                   : str_slice(reply->body, from + mark.len, from + mark.len + 43);
}

static struct reply
as_program(struct test *t, struct str key, const char *target)
{
    const struct visit asked = {
        .target = target, .authorization = arena_printf(t->arena, "Bearer %.*s", STR_ARG(key)).at};

    return visit(t, &asked);
}

TEST(api_2_a_key_is_made_shown_once_used_and_ended)
{
    const struct company co = company_new(t);
    const char *const ada = cookies_of(&co, ADA);
    const char *const body = "name=Fleet+server&scope=read&days=90&key=MAKE1";
    struct reply reply = post(&co, ada, "/en/account/tokens/new", body);
    const struct str key = shown_key(&reply);

    expect_count(t, reply.status, 200);
    expect_count(t, key.len, 43);
    expect_str(t, reply_header(&reply, "Cache-Control"), "private, no-store");
    expect_count(t, as_program(t, key, "/en/devices").status, 200);
    expect_count(t, logged(&co, "token-made"), 1);
    expect_count(t,
                 count_in(&co, "SELECT COUNT(*) FROM token WHERE customer_id = %s AND expires_on = "
                               "'2026-05-31' AND scope = 'read' AND device_id IS NULL"),
                 1);
    reply = post(&co, ada, "/en/account/tokens/new", body);
    expect_count(t, reply.status, 303);
    expect_str(t, reply_header(&reply, "Location"), "/en/account/tokens?done=token-again");
    expect_count(t, count_in(&co, "SELECT COUNT(*) FROM token WHERE customer_id = %s"), 1);
    reply = signed_get(t, ada, co.host, "/en/account/tokens");
    expect(t, holds(&reply, "Fleet server"));
    expect(t, !holds(&reply, arena_cstr(t->arena, key)));
    const size_t from = str_find_str(reply.body, STR("action=\"/en/account/tokens/"));
    const struct str rest = str_slice(reply.body, from + 8, reply.body.len);
    const char *const end = arena_cstr(t->arena, str_slice(rest, 0, str_find(rest, '"', 0)));

    for (unsigned i = 0; i < 2; i++) {
        reply = post(&co, ada, end, "");
        expect_str(t, reply_header(&reply, "Location"), "/en/account/tokens?done=token-ended");
    }
    expect_count(t, logged(&co, "token-ended"), 1);
    expect_count(t, as_program(t, key, "/en/devices").status, 401);
}

TEST(a_key_may_be_for_one_device)
{
    const struct company co = company_new(t);
    const struct company other = company_new(t);
    const char *const ada = cookies_of(&co, ADA);
    const char *const body =
        arena_printf(t->arena, "name=a&scope=read&days=30&serial=%s", device_serial(&other, 1)).at;
    struct reply reply = post(&co, ada, "/en/account/tokens/new", body);

    expect_count(t, reply.status, 422);
    expect(t, holds(&reply, "None of your company’s devices has this serial number."));
    reply = post(
        &co, ada, "/en/account/tokens/new",
        arena_printf(t->arena, "name=a&scope=read&days=30&serial=%s", device_serial(&co, 1)).at);
    expect_count(t, reply.status, 200);
    const struct str key = shown_key(&reply);

    expect_count(t, as_program(t, key, at(t, "/devices/%s", device_code(&co, 1))).status, 200);
    expect_count(t, as_program(t, key, at(t, "/devices/%s", device_code(&co, 2))).status, 404);
}

TEST(a_form_for_a_key_that_cannot_be_comes_back_filled_in)
{
    static const char *const bodies[] = {
        "name=Fleet&days=30",
        "name=Fleet&scope=import&days=30",
        "name=Fleet&scope=everything&days=30",
        "name=Fleet&scope=read&days=0",
        "name=Fleet&scope=read&days=367",
        "name=Fleet&scope=read",
    };
    const struct company co = company_new(t);
    const char *const ada = cookies_of(&co, ADA);

    for (size_t i = 0; i < sizeof bodies / sizeof bodies[0]; i++) {
        const struct reply reply = post(&co, ada, "/en/account/tokens/new", bodies[i]);

        test_row("%s", bodies[i]);
        expect_count(t, reply.status, 422);
        expect(t, holds(&reply, "value=\"Fleet\""));
        expect(t, holds(&reply, "There is a problem"));
    }
    expect_count(t, count_in(&co, "SELECT COUNT(*) FROM token WHERE customer_id = %s"), 0);
}

TEST(keys_are_made_by_administrators_in_their_own_name_with_their_password_at_hand)
{
    const struct company co = company_new(t);
    const char *const body = "name=Fleet&scope=read&days=30";
    struct signed_as as = {.mail = mail_of(&co, ADA), .is_unconfirmed = true};

    expect_count(t, post(&co, cookies_of(&co, BEA), "/en/account/tokens/new", body).status, 403);
    expect_count(t, signed_get(t, cookies_of(&co, BEA), co.host, "/en/account/tokens").status, 403);
    expect_count(t, post(&co, signed_cookies_as(t, &as), "/en/account/tokens/new", body).status,
                 401);
    run_in(&co, "INSERT INTO cover (code, member_id, by_id, starts_on, ends_on) VALUES "
                "('coverkey%s', %s + 1, %s + 5, '2026-03-02', '2026-03-02')");
    as = (struct signed_as){.mail = mail_of(&co, ELIS),
                            .cover = arena_printf(t->arena, "coverkey%u", (unsigned)co.id).at};
    const char *const elis = signed_cookies_as(t, &as);

    expect_count(t, signed_get(t, elis, co.host, "/en/account/tokens").status, 200);
    expect_count(t, signed_get(t, elis, co.host, "/en/account/tokens/new").status, 403);
    expect_count(t, post(&co, elis, "/en/account/tokens/new", body).status, 403);
    expect_count(t, count_in(&co, "SELECT COUNT(*) FROM token WHERE customer_id = %s"), 0);
}

TEST(staff_make_keys_for_back_offices)
{
    const struct company co = company_new(t);
    const char *const staff = signed_cookies(t, "joana.pimentel@pt.lumenor.example.com");
    struct reply reply = signed_get(t, staff, NULL, "/en/desk/tokens/new");

    expect(t, holds(&reply, "value=\"import\""));
    expect(t, !holds(&reply, "value=\"readings\""));
    reply = post(&co, staff, "/en/desk/tokens/new", "name=ERP&scope=import&scope=supply&days=365");
    expect_count(t, reply.status, 200);
    const struct str key = shown_key(&reply);

    expect_count(t, as_program(t, key, "/en/desk/moves").status, 200);
    expect_count(t, as_program(t, key, "/en/devices").status, 403);
    expect_count(t, as_program(t, key, "/en/desk/tokens").status, 403);
    reply = signed_get(t, staff, NULL, "/en/desk/tokens");
    expect(t, holds(&reply, "ERP"));
    expect_count(t, signed_get(t, cookies_of(&co, ADA), co.host, "/en/desk/tokens").status, 403);
    signed_run(t, "DELETE FROM token WHERE customer_id IS NULL");
}

TEST(a_long_list_of_keys_goes_on)
{
    const struct company co = company_new(t);
    const char *const ada = cookies_of(&co, ADA);

    run_in(&co, "INSERT INTO token (code, token_hash, brand, customer_id, person_id, name, scope, "
                "expires_on, created_at) SELECT CONCAT('k%s', LPAD(seq, 4, '0')), "
                "UNHEX(SHA2(CONCAT(%s, seq), 256)), 'lumenor', %s, %s + 1, CONCAT('Key ', seq), "
                "'read', '2026-12-31', '2026-03-01' FROM seq_1_to_60");
    struct reply reply = signed_get(t, ada, co.host, "/en/account/tokens");

    expect(t, holds(&reply, ">Key 60<"));
    expect(t, holds(&reply, ">Key 11<"));
    expect(t, !holds(&reply, ">Key 10<"));
    reply =
        signed_get(t, ada, co.host,
                   arena_printf(t->arena, "/en/account/tokens?after=k%u0011", (unsigned)co.id).at);
    expect(t, holds(&reply, ">Key 10<"));
    expect(t, !holds(&reply, ">Key 11<"));
    expect(t, !holds(&reply, "?after="));
}
