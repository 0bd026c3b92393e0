/* The outbox: who gets what, what a row keeps, and what becomes of it (NOT-1, NOT-2). */
#include "tests/mail/outbox.h"

#define ANA "ana.vidal@arrabida.example.org"

static struct mail
waiting_for(struct test *t, const char *address)
{
    return (struct mail){
        .event = MAIL_WAITING,
        .person = outbox_person(t, address),
        .path = STR("/people/abc"),
        .values = {{"name", STR("Rui Matos")}, {"customer", STR("A & <B> \"C\"")}}
    };
}

TEST(a_mail_goes_to_the_persons_address_in_their_language)
{
    struct runner *runner = outbox_runner(t);
    const struct mail mail = waiting_for(t, ANA);
    struct mail_taken taken;

    expect_result(t, outbox_queue(t, &mail), RES_OK);
    if (!expect_result(t, mail_take(runner->db, t->arena, runner->holder, &taken), RES_OK))
        return;
    expect_str(t, taken.recipient, ANA);
    expect_str(t, taken.locale, "pt-PT");
    expect_str(t, taken.portal, "pt");
    expect_count(t, taken.message_id.len, 20);
    expect_count(t, taken.attempts, 1);
    expect_str(t, taken.tree,
               "<mail event=\"waiting\" optional=\"yes\" path=\"/people/abc\" name=\"Rui Matos\" "
               "customer=\"A &#38; &#60;B&#62; &#34;C&#34;\"/>");
}

TEST(what_a_mail_says_is_sealed_and_gone_once_it_is_sent)
{
    struct runner *runner = outbox_runner(t);
    const struct mail mail = {.event = MAIL_RESET,
                              .person = outbox_person(t, ANA),
                              .path = STR("/password/reset?token=QQSECRETQQ")};
    struct mail_taken taken;

    expect_result(t, outbox_queue(t, &mail), RES_OK);
    expect_count(t, signed_count(t, "SELECT COUNT(*) FROM outbox WHERE tree IS NOT NULL"), 1);
    expect_count(
        t, signed_count(t, "SELECT COUNT(*) FROM outbox WHERE INSTR(tree, 'QQSECRETQQ') > 0"), 0);
    if (!expect_result(t, mail_take(runner->db, t->arena, runner->holder, &taken), RES_OK))
        return;
    expect_result(t, mail_settle(runner->db, &taken, runner->holder, RES_OK, STR("250 taken"), 72),
                  RES_OK);
    expect_count(t,
                 signed_count(t, "SELECT COUNT(*) FROM outbox WHERE state = 'sent' AND tree IS "
                                 "NULL AND done_at IS NOT NULL AND problem = ''"),
                 1);
}

TEST(a_row_moved_to_another_number_cannot_be_read)
{
    struct runner *runner = outbox_runner(t);
    const struct mail mail = waiting_for(t, ANA);
    struct mail_taken taken;

    expect_result(t, outbox_queue(t, &mail), RES_OK);
    signed_run(t, "UPDATE outbox SET message_id = 'aaaaaaaaaaaaaaaaaaaa'");
    expect_result(t, mail_take(runner->db, t->arena, runner->holder, &taken), RES_INVALID);
    expect_count(t, signed_count(t, "SELECT COUNT(*) FROM outbox WHERE state = 'dead'"), 1);
}

TEST(mails_that_one_may_refuse_are_not_written_for_those_who_did)
{
    outbox_runner(t);
    const struct mail optional = waiting_for(t, ANA);
    const struct mail required = {.event = MAIL_RESET, .person = outbox_person(t, ANA)};

    signed_run(t, "INSERT INTO notification (person_id, event, is_wanted) SELECT id, 'waiting', 0 "
                  "FROM person WHERE mail = '" ANA "'");
    signed_run(t, "INSERT INTO notification (person_id, event, is_wanted) SELECT id, 'reset', 0 "
                  "FROM person WHERE mail = '" ANA "'");
    expect_result(t, outbox_queue(t, &optional), RES_OK);
    expect_count(t, signed_count(t, "SELECT COUNT(*) FROM outbox"), 0);
    expect_result(t, outbox_queue(t, &required), RES_OK);
    expect_count(t, signed_count(t, "SELECT COUNT(*) FROM outbox"), 1);
}

