/* Stylesheets: what they may hold, what they give, what stops them. */
#include "fcgi/view/sheet_build.h"
#include "tests/view/scene.h"

#include <string.h>

TEST(a_page_is_transformed_into_html)
{
    struct scene *scene = scene_open(t);

    expect_str(
        t,
        scene_show(scene,
                   PAGE_SHEET("<b class=\"{@kind}\"><xsl:value-of select=\"@name\"/></b><br/>"),
                   "<page kind='a&amp;\"b' name='1 &lt; 2 &amp; 3 > 2'/>"),
        "<b class=\"a&amp;&quot;b\">1 &lt; 2 &amp; 3 &gt; 2</b><br>");
}

TEST(html_has_a_doctype_void_elements_and_explicit_end_tags)
{
    struct scene *scene = scene_open(t);
    struct str out;

    expect_result(
        t,
        scene_compile(scene,
                      SHEET("<xsl:template match=\"page\"><html lang=\"{@locale}\"><head>"
                            "<meta charset=\"utf-8\"/><link rel=\"stylesheet\" href=\"a.css\"/>"
                            "<script src=\"a.js\"></script></head><body>"
                            "<input type=\"text\" required=\"required\" hidden=\"\"/><span/>"
                            "<svg class=\"icon\"><use href=\"a.svg#x\"/></svg>"
                            "<i/><time datetime=\"x\"/></body></html></xsl:template>")),
        RES_OK);
    expect_result(t, scene_run(scene, "<page locale='pt-PT'/>", &out), RES_OK);
    expect_str(t, out,
               "<!DOCTYPE html>\n<html lang=\"pt-PT\"><head><meta charset=\"utf-8\">"
               "<link rel=\"stylesheet\" href=\"a.css\"><script src=\"a.js\"></script></head><body>"
               "<input type=\"text\" required=\"required\" hidden=\"\"><span></span>"
               "<svg class=\"icon\"><use href=\"a.svg#x\"></use></svg><i></i><time "
               "datetime=\"x\"></time></body></html>\n");
    expect_str(t, sheet_media_type(scene->sheet), "text/html");
}

TEST(a_line_end_at_the_start_of_pre_survives_and_scripts_are_raw)
{
    struct scene *scene = scene_open(t);

    expect_str(t,
               scene_show(scene, PAGE_SHEET("<pre><xsl:value-of select=\"@a\"/></pre>"),
                          "<page a='&#10;x'/>"),
               "<pre>\n\nx</pre>");
    expect_str(
        t,
        scene_show(
            scene,
            PAGE_SHEET("<script type=\"application/ld+json\">a &lt; b &amp;&amp; c</script>"),
            "<page/>"),
        "<script type=\"application/ld+json\">a < b && c</script>");
}

TEST(a_script_whose_text_would_end_it_stops_the_page)
{
    struct scene *scene = scene_open(t);
    struct str out;

    expect_result(
        t, scene_compile(scene, PAGE_SHEET("<script><xsl:value-of select=\"@a\"/></script>")),
        RES_OK);
    expect_result(t, scene_run(scene, "<page a='&lt;/script>'/>", &out), RES_BROKEN);
}

TEST(xml_keeps_namespaces_and_text_is_text)
{
    struct scene *scene = scene_open(t);
    struct str out;

    expect_result(
        t,
        scene_compile(scene,
                      SHEET_OF("xml", "<xsl:template match=\"page\">"
                                      "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"en\">"
                                      "<id><xsl:value-of select=\"@id\"/></id><title/></feed>"
                                      "</xsl:template>")),
        RES_OK);
    expect_result(t, scene_run(scene, "<page id='a&amp;&lt;b'/>", &out), RES_OK);
    expect_str(
        t, out,
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" "
        "xml:lang=\"en\"><id>a&amp;&lt;b</id><title/></feed>\n");
    expect_str(t, sheet_media_type(scene->sheet), "application/xml");
    expect_result(
        t,
        scene_compile(scene,
                      SHEET_OF("text\" media-type=\"application/manifest+json",
                               "<xsl:template match=\"page\">{\"name\":\"<xsl:value-of "
                               "select=\"@id\"/>\"}<xsl:text>&#10;</xsl:text></xsl:template>")),
        RES_OK);
    expect_result(t, scene_run(scene, "<page id='a&lt;b'/>", &out), RES_OK);
    expect_str(t, out, "{\"name\":\"a<b\"}\n");
    expect_str(t, sheet_media_type(scene->sheet), "application/manifest+json");
}

