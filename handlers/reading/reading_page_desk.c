/* The contract desk: unlikely readings that were confirmed, and counters that begin anew (MET-5,
 * MET-8). */
#include "handlers/reading/reading_page.h"
#include "handlers/tables.h"

static const char *const done_codes[] = {"reading-accepted", "reading-rejected", NULL};
static const char *const epoch_codes[] = {"epoch-opened", NULL};

struct desk_input {
    struct str reading;
};

static const struct field desk_fields[] = {
    FIELD_CODE(struct desk_input, reading, "doubted", .from = FROM_PATH, .required = true,
               .most = 20),
};

const struct form reading_desk_form = FORM(struct desk_input, desk_fields);

struct epoch_input {
    struct str device, kind, cause, count;
    struct day on;
};

static const struct field epoch_fields[] = {
    FIELD_CODE(struct epoch_input, device, "counted", .from = FROM_PATH, .required = true,
               .most = 20),
    FIELD_CODE(struct epoch_input, kind, "register", .from = FROM_BODY, .required = true,
               .most = 10),
    FIELD_DAY(struct epoch_input, on, "on", .from = FROM_BODY, .required = true),
    FIELD_TEXT(struct epoch_input, count, "count", .from = FROM_BODY, .required = true, .most = 40),
    FIELD_CODE(struct epoch_input, cause, "cause", .from = FROM_BODY, .required = true, .most = 20),
};

const struct form reading_epoch_form = FORM(struct epoch_input, epoch_fields);

static const struct field device_fields[] = {
    FIELD_CODE(struct epoch_input, device, "counted", .from = FROM_PATH, .required = true,
               .most = 20),
};

const struct form reading_epoch_show_form = FORM(struct epoch_input, device_fields);

static bool
is_off(const struct call *c)
{
    return !portal_has(c->portal, STR("readings"));
}

static void
add_values(struct node *node, const struct reading_waiting *one)
{
    for (unsigned i = 0; i < READING_KINDS; i++) {
        if (!one->has[i])
            continue;
        struct node *value = node_add(node, "value");

        node_set(value, "register", reading_kind_code((enum reading_kind)i));
        node_set_count(value, "count", one->count[i]);
        if (!one->has_before[i])
            continue;
        node_set_count(value, "before", one->before[i]);
        node_set_day(value, "before-on", one->before_on);
        if (one->count[i] >= one->before[i])
            node_set_count(value, "pages", one->count[i] - one->before[i]);
    }
}

static void
add_waiting(struct call *c, struct node *page, const struct reading_waiting *one)
{
    struct node *node = node_add(page, "waiting");

    node_set(node, "id", one->code);
    node_set_day(node, "on", one->on);
    node_set_instant(node, "at", one->at);
    node_set(node, "source", one->source);
    node_set(node, "person", one->person);
    node_set(node, "serial", one->serial);
    node_set(node, "model", one->model);
    node_set(node, "customer", one->customer);
    node_set(node, "customer-number", one->customer_number);
    node_set(node, "customer-name", one->customer_name);
    add_values(node, one);
    (void)call_form(c, node, "accept",
                    arena_printf(c->arena, "/desk/readings/%.*s/accept", STR_ARG(one->code)));
    (void)call_form(c, node, "reject",
                    arena_printf(c->arena, "/desk/readings/%.*s/reject", STR_ARG(one->code)));
}

/* GET /desk/readings */
enum result
reading_desk_list(struct call *c)
{
    const struct reading_waiting *waiting = NULL;
    size_t count = 0;

    if (is_off(c))
        return RES_NOT_FOUND;
    TRY(reading_waiting_list(c->db, c->arena, c->viewer.person, &waiting, &count));
    struct node *page = call_body(c, "reading-desk");

    call_show_done(c, page, done_codes);
    for (size_t i = 0; i < count; i++)
        add_waiting(c, page, &waiting[i]);
    return RES_OK;
}

/* Sent twice, or decided by a colleague meanwhile: the list shows what still waits. */
static enum result
decide(struct call *c, bool is_right)
{
    const struct desk_input *in = c->input;
    enum result r = RES_NOT_FOUND;

    if (is_off(c))
        return RES_NOT_FOUND;
    r = reading_decide(c->db, c->arena, c->viewer.person, in->reading, is_right);
    if (r == RES_CONFLICT)
        return call_see_other(c, call_address(c, STR("/desk/readings")));
    if (r != RES_OK)
        return r;
    return call_done(c, call_address(c, STR("/desk/readings")),
                     is_right ? "reading-accepted" : "reading-rejected");
}

/* POST /desk/readings/{reading}/accept */
enum result
reading_desk_accept(struct call *c)
{
    return decide(c, true);
}

/* POST /desk/readings/{reading}/reject */
enum result
reading_desk_reject(struct call *c)
{
    return decide(c, false);
}

/* ---- A counter begins anew ---- */

