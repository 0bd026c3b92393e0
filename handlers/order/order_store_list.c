/* Reads orders for pages and programs. */
#include "handlers/order/order_store.h"

#include "sql_order.h"

enum result
order_find(struct db *db, struct arena *arena, const struct device_sight *sight,
           const struct order_query *query, struct order_list *out)
{
    struct sql_order_list_row *rows = NULL;
    size_t count = 0;
    const struct sql_order_list params = {
        .customer_id = sight->customer,
        .member_id = sight->member,
        .sees_all = sight->sees_all,
        .state = str_or_empty(query->state),
        .device = str_or_empty(query->device),
        .after = str_or_empty(query->after),
        .limit = query->limit,
    };

    TRY(sql_order_list(db, &params, arena, &rows, &count));
    struct order *orders = arena_new_array(arena, count, struct order);

    for (size_t i = 0; i < count; i++)
        orders[i] = (struct order){
            .code = rows[i].code,
            .number = rows[i].number,
            .state = rows[i].state,
            .at = rows[i].at,
            .by = rows[i].by_name,
            .site = rows[i].site,
            .courier = str_or_none(rows[i].courier),
            .courier_url = str_or_none(rows[i].courier_url),
            .has_expected = rows[i].expected_on_known,
            .expected = rows[i].expected_on,
            .is_on_behalf = rows[i].is_on_behalf,
            .pieces = rows[i].pieces,
        };
    *out = (struct order_list){orders, count};
    return RES_OK;
}

enum result
order_store_find_desk(struct db *db, struct arena *arena, uint64_t staff,
                      const struct order_query *query, struct str pattern, struct order_list *out)
{
    struct sql_order_desk_list_row *rows = NULL;
    size_t count = 0;
    const struct sql_order_desk_list params = {
        .staff = staff,
        .state = str_or_empty(query->state),
        .search = pattern,
        .after = str_or_empty(query->after),
        .limit = query->limit,
    };

    TRY(sql_order_desk_list(db, &params, arena, &rows, &count));
    struct order *orders = arena_new_array(arena, count, struct order);

    for (size_t i = 0; i < count; i++)
        orders[i] = (struct order){
            .code = rows[i].code,
            .number = rows[i].number,
            .state = rows[i].state,
            .at = rows[i].at,
            .customer = rows[i].customer,
            .customer_number = rows[i].customer_number,
            .site = rows[i].site,
            .town = rows[i].town,
            .pieces = rows[i].pieces,
            .to_quote = rows[i].to_quote,
        };
    *out = (struct order_list){orders, count};
    return RES_OK;
}

static struct order
order_from(const struct sql_order_one_row *row)
{
    return (struct order){
        .id = row->id,
        .person = row->person_id_known ? row->person_id : 0,
        .code = row->code,
        .number = row->number,
        .portal = row->portal,
        .state = row->state,
        .at = row->at,
        .by = row->by_name,
        .site = row->site,
        .street = row->street,
        .postcode = row->postcode,
        .town = row->town,
        .country = row->country,
        .contact = row->contact,
        .phone = str_or_none(row->phone),
        .instruction = str_or_none(row->instruction),
        .courier = str_or_none(row->courier),
        .courier_url = str_or_none(row->courier_url),
        .has_expected = row->expected_on_known,
        .expected = row->expected_on,
        .customer = row->customer,
        .customer_number = row->customer_number,
        .is_on_behalf = row->is_on_behalf,
    };
}

enum result
order_of_viewer(struct db *db, struct arena *arena, const struct device_sight *sight,
                struct str code, struct order *out)
{
    struct sql_order_one_row *rows = NULL;
    size_t count = 0;
    const struct sql_order_one params = {.customer_id = sight->customer,
                                         .member_id = sight->member,
                                         .sees_all = sight->sees_all,
                                         .code = code};

    TRY(sql_order_one(db, &params, arena, &rows, &count));
    if (count == 0)
        return RES_NOT_FOUND;
    *out = order_from(&rows[0]);
    return RES_OK;
}

