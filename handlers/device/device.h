/* Devices and services of a customer, who sees which of them, where they stand and stood (ACC-7,
 * ACC-12, DEV-1, DEV-2, DEV-6). */
#ifndef HANDLERS_DEVICE_DEVICE_H
#define HANDLERS_DEVICE_DEVICE_H

#include "fcgi/base/arena.h"
#include "fcgi/base/clock.h"
#include "fcgi/data/db.h"
#include "fcgi/gate/viewer.h"
#include "handlers/member/member.h"

/* Whose devices, seen with whose eyes. */
struct device_sight {
    uint64_t customer, member; /* member: whose assignments count */
    bool sees_all;             /* without assignment */
    bool sees_some;            /* false: no devices at all, as with readers */
};

/* A reading due so many days from now is worth telling of. */
#define DEVICE_DUE_DAYS 10

/* What a device's page says of its contract. */
struct device_contract {
    struct str code, number, type; /* absent: in none */
    struct day ends;               /* last day; counts unless is_open */
    bool is_open;                  /* until somebody gives notice */
};

struct device {
    uint64_t id;
    struct str code, serial, kind, model;                    /* kind: "device" or "service" */
    struct str place;                                        /* where at the site; may be empty */
    struct str site, street, postcode, town, country, group; /* absent for none */
    struct str site_code, group_code;                        /* public ids; absent for none, */
    struct str zone;                                         /* as is the site's IANA zone */
    uint64_t site_id, group_id; /* row ids, only by device_choose; 0: none */
    struct day due_on;          /* of the site, with has_due */
    struct day read_on;         /* latest reading that counts, of the site, with has_reading */
    struct str read_state;      /* "submitted", "accepted" or "estimated" */
    uint64_t read_count;        /* pages it stood at, with has_count: all of them, or of the first
                                   register */
    bool has_due, has_reading, has_count;
    bool is_automatic;       /* reports by itself; */
    bool is_silent;          /* but has not for too long (MET-11) */
    bool is_moving;          /* a move or removal is under way */
    struct instant heard_at; /* last automatic reading; 0: never */
    struct device_contract contract;
};

/*
 * What somebody should know first of a device: "silent", "overdue", "due" (within DEVICE_DUE_DAYS),
 * "submitted" (its last reading waits for the contract desk), "estimated", "unread" (none yet),
 * "good"; absent for services and for what nobody reads. today: of the viewer, where the device has
 * no site
 */
struct str device_state(const struct device *device, struct instant now, struct day today);
/* Today where it stands: the day its readings are of (MET-4). */
struct day device_today(const struct device *device, struct instant now, struct day otherwise);

/* What a viewer sees: by the rights of the member they act as, also under a cover. */
struct device_sight device_sight_of(const struct viewer *viewer);

/*
 * The device of a public id, if it is the customer's and seen.
 * RES_OK | RES_NOT_FOUND: no such device, another customer's, or not assigned | faults
 */
enum result device_of_viewer(struct db *db, struct arena *arena, const struct device_sight *sight,
                             struct str code, struct device *out) MUST_USE;

/*
 * Several of them, in the order given; out has room for as many. What is due and read stays empty.
 * codes  of KIND_CODE
 * RES_OK | RES_NOT_FOUND: one of them is no device, another customer's, not seen, or comes twice
 */
enum result device_choose(struct db *db, struct arena *arena, const struct device_sight *sight,
                          const struct str *codes, size_t count, struct device *out) MUST_USE;

/* A page of the list. Texts that are absent or empty do not filter. */
struct device_query {
    struct str search;      /* words anywhere in serial, model, place, site or group */
    struct str site, group; /* public ids */
    struct str sort;        /* "serial", "site", "model", "due" or "read" */
    struct day due_by;      /* with only_due: what is due until then */
    bool only_due, only_silent;
    struct str after; /* public id of the last device of the page before */
    uint64_t limit;
};

/* What is to do about all devices seen. */
struct device_todo {
    uint64_t due, silent;
    uint64_t waiting;  /* orders of the customer that wait for approval */
    uint64_t shipped;  /* orders on their way */
    uint64_t proposed; /* visits of a technician, a date proposed by us */
};

struct device_list {
    const struct device *first;
    size_t count;
    uint64_t total; /* of all pages; device_find leaves it 0, device_front fills it */
};
enum result device_find(struct db *db, struct arena *arena, const struct device_sight *sight,
                        const struct device_query *query, struct device_list *out) MUST_USE;

/* The first of them by serial number, and how many there are: what device_find gives without any
   choice, for less work. */
enum result device_front(struct db *db, struct arena *arena, const struct device_sight *sight,
                         uint64_t limit, struct device_list *out) MUST_USE;

