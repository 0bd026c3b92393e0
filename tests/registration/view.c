/* Replaces what is random in trees, and runs sheets over the rest. */
#include "tests/registration/view.h"

#include "fcgi/steps.h"

static const struct {
    struct str before, behind, shown;
} random_parts[] = {
    {STR_INIT(" token=\""),              STR_INIT("\""), STR_INIT("T")           },
    {STR_INIT(" key=\""),                STR_INIT("\""), STR_INIT("K")           },
    {STR_INIT("&amp;token="),            STR_INIT("\""), STR_INIT("T")           },
    {STR_INIT("name=\"link\" value=\""), STR_INIT("\""), STR_INIT("L")           },
    {STR_INIT(" assets=\""),             STR_INIT("\""), STR_INIT("/assets/HASH")},
    {STR_INIT("<export id=\""),          STR_INIT("\""), STR_INIT("k7mpx2wq4rbt")},
    {STR_INIT("<copy id=\""),            STR_INIT("\""), STR_INIT("k7mpx2wq4rbt")},
    {STR_INIT("<person id=\""),          STR_INIT("\""), STR_INIT("u3cve9642el8")},
};

static struct str
without(struct test *t, struct str text, size_t part)
{
    const struct str before = random_parts[part].before;
    struct text out = {.arena = t->arena};

    for (size_t at; (at = str_find_str(text, before)) < text.len;) {
        const struct str rest = str_slice(text, at + before.len, text.len);

        text_add(&out, str_slice(text, 0, at + before.len));
        text_add(&out, random_parts[part].shown);
        text = str_slice(rest, str_find_str(rest, random_parts[part].behind), rest.len);
    }
    text_add(&out, text);
    return text_str(&out);
}

static struct str
broken_into_lines(struct test *t, struct str s)
{
    struct text text = {.arena = t->arena};

    for (size_t i = 0; i < s.len; i++) {
        text_add_char(&text, s.at[i]);
        if (s.at[i] == '>' && i + 1 < s.len && s.at[i + 1] == '<')
            text_add_char(&text, '\n');
    }
    if (s.len > 0 && s.at[s.len - 1] != '\n')
        text_add_char(&text, '\n');
    return text_str(&text);
}

static struct str
rendered(struct test *t, struct str tree, const char *code, struct str view)
{
    const struct generation *g = visit_generation(t);
    const struct portal *portal = portal_by_code(&g->portals, str_from(code));
    const struct words *words = generation_words(g, portal, portal_locale(portal, STR("en")));
    struct arena *arena = NULL;
    struct page *page = NULL;
    struct str html = STR_NONE;

    arena_open(&arena, 64U << 20);
    view_begin(arena);
    if (expect_result(t, page_read(tree, &page), RES_OK))
        expect_result(t, sheet_run(generation_sheet(g, portal, view), page, words, arena, &html),
                      RES_OK);
    const size_t from = str_find_str(html, STR("<main"));
    const struct str kept =
        arena_str(t->arena, str_slice(html, from, str_find_str(html, STR("</main>")) + 7));

    view_end();
    arena_close(&arena);
    return kept;
}

void
expect_view(struct test *t, const struct reply *reply, const char *portal, const char *name)
{
    const struct str view = str_slice(str_from(name), 0, str_find(str_from(name), '.', 0));
    struct str tree = reply->body;

    for (size_t i = 0; i < sizeof random_parts / sizeof random_parts[0]; i++)
        tree = without(t, tree, i);
    tree = broken_into_lines(t, tree);
    test_row("%s", name);
    expect_golden(t, tree, arena_printf(t->arena, "tests/%s.xml", name).at);
    expect_golden(t, broken_into_lines(t, rendered(t, tree, portal, view)),
                  arena_printf(t->arena, "tests/%s.en.html", name).at);
}
