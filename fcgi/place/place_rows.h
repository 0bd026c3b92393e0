/* The public routing data as the rows of its tables, read from the database or from the kept text
 * of an earlier reading. */
#ifndef FCGI_PLACE_PLACE_ROWS_H
#define FCGI_PLACE_PLACE_ROWS_H

#include "fcgi/data/bind.h"

enum place_table {
    PLACE_CALENDARS,
    PLACE_INTERVALS,
    PLACE_HOLIDAYS,
    PLACE_CENTRES,
    PLACE_PHONES,
    PLACE_LANGUAGES,
    PLACE_DEPARTMENTS,
    PLACE_ROUTING,
    PLACE_FAILOVER,
    PLACE_VERSION,
    PLACE_TABLE_COUNT
};

struct place_rows {
    struct {
        void *first; /* of the generated struct sql_place_TABLE_row */
        size_t count;
    } tables[PLACE_TABLE_COUNT];
};

/* Reads every table; for one consistent picture call it inside db_transact. RES_OK |
 * RES_UNAVAILABLE ... */
enum result place_rows_query(struct db *db, struct arena *arena, struct place_rows *out) MUST_USE;

/*
 * The rows as text: "TABLE<tab>value<tab>value..." a line, columns as in sql/place/TABLE.sql, \N
 * for an absent value, \t \n \\ for these characters, yes and no for flags, ISO days. Lines that
 * begin with # and empty ones are comments.
 */
struct str place_rows_write(struct arena *arena, const struct place_rows *rows);
/* RES_OK | RES_MALFORMED: which line, is logged */
enum result place_rows_read(struct arena *arena, struct str text, struct place_rows *out) MUST_USE;

#endif
