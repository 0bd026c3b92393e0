/* What pages show of passwords handed over, and the customer's own page of them: never a password.
 */
#include "handlers/secret/secret_page.h"

#include "fcgi/gate/once.h"
#include "fcgi/snapshot.h"
#include "handlers/member/member_page.h"
#include "handlers/promise/promise.h"
#include "handlers/tables.h"
#include "handlers/ticket/ticket.h"

static const char *const done_codes[] = {"secret-given", "secret-withdrawn", NULL};

struct list_input {
    struct str ticket, asked;
};

static const struct field list_fields[] = {
    FIELD_CODE(struct list_input, ticket, "ticket", .from = FROM_PATH, .required = true,
               .most = 20),
    FIELD_CODE(struct list_input, asked, "asked", .from = FROM_QUERY, .most = 20),
};

const struct form secret_list_form = FORM(struct list_input, list_fields);

struct give_input {
    struct str ticket, asked, plain, label;
};

static const struct field give_fields[] = {
    FIELD_CODE(struct give_input, ticket, "ticket", .from = FROM_PATH, .required = true,
               .most = 20),
    FIELD_CODE(struct give_input, asked, "asked", .from = FROM_BODY, .most = 20),
    SECRET_PAGE_FIELDS(struct give_input, plain, label),
};

const struct form secret_give_form = FORM(struct give_input, give_fields);

struct one_input {
    struct str ticket, secret;
};

static const struct field one_fields[] = {
    FIELD_CODE(struct one_input, ticket, "ticket", .from = FROM_PATH, .required = true, .most = 20),
    FIELD_CODE(struct one_input, secret, "secret", .from = FROM_PATH, .required = true, .most = 20),
};

const struct form secret_one_form = FORM(struct one_input, one_fields);

/* --- parts for pages of requests --- */

static void
add_tool(struct call *c, struct node *form, uint64_t hours, bool is_first, bool is_optional)
{
    struct node *const tool = node_add(form, "secret-tool");

    if (hours > 0)
        node_set_count(tool, "hours", hours);
    node_set_flag(tool, "first", is_first);
    struct node *const label = call_field(c, form, "secret_label", STR_NONE);

    node_set_flag(label, "optional", true);
    node_set_count(label, "max", SECRET_LABEL_MOST);
    node_set_flag(call_secret_field(c, form, "secret", "password", "off"), "optional", is_optional);
}

void
secret_page_tool(struct call *c, struct node *form, uint64_t hours, bool is_first)
{
    add_tool(c, form, hours, is_first, true);
}

void
secret_page_check(struct call *c, struct str plain, struct str label)
{
    if (!str_is_empty(plain) && !secret_fits(plain))
        problems_add(&c->problems, "secret", "secret.letters");
    if (str_is_empty(plain) && !str_is_empty(label))
        problems_add(&c->problems, "secret", "secret.missing");
}

static void
tell_when(struct node *node, const char *name, struct instant at)
{
    if (at.seconds != 0)
        node_set_instant(node, name, at);
}

static struct node *
add_item(struct node *list, const struct secret *secret)
{
    struct node *const item = node_add(list, "secret-item");

    node_set(item, "id", secret->code);
    node_set(item, "state", secret->state);
    if (!str_is_empty(secret->label))
        node_set(item, "label", secret->label);
    node_set(item, "asker", secret->asker);
    tell_when(item, "asked", secret->asked);
    node_set(item, "giver", secret->giver);
    tell_when(item, "given", secret->given);
    tell_when(item, "expires", secret->expires);
    if (str_is(secret->state, STR("expired")) ||
        (str_is(secret->state, STR("withdrawn")) && secret->giver.at != NULL))
        node_set(item, "gone", STR(SECRET_GONE));
    for (size_t i = 0; i < secret->view_count; i++) {
        struct node *const seen = node_add(item, "secret-seen");

        node_set(seen, "name", secret->views[i].person);
        node_set_instant(seen, "at", secret->views[i].at);
    }
    return item;
}

static struct node *
add_list(struct node *parent, struct str path, const char *side)
{
    struct node *const list = node_add(parent, "secret-list");

    node_set(list, "path", path);
    node_set(list, "side", str_from(side));
    return list;
}

static void
add_step(struct call *c, struct node *item, struct str path, struct str code, const char *verb)
{
    call_form(c, item, arena_cstr(c->arena, arena_printf(c->arena, "secret-%s", verb)),
              arena_printf(c->arena, "%.*s/secrets/%.*s/%s", STR_ARG(path), STR_ARG(code), verb));
}

void
secret_page_list(struct call *c, struct node *parent, const struct secret_list *list,
                 struct str path)
{
    struct node *const node = add_list(parent, path, "customer");

    for (size_t i = 0; i < list->count; i++) {
        const struct secret *secret = &list->first[i];
        struct node *const item = add_item(node, secret);

        if (str_is(secret->state, STR("asked")) || str_is(secret->state, STR("given")))
            add_step(c, item, path, secret->code, "withdraw");
    }
}

void
secret_page_list_desk(struct call *c, struct node *parent, const struct secret_list *list,
                      struct str path)
{
    struct node *const node = add_list(parent, path, "staff");

