/* The supply desk: the orders of a portal, one of them, and its next state. */
#include "handlers/order/order_page.h"
#include "handlers/tables.h"

#define PAGE_MOST 50

struct desk_input {
    struct str state, search, after;
};

static const struct field desk_fields[] = {
    FIELD_CODE(struct desk_input, state, "state", .from = FROM_QUERY, .most = 10),
    FIELD_TEXT(struct desk_input, search, "search", .from = FROM_QUERY, .most = 80),
    FIELD_CODE(struct desk_input, after, "after", .from = FROM_QUERY, .most = 20),
};

const struct form order_desk_form = FORM(struct desk_input, desk_fields);

struct move_input {
    struct str order, state, courier, courier_url, reason;
    struct day expected;
};

static const struct field move_fields[] = {
    FIELD_CODE(struct move_input, order, "parcel", .from = FROM_PATH, .required = true, .most = 20),
    FIELD_CODE(struct move_input, state, "state", .from = FROM_BODY, .required = true, .most = 10),
    FIELD_TEXT(struct move_input, courier, "courier", .from = FROM_BODY, .most = 80),
    FIELD_TEXT(struct move_input, courier_url, "courier-url", .from = FROM_BODY, .most = 300),
    FIELD_DAY(struct move_input, expected, "expected", .from = FROM_BODY),
    FIELD_TEXT(struct move_input, reason, "reason", .from = FROM_BODY, .most = 300),
};

static const struct field parcel_fields[] = {
    FIELD_CODE(struct move_input, order, "parcel", .from = FROM_PATH, .required = true, .most = 20),
};

const struct form order_parcel_form = FORM(struct move_input, parcel_fields);

const struct form order_move_form = FORM(struct move_input, move_fields);

/* GET /desk/orders */
enum result
order_page_desk(struct call *c)
{
    const struct desk_input *in = c->input;
    const bool is_all = str_is(in->state, STR("all"));
    const struct str state = str_is_empty(in->state) ? STR("open") : in->state;
    const struct order_query query = {.state = is_all ? STR_NONE : state,
                                      .search = in->search,
                                      .after = in->after,
                                      .limit = PAGE_MOST + 1};
    struct order_list found;

    TRY(order_page_open(c));
    TRY(order_find_desk(c->db, c->arena, c->viewer.person, &query, &found));
    struct node *list = call_body(c, "order-desk");

    node_set(list, "state", state);
    node_set(list, "search", str_is_empty(in->search) ? STR_NONE : in->search);
    node_set_flag(list, "later", !str_is_empty(in->after));
    if (found.count > PAGE_MOST) {
        found.count = PAGE_MOST;
        node_set(list, "next", found.first[PAGE_MOST - 1].code);
    }
    for (size_t i = 0; i < found.count; i++) {
        const struct order *order = &found.first[i];
        struct node *node = order_page_add(list, order);

        node_set(node, "town", order->town);
        node_set(node, "customer", order->customer);
        node_set(node, "customer-number", order->customer_number);
        node_set_count(node, "pieces", order->pieces);
        node_set_flag(node, "to-quote", order->to_quote);
    }
    return RES_OK;
}

static void
add_form(struct call *c, struct node *page, const struct order *order)
{
    static const char *const states[] = {"approved", "shipped", "delivered", "cancelled"};
    struct node *form = NULL;
    struct node *state = NULL;

    for (size_t i = 0; i < sizeof states / sizeof states[0]; i++) {
        const struct str to = str_from(states[i]);
        const bool is_parcel = str_is(order->state, to) && str_is(to, STR("shipped"));

        if (!order_may(order->state, to, MOVER_SUPPLY) && !is_parcel)
            continue;
        if (form == NULL) {
            form =
                call_form(c, page, "state",
                          arena_printf(c->arena, "/desk/orders/%.*s/state", STR_ARG(order->code)));
            state = call_field(c, form, "state", to);
        }
        call_option(state, to, STR_NONE);
    }
    if (form == NULL)
        return;
    struct node *courier = call_field(c, form, "courier", order->courier);
    struct node *url = call_field(c, form, "courier-url", order->courier_url);
    struct node *expected = call_field(c, form, "expected", STR_NONE);
    struct node *reason = call_field(c, form, "reason", STR_NONE);

    node_set_flag(courier, "optional", true);
    node_set_flag(url, "optional", true);
    node_set(url, "type", STR("url"));
    node_set_flag(expected, "optional", true);
    node_set(expected, "type", STR("date"));
    node_set_flag(reason, "optional", true);
}

static enum result
show(struct call *c, const struct order_reference *reference)
{
    static const char *const done[] = {"approved", "shipped", "delivered", "cancelled", NULL};
    struct order order;

    TRY(order_of_viewer(c->db, c->arena, &reference->sight, reference->code, &order));
    struct node *page = call_body(c, "order-desk-page");

    call_show_done(c, page, done);
    node_set(page, "customer", order.customer);
    node_set(page, "customer-number", order.customer_number);
    TRY(order_page_whole(c, page, &order, reference->customer));
    add_form(c, page, &order);
    return RES_OK;
}

/* GET /desk/orders/{parcel} */
enum result
order_page_desk_show(struct call *c)
{
    const struct move_input *in = c->input;
    struct order_reference reference;

    TRY(order_page_open(c));
    TRY(order_of_staff(c->db, c->arena, c->viewer.person, in->order, &reference));
    return show(c, &reference);
}

static const char *
field_of(const char *problem)
{
    const struct str code = str_from(problem);

    if (str_is(code, STR("order.courier-url")))
        return "courier-url";
    return str_is(code, STR("order.reason-missing")) ? "reason" : "state";
}

/* POST /desk/orders/{parcel}/state */
enum result
order_page_desk_move(struct call *c)
{
    const struct move_input *in = c->input;
    struct order_reference reference;
    const char *problem = NULL;
    const struct order_step step = {
        .mover = MOVER_SUPPLY,
        .state = in->state,
        .courier = in->courier,
        .courier_url = in->courier_url,
        .has_expected = !str_is_empty(pairs_get(&c->body, STR("expected"))),
        .expected = in->expected,
        .reason = in->reason,
    };

    TRY(order_page_open(c));
    TRY(order_of_staff(c->db, c->arena, c->viewer.person, in->order, &reference));
    if (!problems_none(&c->problems))
        return show(c, &reference);
    const enum result r = order_advance(c->db, c->arena, &reference, &step, &problem);

    if (r == RES_OK)
        return call_done(
            c, call_address(c, arena_printf(c->arena, "/desk/orders/%.*s", STR_ARG(in->order))),
            arena_cstr(c->arena, in->state));
    if (problem == NULL)
        return r;
    problems_add(&c->problems, field_of(problem), problem);
    c->response.status = result_status(r);
    return show(c, &reference);
}
