/* Moves and removals as their customers ask for them and follow them. */
#include "fcgi/call.h"
#include "fcgi/edge/secret.h"
#include "fcgi/gate/once.h"
#include "handlers/device/device.h"
#include "handlers/member/member_page.h"
#include "handlers/move/move.h"
#include "handlers/receipt/receipt.h"
#include "handlers/tables.h"

#define CHOICES 50

static const char *const done_codes[] = {"move-asked", "line-cancelled", NULL};

struct line_input {
    struct str device;
    struct day wanted;
    struct str site, place, access;
};

struct ask_input {
    struct str kind;
    struct line_input lines[MOVE_LINES_MOST];
    struct str contact, phone;
};

/* clang-format off */
#define LINE(i, n)                                                                                \
    FIELD_CODE(struct ask_input, lines[i].device, "device-" n, .from = FROM_BODY, .most = 20),     \
    FIELD_DAY(struct ask_input, lines[i].wanted, "wanted-" n, .from = FROM_BODY),                  \
    FIELD_CODE(struct ask_input, lines[i].site, "site-" n, .from = FROM_BODY, .most = 20),         \
    FIELD_TEXT(struct ask_input, lines[i].place, "place-" n, .from = FROM_BODY, .most = 120),      \
    FIELD_PROSE(struct ask_input, lines[i].access, "access-" n, .from = FROM_BODY, .most = 500)

static const struct field ask_fields[] = {
    FIELD_CODE(struct ask_input, kind, "kind", .from = FROM_BODY, .required = true, .most = 10),
    LINE(0, "1"), LINE(1, "2"), LINE(2, "3"), LINE(3, "4"), LINE(4, "5"),
    LINE(5, "6"), LINE(6, "7"), LINE(7, "8"), LINE(8, "9"), LINE(9, "10"),
    FIELD_TEXT(struct ask_input, contact, "contact", .from = FROM_BODY, .required = true, .most = 120),
    FIELD_TEXT(struct ask_input, phone, "phone", .from = FROM_BODY, .most = 40),
};
/* clang-format on */

const struct form move_ask_form = FORM(struct ask_input, ask_fields);

struct choose_input {
    struct str kind, q;
    struct codes devices;
};

static const struct field choose_fields[] = {
    FIELD_CODE(struct choose_input, kind, "kind", .from = FROM_QUERY, .most = 10),
    FIELD_CODES(struct choose_input, devices, "device", .from = FROM_QUERY, .max = MOVE_LINES_MOST,
                .most = 20),
    FIELD_TEXT(struct choose_input, q, "q", .from = FROM_QUERY, .most = 100),
};

const struct form move_choose_form = FORM(struct choose_input, choose_fields);

struct list_input {
    struct str after;
};

static const struct field list_fields[] = {
    FIELD_CODE(struct list_input, after, "after", .from = FROM_QUERY, .most = 20),
};

const struct form move_list_form = FORM(struct list_input, list_fields);

struct one_input {
    struct str move;
    uint64_t line;
};

static const struct field one_fields[] = {
    FIELD_CODE(struct one_input, move, "move", .from = FROM_PATH, .required = true, .most = 20),
};

const struct form move_form = FORM(struct one_input, one_fields);

static const struct field line_fields[] = {
    FIELD_CODE(struct one_input, move, "move", .from = FROM_PATH, .required = true, .most = 20),
    FIELD_COUNT(struct one_input, line, "line", .from = FROM_BODY, .required = true,
                .max = MOVE_LINES_MOST),
};

const struct form move_line_form = FORM(struct one_input, line_fields);

static bool
is_off(const struct call *c)
{
    return !portal_has(c->portal, STR("moves"));
}

static struct str
kind_of(struct str typed)
{
    return str_is(typed, STR("removal")) ? typed : STR("move");
}

static struct node *
add_line(struct node *parent, const struct move_line *line)
{
    struct node *node = node_add(parent, "move-line");

    node_set_count(node, "number", line->number);
    node_set(node, "device", line->device);
    node_set(node, "serial", line->serial);
    node_set(node, "model", line->model);
    node_set_day(node, "wanted", line->wanted);
    if (line->planned.days != 0)
        node_set_day(node, "planned", line->planned);
    if (line->read.days != 0)
        node_set_day(node, "read", line->read);
    node_set(node, "from", line->from);
    node_set(node, "site", line->site);
    node_set(node, "town", line->town);
    node_set(node, "place", line->place);
    node_set(node, "access", line->access);
    node_set(node, "state", line->state);
    return node;
}

