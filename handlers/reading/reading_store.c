/* Writes the ledger of readings, and reads single rows of it. */
#include "handlers/reading/reading_store.h"

#include "sql_reading.h"

enum result
reading_store_insert(struct db *db, const struct reading_row *row)
{
    const struct sql_reading_insert params = {
        .code = row->code,
        .customer_id = row->customer,
        .device_id = row->device,
        .taken_on = row->on,
        .at = row->at,
        .source = row->source,
        .person_id = row->person,
        .person_id_known = row->person != 0,
        .token_id = row->token,
        .token_id_known = row->token != 0,
        .corrects = str_is_empty(row->corrects) ? STR("") : row->corrects,
        .is_sure = row->is_sure,
    };
    const struct sql_reading_insert_values values = {
        .code = row->code, .customer_id = row->customer, .counts = row->counts};
    const struct sql_reading_insert_event event = {.code = row->code,
                                                   .customer_id = row->customer,
                                                   .state = reading_state_code(row->state),
                                                   .cause = row->cause,
                                                   .person_id = row->person,
                                                   .person_id_known = row->person != 0};
    const struct sql_reading_insert_standing standing = {.code = row->code,
                                                         .customer_id = row->customer,
                                                         .state = reading_state_code(row->state),
                                                         .is_live = row->is_live};

    TRY(sql_reading_insert(db, &params));
    TRY(sql_reading_insert_values(db, &values));
    TRY(sql_reading_insert_event(db, &event));
    return sql_reading_insert_standing(db, &standing);
}

enum result
reading_store_step(struct db *db, const struct reading_step *step)
{
    const struct sql_reading_insert_event event = {.code = step->code,
                                                   .customer_id = step->customer,
                                                   .state = reading_state_code(step->state),
                                                   .cause = step->cause,
                                                   .person_id = step->person,
                                                   .person_id_known = step->person != 0};
    const struct sql_reading_set_standing standing = {.code = step->code,
                                                      .customer_id = step->customer,
                                                      .state = reading_state_code(step->state),
                                                      .is_live = step->is_live};

    TRY(sql_reading_insert_event(db, &event));
    return sql_reading_set_standing(db, &standing);
}

enum result
reading_store_settle(struct db *db, uint64_t customer, uint64_t device, const struct day *due)
{
    const struct sql_reading_settle_device params = {.customer_id = customer,
                                                     .device_id = device,
                                                     .due_on = due != NULL ? *due : (struct day){0},
                                                     .due_on_known = due != NULL};

    return sql_reading_settle_device(db, &params);
}

enum result
reading_store_heard(struct db *db, uint64_t customer, uint64_t device)
{
    return sql_reading_hear_device(
        db, &(struct sql_reading_hear_device){.customer_id = customer, .device_id = device});
}

/* States are an ENUM of the table: another one is our own mistake. */
static enum reading_state
state_of(struct str code)
{
    enum reading_state state = READING_REJECTED;

    (void)reading_state_from(code, &state);
    return state;
}

enum result
reading_store_one(struct db *db, struct arena *arena, uint64_t customer, uint64_t id,
                  struct reading_found *out)
{
    struct sql_reading_one_row *rows = NULL;
    size_t count = 0;
    const struct sql_reading_one params = {.customer_id = customer, .id = id};

    TRY(sql_reading_one(db, &params, arena, &rows, &count));
    if (count == 0)
        return RES_NOT_FOUND;
    *out = (struct reading_found){.id = rows[0].id,
                                  .device = rows[0].device_id,
                                  .code = rows[0].code,
                                  .on = rows[0].taken_on,
                                  .state = state_of(rows[0].state),
                                  .is_live = rows[0].is_live,
                                  .is_billed = rows[0].is_billed};
    return RES_OK;
}

enum result
reading_store_since(struct db *db, struct arena *arena, uint64_t customer, uint64_t device,
                    struct day before, struct reading_values *out)
{
    struct sql_reading_live_since_row *rows = NULL;
    size_t count = 0;
    const struct sql_reading_live_since params = {
        .customer_id = customer, .device_id = device, .before_on = before};

