/* Values go into the database and come back as they were, and results mean what they say. */
#include <stdlib.h>
#include <string.h>

#include "tests/data/table.h"

static const struct value *
list(struct test *t, struct db *db, size_t want)
{
    static const struct value none[8];
    void *rows = NULL;
    size_t count = 0;

    expect_result(t, bind_query(db, &value_list, NULL, t->arena, &rows, &count), RES_OK);
    return expect_count(t, count, want) ? rows : none;
}

TEST(values_of_every_type_come_back_as_they_went)
{
    struct config config = table_schema(t, 0);
    struct db *db = table_db(t, &config);
    const struct value highest = {
        .id = 1,
        .words = STR("a \xf0\x9f\x96\xa8 \xc3\xa9 ' \\ ? : end "),
        .raw = STR("\x00\xff\x80 ' \x00"),
        .count = UINT64_MAX,
        .number = INT64_MAX,
        .number_known = true,
        .is_on = true,
        .is_on_known = true,
        .taken_on = day_from_civil(9999, 12, 31),
        .taken_on_known = true,
        .taken_at = {253402300799},
        .taken_at_known = true,
    };
    const struct value lowest = {
        .id = 2,
        .words = STR(""),
        .raw = STR(""),
        .count = 0,
        .number = INT64_MIN,
        .number_known = true,
        .is_on_known = true,
        .taken_on = day_from_civil(1000, 1, 1),
        .taken_on_known = true,
        .taken_at = {-1},
        .taken_at_known = true,
    };

    expect_result(t, table_store(db, &highest), RES_OK);
    expect_result(t, table_store(db, &lowest), RES_OK);
    const struct value *rows = list(t, db, 2);

    expect(t, str_is(rows[0].words, highest.words) && rows[0].words.at[rows[0].words.len] == '\0');
    expect(t, str_is(rows[0].raw, highest.raw));
    expect(t, rows[0].count == UINT64_MAX && rows[0].number == INT64_MAX && rows[0].is_on);
    expect_count(t, rows[0].taken_on.days, highest.taken_on.days);
    expect_count(t, rows[0].taken_at.seconds, highest.taken_at.seconds);
    expect_str(t, rows[1].words, "");
    expect(t, rows[1].words.at != NULL && rows[1].raw.at != NULL);
    expect(t, rows[1].count == 0 && rows[1].number == INT64_MIN && !rows[1].is_on &&
                  rows[1].is_on_known);
    expect_count(t, rows[1].taken_on.days, lowest.taken_on.days);
    expect_count(t, rows[1].taken_at.seconds, -1);
}

TEST(nothing_comes_back_as_nothing)
{
    struct config config = table_schema(t, 0);
    struct db *db = table_db(t, &config);

    expect_result(t, table_store(db, &(struct value){.id = 1}), RES_OK);
    const struct value *rows = list(t, db, 1);

    expect_str(t, rows[0].words, NULL);
    expect_str(t, rows[0].raw, NULL);
    expect(t, !rows[0].number_known && !rows[0].is_on_known && !rows[0].taken_on_known &&
                  !rows[0].taken_at_known);
}

TEST(long_texts_are_neither_cut_nor_mixed_up)
{
    struct config config = table_schema(t, 0);
    struct db *db = table_db(t, &config);
    static const size_t lengths[] = {1, 255, 256, 65535, 0, 3};

    for (size_t i = 0; i < sizeof lengths / sizeof lengths[0]; i++) {
        char *at = arena_alloc(t->arena, lengths[i] + 1);

        memset(at, 'a' + (int)i, lengths[i]);
        expect_result(t,
                      table_store(db,
                                  &(struct value){
                                      .id = i + 1, .words = {at, lengths[i]}
        }),
                      RES_OK);
    }
    const struct value *rows = list(t, db, 6);

    for (size_t i = 0; i < sizeof lengths / sizeof lengths[0]; i++) {
        test_row("%zu", lengths[i]);
        expect_count(t, rows[i].words.len, lengths[i]);
        expect(t, lengths[i] == 0 || (rows[i].words.at[0] == 'a' + (int)i &&
                                      rows[i].words.at[lengths[i] - 1] == 'a' + (int)i));
    }
}

TEST(a_text_too_long_for_its_column_is_refused_whole)
{
    struct config config = table_schema(t, 0);
    struct db *db = table_db(t, &config);
    char *at = arena_alloc(t->arena, 65537);

    memset(at, 's', 65536);
    expect_result(t,
                  table_store(db,
                              &(struct value){
                                  .id = 1, .words = {at, 65536}
    }),
                  RES_BROKEN);
    list(t, db, 0);
    expect(t, str_find_str(test_log(t), STR("sss")) ==
                  test_log(t).len); /* values stay out of the log */
}

TEST(bytes_that_are_no_utf8_are_refused_as_text)
{
    struct config config = table_schema(t, 0);
    struct db *db = table_db(t, &config);

    expect_result(t, table_store(db, &(struct value){.id = 1, .words = STR("\xff\xfe")}),
                  RES_BROKEN);
    list(t, db, 0);
}

TEST(a_duplicate_is_a_conflict)
{
    struct config config = table_schema(t, 1);
    struct db *db = table_db(t, &config);

    expect_result(t, table_store(db, &(struct value){.id = 1}), RES_CONFLICT);
    expect_result(t, table_store(db, &(struct value){.id = 2}), RES_OK);
}

