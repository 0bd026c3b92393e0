/* Passwords handed over with requests: sealed, readable for some hours by the department's staff,
 * then gone for good (SEC-1 to SEC-5). */
#ifndef HANDLERS_SECRET_SECRET_H
#define HANDLERS_SECRET_SECRET_H

#include "fcgi/base/arena.h"
#include "fcgi/base/clock.h"
#include "fcgi/data/db.h"
#include "handlers/member/member.h"

/* What stands in the place of a password from the second it expires on, in every language. */
#define SECRET_GONE "***PASSWORD OBFUSCATED***"

#define SECRET_MOST       1024 /* bytes of a password handed over */
#define SECRET_LABEL_MOST 120  /* characters of what it opens */
#define SECRET_OPEN_MOST  20   /* asked for or readable in one ticket at once */

/* Whether it can be handed over: not empty, not too long, of characters that a page can show. */
bool secret_fits(struct str plain);

/* What somebody hands over. Texts are borrowed, and never told again. */
struct secret_spec {
    struct str plain; /* the password as typed, 1 to SECRET_MOST bytes of XML text */
    struct str label; /* what it opens ("mailbox info@…"); absent or empty: not said */
    struct str asked; /* public id of what staff asked for and this answers; absent: nothing */
};

/*
 * In a unit, after customer_touch and ticket_take or the ticket's own insert: seals the password
 * with a key that goes with its hour, stores it, and appends the event "secret-given". The hours
 * are the department's and count from now by the database's clock.
 * doer  customer: whose ticket it must be; person: who hands it over
 * message  row id of the message it comes with; 0: by itself
 * RES_OK | RES_INVALID: it does not fit (secret_fits), or the label is too long
 * | RES_NOT_FOUND: no such ticket of the customer's, or nothing asked by that id is waiting |
 * RES_CONFLICT: the ticket is closed, or holds SECRET_OPEN_MOST already | RES_UNAVAILABLE: the keys
 * cannot be reached: nothing is stored | faults. Source: SEC-1, SEC-4.
 */
enum result secret_give(struct db *db, struct arena *arena, const struct member_doer *doer,
                        uint64_t ticket, uint64_t message, const struct secret_spec *spec) MUST_USE;

/* --- of customers --- */

/*
 * Hands a password over by itself, or as the answer to what staff asked for; a unit of its own. A
 * ticket that waits for the customer, or was answered, goes on. The caller has found the ticket for
 * its viewer.
 * ticket    public id; doer.key makes it one, however often it is sent
 * next_due  when our next word is due then (promise_next)
 * RES_OK | RES_NOT_FOUND | RES_CONFLICT: closed, too many, or this very form was carried out before
 * | RES_UNAVAILABLE | faults
 */
enum result secret_hand_over(struct db *db, struct arena *arena, const struct member_doer *doer,
                             struct str ticket, const struct secret_spec *spec,
                             struct instant next_due) MUST_USE;

/*
 * Takes one back, or says no to what was asked for: from now on nobody reads it; a unit of its own.
 * RES_OK, also when it was gone already | RES_NOT_FOUND: none of this ticket of the customer's
 */
enum result secret_withdraw(struct db *db, struct arena *arena, const struct member_doer *doer,
                            struct str ticket, struct str code) MUST_USE;

/* --- of staff --- */

/* A case that a member of staff may ask in and read from: its queue is posted to them, or it is
 * assigned to them, and they have opened it within 12 hours. */
struct secret_case {
    uint64_t ticket, customer; /* row ids */
    struct str customer_name, number, subject;
    bool is_closed;
};
/* staff: person; code: public id of the ticket. RES_OK | RES_NOT_FOUND: none of theirs | faults */
enum result secret_case_of(struct db *db, struct arena *arena, uint64_t staff, struct str code,
                           struct secret_case *out) MUST_USE;

/*
 * Asks for one (SEC-3): the customer gets a mail with a link, the ticket waits for them; a unit of
 * its own. doer.customer: whose ticket it is (secret_case_of); doer.person: of staff.
 * label  what it should open, as typed
 * RES_OK | RES_NOT_FOUND | RES_CONFLICT: closed, too many, or this very form was carried out before
 */
enum result secret_ask(struct db *db, struct arena *arena, const struct member_doer *doer,
                       struct str ticket, struct str label) MUST_USE;

/* Why somebody is shown nothing. */
enum secret_refusal {
    SECRET_SHOWN,
    SECRET_EXPIRED,   /* its hours are over, or it was taken back, or not given yet */
    SECRET_UNREADABLE /* its key is gone or another, or what is stored was damaged (S-2) */
};

struct secret_shown {
    enum secret_refusal refusal;
    struct str plain;                        /* with SECRET_SHOWN: wiped with the arena */
    struct str label, giver, ticket, number; /* ticket: public id */
    struct instant given, expires, now;      /* by the database's clock */
};

/*
 * Reveals one to staff (SEC-2): the view is written, with event and log, in the unit before the
 * password is told; each call that tells it leaves exactly one row (S-6). Only whom secret_case_of
 * lets through; their gate has seen second factor and password.
 * RES_OK: see refusal | RES_NOT_FOUND: no such secret of that case for them | faults
 */
enum result secret_reveal(struct db *db, struct arena *arena, uint64_t staff, struct str ticket,
                          struct str code, struct secret_shown *out) MUST_USE;

/* --- for pages --- */

struct secret_view {
    struct str person; /* of staff; empty: erased since */
    struct instant at;
};

/* Of one password what anybody may know: never the password. */
struct secret {
    uint64_t message; /* row id of the message it came with; 0: none */
    struct str code;  /* public id */
    struct str label; /* may be empty */
    struct str state; /* "asked", "given", "expired" or "withdrawn": as of now, by the database's
                         clock, whether or not the sweeper came by */
    struct str asker; /* absent: nobody asked; empty: erased since */
    struct str giver; /* absent: not given yet */
    struct instant asked, given, expires;
    const struct secret_view *views; /* oldest first */
    size_t view_count;
};

struct secret_list {
    const struct secret *first; /* oldest first */
    size_t count;
};

/* All of a ticket that was found for its viewer; one statement. customer: whose ticket it is. */
enum result secret_of_ticket(struct db *db, struct arena *arena, uint64_t customer, uint64_t ticket,
                             struct secret_list *out) MUST_USE;

/* Hours a password handed over with this ticket can be read. RES_OK | RES_NOT_FOUND */
enum result secret_hours_of(struct db *db, struct arena *arena, uint64_t customer, uint64_t ticket,
                            uint64_t *hours) MUST_USE;

/* --- password-like text (SEC-5) --- */

/* Where in a text something looks like a password: bytes from (inclusive) to to (exclusive). */
struct secret_span {
    size_t from, to;
};

/*
 * Whether a text seems to hold a password: a word for it in a language of ours with something
 * behind it, or a word that only a generator or somebody careful makes. Pure; linear in the text;
 * error codes, serial numbers, addresses and file names are none. text is UTF-8. span receives the
 * first; may be NULL. It asks, it never refuses: whoever sends anyway may.
 */
bool secret_suspect(struct str text, struct secret_span *span);

/* --- jobs --- */

/* Destroys one password whose hours are over, in a unit of its own. did_some: there may be more. */
enum result secret_sweep(struct db *db, struct arena *arena, bool *did_some) MUST_USE;
/* Moves this node's keys on by the database's clock (vault_advance). */
enum result secret_move_keys(struct db *db, struct arena *arena) MUST_USE;

#endif