TEST(who_has_no_address_gets_no_mail)
{
    outbox_runner(t);
    signed_run(t,
               "INSERT INTO person (code, brand, portal, name, locale, state, created_at) VALUES "
               "('phoneonly001', 'lumenor', 'pt', 'Phone Only', 'pt-PT', 'active', "
               "UTC_TIMESTAMP())");
    const struct mail mail = {
        .event = MAIL_APPROVED,
        .person = (uint64_t)signed_count(t, "SELECT id FROM person WHERE code = 'phoneonly001'")};

    expect_result(t, outbox_queue(t, &mail), RES_OK);
    expect_count(t, signed_count(t, "SELECT COUNT(*) FROM outbox"), 0);
    signed_run(t, "DELETE FROM person WHERE code = 'phoneonly001'");
}

TEST(an_address_without_a_person_is_written_to_as_asked)
{
    struct runner *runner = outbox_runner(t);
    const struct mail mail = {.event = MAIL_NO_ACCOUNT,
                              .recipient = STR("nobody@example.org"),
                              .portal = STR("at"),
                              .locale = STR("de-AT"),
                              .zone = STR("Europe/Vienna")};
    struct mail_taken taken;

    expect_result(t, outbox_queue(t, &mail), RES_OK);
    expect_result(t, mail_take(runner->db, t->arena, runner->holder, &taken), RES_OK);
    expect_str(t, taken.recipient, "nobody@example.org");
    expect_count(t, taken.person, 0);
}

static enum result
queue_and_fail(struct db *db, void *arg)
{
    struct test *t = arg;
    const struct mail mail = waiting_for(t, ANA);

    TRY(mail_queue(db, t->arena, &mail));
    return RES_CONFLICT;
}

TEST(a_unit_that_fails_sends_nothing)
{
    outbox_runner(t);
    expect_result(t, outbox_unit(t, queue_and_fail, t), RES_CONFLICT);
    expect_count(t, signed_count(t, "SELECT COUNT(*) FROM outbox"), 0);
}

TEST(a_mail_is_taken_by_one_runner_until_its_lease_ends)
{
    struct runner *runner = outbox_runner(t);
    const struct mail mail = waiting_for(t, ANA);
    struct mail_taken first;
    struct mail_taken second;

    expect_result(t, outbox_queue(t, &mail), RES_OK);
    expect_result(t, mail_take(runner->db, t->arena, STR("one:1:1"), &first), RES_OK);
    expect_result(t, mail_take(runner->db, t->arena, STR("two:2:2"), &second), RES_NOT_FOUND);
    signed_run(t, "UPDATE outbox SET lease_until = lease_until - INTERVAL 1 HOUR");
    expect_result(t, mail_take(runner->db, t->arena, STR("two:2:2"), &second), RES_OK);
    expect(t, str_is(first.message_id, second.message_id));
    expect_count(t, second.attempts, 2);
    /* The first comes back late: it changes nothing. */
    expect_result(t, mail_settle(runner->db, &first, STR("one:1:1"), RES_OK, STR(""), 72), RES_OK);
    expect_count(t, signed_count(t, "SELECT COUNT(*) FROM outbox WHERE state = 'waiting'"), 1);
    expect_result(t, mail_settle(runner->db, &second, STR("two:2:2"), RES_OK, STR(""), 72), RES_OK);
    expect_count(t, signed_count(t, "SELECT COUNT(*) FROM outbox WHERE state = 'sent'"), 1);
}

static void
try_once(struct test *t, struct runner *runner, enum result sent)
{
    struct mail_taken taken;

    if (!expect_result(t, mail_take(runner->db, t->arena, runner->holder, &taken), RES_OK))
        return;
    expect_result(
        t, mail_settle(runner->db, &taken, runner->holder, sent, STR("451 try again"), 72), RES_OK);
}

TEST(a_mail_that_cannot_be_delivered_is_tried_later_and_given_up_after_three_days)
{
    struct runner *runner = outbox_runner(t);
    const struct mail mail = waiting_for(t, ANA);

    expect_result(t, outbox_queue(t, &mail), RES_OK);
    try_once(t, runner, RES_UNAVAILABLE);
    expect_count(t,
                 signed_count(t, "SELECT COUNT(*) FROM outbox WHERE state = 'waiting' AND problem "
                                 "= '451 try again' AND next_at BETWEEN created_at + INTERVAL 48 "
                                 "SECOND AND created_at + INTERVAL 72 SECOND"),
                 1);
    signed_run(t, "UPDATE outbox SET next_at = created_at, created_at = created_at - INTERVAL 71 "
                  "HOUR, attempts = 20");
    try_once(t, runner, RES_UNAVAILABLE);
    expect_count(t, signed_count(t, "SELECT COUNT(*) FROM outbox WHERE state = 'waiting'"), 1);
    signed_run(t, "UPDATE outbox SET next_at = created_at, created_at = created_at - INTERVAL 1 "
                  "HOUR");
    try_once(t, runner, RES_UNAVAILABLE);
    expect_count(t,
                 signed_count(t, "SELECT COUNT(*) FROM outbox WHERE state = 'dead' AND tree IS NOT "
                                 "NULL AND done_at IS NOT NULL"),
                 1);
}

