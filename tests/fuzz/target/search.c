/* Words of any bytes: tokens and queries hold letters, digits and what we put between them, a text
 * is found by each of its own words, and distances are the same from both ends. */
#include <string.h>

#include "fcgi/search/search.h"
#include "tests/fuzz/input.h"

static bool
is_operator(char c)
{
    return strchr("+-<>~@\"'\\%;", c) != NULL;
}

static void
look(struct str tokens)
{
    must(str_is_utf8(tokens));
    for (size_t i = 0; i < tokens.len; i++)
        must(!is_operator(tokens.at[i]) && tokens.at[i] != '(' && tokens.at[i] != '*');
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

    look(search_tokens(arena, text, locale));
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
    const struct str match = search_match(arena, &query);

    must(str_is_utf8(match) && (match.len > 0) == (query.count > 0));
    for (size_t i = 0; i < match.len; i++)
        must(!is_operator(match.at[i]));
    for (size_t i = 1; i < query.count; i++) {
        const struct str a = query.terms[i - 1].word;
        const struct str b = query.terms[i].word;

        must(search_distance(a, a, 2) == 0);
        must(search_distance(a, b, 2) == search_distance(b, a, 2));
    }
}
