/* What somebody sees first after signing in. */
#ifndef HANDLERS_ACCOUNT_ACCOUNT_H
#define HANDLERS_ACCOUNT_ACCOUNT_H

#include "fcgi/base/arena.h"
#include "fcgi/base/clock.h"
#include "fcgi/data/db.h"
#include "fcgi/gate/viewer.h"

struct overview {
    uint64_t waiting, invited;   /* colleagues */
    struct str joining;          /* customer that has yet to approve this person; absent: none */
    struct instant previous_at;  /* the sign-in before this one; 0: there was none */
    struct str previous_country; /* absent: unknown */
    struct day covered_until;    /* somebody stands in until then, if is_covered */
    bool is_covered;
};

/* RES_OK | faults */
enum result account_overview(struct db *db, struct arena *arena, const struct viewer *viewer,
                             struct overview *out) MUST_USE;

#endif
