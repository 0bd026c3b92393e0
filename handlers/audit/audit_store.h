/* Chains and their entries as rows. */
#ifndef HANDLERS_AUDIT_AUDIT_STORE_H
#define HANDLERS_AUDIT_AUDIT_STORE_H

#include "handlers/audit/audit.h"

/* An entry as it is kept. Ids are 0 for none, texts empty for none. */
struct audit_row {
    uint64_t chain, number;
    struct instant at;
    struct str event;
    uint64_t actor, as, person;
    struct str object, detail, request;
    struct str hash;
};

/* In a unit: takes the chain's next number and locks the chain; before receives the last hash. */
enum result audit_store_lock(struct db *db, struct arena *arena, uint64_t chain, uint64_t *number,
                             struct str *before) MUST_USE;
/* In a unit, behind audit_store_lock: adds the entry as the chain's last. */
enum result audit_store_add(struct db *db, const struct audit_row *row) MUST_USE;
/* RES_OK: length and hash of a chain; a chain never written to has length 0 */
enum result audit_store_chain(struct db *db, struct arena *arena, uint64_t chain, uint64_t *length,
                              struct str *last) MUST_USE;
/* The next entries behind a number, at most 500. */
enum result audit_store_entries(struct db *db, struct arena *arena, uint64_t chain, uint64_t after,
                                struct audit_row **out, size_t *count) MUST_USE;

/* An entry as people read it: names for ids, absent for none, empty for somebody erased since. */
struct audit_view {
    uint64_t number;
    struct instant at;
    struct str event, actor, staff_role, covered, person, object, detail, request;
    struct str customer, customer_number; /* of a portal's log */
};

struct audit_question {
    uint64_t customer;        /* whose chain: audit_store_view */
    uint64_t staff;           /* of whose portal: audit_store_view_portal */
    struct str brand, number; /* number: only that customer's; absent: all */
    struct str event;         /* absent: every kind */
    uint64_t before;          /* entry number; of a portal's log seconds since 1970 */
    size_t most;
};

/* Newest first. */
enum result audit_store_view(struct db *db, struct arena *arena,
                             const struct audit_question *question, struct audit_view **out,
                             size_t *count) MUST_USE;
enum result audit_store_view_portal(struct db *db, struct arena *arena,
                                    const struct audit_question *question, struct audit_view **out,
                                    size_t *count) MUST_USE;

#endif
