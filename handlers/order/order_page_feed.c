/* What programs of a back office fetch and tell: orders that changed, and the states of orders. */
#include "fcgi/grid/grid.h"
#include "handlers/order/order_page.h"
#include "handlers/tables.h"

#define ORDERS_MOST                                                                                \
    500 /* in one answer; the next one begins behind the last number of a change                   \
         */

struct export_input {
    uint64_t after;
};

static const struct field export_fields[] = {
    FIELD_COUNT(struct export_input, after, "after", .from = FROM_QUERY, .max = INT64_MAX),
};

const struct form order_export_form = FORM(struct export_input, export_fields);

struct changes {
    const struct order_export *lines;
    size_t count;
};

/* Of the customer, as far as they are seen. */
static enum result
find_own(struct call *c, struct changes *out)
{
    const struct export_input *in = c->input;
    const struct order_export_query query = {.portal = c->portal->code,
                                             .sight = device_sight_of(&c->viewer),
                                             .after = in->after,
                                             .orders = ORDERS_MOST};

    TRY(order_page_open(c));
    if (c->viewer.customer == 0)
        return RES_NOT_FOUND;
    return order_changes(c->db, c->arena, &query, &out->lines, &out->count);
}

/* Of the whole portal: for its back office, and for its staff. */
static enum result
find_all(struct call *c, struct changes *out)
{
    const struct export_input *in = c->input;
    const struct order_export_query query = {
        .portal = c->portal->code,
        .sight = {.sees_all = true, .sees_some = true},
        .staff = call_is_program(c) ? 0 : c->viewer.person,
        .after = in->after,
        .orders = ORDERS_MOST,
    };

    TRY(order_page_open(c));
    return order_changes(c->db, c->arena, &query, &out->lines, &out->count);
}

static const char *const columns[] = {
    "change",   "order",   "state",    "ordered", "customer", "site",        "street",
    "postcode", "town",    "country",  "contact", "phone",    "instruction", "line",
    "serial",   "article", "quantity", "charge",  "currency", "price-minor",
};

static void
write_line(struct grid_csv *csv, const struct order_export *line)
{
    grid_csv_count(csv, line->changed);
    grid_csv_text(csv, line->order.number);
    grid_csv_text(csv, line->order.state);
    grid_csv_instant(csv, line->order.at);
    grid_csv_text(csv, line->order.customer_number);
    grid_csv_text(csv, line->order.site);
    grid_csv_text(csv, line->order.street);
    grid_csv_text(csv, line->order.postcode);
    grid_csv_text(csv, line->order.town);
    grid_csv_text(csv, line->order.country);
    grid_csv_text(csv, line->order.contact);
    grid_csv_text(csv, line->order.phone);
    grid_csv_text(csv, line->order.instruction);
    grid_csv_count(csv, line->line);
    grid_csv_text(csv, line->item.serial);
    grid_csv_text(csv, line->item.article_number);
    grid_csv_count(csv, line->item.quantity);
    grid_csv_text(csv, line->item.charge);
    grid_csv_text(csv, line->item.currency);
    grid_csv_count(csv, line->item.price_minor);
    grid_csv_row(csv);
}

static enum result
send_csv(struct call *c, const struct changes *changes)
{
    struct grid_csv csv;

    grid_csv_open(&csv, c->arena, c->locale->tag);
    for (size_t i = 0; i < sizeof columns / sizeof columns[0]; i++)
        grid_csv_text(&csv, str_from(columns[i]));
    grid_csv_row(&csv);
    for (size_t i = 0; i < changes->count; i++)
        write_line(&csv, &changes->lines[i]);
    return call_send_file(c, STR("orders.csv"), arena_cstr(c->arena, GRID_CSV_TYPE),
                          grid_csv_str(&csv));
}

/* GET /orders.csv */
enum result
order_page_csv(struct call *c)
{
    struct changes changes = {0};

    TRY(find_own(c, &changes));
    return send_csv(c, &changes);
}

/* GET /desk/orders.csv */
enum result
order_page_desk_csv(struct call *c)
{
    struct changes changes = {0};

    TRY(find_all(c, &changes));
    return send_csv(c, &changes);
}

