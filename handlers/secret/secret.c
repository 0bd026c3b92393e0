/* Rules of passwords handed over: who may, how long, what is left of them afterwards; no SQL, no
 * keys. */
#include "handlers/secret/secret.h"

#include "fcgi/base/log.h"
#include "fcgi/edge/secret.h"
#include "fcgi/edge/vault.h"
#include "fcgi/gate/once.h"
#include "handlers/audit/audit.h"
#include "handlers/customer/customer.h"
#include "handlers/mail/mail.h"
#include "handlers/secret/secret_store.h"
#include "handlers/ticket/ticket.h"

#define HOUR_S 3600

bool
secret_fits(struct str plain)
{
    return plain.len >= 1 && plain.len <= SECRET_MOST && str_is_xml_text(plain);
}

/* Row and ticket: what is sealed for one opens in no other. The vault binds the expiry. */
static struct str
bound_to(struct arena *arena, struct str code, uint64_t ticket)
{
    return arena_printf(arena, "secret %.*s of ticket %llu", STR_ARG(code),
                        (unsigned long long)ticket);
}

static enum result
append_event(struct db *db, uint64_t ticket, const char *kind, uint64_t person)
{
    return ticket_event_add(
        db, &(struct ticket_event_new){.ticket = ticket, .kind = str_from(kind), .person = person});
}

static enum result
log_entry(struct db *db, struct arena *arena, const struct member_doer *doer,
          enum audit_event event, const struct secret_name *name, struct str ticket)
{
    const struct audit_entry entry = {
        .event = event,
        .customer = name->customer,
        .actor = doer->person,
        .as = doer->as,
        .object = ticket,
        .detail = str_is_empty(name->code)
                      ? STR_NONE
                      : arena_printf(arena, "secret=%.*s", STR_ARG(name->code)),
    };

    return audit_write(db, arena, &entry);
}

/* --- handing over --- */

static enum result
seal(struct arena *arena, const struct secret_ticket *ticket, struct str plain,
     struct secret_row *row)
{
    const struct vault_box box = {
        .bound = bound_to(arena, row->code, row->ticket),
        .expires = {ticket->now.seconds + (int64_t)ticket->hours * HOUR_S},
        .now = ticket->now};

    row->given = box.now;
    row->expires = box.expires;
    return vault_seal(arena, &box, plain, &row->key_number, &row->sealed);
}

enum result
secret_hours_of(struct db *db, struct arena *arena, uint64_t customer, uint64_t ticket,
                uint64_t *hours)
{
    struct secret_ticket found;

    TRY(secret_store_ticket(db, arena, customer, ticket, &found));
    *hours = found.hours;
    return RES_OK;
}

enum result
secret_give(struct db *db, struct arena *arena, const struct member_doer *doer, uint64_t ticket,
            uint64_t message, const struct secret_spec *spec)
{
    const bool is_answer = !str_is_empty(spec->asked);
    struct secret_ticket found;
    struct secret_row row = {.customer = doer->customer,
                             .ticket = ticket,
                             .message = message,
                             .giver = doer->person,
                             .code = is_answer ? spec->asked : secret_code(arena),
                             .label = spec->label};

    if (!secret_fits(spec->plain))
        return RES_INVALID;
    TRY(secret_store_ticket(db, arena, doer->customer, ticket, &found));
    if (found.is_closed || (!is_answer && found.open_count >= SECRET_OPEN_MOST))
        return RES_CONFLICT;
    TRY(seal(arena, &found, spec->plain, &row));
    TRY(is_answer ? secret_store_fill(db, &row) : secret_store_insert(db, &row));
    return append_event(db, ticket, "secret-given", doer->person);
}

struct handing {
    struct arena *arena;
    const struct member_doer *doer;
    struct str ticket;
    const struct secret_spec *spec;
    struct instant next_due;
};

static enum result
go_on(struct db *db, const struct handing *job, struct ticket *ticket)
{
    if (ticket->state != TICKET_WAITING_CUSTOMER && ticket->state != TICKET_ANSWERED)
        return RES_OK;
    return ticket_change_state(db, ticket,
                               &(struct ticket_change){.to = TICKET_IN_PROGRESS,
                                                       .next_due_at = job->next_due,
                                                       .person = job->doer->person});
}

