/* Visits as rows; the rules are visit.c's. */
#ifndef HANDLERS_VISIT_VISIT_STORE_H
#define HANDLERS_VISIT_VISIT_STORE_H

#include "handlers/visit/visit.h"

enum result visit_store_insert(struct db *db, const struct member_doer *doer,
                               const struct visit_wish *wish, uint64_t device,
                               struct str number) MUST_USE;

/* As the unit that changes it finds it. */
struct visit_found {
    struct visit visit; /* state, by, at, number, device, serial and zone only */
    uint64_t person;    /* who asked */
};
enum result visit_store_found(struct db *db, struct arena *arena, uint64_t customer,
                              struct str code, struct visit_found *out) MUST_USE;
enum result visit_store_settle(struct db *db, uint64_t customer,
                               const struct visit_step *step) MUST_USE;

#endif
