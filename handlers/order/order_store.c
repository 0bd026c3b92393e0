/* Reads and writes orders. */
#include "handlers/order/order_store.h"

#include "sql_order.h"

static struct order_offer
offer_of(const struct sql_order_offers_row *row)
{
    return (struct order_offer){
        .device_id = row->device_id,
        .article_id = row->article_id,
        .article = row->article,
        .article_number = row->number,
        .kind = row->kind,
        .colour = row->colour,
        .yield_pages = row->yield_pages,
        .is_included = row->is_included,
        .is_priced = row->price_minor_known,
        .currency = row->currency,
        .price_minor = row->price_minor,
        .has_stock = row->stock_known,
        .stock = row->stock,
    };
}

static struct order_device
device_of(const struct sql_order_offers_row *row, struct order_offer *offers)
{
    return (struct order_device){
        .id = row->device_id,
        .code = row->device,
        .serial = row->serial,
        .model = row->model,
        .place = row->place,
        .site = row->site,
        .site_name = row->site_name,
        .contract = row->contract,
        .offers = offers,
    };
}

enum result
order_store_offers(struct db *db, struct arena *arena, const struct device_sight *sight,
                   const struct order_question *question, struct order_devices *out)
{
    struct sql_order_offers_row *rows = NULL;
    size_t count = 0;
    const struct sql_order_offers params = {
        .customer_id = sight->customer,
        .member_id = sight->member,
        .sees_all = sight->sees_all,
        .devices = str_or_empty(question->devices),
        .serial = str_or_empty(question->serial),
        .portal = question->portal,
        .today = question->today,
    };

    TRY(sql_order_offers(db, &params, arena, &rows, &count));
    struct order_device *devices = arena_new_array(arena, count, struct order_device);
    struct order_offer *offers = arena_new_array(arena, count, struct order_offer);

    *out = (struct order_devices){.first = devices};
    for (size_t i = 0; i < count; i++) {
        if (out->count == 0 || devices[out->count - 1].id != rows[i].device_id)
            devices[out->count++] = device_of(&rows[i], offers);
        if (!rows[i].article_id_known) /* what is no longer sold has a row too */
            continue;
        *offers++ = offer_of(&rows[i]);
        devices[out->count - 1].count++;
    }
    return RES_OK;
}

enum result
order_store_volumes(struct db *db, struct arena *arena, uint64_t customer, struct str devices,
                    const struct order_volume **out, size_t *count)
{
    struct sql_order_volumes_row *rows = NULL;
    const struct sql_order_volumes params = {.customer_id = customer, .devices = devices};

    TRY(sql_order_volumes(db, &params, arena, &rows, count));
    struct order_volume *volumes = arena_new_array(arena, *count, struct order_volume);

    for (size_t i = 0; i < *count; i++)
        volumes[i] = (struct order_volume){rows[i].device_id, rows[i].kind, rows[i].low,
                                           rows[i].high, rows[i].days};
    *out = volumes;
    return RES_OK;
}

enum result
order_store_past(struct db *db, struct arena *arena, uint64_t customer, struct str devices,
                 const struct order_past **out, size_t *count)
{
    struct sql_order_recent_row *rows = NULL;
    const struct sql_order_recent params = {.customer_id = customer, .devices = devices};

    TRY(sql_order_recent(db, &params, arena, &rows, count));
    struct order_past *past = arena_new_array(arena, *count, struct order_past);

    for (size_t i = 0; i < *count; i++)
        past[i] = (struct order_past){
            .device = rows[i].device_id,
            .article = rows[i].article_id,
            .mark = {rows[i].code, rows[i].number, rows[i].state, rows[i].at, rows[i].quantity},
            .charge = rows[i].charge,
        };
    *out = past;
    return RES_OK;
}

enum result
order_sites(struct db *db, struct arena *arena, const struct device_sight *sight,
            struct order_sites *out)
{
    struct sql_order_sites_row *rows = NULL;
    size_t count = 0;
    const struct sql_order_sites params = {
        .customer_id = sight->customer, .member_id = sight->member, .sees_all = sight->sees_all};