TEST(a_mail_refused_for_good_is_dead_at_once)
{
    struct runner *runner = outbox_runner(t);
    const struct mail mail = waiting_for(t, ANA);

    expect_result(t, outbox_queue(t, &mail), RES_OK);
    try_once(t, runner, RES_INVALID);
    expect_count(t, signed_count(t, "SELECT COUNT(*) FROM outbox WHERE state = 'dead'"), 1);
}

TEST(the_rest_between_tries_doubles_from_a_minute_to_four_hours)
{
    expect_count(t, mail_wait_s(1, 0), 48);
    expect_count(t, mail_wait_s(1, 24), 72);
    expect_count(t, mail_wait_s(2, 0), 96);
    expect_count(t, mail_wait_s(5, 0), 768);
    expect_count(t, mail_wait_s(9, 0), 11520);
    expect_count(t, mail_wait_s(400, 0), 11520);
    for (uint32_t random = 0; random < 20000; random += 7)
        expect(t, mail_wait_s(12, random) >= 11520 && mail_wait_s(12, random) <= 17280);
}

TEST(what_dead_mails_said_is_forgotten_after_thirty_days)
{
    struct runner *runner = outbox_runner(t);
    const struct mail mail = waiting_for(t, ANA);
    bool did_some = false;

    expect_result(t, outbox_queue(t, &mail), RES_OK);
    try_once(t, runner, RES_INVALID);
    signed_run(t, "UPDATE outbox SET done_at = done_at - INTERVAL 29 DAY");
    expect_result(t, mail_sweep_dead(runner->db, &did_some), RES_OK);
    expect(t, !did_some);
    signed_run(t, "UPDATE outbox SET done_at = done_at - INTERVAL 1 DAY");
    expect_result(t, mail_sweep_dead(runner->db, &did_some), RES_OK);
    expect(t, did_some);
    expect_count(t, signed_count(t, "SELECT COUNT(*) FROM outbox WHERE tree IS NULL"), 1);
}

TEST(an_address_of_nobody_is_forgotten_after_thirty_days)
{
    struct runner *runner = outbox_runner(t);
    const struct mail mail = {.event = MAIL_ERASED,
                              .recipient = STR("was.here@example.org"),
                              .portal = STR("pt"),
                              .locale = STR("pt-PT"),
                              .zone = STR("Europe/Lisbon")};
    const struct mail kept = waiting_for(t, ANA);
    bool did_some = false;

    expect_result(t, outbox_queue(t, &mail), RES_OK);
    expect_result(t, outbox_queue(t, &kept), RES_OK);
    for (int i = 0; i < 2; i++)
        try_once(t, runner, RES_OK);
    signed_run(t, "UPDATE outbox SET done_at = done_at - INTERVAL 29 DAY");
    expect_result(t, mail_sweep_dead(runner->db, &did_some), RES_OK);
    expect(t, !did_some);
    signed_run(t, "UPDATE outbox SET done_at = done_at - INTERVAL 1 DAY");
    expect_result(t, mail_sweep_dead(runner->db, &did_some), RES_OK);
    expect(t, did_some);
    expect_count(t, signed_count(t, "SELECT COUNT(*) FROM outbox WHERE recipient = ''"), 1);
    expect_count(t, signed_count(t, "SELECT COUNT(*) FROM outbox WHERE recipient <> ''"), 1);
}

TEST(a_mail_that_ends_its_runners_is_given_up)
{
    struct runner *runner = outbox_runner(t);
    const struct mail mail = waiting_for(t, ANA);
    struct mail_taken taken;

    expect_result(t, outbox_queue(t, &mail), RES_OK);
    signed_run(t, "UPDATE outbox SET attempts = 500");
    expect_result(t, mail_take(runner->db, t->arena, runner->holder, &taken), RES_INVALID);
    expect_count(t, signed_count(t, "SELECT COUNT(*) FROM outbox WHERE state = 'dead'"), 1);
}
