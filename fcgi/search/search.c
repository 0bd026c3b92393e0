/* Words as tokens of a FULLTEXT column, and as the query that finds them again. */
#include "fcgi/search/search.h"

#include "fcgi/search/search_word.h"

#define PREFIX "zq"
/* Shorter words are looked for whole: too much begins with them. */
#define BEGINNING_LEAST 4

static void
add_token(void *arg, const struct word *word)
{
    struct text *const tokens = arg;

    text_printf(tokens, "%s" PREFIX "%.*s", tokens->len > 0 ? " " : "", STR_ARG(word->stem));
    if (!str_is(word->plain_stem, word->stem))
        text_printf(tokens, " " PREFIX "%.*s", STR_ARG(word->plain_stem));
    if (!str_is(word->plain, word->stem) && !str_is(word->plain, word->plain_stem))
        text_printf(tokens, " " PREFIX "%.*s", STR_ARG(word->plain));
}

struct str
search_tokens(struct arena *arena, struct str text, struct str locale)
{
    struct text tokens = {.arena = arena};

    word_each(text, locale, add_token, &tokens);
    return tokens.len == 0 ? STR("") : text_str(&tokens);
}

struct reading {
    struct arena *arena;
    struct search_query *query;
    struct str locale;
    bool is_without_common;
};

static void
add_form(struct arena *arena, struct search_term *term, struct str form)
{
    for (size_t i = 0; i < term->count; i++) {
        if (str_is(term->forms[i], form))
            return;
    }
    if (term->count < SEARCH_FORMS_MOST && form.len > 0)
        term->forms[term->count++] = arena_str(arena, form);
}

static void
add_term(void *arg, const struct word *word)
{
    const struct reading *const reading = arg;
    struct search_query *const query = reading->query;

    if (query->count == SEARCH_TERMS_MOST)
        return;
    if (reading->is_without_common && word_is_common(word->plain, reading->locale))
        return;
    for (size_t i = 0; i < query->count; i++) {
        if (str_is(query->terms[i].word, word->plain))
            return;
    }
    struct search_term *const term = &query->terms[query->count++];

    *term = (struct search_term){.word = arena_str(reading->arena, word->plain)};
    add_form(reading->arena, term, word->stem);
    add_form(reading->arena, term, word->plain_stem);
    add_form(reading->arena, term, word->plain);
}

/* Cut at a whole character. */
static struct str
beginning(struct str typed)
{
    size_t end = typed.len;

    if (end > SEARCH_TEXT_MOST) {
        end = SEARCH_TEXT_MOST;
        while (end > 0 && ((unsigned char)typed.at[end] & 0xC0) == 0x80)
            end--;
    }
    return str_slice(typed, 0, end);
}

void
search_read(struct arena *arena, struct str typed, struct str locale, struct search_query *out)
{
    struct reading reading = {arena, out, locale, true};

    *out = (struct search_query){.count = 0};
    word_each(beginning(typed), locale, add_term, &reading);
    if (out->count > 0)
        return;
    reading.is_without_common = false;
    word_each(beginning(typed), locale, add_term, &reading);
}

/* Words that begin alike are kin, if enough of them is alike. */
static void
add_beginning(struct text *match, const struct search_term *term)
{
    if (term->count > 0 && term->forms[0].len >= SEARCH_STEM_LEAST)
        text_printf(match, " " PREFIX "%.*s*", STR_ARG(term->forms[0]));
    else if (term->word.len >= BEGINNING_LEAST)
        text_printf(match, " " PREFIX "%.*s*", STR_ARG(term->word));
}

struct str
search_match(struct arena *arena, const struct search_query *query)
{
    struct text match = {.arena = arena};

    for (size_t i = 0; i < query->count; i++) {
        const struct search_term *const term = &query->terms[i];

        text_add(&match, match.len > 0 ? STR(" (") : STR("("));
        for (size_t j = 0; j < term->count; j++)
            text_printf(&match, "%s" PREFIX "%.*s", j > 0 ? " " : "", STR_ARG(term->forms[j]));
        add_beginning(&match, term);
        text_add_char(&match, ')');
    }
    return match.len == 0 ? STR("") : text_str(&match);
}
