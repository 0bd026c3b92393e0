/* What generated statement functions call: parameters and columns described by rows of a table. */
#ifndef FCGI_DATA_BIND_H
#define FCGI_DATA_BIND_H

#include "fcgi/data/db.h"

enum bind_type {
    BIND_TEXT,   /* struct str; absent is NULL */
    BIND_BYTES,  /* struct str, binary */
    BIND_U64,    /* uint64_t */
    BIND_I64,    /* int64_t */
    BIND_FLAG,   /* bool */
    BIND_DAY,    /* struct day */
    BIND_INSTANT /* struct instant; DATETIME in UTC */
};

struct bind_column {
    const char *name;
    enum bind_type type;
    bool nullable; /* a BIND_TEXT NULL gives the absent str; other nullable types have a bool
                      NAME_known beside */
    size_t offset;
    size_t known_offset; /* of NAME_known; used when nullable and not text */
};

struct statement {
    const char *name;                 /* "centre_list" */
    const char *text;                 /* with ? for each parameter use */
    const char *role;                 /* "public" */
    const struct bind_column *params; /* one per use, in order of the ? */
    size_t param_count;
    const struct bind_column *columns;
    size_t column_count;
    size_t row_size;
    bool changes;   /* INSERT, UPDATE, DELETE, REPLACE: belongs into a unit; no row is NOT_FOUND */
    unsigned index; /* place in the table of all statements */
};

/* Every statement of the program, in index order (generated). */
extern const struct statement *const statements[];
extern const size_t statement_count;

/*
 * Executes a statement that gives no rows.
 * RES_OK | RES_NOT_FOUND: it changes rows and found none | RES_CONFLICT: a unique or foreign key |
 * RES_UNAVAILABLE | RES_TOO_SLOW | RES_BROKEN: our SQL is wrong, or writes outside db_transact.
 * A deadlock inside a transaction comes back as RES_TOO_SLOW and marks the unit for another run;
 * after it, and after any fault, the unit's other statements are refused.
 */
enum result bind_execute(struct db *db, const struct statement *statement,
                         const void *params) MUST_USE;

/* Executes a statement that gives rows; they are stored in the arena as an array of row structs.
   Nothing stays open behind a read outside a unit. Results as bind_execute; no rows is RES_OK. */
enum result bind_query(struct db *db, const struct statement *statement, const void *params,
                       struct arena *arena, void **rows, size_t *count) MUST_USE;

/* Prepares every statement the connection's role may run against the connected schema and compares
   parameter count, and columns by name, type and NULL; each difference is logged. For tests and
   `balcao check`. RES_OK | RES_BROKEN | RES_UNAVAILABLE */
enum result bind_check_all(struct db *db) MUST_USE;

#endif