enum result
order_items(struct db *db, struct arena *arena, uint64_t customer, struct str codes,
            const struct order_item **out, size_t *count)
{
    struct sql_order_lines_row *rows = NULL;
    const struct sql_order_lines params = {.customer_id = customer, .orders = codes};

    TRY(sql_order_lines(db, &params, arena, &rows, count));
    struct order_item *items = arena_new_array(arena, *count, struct order_item);

    for (size_t i = 0; i < *count; i++)
        items[i] = (struct order_item){
            .code = rows[i].code,
            .device = rows[i].device,
            .serial = rows[i].serial,
            .model = rows[i].model,
            .article = rows[i].article,
            .article_number = rows[i].article_number,
            .kind = rows[i].kind,
            .colour = rows[i].colour,
            .quantity = rows[i].quantity,
            .charge = rows[i].charge,
            .currency = rows[i].currency,
            .price_minor = rows[i].price_minor,
        };
    *out = items;
    return RES_OK;
}

enum result
order_history(struct db *db, struct arena *arena, uint64_t customer, struct str code,
              const struct order_event **out, size_t *count)
{
    struct sql_order_events_row *rows = NULL;
    const struct sql_order_events params = {.customer_id = customer, .code = code};

    TRY(sql_order_events(db, &params, arena, &rows, count));
    struct order_event *events = arena_new_array(arena, *count, struct order_event);

    for (size_t i = 0; i < *count; i++)
        events[i] = (struct order_event){rows[i].state, rows[i].at, rows[i].name,
                                         rows[i].staff_role, str_or_none(rows[i].reason)};
    *out = events;
    return RES_OK;
}

/* Of staff and back office: all of the customer, for whom nothing is assigned. */
static struct order_reference
reference_to(uint64_t customer, struct str code)
{
    return (struct order_reference){
        .customer = customer,
        .code = code,
        .sight = {.customer = customer, .sees_all = true, .sees_some = true},
    };
}

enum result
order_of_staff(struct db *db, struct arena *arena, uint64_t staff, struct str code,
               struct order_reference *out)
{
    struct sql_order_desk_find_row *rows = NULL;
    size_t count = 0;
    const struct sql_order_desk_find params = {.staff = staff, .code = code};

    TRY(sql_order_desk_find(db, &params, arena, &rows, &count));
    if (count == 0)
        return RES_NOT_FOUND;
    *out = reference_to(rows[0].customer_id, code);
    out->person = staff;
    return RES_OK;
}

enum result
order_by_number(struct db *db, struct arena *arena, struct str portal, struct str number,
                struct order_reference *out)
{
    struct sql_order_number_find_row *rows = NULL;
    size_t count = 0;
    const struct sql_order_number_find params = {.portal = portal, .number = number};

    TRY(sql_order_number_find(db, &params, arena, &rows, &count));
    if (count == 0)
        return RES_NOT_FOUND;
    *out = reference_to(rows[0].customer_id, rows[0].code);
    return RES_OK;
}

static struct order_export
export_of(const struct sql_order_export_row *row)
{
    return (struct order_export){
        .changed = row->changed,
        .line = row->line,
        .order = {.code = row->code,
                  .number = row->number,
                  .state = row->state,
                  .at = row->at,
                  .customer_number = row->customer,
                  .site = row->site,
                  .street = row->street,
                  .postcode = row->postcode,
                  .town = row->town,
                  .country = row->country,
                  .contact = row->contact,
                  .phone = str_or_none(row->phone),
                  .instruction = str_or_none(row->instruction)},
        .item = {.serial = row->serial,
                  .article_number = row->article,
                  .quantity = row->quantity,
                  .charge = row->charge,
                  .currency = row->currency,
                  .price_minor = row->price_minor},
    };
}

enum result
order_changes(struct db *db, struct arena *arena, const struct order_export_query *query,
              const struct order_export **out, size_t *count)
{
    struct sql_order_export_row *rows = NULL;
    const struct sql_order_export params = {.portal = query->portal,
                                            .customer_id = query->sight.customer,
                                            .member_id = query->sight.member,
                                            .sees_all = query->sight.sees_all,
                                            .staff = query->staff,
                                            .after = query->after,
                                            .orders = query->orders};

    TRY(sql_order_export(db, &params, arena, &rows, count));
    struct order_export *lines = arena_new_array(arena, *count, struct order_export);

    for (size_t i = 0; i < *count; i++)
        lines[i] = export_of(&rows[i]);
    *out = lines;
    return RES_OK;
}
