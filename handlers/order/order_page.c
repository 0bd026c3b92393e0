/* Orders as their customer sees them: the list, one of them, and what can be done about it. */
#include "handlers/order/order_page.h"

#include "handlers/member/member_page.h"
#include "handlers/receipt/receipt.h"
#include "handlers/tables.h"

#define PAGE_MOST 30

static const char *const done_codes[] = {"ordered",  "cancelled", "arrived",
                                         "approved", "refused",   NULL};

struct list_input {
    struct str state, device, after;
};

static const struct field list_fields[] = {
    FIELD_CODE(struct list_input, state, "state", .from = FROM_QUERY, .most = 10),
    FIELD_CODE(struct list_input, device, "device", .from = FROM_QUERY, .most = 20),
    FIELD_CODE(struct list_input, after, "after", .from = FROM_QUERY, .most = 20),
};

const struct form order_list_form = FORM(struct list_input, list_fields);

struct order_input {
    struct str order, reason;
};

static const struct field order_fields[] = {
    FIELD_CODE(struct order_input, order, "order", .from = FROM_PATH, .required = true, .most = 20),
};

const struct form order_form = FORM(struct order_input, order_fields);

static const struct field reason_fields[] = {
    FIELD_CODE(struct order_input, order, "order", .from = FROM_PATH, .required = true, .most = 20),
    FIELD_TEXT(struct order_input, reason, "reason", .from = FROM_BODY, .required = true,
               .most = 300),
};

const struct form order_refuse_form = FORM(struct order_input, reason_fields);

/* --- what pages share --- */

enum result
order_page_open(const struct call *c)
{
    return portal_has(c->portal, STR("orders")) ? RES_OK : RES_NOT_FOUND;
}

struct order_doer
order_page_doer(struct call *c)
{
    return (struct order_doer){
        .by = member_page_doer(c),
        .sight = device_sight_of(&c->viewer),
        .may_approve = viewer_may(&c->viewer, RIGHT_APPROVE),
        .is_program = call_is_program(c),
        .centre = c->decision.centre == NULL ? STR("") : c->decision.centre->code,
    };
}

struct node *
order_page_add(struct node *parent, const struct order *order)
{
    struct node *node = node_add(parent, "order");

    node_set(node, "id", order->code);
    node_set(node, "number", order->number);
    node_set(node, "state", order->state);
    node_set_instant(node, "at", order->at);
    node_set(node, "by", order->by);
    node_set(node, "site", order->site);
    node_set(node, "courier", str_or_none(order->courier));
    node_set(node, "courier-url", str_or_none(order->courier_url));
    if (order->has_expected)
        node_set_day(node, "expected", order->expected);
    node_set_flag(node, "on-behalf", order->is_on_behalf);
    return node;
}

void
order_page_lines(struct node *node, const struct order *order, const struct order_item *items,
                 size_t count)
{
    for (size_t i = 0; i < count; i++) {
        if (!str_is(items[i].code, order->code))
            continue;
        struct node *line = node_add(node, "line");

        node_set(line, "device", items[i].device);
        node_set(line, "serial", items[i].serial);
        node_set(line, "model", items[i].model);
        node_set(line, "article", items[i].article);
        node_set(line, "article-number", items[i].article_number);
        node_set(line, "kind", items[i].kind);
        node_set(line, "colour", items[i].colour);
        node_set_count(line, "quantity", items[i].quantity);
        node_set(line, "charge", items[i].charge);
        if (!str_is(items[i].charge, STR("priced")))
            continue;
        node_set(line, "currency", items[i].currency);
        node_set_count(line, "price", items[i].price_minor);
        node_set_count(line, "amount", items[i].price_minor * items[i].quantity);
    }
}

struct str
order_page_codes(struct call *c, const struct order_list *list)
{
    struct text text = {.arena = c->arena};

    for (size_t i = 0; i < list->count; i++)
        text_printf(&text, "%s%.*s", i == 0 ? "" : ",", STR_ARG(list->first[i].code));
    return text_str(&text);
}

