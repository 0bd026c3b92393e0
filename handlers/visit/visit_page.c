/* Visits of a technician as their customers ask for them and agree on a date. */
#include "handlers/visit/visit_page.h"

#include "fcgi/base/zone.h"
#include "fcgi/edge/secret.h"
#include "fcgi/gate/once.h"
#include "handlers/member/member_page.h"
#include "handlers/tables.h"

#define REASON_MOST 1000
#define WISH_MOST   200

static const char *const done_codes[] = {"visit-asked", "visit-proposed", "visit-confirmed",
                                         "visit-cancelled", NULL};

struct list_input {
    struct str after;
};

static const struct field list_fields[] = {
    FIELD_CODE(struct list_input, after, "after", .from = FROM_QUERY, .most = 20),
};

const struct form visit_list_form = FORM(struct list_input, list_fields);

struct ask_input {
    struct str device, reason, wish;
};

static const struct field new_fields[] = {
    FIELD_CODE(struct ask_input, device, "device", .from = FROM_QUERY, .required = true,
               .most = 20),
};

const struct form visit_new_form = FORM(struct ask_input, new_fields);

static const struct field ask_fields[] = {
    FIELD_CODE(struct ask_input, device, "device", .from = FROM_BODY, .required = true, .most = 20),
    FIELD_PROSE(struct ask_input, reason, "reason", .from = FROM_BODY, .required = true,
                .most = REASON_MOST),
    FIELD_TEXT(struct ask_input, wish, "wish", .from = FROM_BODY, .most = WISH_MOST),
};

const struct form visit_ask_form = FORM(struct ask_input, ask_fields);

struct one_input {
    struct str visit;
    struct visit_span span;
};

static const struct field one_fields[] = {
    FIELD_CODE(struct one_input, visit, "visit", .from = FROM_PATH, .required = true, .most = 20),
};

const struct form visit_form = FORM(struct one_input, one_fields);

static const struct field propose_fields[] = {
    FIELD_CODE(struct one_input, visit, "visit", .from = FROM_PATH, .required = true, .most = 20),
    FIELD_DAY(struct one_input, span.day, "day", .from = FROM_BODY, .required = true),
    FIELD_TEXT(struct one_input, span.from, "from", .from = FROM_BODY, .required = true, .most = 5),
    FIELD_TEXT(struct one_input, span.until, "until", .from = FROM_BODY, .required = true,
               .most = 5),
};

const struct form visit_propose_form = FORM(struct one_input, propose_fields);

static bool
is_off(const struct call *c)
{
    return !portal_has(c->portal, STR("moves"));
}

struct str
visit_page_zone(const struct call *c, const struct visit *visit)
{
    return str_is_empty(visit->zone) ? zone_name(c->zone) : visit->zone;
}

struct node *
visit_page_add(struct call *c, struct node *parent, const struct visit *visit)
{
    struct node *node = node_add(parent, "visit");

    node_set(node, "id", visit->code);
    node_set(node, "number", visit->number);
    node_set(node, "device", visit->device);
    node_set(node, "serial", visit->serial);
    node_set(node, "model", visit->model);
    node_set(node, "site", visit->site);
    node_set(node, "town", visit->town);
    node_set(node, "place", str_or_none(visit->place));
    node_set(node, "person", str_or_none(visit->person));
    node_set(node, "reason", visit->reason);
    node_set(node, "wish", str_or_none(visit->wish));
    node_set(node, "state", visit->state);
    node_set_instant(node, "created", visit->created);
    node_set(node, "zone", visit_page_zone(c, visit));
    if (visit->at.seconds != 0) {
        node_set_instant(node, "at", visit->at);
        node_set_instant(node, "until", visit->until);
        node_set(node, "by", visit->by == VISIT_CUSTOMER ? STR("customer") : STR("staff"));
    }
    return node;
}

