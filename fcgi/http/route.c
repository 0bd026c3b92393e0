/* Matches a path against the rows of a site map, segment by segment. It knows nothing of what the
 * rows mean. */
#include "fcgi/http/route.h"

enum { CAPTURES_MOST = 8 };

static bool
is_capture(struct str segment)
{
    return segment.len > 2 && segment.at[0] == '{' && segment.at[segment.len - 1] == '}';
}

/* Fills captures, which has room for CAPTURES_MOST. */
static bool
path_matches(struct str pattern, struct str path, struct pair *captures, size_t *count)
{
    struct str want;
    struct str have;
    bool more_wanted;
    bool more_there;

    *count = 0;
    do {
        more_wanted = str_cut(pattern, '/', &want, &pattern);
        more_there = str_cut(path, '/', &have, &path);
        if (more_wanted != more_there)
            return false;
        if (!is_capture(want)) {
            if (!str_is(want, have))
                return false;
            continue;
        }
        if (have.len == 0 || *count == CAPTURES_MOST)
            return false;
        captures[*count] = (struct pair){str_slice(want, 1, want.len - 1), have};
        (*count)++;
    } while (more_wanted);
    return true;
}

/* Most rows differ in the byte behind the first slash: enough to pass them over. */
static bool
begins_alike(const char *pattern, struct str path)
{
    const char first = path.len > 1 ? path.at[1] : '\0';

    return pattern[1] == first || pattern[1] == '{';
}

static void
keep_captures(struct arena *arena, const struct pair *captures, size_t count, struct pairs *out)
{
    out->first = arena_new_array(arena, count + 1, struct pair);
    out->count = count;
    for (size_t i = 0; i < count; i++)
        out->first[i] =
            (struct pair){arena_str(arena, captures[i].name), arena_str(arena, captures[i].value)};
}

static unsigned
methods_of(enum method method)
{
    const unsigned bit = 1u << method;

    return method == METHOD_GET ? bit | 1u << METHOD_HEAD : bit;
}

enum result
route_find(struct arena *arena, const struct route_table *table, enum route_place place,
           enum method method, struct str path, struct route_match *out)
{
    struct pair captures[CAPTURES_MOST];
    size_t captured;

    *out = (struct route_match){0};
    for (size_t i = 0; i < table->count; i++) {
        const struct route *const route = &table->first[i];

        if (route->place != place)
            continue;
        if (!begins_alike(route->path, path) ||
            !path_matches(str_from(route->path), path, captures, &captured))
            continue;
        out->allowed |= methods_of(route->method);
        if (out->route == NULL && (methods_of(route->method) & 1u << method) != 0) {
            out->route = route;
            keep_captures(arena, captures, captured, &out->captures);
        }
    }
    if (out->route != NULL)
        return RES_OK;
    return out->allowed != 0 ? RES_BAD_METHOD : RES_NOT_FOUND;
}

struct str
route_allow(struct arena *arena, unsigned allowed)
{
    struct text text = {.arena = arena};

    for (enum method method = METHOD_GET; method < METHOD_UNKNOWN; method++) {
        if ((allowed & 1u << method) == 0)
            continue;
        if (text.len > 0)
            text_add(&text, STR(", "));
        text_add(&text, method_name(method));
    }
    return text_str(&text);
}
