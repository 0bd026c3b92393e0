/* Reads mails from a folder, for people who try the demo. */
#include <dirent.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "fcgi/generation.h"
#include "handlers/demo/demo_page.h"

#define NAMES_MOST 2000

struct name {
    struct str id;
    struct timespec at;
};

static int
newer_first(const void *a, const void *b)
{
    const struct name *x = a;
    const struct name *y = b;

    if (x->at.tv_sec != y->at.tv_sec)
        return x->at.tv_sec < y->at.tv_sec ? 1 : -1;
    if (x->at.tv_nsec != y->at.tv_nsec)
        return x->at.tv_nsec < y->at.tv_nsec ? 1 : -1;
    return str_order(x->id, y->id);
}

static struct str
path_of(struct arena *arena, struct str folder, struct str id)
{
    return arena_printf(arena, "%.*s/%.*s.eml", STR_ARG(folder), STR_ARG(id));
}

static size_t
list(struct arena *arena, struct str folder, struct name *names)
{
    DIR *dir = str_is_empty(folder) ? NULL : opendir(arena_cstr(arena, folder));
    size_t count = 0;

    if (dir == NULL)
        return 0;
    for (const struct dirent *entry; count < NAMES_MOST && (entry = readdir(dir)) != NULL;) {
        const struct str name = str_from(entry->d_name);
        struct stat found;

        if (!str_ends(name, STR(".eml")))
            continue;
        const struct str id = arena_str(arena, str_slice(name, 0, name.len - 4));

        if (stat(path_of(arena, folder, id).at, &found) == 0)
            names[count++] = (struct name){id, found.st_mtim};
    }
    closedir(dir);
    return count;
}

static enum result
read_one(struct arena *arena, struct str folder, const struct name *name, struct demo_letter *out)
{
    const struct str bytes = generation_file(arena, path_of(arena, folder, name->id));

    *out = (struct demo_letter){.id = name->id, .at = {name->at.tv_sec}};
    if (bytes.at == NULL)
        return RES_NOT_FOUND;
    return letter_read(arena, bytes, &out->letter);
}

size_t
demo_letters(struct arena *arena, struct str folder, struct demo_letter *out, size_t most)
{
    struct name *names = arena_new_array(arena, NAMES_MOST, struct name);
    const size_t count = list(arena, folder, names);
    size_t kept = 0;

    qsort(names, count, sizeof *names, newer_first);
    for (size_t i = 0; i < count && kept < most; i++) {
        if (read_one(arena, folder, &names[i], &out[kept]) == RES_OK)
            kept++;
    }
    return kept;
}

enum result
demo_letter_by_id(struct arena *arena, struct str folder, struct str id, struct demo_letter *out)
{
    struct stat found;
    struct name name = {.id = id};

    if (str_is_empty(folder) || stat(path_of(arena, folder, id).at, &found) != 0)
        return RES_NOT_FOUND;
    name.at = found.st_mtim;
    return read_one(arena, folder, &name, out) == RES_OK ? RES_OK : RES_NOT_FOUND;
}

/* What stands for a character in the documents we write. */
static size_t
add_entity(struct text *text, struct str rest)
{
    static const struct {
        struct str name, value;
    } entities[] = {
        {STR_INIT("&amp;"),  STR_INIT("&") },
        {STR_INIT("&lt;"),   STR_INIT("<") },
        {STR_INIT("&gt;"),   STR_INIT(">") },
        {STR_INIT("&quot;"), STR_INIT("\"")},
    };

    for (size_t i = 0; i < sizeof entities / sizeof entities[0]; i++) {
        if (str_starts(rest, entities[i].name)) {
            text_add(text, entities[i].value);
            return entities[i].name.len;
        }
    }
    text_add_char(text, rest.at[0]);
    return 1;
}

/* Tags that end a line. */
static bool
ends_line(struct str tag)
{
    static const struct str names[] = {STR_INIT("/p"), STR_INIT("/h1"), STR_INIT("/div"),
                                       STR_INIT("br")};

    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
        if (str_is(tag, names[i]))
            return true;
    }
    return false;
}

struct str
demo_plain(struct arena *arena, struct str html)
{
    struct text text = {.arena = arena};
    size_t i = str_find_str(html, STR("<body"));

    while (i < html.len) {
        if (html.at[i] != '<') {
            i += add_entity(&text, str_slice(html, i, html.len));
            continue;
        }
        const size_t end = str_find(html, '>', i);

        if (ends_line(str_slice(html, i + 1, end)))
            text_add_char(&text, '\n');
        i = end + 1;
    }
    return text_str(&text);
}
