/* Asks which words articles have, which are near others, and in which articles they stand. */
#include "handlers/knowledge/knowledge_store.h"

#include "sql_knowledge.h"

/* Of words of so many letters the last two are their end, of longer ones the last three. */
#define SHORT_MOST 6

/* Words are letters and digits only, so nothing in them wants escaping. */
static void
add_form(struct text *json, size_t term, struct str form)
{
    text_add_char(json, json->len == 0 ? '[' : ',');
    text_printf(json, "{\"t\":%zu,\"w\":\"%.*s\"}", term, STR_ARG(form));
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
            add_form(&forms, i, term->forms[j]);
        if (beginning.at != NULL)
            add_form(&starts, i, beginning);
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

/* What stands near a form of a term: its beginning or its end, so many letters. */
struct near {
    struct str locale, form;
    size_t term;
    size_t least, most;
    unsigned end; /* letters of the end; 0: the beginning */
};

static void
add_near(struct text *json, const struct near *near)
{
    text_add_char(json, json->len == 0 ? '[' : ',');
    text_printf(json, "{\"t\":%zu,\"l\":\"%.*s\",\"w\":\"%.*s\",\"n\":%zu,\"m\":%zu,\"e\":%u}",
                near->term, STR_ARG(near->locale), STR_ARG(near->form), near->least, near->most,
                near->end);
}

/* A slip makes a word longer or shorter, and so of the kind whose end has two letters, or three. */
static void
add_ends(struct text *tails, struct near near)
{
    const size_t letters = search_letters(near.form);
    const unsigned slips = search_slips(near.form);

    near.least = letters - slips;
    near.most = letters + slips;
    near.end = 2;
    if (near.least <= SHORT_MOST)
        add_near(tails, &near);
    near.end = 3;
    if (near.most > SHORT_MOST)
        add_near(tails, &near);
}

/* The word and its stem begin alike. */
static void
add_term(struct text *heads, struct text *tails, size_t number, const struct search_term *term,
         struct str locale)
{
    const struct str stem = term->forms[0];
    struct near near = {.locale = locale, .form = term->word, .term = number};

    near.least = search_letters(stem) - search_slips(stem);
    near.most = search_letters(term->word) + search_slips(term->word);
    add_near(heads, &near);
    add_ends(tails, near);
    near.form = stem;
    if (!str_is(stem, term->word))
        add_ends(tails, near);
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

    for (size_t i = 0; i < query->count * locale_count; i++) {
        const size_t at = i / locale_count;

        if (marked[at])
            add_term(&heads, &tails, at, &query->terms[at], locales[i % locale_count]);
    }
    const struct sql_knowledge_near params = {
        .brand = reader->brand, .heads = ended(&heads), .tails = ended(&tails)};

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
                     const struct knowledge_clues *clues, size_t most, struct knowledge_hits *out)
{
    struct text json = {.arena = arena};
    struct sql_knowledge_find_row *rows = NULL;

    for (size_t i = 0; i < clues->count; i++)
        text_printf(&json, "%c{\"t\":%zu,\"i\":%llu,\"s\":%u}", i == 0 ? '[' : ',',
                    clues->first[i].term, (unsigned long long)clues->first[i].word,
                    clues->first[i].score);
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
