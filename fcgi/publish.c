/* Writes what nginx serves by itself: assets under their hash, guides as PDF, pages for when no
 * worker answers. */
#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "fcgi/http/encode.h"
#include "fcgi/paper.h"
#include "fcgi/shelf.h"
#include "fcgi/steps.h"

#define PAGE_BYTES (64U << 20)
/* nginx puts the number of each request in its place (conf/nginx/site.conf). */
#define REQUEST_NUMBER "00000000000000000000000000000000"

/* A page of last resort: what it says, and how its files' names end. */
struct last_resort {
    enum result result;
    const char *ending;
};

/* Makes a folder and those above it. */
static enum result
make_folder(struct arena *arena, struct str path)
{
    char *at = (char *)arena_alloc(arena, path.len + 1);

    memcpy(at, path.at, path.len);
    for (size_t i = 1; i <= path.len; i++) {
        if (i < path.len && at[i] != '/')
            continue;
        at[i] = '\0';
        if (mkdir(at, 0755) != 0 && errno != EEXIST)
            return fault(RES_UNAVAILABLE, "publish.folder", "%s: %s", at, strerror(errno));
        if (i < path.len)
            at[i] = '/';
    }
    return RES_OK;
}

/* Whole or not at all: written beside and renamed. */
static enum result
write_file(struct arena *arena, struct str path, struct str body)
{
    const struct str beside = arena_printf(arena, "%.*s.new", STR_ARG(path));
    FILE *file = fopen(beside.at, "wbe");

    if (file == NULL)
        return fault(RES_UNAVAILABLE, "publish.file", "%s: %s", beside.at, strerror(errno));
    const bool is_written = fwrite(body.at, 1, body.len, file) == body.len;

    if (fclose(file) != 0 || !is_written || rename(beside.at, arena_cstr(arena, path)) != 0)
        return fault(RES_UNAVAILABLE, "publish.file", "%s: %s", beside.at, strerror(errno));
    return RES_OK;
}

/* Beside the file its compressed form, for gzip_static. */
static enum result
write_both(struct arena *arena, struct str path, struct str body)
{
    const struct str packed = encode_gzip(arena, body);

    TRY(write_file(arena, path, body));
    return packed.at == NULL
               ? RES_OK
               : write_file(arena, arena_printf(arena, "%.*s.gz", STR_ARG(path)), packed);
}

static enum result
copy_asset(struct generation *g, struct arena *arena, struct str from, struct str name)
{
    const struct str body = generation_file(arena, from);

    if (body.at == NULL)
        return RES_OK;
    return write_both(arena,
                      arena_printf(arena, "%.*s%.*s/%.*s", STR_ARG(g->config.path_public),
                                   STR_ARG(g->assets), STR_ARG(name)),
                      body);
}

/* A brand's own files carry its code in their names. */
static enum result
copy_brand(struct generation *g, struct arena *arena, const struct portal *portal)
{
    static const struct {
        const char *file;
        const char *name;
    } files[] = {
        {"theme.css", "theme-%.*s.css"},
        {"mark.svg",  "mark-%.*s.svg" },
        {"icon.svg",  "icon-%.*s.svg" }
    };
    const struct str folder = portal->folders[portal->folder_count - 1];

    for (size_t i = 0; i < sizeof files / sizeof files[0]; i++) {
        const struct str from = arena_printf(arena, "%.*s/%s", STR_ARG(folder), files[i].file);
        const size_t cut = str_find(str_from(files[i].name), '%', 0);
        const struct str name = arena_printf(arena, "%.*s%.*s%s", (int)cut, files[i].name,
                                             STR_ARG(portal->brand), files[i].name + cut + 4);

        TRY(copy_asset(g, arena, from, name));
    }
    return RES_OK;
}

static enum result
publish_assets(struct generation *g, struct arena *arena)
{
    const struct str folder = arena_printf(arena, "%.*s/assets", STR_ARG(g->config.path_xslt));
    struct str *names = NULL;
    const size_t count = assets_list(arena, folder, &names);

    TRY(make_folder(arena, arena_printf(arena, "%.*s%.*s", STR_ARG(g->config.path_public),
                                        STR_ARG(g->assets))));
    for (size_t i = 0; i < count; i++)
        TRY(copy_asset(g, arena,
                       arena_printf(arena, "%.*s/%.*s", STR_ARG(folder), STR_ARG(names[i])),
                       names[i]));
    for (size_t i = 0; i < g->portals.count; i++)
        TRY(copy_brand(g, arena, &g->portals.first[i]));
    return RES_OK;
}

/* A call that nobody made, for pages that are kept. */
static struct call
call_for_later(struct generation *g, struct arena *arena, const struct portal *portal,
               const struct portal_locale *locale)
{
    return (struct call){
        .arena = arena,
        .generation = g,
        .config = &g->config,
        .snapshot = g->snapshot,
        .problems = {.arena = arena},
        .portal = portal,
        .locale = locale,
        .path = STR("/"),
        .is_timeless = true,
        .now = clock_now(),
    };
}

