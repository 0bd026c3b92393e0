/* Asks which words articles have, which are near others, and in which articles they stand. */
#include "handlers/knowledge/knowledge_store.h"

#include "sql_knowledge.h"

/* Of words of so many letters the last two are their end, of longer ones the last three. */
#define SHORT_MOST 6

/* Words are letters and digits only, so nothing in them wants escaping. */
static void
add_form(struct text *json, size_t term, struct str locale, struct str form)
{
    text_add_char(json, json->len == 0 ? '[' : ',');
    text_printf(json, "{\"t\":%zu,\"w\":\"%.*s\"", term, STR_ARG(form));
    if (locale.at != NULL)
        text_printf(json, ",\"l\":\"%.*s\"", STR_ARG(locale));
    text_add_char(json, '}');
}

static struct str
ended(struct text *json)
{
    if (json->len == 0)
        return STR("[]");
    text_add_char(json, ']');
    return text_str(json);
}

enum result
knowledge_store_words(struct db *db, struct arena *arena, struct str brand,
                      const struct search_query *query, struct knowledge_words *out)
{
    struct text forms = {.arena = arena};
    struct text starts = {.arena = arena};
    struct sql_knowledge_words_row *rows = NULL;

    for (size_t i = 0; i < query->count; i++) {
        const struct search_term *const term = &query->terms[i];
        const struct str beginning = search_beginning(term);

        for (size_t j = 0; j < term->count; j++)
            add_form(&forms, i, STR_NONE, term->forms[j]);
        if (beginning.at != NULL)
            add_form(&starts, i, STR_NONE, beginning);
    }
    const struct sql_knowledge_words params = {
        .brand = brand, .forms = ended(&forms), .starts = ended(&starts)};

    TRY(sql_knowledge_words(db, &params, arena, &rows, &out->count));
    struct knowledge_word *const words = arena_new_array(arena, out->count, struct knowledge_word);

    for (size_t i = 0; i < out->count; i++)
        words[i] = (struct knowledge_word){(size_t)rows[i].term, rows[i].id,       rows[i].locale,
                                           rows[i].word,         rows[i].articles, rows[i].total};
    out->first = words;
    return RES_OK;
}

static void
add_end(struct text *json, size_t term, struct str locale, struct str form, unsigned letters)
{
    add_form(json, term, locale, form);
    json->len--;
    text_printf(json, ",\"e\":%u}", letters);
}

/* A slip makes a word longer or shorter, and so of the kind whose end has two letters, or three. */
static void
add_near(struct text *heads, struct text *tails, size_t term, struct str locale, struct str form)
{
    const size_t letters = search_letters(form);
    const unsigned slips = search_slips(form);

    add_form(heads, term, locale, form);
    if (letters <= SHORT_MOST + slips)
        add_end(tails, term, locale, form, 2);
    if (letters + slips > SHORT_MOST)
        add_end(tails, term, locale, form, 3);
}

enum result
knowledge_store_near(struct db *db, struct arena *arena, const struct knowledge_reader *reader,
                     const struct search_query *query, const bool *marked,
                     struct knowledge_words *out)
{
    const struct str locales[] = {reader->locale, STR("en")};
    const size_t locale_count = str_is(reader->locale, locales[1]) ? 1 : 2;
    struct text heads = {.arena = arena};
    struct text tails = {.arena = arena};
    struct sql_knowledge_near_row *rows = NULL;
    uint64_t slips = 0;

    for (size_t i = 0; i < query->count * locale_count; i++) {
        const size_t at = i / locale_count;
        const struct search_term *const term = &query->terms[at];
        const struct str locale = locales[i % locale_count];

        if (!marked[at])
            continue;
        slips = search_slips(term->word) > slips ? search_slips(term->word) : slips;
        add_near(&heads, &tails, at, locale, term->word);
        if (!str_is(term->forms[0], term->word))
            add_near(&heads, &tails, at, locale, term->forms[0]);
    }
    const struct sql_knowledge_near params = {
        .brand = reader->brand, .heads = ended(&heads), .tails = ended(&tails), .slips = slips};

    TRY(sql_knowledge_near(db, &params, arena, &rows, &out->count));
    struct knowledge_word *const words = arena_new_array(arena, out->count, struct knowledge_word);

    for (size_t i = 0; i < out->count; i++)
        words[i] = (struct knowledge_word){.term = (size_t)rows[i].term,
                                           .id = rows[i].id,
                                           .locale = rows[i].locale,
                                           .word = rows[i].word,
                                           .articles = rows[i].articles};
    out->first = words;
    return RES_OK;
}

enum result
knowledge_store_find(struct db *db, struct arena *arena, const struct knowledge_reader *reader,
                     const struct knowledge_clue *clues, size_t count, size_t most,
                     struct knowledge_hits *out)
{
    struct text json = {.arena = arena};
    struct sql_knowledge_find_row *rows = NULL;

    for (size_t i = 0; i < count; i++)
        text_printf(&json, "%c{\"t\":%zu,\"i\":%llu,\"s\":%u}", i == 0 ? '[' : ',', clues[i].term,
                    (unsigned long long)clues[i].word, clues[i].score);
    const struct sql_knowledge_find params = {
        .brand = reader->brand,
        .portal = reader->portal,
        .locale = reader->locale,
        .audiences = reader->audiences,
        .words = ended(&json),
        .limit = most,
    };

    TRY(sql_knowledge_find(db, &params, arena, &rows, &out->count));
    struct knowledge_hit *const hits = arena_new_array(arena, out->count, struct knowledge_hit);

    for (size_t i = 0; i < out->count; i++)
        hits[i] =
            (struct knowledge_hit){rows[i].code,     rows[i].title, rows[i].lead,   rows[i].locale,
                                   rows[i].audience, rows[i].line,  rows[i].subject};
    out->first = hits;
    return RES_OK;
}
