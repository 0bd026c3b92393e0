/* The page of a case: closed until opened on purpose, then the conversation with the queue and the
 * customer beside it (DSK-1, DSK-2). */
#include "handlers/canned/canned.h"
#include "handlers/queue/queue_page.h"
#include "handlers/secret/secret_page.h"
#include "handlers/subject/subject_page.h"
#include "handlers/tables.h"
#include "handlers/ticket/ticket_page.h"

static const char *const done_codes[] = {"taken",  "released", "assigned",     "passed", "merged",
                                         "linked", "noted",    "replied",      "moved",  "visit",
                                         "closed", "urgent",   "secret-asked", NULL};

struct case_input {
    struct str code, canned;
};

static const struct field case_fields[] = {
    FIELD_CODE(struct case_input, code, "case", .from = FROM_PATH, .required = true, .most = 20),
    FIELD_CODE(struct case_input, canned, "canned", .from = FROM_QUERY, .most = 40),
};

const struct form queue_case_form = FORM(struct case_input, case_fields);

/* --- the customer beside it --- */

static void
add_device(struct node *page, const struct queue_fact *fact)
{
    struct node *node = node_add(page, "case-device");

    node_set(node, "serial", fact->name);
    node_set(node, "model", fact->note);
    node_set(node, "kind", fact->state);
    if (fact->is_day_known)
        node_set_day(node, "read", fact->day);
    node_set_flag(node, "silent", fact->at.seconds != 0);
    node_set_flag(node, "this", fact->is_marked);
    node_set_flag(node, "hidden", fact->is_hidden);
}

static void
add_contract(struct node *page, const struct queue_fact *fact)
{
    struct node *node = node_add(page, "case-contract");

    node_set(node, "number", fact->name);
    node_set(node, "type", fact->state);
    if (fact->is_until_known)
        node_set_day(node, "ends", fact->until);
    node_set_count(node, "hours", (uint64_t)fact->count);
    node_set_flag(node, "hidden", fact->is_hidden);
}

static void
add_ticket(struct call *c, struct node *page, const struct queue_fact *fact)
{
    struct node *node = node_add(page, "case-request");

    node_set(node, "id", fact->code);
    node_set(node, "number", fact->name);
    queue_page_subject(c, node, fact->note);
    node_set(node, "state", fact->state);
    node_set_instant(node, "changed", fact->at);
    node_set_flag(node, "linked", fact->is_marked);
    node_set_flag(node, "hidden", fact->is_hidden);
}

static void
add_reading(struct node *page, const struct queue_fact *fact)
{
    struct node *node = node_add(page, "case-reading");

    node_set(node, "register", fact->note);
    node_set_day(node, "on", fact->day);
    node_set(node, "state", fact->state);
    node_set_count(node, "count", (uint64_t)fact->count);
}

static void
add_payment(struct node *page, const struct queue_fact *fact)
{
    struct node *node = node_add(page, "case-payment");

    node_set(node, "invoice", str_or_none(fact->name));
    node_set_day(node, "paid", fact->day);
    node_set_day(node, "due", fact->until);
    node_set(node, "means", fact->state);
    node_set(node, "currency", fact->note);
    node_set_number(node, "amount", fact->count);
    node_set_flag(node, "late", fact->day.days > fact->until.days);
}

static void
add_credit(struct node *page, const struct queue_fact *fact)
{
    struct node *node = node_add(page, "case-credit");

    node_set(node, "state", fact->state);
    node_set(node, "currency", fact->note);
    node_set_number(node, "limit", fact->count);
    node_set_number(node, "open", fact->more);
    node_set_number(node, "overdue", fact->third);
    node_set_instant(node, "said", fact->at);
}

static void
add_next(struct call *c, struct node *page, const struct queue_fact *fact)
{
    struct node *node = node_add(page, "case-next");

    node_set(node, "id", fact->code);
    node_set(node, "number", fact->name);
    queue_page_subject(c, node, fact->note);
    node_set_instant(node, "due", fact->at);
    node_set_flag(node, "late", fact->at.seconds < c->now.seconds);
    node_set_flag(node, "current", fact->is_marked);
}

static void
add_facts(struct call *c, struct node *page, const struct queue_fact *facts, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        switch (facts[i].part) {
        case QUEUE_DEVICE:
            add_device(page, &facts[i]);
            break;
        case QUEUE_CONTRACT:
            add_contract(page, &facts[i]);
            break;
        case QUEUE_TICKET:
            add_ticket(c, page, &facts[i]);
            break;
        case QUEUE_READING:
            add_reading(page, &facts[i]);
            break;
        case QUEUE_PAYMENT:
            add_payment(page, &facts[i]);
            break;
        case QUEUE_CREDIT:
            add_credit(page, &facts[i]);
            break;
        case QUEUE_NEXT:
            add_next(c, page, &facts[i]);
            break;
        case QUEUE_COLLEAGUE: /* choices of forms */
        case QUEUE_CANNED:
        case QUEUE_PARTS:
            break;
        }
    }
}

/* --- the case --- */

static struct node *
add_head(struct call *c, const struct queue_case *head, struct str code)
{
    struct node *page = call_body(c, "queue-case");

    node_set(page, "case", code);
    node_set(page, "customer", head->customer_name);
    node_set(page, "customer-number", head->customer_number);
    if (head->is_same_portal)
        node_set(page, "customer-id", head->customer_code);
    node_set_flag(page, "inactive", !head->is_customer_active);
    call_show_done(c, page, done_codes);
    return page;
}

