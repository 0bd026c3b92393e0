/* Finds sheets among the portals' overrides that no page can ever use: mostly a misspelt view. */
#include <dirent.h>
#include <stdlib.h>
#include <sys/stat.h>

#include "fcgi/place/finding.h"
#include "fcgi/serve.h"

#define DEPTH_MAX 8

struct search {
    struct arena *arena;
    struct findings findings;
    struct str root; /* "conf/portals/pt/overrides" */
};

static bool
is_view(struct str name)
{
    if (str_is(name, STR("lib/error")))
        return true;
    for (size_t i = 0; i < routes.count; i++) {
        if (routes.first[i].view != NULL && str_is(str_from(routes.first[i].view), name))
            return true;
    }
    for (size_t i = 0; i < extra_view_count; i++) {
        if (str_is(str_from(extra_views[i]), name))
            return true;
    }
    return false;
}

/* "home/landing" for "ROOT/home/landing.xsl". */
static bool
names_view(const struct search *search, struct str path)
{
    return is_view(str_slice(path, search->root.len + 1, path.len - 4));
}

/* Visits what a folder holds, in no order; true as soon as a visit was. */
typedef bool visit_entry(struct search *search, struct str path, const void *arg);

static bool
each_entry(struct search *search, struct str folder, visit_entry *visit, const void *arg)
{
    DIR *opened = opendir(arena_cstr(search->arena, folder));
    bool is_found = false;

    if (opened == NULL)
        return false;
    for (const struct dirent *entry; !is_found && (entry = readdir(opened)) != NULL;) {
        if (entry->d_name[0] != '.')
            is_found =
                visit(search,
                      arena_printf(search->arena, "%.*s/%s", STR_ARG(folder), entry->d_name), arg);
    }
    closedir(opened);
    return is_found;
}

static struct str
folder_of(struct str path)
{
    size_t end = path.len;

    while (end > 0 && path.at[end - 1] != '/')
        end--;
    return str_slice(path, 0, end > 0 ? end - 1 : 0);
}

/* A sheet that stands in for a view and imports the wanted one, which lies beside it. */
static bool
imports(struct search *search, struct str path, const void *wanted)
{
    const struct str *sheet = wanted;
    const struct str name = str_slice(*sheet, folder_of(*sheet).len + 1, sheet->len);

    if (!str_ends(path, STR(".xsl")) || !names_view(search, path))
        return false;
    const struct str text = generation_file(search->arena, path);
    const struct str href = arena_printf(search->arena, "href=\"%.*s\"", STR_ARG(name));

    return str_find_str(text, href) < text.len;
}

static bool
look(struct search *search, struct str path, const void *depth)
{
    const unsigned deeper = *(const unsigned *)depth + 1;
    struct stat about;

    if (stat(arena_cstr(search->arena, path), &about) != 0)
        return false;
    if (S_ISDIR(about.st_mode) && deeper < DEPTH_MAX)
        return each_entry(search, path, look, &deeper);
    if (S_ISREG(about.st_mode) && str_ends(path, STR(".xsl")) && !names_view(search, path) &&
        !each_entry(search, folder_of(path), imports, &path))
        finding_add(&search->findings, path, 1, "no view has this name");
    return false;
}

enum result
overrides_check(struct arena *arena, const struct portals *portals)
{
    struct search search = {.arena = arena};
    const unsigned depth = 0;

    for (size_t i = 0; i < portals->count; i++) {
        const struct portal *portal = &portals->first[i];

        for (size_t k = 0; k < portal->folder_count; k++) {
            search.root = arena_printf(arena, "%.*s/overrides", STR_ARG(portal->folders[k]));
            each_entry(&search, search.root, look, &depth);
        }
    }
    return search.findings.count == 0 ? RES_OK : RES_INVALID;
}
