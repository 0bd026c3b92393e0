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

#endif
