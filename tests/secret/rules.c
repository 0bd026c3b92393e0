/* Passwords handed over: how long, who reads them, what is left, and what cannot be opened. */
#include "fcgi/edge/vault.h"
#include "tests/secret/given.h"

static void
expect_readable(struct given *given, int64_t at)
{
    struct secret_shown shown;

    test_row("readable at %lld", (long long)at);
    given_open(given, GIVEN_STAFF);
    expect_result(given->t, given_reveal(given, GIVEN_STAFF, at, &shown), RES_OK);
    expect(given->t, shown.refusal == SECRET_SHOWN);
    expect_str(given->t, shown.plain, GIVEN_CANARY);
    expect_str(given->t, str_from(given_state(given, at)), "given");
}

static void
expect_refused(struct given *given, int64_t at, enum secret_refusal refusal)
{
    const int64_t views = given_views(given);
    struct secret_shown shown;

    test_row("refused at %lld", (long long)at);
    clock_hold((struct instant){at});
    given_open(given, GIVEN_STAFF);
    expect_result(given->t, given_reveal(given, GIVEN_STAFF, at, &shown), RES_OK);
    expect(given->t, shown.refusal == refusal && shown.plain.at == NULL);
    expect_count(given->t, given_views(given), views);
}

TEST(SEC_1_a_password_lies_sealed_and_its_hours_are_the_departments)
{
    const struct company co = company_numbered(t, 75);
    struct given given = given_new(&co);
    struct secret_list list;

    expect_count(t,
                 count_in(&co, "SELECT COUNT(*) FROM secret s JOIN ticket t ON t.id = "
                               "s.ticket_id WHERE t.customer_id = %s AND s.sealed LIKE "
                               "'%Kanarie%'"),
                 0);
    expect_result(t, secret_of_ticket(given.opened.db, t->arena, co.id, given.ticket, &list),
                  RES_OK);
    expect_count(t, list.count, 1);
    expect_count(t, list.first[0].given.seconds, GIVEN_AT);
    expect_count(t, list.first[0].expires.seconds, GIVEN_ENDS);
    expect_str(t, list.first[0].label, "NAS");
    expect_str(t, list.first[0].giver, "Bea Couto");
    run_in(&co, "UPDATE department d JOIN centre c ON c.id = d.centre_id SET d.secret_h = 24 WHERE "
                "c.code = 'pt-lisboa' AND d.code = 'technical'");
    expect_result(t, given_more(&given, &(struct secret_spec){.plain = STR("x")}), RES_OK);
    run_in(&co, "UPDATE department d JOIN centre c ON c.id = d.centre_id SET d.secret_h = 72 WHERE "
                "c.code = 'pt-lisboa' AND d.code = 'technical'");
    expect_result(t, secret_of_ticket(given.opened.db, t->arena, co.id, given.ticket, &list),
                  RES_OK);
    expect_count(t, list.first[1].expires.seconds, GIVEN_AT + 24 * 3600);
    test_row("of another customer there is none");
    expect_result(t, secret_of_ticket(given.opened.db, t->arena, co.id + 1, given.ticket, &list),
                  RES_OK);
    expect_count(t, list.count, 0);
    given_end(&given);
}

TEST(S_1_readable_at_71_59_59_and_masked_at_72_00_00_though_nobody_swept)
{
    const struct company co = company_new(t);
    struct given given = given_new(&co);

    expect_readable(&given, GIVEN_AT);
    clock_hold((struct instant){GIVEN_ENDS - 1});
    expect_readable(&given, GIVEN_ENDS - 1);
    expect_refused(&given, GIVEN_ENDS, SECRET_EXPIRED);
    expect_str(t, str_from(given_state(&given, GIVEN_ENDS)), "expired");
    expect_count(t,
                 count_in(&co, "SELECT COUNT(*) FROM secret s JOIN ticket t ON t.id = "
                               "s.ticket_id WHERE t.customer_id = %s AND s.state = 'given'"),
                 1);
    given_end(&given);
}

TEST(S_1_what_was_swept_stays_masked_when_the_clock_goes_back)
{
    const struct company co = company_new(t);
    struct given given = given_new(&co);
    bool did_some = false;
    struct db *jobs;

    db_open(&visit_generation(t)->config, DB_JOBS, &jobs);
    db_arena(jobs, t->arena);
    clock_hold((struct instant){GIVEN_ENDS - 1});
    while (secret_sweep(jobs, t->arena, &did_some) == RES_OK && did_some)
        ;
    expect_str(t, str_from(given_state(&given, GIVEN_ENDS - 1)), "given");
    clock_hold((struct instant){GIVEN_ENDS});
    expect_result(t, secret_sweep(jobs, t->arena, &did_some), RES_OK);
    expect(t, did_some);
    while (secret_sweep(jobs, t->arena, &did_some) == RES_OK && did_some)
        ;
    expect_result(t, secret_move_keys(jobs, t->arena), RES_OK);
    expect_count(t,
                 count_in(&co, "SELECT COUNT(*) FROM secret s JOIN ticket t ON t.id = "
                               "s.ticket_id WHERE t.customer_id = %s AND s.sealed IS NULL AND "
                               "s.state = 'expired'"),
                 1);
    expect_count(t,
                 count_in(&co, "SELECT COUNT(*) FROM ticket_event e JOIN ticket t ON t.id = "
                               "e.ticket_id WHERE t.customer_id = %s AND e.kind = "
                               "'secret-gone'"),
                 1);
    expect_str(t, str_from(given_state(&given, GIVEN_AT)), "expired");
    expect_refused(&given, GIVEN_AT, SECRET_EXPIRED);
    db_close(&jobs);
    expect_result(t, vault_start(STR_NONE), RES_OK);
    given_end(&given);
}

