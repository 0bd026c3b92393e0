/* Walks the folders given, reads their files whole and hands them to the nouns; knows no noun. */
#include "fcgi/texts.h"

#include <dirent.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "fcgi/place/finding.h"
#include "fcgi/place/place_file.h"
#include "fcgi/place/portal.h"

#define TEXTS_BYTES ((size_t)1 << 30) /* reserved, not taken */
#define FILE_BYTES  131072
#define FILES_MOST  20000

struct loading {
    struct arena *arena;
    struct db *db;
    const struct portals *portals;
    const struct snapshot *snapshot;
    struct findings findings;
};

void
texts_wrong(const struct texts *texts, const struct texts_file *file, unsigned line,
            const char *format, ...)
{
    char reason[400];
    va_list args;

    va_start(args, format);
    vsnprintf(reason, sizeof reason, format, args);
    va_end(args);
    finding_add(texts->findings, file->path, line, "%s", reason);
}

bool
texts_is_code(struct str s, size_t most)
{
    bool is_after_sign = true;

    for (size_t i = 0; i < s.len; i++) {
        const char c = s.at[i];
        const bool is_sign = c == '-';

        if (is_sign ? is_after_sign : !((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')))
            return false;
        is_after_sign = is_sign;
    }
    return s.len > 0 && s.len <= most && !is_after_sign;
}

/* "paper-jam.pt-PT.md" is "paper-jam" in "pt-PT"; "paper-jam.xml" in none. */
static void
name_file(struct texts_file *file, struct str name, struct str ending)
{
    const struct str bare = str_slice(name, 0, name.len - ending.len);

    str_cut(bare, '.', &file->stem, &file->locale);
}

static bool
read_file(struct loading *loading, const struct texts *texts, struct texts_file *file)
{
    static const struct str mark = STR_INIT("\xEF\xBB\xBF");
    const enum result r = place_file_read(loading->arena, file->path, FILE_BYTES, &file->bytes);

    if (r == RES_TOO_LARGE)
        texts_wrong(texts, file, 0, "longer than %d bytes", FILE_BYTES);
    else if (r != RES_OK)
        texts_wrong(texts, file, 0, "%s", strerror(errno));
    else if (!str_is_xml_text(file->bytes))
        texts_wrong(texts, file, 0, "not UTF-8, or with characters no page can hold");
    if (r == RES_OK && str_starts(file->bytes, mark))
        file->bytes = str_slice(file->bytes, mark.len, file->bytes.len);
    return r == RES_OK;
}

/* A folder that is not there has no texts of this kind. */
static enum result
take_kind(struct loading *loading, struct texts *texts, struct str folder,
          const struct texts_kind *kind)
{
    const struct str path = arena_printf(loading->arena, "%.*s/%s", STR_ARG(folder), kind->name);
    struct dirent **entries = NULL;
    const int count = scandir(path.at, &entries, NULL, alphasort);

    if (count < 0)
        return errno == ENOENT ? RES_OK : fault(RES_UNAVAILABLE, "texts.folder", "%s", path.at);
    struct texts_file *files = arena_new_array(loading->arena, (size_t)count, struct texts_file);

    texts->first = files;
    texts->count = 0;
    for (int i = 0; i < count; i++) {
        const struct str name = arena_str(loading->arena, str_from(entries[i]->d_name));
        struct texts_file *file = &files[texts->count];

        free(entries[i]);
        if (!str_ends(name, str_from(kind->ending)) || str_starts(name, STR(".")) ||
            texts->count == FILES_MOST)
            continue;
        file->path = arena_printf(loading->arena, "%s/%.*s", path.at, STR_ARG(name));
        name_file(file, name, str_from(kind->ending));
        texts->count += read_file(loading, texts, file);
    }
    free(entries);
    if (loading->findings.count > 0)
        return RES_INVALID;
    return kind->take(loading->db, loading->arena, texts);
}

/* The folder above "texts" names a portal, or the brand that portals extend. */
static bool
is_placed(const struct portals *portals, struct str code, struct texts *texts)
{
    const struct portal *portal = portal_by_code(portals, code);

    texts->brand = portal == NULL ? STR_NONE : portal->brand;
    texts->portal = portal == NULL ? STR_NONE : portal->code;
    for (size_t i = 0; portal == NULL && i < portals->count; i++) {
        if (str_is(portals->first[i].brand, code))
            texts->brand = portals->first[i].brand;
    }
    return !str_is_empty(texts->brand);
}

static struct str
last_part(struct str path, struct str *before)
{
    size_t end = path.len;

    while (end > 0 && path.at[end - 1] != '/')
        end--;
    *before = str_slice(path, 0, end > 0 ? end - 1 : 0);
    return str_slice(path, end, path.len);
}

static enum result
take_folder(struct loading *loading, struct str folder)
{
    struct texts texts = {.snapshot = loading->snapshot, .findings = &loading->findings};
    struct str above;
    struct str rest;
    enum result worst = RES_OK;

    while (str_ends(folder, STR("/")))
        folder = str_slice(folder, 0, folder.len - 1);
    if (!str_is(last_part(folder, &above), STR("texts")) ||
        !is_placed(loading->portals, last_part(above, &rest), &texts)) {
        finding_add(&loading->findings, folder, 0, "is not texts/ in the folder of a portal");
        return RES_INVALID;
    }
    for (size_t i = 0; i < texts_kind_count; i++) {
        const enum result r = take_kind(loading, &texts, folder, &texts_kinds[i]);

        if (r != RES_OK && r != RES_INVALID)
            return r;
        worst = r == RES_OK ? worst : r;
        /* Another kind, or another folder, is not to blame. */
        loading->findings.count = 0;
    }
    return worst;
}

enum result
texts_take(struct db *db, struct arena *arena, const struct portals *portals, struct str folder)
{
    struct loading loading = {.arena = arena, .db = db, .portals = portals};

    return take_folder(&loading, folder);
}

bool
texts_have(struct arena *arena, const struct texts_file *file, const char *kind, struct str code)
{
    const struct str begin = arena_printf(arena, "%.*s.", STR_ARG(code));
    struct str own;
    struct str above;

    (void)last_part(file->path, &own);
    (void)last_part(own, &above);
    DIR *const folder = opendir(arena_printf(arena, "%.*s/%s", STR_ARG(above), kind).at);
    bool has = false;

    for (const struct dirent *entry = NULL;
         folder != NULL && !has && (entry = readdir(folder)) != NULL;)
        has = str_starts(str_from(entry->d_name), begin);
    if (folder != NULL)
        closedir(folder);
    return has;
}

unsigned
texts_line(const struct texts_file *file, const char *at)
{
    unsigned line = 1;

    for (const char *c = file->bytes.at; c < at && c < file->bytes.at + file->bytes.len; c++)
        line += *c == '\n';
    return line;
}

enum result
texts_check(struct arena *arena, const struct portals *portals, const struct snapshot *snapshot,
            struct str folder)
{
    struct loading loading = {.arena = arena, .portals = portals, .snapshot = snapshot};
    struct dirent **entries = NULL;
    const int count = scandir(arena_str(arena, folder).at, &entries, NULL, alphasort);
    enum result worst = RES_OK;

    for (int i = 0; i < count; i++) {
        const struct str code = arena_str(arena, str_from(entries[i]->d_name));
        struct texts placed = {.count = 0};

        free(entries[i]);
        if (worst != RES_OK && worst != RES_INVALID)
            continue;
        if (!is_placed(portals, code, &placed))
            continue;
        const enum result r = take_folder(
            &loading, arena_printf(arena, "%.*s/%.*s/texts", STR_ARG(folder), STR_ARG(code)));

        worst = r == RES_OK ? worst : r;
    }
    free(entries);
    return count < 0 ? fault(RES_UNAVAILABLE, "texts.folder", "%.*s", STR_ARG(folder)) : worst;
}

static int
take_all(const struct config *config, struct arena *arena, const struct portals *portals, int argc,
         char **argv)
{
    struct db *db = NULL;
    int status = 0;

    db_open(config, DB_JOBS, &db);
    db_arena(db, arena);
    for (int i = 0; i < argc; i++) {
        if (texts_take(db, arena, portals, str_from(argv[i])) != RES_OK)
            status = 1;
    }
    db_close(&db);
    return status;
}

int
texts_main(int argc, char **argv, struct str config_path)
{
    struct arena *arena = NULL;
    struct config config;
    struct portals portals;
    int status = 1;

    if (argc == 0) {
        fputs("usage: balcao texts FOLDER/texts ...\n", stderr);
        return 2;
    }
    arena_open(&arena, TEXTS_BYTES);
    if (config_load(arena, config_path, &config) == RES_OK &&
        portals_load(arena, &config, &portals) == RES_OK)
        status = take_all(&config, arena, &portals, argc, argv);
    arena_close(&arena);
    return status;
}
