/* A vocabulary in memory: which texts fit, in which order, and which words stand in for mistyped
 * ones. */
#include "fcgi/search/search.h"
#include "tests/lib/test.h"

#define HITS_MOST 10

static struct search_index *
shelf(struct test *t)
{
    static const char *const texts[] = {
        "Paper jam in the tray",     "Toner cartridge, waste container",
        "Printing over the network", "Network settings of a device",
        "Invoice for toner",
    };
    struct search_index *const index = search_index_new(t->arena);

    for (uint32_t i = 0; i < 5; i++)
        search_index_add(index, i, str_from(texts[i]), STR("en"), 10);
    search_index_close(index);
    return index;
}

/* The numbers of the texts found, "1 4". */
static struct str
found(struct test *t, const struct search_index *index, const char *typed, const char *locale)
{
    struct search_query query;
    struct search_hit hits[HITS_MOST];
    struct text text = {.arena = t->arena};

    search_read(t->arena, str_from(typed), str_from(locale), &query);
    search_mend(index, t->arena, &query);
    const size_t count = search_find(index, t->arena, &query, hits, HITS_MOST);

    for (size_t i = 0; i < count; i++)
        text_printf(&text, "%s%u", i > 0 ? " " : "", hits[i].document);
    return text.len == 0 ? STR("") : text_str(&text);
}

TEST(TKT_3_texts_with_more_of_the_words_come_first)
{
    const struct search_index *const index = shelf(t);

    expect_str(t, found(t, index, "network printing", "en"), "2 3");
    expect_str(t, found(t, index, "toner invoice", "en"), "4 1");
    expect_str(t, found(t, index, "nothing of it", "en"), "");
}

TEST(TKT_3_the_beginning_of_a_word_finds_it_after_the_word_itself)
{
    const struct search_index *const index = shelf(t);

    expect_str(t, found(t, index, "cart", "en"), "1");
    expect_str(t, found(t, index, "net", "en"), "2 3");
}

TEST(TKT_3_small_typos_find_what_was_meant)
{
    static const struct {
        const char *typed, *texts;
    } rows[] = {
        {"papr",       "0"  },
        {"papre",      "0"  },
        {"ppaer",      "0"  },
        {"tonner",     "1 4"},
        {"cartrigde",  "1"  },
        {"invoce",     "4"  },
        {"netwrok",    "2 3"},
        {"cratridgde", "1"  },
        {"jma",        ""   }, /* of three letters none may be wrong */
        {"carpenters", ""   },
    };
    const struct search_index *const index = shelf(t);

    for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
        test_row("%s", rows[i].typed);
        expect_str(t, found(t, index, rows[i].typed, "en"), rows[i].texts);
    }
}

TEST(TKT_3_parts_of_compounds_find_them_and_compounds_find_their_parts)
{
    struct search_index *const index = search_index_new(t->arena);

    search_index_add(index, 0, STR("Tonerkartusche"), STR("de-AT"), 10);
    search_index_add(index, 1, STR("Drucker"), STR("de-AT"), 10);
    search_index_close(index);
    expect_str(t, found(t, index, "Kartusche", "de-AT"), "0");
    expect_str(t, found(t, index, "Druckerwarteschlange", "de-AT"), "1");
}

TEST(TKT_3_a_mended_word_is_looked_for_elsewhere_too)
{
    struct search_query query;

    search_read(t->arena, STR("cartrige"), STR("en"), &query);
    search_mend(shelf(t), t->arena, &query);
    expect(t, query.terms[0].is_mended);
    expect_count(t, search_fit(&query.terms[0], STR("cartridge")), SEARCH_FIT_MENDED);
    expect_count(t, search_fit(&query.terms[0], STR("cartrige")), SEARCH_FIT_WORD);
    search_read(t->arena, STR("toner"), STR("en"), &query);
    search_mend(shelf(t), t->arena, &query);
    expect(t, !query.terms[0].is_mended);
}

TEST(TKT_3_an_empty_vocabulary_finds_nothing)
{
    struct search_index *const index = search_index_new(t->arena);

    search_index_close(index);
    search_index_close(index);
    expect_str(t, found(t, index, "toner", "en"), "");
}

TEST(TKT_3_the_distance_of_two_words_counts_letters_not_bytes)
{
    static const struct {
        const char *a, *b;
        unsigned most, distance;
    } rows[] = {
        {"",       "",          2, 0},
        {"a",      "",          2, 1},
        {"toner",  "toner",     0, 0},
        {"toner",  "tonre",     2, 1},
        {"toner",  "tner",      2, 1},
        {"toner",  "tonner",    2, 1},
        {"toner",  "tuner",     2, 1},
        {"toner",  "taner",     0, 1},
        {"toner",  "paper",     2, 3},
        {"übér", "uber",      2, 2},
        {"紙詰", "紙幣",    1, 1},
        {"abcdef", "abcdefghi", 2, 3},
        {"ca",     "abc",       3, 3},
        {"abcd",   "badc",      3, 2},
    };

    for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
        test_row("%s, %s", rows[i].a, rows[i].b);
        expect_count(t, search_distance(str_from(rows[i].a), str_from(rows[i].b), rows[i].most),
                     rows[i].distance);
        expect_count(t, search_distance(str_from(rows[i].b), str_from(rows[i].a), rows[i].most),
                     rows[i].distance);
    }
}
