/* What `balcao check` says of texts before they go live (DEP-2). */
#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>

#include "fcgi/generation.h"
#include "fcgi/texts.h"
#include "tests/knowledge/library.h"

#define HEAD "Title: A\nLead: B\nAudience: public\nSource: en\nVersion: 1\n"

/* Looks at the folder that holds the copy of the small folder; what it says goes into told. */
static enum result
look(struct test *t, const char *texts, struct str *told)
{
    const struct generation *const generation = visit_generation(t);
    const struct str folder = str_from(texts);
    const struct str root = str_slice(folder, 0, folder.len - str_from("/lumenor/texts").len);
    const char *path = arena_printf(t->arena, "%.*s/told", STR_ARG(root)).at;
    char bytes[4096];

    fflush(stderr);
    const int before = dup(STDERR_FILENO);
    const int file = open(path, O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);

    dup2(file, STDERR_FILENO);
    const enum result r = texts_check(t->arena, &generation->portals, generation->snapshot, root);

    fflush(stderr);
    dup2(before, STDERR_FILENO);
    close(before);
    const ssize_t got = pread(file, bytes, sizeof bytes, 0);

    close(file);
    *told = arena_str(t->arena, (struct str){bytes, got < 0 ? 0 : (size_t)got});
    return r;
}

TEST(DEP_2_texts_that_lead_nowhere_are_told_with_file_and_line)
{
    static const struct {
        const char *name, *content, *told;
    } rows[] = {
        {"articles/x.en.md", HEAD "Subject: no-such\n\nC\n",
         "x.en.md:6: there is no subject \"no-such\""                                                          },
        {"articles/x.en.md", HEAD "Related: tray-jam, gone\n\nC\n",
         "x.en.md:6: there is no article \"gone\""                                                             },
        {"articles/x.en.md", HEAD "\nC\n\n[D](/articles/gone#a)\n",
         "x.en.md:9: there is no article \"gone\""                                                             },
        {"articles/x.en.md", HEAD "\n[D](/help/gone)\n",
         "x.en.md:7: there is no guided help \"gone\""                                                         },
        {"articles/x.en.md", HEAD "\n[D](/requests/new/gone)\n",
         "x.en.md:7: there is no subject \"gone\""                                                             },
        {"articles/x.en.md", HEAD "\n[D](/no/such/page)\n",
         "x.en.md:7: there is no page \"/no/such/page\""                                                       },
        {"articles/x.en.md",
         HEAD "\n[D](/help/stuck) [E](/questions) [F](/requests/new/paper-jam)\n", NULL                        },
        {"articles/x.en.md", "Title: A\n\nC\n",                                    "x.en.md:1: Lead is missing"},
    };

    library_open(t);
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        const char *folder = library_copy(t);
        struct str told;

        test_row("%s", rows[i].told == NULL ? "nothing is wrong" : rows[i].told);
        library_write(t, folder, rows[i].name, rows[i].content);
        expect_result(t, look(t, folder, &told), rows[i].told == NULL ? RES_OK : RES_INVALID);
        if (rows[i].told != NULL)
            expect(t, str_find_str(told, str_from(rows[i].told)) < told.len);
        else
            expect_str(t, told, "");
    }
    library_close(t);
}

TEST(DEP_2_guided_help_that_leads_nowhere_is_told_with_file_and_line)
{
    library_open(t);
    const char *folder = library_copy(t);
    struct str told;

    library_write(t, folder, "help/lost.xml",
                  "<tree code=\"lost\" version=\"1\" first=\"x\"\n      subject=\"no-such\">\n"
                  "  <step code=\"x\" kind=\"solved\"\n        article=\"gone\"/>\n</tree>\n");
    library_write(t, folder, "help/lost.en.xml",
                  "<words tree=\"lost\" locale=\"en\" title=\"A\" lead=\"B\"><step code=\"x\" "
                  "title=\"C\"/></words>");
    expect_result(t, look(t, folder, &told), RES_INVALID);
    expect(t, str_find_str(told, STR("lost.xml:2: there is no subject \"no-such\"")) < told.len);
    expect(t, str_find_str(told, STR("lost.xml:4: there is no article \"gone\"")) < told.len);
    library_close(t);
}

TEST(DEP_2_the_texts_of_every_portal_lead_somewhere)
{
    const struct generation *const generation = visit_generation(t);

    expect_result(
        t, texts_check(t->arena, &generation->portals, generation->snapshot, STR("conf/portals")),
        RES_OK);
}
