/* Programs that ask with a key of their own (API-2). */
#include "tests/member/company.h"

#define KEY "key-of-a-program-"

static const char *
bearer(struct test *t, const char *name)
{
    return arena_printf(t->arena, "Bearer " KEY "%s", name).at;
}

/* A key of the company: name, scopes, more columns with their values. */
static const char *
give_key(const struct company *co, const char *name, const char *scope, const char *columns,
         const char *values)
{
    run_in(co, arena_printf(co->t->arena,
                            "INSERT INTO token (code, token_hash, brand, customer_id, person_id, "
                            "name, scope, created_at, expires_on%s) SELECT '%s%u', "
                            "UNHEX(SHA2('" KEY "%s%u', 256)), 'lumenor', id, id + 1, 'Fleet', "
                            "'%s', '2026-03-01'%s FROM customer WHERE id = %%s",
                            columns, name, (unsigned)co->id, name, (unsigned)co->id, scope, values)
                   .at);
    return bearer(co->t, arena_printf(co->t->arena, "%s%u", name, (unsigned)co->id).at);
}

static const char *
good_key(const struct company *co, const char *name, const char *scope)
{
    return give_key(co, name, scope, "", ", '2026-03-02'");
}

static struct reply
get(struct test *t, const char *key, const char *target)
{
    const struct visit asked = {
        .target = target, .authorization = key, .accept = "application/xml"};

    return visit(t, &asked);
}

TEST(api_2_a_program_with_a_key_sees_what_its_scopes_open_and_no_more)
{
    const struct company co = company_numbered(t, 13);
    const char *const key = good_key(&co, "reader", "read");
    struct reply reply = get(t, key, at(t, "/devices/%s", device_code(&co, 3)));

    expect_count(t, reply.status, 200);
    expect(t, holds(&reply, device_serial(&co, 3)));
    expect_str(t, reply_header(&reply, "Content-Type"), "application/xml; charset=utf-8");
    expect(t, holds(&reply, "<right name=\"devices\"/>"));
    expect(t, !holds(&reply, "<right name=\"people\"/>"));
    expect(t, !holds(&reply, "<right name=\"profile\"/>"));
    expect_count(t, reply_headers(&reply, "Set-Cookie"), 0);
    expect_count(t, get(t, key, "/en/devices").status, 200);
    expect_count(t, get(t, key, "/en/people").status, 403);
    expect_count(t, get(t, key, "/en/account/profile").status, 403);
    expect_count(t, get(t, key, "/en/account/tokens").status, 403);
    expect_count(t, get(t, key, "/en/account/tokens/new").status, 403);
    expect_count(t, get(t, key, "/en/desk").status, 403);
    expect_count(t, get(t, key, "/en/devices/d00000000001").status, 404);
}

TEST(a_key_that_is_none_ended_or_past_its_last_day_is_told_so)
{
    const struct company co = company_numbered(t, 14);
    const char *const keys[] = {
        bearer(t, "nobody"),
        "Bearer ",
        "bearer x",
        give_key(&co, "past", "read", "", ", '2026-03-01'"),
        give_key(&co, "over", "read", ", ended_at", ", '2027-03-01', '2026-03-02 09:00:00'"),
    };

    for (size_t i = 0; i < sizeof keys / sizeof keys[0]; i++) {
        const struct reply reply = get(t, keys[i], "/en/devices");

        test_row("%s", keys[i]);
        expect_count(t, reply.status, 401);
        expect_str(t, reply_header(&reply, "WWW-Authenticate"),
                   "Bearer realm=\"account\", error=\"invalid_token\"");
    }
    run_in(&co, "UPDATE customer SET is_active = FALSE WHERE id = %s");
    expect_count(t, get(t, good_key(&co, "gone", "read"), "/en/devices").status, 401);
}

TEST(a_key_of_another_brand_opens_nothing)
{
    const struct company co = company_new(t);
    const char *const key = good_key(&co, "brand", "read");
    const struct visit asked = {
        .host = "hosting.localhost", .target = "/en/devices", .authorization = key};

    expect_count(t, visit(t, &asked).status, 401);
}