/* GET /moves */
enum result
move_page_list(struct call *c)
{
    const struct list_input *in = c->input;
    const struct device_sight sight = device_sight_of(&c->viewer);
    struct move_page page;

    if (is_off(c))
        return RES_NOT_FOUND;
    TRY(move_list(c->db, c->arena, &sight, in->after, &page));
    const struct move *moves = page.first;
    struct node *body = call_body(c, "moves");

    call_show_done(c, body, done_codes);
    for (size_t i = 0; i < page.count; i++) {
        struct node *node = node_add(body, "move");

        node_set(node, "id", moves[i].code);
        node_set(node, "number", moves[i].number);
        node_set(node, "kind", moves[i].kind);
        node_set_instant(node, "created", moves[i].created);
        for (size_t k = 0; k < moves[i].count; k++)
            add_line(node, &moves[i].lines[k]);
    }
    if (page.has_more)
        node_set(body, "after", moves[page.count - 1].code);
    call_keep(c);
    return RES_OK;
}

/* --- asking --- */

static enum result
add_sites(struct call *c, struct node *field)
{
    const struct move_site *sites = NULL;
    size_t count = 0;

    TRY(move_sites(c->db, c->arena, c->viewer.customer, &sites, &count));
    call_option(field, STR(""), STR_NONE);
    for (size_t i = 0; i < count; i++)
        call_option(
            field, sites[i].code,
            arena_printf(c->arena, "%.*s, %.*s", STR_ARG(sites[i].name), STR_ARG(sites[i].town)));
    return RES_OK;
}

static struct node *
part(struct call *c, struct node *line, const char *name, unsigned number, struct str initial)
{
    struct node *node = node_add(line, "part");
    const char *wire = arena_printf(c->arena, "%s-%u", name, number).at;

    node_set(node, "name", str_from(name));
    return call_field(c, node, wire, initial);
}

static enum result
add_wish(struct call *c, struct node *form, const struct device *device, unsigned number,
         bool moves)
{
    struct node *line = node_add(form, "wish");

    node_set_count(line, "number", number);
    node_set(line, "serial", device->serial);
    node_set(line, "model", device->model);
    node_set(line, "site", device->site);
    node_set(line, "place", device->place);
    node_set(part(c, line, "device", number, device->code), "type", STR("hidden"));
    node_set(part(c, line, "wanted", number, STR_NONE), "type", STR("date"));
    if (moves) {
        TRY(add_sites(c, part(c, line, "site", number, STR_NONE)));
        part(c, line, "place", number, STR_NONE);
    }
    struct node *access = part(c, line, "access", number, STR_NONE);

    node_set(access, "type", STR("text-area"));
    node_set_flag(access, "optional", true);
    return RES_OK;
}

/* The second step: one set of fields a device. */
static enum result
show_form(struct call *c, struct str kind, const struct str *devices, size_t count)
{
    const struct device_sight sight = device_sight_of(&c->viewer);
    const bool moves = str_is(kind, STR("move"));
    struct node *body = call_body(c, "move-new");
    struct node *form = call_form(c, body, "move", STR("/moves"));

    node_set(body, "kind", kind);
    node_set(call_field(c, form, "kind", kind), "type", STR("hidden"));
    for (size_t i = 0; i < count; i++) {
        struct device device;
        const enum result r = device_of_viewer(c->db, c->arena, &sight, devices[i], &device);

        if (r == RES_NOT_FOUND)
            continue; /* gone meanwhile, or never theirs: the problem beside the form says so */
        TRY(r);
        TRY(add_wish(c, form, &device, (unsigned)i + 1, moves));
    }
    call_field(c, form, "contact", c->viewer.name);
    struct node *phone = call_field(c, form, "phone", STR_NONE);

    node_set(phone, "type", STR("tel"));
    node_set_flag(phone, "optional", true);
    c->view = "move/new";
    return RES_OK;
}

/* The first step: which devices. */
static enum result
show_choice(struct call *c, const struct choose_input *in)
{
    const struct device_sight sight = device_sight_of(&c->viewer);
    const struct device_query query = {.search = in->q, .sort = STR("serial"), .limit = CHOICES};
    struct device_list list;
    struct node *body = call_body(c, "move-choose");

    TRY(device_find(c->db, c->arena, &sight, &query, &list));
    uint64_t total = list.count;

    if (list.count == CHOICES)
        TRY(device_total(c->db, c->arena, &sight, &query, &total));
    node_set(body, "kind", kind_of(in->kind));
    node_set(body, "q", in->q);
    node_set_count(body, "total", total);
    for (size_t i = 0; i < list.count; i++) {
        struct node *node = node_add(body, "movable");

        node_set(node, "device", list.first[i].code);
        node_set(node, "serial", list.first[i].serial);
        node_set(node, "model", list.first[i].model);
        node_set(node, "site", list.first[i].site);
        node_set(node, "place", list.first[i].place);
    }
    c->view = "move/choose";
    return RES_OK;
}

/* GET /moves/new */
enum result
move_page_new(struct call *c)
{
    const struct choose_input *in = c->input;

    if (is_off(c))
        return RES_NOT_FOUND;
    if (in->devices.count == 0)
        return show_choice(c, in);
    return show_form(c, kind_of(in->kind), in->devices.first, in->devices.count);
}

