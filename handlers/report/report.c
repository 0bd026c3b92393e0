/* Puts counted rows together: weeks, sums, what stayed open. */
#include "handlers/report/report.h"

#include "handlers/report/report_store.h"

static void
count_add(struct report_count *to, const struct report_count *count)
{
    to->opened += count->opened;
    to->kept += count->kept;
    to->late += count->late;
    to->answers += count->answers;
    to->answer_s += count->answer_s;
    to->closed += count->closed;
    to->solve_s += count->solve_s;
}

/* A request that moved to another centre or department is counted where it is today, so that none
 * is closed where it was not open. */
static void
part_end(struct report_part *part, uint64_t open, size_t weeks)
{
    for (size_t i = 0; i < weeks; i++) {
        open += part->weeks[i].opened;
        open -= part->weeks[i].closed < open ? part->weeks[i].closed : open;
        part->weeks[i].backlog = open;
        count_add(&part->sum, &part->weeks[i]);
    }
    part->sum.backlog = open;
}

void
report_put(struct arena *arena, const struct report_row *rows, size_t count, struct report *report)
{
    struct report_part *parts = arena_new_array(arena, count, struct report_part);
    uint64_t all = 0;
    uint64_t open = 0;

    report->count = 0;
    for (size_t i = 0; i < count; i++) {
        struct report_part *part = &parts[report->count];

        if (i == 0 || !str_is(rows[i].code, rows[i - 1].code)) {
            part->code = rows[i].code;
            open = 0;
        }
        if (rows[i].week < 0) {
            open += rows[i].count.opened;
            all += rows[i].count.opened;
        } else if ((uint64_t)rows[i].week < report->weeks) {
            count_add(&part->weeks[rows[i].week], &rows[i].count);
            count_add(&report->whole.weeks[rows[i].week], &rows[i].count);
        }
        if (i + 1 == count || !str_is(rows[i].code, rows[i + 1].code)) {
            part_end(part, open, report->weeks);
            report->count++;
        }
    }
    part_end(&report->whole, all, report->weeks);
    report->parts = parts;
}

bool
report_share(const struct report_count *count, uint64_t *share)
{
    const uint64_t known = count->kept + count->late;

    if (known == 0)
        return false;
    *share = (count->kept * 1000 + known / 2) / known;
    return true;
}

enum result
report_make(struct db *db, struct arena *arena, const struct report_query *query,
            struct report *out)
{
    const struct day today = {(int32_t)(query->now.seconds / 86400)};
    const int32_t monday = today.days - (day_weekday(today) - 1);
    struct report_row *rows = NULL;
    size_t count = 0;

    *out = (struct report){.weeks = query->weeks};
    if (out->weeks == 0 || out->weeks > REPORT_WEEKS_MOST)
        out->weeks = REPORT_WEEKS_MOST;
    out->from.days = monday - 7 * ((int32_t)out->weeks - 1);
    TRY(report_store_weeks(db, arena, query, out->from, &rows, &count));
    report_put(arena, rows, count, out);
    return RES_OK;
}