static struct node *
add_order(struct node *parent, const struct order_export *line)
{
    struct node *node = order_page_add(parent, &line->order);

    node_set_count(node, "change", line->changed);
    node_set(node, "customer-number", line->order.customer_number);
    node_set(node, "street", line->order.street);
    node_set(node, "postcode", line->order.postcode);
    node_set(node, "town", line->order.town);
    node_set(node, "country", line->order.country);
    node_set(node, "contact", line->order.contact);
    node_set(node, "phone", line->order.phone);
    node_set(node, "instruction", line->order.instruction);
    return node;
}

static enum result
show_changes(struct call *c, const struct changes *changes)
{
    const struct export_input *in = c->input;
    const struct order_export *lines = changes->lines;
    const size_t count = changes->count;
    struct node *page = call_body(c, "order-changes");
    struct node *order = NULL;

    node_set_count(page, "after", in->after);
    node_set_count(page, "last", count == 0 ? in->after : lines[count - 1].changed);
    for (size_t i = 0; i < count; i++) {
        if (i == 0 || lines[i].changed != lines[i - 1].changed)
            order = add_order(page, &lines[i]);
        struct node *line = node_add(order, "line");

        node_set(line, "serial", lines[i].item.serial);
        node_set(line, "article-number", lines[i].item.article_number);
        node_set_count(line, "quantity", lines[i].item.quantity);
        node_set(line, "charge", lines[i].item.charge);
        if (str_is(lines[i].item.charge, STR("priced"))) {
            node_set(line, "currency", lines[i].item.currency);
            node_set_count(line, "price", lines[i].item.price_minor);
        }
    }
    return RES_OK;
}

/* GET /orders.xml */
enum result
order_page_xml(struct call *c)
{
    struct changes changes = {0};

    TRY(find_own(c, &changes));
    return show_changes(c, &changes);
}

/* GET /desk/orders.xml */
enum result
order_page_desk_xml(struct call *c)
{
    struct changes changes = {0};

    TRY(find_all(c, &changes));
    return show_changes(c, &changes);
}

struct state_input {
    struct str number, state, courier, courier_url, reason;
    struct day expected;
};

static const struct field state_fields[] = {
    FIELD_TEXT(struct state_input, number, "number", .from = FROM_BODY, .required = true,
               .most = 20),
    FIELD_CODE(struct state_input, state, "state", .from = FROM_BODY, .required = true, .most = 10),
    FIELD_TEXT(struct state_input, courier, "courier", .from = FROM_BODY, .most = 80),
    FIELD_TEXT(struct state_input, courier_url, "courier-url", .from = FROM_BODY, .most = 300),
    FIELD_DAY(struct state_input, expected, "expected", .from = FROM_BODY),
    FIELD_TEXT(struct state_input, reason, "reason", .from = FROM_BODY, .most = 300),
};

const struct form order_state_form = FORM(struct state_input, state_fields);

/* What was taken, or what is wrong with it. */
static enum result
answer(struct call *c)
{
    const struct state_input *in = c->input;
    struct node *page = call_body(c, "order-moved");

    node_set(page, "number", str_is_empty(in->number) ? STR_NONE : in->number);
    node_set(page, "state", str_is_empty(in->state) ? STR_NONE : in->state);
    for (size_t i = 0; i < c->problems.count; i++) {
        struct node *problem = node_add(page, "problem");

        node_set(problem, "code", c->problems.first[i].code);
        node_set(problem, "field", c->problems.first[i].field);
    }
    return RES_OK;
}

/* The order of a number; staff find those of their own portal only. */
static enum result
find_order(struct call *c, struct str number, struct order_reference *out)
{
    TRY(order_by_number(c->db, c->arena, c->portal->code, number, out));
    if (call_is_program(c))
        return RES_OK;
    return order_of_staff(c->db, c->arena, c->viewer.person, out->code, out);
}

/* POST /desk/orders/states: the back office tells the state of an order of its portal. */
enum result
order_page_state(struct call *c)
{
    const struct state_input *in = c->input;
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
    const char *field = "number";

    TRY(order_page_open(c));
    if (!problems_none(&c->problems))
        return answer(c);
    enum result r = find_order(c, in->number, &reference);

    if (r == RES_NOT_FOUND) {
        problem = "order.number-unknown";
        r = RES_INVALID;
    } else if (r == RES_OK) {
        field = "state";
        r = order_advance(c->db, c->arena, &reference, &step, &problem);
    }
    if (r != RES_OK && problem == NULL)
        return r;
    if (problem != NULL) {
        problems_add(&c->problems, field, problem);
        c->response.status = result_status(r);
    }
    return answer(c);
}
