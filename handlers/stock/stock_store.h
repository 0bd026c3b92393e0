/* Stock and empties as rows; what they mean is stock.c's. */
#ifndef HANDLERS_STOCK_STOCK_STORE_H
#define HANDLERS_STOCK_STOCK_STORE_H

#include "handlers/stock/stock.h"

enum result stock_store_count(struct db *db, const struct device_sight *sight,
                              const struct stock_count *counted, uint64_t person) MUST_USE;

/* A site where something ran low and nobody was told. */
struct stock_low {
    uint64_t site_id, customer, articles;
    struct str site, name;
};
/* RES_OK | RES_NOT_FOUND: none */
enum result stock_store_low(struct db *db, struct arena *arena, struct stock_low *out) MUST_USE;
enum result stock_store_told(struct db *db, uint64_t site) MUST_USE;

struct stock_keeper {
    uint64_t person;
    struct str role;
};
enum result stock_store_keepers(struct db *db, struct arena *arena, const struct stock_low *low,
                                const struct stock_keeper **out, size_t *count) MUST_USE;

enum result stock_store_return_insert(struct db *db, const struct member_doer *doer,
                                      struct str code, const struct stock_ask *ask) MUST_USE;
/* RES_OK | RES_NOT_FOUND */
enum result stock_store_return(struct db *db, struct arena *arena, const struct device_sight *sight,
                               struct str code, uint64_t *person, struct str *state) MUST_USE;
enum result stock_store_return_advance(struct db *db, uint64_t customer,
                                       const struct stock_step *step) MUST_USE;
/* RES_OK | RES_NOT_FOUND */
enum result stock_store_return_of_staff(struct db *db, struct arena *arena, uint64_t staff,
                                        struct str code, uint64_t *customer) MUST_USE;

#endif
