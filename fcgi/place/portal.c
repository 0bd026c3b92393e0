/* Puts portals together from their folders and the bases they extend, and finds them again by host
 * and code. */
#include "fcgi/place/portal.h"

#include <dirent.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "fcgi/place/place_file.h"
#include "fcgi/place/portal_draft.h"
#include "fcgi/place/theme_check.h"

#define THEME_BYTES_MAX 65536

struct loading {
    struct arena *arena;
    const struct config *config;
    struct findings findings;
    struct portal_file *files;
    size_t file_count;
};

static int
folder_is_candidate(const struct dirent *entry)
{
    return entry->d_name[0] != '.' && strchr(entry->d_name, '.') == NULL;
}

static bool
is_folder(const char *path)
{
    struct stat about;

    return stat(path, &about) == 0 && S_ISDIR(about.st_mode);
}

/* Reads every folder's portal.xml, in order of the folders' names. */
static void
files_read(struct loading *loading, const struct portal_schema *schema)
{
    const struct str folder = loading->config->path_portals;
    struct dirent **entries;
    const int count = scandir(folder.at, &entries, folder_is_candidate, alphasort);

    if (count < 0) {
        finding_add(&loading->findings, folder, 0, "%s", strerror(errno));
        return;
    }
    loading->files = arena_new_array(loading->arena, (size_t)count, struct portal_file);
    for (int i = 0; i < count; i++) {
        struct portal_file *file = &loading->files[loading->file_count];
        const struct str own =
            arena_printf(loading->arena, "%.*s/%s", STR_ARG(folder), entries[i]->d_name);

        if (is_folder(own.at)) {
            file->code = arena_str(loading->arena, str_from(entries[i]->d_name));
            file->path = arena_printf(loading->arena, "%.*s/portal.xml", STR_ARG(own));
            if (portal_read(loading->arena, schema, &loading->findings, file) == RES_OK)
                loading->file_count++;
        }
        free(entries[i]);
    }
    free(entries);
}

static const struct portal_file *
file_by_code(const struct loading *loading, struct str code)
{
    for (size_t i = 0; i < loading->file_count; i++)
        if (str_is(loading->files[i].code, code))
            return &loading->files[i];
    return NULL;
}

/* Fills files of the draft: own, then base after base. False with a finding when the chain is
 * broken. */
static bool
chain_follow(struct loading *loading, const struct portal_file *own, struct portal_draft *draft)
{
    const struct portal_file *at = own;

    while (at != NULL) {
        const struct portal_element *root = &at->elements[0];
        const struct str base = portal_attribute(root, "extends");

        if (draft->file_count == PORTAL_CHAIN_MAX) {
            finding_add(&loading->findings, own->path, own->elements[0].line,
                        "extends a circle, or more than %d bases", PORTAL_CHAIN_MAX - 1);
            return false;
        }
        if (at != own && portal_attribute(root, "abstract").at == NULL) {
            finding_add(&loading->findings, own->path, own->elements[0].line,
                        "extends %.*s, which is not abstract", STR_ARG(at->code));
            return false;
        }
        draft->files[draft->file_count++] = at;
        if (base.at == NULL)
            return true;
        at = file_by_code(loading, base);
        if (at == NULL)
            finding_add(&loading->findings, draft->files[draft->file_count - 1]->path, root->line,
                        "extends %.*s, which is no sound portal", STR_ARG(base));
    }
    return false;
}

/* The theme.css of a brand, or of any folder that has one. */
static void
theme_read(struct loading *loading, const struct portal_file *file)
{
    const bool is_brand = portal_attribute(&file->elements[0], "extends").at == NULL;
    const struct str path =
        arena_printf(loading->arena, "%.*s/%.*s/theme.css", STR_ARG(loading->config->path_portals),
                     STR_ARG(file->code));
    struct str css;
    const enum result r = place_file_read(loading->arena, path, THEME_BYTES_MAX, &css);

    if (r == RES_OK)
        theme_check(css, path, &loading->findings);
    else if (r == RES_TOO_LARGE)
        finding_add(&loading->findings, path, 0, "longer than %d bytes", THEME_BYTES_MAX);
    else if (r != RES_NOT_FOUND || is_brand)
        finding_add(&loading->findings, path, 0, "%s", strerror(errno));
}

static void
portals_compose(struct loading *loading, struct portals *out)
{
    struct portal_draft *drafts =
        arena_new_array(loading->arena, loading->file_count, struct portal_draft);
    struct portal *portals = arena_new_array(loading->arena, loading->file_count, struct portal);
    size_t count = 0;

    for (size_t i = 0; i < loading->file_count; i++) {
        const struct portal_file *file = &loading->files[i];

        portal_file_check(file, &loading->findings);
        theme_read(loading, file);
        if (!chain_follow(loading, file, &drafts[count]) ||
            portal_attribute(&file->elements[0], "abstract").at != NULL) {
            drafts[count] = (struct portal_draft){0};
            continue;
        }
        portal_compose(loading->arena, loading->config, &drafts[count]);
        portal_check(loading->arena, &drafts[count], loading->config->path_words,
                     &loading->findings);
        count++;
    }
    portals_check(drafts, count, &loading->findings);
    for (size_t i = 0; i < count; i++)
        portals[i] = drafts[i].portal;
    out->first = portals;
    out->count = count;
}

enum result
portals_load(struct arena *arena, const struct config *config, struct portals *out)
{
    struct loading loading = {.arena = arena, .config = config};
    const struct str path = arena_printf(arena, "%.*s/schema.rng", STR_ARG(config->path_portals));
    struct portal_schema *schema;

    *out = (struct portals){0};
    if (portal_schema_open(arena, path, &loading.findings, &schema) == RES_OK) {
        files_read(&loading, schema);
        if (loading.files != NULL)
            portals_compose(&loading, out);
    }
    portal_schema_close(&schema);
    if (loading.findings.count == 0 && out->count == 0)
        finding_add(&loading.findings, config->path_portals, 0, "no portal here");
    return loading.findings.count == 0 ? RES_OK : RES_INVALID;
}

const struct portal *
portal_by_host(const struct portals *portals, struct str host)
{
    const size_t colon = str_find(host, ':', 0);
    const struct str name = str_slice(host, 0, colon);

    for (size_t i = 0; i < portals->count; i++)
        for (size_t k = 0; k < portals->first[i].host_count; k++)
            if (str_is_nocase(portals->first[i].hosts[k], name))
                return &portals->first[i];
    return NULL;
}

const struct portal *
portal_by_code(const struct portals *portals, struct str code)
{
    for (size_t i = 0; i < portals->count; i++)
        if (str_is(portals->first[i].code, code))
            return &portals->first[i];
    return NULL;
}

const struct portal_locale *
portal_locale(const struct portal *portal, struct str tag)
{
    for (size_t i = 0; i < portal->locale_count; i++)
        if (str_is(portal->locales[i].tag, tag))
            return &portal->locales[i];
    return NULL;
}

bool
portal_has(const struct portal *portal, struct str feature)
{
    for (size_t i = 0; i < portal->feature_count; i++)
        if (str_is(portal->features[i], feature))
            return true;
    return false;
}

struct str
portal_origin(struct arena *arena, const struct config *config, const struct portal *portal)
{
    if (config->site_port == 0)
        return arena_printf(arena, "%.*s://%.*s", STR_ARG(config->site_scheme),
                            STR_ARG(portal->hosts[0]));
    return arena_printf(arena, "%.*s://%.*s:%u", STR_ARG(config->site_scheme),
                        STR_ARG(portal->hosts[0]), (unsigned)config->site_port);
}
