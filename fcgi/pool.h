/*
 * The seats of worker processes: who sits where, of which generation, and since when. It starts,
 * tells and buries them; when to reload or to stop is the master's affair.
 */
#ifndef FCGI_POOL_H
#define FCGI_POOL_H

#include "fcgi/listen.h"
#include "fcgi/master.h"

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
    const struct master *plan;
    struct listen listen;
    struct shared *shared;
    struct seat *seats;
    size_t seat_count;
    size_t wanted; /* workers of the generation in service */
    void *generation;
    uint64_t number;      /* of the generation in service */
    uint64_t delay_us;    /* before the next start; grows while workers die young */
    uint64_t start_at_us; /* no start before */
};

/* RES_OK | RES_UNAVAILABLE: no memory, logged */
enum result pool_open(const struct master *plan, struct pool *out) MUST_USE;
/* Gives back the memory, the generation and the socket; no worker is left by then. */
void pool_close(struct pool *pool);

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
/* Kills what runs over its time; the next reap buries it. */
void pool_end_stuck(struct pool *pool, uint64_t now_us);
void pool_reap(struct pool *pool, uint64_t now_us);
/* The workers gauge: starting, idle, busy, leaving. */
void pool_show(const struct pool *pool);

#endif
