/* The pages of visits: asked for, a date proposed from both sides, agreed, done, cancelled. */
#include "tests/member/company.h"

#define STAFF "helena.bastos@pt.lumenor.example.com"

static struct reply
post(const struct company *co, enum who who, const char *target, const char *body)
{
    return signed_post(co->t, cookies_of(co, who), co->host, target, body);
}

static const char *
code_of(const struct company *co, const struct reply *reply)
{
    const struct str address = reply_header(reply, "Location");
    const struct str path = str_slice(address, 0, str_find(address, '?', 0));

    return arena_cstr(co->t->arena, str_slice(path, sizeof "/en/visits/" - 1, path.len));
}

static struct reply
asked(const struct company *co, unsigned device)
{
    return post(co, ADA, "/en/visits",
                arena_printf(co->t->arena, "device=%s&reason=Paper+jams&wish=Mornings",
                             device_code(co, device))
                    .at);
}

static int64_t
in_state(const struct company *co, const char *state)
{
    return count_in(co, arena_printf(co->t->arena,
                                     "SELECT COUNT(*) FROM visit WHERE customer_id = %%s AND "
                                     "state = '%s'",
                                     state)
                            .at);
}

#define SPAN "day=2026-03-04&from=09%3A00&until=11%3A30"

TEST(mov_2_a_visit_is_asked_for_and_the_date_staff_propose_is_agreed)
{
    const struct company co = company_new(t);
    const char *staff = signed_cookies(t, STAFF);
    struct reply reply = asked(&co, 1);

    expect_count(t, reply.status, 303);
    const char *code = code_of(&co, &reply);

    expect_count(t, logged(&co, "visit-asked"), 1);
    reply = signed_get(t, staff, NULL, "/en/desk/visits");
    expect(t, holds(&reply, device_serial(&co, 1)) && holds(&reply, "Paper jams"));
    reply = signed_post(t, staff, NULL, at(t, "/desk/visits/%s/propose", code), SPAN);
    expect_count(t, reply.status, 303);
    expect_count(t, mails_to(&co, ADA, "visit-proposed"), 1);
    expect_count(t, post(&co, ADA, at(t, "/visits/%s/confirm", code), "").status, 303);
    expect_count(t, in_state(&co, "confirmed"), 1);
    reply = signed_get(t, cookies_of(&co, ADA), co.host, at(t, "/visits/%s", code));
    expect(t, holds(&reply, "Date agreed") && holds(&reply, "Wednesday, 4 March 2026"));
    reply = signed_post(t, staff, NULL, at(t, "/desk/visits/%s/done", code), "");
    expect_count(t, in_state(&co, "done"), 1);
    expect_count(t, asked(&co, 1).status, 303);
}

TEST(mov_2_a_customer_proposes_another_date_and_staff_agree_to_it)
{
    const struct company co = company_new(t);
    const char *staff = signed_cookies(t, STAFF);
    struct reply reply = asked(&co, 1);
    const char *code = code_of(&co, &reply);

    signed_post(t, staff, NULL, at(t, "/desk/visits/%s/propose", code), SPAN);
    reply = post(&co, BEA, at(t, "/visits/%s/propose", code),
                 "day=2026-03-05&from=14%3A00&until=16%3A00");
    expect_count(t, reply.status, 303);
    post(&co, BEA, at(t, "/visits/%s/confirm", code), "");
    expect_count(t, in_state(&co, "confirmed"), 0);
    signed_post(t, staff, NULL, at(t, "/desk/visits/%s/confirm", code), "");
    expect_count(t, in_state(&co, "confirmed"), 1);
    expect_count(t, mails_to(&co, ADA, "visit-confirmed"), 1);
    expect_count(t,
                 count_in(&co, "SELECT COUNT(*) FROM visit WHERE customer_id = %s AND proposed_at "
                               "= '2026-03-05 14:00:00'"),
                 1);
}

TEST(mov_2_a_device_has_one_open_visit_and_a_refused_request_comes_back_filled_in)
{
    const struct company co = company_new(t);
    struct reply reply = asked(&co, 1);
    const char *code = code_of(&co, &reply);
    const char *body = arena_printf(t->arena, "device=%s&reason=It+squeaks&key=OTHER%s",
                                    device_code(&co, 1), "KEYOTHERKEY")
                           .at;

    reply = post(&co, BEA, "/en/visits", body);
    expect_count(t, reply.status, 422);
    expect(t, holds(&reply, "already under way") && holds(&reply, "It squeaks"));
    reply = post(&co, BEA, "/en/visits",
                 arena_printf(t->arena, "device=%s&wish=Mondays", device_code(&co, 2)).at);
    expect_count(t, reply.status, 422);
    expect(t, holds(&reply, "Mondays"));
    reply = post(&co, ADA, at(t, "/visits/%s/propose", code),
                 "day=2026-02-01&from=09%3A00&until=11%3A00");
    expect_count(t, reply.status, 422);
    expect(t, holds(&reply, "This time is past") && holds(&reply, "value=\"2026-02-01\""));
    expect_count(t, post(&co, ADA, at(t, "/visits/%s/cancel", code), "").status, 303);
    expect_count(t, in_state(&co, "cancelled"), 1);
    expect_count(t, post(&co, BEA, "/en/visits", body).status, 303);
}

TEST(mov_2_a_visit_to_a_device_that_is_not_seen_does_not_exist)
{
    const struct company co = company_new(t);
    const struct company other = company_new(t);
    struct reply reply = asked(&co, 3);
    const char *code = code_of(&co, &reply);

    expect_count(t, signed_get(t, cookies_of(&co, BEA), co.host, at(t, "/visits/%s", code)).status,
                 404);
    expect_count(
        t, signed_get(t, cookies_of(&other, ADA), co.host, at(t, "/visits/%s", code)).status, 404);
    expect_count(t, post(&co, BEA, at(t, "/visits/%s/cancel", code), "").status, 404);
    expect_count(t,
                 post(&co, BEA, "/en/visits",
                      arena_printf(t->arena, "device=%s&reason=X", device_code(&co, 4)).at)
                     .status,
                 404);
    expect_count(t, signed_get(t, cookies_of(&co, CAIO), co.host, "/en/visits").status, 403);
    expect_count(t, in_state(&co, "asked"), 1);
}
