/* What customers do with a ticket they see: reply, confirm or close, share (TKT-7, TKT-8, TKT-11).
 */
#include "fcgi/gate/once.h"
#include "handlers/audit/audit.h"
#include "handlers/customer/customer.h"
#include "handlers/ticket/ticket_store.h"

struct turn {
    struct arena *arena;
    const struct member_doer *doer;
    const struct ticket_ask *ask;
    const struct ticket_reply *reply;
    const struct ticket_sharing *sharing;
    struct str closed_as;
    const char **problem;
    struct ticket ticket;
};

static enum result
refuse(const struct turn *job, enum result r, const char *problem)
{
    *job->problem = problem;
    return r;
}

/* The common row, the form's key, then the ticket, if it is seen. A closed one takes nothing. */
static enum result
begin(struct db *db, struct turn *job)
{
    const struct member_doer *doer = job->doer;

    *job->problem = NULL;
    TRY(customer_touch(db, doer->customer));
    TRY(once_claim(db, doer->key, doer->person, doer->address));
    TRY(ticket_of_viewer(db, job->arena, &job->ask->sight, job->ask->code, &job->ticket));
    TRY(ticket_take(db, job->arena, doer->customer, job->ask->code, 0, &job->ticket));
    if (job->ticket.state == TICKET_CLOSED)
        return refuse(job, RES_CONFLICT, "ticket.closed");
    return RES_OK;
}

/* What staff wrote meanwhile is read first. */
static enum result
ask_whether_read(struct db *db, const struct turn *job)
{
    bool is_newer = false;

    if (str_is_empty(job->ask->last))
        return RES_OK;
    TRY(ticket_store_is_newer(db, job->arena, job->ticket.id, job->ask->last, &is_newer));
    return is_newer ? refuse(job, RES_CONFLICT, "ticket.answered-meanwhile") : RES_OK;
}

static enum result
log_it(struct db *db, const struct turn *job, enum audit_event event, struct str detail)
{
    return audit_write(db, job->arena,
                       &(struct audit_entry){.event = event,
                                             .customer = job->doer->customer,
                                             .actor = job->doer->person,
                                             .as = job->doer->as,
                                             .object = job->ask->code,
                                             .detail = detail});
}

/* --- reply --- */

static enum result
add_reply(struct db *db, const struct turn *job)
{
    const struct ticket_reply *reply = job->reply;
    const struct ticket_message_new message = {
        .ticket = job->ticket.id,
        .person = job->doer->person,
        .written_for = job->ask->behalf,
        .language = reply->language,
        .body = reply->body,
    };
    uint64_t id = 0;

    TRY(ticket_message_add(db, job->arena, &message, &id));
    const struct attachment_place place = {.customer = job->doer->customer,
                                           .ticket = job->ticket.id,
                                           .message = id,
                                           .person = job->doer->person};

    if (reply->files != NULL && reply->files->count > 0)
        TRY(attachment_keep(db, job->arena, &place, reply->files));
    if (reply->secret == NULL)
        return RES_OK;
    return secret_give(db, job->arena, job->doer, job->ticket.id, id, reply->secret);
}

static enum result
reply_to(struct db *db, void *arg)
{
    struct turn *job = arg;
    const struct ticket_change change = {.to = TICKET_IN_PROGRESS,
                                         .next_due_at = job->reply->next_due_at,
                                         .person = job->doer->person};

    TRY(begin(db, job));
    TRY(ask_whether_read(db, job));
    TRY(add_reply(db, job));
    if (ticket_may(job->ticket.state, TICKET_IN_PROGRESS, TICKET_BY_CUSTOMER))
        TRY(ticket_change_state(db, &job->ticket, &change));
    return log_it(db, job, AUDIT_REQUEST_REPLIED, STR_NONE);
}

enum result
ticket_reply(struct db *db, struct arena *arena, const struct member_doer *doer,
             const struct ticket_ask *ask, const struct ticket_reply *reply, const char **problem)
{
    struct turn job = {
        .arena = arena, .doer = doer, .ask = ask, .reply = reply, .problem = problem};

    return db_transact(db, reply_to, &job);
}

/* --- confirm or close --- */

static enum result
close_it(struct db *db, void *arg)
{
    struct turn *job = arg;
    const struct ticket_change change = {
        .to = TICKET_CLOSED, .closed_as = job->closed_as, .person = job->doer->person};

    TRY(begin(db, job));
    TRY(ask_whether_read(db, job));
    if (str_is(job->closed_as, STR("confirmed")) && job->ticket.state != TICKET_ANSWERED)
        return refuse(job, RES_INVALID, "ticket.not-answered");
    TRY(ticket_change_state(db, &job->ticket, &change));
    TRY(ticket_tell_closed(db, job->arena, &job->ticket, job->ask->has_survey));
    return log_it(db, job, AUDIT_REQUEST_CLOSED,
                  arena_printf(job->arena, "how=%.*s", STR_ARG(job->closed_as)));
}

enum result
ticket_close(struct db *db, struct arena *arena, const struct member_doer *doer,
             const struct ticket_ask *ask, struct str closed_as, const char **problem)
{
    struct turn job = {
        .arena = arena, .doer = doer, .ask = ask, .closed_as = closed_as, .problem = problem};

    return db_transact(db, close_it, &job);
}

/* --- sharing --- */

static bool
is_sharing(struct str code)
{
    return str_is(code, STR("none")) || str_is(code, STR("role")) || str_is(code, STR("named")) ||
           str_is(code, STR("all"));
}

static enum result
name_readers(struct db *db, const struct turn *job)
{
    const struct ticket_sharing *sharing = job->sharing;

    TRY(ticket_store_clear_readers(db, job->ticket.id));
    if (!str_is(sharing->sharing, STR("named")))
        return RES_OK;
    for (size_t i = 0; i < sharing->reader_count; i++) {
        const enum result r =
            ticket_store_reader(db, job->doer->customer, job->ticket.id, sharing->readers[i]);

        if (r == RES_NOT_FOUND || r == RES_CONFLICT)
            return refuse(job, RES_INVALID, "ticket.reader-unknown");
        TRY(r);
    }
    return RES_OK;
}

static enum result
share_it(struct db *db, void *arg)
{
    struct turn *job = arg;
    const struct ticket_sharing *sharing = job->sharing;

    TRY(begin(db, job));
    if (!job->ask->sight.sees_all && job->ticket.member != job->ask->sight.member)
        return RES_FORBIDDEN;
    if (job->ticket.is_confidential || !is_sharing(sharing->sharing))
        return refuse(job, RES_INVALID, "field.malformed");
    const struct str was = job->ticket.sharing;

    TRY(name_readers(db, job));
    TRY(result_or_none(
        ticket_store_share(db, job->doer->customer, job->ticket.id, sharing->sharing)));
    TRY(ticket_event_add(db, &(struct ticket_event_new){.ticket = job->ticket.id,
                                                        .kind = STR("shared"),
                                                        .person = job->doer->person,
                                                        .was = was,
                                                        .now = sharing->sharing}));
    return log_it(db, job, AUDIT_REQUEST_SHARED,
                  arena_printf(job->arena, "sharing=%.*s", STR_ARG(sharing->sharing)));
}

enum result
ticket_share(struct db *db, struct arena *arena, const struct member_doer *doer,
             const struct ticket_ask *ask, const struct ticket_sharing *sharing,
             const char **problem)
{
    struct turn job = {
        .arena = arena, .doer = doer, .ask = ask, .sharing = sharing, .problem = problem};

    return db_transact(db, share_it, &job);
}
