/* Erasure: what goes, what stays, who cannot (ACC-11). */
#include "tests/registration/newcomer.h"

#include "handlers/person/person.h"

static int64_t
rows_of(struct test *t, uint64_t person, const char *question)
{
    return signed_count(t, arena_printf(t->arena, "SELECT COUNT(*) FROM %s %llu", question,
                                        (unsigned long long)person)
                               .at);
}

static void
joins(struct test *t, const struct newcomer *at, uint64_t person, const char *role)
{
    static unsigned last;

    signed_run(t, arena_printf(t->arena,
                               "INSERT INTO member (code, customer_id, person_id, role, state, "
                               "since_at) VALUES ('erasetest%u', %lld, %llu, '%s', 'active', "
                               "'2025-01-01')",
                               ++last, (long long)at->customer, (unsigned long long)person, role)
                      .at);
}

TEST(an_erased_person_leaves_a_row_without_a_name_and_nothing_else)
{
    const struct newcomer at = newcomer_at(t);
    const char *const mail = person_new(t, "adeus", "active");
    const uint64_t person = person_number(t, mail);
    struct browser v = browser_new(t);
    struct browser other = v;
    struct str secret;
    struct reply reply;

    joins(t, &at, person, "administrator");
    browser_sign_in(&v, mail);
    browser_sign_in(&other, mail);
    browser_post(&v, "/en/account/notifications", "wanted=cover");
    browser_post(&v, "/en/account/data", "%s", "");
    browser_post(&other, "/en/password/forgotten", "mail=%s", mail);
    person_gets_factor(t, mail, &secret);
    signed_run(t, arena_printf(t->arena,
                               "UPDATE session SET factor_at = created_at WHERE person_id = %llu",
                               (unsigned long long)person)
                      .at);
    reply = browser_get(&v, "/en/account/erase");
    expect_count(t, reply.status, 200);
    expect(t, reply_holds(&reply, "What stays, and why"));
    reply = browser_post(&v, "/en/account/erase", "%s", "");
    expect_count(t, reply.status, 303);
    expect_str(t, reply_header(&reply, "Location"), "/en/account/erased");
    expect_count(t, browser_get(&v, "/en/account/erased").status, 200);
    expect_count(t,
                 rows_of(t, person,
                         "person WHERE name = '' AND mail IS NULL AND mail_key IS NULL AND "
                         "phone = '' AND state = 'erased' AND id ="),
                 1);
    expect_count(t, rows_of(t, person, "credential WHERE person_id ="), 0);
    expect_count(t, rows_of(t, person, "recovery_code WHERE person_id ="), 0);
    expect_count(t, rows_of(t, person, "notification WHERE person_id ="), 0);
    expect_count(t, rows_of(t, person, "session WHERE ended_at IS NULL AND person_id ="), 0);
    expect_count(t, rows_of(t, person, "link WHERE used_at IS NULL AND person_id ="), 0);
    expect_count(t, rows_of(t, person, "export WHERE document IS NOT NULL AND person_id ="), 0);
    expect_count(t, rows_of(t, person, "member WHERE state <> 'ended' AND person_id ="), 0);
    expect_count(t, rows_of(t, person, "outbox WHERE recipient <> '' AND person_id ="), 0);
    expect_count(t, rows_of(t, person, "outbox WHERE state = 'waiting' AND person_id ="), 0);
    expect_count(t, rows_of(t, person, "audit WHERE event = 'erased' AND person_id ="), 1);
    expect_count(t, mail_count(t, "erased", mail), 1);
    expect(t, browser_get(&other, "/en/account/profile").status != 200);
    other = browser_new(t);
    expect(t, browser_sign_in(&other, mail).status != 303);
}

TEST(the_last_administrator_of_colleagues_cannot_be_erased)
{
    const struct newcomer at = newcomer_at(t);
    const char *const mail = person_new(t, "chefe", "active");
    const char *const colleague = person_new(t, "colega", "active");
    struct browser v = browser_new(t);
    struct reply reply;

    joins(t, &at, person_number(t, mail), "administrator");
    joins(t, &at, person_number(t, colleague), "device-manager");
    browser_sign_in(&v, mail);
    reply = browser_post(&v, "/en/account/erase", "%s", "");
    expect_count(t, reply.status, 409);
    expect(t, reply_holds(&reply, "has no administrator"));
    expect_count(t, newcomer_count(t, mail, "p.state = 'active' AND m.state = 'active'"), 1);
    expect_count(t, browser_get(&v, "/en/account/profile").status, 200);
    joins(t, &at, person_number(t, person_new(t, "outra", "active")), "administrator");
    expect_count(t, browser_post(&v, "/en/account/erase", "%s", "").status, 303);
    expect_count(t, newcomer_count(t, colleague, "m.state = 'active'"), 1);
}

TEST(staff_and_those_who_did_not_confirm_just_now_are_not_erased)
{
    const char *const staff = staff_new(t, "agente", "agent");
    const char *const mail = person_new(t, "distraida", "active");
    struct signed_as old = {.mail = mail, .is_unconfirmed = true};
    const char *const cookies = signed_cookies(t, staff);
    const char *const stale = signed_cookies_as(t, &old);

    expect_count(t, signed_get(t, cookies, NULL, "/en/account/erase").status, 200);
    expect(t, signed_post(t, cookies, NULL, "/en/account/erase", "").status != 303);
    expect(t, signed_post(t, stale, NULL, "/en/account/erase", "").status != 200);
    expect_count(t, newcomer_count(t, staff, "p.state = 'active'"), 1);
    expect_count(t, newcomer_count(t, mail, "p.state = 'active'"), 1);
    clock_release();
}

TEST(an_address_that_was_erased_can_register_anew)
{
    const struct newcomer at = newcomer_at(t);
    const char *const mail = person_new(t, "volta", "active");
    struct browser v = browser_new(t);

    browser_sign_in(&v, mail);
    expect_count(t, browser_post(&v, "/en/account/erase", "%s", "").status, 303);
    newcomer_register(&v, &at, mail);
    expect_count(t, newcomer_activate(&v, mail).status, 303);
    expect_count(t, newcomer_count(t, mail, "p.state = 'active' AND m.role = 'administrator'"), 1);
}