static enum result
add_history(struct call *c, struct node *node, const struct order *order, uint64_t customer)
{
    const struct order_event *events = NULL;
    size_t count = 0;

    TRY(order_history(c->db, c->arena, customer, order->code, &events, &count));
    for (size_t i = 0; i < count; i++) {
        struct node *entry = node_add(node, "entry");

        node_set(entry, "state", events[i].state);
        node_set_instant(entry, "at", events[i].at);
        node_set(entry, "by", events[i].name);
        node_set(entry, "staff", events[i].staff_role);
        node_set(entry, "reason", events[i].reason);
    }
    return RES_OK;
}

enum result
order_page_whole(struct call *c, struct node *parent, const struct order *order, uint64_t customer)
{
    struct node *node = order_page_add(parent, order);
    const struct order_item *items = NULL;
    size_t count = 0;

    node_set(node, "street", str_or_none(order->street));
    node_set(node, "postcode", str_or_none(order->postcode));
    node_set(node, "town", str_or_none(order->town));
    node_set(node, "country", str_or_none(order->country));
    node_set(node, "contact", order->contact);
    node_set(node, "phone", order->phone);
    node_set(node, "instruction", order->instruction);
    TRY(order_items(c->db, c->arena, customer, order->code, &items, &count));
    order_page_lines(node, order, items, count);
    return add_history(c, node, order, customer);
}

/* --- the list --- */

static struct str
state_of(const struct list_input *in)
{
    static const char *const states[] = {"open",    "waiting",   "received",  "approved",
                                         "shipped", "delivered", "cancelled", "refused"};

    for (size_t i = 0; i < sizeof states / sizeof states[0]; i++) {
        if (str_is(in->state, str_from(states[i])))
            return in->state;
    }
    return STR_NONE;
}

/* GET /orders */
enum result
order_page_list(struct call *c)
{
    const struct list_input *in = c->input;
    const struct device_sight sight = device_sight_of(&c->viewer);
    const struct order_query query = {
        .state = state_of(in), .device = in->device, .after = in->after, .limit = PAGE_MOST + 1};
    const struct order_item *items = NULL;
    size_t item_count = 0;
    struct order_list found;

    TRY(order_page_open(c));
    call_keep(c);
    TRY(order_find(c->db, c->arena, &sight, &query, &found));
    struct node *list = call_body(c, "order-list");

    call_show_done(c, list, done_codes);
    node_set(list, "state", query.state);
    node_set(list, "device", str_or_none(in->device));
    node_set_flag(list, "later", !str_is_empty(in->after));
    if (found.count > PAGE_MOST) {
        found.count = PAGE_MOST;
        node_set(list, "next", found.first[PAGE_MOST - 1].code);
    }
    if (found.count > 0)
        TRY(order_items(c->db, c->arena, c->viewer.customer, order_page_codes(c, &found), &items,
                        &item_count));
    for (size_t i = 0; i < found.count; i++)
        order_page_lines(order_page_add(list, &found.first[i]), &found.first[i], items, item_count);
    return RES_OK;
}

/* --- one of them --- */

static struct str
path_of(struct call *c, struct str order, const char *rest)
{
    return arena_printf(c->arena, "/orders/%.*s%s", STR_ARG(order), rest);
}

static void
add_forms(struct call *c, struct node *page, const struct order *order)
{
    if (order_may(order->state, STR("received"), MOVER_APPROVER) &&
        viewer_may(&c->viewer, RIGHT_APPROVE)) {
        call_form(c, page, "approve", path_of(c, order->code, "/approve"));
        struct node *refuse = call_form(c, page, "refuse", path_of(c, order->code, "/refuse"));

        node_set_count(call_field(c, refuse, "reason", STR_NONE), "max", 300);
    }
    if (order_may(order->state, STR("delivered"), MOVER_CUSTOMER))
        call_form(c, page, "arrived", path_of(c, order->code, "/arrived"));
    if (order_may(order->state, STR("cancelled"), MOVER_CUSTOMER))
        call_form(c, page, "cancel", path_of(c, order->code, "/cancel"));
}

static enum result
show(struct call *c, struct str code)
{
    const struct device_sight sight = device_sight_of(&c->viewer);
    struct receipt receipt;
    struct order order;

    TRY(order_of_viewer(c->db, c->arena, &sight, code, &order));
    struct node *page = call_body(c, "order-page");

    call_show_done(c, page, done_codes);
    for (size_t i = 0; i < c->problems.count; i++) {
        if (c->problems.first[i].field.at == NULL)
            node_set(node_add(page, "problem"), "code", c->problems.first[i].code);
    }
    TRY(order_page_whole(c, page, &order, c->viewer.customer));
    const enum result r =
        receipt_of(c->db, c->arena, c->viewer.customer, STR("order"), order.code, &receipt);

    if (r == RES_OK)
        node_set(page, "receipt", receipt_number_shown(c->arena, receipt.number));
    else if (r != RES_NOT_FOUND)
        return r;
    add_forms(c, page, &order);
    return RES_OK;
}

