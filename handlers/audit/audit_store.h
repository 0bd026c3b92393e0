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

#endif
