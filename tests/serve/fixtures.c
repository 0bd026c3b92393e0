/* Every fixture renders in every language of its portal: designers may work on a sheet with no
 * handler behind it. */
#include <glob.h>

#include "fcgi/steps.h"
#include "tests/lib/visit.h"

/* An attribute of the root, read from the text: fixtures are one root with its attributes first. */
static struct str
root_attribute(struct test *t, struct str xml, const char *name)
{
    const struct str from = arena_printf(t->arena, " %s=\"", name);
    const struct str root = str_slice(xml, str_find_str(xml, STR("<page")), xml.len);
    const struct str rest = str_slice(root, str_find_str(root, from) + from.len, root.len);

    return arena_str(t->arena, str_slice(rest, 0, str_find(rest, '"', 0)));
}

static void
expect_rendered(struct test *t, struct str xml, const struct portal *portal,
                const struct portal_locale *locale)
{
    const struct generation *g = visit_generation(t);
    const struct sheet *sheet = generation_sheet(g, portal, root_attribute(t, xml, "view"));
    struct arena *arena = NULL;
    struct page *page = NULL;
    struct str out = STR_NONE;

    arena_open(&arena, 64U << 20);
    view_begin(arena);
    if (expect(t, sheet != NULL) && expect_result(t, page_read(xml, &page), RES_OK)) {
        expect_result(t, sheet_run(sheet, page, generation_words(g, portal, locale), arena, &out),
                      RES_OK);
        expect(t, out.len > 20);
    }
    view_end();
    arena_close(&arena);
}

TEST(every_fixture_renders_in_every_language_of_its_portal)
{
    const struct generation *g = visit_generation(t);
    glob_t found;

    if (!expect_count(t, glob("tests/*/*.xml", 0, NULL, &found), 0))
        return;
    expect(t, found.gl_pathc > 25);
    for (size_t i = 0; i < found.gl_pathc; i++) {
        const struct str xml = test_file(t, found.gl_pathv[i]);
        const struct portal *portal = portal_by_code(&g->portals, root_attribute(t, xml, "portal"));

        test_row("%s", found.gl_pathv[i]);
        if (!expect(t, portal != NULL))
            continue;
        for (size_t k = 0; k < portal->locale_count; k++)
            expect_rendered(t, xml, portal, &portal->locales[k]);
    }
    globfree(&found);
}
