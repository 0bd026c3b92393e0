/* Stock at the customer, the alert when it runs low, and returns of empties (CON-4). */
#ifndef HANDLERS_STOCK_STOCK_H
#define HANDLERS_STOCK_STOCK_H

#include "fcgi/base/arena.h"
#include "fcgi/base/clock.h"
#include "fcgi/data/db.h"
#include "handlers/device/device.h"
#include "handlers/member/member.h"

#define STOCK_MOST       9999
#define STOCK_BOXES_MOST 50

/* An article for devices of a site. */
struct stock_row {
    struct str article, kind, colour; /* article: public id */
    struct str models;                /* device types it fits there */
    struct str device;                /* public id of one of them */
    bool is_counted;
    uint64_t count, low; /* alert at low or fewer */
    struct instant counted;
    struct str by; /* absent: taken from a delivery */
};
/* site: public id; nothing for a site of which no device is seen. */
enum result stock_list(struct db *db, struct arena *arena, const struct device_sight *sight,
                       struct str site, const struct stock_row **out, size_t *count) MUST_USE;

struct stock_count {
    struct str site, article; /* public ids */
    uint64_t count, low;
};
/*
 * Notes what somebody counted: a unit of its own. At low or fewer somebody is told once, until it
 * is more again.
 * RES_OK | RES_NOT_FOUND: no device is seen there that the article fits | faults
 */
enum result stock_set(struct db *db, struct arena *arena, const struct member_doer *doer,
                      const struct device_sight *sight, const struct stock_count *counted) MUST_USE;

/* In a unit, after customer_touch: what an order brought is on the shelf, where it is counted.
   RES_OK | faults */
enum result stock_deliver(struct db *db, uint64_t customer, struct str order) MUST_USE;

/*
 * Tells of one site where something ran low, in a unit of its own: its stock managers by mail, or
 * the administrators when it has none. did_some: there may be more. RES_OK | faults
 */
enum result stock_tell(struct db *db, struct arena *arena, bool *did_some) MUST_USE;

/* --- empties --- */

struct stock_return {
    struct str code, state; /* state: "asked", "planned", "fetched" or "cancelled" */
    struct str site, street, postcode, town;
    uint64_t boxes;
    struct day wanted, planned;
    bool is_planned;
    struct str note, by;                  /* note: absent for none */
    struct str customer, customer_number; /* of the supply desk's list */
    struct instant at;
};

struct stock_returns {
    const struct stock_return *first;
    size_t count;
};
enum result stock_returns(struct db *db, struct arena *arena, const struct device_sight *sight,
                          struct stock_returns *out) MUST_USE;
/* is_open: only what is not done. */
enum result stock_returns_desk(struct db *db, struct arena *arena, uint64_t staff, bool is_open,
                               struct stock_returns *out) MUST_USE;

struct stock_ask {
    uint64_t site;         /* row id, of order_sites */
    struct day site_today; /* where the site is */
    uint64_t boxes;
    struct day wanted;
    struct str note;
};
/*
 * Asks for empties to be fetched: a unit of its own, one for doer.key.
 * field, problem  receive what is wrong with RES_INVALID: stock.day-past, stock.boxes
 * RES_OK | RES_INVALID | RES_CONFLICT: this very form was carried out before | faults
 */
enum result stock_ask(struct db *db, struct arena *arena, const struct member_doer *doer,
                      const struct stock_ask *ask, const char **field,
                      const char **problem) MUST_USE;

/* Who brings empties where: the customer cancels, the supply desk does all else. */
struct stock_step {
    struct str code, state;
    bool has_planned;
    struct day planned;
    uint64_t staff; /* person of our staff; 0: the customer */
};
/*
 * A unit of its own; what it is already is RES_OK and changes nothing.
 * sight, doer  of the customer; not looked at for staff
 * RES_OK | RES_NOT_FOUND | RES_CONFLICT: it is further on meanwhile | RES_INVALID: planned without
 * a day | faults
 */
enum result stock_move(struct db *db, struct arena *arena, const struct member_doer *doer,
                       const struct device_sight *sight, const struct stock_step *step) MUST_USE;

#endif