void
visit_page_propose(struct call *c, struct node *parent, const struct visit *visit, struct str path)
{
    const struct zone *zone = NULL;
    struct node *form = call_form(c, parent, "propose", path);
    struct str day = STR_NONE;
    struct str from = STR_NONE;
    struct str until = STR_NONE;

    if (visit->at.seconds != 0 && zone_find(visit_page_zone(c, visit), &zone) == RES_OK) {
        const struct civil begin = zone_civil(zone, visit->at);
        const struct civil end = zone_civil(zone, visit->until);

        day = arena_printf(c->arena, "%04d-%02d-%02d", begin.year, begin.month, begin.day);
        from = arena_printf(c->arena, "%02d:%02d", begin.hour, begin.minute);
        until = arena_printf(c->arena, "%02d:%02d", end.hour, end.minute);
    }
    node_set(call_field(c, form, "day", day), "type", STR("date"));
    node_set(call_field(c, form, "from", from), "type", STR("time"));
    node_set(call_field(c, form, "until", until), "type", STR("time"));
}

enum result
visit_page_read(struct call *c, const struct visit *visit, const struct visit_span *span,
                struct visit_step *step)
{
    struct instant at[2];
    const char *field = NULL;

    if (!problems_none(&c->problems))
        return RES_INVALID;
    const char *problem = visit_span_read(span, visit_page_zone(c, visit), c->now, at, &field);

    if (problem != NULL) {
        problems_add(&c->problems, field, problem);
        return RES_INVALID;
    }
    step->at = at[0];
    step->until = at[1];
    return RES_OK;
}

/* GET /visits */
enum result
visit_page_list(struct call *c)
{
    const struct list_input *in = c->input;
    const struct device_sight sight = device_sight_of(&c->viewer);
    const struct visit *visits = NULL;
    size_t count = 0;

    if (is_off(c))
        return RES_NOT_FOUND;
    call_keep(c);
    TRY(visit_list(c->db, c->arena, &sight, in->after, &visits, &count));
    struct node *page = call_body(c, "visits");

    if (count > VISIT_PAGE_MOST)
        node_set(page, "next", visits[VISIT_PAGE_MOST - 1].code);
    for (size_t i = 0; i < count && i < VISIT_PAGE_MOST; i++)
        visit_page_add(c, page, &visits[i]);
    return RES_OK;
}

static enum result
show_new(struct call *c, struct str code)
{
    const struct device_sight sight = device_sight_of(&c->viewer);
    struct device device;

    TRY(device_of_viewer(c->db, c->arena, &sight, code, &device));
    struct node *page = call_body(c, "visit-new");

    node_set(page, "device", device.code);
    node_set(page, "serial", device.serial);
    node_set(page, "model", device.model);
    node_set(page, "site", device.site);
    node_set(page, "place", str_or_none(device.place));
    struct node *form = call_form(c, page, "visit", STR("/visits"));

    node_set(call_field(c, form, "device", code), "type", STR("hidden"));
    struct node *reason = call_field(c, form, "reason", STR_NONE);

    node_set(reason, "type", STR("text-area"));
    node_set_count(reason, "max", REASON_MOST);
    struct node *wish = call_field(c, form, "wish", STR_NONE);

    node_set(wish, "optional", STR("yes"));
    node_set_count(wish, "max", WISH_MOST);
    return RES_OK;
}

/* GET /visits/new */
enum result
visit_page_new(struct call *c)
{
    const struct ask_input *in = c->input;

    if (is_off(c))
        return RES_NOT_FOUND;
    if (str_is_empty(in->device))
        return call_see_other(c, call_address(c, STR("/devices")));
    return show_new(c, in->device);
}

