/* Carries values between C structs and prepared statements; knows columns, no meaning. */
#include "fcgi/data/bind.h"

#include <assert.h>
#include <string.h>

#include "fcgi/base/arena.h"
#include "fcgi/data/connection.h"

#define COLUMNS_MOST    64 /* bind.awk refuses more */
#define AGAIN_WITHIN_US 1000000U

/* Where the library puts or takes one value. */
struct slot {
    union {
        unsigned long long count;
        long long number;
        signed char flag;
        MYSQL_TIME time;
    } value;

    unsigned long length;
    my_bool is_null;
    my_bool is_cut;
};

static bool
is_text(enum bind_type type)
{
    return type == BIND_TEXT || type == BIND_BYTES;
}

static enum enum_field_types
wire_type(enum bind_type type)
{
    switch (type) {
    case BIND_TEXT:
        return MYSQL_TYPE_STRING;
    case BIND_BYTES:
        return MYSQL_TYPE_BLOB;
    case BIND_U64:
    case BIND_I64:
        return MYSQL_TYPE_LONGLONG;
    case BIND_FLAG:
        return MYSQL_TYPE_TINY;
    case BIND_DAY:
        return MYSQL_TYPE_DATE;
    case BIND_INSTANT:
        return MYSQL_TYPE_DATETIME;
    }
    return MYSQL_TYPE_NULL;
}

static const void *
member(const void *structure, size_t offset)
{
    return (const char *)structure + offset;
}

static void *
member_of(void *structure, size_t offset)
{
    return (char *)structure + offset;
}

static MYSQL_TIME
time_of(const struct civil *civil, enum enum_mysql_timestamp_type type)
{
    assert(civil->year >= 1 && civil->year <= 9999);
    return (MYSQL_TIME){
        .year = (unsigned)civil->year,
        .month = (unsigned)civil->month,
        .day = (unsigned)civil->day,
        .hour = (unsigned)civil->hour,
        .minute = (unsigned)civil->minute,
        .second = (unsigned)civil->second,
        .time_type = type,
    };
}

static void
put_text(const struct str *text, MYSQL_BIND *bind, struct slot *slot)
{
    static char nothing;
    void *at = &nothing;

    slot->is_null = text->at == NULL;
    if (text->at != NULL)
        memcpy(&at, &text->at, sizeof at); /* the library promises not to write through it */
    bind->buffer = at;
    bind->buffer_length = (unsigned long)text->len;
    slot->length = (unsigned long)text->len;
}

static void
put(const struct bind_column *column, const void *params, MYSQL_BIND *bind, struct slot *slot)
{
    const void *at = member(params, column->offset);
    struct civil civil;

    *bind = (MYSQL_BIND){.buffer_type = wire_type(column->type),
                         .buffer = &slot->value,
                         .length = &slot->length,
                         .is_null = &slot->is_null};
    *slot = (struct slot){0};
    if (column->nullable && !is_text(column->type))
        slot->is_null = !*(const bool *)member(params, column->known_offset);
    if (slot->is_null)
        return;
    switch (column->type) {
    case BIND_TEXT:
    case BIND_BYTES:
        put_text(at, bind, slot);
        break;
    case BIND_U64:
        slot->value.count = *(const uint64_t *)at;
        bind->is_unsigned = 1;
        break;
    case BIND_I64:
        slot->value.number = *(const int64_t *)at;
        break;
    case BIND_FLAG:
        slot->value.flag = *(const bool *)at;
        break;
    case BIND_DAY:
        civil = day_to_civil(*(const struct day *)at);
        slot->value.time = time_of(&civil, MYSQL_TIMESTAMP_DATE);
        break;
    case BIND_INSTANT:
        civil = instant_to_civil(*(const struct instant *)at);
        slot->value.time = time_of(&civil, MYSQL_TIMESTAMP_DATETIME);
        break;
    }
}

