/* What somebody sees first after signing in. */
#ifndef HANDLERS_ACCOUNT_ACCOUNT_H
#define HANDLERS_ACCOUNT_ACCOUNT_H

#include "fcgi/base/arena.h"
#include "fcgi/base/clock.h"
#include "fcgi/data/db.h"
#include "fcgi/gate/viewer.h"

/* Colleagues whom an administrator still waits for. */
struct account_waiting {
    uint64_t waiting, invited; /* for approval; have not yet accepted */
};

/* RES_OK | faults */
enum result account_waiting(struct db *db, struct arena *arena, uint64_t customer,
                            struct account_waiting *out) MUST_USE;

#endif
