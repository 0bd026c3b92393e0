/* What the words of a text become: tokens of an index, terms of a query. */
#include <string.h>

#include "fcgi/search/search.h"
#include "tests/lib/test.h"

static struct str
tokens(struct test *t, const char *text, const char *locale)
{
    return search_tokens(t->arena, str_from(text), str_from(locale));
}

static struct str
match(struct test *t, const char *text, const char *locale)
{
    struct search_query query;

    search_read(t->arena, str_from(text), str_from(locale), &query);
    return search_match(t->arena, &query);
}

/* Whether one of the query's forms stands among the tokens of a text. */
static bool
meets(struct test *t, const char *text, const char *typed, const char *locale)
{
    const struct str have = arena_printf(t->arena, " %.*s ", STR_ARG(tokens(t, text, locale)));
    struct search_query query;

    search_read(t->arena, str_from(typed), str_from(locale), &query);
    for (size_t i = 0; i < query.terms[0].count; i++) {
        const struct str want =
            arena_printf(t->arena, " zq%.*s ", STR_ARG(query.terms[0].forms[i]));

        if (str_find_str(have, want) < have.len)
            return true;
    }
    return false;
}

TEST(TKT_3_each_word_becomes_its_stem_with_the_prefix_that_the_server_needs)
{
    expect_str(t, tokens(t, "Printers print.", "en"), "zqprinter zqprinters zqprint");
    expect_str(t, tokens(t, "A4, 2 up", "en"), "zqa4 zq2 zqup");
    expect_str(t, tokens(t, "", "en"), "");
    expect_str(t, tokens(t, " -- !? ", "en"), "");
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
    expect_str(t, tokens(t, "紙詰まり", "ja"), "zq紙詰 zq詰ま zqまり");
    expect_str(t, tokens(t, "紙", "ja"), "zq紙");
    expect_str(t, tokens(t, "A3紙", "zh"), "zqa3 zq紙");
    expect_str(t, tokens(t, "용지", "ko"), "zq용지");
}

TEST(TKT_3_a_language_without_a_stemmer_is_taken_as_written)
{
    expect_str(t, tokens(t, "Papirnate zaloge", "sl"), "zqpapirnate zqzaloge");
    expect_str(t, tokens(t, "word", ""), "zqword");
    expect_str(t, tokens(t, "word", "abcdefgh"), "zqword");
}

TEST(TKT_3_a_query_leaves_out_what_every_sentence_has_unless_nothing_else_is_there)
{
    expect_str(t, match(t, "How do I get the toner?", "en"), "(zqtoner zqtoner*)");
    expect_str(t, match(t, "how to", "en"), "(zqhow) (zqto)");
    expect_str(t, match(t, "Não consigo o papel", "pt-PT"),
               "(zqconsig zqconsigo zqconsig*) (zqpapel zqpapel*)");
}

TEST(TKT_3_what_the_server_takes_for_operators_never_reaches_it)
{
    expect_str(t, match(t, "+toner -\"ink\" (a*b) ~x @3 <y> ';--", "en"),
               "(zqtoner zqtoner*) (zqink) (zqb) (zqx) (zq3) (zqy)");
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
    expect_str(t, search_match(t->arena, &query), "");
    expect_str(t, search_tokens(t->arena, STR("\xc3("), STR("en")), "");
    search_read(t->arena, STR_NONE, STR("en"), &query);
    expect_count(t, query.count, 0);
}
