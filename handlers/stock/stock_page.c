/* Stock and empties as the customer sees them, the supply desk's list of empties, and the alert. */
#include "fcgi/gate/once.h"
#include "fcgi/jobs.h"
#include "handlers/member/member_page.h"
#include "handlers/order/order_page.h"
#include "handlers/stock/stock.h"
#include "handlers/tables.h"

#define LOW_AT_FIRST 1

struct stock_input {
    struct str site, article;
    uint64_t count, low;
};

static const struct field list_fields[] = {
    FIELD_CODE(struct stock_input, site, "site", .from = FROM_QUERY, .most = 20),
};

const struct form stock_list_form = FORM(struct stock_input, list_fields);

static const struct field count_fields[] = {
    FIELD_CODE(struct stock_input, site, "site", .from = FROM_BODY, .required = true, .most = 20),
    FIELD_CODE(struct stock_input, article, "article", .from = FROM_BODY, .required = true,
               .most = 20),
    FIELD_COUNT(struct stock_input, count, "count", .from = FROM_BODY, .required = true,
                .max = STOCK_MOST),
    FIELD_COUNT(struct stock_input, low, "low", .from = FROM_BODY, .required = true,
                .max = STOCK_MOST),
};

const struct form stock_count_form = FORM(struct stock_input, count_fields);

static void
add_row(struct call *c, struct node *page, const struct stock_row *row, struct str site)
{
    const struct stock_input *in = c->input;
    struct node *node = node_add(page, "stock");
    const bool is_typed = !problems_none(&c->problems) && str_is(in->article, row->article);

    node_set(node, "article", row->article);
    node_set(node, "kind", row->kind);
    node_set(node, "colour", row->colour);
    node_set(node, "models", row->models);
    node_set(node, "device", row->device);
    node_set(node, "site", site);
    if (row->is_counted) {
        node_set_count(node, "count", row->count);
        node_set_count(node, "low", row->low);
        node_set_flag(node, "is-low", row->count <= row->low);
        node_set_instant(node, "counted", row->counted);
        node_set(node, "by", row->by);
    } else {
        node_set_count(node, "low", LOW_AT_FIRST);
    }
    for (size_t i = 0; is_typed && i < c->problems.count; i++) {
        struct node *problem = node_add(node, "problem");

        node_set(problem, "code", c->problems.first[i].code);
        if (c->problems.first[i].name.at != NULL)
            node_set(problem, "max", c->problems.first[i].value);
    }
}

static enum result
show_stock(struct call *c, struct str asked)
{
    static const char *const done[] = {"counted", NULL};
    const struct device_sight sight = device_sight_of(&c->viewer);
    const struct stock_row *rows = NULL;
    size_t count = 0;
    struct order_sites sites;
    struct node *page = call_body(c, "stock-page");

    call_show_done(c, page, done);
    TRY(order_sites(c->db, c->arena, &sight, &sites));
    const struct str site = str_is_empty(asked) && sites.count > 0 ? sites.first[0].code : asked;

    for (size_t i = 0; i < sites.count; i++) {
        struct node *node = node_add(page, "choice");

        node_set(node, "code", sites.first[i].code);
        node_set(node, "name", sites.first[i].name);
        node_set_flag(node, "chosen", str_is(sites.first[i].code, site));
    }
    if (sites.count == 0)
        return RES_OK;
    call_form(c, page, "count", STR("/stock"));
    TRY(stock_list(c->db, c->arena, &sight, site, &rows, &count));
    for (size_t i = 0; i < count; i++)
        add_row(c, page, &rows[i], site);
    return RES_OK;
}

/* GET /stock */
enum result
stock_page_list(struct call *c)
{
    const struct stock_input *in = c->input;

    TRY(order_page_open(c));
    call_keep(c);
    return show_stock(c, in->site);
}

/* POST /stock */
enum result
stock_page_count(struct call *c)
{
    const struct stock_input *in = c->input;
    const struct member_doer doer = member_page_doer(c);
    const struct device_sight sight = device_sight_of(&c->viewer);
    const struct stock_count counted = {in->site, in->article, in->count, in->low};

    TRY(order_page_open(c));
    if (!problems_none(&c->problems))
        return show_stock(c, in->site);
    TRY(stock_set(c->db, c->arena, &doer, &sight, &counted));
    return call_done(c,
                     call_address(c, arena_printf(c->arena, "/stock?site=%.*s", STR_ARG(in->site))),
                     "counted");
}

/* --- empties --- */

struct return_input {
    struct str code, site, note, state;
    uint64_t boxes;
    struct day wanted, planned;
    bool all;
};

