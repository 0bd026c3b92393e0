/* People as rows. */
#ifndef HANDLERS_PERSON_PERSON_STORE_H
#define HANDLERS_PERSON_PERSON_STORE_H

#include "fcgi/data/db.h"
#include "handlers/person/person.h"

/* In a unit. RES_OK: id is set | RES_CONFLICT: the brand has the mail already | faults */
enum result person_store_insert(struct db *db, struct arena *arena, const struct person_new *person,
                                struct str code, uint64_t *id) MUST_USE;

/* In a unit: writes the common rows of the person's customers; RES_OK also when there is none. */
enum result person_store_touch_customers(struct db *db, uint64_t person) MUST_USE;
/* In a unit. RES_OK | RES_NOT_FOUND: not active | faults */
enum result person_store_change(struct db *db, uint64_t person,
                                const struct person_profile *profile) MUST_USE;

struct person_choice {
    struct str event;
    bool is_wanted;
};
enum result person_store_wishes(struct db *db, struct arena *arena, uint64_t person,
                                struct person_choice **out, size_t *count) MUST_USE;
/* In a unit. */
enum result person_store_wish(struct db *db, uint64_t person, struct str event,
                              bool is_wanted) MUST_USE;

/* In a unit. RES_OK | RES_NOT_FOUND: one is being made | faults */
enum result person_store_export(struct db *db, uint64_t person, struct str code,
                                uint64_t life_s) MUST_USE;

struct person_store_next {
    uint64_t id, person;
};
/* RES_OK | RES_NOT_FOUND: none waits | faults */
enum result person_store_next(struct db *db, struct arena *arena,
                              struct person_store_next *out) MUST_USE;
/* In a unit, all four; RES_OK also when there was nothing to change, but for ready: RES_NOT_FOUND
 * when another runner was faster. */
enum result person_store_progress(struct db *db, uint64_t export, uint64_t done,
                                  uint64_t parts) MUST_USE;
enum result person_store_ready(struct db *db, uint64_t export, struct str document, uint64_t parts,
                               uint64_t life_s) MUST_USE;
enum result person_store_fail(struct db *db, uint64_t export) MUST_USE;
enum result person_store_sweep(struct db *db) MUST_USE;

/* What is stored of a person, one part of PERSON_STORE_PARTS after the other. */
#define PERSON_STORE_PARTS 6
enum result person_store_copy(struct db *db, unsigned part, uint64_t person,
                              struct person_copy *copy) MUST_USE;

struct person_membership {
    uint64_t member, customer;
    struct str name; /* the customer's */
};
enum result person_store_memberships(struct db *db, struct arena *arena, uint64_t person,
                                     struct person_membership **out, size_t *count) MUST_USE;
/* In a unit. RES_OK | RES_NOT_FOUND | faults */
enum result person_store_end_member(struct db *db, uint64_t customer, uint64_t member) MUST_USE;
/* In a unit: empties the person's row and all that hangs on it. RES_OK | RES_NOT_FOUND: not active,
 * or staff | faults */
enum result person_store_erase(struct db *db, uint64_t person) MUST_USE;

#endif
