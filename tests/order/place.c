/* Orders carried out: stored once and whole, asked back, approved, moved on; races, faults, kills.
 */
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include "tests/data/scratch.h"
#include "tests/order/shop.h"

struct counter {
    struct company co;
    struct db *db;
    struct order_doer doer;
    struct order_wish wish;
    struct order_placed placed;
    struct problems problems;
};

static struct counter
counter_open(struct test *t, enum who who)
{
    struct counter counter = {.co = company_new(t), .problems = {.arena = t->arena}};
    struct instant now = {0};

    shop_open(&counter.co);
    counter.doer = (struct order_doer){
        .by = {.customer = counter.co.id,
               .person = counter.co.id + who,
               .name = STR("Somebody"),
               .customer_name = STR("Oficina"),
               .portal = STR("pt")},
        .sight = {.customer = counter.co.id,       .sees_all = true,         .sees_some = true},
        .may_approve = who == ADA,
        .centre = STR("pt-lisboa"),
    };
    counter.wish = (struct order_wish){
        .site = str_from(site_code(&counter.co, 1)), .contact = STR("Rita"), .portal = STR("pt")};
    instant_parse(STR(VISIT_NOW), &now);
    clock_hold(now);
    counter.wish.today = (struct day){(int32_t)(now.seconds / 86400)};
    db_open(&visit_generation(t)->config, DB_PORTAL, &counter.db);
    db_arena(counter.db, t->arena);
    return counter;
}

static void
want(struct counter *counter, const char *line)
{
    struct str *lines = arena_new(counter->co.t->arena, struct str);

    *lines = str_from(line);
    counter->wish.lines = (struct order_codes){lines, 1};
}

static void
answer(struct counter *counter, struct str ticket)
{
    struct str *tickets = arena_new(counter->co.t->arena, struct str);

    *tickets = ticket;
    counter->wish.sure = (struct order_codes){tickets, 1};
}

static enum result
place(struct counter *counter)
{
    counter->problems.count = 0;
    return order_place(counter->db, counter->co.t->arena, &counter->doer, &counter->wish,
                       &counter->placed, &counter->problems);
}

static struct order_reference
reference(const struct counter *counter, enum who who)
{
    return (struct order_reference){.customer = counter->co.id,
                                    .code = counter->placed.code,
                                    .sight = counter->doer.sight,
                                    .person = counter->co.id + who};
}

static enum result
move(struct counter *counter, enum who who, const struct order_step *step, const char **problem)
{
    const struct order_reference order = reference(counter, who);

    return order_advance(counter->db, counter->co.t->arena, &order, step, problem);
}

static int64_t
orders(const struct counter *counter)
{
    return count_in(&counter->co, "SELECT COUNT(*) FROM supply_order WHERE customer_id = %s");
}

/* Rows of orders that have not all there is of an order. */
static int64_t
broken(const struct counter *counter)
{
    return count_in(
        &counter->co,
        "SELECT COUNT(*) FROM supply_order o WHERE o.customer_id = %s AND NOT (EXISTS (SELECT 1 "
        "FROM supply_line l WHERE l.order_id = o.id) AND EXISTS (SELECT 1 FROM supply_event e "
        "WHERE e.order_id = o.id) AND EXISTS (SELECT 1 FROM receipt r WHERE r.kind = 'order' AND "
        "r.object = o.code) AND EXISTS (SELECT 1 FROM audit a WHERE a.object = o.code AND a.event "
        "= 'ordered'))");
}

TEST(CON_2_an_order_is_stored_with_what_the_contract_pays_for_and_what_it_does_not)
{
    struct counter counter = counter_open(t, CAIO);

    want(&counter, line_of(&counter.co, 1, BLACK, 4));
    expect_result(t, place(&counter), RES_INVALID);
    expect_count(t, orders(&counter), 0);
    if (expect_count(t, counter.placed.verdict.ask_count, 1))
        answer(&counter, counter.placed.verdict.asks[0].ticket);
    expect_result(t, place(&counter), RES_OK);
    expect_count(t, orders(&counter), 1);
    expect_count(t, broken(&counter), 0);
    expect_count(t,
                 count_in(&counter.co,
                          "SELECT SUM(quantity) FROM supply_line l JOIN supply_order o ON o.id = "
                          "l.order_id WHERE o.customer_id = %s AND charge = 'included'"),
                 3);
    expect_count(t,
                 count_in(&counter.co,
                          "SELECT SUM(price_minor * quantity) FROM supply_line l JOIN supply_order "
                          "o ON o.id = l.order_id WHERE o.customer_id = %s AND charge = 'priced'"),
                 5000);
    expect_count(t, mails_to(&counter.co, CAIO, "order-state"), 1);
    expect_count(t, mails_to(&counter.co, ADA, "order-waiting"), 0);
    db_close(&counter.db);
}

