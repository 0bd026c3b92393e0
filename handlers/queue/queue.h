/* Requests as staff work them off: queues, cases, and what is done with them (DSK-1, DSK-2). */
#ifndef HANDLERS_QUEUE_QUEUE_H
#define HANDLERS_QUEUE_QUEUE_H

#include "fcgi/base/arena.h"
#include "fcgi/base/clock.h"
#include "fcgi/data/db.h"
#include "handlers/attachment/attachment.h"
#include "handlers/member/member.h"
#include "handlers/ticket/ticket.h"

#define QUEUE_PAGE        50    /* cases of a queue at once */
#define QUEUE_READ_S      43200 /* how long a case may be read after it was opened */
#define QUEUE_COLLISION_S 900   /* how long colleagues are told that somebody has opened it */
#define QUEUE_NOTE_MOST   400   /* characters of the reason for passing on */

/* --- queues --- */

enum queue_who {
    QUEUE_ALL,
    QUEUE_MINE,
    QUEUE_FREE, /* nobody has it */
    QUEUE_LATE  /* our word is overdue */
};
struct str queue_who_code(enum queue_who who); /* "mine"; "all" */
enum queue_who queue_who_of(struct str code);  /* QUEUE_ALL for any other text */

/* Texts that are absent or empty do not filter. */
struct queue_filter {
    uint64_t staff;
    struct str centre, department, state;
    enum queue_who who;
    struct str after; /* public id of the last case of the page before */
    size_t most;
};

struct queue_line {
    struct str code, number, customer, subject, state, department, centre, language;
    struct str serial;     /* absent: about no device */
    struct str agent;      /* absent: nobody has it */
    struct instant due_at; /* our next word; 0: not our turn */
    struct instant created_at;
    bool is_urgent, is_mine, is_late;
};

/* How many open cases of one centre, department and state the staff may work on. */
struct queue_cell {
    struct str centre, department, state;
    uint64_t all, mine, unassigned, late;
};

struct queue_page {
    const struct queue_line *lines;
    size_t count;
    const struct queue_cell *cells;
    size_t cell_count;
};

/* A page of the open cases the filter leaves, what is due first, and the counts of all; one
   statement. RES_OK | faults */
enum result queue_list(struct db *db, struct arena *arena, const struct queue_filter *filter,
                       struct queue_page *out) MUST_USE;

/* How many cases a filter would leave; after and most do not count. Pure. */
uint64_t queue_count(const struct queue_page *page, const struct queue_filter *filter);

/* Cases that a word names, also closed ones: a number (with or without its gap), a customer's
   number or name. Newest first, without counts. */
enum result queue_search(struct db *db, struct arena *arena, uint64_t staff, struct str word,
                         struct queue_page *out) MUST_USE;

/* --- a case --- */

struct queue_case {
    uint64_t ticket, customer; /* row ids */
    struct str customer_code, customer_name, customer_number;
    bool is_customer_active;
    bool is_same_portal; /* the staff's own: they may open the customer's file */
    bool is_open;        /* opened by them in the last twelve hours */
};

/* Whether the member of staff may work on it, and whose it is.
   RES_OK | RES_NOT_FOUND: none of their queues', nor assigned to them | faults */
enum result queue_case_find(struct db *db, struct arena *arena, uint64_t staff, struct str code,
                            struct queue_case *out) MUST_USE;

/* What surrounds a case: of the customer, of the queue, of our own people. */
enum queue_part {
    QUEUE_DEVICE,    /* code, name: serial, note: model, state: kind, day: last read */
    QUEUE_CONTRACT,  /* code, name: number, state: type, day, until, count: response hours */
    QUEUE_TICKET,    /* another of the customer's: code, name: number, note: subject, state, at:
                        changed; is_marked: linked with this one */
    QUEUE_READING,   /* day, name: serial, note: register, state, count: pages */
    QUEUE_PAYMENT,   /* name: invoice, note: currency, state: means, day: paid, until: due, count:
                        minor units */
    QUEUE_CREDIT,    /* note: currency, state, at: said; count: limit, more: open, third: overdue */
    QUEUE_COLLEAGUE, /* code, name, count: open cases they have */
    QUEUE_CANNED,    /* code, name: title */
    QUEUE_NEXT,      /* code, name: number, note: subject, state, at: due; is_marked: this case */
    QUEUE_PARTS
};

struct queue_fact {
    enum queue_part part;
    struct str code, name, note, state;
    struct instant at;
    struct day day, until;
    bool is_day_known, is_until_known;
    int64_t count, more, third;
    bool is_marked;
    bool is_hidden; /* whose case it is cannot see it; of payments and credit no customer can */
};

struct queue_facts {
    const struct queue_fact *first;
    size_t count;
};

