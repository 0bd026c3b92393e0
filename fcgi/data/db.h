/* One database connection of a process, its prepared statements, and transactions that run again
 * after a deadlock. */
#ifndef FCGI_DATA_DB_H
#define FCGI_DATA_DB_H

#include "fcgi/base/clock.h"
#include "fcgi/base/config.h"
#include "fcgi/base/result.h"

struct db;

/* As which user of the database (sql/grants.sql). DB_PUBLIC sees one state of the data in a unit
   and cannot write at all. */
enum db_role { DB_PUBLIC, DB_PORTAL, DB_SIGN, DB_JOBS, DB_ADMIN, DB_ROLE_COUNT };

/* "public", "portal" ...: as statements name it. */
struct str db_role_name(enum db_role role);

/* Whether the settings can make a safe connection; says on standard error why not. The server is
   not asked. RES_OK | RES_INVALID */
enum result db_settings_check(const struct config *config) MUST_USE;

/*
 * Makes the handle; does not connect yet. Connecting happens at the first statement and after a
 * loss, at most once per back-off (0.1 s doubling to 10 s), so that a dead database costs a request
 * almost nothing. Connections are opened after fork only.
 */
void db_open(const struct config *config, enum db_role role, struct db **out);
void db_close(struct db **db);

/* True while a connection stands and the last statement reached the server. */
bool db_is_up(const struct db *db);
/* Connects if need be and asks the server. RES_OK | RES_UNAVAILABLE. */
enum result db_ping(struct db *db) MUST_USE;

/*
 * Runs a unit of work: begin, work(db, arg), commit on RES_OK, rollback on anything else. Deadlock,
 * changed row and lock timeout (1213, 1020, 1205) run it again, at most 5 times in all with growing
 * random waits, while less than half of serve.request-ms has passed; so work must be repeatable.
 * Not nested. Statements that write run nowhere else. All reads of a unit see one state of the
 * data. RES_OK committed | RES_TOO_SLOW nothing is stored | what work gave, nothing is stored
 * RES_UNAVAILABLE nothing is stored, unless the connection broke while committing: whoever writes
 * looks its idempotency key up on the next connection
 */
enum result db_transact(struct db *db, enum result (*work)(struct db *db, void *arg),
                        void *arg) MUST_USE;

/* The arena that result rows and retries may use during one request; NULL between requests. */
void db_arena(struct db *db, struct arena *arena);

#endif
