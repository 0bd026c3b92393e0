/* Challenges as rows; the rules are challenge.c's. */
#ifndef HANDLERS_CHALLENGE_CHALLENGE_STORE_H
#define HANDLERS_CHALLENGE_CHALLENGE_STORE_H

#include "handlers/challenge/challenge.h"

/* A challenge to be opened: file 0 for none. */
struct challenge_row {
    uint64_t customer, device, file, person;
    struct str code, reading, note; /* reading: public id */
};
/* RES_OK | RES_CONFLICT: one is open for this device */
enum result challenge_store_insert(struct db *db, const struct challenge_row *row) MUST_USE;

struct challenge_decision {
    uint64_t customer, id, by;
    struct str state, answer, currency;
    uint64_t credit_minor;
};
/* RES_OK | RES_CONFLICT: not open any more */
enum result challenge_store_settle(struct db *db,
                                   const struct challenge_decision *decision) MUST_USE;

#endif