static bool
take_time(const struct bind_column *column, const MYSQL_TIME *time, void *out)
{
    const struct civil civil = {
        .year = (int32_t)time->year,
        .month = (int32_t)time->month,
        .day = (int32_t)time->day,
        .hour = (int32_t)time->hour,
        .minute = (int32_t)time->minute,
        .second = (int32_t)time->second,
    };

    if (!day_exists(civil.year, civil.month, civil.day))
        return false;
    if (column->type == BIND_DAY)
        *(struct day *)out = day_from_civil(civil.year, civil.month, civil.day);
    else
        *(struct instant *)out = instant_from_civil(&civil);
    return true;
}

/* A text's length is known once its row is there; only then are its bytes fetched, straight into
 * the arena. */
static bool
take_text(MYSQL_STMT *stmt, unsigned index, const struct slot *slot, struct arena *arena,
          struct str *out)
{
    char *at = arena_alloc(arena, (size_t)slot->length + 1);
    MYSQL_BIND bind = {
        .buffer_type = MYSQL_TYPE_STRING, .buffer = at, .buffer_length = slot->length};
    unsigned long length = 0;
    my_bool is_null = 0;

    bind.length = &length;
    bind.is_null = &is_null;
    *out = (struct str){at, slot->length};
    return slot->length == 0 || mysql_stmt_fetch_column(stmt, &bind, index, 0) == 0;
}

/* One column of the present row into its struct; false when the value does not fit the type. */
static bool
take(MYSQL_STMT *stmt, unsigned index, const struct bind_column *column, const struct slot *slot,
     struct arena *arena, void *row)
{
    void *out = member_of(row, column->offset);

    if (slot->is_null)
        return column->nullable; /* the row is zeroed: absent, or not known */
    if (column->nullable && !is_text(column->type))
        *(bool *)member_of(row, column->known_offset) = true;
    if (is_text(column->type))
        return take_text(stmt, index, slot, arena, out);
    if (slot->is_cut)
        return false;
    switch (column->type) {
    case BIND_TEXT:
    case BIND_BYTES:
        return false;
    case BIND_U64:
        *(uint64_t *)out = slot->value.count;
        return true;
    case BIND_I64:
        *(int64_t *)out = slot->value.number;
        return true;
    case BIND_FLAG:
        *(bool *)out = slot->value.flag != 0;
        return true;
    case BIND_DAY:
    case BIND_INSTANT:
        return take_time(column, &slot->value.time, out);
    }
    return false;
}

/* A change that gives rows (RETURNING) is prepared anew after an error: the server said that rows
 * would come, and the library would wait for them at the next execution. */
static enum result
failed(struct db *db, const struct statement *statement, MYSQL_STMT *stmt)
{
    const enum result r = connection_failed(db, statement->name, mysql_stmt_errno(stmt), NULL);

    if (statement->changes && statement->column_count > 0 &&
        db->prepared[statement->index] == stmt) {
        mysql_stmt_close(stmt);
        db->prepared[statement->index] = NULL;
    }
    return r;
}

/* Prepares if need be, binds and executes. */
static enum result
execute(struct db *db, const struct statement *statement, const void *params, MYSQL_STMT **out)
{
    MYSQL_BIND binds[COLUMNS_MOST];
    struct slot slots[COLUMNS_MOST];

    assert(statement->param_count <= COLUMNS_MOST && statement->column_count <= COLUMNS_MOST);
    if (db->in_unit && db->spoiled != RES_OK)
        return db->spoiled;
    TRY(connection_ready(db));
    TRY(connection_prepared(db, statement, out));
    for (size_t i = 0; i < statement->param_count; i++)
        put(&statement->params[i], params, &binds[i], &slots[i]);
    if (statement->param_count > 0 && mysql_stmt_bind_param(*out, binds) != 0)
        return failed(db, statement, *out);
    if (mysql_stmt_execute(*out) != 0)
        return failed(db, statement, *out);
    return RES_OK;
}

