/* What the words of a text become: entries of an index, terms of a query. */
#include <string.h>

#include "fcgi/search/search.h"
#include "tests/lib/test.h"

/* "print:10 printer:10": each word with what it counts, where a word of the text counts ten. */
static struct str
words(struct test *t, const char *text, const char *locale)
{
    const struct search_field field = {str_from(text), 10};
    const struct search_word *found = NULL;
    struct text all = {.arena = t->arena};
    const size_t count = search_words(t->arena, &field, 1, str_from(locale), &found);

    for (size_t i = 0; i < count; i++)
        text_printf(&all, "%s%.*s:%u", i == 0 ? "" : " ", STR_ARG(found[i].word), found[i].weight);
    return count == 0 ? STR("") : text_str(&all);
}

/* The terms of a query with their forms: "(print prints) (toner)". */
static struct str
terms(struct test *t, const char *typed, const char *locale)
{
    struct search_query query;
    struct text all = {.arena = t->arena};

    search_read(t->arena, str_from(typed), str_from(locale), &query);
    for (size_t i = 0; i < query.count; i++) {
        text_add(&all, i == 0 ? STR("(") : STR(" ("));
        for (size_t j = 0; j < query.terms[i].count; j++)
            text_printf(&all, "%s%.*s", j == 0 ? "" : " ", STR_ARG(query.terms[i].forms[j]));
        text_add_char(&all, ')');
    }
    return query.count == 0 ? STR("") : text_str(&all);
}

/* Whether one of the query's forms stands among the words of a text. */
static bool
meets(struct test *t, const char *text, const char *typed, const char *locale)
{
    const struct str have = arena_printf(t->arena, " %.*s ", STR_ARG(words(t, text, locale)));
    struct search_query query;

    search_read(t->arena, str_from(typed), str_from(locale), &query);
    for (size_t i = 0; i < query.terms[0].count; i++) {
        const struct str want = arena_printf(t->arena, " %.*s:", STR_ARG(query.terms[0].forms[i]));

        if (str_find_str(have, want) < have.len)
            return true;
    }
    return false;
}

TEST(TKT_3_a_text_is_its_stems_and_its_words_as_written_each_once)
{
    expect_str(t, words(t, "Printers print.", "en"), "print:10 printer:10 printers:10");
    expect_str(t, words(t, "A4, 2 up", "en"), "2:10 a4:10 up:10");
    expect_str(t, words(t, "", "en"), "");
    expect_str(t, words(t, " -- !? ", "en"), "");
}

TEST(TKT_3_a_word_counts_what_the_best_part_counts_and_a_little_more_when_it_comes_again)
{
    const struct search_field fields[] = {
        {STR("Toner"),                   12},
        {STR("The toner and the paper"), 6 },
        {STR("Paper. Tray. Toner."),     3 },
    };
    const struct search_word *found = NULL;
    const size_t count = search_words(t->arena, fields, 3, STR("en"), &found);

    expect_count(t, count, 5);
    expect_str(t, found[1].word, "paper");
    expect_count(t, found[1].weight, 7);
    expect_str(t, found[3].word, "toner");
    expect_count(t, found[3].weight, 14);
    expect_str(t, found[4].word, "tray");
    expect_count(t, found[4].weight, 3);
}

TEST(TKT_3_inflected_words_meet_in_every_language_of_ours)
{
    static const struct {
        const char *locale, *text, *typed;
    } pairs[] = {
        {"en",    "The device prints streaks", "printing"       },
        {"pt-PT", "Imprimir faturas",          "fatura"         },
        {"pt-PT", "As impressoras",            "impressora"     },
        {"es-ES", "Lecturas de contador",      "lectura"        },
        {"nb-NO", "Utskriftene blir bleke",    "utskrift"       },
        {"nb-NO", "Telleravlesninger",         "telleravlesning"},
        {"de-AT", "Die Rechnungen",            "Rechnung"       },
        {"de-AT", "Geräte aufstellen",        "Gerät"         },
    };

    for (size_t i = 0; i < sizeof(pairs) / sizeof(pairs[0]); i++) {
        test_row("%s: %s", pairs[i].locale, pairs[i].typed);
        expect(t, meets(t, pairs[i].text, pairs[i].typed, pairs[i].locale));
    }
}

