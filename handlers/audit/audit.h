/* The audit log: append-only, one hash chain a customer (DSK-5, ACC-12). */
#ifndef HANDLERS_AUDIT_AUDIT_H
#define HANDLERS_AUDIT_AUDIT_H

#include "fcgi/base/arena.h"
#include "fcgi/base/clock.h"
#include "fcgi/data/db.h"

enum audit_event {

#define EVENT(name, code) AUDIT_##name,
#include "handlers/audit/events.def"
#undef EVENT
    AUDIT_COUNT
};

struct audit_entry {
    enum audit_event event;
    uint64_t customer; /* chain; 0: concerns none */
    uint64_t actor;    /* person; 0: nobody known */
    uint64_t as;       /* member whose rights were used by way of a cover; 0: the actor's own */
    uint64_t person;   /* person it was done to; 0: none */
    struct str object; /* public id; absent for none */
    struct str detail; /* codes: "role=reader"; absent for none. Never words people typed */
};

/*
 * Inside the unit of what it tells, as its last statement: locks the chain's row, so that no two
 * entries have one predecessor. hash = SHA-256(hash before, number, at, event, actor, as, person,
 * object, detail, request). request is taken from the running request's number (log_request).
 */
enum result audit_write(struct db *db, struct arena *arena,
                        const struct audit_entry *entry) MUST_USE;

/* Walks a chain and compares every hash. broken receives the first number that does not fit, 0 for
 * none. */
enum result audit_verify(struct db *db, struct arena *arena, uint64_t customer,
                         uint64_t *broken) MUST_USE;

struct str audit_code(enum audit_event event);

/* An entry as people read it: names for ids, absent for none, empty for somebody erased since. */
struct audit_view {
    uint64_t number;
    struct instant at;
    struct str event, actor, staff_role, covered, person, object, detail, request;
    struct str customer, customer_number; /* of a portal's log */
};

struct audit_question {
    uint64_t customer;        /* whose chain: audit_of_customer */
    uint64_t staff;           /* of whose portal: audit_of_portal */
    struct str brand, number; /* number: only that customer's; absent: all */
    struct str event;         /* absent: every kind */
    uint64_t before;          /* entry number; of a portal's log seconds since 1970 */
    size_t most;
};

/* Newest first. */
enum result audit_of_customer(struct db *db, struct arena *arena,
                              const struct audit_question *question, struct audit_view **out,
                              size_t *count) MUST_USE;
enum result audit_of_portal(struct db *db, struct arena *arena,
                            const struct audit_question *question, struct audit_view **out,
                            size_t *count) MUST_USE;

#endif