static void
add_readers(struct call *c, struct node *page, const struct ticket_thread *thread)
{
    for (size_t i = 0; i < thread->seen_count; i++) {
        if (!queue_is_at_it(&thread->seen[i], c->viewer.person, c->now))
            continue;
        struct node *node = node_add(page, "case-reader");

        node_set(node, "name", thread->seen[i].name);
        node_set_instant(node, "at", thread->seen[i].at);
    }
}

static enum result
add_secrets(struct call *c, struct node *page, const struct queue_case *head,
            const struct ticket *ticket)
{
    struct secret_list secrets;

    TRY(secret_of_ticket(c->db, c->arena, head->customer, ticket->id, &secrets));
    secret_page_list_desk(c, page, &secrets, queue_page_path(c, ticket->code, ""));
    return RES_OK;
}

/* The reply ready to send that was chosen, filled in; absent without one. */
static enum result
draft_of(struct call *c, const struct ticket *ticket, struct str canned, struct str *draft)
{
    const struct subject_scope scope = subject_scope_of(c);
    const struct subject *subject = subject_by_code(&scope, ticket->subject);
    const struct centre *centre = centre_by_code(&c->snapshot->place, ticket->centre);
    const struct canned_choice choice = {
        .brand = ticket->brand, .code = canned, .locale = ticket->language};
    struct str body;

    *draft = STR_NONE;
    if (str_is_empty(canned))
        return RES_OK;
    TRY(canned_find(c->db, c->arena, &choice, &body));
    const struct canned_values values = {
        .name = ticket->author,
        .number = ticket->number,
        .subject =
            subject == NULL ? ticket->subject : subject_text_of(subject, ticket->language).name,
        .device = ticket->serial,
        .agent = c->viewer.name,
        .centre = centre == NULL ? STR_NONE : centre->name,
    };

    *draft = canned_compose(c->arena, body, &values);
    return RES_OK;
}

/* What a form that was made before others did something is told: how much came in between. */
static void
count_between(struct call *c, const struct queue_choice *choice, size_t entries)
{
    for (size_t i = 0; i < c->problems.count; i++) {
        if (!str_is(c->problems.first[i].code, STR("queue.changed")) || choice->seen == 0)
            continue;
        c->problems.count = i;
        problems_add_value(
            &c->problems, NULL, "queue.changed", "entries",
            arena_printf(
                c->arena, "%llu",
                (unsigned long long)(entries > choice->seen ? entries - choice->seen : 0)));
        return;
    }
}

/* Closed while somebody wrote: there is no form any more that could say so. */
static void
add_problems(struct call *c, struct node *page)
{
    const struct str typed = pairs_get(&c->body, STR("body"));

    for (size_t i = 0; i < c->problems.count; i++)
        node_set(node_add(page, "problem"), "code", c->problems.first[i].code);
    if (c->problems.count > 0 && !str_is_empty(typed))
        ticket_page_text(c, node_add(page, "ticket-lost"), typed);
}

static enum result
show_open(struct call *c, struct node *page, struct str code, const struct queue_around *around,
          const struct queue_choice *choice)
{
    const struct ticket_sight sight = {.customer = around->head.customer, .sees_all = true};
    struct queue_shown shown = {0};
    struct ticket ticket;
    struct ticket_thread thread;

    TRY(ticket_of_viewer(c->db, c->arena, &sight, code, &ticket));
    TRY(ticket_thread_of(c->db, c->arena, &ticket, true, &thread));
    TRY(queue_beside(c->db, c->arena, ticket.id, c->viewer.person, c->locale->tag, &shown.facts));
    TRY(draft_of(c, &ticket, choice->canned, &shown.draft));
    ticket_page_tell(c, page, &ticket);
    node_set_flag(page, "mine", ticket.assignee == c->viewer.person);
    node_set_flag(page, "foreign", !str_is(ticket.language, c->locale->tag));
    add_readers(c, page, &thread);
    ticket_page_thread(c, page, &ticket, &thread, queue_page_path(c, ticket.code, ""));
    TRY(add_secrets(c, page, &around->head, &ticket));
    add_facts(c, page, around->facts, around->count);
    add_facts(c, page, shown.facts.first, shown.facts.count);
    shown.ticket = &ticket;
    shown.entries = thread.count;
    count_between(c, choice, thread.count);
    if (ticket.state == TICKET_CLOSED)
        add_problems(c, page);
    else
        queue_page_forms(c, page, &shown);
    return RES_OK;
}

enum result
queue_page_case_show(struct call *c, struct str code, const struct queue_choice *choice)
{
    struct queue_around around;

    if (!portal_has(c->portal, STR("tickets")))
        return RES_NOT_FOUND;
    TRY(queue_around(c->db, c->arena, c->viewer.person, code, c->today, &around));
    struct node *page = add_head(c, &around.head, code);

    if (around.head.is_open)
        return show_open(c, page, code, &around, choice);
    call_form(c, page, "open", queue_page_path(c, code, "/open"));
    return RES_OK;
}

/* GET /desk/requests/{case} */
enum result
queue_page_case(struct call *c)
{
    const struct case_input *in = c->input;
    const struct queue_choice choice = {.canned = in->canned};

    return queue_page_case_show(c, in->code, &choice);
}