    for (size_t i = 0; i < list->count; i++) {
        const struct secret *secret = &list->first[i];
        struct node *const item = add_item(node, secret);

        if (str_is(secret->state, STR("given")))
            add_step(c, item, path, secret->code, "reveal");
    }
}

/* --- the customer's page --- */

static enum result
find(struct call *c, struct str code, struct ticket *out)
{
    const struct ticket_sight sight = ticket_sight_of(&c->viewer);

    if (!portal_has(c->portal, STR("tickets")))
        return RES_NOT_FOUND;
    return ticket_of_viewer(c->db, c->arena, &sight, code, out);
}

static struct str
path_of(struct call *c, struct str ticket)
{
    return arena_printf(c->arena, "/requests/%.*s", STR_ARG(ticket));
}

static bool
is_waiting(const struct secret_list *list, struct str asked)
{
    for (size_t i = 0; i < list->count; i++)
        if (str_is(list->first[i].code, asked))
            return str_is(list->first[i].state, STR("asked"));
    return false;
}

static enum result
add_form(struct call *c, struct node *body, const struct ticket *ticket, struct str asked)
{
    uint64_t hours;

    struct node *const form =
        call_form(c, body, "secret-give",
                  arena_printf(c->arena, "/requests/%.*s/secrets", STR_ARG(ticket->code)));

    TRY(secret_hours_of(c->db, c->arena, c->viewer.customer, ticket->id, &hours));
    add_tool(c, form, hours, true, false);
    if (str_is_empty(asked))
        return RES_OK;
    struct node *const field = call_field(c, form, "asked", asked);

    node_set(field, "type", STR("hidden"));
    return RES_OK;
}

static enum result
show(struct call *c, const struct ticket *ticket, struct str asked)
{
    struct secret_list list;

    TRY(secret_of_ticket(c->db, c->arena, c->viewer.customer, ticket->id, &list));
    struct node *const body = call_body(c, "secret-page");

    call_show_done(c, body, done_codes);
    node_set(body, "ticket", ticket->code);
    node_set(body, "number", ticket->number);
    secret_page_list(c, body, &list, path_of(c, ticket->code));
    if (ticket->state == TICKET_CLOSED)
        return RES_OK;
    return add_form(c, body, ticket, is_waiting(&list, asked) ? asked : STR_NONE);
}

/* GET /requests/{ticket}/secrets */
enum result
secret_page_all(struct call *c)
{
    const struct list_input *in = c->input;
    struct ticket ticket;

    TRY(find(c, in->ticket, &ticket));
    return show(c, &ticket, in->asked);
}

static struct instant
next_due(const struct call *c, const struct ticket *ticket)
{
    const struct centre *centre = centre_by_code(&c->snapshot->place, ticket->centre);

    return centre == NULL ? c->now : promise_next(centre, ticket->response_h, c->now);
}

/* Sent twice: the first one's answer. Else the ticket was closed meanwhile, or is full. */
static enum result
answer_conflict(struct call *c, const struct ticket *ticket, const struct member_doer *doer,
                struct str asked)
{
    struct str first;

    if (once_address(c->db, c->arena, doer->key, &first) == RES_OK)
        return call_see_other(c, call_address(c, first));
    problems_add(&c->problems, NULL,
                 ticket->state == TICKET_CLOSED ? "secret.closed" : "secret.many");
    return show(c, ticket, asked);
}

/* POST /requests/{ticket}/secrets */
enum result
secret_page_give(struct call *c)
{
    const struct give_input *in = c->input;
    const struct secret_spec spec = {.plain = in->plain, .label = in->label, .asked = in->asked};
    struct member_doer doer = member_page_doer(c);
    struct ticket ticket;

    TRY(find(c, in->ticket, &ticket));
    secret_page_check(c, in->plain, in->label);
    if (problems_none(&c->problems) && str_is_empty(in->plain))
        problems_add(&c->problems, "secret", "secret.missing");
    if (!problems_none(&c->problems))
        return show(c, &ticket, in->asked);
    doer.key = call_key(c);
    doer.address =
        arena_printf(c->arena, "/requests/%.*s/secrets?done=secret-given", STR_ARG(ticket.code));
    const enum result r =
        secret_hand_over(c->db, c->arena, &doer, ticket.code, &spec, next_due(c, &ticket));

    if (r == RES_CONFLICT)
        return answer_conflict(c, &ticket, &doer, in->asked);
    return r == RES_OK ? call_see_other(c, call_address(c, doer.address)) : r;
}

/* POST /requests/{ticket}/secrets/{secret}/withdraw */
enum result
secret_page_withdraw(struct call *c)
{
    const struct one_input *in = c->input;
    const struct member_doer doer = member_page_doer(c);
    struct ticket ticket;

    TRY(find(c, in->ticket, &ticket));
    TRY(secret_withdraw(c->db, c->arena, &doer, ticket.code, in->secret));
    return call_done(
        c, call_address(c, arena_printf(c->arena, "/requests/%.*s/secrets", STR_ARG(ticket.code))),
        "secret-withdrawn");
}
