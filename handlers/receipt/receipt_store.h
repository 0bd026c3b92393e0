/* Receipts as rows. */
#ifndef HANDLERS_RECEIPT_RECEIPT_STORE_H
#define HANDLERS_RECEIPT_RECEIPT_STORE_H

#include "handlers/receipt/receipt.h"

/* In a unit. RES_OK | RES_CONFLICT: the object has a receipt */
enum result receipt_store_insert(struct db *db, uint64_t customer,
                                 const struct receipt *receipt) MUST_USE;
/* number: as it is kept. RES_OK | RES_NOT_FOUND */
enum result receipt_store_by_number(struct db *db, struct arena *arena, struct str brand,
                                    struct str number, struct receipt *out) MUST_USE;

#endif