struct queue_around {
    struct queue_case head;
    const struct queue_fact *facts; /* empty unless head.is_open */
    size_t count;
};

/* As queue_case_find, with what the customer has; one statement. today: where the page is shown. */
enum result queue_around(struct db *db, struct arena *arena, uint64_t staff, struct str code,
                         struct day today, struct queue_around *out) MUST_USE;
/* Colleagues, replies ready to send, what is due next, readings, payments, credit, of a case that
   was found and is open; one statement. locale: of the reader, for titles. */
enum result queue_beside(struct db *db, struct arena *arena, uint64_t ticket, uint64_t staff,
                         struct str locale, struct queue_facts *out) MUST_USE;

/* Whether a colleague opened it within the last quarter of an hour. Pure. */
bool queue_is_at_it(const struct ticket_seen *seen, uint64_t staff, struct instant now);

/* --- what is done with a case: each a unit of its own --- */

/*
 * doer     customer is filled in here; person: of staff; key and address for once_claim
 * version  of the ticket as the form was made of it
 * problem  receives with RES_CONFLICT queue.changed (somebody did something meanwhile),
 *          queue.closed, or NULL: this very form was carried out before (once_address)
 * All: RES_OK | RES_NOT_FOUND: not theirs | RES_FORBIDDEN: not opened in the last twelve hours
 * RES_CONFLICT, RES_INVALID: see problem, nothing is stored | faults
 */
struct queue_step {
    const struct member_doer *doer;
    struct str code;
    uint64_t version;
    bool has_survey; /* of the portal: one is asked after closing */
    const char **problem;
};

/* Opens it for twelve hours; the customer sees who and when (ACC-12).
   RES_OK | RES_NOT_FOUND: not theirs | faults */
enum result queue_open(struct db *db, struct arena *arena, uint64_t staff,
                       struct str code) MUST_USE;
/* It is theirs; one that nobody had becomes assigned. */
enum result queue_take(struct db *db, struct arena *arena, const struct queue_step *step) MUST_USE;
/* Nobody has it any more. */
enum result queue_release(struct db *db, struct arena *arena,
                          const struct queue_step *step) MUST_USE;
/* person: public id of a colleague posted to its queue. RES_INVALID: queue.nobody */
enum result queue_assign(struct db *db, struct arena *arena, const struct queue_step *step,
                         struct str person) MUST_USE;

struct queue_target {
    struct str centre, department; /* codes; of the brand */
    struct str reason;             /* for colleagues only */
};
/* To another queue; nobody has it then. RES_INVALID: queue.same-queue, queue.no-queue */
enum result queue_pass(struct db *db, struct arena *arena, const struct queue_step *step,
                       const struct queue_target *to) MUST_USE;

/* Into another open one of the same customer, by its number as typed: messages stay where they are,
   this one is closed and leads there. RES_INVALID: queue.no-case, queue.same-case,
   queue.other-customer, queue.closed-case, queue.confidential */
enum result queue_merge(struct db *db, struct arena *arena, const struct queue_step *step,
                        struct str number) MUST_USE;
/* Notes that two belong together, for staff only; a version that has passed does not matter.
   RES_INVALID: queue.no-case, queue.same-case */
enum result queue_link(struct db *db, struct arena *arena, const struct queue_step *step,
                       struct str number) MUST_USE;

/* What is said, and what state goes with it. */
struct queue_word {
    struct str body;
    struct str language;                   /* BCP 47 */
    const struct attachment_bundle *files; /* NULL: none */
    struct instant next_due_at;            /* of our next word, where it stays our turn */
    enum ticket_state to;
    struct day visit; /* with TICKET_VISIT_PLANNED */
};
/* Staff among themselves; a version that has passed does not matter. */
enum result queue_note(struct db *db, struct arena *arena, const struct queue_step *step,
                       const struct queue_word *word) MUST_USE;
/* An answer to the customer, who gets a mail with a link; whoever answers a case that nobody has
   takes it. RES_INVALID: queue.no-way: no answer leads to that state */
enum result queue_reply(struct db *db, struct arena *arena, const struct queue_step *step,
                        const struct queue_word *word) MUST_USE;
/* A change of state without a word; waiting for the customer and a planned visit are mailed.
   RES_INVALID: queue.no-way */
enum result queue_move(struct db *db, struct arena *arena, const struct queue_step *step,
                       const struct queue_word *word) MUST_USE;
enum result queue_close(struct db *db, struct arena *arena, const struct queue_step *step) MUST_USE;
/* Before all others, or no more; a version that has passed does not matter. */
enum result queue_urge(struct db *db, struct arena *arena, const struct queue_step *step,
                       bool is_urgent) MUST_USE;

#endif
