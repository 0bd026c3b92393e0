/* Articles as rows; what knowledge.h offers of reading them is here as well. */
#ifndef HANDLERS_KNOWLEDGE_KNOWLEDGE_STORE_H
#define HANDLERS_KNOWLEDGE_KNOWLEDGE_STORE_H

#include "handlers/knowledge/knowledge.h"

/* Snapshot loader: out is a struct knowledge_public. RES_OK | RES_UNAVAILABLE */
enum result knowledge_load(struct db *db, struct arena *arena, void **out);

/* A text as it stands in the database. */
struct knowledge_current {
    uint64_t id;       /* of the article */
    struct str portal; /* empty: every portal of the brand; the article's, as all up to is_active */
    struct str audience, line, subject, source;
    bool is_active;
    struct str locale; /* absent: the article has no text */
    uint64_t source_version;
    struct str title, lead, body;
    struct str words; /* digest of those the search has; absent: it has none */
};

/* All texts that stand, by code and locale, for knowledge_review. */
enum result knowledge_store_texts(struct db *db, struct arena *arena,
                                  const struct knowledge_shelf *shelf,
                                  const struct knowledge_text_state **out, size_t *count) MUST_USE;

/* A word of the vocabulary that may be what a term looks for. */
struct knowledge_word {
    size_t term; /* of the query, from 0 */
    uint64_t id;
    struct str locale, word;
    uint64_t articles; /* that have it, */
    uint64_t total;    /* of so many */
};

struct knowledge_words {
    const struct knowledge_word *first;
    size_t count;
};

/* Which forms and beginnings of the terms there are, in any language. */
enum result knowledge_store_words(struct db *db, struct arena *arena, struct str brand,
                                  const struct search_query *query,
                                  struct knowledge_words *out) MUST_USE;
/* Words of the reader's language and of English that may be near the terms marked; the caller looks
   how near. total is not given. */
enum result knowledge_store_near(struct db *db, struct arena *arena,
                                 const struct knowledge_reader *reader,
                                 const struct search_query *query, const bool *marked,
                                 struct knowledge_words *out) MUST_USE;

/* A word that articles are looked for by. */
struct knowledge_clue {
    size_t term;
    uint64_t word;  /* row id */
    unsigned score; /* what it counts, times its weight in an article */
};

struct knowledge_clues {
    struct knowledge_clue *first;
    size_t count;
};

enum result knowledge_store_find(struct db *db, struct arena *arena,
                                 const struct knowledge_reader *reader,
                                 const struct knowledge_clues *clues, size_t most,
                                 struct knowledge_hits *out) MUST_USE;

/* --- what follows runs in a unit of jobs --- */

/* One load of texts at a time. */
enum result knowledge_store_lock(struct db *db, struct arena *arena) MUST_USE;
enum result knowledge_store_put(struct db *db, const struct knowledge_sources *sources,
                                const struct knowledge_source *source) MUST_USE;
/* RES_OK | RES_NOT_FOUND: no such article | faults */
enum result knowledge_store_current(struct db *db, struct arena *arena, struct str brand,
                                    struct str code, const struct knowledge_current **out,
                                    size_t *count) MUST_USE;
/* Its words leave the search too. */
enum result knowledge_store_retire(struct db *db, uint64_t knowledge, struct str locale) MUST_USE;
/* Its words are in the search only after knowledge_store_place. */
enum result knowledge_store_write(struct db *db, uint64_t knowledge,
                                  const struct knowledge_source_text *text) MUST_USE;
enum result knowledge_store_mend(struct db *db, uint64_t knowledge,
                                 const struct knowledge_source_text *text) MUST_USE;
/* The words of a text, and where they stand: instead of those it had. */
enum result knowledge_store_place(struct db *db, struct str brand, uint64_t knowledge,
                                  const struct knowledge_source_text *text) MUST_USE;
/* How rare the words of a brand are; those no article has any more are forgotten. */
enum result knowledge_store_tally(struct db *db, struct str brand) MUST_USE;
/* What is read next, of all of a folder's articles. */
enum result knowledge_store_relate(struct db *db, const struct knowledge_sources *sources) MUST_USE;
/* codes: those that stay, with commas between. RES_OK | RES_NOT_FOUND: all did | faults */
enum result knowledge_store_withdraw(struct db *db, const struct knowledge_sources *sources,
                                     struct str codes) MUST_USE;
enum result knowledge_store_announce(struct db *db) MUST_USE;

#endif
