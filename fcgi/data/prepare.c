/* Prepares statements once a connection, and compares them with the schema; knows no values. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "fcgi/base/log.h"
#include "fcgi/data/connection.h"

#define BINARY_CHARSET 63U

/* The server tells what INSERT ... RETURNING gives when it runs, not when it is prepared. */
static bool
has_columns(const struct statement *statement, MYSQL_STMT *stmt)
{
    const unsigned count = mysql_stmt_field_count(stmt);

    return count == statement->column_count || (statement->changes && count == 0);
}

enum result
connection_prepared(struct db *db, const struct statement *statement, MYSQL_STMT **out)
{
    MYSQL_STMT **place = &db->prepared[statement->index];
    const struct str text = str_from(statement->text);

    if (*place == NULL) {
        *place = mysql_stmt_init(db->mysql);
        if (*place == NULL)
            abort();
        if (mysql_stmt_prepare(*place, text.at, text.len) != 0) {
            char message[256];
            const unsigned code = mysql_stmt_errno(*place);

            snprintf(message, sizeof message, "%s", mysql_stmt_error(*place));
            mysql_stmt_close(*place);
            *place = NULL;
            return connection_failed(db, statement->name, code, message);
        }
    }
    if (mysql_stmt_param_count(*place) != statement->param_count || !has_columns(statement, *place))
        return fault(RES_BROKEN, "db.statement", "%s: %lu parameters and %u columns on the server",
                     statement->name, mysql_stmt_param_count(*place),
                     mysql_stmt_field_count(*place));
    *out = *place;
    return RES_OK;
}

void
connection_forget(struct db *db, const struct statement *statement)
{
    MYSQL_STMT **place = &db->prepared[statement->index];

    if (*place != NULL)
        mysql_stmt_close(*place);
    *place = NULL;
}

static bool
is_integer(const MYSQL_FIELD *field)
{
    return field->type == MYSQL_TYPE_TINY || field->type == MYSQL_TYPE_SHORT ||
           field->type == MYSQL_TYPE_INT24 || field->type == MYSQL_TYPE_LONG ||
           field->type == MYSQL_TYPE_LONGLONG;
}

static bool
is_string(const MYSQL_FIELD *field)
{
    return field->type == MYSQL_TYPE_STRING || field->type == MYSQL_TYPE_VAR_STRING ||
           field->type == MYSQL_TYPE_VARCHAR || field->type == MYSQL_TYPE_BLOB ||
           field->type == MYSQL_TYPE_TINY_BLOB || field->type == MYSQL_TYPE_MEDIUM_BLOB ||
           field->type == MYSQL_TYPE_LONG_BLOB;
}

static bool
is_of_type(const MYSQL_FIELD *field, enum bind_type type)
{
    const bool is_unsigned = (field->flags & UNSIGNED_FLAG) != 0;

    switch (type) {
    case BIND_TEXT:
        return is_string(field) && field->charsetnr != BINARY_CHARSET;
    case BIND_BYTES:
        return is_string(field) && field->charsetnr == BINARY_CHARSET;
    case BIND_U64:
        return is_integer(field) && is_unsigned;
    case BIND_I64:
        return is_integer(field) && !is_unsigned;
    case BIND_FLAG:
        return is_integer(field);
    case BIND_DAY:
        return field->type == MYSQL_TYPE_DATE;
    case BIND_INSTANT:
        return field->type == MYSQL_TYPE_DATETIME && field->decimals == 0;
    }
    return false;
}

/* What is wrong between a declared column and the server's; NULL for nothing. */
static const char *
difference(const struct bind_column *column, const MYSQL_FIELD *field)
{
    if (strcmp(column->name, field->name) != 0)
        return "has another name";
    if (!is_of_type(field, column->type))
        return "has another type";
    if (!column->nullable && (field->flags & NOT_NULL_FLAG) == 0)
        return "may be NULL";
    if (column->nullable && (field->flags & NOT_NULL_FLAG) != 0)
        return "is never NULL";
    return NULL;
}

static enum result
check_columns(const struct statement *statement, MYSQL_STMT *stmt)
{
    MYSQL_RES *meta = mysql_stmt_result_metadata(stmt);
    enum result r = RES_OK;

    if (meta == NULL)
        return statement->column_count == 0 || statement->changes ? RES_OK : RES_BROKEN;
    for (unsigned i = 0; i < statement->column_count; i++) {
        const MYSQL_FIELD *field = mysql_fetch_field_direct(meta, i);
        const char *what = difference(&statement->columns[i], field);

        if (what != NULL)
            r = fault(RES_BROKEN, "db.check", "%s: column %s %s (%s, type %d, flags %u)",
                      statement->name, statement->columns[i].name, what, field->name,
                      (int)field->type, field->flags);
    }
    mysql_free_result(meta);
    return r;
}

/* Whether a list of words, "portal jobs", holds one. */
static bool
names(const char *roles, struct str role)
{
    struct str rest = str_from(roles);
    struct str word;
    bool more;

    do {
        more = str_cut(rest, ' ', &word, &rest);
        if (str_is(word, role))
            return true;
    } while (more);
    return false;
}

/* The administrator may run every statement, the public only its own; who signs people in may also
   do what people may who have, but for what is theirs alone. */
static bool
is_for(const struct db *db, const struct statement *statement)
{
    return db->role == DB_ADMIN || names(statement->role, STR("any")) ||
           names(statement->role, db_role_name(db->role)) ||
           (db->role == DB_SIGN && names(statement->role, STR("portal")) &&
            !names(statement->role, STR("alone")));
}

static enum result
check_one(struct db *db, const struct statement *statement)
{
    MYSQL_STMT *stmt = NULL;

    TRY(connection_ready(db));
    TRY(connection_prepared(db, statement, &stmt));
    return check_columns(statement, stmt);
}

/* In a unit, because the server refuses even to prepare a write outside one. */
static enum result
check_all(struct db *db, void *arg)
{
    enum result worst = RES_OK;

    (void)arg;
    for (size_t i = 0; i < statement_count; i++) {
        const enum result r = is_for(db, statements[i]) ? check_one(db, statements[i]) : RES_OK;

        if (r == RES_UNAVAILABLE)
            return r;
        if (r != RES_OK)
            worst = RES_BROKEN;
    }
    return worst;
}

enum result
bind_check_all(struct db *db)
{
    return db_transact(db, check_all, NULL);
}