static enum result
add_nothing(struct db *db, void *arg)
{
    return table_add(db, *(const uint64_t *)arg, 0);
}

static enum result
remove_row(struct db *db, void *arg)
{
    return bind_execute(db, &value_remove, &(struct value){.id = *(const uint64_t *)arg});
}

TEST(a_row_that_is_not_there_is_not_found)
{
    struct config config = table_schema(t, 1);
    struct db *db = table_db(t, &config);
    uint64_t id = 7;

    expect_result(t, db_transact(db, add_nothing, &id), RES_NOT_FOUND);
    expect_result(t, db_transact(db, remove_row, &id), RES_NOT_FOUND);
    id = 1;
    expect_result(t, db_transact(db, add_nothing, &id), RES_OK); /* found, though nothing changed */
    expect_result(t, db_transact(db, remove_row, &id), RES_OK);
}

TEST(a_null_where_none_was_declared_is_our_mistake)
{
    static const struct bind_column number = {"number", BIND_I64, false,
                                              offsetof(struct value, number), 0};
    const struct statement strict = {
        .name = "value_strict",
        .text = "SELECT number FROM sample",
        .role = "admin",
        .index = 4,
        .columns = &number,
        .column_count = 1,
        .row_size = sizeof(struct value),
    };
    struct config config = table_schema(t, 1);
    struct db *db = table_db(t, &config);
    void *rows;
    size_t count;

    scratch_run(t, table_raw(t, &config), "UPDATE sample SET number = NULL");
    expect_result(t, bind_query(db, &strict, NULL, t->arena, &rows, &count), RES_BROKEN);
    expect_count(t, count, 0);
    list(t, db, 1); /* and the connection is still of use */
}

static const struct bind_column returned = {"id", BIND_U64, false, offsetof(struct value, id), 0};

static const struct statement value_return = {
    .name = "value_return",
    .text = "INSERT INTO sample (id, count) VALUES (?, 0) RETURNING id",
    .role = "admin",
    .changes = true,
    .index = 4,
    .params = &returned,
    .param_count = 1,
    .columns = &returned,
    .column_count = 1,
    .row_size = sizeof(struct value),
};

struct giving {
    struct arena *arena;
    uint64_t id;
};

static enum result
give_row(struct db *db, void *arg)
{
    const struct giving *giving = arg;
    const struct value value = {.id = giving->id};
    void *rows;
    size_t count;

    return bind_query(db, &value_return, &value, giving->arena, &rows, &count);
}

TEST(a_change_that_gives_rows_is_of_use_again_after_a_conflict)
{
    struct config config = table_schema(t, 1);
    struct db *db = table_db(t, &config);
    struct giving giving = {.arena = t->arena, .id = 1};

    for (int again = 0; again < 3; again++)
        expect_result(t, db_transact(db, give_row, &giving), RES_CONFLICT);
    giving.id = 2;
    expect_result(t, db_transact(db, give_row, &giving), RES_OK);
    giving.id = 1;
    expect_result(t, db_transact(db, give_row, &giving), RES_CONFLICT);
}

TEST(a_number_too_large_for_its_type_is_our_mistake)
{
    static const struct bind_column count_column = {"count", BIND_I64, false,
                                                    offsetof(struct value, number), 0};
    const struct statement signed_count = {
        .name = "value_signed",
        .text = "SELECT count FROM sample",
        .role = "admin",
        .index = 4,
        .columns = &count_column,
        .column_count = 1,
        .row_size = sizeof(struct value),
    };
    struct config config = table_schema(t, 1);
    struct db *db = table_db(t, &config);
    void *rows;
    size_t count;

    scratch_run(t, table_raw(t, &config), "UPDATE sample SET count = 18446744073709551615");
    expect_result(t, bind_query(db, &signed_count, NULL, t->arena, &rows, &count), RES_BROKEN);
}

TEST(texts_are_compared_as_bytes)
{
    MYSQL *raw = scratch_raw(t, scratch_demo(t));
    struct db *db;

    db_open(scratch_demo(t), DB_PUBLIC, &db);
    expect_result(t, db_ping(db), RES_OK);
    expect_count(t,
                 scratch_count(t, db->mysql,
                               "SELECT 'a' = 'a ' OR 'admin' = '\xc3\xa1"
                               "dmin' OR 's' = '\xc5\xbf' OR 'a' = 'A'"),
                 0);
    expect_count(
        t,
        scratch_count(
            t, raw, "SELECT COUNT(*) FROM centre WHERE code = 'PT-LISBOA' OR code = 'pt-lisboa '"),
        0);
    expect_count(t, scratch_count(t, raw, "SELECT COUNT(*) FROM centre WHERE code = 'pt-lisboa'"),
                 1);
    db_close(&db);
    mysql_close(raw);
}

TEST(a_statement_is_prepared_once_a_connection)
{
    struct config config = table_schema(t, 1);
    struct db *db = table_db(t, &config);

    list(t, db, 1);
    const int64_t before =
        scratch_count(t, table_raw(t, &config),
                      "SELECT VARIABLE_VALUE FROM information_schema.global_status "
                      "WHERE VARIABLE_NAME = 'Com_stmt_prepare'");

    for (int i = 0; i < 20; i++)
        list(t, db, 1);
    expect_count(t,
                 scratch_count(t, table_raw(t, &config),
                               "SELECT VARIABLE_VALUE FROM information_schema.global_status WHERE "
                               "VARIABLE_NAME = 'Com_stmt_prepare'"),
                 before);
}
