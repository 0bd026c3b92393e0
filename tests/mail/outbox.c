/* The outbox of the demo's schema, for tests. */
#include "tests/mail/outbox.h"

static void
close_runner(void *thing)
{
    struct runner *runner = thing;

    db_close(&runner->db);
}

struct runner *
outbox_runner(struct test *t)
{
    struct runner *runner = arena_new(t->arena, struct runner);
    const struct generation *generation = visit_generation(t);
    struct instant now;

    expect(t, instant_parse(STR(VISIT_NOW), &now));
    clock_hold(now);
    *runner = (struct runner){.arena = t->arena,
                              .generation = generation,
                              .config = &generation->config,
                              .snapshot = generation->snapshot,
                              .holder = STR("tests:1:1")};
    db_open(runner->config, DB_JOBS, &runner->db);
    arena_defer(t->arena, close_runner, runner);
    signed_run(t, "DELETE FROM outbox");
    signed_run(t, "DELETE FROM notification");
    return runner;
}

enum result
outbox_unit(struct test *t, enum result (*work)(struct db *db, void *arg), void *arg)
{
    struct db *db;

    db_open(&visit_generation(t)->config, DB_PORTAL, &db);
    const enum result r = db_transact(db, work, arg);

    db_close(&db);
    return r;
}

struct queueing {
    struct arena *arena;
    const struct mail *mail;
};

static enum result
queue(struct db *db, void *arg)
{
    const struct queueing *queueing = arg;

    return mail_queue(db, queueing->arena, queueing->mail);
}

enum result
outbox_queue(struct test *t, const struct mail *mail)
{
    struct queueing queueing = {t->arena, mail};

    return outbox_unit(t, queue, &queueing);
}

uint64_t
outbox_person(struct test *t, const char *address)
{
    const int64_t id = signed_count(
        t, arena_printf(t->arena, "SELECT id FROM person WHERE mail = '%s'", address).at);

    expect(t, id > 0);
    return (uint64_t)id;
}