struct breach {
    const char *sheet;
    const char *reason; /* as it stands in the log, with file and line */
};

static const struct breach breaches[] = {
    {PAGE_SHEET("<xsl:value-of select=\"document('a.xml')\"/>"),                                    "xslt/page.xsl:4: select="                         },
    {PAGE_SHEET("<xsl:value-of select=\"key('a', 'b')\"/>"),                                        "xslt/page.xsl:4: select="                         },
    {PAGE_SHEET("\n<xsl:value-of select=\"//a\"/>"),                                                "xslt/page.xsl:5: select="                         },
    {PAGE_SHEET("<xsl:for-each select=\"a//b\"/>"),                                                 "// is not in the subset"                          },
    {PAGE_SHEET("<xsl:for-each select=\"descendant::b\"/>"),                                        "an axis that is not in the subset"                },
    {PAGE_SHEET("<i class=\"{generate-id()}\"/>"),                                                  "xslt/page.xsl:4: class="                          },
    {PAGE_SHEET("<i class=\"{{}}{concat('{', //a)}\"/>"),                                           "xslt/page.xsl:4: class="                          },
    {PAGE_SHEET("<xsl:value-of select=\"format-number(1, '0')\"/>"),
     "a function that is not in the subset"                                                                                                            },
    {PAGE_SHEET("<xsl:value-of select=\"system-property ('a')\"/>"),
     "a function that is not in the subset"                                                                                                            },
    {PAGE_SHEET("<xsl:value-of select=\"'open\"/>"),                                                "a quote that is not closed"                       },
    {PAGE_SHEET("<xsl:for-each select=\"a\"><xsl:sort select=\"@b\"/></xsl:for-each>"),
     "xslt/page.xsl:4: xsl:sort is not in the subset"                                                                                                  },
    {PAGE_SHEET("<xsl:number/>"),                                                                   "xslt/page.xsl:4: xsl:number is not in the subset" },
    {PAGE_SHEET("<xsl:apply-imports/>"),                                                            "xsl:apply-imports is not in the subset"           },
    {PAGE_SHEET("<xsl:comment>a</xsl:comment>"),                                                    "xsl:comment is not in the subset"                 },
    {PAGE_SHEET("<xsl:processing-instruction name=\"a\"/>"),
     "xsl:processing-instruction is not in the subset"                                                                                                 },
    {PAGE_SHEET("<xsl:copy/>"),                                                                     "xsl:copy is not in the subset"                    },
    {PAGE_SHEET("<xsl:fallback/>"),                                                                 "xsl:fallback is not in the subset"                },
    {PAGE_SHEET("<xsl:value-of select=\"@a\" disable-output-escaping=\"yes\"/>"),
     "xslt/page.xsl:4: value-of: attribute disable-output-escaping is not in the subset"                                                               },
    {PAGE_SHEET("<xsl:text disable-output-escaping=\"yes\">a</xsl:text>"),
     "disable-output-escaping"                                                                                                                         },
    {PAGE_SHEET("<i xsl:use-attribute-sets=\"a\"/>"),
     "xsl:use-attribute-sets is not in the subset"                                                                                                     },
    {PAGE_SHEET("<xsl:message>a</xsl:message>"),                                                    "xsl:message is for stopping only"                 },
    {PAGE_SHEET("<xsl:import href=\"a.xsl\"/>"),                                                    "xsl:import may not stand here"                    },
    {SHEET("<xsl:param name=\"a\"/>"),                                                              "xslt/page.xsl:3: xsl:param may not stand here"    },
    {SHEET("<xsl:key name=\"a\" match=\"b\" use=\"c\"/>"),
     "xslt/page.xsl:3: xsl:key is not in the subset"                                                                                                   },
    {SHEET("<xsl:include href=\"b.xsl\"/>"),                                                        "xslt/page.xsl:3: xsl:include is not in the subset"},
    {SHEET("<xsl:decimal-format/>"),                                                                "xsl:decimal-format is not in the subset"          },
    {SHEET("<xsl:namespace-alias stylesheet-prefix=\"a\" result-prefix=\"b\"/>"),
     "xsl:namespace-alias is not in the subset"                                                                                                        },
    {SHEET("<xsl:attribute-set name=\"a\"/>"),                                                      "xsl:attribute-set is not in the subset"           },
    {SHEET("<i/>"),                                                                                 "xslt/page.xsl:3: i may not stand here"            },
    {SHEET("words"),                                                                                "text may not stand here"                          },
    {SHEET("<xsl:template name=\"a\"><xsl:call-template name=\"a\"/></xsl:template>"),
     "a template calls itself"                                                                                                                         },
    {SHEET("<xsl:template match=\"a[\"/>"),                                                         "xslt/page.xsl:3: "                                },
    {SHEET("<xsl:template match=\"a\"><xsl:value-of select=\"$b\"/><xsl:if/></xsl:template>"),
     "xslt/page.xsl:"                                                                                                                                  },
    {SHEET("<xsl:import href=\"http://localhost/a.xsl\"/>"),                                        "leads out of the stylesheets"                     },
    {SHEET("<xsl:import href=\"../../a.xsl\"/>"),                                                   "leads out of the stylesheets"                     },
    {SHEET("<xsl:import href=\"view:../a.xsl\"/>"),                                                 "leads out of the stylesheets"                     },
    {SHEET("<xsl:import href=\"absent.xsl\"/>"),                                                    "absent.xsl:1: cannot be read"                     },
    {SHEET("<xsl:import href=\"view:page.xsl\"/>"),                                                 "xslt/page.xsl:"                                   },
    {SHEET("<xsl:template match=\"a\">"),                                                           "xslt/page.xsl:"                                   },
    {"<html/>",                                                                                     "xslt/page.xsl:1: html may not stand here"         },
    {"<!DOCTYPE a [<!ENTITY b 'c'>]>" SHEET(""),                                                    "a DOCTYPE is not in the subset"                   },
    {"<xsl:stylesheet version=\"1.0\" xmlns:xsl=\"http://www.w3.org/1999/XSL/Transform\"/>",
     "no xsl:output with a method"                                                                                                                     },
    {PAGE_SHEET("<m:t>a {b}</m:t>"),                                                                "xslt/page.xsl:4: a message holds {"               },
    {PAGE_SHEET("<m:t>a &lt; b</m:t>"),                                                             "xslt/page.xsl:4: a message holds <"               },
    {PAGE_SHEET("<m:t> </m:t>"),                                                                    "xslt/page.xsl:4: a message without words"         },
    {PAGE_SHEET("<m:t>a <xsl:value-of select=\"@b\"/></m:t>"),
     "xslt/page.xsl:4: value-of inside a message"                                                                                                      },
    {PAGE_SHEET("<m:t>a <m:t>b</m:t></m:t>"),                                                       "t inside a message"                               },
    {PAGE_SHEET("<m:t>a <m:arg name=\"b\"/></m:t>"),                                                "m:arg has a name and a select"                    },
    {PAGE_SHEET("<m:t>a <m:arg name=\"B c\" select=\"@b\"/></m:t>"),                                "a brace that holds no name"                       },
    {PAGE_SHEET("<m:t>a <m:arg name=\"b\" select=\"//b\"/></m:t>"),                                 "// is not in the subset"                          },
    {PAGE_SHEET("<m:t>a <m:arg name=\"b\" select=\"@b\"/><m:arg name=\"b\" select=\"@c\"/></m:t>"),
     "one name, two values"                                                                                                                            },
    {PAGE_SHEET("<m:t hint=\"b\">a</m:t>"),                                                         "m:t: attribute hint is unknown"                   },
    {PAGE_SHEET("<m:arg name=\"a\" select=\"@b\"/>"),                                               "m:arg outside a message"                          },
    {PAGE_SHEET("<m:text>a</m:text>"),                                                              "m:text is unknown"                                },
    {PAGE_SHEET("<m:n count=\"@n\"><m:one>a</m:one></m:n>"),                                        "m:n holds one m:one and one m:other"              },
    {PAGE_SHEET("<m:n><m:one>a</m:one><m:other>b</m:other></m:n>"),                                 "m:n needs a count"                                },
    {PAGE_SHEET("<m:n count=\"@n\"><m:one><b>a</b></m:one><m:other><i>b</i></m:other></m:n>"),
     "m:one has another inline element in this place"                                                                                                  },
    {PAGE_SHEET("<m:t>a</m:t><m:n count=\"@n\"><m:one>a</m:one><m:other>b</m:other></m:n>"),
     "give one a ctx"                                                                                                                                  },
    {PAGE_SHEET("<i><xsl:attribute name=\"title\"><m:t>a <b>b</b></m:t></xsl:attribute></i>"),
     "inline elements in an attribute"                                                                                                                 },
};