static struct str
epoch_path(struct call *c, struct str device)
{
    return arena_printf(c->arena, "/desk/devices/%.*s/epoch", STR_ARG(device));
}

static void
add_epoch_form(struct call *c, struct node *page, const struct reading_device *device)
{
    struct node *form = call_form(c, page, "epoch", epoch_path(c, device->code));
    struct node *kind = call_field(c, form, "register", STR_NONE);
    struct node *cause = NULL;
    char today[11];

    for (size_t i = 0; i < device->register_count; i++)
        call_option(kind, reading_kind_code(device->registers[i].kind), STR_NONE);
    cause = call_field(c, form, "cause", STR_NONE);
    call_option(cause, STR("board"), STR_NONE);
    call_option(cause, STR("roll-over"), STR_NONE);
    call_option(cause, STR("refurbished"), STR_NONE);
    day_format(device->today, today);
    node_set(call_field(c, form, "on", arena_str(c->arena, str_from(today))), "type", STR("date"));
    (void)call_field(c, form, "count", STR("0"));
}

/* The device of a customer whose file is open, with the customer's eyes; a closed file is opened
   first. */
static enum result
find(struct call *c, struct str code, struct reading_owner *owner, struct reading_facts *facts)
{
    struct reading_scope scope = {.zone = c->portal->zone};
    const struct reading_names names = {.by = READING_BY_CODE, .first = &code, .count = 1};

    if (is_off(c))
        return RES_NOT_FOUND;
    TRY(reading_owner_of(c->db, c->arena, c->viewer.person, code, owner));
    if (!owner->is_open)
        return call_see_other(c, call_address(c, arena_printf(c->arena, "/desk/customers/%.*s",
                                                              STR_ARG(owner->code))));
    scope.sight =
        (struct device_sight){.customer = owner->customer, .sees_all = true, .sees_some = true};
    TRY(reading_facts(c->db, c->arena, &scope, &names, facts));
    return facts->count == 1 ? RES_OK : RES_NOT_FOUND;
}

static enum result
show_epoch(struct call *c, const struct reading_owner *owner, const struct reading_facts *facts)
{
    if (facts->count == 0)
        return RES_NOT_FOUND;
    struct node *page = call_body(c, "reading-epoch");

    call_show_done(c, page, epoch_codes);
    node_set(page, "customer", owner->code);
    reading_show_device(page, &facts->first[0]);
    reading_show_registers(page, &facts->first[0]);
    if (facts->first[0].register_count > 0)
        add_epoch_form(c, page, &facts->first[0]);
    return RES_OK;
}

/* GET /desk/devices/{device}/epoch */
enum result
reading_epoch_new(struct call *c)
{
    const struct epoch_input *in = c->input;
    struct reading_owner owner;
    struct reading_facts facts = {0};

    TRY(find(c, in->device, &owner, &facts));
    return show_epoch(c, &owner, &facts);
}

static bool
cause_is_known(struct str cause)
{
    return str_is(cause, STR("board")) || str_is(cause, STR("roll-over")) ||
           str_is(cause, STR("refurbished"));
}

static void
read_epoch(struct call *c, const struct epoch_input *in, struct reading_epoch *out)
{
    const char *wrong = NULL;

    *out = (struct reading_epoch){.on = in->on, .cause = in->cause};
    if (!str_is_empty(in->kind) && !reading_kind_from(in->kind, &out->kind))
        problems_add(&c->problems, "register", "field.malformed");
    if (!str_is_empty(in->cause) && !cause_is_known(in->cause))
        problems_add(&c->problems, "cause", "field.malformed");
    if (!str_is_empty(in->count))
        wrong = reading_count_read(in->count, &out->count);
    if (wrong != NULL)
        problems_add(&c->problems, "count", wrong);
}

/* POST /desk/devices/{device}/epoch */
enum result
reading_epoch_open(struct call *c)
{
    const struct epoch_input *in = c->input;
    struct reading_owner owner;
    struct reading_facts facts = {0};
    struct reading_epoch epoch;
    const char *problem = NULL;
    enum result r = RES_INVALID;

    TRY(find(c, in->device, &owner, &facts));
    read_epoch(c, in, &epoch);
    if (problems_none(&c->problems)) {
        const struct reading_scope scope = {
            .sight = {.customer = owner.customer, .sees_all = true, .sees_some = true},
            .zone = c->portal->zone
        };

        r = reading_begin_epoch(c->db, c->arena, &scope, c->viewer.person,
                                &(struct reading_epoch_of){in->device, epoch, call_key(c)},
                                &problem);
    }
    if (r == RES_OK || r == RES_CONFLICT)
        return call_done(c, call_address(c, epoch_path(c, in->device)), "epoch-opened");
    if (r != RES_INVALID)
        return r;
    if (problem != NULL)
        problems_add(&c->problems,
                     str_is(str_from(problem), STR("reading.epoch-day")) ? "on" : "count", problem);
    return show_epoch(c, &owner, &facts);
}
