/*
 * One worker's life: accept, serve one request at a time, leave when told or when worn out.
 * It knows FastCGI and processes; what a request means it learns from the hooks only.
 */
#ifndef FCGI_WORKER_H
#define FCGI_WORKER_H

#include <stdatomic.h>
#include <sys/types.h>

#include "fcgi/http/request.h"

/*
 * Answers one request.
 * arena   reset after each request; its limit is serve.memory-mb
 * answer  the whole CGI-style answer (response_write); it must not be empty
 */
typedef void worker_serve(void *context, struct arena *arena, const struct source *source,
                          struct str *answer);

struct worker_hooks {
    /* Once, after the fork: opens what a process must not share. What is not RES_OK ends the
       worker, so a database that is down is no reason. arena is the one requests will have, for
       libraries that must be told of it; what is allocated in it here is gone before the first
       request. May be NULL: the context is then the generation. */
    enum result (*open)(void *generation, struct arena *arena, void **context);
    worker_serve *serve;
    /* Once, before the worker ends in good order; may be NULL. */
    void (*close)(void *context);
};

enum worker_state { WORKER_NONE, WORKER_STARTING, WORKER_IDLE, WORKER_BUSY, WORKER_LEAVING };

/* What a worker tells its master, in shared memory. */
struct worker_slot {
    _Atomic uint32_t state;    /* enum worker_state */
    _Atomic uint64_t since_us; /* clock_ticks_us when the state began */
    _Atomic uint64_t requests; /* answered so far */
};

/* What the master tells all of its workers, in shared memory. */
struct worker_pool {
    _Atomic uint32_t
        stopping; /* the service ends: workers answer what is queued before they leave */
};

struct worker {
    const char *name; /* in lists of processes; at most 15 bytes */
    const struct worker_hooks *hooks;
    void *generation;
    struct worker_slot *slot;
    const struct worker_pool *pool;
    int listener;      /* non-blocking */
    gid_t group;       /* besides this user and root, who may connect */
    uint64_t requests; /* retires after about so many */
    size_t
        memory_bytes;  /* one request's most; also how far the process may grow before it retires */
    uint64_t drain_ms; /* how long a kept connection may delay the end */
};

/*
 * Serves until SIGTERM, retirement or an error, then ends the process. Call in a fresh child in
 * which SIGTERM is blocked: it is let in only while nothing is being served.
 */
_Noreturn void worker_run(const struct worker *worker);

/* Whether this worker was told to leave, or the service ends: readiness turns false. False outside
 * a worker. */
bool worker_is_leaving(void);

#endif