TEST(CON_2_the_same_article_again_is_asked_back_before_and_after_it_came)
{
    struct counter counter = counter_open(t, CAIO);

    order_placed_before(&counter.co, 1, "shipped", 2);
    want(&counter, line_of(&counter.co, 1, BLACK, 1));
    expect_result(t, place(&counter), RES_INVALID);
    if (expect_count(t, counter.placed.verdict.ask_count, 1))
        expect_str(t, str_from(counter.placed.verdict.asks[0].code), "order.on-way");
    run_in(&counter.co, "UPDATE supply_order SET state = 'delivered' WHERE customer_id = %s");
    expect_result(t, place(&counter), RES_INVALID); /* one lasts thirty days, and two are gone */
    if (expect_count(t, counter.placed.verdict.ask_count, 1)) {
        expect_str(t, str_from(counter.placed.verdict.asks[0].code), "order.early");
        answer(&counter, counter.placed.verdict.asks[0].ticket);
    }
    expect_result(t, place(&counter), RES_OK);
    db_close(&counter.db);
}

TEST(CON_2_without_a_contract_a_price_stands_and_without_a_price_a_quote)
{
    struct counter counter = counter_open(t, CAIO);

    want(&counter, line_of(&counter.co, 4, BLACK, 1));
    expect_result(t, place(&counter), RES_OK);
    expect_str(t, counter.placed.verdict.lines[0].charge, "priced");
    want(&counter, line_of(&counter.co, 4, STAPLES, 2));
    expect_result(t, place(&counter), RES_OK);
    expect_str(t, counter.placed.verdict.lines[0].charge, "quote");
    db_close(&counter.db);
}

TEST(CON_3_an_order_waits_for_the_administrator_where_the_customer_wants_it)
{
    struct counter counter = counter_open(t, CAIO);
    const struct order_step approve = {.mover = MOVER_APPROVER, .state = STR("received")};
    const struct order_step refuse = {.mover = MOVER_APPROVER, .state = STR("refused")};
    const struct order_step ship = {.mover = MOVER_SUPPLY, .state = STR("shipped")};
    const char *problem = NULL;

    expect_result(t, order_set_rule(counter.db, t->arena, &counter.doer.by, STR("sometimes")),
                  RES_INVALID);
    expect_result(t, order_set_rule(counter.db, t->arena, &counter.doer.by, STR("charged")),
                  RES_OK);
    want(&counter, line_of(&counter.co, 2, BLACK, 1));
    expect_result(t, place(&counter), RES_OK);
    expect_count(t, mails_to(&counter.co, ADA, "order-waiting"), 0);
    want(&counter, line_of(&counter.co, 1, WASTE, 1));
    expect_result(t, place(&counter), RES_OK);
    expect_count(t, mails_to(&counter.co, ADA, "order-waiting"), 1);
    expect_result(t, move(&counter, ADA, &ship, &problem), RES_CONFLICT);
    expect_str(t, str_from(problem), "order.moved-on");
    expect_result(t, move(&counter, ADA, &refuse, &problem), RES_INVALID);
    expect_str(t, str_from(problem), "order.reason-missing");
    for (unsigned i = 0; i < 2; i++)
        expect_result(t, move(&counter, ADA, &approve, &problem), RES_OK);
    expect_count(t, logged(&counter.co, "order-approved"), 1);
    expect_count(t, mails_to(&counter.co, CAIO, "order-state"), 3);
    counter.doer.may_approve = true;
    want(&counter, line_of(&counter.co, 2, WASTE, 1));
    expect_result(t, place(&counter), RES_OK);
    expect_count(t, mails_to(&counter.co, ADA, "order-waiting"), 1);
    db_close(&counter.db);
}

