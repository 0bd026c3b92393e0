/* Builds and holds a generation; must not know what any page shows. */
#include "fcgi/generation.h"

#include <dirent.h>
#include <malloc.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "fcgi/base/log.h"
#include "fcgi/serve.h"
#include "fcgi/view/memory.h"
#include "fcgi/view/words.h"

#define GENERATION_BYTES (64U << 20)
#define SHEETS_MAX       512
#define CATALOGUES_MAX   24

struct compiled {
    struct str path;
    struct sheet *sheet;
};

struct dressing {
    const struct portal *portal;
    struct str view;
    const struct sheet *sheet;
};

struct spoken {
    const struct portal *portal;
    const struct portal_locale *locale;
    struct str catalogues; /* paths in order, one a line */
    struct words *words;   /* owned by the first that has them */
    bool is_owner;
};

static bool
is_file(struct arena *arena, struct str path)
{
    return access(arena_cstr(arena, path), R_OK) == 0;
}

/* The portal's own sheet for a view, else its brand's, else the base. */
static struct str
sheet_path(struct generation *g, const struct portal *portal, struct str view)
{
    for (size_t i = 0; i < portal->folder_count; i++) {
        const struct str path = arena_printf(g->arena, "%.*s/overrides/%.*s.xsl",
                                             STR_ARG(portal->folders[i]), STR_ARG(view));

        if (is_file(g->arena, path))
            return path;
    }
    return arena_printf(g->arena, "%.*s/%.*s.xsl", STR_ARG(g->config.path_xslt), STR_ARG(view));
}

static enum result
compile_once(struct generation *g, struct str path, const struct sheet **out)
{
    for (size_t i = 0; i < g->sheet_count; i++) {
        if (str_is(g->sheets[i].path, path)) {
            *out = g->sheets[i].sheet;
            return RES_OK;
        }
    }
    if (g->sheet_count == SHEETS_MAX)
        return fault(RES_INVALID, "generation.sheets", "more than %d stylesheets", SHEETS_MAX);
    struct compiled *compiled = &g->sheets[g->sheet_count];

    compiled->path = path;
    TRY(sheet_compile(path, g->config.path_xslt, g->book, &compiled->sheet));
    g->sheet_count++;
    *out = compiled->sheet;
    return RES_OK;
}

static enum result
dress(struct generation *g, const struct portal *portal, struct str view)
{
    struct dressing *dressing = &g->dressings[g->dressing_count];

    for (size_t i = 0; i < g->dressing_count; i++) {
        if (g->dressings[i].portal == portal && str_is(g->dressings[i].view, view))
            return RES_OK;
    }
    *dressing = (struct dressing){.portal = portal, .view = view};
    TRY(compile_once(g, sheet_path(g, portal, view), &dressing->sheet));
    g->dressing_count++;
    return RES_OK;
}

static enum result
dress_portal(struct generation *g, const struct portal *portal)
{
    TRY(dress(g, portal, STR("lib/error")));
    for (size_t i = 0; i < routes.count; i++) {
        if (routes.first[i].view != NULL)
            TRY(dress(g, portal, str_from(routes.first[i].view)));
    }
    for (size_t i = 0; i < extra_view_count; i++)
        TRY(dress(g, portal, str_from(extra_views[i])));
    return RES_OK;
}

static enum result
compile_all(struct generation *g)
{
    const size_t views = routes.count + extra_view_count + 1;

    g->sheets = arena_new_array(g->arena, SHEETS_MAX, struct compiled);
    g->dressings = arena_new_array(g->arena, g->portals.count * views, struct dressing);
    for (size_t i = 0; i < g->portals.count; i++)
        TRY(dress_portal(g, &g->portals.first[i]));
    return RES_OK;
}

/* "pt-PT" names its catalogue pt_PT.mo. */
static struct str
catalogue_name(struct arena *arena, struct str tag)
{
    char name[40];
    const size_t length = tag.len < sizeof name ? tag.len : sizeof name - 1;

    for (size_t i = 0; i < length; i++)
        name[i] = tag.at[i] == '-' ? '_' : tag.at[i];
    return arena_str(arena, (struct str){name, length});
}

static struct str
folder_name(struct str path)
{
    size_t from = path.len;

    while (from > 0 && path.at[from - 1] != '/')
        from--;
    return str_slice(path, from, path.len);
}

/* Portal's catalogues first, then the base's, for the tag and each of its CLDR parents. */
static size_t
list_catalogues(struct generation *g, const struct portal *portal, struct str tag, struct str *out)
{
    size_t count = 0;

    for (struct str at = tag; !str_is_empty(at); at = locale_parent(g->arena, at)) {
        const struct str name = catalogue_name(g->arena, at);

        for (size_t i = 0; i < portal->folder_count && count < CATALOGUES_MAX; i++)
            out[count++] =
                arena_printf(g->arena, "%.*s/%.*s/%.*s.mo", STR_ARG(g->config.path_words),
                             STR_ARG(folder_name(portal->folders[i])), STR_ARG(name));
        if (count < CATALOGUES_MAX)
            out[count++] = arena_printf(g->arena, "%.*s/%.*s.mo", STR_ARG(g->config.path_words),
                                        STR_ARG(name));
    }
    return count;
}

