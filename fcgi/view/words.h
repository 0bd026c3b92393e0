/*
 * The words of the stylesheets: a book of all messages the sheets contain, and per locale an array
 * of their translations, reached by index at run time (facts/performance.md 3).
 */
#ifndef FCGI_VIEW_WORDS_H
#define FCGI_VIEW_WORDS_H

#include "fcgi/base/arena.h"
#include "fcgi/base/result.h"
#include "fcgi/view/format.h"

struct book;  /* messages in the order they were met; one per generation */
struct words; /* one locale's translations of a book, with that locale's formats */

void book_open(struct book **out);
void book_close(struct book **book);
/* Before workers fork: shared by them (arena_still). */
void book_settle(struct book *book);
size_t book_count(const struct book *book);

/* Message i as gettext knows it. plural is absent for m:t; context and note are absent when not
 * given. */
struct message {
    struct str context;
    struct str id; /* "Last reading: {count} pages on {day}", inline elements as <1>…</1> */
    struct str plural;
    struct str note;
    struct str place; /* file:line of its first use */
};
struct message book_message(const struct book *book, size_t index);

/*
 * Translations for one locale: each message is looked up in the catalogues in order (portal's
 * first, then the locale's, then its parents'), the source text last. Placeholders and inline
 * elements of a translation must be those of its message; otherwise the source text is used and the
 * difference is logged. catalogues  paths of MO files; a missing file is skipped pseudo
 * PSEUDO_NONE, PSEUDO_ACCENTED (en-XA) or PSEUDO_MIRRORED (ar-XB): made from the source text RES_OK
 * | RES_MALFORMED: a catalogue is no MO file or damaged (which, is logged)
 */
enum pseudo { PSEUDO_NONE, PSEUDO_ACCENTED, PSEUDO_MIRRORED };

struct words_source {
    const struct str *catalogues;
    size_t count;
    enum pseudo pseudo;
    struct str locale; /* BCP 47 */
};
enum result words_load(const struct book *book, const struct words_source *source,
                       struct words **out) MUST_USE;
void words_free(struct words **words);
/* Before workers fork: shared by them (arena_still). */
void words_settle(struct words *words);
const struct formats *words_formats(const struct words *words);
/* The text of message index for this number (any, for a message without plural); for view's own
 * use. */
struct phrase;
const struct phrase *words_phrase(const struct words *words, size_t index, uint64_t number);
/* What functions of this locale remember; written to while pages are made. */
struct memo;
struct memo *words_memo(const struct words *words);
/* How many messages have a translation of their own (for `balcao check` and make i18n-status). */
size_t words_translated(const struct words *words);

/* The template for translators: POT text of the book, sorted by place. */
struct str book_to_pot(const struct book *book, struct arena *arena);

#endif
