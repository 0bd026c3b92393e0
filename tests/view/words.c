/* Words: from the marks in a stylesheet to a translated page. */
#include <string.h>

#include "tests/view/scene.h"

/* The page's paragraph in a locale whose catalogue holds these pairs. */
static struct str
translated(struct test *t, const char *sheet, const char *const *pairs, const char *tree)
{
    struct scene *scene = scene_open(t);

    expect_result(t, scene_compile(scene, sheet), RES_OK);
    expect_result(
        t, scene_catalogue(scene, "pt-PT", scene_mo(t, "nplurals=2; plural=(n != 1);", pairs)),
        RES_OK);
    return scene_show(scene, sheet, tree);
}

static struct message
only_message(struct test *t, const char *sheet)
{
    struct scene *scene = scene_open(t);

    expect_result(t, scene_compile(scene, sheet), RES_OK);
    if (!expect_count(t, book_count(scene->book), 1))
        return (struct message){.id = STR("")};
    const struct message m = book_message(scene->book, 0);

    return (struct message){
        .context = arena_str(t->arena, m.context),
        .id = arena_str(t->arena, m.id),
        .plural = arena_str(t->arena, m.plural),
        .note = arena_str(t->arena, m.note),
        .place = arena_str(t->arena, m.place),
    };
}

TEST(a_message_is_what_a_translator_reads)
{
    const struct message m = only_message(
        t, PAGE_SHEET("<m:t ctx=\"button\" note=\"A verb\">\n  See <m:arg name=\"day\" "
                      "select=\"l:day(@on)\"/>  <m:arg name=\"n\" select=\"@n\"/> and\n <b>the "
                      "<i>big</i></b> <br/>one.\n </m:t>"));

    expect_str(t, m.id, "See {day} {n} and <1>the <2>big</2></1> <3/>one.");
    expect_str(t, m.context, "button");
    expect_str(t, m.note, "A verb");
    expect_str(t, m.plural, NULL);
    expect_str(t, m.place, "xslt/page.xsl:4");
}

TEST(a_plural_has_two_texts)
{
    const struct message m =
        only_message(t, PAGE_SHEET("<m:n count=\"@n\">\n<m:one>One page</m:one>\n<m:other><m:arg "
                                   "name=\"n\" select=\"l:number(@n)\"/> pages</m:other></m:n>"));

    expect_str(t, m.id, "One page");
    expect_str(t, m.plural, "{n} pages");
    expect_str(t, m.context, NULL);
}

TEST(the_same_words_are_one_message)
{
    struct scene *scene = scene_open(t);

    expect_result(
        t,
        scene_compile(scene, PAGE_SHEET("<m:t>Open</m:t><m:t>\nOpen </m:t><m:t "
                                        "ctx=\"button\">Open</m:t><m:t ctx=\"\">Open</m:t>")),
        RES_OK);
    expect_count(t, book_count(scene->book), 3);
}

TEST(source_text_stands_in_for_a_missing_translation)
{
    static const char *const none[] = {NULL};

    expect_str(t,
               translated(t,
                          PAGE_SHEET("<m:t>Hello <m:arg name=\"who\" select=\"@who\"/>, see <a "
                                     "href=\"{@base}/centre\">your <b>centre</b></a>!</m:t>"),
                          none, "<page who='A &amp; &lt;B>' base='/pt'/>"),
               "Hello A &amp; &lt;B&gt;, see <a href=\"/pt/centre\">your <b>centre</b></a>!");
}

TEST(inline_elements_follow_the_translation_in_any_order)
{
    static const char *const pairs[] = {
        "<1>One</1> and <2>two <3>deep</3></2><4/> {x}",
        "{x}<4/><3>fundo</3> <2>dois <1>um</1></2> {x}",
        NULL,
    };

    expect_str(
        t,
        translated(t,
                   PAGE_SHEET("<m:t><a href=\"{@a}\">One</a> and <b class=\"{@b}-x\">two "
                              "<i>deep</i></b><br/> <m:arg name=\"x\" select=\"@x\"/></m:t>"),
                   pairs, "<page a='1' b='2' x='3'/>"),
        "3<br><i>fundo</i> <b class=\"2-x\">dois <a href=\"1\">um</a></b> 3");
}

