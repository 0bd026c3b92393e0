/* Counts what the overview counts. */
#include "handlers/account/account.h"

#include "sql_account.h"

enum result
account_waiting(struct db *db, struct arena *arena, uint64_t customer, struct account_waiting *out)
{
    const struct sql_account_waiting asked = {.customer_id = customer};
    struct sql_account_waiting_row *rows = NULL;
    size_t count = 0;

    TRY(sql_account_waiting(db, &asked, arena, &rows, &count));
    *out = (struct account_waiting){.waiting = (uint64_t)rows[0].waiting,
                                    .invited = (uint64_t)rows[0].invited};
    return RES_OK;
}