TEST(what_leaves_the_subset_is_refused_with_file_and_line)
{
    struct scene *scene = scene_open(t);
    size_t before = 0;

    for (size_t i = 0; i < sizeof breaches / sizeof breaches[0]; i++) {
        test_row("%zu, %s", i, breaches[i].reason);
        book_close(&scene->book);
        book_open(&scene->book);
        expect_result(t, scene_compile(scene, breaches[i].sheet), RES_INVALID);
        const struct str log = test_log(t);
        const struct str added = str_slice(log, before, log.len);

        if (!expect(t, str_find_str(added, str_from(breaches[i].reason)) < added.len))
            expect_str(t, added, breaches[i].reason);
        /* One breach, one line. */
        expect_count(t, str_find(added, '\n', 0), added.len == 0 ? 0 : added.len - 1);
        before = log.len;
    }
}

TEST(a_sheet_may_use_all_of_the_subset)
{
    struct scene *scene = scene_open(t);

    scene_write(
        scene, "xslt/lib/shared.xsl",
        str_from(SHEET("<xsl:template match=\"*\"><xsl:message terminate=\"yes\"/></xsl:template>"
                       "<xsl:template name=\"icon\"><xsl:param name=\"of\" select=\"'none'\"/>"
                       "<xsl:variable name=\"where\" select=\"concat('//', $of)\"/>"
                       "<u><xsl:value-of select=\"$where\"/></u></xsl:template>")));
    expect_str(
        t,
        scene_show(
            scene,
            SHEET("<xsl:import href=\"lib/shared.xsl\"/>"
                  "<xsl:template match=\"page\"><p><xsl:apply-templates "
                  "select=\"a\"/></p></xsl:template>"
                  "<xsl:template match=\"a[@b='1']\"><xsl:call-template name=\"icon\">"
                  "<xsl:with-param name=\"of\" select=\"@b\"/></xsl:call-template>"
                  "<xsl:copy-of select=\"c\"/></xsl:template>"
                  "<xsl:template match=\"a\" priority=\"-0.1\"><xsl:choose>"
                  "<xsl:when test=\"not(following-sibling::a) and (@b or c)\">"
                  "<xsl:element name=\"b\">last</xsl:element></xsl:when>"
                  "<xsl:otherwise><xsl:for-each select=\"c\"><xsl:value-of select=\"position()\"/>"
                  "<xsl:text> "
                  "</xsl:text></xsl:for-each></xsl:otherwise></xsl:choose></xsl:template>"),
            "<page><a b='1'><c/></a><a><c/><c/></a><a b='2'/></page>"),
        "<u>//1</u><c></c>1 2 <b>last</b>");
}