static enum result
hand_over(struct db *db, void *arg)
{
    const struct handing *job = arg;
    const struct member_doer *doer = job->doer;
    struct ticket ticket;

    TRY(customer_touch(db, doer->customer));
    TRY(once_claim(db, doer->key, doer->person, doer->address));
    TRY(ticket_take(db, job->arena, doer->customer, job->ticket, 0, &ticket));
    TRY(secret_give(db, job->arena, doer, ticket.id, 0, job->spec));
    TRY(go_on(db, job, &ticket));
    const struct secret_name name = {
        .customer = doer->customer, .ticket = ticket.id, .code = str_or_empty(job->spec->asked)};

    return log_entry(db, job->arena, doer, AUDIT_SECRET_GIVEN, &name, ticket.code);
}

enum result
secret_hand_over(struct db *db, struct arena *arena, const struct member_doer *doer,
                 struct str ticket, const struct secret_spec *spec, struct instant next_due)
{
    struct handing job = {arena, doer, ticket, spec, next_due};

    return db_transact(db, hand_over, &job);
}

/* --- taking back --- */

struct naming {
    struct arena *arena;
    const struct member_doer *doer;
    struct str ticket, code, label;
};

static enum result
withdraw(struct db *db, void *arg)
{
    const struct naming *job = arg;
    const struct member_doer *doer = job->doer;
    struct ticket ticket;
    struct str state;

    TRY(customer_touch(db, doer->customer));
    TRY(ticket_take(db, job->arena, doer->customer, job->ticket, 0, &ticket));
    const struct secret_name name = {
        .customer = doer->customer, .ticket = ticket.id, .code = job->code};

    TRY(secret_store_state(db, job->arena, &name, &state));
    if (!str_is(state, STR("asked")) && !str_is(state, STR("given")))
        return RES_OK;
    TRY(secret_store_withdraw(db, &name));
    TRY(append_event(db, ticket.id, "secret-gone", doer->person));
    return log_entry(db, job->arena, doer, AUDIT_SECRET_WITHDRAWN, &name, ticket.code);
}

enum result
secret_withdraw(struct db *db, struct arena *arena, const struct member_doer *doer,
                struct str ticket, struct str code)
{
    struct naming job = {.arena = arena, .doer = doer, .ticket = ticket, .code = code};

    return db_transact(db, withdraw, &job);
}

/* --- asking --- */

static enum result
tell(struct db *db, struct arena *arena, enum mail_event event, uint64_t person, struct str ticket,
     struct str number)
{
    return mail_queue(
        db, arena,
        &(struct mail){.event = event,
                       .person = person,
                       .path = arena_printf(arena, "/requests/%.*s/secrets", STR_ARG(ticket)),
                       .values = {{"number", number}}});
}

static enum result
ask(struct db *db, void *arg)
{
    const struct naming *job = arg;
    const struct member_doer *doer = job->doer;
    struct ticket ticket;
    struct secret_ticket found;

    TRY(customer_touch(db, doer->customer));
    TRY(once_claim(db, doer->key, doer->person, doer->address));
    TRY(ticket_take(db, job->arena, doer->customer, job->ticket, 0, &ticket));
    TRY(secret_store_ticket(db, job->arena, doer->customer, ticket.id, &found));
    if (found.is_closed || found.open_count >= SECRET_OPEN_MOST)
        return RES_CONFLICT;
    const struct secret_name name = {
        .customer = doer->customer, .ticket = ticket.id, .code = secret_code(job->arena)};

    TRY(secret_store_ask(db, &(struct secret_question){.customer = doer->customer,
                                                       .ticket = ticket.id,
                                                       .asker = doer->person,
                                                       .code = name.code,
                                                       .label = job->label}));
    TRY(append_event(db, ticket.id, "secret-asked", doer->person));
    if (ticket.state != TICKET_WAITING_CUSTOMER)
        TRY(ticket_change_state(
            db, &ticket,
            &(struct ticket_change){.to = TICKET_WAITING_CUSTOMER, .person = doer->person}));
    TRY(tell(db, job->arena, MAIL_SECRET_ASKED, ticket.person, ticket.code, ticket.number));
    return log_entry(db, job->arena, doer, AUDIT_SECRET_ASKED, &name, ticket.code);
}

enum result
secret_ask(struct db *db, struct arena *arena, const struct member_doer *doer, struct str ticket,
           struct str label)
{
    struct naming job = {.arena = arena, .doer = doer, .ticket = ticket, .label = label};

    return db_transact(db, ask, &job);
}

/* --- revealing --- */

struct revealing {
    struct arena *arena;
    uint64_t staff;
    struct str ticket, code;
    struct secret_shown *out;
};

