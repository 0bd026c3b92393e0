/* Requests in trees: the row, the conversation, the people; for customers' pages and the desk's. */
#include "handlers/ticket/ticket_page.h"

#include "handlers/attachment/attachment_page.h"
#include "handlers/help/help_page.h"
#include "handlers/promise/promise_page.h"
#include "handlers/secret/secret_page.h"

enum result
ticket_page_open(const struct call *c)
{
    return portal_has(c->portal, STR("tickets")) ? RES_OK : RES_NOT_FOUND;
}

struct str
ticket_page_path(struct call *c, struct str code, const char *rest)
{
    return arena_printf(c->arena, "/requests/%.*s%s", STR_ARG(code), rest);
}

struct ticket_ask
ticket_page_ask(const struct call *c, struct str code, struct str last)
{
    return (struct ticket_ask){
        .sight = ticket_sight_of(&c->viewer),
        .code = code,
        .last = last,
        .behalf = c->viewer.behalf,
        .has_survey = portal_has(c->portal, STR("survey")),
    };
}

/* --- the row --- */

static void
set_instant(struct node *node, const char *name, struct instant at)
{
    if (at.seconds != 0)
        node_set_instant(node, name, at);
}

void
ticket_page_subject(struct call *c, struct node *node, struct str code)
{
    const struct subject_scope scope = subject_scope_of(c);
    const struct subject *subject = subject_by_code(&scope, code);

    if (subject != NULL)
        subject_show(c, node, subject);
}

void
ticket_page_latest(struct call *c, struct node *parent, const struct ticket_entry *entry)
{
    struct node *node = node_add(parent, "ticket-latest");

    node_set(node, "id", entry->code);
    node_set(node, "number", entry->number);
    node_set(node, "state", ticket_state_code(entry->state));
    node_set_instant(node, "changed", entry->changed_at);
    ticket_page_subject(c, node, entry->subject);
}

static void
tell_promise(struct call *c, struct node *node, const struct ticket *ticket)
{
    struct promise promise = {
        .due = ticket->due_at,
        .terms = {.response_h = ticket->response_h},
        .calendar = ticket->calendar,
        .version = ticket->calendar_version,
        .calculation = ticket->calculation,
        .answered = ticket->answered_at,
    };

    if (!promise_basis_from(ticket->promise_basis, &promise.terms.basis))
        return;
    promise_show(c, node, centre_by_code(&c->snapshot->place, ticket->home_centre), &promise);
}

/* Whose it is, where it stands, what it is about. */
static void
tell_names(struct call *c, struct node *node, const struct ticket *ticket)
{
    const struct centre *centre = centre_by_code(&c->snapshot->place, ticket->centre);

    node_set(node, "department", ticket->department);
    node_set(node, "centre", centre == NULL ? ticket->centre : centre->name);
    node_set(node, "lang", ticket->language);
    node_set(node, "author", ticket->author);
    node_set(node, "mail", ticket->author_mail);
    node_set(node, "opener", ticket->opener);
    node_set(node, "agent", ticket->agent);
    node_set(node, "sharing", ticket->sharing);
    node_set(node, "device", ticket->device);
    node_set(node, "serial", ticket->serial);
    node_set(node, "device-kind", ticket->device_kind);
    node_set(node, "model", ticket->model);
    node_set(node, "follows", ticket->follows);
    node_set(node, "follows-number", ticket->follows_number);
    node_set(node, "merged", ticket->merged);
    node_set(node, "merged-number", ticket->merged_number);
}

void
ticket_page_tell(struct call *c, struct node *node, const struct ticket *ticket)
{
    node_set(node, "id", ticket->code);
    node_set(node, "number", ticket->number);
    node_set(node, "state", ticket_state_code(ticket->state));
    node_set(node, "closed-as", ticket->closed_as);
    node_set_flag(node, "confidential", ticket->is_confidential);
    node_set_flag(node, "urgent", ticket->is_urgent);
    tell_names(c, node, ticket);
    set_instant(node, "created", ticket->created_at);
    set_instant(node, "changed", ticket->changed_at);
    set_instant(node, "next-due", ticket->next_due_at);
    set_instant(node, "answered", ticket->answered_at);
    set_instant(node, "closes", ticket->closes_at);
    set_instant(node, "closed", ticket->closed_at);
    node_set_flag(node, "late",
                  ticket->next_due_at.seconds != 0 && ticket->next_due_at.seconds < c->now.seconds);
    ticket_page_subject(c, node, ticket->subject);
    tell_promise(c, node, ticket);
}

/* --- what was typed --- */

/* "202E": of a character that turns the direction of text; its bytes are counted. NULL: none. */
static const char *
turning_at(struct str text, size_t at, size_t *bytes)
{
    static const char *const marks[] = {"202A", "202B", "202C", "202D", "202E"};
    static const char *const isolates[] = {"2066", "2067", "2068", "2069"};

    if (at + 2 >= text.len || text.at[at] != '\xe2')
        return NULL;
    const unsigned char middle = (unsigned char)text.at[at + 1];
    const unsigned char last = (unsigned char)text.at[at + 2];

    *bytes = 3;
    if (middle == 0x80 && last >= 0xaa && last <= 0xae)
        return marks[last - 0xaa];
    if (middle == 0x81 && last >= 0xa6 && last <= 0xa9)
        return isolates[last - 0xa6];
    return NULL;
}

static void
add_part(struct node *node, struct str text)
{
    if (text.len > 0)
        node_set(node_add(node, "typed-part"), "text", text);
}

