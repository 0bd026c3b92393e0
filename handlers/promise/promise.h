/* The promise of a first answer: when it is due by the centre's working time, and how that was
 * computed (TKT-9, RTE-5). */
#ifndef HANDLERS_PROMISE_PROMISE_H
#define HANDLERS_PROMISE_PROMISE_H

#include "fcgi/base/arena.h"
#include "fcgi/data/db.h"
#include "fcgi/place/centre.h"

/* Who promised the hours; codes as in ticket.promise_basis. */
enum promise_basis { PROMISE_CONTRACT, PROMISE_SUBJECT, PROMISE_DEPARTMENT };
struct str promise_basis_code(enum promise_basis basis);
/* False when the code names none. */
bool promise_basis_from(struct str code, enum promise_basis *out);

/* How many working hours of the centre pass at most before the first answer, and who says so. */
struct promise_terms {
    uint64_t response_h;
    enum promise_basis basis;
};

/* What a request is about: which hours were promised for it. */
struct promise_case {
    uint64_t customer;
    uint64_t device;       /* row id; 0: none of them */
    struct str brand;      /* code of the abstract portal */
    struct str subject;    /* code of the brand's subject */
    struct str centre;     /* code of the centre that has it, */
    struct str department; /* and of its department there */
    struct day today;      /* contracts count that run on this day */
};

/*
 * The hours that count: of the running contract of the device, else the shortest of the customer's
 * running contracts, else the subject's, else the department's. One round trip; also in a unit.
 * A device of another customer is as none.
 * RES_OK | RES_NOT_FOUND: the centre has no such department | faults
 * Source: TKT-9.
 */
enum result promise_terms_find(struct db *db, struct arena *arena, const struct promise_case *about,
                               struct promise_terms *out) MUST_USE;

#define PROMISE_CALCULATION_MOST 2000 /* characters, as ticket.calculation holds */

/* A promise as it is shown, and as a ticket keeps it for ever: the columns of the same names. */
struct promise {
    struct instant due; /* at a full minute */
    struct promise_terms terms;
    struct str calendar; /* code; ticket.calendar_code */
    uint64_t version;    /* of that calendar; ticket.calendar_version */
    /*
     * Words with blanks between, in order of time:
     * - "2026-03-02T09:00Z/2026-03-02T12:30Z": working time counted
     * - "2026-03-03:carnival": a day of the centre on which a holiday left out all or part of it
     * - "2026-03-04/2026-05-29:1296000": days of the centre summed up, so many seconds counted
     *   (only where all spans would be too long for the column)
     */
    struct str calculation;
    struct instant answered; /* ticket.answered_at, for pages; 0: not yet */
};

/*
 * Computes a promise; pure. Counting begins with the next full minute, or, outside hours, with the
 * next opening.
 * RES_OK | RES_NOT_FOUND: the calendar has too little working time within 400 days of from
 * Source: TKT-9, RTE-5.
 */
enum result promise_make(struct arena *arena, const struct centre *centre,
                         const struct promise_terms *terms, struct instant from,
                         struct promise *out) MUST_USE;

/* When our next word is due after the customer wrote at an instant: the hours once more
   (ticket.next_due_at). 0 as above. Pure. */
struct instant promise_next(const struct centre *centre, uint64_t response_h, struct instant from);

/* Whether a promise made when sending differs by more than an opening from the one shown before:
   then the confirmation says the new one. Pure. */
bool promise_is_later(const struct centre *centre, struct instant shown, struct instant made);

/* One row of a calculation read back: what was counted on a day of the centre, or on several. */
struct promise_day {
    struct day on;
    struct day until;         /* the last of the days summed up; else the same */
    struct str holiday;       /* code of what left out all or part of it; absent: nothing did */
    const struct span *spans; /* counted; none where only the sum is known */
    size_t span_count;
    int64_t working_s;
    bool is_free; /* nobody works on this weekday, or these days (until) */
};

struct promise_days {
    const struct promise_day *first;
    size_t count;
};

/*
 * Reads a calculation back, day by day of the centre's zone; days between the first and the last
 * of which it says nothing are free ones, those in a row together. Pure.
 * RES_OK | RES_MALFORMED: no calculation of ours
 */
enum result promise_days(struct arena *arena, struct str calculation, const struct zone *zone,
                         struct promise_days *out) MUST_USE;

/* --- promises under watch --- */

/* When four fifths of the working time before due have passed: team leads are told then. Pure. */
struct instant promise_near(const struct calendar *calendar, uint64_t response_h,
                            struct instant due);

/*
 * The first centre of an urgent request's way that is open: its home, then the home's fail-over
 * chain, in order; it needs a department of that code. Pure.
 * NULL: from is open itself, or none of them is
 * Source: RTE-4.
 */
const struct centre *promise_way(const struct place *place, const struct centre *from,
                                 struct str home, struct str department, struct instant at);

/*
 * One round of the watch, in pieces: puts new promises under watch, tells team leads of one that is
 * near or broken (event "escalated", internal), and moves urgent requests of closed centres to the
 * first open one of their way (event "moved-centre"; what was promised stays). Repeatable, by any
 * number of runners at once.
 * did_some  whether there may be more to do at once
 * RES_OK | faults
 */
enum result promise_watch_round(struct db *db, struct arena *arena, const struct place *place,
                                bool *did_some) MUST_USE;

#endif