TEST(an_override_imports_the_sheet_it_changes)
{
    struct scene *scene = scene_open(t);
    struct sheet *sheet = NULL;
    struct str out;

    expect_result(
        t,
        scene_compile(
            scene, SHEET("<xsl:template match=\"page\"><p><xsl:apply-templates/></p></xsl:template>"
                         "<xsl:template match=\"a\">base</xsl:template>"
                         "<xsl:template match=\"b\">kept</xsl:template>")),
        RES_OK);
    const struct str path =
        scene_write(scene, "portals/x/overrides/page.xsl",
                    str_from(SHEET("<xsl:import href=\"view:page.xsl\"/>"
                                   "<xsl:template match=\"a\">own </xsl:template>")));

    expect_result(t,
                  sheet_compile(path, arena_printf(t->arena, "%.*s/xslt", STR_ARG(scene->folder)),
                                scene->book, &sheet),
                  RES_OK);
    sheet_free(&scene->sheet);
    scene->sheet = sheet;
    expect_result(t, scene_run(scene, "<page><a/><b/></page>", &out), RES_OK);
    expect_str(t, out, "<!DOCTYPE html>\n<p>own kept</p>\n");
}

TEST(an_element_without_a_template_stops_the_page)
{
    struct scene *scene = scene_open(t);
    struct str out = STR("untouched");

    expect_result(
        t,
        scene_compile(
            scene, SHEET("<xsl:template match=\"page\"><p><xsl:apply-templates/></p></xsl:template>"
                         "<xsl:template match=\"*\"><xsl:message terminate=\"yes\">no template for "
                         "<xsl:value-of select=\"name()\"/></xsl:message></xsl:template>")),
        RES_OK);
    expect_result(t, scene_run(scene, "<page><surprise/></page>", &out), RES_BROKEN);
    expect_str(t, out, "untouched");
    expect(t, str_find_str(test_log(t), STR("no template for surprise")) < test_log(t).len);
    expect_result(t, scene_run(scene, "<page/>", &out), RES_OK);
}

