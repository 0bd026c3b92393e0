/* The rules of tickets: states and who brings them about, who sees one, and what units of other
 * nouns write (TKT-7, TKT-8, TKT-11). */
#include "handlers/ticket/ticket.h"

#include "fcgi/edge/secret.h"
#include "handlers/mail/mail.h"
#include "handlers/survey/survey.h"
#include "handlers/ticket/ticket_store.h"

#define NUMBER_LEN 8

static const struct {
    struct str code;
    bool is_ours;
    /* bits of enum ticket_mover, of who may bring a ticket there */
    unsigned movers;
} states[TICKET_STATES] = {
    [TICKET_RECEIVED] = {STR_INIT("received"),         true,  TICKET_BY_STAFF                     },
    [TICKET_ASSIGNED] = {STR_INIT("assigned"),         true,  TICKET_BY_STAFF                     },
    [TICKET_IN_PROGRESS] = {STR_INIT("in-progress"),      true,  TICKET_BY_STAFF                     },
    [TICKET_WAITING_CUSTOMER] = {STR_INIT("waiting-customer"), false, TICKET_BY_STAFF                     },
    [TICKET_WAITING_SUPPLIER] = {STR_INIT("waiting-supplier"), true,  TICKET_BY_STAFF                     },
    [TICKET_VISIT_PLANNED] = {STR_INIT("visit-planned"),    true,  TICKET_BY_STAFF                     },
    [TICKET_ANSWERED] = {STR_INIT("answered"),         false, TICKET_BY_STAFF                     },
    [TICKET_CLOSED] = {STR_INIT("closed"),           false, TICKET_BY_STAFF | TICKET_BY_CUSTOMER},
};

struct str
ticket_state_code(enum ticket_state state)
{
    return states[state].code;
}

enum ticket_state
ticket_state_of(struct str code)
{
    for (unsigned i = 0; i < TICKET_STATES; i++) {
        if (str_is(code, states[i].code))
            return (enum ticket_state)i;
    }
    return TICKET_STATES;
}

bool
ticket_is_our_turn(enum ticket_state state)
{
    return states[state].is_ours;
}

bool
ticket_may(enum ticket_state from, enum ticket_state to, enum ticket_mover mover)
{
    if (from == TICKET_CLOSED || from == to)
        return false;
    if (mover == TICKET_BY_ITSELF)
        return from == TICKET_ANSWERED && to == TICKET_CLOSED;
    if (mover == TICKET_BY_CUSTOMER && to == TICKET_IN_PROGRESS)
        return !states[from].is_ours; /* a reply is work again */
    if (to == TICKET_RECEIVED && from != TICKET_ASSIGNED)
        return false; /* only what nobody began is given back to the queue as new */
    return (states[to].movers & (unsigned)mover) != 0;
}

struct ticket_sight
ticket_sight_of(const struct viewer *viewer)
{
    return (struct ticket_sight){
        .customer = viewer->customer,
        .member = viewer->member,
        .person = viewer->person,
        .role = role_code(viewer->role),
        .sees_all = viewer_may(viewer, RIGHT_EVERYTHING),
    };
}

/* --- numbers and searches --- */

struct str
ticket_code(struct arena *arena)
{
    return secret_code(arena);
}

