/* Reads and writes stock and empties. */
#include "handlers/stock/stock_store.h"

#include "sql_stock.h"

enum result
stock_list(struct db *db, struct arena *arena, const struct device_sight *sight, struct str site,
           const struct stock_row **out, size_t *count)
{
    struct sql_stock_list_row *rows = NULL;
    const struct sql_stock_list params = {.customer_id = sight->customer,
                                          .member_id = sight->member,
                                          .sees_all = sight->sees_all,
                                          .site = site};

    TRY(sql_stock_list(db, &params, arena, &rows, count));
    struct stock_row *list = arena_new_array(arena, *count, struct stock_row);

    for (size_t i = 0; i < *count; i++)
        list[i] = (struct stock_row){
            .article = rows[i].article,
            .kind = rows[i].kind,
            .colour = rows[i].colour,
            .models = rows[i].models,
            .device = rows[i].device,
            .is_counted = rows[i].count_known,
            .count = rows[i].count,
            .low = rows[i].low,
            .counted = rows[i].counted_at,
            .by = rows[i].by_name,
        };
    *out = list;
    return RES_OK;
}

enum result
stock_store_count(struct db *db, const struct device_sight *sight,
                  const struct stock_count *counted, uint64_t person)
{
    const struct sql_stock_count params = {
        .customer_id = sight->customer,
        .member_id = sight->member,
        .sees_all = sight->sees_all,
        .site = counted->site,
        .article = counted->article,
        .count = counted->count,
        .low = counted->low,
        .person_id = person,
        .person_id_known = person != 0,
    };

    return sql_stock_count(db, &params);
}

enum result
stock_deliver(struct db *db, uint64_t customer, struct str order)
{
    const struct sql_stock_deliver params = {.customer_id = customer, .code = order};
    const enum result r = sql_stock_deliver(db, &params);

    return r == RES_NOT_FOUND ? RES_OK : r; /* nothing of it is counted */
}

enum result
stock_store_low(struct db *db, struct arena *arena, struct stock_low *out)
{
    struct sql_stock_low_row *rows = NULL;
    size_t count = 0;

    TRY(sql_stock_low(db, arena, &rows, &count));
    if (count == 0)
        return RES_NOT_FOUND;
    *out = (struct stock_low){rows[0].site_id, rows[0].customer_id, rows[0].articles, rows[0].site,
                              rows[0].name};
    return RES_OK;
}

enum result
stock_store_told(struct db *db, uint64_t site)
{
    return sql_stock_told(db, &(struct sql_stock_told){.site_id = site});
}

enum result
stock_store_keepers(struct db *db, struct arena *arena, const struct stock_low *low,
                    const struct stock_keeper **out, size_t *count)
{
    struct sql_stock_keepers_row *rows = NULL;
    const struct sql_stock_keepers params = {.customer_id = low->customer, .site_id = low->site_id};

    TRY(sql_stock_keepers(db, &params, arena, &rows, count));
    struct stock_keeper *keepers = arena_new_array(arena, *count, struct stock_keeper);

    for (size_t i = 0; i < *count; i++)
        keepers[i] = (struct stock_keeper){rows[i].person_id, rows[i].role};
    *out = keepers;
    return RES_OK;
}

enum result
stock_returns(struct db *db, struct arena *arena, const struct device_sight *sight,
              struct stock_returns *out)
{
    struct sql_stock_returns_row *rows = NULL;
    size_t count = 0;
    const struct sql_stock_returns params = {
        .customer_id = sight->customer, .member_id = sight->member, .sees_all = sight->sees_all};

    TRY(sql_stock_returns(db, &params, arena, &rows, &count));
    struct stock_return *returns = arena_new_array(arena, count, struct stock_return);

    for (size_t i = 0; i < count; i++)
        returns[i] = (struct stock_return){
            .code = rows[i].code,
            .state = rows[i].state,
            .site = rows[i].site,
            .boxes = rows[i].boxes,
            .wanted = rows[i].wanted_on,
            .planned = rows[i].planned_on,
            .is_planned = rows[i].planned_on_known,
            .note = str_or_none(rows[i].note),
            .by = rows[i].by_name,
            .at = rows[i].at,
        };
    *out = (struct stock_returns){returns, count};
    return RES_OK;
}

enum result
stock_returns_desk(struct db *db, struct arena *arena, uint64_t staff, bool is_open,
                   struct stock_returns *out)
{
    struct sql_stock_desk_returns_row *rows = NULL;
    size_t count = 0;
    const struct sql_stock_desk_returns params = {.staff = staff, .open = is_open};

    TRY(sql_stock_desk_returns(db, &params, arena, &rows, &count));
    struct stock_return *returns = arena_new_array(arena, count, struct stock_return);

    for (size_t i = 0; i < count; i++)
        returns[i] = (struct stock_return){
            .code = rows[i].code,
            .state = rows[i].state,
            .site = rows[i].site,
            .street = rows[i].street,
            .postcode = rows[i].postcode,
            .town = rows[i].town,
            .boxes = rows[i].boxes,
            .wanted = rows[i].wanted_on,
            .planned = rows[i].planned_on,
            .is_planned = rows[i].planned_on_known,
            .note = str_or_none(rows[i].note),
            .customer = rows[i].customer,
            .customer_number = rows[i].customer_number,
        };
    *out = (struct stock_returns){returns, count};
    return RES_OK;
}

enum result
stock_store_return_insert(struct db *db, const struct member_doer *doer, struct str code,
                          const struct stock_ask *ask)
{
    const struct sql_stock_return_insert params = {
        .customer_id = doer->customer,
        .code = code,
        .site_id = ask->site,
        .person_id = doer->person,
        .boxes = ask->boxes,
        .wanted_on = ask->wanted,
        .note = str_or_empty(ask->note),
    };

    return sql_stock_return_insert(db, &params);
}

enum result
stock_store_return(struct db *db, struct arena *arena, const struct device_sight *sight,
                   struct str code, uint64_t *person, struct str *state)
{
    struct sql_stock_return_one_row *rows = NULL;
    size_t count = 0;
    const struct sql_stock_return_one params = {.customer_id = sight->customer,
                                                .member_id = sight->member,
                                                .sees_all = sight->sees_all,
                                                .code = code};

    TRY(sql_stock_return_one(db, &params, arena, &rows, &count));
    if (count == 0)
        return RES_NOT_FOUND;
    *person = rows[0].person_id;
    *state = rows[0].state;
    return RES_OK;
}

enum result
stock_store_return_advance(struct db *db, uint64_t customer, const struct stock_step *step)
{
    const struct sql_stock_return_advance params = {
        .customer_id = customer,
        .code = step->code,
        .state = step->state,
        .planned_on = step->planned,
        .planned_on_known = step->has_planned,
    };

    return sql_stock_return_advance(db, &params);
}

enum result
stock_store_return_of_staff(struct db *db, struct arena *arena, uint64_t staff, struct str code,
                            uint64_t *customer)
{
    struct sql_stock_desk_return_row *rows = NULL;
    size_t count = 0;
    const struct sql_stock_desk_return params = {.staff = staff, .code = code};

    TRY(sql_stock_desk_return(db, &params, arena, &rows, &count));
    if (count == 0)
        return RES_NOT_FOUND;
    *customer = rows[0].customer_id;
    return RES_OK;
}