/* A page nginx shows without asking a worker: without the hour, which would be the hour of
 * writing. */
static enum result
publish_error(struct generation *g, struct arena *arena, const struct portal *portal,
              const struct portal_locale *locale, const struct last_resort *page)
{
    struct call call = call_for_later(g, arena, portal, locale);
    const struct str errors = arena_printf(arena, "%.*s/errors", STR_ARG(g->config.path_public));
    const struct str folder =
        arena_printf(arena, "%.*s/%.*s", STR_ARG(errors), STR_ARG(portal->code));

    call.request.id = STR(REQUEST_NUMBER);
    TRY(make_folder(arena, folder));
    view_begin(arena);
    render_error(&call, page->result);
    view_end();
    TRY(write_file(
        arena,
        arena_printf(arena, "%.*s/%.*s%s", STR_ARG(folder), STR_ARG(locale->tag), page->ending),
        call.response.body));
    if (locale != &portal->locales[0])
        return RES_OK;
    TRY(write_file(arena, arena_printf(arena, "%.*s/default%s", STR_ARG(folder), page->ending),
                   call.response.body));
    if (!portal->is_gateway)
        return RES_OK;
    return write_file(arena, arena_printf(arena, "%.*s/default%s", STR_ARG(errors), page->ending),
                      call.response.body);
}

static enum result
publish_errors(struct generation *g, struct arena *arena, const struct portal *portal,
               const struct portal_locale *locale)
{
    static const struct last_resort pages[] = {
        {RES_UNAVAILABLE, ".html"        },
        {RES_MALFORMED,   ".refused.html"}
    };

    for (size_t i = 0; i < sizeof pages / sizeof pages[0]; i++)
        TRY(publish_error(g, arena, portal, locale, &pages[i]));
    return RES_OK;
}

/* One guide as a PDF, from the very tree and sheet of its page. */
static enum result
publish_guide(struct generation *g, struct arena *arena, const struct portal *portal,
              const struct portal_locale *locale, struct str guide)
{
    struct call call = call_for_later(g, arena, portal, locale);
    const struct str folder =
        arena_printf(arena, "%.*s/files/%.*s/%.*s", STR_ARG(g->config.path_public),
                     STR_ARG(portal->code), STR_ARG(locale->tag));
    struct str bytes = STR_NONE;

    call.path = arena_printf(arena, "/guides/%.*s", STR_ARG(guide));
    TRY(make_folder(arena, folder));
    view_begin(arena);
    const enum result r = paper_set(&call, &bytes);

    view_end();
    TRY(r);
    return write_file(arena, arena_printf(arena, "%.*s/%.*s.pdf", STR_ARG(folder), STR_ARG(guide)),
                      bytes);
}

static enum result
publish_locale(struct generation *g, struct arena *arena, const struct portal *portal,
               const struct portal_locale *locale)
{
    TRY(publish_errors(g, arena, portal, locale));
    for (size_t i = 0; i < portal->guide_count; i++) {
        arena_reset(arena);
        TRY(publish_guide(g, arena, portal, locale, portal->guides[i]));
    }
    return RES_OK;
}

static enum result
publish_portal(struct generation *g, struct arena *arena, const struct portal *portal)
{
    for (size_t i = 0; i < portal->locale_count; i++) {
        arena_reset(arena);
        TRY(publish_locale(g, arena, portal, &portal->locales[i]));
    }
    return RES_OK;
}

static enum result
publish(struct generation *generation)
{
    struct arena *arena = NULL;

    arena_open(&arena, PAGE_BYTES);
    enum result r = make_folder(
        arena, arena_printf(arena, "%.*s/" SHELF_FOLDER, STR_ARG(generation->config.path_public)));

    if (r == RES_OK)
        r = publish_assets(generation, arena);

    for (size_t i = 0; r == RES_OK && i < generation->portals.count; i++) {
        arena_reset(arena);
        r = publish_portal(generation, arena, &generation->portals.first[i]);
    }
    arena_close(&arena);
    return r;
}

/* The program `balcao-publish`: it alone needs Pango, which the workers shall not carry. */
int
main(int argc, char **argv)
{
    struct generation *generation = NULL;
    const bool is_paper = argc > 1 && strcmp(argv[1], "papers") == 0;
    const int at = is_paper ? 2 : 1;

    if (argc > at + 1) {
        fputs("usage: balcao-publish [papers] [CONFIG-FILE]\n", stderr);
        return 2;
    }
    view_start();
    enum result r = generation_build_whole(argc > at ? str_from(argv[at]) : STR_NONE, &generation);

    if (r == RES_OK) {
        generation_take(generation);
        r = is_paper ? paper_print(generation) : publish(generation);
    }
    generation_free(&generation);
    return r == RES_OK ? 0 : 1;
}
