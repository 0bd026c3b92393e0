/* Staff who act for a customer hand over, take back, open and answer as that customer may, never
 * read a password by it, and the log has both names (DSK-3, ACC-13, SEC-2). */
#include "tests/secret/given.h"

static const char *
file_of(const struct company *co, const char *rest)
{
    return at(co->t, "/desk/customers/cu%06u0001%s", (unsigned)co->id, rest);
}

static const char *
acting(const struct company *co, enum who who)
{
    const char *cookies = signed_cookies(co->t, GIVEN_MAIL);

    signed_post(co->t, cookies, co->host, file_of(co, "/open"), "");
    const struct reply reply =
        signed_post(co->t, cookies, co->host, file_of(co, "/act"),
                    arena_printf(co->t->arena, "member=%s", member_code(co, who)).at);

    expect_count(co->t, reply.status, 303);
    return signed_after(co->t, cookies, &reply);
}

static const char *
request_of(const struct given *given, const char *rest)
{
    return at(given->t, "/requests/%.*s%s", STR_ARG(given->opened.code), rest);
}

/* Entries of an event that name the member of staff and the member they acted for. */
static int64_t
logged_for(const struct company *co, const char *event, enum who who)
{
    return count_in(co, arena_printf(co->t->arena,
                                     "SELECT COUNT(*) FROM audit WHERE chain_id = %%s AND event = "
                                     "'%s' AND actor_id = %u AND for_id = %u",
                                     event, GIVEN_STAFF, (unsigned)co->id + (unsigned)who)
                            .at);
}

TEST(SEC_2_staff_on_a_customers_behalf_never_read_a_password_though_it_is_their_case)
{
    static const char *const accepted[] = {"text/html", "application/xml", "application/json"};
    const struct company co = company_new(t);
    struct given given = given_new(&co);
    const char *cookies = acting(&co, ADA);
    const char *desk = at(t, "/desk/requests/%.*s/secrets", STR_ARG(given.opened.code));
    const char *shown[] = {request_of(&given, ""), request_of(&given, "/secrets")};
    const char *reveal = arena_printf(t->arena, "%s/%.*s/reveal", desk, STR_ARG(given.code)).at;

    expect_count(t, signed_post(t, cookies, co.host, reveal, "").status, 403);
    expect_count(t, signed_get(t, cookies, co.host, desk).status, 403);
    expect_count(t, signed_post(t, cookies, co.host, desk, "secret_label=Router&key=b1").status,
                 403);
    for (size_t i = 0; i < 2; i++) {
        for (size_t k = 0; k < sizeof accepted / sizeof accepted[0]; k++) {
            const struct visit asked = {
                .target = shown[i], .host = co.host, .cookies = cookies, .accept = accepted[k]};
            const struct reply reply = visit(t, &asked);

            test_row("%s as %s", shown[i], accepted[k]);
            expect_count(t, reply.status, 200);
            expect(t, !holds(&reply, GIVEN_CANARY) && !holds(&reply, "/reveal"));
        }
    }
    expect_count(t, given_views(&given), 0);
    test_row("back in their own name it is theirs to read");
    const struct reply ended = signed_post(t, cookies, co.host, "/en/account/behalf/end", "");

    cookies = signed_after(t, cookies, &ended);
    const struct reply reply = signed_post(t, cookies, co.host, reveal, "");

    expect(t, reply.status == 200 && holds(&reply, GIVEN_CANARY));
    expect_count(t, given_views(&given), 1);
    expect_count(t, logged_for(&co, "secret-seen", ADA), 0);
    given_end(&given);
}

