/* Requests of customers to the support counter: opening, conversation, states, who sees them
 * (TKT-1 to TKT-11). Pages call a ticket a request. */
#ifndef HANDLERS_TICKET_TICKET_H
#define HANDLERS_TICKET_TICKET_H

#include "fcgi/base/arena.h"
#include "fcgi/base/clock.h"
#include "fcgi/data/db.h"
#include "fcgi/gate/viewer.h"
#include "handlers/attachment/attachment.h"
#include "handlers/member/member.h"
#include "handlers/promise/promise.h"
#include "handlers/secret/secret.h"

#define TICKET_BODY_MOST       20000 /* characters of a message */
#define TICKET_READERS_MOST    50    /* colleagues named to see one */
#define TICKET_COLLEAGUES_MOST 200
#define TICKET_SILENCE_DAYS    10 /* an answered one closes by itself after so many */

enum ticket_state {
    TICKET_RECEIVED,
    TICKET_ASSIGNED,
    TICKET_IN_PROGRESS,
    TICKET_WAITING_CUSTOMER,
    TICKET_WAITING_SUPPLIER,
    TICKET_VISIT_PLANNED,
    TICKET_ANSWERED,
    TICKET_CLOSED,
    TICKET_STATES
};

/* "waiting-customer": as tables and trees say it. */
struct str ticket_state_code(enum ticket_state state);
/* TICKET_STATES when there is no such state. */
enum ticket_state ticket_state_of(struct str code);
/* Whether our next word is expected: received to in-progress, waiting-supplier, visit-planned. */
bool ticket_is_our_turn(enum ticket_state state);

/* Who brings a ticket from one state to another: bits. */
enum ticket_mover { TICKET_BY_CUSTOMER = 1, TICKET_BY_STAFF = 2, TICKET_BY_ITSELF = 4 };

/* Whether that one may. Nothing leads out of closed (TKT-8). What it is already, nobody brings it
 * to. */
bool ticket_may(enum ticket_state from, enum ticket_state to, enum ticket_mover mover);

/* Whose tickets, seen with whose eyes (TKT-11). */
struct ticket_sight {
    uint64_t customer, member, person;
    struct str role; /* code: colleagues of the same see what is shared with it */
    bool sees_all;   /* administrators */
};

struct ticket_sight ticket_sight_of(const struct viewer *viewer);

struct ticket {
    uint64_t id, customer, device_id, centre_id, person, member, assignee, opened_by; /* 0: none */
    uint64_t version;        /* forms carry the one they saw */
    struct str code, number; /* public id; what people say on the telephone, 8 characters */
    struct str brand, portal, subject, department, language; /* codes */
    struct str centre;                             /* code of the centre that has it now, */
    struct str home_centre;                        /* and of the one the routing table gave it to */
    struct str device, serial, device_kind, model; /* absent: about none of them */
    struct str author, opener, agent; /* names; absent for none, empty for somebody erased */
    struct str author_mail;           /* answers go there; absent: reached by telephone */
    enum ticket_state state;
    struct str closed_as; /* absent: open */
    struct str sharing;   /* "none", "role", "named" or "all" */
    bool is_confidential, is_urgent;
    uint64_t response_h;
    struct str promise_basis; /* "contract", "subject" or "department" */
    struct instant due_at;    /* of the first answer, for ever as told (TKT-9) */
    struct str calendar;      /* code, */
    uint64_t calendar_version;
    struct str calculation;
    /* 0: not our turn; none yet; never; not answered; open */
    struct instant next_due_at, answered_at, solved_at, closes_at, closed_at;
    struct instant created_at, changed_at;
    struct str follows, follows_number, merged, merged_number; /* absent: none */
    struct str path; /* guided help gone through before; may be empty */
};

/* --- opening --- */

struct ticket_value {
    struct str code, value; /* subject_field and what it was filled with, checked by the caller */
};

/* What is to be opened. Texts and pointers are borrowed; the caller has checked the fields against
   the subject and the device against the viewer's sight. */
struct ticket_spec {
    struct str code;                /* public id it gets, of ticket_code */
    struct str subject, department; /* codes; the department the subject decides */
    struct str subject_name;        /* as its author reads it: for the copy by mail */
    struct str centre, home_centre; /* codes: who has it; whom the routing table named */
    struct str language;            /* BCP 47: what the customer writes in */
    uint64_t device;                /* row id; 0: none of them */
    uint64_t person, member;        /* whose it is */
    uint64_t opened_by;             /* person of staff on their behalf (ACC-13); 0: themselves */
    struct str sharing;             /* code; "none" with a confidential subject */
    const struct str *readers;      /* public ids of members, with "named" */
    size_t reader_count;
    bool is_confidential, is_urgent;
    const struct promise *promise;     /* as computed at sending; never NULL */
    const struct ticket_value *values; /* of the subject's fields */
    size_t value_count;
    struct str body;                       /* what they wrote */
    const struct attachment_bundle *files; /* NULL: none */
    const struct secret_spec *secret;      /* NULL: none handed over */
    struct str follows;                    /* public id of a closed one they see; absent: none */
    struct str path;                       /* of guided help; absent: none */
};

