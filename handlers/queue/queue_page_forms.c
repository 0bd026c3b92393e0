/* The forms of a case: answer, note, who has it, where it belongs, how it stands. Each carries the
 * version it was made of. */
#include "fcgi/snapshot.h"
#include "handlers/attachment/attachment_page.h"
#include "handlers/queue/queue_page.h"

/* Always the present one, also behind a refused form: the page shows what came in between. */
static void
add_present(struct call *c, struct node *form, const char *name, uint64_t value)
{
    const struct str text = arena_printf(c->arena, "%llu", (unsigned long long)value);
    struct node *field = call_field(c, form, name, text);

    node_set(field, "value", text);
    node_set(field, "type", STR("hidden"));
}

static struct node *
add_form(struct call *c, struct node *page, const struct queue_shown *shown, const char *name)
{
    struct node *form =
        call_form(c, page, name,
                  queue_page_path(c, shown->ticket->code,
                                  arena_cstr(c->arena, arena_printf(c->arena, "/%s", name))));

    add_present(c, form, "version", shown->ticket->version);
    return form;
}

/* The languages of the portal, and the one the customer writes in. */
static void
add_languages(struct call *c, struct node *form, struct str language)
{
    struct node *field = call_field(c, form, "language", language);
    bool is_there = false;

    for (size_t i = 0; i < c->portal->locale_count; i++) {
        const struct portal_locale *locale = &c->portal->locales[i];

        if (locale->is_pseudo)
            continue;
        call_option(field, locale->tag, STR_NONE);
        is_there = is_there || str_is(locale->tag, language);
    }
    if (!is_there)
        call_option(field, language, STR_NONE);
}

static void
add_reply(struct call *c, struct node *page, const struct queue_shown *shown)
{
    static const enum ticket_state ways[] = {TICKET_ANSWERED, TICKET_WAITING_CUSTOMER,
                                             TICKET_IN_PROGRESS, TICKET_WAITING_SUPPLIER};
    struct node *form = add_form(c, page, shown, "reply");

    add_present(c, form, "seen", shown->entries);
    node_set(call_field(c, form, "body", shown->draft), "type", STR("text-area"));
    add_languages(c, form, shown->ticket->language);
    struct node *to = call_field(c, form, "to", ticket_state_code(TICKET_ANSWERED));

    for (size_t i = 0; i < sizeof ways / sizeof ways[0]; i++)
        call_option(to, ticket_state_code(ways[i]), STR_NONE);
    attachment_page_field(c, form);
}

static void
add_note(struct call *c, struct node *page, const struct queue_shown *shown)
{
    struct node *form = add_form(c, page, shown, "note");

    node_set(call_field(c, form, "note", STR_NONE), "type", STR("text-area"));
}

static bool
has_part(const struct queue_shown *shown, enum queue_part part)
{
    for (size_t i = 0; i < shown->facts.count; i++) {
        if (shown->facts.first[i].part == part && !shown->facts.first[i].is_marked)
            return true;
    }
    return false;
}

/* Colleagues, with how much they have already. */
static void
add_assign(struct call *c, struct node *page, const struct queue_shown *shown)
{
    if (!has_part(shown, QUEUE_COLLEAGUE))
        return;
    struct node *field = call_field(c, add_form(c, page, shown, "assign"), "person", STR_NONE);

    call_option(field, STR(""), STR_NONE);
    for (size_t i = 0; i < shown->facts.count; i++) {
        const struct queue_fact *fact = &shown->facts.first[i];

        if (fact->part == QUEUE_COLLEAGUE && !fact->is_marked)
            call_option(
                field, fact->code,
                arena_printf(c->arena, "%.*s (%lld)", STR_ARG(fact->name), (long long)fact->count));
    }
}

/* "pt-lisboa.technical": every queue of the brand but this one. */
static void
add_pass(struct call *c, struct node *page, const struct queue_shown *shown)
{
    const struct place *place = &c->snapshot->place;
    struct node *form = add_form(c, page, shown, "pass");
    struct node *field = call_field(c, form, "queue", STR_NONE);

    call_option(field, STR(""), STR_NONE);
    for (size_t i = 0; i < place->centre_count; i++) {
        const struct centre *centre = &place->centres[i];

        for (size_t j = 0; j < centre->department_count; j++) {
            const struct str department = centre->departments[j].code;

            if (!str_is(centre->brand, shown->ticket->brand) ||
                (str_is(centre->code, shown->ticket->centre) &&
                 str_is(department, shown->ticket->department)))
                continue;
            struct node *option = node_add(field, "option");

            node_set(
                option, "value",
                arena_printf(c->arena, "%.*s.%.*s", STR_ARG(centre->code), STR_ARG(department)));
            node_set(option, "label", centre->name);
            node_set(option, "department", department);
        }
    }
    node_set_count(call_field(c, form, "reason", STR_NONE), "max", QUEUE_NOTE_MOST);
}

static void
add_state(struct call *c, struct node *page, const struct queue_shown *shown)
{
    static const enum ticket_state ways[] = {TICKET_IN_PROGRESS, TICKET_WAITING_CUSTOMER,
                                             TICKET_WAITING_SUPPLIER};
    struct node *field = call_field(c, add_form(c, page, shown, "state"), "state", STR_NONE);

    call_option(field, STR(""), STR_NONE);
    for (size_t i = 0; i < sizeof ways / sizeof ways[0]; i++) {
        if (ticket_may(shown->ticket->state, ways[i], TICKET_BY_STAFF))
            call_option(field, ticket_state_code(ways[i]), STR_NONE);
    }
}

static void
add_canned(struct node *page, const struct queue_shown *shown)
{
    for (size_t i = 0; i < shown->facts.count; i++) {
        if (shown->facts.first[i].part != QUEUE_CANNED)
            continue;
        struct node *node = node_add(page, "case-canned");

        node_set(node, "code", shown->facts.first[i].code);
        node_set(node, "title", shown->facts.first[i].name);
    }
}

void
queue_page_forms(struct call *c, struct node *page, const struct queue_shown *shown)
{
    const bool is_mine = shown->ticket->assignee == c->viewer.person;

    if (!is_mine)
        add_form(c, page, shown, "take");
    add_canned(page, shown);
    add_reply(c, page, shown);
    add_note(c, page, shown);
    if (shown->ticket->assignee != 0)
        add_form(c, page, shown, "release");
    add_assign(c, page, shown);
    add_pass(c, page, shown);
    add_state(c, page, shown);
    node_set(call_field(c, add_form(c, page, shown, "visit"), "day", STR_NONE), "type",
             STR("date"));
    add_form(c, page, shown, shown->ticket->is_urgent ? "usual" : "urgent");
    node_set_count(call_field(c, add_form(c, page, shown, "link"), "link", STR_NONE), "max", 9);
    node_set_count(call_field(c, add_form(c, page, shown, "merge"), "merge", STR_NONE), "max", 9);
    add_form(c, page, shown, "close");
}
