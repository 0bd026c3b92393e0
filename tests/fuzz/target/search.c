/* Words of any bytes: what an index gets and what is looked for is UTF-8 without what parts words,
 * a text is found by each of its own words, and distances are the same from both ends. */
#include <string.h>

#include "fcgi/search/search.h"
#include "tests/fuzz/input.h"

static bool
is_operator(char c)
{
    return strchr("+-<>~@\"'\\%;", c) != NULL;
}

static void
look(struct str word)
{
    must(str_is_utf8(word) && word.len > 0);
    for (size_t i = 0; i < word.len; i++)
        must(!is_operator(word.at[i]) && word.at[i] != ' ' && word.at[i] != '\0');
}

static void
index_words(struct arena *arena, struct str text, struct str locale)
{
    const struct search_field field = {text, 50};
    const struct search_word *words = NULL;
    const size_t count = search_words(arena, &field, 1, locale, &words);

    for (size_t i = 0; i < count; i++) {
        look(words[i].word);
        must(words[i].weight >= 1 && words[i].weight <= 100);
    }
}

static void
look_for(const struct search_query *query)
{
    for (size_t i = 0; i < query->count; i++) {
        const struct search_term *const term = &query->terms[i];

        look(term->word);
        must(term->count >= 1 && term->count <= SEARCH_FORMS_MOST && term->own <= term->count);
        for (size_t j = 0; j < term->count; j++)
            look(term->forms[j]);
        must(search_fit(term, term->word) == SEARCH_FIT_WORD);
    }
}

FUZZ(input)
{
    static const char *const locales[] = {"en", "pt-PT", "es-ES", "nb-NO", "de-AT", "ja", "", "xx"};
    struct arena *const arena = fuzz_arena((size_t)64 << 20);

    if (input.len < 1 || input.len > 4096)
        return;
    const struct str locale = str_from(locales[(unsigned char)input.at[0] % 8]);
    const struct str text = str_slice(input, 1, input.len);
    struct search_query query;
    struct search_hit hit;

    index_words(arena, text, locale);
    search_read(arena, text, locale, &query);
    must(query.count <= SEARCH_TERMS_MOST &&
         (str_is_utf8(text) || query.count == 0 || text.len > SEARCH_TEXT_MOST));
    struct search_index *const index = search_index_new(arena);

    search_index_add(index, 7, text, locale, 5);
    search_index_close(index);
    const bool is_whole = str_is_utf8(text);
    const size_t count = search_find(index, arena, &query, &hit, 1);

    must(count == (is_whole && query.count > 0 ? 1U : 0U));
    search_mend(index, arena, &query);
    look_for(&query);
    for (size_t i = 1; i < query.count; i++) {
        const struct str a = query.terms[i - 1].word;
        const struct str b = query.terms[i].word;

        must(search_distance(a, a, 2) == 0);
        must(search_distance(a, b, 2) == search_distance(b, a, 2));
    }
}
