/* Has requests counted by the database. */
#include "handlers/report/report_store.h"

#include "sql_report.h"

enum result
report_store_weeks(struct db *db, struct arena *arena, const struct report_query *query,
                   struct day from, struct report_row **out, size_t *count)
{
    const struct sql_report_weeks params = {.staff = query->staff,
                                            .brand = query->brand,
                                            .by = query->by,
                                            .from = {(int64_t)from.days * 86400}};
    struct sql_report_weeks_row *rows = NULL;

    TRY(sql_report_weeks(db, &params, arena, &rows, count));
    *out = arena_new_array(arena, *count, struct report_row);
    for (size_t i = 0; i < *count; i++)
        (*out)[i] = (struct report_row){
            .code = rows[i].code,
            .week = rows[i].week,
            .count = {.opened = rows[i].opened,
                      .kept = rows[i].kept,
                      .late = rows[i].late,
                      .answers = rows[i].answers,
                      .answer_s = rows[i].answer_s,
                      .closed = rows[i].closed,
                      .solve_s = rows[i].solve_s},
        };
    return RES_OK;
}
