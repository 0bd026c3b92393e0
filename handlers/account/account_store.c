/* Reads the overview. */
#include "handlers/account/account.h"

#include "sql_account.h"

enum result
account_overview(struct db *db, struct arena *arena, const struct viewer *viewer,
                 struct overview *out)
{
    const struct sql_account_overview asked = {.person_id = viewer->person,
                                               .customer_id = viewer->customer,
                                               .session_id = viewer->session};
    struct sql_account_overview_row *rows = NULL;
    size_t count = 0;

    TRY(sql_account_overview(db, &asked, arena, &rows, &count));
    *out = (struct overview){
        .waiting = (uint64_t)rows[0].waiting,
        .invited = (uint64_t)rows[0].invited,
        .joining = rows[0].joining,
        .previous_at = rows[0].previous_at_known ? rows[0].previous_at : (struct instant){0},
        .previous_country =
            str_is_empty(rows[0].previous_country) ? STR_NONE : rows[0].previous_country,
        .covered_until = rows[0].covered_until,
        .is_covered = rows[0].covered_until_known,
    };
    return RES_OK;
}
