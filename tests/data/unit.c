/* Units of work are stored whole or not at all, and run again when others were in the way. */
#include <stdlib.h>
#include <time.h>

#include "tests/data/table.h"

#define IS_WAITING                                                                                 \
    "SELECT COUNT(*) FROM information_schema.innodb_trx WHERE trx_state = 'LOCK WAIT'"

/* What the tests' units share: the other party, and how often the unit ran. */
struct scene {
    struct test *t;
    MYSQL *other;
    MYSQL *watcher;
    enum result ends_with;
    unsigned runs;
    bool is_asked; /* the other party's statement waits for its answer */
};

static struct scene
scene_open(struct test *t, const struct config *config)
{
    return (struct scene){.t = t, .other = table_raw(t, config), .watcher = table_raw(t, config)};
}

static void
send(struct scene *scene, const char *sql)
{
    expect(scene->t, mysql_send_query(scene->other, sql, str_from(sql).len) == 0);
    scene->is_asked = true;
}

static void
await(struct scene *scene)
{
    expect(scene->t, mysql_read_query_result(scene->other) == 0);
    scene->is_asked = false;
}

static enum result
add_to_two(struct db *db, void *arg)
{
    struct scene *scene = arg;

    scene->runs++;
    TRY(table_add(db, 1, 1));
    TRY(table_add(db, 2, 1));
    return scene->ends_with;
}

TEST(a_unit_is_stored_whole)
{
    struct config config = table_schema(t, 2);
    struct db *db = table_db(t, &config);
    struct scene scene = scene_open(t, &config);

    expect_result(t, db_transact(db, add_to_two, &scene), RES_OK);
    expect_count(t, scratch_count(t, scene.other, "SELECT SUM(number) FROM sample"), 2);
    expect_count(t, scene.runs, 1);
}

TEST(a_unit_that_ends_otherwise_leaves_nothing)
{
    static const enum result ends[] = {RES_INVALID, RES_NOT_FOUND, RES_CONFLICT, RES_BROKEN,
                                       RES_MOVED};
    struct config config = table_schema(t, 2);
    struct db *db = table_db(t, &config);

    for (size_t i = 0; i < sizeof ends / sizeof ends[0]; i++) {
        struct scene scene = scene_open(t, &config);

        scene.ends_with = ends[i];
        expect_result(t, db_transact(db, add_to_two, &scene), ends[i]);
        expect_count(t, scratch_count(t, scene.other, "SELECT SUM(number) FROM sample"), 0);
        expect_count(t, scene.runs, 1);
    }
}

/* InnoDB renews what it shows of waiting transactions only when nobody asked for 0.1 s. */
static void
await_waiting(const struct scene *scene)
{
    const struct timespec pause = {.tv_nsec = 150000000};
    int left = 200;

    while (scratch_count(scene->t, scene->watcher, IS_WAITING) == 0 && --left > 0)
        nanosleep(&pause, NULL);
    expect(scene->t, left > 0);
}

/* The other party holds row 2 and wants row 1; it changed more, so the server sacrifices the unit.
 */
static enum result
meet_in_deadlock(struct db *db, void *arg)
{
    struct scene *scene = arg;

    if (++scene->runs == 1)
        scratch_run(scene->t, scene->other, "UPDATE sample SET number = number + 10 WHERE id >= 2");
    TRY(table_add(db, 1, 1));
    if (scene->runs == 1) {
        send(scene, "UPDATE sample SET number = number + 10 WHERE id = 1");
        await_waiting(scene);
    }
    return table_add(db, 2, 1);
}

static enum result
meet_then_let_go(struct db *db, void *arg)
{
    struct scene *scene = arg;

    if (scene->is_asked) {
        await(scene);
        scratch_run(scene->t, scene->other, "COMMIT");
    }
    return meet_in_deadlock(db, arg);
}

TEST(a_unit_sacrificed_in_a_deadlock_runs_again)
{
    struct config config = table_schema(t, 40);
    struct db *db = table_db(t, &config);
    struct scene scene = scene_open(t, &config);

    scratch_run(t, scene.other, "START TRANSACTION");
    expect_result(t, db_transact(db, meet_then_let_go, &scene), RES_OK);
    expect_count(t, scene.runs, 2);
    expect_count(t, scratch_count(t, scene.watcher, "SELECT number FROM sample WHERE id = 1"), 11);
    expect_count(t, scratch_count(t, scene.watcher, "SELECT number FROM sample WHERE id = 2"), 11);
}