/* The second line of defence: what the subset keeps out is also denied at run time. */
static enum result
run_unchecked(struct test *t, const char *body, const char *tree)
{
    struct scene *scene = scene_open(t);
    const struct str path = scene_write(scene, "xslt/page.xsl", str_from(body));
    struct str out;

    scene_write(scene, "xslt/secret.xml", STR("<secret>told</secret>"));
    expect_result(t,
                  sheet_build(path, arena_printf(t->arena, "%.*s/xslt", STR_ARG(scene->folder)),
                              scene->book, false, &scene->sheet),
                  RES_OK);
    return scene_run(scene, tree, &out);
}

TEST(document_is_denied_when_a_sheet_runs)
{
    expect_result(t,
                  run_unchecked(t, PAGE_SHEET("<xsl:value-of select=\"document('secret.xml')\"/>"),
                                "<page/>"),
                  RES_BROKEN);
    expect_result(t,
                  run_unchecked(t, PAGE_SHEET("<xsl:value-of select=\"document('/etc/passwd')\"/>"),
                                "<page/>"),
                  RES_BROKEN);
    expect_result(
        t,
        run_unchecked(t, PAGE_SHEET("<xsl:value-of select=\"document('http://localhost/')\"/>"),
                      "<page/>"),
        RES_BROKEN);
}

