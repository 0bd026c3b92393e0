/* What writers get wrong is told and changes nothing; the texts of both brands are right. */
#include <dirent.h>

#include "handlers/tables.h"
#include "tests/knowledge/library.h"

#define HEAD  "Title: A\nLead: B\nAudience: public\nSource: en\nVersion: 1\n\n"
#define WORDS "<words tree=\"stuck\" locale=\"en\" title=\"A\">"

TEST(KB_1_what_is_wrong_with_a_text_is_found_and_nothing_of_its_kind_is_taken)
{
    static const struct {
        const char *name, *content;
    } cases[] = {
        {"articles/x.en.md",           "Lead: B\nAudience: public\nSource: en\nVersion: 1\n\nC"             },
        {"articles/x.en.md",           "Title: A\nLead: B\nAudience: all\nSource: en\nVersion: 1\n\nC"      },
        {"articles/x.en.md",           "Title: A\nLead: B\nAudience: public\nSource: pt-PT\nVersion: 1\n\nC"},
        {"articles/x.en.md",           "Title: A\nLead: B\nAudience: public\nSource: en\nVersion: 0\n\nC"   },
        {"articles/x.en.md",
         "Title: A\nTitle: A\nLead: B\nAudience: public\nSource: en\nVersion: 1\n\nC"                       },
        {"articles/x.en.md",           "Colour: red\n" HEAD "C"                                             },
        {"articles/x.en.md",           HEAD                                                                 },
        {"articles/x.en.md",           HEAD "# Title again"                                                 },
        {"articles/x.en.md",           HEAD "[x](javascript:alert(1))"                                      },
        {"articles/x.en.md",           HEAD "![x](https://example.org/a.png)"                               },
        {"articles/X Y.en.md",         HEAD "C"                                                             },
        {"articles/x.en.md",           HEAD "\xFF"                                                          },
        {"articles/tray-jam.pt-PT.md", "Title: A\nLead: B\nSource-Version: 3\n\nC"                          },
        {"help/stuck.xml",             "<tree"                                                              },
        {"help/stuck.xml",             "<!DOCTYPE tree><tree code=\"stuck\"/>"                              },
        {"help/stuck.xml",             "<tree code=\"stuck\" subject=\"a\" version=\"1\" first=\"x\"/>"     },
        {"help/stuck.en.xml",          WORDS "</words>"                                                     },
        {"help/stuck.en.xml",          "<words tree=\"other\" locale=\"en\" title=\"A\"/>"                  },
        {"help/lost.xml",
         "<tree code=\"lost\" subject=\"a\" version=\"1\" first=\"x\"><step code=\"x\" "
         "kind=\"question\"><choice code=\"y\" next=\"z\"/></step></tree>"                                  },
    };

    library_open(t);
    const int64_t seen = signed_count(t, "SELECT version FROM public_version");

    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        const char *folder = library_copy(t);

        test_row("%zu: %s", i, cases[i].name);
        library_write(t, folder, cases[i].name, cases[i].content);
        expect_result(t, library_take(t, folder), RES_INVALID);
        expect_count(t, signed_count(t, "SELECT version FROM public_version"), seen);
    }
    library_close(t);
}

TEST(KB_1_a_folder_of_no_portal_is_refused)
{
    library_open(t);
    expect_result(t, library_take(t, "tests/knowledge"), RES_INVALID);
    expect_result(t, library_take(t, "tests/texts"), RES_INVALID);
    library_close(t);
}

static const char *const brands[] = {"lumenor", "caravela"};

static int64_t
of_brand(struct test *t, const char *brand, const char *sql)
{
    return signed_count(t, arena_printf(t->arena, "%s k.brand = '%s'", sql, brand).at);
}

TEST(KB_1_KB_2_both_brands_have_twelve_articles_and_four_trees_in_every_language)
{
    static const char *const locales[][5] = {
        {"en", "pt-PT", "es-ES", "nb-NO", "de-AT"},
        {"en", "pt-PT", NULL,    NULL,    NULL   },
    };

    library_open(t);
    for (size_t i = 0; i < 2; i++) {
        expect_result(
            t, library_take(t, arena_printf(t->arena, "conf/portals/%s/texts", brands[i]).at),
            RES_OK);
        for (size_t k = 0; k < 5 && locales[i][k] != NULL; k++) {
            test_row("%s in %s", brands[i], locales[i][k]);
            const char *articles =
                arena_printf(t->arena,
                             "SELECT COUNT(*) FROM knowledge k JOIN knowledge_text t ON "
                             "t.knowledge_id = k.id AND t.is_current AND t.locale = '%s' WHERE "
                             "k.is_active AND",
                             locales[i][k])
                    .at;
            const char *trees = arena_printf(t->arena,
                                             "SELECT COUNT(*) FROM help_tree k JOIN help_text t ON "
                                             "t.tree_id = k.id AND t.step = '' AND t.locale = '%s' "
                                             "WHERE k.is_active AND",
                                             locales[i][k])
                                    .at;

            expect(t, of_brand(t, brands[i], articles) >= 12);
            expect(t, of_brand(t, brands[i], trees) >= 4);
        }
    }
    library_close(t);
}

