/* The overview: what is to do, the first devices, and when one was last here. */
#include <stddef.h>
#include <string.h>

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

static void
add_people(struct node *page, const struct account_waiting *people)
{
    if (people->waiting > 0)
        add_todo(page, "approve", people->waiting);
    if (people->invited > 0)
        add_todo(page, "invited", people->invited);
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
static const struct due {
    const char *code, *feature;
    enum right right;
    size_t count; /* where in struct device_todo */
} dues[] = {
    {"readings", "readings", RIGHT_READINGS, offsetof(struct device_todo, due)     },
    {"silent",   "readings", RIGHT_READINGS, offsetof(struct device_todo, silent)  },
    {"orders",   "orders",   RIGHT_APPROVE,  offsetof(struct device_todo, waiting) },
    {"visits",   "moves",    RIGHT_TICKETS,  offsetof(struct device_todo, proposed)},
    {"delivery", "orders",   RIGHT_ORDERS,   offsetof(struct device_todo, shipped) },
};

#define DUE_COUNT (sizeof dues / sizeof dues[0])

static bool
is_told(const struct call *c, const struct due *due)
{
    return portal_has(c->portal, str_from(due->feature)) && viewer_may(&c->viewer, due->right);
}

static void
add_due(const struct call *c, struct node *page, const struct device_todo *todo)
{
    for (size_t i = 0; i < DUE_COUNT; i++) {
        uint64_t count;

        memcpy(&count, (const char *)todo + dues[i].count, sizeof count);
        if (count > 0 && is_told(c, &dues[i]))
            add_todo(page, dues[i].code, count);
    }
}

/* Requests that wait for the customer, and those that changed last. */
static void
add_requests(struct call *c, struct node *page, const struct ticket_todo *todo)
{
    if (todo->replies > 0)
        add_todo(page, "replies", todo->replies);
    if (todo->answers > 0)
        add_todo(page, "answers", todo->answers);
    for (size_t i = 0; i < todo->latest.count; i++)
        ticket_page_latest(c, page, &todo->latest.first[i]);
}

static void
add_devices(struct node *page, const struct device_list *list)
{
    struct node *devices = node_add(page, "devices");

    node_set_count(devices, "total", list->total);
    for (size_t i = 0; i < list->count; i++) {
        const struct device *device = &list->first[i];
        struct node *node = node_add(devices, "device");

        node_set(node, "id", device->code);
        node_set(node, "kind", device->kind);
        node_set(node, "serial", device->serial);
        node_set(node, "model", device->model);
        node_set(node, "site", device->site);
        node_set(node, "group", device->group);
        node_set(node, "place", str_is_empty(device->place) ? STR_NONE : device->place);
    }
}

static struct account_ask
ask_of(struct call *c)
{
    struct account_ask ask = {.devices = device_sight_of(&c->viewer),
                              .requests = ticket_sight_of(&c->viewer),
                              .sees_requests = ticket_page_open(c) == RES_OK &&
                                               viewer_may(&c->viewer, RIGHT_TICKETS),
                              .sees_people = viewer_may(&c->viewer, RIGHT_PEOPLE),
                              .sees_devices = viewer_may(&c->viewer, RIGHT_DEVICES),
                              .today = c->today,
                              .requests_most = REQUESTS_SHOWN,
                              .devices_most = DEVICES_SHOWN};

    for (size_t i = 0; i < DUE_COUNT; i++)
        ask.sees_todo = ask.sees_todo || is_told(c, &dues[i]);
    return ask;
}

static void
add_person(const struct call *c, struct node *page)
{
    const struct viewer *viewer = &c->viewer;

    node_set(page, "customer-number",
             str_is_empty(viewer->customer_number) ? STR_NONE : viewer->customer_number);
    node_set(page, "joining", viewer->joining);
    if (viewer->previous_at.seconds != 0)
        node_set_instant(page, "previous", viewer->previous_at);
    node_set(page, "previous-country",
             str_is_empty(viewer->previous_country) ? STR_NONE : viewer->previous_country);
    if (viewer->is_covered)
        node_set_day(page, "covered-until", viewer->covered_until);
}

/* GET /account */
enum result
account_show(struct call *c)
{
    const struct account_ask ask = ask_of(c);
    struct account_overview overview;

    call_keep(c);
    struct node *page = call_body(c, "overview");

    call_show_done(c, page, done_codes);
    add_person(c, page);
    TRY(account_overview(c->db, c->arena, &ask, &overview));
    add_due(c, page, &overview.todo);
    add_requests(c, page, &overview.requests);
    add_people(page, &overview.people);
    add_own(c, page);
    if (ask.sees_devices)
        add_devices(page, &overview.devices);
    return RES_OK;
}