struct str
ticket_number_of(struct arena *arena, struct str typed)
{
    struct text text = {.arena = arena};

    for (size_t i = 0; i < typed.len; i++) {
        const char c = typed.at[i];

        if (c >= 'a' && c <= 'z')
            text_add_char(&text, (char)(c - 'a' + 'A'));
        else if ((c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'))
            text_add_char(&text, c);
        else if (c > ' ' && c != '-' && c != '#' && (unsigned char)c < 0x80)
            return STR(""); /* a mark no number has; gaps of any width are none */
    }
    return text.len == NUMBER_LEN ? text_str(&text) : STR("");
}

/* "%what was typed%": its own percent signs, underscores and backslashes stand for themselves. */
static struct str
pattern_of(struct arena *arena, struct str typed)
{
    struct text text = {.arena = arena};

    text_add_char(&text, '%');
    for (size_t i = 0; i < typed.len; i++) {
        if (typed.at[i] == '%' || typed.at[i] == '_' || typed.at[i] == '\\')
            text_add_char(&text, '\\');
        text_add_char(&text, typed.at[i]);
    }
    text_add_char(&text, '%');
    return text_str(&text);
}

enum result
ticket_find(struct db *db, struct arena *arena, const struct ticket_sight *sight,
            const struct ticket_query *query, struct ticket_list *out)
{
    struct ticket_search search = {STR(""), STR("")};

    if (!str_is_empty(query->search)) {
        const struct str number = ticket_number_of(arena, query->search);

        search.number = str_is_empty(number) ? STR("-") : number;
        search.pattern = pattern_of(arena, query->search);
    }
    return ticket_store_find(db, arena, sight, query, &search, out);
}

/* "administrator,device-manager ...": codes of the roles of customers that may see tickets. */
static struct str
roles_that_see(struct arena *arena)
{
    struct text text = {.arena = arena};

    for (unsigned role = ROLE_NONE + 1; role < ROLE_COUNT; role++) {
        if (!role_has((enum role)role, RIGHT_TICKETS))
            continue;
        if (text.len > 0)
            text_add_char(&text, ',');
        text_add(&text, role_code((enum role)role));
    }
    return text_str(&text);
}

enum result
ticket_colleagues(struct db *db, struct arena *arena, const struct ticket_sight *sight,
                  const struct ticket_colleague **out, size_t *count)
{
    return ticket_store_colleagues(db, arena, sight, roles_that_see(arena), out, count);
}

enum result
ticket_thread_of(struct db *db, struct arena *arena, const struct ticket *ticket,
                 bool with_internal, struct ticket_thread *out)
{
    return ticket_store_thread(db, arena, ticket, with_internal, roles_that_see(arena), out);
}

/* --- within units of work --- */

enum result
ticket_take(struct db *db, struct arena *arena, uint64_t customer, struct str code,
            uint64_t version, struct ticket *out)
{
    const struct ticket_sight all = {.customer = customer, .sees_all = true};
    const enum result r = ticket_store_touch(db, customer, code, version);

    if (r != RES_OK && r != RES_NOT_FOUND)
        return r;
    TRY(ticket_of_viewer(db, arena, &all, code, out));
    return r == RES_OK ? RES_OK : RES_CONFLICT;
}

enum result
ticket_message_add(struct db *db, struct arena *arena, const struct ticket_message_new *message,
                   uint64_t *id)
{
    const struct str code = secret_code(arena);

    TRY(ticket_store_message(db, code, message));
    TRY(ticket_store_message_id(db, arena, code, id));
    return message->is_note ? RES_OK : ticket_store_seen(db, message->ticket);
}

enum result
ticket_event_add(struct db *db, const struct ticket_event_new *event)
{
    TRY(ticket_store_event(db, event));
    return event->is_internal ? RES_OK : ticket_store_seen(db, event->ticket);
}

enum result
ticket_change_state(struct db *db, struct ticket *ticket, const struct ticket_change *change)
{
    const enum ticket_state was = ticket->state;
    const bool is_closed = change->to == TICKET_CLOSED;

    if (was == TICKET_CLOSED)
        return RES_CONFLICT;
    TRY(ticket_store_change(db, ticket, change));
    ticket->state = change->to;
    ticket->closed_as = is_closed ? change->closed_as : STR_NONE;
    ticket->next_due_at =
        ticket_is_our_turn(change->to) ? change->next_due_at : (struct instant){0};
    if (was == change->to)
        return RES_OK;
    return ticket_event_add(
        db, &(struct ticket_event_new){.ticket = ticket->id,
                                       .kind = is_closed ? STR("closed") : STR("state"),
                                       .person = change->person,
                                       .was = ticket_state_code(was),
                                       .now = is_closed ? change->closed_as
                                                        : ticket_state_code(change->to)});
}

/* --- mails --- */

static enum result
queue(struct db *db, struct arena *arena, const struct ticket *ticket, enum mail_event event,
      struct str path)
{
    char until[21] = "";

    if (ticket->closes_at.seconds != 0)
        instant_format(ticket->closes_at, until);
    const struct mail mail = {
        .event = event,
        .person = ticket->person,
        .path =
            path.at != NULL ? path : arena_printf(arena, "/requests/%.*s", STR_ARG(ticket->code)),
        .values = {{"number", ticket->number},
                   {"state", ticket_state_code(ticket->state)},
                   {"request", ticket->code},
                   {"how", str_or_empty(ticket->closed_as)},
                   {"until", arena_str(arena, str_from(until))}},
    };

    return mail_queue(db, arena, &mail);
}

enum result
ticket_tell(struct db *db, struct arena *arena, const struct ticket *ticket, enum ticket_news news)
{
    static const enum mail_event events[] = {
        [TICKET_NEWS_ANSWERED] = MAIL_REQUEST_ANSWERED,
        [TICKET_NEWS_STATE] = MAIL_REQUEST_STATE,
        [TICKET_NEWS_CLOSING] = MAIL_REQUEST_CLOSING,
        [TICKET_NEWS_CLOSED] = MAIL_REQUEST_CLOSED,
    };

    return queue(db, arena, ticket, events[news], STR_NONE);
}

enum result
ticket_tell_closed(struct db *db, struct arena *arena, const struct ticket *ticket, bool has_survey)
{
    const struct survey_case what = {
        .ticket = ticket->id,
        .centre = ticket->centre_id,
        .person = ticket->person,
        .portal = ticket->portal,
        .department = ticket->department,
        .language = ticket->language,
    };
    struct str path = STR_NONE;

    if (has_survey && !str_is(ticket->closed_as, STR("merged")))
        TRY(survey_ask(db, arena, &what, &path));
    return queue(db, arena, ticket, MAIL_REQUEST_CLOSED, path);
}
