/* Schemas on the private test server: one with the demo's data for all tests, others to spoil. */
#ifndef TESTS_DATA_SCRATCH_H
#define TESTS_DATA_SCRATCH_H

#include "fcgi/data/connection.h"
#include "tests/lib/test.h"

/* The settings for the public user of a schema with the demo's data, made at the first call. */
const struct config *scratch_demo(struct test *t);

/* Points this process's BALCAO_DB_* at that schema, for what reads its own settings. */
void scratch_environment(struct test *t);

/* The settings for the public user of a new, empty schema; one of that name is dropped before. */
struct config scratch_schema(struct test *t, const char *name);

/* The same schema for the administrator. */
struct config scratch_admin(struct test *t, const struct config *config);

/* migrate_run without its lines on standard output. */
enum result scratch_migrate(const struct config *admin, bool dry_run);

/* A bare connection of the server's own administrator, for what the rooms' functions refuse to do.
 */
MYSQL *scratch_raw(struct test *t, const struct config *config);
/* Runs one statement; the test fails when it does. */
void scratch_run(struct test *t, MYSQL *raw, const char *sql);
/* The first column of the first row as a number; -1 when there is none. */
int64_t scratch_count(struct test *t, MYSQL *raw, const char *sql);

/* Runs a program to its end; the test fails when that does. */
void scratch_program(struct test *t, const char *const *words);

/* A copy of sql/ that a test may spoil, as path_sql. */
struct str scratch_folder(struct test *t);
void scratch_write(struct test *t, struct str path, struct str content);

#endif
