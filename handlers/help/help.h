/*
 * Guided help: small trees of questions and advice that end solved or in a request (KB-2). All of
 * it lives in the snapshot of every worker; nothing here asks the database, but for the counts of
 * ends.
 */
#ifndef HANDLERS_HELP_HELP_H
#define HANDLERS_HELP_HELP_H

#include "fcgi/base/arena.h"
#include "fcgi/base/clock.h"
#include "fcgi/data/db.h"
#include "fcgi/search/search.h"

#define HELP_STEPS_MOST 30  /* choices on one path: trees may lead back, but not for ever */
#define HELP_PATH_MOST  400 /* bytes of a path as requests keep it */

enum help_kind { HELP_QUESTION, HELP_ADVICE, HELP_SOLVED, HELP_REQUEST };

/* "question": as tables and trees say it. */
struct str help_kind_code(enum help_kind kind);

/* Words in one language, of a tree, a step or a choice. */
struct help_text {
    struct str locale;
    struct str title; /* of a choice: the answer */
    struct str body;  /* paragraphs parted by an empty line; of a tree: its lead; may be empty */
};

struct help_texts {
    const struct help_text *first;
    size_t count;
};

struct help_choice {
    struct str code;
    const struct help_step *next; /* never NULL in a tree that is offered */
    struct help_texts texts;
};

struct help_step {
    struct str code;
    enum help_kind kind;
    struct str drawing;                /* name in xslt/help/drawings; empty: none */
    struct str article;                /* code of an article to read more; empty: none */
    const struct help_choice *choices; /* in order; none of ends */
    size_t choice_count;
    struct help_texts texts;
};

struct help_tree {
    uint64_t id;
    struct str brand, code;
    struct str line;    /* product line; empty: all */
    struct str subject; /* of the request it may end in */
    uint64_t version, ordinal;
    const struct help_step *begin;
    const struct help_step *steps;
    size_t step_count;
    struct help_texts texts;
};

/* Those offered, of all brands, in their order. */
struct helps {
    const struct help_tree *first;
    size_t count;
    const struct help_words *words; /* what help_find looks into, by brand and locale */
    size_t words_count;
};

/* NULL when the brand has none of that code. */
const struct help_tree *help_by_code(const struct helps *all, struct str brand, struct str code);
/* Trees of a brand that end in a request of this subject; the first of them, NULL for none. */
const struct help_tree *help_of_subject(const struct helps *all, struct str brand,
                                        struct str subject);

/* Where somebody looks: the trees of their brand, in their language. */
struct help_scope {
    const struct helps *all;
    struct str brand, locale;
};

/* Trees with words of the query, best first, in the arena; returns how many (at most most). */
size_t help_find(const struct help_scope *scope, struct arena *arena,
                 const struct search_query *query, size_t most,
                 const struct help_tree *const **out);

/* The words for a reader: same locale, same language, English, any; never NULL: without any the
   code itself, in no language ("und"). */
struct help_text help_words_of(const struct help_texts *texts, struct str code, struct str locale);

/* --- paths --- */

struct help_taken { /* one choice made; NULL where the tree of today has no such code */
    const struct help_step *step;
    const struct help_choice *choice;
    struct str step_code, choice_code;
};

struct help_walk {
    const struct help_tree *tree; /* NULL: of a tree that is no longer offered, */
    struct str tree_code;         /* which was called so */
    uint64_t version;             /* of the tree it was walked in */
    struct help_taken taken[HELP_STEPS_MOST];
    size_t count;
    const struct help_step *at; /* the step the choices lead to; NULL without a tree */
};

/* Follows choices from the first step: codes with dots between, "tray.none-seen"; empty is the
   first step. False: no such choice, more than HELP_STEPS_MOST, or choices behind an end. */
bool help_follow(const struct help_tree *tree, struct str choices, struct help_walk *out);
/* The first count choices of a walk in that form. */
struct str help_choices(struct arena *arena, const struct help_walk *walk, size_t count);

/* A walk as requests keep it: "paper-jam@1 where=tray tray-sheet=none-seen". Long ones lose their
   beginning. */
struct str help_path(struct arena *arena, const struct help_walk *walk);
/* Reads that form, also of trees and steps that have changed since. False: it is none; typed may be
   anything. */
bool help_path_read(const struct helps *all, struct str brand, struct str typed,
                    struct help_walk *out);

/* --- counts --- */

/* An end was reached and the visitor said whether it helped; counts it under the day, nobody's
   path. In a unit of its own. RES_OK | faults */
enum result help_count(struct db *db, const struct help_walk *walk, bool is_solved) MUST_USE;

/* --- texts of a portal's folder --- */

struct help_source_choice {
    struct str code, next;
};

struct help_source_step {
    struct str code, kind, drawing, article;
    const struct help_source_choice *choices;
    size_t choice_count;
};

struct help_source_text { /* step empty: of the tree; choice empty: of the step */
    struct str step, choice, locale, title, body;
};

struct help_source {
    struct str code, subject, line, first;
    uint64_t version, ordinal;
    const struct help_source_step *steps;
    size_t step_count;
    const struct help_source_text *texts;
    size_t text_count;
};

struct help_sources {
    struct str brand;
    const struct help_source *trees;
    size_t count;
};

/*
 * Makes the trees of a brand those of the sources; trees that are not among them are not offered
 * any more. One unit; repeating it changes nothing. changed: how many trees were written anew or
 * withdrawn. RES_OK | faults
 */
enum result help_take(struct db *db, struct arena *arena, const struct help_sources *sources,
                      size_t *changed) MUST_USE;

#endif
