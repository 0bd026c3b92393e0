/* One device or service: what it is, what is due, its readings, and what belongs to it. */
#include "handlers/device/device_page.h"
#include "handlers/reading/reading_page.h"
#include "handlers/tables.h"

static const char *const done_codes[] = {"devices-changed", NULL};

/* Readings behind the chart: two years of them, with what was corrected. */
#define HISTORY_MOST 200

struct device_input {
    struct str device;
};

static const struct field device_fields[] = {
    FIELD_CODE(struct device_input, device, "device", .from = FROM_PATH, .required = true,
               .most = 20),
};

const struct form device_form = FORM(struct device_input, device_fields);

static void
add_contract(struct call *c, struct node *page, const struct device_contract *contract)
{
    if (str_is_empty(contract->code))
        return;
    struct node *node = node_add(page, "device-contract");

    if (viewer_may(&c->viewer, RIGHT_CONTRACTS) && portal_has(c->portal, STR("contracts")))
        node_set(node, "id", contract->code);
    node_set(node, "number", contract->number);
    node_set(node, "type", contract->type);
    if (!contract->is_open)
        node_set_day(node, "ends", contract->ends);
}

static void
add_location(struct node *page, const struct device_row *row)
{
    struct node *node = node_add(page, "location");

    node_set_instant(node, "since", row->at);
    node_set(node, "cause", row->code);
    node_set(node, "site", row->name);
    node_set(node, "place", str_or_none(row->note));
    node_set(node, "by", str_or_none(row->more));
}

static void
add_order(struct call *c, struct node *page, const struct device_row *row)
{
    struct node *node = node_add(page, "device-order");

    if (viewer_may(&c->viewer, RIGHT_ORDERS) && portal_has(c->portal, STR("orders")))
        node_set(node, "id", row->code);
    node_set(node, "number", row->name);
    node_set_instant(node, "at", row->at);
    node_set(node, "state", row->state);
    node_set(node, "article", row->note);
    node_set(node, "colour", row->more);
    node_set_count(node, "quantity", row->count);
}

static void
add_move(struct call *c, struct node *page, const struct device_row *row)
{
    struct node *node = node_add(page, "device-move");

    if (viewer_may(&c->viewer, RIGHT_LOCATIONS) && portal_has(c->portal, STR("moves")))
        node_set(node, "id", row->code);
    node_set(node, "number", row->name);
    node_set_day(node, "on", row->day);
    node_set(node, "state", row->state);
    node_set(node, "site", row->more);
    node_set(node, "place", str_or_none(row->note));
}

static void
add_visit(struct call *c, struct node *page, const struct device_row *row)
{
    struct node *node = node_add(page, "device-visit");

    if (viewer_may(&c->viewer, RIGHT_TICKETS) && portal_has(c->portal, STR("moves")))
        node_set(node, "id", row->code);
    node_set(node, "number", row->name);
    node_set(node, "state", row->state);
    if (row->at.seconds != 0)
        node_set_instant(node, "at", row->at);
}

static void
add_reader(struct node *page, const struct device_row *row)
{
    struct node *node = node_add(page, "reader");

    node_set(node, "name", row->name);
    node_set(node, "role", row->code);
    node_set(node, "covers", row->note);
}

static void
add_entry(struct node *page, const struct device_row *row)
{
    struct node *node = node_add(page, "entry");

    node_set_instant(node, "at", row->at);
    node_set(node, "event", row->code);
    node_set(node, "by", row->name);
    node_set(node, "staff", row->state);
    node_set(node, "concerns", row->note);
}

static void
add_row(struct call *c, struct node *page, const struct device_row *row)
{
    switch (row->part) {
    case DEVICE_LOCATION:
        add_location(page, row);
        break;
    case DEVICE_ORDER:
        add_order(c, page, row);
        break;
    case DEVICE_MOVE:
        add_move(c, page, row);
        break;
    case DEVICE_VISIT:
        add_visit(c, page, row);
        break;
    case DEVICE_READER:
        add_reader(page, row);
        break;
    case DEVICE_ENTRY:
    case DEVICE_PARTS:
        add_entry(page, row);
        break;
    }
}

/* What each counter showed last: the newest reading that counts and has it. */
static void
add_registers(struct node *page, const struct reading_list *list)
{
    for (enum reading_kind kind = 0; kind < READING_KINDS; kind++) {
        for (size_t i = 0; i < list->count; i++) {
            const struct reading *reading = &list->first[i];

            if (!reading->is_live || !reading->has[kind])
                continue;
            struct node *node = node_add(page, "register");

            node_set(node, "kind", reading_kind_code(kind));
            node_set_count(node, "count", reading->count[kind]);
            node_set_day(node, "on", reading->on);
            break;
        }
    }
}

static enum result
add_readings(struct call *c, struct node *page, const struct device *device)
{
    const struct reading_span span = {.limit = HISTORY_MOST};
    struct reading_list list;

    if (!str_is(device->kind, STR("device")) || !portal_has(c->portal, STR("readings")))
        return RES_OK;
    TRY(reading_history(c->db, c->arena, c->viewer.customer, device->id, &span, &list));
    reading_show_chart(c, page, &list);
    add_registers(page, &list);
    return RES_OK;
}

/* GET /devices/{device} */
enum result
device_show(struct call *c)
{
    const struct device_input *in = c->input;
    const struct device_sight sight = device_sight_of(&c->viewer);
    const struct device_row *rows = NULL;
    struct device device;
    size_t count = 0;

    call_keep(c);
    TRY(device_of_viewer(c->db, c->arena, &sight, in->device, &device));
    struct node *page = call_body(c, "device-page");

    call_show_done(c, page, done_codes);
    device_page_add(c, page, &device);
    if (device.heard_at.seconds != 0)
        node_set_instant(page, "heard", device.heard_at);
    add_contract(c, page, &device.contract);
    if (str_is(device.kind, STR("device")))
        device_page_actions(c, page, false);
    TRY(add_readings(c, page, &device));
    TRY(device_around(c->db, c->arena, c->viewer.customer, &device, &rows, &count));
    for (size_t i = 0; i < count; i++)
        add_row(c, page, &rows[i]);
    return RES_OK;
}
