/* The rules of requests: states and who brings them about, who sees one, what happens at once. */
#include "handlers/ticket/ticket.h"
#include "tests/data/scratch.h"
#include "tests/ticket/opened.h"

TEST(TKT_7_every_state_has_a_code_of_its_own_and_says_whose_turn_it_is)
{
    static const struct {
        const char *code;
        bool is_ours;
    } rows[] = {
        [TICKET_RECEIVED] = {"received",         true },
        [TICKET_ASSIGNED] = {"assigned",         true },
        [TICKET_IN_PROGRESS] = {"in-progress",      true },
        [TICKET_WAITING_CUSTOMER] = {"waiting-customer", false},
        [TICKET_WAITING_SUPPLIER] = {"waiting-supplier", true },
        [TICKET_VISIT_PLANNED] = {"visit-planned",    true },
        [TICKET_ANSWERED] = {"answered",         false},
        [TICKET_CLOSED] = {"closed",           false},
    };

    for (unsigned i = 0; i < TICKET_STATES; i++) {
        test_row("%s", rows[i].code);
        expect_str(t, ticket_state_code((enum ticket_state)i), rows[i].code);
        expect(t, ticket_state_of(str_from(rows[i].code)) == (enum ticket_state)i);
        expect(t, ticket_is_our_turn((enum ticket_state)i) == rows[i].is_ours);
    }
    expect(t, ticket_state_of(STR("open")) == TICKET_STATES);
}

TEST(TKT_8_nothing_leads_out_of_closed_and_each_mover_goes_only_its_own_ways)
{
    for (unsigned to = 0; to < TICKET_STATES; to++) {
        const enum ticket_state state = (enum ticket_state)to;

        test_row("%s", ticket_state_code(state).at);
        expect(t, !ticket_may(TICKET_CLOSED, state, TICKET_BY_STAFF));
        expect(t, !ticket_may(TICKET_CLOSED, state, TICKET_BY_CUSTOMER));
        expect(t, !ticket_may(TICKET_CLOSED, state, TICKET_BY_ITSELF));
        expect(t, !ticket_may(state, state, TICKET_BY_STAFF));
        /* A customer's reply is work again exactly where it was their turn. */
        expect(t, ticket_may(state, TICKET_IN_PROGRESS, TICKET_BY_CUSTOMER) ==
                      (state == TICKET_WAITING_CUSTOMER || state == TICKET_ANSWERED));
        expect(t, ticket_may(state, TICKET_CLOSED, TICKET_BY_CUSTOMER) == (state != TICKET_CLOSED));
        expect(t, ticket_may(state, TICKET_CLOSED, TICKET_BY_ITSELF) == (state == TICKET_ANSWERED));
        expect(t, !ticket_may(state, TICKET_ANSWERED, TICKET_BY_CUSTOMER));
    }
    expect(t, ticket_may(TICKET_ASSIGNED, TICKET_RECEIVED, TICKET_BY_STAFF));
    expect(t, !ticket_may(TICKET_IN_PROGRESS, TICKET_RECEIVED, TICKET_BY_STAFF));
}

TEST(TKT_6_a_number_is_found_however_people_write_it)
{
    static const struct {
        const char *typed, *number;
    } rows[] = {
        {"B7K2M9QX",       "B7K2M9QX"},
        {"b7k2 m9qx",      "B7K2M9QX"},
        {"#B7K2-M9QX",     "B7K2M9QX"},
        {"B7K2\u202fM9QX", "B7K2M9QX"},
        {"B7K2\u00a0M9QX", "B7K2M9QX"},
        {"B7K2M9Q",        ""        },
        {"tray",           ""        },
        {"",               ""        },
    };

    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        test_row("%s", rows[i].typed);
        expect_str(t, ticket_number_of(t->arena, str_from(rows[i].typed)), rows[i].number);
    }
}

/* --- opening --- */