static size_t
keep_existing(struct arena *arena, struct str *paths, size_t count)
{
    size_t kept = 0;

    for (size_t i = 0; i < count; i++) {
        if (is_file(arena, paths[i]))
            paths[kept++] = paths[i];
    }
    return kept;
}

static struct str
join_lines(struct arena *arena, const struct str *lines, size_t count)
{
    struct text text = {.arena = arena};

    for (size_t i = 0; i < count; i++)
        text_printf(&text, "%.*s\n", STR_ARG(lines[i]));
    return text_str(&text);
}

/* Portals that read the same catalogues in the same order for a locale share their words. */
static struct words *
shared_words(const struct generation *g, struct str tag, struct str catalogues)
{
    for (size_t i = 0; i < g->spoken_count; i++) {
        const struct spoken *spoken = &g->spoken[i];

        if (spoken->is_owner && str_is(spoken->locale->tag, tag) &&
            str_is(spoken->catalogues, catalogues))
            return spoken->words;
    }
    return NULL;
}

static enum result
speak(struct generation *g, const struct portal *portal, const struct portal_locale *locale)
{
    struct str catalogues[CATALOGUES_MAX];
    const size_t listed = list_catalogues(g, portal, locale->tag, catalogues);
    const size_t count = keep_existing(g->arena, catalogues, listed);
    struct spoken *spoken = &g->spoken[g->spoken_count];
    const struct words_source source = {
        .catalogues = catalogues,
        .count = count,
        .pseudo = !locale->is_pseudo                  ? PSEUDO_NONE
                  : str_ends(locale->tag, STR("-XA")) ? PSEUDO_ACCENTED
                                                      : PSEUDO_MIRRORED,
        .locale = locale->tag,
    };
    const struct str joined = join_lines(g->arena, catalogues, count);
    struct words *words = shared_words(g, locale->tag, joined);

    *spoken = (struct spoken){.portal = portal,
                              .locale = locale,
                              .catalogues = joined,
                              .words = words,
                              .is_owner = words == NULL};
    if (words == NULL)
        TRY(words_load(g->book, &source, &spoken->words));
    g->spoken_count++;
    return RES_OK;
}

static enum result
speak_all(struct generation *g)
{
    size_t total = 0;

    for (size_t i = 0; i < g->portals.count; i++)
        total += g->portals.first[i].locale_count;
    g->spoken = arena_new_array(g->arena, total, struct spoken);
    for (size_t i = 0; i < g->portals.count; i++) {
        const struct portal *portal = &g->portals.first[i];

        for (size_t k = 0; k < portal->locale_count; k++)
            TRY(speak(g, portal, &portal->locales[k]));
    }
    return RES_OK;
}

static enum result
load_public_data(struct generation *g)
{
    struct db *db = NULL;

    TRY(db_settings_check(&g->config));
    db_open(&g->config, DB_PUBLIC, &db);
    const enum result r = snapshot_load(db, &g->snapshot);

    db_close(&db);
    return r == RES_UNAVAILABLE ? snapshot_recall(g->config.place_keep_file, &g->snapshot) : r;
}

static enum result
check_clock(const struct config *config)
{
    struct instant at;

    if (str_is_empty(config->clock_at) || instant_parse(config->clock_at, &at))
        return RES_OK;
    return fault(RES_INVALID, "config.clock-at", "no instant");
}

void
generation_take(const struct generation *generation)
{
    static const struct str levels[] = {STR_INIT("debug"), STR_INIT("info"), STR_INIT("warn"),
                                        STR_INIT("error")};
    const struct config *config = &generation->config;
    struct instant at;

    for (size_t i = 0; i < sizeof levels / sizeof levels[0]; i++) {
        if (str_is(config->log_level, levels[i]))
            log_threshold((enum log_level)i);
    }
    if (!str_is_empty(config->clock_at) && instant_parse(config->clock_at, &at))
        clock_hold(at);
    else
        clock_release();
}

static enum result
build(struct generation *g, struct str config_path)
{
    TRY(config_load(g->arena, config_path, &g->config));
    TRY(check_clock(&g->config));
    TRY(portals_load(g->arena, &g->config, &g->portals));
    TRY(overrides_check(g->arena, &g->portals));
    book_open(&g->book);
    TRY(compile_all(g));
    TRY(speak_all(g));
    const struct str hash = assets_hash(g->arena, &g->config, &g->portals);

    g->assets = arena_printf(g->arena, "/assets/%.*s", STR_ARG(hash));
    g->page_schema = generation_file(
        g->arena, arena_printf(g->arena, "%.*s/page.rng", STR_ARG(g->config.path_xslt)));
    return RES_OK;
}