TEST(messages_work_in_attributes_variables_and_loops)
{
    static const char *const pairs[] = {"Main menu", "Menu principal", "Row {n}", "Linha {n}",
                                        NULL};

    expect_str(
        t,
        translated(
            t,
            PAGE_SHEET(
                "<nav><xsl:attribute name=\"aria-label\"><m:t>Main menu</m:t> "
                "(<m:t>Row <m:arg name=\"n\" select=\"@n\"/></m:t>)</xsl:attribute>"
                "<xsl:variable name=\"v\"><m:t>Main menu</m:t></xsl:variable>"
                "<xsl:value-of select=\"$v\"/><xsl:text>: </xsl:text><xsl:for-each select=\"a\">"
                "<m:t>Row <m:arg name=\"n\" select=\"position()\"/></m:t>"
                "<xsl:text>, </xsl:text></xsl:for-each></nav>"),
            pairs, "<page n='\"7'><a/><a/></page>"),
        "<nav aria-label=\"Menu principal (Linha &quot;7)\">Menu principal: Linha 1, "
        "Linha 2, </nav>");
}

TEST(text_before_and_after_a_message_keeps_its_place)
{
    static const char *const pairs[] = {"b", "B", NULL};

    expect_str(t,
               translated(t,
                          PAGE_SHEET("a<m:t>b</m:t>c<xsl:value-of select=\"'d'\"/><m:t>b</m:t>e"),
                          pairs, "<page/>"),
               "\naBcdBe");
}

static const struct {
    const char *translation;
    const char *why;
} refused[] = {
    {"Sem nada",                "a placeholder is missing"         },
    {"{n} {m} <1>a</1>",        "an unknown placeholder"           },
    {"{n}",                     "a tag is missing"                 },
    {"{n} <1>a</1> <2>b</2>",   "a tag too many"                   },
    {"{n} <1>a</1> <1>b</1>",   "a tag used twice"                 },
    {"{n} <1/>",                "a tag that should be empty is not"},
    {"{n} <1>a",                "a tag that is not closed"         },
    {"{n} a</1>",               "tags that do not nest"            },
    {"{n} <1>a</1> <b>",        "an angle bracket that is no tag"  },
    {"{n} <1>a</1> 2 < 3",      "an angle bracket that is no tag"  },
    {"{n} <1>a</1> {",          "a brace that holds no name"       },
    {"{n} <1>a</1> }",          "a brace that closes nothing"      },
    {"{n} <1>a</1> <99>x</99>", "an angle bracket that is no tag"  },
};

TEST(a_translation_that_lost_something_is_not_used)
{
    static const char sheet[] =
        PAGE_SHEET("<m:t><m:arg name=\"n\" select=\"1\"/> of <b>them</b></m:t>");

    for (size_t i = 0; i < sizeof refused / sizeof refused[0]; i++) {
        const char *const pairs[] = {"{n} of <1>them</1>", refused[i].translation, NULL};
        const size_t before = test_log(t).len;

        test_row("%s", refused[i].translation);
        expect_str(t, translated(t, sheet, pairs, "<page/>"), "1 of <b>them</b>");
        const struct str log = str_slice(test_log(t), before, test_log(t).len);

        expect(t, str_find_str(log, str_from(refused[i].why)) < log.len);
        expect(t, str_find_str(log, STR("words.refused")) < log.len);
    }
}

struct plural_case {
    const char *locale;
    const char *forms;
    const char *texts;
    const char *shown; /* for 0, 1, 2, 3, 5, 11, 21, 22, 100 */
};

