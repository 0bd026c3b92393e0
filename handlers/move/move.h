/* Moves and removals of devices: asked for by the customer, planned and done by staff (MOV-1). */
#ifndef HANDLERS_MOVE_MOVE_H
#define HANDLERS_MOVE_MOVE_H

#include "fcgi/base/arena.h"
#include "fcgi/base/clock.h"
#include "fcgi/base/problem.h"
#include "fcgi/data/db.h"
#include "handlers/device/device.h"
#include "handlers/member/member.h"

#define MOVE_LINES_MOST 10
#define MOVE_DAYS_MOST  366

/* One device of a move, as wanted. */
struct move_wish {
    struct str device; /* public id; empty: no line */
    struct day on;     /* of the site it stands at; 0: none given */
    struct str site;   /* public id of the new site; of a removal empty */
    struct str place;  /* where at the new site */
    struct str access; /* stairs, lifts, doors, hours */
};

struct move_plan {
    struct device_sight sight; /* what the member sees: devices beyond it do not exist */
    struct str kind;           /* "move" or "removal" */
    struct str contact;        /* who is there on the day */
    struct str phone;
    const struct move_wish *wishes;
    size_t count;
    struct day today;   /* no move before */
    struct instant now; /* of the receipt */
    struct str centre;  /* code of the support centre that answers for it */
};

/* The code of what is wrong with a wish and the part it belongs to ("wanted", "site"), or NULL.
   from: where the device stands (site code and place). Source: MOV-1. */
const char *move_wish_problem(const struct move_plan *plan, const struct move_wish *wish,
                              const struct device *from, const char **part);

/*
 * Asks for a move: all lines or none; a unit of its own, with receipt and log.
 * problems  receive, with RES_INVALID, move.day-missing, move.day-past, move.day-far,
 *           move.site-missing, move.site-unknown, move.same-place, move.open-already,
 *           move.device-unknown, move.device-twice; fields are PART-N, N the wish from 1
 * code      receives the public id, receipt its receipt's number
 * RES_OK | RES_INVALID | RES_CONFLICT: this form was carried out before | faults
 */
struct move_asked {
    struct str code, number, receipt;
};
enum result move_ask(struct db *db, struct arena *arena, const struct member_doer *doer,
                     const struct move_plan *plan, struct problems *problems,
                     struct move_asked *out) MUST_USE;

/* A line as its customer sees it. */
struct move_line {
    uint64_t number;
    struct str device, serial, model, from, site, town, place, access, state;
    struct day wanted, planned; /* planned: 0 for not yet */
    struct day read;            /* day of its last reading; 0 for none */
    struct instant changed;
};

struct move {
    struct str code, number, kind, contact, phone, person;
    struct instant created;
    const struct move_line *lines; /* those whose device is seen */
    size_t count;
};

/* RES_OK | RES_NOT_FOUND: none of the customer's, or no device of it is seen */
enum result move_one(struct db *db, struct arena *arena, const struct device_sight *sight,
                     struct str code, struct move *out) MUST_USE;

/* Newest first; after: public id of the last one of the page before, or empty. */
struct move_page {
    const struct move *first;
    size_t count;
    bool has_more; /* there are older ones */
};
enum result move_list(struct db *db, struct arena *arena, const struct device_sight *sight,
                      struct str after, struct move_page *out) MUST_USE;

struct move_site {
    struct str code, name, town;
};
enum result move_sites(struct db *db, struct arena *arena, uint64_t customer,
                       const struct move_site **out, size_t *count) MUST_USE;

/* Open lines, as staff of a portal see them. */
struct move_task {
    struct str customer, customer_name, move, number, kind, serial, model;
    struct str from, from_town, site, town, place, access, contact, phone, state;
    uint64_t line;
    struct day wanted, planned;
};
enum result move_tasks(struct db *db, struct arena *arena, uint64_t staff,
                       const struct move_task **out, size_t *count) MUST_USE;
/* Whose move staff mean. RES_OK | RES_NOT_FOUND: none of their portal's */
enum result move_customer(struct db *db, struct arena *arena, uint64_t staff, struct str move,
                          uint64_t *customer) MUST_USE;

/* What happens to a line. */
struct move_step {
    struct str move;
    uint64_t line;
    struct str state; /* "planned", "done" or "cancelled" */
    struct day on;    /* planned: the day */
};
/*
 * Done changes the device's place, or takes it out of service. Whoever asked gets a mail when
 * somebody else did it. In a unit of its own; doer.customer is the move's.
 * RES_OK | RES_NOT_FOUND: no such line | RES_CONFLICT: done or cancelled already | faults
 */
enum result move_settle(struct db *db, struct arena *arena, const struct member_doer *doer,
                        const struct move_step *step) MUST_USE;

#endif
