/* One word after the other of a text, as index and query both take them. */
#ifndef FCGI_SEARCH_SEARCH_WORD_H
#define FCGI_SEARCH_SEARCH_WORD_H

#include "fcgi/base/arena.h"

#define WORD_BYTES 64 /* longer words are cut: no stem differs behind that */

struct word {
    struct str plain; /* folded, without accents: "konfiguracao" */
    struct str stem;  /* of the word as written, then without accents */
    struct str
        plain_stem; /* of the word without accents: what somebody types who leaves them out */
};

/* Called for each word in order; the bytes live until it returns. */
typedef void word_take(void *arg, const struct word *word);

/* Gives the words of a text; text that is not UTF-8 has none. */
void word_each(struct str text, struct str locale, word_take *take, void *arg);

/* A stem in bytes of the room's own, until the next call; the word itself in a language without
   stemmer. Expects a folded word. */
struct str word_stem(struct str word, struct str locale);

/* Whether every sentence of a language has this word, folded and without accents. */
bool word_is_common(struct str plain, struct str locale);

#endif
