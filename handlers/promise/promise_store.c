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

enum result
promise_store_unwatched(struct db *db, struct arena *arena, uint64_t limit,
                        struct promise_turn **out, size_t *count)
{
    const struct sql_promise_unwatched params = {.limit = limit};
    struct sql_promise_unwatched_row *rows = NULL;

    TRY(sql_promise_unwatched(db, &params, arena, &rows, count));
    *out = arena_new_array(arena, *count, struct promise_turn);
    for (size_t i = 0; i < *count; i++)
        (*out)[i] = (struct promise_turn){rows[i].ticket_id, rows[i].response_h,
                                          rows[i].next_due_at, rows[i].calendar};
    return RES_OK;
}

enum result
promise_store_watch(struct db *db, const struct promise_turn *turn, struct instant near)
{
    const struct sql_promise_watch params = {turn->ticket, turn->due, near};

    return sql_promise_watch(db, &params);
}

enum result
promise_store_forget(struct db *db)
{
    const enum result r = sql_promise_forget(db);

    return r == RES_NOT_FOUND ? RES_OK : r;
}

enum result
promise_store_alarm(struct db *db, struct arena *arena, struct promise_alarm *out)
{
    struct sql_promise_alarm_row *rows = NULL;
    size_t count = 0;

    TRY(sql_promise_alarm(db, arena, &rows, &count));
    if (count == 0)
        return RES_NOT_FOUND;
    *out = (struct promise_alarm){.customer = rows[0].customer_id,
                                  .ticket = rows[0].ticket_id,
                                  .code = rows[0].code,
                                  .number = rows[0].number,
                                  .centre = rows[0].centre,
                                  .due = rows[0].due_at,
                                  .is_broken = rows[0].is_broken};
    return RES_OK;
}

enum result
promise_store_told(struct db *db, const struct promise_alarm *alarm)
{
    const struct sql_promise_told params = {.ticket_id = alarm->ticket,
                                            .customer_id = alarm->customer,
                                            .due_at = alarm->due,
                                            .told = alarm->is_broken ? STR("broken") : STR("near")};

    return sql_promise_told(db, &params);
}

enum result
promise_store_leads(struct db *db, struct arena *arena, uint64_t ticket, const uint64_t **people,
                    size_t *count)
{
    const struct sql_promise_leads params = {.ticket_id = ticket};
    struct sql_promise_leads_row *rows = NULL;
    size_t found = 0;

    TRY(sql_promise_leads(db, &params, arena, &rows, &found));
    uint64_t *ids = arena_new_array(arena, found, uint64_t);

    *count = 0;
    for (size_t i = 0; i < found && (rows[i].is_lead || !rows[0].is_lead); i++)
        ids[(*count)++] = rows[i].person_id;
    *people = ids;
    return RES_OK;
}

enum result
promise_store_stray(struct db *db, struct arena *arena, struct str centre, uint64_t after,
                    struct promise_stray *out)
{
    const struct sql_promise_strays params = {.centre = centre, .after = after};
    struct sql_promise_strays_row *rows = NULL;
    size_t count = 0;

    TRY(sql_promise_strays(db, &params, arena, &rows, &count));
    if (count == 0)
        return RES_NOT_FOUND;
    *out = (struct promise_stray){.customer = rows[0].customer_id,
                                  .ticket = rows[0].ticket_id,
                                  .code = rows[0].code,
                                  .number = rows[0].number,
                                  .department = rows[0].department,
                                  .home = rows[0].home,
                                  .due = rows[0].next_due_at};
    return RES_OK;
}

enum result
promise_store_move(struct db *db, const struct promise_stray *stray, struct str from, struct str to)
{
    const struct sql_promise_move params = {stray->ticket, stray->customer, from, to};

    return sql_promise_move(db, &params);
}