/* Whether the brand has what a path of an article leads to. */
static bool
leads_somewhere(struct test *t, const char *brand, struct str path)
{
    static const struct {
        const char *begin, *sql;
    } kinds[] = {
        {"/articles/",     "SELECT COUNT(*) FROM knowledge WHERE is_active AND"},
        {"/help/",         "SELECT COUNT(*) FROM help_tree WHERE is_active AND"},
        {"/requests/new/", "SELECT COUNT(*) FROM subject WHERE is_active AND"  },
    };
    struct route_match match;

    for (size_t i = 0; i < sizeof kinds / sizeof kinds[0]; i++) {
        const struct str begin = str_from(kinds[i].begin);

        if (str_starts(path, begin))
            return signed_count(t, arena_printf(t->arena, "%s brand = '%s' AND code = '%.*s'",
                                                kinds[i].sql, brand,
                                                STR_ARG(str_slice(path, begin.len, path.len)))
                                       .at) == 1;
    }
    return route_find(t->arena, &routes, PLACE_LOCALE, METHOD_GET, path, &match) == RES_OK;
}

static void
expect_links(struct test *t, const char *brand, struct str body)
{
    static const struct str opening = STR_INIT("](/");

    for (size_t at; (at = str_find_str(body, opening)) < body.len;) {
        body = str_slice(body, at + opening.len - 1, body.len);
        const struct str path = str_slice(body, 0, str_find(body, ')', 0));

        test_row("%s: %.*s", brand, STR_ARG(path));
        expect(t, leads_somewhere(t, brand, path));
    }
}

static void
expect_folder(struct test *t, const char *brand)
{
    const char *folder = arena_printf(t->arena, "conf/portals/%s/texts/articles", brand).at;
    DIR *opened = opendir(folder);

    expect(t, opened != NULL);
    for (const struct dirent *entry; opened != NULL && (entry = readdir(opened)) != NULL;) {
        if (str_ends(str_from(entry->d_name), STR(".md")))
            expect_links(t, brand,
                         test_file(t, arena_printf(t->arena, "%s/%s", folder, entry->d_name).at));
    }
    if (opened != NULL)
        closedir(opened);
}

TEST(KB_1_every_link_of_an_article_leads_somewhere)
{
    library_open(t);
    for (size_t i = 0; i < 2; i++) {
        expect_result(
            t, library_take(t, arena_printf(t->arena, "conf/portals/%s/texts", brands[i]).at),
            RES_OK);
        expect_folder(t, brands[i]);
        test_row("subjects of %s", brands[i]);
        expect_count(t,
                     of_brand(t, brands[i],
                              "SELECT COUNT(*) FROM help_tree k WHERE k.is_active AND NOT EXISTS "
                              "(SELECT 1 FROM subject s WHERE s.brand = k.brand AND s.code = "
                              "k.subject) AND"),
                     0);
        expect_count(t,
                     of_brand(t, brands[i],
                              "SELECT COUNT(*) FROM knowledge k WHERE k.is_active AND k.subject <> "
                              "'' AND NOT EXISTS (SELECT 1 FROM subject s WHERE s.brand = k.brand "
                              "AND s.code = k.subject) AND"),
                     0);
    }
    library_close(t);
}

TEST(KB_2_every_step_of_a_tree_names_a_drawing_that_is_there)
{
    const struct str drawings = test_file(t, "xslt/assets/drawings.svg");

    library_open(t);
    for (size_t i = 0; i < 2; i++)
        expect_result(
            t, library_take(t, arena_printf(t->arena, "conf/portals/%s/texts", brands[i]).at),
            RES_OK);
    struct helps all = {0};

    struct db *db = NULL;
    void *loaded = NULL;

    db_open(&visit_generation(t)->config, DB_PUBLIC, &db);
    db_arena(db, t->arena);
    expect_result(t, help_load(db, t->arena, &loaded), RES_OK);
    db_close(&db);
    if (loaded != NULL)
        all = *(const struct helps *)loaded;
    expect(t, all.count >= 8);
    for (size_t i = 0; i < all.count; i++) {
        for (size_t k = 0; k < all.first[i].step_count; k++) {
            const struct str drawing = all.first[i].steps[k].drawing;

            test_row("%.*s", STR_ARG(drawing));
            expect(t, str_is_empty(drawing) ||
                          str_find_str(drawings, arena_printf(t->arena, "<symbol id=\"%.*s\"",
                                                              STR_ARG(drawing))) < drawings.len);
        }
    }
    library_close(t);
}