TEST(CON_3_an_order_is_cancelled_until_it_is_shipped)
{
    struct counter counter = counter_open(t, CAIO);
    const struct order_step cancel = {.mover = MOVER_CUSTOMER, .state = STR("cancelled")};
    const struct order_step ship = {.mover = MOVER_SUPPLY,
                                    .state = STR("shipped"),
                                    .courier = STR("Via"),
                                    .courier_url = STR("https://parcel.example.org/1")};
    struct order_step wrong = ship;
    const char *problem = NULL;

    want(&counter, line_of(&counter.co, 1, BLACK, 1));
    expect_result(t, place(&counter), RES_OK);
    expect_result(t, move(&counter, CAIO, &cancel, &problem), RES_OK);
    expect_result(t, place(&counter), RES_OK); /* what was cancelled is not on its way */
    wrong.courier_url = STR("javascript:alert(1)");
    expect_result(t, move(&counter, BEA, &wrong, &problem), RES_INVALID);
    expect_str(t, str_from(problem), "order.courier-url");
    expect_result(t, move(&counter, BEA, &ship, &problem), RES_OK);
    expect_result(t, move(&counter, CAIO, &cancel, &problem), RES_CONFLICT);
    expect_count(t, logged(&counter.co, "order-cancelled"), 1);
    expect_count(t,
                 count_in(&counter.co, "SELECT COUNT(*) FROM supply_order WHERE customer_id = %s "
                                       "AND state = 'shipped' AND courier = 'Via'"),
                 1);
    db_close(&counter.db);
}

TEST(CON_3_each_change_of_an_order_has_a_number_above_all_before)
{
    struct counter counter = counter_open(t, CAIO);
    const struct order_step cancel = {.mover = MOVER_CUSTOMER, .state = STR("cancelled")};
    const struct order_export *lines = NULL;
    const char *problem = NULL;
    struct order_export_query query = {
        .portal = STR("pt"), .sight = counter.doer.sight, .orders = 10};
    size_t count = 0;

    want(&counter, line_of(&counter.co, 1, BLACK, 1));
    expect_result(t, place(&counter), RES_OK);
    expect_result(t, order_changes(counter.db, t->arena, &query, &lines, &count), RES_OK);
    if (!expect_count(t, count, 1))
        return;
    query.after = lines[0].changed;
    expect_result(t, order_changes(counter.db, t->arena, &query, &lines, &count), RES_OK);
    expect_count(t, count, 0);
    expect_result(t, move(&counter, CAIO, &cancel, &problem), RES_OK);
    expect_result(t, order_changes(counter.db, t->arena, &query, &lines, &count), RES_OK);
    if (expect_count(t, count, 1))
        expect(t, lines[0].changed > query.after);
    db_close(&counter.db);
}

/* --- at once, half done, killed --- */

static int
ended_with(struct test *t, pid_t pid)
{
    int status = -1;

    expect(t, waitpid(pid, &status, 0) == pid && WIFEXITED(status));
    return WEXITSTATUS(status);
}

/* A process of its own that orders when it is told to. */
static pid_t
orderer(struct counter *counter, int start)
{
    const pid_t pid = fork();
    char go;

    if (pid != 0)
        return pid;
    db_open(&visit_generation(counter->co.t)->config, DB_PORTAL, &counter->db);
    db_arena(counter->db, counter->co.t->arena);
    if (start >= 0 && (db_ping(counter->db) != RES_OK || read(start, &go, 1) != 1))
        _exit(100);
    _exit((int)place(counter));
}

TEST(CON_2_of_two_orders_of_the_same_at_once_one_is_asked_back)
{
    for (unsigned round = 0; round < 8; round++) {
        struct counter counter = counter_open(t, CAIO);
        int start[2];

        test_row("round %u", round);
        db_close(&counter.db);
        want(&counter, line_of(&counter.co, 1, BLACK, 1));
        expect(t, pipe(start) == 0);
        const pid_t one = orderer(&counter, start[0]);
        const pid_t two = orderer(&counter, start[0]);

        expect(t, write(start[1], "12", 2) == 2);
        const int first = ended_with(t, one);
        const int second = ended_with(t, two);

        expect(t, (first == RES_OK && second == RES_INVALID) ||
                      (first == RES_INVALID && second == RES_OK));
        expect_count(t, orders(&counter), 1);
        expect_count(t, broken(&counter), 0);
        close(start[0]);
        close(start[1]);
    }
}

TEST(CON_3_one_form_sent_by_two_processes_at_once_is_one_order)
{
    struct counter counter = counter_open(t, CAIO);
    int start[2];

    db_close(&counter.db);
    counter.doer.by.key = arena_printf(t->arena, "ONCE%u", (unsigned)counter.co.id);
    want(&counter, line_of(&counter.co, 1, BLACK, 1));
    expect(t, pipe(start) == 0);
    const pid_t one = orderer(&counter, start[0]);
    const pid_t two = orderer(&counter, start[0]);

    expect(t, write(start[1], "12", 2) == 2);
    const int first = ended_with(t, one);
    const int second = ended_with(t, two);

    expect(t, (first == RES_OK && second == RES_CONFLICT) ||
                  (first == RES_CONFLICT && second == RES_OK));
    expect_count(t, orders(&counter), 1);
    close(start[0]);
    close(start[1]);
}

