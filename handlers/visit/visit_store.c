/* Reads and writes visits. */
#include "handlers/visit/visit_store.h"

#include "sql_visit.h"

#define TASKS_MOST 100

static enum visit_side
side_from(struct str by)
{
    return str_is(by, STR("customer")) ? VISIT_CUSTOMER : VISIT_STAFF;
}

#define VISIT_OF_ROW(row)                                                                          \
    {                                                                                              \
        .customer = (row).customer_id, .customer_name = (row).customer, .code = (row).code,        \
        .number = (row).number, .device = (row).device, .serial = (row).serial,                    \
        .model = (row).model, .place = (row).place, .site = (row).site_name, .town = (row).town,   \
        .zone = (row).zone, .person = (row).person_name, .reason = (row).reason,                   \
        .wish = (row).wish, .state = (row).state, .by = side_from((row).proposed_by),              \
        .at = (row).proposed_at_known ? (row).proposed_at : (struct instant){0},                   \
        .until = (row).proposed_until_known ? (row).proposed_until : (struct instant){0},          \
        .created = (row).created_at                                                                \
    }

static enum result
list(struct db *db, struct arena *arena, const struct sql_visit_list *params,
     const struct visit **out, size_t *count)
{
    struct sql_visit_list_row *rows = NULL;

    TRY(sql_visit_list(db, params, arena, &rows, count));
    struct visit *visits = arena_new_array(arena, *count, struct visit);

    for (size_t i = 0; i < *count; i++)
        visits[i] = (struct visit)VISIT_OF_ROW(rows[i]);
    *out = visits;
    return RES_OK;
}

enum result
visit_list(struct db *db, struct arena *arena, const struct device_sight *sight, struct str after,
           const struct visit **out, size_t *count)
{
    const struct sql_visit_list params = {.customer_id = sight->customer,
                                          .member_id = sight->member,
                                          .sees_all = sight->sees_all,
                                          .code = STR(""),
                                          .after = str_or_empty(after),
                                          .limit = VISIT_PAGE_MOST + 1};

    return list(db, arena, &params, out, count);
}

enum result
visit_one(struct db *db, struct arena *arena, const struct device_sight *sight, struct str code,
          struct visit *out)
{
    const struct sql_visit_list params = {.customer_id = sight->customer,
                                          .member_id = sight->member,
                                          .sees_all = sight->sees_all,
                                          .code = code,
                                          .after = STR(""),
                                          .limit = 1};
    const struct visit *found = NULL;
    size_t count = 0;

    TRY(list(db, arena, &params, &found, &count));
    if (count == 0)
        return RES_NOT_FOUND;
    *out = found[0];
    return RES_OK;
}

static enum result
desk(struct db *db, struct arena *arena, const struct sql_visit_desk *params,
     const struct visit **out, size_t *count)
{
    struct sql_visit_desk_row *rows = NULL;

    TRY(sql_visit_desk(db, params, arena, &rows, count));
    struct visit *visits = arena_new_array(arena, *count, struct visit);

    for (size_t i = 0; i < *count; i++)
        visits[i] = (struct visit)VISIT_OF_ROW(rows[i]);
    *out = visits;
    return RES_OK;
}

enum result
visit_tasks(struct db *db, struct arena *arena, uint64_t staff, const struct visit **out,
            size_t *count)
{
    return desk(db, arena,
                &(struct sql_visit_desk){.person_id = staff, .code = STR(""), .limit = TASKS_MOST},
                out, count);
}

enum result
visit_of_staff(struct db *db, struct arena *arena, uint64_t staff, struct str code,
               struct visit *out)
{
    const struct visit *found = NULL;
    size_t count = 0;

    TRY(desk(db, arena, &(struct sql_visit_desk){.person_id = staff, .code = code, .limit = 1},
             &found, &count));
    if (count == 0)
        return RES_NOT_FOUND;
    *out = found[0];
    return RES_OK;
}

enum result
visit_store_insert(struct db *db, const struct member_doer *doer, const struct visit_wish *wish,
                   uint64_t device, struct str number)
{
    return sql_visit_insert(db, &(struct sql_visit_insert){.customer_id = doer->customer,
                                                           .code = wish->code,
                                                           .number = number,
                                                           .portal = doer->portal,
                                                           .device_id = device,
                                                           .person_id = doer->person,
                                                           .reason = wish->reason,
                                                           .wish = str_or_empty(wish->wish)});
}

enum result
visit_store_found(struct db *db, struct arena *arena, uint64_t customer, struct str code,
                  struct visit_found *out)
{
    struct sql_visit_found_row *rows = NULL;
    size_t count = 0;

    TRY(sql_visit_found(db, &(struct sql_visit_found){.customer_id = customer, .code = code}, arena,
                        &rows, &count));
    if (count == 0)
        return RES_NOT_FOUND;
    *out = (struct visit_found){
        .visit = {.state = rows[0].state,
                  .by = side_from(rows[0].proposed_by),
                  .at = rows[0].proposed_at_known ? rows[0].proposed_at : (struct instant){0},
                  .number = rows[0].number,
                  .device = rows[0].device,
                  .serial = rows[0].serial,
                  .zone = rows[0].zone},
        .person = rows[0].person_id,
    };
    return RES_OK;
}

enum result
visit_store_settle(struct db *db, uint64_t customer, const struct visit_step *step)
{
    const bool is_proposal = step->at.seconds != 0;

    return sql_visit_settle(db, &(struct sql_visit_settle){
                                    .customer_id = customer,
                                    .code = step->code,
                                    .state = step->state,
                                    .at = step->at,
                                    .at_known = is_proposal,
                                    .until = step->until,
                                    .until_known = is_proposal,
                                    .by = !is_proposal                   ? STR_NONE
                                          : step->side == VISIT_CUSTOMER ? STR("customer")
                                                                         : STR("staff"),
                                });
}
