/*
 * The pools: opens the sockets, forks workers, replaces what dies or hangs, reloads, drains.
 * It knows processes and generations, never a request and never the database.
 */
#ifndef FCGI_MASTER_H
#define FCGI_MASTER_H

#include "fcgi/base/config.h"
#include "fcgi/worker.h"

struct master {
    const struct config *config; /* the serve.* settings; a reload does not change them */
    const struct worker_hooks *hooks;
    void *context;
    /* Builds all that workers inherit. What is not RES_OK is a refused generation, logged by the
       builder: the one in service stays. */
    enum result (*build)(void *context, void **generation);
    /* Gives a generation back in the master; its workers have their own copies. May be NULL. */
    void (*drop)(void *generation);
};

/*
 * Serves until SIGTERM or SIGINT. metric_open comes before it.
 * SIGHUP builds a new generation; its workers start before the old ones are told to leave.
 * RES_OK after a drain | RES_UNAVAILABLE: no socket or no first generation, logged
 */
enum result master_run(const struct master *master) MUST_USE;

#endif
