/* Catalogues: found, damaged, foreign. */
#include "fcgi/view/mo.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "tests/view/scene.h"

static const char *const pairs[] = {
    "Open",
    "Aberto",
    "button\004Open",
    "Abrir",
    "Zoom",
    "Ampliar",
    "{n} page|{n} pages",
    "{n} página|{n} páginas",
    "Cut short ",
    "Cortado aqui ",
    "Same start",
    "Mesmo início",
    "Same",
    "Mesmo",
    "\xC3\xA9t\xC3\xA9 \xF0\x9F\x98\x80",
    "verão \xF0\x9F\x98\x80",
    NULL,
};
static const char forms[] = "nplurals=2; plural=(n != 1);";

static struct str
find(const struct mo *mo, struct str context, const char *id, struct str plural)
{
    struct str found = STR_NONE;

    return mo_find(mo, context, str_from(id), plural, &found) ? found : STR_NONE;
}

TEST(a_catalogue_finds_by_context_id_and_plural)
{
    const struct mo *mo = NULL;
    const char *why = NULL;

    expect_result(t, mo_open(t->arena, scene_mo(t, forms, pairs), &mo, &why), RES_OK);
    expect_str(t, find(mo, STR_NONE, "Open", STR_NONE), "Aberto");
    expect_str(t, find(mo, STR("button"), "Open", STR_NONE), "Abrir");
    expect_str(t, find(mo, STR("menu"), "Open", STR_NONE), NULL);
    expect_str(t, find(mo, STR_NONE, "Same", STR_NONE), "Mesmo");
    expect_str(t, find(mo, STR_NONE, "Sam", STR_NONE), NULL);
    expect_str(t, find(mo, STR_NONE, "", STR_NONE), NULL);
    expect_str(t, find(mo, STR_NONE, "\xC3\xA9t\xC3\xA9 \xF0\x9F\x98\x80", STR_NONE),
               "verão \xF0\x9F\x98\x80");
    expect_count(t, find(mo, STR_NONE, "{n} page", STR("{n} pages")).len,
                 strlen("{n} página") + 1 + strlen("{n} páginas"));
    expect_str(t, find(mo, STR_NONE, "{n} page", STR_NONE), NULL);
    expect_str(t, find(mo, STR_NONE, "Open", STR("Opens")), NULL);
    expect_count(t, plural_count(mo_plural(mo)), 2);
}

TEST(a_catalogue_cut_at_any_byte_is_refused_or_whole)
{
    const struct str whole = scene_mo(t, forms, pairs);

    for (size_t len = 0; len < whole.len; len++) {
        const struct mo *mo = NULL;
        const char *why = NULL;
        /* A copy of its own, so that a sanitizer sees the first byte behind it. */
        char *bytes = malloc(len + 1);

        if (bytes == NULL)
            abort();
        memcpy(bytes, whole.at, len);
        test_row("%zu", len);
        expect_result(t, mo_open(t->arena, (struct str){bytes, len}, &mo, &why), RES_MALFORMED);
        expect(t, why != NULL);
        free(bytes);
    }
}

TEST(a_catalogue_with_any_byte_changed_does_no_harm)
{
    const struct str whole = scene_mo(t, forms, pairs);
    static const unsigned char masks[] = {0x01, 0x80, 0xFF, 0x20};

    for (size_t at = 0; at < whole.len * sizeof masks; at++) {
        const struct mo *mo = NULL;
        const char *why = NULL;
        char *bytes = malloc(whole.len);

        if (bytes == NULL)
            abort();
        memcpy(bytes, whole.at, whole.len);
        bytes[at / sizeof masks] =
            (char)((unsigned char)bytes[at / sizeof masks] ^ masks[at % sizeof masks]);
        if (mo_open(t->arena, (struct str){bytes, whole.len}, &mo, &why) == RES_OK) {
            for (size_t i = 0; pairs[i] != NULL; i += 2)
                find(mo, STR_NONE, pairs[i], STR_NONE);
            expect(t, plural_form(mo_plural(mo), 7) < plural_count(mo_plural(mo)));
        }
        free(bytes);
    }
}

