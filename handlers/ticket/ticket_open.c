/* Opening a ticket: everything it begins with, in one unit (TKT-4, TKT-5, TKT-9). */
#include "fcgi/edge/secret.h"
#include "fcgi/gate/once.h"
#include "handlers/audit/audit.h"
#include "handlers/customer/customer.h"
#include "handlers/mail/mail.h"
#include "handlers/ticket/ticket_store.h"

struct beginning {
    struct arena *arena;
    const struct member_doer *doer;
    const struct ticket_spec *spec;
    struct ticket_opened *out;
};

/* Who writes: themselves, or staff on their behalf. */
static uint64_t
writer_of(const struct ticket_spec *spec)
{
    return spec->opened_by == 0 ? spec->person : spec->opened_by;
}

static enum result
add_message(struct db *db, const struct beginning *job)
{
    const struct ticket_spec *spec = job->spec;
    const struct ticket_message_new message = {
        .ticket = job->out->id,
        .person = writer_of(spec),
        .written_for = spec->opened_by == 0 ? 0 : spec->person,
        .language = spec->language,
        .body = spec->body,
    };
    uint64_t id = 0;

    TRY(ticket_message_add(db, job->arena, &message, &id));
    const struct attachment_place place = {.customer = job->doer->customer,
                                           .ticket = job->out->id,
                                           .message = id,
                                           .person = writer_of(spec)};

    if (spec->files != NULL && spec->files->count > 0)
        TRY(attachment_keep(db, job->arena, &place, spec->files));
    if (spec->secret == NULL)
        return RES_OK;
    return secret_give(db, job->arena, job->doer, job->out->id, id, spec->secret);
}

static enum result
add_readers(struct db *db, const struct beginning *job)
{
    const struct ticket_spec *spec = job->spec;

    if (spec->is_confidential || !str_is(spec->sharing, STR("named")))
        return RES_OK;
    for (size_t i = 0; i < spec->reader_count; i++)
        TRY(ticket_store_reader(db, job->doer->customer, job->out->id, spec->readers[i]));
    return RES_OK;
}

/* The copy: what they wrote and until when we answer; never a password (TKT-5). */
static enum result
tell(struct db *db, const struct beginning *job)
{
    const struct ticket_spec *spec = job->spec;
    char due[21];

    instant_format(spec->promise->due, due);
    const struct mail mail = {
        .event = MAIL_REQUEST_OPENED,
        .person = spec->person,
        .path = arena_printf(job->arena, "/requests/%.*s", STR_ARG(spec->code)),
        .values = {{"number", job->out->number},
                   {"subject", spec->subject_name},
                   {"text", spec->body},
                   {"due", arena_str(job->arena, str_from(due))},
                   {"request", spec->code}},
    };

    return mail_queue(db, job->arena, &mail);
}

static enum result
begin(struct db *db, void *arg)
{
    const struct beginning *job = arg;
    const struct member_doer *doer = job->doer;
    const struct ticket_spec *spec = job->spec;

    TRY(customer_touch(db, doer->customer));
    TRY(once_claim(db, doer->key, doer->person, doer->address));
    TRY(ticket_store_insert(db, doer, spec, job->out->number));
    TRY(ticket_store_id(db, job->arena, doer->customer, spec->code, &job->out->id));
    TRY(ticket_event_add(db,
                         &(struct ticket_event_new){.ticket = job->out->id,
                                                    .kind = STR("opened"),
                                                    .person = writer_of(spec),
                                                    .whom = spec->opened_by == 0 ? 0 : spec->person,
                                                    .now = spec->department}));
    for (size_t i = 0; i < spec->value_count; i++)
        TRY(ticket_store_value(db, job->out->id, &spec->values[i]));
    TRY(add_readers(db, job));
    TRY(add_message(db, job));
    TRY(tell(db, job));
    return audit_write(db, job->arena,
                       &(struct audit_entry){.event = AUDIT_REQUEST_OPENED,
                                             .customer = doer->customer,
                                             .actor = doer->person,
                                             .as = doer->as,
                                             .object = spec->code,
                                             .detail = arena_printf(job->arena, "subject=%.*s",
                                                                    STR_ARG(spec->subject))});
}

enum result
ticket_open(struct db *db, struct arena *arena, const struct member_doer *doer,
            const struct ticket_spec *spec, struct ticket_opened *out)
{
    struct beginning job = {arena, doer, spec, out};

    *out = (struct ticket_opened){.code = spec->code, .number = secret_number(arena)};
    return db_transact(db, begin, &job);
}