static const struct plural_case plural_cases[] = {
    {"pt-PT", "nplurals=2; plural=(n != 1);",                                                           "uma|{n} x",
     "0 x,uma,2 x,3 x,5 x,11 x,21 x,22 x,100 x"                                                                                                                                                                     },
    {"es-ES", "nplurals=2; plural=(n != 1);",                                                           "una|{n} x",
     "0 x,una,2 x,3 x,5 x,11 x,21 x,22 x,100 x"                                                                                                                                                                     },
    {"nb-NO", "nplurals=2; plural=(n != 1);",                                                           "en|{n} x",
     "0 x,en,2 x,3 x,5 x,11 x,21 x,22 x,100 x"                                                                                                                                                                      },
    {"de-AT", "nplurals=2; plural=(n != 1);",                                                           "eine|{n} x",
     "0 x,eine,2 x,3 x,5 x,11 x,21 x,22 x,100 x"                                                                                                                                                                    },
    {"ar",
     "nplurals=6; plural=(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : n%100>=11 ? "
     "4 : 5);",                                                                                         "zero|one|two|{n} few|{n} many|{n} other",
     "zero,one,two,3 few,5 few,11 many,21 many,22 many,100 other"                                                                                                                                                   },
    {"pl",    "nplurals=3; plural=(n==1 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2);",
     "jedna|{n} few|{n} many",                                                                                                                     "0 many,jedna,2 few,3 few,5 many,11 many,21 many,22 few,100 many"},
 /* French has one form for 0 and 1: its text must say which. */
    {"fr",    "nplurals=2; plural=n>1;",                                                                "une|{n} x",
     "0 pages,one,2 pages,3 pages,5 pages,11 pages,21 pages,22 pages,100 pages"                                                                                                                                     },
    {"fr",    "nplurals=2; plural=n>1;",                                                                "{n} y|{n} x",                             "0 y,1 y,2 x,3 x,5 x,11 x,21 x,22 x,100 x"                       },
 /* Too few and too many forms. */
    {"de",    "nplurals=2; plural=(n != 1);",                                                           "{n} x",
     "0 pages,one,2 pages,3 pages,5 pages,11 pages,21 pages,22 pages,100 pages"                                                                                                                                     },
    {"de",    "nplurals=2; plural=(n != 1);",                                                           "eine|{n} x|{n} y",
     "0 pages,one,2 pages,3 pages,5 pages,11 pages,21 pages,22 pages,100 pages"                                                                                                                                     },
};

TEST(each_language_chooses_its_plural_form)
{
    struct scene *scene = scene_open(t);

    expect_result(
        t,
        scene_compile(scene,
                      PAGE_SHEET("<xsl:for-each select=\"a\"><m:n count=\"@n\"><m:one>one</m:one>"
                                 "<m:other><m:arg name=\"n\" select=\"@n\"/> pages</m:other></m:n>,"
                                 "</xsl:for-each>")),
        RES_OK);
    for (size_t i = 0; i < sizeof plural_cases / sizeof plural_cases[0]; i++) {
        const struct plural_case *c = &plural_cases[i];
        const char *const pairs[] = {"one|{n} pages", c->texts, NULL};
        struct str out;

        test_row("%s %s", c->locale, c->texts);
        expect_result(t, scene_catalogue(scene, c->locale, scene_mo(t, c->forms, pairs)), RES_OK);
        expect_result(t,
                      scene_run(scene,
                                "<page><a n='0'/><a n='1'/><a n='2'/><a n='3'/><a n='5'/>"
                                "<a n='11'/><a n='21'/><a n='22'/><a n='100'/></page>",
                                &out),
                      RES_OK);
        expect_str(t, out, arena_printf(t->arena, "<!DOCTYPE html>\n<p>%s,</p>\n", c->shown).at);
    }
}

TEST(the_first_catalogue_that_has_a_message_wins)
{
    struct scene *scene = scene_open(t);
    static const char *const portal[] = {"Open", "Oficina aberta", NULL};
    static const char *const country[] = {"Open", "Aberto", "Closed", "Fechado", NULL};
    static const char *const parent[] = {"Closed", "-", "Holiday", "Feriado", NULL};
    const char *forms = "nplurals=2; plural=(n != 1);";
    struct str out;

    expect_result(
        t,
        scene_compile(
            scene,
            PAGE_SHEET("<m:t>Open</m:t> <m:t>Closed</m:t> <m:t>Holiday</m:t> <m:t>Else</m:t>")),
        RES_OK);
    const struct str paths[] = {
        scene_write(scene, "portal.mo", scene_mo(t, forms, portal)),
        STR("/nowhere/absent.mo"),
        scene_write(scene, "pt_PT.mo", scene_mo(t, forms, country)),
        scene_write(scene, "pt.mo", scene_mo(t, forms, parent)),
    };
    const struct words_source source = {.catalogues = paths, .count = 4, .locale = STR("pt-PT")};

    expect_result(t, words_load(scene->book, &source, &scene->words), RES_OK);
    expect_count(t, words_translated(scene->words), 3);
    expect_result(t, scene_run(scene, "<page/>", &out), RES_OK);
    expect_str(t, out, "<!DOCTYPE html>\n<p>Oficina abertaFechadoFeriadoElse</p>\n");
}