TEST(S_2_rows_that_were_swapped_prolonged_or_damaged_are_shown_to_nobody)
{
    static const char *const harms[] = {
        "UPDATE secret a JOIN secret b ON b.ticket_id = a.ticket_id AND b.id <> a.id SET a.sealed "
        "= b.sealed, a.given_at = a.given_at WHERE a.ticket_id = %T",
        "UPDATE secret SET expires_at = expires_at + INTERVAL 1 DAY WHERE ticket_id = %T",
        "UPDATE secret SET key_number = key_number + 1 WHERE ticket_id = %T",
        "UPDATE secret SET sealed = CONCAT(LEFT(sealed, LENGTH(sealed) - 1), CHAR(ASCII("
        "RIGHT(sealed, 1)) ^ 1)) WHERE ticket_id = %T",
        "UPDATE secret SET sealed = LEFT(sealed, 12) WHERE ticket_id = %T",
    };

    for (size_t i = 0; i < sizeof harms / sizeof harms[0]; i++) {
        const struct company co = company_new(t);
        struct given given = given_new(&co);

        test_row("%s", harms[i]);
        expect_result(t, given_more(&given, &(struct secret_spec){.plain = STR("other")}), RES_OK);
        given_run(&given, harms[i]);
        expect_refused(&given, GIVEN_AT, SECRET_UNREADABLE);
        expect(t, str_find_str(test_log(t), STR("secret.unreadable")) < test_log(t).len);
        expect(t, str_find_str(test_log(t), STR("other")) == test_log(t).len);
        given_end(&given);
    }
}

TEST(S_6_each_look_leaves_exactly_one_row_an_event_and_an_entry)
{
    const struct company co = company_new(t);
    struct given given = given_new(&co);

    for (unsigned i = 1; i <= 3; i++) {
        expect_readable(&given, GIVEN_AT + i);
        expect_count(t, given_views(&given), i);
    }
    expect_count(t,
                 count_in(&co, "SELECT COUNT(*) FROM ticket_event e JOIN ticket t ON t.id = "
                               "e.ticket_id WHERE t.customer_id = %s AND e.kind = "
                               "'secret-seen' AND e.person_id = 1101"),
                 3);
    expect_count(t, logged(&co, "secret-seen"), 3);
    test_row("nobody asked to be told by mail");
    expect_count(t, mails_to(&co, BEA, "secret-seen"), 0);
    run_in(&co, "INSERT INTO notification (person_id, event, is_wanted) VALUES (%s + 2, "
                "'secret-seen', TRUE)");
    expect_readable(&given, GIVEN_AT + 9);
    expect_count(t, mails_to(&co, BEA, "secret-seen"), 1);
    given_end(&given);
}

TEST(SEC_2_only_staff_of_the_queue_who_opened_the_case_read_one)
{
    const struct company co = company_new(t);
    struct given given = given_new(&co);
    struct secret_shown shown;

    test_row("posted nowhere near");
    given_open(&given, GIVEN_OTHER);
    expect_result(t, given_reveal(&given, GIVEN_OTHER, GIVEN_AT, &shown), RES_NOT_FOUND);
    test_row("it is assigned to them");
    given_run(&given, "UPDATE ticket SET assignee_id = 1104 WHERE id = %T");
    expect_result(t, given_reveal(&given, GIVEN_OTHER, GIVEN_AT, &shown), RES_OK);
    test_row("posted to another department");
    given_technical(&given);
    given_open(&given, GIVEN_TECHNICAL);
    expect_result(t, given_reveal(&given, GIVEN_TECHNICAL, GIVEN_AT, &shown), RES_OK);
    given_run(&given, "UPDATE ticket SET department = 'contracts' WHERE id = %T");
    expect_result(t, given_reveal(&given, GIVEN_TECHNICAL, GIVEN_AT, &shown), RES_NOT_FOUND);
    given_run(&given, "UPDATE ticket SET department = 'technical' WHERE id = %T");
    test_row("twelve hours after they opened it");
    expect_result(t, given_reveal(&given, GIVEN_STAFF, GIVEN_AT + 43199, &shown), RES_OK);
    expect_result(t, given_reveal(&given, GIVEN_STAFF, GIVEN_AT + 43200, &shown), RES_NOT_FOUND);
    test_row("the customer's own people are not staff");
    given_open(&given, co.id + ADA);
    expect_result(t, given_reveal(&given, co.id + ADA, GIVEN_AT, &shown), RES_NOT_FOUND);
    test_row("of another request");
    given.code = STR("nosuchsecret");
    expect_result(t, given_reveal(&given, GIVEN_STAFF, GIVEN_AT, &shown), RES_NOT_FOUND);
    expect_count(t, given_views(&given), 3);
    given_end(&given);
}

