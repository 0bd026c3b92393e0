/* Visits of a technician: asked for by the customer, a date proposed by one side and agreed by the
 * other (MOV-2). */
#ifndef HANDLERS_VISIT_VISIT_H
#define HANDLERS_VISIT_VISIT_H

#include "fcgi/base/arena.h"
#include "fcgi/base/clock.h"
#include "fcgi/data/db.h"
#include "handlers/device/device.h"
#include "handlers/member/member.h"

#define VISIT_DAYS_MOST  90 /* ahead */
#define VISIT_HOURS_MOST 12 /* from beginning to end */

/* Who proposes a date; the other side agrees. */
enum visit_side { VISIT_STAFF, VISIT_CUSTOMER };

struct visit {
    uint64_t customer;
    struct str customer_name, code, number;
    struct str device, serial, model, place, site, town; /* device: public id; site, town: absent
                                                            for none */
    struct str zone;                                     /* of the site, or absent */
    struct str person;        /* who asked; empty for somebody erased since */
    struct str reason, wish;  /* as typed */
    struct str state;         /* "asked", "proposed", "confirmed", "done", "cancelled" */
    struct instant at, until; /* as proposed; 0: not yet */
    enum visit_side by;       /* counts with at */
    struct instant created;
};

/* Whether it is still to come; whether this side may agree to the date now. */
bool visit_is_open(const struct visit *visit);
bool visit_may_agree(const struct visit *visit, enum visit_side side);

/* A span as people give it, in the zone of the site. */
struct visit_span {
    struct day day;
    struct str from, until; /* "09:30" */
};

/*
 * The instants of a span; zone: IANA, of the site, else of the portal.
 * field receives "day", "from" or "until", with the code of what is wrong, else NULL:
 * visit.clock, visit.order (ends before it begins, or takes too long), visit.past, visit.far
 */
const char *visit_span_read(const struct visit_span *span, struct str zone, struct instant now,
                            struct instant out[2], const char **field);

/* Newest first, a page and one more if there are more; after: public id of the last of the page
   before, or empty. */
#define VISIT_PAGE_MOST 50
enum result visit_list(struct db *db, struct arena *arena, const struct device_sight *sight,
                       struct str after, const struct visit **out, size_t *count) MUST_USE;
/* RES_OK | RES_NOT_FOUND: none of the customer's, or its device is not seen */
enum result visit_one(struct db *db, struct arena *arena, const struct device_sight *sight,
                      struct str code, struct visit *out) MUST_USE;
/* Open ones of the portal that staff work for; and one of them, open or not. */
enum result visit_tasks(struct db *db, struct arena *arena, uint64_t staff,
                        const struct visit **out, size_t *count) MUST_USE;
enum result visit_of_staff(struct db *db, struct arena *arena, uint64_t staff, struct str code,
                           struct visit *out) MUST_USE;

/*
 * Asks for a visit to a device that is seen; a unit of its own. code is the new visit's public id.
 * RES_OK | RES_NOT_FOUND: no such device | RES_INVALID: a visit to it is open |
 * RES_CONFLICT: this very form was carried out before | faults
 */
struct visit_wish {
    struct str code, device, reason, wish;
};
enum result visit_ask(struct db *db, struct arena *arena, const struct member_doer *doer,
                      const struct device_sight *sight, const struct visit_wish *wish) MUST_USE;

/*
 * What one side does: "proposed" (with at and until), "confirmed", "done" (staff only),
 * "cancelled". Whoever asked gets a mail of what staff did. In a unit of its own; doer.customer is
 * the visit's. RES_OK | RES_NOT_FOUND | RES_CONFLICT: its state does not allow that, or not this
 * side, any more | faults
 */
struct visit_step {
    struct str code, state;
    enum visit_side side;
    struct instant at, until;
};
enum result visit_settle(struct db *db, struct arena *arena, const struct member_doer *doer,
                         const struct visit_step *step) MUST_USE;

#endif
