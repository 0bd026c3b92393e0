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

/* A key of the back office asks for the whole portal, everybody else for what they see. */
static enum result
find_changes(struct call *c, const struct order_export **out, size_t *count)
{
    const struct export_input *in = c->input;
    struct order_export_query query = {.portal = c->portal->code,
                                       .sight = device_sight_of(&c->viewer),
                                       .after = in->after,
                                       .orders = ORDERS_MOST};

    TRY(order_page_open(c));
    if (c->viewer.customer == 0) {
        if (!call_is_program(c))
            return RES_NOT_FOUND;
        query.sight = (struct device_sight){.sees_all = true, .sees_some = true};
    }
    return order_changes(c->db, c->arena, &query, out, count);
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

/* GET /orders.csv */
enum result
order_page_csv(struct call *c)
{
    const struct order_export *lines = NULL;
    size_t count = 0;
    struct grid_csv csv;

    TRY(find_changes(c, &lines, &count));
    grid_csv_open(&csv, c->arena, c->locale->tag);
    for (size_t i = 0; i < sizeof columns / sizeof columns[0]; i++)
        grid_csv_text(&csv, str_from(columns[i]));
    grid_csv_row(&csv);
    for (size_t i = 0; i < count; i++)
        write_line(&csv, &lines[i]);
    return call_send_file(c, STR("orders.csv"), arena_cstr(c->arena, GRID_CSV_TYPE),
                          grid_csv_str(&csv));
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

/* GET /orders.xml */
enum result
order_page_xml(struct call *c)
{
    const struct export_input *in = c->input;
    const struct order_export *lines = NULL;
    size_t count = 0;
    struct node *order = NULL;

    TRY(find_changes(c, &lines, &count));
    struct node *page = call_body(c, "order-changes");

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

/* POST /orders/states: the back office tells the state of an order of its portal. */
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

    TRY(order_page_open(c));
    if (c->viewer.customer != 0 || !call_is_program(c))
        return RES_FORBIDDEN;
    if (!problems_none(&c->problems))
        return answer(c);
    enum result r = order_by_number(c->db, c->arena, c->portal->code, in->number, &reference);

    if (r == RES_NOT_FOUND) {
        problems_add(&c->problems, "number", "order.number-unknown");
        c->response.status = result_status(RES_INVALID);
        return answer(c);
    }
    TRY(r);
    r = order_advance(c->db, c->arena, &reference, &step, &problem);
    if (r != RES_OK && problem == NULL)
        return r;
    if (problem != NULL) {
        problems_add(&c->problems, "state", problem);
        c->response.status = result_status(r);
    }
    return answer(c);
}