struct ticket_opened {
    uint64_t id;
    struct str code, number;
};

/* A new public id, for where doer.address leads. */
struct str ticket_code(struct arena *arena);
/*
 * Opens a ticket: a unit of its own with message, fields, files, password, readers, events and the
 * copy by mail (never with the password). doer.key makes it one, however often it is sent.
 * RES_OK | RES_CONFLICT: this very form was carried out before (once_address) | RES_NOT_FOUND:
 * device, reader or followed ticket is not theirs any more | faults
 */
enum result ticket_open(struct db *db, struct arena *arena, const struct member_doer *doer,
                        const struct ticket_spec *spec, struct ticket_opened *out) MUST_USE;

/* --- finding --- */

/* A ticket the viewer may see, by public id. RES_OK | RES_NOT_FOUND: none, somebody else's, or not
 * shared with them | faults */
enum result ticket_of_viewer(struct db *db, struct arena *arena, const struct ticket_sight *sight,
                             struct str code, struct ticket *out) MUST_USE;

/* What stands in a ticket, the oldest first: messages, notes and events. */
enum ticket_item_kind { TICKET_MESSAGE, TICKET_NOTE, TICKET_EVENT };

struct ticket_item {
    enum ticket_item_kind kind;
    uint64_t id; /* of the message or the event */
    struct instant at;
    struct str code;            /* public id of a message */
    bool is_staff;              /* who wrote it or did it */
    struct str person;          /* their name; absent: by itself; empty: erased since */
    struct str whom;            /* whom it was done to, or written for by staff; absent: nobody */
    struct str language;        /* of a message */
    struct str body;            /* of a message; of an event the reason staff gave */
    struct str event, was, now; /* codes of an event */
    bool is_internal;           /* staff only */
};

struct ticket_seen { /* who of our staff has opened it, and when last (ACC-12) */
    struct str name;
    struct instant at;
    uint64_t person;
};

/* A colleague who may see tickets at all, and whether this one (ACC-12). */
struct ticket_colleague {
    struct str code, name, role;
    struct str covers; /* whom they stand in for today; absent: themselves */
    bool is_named;     /* it is shared with them by name */
    bool sees;
};

struct ticket_thread {
    const struct ticket_item *items;
    size_t count;
    const struct ticket_value *values;
    size_t value_count;
    const struct ticket_seen *seen;
    size_t seen_count;
    const struct ticket_colleague *colleagues; /* at most TICKET_COLLEAGUES_MOST */
    size_t colleague_count;
    struct attachment_list files; /* of messages; of notes with with_internal */
};

/* customer and id: of a ticket that was found for its viewer. with_internal: staff. One statement.
 */
enum result ticket_thread_of(struct db *db, struct arena *arena, const struct ticket *ticket,
                             bool with_internal, struct ticket_thread *out) MUST_USE;

/* A ticket in a list. */
struct ticket_entry {
    struct str code, number, subject, author;
    enum ticket_state state;
    struct str closed_as;                  /* absent: open */
    struct str serial, device_kind, model; /* absent: about none */
    bool is_mine, is_confidential, is_urgent;
    struct instant next_due_at, closes_at, answered_at, created_at, changed_at; /* 0: none */
};

/* A page of the history. Texts that are absent or empty do not filter (TKT-6). */
struct ticket_query {
    struct str state;    /* a state; "open"; "mine": it is the customer's turn */
    struct str device;   /* public id */
    struct str search;   /* a number, or words of a message or device, as typed; */
    struct str subjects; /* codes of subjects that fit it, a comma between */
    struct str after;    /* public id of the last one of the page before */
    uint64_t limit;
};

struct ticket_list {
    const struct ticket_entry *first;
    size_t count;
};
/* The last changed first. */
enum result ticket_find(struct db *db, struct arena *arena, const struct ticket_sight *sight,
                        const struct ticket_query *query, struct ticket_list *out) MUST_USE;
/* What people call a number, "b7k2 m9qx", as tickets have it; empty when it is none. */
struct str ticket_number_of(struct arena *arena, struct str typed);

/* What waits for the customer, with the tickets that changed last: of the overview. */
struct ticket_todo {
    uint64_t replies, answers; /* that wait for a reply; answered, to be confirmed */
    struct ticket_list latest; /* number, subject, state, changed_at */
};
enum result ticket_todo(struct db *db, struct arena *arena, const struct ticket_sight *sight,
                        uint64_t limit, struct ticket_todo *out) MUST_USE;

/* Whom a new ticket could be shared with by name: at most TICKET_COLLEAGUES_MOST; sees is not
   said. */
enum result ticket_colleagues(struct db *db, struct arena *arena, const struct ticket_sight *sight,
                              const struct ticket_colleague **out, size_t *count) MUST_USE;

/* --- what the customer does; each a unit of its own --- */

/* Which ticket, seen by whom, and what they had read of it. */
struct ticket_ask {
    struct ticket_sight sight;
    struct str code;
    struct str last; /* public id of the last message on the page; absent: any */
    uint64_t behalf; /* person staff act for; 0: nobody */
    bool has_survey; /* of the portal: one is asked after closing */
};