/* Takes the deadlock for a success, as a careless unit would. */
static enum result
overlook_deadlock(struct db *db, void *arg)
{
    struct scene *scene = arg;
    const bool was_asked = scene->is_asked;
    enum result r = meet_in_deadlock(db, arg);

    if (!was_asked && scene->is_asked) {
        expect_result(scene->t, r, RES_TOO_SLOW);
        expect_result(scene->t, table_add(db, 1, 1000),
                      RES_TOO_SLOW); /* refused: the unit is over */
        await(scene);
        scratch_run(scene->t, scene->other, "COMMIT");
        r = RES_OK;
    }
    return r;
}

TEST(an_overlooked_deadlock_commits_nothing)
{
    struct config config = table_schema(t, 40);
    struct db *db = table_db(t, &config);
    struct scene scene = scene_open(t, &config);

    scratch_run(t, scene.other, "START TRANSACTION");
    expect_result(t, db_transact(db, overlook_deadlock, &scene), RES_OK);
    expect_count(t, scene.runs, 2);
    expect_count(t, scratch_count(t, scene.watcher, "SELECT number FROM sample WHERE id = 1"), 11);
}

/* Reads, lets the other party change what was read, then writes. */
static enum result
write_after_change(struct db *db, void *arg)
{
    struct scene *scene = arg;

    if (table_number(db, scene->t->arena, 1) < 0)
        return RES_BROKEN;
    if (++scene->runs <= (scene->ends_with == RES_OK ? 1U : 100U))
        scratch_run(scene->t, scene->other, "UPDATE sample SET number = number + 10 WHERE id = 1");
    return table_add(db, 1, 1);
}

TEST(a_change_by_others_since_it_was_read_is_not_lost)
{
    struct config config = table_schema(t, 1);
    struct db *db = table_db(t, &config);
    struct scene scene = scene_open(t, &config);

    expect_result(t, db_transact(db, write_after_change, &scene), RES_OK);
    expect_count(t, scene.runs, 2);
    expect_count(t, table_number(db, t->arena, 1), 11);
}

TEST(a_unit_that_is_always_in_the_way_is_given_up_after_five_runs)
{
    struct config config = table_schema(t, 1);
    struct db *db = table_db(t, &config);
    struct scene scene = scene_open(t, &config);

    scene.ends_with = RES_BROKEN; /* the other party never stops */
    expect_result(t, db_transact(db, write_after_change, &scene), RES_TOO_SLOW);
    expect_count(t, scene.runs, 5);
    expect_count(t, table_number(db, t->arena, 1), 50);
}

TEST(a_unit_does_not_run_again_after_its_deadline)
{
    struct config config = table_schema(t, 1);

    config.serve_request_ms = 0;
    struct db *db = table_db(t, &config);
    struct scene scene = scene_open(t, &config);

    scene.ends_with = RES_BROKEN;
    expect_result(t, db_transact(db, write_after_change, &scene), RES_TOO_SLOW);
    expect_count(t, scene.runs, 1);
}

static enum result
wait_for_lock(struct db *db, void *arg)
{
    struct scene *scene = arg;

    TRY(table_add(db, 2, 1));
    if (++scene->runs == 2)
        scratch_run(scene->t, scene->other, "ROLLBACK");
    return table_add(db, 1, 1);
}

TEST(a_lock_held_too_long_starts_the_whole_unit_again)
{
    struct config config = table_schema(t, 2);

    config.db_timeout_s = 2;
    struct db *db = table_db(t, &config);
    struct scene scene = scene_open(t, &config);

    scratch_run(t, scene.other, "START TRANSACTION");
    scratch_run(t, scene.other, "UPDATE sample SET number = 99 WHERE id = 1");
    expect_result(t, db_transact(db, wait_for_lock, &scene), RES_OK);
    expect_count(t, scene.runs, 2);
    expect_count(t, table_number(db, t->arena, 1), 1);
    expect_count(t, table_number(db, t->arena, 2), 1); /* not 2: the first run was rolled back */
}

