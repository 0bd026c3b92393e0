/* The overview: what is to do, the first devices, and when one was last here. */
#include "fcgi/call.h"
#include "handlers/account/account.h"
#include "handlers/device/device.h"
#include "handlers/tables.h"
#include "handlers/ticket/ticket_page.h"

#define DEVICES_SHOWN  20
#define REQUESTS_SHOWN 3

static const char *const done_codes[] = {"switched", "signed-in", NULL};

struct account_input {
    struct str done;
};

static const struct field account_fields[] = {
    FIELD_CODE(struct account_input, done, "done", .from = FROM_QUERY, .most = 40),
};

const struct form account_form = FORM(struct account_input, account_fields);

static void
add_todo(struct node *page, const char *code, uint64_t count)
{
    struct node *node = node_add(page, "todo");

    node_set(node, "code", str_from(code));
    if (count > 0)
        node_set_count(node, "count", count);
}

static enum result
add_people(struct call *c, struct node *page)
{
    struct account_waiting people;

    if (!viewer_may(&c->viewer, RIGHT_PEOPLE))
        return RES_OK;
    TRY(account_waiting(c->db, c->arena, c->viewer.customer, &people));
    if (people.waiting > 0)
        add_todo(page, "approve", people.waiting);
    if (people.invited > 0)
        add_todo(page, "invited", people.invited);
    return RES_OK;
}

static void
add_own(struct call *c, struct node *page)
{
    if (!c->viewer.has_factor)
        add_todo(page, "factor", 0);
    if (viewer_may(&c->viewer, RIGHT_DESK))
        add_todo(page, "desk", 0);
    if (viewer_may(&c->viewer, RIGHT_MAILS))
        add_todo(page, "mails", 0);
}

/* What is due first, then answers that are waited for, then what comes. */
static enum result
add_due(struct call *c, struct node *page, const struct device_sight *sight)
{
    struct device_todo todo = {0};

    const struct {
        const char *code, *feature;
        enum right right;
        const uint64_t *count;
    } rows[] = {
        {"readings", "readings", RIGHT_READINGS, &todo.due     },
        {"silent",   "readings", RIGHT_READINGS, &todo.silent  },
        {"orders",   "orders",   RIGHT_APPROVE,  &todo.waiting },
        {"visits",   "moves",    RIGHT_TICKETS,  &todo.proposed},
        {"delivery", "orders",   RIGHT_ORDERS,   &todo.shipped },
    };

    bool is_counted = false;

    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        if (!portal_has(c->portal, str_from(rows[i].feature)) ||
            !viewer_may(&c->viewer, rows[i].right))
            continue;
        if (!is_counted)
            TRY(device_todo(c->db, c->arena, sight, c->today, &todo));
        is_counted = true;
        if (*rows[i].count > 0)
            add_todo(page, rows[i].code, *rows[i].count);
    }
    return RES_OK;
}

/* Requests that wait for the customer, and those that changed last. */
static enum result
add_requests(struct call *c, struct node *page)
{
    const struct ticket_sight sight = ticket_sight_of(&c->viewer);
    struct ticket_todo todo;

    if (ticket_page_open(c) != RES_OK || !viewer_may(&c->viewer, RIGHT_TICKETS))
        return RES_OK;
    TRY(ticket_todo(c->db, c->arena, &sight, REQUESTS_SHOWN, &todo));
    if (todo.replies > 0)
        add_todo(page, "replies", todo.replies);
    if (todo.answers > 0)
        add_todo(page, "answers", todo.answers);
    for (size_t i = 0; i < todo.latest.count; i++)
        ticket_page_latest(c, page, &todo.latest.first[i]);
    return RES_OK;
}

static enum result
add_devices(struct call *c, struct node *page, const struct device_sight *sight)
{
    struct device_list list;

    if (!viewer_may(&c->viewer, RIGHT_DEVICES))
        return RES_OK;
    TRY(device_front(c->db, c->arena, sight, DEVICES_SHOWN, &list));
    struct node *devices = node_add(page, "devices");

    node_set_count(devices, "total", list.total);
    for (size_t i = 0; i < list.count; i++) {
        const struct device *device = &list.first[i];
        struct node *node = node_add(devices, "device");

        node_set(node, "id", device->code);
        node_set(node, "kind", device->kind);
        node_set(node, "serial", device->serial);
        node_set(node, "model", device->model);
        node_set(node, "site", device->site);
        node_set(node, "group", device->group);
        node_set(node, "place", str_is_empty(device->place) ? STR_NONE : device->place);
    }
    return RES_OK;
}

/* GET /account */
enum result
account_show(struct call *c)
{
    const struct device_sight sight = device_sight_of(&c->viewer);
    const struct viewer *viewer = &c->viewer;

    call_keep(c);
    struct node *page = call_body(c, "overview");

    call_show_done(c, page, done_codes);
    node_set(page, "customer-number",
             str_is_empty(viewer->customer_number) ? STR_NONE : viewer->customer_number);
    node_set(page, "joining", viewer->joining);
    if (viewer->previous_at.seconds != 0)
        node_set_instant(page, "previous", viewer->previous_at);
    node_set(page, "previous-country",
             str_is_empty(viewer->previous_country) ? STR_NONE : viewer->previous_country);
    if (viewer->is_covered)
        node_set_day(page, "covered-until", viewer->covered_until);
    TRY(add_due(c, page, &sight));
    TRY(add_requests(c, page));
    TRY(add_people(c, page));
    add_own(c, page);
    return add_devices(c, page, &sight);
}