    TRY(sql_reading_live_since(db, &params, arena, &rows, &count));
    struct reading_value *values = arena_new_array(arena, count, struct reading_value);

    for (size_t i = 0; i < count; i++) {
        values[i] = (struct reading_value){.id = rows[i].id,
                                           .code = rows[i].code,
                                           .on = rows[i].live_on,
                                           .state = state_of(rows[i].state),
                                           .is_billed = rows[i].is_billed,
                                           .epoch = rows[i].epoch,
                                           .count = rows[i].count};
        (void)reading_kind_from(rows[i].kind, &values[i].kind);
    }
    *out = (struct reading_values){values, count};
    return RES_OK;
}

enum result
reading_store_seen(struct db *db, struct arena *arena, const struct device_sight *sight,
                   struct str code, uint64_t *device)
{
    struct sql_reading_seen_row *rows = NULL;
    size_t count = 0;
    const struct sql_reading_seen params = {.customer_id = sight->customer,
                                            .member_id = sight->member,
                                            .sees_all = sight->sees_all,
                                            .code = code};

    if (!sight->sees_some)
        return RES_NOT_FOUND;
    TRY(sql_reading_seen(db, &params, arena, &rows, &count));
    if (count == 0)
        return RES_NOT_FOUND;
    *device = rows[0].device_id;
    return RES_OK;
}

enum result
reading_store_due(struct db *db, struct arena *arena, const struct reading_scope *scope,
                  const struct reading_due_query *query, const struct str **codes, size_t *count)
{
    struct sql_reading_due_row *rows = NULL;
    const struct sql_reading_due params = {.customer_id = scope->sight.customer,
                                           .member_id = scope->sight.member,
                                           .sees_all = scope->sight.sees_all,
                                           .within_days = query->within_days,
                                           .after =
                                               str_is_empty(query->after) ? STR("") : query->after,
                                           .limit = query->limit};

    TRY(sql_reading_due(db, &params, arena, &rows, count));
    struct str *found = arena_new_array(arena, *count, struct str);

    for (size_t i = 0; i < *count; i++)
        found[i] = rows[i].code;
    *codes = found;
    return RES_OK;
}

enum result
reading_store_epoch(struct db *db, uint64_t customer, uint64_t register_id,
                    const struct reading_epoch *epoch)
{
    const struct sql_reading_open_epoch params = {.customer_id = customer,
                                                  .register_id = register_id,
                                                  .starts_on = epoch->on,
                                                  .count = epoch->count,
                                                  .cause = epoch->cause};

    TRY(sql_reading_open_epoch(db, &params));
    return sql_reading_next_epoch(
        db, &(struct sql_reading_next_epoch){.customer_id = customer, .register_id = register_id});
}

enum result
reading_store_of_staff(struct db *db, struct arena *arena, uint64_t staff, struct str code,
                       struct reading_asked *out)
{
    struct sql_reading_of_staff_row *rows = NULL;
    size_t count = 0;
    const struct sql_reading_of_staff params = {.person_id = staff, .code = code};

    TRY(sql_reading_of_staff(db, &params, arena, &rows, &count));
    if (count == 0)
        return RES_NOT_FOUND;
    *out = (struct reading_asked){.id = rows[0].id,
                                  .customer = rows[0].customer_id,
                                  .sender = rows[0].sender_id_known ? rows[0].sender_id : 0,
                                  .device = rows[0].device,
                                  .serial = rows[0].serial,
                                  .on = rows[0].taken_on};
    return RES_OK;
}

enum result
reading_owner_of(struct db *db, struct arena *arena, uint64_t staff, struct str device,
                 struct reading_owner *out)
{
    struct sql_reading_device_of_staff_row *rows = NULL;
    size_t count = 0;
    const struct sql_reading_device_of_staff params = {.person_id = staff, .code = device};

    TRY(sql_reading_device_of_staff(db, &params, arena, &rows, &count));
    if (count == 0)
        return RES_NOT_FOUND;
    *out = (struct reading_owner){rows[0].customer_id, rows[0].customer, rows[0].is_open};
    return RES_OK;
}
