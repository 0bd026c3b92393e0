/* Writes tickets, messages and events. */
#include "handlers/ticket/ticket_store.h"

#include "sql_ticket.h"

#define CLOSING_AT_ONCE 1

enum result
ticket_store_insert(struct db *db, const struct member_doer *doer, const struct ticket_spec *spec,
                    struct str number)
{
    const struct promise *promise = spec->promise;
    const struct sql_ticket_insert params = {
        .customer_id = doer->customer,
        .member_id = spec->member,
        .person_id = spec->person,
        .opened_by = spec->opened_by,
        .code = spec->code,
        .number = number,
        .brand = doer->brand,
        .portal = doer->portal,
        .subject = spec->subject,
        .department = spec->department,
        .centre = spec->centre,
        .home_centre = spec->home_centre,
        .language = spec->language,
        .device_id = spec->device,
        .sharing = spec->is_confidential ? STR("none") : spec->sharing,
        .confidential = spec->is_confidential,
        .urgent = spec->is_urgent,
        .response_h = promise->terms.response_h,
        .basis = promise_basis_code(promise->terms.basis),
        .due_at = promise->due,
        .calendar = promise->calendar,
        .calendar_version = promise->version,
        .calculation = promise->calculation,
        .follows = str_or_empty(spec->follows),
        .path = str_or_empty(spec->path),
    };

    return sql_ticket_insert(db, &params);
}

enum result
ticket_store_id(struct db *db, struct arena *arena, uint64_t customer, struct str code,
                uint64_t *id)
{
    const struct sql_ticket_id params = {.customer_id = customer, .code = code};
    struct sql_ticket_id_row *rows = NULL;
    size_t count = 0;

    TRY(sql_ticket_id(db, &params, arena, &rows, &count));
    if (count == 0)
        return RES_NOT_FOUND;
    *id = rows[0].id;
    return RES_OK;
}

enum result
ticket_store_value(struct db *db, uint64_t ticket, const struct ticket_value *value)
{
    return sql_ticket_value_insert(
        db, &(struct sql_ticket_value_insert){ticket, value->code, value->value});
}

enum result
ticket_store_message(struct db *db, struct str code, const struct ticket_message_new *message)
{
    const struct sql_ticket_message_insert params = {
        .ticket_id = message->ticket,
        .code = code,
        .side = message->is_staff ? STR("staff") : STR("customer"),
        .kind = message->is_note ? STR("note") : STR("message"),
        .person_id = message->person,
        .for_id = message->written_for,
        .language = message->language,
        .body = message->body,
    };

    return sql_ticket_message_insert(db, &params);
}

enum result
ticket_store_message_id(struct db *db, struct arena *arena, struct str code, uint64_t *id)
{
    const struct sql_ticket_message_id params = {.code = code};
    struct sql_ticket_message_id_row *rows = NULL;
    size_t count = 0;

    TRY(sql_ticket_message_id(db, &params, arena, &rows, &count));
    if (count == 0)
        return RES_NOT_FOUND;
    *id = rows[0].id;
    return RES_OK;
}

enum result
ticket_store_event(struct db *db, const struct ticket_event_new *event)
{
    const struct sql_ticket_event_insert params = {
        .ticket_id = event->ticket,
        .kind = event->kind,
        .is_internal = event->is_internal,
        .person_id = event->person,
        .subject_id = event->whom,
        .was = str_or_empty(event->was),
        .now = str_or_empty(event->now),
        .note = str_or_empty(event->note),
    };

    return sql_ticket_event_insert(db, &params);
}

enum result
ticket_store_seen(struct db *db, uint64_t ticket)
{
    return sql_ticket_seen(db, &(struct sql_ticket_seen){.id = ticket});
}

enum result
ticket_store_reader(struct db *db, uint64_t customer, uint64_t ticket, struct str member)
{
    const struct sql_ticket_reader_insert params = {
        .customer_id = customer, .ticket_id = ticket, .member = member};

    return sql_ticket_reader_insert(db, &params);
}

enum result
ticket_store_clear_readers(struct db *db, uint64_t ticket)
{
    const struct sql_ticket_readers_clear params = {.ticket_id = ticket};

    return result_or_none(sql_ticket_readers_clear(db, &params));
}

enum result
ticket_store_share(struct db *db, uint64_t customer, uint64_t ticket, struct str sharing)
{
    const struct sql_ticket_share params = {
        .customer_id = customer, .ticket_id = ticket, .sharing = sharing};

    return sql_ticket_share(db, &params);
}

enum result
ticket_store_touch(struct db *db, uint64_t customer, struct str code, uint64_t version)
{
    const struct sql_ticket_touch params = {
        .customer_id = customer, .code = code, .version = version};

    return sql_ticket_touch(db, &params);
}

enum result
ticket_store_change(struct db *db, const struct ticket *ticket, const struct ticket_change *change)
{
    const struct sql_ticket_change params = {
        .customer_id = ticket->customer,
        .id = ticket->id,
        .state = ticket_state_code(change->to),
        .closed_as = change->to == TICKET_CLOSED ? change->closed_as : STR(""),
        .next_due_at = change->next_due_at,
        .next_due_at_known = change->next_due_at.seconds != 0 && ticket_is_our_turn(change->to),
        .is_answer = change->is_first_answer,
        .silence_d = TICKET_SILENCE_DAYS,
    };

    return sql_ticket_change(db, &params);
}

enum result
ticket_store_warned(struct db *db, uint64_t customer, uint64_t ticket)
{
    return sql_ticket_warned(db, &(struct sql_ticket_warned){customer, ticket});
}

enum result
ticket_store_is_newer(struct db *db, struct arena *arena, uint64_t ticket, struct str last,
                      bool *is_newer)
{
    const struct sql_ticket_newer params = {.ticket_id = ticket, .last = str_or_empty(last)};
    struct sql_ticket_newer_row *rows = NULL;
    size_t count = 0;

    TRY(sql_ticket_newer(db, &params, arena, &rows, &count));
    *is_newer = count > 0 && rows[0].is_newer;
    return RES_OK;
}

enum result
ticket_store_closing(struct db *db, struct arena *arena, struct ticket_due *out)
{
    const struct sql_ticket_closing params = {.warn_d = TICKET_WARN_DAYS, .limit = CLOSING_AT_ONCE};
    struct sql_ticket_closing_row *rows = NULL;
    size_t count = 0;

    TRY(sql_ticket_closing(db, &params, arena, &rows, &count));
    if (count == 0)
        return RES_NOT_FOUND;
    *out = (struct ticket_due){rows[0].customer_id, rows[0].id, rows[0].code, rows[0].is_over};
    return RES_OK;
}
