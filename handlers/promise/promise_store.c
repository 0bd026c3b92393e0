/* Reads what was promised, and reads and writes promises under watch. */
#include "handlers/promise/promise_store.h"

#include "sql_promise.h"

enum result
promise_store_offers(struct db *db, struct arena *arena, const struct promise_case *about,
                     struct promise_offers *out)
{
    const struct sql_promise_terms params = {.customer_id = about->customer,
                                             .device_id = about->device,
                                             .brand = about->brand,
                                             .subject = about->subject,
                                             .centre = about->centre,
                                             .department = about->department,
                                             .today = about->today};
    struct sql_promise_terms_row *rows = NULL;
    size_t count = 0;

    TRY(sql_promise_terms(db, &params, arena, &rows, &count));
    if (count == 0)
        return RES_NOT_FOUND;
    *out = (struct promise_offers){rows[0].of_device, rows[0].of_contracts, rows[0].of_subject,
                                   rows[0].of_department};
    return RES_OK;
}