TEST(no_session_counts_beside_a_key_and_other_kinds_of_authorization_do_not_matter)
{
    const struct company co = company_new(t);
    const char *const ada = cookies_of(&co, ADA);
    struct visit asked = {.target = "/en/people", .cookies = ada};

    asked.authorization = good_key(&co, "beside", "read");
    expect_count(t, visit(t, &asked).status, 403);
    asked.authorization = "Basic dXNlcjpwYXNz";
    expect_count(t, visit(t, &asked).status, 200);
    asked.authorization = bearer(t, "wrong");
    expect_count(t, visit(t, &asked).status, 401);
}

TEST(a_key_of_one_device_opens_what_is_below_that_device_only)
{
    const struct company co = company_new(t);
    const char *const key = give_key(&co, "one", "read", ", device_id", ", '2026-12-31', id + 2");

    expect_count(t, get(t, key, at(t, "/devices/%s", device_code(&co, 2))).status, 200);
    expect_count(t, get(t, key, at(t, "/devices/%s", device_code(&co, 1))).status, 404);
    expect_count(t, get(t, key, "/en/devices").status, 404);
    expect_count(t, get(t, key, "/en/questions").status, 200);
}

/* A page of staff that changes something: what is asked for does not exist, so whoever passes gets
   404. */
static struct reply
post(struct test *t, const char *key, const char *once, const char *type, const char *body)
{
    const struct visit sent = {.method = "POST",
                               .target = "/en/desk/moves/nothing/done",
                               .authorization = key,
                               .idempotency_key = once,
                               .accept = "application/xml",
                               .type = type,
                               .body = body};

    return visit(t, &sent);
}

TEST(a_program_writes_with_its_idempotency_key_and_needs_no_token_of_a_form)
{
    const struct company co = company_new(t);
    const char *const form = "application/x-www-form-urlencoded";
    const char *const key = good_key(&co, "supply", "supply");

    expect_count(t, post(t, key, "once-1", form, "line=1").status, 403);
    run_in(&co, "UPDATE token SET customer_id = NULL WHERE person_id = %s + 1");
    struct reply reply = post(t, key, NULL, form, "line=1");

    expect_count(t, reply.status, 400);
    expect(t, holds(&reply, "<problem field=\"Idempotency-Key\" code=\"field.missing\"/>"));
    expect_count(t,
                 count_in(&co, "SELECT COUNT(*) FROM token WHERE person_id = %s + 1 AND used_on IS "
                               "NULL"),
                 1);
    expect_count(t, post(t, key, "once-1", form, "line=1").status, 404);
    expect_count(t, post(t, key, "once-2", "application/json", "{\"line\": 1}").status, 404);
    expect_count(t, post(t, key, "once-3", "application/json", "{\"line\": ").status, 400);
    expect_count(t, post(t, key, "once-3", "text/plain", "line=1").status, 400);
    expect_count(t,
                 count_in(&co, "SELECT COUNT(*) FROM token WHERE person_id = %s + 1 AND used_on = "
                               "'2026-03-02'"),
                 1);
    expect_count(t, post(t, bearer(t, "nobody"), "once-4", form, "line=1").status, 401);
    expect_count(t, post(t, NULL, "once-4", form, "line=1").status, 401);
}

TEST(a_customers_key_has_no_scope_of_a_back_office_and_the_other_way_round)
{
    const struct company co = company_new(t);
    const char *const key = good_key(&co, "both", "read,import,supply");

    expect_count(t, get(t, key, "/en/devices").status, 200);
    expect_count(t, get(t, key, "/en/desk/moves").status, 403);
    run_in(&co, "UPDATE token SET customer_id = NULL WHERE person_id = %s + 1");
    expect_count(t, get(t, key, "/en/devices").status, 403);
    expect_count(t, get(t, key, "/en/desk/tokens").status, 403);
    expect_count(t, get(t, key, "/en/desk/moves").status, 200);
}

TEST(what_one_program_writes_in_an_hour_has_an_end)
{
    const struct company co = company_new(t);
    const char *const form = "application/x-www-form-urlencoded";
    const char *const key = good_key(&co, "many", "supply");

    run_in(&co, "UPDATE token SET customer_id = NULL WHERE person_id = %s + 1");
    expect_count(t, post(t, key, "once", form, "line=1").status, 404);
    signed_run(t, "UPDATE attempt SET count = 6000 WHERE kind = 'api'");
    expect_count(t, post(t, key, "once", form, "line=1").status, 429);
    expect_count(t, get(t, key, "/en/desk/moves").status, 200);
    signed_run(t, "DELETE FROM attempt WHERE kind = 'api'");
}