/* The lines that name a device, together. wishes has room for all. */
static size_t
wishes_of(const struct ask_input *in, struct move_wish *wishes)
{
    size_t count = 0;

    for (size_t i = 0; i < MOVE_LINES_MOST; i++) {
        const struct line_input *line = &in->lines[i];

        if (!str_is_empty(line->device))
            wishes[count++] = (struct move_wish){line->device, line->wanted, line->site,
                                                 line->place, line->access};
    }
    return count;
}

static enum result
show_again(struct call *c, const struct move_plan *plan)
{
    struct str *devices = arena_new_array(c->arena, plan->count, struct str);

    for (size_t i = 0; i < plan->count; i++)
        devices[i] = plan->wishes[i].device;
    return show_form(c, plan->kind, devices, plan->count);
}

/* POST /moves */
enum result
move_page_ask(struct call *c)
{
    const struct ask_input *in = c->input;
    struct member_doer doer = member_page_doer(c);
    struct move_wish wishes[MOVE_LINES_MOST];
    struct move_asked asked = {.code = secret_code(c->arena)};
    struct str first;
    const struct move_plan plan = {.sight = device_sight_of(&c->viewer),
                                   .kind = kind_of(in->kind),
                                   .contact = in->contact,
                                   .phone = in->phone,
                                   .wishes = wishes,
                                   .count = wishes_of(in, wishes),
                                   .today = c->today,
                                   .now = c->now,
                                   .centre = c->decision.centre->code};

    if (is_off(c))
        return RES_NOT_FOUND;
    if (plan.count == 0)
        return call_see_other(c, call_address(c, STR("/moves/new")));
    if (!problems_none(&c->problems))
        return show_again(c, &plan);
    doer.key = call_key(c);
    doer.address = arena_printf(c->arena, "/moves/%.*s?done=move-asked", STR_ARG(asked.code));
    const enum result r = move_ask(c->db, c->arena, &doer, &plan, &c->problems, &asked);

    if (r == RES_INVALID)
        return show_again(c, &plan);
    if (r == RES_CONFLICT && once_address(c->db, c->arena, doer.key, &first) == RES_OK)
        return call_see_other(c, call_address(c, first));
    return r == RES_OK ? call_see_other(c, call_address(c, doer.address)) : r;
}

/* --- following --- */

static bool
is_open(const struct move_line *line)
{
    return str_is(line->state, STR("asked")) || str_is(line->state, STR("planned"));
}

static enum result
add_receipt(struct call *c, struct node *body, struct str move)
{
    struct receipt receipt;
    const enum result r =
        receipt_of(c->db, c->arena, c->viewer.customer, STR("move"), move, &receipt);

    if (r == RES_NOT_FOUND)
        return RES_OK;
    TRY(r);
    node_set(body, "receipt", receipt_number_shown(c->arena, receipt.number));
    return RES_OK;
}

/* GET /moves/{move} */
enum result
move_page_show(struct call *c)
{
    const struct one_input *in = c->input;
    const struct device_sight sight = device_sight_of(&c->viewer);
    struct move move;

    if (is_off(c))
        return RES_NOT_FOUND;
    TRY(move_one(c->db, c->arena, &sight, in->move, &move));
    struct node *body = call_body(c, "move-page");

    call_show_done(c, body, done_codes);
    node_set(body, "number", move.number);
    node_set(body, "kind", move.kind);
    node_set_instant(body, "created", move.created);
    node_set(body, "contact", move.contact);
    node_set(body, "phone", move.phone);
    node_set(body, "person", move.person);
    TRY(add_receipt(c, body, in->move));
    for (size_t i = 0; i < move.count; i++) {
        struct node *line = add_line(body, &move.lines[i]);

        if (!is_open(&move.lines[i]))
            continue;
        struct node *form = call_form(
            c, line, "cancel", arena_printf(c->arena, "/moves/%.*s/cancel", STR_ARG(in->move)));

        node_set(
            call_field(c, form, "line",
                       arena_printf(c->arena, "%llu", (unsigned long long)move.lines[i].number)),
            "type", STR("hidden"));
    }
    return RES_OK;
}

/* POST /moves/{move}/cancel */
enum result
move_page_cancel(struct call *c)
{
    const struct one_input *in = c->input;
    const struct device_sight sight = device_sight_of(&c->viewer);
    const struct member_doer doer = member_page_doer(c);
    const struct str page =
        call_address(c, arena_printf(c->arena, "/moves/%.*s", STR_ARG(in->move)));
    const struct move_step step = {.move = in->move, .line = in->line, .state = STR("cancelled")};
    struct move move;
    bool is_seen = false;

    if (is_off(c) || !problems_none(&c->problems))
        return RES_NOT_FOUND;
    TRY(move_one(c->db, c->arena, &sight, in->move, &move));
    for (size_t i = 0; i < move.count; i++)
        is_seen = is_seen || move.lines[i].number == in->line;
    if (!is_seen)
        return RES_NOT_FOUND;
    const enum result r = move_settle(c->db, c->arena, &doer, &step);

    if (r == RES_CONFLICT) /* too late, or sent twice: the page shows how it stands */
        return call_see_other(c, page);
    TRY(r);
    return call_done(c, page, "line-cancelled");
}
