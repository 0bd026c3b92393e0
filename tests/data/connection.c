/* The connection: how it is made, what it insists on, and what happens when it is lost. */
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "tests/data/table.h"

static const char strict_modes[] =
    "@@sql_mode = 'ONLY_FULL_GROUP_BY,STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,"
    "ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION'";

static void
kill_connection(struct test *t, MYSQL *raw, const struct db *db)
{
    const unsigned long thread = mysql_thread_id(db->mysql);

    scratch_run(t, raw, arena_printf(t->arena, "KILL CONNECTION %lu", thread).at);
    while (scratch_count(
               t, raw,
               arena_printf(t->arena,
                            "SELECT COUNT(*) FROM information_schema.processlist WHERE id = %lu",
                            thread)
                   .at) > 0)
        continue;
}

TEST(a_session_is_strict_and_in_utc)
{
    static const char *const settings[] = {
        "@@autocommit = 1",
        "@@tx_read_only = 1",
        "@@tx_isolation = 'REPEATABLE-READ'",
        "@@innodb_snapshot_isolation = 1",
        "@@time_zone = '+00:00'",
        strict_modes,
        "@@character_set_client = 'utf8mb4'",
        "@@character_set_results = 'utf8mb4'",
        "@@collation_connection = 'utf8mb4_nopad_bin'",
        "@@max_statement_time = 11",
        "@@innodb_lock_wait_timeout = 5",
    };
    struct db *db;

    db_open(scratch_demo(t), DB_PUBLIC, &db);
    expect_result(t, db_ping(db), RES_OK);
    for (size_t i = 0; i < sizeof settings / sizeof settings[0]; i++) {
        test_row("%s", settings[i]);
        expect_count(
            t, scratch_count(t, db->mysql, arena_printf(t->arena, "SELECT %s", settings[i]).at), 1);
    }
    db_close(&db);
}

TEST(every_choice_the_library_would_make_is_made_here)
{
    unsigned connect_s = 0;
    unsigned read_s = 0;
    unsigned write_s = 0;
    my_bool is_reconnecting = 1;
    my_bool is_verifying = 1;
    struct db *db;

    db_open(scratch_demo(t), DB_PUBLIC, &db);
    expect_result(t, db_ping(db), RES_OK);
    mysql_get_optionv(db->mysql, MYSQL_OPT_CONNECT_TIMEOUT, &connect_s);
    mysql_get_optionv(db->mysql, MYSQL_OPT_READ_TIMEOUT, &read_s);
    mysql_get_optionv(db->mysql, MYSQL_OPT_WRITE_TIMEOUT, &write_s);
    mysql_get_optionv(db->mysql, MYSQL_OPT_RECONNECT, &is_reconnecting);
    mysql_get_optionv(db->mysql, MYSQL_OPT_SSL_VERIFY_SERVER_CERT, &is_verifying);
    expect_count(t, connect_s, 2);
    expect_count(t, read_s, 12);
    expect_count(t, write_s, 12);
    expect(t, !is_reconnecting && !is_verifying); /* on the local socket */
    expect(t, (db->mysql->client_flag & CLIENT_LOCAL_FILES) == 0);
    expect(t, (db->mysql->client_flag & CLIENT_MULTI_STATEMENTS) == 0);
    db_close(&db);
}

TEST(a_server_across_the_network_needs_tls)
{
    struct config config = *scratch_demo(t);
    struct db *db;

    config.db_socket = STR("");
    config.db_host = STR("localhost");
    expect_result(t, db_settings_check(&config), RES_INVALID);
    db_open(&config, DB_PUBLIC, &db);
    expect_result(t, db_ping(db), RES_UNAVAILABLE);
    expect(t, str_find_str(test_log(t), STR("db.tls-ca")) < test_log(t).len);
    db_close(&db);
    config.db_tls_ca = STR("/nowhere/ca.pem");
    expect_result(t, db_settings_check(&config), RES_OK);
    config.db_password_folder = STR("/nowhere");
    expect_result(t, db_settings_check(&config), RES_INVALID);
    expect_result(t, db_settings_check(scratch_demo(t)), RES_OK);
}

TEST(a_wrong_password_is_an_outage_and_is_not_logged)
{
    struct config config = *scratch_demo(t);
    struct db *db;

    config.db_password_folder = scratch_folder(t);
    scratch_write(t,
                  arena_printf(t->arena, "%.*s/balcao_public", STR_ARG(config.db_password_folder)),
                  STR("open sesame\nsecond line"));
    db_open(&config, DB_PUBLIC, &db);
    expect_result(t, db_ping(db), RES_UNAVAILABLE);
    expect(t, str_find_str(test_log(t), STR("sesame")) == test_log(t).len);
    expect(t, str_find_str(test_log(t), STR("error 1045")) < test_log(t).len);
    db_close(&db);
}