TEST(TKT_5_opening_makes_number_message_event_and_one_mail_with_the_text)
{
    const struct company co = company_new(t);
    struct opened opened = opened_new(&co, &(struct opened_as){.body = "Line 1\nLine 2 \"<&"});

    expect_count(t, (int64_t)opened.number.len, 8);
    expect_str(t, str_from(opened_state(&opened)), "received");
    expect_count(t,
                 count_in(&co, "SELECT COUNT(*) FROM ticket_message m JOIN ticket t ON t.id = "
                               "m.ticket_id WHERE t.customer_id = %s AND m.side = 'customer' "
                               "AND m.body = 'Line 1\\nLine 2 \"<&'"),
                 1);
    expect_count(t,
                 count_in(&co, "SELECT COUNT(*) FROM ticket_event e JOIN ticket t ON t.id = "
                               "e.ticket_id WHERE t.customer_id = %s AND e.kind = 'opened'"),
                 1);
    expect_count(t, count_in(&co, "SELECT next_due_at = due_at FROM ticket WHERE customer_id = %s"),
                 1);
    expect_count(t, mails_to(&co, BEA, "request-opened"), 1);
    expect_count(t, logged(&co, "request-opened"), 1);
    opened_end(&opened);
}

TEST(TKT_5_a_form_sent_twice_opens_one_request)
{
    const struct company co = company_new(t);
    struct opened opened = opened_new(&co, &(struct opened_as){0});
    struct member_doer doer = opened_doer(&co, BEA);
    const struct ticket_ask ask = {.sight = opened_sight(&co, BEA), .code = opened.code};
    const struct ticket_reply reply = {.language = STR("en"), .body = STR("Once.")};
    const char *problem = NULL;

    doer.key = STR("a key of a form 58");
    doer.address = STR("/requests/x");
    expect_result(t, ticket_reply(opened.db, t->arena, &doer, &ask, &reply, &problem), RES_OK);
    expect_result(t, ticket_reply(opened.db, t->arena, &doer, &ask, &reply, &problem),
                  RES_CONFLICT);
    expect(t, problem == NULL);
    expect_count(t,
                 count_in(&co, "SELECT COUNT(*) FROM ticket_message m JOIN ticket t ON t.id = "
                               "m.ticket_id WHERE t.customer_id = %s AND m.body = 'Once.'"),
                 1);
    opened_end(&opened);
}

/* --- who sees it --- */

TEST(TKT_11_a_request_is_seen_by_its_author_administrators_and_whom_it_is_shared_with)
{
    const struct company co = company_new(t);
    const struct company other = company_new(t);
    const struct str dora = str_from(member_code(&co, DORA));
    struct opened opened = opened_new(&co, &(struct opened_as){0});

    run_in(&co, "UPDATE member SET state = 'active' WHERE id = %s + 6"); /* Fábio, as Bea is */

    const struct {
        const char *name;
        struct opened_as as;
        bool dora_sees, fabio_sees;
    } rows[] = {
        {"none",         {.sharing = "none"},                                       false, false},
        {"role",         {.sharing = "role"},                                       false, true },
        {"named",        {.sharing = "named", .readers = &dora, .reader_count = 1}, true,  false},
        {"all",          {.sharing = "all"},                                        true,  true },
        {"confidential", {.sharing = "all", .is_confidential = true},               false, false},
    };

    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        const struct str code = opened_more(&opened, &rows[i].as);

        const struct {
            enum who who;
            bool sees;
        } people[] = {
            {ADA,   true              },
            {BEA,   true              },
            {DORA,  rows[i].dora_sees },
            {FABIO, rows[i].fabio_sees}
        };
        struct ticket ticket;

        for (size_t k = 0; k < sizeof people / sizeof people[0]; k++) {
            const struct ticket_sight sight = opened_sight(&co, people[k].who);

            test_row("%s %d", rows[i].name, (int)people[k].who);
            expect_result(t, ticket_of_viewer(opened.db, t->arena, &sight, code, &ticket),
                          people[k].sees ? RES_OK : RES_NOT_FOUND);
        }
        const struct ticket_sight stranger = opened_sight(&other, ADA);

        expect_result(t, ticket_of_viewer(opened.db, t->arena, &stranger, code, &ticket),
                      RES_NOT_FOUND);
    }
    opened_end(&opened);
}