TEST(ACC_13_a_password_given_and_taken_back_by_telephone_has_both_names_in_the_log)
{
    const struct company co = company_new(t);
    struct given given = given_new(&co);
    const char *cookies = acting(&co, ADA);
    struct reply reply = signed_post(t, cookies, co.host, request_of(&given, "/secrets"),
                                     "secret=Zebra77&secret_label=VPN&key=b2");

    expect_count(t, reply.status, 303);
    expect_count(t, logged_for(&co, "secret-given", ADA), 1);
    given.code = given_newest(&given);
    reply = signed_get(t, cookies, co.host, request_of(&given, "/secrets"));
    expect(t, holds(&reply, "VPN") && !holds(&reply, "Zebra77"));
    reply = signed_post(
        t, cookies, co.host,
        request_of(&given,
                   arena_printf(t->arena, "/secrets/%.*s/withdraw", STR_ARG(given.code)).at),
        "");
    expect_count(t, reply.status, 303);
    expect_str(t, str_from(given_state(&given, GIVEN_AT)), "withdrawn");
    expect_count(t, logged_for(&co, "secret-withdrawn", ADA), 1);
    reply = signed_get(t, cookies_of(&co, ADA), co.host, "/en/log");
    expect(t, holds(&reply, "Helena Bastos") && holds(&reply, "on behalf of"));
    given_end(&given);
}

TEST(ACC_13_requests_opened_answered_shared_and_closed_by_telephone_have_both_names_in_the_log)
{
    const struct company co = company_new(t);
    struct given given = given_new(&co);
    const char *cookies = acting(&co, ADA);
    const char *form = arena_printf(t->arena,
                                    "device=%s&field.place=tray&body=It+jams.&sharing=all"
                                    "&key=b3+a+key+of+this+form",
                                    device_code(&co, 1))
                           .at;

    expect_count(t, signed_post(t, cookies, co.host, "/en/requests/new/paper-jam", form).status,
                 303);
    expect_count(t, logged_for(&co, "request-opened", ADA), 1);
    expect_count(t,
                 count_in(&co, "SELECT COUNT(*) FROM ticket WHERE customer_id = %s AND person_id = "
                               "%s + 1 AND opened_by = 1101"),
                 1);
    expect_count(
        t,
        signed_post(t, cookies, co.host, request_of(&given, "/reply"), "body=Again.&key=b4").status,
        303);
    expect_count(t, logged_for(&co, "request-replied", ADA), 1);
    expect_count(t,
                 count_in(&co, "SELECT COUNT(*) FROM ticket_message m JOIN ticket t ON t.id = "
                               "m.ticket_id WHERE t.customer_id = %s AND m.body = 'Again.' AND "
                               "m.person_id = 1101 AND m.for_id = %s + 1"),
                 1);
    const struct reply page = signed_get(t, cookies_of(&co, ADA), co.host, request_of(&given, ""));

    expect(t, holds(&page, "Helena Bastos") && holds(&page, "Ada"));
    expect_count(
        t,
        signed_post(t, cookies, co.host, request_of(&given, "/share"), "sharing=none&key=b5")
            .status,
        303);
    expect_count(t, logged_for(&co, "request-shared", ADA), 1);
    expect_count(t, signed_post(t, cookies, co.host, request_of(&given, "/close"), "key=b6").status,
                 303);
    expect_count(t, logged_for(&co, "request-closed", ADA), 1);
    given_end(&given);
}

TEST(DSK_3_staff_who_act_for_somebody_see_no_request_that_these_would_not_see)
{
    const struct company co = company_new(t);
    struct given given = given_new(&co);
    const char *own =
        opened_more(&given.opened, &(struct opened_as){.who = ADA, .sharing = "none"}).at;
    const char *cookies = acting(&co, BEA);

    expect_count(t, signed_get(t, cookies, co.host, request_of(&given, "")).status, 200);
    expect_count(t, signed_get(t, cookies, co.host, at(t, "/requests/%s", own)).status, 404);
    expect_count(t,
                 signed_post(t, cookies, co.host, at(t, "/requests/%s/secrets", own),
                             "secret=x&secret_label=y&key=b7")
                     .status,
                 404);
    expect_count(t, signed_get(t, cookies, co.host, at(t, "/desk/requests/%s", own)).status, 403);
    cookies = acting(&co, ELIS);
    test_row("a reader has no requests");
    expect_count(t, signed_get(t, cookies, co.host, "/en/requests").status, 403);
    expect_count(t, signed_get(t, cookies, co.host, request_of(&given, "/secrets")).status, 403);
    expect_count(
        t,
        signed_post(t, cookies, co.host, request_of(&given, "/secrets"), "secret=x&key=b8").status,
        403);
    given_end(&given);
}
