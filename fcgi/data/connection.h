/* Inside the data room only: the connection as db.c, connect.c, bind.c and migrate.c share it. */
#ifndef FCGI_DATA_CONNECTION_H
#define FCGI_DATA_CONNECTION_H

#include <mysql.h>

#include "fcgi/data/bind.h"

struct db {
    const struct config *config;
    enum db_role role;
    MYSQL *mysql;          /* NULL while there is none */
    MYSQL_STMT **prepared; /* by statement index, on this connection; NULL until first used */
    bool is_checking;      /* connecting: the settings are being made */
    bool in_unit;
    bool is_again;        /* the unit met a deadlock and may run once more */
    enum result spoiled;  /* why the unit cannot be committed any more; RES_OK while it can */
    uint64_t retry_at_us; /* no attempt to connect before this tick */
    uint64_t back_off_us; /* the wait after the next failure; 0: the first */
    int64_t held_s;       /* where this connection's clock is held; 0: it runs */
    struct arena *arena;
};

/* A connection ready for a statement. RES_OK | RES_UNAVAILABLE, at once while backing off. */
enum result connection_ready(struct db *db) MUST_USE;

/* Gives the connection and its statements up; the next statement connects again. */
void connection_drop(struct db *db);

/*
 * What an error of the server or the library means: logs a fault, drops a connection that is of no
 * use, marks the unit as spoiled. doing    the statement or step message  NULL where the server may
 * quote a value in it: what people typed stays out of the log
 */
enum result connection_failed(struct db *db, const char *doing, unsigned code, const char *message);

/* Sends text and waits for its end. RES_OK | as connection_failed */
enum result connection_send(struct db *db, const struct statement *statement) MUST_USE;

/* The statement, prepared on this connection, which stands. RES_OK | as connection_failed */
enum result connection_prepared(struct db *db, const struct statement *statement,
                                MYSQL_STMT **out) MUST_USE;

/* Closes a statement that this connection will hardly run again: each holds memory on both sides.
 */
void connection_forget(struct db *db, const struct statement *statement);

#endif