TEST(TKT_11_the_list_the_overview_and_the_page_of_who_can_see_agree)
{
    const struct company co = company_new(t);
    const struct str dora = str_from(member_code(&co, DORA));
    struct opened opened = opened_new(
        &co, &(struct opened_as){.sharing = "named", .readers = &dora, .reader_count = 1});
    const struct ticket_sight all = {.customer = co.id, .sees_all = true};
    const struct ticket_query query = {.limit = 10};
    struct ticket_thread thread;
    struct ticket ticket;

    opened_more(&opened, &(struct opened_as){.sharing = "none"});
    for (enum who who = ADA; who <= DORA; who++) {
        const struct ticket_sight sight = opened_sight(&co, who);
        const size_t seen = who == CAIO ? 0 : who == DORA ? 1 : 2;
        struct ticket_list list;
        struct ticket_todo todo;

        test_row("%d", (int)who);
        expect_result(t, ticket_find(opened.db, t->arena, &sight, &query, &list), RES_OK);
        expect_count(t, (int64_t)list.count, (int64_t)seen);
        expect_result(t, ticket_todo(opened.db, t->arena, &sight, 5, &todo), RES_OK);
        expect_count(t, (int64_t)todo.latest.count, (int64_t)seen);
    }
    expect_result(t, ticket_of_viewer(opened.db, t->arena, &all, opened.code, &ticket), RES_OK);
    expect_result(t, ticket_thread_of(opened.db, t->arena, &ticket, false, &thread), RES_OK);
    size_t can = 0;

    for (size_t i = 0; i < thread.colleague_count; i++)
        can += thread.colleagues[i].sees;
    expect_count(t, (int64_t)can, 3); /* Ada, Bea, Dora; Caio and Elis have no requests */
    opened_end(&opened);
}

TEST(TKT_11_sharing_is_changed_by_author_and_administrators_and_never_of_confidential_ones)
{
    const struct company co = company_new(t);
    const struct str caio = str_from(member_code(&co, DORA));
    struct opened opened = opened_new(&co, &(struct opened_as){0});
    const struct ticket_sharing named = {STR("named"), &caio, 1};
    const struct ticket_sharing unknown = {STR("named"), &opened.code, 1};
    const struct member_doer dora = opened_doer(&co, DORA);
    const struct member_doer bea = opened_doer(&co, BEA);
    struct ticket_ask ask = {.sight = opened_sight(&co, DORA), .code = opened.code};
    const char *problem = NULL;

    expect_result(t, ticket_share(opened.db, t->arena, &dora, &ask, &named, &problem),
                  RES_FORBIDDEN);
    ask.sight = opened_sight(&co, BEA);
    expect_result(t, ticket_share(opened.db, t->arena, &bea, &ask, &unknown, &problem),
                  RES_INVALID);
    expect_str(t, str_from(problem), "ticket.reader-unknown");
    expect_result(t, ticket_share(opened.db, t->arena, &bea, &ask, &named, &problem), RES_OK);
    expect_count(t,
                 count_in(&co, "SELECT COUNT(*) FROM ticket WHERE customer_id = %s AND sharing "
                               "= 'named'"),
                 1);
    expect_count(t, logged(&co, "request-shared"), 1);
    ask.code = opened_more(&opened, &(struct opened_as){.is_confidential = true});
    expect_result(t, ticket_share(opened.db, t->arena, &bea, &ask, &named, &problem), RES_INVALID);
    opened_end(&opened);
}

/* --- turns --- */