TEST(a_connection_lost_while_idle_is_made_again_unseen)
{
    struct config config = table_schema(t, 1);
    struct db *db = table_db(t, &config);
    MYSQL *raw = table_raw(t, &config);

    for (int i = 0; i < 3; i++) {
        expect_count(t, table_number(db, t->arena, 1), 0);
        kill_connection(t, raw, db);
    }
    expect_count(t, table_number(db, t->arena, 1), 0);
    expect_result(t, db_ping(db), RES_OK);
    kill_connection(t, raw, db);
    expect_result(t, db_ping(db), RES_OK);
    kill_connection(t, raw, db);
    expect_result(t, table_store(db, &(struct value){.id = 2}), RES_OK);
    expect(t, db_is_up(db));
}

struct loss {
    struct test *t;
    MYSQL *raw;
};

static enum result
lose_connection(struct db *db, void *arg)
{
    const struct loss *loss = arg;

    TRY(table_add(db, 1, 1));
    kill_connection(loss->t, loss->raw, db);
    expect_result(loss->t, table_add(db, 1, 1), RES_UNAVAILABLE);
    return table_add(db, 1, 1);
}

TEST(a_connection_lost_within_a_unit_takes_the_unit_with_it)
{
    struct config config = table_schema(t, 1);
    struct db *db = table_db(t, &config);
    struct loss loss = {t, table_raw(t, &config)};

    expect_result(t, db_transact(db, lose_connection, &loss), RES_UNAVAILABLE);
    expect(t, !db_is_up(db));
    expect_count(t, table_number(db, t->arena, 1), 0);
    expect(t, db_is_up(db));
}

TEST(a_dead_database_costs_almost_nothing_and_comes_back_by_itself)
{
    struct config config = *scratch_demo(t);
    const struct str link = arena_printf(t->arena, "%.*s/sock", STR_ARG(scratch_folder(t)));
    size_t lines = 0;
    struct db *db;

    config.db_socket = link;
    db_open(&config, DB_PUBLIC, &db);
    expect_result(t, db_ping(db), RES_UNAVAILABLE);
    const uint64_t begun_us = clock_ticks_us();

    for (int i = 0; i < 20000; i++) {
        if (db_ping(db) != RES_UNAVAILABLE)
            expect(t, false);
    }
    expect(t, clock_ticks_us() - begun_us < 1000000);
    expect(t, !db_is_up(db));
    for (size_t at = 0, len = test_log(t).len; at < len; lines++)
        at = str_find(test_log(t), '\n', at) + 1;
    expect(t, lines >= 1 && lines <= 5); /* one a try: after 0.1, 0.2, 0.4 ... s */
    expect(t, symlink(arena_cstr(t->arena, scratch_demo(t)->db_socket), link.at) == 0);
    const uint64_t limit_us = clock_ticks_us() + 5000000;

    while (db_ping(db) != RES_OK && clock_ticks_us() < limit_us)
        continue;
    expect(t, db_is_up(db));
    expect(t, str_find_str(test_log(t), STR("db.back")) < test_log(t).len);
    db_close(&db);
}

TEST(the_wait_between_attempts_doubles_and_ends_at_ten_seconds)
{
    static const uint64_t waits_us[] = {100000,  200000,  400000,   800000,  1600000,
                                        3200000, 6400000, 10000000, 10000000};
    struct config config = *scratch_demo(t);
    struct db *db;

    config.db_socket = STR("/nowhere/sock");
    db_open(&config, DB_PUBLIC, &db);
    for (size_t i = 0; i < sizeof waits_us / sizeof waits_us[0]; i++) {
        db->retry_at_us = 0; /* as if the time had passed */
        expect_result(t, db_ping(db), RES_UNAVAILABLE);
        expect_count(t, db->back_off_us, waits_us[i]);
        expect(t, db->retry_at_us > clock_ticks_us());
    }
    db_close(&db);
}

TEST(a_statement_that_runs_too_long_is_ended)
{
    static const struct bind_column slept = {"slept", BIND_I64, false, 0, 0};
    const struct statement slow = {
        .name = "slow",
        .text = "SELECT COUNT(*) AS slept FROM information_schema.collations a, "
                "information_schema.collations b, information_schema.collations c, "
                "information_schema.collations d",
        .role = "public",
        .index = 0,
        .columns = &slept,
        .column_count = 1,
        .row_size = 8,
    };
    struct config config = *scratch_demo(t);
    void *rows;
    size_t count;
    struct db *db;

    config.db_timeout_s = 2; /* the server's limit is 1 s */
    db_open(&config, DB_PUBLIC, &db);
    expect_result(t, bind_query(db, &slow, NULL, t->arena, &rows, &count), RES_TOO_SLOW);
    expect_result(t, db_ping(db), RES_OK);
    db_close(&db);
}

TEST(connections_are_given_back_with_their_statements)
{
    for (int i = 0; i < 20; i++) {
        struct db *db;

        db_open(scratch_demo(t), DB_PUBLIC, &db);
        expect_result(t, bind_check_all(db), RES_OK);
        db_close(&db);
        expect(t, db == NULL);
        db_close(&db);
    }
}
