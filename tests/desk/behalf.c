/* Staff act on a customer's behalf: with exactly the rights of one member, while the file is open,
 * and everything says so (DSK-3, ACC-13). */
#include "tests/member/company.h"

#define AGENT  "helena.bastos@pt.lumenor.example.com"
#define OTHERS "hugo.medrano@es.lumenor.example.com"

static const char *
file_of(const struct company *co, const char *rest)
{
    return at(co->t, "/desk/customers/cu%06u0001%s", (unsigned)co->id, rest);
}

static struct reply
act(const struct company *co, const char *cookies, enum who who)
{
    return signed_post(co->t, cookies, co->host, file_of(co, "/act"),
                       at(co->t, "member=%s", member_code(co, who)) + 3);
}

/* The agent with the file open, acting for somebody. */
static const char *
acting(const struct company *co, enum who who)
{
    const char *cookies = signed_cookies(co->t, AGENT);

    signed_post(co->t, cookies, co->host, file_of(co, "/open"), "");
    const struct reply reply = act(co, cookies, who);

    expect_count(co->t, reply.status, 303);
    return signed_after(co->t, cookies, &reply);
}

TEST(dsk_3_staff_act_with_the_eyes_and_rights_of_one_member_and_every_page_says_so)
{
    const struct company co = company_new(t);
    const char *cookies = acting(&co, BEA);
    struct reply reply = signed_get(t, cookies, co.host, "/en/devices");

    expect_count(t, reply.status, 200);
    expect(t, holds(&reply, "You act for") && holds(&reply, "Bea Couto"));
    expect(t, holds(&reply, device_serial(&co, 1)) && !holds(&reply, device_serial(&co, 4)));
    expect_count(t, signed_get(t, cookies, co.host, "/en/people").status, 403);
    expect_count(t, signed_get(t, cookies, co.host, "/en/desk").status, 403);
    expect_count(t, (uint64_t)logged(&co, "behalf-begun"), 1);
}

TEST(acc_13_what_staff_do_on_somebodys_behalf_is_marked_in_the_log)
{
    const struct company co = company_new(t);
    const char *cookies = acting(&co, ADA);
    const char *path = at(t, "/people/%s/approve", member_code(&co, FABIO));

    expect_count(t, signed_post(t, cookies, co.host, path, "role=reader").status, 303);
    expect_count(t,
                 (uint64_t)count_in(&co, "SELECT COUNT(*) FROM audit WHERE chain_id = %s AND "
                                         "actor_id = 1101 AND for_id = %s + 1 AND event = "
                                         "'approved'"),
                 1);
    const struct reply reply = signed_get(t, cookies_of(&co, ADA), co.host, "/en/log");

    expect(t, holds(&reply, "Helena Bastos") && holds(&reply, "on behalf of"));
}

TEST(dsk_3_acting_ends_with_the_button_and_staff_are_back_at_the_file)
{
    const struct company co = company_new(t);
    const char *cookies = acting(&co, BEA);
    const struct reply reply = signed_post(t, cookies, co.host, "/en/account/behalf/end", "");

    expect_str(t, reply_header(&reply, "Location"), file_of(&co, ""));
    cookies = signed_after(t, cookies, &reply);
    expect_count(t, signed_get(t, cookies, co.host, file_of(&co, "")).status, 200);
    expect_count(t, signed_get(t, cookies, co.host, "/en/devices").status, 403);
    expect_count(t, (uint64_t)logged(&co, "behalf-ended"), 1);
}

TEST(dsk_3_acting_ends_when_the_file_closes_and_when_the_member_does)
{
    const struct company co = company_new(t);
    const char *cookies = acting(&co, BEA);

    run_in(&co, "UPDATE opened_file SET opened_at = '2026-03-01 21:30:00' WHERE customer_id = %s");
    visit_forget(t);
    expect_count(t, signed_get(t, cookies, co.host, "/en/devices").status, 403);
    expect_count(t, signed_get(t, cookies, co.host, "/en/desk").status, 200);
    cookies = acting(&co, BEA);
    run_in(&co, "UPDATE member SET state = 'ended' WHERE id = %s + 2");
    visit_forget(t);
    expect_count(t, signed_get(t, cookies, co.host, "/en/devices").status, 403);
    expect_count(t, signed_get(t, cookies, co.host, "/en/desk").status, 200);
}

TEST(dsk_3_nobody_acts_without_the_file_open_for_others_or_for_who_cannot_sign_in)
{
    const struct company co = company_new(t);
    const char *cookies = signed_cookies(t, AGENT);

    expect_count(t, act(&co, cookies, BEA).status, 403);
    signed_post(t, cookies, co.host, file_of(&co, "/open"), "");
    expect_count(t, act(&co, cookies, FABIO).status, 404);
    expect_count(t, act(&co, signed_cookies(t, OTHERS), BEA).status, 404);
    expect_count(t, act(&co, cookies_of(&co, ADA), BEA).status, 403);
    expect_count(t, (uint64_t)logged(&co, "behalf-begun"), 0);
}

TEST(dsk_3_what_is_a_persons_own_is_not_done_on_their_behalf)
{
    const struct company co = company_new(t);
    const char *cookies = acting(&co, ADA);
    static const char *const own[] = {"/en/account/mail", "/en/account/erase",
                                      "/en/account/tokens/new"};

    for (size_t i = 0; i < sizeof own / sizeof own[0]; i++) {
        test_row("%s", own[i]);
        expect_count(t, signed_get(t, cookies, co.host, own[i]).status, 403);
    }
    const struct reply reply = signed_get(t, cookies, co.host, "/en/account/security");

    expect(t, reply.status == 200 && !holds(&reply, mail_of(&co, ADA)));
}
