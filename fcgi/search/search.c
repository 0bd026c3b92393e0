/* Words as an index keeps them, and what was typed as terms that find them again. */
#include "fcgi/search/search.h"

#include <stdlib.h>

#include "fcgi/search/search_word.h"

/* Words that come again count more, but not without end. */
#define REPEATED_MOST   3
#define GATHERING_BYTES ((size_t)64 << 20) /* reserved, not taken */

struct gathering {
    struct arena *arena;
    struct search_word *words;
    size_t count, room;
    unsigned weight;
};

static void
gather_form(struct gathering *all, struct str form)
{
    if (all->count == all->room) {
        const size_t room = all->room == 0 ? 256 : 2 * all->room;
        struct search_word *const words = arena_new_array(all->arena, room, struct search_word);

        for (size_t i = 0; i < all->count; i++)
            words[i] = all->words[i];
        all->words = words;
        all->room = room;
    }
    all->words[all->count++] = (struct search_word){arena_str(all->arena, form), all->weight};
}

static void
gather(void *arg, const struct word *word)
{
    struct gathering *const all = arg;

    gather_form(all, word->stem);
    if (!str_is(word->plain_stem, word->stem))
        gather_form(all, word->plain_stem);
    if (!str_is(word->plain, word->stem) && !str_is(word->plain, word->plain_stem))
        gather_form(all, word->plain);
}

/* The greater weight first among those that are the same. */
static int
word_order(const void *left, const void *right)
{
    const struct search_word *const a = left;
    const struct search_word *const b = right;
    const int order = str_order(a->word, b->word);

    return order != 0 ? order : (int)b->weight - (int)a->weight;
}

size_t
search_words(struct arena *arena, const struct search_field *fields, size_t count,
             struct str locale, const struct search_word **out)
{
    struct gathering all = {.weight = 0};
    size_t kept = 0;
    unsigned repeated = 0;

    arena_open(&all.arena, GATHERING_BYTES);
    for (size_t i = 0; i < count; i++) {
        all.weight = fields[i].weight;
        word_each(fields[i].text, locale, gather, &all);
    }
    if (all.count > 0)
        qsort(all.words, all.count, sizeof(all.words[0]), word_order);
    for (size_t i = 0; i < all.count; i++) {
        const bool is_same = kept > 0 && str_is(all.words[kept - 1].word, all.words[i].word);

        repeated = is_same ? repeated + 1 : 0;
        if (!is_same)
            all.words[kept++] = all.words[i];
        else if (repeated <= REPEATED_MOST)
            all.words[kept - 1].weight++;
    }
    struct search_word *const words = arena_new_array(arena, kept, struct search_word);

    for (size_t i = 0; i < kept; i++)
        words[i] = (struct search_word){arena_str(arena, all.words[i].word), all.words[i].weight};
    arena_close(&all.arena);
    *out = words;
    return kept;
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
    term->own = term->count;
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