    TRY(sql_order_sites(db, &params, arena, &rows, &count));
    struct order_site *sites = arena_new_array(arena, count, struct order_site);

    for (size_t i = 0; i < count; i++)
        sites[i] = (struct order_site){rows[i].id,       rows[i].code, rows[i].name, rows[i].street,
                                       rows[i].postcode, rows[i].town, rows[i].zone};
    *out = (struct order_sites){sites, count};
    return RES_OK;
}

enum result
order_store_change(struct db *db, struct arena *arena, struct str portal, uint64_t *changed,
                   struct instant *at)
{
    struct sql_order_changed_row *rows = NULL;
    size_t count = 0;

    TRY(sql_order_change(db, &(struct sql_order_change){.portal = portal}));
    TRY(sql_order_changed(db, &(struct sql_order_changed){.portal = portal}, arena, &rows, &count));
    *changed = rows[0].last;
    *at = rows[0].at;
    return RES_OK;
}

enum result
order_store_insert(struct db *db, const struct order_new *order)
{
    const struct sql_order_insert params = {
        .customer_id = order->customer,
        .code = order->code,
        .number = order->number,
        .portal = order->portal,
        .person_id = order->person,
        .person_id_known = order->person != 0,
        .site_id = order->site,
        .contact = order->contact,
        .phone = str_or_empty(order->phone),
        .instruction = str_or_empty(order->instruction),
        .state = order->state,
        .changed = order->changed,
    };

    return sql_order_insert(db, &params);
}

enum result
order_store_line(struct db *db, const struct order_new *order, uint64_t number,
                 const struct order_line *line)
{
    const bool is_priced = str_is(line->charge, STR("priced"));
    const struct sql_order_line params = {
        .customer_id = order->customer,
        .code = order->code,
        .number = number,
        .device_id = line->offer->device_id,
        .article_id = line->offer->article_id,
        .quantity = line->quantity,
        .charge = line->charge,
        .currency = is_priced ? line->offer->currency : STR(""),
        .price_minor = is_priced ? line->offer->price_minor : 0,
    };

    return sql_order_line(db, &params);
}

enum result
order_store_event(struct db *db, const struct order_entry *entry)
{
    const struct sql_order_event params = {
        .customer_id = entry->customer,
        .code = entry->code,
        .state = entry->state,
        .person_id = entry->person,
        .person_id_known = entry->person != 0,
        .reason = entry->reason,
    };

    return sql_order_event(db, &params);
}

enum result
order_store_advance(struct db *db, uint64_t customer, const struct order *order, uint64_t changed)
{
    const struct sql_order_advance params = {
        .customer_id = customer,
        .code = order->code,
        .state = order->state,
        .changed = changed,
        .courier = str_or_empty(order->courier),
        .courier_url = str_or_empty(order->courier_url),
        .expected_on = order->expected,
        .expected_on_known = order->has_expected,
    };

    return sql_order_advance(db, &params);
}

enum result
order_rule(struct db *db, struct arena *arena, uint64_t customer, struct str *approval)
{
    struct sql_order_rule_row *rows = NULL;
    size_t count = 0;

    TRY(sql_order_rule(db, &(struct sql_order_rule){.customer_id = customer}, arena, &rows,
                       &count));
    *approval = count == 0 ? STR("none") : rows[0].approval;
    return RES_OK;
}

enum result
order_store_set_rule(struct db *db, uint64_t customer, struct str approval)
{
    return sql_order_set_rule(
        db, &(struct sql_order_set_rule){.customer_id = customer, .approval = approval});
}

enum result
order_store_approvers(struct db *db, struct arena *arena, uint64_t customer, const uint64_t **out,
                      size_t *count)
{
    struct sql_order_approvers_row *rows = NULL;

    TRY(sql_order_approvers(db, &(struct sql_order_approvers){.customer_id = customer}, arena,
                            &rows, count));
    uint64_t *people = arena_new_array(arena, *count, uint64_t);

    for (size_t i = 0; i < *count; i++)
        people[i] = rows[i].person_id;
    *out = people;
    return RES_OK;
}
