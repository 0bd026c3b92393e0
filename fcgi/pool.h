/*
 * The seats of the worker processes of one socket: who sits where, of which generation, and since
 * when. It starts, tells and buries them; when to reload or to stop is the master's affair.
 */
#ifndef FCGI_POOL_H
#define FCGI_POOL_H

#include "fcgi/listen.h"
#include "fcgi/master.h"

/* Pages, and addresses where passwords are hashed: those wait in a queue of their own, so that a
 * wave of sign-ins takes neither the memory nor the time of pages. The workers are alike. */
enum pool_kind { POOL_MAIN, POOL_SIGN, POOL_KINDS };

/* Memory that the workers share with the master. */
struct shared {
    struct worker_pool pool;
    struct worker_slot slots[];
};

/* One place for a process; its slot in shared memory has the same index. */
struct seat {
    pid_t pid; /* 0: free */
    uint64_t generation;
    uint64_t born_us;
    uint64_t told_us; /* when it was told to leave; 0: not */
    bool is_overdue;
};

struct pool {
    enum pool_kind kind;
    const struct master *plan;
    struct str socket; /* path; empty for a pool there is not */
    unsigned backlog;
    struct listen listen;
    struct shared *shared;
    struct seat *seats;
    size_t seat_count;
    size_t wanted;        /* workers of the generation in service */
    void *generation;     /* in service; the master gives it back */
    uint64_t number;      /* its number */
    uint64_t delay_us;    /* before the next start; grows while workers die young */
    uint64_t start_at_us; /* no start before */
};

/* RES_OK | RES_UNAVAILABLE: no memory, logged */
enum result pool_open(const struct master *plan, enum pool_kind kind, struct pool *out) MUST_USE;
/* RES_OK | RES_UNAVAILABLE: no socket, logged */
enum result pool_listen(struct pool *pool) MUST_USE;
/* No further connections; those that wait are still answered by a worker that accepts. */
void pool_unlisten(struct pool *pool);
/* Gives back the memory and the socket; no worker is left by then. */
void pool_close(struct pool *pool);

/* Starts anew with a generation, without patience for what died young before. */
void pool_take(struct pool *pool, void *generation);

size_t pool_taken(const struct pool *pool);   /* processes of any kind */
size_t pool_current(const struct pool *pool); /* of this generation, not leaving */
size_t pool_ready(const struct pool *pool);   /* of those, the ones that serve */
size_t pool_old(const struct pool *pool);     /* of earlier generations, not told to leave */

/* Starts what is missing, unless workers died young: then later, up to 5 s. */
void pool_keep_full(struct pool *pool, uint64_t now_us);
/* Tells an old worker to leave for each new one that serves. */
void pool_release_old(struct pool *pool, uint64_t now_us);
void pool_tell_all(struct pool *pool, uint64_t now_us);
void pool_kill_all(struct pool *pool);
/* Kills what runs over its time; pool_bury follows. */
void pool_end_stuck(struct pool *pool, uint64_t now_us);
/* A process has ended, as waitpid says. False when it had no seat here. */
bool pool_bury(struct pool *pool, pid_t pid, int status, uint64_t now_us);
/* The workers gauge: starting, idle, busy, leaving. */
void pool_show(const struct pool *pool);

#endif