TEST(TKT_3_words_meet_whatever_their_case_and_accents)
{
    static const struct {
        const char *locale, *text, *typed;
    } pairs[] = {
        {"pt-PT", "configuração", "CONFIGURACAO"},
        {"es-ES", "tóner",         "toner"       },
        {"nb-NO", "Følger",        "folger"      },
        {"nb-NO", "læring",        "LÆRING"     },
        {"de-AT", "Zähler",        "ZÄHLER"     },
        {"de-AT", "Straße",        "STRASSE"     },
        {"de-AT", "Gerät",         "gerat"       },
        {"en",    "cafe\xcc\x81",   "caf\xc3\xa9" },
        {"en",    "ﬁnisher",      "finisher"    },
    };

    for (size_t i = 0; i < sizeof(pairs) / sizeof(pairs[0]); i++) {
        test_row("%s", pairs[i].typed);
        expect(t, meets(t, pairs[i].text, pairs[i].typed, pairs[i].locale));
    }
}

TEST(TKT_3_letters_without_blanks_between_go_in_pairs)
{
    expect_str(t, words(t, "紙詰まり", "ja"), "まり:10 紙詰:10 詰ま:10");
    expect_str(t, words(t, "紙", "ja"), "紙:10");
    expect_str(t, words(t, "A3紙", "zh"), "a3:10 紙:10");
    expect_str(t, words(t, "용지", "ko"), "용지:10");
}

TEST(TKT_3_a_language_without_a_stemmer_is_taken_as_written)
{
    expect_str(t, words(t, "Papirnate zaloge", "sl"), "papirnate:10 zaloge:10");
    expect_str(t, words(t, "word", ""), "word:10");
    expect_str(t, words(t, "word", "abcdefgh"), "word:10");
}

TEST(TKT_3_a_query_leaves_out_what_every_sentence_has_unless_nothing_else_is_there)
{
    expect_str(t, terms(t, "How do I get the toner?", "en"), "(toner)");
    expect_str(t, terms(t, "how to", "en"), "(how) (to)");
    expect_str(t, terms(t, "Não consigo o papel", "pt-PT"), "(consig consigo) (papel)");
}

TEST(TKT_3_signs_are_no_part_of_words)
{
    expect_str(t, terms(t, "+toner -\"ink\" (a*b) ~x @3 <y> ';--", "en"),
               "(toner) (ink) (b) (x) (3) (y)");
}

TEST(TKT_3_a_query_is_cut_at_its_limits_between_whole_letters)
{
    struct text typed = {.arena = t->arena};
    struct search_query query;

    for (int i = 0; i < 300; i++)
        text_printf(&typed, "ß%d ", i);
    search_read(t->arena, text_str(&typed), STR("de"), &query);
    expect_count(t, query.count, SEARCH_TERMS_MOST);
    typed.len = 0;
    for (int i = 0; i < 300; i++)
        text_add(&typed, STR("ü"));
    search_read(t->arena, text_str(&typed), STR("de"), &query);
    expect_count(t, query.count, 1);
    expect(t, str_is_utf8(query.terms[0].word));
    expect(t, query.terms[0].word.len <= 64);
}

TEST(TKT_3_bytes_that_are_no_text_have_no_words)
{
    struct search_query query;

    search_read(t->arena, STR("toner \xff\xfe"), STR("en"), &query);
    expect_count(t, query.count, 0);
    expect_str(t, words(t, "\xc3(", "en"), "");
    search_read(t->arena, STR_NONE, STR("en"), &query);
    expect_count(t, query.count, 0);
}
