/* Which words of the articles' vocabulary a query means, and what each of them counts. */
#include "handlers/knowledge/knowledge_store.h"

/* With so many articles that have a term itself, what only begins like it is not looked at. */
#define ENOUGH     5
#define CLUES_MOST 48 /* of one term */
/* A text in the reader's language counts so many times one that is not. */
#define OWN_LANGUAGE 2

struct finding {
    struct arena *arena;
    const struct knowledge_reader *reader;
    const struct search_query *query;
    uint64_t total; /* articles of the brand */
    struct knowledge_clues clues;
    size_t of_term[SEARCH_TERMS_MOST]; /* clues */
};

static struct str
language_of(struct str locale)
{
    return str_slice(locale, 0, str_find(locale, '-', 0));
}

static void
add_clue(struct finding *f, const struct knowledge_word *word, enum search_fit fit)
{
    const bool is_own = str_is(language_of(word->locale), language_of(f->reader->locale));
    const unsigned score = (unsigned)fit * search_rarity(f->total, word->articles);

    if (f->of_term[word->term] == CLUES_MOST)
        return;
    f->of_term[word->term]++;
    f->clues.first[f->clues.count++] =
        (struct knowledge_clue){word->term, word->id, is_own ? OWN_LANGUAGE * score : score};
}

/* Adds the words of one term that fit between least and most; returns how many articles have them
   at most. */
static uint64_t
add_fitting(struct finding *f, const struct knowledge_words *words, size_t term,
            enum search_fit least, enum search_fit most)
{
    uint64_t articles = 0;

    for (size_t i = 0; i < words->count; i++) {
        if (words->first[i].term != term)
            continue;
        const enum search_fit fit = search_fit(&f->query->terms[term], words->first[i].word);

        if (fit < least || fit > most)
            continue;
        add_clue(f, &words->first[i], fit);
        articles += words->first[i].articles;
    }
    return articles;
}

/* The word itself; what begins like it, where too few have that; what the caller has mended it to,
   where none have. Marks the terms that are still not known. */
static bool
add_known(struct finding *f, const struct knowledge_words *words, bool *marked)
{
    bool has_unknown = false;

    for (size_t i = 0; i < f->query->count; i++) {
        uint64_t articles = add_fitting(f, words, i, SEARCH_FIT_STEM, SEARCH_FIT_WORD);

        if (articles < ENOUGH)
            articles += add_fitting(f, words, i, SEARCH_FIT_KIN, SEARCH_FIT_BEGINNING);
        if (articles == 0)
            (void)add_fitting(f, words, i, SEARCH_FIT_MENDED, SEARCH_FIT_MENDED);
        marked[i] = articles == 0 && search_slips(f->query->terms[i].word) > 0;
        has_unknown = has_unknown || marked[i];
    }
    return has_unknown;
}

/* Slips between a term and a word, as typed or as stems; more than the term may have: too many. */
static unsigned
slips_between(const struct search_term *term, struct str word)
{
    const unsigned most = search_slips(term->word);
    const unsigned stem_most = search_slips(term->forms[0]);
    const unsigned typed = search_distance(term->word, word, most);
    const unsigned stem = search_distance(term->forms[0], word, stem_most);

    if (stem > stem_most)
        return typed;
    return typed > most || stem < typed ? stem : typed;
}

/* Of words that are equally near, the stems of so many are looked for. */
#define NEAREST_MOST 16

static bool
is_among(const struct knowledge_word *words, size_t count, const struct knowledge_word *word)
{
    for (size_t i = 0; i < count; i++) {
        if (str_is(words[i].word, word->word) && str_is(words[i].locale, word->locale))
            return true;
    }
    return false;
}

/* Of the words near one term, the nearest, and their stems: other texts have them in other forms.
 */
static void
add_nearest(struct finding *f, const struct knowledge_words *near, size_t term)
{
    const unsigned most = search_slips(f->query->terms[term].word);
    unsigned *const slips = arena_new_array(f->arena, near->count, unsigned);
    struct knowledge_word stems[NEAREST_MOST];
    size_t stem_count = 0;
    unsigned least = most + 1;

    for (size_t i = 0; i < near->count; i++) {
        slips[i] = near->first[i].term == term
                       ? slips_between(&f->query->terms[term], near->first[i].word)
                       : most + 1;
        least = slips[i] < least ? slips[i] : least;
    }
    if (least > most)
        return;
    for (size_t i = 0; i < near->count && stem_count < NEAREST_MOST; i++) {
        if (slips[i] != least)
            continue;
        stems[stem_count] = near->first[i];
        stems[stem_count++].word =
            search_stem(f->arena, near->first[i].word, near->first[i].locale);
    }
    for (size_t i = 0; i < near->count; i++) {
        const struct knowledge_word *const word = &near->first[i];

        if (slips[i] == least || (word->term == term && is_among(stems, stem_count, word)))
            add_clue(f, word, SEARCH_FIT_MENDED);
    }
}

enum result
knowledge_find(struct db *db, struct arena *arena, const struct knowledge_reader *reader,
               const struct search_query *query, size_t most, struct knowledge_hits *out)
{
    struct finding f = {.arena = arena, .reader = reader, .query = query};
    struct knowledge_words words = {.count = 0};
    struct knowledge_words near = {.count = 0};
    bool marked[SEARCH_TERMS_MOST] = {false};

    *out = (struct knowledge_hits){.count = 0};
    if (query->count == 0)
        return RES_OK;
    f.clues.first = arena_new_array(arena, query->count * CLUES_MOST, struct knowledge_clue);
    TRY(knowledge_store_words(db, arena, reader->brand, query, &words));
    f.total = words.count == 0 ? 0 : words.first[0].total;
    if (add_known(&f, &words, marked))
        TRY(knowledge_store_near(db, arena, reader, query, marked, &near));
    for (size_t i = 0; near.count > 0 && i < query->count; i++) {
        if (marked[i])
            add_nearest(&f, &near, i);
    }
    if (f.clues.count == 0)
        return RES_OK;
    return knowledge_store_find(db, arena, reader, &f.clues, most, out);
}
