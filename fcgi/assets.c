/* Asset files: which there are, and the hash that names their address. */
#include <dirent.h>
#include <stdio.h>
#include <unistd.h>

#include "fcgi/generation.h"

#define ASSETS_MAX 256

struct str
generation_file(struct arena *arena, struct str path)
{
    struct text text = {.arena = arena};
    char part[16384];
    FILE *file = fopen(arena_cstr(arena, path), "rbe");

    if (file == NULL)
        return STR_NONE;
    for (size_t got; (got = fread(part, 1, sizeof part, file)) > 0;)
        text_add(&text, (struct str){part, got});
    fclose(file);
    return text_str(&text);
}

size_t
assets_list(struct arena *arena, struct str folder, struct str **out)
{
    struct str *names = arena_new_array(arena, ASSETS_MAX, struct str);
    size_t count = 0;
    DIR *dir = opendir(arena_cstr(arena, folder));

    for (const struct dirent *entry;
         dir != NULL && count < ASSETS_MAX && (entry = readdir(dir)) != NULL;) {
        const struct str name = str_from(entry->d_name);

        if (name.at[0] != '.' && (str_ends(name, STR(".css")) || str_ends(name, STR(".js")) ||
                                  str_ends(name, STR(".svg"))))
            names[count++] = arena_str(arena, name);
    }
    if (dir != NULL)
        closedir(dir);
    *out = names;
    return count;
}

static uint64_t
hash_more(uint64_t hash, struct str s)
{
    for (size_t i = 0; i < s.len; i++)
        hash = (hash ^ (unsigned char)s.at[i]) * 1099511628211ULL;
    return hash;
}

/* A sum over the files, so that their order does not matter. */
static uint64_t
hash_folder(struct arena *arena, struct str folder)
{
    uint64_t sum = 0;
    struct str *names = NULL;
    const size_t count = assets_list(arena, folder, &names);

    for (size_t i = 0; i < count; i++) {
        const struct str path =
            arena_printf(arena, "%.*s/%.*s", STR_ARG(folder), STR_ARG(names[i]));

        sum +=
            hash_more(hash_more(14695981039346656037ULL, names[i]), generation_file(arena, path));
    }
    return sum;
}

struct str
assets_hash(struct arena *arena, const struct config *config, const struct portals *portals)
{
    uint64_t sum =
        hash_folder(arena, arena_printf(arena, "%.*s/assets", STR_ARG(config->path_xslt)));

    for (size_t i = 0; i < portals->count; i++) {
        for (size_t k = 0; k < portals->first[i].folder_count; k++)
            sum += hash_folder(arena, portals->first[i].folders[k]);
    }
    return arena_printf(arena, "%016llx", (unsigned long long)sum);
}

bool
assets_are_published(const struct generation *generation)
{
    const struct str root = generation->config.path_public;
    char path[1024];
    const int length =
        snprintf(path, sizeof path, "%.*s%.*s/app.css", STR_ARG(root), STR_ARG(generation->assets));

    return str_is_empty(root) ||
           (length > 0 && (size_t)length < sizeof path && access(path, R_OK) == 0);
}
