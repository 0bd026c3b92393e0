/* Keys of programs as rows. */
#ifndef HANDLERS_TOKEN_TOKEN_STORE_H
#define HANDLERS_TOKEN_TOKEN_STORE_H

#include "handlers/token/token.h"

struct token_row {
    struct str code, digest, scope;
    uint64_t device; /* 0: for all */
};
/* In a unit. RES_OK | faults */
enum result token_store_insert(struct db *db, const struct token_owner *owner,
                               const struct token_plan *plan, const struct token_row *row) MUST_USE;
/* RES_OK | RES_NOT_FOUND: no such device of the customer | faults */
enum result token_store_device(struct db *db, struct arena *arena, uint64_t customer,
                               struct str serial, uint64_t *device) MUST_USE;
/* RES_OK | RES_NOT_FOUND: none of theirs | faults */
enum result token_store_one(struct db *db, struct arena *arena, const struct token_owner *owner,
                            struct str code, uint64_t *id, bool *is_ended) MUST_USE;
/* In a unit. RES_OK | RES_NOT_FOUND: it was ended | faults */
enum result token_store_end(struct db *db, uint64_t customer, uint64_t id) MUST_USE;

#endif