/* GET /orders/{order} */
enum result
order_page_show(struct call *c)
{
    const struct order_input *in = c->input;

    TRY(order_page_open(c));
    call_keep(c);
    return show(c, in->order);
}

/* Moves the order on and goes back to it, saying what was done or what is in the way. */
static enum result
move_on(struct call *c, const struct order_step *step, const char *done)
{
    const struct order_input *in = c->input;
    const struct order_reference order = {
        .customer = c->viewer.customer,
        .code = in->order,
        .sight = device_sight_of(&c->viewer),
        .person = c->viewer.person,
        .as = viewer_as(&c->viewer),
    };
    const char *problem = NULL;

    TRY(order_page_open(c));
    if (!problems_none(&c->problems))
        return show(c, in->order);
    const enum result r = order_advance(c->db, c->arena, &order, step, &problem);

    if (r == RES_OK)
        return call_done(c, call_address(c, path_of(c, in->order, "")), done);
    if (problem == NULL)
        return r;
    problems_add(&c->problems, NULL, problem);
    c->response.status = result_status(r);
    return show(c, in->order);
}

/* POST /orders/{order}/cancel */
enum result
order_page_cancel(struct call *c)
{
    return move_on(c, &(struct order_step){.mover = MOVER_CUSTOMER, .state = STR("cancelled")},
                   "cancelled");
}

/* POST /orders/{order}/arrived */
enum result
order_page_arrive(struct call *c)
{
    return move_on(c, &(struct order_step){.mover = MOVER_CUSTOMER, .state = STR("delivered")},
                   "arrived");
}

/* POST /orders/{order}/approve */
enum result
order_page_approve(struct call *c)
{
    return move_on(c, &(struct order_step){.mover = MOVER_APPROVER, .state = STR("received")},
                   "approved");
}

/* POST /orders/{order}/refuse */
enum result
order_page_refuse(struct call *c)
{
    const struct order_input *in = c->input;

    return move_on(c,
                   &(struct order_step){
                       .mover = MOVER_APPROVER, .state = STR("refused"), .reason = in->reason},
                   "refused");
}

/* --- which orders wait --- */

struct rule_input {
    struct str approval;
};

static const struct field rule_fields[] = {
    FIELD_CODE(struct rule_input, approval, "approval", .from = FROM_BODY, .required = true,
               .most = 10),
};

const struct form order_rule_form = FORM(struct rule_input, rule_fields);

static enum result
show_rule(struct call *c)
{
    static const char *const done[] = {"saved", NULL};
    static const char *const rules[] = {"none", "charged", "all"};
    struct str approval;

    TRY(order_rule(c->db, c->arena, c->viewer.customer, &approval));
    struct node *page = call_body(c, "order-rule");

    call_show_done(c, page, done);
    struct node *field =
        call_field(c, call_form(c, page, "rule", STR("/orders/rule")), "approval", approval);

    for (size_t i = 0; i < sizeof rules / sizeof rules[0]; i++)
        call_option(field, str_from(rules[i]), STR_NONE);
    return RES_OK;
}

/* GET /orders/rule */
enum result
order_page_rule(struct call *c)
{
    TRY(order_page_open(c));
    return show_rule(c);
}

/* POST /orders/rule */
enum result
order_page_set_rule(struct call *c)
{
    const struct rule_input *in = c->input;
    const struct member_doer doer = member_page_doer(c);

    TRY(order_page_open(c));
    if (!problems_none(&c->problems))
        return show_rule(c);
    const enum result r = order_set_rule(c->db, c->arena, &doer, in->approval);

    if (r != RES_INVALID)
        return r == RES_OK ? call_done(c, call_address(c, STR("/orders/rule")), "saved") : r;
    problems_add(&c->problems, "approval", "field.malformed");
    c->response.status = result_status(r);
    return show_rule(c);
}
