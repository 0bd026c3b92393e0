/* Reads what was said so far: the ledger of a device, and what waits for the contract desk. */
#include "handlers/reading/reading_store.h"
#include "sql_reading.h"

#define WAITING_MOST 100

static void
row_read(const struct sql_reading_history_row *row, struct reading *out)
{
    *out = (struct reading){.id = row->id,
                            .code = row->code,
                            .device = row->device,
                            .on = row->taken_on,
                            .at = row->at,
                            .source = row->source,
                            .person = row->person,
                            .token = row->token,
                            .since = row->since,
                            .cause = row->cause,
                            .is_live = row->is_live,
                            .is_billed = row->billed_on_known,
                            .billed = row->billed_on,
                            .corrects = row->corrects,
                            .receipt = row->receipt};
    (void)reading_state_from(row->state, &out->state);
}

static void
value_read(const struct sql_reading_history_row *row, struct reading *out)
{
    enum reading_kind kind = READING_TOTAL;

    if (!reading_kind_from(row->kind, &kind))
        return;
    out->has[kind] = true;
    out->count[kind] = row->count;
    out->epoch[kind] = row->epoch;
    out->opened[kind] = row->opened;
}

static enum result
read(struct db *db, struct arena *arena, const struct sql_reading_history *params,
     struct reading_list *out)
{
    struct sql_reading_history_row *rows = NULL;
    size_t count = 0;

    TRY(sql_reading_history(db, params, arena, &rows, &count));
    struct reading *readings = arena_new_array(arena, count, struct reading);

    *out = (struct reading_list){.first = readings};
    for (size_t i = 0; i < count; i++) {
        if (i == 0 || rows[i].id != rows[i - 1].id)
            row_read(&rows[i], &readings[out->count++]);
        value_read(&rows[i], &readings[out->count - 1]);
    }
    return RES_OK;
}

/* Behind all days that readings can have. */
static struct day
end_of_days(void)
{
    return day_from_civil(9999, 12, 31);
}

enum result
reading_history(struct db *db, struct arena *arena, uint64_t customer, uint64_t device,
                const struct reading_span *span, struct reading_list *out)
{
    const struct sql_reading_history params = {.customer_id = customer,
                                               .device_id = device,
                                               .code = STR(""),
                                               .before_on =
                                                   span->has_before ? span->before : end_of_days(),
                                               .limit = span->limit};

    return read(db, arena, &params, out);
}

enum result
reading_store_read(struct db *db, struct arena *arena, uint64_t customer, uint64_t device,
                   struct str code, struct reading *out)
{
    struct reading_list list;
    const struct sql_reading_history params = {.customer_id = customer,
                                               .device_id = device,
                                               .code = code,
                                               .before_on = end_of_days(),
                                               .limit = 1};

    TRY(read(db, arena, &params, &list));
    if (list.count == 0)
        return RES_NOT_FOUND;
    *out = list.first[0];
    return RES_OK;
}

static void
waiting_read(const struct sql_reading_waiting_row *row, struct reading_waiting *out)
{
    *out = (struct reading_waiting){.code = row->code,
                                    .on = row->taken_on,
                                    .at = row->at,
                                    .source = row->source,
                                    .person = row->person,
                                    .device = row->device,
                                    .serial = row->serial,
                                    .model = row->model,
                                    .customer = row->customer,
                                    .customer_number = row->customer_number,
                                    .customer_name = row->customer_name,
                                    .zone = row->zone};
}

enum result
reading_waiting_list(struct db *db, struct arena *arena, uint64_t staff,
                     const struct reading_waiting **out, size_t *count)
{
    struct sql_reading_waiting_row *rows = NULL;
    size_t row_count = 0;
    const struct sql_reading_waiting params = {.person_id = staff, .limit = WAITING_MOST};

    TRY(sql_reading_waiting(db, &params, arena, &rows, &row_count));
    struct reading_waiting *all = arena_new_array(arena, row_count, struct reading_waiting);

    *count = 0;
    for (size_t i = 0; i < row_count; i++) {
        enum reading_kind kind = READING_TOTAL;

        if (i == 0 || !str_is(rows[i].code, rows[i - 1].code))
            waiting_read(&rows[i], &all[(*count)++]);
        struct reading_waiting *one = &all[*count - 1];

        if (!reading_kind_from(rows[i].kind, &kind))
            continue;
        one->has[kind] = true;
        one->count[kind] = rows[i].count;
        one->has_before[kind] = rows[i].before_count_known;
        one->before[kind] = rows[i].before_count;
        if (rows[i].before_on_known)
            one->before_on = rows[i].before_on;
    }
    *out = all;
    return RES_OK;
}