static struct str
swapped(struct test *t, struct str whole)
{
    char *bytes = arena_alloc(t->arena, whole.len);
    uint32_t count = 0;

    memcpy(bytes, whole.at, whole.len);
    memcpy(&count, whole.at + 8, sizeof count);
    for (size_t i = 0; i < 28 + (size_t)count * 16; i += 4) {
        uint32_t number = 0;

        memcpy(&number, bytes + i, sizeof number);
        number = __builtin_bswap32(number);
        memcpy(bytes + i, &number, sizeof number);
    }
    return (struct str){bytes, whole.len};
}

TEST(a_catalogue_of_the_other_byte_order_is_read)
{
    const struct mo *mo = NULL;
    const char *why = NULL;

    expect_result(t, mo_open(t->arena, swapped(t, scene_mo(t, forms, pairs)), &mo, &why), RES_OK);
    expect_str(t, find(mo, STR("button"), "Open", STR_NONE), "Abrir");
}

TEST(a_catalogue_says_why_it_is_refused)
{
    static const char *const controls[] = {"Open", "A\x01", NULL};
    static const char *const latin[] = {"Open", "Verf\xFCgbar", NULL};
    const struct mo *mo = NULL;
    const char *why = NULL;

    expect_result(t, mo_open(t->arena, scene_mo(t, forms, controls), &mo, &why), RES_MALFORMED);
    expect_str(t, str_from(why), "text that XML cannot hold");
    expect_result(t, mo_open(t->arena, scene_mo(t, forms, latin), &mo, &why), RES_MALFORMED);
    expect_result(t, mo_open(t->arena, scene_mo(t, "nplurals=2; plural=n", pairs), &mo, &why),
                  RES_MALFORMED);
    expect_str(t, str_from(why), "a wrong Plural-Forms line");
    expect_result(t,
                  mo_open(t->arena, STR("<?xml version=\"1.0\" encoding=\"UTF-8\"?>"), &mo, &why),
                  RES_MALFORMED);
    expect_str(t, str_from(why), "no MO file");
}

/* msgfmt's own output, hash table and all. */
TEST(a_catalogue_made_by_msgfmt_is_read)
{
    struct scene *scene = scene_open(t);
    const struct str po = scene_write(scene, "pt.po",
                                      STR("msgid \"\"\nmsgstr \"\"\n"
                                          "\"Content-Type: text/plain; charset=UTF-8\\n\"\n"
                                          "\"Plural-Forms: nplurals=2; plural=(n != 1);\\n\"\n\n"
                                          "msgctxt \"button\"\nmsgid \"Open\"\nmsgstr \"Abrir\"\n\n"
                                          "#, fuzzy\nmsgid \"Guess\"\nmsgstr \"Palpite\"\n\n"
                                          "msgid \"Not yet\"\nmsgstr \"\"\n\n"
                                          "msgid \"One\"\nmsgid_plural \"{n}\"\n"
                                          "msgstr[0] \"Um\"\nmsgstr[1] \"{n}!\"\n"));
    const struct str path = arena_printf(t->arena, "%.*s/pt.mo", STR_ARG(scene->folder));
    const pid_t child = fork();
    const struct mo *mo = NULL;
    const char *why = NULL;
    int status = 0;

    if (child == 0) {
        execlp("msgfmt", "msgfmt", "-o", path.at, po.at, (char *)NULL);
        _exit(127);
    }
    expect(t, waitpid(child, &status, 0) == child && status == 0);
    char bytes[4096];
    FILE *file = fopen(path.at, "rbe");

    if (!expect(t, file != NULL))
        return;
    const size_t len = fread(bytes, 1, sizeof bytes, file);

    fclose(file);
    expect_result(t, mo_open(t->arena, (struct str){bytes, len}, &mo, &why), RES_OK);
    expect_str(t, find(mo, STR("button"), "Open", STR_NONE), "Abrir");
    expect_str(t, find(mo, STR_NONE, "Guess", STR_NONE), NULL);
    expect_str(t, find(mo, STR_NONE, "Not yet", STR_NONE), NULL);
    expect_count(t, find(mo, STR_NONE, "One", STR("{n}")).len, 7);
}
