/* The page of one request: state with what happens next, the conversation, the box to answer in,
 * and what its customer can do (TKT-7, TKT-8, TKT-11). */
#include "fcgi/gate/once.h"
#include "handlers/attachment/attachment_page.h"
#include "handlers/member/member_page.h"
#include "handlers/secret/secret_page.h"
#include "handlers/tables.h"
#include "handlers/ticket/ticket_page.h"

static const char *const done_codes[] = {"sent",         "sent-later",  "replied",
                                         "closed",       "confirmed",   "shared",
                                         "secret-given", "secret-gone", NULL};

struct one_input {
    struct str ticket;
};

static const struct field one_fields[] = {
    FIELD_CODE(struct one_input, ticket, "ticket", .from = FROM_PATH, .required = true, .most = 20),
};

const struct form ticket_one_form = FORM(struct one_input, one_fields);

struct reply_input {
    struct str ticket, last, body, secret, label;
    bool is_sure;
    struct sent_list files;
};

static const struct field reply_fields[] = {
    FIELD_CODE(struct reply_input, ticket, "ticket", .from = FROM_PATH, .required = true,
               .most = 20),
    FIELD_CODE(struct reply_input, last, "last", .from = FROM_BODY, .most = 20),
    FIELD_PROSE(struct reply_input, body, "body", .from = FROM_BODY, .required = true,
                .most = (size_t)4 * TICKET_BODY_MOST),
    FIELD_FLAG(struct reply_input, is_sure, "sure", .from = FROM_BODY),
    FIELD_ATTACHMENTS(struct reply_input, files),
    SECRET_PAGE_FIELDS(struct reply_input, secret, label),
};

const struct form ticket_reply_form = FORM_WITH_FILES(struct reply_input, reply_fields);

static const struct field close_fields[] = {
    FIELD_CODE(struct reply_input, ticket, "ticket", .from = FROM_PATH, .required = true,
               .most = 20),
    FIELD_CODE(struct reply_input, last, "last", .from = FROM_BODY, .most = 20),
};

const struct form ticket_close_form = FORM(struct reply_input, close_fields);

struct share_input {
    struct str ticket, sharing;
    struct codes readers;
};

static const struct field share_fields[] = {
    FIELD_CODE(struct share_input, ticket, "ticket", .from = FROM_PATH, .required = true,
               .most = 20),
    FIELD_CODE(struct share_input, sharing, "sharing", .from = FROM_BODY, .required = true,
               .most = 10),
    FIELD_CODES(struct share_input, readers, "reader", .from = FROM_BODY,
                .max = TICKET_READERS_MOST),
};

const struct form ticket_share_form = FORM(struct share_input, share_fields);

/* --- the page --- */

/* The last message on the page: what the customer has read when they answer. */
static struct str
last_of(const struct ticket_thread *thread)
{
    for (size_t i = thread->count; i > 0; i--) {
        if (thread->items[i - 1].kind == TICKET_MESSAGE)
            return thread->items[i - 1].code;
    }
    return STR_NONE;
}

/* Always the present one, also behind a refused form: the page shows what came in between. */
static void
add_last(struct call *c, struct node *form, struct str last)
{
    struct node *field = call_field(c, form, "last", last);

    node_set(field, "value", last);
    node_set(field, "type", STR("hidden"));
}

static void
add_share(struct call *c, struct node *page, const struct ticket *ticket,
          const struct ticket_thread *thread)
{
    static const char *const modes[] = {"all", "role", "named", "none"};
    struct node *form = call_form(c, page, "share", ticket_page_path(c, ticket->code, "/share"));
    struct node *sharing = call_field(c, form, "sharing", ticket->sharing);

    for (size_t i = 0; i < sizeof modes / sizeof modes[0]; i++)
        call_option(sharing, str_from(modes[i]), STR_NONE);
    for (size_t i = 0; i < thread->colleague_count && i < TICKET_READERS_MOST; i++) {
        const struct ticket_colleague *colleague = &thread->colleagues[i];

        if (colleague->covers.at != NULL || role_from(colleague->role) == ROLE_ADMINISTRATOR)
            continue; /* who stands in sees what those see whom they cover; administrators do */
        node_set(call_choice_field(c, form, "reader", colleague->code, colleague->is_named),
                 "label", colleague->name);
    }
}

static void
add_forms(struct call *c, struct node *page, const struct ticket *ticket,
          const struct ticket_thread *thread)
{
    const struct str last = last_of(thread);
    const bool is_own = ticket->member == c->viewer.member;

    if (ticket->state == TICKET_ANSWERED)
        add_last(c, call_form(c, page, "confirm", ticket_page_path(c, ticket->code, "/confirm")),
                 last);
    struct node *reply = call_form(c, page, "reply", ticket_page_path(c, ticket->code, "/reply"));

    add_last(c, reply, last);
    ticket_page_message_fields(c, reply, 0, false);
    if (ticket->state != TICKET_ANSWERED)
        add_last(c, call_form(c, page, "close", ticket_page_path(c, ticket->code, "/close")), last);
    if (!ticket->is_confidential && (is_own || viewer_may(&c->viewer, RIGHT_EVERYTHING)))
        add_share(c, page, ticket, thread);
}

/* Closed while somebody wrote: there is no form any more, but what they typed stays to be taken
   along. */
static void
add_lost(struct call *c, struct node *page)
{
    const struct str body = pairs_get(&c->body, STR("body"));

    for (size_t i = 0; i < c->problems.count; i++)
        node_set(node_add(page, "problem"), "code", c->problems.first[i].code);
    if (c->problems.count > 0 && !str_is_empty(body))
        ticket_page_text(c, node_add(page, "ticket-lost"), body);
}

