/* The audit log as pages: a customer's for its administrator, a portal's for staff. */
#include "handlers/audit/audit_page.h"

#include "handlers/audit/audit.h"
#include "handlers/tables.h"

#define PAGE_ROWS 50
#define NEWEST    UINT64_MAX

struct log_input {
    uint64_t before; /* number of the last entry shown; 0: none */
    struct str event;
    uint64_t check; /* 1: walk the chain */
};

static const struct field log_fields[] = {
    FIELD_COUNT(struct log_input, before, "before", .from = FROM_QUERY, .max = INT64_MAX),
    FIELD_CODE(struct log_input, event, "event", .from = FROM_QUERY, .most = 40),
    FIELD_COUNT(struct log_input, check, "check", .from = FROM_QUERY, .max = 1),
};

const struct form audit_log_form = FORM(struct log_input, log_fields);

struct desk_log_input {
    uint64_t before; /* seconds since 1970 of the last entry shown; 0: none */
    struct str event;
    struct str number; /* customer number */
};

static const struct field desk_log_fields[] = {
    FIELD_COUNT(struct desk_log_input, before, "before", .from = FROM_QUERY, .max = 32503680000),
    FIELD_CODE(struct desk_log_input, event, "event", .from = FROM_QUERY, .most = 40),
    FIELD_TEXT(struct desk_log_input, number, "number", .from = FROM_QUERY, .most = 20),
};

const struct form audit_desk_form = FORM(struct desk_log_input, desk_log_fields);

static bool
is_event(struct str code)
{
    for (int i = 0; i < AUDIT_COUNT; i++) {
        if (str_is(audit_code((enum audit_event)i), code))
            return true;
    }
    return false;
}

/* The filter, brought to what the statement takes; what no entry can be is no filter. */
static struct str
filter_of(struct str event)
{
    return is_event(event) ? event : STR_NONE;
}

/* "role=reader" as attribute name and value. */
static void
set_detail(struct node *node, struct str detail)
{
    struct str name;
    struct str value;

    if (!str_cut(detail, '=', &name, &value))
        return;
    node_set(node, "detail", name);
    node_set(node, "value", value);
}

static void
add_entry(struct node *log, const struct audit_view *view)
{
    struct node *node = node_add(log, "entry");

    node_set_count(node, "number", view->number);
    node_set_instant(node, "at", view->at);
    node_set(node, "event", view->event);
    node_set(node, "actor", view->actor);
    node_set(node, "staff", view->staff_role);
    node_set(node, "covers", view->covered);
    node_set(node, "person", view->person);
    node_set(node, "object", str_is_empty(view->object) ? STR_NONE : view->object);
    set_detail(node, view->detail);
    node_set(node, "customer", view->customer);
    node_set(node, "customer-number", view->customer_number);
    node_set(node, "request", str_is_empty(view->request) ? STR_NONE : view->request);
}

static struct node *
add_log(struct call *c, struct str event)
{
    struct node *log = call_body(c, "log");

    node_set(log, "event", event);
    for (int i = 0; i < AUDIT_COUNT; i++)
        node_set(node_add(log, "kind"), "code", audit_code((enum audit_event)i));
    return log;
}

enum result
audit_show_customer(struct call *c, struct node *parent, uint64_t customer, size_t most)
{
    const struct audit_question asked = {.customer = customer, .before = NEWEST, .most = most};
    struct audit_view *views = NULL;
    size_t count = 0;

    TRY(audit_of_customer(c->db, c->arena, &asked, &views, &count));
    struct node *log = node_add(parent, "log");

    for (size_t i = 0; i < count; i++)
        add_entry(log, &views[i]);
    return RES_OK;
}

static enum result
add_check(struct call *c, struct node *log)
{
    uint64_t broken = 0;

    TRY(audit_verify(c->db, c->arena, c->viewer.customer, &broken));
    struct node *check = node_add(log, "check");

    if (broken != 0)
        node_set_count(check, "broken", broken);
    return RES_OK;
}

/* GET /log */
enum result
audit_list(struct call *c)
{
    const struct log_input *in = c->input;
    const struct audit_question asked = {
        .customer = c->viewer.customer,
        .event = filter_of(in->event),
        .before = in->before == 0 ? NEWEST : in->before,
        .most = PAGE_ROWS + 1,
    };
    struct audit_view *views = NULL;
    size_t count = 0;

    TRY(audit_of_customer(c->db, c->arena, &asked, &views, &count));
    struct node *log = add_log(c, asked.event);

    if (in->check == 1)
        TRY(add_check(c, log));
    for (size_t i = 0; i < count && i < PAGE_ROWS; i++)
        add_entry(log, &views[i]);
    if (count > PAGE_ROWS)
        node_set_count(log, "next", views[PAGE_ROWS - 1].number);
    node_set_flag(log, "first", in->before == 0);
    return RES_OK;
}

/* GET /desk/log */
enum result
audit_desk_list(struct call *c)
{
    const struct desk_log_input *in = c->input;
    const struct audit_question asked = {
        .staff = c->viewer.person,
        .brand = c->portal->brand,
        .number = str_is_empty(in->number) ? STR_NONE : in->number,
        .event = filter_of(in->event),
        .before = in->before == 0 ? (uint64_t)c->now.seconds + 1 : in->before,
        .most = PAGE_ROWS + 1,
    };
    struct audit_view *views = NULL;
    size_t count = 0;

    TRY(audit_of_portal(c->db, c->arena, &asked, &views, &count));
    struct node *log = add_log(c, asked.event);

    node_set_flag(log, "desk", true);
    node_set(log, "number", asked.number);
    for (size_t i = 0; i < count && i < PAGE_ROWS; i++)
        add_entry(log, &views[i]);
    /* Entries of one second stand together: the next page begins with the whole second again. */
    if (count > PAGE_ROWS)
        node_set_count(log, "next", (uint64_t)views[PAGE_ROWS - 1].at.seconds + 1);
    node_set_flag(log, "first", in->before == 0);
    return RES_OK;
}
