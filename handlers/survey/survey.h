/* What people say of us: asked once after a request closed, and on a page of the portal (SUR-1). */
#ifndef HANDLERS_SURVEY_SURVEY_H
#define HANDLERS_SURVEY_SURVEY_H

#include "fcgi/base/arena.h"
#include "fcgi/base/clock.h"
#include "fcgi/data/db.h"

/* A request that just closed. */
struct survey_case {
    uint64_t ticket, centre, person; /* row ids; person: whose request it is */
    struct str portal, department, language;
};
/*
 * In the unit that closes a request (not of one that was merged): makes the question that the mail
 * of the closing leads to. Only where portal_has(portal, STR("survey")): the caller asks.
 * path  address of the question, without origin and locale, "/survey/case?token=…", for mail.path;
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
    struct str number; /* of the request */
    struct str ticket; /* its public id */
    struct str centre; /* code */
    uint64_t score;    /* 0: not answered */
    struct str solved, note;
    struct instant asked, answered;
    bool is_open; /* may be answered, or changed */
};
/* Looks without answering: a GET. token: as the mail brought it. RES_OK (see is_open) |
 * RES_NOT_FOUND */
enum result survey_look(struct db *db, struct arena *arena, struct str token,
                        struct survey *out) MUST_USE;
/* A unit of its own. RES_OK | RES_NOT_FOUND: unknown, gone, or answered more than ten days ago |
 * RES_CONFLICT: this very form was carried out before | faults */
enum result survey_say(struct db *db, struct arena *arena, struct str token,
                       const struct survey_answer *answer, struct str key,
                       struct str address) MUST_USE;

/* What somebody says of the portal. */
struct survey_portal {
    struct str portal, centre, language; /* codes */
    uint64_t person;                     /* 0: a visitor */
    struct str address, key;             /* for once_claim */
    const struct survey_answer *answer;
};
/* A unit of its own. RES_OK | RES_CONFLICT: this very form was carried out before | faults */
enum result survey_say_of_portal(struct db *db, struct arena *arena,
                                 const struct survey_portal *what) MUST_USE;

/* Answers of one centre in one month (of the answering, UTC). */
struct survey_month {
    struct day month;
    struct str centre; /* code */
    uint64_t asked, answered, solved, unsolved;
    uint64_t scores[5]; /* how many said 1, 2 ... 5 */
};

struct survey_query {
    uint64_t staff;    /* row id of who looks: centres of their posts, all of the brand for
                          country-administrators */
    struct str kind;   /* "case" or "portal" */
    struct str centre; /* code; empty: all */
    struct day from;   /* first month */
};
/* In order of centre and month. */
enum result survey_results(struct db *db, struct arena *arena, const struct survey_query *query,
                           struct survey_month **out, size_t *count) MUST_USE;

/* The latest notes, newest first, at most 50. */
struct survey_note {
    struct instant at;
    struct str centre, ticket, number, language, note;
    uint64_t score;
};
enum result survey_notes(struct db *db, struct arena *arena, const struct survey_query *query,
                         struct survey_note **out, size_t *count) MUST_USE;

#endif