static enum result
lose_transaction(struct db *db, void *arg)
{
    struct scene *scene = arg;

    scene->runs++;
    TRY(table_add(db, 1, 1));
    expect(scene->t, mysql_query(db->mysql, "ROLLBACK") == 0); /* behind the unit's back */
    return table_add(db, 2, 1);
}

TEST(the_rest_of_a_unit_the_server_ended_is_refused_by_the_server)
{
    struct config config = table_schema(t, 2);
    struct db *db = table_db(t, &config);
    struct scene scene = scene_open(t, &config);

    expect_result(t, db_transact(db, lose_transaction, &scene), RES_BROKEN);
    expect(t, str_find_str(test_log(t), STR("error 1792")) < test_log(t).len);
    expect_count(t, scratch_count(t, scene.watcher, "SELECT SUM(number) FROM sample"), 0);
}

TEST(a_write_outside_a_unit_is_refused_here_and_by_the_server)
{
    struct config config = table_schema(t, 1);
    struct db *db = table_db(t, &config);

    expect_result(t, db_ping(db), RES_OK);
    expect_result(t, table_add(db, 1, 1), RES_BROKEN);
    expect(t, mysql_query(db->mysql, "UPDATE sample SET number = 5") != 0);
    expect_count(t, mysql_errno(db->mysql), 1792);
    expect_count(t, table_number(db, t->arena, 1), 0);
}

TEST(the_public_cannot_write_even_in_a_unit)
{
    struct config config = table_schema(t, 0);
    struct db *db;

    db_open(&config, DB_PUBLIC, &db);
    expect_result(t, table_store(db, &(struct value){.id = 1}), RES_BROKEN);
    expect(t, str_find_str(test_log(t), STR("1792")) < test_log(t).len);
    db_close(&db);
}

TEST(a_read_outside_a_unit_leaves_nothing_open)
{
    struct config config = table_schema(t, 1);
    struct db *db = table_db(t, &config);
    MYSQL *raw = table_raw(t, &config);
    const char *const open = "SELECT COUNT(*) FROM information_schema.innodb_trx";

    expect_count(t, table_number(db, t->arena, 1), 0);
    scratch_run(t, raw, "UPDATE sample SET number = 1");
    expect_count(t, table_number(db, t->arena, 1), 1); /* no old snapshot */
    /* The server looks at its transactions anew only when nobody has asked for 100 ms. */
    while (scratch_count(t, raw, open) > 0)
        nanosleep(&(struct timespec){.tv_nsec = 110000000}, NULL);
    expect_result(t, db_ping(db), RES_OK);
    expect_count(t, scratch_count(t, raw, open), 0);
}

static enum result
read_twice(struct db *db, void *arg)
{
    struct scene *scene = arg;
    const int64_t first = table_number(db, scene->t->arena, 1);

    scratch_run(scene->t, scene->other, "UPDATE sample SET number = number + 1");
    expect_count(scene->t, table_number(db, scene->t->arena, 1), first);
    return RES_OK;
}

TEST(all_reads_of_a_unit_see_one_state)
{
    struct config config = table_schema(t, 1);
    struct scene scene = scene_open(t, &config);
    struct db *db;

    db_open(&config, DB_PUBLIC, &db);
    expect_result(t, db_transact(db, read_twice, &scene), RES_OK);
    expect_count(t, table_number(db, t->arena, 1), 1);
    db_close(&db);
}

static enum result
store_twice(struct db *db, void *arg)
{
    struct scene *scene = arg;

    expect_result(scene->t, bind_execute(db, &value_insert, &(struct value){.id = 5}), RES_OK);
    expect_result(scene->t, bind_execute(db, &value_insert, &(struct value){.id = 5}),
                  RES_CONFLICT);
    return bind_execute(db, &value_insert, &(struct value){.id = 6});
}

TEST(a_conflict_undoes_its_statement_and_the_unit_may_go_on)
{
    struct config config = table_schema(t, 0);
    struct db *db = table_db(t, &config);
    struct scene scene = scene_open(t, &config);

    expect_result(t, db_transact(db, store_twice, &scene), RES_OK);
    expect_count(t, scratch_count(t, scene.other, "SELECT COUNT(*) FROM sample"), 2);
}
