/* Articles to read: in versions, languages and for audiences, found by their words, voted on by
 * their readers (KB-1, KB-3). On pages and in addresses they are "articles". */
#ifndef HANDLERS_KNOWLEDGE_KNOWLEDGE_H
#define HANDLERS_KNOWLEDGE_KNOWLEDGE_H

#include "fcgi/base/arena.h"
#include "fcgi/base/clock.h"
#include "fcgi/data/db.h"
#include "fcgi/gate/viewer.h"
#include "fcgi/search/search.h"

#define KNOWLEDGE_NOTE_MOST 800 /* bytes of what a reader missed */

/* Who reads: decides which articles are there and in which language. */
struct knowledge_reader {
    struct str brand, portal; /* codes */
    struct str locale;        /* of the page, "pt-PT" */
    struct str audiences;     /* codes with commas between: "public,customer" */
};

/* Audiences a viewer belongs to, of the page's portal and locale: everybody "public"; members of a
   customer "customer" and the roles whose rights they have; staff all. */
struct knowledge_reader knowledge_reader(struct arena *arena, const struct viewer *viewer,
                                         struct str brand, struct str portal, struct str locale);

/* An article as lists and results show it, in the best language there is: the reader's locale,
   English, the one it was written in. */
struct knowledge_hit {
    struct str code, title, lead;
    struct str locale;   /* of title and lead */
    struct str audience; /* code */
    struct str line;     /* product line; empty: all */
    struct str subject;  /* of requests it answers; empty: none */
};

struct knowledge_hits {
    const struct knowledge_hit *first;
    size_t count;
};

/*
 * Articles with words of the query, best first: rare words say more than frequent ones, words of
 * the title more than those of the lead, and these more than the text's. Words that no article has
 * are taken for what begins like them, then for the nearest there is. Asks the database twice,
 * three times when a word is mistyped; not at all when there is nothing to look for. RES_OK, also
 * for none | faults
 */
enum result knowledge_find(struct db *db, struct arena *arena,
                           const struct knowledge_reader *reader, const struct search_query *query,
                           size_t most, struct knowledge_hits *out) MUST_USE;

/* Articles that answer a subject of requests, to be offered before one is opened. */
enum result knowledge_of_subject(struct db *db, struct arena *arena,
                                 const struct knowledge_reader *reader, struct str subject,
                                 size_t most, struct knowledge_hits *out) MUST_USE;

/* Which part of the list. */
struct knowledge_part {
    struct str line;  /* only of this product line and of all; empty: every line */
    struct str after; /* code of the last one shown; empty: from the beginning */
    size_t most;
};

/* A page of the list, by title. */
enum result knowledge_list(struct db *db, struct arena *arena,
                           const struct knowledge_reader *reader, const struct knowledge_part *part,
                           struct knowledge_hits *out) MUST_USE;

struct knowledge {
    uint64_t id;
    struct str code, audience, line, subject;
    struct str source;            /* language it was written in first */
    struct str locale;            /* of the text below */
    uint64_t version;             /* of the text, from 1 */
    uint64_t source_version;      /* version of the source text that it says; */
    uint64_t newest;              /* and the one the source text is at */
    struct str title, lead, body; /* body: Markdown */
    struct instant changed_at;
    struct str locales; /* all it can be read in, with commas between */
    struct knowledge_hits related;
};

/* The text is a translation, and the source has changed since. */
bool knowledge_is_outdated(const struct knowledge *knowledge);

/* RES_OK | RES_NOT_FOUND: none of this code for this reader | faults */
enum result knowledge_read(struct db *db, struct arena *arena,
                           const struct knowledge_reader *reader, struct str code,
                           struct knowledge *out) MUST_USE;

struct knowledge_vote {
    uint64_t knowledge; /* row id */
    struct str locale;  /* of the text read, */
    uint64_t version;   /* and its version */
    struct str voter;   /* 32 bytes: digest of who */
    bool is_helpful;
    struct str note; /* what was missing; may be empty */
};

/* Keeps a voice: a second one of the same voter for the same text takes the place of the first. In
   a unit of its own. RES_OK | faults */
enum result knowledge_vote(struct db *db, const struct knowledge_vote *vote) MUST_USE;

/* Articles that everybody may read, for the site map. */
struct knowledge_public {
    const struct knowledge_place {
        struct str brand, portal, code; /* portal empty: every portal of the brand */
    } * first;

    size_t count;
};

/* --- the country team --- */

struct knowledge_text_state {
    struct str code, audience, line, subject, source;
    struct str locale;
    struct str title;
    uint64_t version, source_version, newest; /* version 0: there is no text in this locale */
    struct instant changed_at;
    uint64_t helpful, unhelpful; /* voices on this text, all versions */
};

/* What a country team looks after. */
struct knowledge_shelf {
    struct str brand, portal; /* codes */
    struct str locales;       /* of the portal, with commas between */
};

/* Every text of the articles, and what is missing in the portal's locales, by code and locale. */
enum result knowledge_review(struct db *db, struct arena *arena,
                             const struct knowledge_shelf *shelf,
                             const struct knowledge_text_state **out, size_t *count) MUST_USE;

struct knowledge_note {
    struct str code, locale, note;
    uint64_t version;
    bool is_helpful;
    struct instant voted_at;
};

/* What readers wrote, newest first. */
enum result knowledge_notes(struct db *db, struct arena *arena, const struct knowledge_shelf *shelf,
                            size_t most, const struct knowledge_note **out, size_t *count) MUST_USE;

/* --- texts of a portal's folder --- */

struct knowledge_source_text {
    struct str locale, title, lead, body;
    const struct search_word *words; /* for the search */
    size_t word_count;
    struct str digest; /* of the words: 32 bytes */
    uint64_t source_version;
};

struct knowledge_source {
    struct str code, audience, line, subject, source;
    const struct knowledge_source_text *texts; /* the source text is one of them */
    size_t text_count;
    const struct str *related; /* codes */
    size_t related_count;
};

/* Of a whole folder. */
struct knowledge_sources {
    struct str brand;
    struct str portal; /* absent: every portal of the brand */
    const struct knowledge_source *first;
    size_t count;
};

/* What a folder brought. */
struct knowledge_taken {
    size_t articles, texts, withdrawn; /* written anew; articles and texts no longer there */
};

/*
 * Makes the articles of a folder those of the sources: a text becomes a new version only when it
 * differs from the one that stands; articles and texts that are not among them are withdrawn. One
 * unit; repeating it changes nothing.
 * RES_OK | RES_CONFLICT: a code belongs to another folder of the brand | faults
 */
enum result knowledge_take(struct db *db, struct arena *arena,
                           const struct knowledge_sources *sources,
                           struct knowledge_taken *taken) MUST_USE;

#endif
