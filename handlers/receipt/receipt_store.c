/* Writes and reads receipts. */
#include "handlers/receipt/receipt_store.h"

#include "sql_receipt.h"

enum result
receipt_store_insert(struct db *db, uint64_t customer, const struct receipt *receipt)
{
    const struct sql_receipt_insert params = {.number = receipt->number,
                                              .portal = receipt->portal,
                                              .customer_id = customer,
                                              .kind = receipt->kind,
                                              .object = receipt->object,
                                              .centre = receipt->centre,
                                              .digest = receipt->digest,
                                              .at = receipt->at};

    return sql_receipt_insert(db, &params);
}

enum result
receipt_of(struct db *db, struct arena *arena, uint64_t customer, struct str kind,
           struct str object, struct receipt *out)
{
    struct sql_receipt_of_object_row *rows = NULL;
    size_t count = 0;
    const struct sql_receipt_of_object params = {
        .customer_id = customer, .kind = kind, .object = object};

    TRY(sql_receipt_of_object(db, &params, arena, &rows, &count));
    if (count == 0)
        return RES_NOT_FOUND;
    *out = (struct receipt){.number = rows[0].number,
                            .portal = rows[0].portal,
                            .kind = kind,
                            .object = object,
                            .centre = rows[0].centre,
                            .at = rows[0].at,
                            .digest = rows[0].digest};
    return RES_OK;
}

enum result
receipt_store_by_number(struct db *db, struct arena *arena, struct str brand, struct str number,
                        struct receipt *out)
{
    struct sql_receipt_by_number_row *rows = NULL;
    size_t count = 0;
    const struct sql_receipt_by_number params = {.brand = brand, .number = number};

    TRY(sql_receipt_by_number(db, &params, arena, &rows, &count));
    if (count == 0)
        return RES_NOT_FOUND;
    *out = (struct receipt){.number = number,
                            .portal = rows[0].portal,
                            .kind = rows[0].kind,
                            .object = rows[0].object,
                            .centre = rows[0].centre,
                            .at = rows[0].at,
                            .digest = rows[0].digest};
    return RES_OK;
}