static enum result
open_and_build(struct str config_path, bool has_data, struct generation **out)
{
    struct arena *arena = NULL;

    arena_open(&arena, GENERATION_BYTES);
    struct generation *g = arena_new(arena, struct generation);

    g->arena = arena;
    enum result r = build(g, config_path);

    if (r == RES_OK && has_data)
        r = load_public_data(g);
    if (r != RES_OK)
        generation_free(&g);
    *out = g;
    return r;
}

/* Asks what every request asks again, so that its answer is known before workers share it. */
static void
rehearse(const struct place *place)
{
    for (size_t i = 0; i < place->centre_count; i++)
        (void)locale_negotiate(STR("en"), place->centres[i].languages,
                               place->centres[i].language_count);
}

/* What only building needed is gone; the rest is read by all workers and written by none. */
static void
settle(struct generation *g)
{
    for (size_t i = 0; i < g->sheet_count; i++)
        sheet_settle(g->sheets[i].sheet);
    for (size_t i = 0; i < g->spoken_count; i++) {
        if (g->spoken[i].is_owner)
            words_settle(g->spoken[i].words);
    }
    book_settle(g->book);
    rehearse(&g->snapshot->place);
    arena_still(g->snapshot->arena);
    arena_still(g->arena);
    view_still();
    malloc_trim(0);
}

enum result
generation_build(struct str config_path, struct generation **out)
{
    const enum result r = open_and_build(config_path, true, out);

    if (r == RES_OK)
        settle(*out);
    return r;
}

enum result
generation_build_whole(struct str config_path, struct generation **out)
{
    return open_and_build(config_path, true, out);
}

enum result
generation_build_offline(struct str config_path, struct generation **out)
{
    return open_and_build(config_path, false, out);
}

/* A file that portals with a feature cannot do without. */
static enum result
check_named(const struct portals *portals, const char *feature, struct str file, const char *detail)
{
    if (!str_is_empty(file))
        return RES_OK;
    for (size_t i = 0; i < portals->count; i++) {
        if (!portal_has(&portals->first[i], str_from(feature)))
            continue;
        LOG(LOG_ERROR, "generation.key", LOG_TEXT("portal", portals->first[i].code),
            LOG_TEXT("detail", str_from(detail)));
        return RES_INVALID;
    }
    return RES_OK;
}

enum result
generation_check_key(const struct generation *generation)
{
    TRY(check_named(&generation->portals, "accounts", generation->config.secret_key_file,
                    "people have accounts here and secret.key-file is empty: name a file whose "
                    "first line is 64 hexadecimal digits, the same on all nodes"));
    return check_named(&generation->portals, "tickets", generation->config.secret_vault_file,
                       "passwords are handed over here and secret.vault-file is empty: name a file "
                       "that `balcao vault make` made, alike on all nodes");
}

void
generation_free(struct generation **generation)
{
    struct generation *g = *generation;

    if (g == NULL)
        return;
    for (size_t i = 0; i < g->spoken_count; i++) {
        if (g->spoken[i].is_owner)
            words_free(&g->spoken[i].words);
    }
    for (size_t i = 0; i < g->sheet_count; i++)
        sheet_free(&g->sheets[i].sheet);
    book_close(&g->book);
    snapshot_free(&g->snapshot);
    struct arena *arena = g->arena;

    *generation = NULL;
    arena_close(&arena);
}

const struct sheet *
generation_sheet(const struct generation *generation, const struct portal *portal, struct str view)
{
    for (size_t i = 0; i < generation->dressing_count; i++) {
        const struct dressing *dressing = &generation->dressings[i];

        if (dressing->portal == portal && str_is(dressing->view, view))
            return dressing->sheet;
    }
    return NULL;
}

const struct words *
generation_words(const struct generation *generation, const struct portal *portal,
                 const struct portal_locale *locale)
{
    for (size_t i = 0; i < generation->spoken_count; i++) {
        const struct spoken *spoken = &generation->spoken[i];

        if (spoken->portal == portal && spoken->locale == locale)
            return spoken->words;
    }
    return NULL;
}

uint64_t
generation_guide_bytes(const struct generation *generation, const struct portal *portal,
                       const struct portal_locale *locale, struct str guide)
{
    char path[1024];
    struct stat found;
    const int length = snprintf(path, sizeof path, "%.*s/files/%.*s/%.*s/%.*s.pdf",
                                STR_ARG(generation->config.path_public), STR_ARG(portal->code),
                                STR_ARG(locale->tag), STR_ARG(guide));

    if (length < 0 || (size_t)length >= sizeof path || stat(path, &found) != 0 ||
        !S_ISREG(found.st_mode))
        return 0;
    return (uint64_t)found.st_size;
}
