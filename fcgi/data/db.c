/* The handle, units of work, and the end of reads; knows no statement but those of sql/connection.
 */
#include "fcgi/data/db.h"

#include <assert.h>
#include <stdlib.h>
#include <sys/random.h>
#include <time.h>

#include "fcgi/base/log.h"
#include "fcgi/data/connection.h"
#include "sql_connection.h"

#define RUNS_MOST     5U
#define WAIT_FIRST_US 4000U /* doubles with each run; a random half to whole of it is waited */

/*
 * Why half a unit can never be committed, even if an error were missed (facts/reliability.md V8):
 * transactions of this session are read-only unless begun as READ WRITE, which db_transact alone
 * does, and that holds for a statement that is a transaction of its own as well. Should the server
 * have rolled a unit back behind our backs, it refuses the first write of the rest of it (error
 * 1792). And db_transact never commits a unit in which a statement failed with anything but
 * RES_CONFLICT, whatever the work says.
 *
 * A read outside a unit commits by itself: nothing stays open, and nothing has to be sent behind
 * it.
 */

struct str
db_role_name(enum db_role role)
{
    static const struct str names[DB_ROLE_COUNT] = {
        [DB_PUBLIC] = STR_INIT("public"), [DB_PORTAL] = STR_INIT("portal"),
        [DB_SIGN] = STR_INIT("sign"),     [DB_JOBS] = STR_INIT("jobs"),
        [DB_ADMIN] = STR_INIT("admin"),
    };

    return names[role];
}

void
db_open(const struct config *config, enum db_role role, struct db **out)
{
    struct db *db = calloc(1, sizeof *db);
    MYSQL_STMT **prepared = calloc(statement_count, sizeof *prepared);

    if (db == NULL || prepared == NULL)
        abort();
    *db = (struct db){.config = config, .role = role, .prepared = prepared};
    *out = db;
}

void
db_close(struct db **db)
{
    if (*db == NULL)
        return;
    connection_drop(*db);
    free((*db)->prepared);
    free(*db);
    *db = NULL;
}

bool
db_is_up(const struct db *db)
{
    return db->mysql != NULL;
}

void
db_arena(struct db *db, struct arena *arena)
{
    assert(!db->in_unit);
    db->arena = arena;
}

enum result
db_ping(struct db *db)
{
    TRY(connection_ready(db));
    if (mysql_ping(db->mysql) == 0)
        return RES_OK;
    connection_drop(db);
    TRY(connection_ready(db)); /* an idle connection the server gave up is no outage */
    if (mysql_ping(db->mysql) == 0)
        return RES_OK;
    return connection_failed(db, "ping", mysql_errno(db->mysql), mysql_error(db->mysql));
}

enum result
connection_send(struct db *db, const struct statement *statement)
{
    struct str text = str_from(statement->text);

    if (mysql_real_query(db->mysql, text.at, text.len) == 0)
        return RES_OK;
    return connection_failed(db, statement->name, mysql_errno(db->mysql), mysql_error(db->mysql));
}

static enum result
begin(struct db *db)
{
    const struct statement *statement = db->role == DB_PUBLIC ? &sql_connection_begin_read_statement
                                                              : &sql_connection_begin_statement;
    bool was_up;

    TRY(connection_ready(db));
    was_up = mysql_real_query(db->mysql, statement->text, str_from(statement->text).len) == 0;
    if (was_up)
        return RES_OK;
    connection_drop(
        db); /* nothing is done yet, so a connection that died while idle costs nothing */
    TRY(connection_ready(db));
    return connection_send(db, statement);
}

static enum result
commit(struct db *db)
{
    if (mysql_commit(db->mysql) == 0)
        return RES_OK;
    return connection_failed(db, "commit", mysql_errno(db->mysql), mysql_error(db->mysql));
}

/* Takes everything back; a connection that cannot even do this is given up, and the server does it.
 */
static void
roll_back(struct db *db)
{
    if (db->mysql != NULL && mysql_rollback(db->mysql) != 0)
        connection_drop(db);
}

static enum result
run_unit(struct db *db, enum result (*work)(struct db *db, void *arg), void *arg)
{
    enum result r;

    db->is_again = false;
    db->spoiled = RES_OK;
    TRY(begin(db));
    db->in_unit = true;
    r = work(db, arg);
    if (r == RES_OK && db->spoiled != RES_OK)
        r = db->spoiled;
    if (r == RES_OK)
        r = commit(db);
    if (r != RES_OK)
        roll_back(db);
    db->in_unit = false;
    return db->spoiled != RES_OK ? db->spoiled : r;
}

static uint64_t
wait_us(unsigned run)
{
    const uint64_t most_us = (uint64_t)WAIT_FIRST_US << run;
    uint32_t random = 0;

    if (getrandom(&random, sizeof random, GRND_NONBLOCK) != (ssize_t)sizeof random)
        random = (uint32_t)clock_ticks_us();
    return most_us / 2 + random % (most_us / 2);
}

enum result
db_transact(struct db *db, enum result (*work)(struct db *db, void *arg), void *arg)
{
    const uint64_t deadline_us = clock_ticks_us() + db->config->serve_request_ms * 1000 / 2;

    assert(!db->in_unit);
    for (unsigned run = 1;; run++) {
        const enum result r = run_unit(db, work, arg);
        const uint64_t pause_us = wait_us(run);

        if (!db->is_again)
            return r;
        if (run == RUNS_MOST || clock_ticks_us() + pause_us > deadline_us)
            return fault(RES_TOO_SLOW, "db.transact", "given up after %u runs", run);
        nanosleep(&(struct timespec){.tv_nsec = (long)pause_us * 1000}, NULL);
    }
}
