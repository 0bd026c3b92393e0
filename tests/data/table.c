/* The table of every type and the statements over it; no test. */
#include "tests/data/table.h"

#include <stdio.h>

#define COLUMN(member, kind)                                                                       \
    {                                                                                              \
#member, kind, false, offsetof(struct value, member), 0                                    \
    }
#define NULLABLE_TEXT(member, kind)                                                                \
    {                                                                                              \
#member, kind, true, offsetof(struct value, member), 0                                     \
    }
#define NULLABLE(member, kind)                                                                     \
    {                                                                                              \
#member, kind, true, offsetof(struct value, member),                                       \
            offsetof(struct value, member##_known)                                                 \
    }

static const struct bind_column columns[] = {
    COLUMN(id, BIND_U64),         NULLABLE_TEXT(words, BIND_TEXT),  NULLABLE_TEXT(raw, BIND_BYTES),
    COLUMN(count, BIND_U64),      NULLABLE(number, BIND_I64),       NULLABLE(is_on, BIND_FLAG),
    NULLABLE(taken_on, BIND_DAY), NULLABLE(taken_at, BIND_INSTANT),
};

static const struct bind_column addition[] = {
    {"add", BIND_I64, false, offsetof(struct addition, add), 0},
    {"id",  BIND_U64, false, offsetof(struct addition, id),  0},
};

const struct statement value_insert = {
    .name = "value_insert",
    .text = "INSERT INTO sample (id, words, raw, count, number, is_on, taken_on, taken_at) "
            "VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
    .role = "admin",
    .changes = true,
    .index = 0,
    .params = columns,
    .param_count = 8,
};

const struct statement value_list = {
    .name = "value_list",
    .text =
        "SELECT id, words, raw, count, number, is_on, taken_on, taken_at FROM sample ORDER BY id",
    .role = "admin",
    .index = 1,
    .columns = columns,
    .column_count = 8,
    .row_size = sizeof(struct value),
};

const struct statement value_add = {
    .name = "value_add",
    .text = "UPDATE sample SET number = number + ? WHERE id = ?",
    .role = "admin",
    .changes = true,
    .index = 2,
    .params = addition,
    .param_count = 2,
};

const struct statement value_remove = {
    .name = "value_remove",
    .text = "DELETE FROM sample WHERE id = ?",
    .role = "admin",
    .changes = true,
    .index = 3,
    .params = columns,
    .param_count = 1,
};

struct config
table_schema(struct test *t, uint64_t rows)
{
    const struct config config = scratch_schema(t, "tabled");
    MYSQL *raw = table_raw(t, &config);

    scratch_run(t, raw,
                "CREATE TABLE sample (id BIGINT UNSIGNED PRIMARY KEY, words TEXT, raw BLOB, count "
                "BIGINT UNSIGNED NOT NULL, number BIGINT, is_on BOOLEAN, taken_on DATE, taken_at "
                "DATETIME) ENGINE=InnoDB");
    for (uint64_t id = 1; id <= rows; id++)
        scratch_run(t, raw,
                    arena_printf(t->arena,
                                 "INSERT INTO sample (id, count, number) VALUES (%llu, 0, 0)",
                                 (unsigned long long)id)
                        .at);
    scratch_run(t, raw, "GRANT SELECT, INSERT ON sample TO balcao_public@localhost");
    return config;
}

static void
close_db(void *thing)
{
    struct db *db = thing;

    db_close(&db);
}

struct db *
table_db(struct test *t, const struct config *config)
{
    struct config *admin = arena_new(t->arena, struct config);
    struct db *db;

    *admin = scratch_admin(t, config);
    db_open(admin, DB_ADMIN, &db);
    arena_defer(t->arena, close_db, db);
    return db;
}

static void
close_raw(void *thing)
{
    mysql_close(thing);
}

MYSQL *
table_raw(struct test *t, const struct config *config)
{
    MYSQL *raw = scratch_raw(t, config);

    arena_defer(t->arena, close_raw, raw);
    return raw;
}

static enum result
store(struct db *db, void *arg)
{
    return bind_execute(db, &value_insert, arg);
}

enum result
table_store(struct db *db, const struct value *value)
{
    struct value copy = *value;

    return db_transact(db, store, &copy);
}

enum result
table_add(struct db *db, uint64_t id, int64_t add)
{
    return bind_execute(db, &value_add, &(struct addition){.id = id, .add = add});
}

int64_t
table_number(struct db *db, struct arena *arena, uint64_t id)
{
    void *rows = NULL;
    size_t count = 0;

    if (bind_query(db, &value_list, NULL, arena, &rows, &count) != RES_OK)
        return -1;
    for (const struct value *row = rows; row < (const struct value *)rows + count; row++) {
        if (row->id == id)
            return row->number;
    }
    return -1;
}
