/* What time does to tickets: answered ones on which nobody writes close by themselves, and their
 * authors are told before (TKT-8). */
#include "handlers/audit/audit.h"
#include "handlers/customer/customer.h"
#include "handlers/ticket/ticket_store.h"

struct passing {
    struct arena *arena;
    ticket_has_survey *has_survey;
    const void *portals;
    struct ticket_due due;
};

static enum result
end(struct db *db, const struct passing *job, struct ticket *ticket)
{
    const struct ticket_change change = {.to = TICKET_CLOSED, .closed_as = STR("silence")};

    TRY(ticket_change_state(db, ticket, &change));
    TRY(ticket_tell_closed(db, job->arena, ticket, job->has_survey(job->portals, ticket->portal)));
    return audit_write(db, job->arena,
                       &(struct audit_entry){.event = AUDIT_REQUEST_CLOSED,
                                             .customer = ticket->customer,
                                             .object = ticket->code,
                                             .detail = STR("how=silence")});
}

/* Looked at again under the customer's row: the customer may have written meanwhile. */
static enum result
pass(struct db *db, void *arg)
{
    const struct passing *job = arg;
    struct ticket ticket;

    TRY(customer_touch(db, job->due.customer));
    TRY(ticket_take(db, job->arena, job->due.customer, job->due.code, 0, &ticket));
    if (ticket.state != TICKET_ANSWERED)
        return RES_OK;
    if (job->due.is_over)
        return end(db, job, &ticket);
    TRY(ticket_store_warned(db, ticket.customer, ticket.id));
    return ticket_tell(db, job->arena, &ticket, TICKET_NEWS_CLOSING);
}

enum result
ticket_close_silent(struct db *db, struct arena *arena, ticket_has_survey *has_survey,
                    const void *portals, bool *did_some)
{
    struct passing job = {.arena = arena, .has_survey = has_survey, .portals = portals};
    const enum result r = ticket_store_closing(db, arena, &job.due);

    *did_some = r == RES_OK;
    if (r != RES_OK)
        return result_or_none(r);
    return db_transact(db, pass, &job);
}
