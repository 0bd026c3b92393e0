/* Reads and writes challenges. */
#include "handlers/challenge/challenge_store.h"

#include "sql_challenge.h"

#define TASKS_MOST 200

enum result
challenge_store_insert(struct db *db, const struct challenge_row *row)
{
    const struct sql_challenge_insert params = {
        .customer_id = row->customer,
        .code = row->code,
        .device_id = row->device,
        .reading = row->reading,
        .file_id = row->file,
        .note = str_or_empty(row->note),
        .person_id = row->person,
    };

    return sql_challenge_insert(db, &params);
}

enum result
challenge_store_settle(struct db *db, const struct challenge_decision *decision)
{
    const struct sql_challenge_settle params = {
        .customer_id = decision->customer,
        .id = decision->id,
        .state = decision->state,
        .answer = str_or_empty(decision->answer),
        .decided_by = decision->by,
        .currency = str_or_empty(decision->currency),
        .credit = decision->credit_minor,
    };
    const enum result r = sql_challenge_settle(db, &params);

    return r == RES_NOT_FOUND ? RES_CONFLICT : r;
}

enum result
challenge_find(struct db *db, struct arena *arena, const struct device_sight *sight,
               struct str code, struct challenge *out)
{
    const struct sql_challenge_one params = {.customer_id = sight->customer,
                                             .member_id = sight->member,
                                             .sees_all = sight->sees_all,
                                             .code = code};
    struct sql_challenge_one_row *rows = NULL;
    size_t count = 0;

    TRY(sql_challenge_one(db, &params, arena, &rows, &count));
    if (count == 0)
        return RES_NOT_FOUND;
    *out = (struct challenge){
        .id = rows[0].id,
        .device_id = rows[0].device_id,
        .reading_id = rows[0].reading_id,
        .file_id = rows[0].file_id_known ? rows[0].file_id : 0,
        .code = code,
        .device = rows[0].device,
        .serial = rows[0].serial,
        .model = rows[0].model,
        .file = rows[0].file,
        .state = rows[0].state,
        .note = rows[0].note,
        .answer = rows[0].answer,
        .person_id = rows[0].person_id_known ? rows[0].person_id : 0,
        .person = rows[0].person,
        .opened = rows[0].created_at,
        .decided = rows[0].decided_at,
        .currency = rows[0].currency,
        .credit_minor = rows[0].credit,
    };
    return RES_OK;
}

enum result
challenge_of_device(struct db *db, struct arena *arena, uint64_t customer, uint64_t device,
                    struct str *code)
{
    const struct sql_challenge_of_device params = {.customer_id = customer, .device_id = device};
    struct sql_challenge_of_device_row *rows = NULL;
    size_t count = 0;

    TRY(sql_challenge_of_device(db, &params, arena, &rows, &count));
    if (count == 0)
        return RES_NOT_FOUND;
    *code = rows[0].code;
    return RES_OK;
}

enum result
challenge_tasks(struct db *db, struct arena *arena, uint64_t staff,
                const struct challenge_task **out, size_t *count)
{
    const struct sql_challenge_open params = {.person_id = staff, .limit = TASKS_MOST};
    struct sql_challenge_open_row *rows = NULL;

    TRY(sql_challenge_open(db, &params, arena, &rows, count));
    struct challenge_task *tasks = arena_new_array(arena, *count, struct challenge_task);

    for (size_t i = 0; i < *count; i++)
        tasks[i] = (struct challenge_task){rows[i].code,   rows[i].customer, rows[i].number,
                                           rows[i].serial, rows[i].model,    rows[i].created_at,
                                           rows[i].photo};
    *out = tasks;
    return RES_OK;
}

enum result
challenge_owner(struct db *db, struct arena *arena, uint64_t staff, struct str code,
                struct challenge_owner *out)
{
    const struct sql_challenge_customer params = {.person_id = staff, .code = code};
    struct sql_challenge_customer_row *rows = NULL;
    size_t count = 0;

    TRY(sql_challenge_customer(db, &params, arena, &rows, &count));
    if (count == 0)
        return RES_NOT_FOUND;
    *out = (struct challenge_owner){rows[0].customer_id, rows[0].customer, rows[0].number};
    return RES_OK;
}
