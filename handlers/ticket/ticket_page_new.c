/* Beginning a request: the start page with what one can ask about, then the form of a subject
 * (TKT-1, TKT-2, TKT-4, TKT-9). */
#include "handlers/ticket/ticket_page.h"

#include "handlers/help/help_page.h"
#include "handlers/promise/promise_page.h"
#include "handlers/secret/secret_page.h"
#include "handlers/tables.h"

#define LATEST_MOST  3
#define DEVICES_MOST 60 /* to choose from; where there are more, one is named */

struct start_input {
    struct str device;
};

static const struct field start_fields[] = {
    FIELD_CODE(struct start_input, device, "device", .from = FROM_QUERY, .most = 20),
};

const struct form ticket_start_form = FORM(struct start_input, start_fields);

static const struct field new_fields[] = {
    FIELD_CODE(struct ticket_new, subject, "subject", .from = FROM_PATH, .required = true,
               .most = 40),
    FIELD_CODE(struct ticket_new, device, "device", .from = FROM_QUERY, .most = 20),
    FIELD_CODE(struct ticket_new, follows, "follows", .from = FROM_QUERY, .most = 20),
    FIELD_TEXT(struct ticket_new, path, "path", .from = FROM_QUERY, .most = HELP_PATH_MOST),
};

const struct form ticket_new_form = FORM(struct ticket_new, new_fields);

/* --- the start page --- */

static void
add_latest(struct call *c, struct node *page, const struct ticket_todo *todo)
{
    if (todo->replies > 0)
        node_set_count(page, "replies", todo->replies);
    if (todo->answers > 0)
        node_set_count(page, "answers", todo->answers);
    for (size_t i = 0; i < todo->latest.count; i++)
        ticket_page_latest(c, page, &todo->latest.first[i]);
}

/* GET /requests/new */
enum result
ticket_page_start(struct call *c)
{
    const struct start_input *in = c->input;
    const struct ticket_sight sight = ticket_sight_of(&c->viewer);
    struct ticket_todo todo;

    TRY(ticket_page_open(c));
    call_keep(c);
    TRY(ticket_todo(c->db, c->arena, &sight, LATEST_MOST, &todo));
    struct node *page = call_body(c, "ticket-start");

    node_set(page, "device", str_or_none(in->device));
    add_latest(c, page, &todo);
    subject_show_tree(c, page);
    return RES_OK;
}

/* --- what a request of a subject begins with --- */

/* The centre that the subject's department leads this viewer to (RTE-1, RTE-4). */
static enum result
find_centre(struct call *c, struct ticket_case *out)
{
    const struct visitor visitor = {
        .chosen = call_remembered(c, STR("country")),
        .accept_language = c->request.accept_language,
        .address = c->request.address,
        .locale = c->locale->tag,
        .department = out->subject->department,
    };
    struct decision decision;

    TRY(centre_decide(&c->snapshot->place, c->geo, c->portal, &visitor, c->arena, &decision));
    out->centre = decision.centre;
    return RES_OK;
}

enum result
ticket_page_case(struct call *c, const struct ticket_new *in, struct ticket_case *out)
{
    *out = (struct ticket_case){.scope = subject_scope_of(c), .sight = device_sight_of(&c->viewer)};
    out->subject = subject_by_code(&out->scope, in->subject);
    if (out->subject == NULL || !subject_is_choosable(&out->scope, out->subject))
        return RES_NOT_FOUND;
    TRY(find_centre(c, out));
    const struct ticket_sight sight = ticket_sight_of(&c->viewer);

    if (!str_is_empty(in->follows)) {
        const enum result r = ticket_of_viewer(c->db, c->arena, &sight, in->follows, &out->follows);

        if (r != RES_OK && r != RES_NOT_FOUND)
            return r;
        if (r == RES_NOT_FOUND || out->follows.state != TICKET_CLOSED)
            out->follows = (struct ticket){0};
    }
    return RES_OK;
}

enum result
ticket_page_promise(struct call *c, struct ticket_case *about)
{
    const struct promise_case asked = {
        .customer = c->viewer.customer,
        .device = about->device.id,
        .brand = c->portal->brand,
        .subject = about->subject->code,
        .centre = about->centre->code,
        .department = about->subject->department,
        .today = c->today,
    };
    struct promise_terms terms;

    TRY(promise_terms_find(c->db, c->arena, &asked, &terms));
    return promise_make(c->arena, about->centre, &terms, c->now, &about->promise);
}

/* --- the form --- */

static bool
is_asked_for(const struct subject *subject, const struct device *device)
{
    if (subject->binds == SUBJECT_BINDS_ANY)
        return true;
    return str_is(device->kind, subject_binds_name(subject->binds));
}

