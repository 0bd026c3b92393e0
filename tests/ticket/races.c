/* Two at one request at once, in processes of their own, and requests and replies that fail
 * half-way: one counts, the other is told, and nothing is lost. */
#include <sys/mman.h>

#include "handlers/queue/queue.h"
#include "tests/lib/race.h"
#include "tests/ticket/opened.h"

#define ROUNDS 200

static const uint64_t agents[] = {1101, 1102};

/* What both racers are told of a round; in memory they share with the test. */
struct told {
    char code[24];
    uint64_t version;
};

struct duo {
    struct opened opened;
    struct told *told;
    unsigned by[2]; /* rounds that each of the two was acknowledged in */
};

static struct duo
duo_new(const struct company *co)
{
    struct duo duo = {.opened = opened_new(co, &(struct opened_as){0})};

    duo.told =
        mmap(NULL, sizeof *duo.told, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    expect(co->t, duo.told != MAP_FAILED);
    return duo;
}

static void
duo_end(struct duo *duo)
{
    munmap(duo->told, sizeof *duo->told);
    opened_end(&duo->opened);
}

static struct ticket
ticket_now(struct duo *duo)
{
    const struct ticket_sight all = {.customer = duo->opened.co.id, .sees_all = true};
    struct test *t = duo->opened.co.t;
    struct ticket ticket = {0};

    expect_result(
        t, ticket_of_viewer(duo->opened.db, t->arena, &all, str_from(duo->told->code), &ticket),
        RES_OK);
    return ticket;
}

/* A request of its own for each round, which both agents have opened. */
static void
open_one(struct test *t, void *arg, unsigned round)
{
    struct duo *duo = arg;
    const struct str code = opened_more(&duo->opened, &(struct opened_as){0});

    test_row("round %u", round);
    for (size_t i = 0; i < code.len && i + 1 < sizeof duo->told->code; i++)
        duo->told->code[i] = code.at[i];
    for (size_t i = 0; i < 2; i++)
        expect_result(t, queue_open(duo->opened.db, t->arena, agents[i], code), RES_OK);
    duo->told->version = ticket_now(duo).version;
}

static int64_t
count_of(const struct duo *duo, const char *what)
{
    struct test *t = duo->opened.co.t;

    return signed_count(t, arena_printf(t->arena, "%s'%s'", what, duo->told->code).at);
}

static int64_t
messages(const struct duo *duo)
{
    return count_of(duo, "SELECT COUNT(*) - 1 FROM ticket_message m JOIN ticket t ON t.id = "
                         "m.ticket_id WHERE t.code = ");
}

static enum result
agent_replies(struct db *db, struct arena *arena, const struct told *told, uint64_t staff)
{
    const char *problem = NULL;
    const struct member_doer doer = {
        .person = staff,
        .brand = STR("lumenor"),
        .portal = STR("pt"),
        .locale = STR("en"),
        .key = arena_printf(arena, "KEY-%s-%llu", told->code, (unsigned long long)staff),
        .address = STR("/desk/requests/x")};
    const struct queue_step step = {
        .doer = &doer, .code = str_from(told->code), .version = told->version, .problem = &problem};
    const struct queue_word word = {.body = STR("Open tray 2 and take the sheet out."),
                                    .language = STR("en"),
                                    .to = TICKET_ANSWERED};
    const enum result r = queue_reply(db, arena, &step, &word);

    if (r == RES_CONFLICT && (problem == NULL || !str_is(str_from(problem), STR("queue.changed"))))
        return RES_BROKEN; /* told something else */
    return r;
}

static enum result
agent_answers(struct db *db, struct arena *arena, void *arg, unsigned number, unsigned round)
{
    const struct duo *duo = arg;

    (void)round;
    return agent_replies(db, arena, duo->told, agents[number]);
}

static void
one_answer_stands(struct test *t, void *arg, unsigned round, const enum result ends[2])
{
    struct duo *duo = arg;
    const size_t first = ends[0] == RES_OK ? 0 : 1;

    (void)round;
    expect_result(t, ends[first], RES_OK);
    expect_result(t, ends[1 - first], RES_CONFLICT);
    duo->by[first]++;
    expect_count(t, messages(duo), 1);
    expect_count(t, ticket_now(duo).assignee, agents[first]);
    /* With what has come meanwhile in sight, the other one's word is taken as well. */
    duo->told->version = ticket_now(duo).version;
    expect_result(t, agent_replies(duo->opened.db, t->arena, duo->told, agents[1 - first]), RES_OK);
    expect_count(t, messages(duo), 2);
}

TEST(DSK_1_of_two_agents_who_answer_at_once_one_is_told_and_may_answer_again)
{
    const struct company co = company_new(t);
    struct duo duo = duo_new(&co);
    const struct race race = {&duo, agent_answers, open_one, one_answer_stands};

    race_run(t, &race, race_rounds(ROUNDS));
    test_row("first: %u and %u", duo.by[0], duo.by[1]);
    expect(t, duo.by[0] > 0 && duo.by[1] > 0);
    duo_end(&duo);
}

static enum result
customer_replies(struct db *db, struct arena *arena, const struct company *co, struct str code,
                 struct str key)
{
    struct member_doer doer = opened_doer(co, BEA);
    const struct ticket_ask ask = {.sight = opened_sight(co, BEA), .code = code};
    const struct ticket_reply reply = {.language = STR("en"), .body = STR("It still jams.")};
    const char *problem = NULL;

    doer.key = key;
    doer.address = STR("/requests/x");
    const enum result r = ticket_reply(db, arena, &doer, &ask, &reply, &problem);

    if (r == RES_CONFLICT && problem != NULL && !str_is(str_from(problem), STR("ticket.closed")))
        return RES_BROKEN;
    return r;
}

static enum result
reply_or_staff_closes(struct db *db, struct arena *arena, void *arg, unsigned number,
                      unsigned round)
{
    const struct duo *duo = arg;
    const struct str code = str_from(duo->told->code);
    const char *problem = NULL;
    const struct member_doer doer = {
        .person = agents[0], .brand = STR("lumenor"), .portal = STR("pt"), .locale = STR("en")};
    const struct queue_step step = {
        .doer = &doer, .code = code, .version = duo->told->version, .problem = &problem};

    (void)round;
    if (number == 0)
        return customer_replies(db, arena, &duo->opened.co, code,
                                arena_printf(arena, "REPLY-%s", duo->told->code));
    return queue_close(db, arena, &step);
}

/* Staff who close have read all there is: either the reply is there and it is open, or it is closed
   and the customer knows that their words did not arrive. */
static void
reply_or_closed(struct test *t, void *arg, unsigned round, const enum result ends[2])
{
    struct duo *duo = arg;
    const bool is_said = ends[0] == RES_OK;

    (void)round;
    duo->by[is_said ? 0 : 1]++;
    expect_result(t, ends[is_said ? 0 : 1], RES_OK);
    expect_result(t, ends[is_said ? 1 : 0], RES_CONFLICT);
    expect_count(t, messages(duo), is_said);
    expect(t, (ticket_now(duo).state == TICKET_CLOSED) == !is_said);
}

TEST(TKT_8_a_reply_while_staff_close_is_taken_or_refused_and_never_lost)
{
    const struct company co = company_new(t);
    struct duo duo = duo_new(&co);
    const struct race race = {&duo, reply_or_staff_closes, open_one, reply_or_closed};

    race_run(t, &race, race_rounds(ROUNDS));
    test_row("first: %u and %u", duo.by[0], duo.by[1]);
    expect(t, duo.by[0] > 0 && duo.by[1] > 0);
    duo_end(&duo);
}

static enum result
reply_or_colleague_closes(struct db *db, struct arena *arena, void *arg, unsigned number,
                          unsigned round)
{
    const struct duo *duo = arg;
    const struct company *co = &duo->opened.co;
    const struct str code = str_from(duo->told->code);
    const struct member_doer doer = opened_doer(co, ADA);
    const struct ticket_ask ask = {.sight = opened_sight(co, ADA), .code = code};
    const char *problem = NULL;

    (void)round;
    if (number == 0)
        return customer_replies(db, arena, co, code,
                                arena_printf(arena, "REPLY-%s", duo->told->code));
    return ticket_close(db, arena, &doer, &ask, STR("customer"), &problem);
}

static void
closed_behind_the_reply(struct test *t, void *arg, unsigned round, const enum result ends[2])
{
    struct duo *duo = arg;

    (void)round;
    duo->by[ends[0] == RES_OK ? 0 : 1]++;
    expect(t, ends[0] == RES_OK || ends[0] == RES_CONFLICT);
    expect_result(t, ends[1], RES_OK);
    expect_count(t, messages(duo), ends[0] == RES_OK);
    expect(t, ticket_now(duo).state == TICKET_CLOSED);
    expect_count(t,
                 count_of(duo, "SELECT COUNT(*) FROM ticket_event e JOIN ticket t ON t.id = "
                               "e.ticket_id WHERE e.kind = 'closed' AND t.code = "),
                 1);
}

TEST(TKT_8_a_reply_while_a_colleague_closes_stands_before_the_end_or_is_refused)
{
    const struct company co = company_new(t);
    struct duo duo = duo_new(&co);
    const struct race race = {&duo, reply_or_colleague_closes, open_one, closed_behind_the_reply};

    race_run(t, &race, race_rounds(ROUNDS));
    duo_end(&duo);
}

/* Refuses a row while work goes on. */
struct point {
    const char *verb, *table, *when;
};

static void
stop_at(struct test *t, const struct point *point)
{
    test_row("%s %s %s", point->verb, point->table, point->when);
    signed_run(t, arena_printf(t->arena,
                               "CREATE TRIGGER stop BEFORE %s ON %s FOR EACH ROW IF %s THEN SIGNAL "
                               "SQLSTATE '45000'; END IF",
                               point->verb, point->table, point->when)
                      .at);
}

static const struct point reply_points[] = {
    {"INSERT", "once",           "TRUE"                         },
    {"UPDATE", "ticket",         "TRUE"                         },
    {"INSERT", "ticket_message", "TRUE"                         },
    {"INSERT", "ticket_event",   "NEW.kind = 'state'"           },
    {"INSERT", "audit",          "NEW.event = 'request-replied'"},
};

TEST(TKT_7_a_reply_that_fails_at_any_of_its_rows_leaves_nothing_and_can_be_sent_again)
{
    for (size_t i = 0; i < sizeof reply_points / sizeof reply_points[0]; i++) {
        const struct company co = company_new(t);
        struct opened opened = opened_new(&co, &(struct opened_as){0});
        const struct str key = arena_printf(t->arena, "FAULT%u", (unsigned)co.id);
        const char *const said = "SELECT COUNT(*) FROM ticket_message m JOIN ticket t ON t.id = "
                                 "m.ticket_id WHERE t.customer_id = %s AND m.side = 'customer'";

        opened_answer(&opened, "Open tray 2.", TICKET_ANSWERED);
        stop_at(t, &reply_points[i]);
        const enum result r = customer_replies(opened.db, t->arena, &co, opened.code, key);

        signed_run(t, "DROP TRIGGER stop");
        expect(t, r != RES_OK && r != RES_INVALID);
        expect_count(t, count_in(&co, said), 1);
        expect_str(t, str_from(opened_state(&opened)), "answered");
        expect_count(t, logged(&co, "request-replied"), 0);
        expect_result(t, customer_replies(opened.db, t->arena, &co, opened.code, key), RES_OK);
        expect_result(t, customer_replies(opened.db, t->arena, &co, opened.code, key),
                      RES_CONFLICT);
        expect_count(t, count_in(&co, said), 2);
        expect_str(t, str_from(opened_state(&opened)), "in-progress");
        expect_count(t, logged(&co, "request-replied"), 1);
        opened_end(&opened);
    }
}

static enum result
open_request(struct opened *opened, struct str key)
{
    struct test *t = opened->co.t;
    struct member_doer doer = opened_doer(&opened->co, BEA);
    const struct promise promise = {
        .terms = {.response_h = 8, .basis = PROMISE_DEPARTMENT},
        .due = {1772472600              },
        .calendar = STR("pt-lisboa"),
        .version = 1,
        .calculation = STR("2026-03-02T09:30Z/2026-03-02T17:30Z"),
    };
    const struct ticket_spec spec = {
        .code = ticket_code(t->arena),
        .subject = STR("paper-jam"),
        .subject_name = STR("Paper jam"),
        .department = STR("technical"),
        .centre = STR("pt-lisboa"),
        .home_centre = STR("pt-lisboa"),
        .language = STR("en"),
        .device = opened->co.id + 1,
        .person = opened->co.id + BEA,
        .member = opened->co.id + BEA,
        .sharing = STR("all"),
        .promise = &promise,
        .body = STR("A second jam."),
    };
    struct ticket_opened out;

    doer.key = key;
    doer.address = STR("/requests/x");
    return ticket_open(opened->db, t->arena, &doer, &spec, &out);
}

static const struct point open_points[] = {
    {"INSERT", "once",           "TRUE"                        },
    {"INSERT", "ticket",         "TRUE"                        },
    {"INSERT", "ticket_message", "TRUE"                        },
    {"INSERT", "ticket_event",   "NEW.kind = 'opened'"         },
    {"INSERT", "outbox",         "NEW.event = 'request-opened'"},
    {"INSERT", "audit",          "NEW.event = 'request-opened'"},
};

TEST(TKT_5_a_request_that_fails_at_any_of_its_rows_leaves_nothing_and_can_be_sent_again)
{
    for (size_t i = 0; i < sizeof open_points / sizeof open_points[0]; i++) {
        const struct company co = company_new(t);
        struct opened opened = opened_new(&co, &(struct opened_as){0}); /* one stands before */
        const struct str key = arena_printf(t->arena, "FAULT%u", (unsigned)co.id);
        const char *const there = "SELECT COUNT(*) FROM ticket WHERE customer_id = %s";
        const char *const whole =
            "SELECT COUNT(*) FROM ticket t WHERE t.customer_id = %s AND (SELECT COUNT(*) FROM "
            "ticket_message m WHERE m.ticket_id = t.id) = 1 AND (SELECT COUNT(*) FROM ticket_event "
            "e WHERE e.ticket_id = t.id AND e.kind = 'opened') = 1";

        stop_at(t, &open_points[i]);
        const enum result r = open_request(&opened, key);

        signed_run(t, "DROP TRIGGER stop");
        expect(t, r != RES_OK && r != RES_INVALID);
        expect_count(t, count_in(&co, there), 1);
        expect_count(t, mails_to(&co, BEA, "request-opened"), 1);
        expect_result(t, open_request(&opened, key), RES_OK);
        expect_result(t, open_request(&opened, key), RES_CONFLICT);
        expect_count(t, count_in(&co, there), 2);
        expect_count(t, count_in(&co, whole), 2);
        expect_count(t, mails_to(&co, BEA, "request-opened"), 2);
        expect_count(t, logged(&co, "request-opened"), 2);
        opened_end(&opened);
    }
}