/* Each row an order writes, and what it must be to be refused. */
static const struct {
    const char *table, *when;
} points[] = {
    {"once",         "TRUE"                     },
    {"supply_order", "TRUE"                     },
    {"supply_line",  "NEW.number = 2"           },
    {"supply_event", "TRUE"                     },
    {"receipt",      "NEW.kind = 'order'"       },
    {"outbox",       "NEW.event = 'order-state'"},
    {"audit",        "NEW.event = 'ordered'"    },
};

TEST(CON_3_an_order_that_fails_at_any_of_its_rows_leaves_nothing_and_can_be_sent_again)
{
    for (size_t i = 0; i < sizeof points / sizeof points[0]; i++) {
        struct counter counter = counter_open(t, CAIO);

        test_row("%s", points[i].table);
        counter.doer.by.key = arena_printf(t->arena, "FAULT%u", (unsigned)counter.co.id);
        want(&counter, line_of(&counter.co, 1, BLACK, 4));
        answer(&counter, arena_printf(t->arena, "charged.%s.%s.1", device_code(&counter.co, 1),
                                      article_code(&counter.co, BLACK)));
        signed_run(t,
                   arena_printf(t->arena,
                                "CREATE TRIGGER stop BEFORE INSERT ON %s FOR EACH ROW IF %s THEN "
                                "SIGNAL SQLSTATE '45000'; END IF",
                                points[i].table, points[i].when)
                       .at);
        const enum result r = place(&counter);

        signed_run(t, "DROP TRIGGER stop");
        expect(t, r != RES_OK && r != RES_INVALID);
        expect_count(t, orders(&counter), 0);
        expect_count(t, mails_to(&counter.co, CAIO, "order-state"), 0);
        expect_result(t, place(&counter), RES_OK);
        expect_result(t, place(&counter), RES_CONFLICT);
        expect_count(t, orders(&counter), 1);
        expect_count(t, broken(&counter), 0);
        db_close(&counter.db);
    }
}

/* Rows that an order waits for when somebody else holds them: points at which it can be killed. */
static const char *const held[] = {
    "customer WHERE id = ",
    "supply_change WHERE portal = 'pt' OR last = ",
    "chain WHERE id = ",
};

/* Waits until somebody waits for the lock; the server says so. */
static void
await_waiting(struct test *t, MYSQL *raw)
{
    for (unsigned i = 0; i < 100000; i++) {
        if (scratch_count(t, raw,
                          "SELECT VARIABLE_VALUE FROM information_schema.GLOBAL_STATUS WHERE "
                          "VARIABLE_NAME = 'INNODB_ROW_LOCK_CURRENT_WAITS'") > 0)
            return;
    }
    expect(t, false);
}

TEST(CON_3_an_order_whose_process_is_killed_leaves_nothing_and_can_be_sent_again)
{
    for (size_t i = 0; i < sizeof held / sizeof held[0]; i++) {
        struct counter counter = counter_open(t, CAIO);
        MYSQL *holder = scratch_raw(t, &visit_generation(t)->config);
        MYSQL *watcher = scratch_raw(t, &visit_generation(t)->config);
        int status = 0;

        test_row("%s", held[i]);
        db_close(&counter.db);
        counter.doer.by.key = arena_printf(t->arena, "KILL%u", (unsigned)counter.co.id);
        want(&counter, line_of(&counter.co, 1, BLACK, 1));
        signed_run(t, "INSERT INTO supply_change (portal, last) VALUES ('pt', 1) ON DUPLICATE KEY "
                      "UPDATE last = last");
        scratch_run(t, holder, "START TRANSACTION");
        scratch_count(t, holder,
                      arena_printf(t->arena, "SELECT 1 FROM %s%u FOR UPDATE", held[i],
                                   (unsigned)counter.co.id)
                          .at);
        const pid_t pid = orderer(&counter, -1);

        await_waiting(t, watcher);
        expect(t, kill(pid, SIGKILL) == 0 && waitpid(pid, &status, 0) == pid);
        scratch_run(t, holder, "ROLLBACK");
        mysql_close(holder);
        db_open(&visit_generation(t)->config, DB_PORTAL, &counter.db);
        db_arena(counter.db, t->arena);
        expect_result(t, place(&counter), RES_OK);
        expect_count(t, orders(&counter), 1);
        expect_count(t, broken(&counter), 0);
        expect_count(t, mails_to(&counter.co, CAIO, "order-state"), 1);
        db_close(&counter.db);
        mysql_close(watcher);
    }
}
