/* Rows of passwords handed over. */
#ifndef HANDLERS_SECRET_SECRET_STORE_H
#define HANDLERS_SECRET_SECRET_STORE_H

#include "handlers/secret/secret.h"

/* What handing over must know of a ticket. */
struct secret_ticket {
    struct str code; /* public id */
    bool is_closed;
    uint64_t hours, open_count;
    struct instant now;
};
enum result secret_store_ticket(struct db *db, struct arena *arena, uint64_t customer,
                                uint64_t ticket, struct secret_ticket *out) MUST_USE;

struct secret_row {
    uint64_t customer, ticket, message, giver;
    struct str code, label, sealed;
    struct instant given, expires;
    uint32_t key_number;
};
enum result secret_store_insert(struct db *db, const struct secret_row *row) MUST_USE;
/* RES_NOT_FOUND: nothing asked by that id waits */
enum result secret_store_fill(struct db *db, const struct secret_row *row) MUST_USE;

struct secret_question {
    uint64_t customer, ticket, asker;
    struct str code, label;
};
enum result secret_store_ask(struct db *db, const struct secret_question *question) MUST_USE;

/* Which one is meant. */
struct secret_name {
    uint64_t customer, ticket;
    struct str code;
};
/* RES_NOT_FOUND: none of this ticket, or gone already */
enum result secret_store_withdraw(struct db *db, const struct secret_name *name) MUST_USE;
/* The state as kept. */
enum result secret_store_state(struct db *db, struct arena *arena, const struct secret_name *name,
                               struct str *state) MUST_USE;

struct secret_sealed {
    uint64_t id, giver_id; /* giver_id: 0 for not given */
    struct str label, state, sealed, giver;
    uint32_t key_number;
    struct instant given, expires, now;
};
enum result secret_store_sealed(struct db *db, struct arena *arena, const struct secret_name *name,
                                struct secret_sealed *out) MUST_USE;
enum result secret_store_view(struct db *db, uint64_t secret, uint64_t staff) MUST_USE;

struct secret_over {
    uint64_t id, ticket, customer;
};
/* RES_NOT_FOUND: none */
enum result secret_store_due(struct db *db, struct arena *arena, struct secret_over *out) MUST_USE;
/* RES_NOT_FOUND: another runner was faster */
enum result secret_store_expire(struct db *db, uint64_t id) MUST_USE;
enum result secret_store_clock(struct db *db, struct arena *arena, struct instant *now) MUST_USE;

#endif
