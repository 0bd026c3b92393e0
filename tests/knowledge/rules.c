/* Rules of articles: versions, languages, audiences, search, votes (KB-1, KB-3). */
#include <stdio.h>

#include "fcgi/edge/secret.h"
#include "tests/knowledge/library.h"

static int64_t
versions(struct test *t, const char *where)
{
    return signed_count(t, arena_printf(t->arena,
                                        "SELECT COUNT(*) FROM knowledge_text t JOIN knowledge k "
                                        "ON k.id = t.knowledge_id WHERE %s",
                                        where)
                               .at);
}

TEST(KB_1_a_folder_taken_twice_changes_nothing)
{
    library_open(t);
    const int64_t texts = versions(t, "TRUE");
    const int64_t seen = signed_count(t, "SELECT version FROM public_version");

    expect_count(t, texts, 5);
    expect_result(t, library_take(t, LIBRARY), RES_OK);
    expect_count(t, versions(t, "TRUE"), texts);
    expect_count(t, signed_count(t, "SELECT version FROM public_version"), seen);
    library_close(t);
}

TEST(KB_1_a_text_that_differs_is_a_new_version_and_the_old_one_is_kept)
{
    library_open(t);
    const char *folder = library_copy(t);

    library_write(t, folder, "articles/panel-codes.en.md",
                  "Title: Codes\nLead: Short.\nAudience: public\nSource: en\nVersion: 2\n\nNew.\n");
    expect_result(t, library_take(t, folder), RES_OK);
    expect_count(t, versions(t, "k.code = 'panel-codes'"), 2);
    expect_count(t, versions(t, "k.code = 'panel-codes' AND t.is_current AND t.version = 2"), 1);
    expect_count(t, versions(t, "k.code = 'tray-jam'"), 2);
    library_close(t);
}

TEST(KB_1_an_article_that_left_the_folder_is_withdrawn_and_comes_back_with_its_next_version)
{
    library_open(t);
    const char *folder = library_copy(t);
    const struct knowledge_reader reader = library_reader("pt-PT", "public");
    struct knowledge knowledge;

    const char *gone = arena_printf(t->arena, "%s/articles/tray-jam.pt-PT.md", folder).at;

    expect(t, remove(gone) == 0);
    expect_result(t, library_take(t, folder), RES_OK);
    expect_result(t,
                  knowledge_read(library_portal(t), t->arena, &reader, STR("tray-jam"), &knowledge),
                  RES_OK);
    expect_str(t, knowledge.locale, "en");
    expect_result(t, library_take(t, LIBRARY), RES_OK);
    expect_result(t,
                  knowledge_read(library_portal(t), t->arena, &reader, STR("tray-jam"), &knowledge),
                  RES_OK);
    expect_str(t, knowledge.locale, "pt-PT");
    expect_count(t, knowledge.version, 2);
    expect(t, remove(arena_printf(t->arena, "%s/articles/panel-codes.en.md", folder).at) == 0);
    expect_result(t, library_take(t, folder), RES_OK);
    expect_result(
        t, knowledge_read(library_portal(t), t->arena, &reader, STR("panel-codes"), &knowledge),
        RES_NOT_FOUND);
    library_close(t);
}

TEST(KB_1_a_translation_older_than_its_source_is_known)
{
    library_open(t);
    const struct knowledge_reader pt = library_reader("pt-PT", "public");
    const struct knowledge_reader en = library_reader("en", "public");
    const struct knowledge_shelf shelf = {STR("lumenor"), STR("pt"), STR("pt-PT,en")};
    const struct knowledge_text_state *texts = NULL;
    struct knowledge knowledge;
    size_t count = 0;
    size_t missing = 0;

    expect_result(t, knowledge_read(library_portal(t), t->arena, &pt, STR("tray-jam"), &knowledge),
                  RES_OK);
    expect(t, knowledge_is_outdated(&knowledge));
    expect_result(t, knowledge_read(library_portal(t), t->arena, &en, STR("tray-jam"), &knowledge),
                  RES_OK);
    expect(t, !knowledge_is_outdated(&knowledge));
    expect_str(t, knowledge.locales, "en,pt-PT");
    expect_result(t, knowledge_review(library_portal(t), t->arena, &shelf, &texts, &count), RES_OK);
    for (size_t i = 0; i < count; i++)
        missing += texts[i].version == 0;
    expect_count(t, count, 8);
    expect_count(t, missing, 3);
    library_close(t);
}