struct ticket_reply {
    struct str language, body;
    struct instant next_due_at;            /* of our next word, were it our turn from now on */
    const struct attachment_bundle *files; /* NULL: none */
    const struct secret_spec *secret;      /* NULL: none */
};

/*
 * problem  receives with RES_CONFLICT ticket.closed, ticket.answered-meanwhile (staff wrote since
 *          .last), or NULL: this very form was carried out before (once_address); with RES_INVALID
 *          ticket.not-answered (only an answer is confirmed), ticket.reader-unknown
 * RES_OK | RES_NOT_FOUND: not seen | RES_CONFLICT, RES_INVALID | RES_FORBIDDEN: sharing is changed
 * by its author and administrators | faults. Source: TKT-7, TKT-8, TKT-11.
 */
/* Puts one that waits for the customer, or is answered, back to work. */
enum result ticket_reply(struct db *db, struct arena *arena, const struct member_doer *doer,
                         const struct ticket_ask *ask, const struct ticket_reply *reply,
                         const char **problem) MUST_USE;
/* "confirmed" an answer, or "customer": closed without one. Locked from then on. */
enum result ticket_close(struct db *db, struct arena *arena, const struct member_doer *doer,
                         const struct ticket_ask *ask, struct str closed_as,
                         const char **problem) MUST_USE;

struct ticket_sharing {
    struct str sharing;
    const struct str *readers; /* public ids of members, with "named" */
    size_t reader_count;
};
enum result ticket_share(struct db *db, struct arena *arena, const struct member_doer *doer,
                         const struct ticket_ask *ask, const struct ticket_sharing *sharing,
                         const char **problem) MUST_USE;

/* --- time passes --- */

#define TICKET_WARN_DAYS 3 /* before it closes by itself its author is told */

/*
 * Closes the answered ones whose time is over, or tells the author of one that it soon will be: one
 * of them, in a unit of its own. has_survey: whether a portal asks after closing.
 */
typedef bool ticket_has_survey(const void *portals, struct str portal);
enum result ticket_close_silent(struct db *db, struct arena *arena, ticket_has_survey *has_survey,
                                const void *portals, bool *did_some) MUST_USE;

/* --- within units of work of others --- */

/*
 * Takes a ticket in hand, in a unit right after customer_touch: raises its version, and reads it as
 * it is now. What the customer sees of it changes with messages and events that are not internal.
 * customer: whose it must be. version  that the form was made of; 0: any RES_OK | RES_NOT_FOUND:
 * none of the customer's | RES_CONFLICT: it has changed since
 */
enum result ticket_take(struct db *db, struct arena *arena, uint64_t customer, struct str code,
                        uint64_t version, struct ticket *out) MUST_USE;

struct ticket_message_new {
    uint64_t ticket;
    bool is_staff, is_note;
    uint64_t person, written_for; /* written_for: on whose behalf staff write; 0: themselves */
    struct str language, body;
};
/* In a unit, after ticket_take: appends a message. id receives what attachment and secret bind to.
 */
enum result ticket_message_add(struct db *db, struct arena *arena,
                               const struct ticket_message_new *message, uint64_t *id) MUST_USE;

struct ticket_event_new {
    uint64_t ticket;
    struct str kind; /* code of ticket_event.kind */
    bool is_internal;
    uint64_t person, whom; /* who did it, 0: by itself; to whom, 0: nobody */
    struct str was, now;   /* codes; absent: none */
    struct str note;       /* reason as typed by staff; absent: none */
};
enum result ticket_event_add(struct db *db, const struct ticket_event_new *event) MUST_USE;

struct ticket_change {
    enum ticket_state to;
    struct instant next_due_at; /* 0 where it is not our turn; staff's next promise elsewhere */
    bool is_first_answer;       /* staff's message goes with it: keeps answered_at, once */
    struct str closed_as;       /* with TICKET_CLOSED */
    uint64_t person;            /* who; 0: by itself */
};
/*
 * In a unit, after ticket_take: brings a ticket to a state, keeps next_due_at, answered_at,
 * solved_at, closes_at, closed_at and closed_as in step, and appends the event "state" or
 * "closed" when the state is another one. ticket: as taken; told anew.
 * RES_OK | RES_CONFLICT: closed already
 */
enum result ticket_change_state(struct db *db, struct ticket *ticket,
                                const struct ticket_change *change) MUST_USE;

/* What the author is told of by mail; their wishes are asked there. */
enum ticket_news {
    TICKET_NEWS_ANSWERED,
    TICKET_NEWS_STATE,
    TICKET_NEWS_CLOSING,
    TICKET_NEWS_CLOSED
};
/* In a unit: queues the mail to whose it is: a link, never a word of the conversation (TKT-8). */
enum result ticket_tell(struct db *db, struct arena *arena, const struct ticket *ticket,
                        enum ticket_news news) MUST_USE;
/* The same for one that was closed: with the link to the survey where the portal has one. */
enum result ticket_tell_closed(struct db *db, struct arena *arena, const struct ticket *ticket,
                               bool has_survey) MUST_USE;

#endif
