/* Markdown as nodes and as words: what writers may say, and what never becomes more than text. */
#include "fcgi/view/markdown.h"

#include "tests/view/scene.h"

static const char *
nodes_of(struct test *t, const char *source)
{
    view_start();
    view_begin(t->arena);
    struct page *page = page_new();

    markdown_show(page_root(page), str_from(source));
    const struct str xml = arena_str(t->arena, page_to_xml(page, t->arena));

    view_end();
    const size_t from = str_find_str(xml, STR("<page"));

    return arena_cstr(t->arena, str_trim(str_slice(xml, from, xml.len)));
}

TEST(KB_1_markdown_becomes_blocks_and_runs)
{
    static const struct {
        const char *source, *nodes;
    } cases[] = {
        {"One *two* **three** `four` ***five***",
         "<page><text-block kind=\"paragraph\"><text-run text=\"One \"/><text-run text=\"two\" "
         "emphasis=\"yes\"/><text-run text=\" \"/><text-run text=\"three\" strong=\"yes\"/>"
         "<text-run text=\" \"/><text-run text=\"four\" code=\"yes\"/><text-run text=\" \"/>"
         "<text-run text=\"five\" strong=\"yes\" emphasis=\"yes\"/></text-block></page>"      },
        {"## A\n### B\n#### C\n##### D",
         "<page><text-block kind=\"heading\" level=\"2\"><text-run text=\"A\"/></text-block>"
         "<text-block kind=\"heading\" level=\"3\"><text-run text=\"B\"/></text-block>"
         "<text-block kind=\"heading\" level=\"4\"><text-run text=\"C\"/></text-block>"
         "<text-block kind=\"heading\" level=\"4\"><text-run text=\"D\"/></text-block></page>"},
        {"3. x\n   - y",
         "<page><text-block kind=\"list\" ordered=\"yes\" start=\"3\"><text-item>"
         "<text-block kind=\"line\"><text-run text=\"x\"/></text-block><text-block kind=\"list\">"
         "<text-item><text-block kind=\"line\"><text-run text=\"y\"/></text-block></text-item>"
         "</text-block></text-item></text-block></page>"                                      },
        {"|a|b|\n|:---:|---:|\n|1|2|",
         "<page><text-block kind=\"table\"><text-row head=\"yes\"><text-cell align=\"centre\">"
         "<text-run text=\"a\"/></text-cell><text-cell align=\"end\"><text-run text=\"b\"/>"
         "</text-cell></text-row><text-row><text-cell align=\"centre\"><text-run text=\"1\"/>"
         "</text-cell><text-cell align=\"end\"><text-run text=\"2\"/></text-cell></text-row>"
         "</text-block></page>"                                                               },
        {"> q\n\n---\n\n```\na < b\n```",
         "<page><text-block kind=\"quote\"><text-block kind=\"paragraph\"><text-run text=\"q\"/>"
         "</text-block></text-block><text-block kind=\"rule\"/><text-block kind=\"code\" "
         "text=\"a &lt; b&#10;\"/></page>"                                                    },
        {"a  \nb\nc &amp; &nbsp;&copy;",
         "<page><text-block kind=\"paragraph\"><text-run text=\"a\"/><text-run break=\"yes\"/>"
         "<text-run text=\"b\"/><text-run text=\" \"/><text-run text=\"c \"/><text-run "
         "text=\"&amp;\"/>"
         "<text-run text=\" \"/><text-run text=\"\u00A0\"/><text-run text=\"&amp;copy;\"/>"
         "</text-block></page>"                                                               },
        {"[x **y**](/articles/paper-jam) [z](https://example.org/a?b=c)",
         "<page><text-block kind=\"paragraph\"><text-run path=\"/articles/paper-jam\">"
         "<text-run text=\"x \"/><text-run text=\"y\" strong=\"yes\"/></text-run>"
         "<text-run text=\" \"/><text-run href=\"https://example.org/a?b=c\">"
         "<text-run text=\"z\"/></text-run></text-block></page>"                              },
    };

    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        test_row("%s", cases[i].source);
        expect_str(t, str_from(nodes_of(t, cases[i].source)), cases[i].nodes);
    }
}

TEST(KB_1_html_in_an_article_is_text)
{
    expect_str(t, str_from(nodes_of(t, "<script>alert(1)</script>\n\n<b onclick=x>y</b>")),
               "<page><text-block kind=\"paragraph\"><text-run "
               "text=\"&lt;script&gt;alert(1)&lt;/script&gt;\"/></text-block>"
               "<text-block kind=\"paragraph\"><text-run "
               "text=\"&lt;b onclick=x&gt;y&lt;/b&gt;\"/></text-block></page>");
}

TEST(KB_1_links_lead_to_our_pages_or_to_https_and_nowhere_else)
{
    static const char *const bad[] = {
        "javascript:alert(1)", "JaVaScRiPt:alert(1)",  "data:text/html,x", "http://example.org/",
        "//example.org/x",     "/\\example.org",       "/../etc/passwd",   "/a?b=c",
        "/a%0d%0ab",           "https://a@b.example/", "https://",         "mailto:a@example.org",
        "vbscript:x",          "&#106;avascript:x",    "articles/x",       "#x",
    };

    for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++) {
        const char *source = arena_printf(t->arena, "[x](<%s>)", bad[i]).at;
        struct markdown_findings findings = {0};

        test_row("%s", bad[i]);
        expect_str(t, str_from(nodes_of(t, source)),
                   "<page><text-block kind=\"paragraph\"><text-run text=\"x\"/></text-block>"
                   "</page>");
        expect_str(t, markdown_words(t->arena, str_from(source), &findings), "x\n");
        expect_count(t, findings.links, 1);
    }
}

TEST(KB_1_pictures_and_headings_of_the_first_level_are_found)
{
    struct markdown_findings findings = {0};

    expect_str(t,
               markdown_words(t->arena, STR("# A\n\n![b](https://example.org/c.png) d"), &findings),
               "A\nb d\n");
    expect_count(t, findings.titles, 1);
    expect_count(t, findings.pictures, 1);
    expect_count(t, findings.links, 0);
}

TEST(KB_1_what_stands_too_deep_is_shown_one_level_up)
{
    struct text source = {.arena = t->arena};
    struct markdown_findings findings = {0};

    for (int i = 0; i < 2000; i++)
        text_add(&source, STR("> "));
    text_add(&source, STR("end\n\n|a|\n|---|\n|b|\n"));
    expect_str(t, markdown_words(t->arena, text_str(&source), &findings), "end\na\nb\n");
    expect(t, findings.depth > 1900);
    expect(t, str_find_str(str_from(nodes_of(t, text_str(&source).at)), STR("end")) < 4000);
}

TEST(KB_1_any_text_is_read_to_its_end)
{
    static const char signs[] = "#*_`[]()<>|-\\>!&;~ \n\ta1.:/\"";
    uint32_t seed = 20260302;

    for (int round = 0; round < 3000; round++) {
        char source[200];
        size_t len = 0;

        for (; len < sizeof source - 1; len++) {
            seed = seed * 1664525U + 1013904223U;
            source[len] = signs[(seed >> 16) % (sizeof signs - 1)];
        }
        source[len] = '\0';
        expect(t, str_ends(str_from(nodes_of(t, source)), STR("page>")) ||
                      str_ends(str_from(nodes_of(t, source)), STR("<page/>")));
        arena_reset(t->arena);
    }
}
