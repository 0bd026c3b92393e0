/* Keys that programs ask with: made, listed, ended (API-2). */
#ifndef HANDLERS_TOKEN_TOKEN_H
#define HANDLERS_TOKEN_TOKEN_H

#include "fcgi/base/arena.h"
#include "fcgi/base/clock.h"
#include "fcgi/data/db.h"
#include "fcgi/gate/program.h"

#define TOKEN_DAYS_MOST 366

/* Whose keys: a customer's, or, with customer 0, those of the back offices of a brand. */
struct token_owner {
    uint64_t customer;
    struct str brand;
    uint64_t person; /* who acts */
};

struct token {
    struct str code, name;
    struct str scope;  /* codes with commas between them */
    struct str serial; /* of its one device; absent: for all */
    struct str maker;
    struct instant created, ended; /* ended: 0 for not */
    struct day expires, used;      /* used: 0 for never */
    bool is_good;
};

/* A page of the list, the newest first. */
struct token_list {
    struct str after; /* public id of the last one of the page before; absent: from the start */
    uint64_t most;
    const struct token *first; /* receives */
    size_t count;
};
enum result token_find(struct db *db, struct arena *arena, const struct token_owner *owner,
                       struct token_list *list) MUST_USE;

struct token_plan {
    struct str name;
    unsigned scopes;   /* bits 1 << enum scope: of the owner's kind */
    struct str serial; /* empty: for all devices */
    struct day expires;
    struct str key;     /* of the form, for once_claim */
    struct str address; /* where a second sending leads */
};

/*
 * Makes a key, in a unit of its own with its entry in the log.
 * secret  receives the key itself: nobody gets to see it again
 * RES_OK | RES_INVALID: no device of that serial number | RES_CONFLICT: this very form was carried
 * out before | faults
 */
enum result token_make(struct db *db, struct arena *arena, const struct token_owner *owner,
                       const struct token_plan *plan, struct str *secret) MUST_USE;

/* Ends a key, now. RES_OK also when it was over | RES_NOT_FOUND: none of theirs | faults */
enum result token_end(struct db *db, struct arena *arena, const struct token_owner *owner,
                      struct str code) MUST_USE;

#endif