TEST(endless_recursion_and_endless_loops_stop)
{
    expect_result(
        t,
        run_unchecked(
            t,
            SHEET("<xsl:template match=\"page\"><xsl:call-template name=\"a\"/></xsl:template>"
                  "<xsl:template name=\"a\"><b><xsl:call-template name=\"a\"/></b></xsl:template>"),
            "<page/>"),
        RES_BROKEN);
    expect_result(
        t,
        run_unchecked(
            t,
            SHEET(
                "<xsl:template match=\"page\"><xsl:apply-templates select=\".\"/></xsl:template>"),
            "<page/>"),
        RES_BROKEN);
    struct text tree = {.arena = t->arena};

    text_add(&tree, STR("<page>"));
    for (int i = 0; i < 400; i++)
        text_add(&tree, STR("<a/>"));
    text_add(&tree, STR("</page>"));
    expect_result(
        t,
        run_unchecked(
            t,
            PAGE_SHEET(
                "<xsl:for-each select=\"a\"><xsl:for-each select=\"/page/a\">"
                "<xsl:for-each select=\"/page/a\">x</xsl:for-each></xsl:for-each></xsl:for-each>"),
            text_str(&tree).at),
        RES_BROKEN);
    expect_result(
        t,
        run_unchecked(
            t,
            PAGE_SHEET("<xsl:for-each select=\"a\"><xsl:value-of select=\"count(//a[//a[//a]])\"/>"
                       "</xsl:for-each>"),
            text_str(&tree).at),
        RES_BROKEN);
}

TEST(an_expression_that_fails_stops_the_page)
{
    struct scene *scene = scene_open(t);
    struct str out;
    static const char *const sheets[] = {
        PAGE_SHEET("<xsl:value-of select=\"$nobody\"/>"),
        PAGE_SHEET("<b class=\"{$nobody}\"/>"),
        PAGE_SHEET("<xsl:if test=\"l:nothing(1)\">a</xsl:if>"),
        PAGE_SHEET("<xsl:value-of select=\"l:number()\"/>"),
        PAGE_SHEET("<xsl:value-of select=\"l:number('many')\"/>"),
        PAGE_SHEET("<xsl:value-of select=\"l:day('2026-02-30')\"/>"),
        PAGE_SHEET("<xsl:value-of select=\"l:day('2026-02-03', 'huge')\"/>"),
        PAGE_SHEET("<xsl:value-of select=\"l:time('2026-02-03T00:00:00Z', 'Nowhere/None')\"/>"),
        PAGE_SHEET("<xsl:value-of select=\"l:weekday(8)\"/>"),
        PAGE_SHEET("<xsl:value-of select=\"l:clock('24:01')\"/>"),
        PAGE_SHEET("<xsl:value-of select=\"l:list('a')\"/>"),
        PAGE_SHEET("<m:t>Day <m:arg name=\"day\" select=\"l:day('never')\"/></m:t>"),
        PAGE_SHEET("<m:t>See <a href=\"{l:day('never')}\">it</a></m:t>"),
        PAGE_SHEET("<m:n count=\"'few'\"><m:one>One</m:one><m:other>More</m:other></m:n>"),
        PAGE_SHEET("<m:n count=\"-1\"><m:one>One</m:one><m:other>More</m:other></m:n>"),
        PAGE_SHEET("<m:n count=\"0.5\"><m:one>One</m:one><m:other>More</m:other></m:n>"),
    };

    for (size_t i = 0; i < sizeof sheets / sizeof sheets[0]; i++) {
        test_row("%zu", i);
        words_free(&scene->words);
        expect_result(t, scene_compile(scene, sheets[i]), RES_OK);
        expect_result(t, scene_run(scene, "<page/>", &out), RES_BROKEN);
    }
}

TEST(an_absent_value_formats_as_nothing)
{
    struct scene *scene = scene_open(t);

    expect_str(t,
               scene_show(scene,
                          PAGE_SHEET("<i><xsl:value-of select=\"l:day(@none)\"/><xsl:value-of "
                                     "select=\"l:number(@none)\"/>"
                                     "<xsl:value-of select=\"l:list(none)\"/></i>"),
                          "<page/>"),
               "<i></i>");
}