/* Where no device may be seen, nothing is to do. today: readings due within DEVICE_DUE_DAYS of it
   count */
enum result device_todo(struct db *db, struct arena *arena, const struct device_sight *sight,
                        struct day today, struct device_todo *out) MUST_USE;

/* How many devices a choice finds in all. */
enum result device_total(struct db *db, struct arena *arena, const struct device_sight *sight,
                         const struct device_query *query, uint64_t *total) MUST_USE;

/* The sites and groups of what is seen, with one row for all of it. */
struct device_place {
    struct str kind, code, name; /* kind: "all", "site" or "group" */
    uint64_t devices, due, silent;
};
/* due_by: what counts as due. The row "all" comes first. */
enum result device_places(struct db *db, struct arena *arena, const struct device_sight *sight,
                          struct day due_by, const struct device_place **out,
                          size_t *count) MUST_USE;

/* Every site and group of a customer: where a device can belong. */
struct device_scope {
    uint64_t id;
    struct str kind, code, name, town; /* kind: "site" or "group"; town: absent for groups */
    uint64_t devices;                  /* all that are there, seen or not */
};
enum result device_scopes(struct db *db, struct arena *arena, uint64_t customer,
                          const struct device_scope **out, size_t *count) MUST_USE;

/* What belongs to one device, all of it in one round trip. A row's texts are absent for none. */
enum device_part {
    DEVICE_LOCATION, /* at: since when; code: cause; name: site; note: place; more: who said so */
    DEVICE_ORDER,    /* at: made; code: public id; name: number; state; note: kind of article; more:
                        its colour; count: pieces */
    DEVICE_MOVE,     /* day: wanted or planned; code: public id; name: number; state; note: new
                        place; more: new site, absent for a removal */
    DEVICE_VISIT,    /* at: proposed for, 0: not yet; code: public id; name: number; state */
    DEVICE_READER,   /* who can see it today (ACC-12): name; code: role; note: whom they stand in
                        for */
    DEVICE_ENTRY,    /* of the log, with each time staff opened the file: at; code: event; name: who
                        did it; state: role of staff; note: to whom */
    DEVICE_PARTS
};

struct device_row {
    enum device_part part;
    struct instant at;
    struct day day;
    struct str code, name, state, note, more;
    uint64_t count;
};
/* In the order of the parts; newest first, people by name. */
enum result device_around(struct db *db, struct arena *arena, uint64_t customer,
                          const struct device *device, const struct device_row **out,
                          size_t *count) MUST_USE;

/* --- where devices stand (DEV-2) --- */

/*
 * In a unit, after customer_touch: a device stands elsewhere from now on; its history is begun with
 * where it stood before, if it was not.
 * site   row id; 0: none
 * place  where at the site; may be empty
 * cause  "corrected", "moved", "imported"
 * person 0: a feed
 * RES_OK, also when it stands there already | RES_NOT_FOUND: device or site are not the customer's
 */
struct device_spot {
    uint64_t customer, device, site, person;
    struct str place, cause;
};
enum result device_put(struct db *db, const struct device_spot *spot) MUST_USE;
/* In a unit, after customer_touch: a device is gone for good; its history ends with "removed", and
   nobody sees it in lists any more. RES_OK | RES_NOT_FOUND: gone, or not the customer's */
enum result device_remove(struct db *db, uint64_t customer, uint64_t device,
                          uint64_t person) MUST_USE;

/* A change of where devices are and belong. Each part counts only when its flag is set. */
struct device_change {
    const struct str *devices; /* public ids */
    size_t count;
    bool has_site, has_place, has_group;
    struct str site, place, group; /* site, group: public ids; empty: none */
    struct str group_name;         /* a new group, in place of group; absent or empty: none */
};

#define DEVICE_CHANGE_MOST 50

struct device_problem {
    const char *field, *code; /* NULL: none */
};

/*
 * Changes them all or none, with history and log; a unit of its own.
 * problem  receives, with RES_INVALID, what is wrong: device.site-unknown, device.group-unknown,
 *          device.group-taken (the name), device.nothing-chosen
 * RES_OK | RES_INVALID | RES_NOT_FOUND: one of them is not seen | RES_CONFLICT: this very form was
 * carried out before | faults Source: DEV-2.
 */
enum result device_change(struct db *db, struct arena *arena, const struct member_doer *doer,
                          const struct device_sight *sight, const struct device_change *change,
                          struct device_problem *problem) MUST_USE;

/* Gives a group another name. problem: device.group-taken. Results as above; RES_NOT_FOUND: no such
   group. */
enum result device_name_group(struct db *db, struct arena *arena, const struct member_doer *doer,
                              struct str code, struct str name,
                              struct device_problem *problem) MUST_USE;

#endif
