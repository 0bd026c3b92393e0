/* How well words fit what is looked for, and how much they say. */
#include "fcgi/search/search.h"
#include "fcgi/search/search_word.h"

/* Shorter words are looked for whole: too much begins with them. */
#define BEGINNING_LEAST 4
/* What it says more to be in half as many texts. */
#define HALVED 3

struct str
search_beginning(const struct search_term *term)
{
    if (term->count > 0 && term->forms[0].len >= SEARCH_STEM_LEAST)
        return term->forms[0];
    return term->word.len >= BEGINNING_LEAST ? term->word : STR_NONE;
}

enum search_fit
search_fit(const struct search_term *term, struct str word)
{
    const struct str beginning = search_beginning(term);

    if (str_is(word, term->word))
        return SEARCH_FIT_WORD;
    for (size_t i = 0; i < term->count; i++) {
        if (str_is(word, term->forms[i]))
            return i < term->own ? SEARCH_FIT_STEM : SEARCH_FIT_MENDED;
    }
    if (beginning.at == NULL || !str_starts(word, beginning))
        return SEARCH_FIT_NONE;
    return str_starts(word, term->word) ? SEARCH_FIT_BEGINNING : SEARCH_FIT_KIN;
}

unsigned
search_rarity(uint64_t all, uint64_t have)
{
    unsigned value = 1;

    for (uint64_t share = all / (have == 0 ? 1 : have); share > 1; share /= 2)
        value += HALVED;
    return value;
}

size_t
search_letters(struct str word)
{
    size_t count = 0;

    for (size_t i = 0; i < word.len; i++)
        count += ((unsigned char)word.at[i] & 0xC0) != 0x80 ? 1 : 0;
    return count;
}

unsigned
search_slips(struct str word)
{
    const size_t count = search_letters(word);

    if (count < 4)
        return 0;
    return count < 8 ? 1 : 2;
}

struct str
search_stem(struct arena *arena, struct str word, struct str locale)
{
    return arena_str(arena, word_stem(word, locale));
}