TEST(TKT_7_a_reply_puts_back_to_work_what_waited_for_the_customer_or_was_answered)
{
    static const enum ticket_state states[] = {TICKET_WAITING_CUSTOMER, TICKET_ANSWERED};
    const struct company co = company_new(t);
    const struct member_doer bea = opened_doer(&co, BEA);
    struct opened opened = opened_new(&co, &(struct opened_as){0});
    const struct ticket_ask ask = {.sight = opened_sight(&co, BEA), .code = opened.code};
    const struct ticket_reply reply = {
        .language = STR("en"), .body = STR("Here."), .next_due_at = {1772600000}};
    const char *problem = NULL;

    for (size_t i = 0; i < 2; i++) {
        test_row("%s", ticket_state_code(states[i]).at);
        opened_answer(&opened, "Which tray?", states[i]);
        expect_count(t,
                     count_in(&co, "SELECT next_due_at IS NULL FROM ticket WHERE customer_id = "
                                   "%s"),
                     1);
        expect_count(t,
                     count_in(&co, "SELECT closes_at IS NOT NULL FROM ticket WHERE customer_id "
                                   "= %s"),
                     states[i] == TICKET_ANSWERED);
        expect_result(t, ticket_reply(opened.db, t->arena, &bea, &ask, &reply, &problem), RES_OK);
        expect_str(t, str_from(opened_state(&opened)), "in-progress");
        expect_count(t,
                     count_in(&co, "SELECT UNIX_TIMESTAMP(CONVERT_TZ(next_due_at, '+00:00', "
                                   "@@session.time_zone)) > 0 AND closes_at IS NULL FROM ticket "
                                   "WHERE customer_id = %s"),
                     1);
    }
    expect_count(t, mails_to(&co, BEA, "request-answered"), 2);
    opened_end(&opened);
}

TEST(TKT_8_what_staff_wrote_meanwhile_is_read_before_a_reply_or_a_confirmation)
{
    const struct company co = company_new(t);
    const struct member_doer bea = opened_doer(&co, BEA);
    struct opened opened = opened_new(&co, &(struct opened_as){0});
    struct ticket_ask ask = {.sight = opened_sight(&co, BEA), .code = opened.code};
    const struct ticket_reply reply = {.language = STR("en"), .body = STR("Still jams.")};
    const struct ticket_sight all = {.customer = co.id, .sees_all = true};
    struct ticket_thread thread;
    struct ticket ticket;
    const char *problem = NULL;

    expect_result(t, ticket_of_viewer(opened.db, t->arena, &all, opened.code, &ticket), RES_OK);
    expect_result(t, ticket_thread_of(opened.db, t->arena, &ticket, false, &thread), RES_OK);
    expect(t, thread.items[0].kind == TICKET_EVENT);
    expect(t, thread.items[1].kind == TICKET_MESSAGE);
    ask.last = thread.items[1].code;
    opened_answer(&opened, "Try tray 1.", TICKET_ANSWERED);
    expect_result(t, ticket_reply(opened.db, t->arena, &bea, &ask, &reply, &problem), RES_CONFLICT);
    expect_str(t, str_from(problem), "ticket.answered-meanwhile");
    expect_result(t, ticket_close(opened.db, t->arena, &bea, &ask, STR("confirmed"), &problem),
                  RES_CONFLICT);
    expect_count(t,
                 count_in(&co, "SELECT COUNT(*) FROM ticket_message m JOIN ticket t ON t.id = "
                               "m.ticket_id WHERE t.customer_id = %s"),
                 2);
    expect_result(t, ticket_thread_of(opened.db, t->arena, &ticket, false, &thread), RES_OK);
    ask.last = thread.items[2].code;
    expect_result(t, ticket_reply(opened.db, t->arena, &bea, &ask, &reply, &problem), RES_OK);
    opened_end(&opened);
}

