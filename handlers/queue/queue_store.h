/* Requests as staff see them, as rows. */
#ifndef HANDLERS_QUEUE_QUEUE_STORE_H
#define HANDLERS_QUEUE_QUEUE_STORE_H

#include "handlers/queue/queue.h"

enum result queue_store_list(struct db *db, struct arena *arena, const struct queue_filter *filter,
                             struct queue_page *out) MUST_USE;

/* pattern: of LIKE, escaped with "|"; number: empty for none. */
struct queue_word_asked {
    uint64_t staff;
    struct str number, pattern;
};
enum result queue_store_search(struct db *db, struct arena *arena,
                               const struct queue_word_asked *asked,
                               struct queue_page *out) MUST_USE;
enum result queue_store_one(struct db *db, struct arena *arena, uint64_t staff, struct str code,
                            struct queue_case *out) MUST_USE;
/* today: where the page is shown. */
enum result queue_store_around(struct db *db, struct arena *arena, uint64_t staff, struct str code,
                               struct day today, struct queue_around *out) MUST_USE;
enum result queue_store_beside(struct db *db, struct arena *arena, uint64_t ticket, uint64_t staff,
                               struct str locale, struct queue_facts *out) MUST_USE;

struct queue_named {
    uint64_t id;
    struct str code;
    bool is_same, is_closed, is_confidential;
};

/* What staff name: a number, and of which customer the request in hand is. */
struct queue_naming {
    uint64_t staff, customer;
    struct str number;
};
/* RES_OK | RES_NOT_FOUND */
enum result queue_store_named(struct db *db, struct arena *arena, const struct queue_naming *naming,
                              struct queue_named *out) MUST_USE;
/* RES_OK | RES_NOT_FOUND */
enum result queue_store_colleague(struct db *db, struct arena *arena, uint64_t ticket,
                                  struct str code, uint64_t *person) MUST_USE;

/* In a unit. */
enum result queue_store_open(struct db *db, uint64_t ticket, uint64_t staff) MUST_USE;
enum result queue_store_assign(struct db *db, uint64_t customer, uint64_t ticket,
                               uint64_t person) MUST_USE;
enum result queue_store_pass(struct db *db, uint64_t customer, uint64_t ticket,
                             const struct queue_target *to) MUST_USE;
enum result queue_store_merge(struct db *db, uint64_t customer, uint64_t ticket,
                              uint64_t into) MUST_USE;
enum result queue_store_link(struct db *db, uint64_t ticket, uint64_t other) MUST_USE;
enum result queue_store_urge(struct db *db, uint64_t customer, uint64_t ticket,
                             bool is_urgent) MUST_USE;

#endif