TEST(twenty_five_hundred_lines_of_text_are_shown)
{
    struct scene *scene = scene_open(t);
    struct text tree = {.arena = t->arena};
    struct str out;

    text_add(&tree, STR("<page>"));
    for (int i = 0; i < 2500; i++)
        text_printf(&tree, "<paragraph>Line %d of a letter\nand its second line</paragraph>", i);
    text_add(&tree, STR("</page>"));
    expect_result(
        t,
        scene_compile(
            scene,
            SHEET("<xsl:template match=\"page\"><div><xsl:apply-templates/></div></xsl:template>"
                  "<xsl:template match=\"paragraph\"><p><xsl:value-of select=\".\"/></p>"
                  "</xsl:template>")),
        RES_OK);
    expect_result(t, scene_run(scene, text_str(&tree).at, &out), RES_OK);
    expect(t, str_find_str(out, STR("<p>Line 2499 of a letter\nand its second line</p></div>")) <
                  out.len);
}

TEST(a_thousand_pages_leave_nothing_behind)
{
    struct scene *scene = scene_open(t);
    struct str first = STR_NONE;
    size_t peak = 0;

    expect_result(
        t,
        scene_compile(
            scene,
            SHEET(
                "<xsl:variable name=\"top\" select=\"/page/@name\"/>"
                "<xsl:template match=\"page\"><xsl:variable name=\"tree\"><b><m:t>Kept</m:t></b>"
                "</xsl:variable><p id=\"x\" class=\"{l:day(@day)}{$top}\"><xsl:copy-of "
                "select=\"$tree\"/><m:n count=\"@n\"><m:one>One <a "
                "href=\"{@name}\">page</a></m:one>"
                "<m:other><m:arg name=\"n\" select=\"l:number(@n)\"/> <a href=\"{@name}\">pages</a>"
                "</m:other></m:n></p><xsl:if test=\"@bad\"><xsl:message "
                "terminate=\"yes\"/></xsl:if>"
                "</xsl:template>")),
        RES_OK);
    for (int i = 0; i < 1000; i++) {
        struct str out = STR_NONE;
        const bool is_bad = i % 10 == 9;

        expect_result(t,
                      scene_run(scene,
                                is_bad ? "<page name='a' day='2026-03-02' n='2' bad='1'/>"
                                       : "<page name='a' day='2026-03-02' n='2'/>",
                                &out),
                      is_bad ? RES_BROKEN : RES_OK);
        if (i == 0)
            first = out;
        else if (!is_bad)
            expect(t, str_is(first, out));
        if (i == 20)
            peak = arena_peak(scene->request);
    }
    /* Dictionaries are seeded at random, so their chains and the peak vary by little. */
    expect(t, arena_peak(scene->request) < peak + 4096);
}

TEST(one_sheet_serves_all_locales)
{
    struct scene *scene = scene_open(t);
    static const char *const german[] = {"Open", "Geöffnet", NULL};
    struct str out;

    expect_result(
        t,
        scene_compile(scene,
                      PAGE_SHEET("<m:t>Open</m:t>, <xsl:value-of select=\"l:country('DE')\"/>")),
        RES_OK);
    expect_result(t, scene_run(scene, "<page/>", &out), RES_OK);
    expect_str(t, out, "<!DOCTYPE html>\n<p>Open, Germany</p>\n");
    expect_result(
        t, scene_catalogue(scene, "de", scene_mo(t, "nplurals=2; plural=n != 1;", german)), RES_OK);
    expect_result(t, scene_run(scene, "<page/>", &out), RES_OK);
    expect_str(t, out, "<!DOCTYPE html>\n<p>Geöffnet, Deutschland</p>\n");
}
