/* The two engines behind a sheet: whatever libxslt makes of a page, a program makes byte for byte.
 */
#include <glob.h>
#include <stdio.h>
#include <string.h>

#include "fcgi/generation.h"
#include "fcgi/view/sheet_build.h"
#include "tests/view/scene.h"

typedef enum result engine(const struct sheet *sheet, struct page *page, const struct words *words,
                           struct arena *arena, struct str *out);

/* The value of an attribute of a tree's first element. */
static struct str
root_value(struct str tree, const char *name)
{
    char mark[32];
    struct str head;
    struct str rest;

    str_cut(tree, '>', &head, &rest);
    if (str_ends(head, STR("?")))
        str_cut(rest, '>', &head, &rest);
    snprintf(mark, sizeof mark, " %s=\"", name);
    const size_t from = str_find_str(head, str_from(mark));

    if (from == head.len)
        return STR("");
    str_cut(str_slice(head, from + strlen(mark), head.len), '"', &head, &rest);
    return head;
}

static struct str
made_by(struct test *t, engine *run, const struct sheet *sheet, const struct words *words,
        struct str tree)
{
    struct arena *arena = NULL;
    struct page *page = NULL;
    struct str out = STR_NONE;

    arena_open(&arena, 64U << 20);
    view_begin(arena);
    expect_result(t, page_read(tree, &page), RES_OK);
    const enum result result = run(sheet, page, words, arena, &out);

    view_end();
    out = result == RES_OK ? arena_str(t->arena, out) : STR("");
    arena_close(&arena);
    return out;
}

static bool
same(struct test *t, const struct sheet *sheet, const struct words *words, struct str tree)
{
    const struct str judged = made_by(t, sheet_run_by_library, sheet, words, tree);
    const struct str made = made_by(t, sheet_run, sheet, words, tree);

    return expect(t, judged.len > 0) && expect_str(t, made, judged.at);
}

/* Every portal that has the view, every language it speaks. */
static size_t
same_in_all_portals(struct test *t, const struct generation *g, const char *path)
{
    const struct str tree = test_file(t, path);
    const struct str view = root_value(tree, "view");
    size_t pages = 0;

    for (size_t i = 0; i < g->portals.count; i++) {
        const struct portal *portal = &g->portals.first[i];
        const struct sheet *sheet = generation_sheet(g, portal, view);

        if (sheet == NULL || !str_is(portal->brand, root_value(tree, "brand")) ||
            !str_is(sheet_media_type(sheet), STR("text/html")))
            continue;
        for (size_t k = 0; k < portal->locale_count; k++) {
            const struct portal_locale *locale = &portal->locales[k];

            test_row("%s for %.*s in %.*s", path, STR_ARG(portal->code), STR_ARG(locale->tag));
            expect(t, sheet_has_program(sheet));
            pages += same(t, sheet, generation_words(g, portal, locale), tree);
        }
    }
    return pages;
}

TEST(a_program_writes_what_libxslt_makes_of_every_page)
{
    struct generation *g = NULL;
    size_t pages = 0;
    glob_t found;

    view_start();
    if (!expect_result(t, generation_build_offline(STR_NONE, &g), RES_OK))
        return;
    expect_count(t, glob("tests/*/*.xml", 0, NULL, &found), 0);
    for (size_t i = 0; i < found.gl_pathc; i++)
        pages += same_in_all_portals(t, g, found.gl_pathv[i]);
    globfree(&found);
    generation_free(&g);
    expect(t, pages > 100);
}

#define TREE                                                                                       \
    "<page name='a &lt; &quot;b&quot; &amp; c' n='3' empty='' zero='0'>"                           \
    "<a k='1'>one</a><a k='2' m='x'>two <i>and</i> half</a><a k='3'/><b k='2'/><c><a k='4'/></c>"  \
    "</page>"