/* By the database's clock, whether or not the sweeper came by. */
static bool
is_readable(const struct secret_sealed *found)
{
    return str_is(found->state, STR("given")) && !str_is_empty(found->sealed) &&
           found->now.seconds < found->expires.seconds;
}

/* Opens it; what cannot be opened is shown to nobody and told to operators (S-2). */
static enum result
open_sealed(const struct revealing *job, uint64_t ticket, const struct secret_sealed *found)
{
    const struct vault_box box = {.bound = bound_to(job->arena, job->code, ticket),
                                  .expires = found->expires,
                                  .now = found->now};
    const enum result r =
        vault_unseal(job->arena, &box, found->key_number, found->sealed, &job->out->plain);

    if (r == RES_OK && secret_fits(job->out->plain)) {
        job->out->refusal = SECRET_SHOWN;
        return RES_OK;
    }
    if (r != RES_OK && r != RES_NOT_FOUND)
        return r;
    LOG(LOG_ERROR, "secret.unreadable", LOG_TEXT("secret", job->code),
        LOG_COUNT("key", found->key_number));
    job->out->plain = STR_NONE;
    job->out->refusal = SECRET_UNREADABLE;
    return RES_OK;
}

/* In one unit before anything is told: row, event, the giver's mail if they want it, log. */
static enum result
note_view(struct db *db, const struct revealing *job, const struct secret_case *of,
          const struct secret_sealed *found)
{
    const struct member_doer doer = {.customer = of->customer, .person = job->staff};
    const struct secret_name name = {
        .customer = of->customer, .ticket = of->ticket, .code = job->code};

    TRY(secret_store_view(db, found->id, job->staff));
    TRY(append_event(db, of->ticket, "secret-seen", job->staff));
    if (found->giver_id != 0)
        TRY(tell(db, job->arena, MAIL_SECRET_SEEN, found->giver_id, job->ticket, of->number));
    return log_entry(db, job->arena, &doer, AUDIT_SECRET_SEEN, &name, job->ticket);
}

static enum result
reveal(struct db *db, void *arg)
{
    const struct revealing *job = arg;
    struct secret_case of;
    struct secret_sealed found;

    TRY(secret_case_of(db, job->arena, job->staff, job->ticket, &of));
    TRY(customer_touch(db, of.customer));
    const struct secret_name name = {
        .customer = of.customer, .ticket = of.ticket, .code = job->code};

    TRY(secret_store_sealed(db, job->arena, &name, &found));
    *job->out = (struct secret_shown){.refusal = SECRET_EXPIRED,
                                      .label = found.label,
                                      .giver = found.giver,
                                      .number = of.number,
                                      .given = found.given,
                                      .expires = found.expires,
                                      .now = found.now};
    if (!is_readable(&found))
        return RES_OK;
    TRY(open_sealed(job, of.ticket, &found));
    return job->out->refusal == SECRET_SHOWN ? note_view(db, job, &of, &found) : RES_OK;
}

enum result
secret_reveal(struct db *db, struct arena *arena, uint64_t staff, struct str ticket,
              struct str code, struct secret_shown *out)
{
    struct revealing job = {arena, staff, ticket, code, out};
    const enum result r = db_transact(db, reveal, &job);

    if (r != RES_OK)
        out->plain = STR_NONE; /* what was not noted is not told */
    return r;
}

/* --- the end --- */

struct sweeping {
    struct arena *arena;
    bool did_some;
};

static enum result
sweep(struct db *db, void *arg)
{
    struct sweeping *job = arg;
    struct secret_over over;
    const enum result due = secret_store_due(db, job->arena, &over);

    job->did_some = due == RES_OK;
    if (due != RES_OK)
        return due == RES_NOT_FOUND ? RES_OK : due;
    TRY(customer_touch(db, over.customer));
    const enum result r = secret_store_expire(db, over.id);

    if (r != RES_OK)
        return r == RES_NOT_FOUND ? RES_OK : r; /* another runner was faster */
    return append_event(db, over.ticket, "secret-gone", 0);
}

enum result
secret_sweep(struct db *db, struct arena *arena, bool *did_some)
{
    struct sweeping job = {.arena = arena};
    const enum result r = db_transact(db, sweep, &job);

    *did_some = job.did_some && r == RES_OK;
    return r;
}

enum result
secret_move_keys(struct db *db, struct arena *arena)
{
    struct instant now;

    TRY(secret_store_clock(db, arena, &now));
    return vault_advance(now, NULL);
}