TEST(KB_1_an_article_is_there_for_its_audience_only)
{
    static const struct {
        const char *audiences, *code;
        enum result result;
    } cases[] = {
        {"public",                         "tray-jam",     RES_OK       },
        {"public",                         "team-notes",   RES_NOT_FOUND},
        {"public",                         "stock-levels", RES_NOT_FOUND},
        {"public,customer",                "team-notes",   RES_NOT_FOUND},
        {"public,customer,staff",          "team-notes",   RES_OK       },
        {"public,customer,stock-managers", "stock-levels", RES_OK       },
    };
    struct knowledge knowledge;

    library_open(t);
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        const struct knowledge_reader reader = library_reader("en", cases[i].audiences);

        test_row("%s for %s", cases[i].code, cases[i].audiences);
        expect_result(t,
                      knowledge_read(library_portal(t), t->arena, &reader, str_from(cases[i].code),
                                     &knowledge),
                      cases[i].result);
    }
    const struct knowledge_reader reader = library_reader("en", "public");
    const struct knowledge_reader other = {STR("caravela"), STR("hosting"), STR("en"),
                                           STR("public")};

    expect_result(t,
                  knowledge_read(library_portal(t), t->arena, &reader, STR("tray-jam"), &knowledge),
                  RES_OK);
    /* Staff notes are related to it, and not shown. */
    expect_count(t, knowledge.related.count, 1);
    expect_result(t,
                  knowledge_read(library_portal(t), t->arena, &other, STR("tray-jam"), &knowledge),
                  RES_NOT_FOUND);
    library_close(t);
}

static struct str
first_found(struct test *t, const char *locale, const char *audiences, const char *typed)
{
    const struct knowledge_reader reader = library_reader(locale, audiences);
    struct search_query query;
    struct knowledge_hits hits;

    search_read(t->arena, str_from(typed), str_from(locale), &query);
    expect_result(t, knowledge_find(library_portal(t), t->arena, &reader, &query, 10, &hits),
                  RES_OK);
    return hits.count == 0 ? STR_NONE : hits.first[0].code;
}

TEST(KB_3_articles_are_found_by_inflected_words_of_each_language)
{
    library_open(t);
    expect_str(t, first_found(t, "en", "public", "jams"), "tray-jam");
    expect_str(t, first_found(t, "en", "public", "letters of the panel"), "panel-codes");
    expect_str(t, first_found(t, "pt-PT", "public", "impressora"), "tray-jam");
    expect_str(t, first_found(t, "pt-PT", "public", "FOLHAS"), "tray-jam");
    expect_str(t, first_found(t, "en", "public", "shelf"), NULL);
    expect_str(t, first_found(t, "en", "public,stock-managers", "shelf"), "stock-levels");
    expect_str(t, first_found(t, "en", "public", "xylophone"), NULL);
    expect_str(t, first_found(t, "en", "public", "\" + - * ( ) ~ < > @"), NULL);
    library_close(t);
}

TEST(KB_3_one_voice_counts_once_and_may_change)
{
    library_open(t);
    const struct knowledge_reader reader = library_reader("en", "public");
    struct knowledge knowledge;

    expect_result(t,
                  knowledge_read(library_portal(t), t->arena, &reader, STR("tray-jam"), &knowledge),
                  RES_OK);
    struct knowledge_vote vote = {
        .knowledge = knowledge.id,
        .locale = knowledge.locale,
        .version = knowledge.version,
        .voter = secret_digest(t->arena, STR("a")),
        .is_helpful = true,
    };

    expect_result(t, knowledge_vote(library_portal(t), &vote), RES_OK);
    expect_result(t, knowledge_vote(library_portal(t), &vote), RES_OK);
    vote.is_helpful = false;
    vote.note = STR("Where is the tray?");
    expect_result(t, knowledge_vote(library_portal(t), &vote), RES_OK);
    expect_count(t, signed_count(t, "SELECT COUNT(*) FROM knowledge_vote"), 1);
    expect_count(t, signed_count(t, "SELECT COUNT(*) FROM knowledge_vote WHERE NOT is_helpful"), 1);
    vote.voter = secret_digest(t->arena, STR("b"));
    expect_result(t, knowledge_vote(library_portal(t), &vote), RES_OK);
    expect_count(t, signed_count(t, "SELECT COUNT(*) FROM knowledge_vote"), 2);
    library_close(t);
}

TEST(KB_3_a_long_list_goes_on_where_it_stopped)
{
    library_open(t);
    const struct knowledge_reader reader = library_reader("en", "public,staff,stock-managers");
    struct knowledge_part part = {.most = 2};
    struct knowledge_hits hits;

    expect_result(t, knowledge_list(library_portal(t), t->arena, &reader, &part, &hits), RES_OK);
    expect_count(t, hits.count, 2);
    expect_str(t, hits.first[0].code, "panel-codes");
    const struct str last = hits.first[1].code;

    expect_str(t, last, "team-notes");
    part.after = last;
    expect_result(t, knowledge_list(library_portal(t), t->arena, &reader, &part, &hits), RES_OK);
    expect_str(t, hits.first[0].code, "tray-jam");
    expect_str(t, hits.first[1].code, "stock-levels");
    library_close(t);
}
