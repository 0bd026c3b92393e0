/* Devices and services of a customer, and who sees which of them (ACC-7, ACC-12, DEV-1, DEV-6). */
#ifndef HANDLERS_DEVICE_DEVICE_H
#define HANDLERS_DEVICE_DEVICE_H

#include "fcgi/base/arena.h"
#include "fcgi/base/clock.h"
#include "fcgi/data/db.h"
#include "fcgi/gate/viewer.h"

/* Whose devices, seen with whose eyes. */
struct device_sight {
    uint64_t customer, member; /* member: whose assignments count */
    bool sees_all;             /* without assignment */
    bool sees_some;            /* false: no devices at all, as with readers */
};

struct device {
    uint64_t id;
    struct str code, serial, kind, model;                    /* kind: "device" or "service" */
    struct str place;                                        /* where at the site; may be empty */
    struct str site, street, postcode, town, country, group; /* absent for none */
};

/* What a viewer sees: by the rights of the member they act as, also under a cover. */
struct device_sight device_sight_of(const struct viewer *viewer);

/*
 * The device of a public id, if it is the customer's and seen.
 * RES_OK | RES_NOT_FOUND: no such device, another customer's, or not assigned | faults
 */
enum result device_of_viewer(struct db *db, struct arena *arena, const struct device_sight *sight,
                             struct str code, struct device *out) MUST_USE;

/* A page of the list. Texts that are absent or empty do not filter. */
struct device_query {
    struct str search;      /* words anywhere in serial, model, place, site or group */
    struct str site, group; /* public ids */
    struct str sort;        /* "serial", "site" or "model" */
    struct str after;       /* public id of the last device of the page before */
    uint64_t limit;
};

struct device_list {
    const struct device *first;
    size_t count;
    uint64_t total; /* of all pages; 0 when this page is empty */
};
enum result device_find(struct db *db, struct arena *arena, const struct device_sight *sight,
                        const struct device_query *query, struct device_list *out) MUST_USE;

/* The first of them by serial number, and how many there are: what device_find gives without any
   choice, for less work. */
enum result device_front(struct db *db, struct arena *arena, const struct device_sight *sight,
                         uint64_t limit, struct device_list *out) MUST_USE;

/* The sites and groups of what is seen. */
struct device_place {
    struct str kind, code, name; /* kind: "site" or "group" */
    uint64_t devices;
};
enum result device_places(struct db *db, struct arena *arena, const struct device_sight *sight,
                          const struct device_place **out, size_t *count) MUST_USE;

/* Who can see a device today, by the table of roles, assignments and covers (ACC-12). */
struct device_reader {
    struct str name, role; /* role: whose rights are used */
    struct str covers;     /* who is stood in for; absent: nobody */
};
enum result device_readers(struct db *db, struct arena *arena, uint64_t customer, uint64_t device,
                           const struct device_reader **out, size_t *count) MUST_USE;

/* What the log holds of a device, newest first, with the times staff opened the customer's file. */
struct device_entry {
    struct instant at;
    struct str event;
    struct str name, staff_role; /* who did it; absent: nobody known, no staff */
    struct str concerns;         /* to whom; absent: nobody */
};
enum result device_history(struct db *db, struct arena *arena, uint64_t customer, struct str code,
                           const struct device_entry **out, size_t *count) MUST_USE;

#endif