void
ticket_page_text(struct call *c, struct node *node, struct str text)
{
    size_t begun = 0;
    size_t bytes = 0;
    bool is_parted = false;

    node_set(node, "text", text);
    for (size_t i = 0; i < text.len; i++) {
        const char *code = turning_at(text, i, &bytes);

        if (code == NULL)
            continue;
        add_part(node, arena_str(c->arena, str_slice(text, begun, i)));
        node_set(node_add(node, "typed-part"), "turns", str_from(code));
        begun = i + bytes;
        i = begun - 1;
        is_parted = true;
    }
    if (is_parted)
        add_part(node, arena_str(c->arena, str_slice(text, begun, text.len)));
}

void
ticket_page_check_body(struct call *c, const char *field, struct str body)
{
    size_t characters = 0;

    for (size_t i = 0; i < body.len; i++)
        characters += ((unsigned char)body.at[i] & 0xc0) != 0x80;
    if (characters > TICKET_BODY_MOST)
        problems_add_value(&c->problems, field, "field.too-long", "max",
                           arena_printf(c->arena, "%d", TICKET_BODY_MOST));
}

/* --- the conversation --- */

static void
add_event(struct call *c, struct node *parent, const struct ticket_item *item)
{
    struct node *node = node_add(parent, "ticket-event");

    node_set(node, "kind", item->event);
    node_set_instant(node, "at", item->at);
    node_set(node, "by", item->person);
    node_set_flag(node, "staff", item->is_staff);
    node_set(node, "to", item->whom);
    node_set(node, "was", str_or_none(item->was));
    node_set(node, "now", str_or_none(item->now));
    if (str_is(item->event, STR("passed")))
        node_set(node, "department", item->now);
    node_set_flag(node, "internal", item->is_internal);
    if (!str_is_empty(item->body))
        ticket_page_text(c, node, item->body);
}

/* What the form of the subject asked, and what guided help had been tried: with the first message.
 */
static void
add_answers(struct call *c, struct node *node, const struct ticket *ticket,
            const struct ticket_thread *thread)
{
    const struct subject_scope scope = subject_scope_of(c);
    const struct subject *subject = subject_by_code(&scope, ticket->subject);
    struct subject_answer *answers =
        arena_new_array(c->arena, thread->value_count, struct subject_answer);

    for (size_t i = 0; i < thread->value_count; i++)
        answers[i] = (struct subject_answer){thread->values[i].code, thread->values[i].value};
    if (subject != NULL && thread->value_count > 0)
        subject_show_answers(c, node, subject,
                             &(struct subject_answers){answers, thread->value_count});
    help_page_show_path(c, node, ticket->path);
}

static struct node *
add_message(struct call *c, struct node *parent, const struct ticket_item *item)
{
    struct node *node = node_add(parent, "ticket-message");

    node_set(node, "id", item->code);
    node_set_instant(node, "at", item->at);
    node_set(node, "by", item->person);
    node_set_flag(node, "staff", item->is_staff);
    node_set(node, "for", item->whom);
    node_set(node, "lang", item->language);
    node_set_flag(node, "foreign", !str_is(item->language, c->locale->tag));
    node_set_flag(node, "note", item->kind == TICKET_NOTE);
    ticket_page_text(c, node, item->body);
    return node;
}

void
ticket_page_thread(struct call *c, struct node *node, const struct ticket *ticket,
                   const struct ticket_thread *thread, struct str path)
{
    bool is_first = true;

    for (size_t i = 0; i < thread->count; i++) {
        const struct ticket_item *item = &thread->items[i];

        if (item->kind == TICKET_EVENT) {
            add_event(c, node, item);
            continue;
        }
        struct node *message = add_message(c, node, item);

        if (is_first)
            add_answers(c, message, ticket, thread);
        is_first = false;
        attachment_page_show(c, message, item->id, &thread->files, path);
    }
}

void
ticket_page_people(struct node *node, const struct ticket_thread *thread)
{
    for (size_t i = 0; i < thread->seen_count; i++) {
        struct node *seen = node_add(node, "ticket-seen");

        node_set(seen, "name", thread->seen[i].name);
        node_set_instant(seen, "at", thread->seen[i].at);
    }
    for (size_t i = 0; i < thread->colleague_count; i++) {
        const struct ticket_colleague *colleague = &thread->colleagues[i];

        if (!colleague->sees)
            continue;
        struct node *one = node_add(node, "ticket-colleague");

        node_set(one, "name", colleague->name);
        node_set(one, "role", colleague->role);
        node_set(one, "covers", colleague->covers);
    }
}

/* --- the fields of a message --- */

static bool
has_problem(const struct call *c, const char *code)
{
    for (size_t i = 0; i < c->problems.count; i++) {
        if (str_is(c->problems.first[i].code, str_from(code)))
            return true;
    }
    return false;
}

void
ticket_page_message_fields(struct call *c, struct node *form, uint64_t secret_h, bool has_secret)
{
    const bool is_suspect = has_problem(c, "ticket.secret-like");
    struct node *body = call_field(c, form, "body", STR_NONE);

    node_set(body, "type", STR("text-area"));
    if (is_suspect)
        call_flag_field(c, form, "sure", false);
    attachment_page_field(c, form);
    secret_page_tool(c, form, secret_h, has_secret || (is_suspect && c->is_sent));
}

enum result
ticket_page_take(struct call *c, struct ticket_page_sent *sent)
{
    const bool has_tool = !str_is_empty(sent->plain) || !str_is_empty(sent->label);

    ticket_page_check_body(c, "body", sent->body);
    secret_page_check(c, sent->plain, sent->label);
    if (!sent->is_sure && secret_suspect(sent->body, NULL))
        problems_add(&c->problems, "body", "ticket.secret-like");
    TRY(attachment_page_take(c, sent->files, &sent->kept));
    sent->secret = (struct secret_spec){.plain = sent->plain, .label = sent->label};
    sent->has_secret = has_tool;
    return RES_OK;
}
