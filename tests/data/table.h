/* A table of every type, with statements of the tests' own over it, which take the places of the
 * program's. */
#ifndef TESTS_DATA_TABLE_H
#define TESTS_DATA_TABLE_H

#include "tests/data/scratch.h"

struct value {
    uint64_t id;
    struct str words;
    struct str raw;
    uint64_t count;
    int64_t number;
    bool number_known;
    bool is_on;
    bool is_on_known;
    struct day taken_on;
    bool taken_on_known;
    struct instant taken_at;
    bool taken_at_known;
};

/* number = number + add of the row id */
struct addition {
    uint64_t id;
    int64_t add;
};

extern const struct statement value_insert, value_list, value_add, value_remove;

/* A new schema with the table "sample" and rows 1 to rows in it: number 0, the rest NULL. */
struct config table_schema(struct test *t, uint64_t rows);
/* The administrator's handle on it; closed when the test ends. */
struct db *table_db(struct test *t, const struct config *config);
/* A bare connection to it; closed when the test ends. */
MYSQL *table_raw(struct test *t, const struct config *config);

/* Stores one value in a unit of its own. */
enum result table_store(struct db *db, const struct value *value);
enum result table_add(struct db *db, uint64_t id, int64_t add);
/* number of the row; -1 when it is not there */
int64_t table_number(struct db *db, struct arena *arena, uint64_t id);

#endif