/* Contents of a page's template; each is a program, and both engines agree on it. */
static const char *const contents[] = {
    "<xsl:value-of select=\"a\"/>|<xsl:value-of select=\"a[2]\"/>|<xsl:value-of "
    "select=\"c/a/@k\"/>",
    "<xsl:if test=\"a/@k = b/@k\">1</xsl:if><xsl:if test=\"a/@k != b/@k\">2</xsl:if>",
    "<xsl:if test=\"a/@k &gt; 2\">1</xsl:if><xsl:if test=\"2 &gt;= a/@k\">2</xsl:if>",
    "<xsl:if test=\"@empty\">1</xsl:if><xsl:if test=\"string(@empty)\">2</xsl:if>",
    "<xsl:if test=\"@zero\">1</xsl:if><xsl:if test=\"@zero = 0\">2</xsl:if>",
    "<xsl:if test=\"(a = 'zero') or not(d)\">1</xsl:if>",
    "<xsl:if test=\"boolean(d) = not(a)\">1</xsl:if><xsl:if test=\"not(d) = "
    "boolean(a)\">2</xsl:if>",
    "<xsl:value-of select=\"@n * 2 + 1 - 10\"/> <xsl:value-of select=\"-@n\"/> <xsl:value-of "
    "select=\"@name + 1\"/> <xsl:value-of select=\"@n * 0.5\"/>",
    "<xsl:value-of select=\"concat(a[1], '-', @n)\"/><xsl:value-of select=\"count(a)\"/>",
    "<xsl:value-of select=\"substring('añb', 2)\"/>,<xsl:value-of select=\"substring('12345', 1.5, "
    "2.6)\"/>,<xsl:value-of select=\"substring('12345', 0, 3)\"/>,<xsl:value-of "
    "select=\"substring('12345', 4, 9)\"/>",
    "<xsl:value-of select=\"substring-before('a.b.c', '.')\"/>,<xsl:value-of "
    "select=\"substring-after('a.b.c', '.')\"/>,<xsl:value-of select=\"substring-before('a', "
    "'')\"/>,<xsl:value-of select=\"substring-after('a', '')\"/>,<xsl:value-of "
    "select=\"substring-after('a', 'x')\"/>",
    "<xsl:value-of select=\"normalize-space('  a  b ')\"/>,<xsl:value-of select=\"translate('abc', "
    "'ab', 'x')\"/>,<xsl:value-of select=\"contains('abc', 'bc')\"/>",
    "<xsl:for-each select=\"a | b | a[1]\"><xsl:value-of select=\"@k\"/><xsl:value-of "
    "select=\"name()\"/></xsl:for-each>",
    "<xsl:for-each select=\"a[@k &gt; 1][1]\"><xsl:value-of select=\"../@n\"/>.<xsl:value-of "
    "select=\"../c/a/@k\"/></xsl:for-each>",
    "<i class=\"a\" id=\"{@n}-{@name}\"><xsl:attribute name=\"class\">b &amp; <xsl:value-of "
    "select=\"@name\"/></xsl:attribute><xsl:attribute name=\"title\">t</xsl:attribute></i>",
    "<i class=\"a\"><xsl:if test=\"@n\"><xsl:attribute name=\"lang\">x</xsl:attribute></xsl:if>"
    "<xsl:choose><xsl:when test=\"d\">d</xsl:when><xsl:otherwise><b><u/></b></xsl:otherwise>"
    "</xsl:choose></i><br><xsl:if test=\"@n\"><xsl:attribute name=\"id\">i</xsl:attribute></xsl:if>"
    "</br>",
    "<textarea><xsl:value-of select=\"'&#10;x'\"/></textarea><pre>&#10;y</pre><pre><b/></pre>",
    "<xsl:variable name=\"v\"><b title=\"x\">a &lt; <xsl:value-of "
    "select=\"@name\"/></b></xsl:variable>"
    "<xsl:value-of select=\"$v\"/><xsl:copy-of select=\"$v\"/><xsl:if test=\"$v\">t</xsl:if>"
    "<xsl:if test=\"string($v) = 'a'\">u</xsl:if><i title=\"{$v}\"/>",
    "<xsl:variable name=\"v\" select=\"a\"/><xsl:variable name=\"w\"/><xsl:for-each select=\"$v\">"
    "<xsl:value-of select=\"@k\"/></xsl:for-each><xsl:value-of select=\"$v\"/><xsl:copy-of "
    "select=\"$w\"/>",
    "<m:t>Read <a href=\"{@n}\">these <b><m:arg name=\"n\" select=\"@name\"/></b></a><br/></m:t>",
    "<m:n count=\"@n\"><m:one>One</m:one><m:other><m:arg name=\"n\" select=\"l:number(@n)\"/> "
    "<i>many</i></m:other></m:n>",
    "<xsl:apply-templates mode=\"none\"/>|<xsl:apply-templates select=\"@name\" mode=\"none\"/>",
    "<xsl:apply-templates select=\"a\"/><xsl:apply-templates select=\"c/a | @n\"/>",
    "<xsl:call-template name=\"with\"/><xsl:call-template name=\"with\"><xsl:with-param "
    "name=\"p\"><u>x</u></xsl:with-param></xsl:call-template>",
};

