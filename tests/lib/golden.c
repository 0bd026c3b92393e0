/* Compares pages with files; the asset hash is taken out, since it changes with every drawing. */
#include "tests/lib/golden.h"

#include <string.h>

static struct str
without_hash(struct test *t, struct str s)
{
    struct text text = {.arena = t->arena};
    const struct str mark = visit_generation(t)->assets;
    struct str rest = s;

    for (size_t at; (at = str_find_str(rest, mark)) < rest.len;
         rest = str_slice(rest, at + mark.len, rest.len)) {
        text_add(&text, str_slice(rest, 0, at));
        text_add(&text, STR("/assets/HASH"));
    }
    text_add(&text, rest);
    return text_str(&text);
}

/* One element a line, so that differences can be read. */
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
main_of(struct str html)
{
    const size_t from = str_find_str(html, STR("<main"));
    const size_t to = str_find_str(html, STR("</main>"));

    return str_slice(html, from, to == html.len ? to : to + 7);
}

static struct str
ask(struct test *t, const char *host, const char *path, struct str locale, const char *accept)
{
    const struct visit asked = {
        .host = host,
        .target = arena_printf(t->arena, "/%.*s%s", STR_ARG(locale), path).at,
        .accept = accept,
    };
    const struct reply reply = visit(t, &asked);

    expect_count(t, reply.status, 200);
    return without_hash(t, reply.body);
}

void
expect_page(struct test *t, const char *host, const char *path, const char *name,
            const char *locales)
{
    struct str rest = str_from(locales);

    for (bool is_first = true; rest.at != NULL; is_first = false) {
        struct str locale;

        str_cut(rest, ' ', &locale, &rest);
        test_row("%s %.*s", path, STR_ARG(locale));
        if (is_first)
            expect_golden(t, broken_into_lines(t, ask(t, host, path, locale, "application/xml")),
                          arena_printf(t->arena, "tests/%s.xml", name).at);
        expect_golden(t, broken_into_lines(t, main_of(ask(t, host, path, locale, NULL))),
                      arena_printf(t->arena, "tests/%s.%.*s.html", name, STR_ARG(locale)).at);
    }
}
