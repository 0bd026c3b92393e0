/* Who sees which devices: the table of roles, assignments and covers put together. */
#include "handlers/device/device.h"

#include "fcgi/gate/role.h"
#include "handlers/device/device_store.h"

struct device_sight
device_sight_of(const struct viewer *viewer)
{
    return (struct device_sight){
        .customer = viewer->customer,
        .member = viewer->member,
        .sees_all = viewer_may(viewer, RIGHT_EVERYTHING),
        .sees_some = viewer_may(viewer, RIGHT_DEVICES) || viewer_may(viewer, RIGHT_EVERYTHING),
    };
}

enum result
device_of_viewer(struct db *db, struct arena *arena, const struct device_sight *sight,
                 struct str code, struct device *out)
{
    if (!sight->sees_some)
        return RES_NOT_FOUND;
    return device_store_one(db, arena, sight, code, out);
}

/* "%what was typed%": its own percent signs, underscores and backslashes stand for themselves. */
static struct str
pattern_of(struct arena *arena, struct str typed)
{
    struct text text = {.arena = arena};

    if (str_is_empty(typed))
        return STR("%");
    text_add_char(&text, '%');
    for (size_t i = 0; i < typed.len; i++) {
        if (typed.at[i] == '%' || typed.at[i] == '_' || typed.at[i] == '\\')
            text_add_char(&text, '\\');
        text_add_char(&text, typed.at[i]);
    }
    text_add_char(&text, '%');
    return text_str(&text);
}

enum result
device_find(struct db *db, struct arena *arena, const struct device_sight *sight,
            const struct device_query *query, struct device_list *out)
{
    *out = (struct device_list){0};
    if (!sight->sees_some)
        return RES_OK;
    return device_store_list(db, arena, sight, query, pattern_of(arena, query->search), out);
}

enum result
device_front(struct db *db, struct arena *arena, const struct device_sight *sight, uint64_t limit,
             struct device_list *out)
{
    *out = (struct device_list){0};
    if (!sight->sees_some)
        return RES_OK;
    return device_store_front(db, arena, sight, limit, out);
}

enum result
device_places(struct db *db, struct arena *arena, const struct device_sight *sight,
              const struct device_place **out, size_t *count)
{
    *count = 0;
    if (!sight->sees_some)
        return RES_OK;
    return device_store_places(db, arena, sight, out, count);
}

enum result
device_readers(struct db *db, struct arena *arena, uint64_t customer, uint64_t device,
               const struct device_reader **out, size_t *count)
{
    struct device_candidate *candidates = NULL;
    size_t candidate_count = 0;

    TRY(device_store_candidates(db, arena, customer, device, &candidates, &candidate_count));
    struct device_reader *readers = arena_new_array(arena, candidate_count, struct device_reader);

    *count = 0;
    for (size_t i = 0; i < candidate_count; i++) {
        const enum role role = role_from(candidates[i].reader.role);

        if (role_has(role, RIGHT_EVERYTHING) ||
            (role_has(role, RIGHT_DEVICES) && candidates[i].is_assigned))
            readers[(*count)++] = candidates[i].reader;
    }
    *out = readers;
    return RES_OK;
}
