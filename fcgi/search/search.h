/*
 * Words of texts and of what people type to find them: cut by ICU, folded (case, accents), stemmed
 * by Snowball, and found again despite inflection, missing accents and small typos. Nothing here
 * knows what the texts are about.
 */
#ifndef FCGI_SEARCH_SEARCH_H
#define FCGI_SEARCH_SEARCH_H

#include "fcgi/base/arena.h"

#define SEARCH_TERMS_MOST 12  /* words of a query that are looked for; the others are left out */
#define SEARCH_FORMS_MOST 8   /* forms of one of them */
#define SEARCH_TEXT_MOST  400 /* bytes of a query that are read */
#define SEARCH_STEM_LEAST 5   /* bytes of a stem that stands for all words that begin with it */

/* A part of a text, and what a word that stands in it counts: 1 to 50. */
struct search_field {
    struct str text;
    unsigned weight;
};

/* A word to be looked for, folded and without accents, and what it counts in its text: 1 to 100. */
struct search_word {
    struct str word;
    unsigned weight;
};

/*
 * The words of a text for an index, each once, in the order of their bytes: stems, and the words as
 * written. A word counts what the best part counts that has it, and a little more when it comes
 * again. Letters of Chinese, Japanese and Korean go in pairs. Texts are UTF-8 and of any length;
 * markup in them is words, so take it away before. locale: of the text, "pt-PT"; languages without
 * a stemmer are indexed as written. Returns how many there are.
 */
size_t search_words(struct arena *arena, const struct search_field *fields, size_t count,
                    struct str locale, const struct search_word **out);

/* What somebody looks for: words, each with the forms it may stand in. */
struct search_term {
    struct str word; /* folded: "konfiguracao" */
    struct str forms[SEARCH_FORMS_MOST];
    size_t count;   /* the first is the stem */
    size_t own;     /* forms of the word itself; behind them its nearest neighbours */
    bool is_mended; /* the word was not known */
};

struct search_query {
    struct search_term terms[SEARCH_TERMS_MOST];
    size_t count; /* 0: nothing to look for */
};

/* Cuts what was typed into terms, without the words that every sentence has ("how", "the") unless
   there are no others. Any bytes are taken; what is not UTF-8 has no words. */
void search_read(struct arena *arena, struct str typed, struct str locale,
                 struct search_query *out);

/* How well a word of a text is what a term looks for. */
enum search_fit {
    SEARCH_FIT_NONE = 0,
    SEARCH_FIT_MENDED = 40,    /* a neighbour of it */
    SEARCH_FIT_KIN = 50,       /* begins with its stem */
    SEARCH_FIT_BEGINNING = 60, /* begins with it */
    SEARCH_FIT_STEM = 90,
    SEARCH_FIT_WORD = 100
};
enum search_fit search_fit(const struct search_term *term, struct str word);

/* What begins with a term is kin of it only if so much of it is alike; absent for terms that are
   too short. */
struct str search_beginning(const struct search_term *term);

/* What a word says that have of all texts have: 1 when most have it, 3 more each time it is half as
   many. */
unsigned search_rarity(uint64_t all, uint64_t have);

/* Of a word in UTF-8. */
size_t search_letters(struct str word);

/* How many letters of a word may be wrong: none of three, one of four to seven, two from eight on.
 */
unsigned search_slips(struct str word);

/* The stem of a folded word, as an index has it. */
struct str search_stem(struct arena *arena, struct str word, struct str locale);

/*
 * Some thousand short texts in memory, in one language, and their vocabulary. Fill with
 * search_index_add in any order, then search_index_close once; closed it is only read.
 */
struct search_index;

struct search_index *search_index_new(struct arena *arena);
/* document: the caller's number, below 65536. weight 1 to 100: what a word found here counts. */
void search_index_add(struct search_index *index, uint32_t document, struct str text,
                      struct str locale, unsigned weight);
void search_index_close(struct search_index *index);

struct search_hit {
    uint32_t document;
    uint32_t terms; /* how many of the query's words it has */
    uint32_t score; /* greater is better; comparable within one answer */
};

/*
 * Documents with at least one word of the query, best first: those with more of its words before
 * those with fewer, exact words before beginnings, beginnings before mended words and parts of
 * compounds. hits has room for most; returns how many were written.
 */
size_t search_find(const struct search_index *index, struct arena *arena,
                   const struct search_query *query, struct search_hit *hits, size_t most);

/* Adds to terms the index does not know the nearest words it knows (one letter of four to seven,
   two from eight on, swapped neighbours count one), so that other searches find them too. */
void search_mend(const struct search_index *index, struct arena *arena, struct search_query *query);

/* Letters to change, add, take away or swap with their neighbour to make b of a; most + 1 when it
 * is more than most (at most 3). Both are UTF-8 of at most 64 characters, else most + 1. */
unsigned search_distance(struct str a, struct str b, unsigned most);

#endif