#define TEMPLATES                                                                                  \
    "<xsl:template match=\"a\">A</xsl:template><xsl:template match=\"a[1]\">1</xsl:template>"      \
    "<xsl:template match=\"a[@k='2'][@m]\" priority=\"2\">M</xsl:template>"                        \
    "<xsl:template match=\"a[@k='2']\">K</xsl:template>"                                           \
    "<xsl:template match=\"a[@k='3']\">first</xsl:template>"                                       \
    "<xsl:template match=\"a[@k='3']\">last</xsl:template>"                                        \
    "<xsl:template match=\"@n | b\">N<xsl:value-of select=\".\"/></xsl:template>"                  \
    "<xsl:template name=\"with\"><xsl:param name=\"p\" select=\"'none'\"/><xsl:param name=\"q\">"  \
    "<xsl:value-of select=\"$p\"/></xsl:param><i class=\"{$q}\"><xsl:copy-of select=\"$p\"/></i>"  \
    "</xsl:template>"

TEST(a_program_agrees_with_libxslt_on_every_instruction)
{
    struct scene *scene = scene_open(t);

    expect_result(t, scene_words(scene, "en", PSEUDO_NONE), RES_OK);
    for (size_t i = 0; i < sizeof contents / sizeof contents[0]; i++) {
        test_row("%zu: %s", i, contents[i]);
        words_free(&scene->words);
        const struct str sheet = arena_printf(
            t->arena, SHEET("<xsl:template match=\"page\"><p>%s</p></xsl:template>" TEMPLATES),
            contents[i]);

        if (!expect_result(t, scene_compile(scene, sheet.at), RES_OK) ||
            !expect(t, sheet_has_program(scene->sheet)) ||
            !expect_result(t, scene_words(scene, "en", PSEUDO_NONE), RES_OK))
            continue;
        same(t, scene->sheet, scene->words, STR(TREE));
    }
}

TEST(a_program_stops_where_libxslt_stops)
{
    struct scene *scene = scene_open(t);
    struct str out = STR("untouched");
    static const char *const sheets[] = {
        SHEET("<xsl:template match=\"page\"><xsl:apply-templates select=\".\"/></xsl:template>"),
        SHEET("<xsl:template match=\"page\"><xsl:call-template name=\"a\"/></xsl:template>"
              "<xsl:template name=\"a\"><xsl:call-template name=\"b\"/></xsl:template>"
              "<xsl:template name=\"b\"><xsl:call-template name=\"a\"/></xsl:template>"),
        PAGE_SHEET("<xsl:value-of select=\"l:number('many')\"/>"),
        PAGE_SHEET("<i title=\"{l:day('2026-02-30')}\"/>"),
        PAGE_SHEET("<m:n count=\"'few'\"><m:one>One</m:one><m:other>More</m:other></m:n>"),
        PAGE_SHEET("<xsl:message terminate=\"yes\">enough</xsl:message>"),
    };

    for (size_t i = 0; i < sizeof sheets / sizeof sheets[0]; i++) {
        test_row("%zu", i);
        words_free(&scene->words);
        expect_result(t, scene_compile(scene, sheets[i]), RES_OK);
        expect(t, sheet_has_program(scene->sheet));
        expect_result(t, scene_run(scene, "<page/>", &out), RES_BROKEN);
        expect_str(t, out, "untouched");
    }
}

TEST(a_settled_sheet_writes_what_it_wrote_and_makes_no_trees_any_more)
{
    struct scene *scene = scene_open(t);
    struct str before = STR_NONE;
    struct str after = STR_NONE;

    if (!expect_result(t, scene_compile(scene, PAGE_SHEET("<xsl:value-of select='@name'/>")),
                       RES_OK) ||
        !expect_result(t, scene_run(scene, TREE, &before), RES_OK))
        return;
    sheet_settle(scene->sheet);
    words_settle(scene->words);
    expect_result(t, scene_run(scene, TREE, &after), RES_OK);
    expect(t, before.len > 0 && str_is(before, after));
    expect_str(t, made_by(t, sheet_run_by_library, scene->sheet, scene->words, STR(TREE)), "");
}

TEST(a_sheet_without_a_program_keeps_what_libxslt_made_of_it)
{
    struct scene *scene = scene_open(t);
    struct str before = STR_NONE;
    struct str after = STR_NONE;

    if (!expect_result(t,
                       scene_compile(scene, SHEET_OF("xml", "<xsl:template match='page'><p>"
                                                            "<xsl:value-of select='@name'/></p>"
                                                            "</xsl:template>")),
                       RES_OK) ||
        !expect_result(t, scene_run(scene, TREE, &before), RES_OK))
        return;
    expect(t, !sheet_has_program(scene->sheet));
    sheet_settle(scene->sheet);
    expect_result(t, scene_run(scene, TREE, &after), RES_OK);
    expect(t, before.len > 0 && str_is(before, after));
}