TEST(a_damaged_catalogue_is_named_and_refused)
{
    struct scene *scene = scene_open(t);
    static const char *const pairs[] = {"Open", "Aberto", NULL};
    const struct str mo = scene_mo(t, "nplurals=2; plural=(n != 1);", pairs);

    expect_result(t, scene_catalogue(scene, "pt-PT", str_slice(mo, 0, mo.len - 1)), RES_MALFORMED);
    expect(t,
           str_find_str(test_log(t), STR("words.mo: strings outside the file")) < test_log(t).len);
}

TEST(the_accented_locale_is_longer_and_leaves_no_plain_word)
{
    struct scene *scene = scene_open(t);
    struct str out;

    expect_result(
        t,
        scene_compile(scene,
                      PAGE_SHEET("<m:t>Meter reading for <m:arg name=\"x\" select=\"@x\"/>: <a "
                                 "href=\"y\">send it</a> by 5 pm</m:t>")),
        RES_OK);
    expect_result(t, scene_words(scene, "en-XA", PSEUDO_ACCENTED), RES_OK);
    expect_count(t, words_translated(scene->words), 1);
    expect_result(t, scene_run(scene, "<page x='ABC'/>", &out), RES_OK);
    expect_str(t, out,
               "<!DOCTYPE html>\n<p>[Ṁééţééŕ ŕééááðîîñĝ ƒööŕ ABC: <a href=\"y\">šééñð îîţ</a> ƀý 5 "
               "þɱ~~~~~~]</p>\n");
}

TEST(the_mirrored_locale_runs_right_to_left_without_latin_letters)
{
    struct scene *scene = scene_open(t);
    struct str out;

    expect_result(
        t,
        scene_compile(
            scene, PAGE_SHEET("<m:n count=\"2\"><m:one>One page</m:one><m:other><m:arg name=\"n\" "
                              "select=\"2\"/> pages, <b>is it?</b></m:other></m:n>")),
        RES_OK);
    expect_result(t, scene_words(scene, "ar-XB", PSEUDO_MIRRORED), RES_OK);
    expect_result(t, scene_run(scene, "<page/>", &out), RES_OK);
    expect_str(t, out, "<!DOCTYPE html>\n<p>2 باغيس، <b>يس يت؟</b></p>\n");
}

TEST(the_template_for_translators_is_sorted_and_complete)
{
    struct scene *scene = scene_open(t);

    scene_write(scene, "xslt/lib/a.xsl",
                str_from(SHEET("<xsl:template name=\"a\"><m:t note=\"In the menu\">Say \"no\" \\ "
                               "yes</m:t></xsl:template>")));
    expect_result(
        t,
        scene_compile(
            scene,
            SHEET(
                "<xsl:import href=\"lib/a.xsl\"/><xsl:template match=\"page\">\n<m:t>Zoo</m:t>\n"
                "<m:t ctx=\"button\">Open <m:arg name=\"n\" select=\"1\"/></m:t>"
                "<m:n count=\"1\"><m:one>One</m:one><m:other>Many</m:other></m:n></xsl:template>")),
        RES_OK);
    const struct str pot = book_to_pot(scene->book, t->arena);
    const size_t from = str_find_str(pot, STR("\n\n"));

    expect(t, str_find_str(pot, STR("charset=UTF-8")) < from);
    expect_str(
        t, str_slice(pot, from, pot.len),
        "\n\n#. In the menu\n#: xslt/lib/a.xsl:3\nmsgid \"Say \\\"no\\\" \\\\ yes\"\nmsgstr \"\"\n"
        "\n#: xslt/page.xsl:4\nmsgid \"Zoo\"\nmsgstr \"\"\n"
        "\n#: xslt/page.xsl:5\nmsgid \"One\"\nmsgid_plural \"Many\"\nmsgstr[0] \"\"\nmsgstr[1] "
        "\"\"\n"
        "\n#: xslt/page.xsl:5\n#, perl-brace-format\nmsgctxt \"button\"\nmsgid \"Open "
        "{n}\"\nmsgstr \"\"\n");
}