/* POST /visits */
enum result
visit_page_ask(struct call *c)
{
    const struct ask_input *in = c->input;
    const struct device_sight sight = device_sight_of(&c->viewer);
    struct member_doer doer = member_page_doer(c);
    const struct visit_wish wish = {secret_code(c->arena), in->device, in->reason, in->wish};
    struct str first;

    if (is_off(c) || str_is_empty(in->device))
        return RES_NOT_FOUND;
    if (!problems_none(&c->problems))
        return show_new(c, in->device);
    doer.key = call_key(c);
    doer.address = arena_printf(c->arena, "/visits/%.*s?done=visit-asked", STR_ARG(wish.code));
    const enum result r = visit_ask(c->db, c->arena, &doer, &sight, &wish);

    if (r == RES_CONFLICT && once_address(c->db, c->arena, doer.key, &first) == RES_OK)
        return call_see_other(c, call_address(c, first));
    if (r == RES_INVALID) {
        problems_add(&c->problems, NULL, "visit.open-already");
        return show_new(c, in->device);
    }
    return r == RES_OK ? call_see_other(c, call_address(c, doer.address)) : r;
}

/* --- following --- */

static struct str
path_of(struct call *c, struct str code, const char *rest)
{
    return arena_printf(c->arena, "/visits/%.*s%s", STR_ARG(code), rest);
}

static enum result
show(struct call *c, const struct visit *visit)
{
    struct node *page = call_body(c, "visit-page");

    call_show_done(c, page, done_codes);
    visit_page_add(c, page, visit);
    if (!visit_is_open(visit))
        return RES_OK;
    if (visit_may_agree(visit, VISIT_CUSTOMER))
        call_form(c, page, "confirm", path_of(c, visit->code, "/confirm"));
    visit_page_propose(c, page, visit, path_of(c, visit->code, "/propose"));
    call_form(c, page, "cancel", path_of(c, visit->code, "/cancel"));
    return RES_OK;
}

static enum result
find(struct call *c, struct visit *out)
{
    const struct one_input *in = c->input;
    const struct device_sight sight = device_sight_of(&c->viewer);

    return is_off(c) ? RES_NOT_FOUND : visit_one(c->db, c->arena, &sight, in->visit, out);
}

/* GET /visits/{visit} */
enum result
visit_page_show(struct call *c)
{
    struct visit visit;

    call_keep(c);
    TRY(find(c, &visit));
    return show(c, &visit);
}

/* Too late, or sent twice: the page shows how it stands. */
static enum result
answer(struct call *c, const struct visit_step *step, const char *done)
{
    const struct member_doer doer = member_page_doer(c);
    const struct str page = call_address(c, path_of(c, step->code, ""));
    const enum result r = visit_settle(c->db, c->arena, &doer, step);

    if (r == RES_CONFLICT)
        return call_see_other(c, page);
    return r == RES_OK ? call_done(c, page, done) : r;
}

/* POST /visits/{visit}/propose */
enum result
visit_page_send(struct call *c)
{
    const struct one_input *in = c->input;
    struct visit_step step = {.code = in->visit, .state = STR("proposed"), .side = VISIT_CUSTOMER};
    struct visit visit;

    TRY(find(c, &visit));
    const enum result r = visit_page_read(c, &visit, &in->span, &step);

    if (r == RES_INVALID)
        return show(c, &visit);
    return r == RES_OK ? answer(c, &step, "visit-proposed") : r;
}

/* POST /visits/{visit}/confirm */
enum result
visit_page_confirm(struct call *c)
{
    const struct one_input *in = c->input;
    struct visit visit;

    TRY(find(c, &visit));
    return answer(
        c,
        &(struct visit_step){.code = in->visit, .state = STR("confirmed"), .side = VISIT_CUSTOMER},
        "visit-confirmed");
}

/* POST /visits/{visit}/cancel */
enum result
visit_page_cancel(struct call *c)
{
    const struct one_input *in = c->input;
    struct visit visit;

    TRY(find(c, &visit));
    return answer(
        c,
        &(struct visit_step){.code = in->visit, .state = STR("cancelled"), .side = VISIT_CUSTOMER},
        "visit-cancelled");
}
