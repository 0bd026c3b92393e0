/* Takes apart the one statement that reads all that stands in a ticket. */
#include <stdlib.h>

#include "handlers/ticket/ticket_store.h"

#include "sql_ticket.h"

/* Room for every row in each list: a ticket has dozens. */
struct lists {
    const struct ticket *ticket;
    struct ticket_item *items;
    struct ticket_value *values;
    struct ticket_seen *seen;
    struct ticket_colleague *colleagues;
    struct attachment *files;
    size_t messages, events, value_count, seen_count, colleague_count, file_count;
};

static struct ticket_item
item_of(const struct sql_ticket_thread_row *row, bool is_event)
{
    return (struct ticket_item){
        .kind = is_event           ? TICKET_EVENT
                : row->is_internal ? TICKET_NOTE
                                   : TICKET_MESSAGE,
        .id = row->id,
        .at = row->at,
        .code = is_event ? STR_NONE : row->code,
        .is_staff = row->is_staff,
        .person = row->name,
        .whom = row->whom,
        .language = str_or_none(row->language),
        .body = row->body,
        .event = is_event ? row->code : STR_NONE,
        .was = row->was,
        .now = row->now,
        .is_internal = row->is_internal,
    };
}

/* Whether a colleague sees it: the same rule as in sql/ticket/one.sql. */
static bool
sees(const struct ticket *ticket, const struct sql_ticket_thread_row *row)
{
    if (str_is(row->body, STR("author")) || role_from(row->language) == ROLE_ADMINISTRATOR)
        return true;
    if (ticket->is_confidential)
        return false;
    if (str_is(ticket->sharing, STR("role")))
        return str_is(row->language, row->was);
    if (str_is(ticket->sharing, STR("named")))
        return row->is_internal;
    return str_is(ticket->sharing, STR("all"));
}

static void
take_person(struct lists *lists, const struct sql_ticket_thread_row *row)
{
    if (str_is(row->part, STR("seen")))
        lists->seen[lists->seen_count++] = (struct ticket_seen){row->name, row->at, row->id};
    else
        lists->colleagues[lists->colleague_count++] =
            (struct ticket_colleague){.code = row->code,
                                      .name = row->name,
                                      .role = row->language,
                                      .covers = row->whom,
                                      .is_named = row->is_internal,
                                      .sees = sees(lists->ticket, row)};
}

static void
take(struct lists *lists, const struct sql_ticket_thread_row *row)
{
    if (str_is(row->part, STR("message")))
        lists->items[lists->messages++] = item_of(row, false);
    else if (str_is(row->part, STR("event")))
        lists->items[lists->messages + lists->events++] = item_of(row, true);
    else if (str_is(row->part, STR("value")))
        lists->values[lists->value_count++] = (struct ticket_value){row->code, row->body};
    else if (str_is(row->part, STR("file")))
        lists->files[lists->file_count++] = (struct attachment){.message = row->message_id,
                                                                .file = row->file_id,
                                                                .code = row->code,
                                                                .name = row->name,
                                                                .type = row->whom,
                                                                .size = row->size,
                                                                .is_scanned = row->is_staff};
    else
        take_person(lists, row);
}

/* What comes first of a message and an event: the earlier; of one second the opening, then what was
   written, then what came of it. */
static bool
is_before(const struct ticket_item *event, const struct ticket_item *message)
{
    if (event->at.seconds != message->at.seconds)
        return event->at.seconds < message->at.seconds;
    return str_is(event->event, STR("opened"));
}

/* Messages and events, each in their order, as one list. */
static void
merge(struct arena *arena, struct lists *lists)
{
    const size_t count = lists->messages + lists->events;
    struct ticket_item *merged = arena_new_array(arena, count, struct ticket_item);
    const struct ticket_item *message = lists->items;
    const struct ticket_item *message_end = message + lists->messages;
    const struct ticket_item *event = message_end;
    const struct ticket_item *event_end = event + lists->events;

    for (size_t i = 0; i < count; i++) {
        const bool is_event =
            message == message_end || (event != event_end && is_before(event, message));

        merged[i] = is_event ? *event++ : *message++;
    }
    lists->items = merged;
}

static int
by_name(const void *a, const void *b)
{
    return str_order(((const struct ticket_colleague *)a)->name,
                     ((const struct ticket_colleague *)b)->name);
}

enum result
ticket_store_thread(struct db *db, struct arena *arena, const struct ticket *ticket,
                    bool with_internal, struct str roles, struct ticket_thread *out)
{
    const struct sql_ticket_thread params = {.customer_id = ticket->customer,
                                             .ticket_id = ticket->id,
                                             .with_internal = with_internal,
                                             .roles = roles,
                                             .limit = TICKET_COLLEAGUES_MOST};
    struct sql_ticket_thread_row *rows = NULL;
    size_t count = 0;

    TRY(sql_ticket_thread(db, &params, arena, &rows, &count));
    struct lists lists = {
        .ticket = ticket,
        .items = arena_new_array(arena, count, struct ticket_item),
        .values = arena_new_array(arena, count, struct ticket_value),
        .seen = arena_new_array(arena, count, struct ticket_seen),
        .colleagues = arena_new_array(arena, count, struct ticket_colleague),
        .files = arena_new_array(arena, count, struct attachment),
    };

    for (size_t i = 0; i < count; i++)
        take(&lists, &rows[i]);
    merge(arena, &lists);
    qsort(lists.colleagues, lists.colleague_count, sizeof *lists.colleagues, by_name);
    *out = (struct ticket_thread){
        .items = lists.items,
        .count = lists.messages + lists.events,
        .values = lists.values,
        .value_count = lists.value_count,
        .seen = lists.seen,
        .seen_count = lists.seen_count,
        .colleagues = lists.colleagues,
        .colleague_count = lists.colleague_count,
        .files = {lists.files, lists.file_count},
    };
    return RES_OK;
}