/* --- asking, taking back, limits --- */

static struct member_doer
staff_for(const struct company *co, const char *key)
{
    struct member_doer doer = opened_doer(co, BEA);

    doer.person = GIVEN_STAFF;
    doer.key = str_from(key);
    doer.address = STR("/desk");
    return doer;
}

TEST(SEC_3_staff_ask_the_customer_is_told_and_answers_and_the_case_goes_on)
{
    const struct company co = company_new(t);
    struct given given = given_new(&co);
    const struct member_doer staff = staff_for(&co, "ask-key-1");
    struct member_doer bea = opened_doer(&co, BEA);
    const struct instant due = {GIVEN_AT + 7200};

    bea.key = STR("give-key-1");
    bea.address = STR("/requests");
    expect_result(
        t, secret_ask(given.opened.db, t->arena, &staff, given.opened.code, STR("Router")), RES_OK);
    expect_result(t,
                  secret_ask(given.opened.db, t->arena, &staff, given.opened.code, STR("Router")),
                  RES_CONFLICT);
    expect_count(t, mails_to(&co, BEA, "secret-asked"), 1);
    expect_str(t, str_from(opened_state(&given.opened)), "waiting-customer");
    given.code = given_newest(&given);
    expect_str(t, str_from(given_state(&given, GIVEN_AT)), "asked");
    expect_refused(&given, GIVEN_AT, SECRET_EXPIRED);
    const struct secret_spec spec = {.plain = STR(GIVEN_CANARY), .asked = given.code};

    expect_result(t,
                  secret_hand_over(given.opened.db, t->arena, &bea, given.opened.code, &spec, due),
                  RES_OK);
    test_row("a double click");
    expect_result(t,
                  secret_hand_over(given.opened.db, t->arena, &bea, given.opened.code, &spec, due),
                  RES_CONFLICT);
    expect_str(t, str_from(opened_state(&given.opened)), "in-progress");
    expect_readable(&given, GIVEN_AT);
    test_row("what was answered is not answered again");
    bea.key = STR("give-key-2");
    expect_result(t,
                  secret_hand_over(given.opened.db, t->arena, &bea, given.opened.code, &spec, due),
                  RES_NOT_FOUND);
    expect_count(t, logged(&co, "secret-asked"), 1);
    expect_count(t, logged(&co, "secret-given"), 1);
    given_end(&given);
}

TEST(SEC_1_the_customer_takes_a_password_back_and_nobody_reads_it)
{
    const struct company co = company_new(t);
    struct given given = given_new(&co);
    const struct member_doer bea = opened_doer(&co, BEA);
    struct member_doer stranger = bea;

    stranger.customer = co.id + 1;
    expect(t, secret_withdraw(given.opened.db, t->arena, &stranger, given.opened.code,
                              given.code) != RES_OK);
    expect_readable(&given, GIVEN_AT);
    for (unsigned i = 0; i < 2; i++)
        expect_result(
            t, secret_withdraw(given.opened.db, t->arena, &bea, given.opened.code, given.code),
            RES_OK);
    expect_str(t, str_from(given_state(&given, GIVEN_AT)), "withdrawn");
    expect_refused(&given, GIVEN_AT, SECRET_EXPIRED);
    expect_count(t,
                 count_in(&co, "SELECT COUNT(*) FROM secret s JOIN ticket t ON t.id = "
                               "s.ticket_id WHERE t.customer_id = %s AND s.sealed IS NOT NULL"),
                 0);
    expect_count(t, logged(&co, "secret-withdrawn"), 1);
    expect_result(
        t, secret_withdraw(given.opened.db, t->arena, &bea, given.opened.code, STR("nosuchsecret")),
        RES_NOT_FOUND);
    given_end(&given);
}

TEST(SEC_1_a_request_holds_20_at_once_and_a_closed_one_takes_none)
{
    const struct company co = company_new(t);
    struct given given = given_new(&co);
    const struct secret_spec spec = {.plain = STR("x")};
    const struct secret_spec none = {.plain = STR("")};

    expect_result(t, given_more(&given, &none), RES_INVALID);
    for (unsigned i = 1; i < SECRET_OPEN_MOST; i++)
        expect_result(t, given_more(&given, &spec), RES_OK);
    expect_result(t, given_more(&given, &spec), RES_CONFLICT);
    test_row("when the first have expired there is room");
    clock_hold((struct instant){GIVEN_ENDS});
    expect_result(t, given_more(&given, &spec), RES_OK);
    given_run(&given, "UPDATE ticket SET state = 'closed', closed_as = 'staff', closed_at = "
                      "UTC_TIMESTAMP() WHERE id = %T");
    expect_result(t, given_more(&given, &spec), RES_CONFLICT);
    given_end(&given);
}