TEST(TKT_8_a_closed_request_takes_no_reply_no_sharing_and_no_second_closing)
{
    const struct company co = company_new(t);
    const struct member_doer bea = opened_doer(&co, BEA);
    struct opened opened = opened_new(&co, &(struct opened_as){0});
    const struct ticket_ask ask = {.sight = opened_sight(&co, BEA), .code = opened.code};
    const struct ticket_reply reply = {.language = STR("en"), .body = STR("More.")};
    const struct ticket_sharing sharing = {.sharing = STR("none")};
    const char *problem = NULL;

    expect_result(t, ticket_close(opened.db, t->arena, &bea, &ask, STR("confirmed"), &problem),
                  RES_INVALID);
    expect_str(t, str_from(problem), "ticket.not-answered");
    opened_answer(&opened, "Done.", TICKET_ANSWERED);
    expect_result(t, ticket_close(opened.db, t->arena, &bea, &ask, STR("confirmed"), &problem),
                  RES_OK);
    expect_str(t, str_from(opened_state(&opened)), "closed");
    expect_count(t, mails_to(&co, BEA, "request-closed"), 1);

    const enum result results[] = {
        ticket_reply(opened.db, t->arena, &bea, &ask, &reply, &problem),
        ticket_share(opened.db, t->arena, &bea, &ask, &sharing, &problem),
        ticket_close(opened.db, t->arena, &bea, &ask, STR("customer"), &problem),
    };

    for (size_t i = 0; i < sizeof results / sizeof results[0]; i++) {
        test_row("%zu", i);
        expect_result(t, results[i], RES_CONFLICT);
        expect_str(t, str_from(problem), "ticket.closed");
    }
    expect_count(t,
                 count_in(&co, "SELECT COUNT(*) FROM ticket_message m JOIN ticket t ON t.id = "
                               "m.ticket_id WHERE t.customer_id = %s"),
                 2);
    opened_end(&opened);
}

/* --- time --- */

static bool
no_survey(const void *portals, struct str portal)
{
    (void)portals;
    (void)portal;
    return false;
}

static bool
pass(struct test *t, struct db *jobs)
{
    bool did_some = false;

    expect_result(t, ticket_close_silent(jobs, t->arena, no_survey, NULL, &did_some), RES_OK);
    return did_some;
}

TEST(TKT_8_an_answered_request_warns_once_and_closes_by_itself_unless_the_customer_writes)
{
    const struct company co = company_new(t);
    const struct member_doer bea = opened_doer(&co, BEA);
    struct opened opened = opened_new(&co, &(struct opened_as){0});
    const struct ticket_ask ask = {.sight = opened_sight(&co, BEA), .code = opened.code};
    const struct ticket_reply reply = {.language = STR("en"), .body = STR("No.")};
    const char *problem = NULL;
    struct db *jobs = NULL;

    db_open(&visit_generation(t)->config, DB_JOBS, &jobs);
    db_arena(jobs, t->arena);
    run_in(&co, "UPDATE ticket SET state = 'in-progress', closes_at = NULL WHERE state = "
                "'answered' AND customer_id <> %s");
    opened_answer(&opened, "Done.", TICKET_ANSWERED);
    expect(t, !pass(t, jobs));
    run_in(&co, "UPDATE ticket SET closes_at = closes_at - INTERVAL 8 DAY WHERE customer_id = %s");
    expect(t, pass(t, jobs));
    expect(t, !pass(t, jobs));
    expect_count(t, mails_to(&co, BEA, "request-closing"), 1);
    expect_result(t, ticket_reply(opened.db, t->arena, &bea, &ask, &reply, &problem), RES_OK);
    expect(t, !pass(t, jobs));
    opened_answer(&opened, "And now?", TICKET_ANSWERED);
    run_in(&co, "UPDATE ticket SET closes_at = closes_at - INTERVAL 11 DAY WHERE customer_id = %s");
    expect(t, pass(t, jobs));
    expect_str(t, str_from(opened_state(&opened)), "closed");
    expect_count(t,
                 count_in(&co, "SELECT COUNT(*) FROM ticket WHERE customer_id = %s AND "
                               "closed_as = 'silence'"),
                 1);
    expect_count(t, mails_to(&co, BEA, "request-closed"), 1);
    expect(t, !pass(t, jobs));
    db_close(&jobs);
    opened_end(&opened);
}