enum result
ticket_page_show_one(struct call *c, struct str code)
{
    const struct ticket_sight sight = ticket_sight_of(&c->viewer);
    struct ticket ticket;
    struct ticket_thread thread;
    struct secret_list secrets;

    TRY(ticket_of_viewer(c->db, c->arena, &sight, code, &ticket));
    TRY(ticket_thread_of(c->db, c->arena, &ticket, false, &thread));
    TRY(secret_of_ticket(c->db, c->arena, sight.customer, ticket.id, &secrets));
    struct node *page = call_body(c, "ticket-page");

    call_show_done(c, page, done_codes);
    ticket_page_tell(c, page, &ticket);
    node_set_flag(page, "mine", ticket.member == c->viewer.member);
    ticket_page_thread(c, page, &ticket, &thread, ticket_page_path(c, ticket.code, ""));
    ticket_page_people(page, &thread);
    if (secrets.count > 0)
        secret_page_list(c, page, &secrets, ticket_page_path(c, ticket.code, ""));
    if (ticket.state == TICKET_CLOSED)
        add_lost(c, page);
    else
        add_forms(c, page, &ticket, &thread);
    return RES_OK;
}

/* GET /requests/{ticket} */
enum result
ticket_page_show(struct call *c)
{
    const struct one_input *in = c->input;

    TRY(ticket_page_open(c));
    call_keep(c);
    return ticket_page_show_one(c, in->ticket);
}

/* --- what customers do --- */

static struct member_doer
doer_of(struct call *c, struct str ticket, const char *done)
{
    struct member_doer doer = member_page_doer(c);

    doer.key = call_key(c);
    doer.address = arena_printf(c->arena, "/requests/%.*s?done=%s", STR_ARG(ticket), done);
    return doer;
}

/* To the page, which says what was done; or the page again, with what is in the way. */
static enum result
answer(struct call *c, const struct member_doer *doer, struct str ticket, enum result r,
       const char *problem)
{
    struct str first;

    if (r == RES_OK)
        return call_see_other(c, call_address(c, doer->address));
    if (problem != NULL) {
        problems_add(&c->problems, NULL, problem);
        c->response.status = result_status(r);
        return ticket_page_show_one(c, ticket);
    }
    if (r == RES_CONFLICT && once_address(c->db, c->arena, doer->key, &first) == RES_OK)
        return call_see_other(c, call_address(c, first));
    return r;
}

static struct instant
next_due(const struct call *c, const struct ticket *ticket)
{
    const struct centre *centre = centre_by_code(&c->snapshot->place, ticket->centre);

    return centre == NULL ? c->now : promise_next(centre, ticket->response_h, c->now);
}

/* POST /requests/{ticket}/reply */
enum result
ticket_page_reply(struct call *c)
{
    const struct reply_input *in = c->input;
    const struct member_doer doer = doer_of(c, in->ticket, "replied");
    const struct ticket_ask ask = ticket_page_ask(c, in->ticket, in->last);
    struct ticket_page_sent sent = {.body = in->body,
                                    .plain = in->secret,
                                    .label = in->label,
                                    .is_sure = in->is_sure,
                                    .files = &in->files};
    struct ticket ticket;
    const char *problem = NULL;

    TRY(ticket_page_open(c));
    TRY(ticket_of_viewer(c->db, c->arena, &ask.sight, in->ticket, &ticket));
    TRY(ticket_page_take(c, &sent));
    if (!problems_none(&c->problems))
        return ticket_page_show_one(c, in->ticket);
    const struct ticket_reply reply = {
        .language = c->locale->tag,
        .body = sent.body,
        .next_due_at = next_due(c, &ticket),
        .files = &sent.kept,
        .secret = sent.has_secret ? &sent.secret : NULL,
    };
    const enum result r = ticket_reply(c->db, c->arena, &doer, &ask, &reply, &problem);

    return answer(c, &doer, in->ticket, r, problem);
}

static enum result
close_as(struct call *c, const char *closed_as, const char *done)
{
    const struct reply_input *in = c->input;
    const struct member_doer doer = doer_of(c, in->ticket, done);
    const struct ticket_ask ask = ticket_page_ask(c, in->ticket, in->last);
    const char *problem = NULL;

    TRY(ticket_page_open(c));
    const enum result r = ticket_close(c->db, c->arena, &doer, &ask, str_from(closed_as), &problem);

    return answer(c, &doer, in->ticket, r, problem);
}

/* POST /requests/{ticket}/close */
enum result
ticket_page_close(struct call *c)
{
    return close_as(c, "customer", "closed");
}

/* POST /requests/{ticket}/confirm */
enum result
ticket_page_confirm(struct call *c)
{
    return close_as(c, "confirmed", "confirmed");
}

/* POST /requests/{ticket}/share */
enum result
ticket_page_share(struct call *c)
{
    const struct share_input *in = c->input;
    const struct member_doer doer = doer_of(c, in->ticket, "shared");
    const struct ticket_ask ask = ticket_page_ask(c, in->ticket, STR_NONE);
    const struct ticket_sharing sharing = {in->sharing, in->readers.first, in->readers.count};
    const char *problem = NULL;

    TRY(ticket_page_open(c));
    if (!problems_none(&c->problems))
        return ticket_page_show_one(c, in->ticket);
    const enum result r = ticket_share(c->db, c->arena, &doer, &ask, &sharing, &problem);

    return answer(c, &doer, in->ticket, r, problem);
}
