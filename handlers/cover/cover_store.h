/* Covers as rows; the rules are cover.c's. */
#ifndef HANDLERS_COVER_COVER_STORE_H
#define HANDLERS_COVER_COVER_STORE_H

#include "handlers/cover/cover.h"

/* RES_OK | RES_NOT_FOUND: no active member of the customer */
enum result cover_store_absent(struct db *db, struct arena *arena, uint64_t customer,
                               uint64_t member, uint64_t *person, struct str *name) MUST_USE;
enum result cover_store_overlaps(struct db *db, struct arena *arena, uint64_t customer,
                                 const struct cover_plan *plan, uint64_t *covers) MUST_USE;
enum result cover_store_insert(struct db *db, uint64_t customer, struct str code,
                               const struct cover_plan *plan, uint64_t by) MUST_USE;

struct cover_found {
    uint64_t id, away_person, by_person;
    bool is_over;
};
enum result cover_store_one(struct db *db, struct arena *arena, uint64_t customer, uint64_t member,
                            struct str code, struct cover_found *out) MUST_USE;
enum result cover_store_end(struct db *db, uint64_t customer, uint64_t cover) MUST_USE;

#endif