/* A list to choose from; where it would be too long, one by its serial number or domain. */
static enum result
add_devices(struct call *c, struct node *form, const struct ticket_case *about, struct str chosen)
{
    const struct device_query query = {.sort = STR("serial"), .limit = DEVICES_MOST + 1};
    struct device_list list;

    if (about->subject->binds == SUBJECT_BINDS_NONE)
        return RES_OK;
    TRY(device_find(c->db, c->arena, &about->sight, &query, &list));
    if (list.count > DEVICES_MOST) {
        struct node *serial = call_field(c, form, "serial", about->device.serial);

        node_set_count(serial, "max", 80);
        call_flag_field(c, form, "none", false);
        return RES_OK;
    }
    struct node *field = call_field(c, form, "device", str_or_none(chosen));

    call_option(field, STR(""), STR_NONE);
    for (size_t i = 0; i < list.count; i++) {
        const struct device *device = &list.first[i];

        if (is_asked_for(about->subject, device))
            call_option(field, device->code,
                        arena_printf(c->arena, "%.*s · %.*s%s%.*s", STR_ARG(device->serial),
                                     STR_ARG(device->model), device->place.len > 0 ? " · " : "",
                                     STR_ARG(device->place)));
    }
    call_option(field, STR("none"), STR_NONE);
    return RES_OK;
}

static enum result
add_sharing(struct call *c, struct node *form, const struct ticket_case *about)
{
    static const char *const modes[] = {"all", "role", "named", "none"};
    const struct ticket_sight sight = ticket_sight_of(&c->viewer);
    const struct ticket_colleague *colleagues = NULL;
    size_t count = 0;

    if (about->subject->is_confidential)
        return RES_OK;
    TRY(ticket_colleagues(c->db, c->arena, &sight, &colleagues, &count));
    if (count == 0)
        return RES_OK; /* nobody to share with */
    struct node *sharing = call_field(c, form, "sharing", STR("all"));

    for (size_t i = 0; i < sizeof modes / sizeof modes[0]; i++)
        call_option(sharing, str_from(modes[i]), STR_NONE);
    for (size_t i = 0; i < count && i < TICKET_READERS_MOST; i++) {
        if (role_from(colleagues[i].role) == ROLE_ADMINISTRATOR)
            continue; /* sees it anyway */
        node_set(call_choice_field(c, form, "reader", colleagues[i].code, false), "label",
                 colleagues[i].name);
    }
    return RES_OK;
}

/* What the form carries along unseen. */
static void
add_carried(struct call *c, struct node *form, const struct ticket_case *about,
            const struct ticket_new *in)
{
    char shown[21];
    struct node *field;

    instant_format(about->promise.due, shown);
    field = call_field(c, form, "shown", STR_NONE);
    node_set(field, "value", arena_str(c->arena, str_from(shown)));
    node_set(field, "type", STR("hidden"));
    if (about->follows.id != 0)
        node_set(call_field(c, form, "follows", in->follows), "type", STR("hidden"));
    if (!str_is_empty(help_page_path(c, in->path)))
        node_set(call_field(c, form, "path", in->path), "type", STR("hidden"));
}

static void
add_head(struct call *c, struct node *page, const struct ticket_case *about,
         const struct ticket_new *in)
{
    node_set(page, "centre", about->centre->name);
    node_set(page, "department", about->subject->department);
    if (c->viewer.behalf == 0)
        node_set(page, "mail", c->viewer.mail);
    node_set_flag(page, "confidential", about->subject->is_confidential);
    node_set(page, "follows", about->follows.code);
    node_set(page, "follows-number", about->follows.number);
    subject_show(c, page, about->subject);
    help_page_show_path(c, page, in->path);
    promise_show(c, page, about->centre, &about->promise);
}

enum result
ticket_page_show_new(struct call *c, struct ticket_case *about, const struct ticket_new *in)
{
    const struct str path =
        arena_printf(c->arena, "/requests/new/%.*s", STR_ARG(about->subject->code));

    TRY(ticket_page_promise(c, about));
    struct node *page = call_body(c, "ticket-new");

    add_head(c, page, about, in);
    struct node *form = call_form(c, page, "request", path);

    add_carried(c, form, about, in);
    TRY(add_devices(c, form, about, in->device));
    subject_show_fields(c, form, about->subject);
    ticket_page_message_fields(c, form, 0, about->subject->has_secret);
    return add_sharing(c, form, about);
}

/* GET /requests/new/{subject} */
enum result
ticket_page_new(struct call *c)
{
    const struct ticket_new *in = c->input;
    struct ticket_case about;

    TRY(ticket_page_open(c));
    TRY(ticket_page_case(c, in, &about));
    if (!str_is_empty(in->device)) {
        const enum result r =
            device_of_viewer(c->db, c->arena, &about.sight, in->device, &about.device);

        if (r != RES_OK && r != RES_NOT_FOUND)
            return r;
    }
    return ticket_page_show_new(c, &about, in);
}