static const struct field return_fields[] = {
    FIELD_CODE(struct return_input, site, "site", .from = FROM_BODY, .required = true, .most = 20),
    FIELD_COUNT(struct return_input, boxes, "boxes", .from = FROM_BODY, .required = true,
                .max = STOCK_BOXES_MOST),
    FIELD_DAY(struct return_input, wanted, "wanted", .from = FROM_BODY, .required = true),
    FIELD_TEXT(struct return_input, note, "note", .from = FROM_BODY, .most = 300),
};

const struct form stock_return_form = FORM(struct return_input, return_fields);

static const struct field cancel_fields[] = {
    FIELD_CODE(struct return_input, code, "return", .from = FROM_PATH, .required = true,
               .most = 20),
};

const struct form stock_cancel_form = FORM(struct return_input, cancel_fields);

static const struct field desk_fields[] = {
    FIELD_FLAG(struct return_input, all, "all", .from = FROM_QUERY),
};

const struct form stock_desk_form = FORM(struct return_input, desk_fields);

static const struct field move_fields[] = {
    FIELD_CODE(struct return_input, code, "pickup", .from = FROM_PATH, .required = true,
               .most = 20),
    FIELD_CODE(struct return_input, state, "state", .from = FROM_BODY, .required = true,
               .most = 10),
    FIELD_DAY(struct return_input, planned, "planned", .from = FROM_BODY),
};

const struct form stock_move_form = FORM(struct return_input, move_fields);

static struct node *
add_return(struct node *page, const struct stock_return *each)
{
    struct node *node = node_add(page, "return");

    node_set(node, "id", each->code);
    node_set(node, "state", each->state);
    node_set(node, "site", each->site);
    node_set_count(node, "boxes", each->boxes);
    node_set_day(node, "wanted", each->wanted);
    if (each->is_planned)
        node_set_day(node, "planned", each->planned);
    node_set(node, "note", each->note);
    node_set(node, "by", each->by);
    return node;
}

static bool
is_open(const struct stock_return *each)
{
    return str_is(each->state, STR("asked")) || str_is(each->state, STR("planned"));
}

static enum result
show_returns(struct call *c)
{
    static const char *const done[] = {"asked", "cancelled", NULL};
    const struct device_sight sight = device_sight_of(&c->viewer);
    struct stock_returns returns;
    struct order_sites sites;

    TRY(stock_returns(c->db, c->arena, &sight, &returns));
    TRY(order_sites(c->db, c->arena, &sight, &sites));
    struct node *page = call_body(c, "return-page");

    call_show_done(c, page, done);
    for (size_t i = 0; i < returns.count; i++) {
        struct node *node = add_return(page, &returns.first[i]);

        if (is_open(&returns.first[i]))
            call_form(
                c, node, "cancel",
                arena_printf(c->arena, "/returns/%.*s/cancel", STR_ARG(returns.first[i].code)));
    }
    if (sites.count == 0)
        return RES_OK;
    struct node *form = call_form(c, page, "return", STR("/returns"));
    struct node *site = call_field(c, form, "site", sites.first[0].code);

    for (size_t i = 0; i < sites.count; i++)
        call_option(site, sites.first[i].code,
                    arena_printf(c->arena, "%.*s, %.*s", STR_ARG(sites.first[i].name),
                                 STR_ARG(sites.first[i].town)));
    node_set(call_field(c, form, "boxes", STR("1")), "type", STR("number"));
    node_set(call_field(c, form, "wanted", STR_NONE), "type", STR("date"));
    struct node *note = call_field(c, form, "note", STR_NONE);

    node_set_count(note, "max", 300);
    node_set_flag(note, "optional", true);
    return RES_OK;
}

/* GET /returns */
enum result
stock_page_returns(struct call *c)
{
    TRY(order_page_open(c));
    return show_returns(c);
}

static enum result
find_site(struct call *c, struct str code, struct stock_ask *ask)
{
    const struct device_sight sight = device_sight_of(&c->viewer);
    const struct zone *zone = NULL;
    struct order_sites sites;

    TRY(order_sites(c->db, c->arena, &sight, &sites));
    for (size_t i = 0; i < sites.count; i++) {
        if (!str_is(sites.first[i].code, code))
            continue;
        ask->site = sites.first[i].id;
        ask->site_today =
            zone_find(sites.first[i].zone, &zone) == RES_OK ? zone_day(zone, c->now) : c->today;
        return RES_OK;
    }
    problems_add(&c->problems, "site", "order.site-unknown");
    return RES_INVALID;
}

static enum result
show_refused(struct call *c, const char *field, const char *problem)
{
    if (problem != NULL)
        problems_add(&c->problems, field, problem);
    c->response.status = result_status(RES_INVALID);
    return show_returns(c);
}

