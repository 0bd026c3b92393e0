/* Articles as rows; what knowledge.h offers of reading them is here as well. */
#ifndef HANDLERS_KNOWLEDGE_KNOWLEDGE_STORE_H
#define HANDLERS_KNOWLEDGE_KNOWLEDGE_STORE_H

#include "handlers/knowledge/knowledge.h"

/* A text as it stands in the database. */
struct knowledge_current {
    uint64_t id;       /* of the article */
    struct str portal; /* empty: every portal of the brand; the article's, as all up to is_active */
    struct str audience, line, subject, source;
    bool is_active;
    struct str locale; /* absent: the article has no text */
    uint64_t source_version;
    struct str title, lead, body, tokens;
};

/* All texts that stand, by code and locale, for knowledge_review. */
enum result knowledge_store_texts(struct db *db, struct arena *arena,
                                  const struct knowledge_shelf *shelf,
                                  const struct knowledge_text_state **out, size_t *count) MUST_USE;

/* --- what follows runs in a unit of jobs --- */

/* One load of texts at a time. */
enum result knowledge_store_lock(struct db *db, struct arena *arena) MUST_USE;
enum result knowledge_store_put(struct db *db, const struct knowledge_sources *sources,
                                const struct knowledge_source *source) MUST_USE;
/* RES_OK | RES_NOT_FOUND: no such article | faults */
enum result knowledge_store_current(struct db *db, struct arena *arena, struct str brand,
                                    struct str code, const struct knowledge_current **out,
                                    size_t *count) MUST_USE;
enum result knowledge_store_retire(struct db *db, uint64_t knowledge, struct str locale) MUST_USE;
enum result knowledge_store_write(struct db *db, uint64_t knowledge,
                                  const struct knowledge_source_text *text) MUST_USE;
enum result knowledge_store_mend(struct db *db, uint64_t knowledge,
                                 const struct knowledge_source_text *text) MUST_USE;
/* What is read next, of all of a folder's articles. */
enum result knowledge_store_relate(struct db *db, const struct knowledge_sources *sources) MUST_USE;
/* codes: those that stay, with commas between. RES_OK | RES_NOT_FOUND: all did | faults */
enum result knowledge_store_withdraw(struct db *db, const struct knowledge_sources *sources,
                                     struct str codes) MUST_USE;
enum result knowledge_store_announce(struct db *db) MUST_USE;

#endif