/* Stores what was selected in the library's memory; an error may come as late as here
 * (facts/reliability.md V8). */
static enum result
store(struct db *db, const struct statement *statement, MYSQL_STMT *stmt,
      struct slot slots[COLUMNS_MOST])
{
    MYSQL_BIND binds[COLUMNS_MOST];

    for (size_t i = 0; i < statement->column_count; i++) {
        slots[i] = (struct slot){0};
        binds[i] = (MYSQL_BIND){
            .buffer_type = wire_type(statement->columns[i].type),
            .buffer = &slots[i].value,
            .is_unsigned = statement->columns[i].type == BIND_U64,
            .length = &slots[i].length,
            .is_null = &slots[i].is_null,
            .error = &slots[i].is_cut,
        };
    }
    if (mysql_stmt_bind_result(stmt, binds) != 0 || mysql_stmt_store_result(stmt) != 0)
        return failed(db, statement, stmt);
    return RES_OK;
}

/* Where rows go. */
struct found {
    struct arena *arena;
    void *rows;
    size_t count;
};

static enum result
fetch(struct db *db, const struct statement *statement, MYSQL_STMT *stmt, const struct slot *slots,
      struct found *found)
{
    const size_t most = (size_t)mysql_stmt_num_rows(stmt);
    char *row = arena_array(found->arena, most, statement->row_size);
    int state;

    found->rows = row;
    while ((state = mysql_stmt_fetch(stmt)) == 0 || state == MYSQL_DATA_TRUNCATED) {
        assert(found->count < most);
        for (unsigned i = 0; i < statement->column_count; i++) {
            if (!take(stmt, i, &statement->columns[i], &slots[i], found->arena, row))
                return fault(RES_BROKEN, "db.value", "%s: %s does not fit its type",
                             statement->name, statement->columns[i].name);
        }
        row += statement->row_size;
        found->count++;
    }
    return state == MYSQL_NO_DATA ? RES_OK : failed(db, statement, stmt);
}

static enum result
query_once(struct db *db, const struct statement *statement, const void *params,
           struct found *found)
{
    struct slot slots[COLUMNS_MOST];
    MYSQL_STMT *stmt = NULL;
    enum result r;

    *found = (struct found){.arena = found->arena};
    r = execute(db, statement, params, &stmt);
    if (r == RES_OK)
        r = store(db, statement, stmt, slots);
    if (r == RES_OK)
        r = fetch(db, statement, stmt, slots, found);
    if (stmt != NULL && db->prepared[statement->index] == stmt)
        mysql_stmt_free_result(stmt);
    if (r != RES_OK)
        found->count = 0;
    return r;
}

enum result
bind_query(struct db *db, const struct statement *statement, const void *params,
           struct arena *arena, void **rows, size_t *count)
{
    const bool was_up = db->mysql != NULL;
    const uint64_t begun_us = clock_ticks_us();
    struct found found = {.arena = arena};
    enum result r = query_once(db, statement, params, &found);

    /* A connection that died while nobody looked is no outage; a read alone may simply be asked
       again. */
    if (r == RES_UNAVAILABLE && was_up && db->mysql == NULL && !db->in_unit && !db->is_checking &&
        clock_ticks_us() - begun_us < AGAIN_WITHIN_US)
        r = query_once(db, statement, params, &found);
    *rows = found.rows;
    *count = found.count;
    return r;
}

enum result
bind_execute(struct db *db, const struct statement *statement, const void *params)
{
    MYSQL_STMT *stmt = NULL;

    if (statement->changes && !db->in_unit)
        return fault(RES_BROKEN, "db.unit", "%s writes outside db_transact", statement->name);
    TRY(execute(db, statement, params, &stmt));
    if (statement->changes && mysql_stmt_affected_rows(stmt) == 0)
        return RES_NOT_FOUND;
    return RES_OK;
}