/* POST /returns */
enum result
stock_page_ask(struct call *c)
{
    const struct return_input *in = c->input;
    struct member_doer doer = member_page_doer(c);
    struct stock_ask ask = {.boxes = in->boxes, .wanted = in->wanted, .note = in->note};
    const char *field = NULL;
    const char *problem = NULL;
    struct str first;

    TRY(order_page_open(c));
    if (!problems_none(&c->problems))
        return show_returns(c);
    enum result r = find_site(c, in->site, &ask);

    if (r == RES_INVALID)
        return show_refused(c, NULL, NULL);
    TRY(r);
    if (!str_is_empty(call_key(c)))
        doer.key = arena_printf(c->arena, "%.*s %.*s %llu %d", STR_ARG(call_key(c)),
                                STR_ARG(in->site), (unsigned long long)in->boxes, in->wanted.days);
    doer.address = STR("/returns?done=asked");
    r = stock_ask(c->db, c->arena, &doer, &ask, &field, &problem);
    if (r == RES_INVALID && problem != NULL)
        return show_refused(c, field, problem);
    if (r == RES_CONFLICT && once_address(c->db, c->arena, doer.key, &first) == RES_OK)
        return call_see_other(c, call_address(c, first));
    TRY(r);
    return call_done(c, call_address(c, STR("/returns")), "asked");
}

/* POST /returns/{return}/cancel */
enum result
stock_page_cancel(struct call *c)
{
    const struct return_input *in = c->input;
    const struct member_doer doer = member_page_doer(c);
    const struct device_sight sight = device_sight_of(&c->viewer);
    const struct stock_step step = {.code = in->code, .state = STR("cancelled")};

    TRY(order_page_open(c));
    const enum result r = stock_move(c->db, c->arena, &doer, &sight, &step);

    if (r != RES_CONFLICT)
        return r == RES_OK ? call_done(c, call_address(c, STR("/returns")), "cancelled") : r;
    problems_add(&c->problems, NULL, "stock.moved-on");
    c->response.status = result_status(r);
    return show_returns(c);
}

static enum result
show_desk(struct call *c, bool is_all)
{
    static const char *const done[] = {"planned", "fetched", "cancelled", NULL};
    struct stock_returns returns;

    TRY(stock_returns_desk(c->db, c->arena, c->viewer.person, !is_all, &returns));
    struct node *page = call_body(c, "return-desk");

    call_show_done(c, page, done);
    node_set_flag(page, "all", is_all);
    for (size_t i = 0; i < c->problems.count; i++)
        node_set(node_add(page, "problem"), "code", c->problems.first[i].code);
    for (size_t i = 0; i < returns.count; i++) {
        const struct stock_return *each = &returns.first[i];
        struct node *node = add_return(page, each);

        node_set(node, "street", each->street);
        node_set(node, "postcode", each->postcode);
        node_set(node, "town", each->town);
        node_set(node, "customer", each->customer);
        node_set(node, "customer-number", each->customer_number);
        if (is_open(each))
            call_form(c, node, "state",
                      arena_printf(c->arena, "/desk/returns/%.*s/state", STR_ARG(each->code)));
    }
    return RES_OK;
}

/* GET /desk/returns */
enum result
stock_page_desk(struct call *c)
{
    const struct return_input *in = c->input;

    TRY(order_page_open(c));
    return show_desk(c, in->all);
}

/* POST /desk/returns/{pickup}/state */
enum result
stock_page_desk_move(struct call *c)
{
    const struct return_input *in = c->input;
    const struct member_doer doer = {0};
    const struct device_sight sight = {0};
    const struct stock_step step = {
        .code = in->code,
        .state = in->state,
        .has_planned = !str_is_empty(pairs_get(&c->body, STR("planned"))),
        .planned = in->planned,
        .staff = c->viewer.person,
    };

    TRY(order_page_open(c));
    if (!problems_none(&c->problems))
        return show_desk(c, false);
    const enum result r = stock_move(c->db, c->arena, &doer, &sight, &step);

    if (r == RES_OK)
        return call_done(c, call_address(c, STR("/desk/returns")), arena_cstr(c->arena, in->state));
    if (r != RES_CONFLICT && r != RES_INVALID)
        return r;
    problems_add(&c->problems, NULL, r == RES_CONFLICT ? "stock.moved-on" : "stock.day-missing");
    c->response.status = result_status(r);
    return show_desk(c, false);
}

/* Tells of what runs low, site by site. */
enum result
stock_watch(struct runner *runner, bool *did_some)
{
    return stock_tell(runner->db, runner->arena, did_some);
}
