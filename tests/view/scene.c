/* Sets the view's parts up for a test, in a folder of its own. */
#include "tests/view/scene.h"

#include <ftw.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static int
remove_one(const char *path, const struct stat *stat, int kind, struct FTW *where)
{
    (void)stat;
    (void)kind;
    (void)where;
    return remove(path);
}

static void
take_down(void *thing)
{
    struct scene *scene = thing;

    sheet_free(&scene->sheet);
    words_free(&scene->words);
    book_close(&scene->book);
    arena_close(&scene->request);
    nftw(scene->folder.at, remove_one, 8, FTW_DEPTH | FTW_PHYS);
}

struct scene *
scene_open(struct test *t)
{
    struct scene *scene = arena_new(t->arena, struct scene);
    const char *parent = getenv("TMPDIR");
    struct str pattern = arena_printf(t->arena, "%s/view-XXXXXX", parent == NULL ? "/tmp" : parent);
    char *folder = arena_alloc(t->arena, pattern.len + 1);

    view_start();
    memcpy(folder, pattern.at, pattern.len);
    if (mkdtemp(folder) == NULL)
        abort();
    scene->t = t;
    scene->folder = str_from(folder);
    book_open(&scene->book);
    arena_open(&scene->request, 64U << 20);
    arena_defer(t->arena, take_down, scene);
    return scene;
}

struct str
scene_write(struct scene *scene, const char *name, struct str bytes)
{
    const struct str path = arena_printf(scene->t->arena, "%.*s/%s", STR_ARG(scene->folder), name);

    for (size_t at = scene->folder.len + 1; at < path.len; at++) {
        if (path.at[at] == '/')
            mkdir(arena_cstr(scene->t->arena, str_slice(path, 0, at)), 0700);
    }
    FILE *file = fopen(path.at, "wbe");

    if (!expect(scene->t, file != NULL))
        return path;
    expect_count(scene->t, fwrite(bytes.at, 1, bytes.len, file), bytes.len);
    fclose(file);
    return path;
}

enum result
scene_compile(struct scene *scene, const char *sheet)
{
    const struct str path = scene_write(scene, "xslt/page.xsl", str_from(sheet));
    const struct str base = arena_printf(scene->t->arena, "%.*s/xslt", STR_ARG(scene->folder));

    sheet_free(&scene->sheet);
    return sheet_compile(path, base, scene->book, &scene->sheet);
}

enum result
scene_words(struct scene *scene, const char *locale, enum pseudo pseudo)
{
    const struct words_source source = {.pseudo = pseudo, .locale = str_from(locale)};

    words_free(&scene->words);
    return words_load(scene->book, &source, &scene->words);
}

enum result
scene_catalogue(struct scene *scene, const char *locale, struct str mo)
{
    const struct str path = scene_write(scene, "words.mo", mo);
    const struct words_source source = {
        .catalogues = &path, .count = 1, .locale = str_from(locale)};

    words_free(&scene->words);
    return words_load(scene->book, &source, &scene->words);
}

enum result
scene_run(struct scene *scene, const char *tree, struct str *out)
{
    struct page *page = NULL;

    if (scene->words == NULL && scene_words(scene, "en", PSEUDO_NONE) != RES_OK)
        return RES_BROKEN;
    view_begin(scene->request);
    enum result result = page_read(str_from(tree), &page);

    if (result == RES_OK)
        result = sheet_run(scene->sheet, page, scene->words, scene->request, out);
    if (result == RES_OK)
        *out = arena_str(scene->t->arena, *out);
    view_end();
    arena_reset(scene->request);
    return result;
}

struct str
scene_show(struct scene *scene, const char *sheet, const char *tree)
{
    struct str out = STR_NONE;

    if (!expect_result(scene->t, scene_compile(scene, sheet), RES_OK) ||
        !expect_result(scene->t, scene_run(scene, tree, &out), RES_OK))
        return STR("");
    const size_t from = str_find_str(out, STR("<p>"));
    const size_t to = str_find_str(out, STR("</p>"));

    return to < out.len ? str_slice(out, from + 3, to) : out;
}

/* MO files. */

struct pair {
    struct str key;
    struct str value;
};

static int
by_key(const void *a, const void *b)
{
    return str_order(((const struct pair *)a)->key, ((const struct pair *)b)->key);
}

static struct str
with_nul(struct arena *arena, const char *text)
{
    char *copy = arena_alloc(arena, strlen(text) + 1);

    for (size_t i = 0; text[i] != '\0'; i++)
        copy[i] = text[i] == '|' ? '\0' : text[i];
    return (struct str){copy, strlen(text)};
}

static void
put_number(struct text *text, size_t number)
{
    const uint32_t value = (uint32_t)number;
    char bytes[4];

    memcpy(bytes, &value, sizeof bytes);
    text_add(text, (struct str){bytes, sizeof bytes});
}

static void
put_table(struct text *mo, struct text *strings, const struct pair *pairs, size_t count, bool keys)
{
    const size_t start = 28 + count * 16;

    for (size_t i = 0; i < count; i++) {
        const struct str s = keys ? pairs[i].key : pairs[i].value;

        put_number(mo, s.len);
        put_number(mo, start + strings->len);
        text_add(strings, s);
        text_add_char(strings, '\0');
    }
}

struct str
scene_mo(struct test *t, const char *forms, const char *const *pairs)
{
    struct pair sorted[64];
    struct text mo = {.arena = t->arena};
    struct text strings = {.arena = t->arena};
    size_t count = 0;

    sorted[count++] = (struct pair){
        STR(""),
        arena_printf(t->arena, "Content-Type: text/plain; charset=UTF-8\nPlural-Forms: %s\n",
                     forms)};
    for (size_t i = 0; pairs[i] != NULL && count < 64; i += 2)
        sorted[count++] =
            (struct pair){with_nul(t->arena, pairs[i]), with_nul(t->arena, pairs[i + 1])};
    qsort(sorted, count, sizeof sorted[0], by_key);
    put_number(&mo, 0x950412deU);
    put_number(&mo, 0);
    put_number(&mo, count);
    put_number(&mo, 28);
    put_number(&mo, 28 + count * 8);
    put_number(&mo, 0);
    put_number(&mo, 0);
    put_table(&mo, &strings, sorted, count, true);
    put_table(&mo, &strings, sorted, count, false);
    text_add(&mo, text_str(&strings));
    return text_str(&mo);
}
