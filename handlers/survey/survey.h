/* What people say of us: asked once after a request closed, and on a page of the portal (SUR-1). */
#ifndef HANDLERS_SURVEY_SURVEY_H
#define HANDLERS_SURVEY_SURVEY_H

#include "fcgi/base/arena.h"
#include "fcgi/base/clock.h"
#include "fcgi/data/db.h"

#define SURVEY_SCORES      5
#define SURVEY_DAYS        30 /* how long the question can be answered */
#define SURVEY_CHANGE_DAYS 10 /* how long an answer can be changed */
#define SURVEY_NOTES       50
#define SURVEY_NOTE_MOST   2000 /* bytes */

/* A request that just closed. */
struct survey_case {
    uint64_t ticket, centre, person; /* row ids; person: whose request it is */
    struct str portal, department, language;
};
/*
 * In the unit that closes a request (not of one that was merged): makes the question that the mail
 * of the closing leads to. Only where portal_has(portal, STR("survey")): the caller asks.
 * path  address of the question, without origin and locale, "/survey/case?link=…", for mail.path;
 *       absent: it was asked before
 * RES_OK | faults
 */
enum result survey_ask(struct db *db, struct arena *arena, const struct survey_case *what,
                       struct str *path) MUST_USE;

/* What somebody says. */
struct survey_answer {
    uint64_t score;    /* 1 to 5 */
    struct str solved; /* "yes", "no" or empty; of a case only */
    struct str note;   /* may be empty */
};

struct survey {
    uint64_t id;
    struct str number;         /* of the request */
    struct str ticket;         /* its public id */
    struct str centre;         /* code */
    struct survey_answer said; /* score 0: not answered */
    bool is_over;              /* nothing can be said any more */
};
/* Looks without answering: a GET. brand: of the portal asked; token: as the mail brought it.
   RES_OK (see is_over) | RES_NOT_FOUND: no such token of this brand */
enum result survey_look(struct db *db, struct arena *arena, struct str brand, struct str token,
                        struct survey *out) MUST_USE;

/* For once_claim. */
struct survey_doer {
    uint64_t person; /* 0: not signed in */
    struct str key, address;
};
/* A unit of its own: answers, or changes the answer. RES_OK | RES_CONFLICT: too late, or this very
 * form was carried out before | faults */
enum result survey_say(struct db *db, const struct survey_doer *doer, uint64_t survey,
                       const struct survey_answer *answer) MUST_USE;

/* What somebody says of the portal. */
struct survey_portal {
    struct str portal, centre, brand, language; /* codes; the centre the visitor was given */
    const struct survey_answer *answer;
};
/* A unit of its own. RES_OK | RES_CONFLICT: this very form was carried out before | faults */
enum result survey_say_of_portal(struct db *db, struct arena *arena, const struct survey_doer *doer,
                                 const struct survey_portal *what) MUST_USE;

/* What was asked in one month (UTC) at one centre, and what came of it until now. */
struct survey_month {
    struct str centre; /* code */
    struct day month;  /* its first day */
    uint64_t asked, answered, solved, unsolved;
    uint64_t scores[SURVEY_SCORES]; /* how many said 1, 2 ... 5 */
};

/* How many of a thousand answers say good or very good, 4 or 5; 0: also without answers. Pure. */
uint64_t survey_content(const uint64_t scores[SURVEY_SCORES]);

/* Centres the member of staff is posted to. kind: "case" or "portal". */
struct survey_query {
    uint64_t staff;
    struct str kind;
    struct day from; /* first day of the first month */
};
/* In order of centres and months. */
enum result survey_results(struct db *db, struct arena *arena, const struct survey_query *query,
                           const struct survey_month **out, size_t *count) MUST_USE;

/* The latest words, newest first, at most SURVEY_NOTES. */
struct survey_note {
    struct instant at;
    struct str centre; /* code */
    struct str number; /* of the request; absent: about the portal */
    struct str language, note;
    uint64_t score;
};
enum result survey_notes(struct db *db, struct arena *arena, const struct survey_query *query,
                         const struct survey_note **out, size_t *count) MUST_USE;

#endif
