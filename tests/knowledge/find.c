/* What a search among articles finds, and in which order (KB-3). */
#include "tests/knowledge/library.h"

/* A folder with the small library's texts and more; each test adds its own. */
static void
add_article(struct test *t, const char *folder, const char *name, const char *locale,
            const char *texts[3])
{
    library_write(t, folder, arena_printf(t->arena, "articles/%s.%s.md", name, locale).at,
                  arena_printf(t->arena,
                               "Title: %s\nLead: %s\nAudience: public\nSource: %s\n"
                               "Version: 1\n\n%s\n",
                               texts[0], texts[1], locale, texts[2])
                      .at);
}

/* Codes of what is found, best first: "roller tray-jam". */
static struct str
found(struct test *t, const char *locale, const char *typed)
{
    const struct knowledge_reader reader = library_reader(locale, "public");
    struct text codes = {.arena = t->arena};
    struct knowledge_hits hits = {.count = 0};
    struct search_query query;

    search_read(t->arena, str_from(typed), str_from(locale), &query);
    expect_result(t, knowledge_find(library_portal(t), t->arena, &reader, &query, 5, &hits),
                  RES_OK);
    for (size_t i = 0; i < hits.count; i++)
        text_printf(&codes, "%s%.*s", i == 0 ? "" : " ", STR_ARG(hits.first[i].code));
    return codes.len == 0 ? STR("") : text_str(&codes);
}

TEST(KB_3_words_of_the_title_beat_those_of_the_lead_and_these_those_of_the_text)
{
    library_open(t);
    const char *folder = library_copy(t);

    add_article(t, folder, "in-text", "en", (const char *[]){"One", "Two", "Duplex three."});
    add_article(t, folder, "in-lead", "en", (const char *[]){"One", "Duplex two", "Three."});
    add_article(t, folder, "in-title", "en", (const char *[]){"Duplex one", "Two", "Three."});
    add_article(t, folder, "nowhere", "en", (const char *[]){"One", "Two", "Three."});
    expect_result(t, library_take(t, folder), RES_OK);
    expect_str(t, found(t, "en", "duplex"), "in-title in-lead in-text");
    library_close(t);
}

TEST(KB_3_a_rare_word_beats_frequent_ones)
{
    library_open(t);
    const char *folder = library_copy(t);

    for (int i = 0; i < 20; i++)
        add_article(t, folder, arena_printf(t->arena, "frequent-%d", i).at, "en",
                    (const char *[]){"Printer settings", "The printer and its settings.",
                                     "Printer settings of every printer."});
    add_article(t, folder, "rare", "en",
                (const char *[]){"On the road", "Elsewhere.", "Mail needs a fuser."});
    expect_result(t, library_take(t, folder), RES_OK);
    const struct str codes = found(t, "en", "printer settings fuser");

    expect(t, str_starts(codes, STR("rare ")));
    library_close(t);
}

TEST(KB_3_a_slip_finds_what_was_meant_in_all_its_forms)
{
    static const char *const slips[] = {"fuesr", "fser", "fuserr", "fusr", "fyser", "ufser"};

    library_open(t);
    const char *folder = library_copy(t);

    add_article(t, folder, "one", "en", (const char *[]){"Fuser", "A fuser.", "It is hot."});
    add_article(t, folder, "many", "en", (const char *[]){"Heat", "Hot.", "Some fusers are hot."});
    expect_result(t, library_take(t, folder), RES_OK);
    for (size_t i = 0; i < sizeof slips / sizeof slips[0]; i++) {
        test_row("%s", slips[i]);
        expect_str(t, found(t, "en", slips[i]), "one many");
    }
    expect_str(t, found(t, "en", "fsr"), "");
    expect_str(t, found(t, "en", "confuser"), "");
    library_close(t);
}

TEST(KB_3_inflected_and_mistyped_words_are_found_in_every_language_of_ours)
{
    static const struct {
        const char *locale, *text;
        const char *typed[4];
    } rows[] = {
        {"pt-PT",
         "Configurações das máquinas",         {"configuração", "CONFIGURACAO", "maquina", "configuarçao"}},
        {"es-ES", "Cambiar los cartuchos usados", {"cartucho", "cambia", "CARTUCHO", "cartcuho"}                },
        {"nb-NO", "Utskriftene blir bleke",       {"utskrift", "utskrifter", "blek", "utksriftene"}             },
        {"de-AT",
         "Die Rechnungen herunterladen",          {"Rechnung", "rechnungen", "RECHNUNG", "Rehcnungen"}          },
        {"en",    "Cleaning the rollers",         {"roller", "cleaned", "clean", "rolleers"}                    },
    };

    library_open(t);
    const char *folder = library_copy(t);

    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        const char *code =
            arena_printf(t->arena, "in-%c%c", rows[i].locale[0], rows[i].locale[1]).at;

        add_article(t, folder, code, rows[i].locale, (const char *[]){"A", "B", rows[i].text});
    }
    expect_result(t, library_take(t, folder), RES_OK);
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        const char *code =
            arena_printf(t->arena, "in-%c%c", rows[i].locale[0], rows[i].locale[1]).at;

        for (size_t j = 0; j < 4; j++) {
            test_row("%s: %s", rows[i].locale, rows[i].typed[j]);
            expect_str(t, found(t, rows[i].locale, rows[i].typed[j]), code);
        }
    }
    library_close(t);
}

TEST(KB_3_a_word_leaves_the_search_with_the_last_text_that_has_it)
{
    library_open(t);
    const char *folder = library_copy(t);

    add_article(t, folder, "fuser", "en", (const char *[]){"Fuser", "A fuser.", "It is hot."});
    expect_result(t, library_take(t, folder), RES_OK);
    expect_str(t, found(t, "en", "fuser"), "fuser");
    add_article(t, folder, "fuser", "en", (const char *[]){"Heat", "A roller.", "It is hot."});
    expect_result(t, library_take(t, folder), RES_OK);
    expect_str(t, found(t, "en", "fuser"), "");
    expect_str(t, found(t, "en", "heat"), "fuser");
    expect_count(t, signed_count(t, "SELECT COUNT(*) FROM knowledge_word WHERE word = 'fuser'"), 0);
    library_close(t);
}

/* As after an upgrade: the texts stand, and the search has nothing of them. */
TEST(KB_3_texts_that_the_search_does_not_have_get_their_words_when_their_folder_is_taken_again)
{
    library_open(t);
    expect_str(t, found(t, "en", "tray"), "tray-jam");
    const int64_t versions = signed_count(t, "SELECT COUNT(*) FROM knowledge_text");

    signed_run(t, "DELETE FROM knowledge_place");
    signed_run(t, "DELETE FROM knowledge_word");
    signed_run(t, "UPDATE knowledge_text SET words = NULL");
    expect_str(t, found(t, "en", "tray"), "");
    expect_result(t, library_take(t, LIBRARY), RES_OK);
    expect_str(t, found(t, "en", "tray"), "tray-jam");
    expect_count(t, signed_count(t, "SELECT COUNT(*) FROM knowledge_text"), versions);
    library_close(t);
}
