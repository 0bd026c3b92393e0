/* Loads the public data in one piece; must not know what the nouns keep in it. */
#include "fcgi/snapshot.h"

#include "fcgi/base/log.h"

#define SNAPSHOT_BYTES   (64U << 20)
#define VERSION_RECALLED 0 /* the database begins at 1 */

static enum result
load_into(struct db *db, struct snapshot *snapshot)
{
    TRY(place_load(db, snapshot->arena, &snapshot->place));
    snapshot->parts = arena_new_array(snapshot->arena, snapshot_part_count, void *);
    for (size_t i = 0; i < snapshot_part_count; i++)
        TRY(snapshot_parts[i].load(db, snapshot->arena, &snapshot->parts[i]));
    snapshot->loaded_at = clock_now();
    return RES_OK;
}

enum result
snapshot_load(struct db *db, struct snapshot **out)
{
    struct arena *arena = NULL;

    arena_open(&arena, SNAPSHOT_BYTES);
    struct snapshot *snapshot = arena_new(arena, struct snapshot);

    snapshot->arena = arena;
    const enum result r = load_into(db, snapshot);

    if (r != RES_OK)
        arena_close(&arena);
    else
        *out = snapshot;
    return r;
}

void
snapshot_keep(const struct snapshot *snapshot, struct str path)
{
    struct arena *arena = NULL;

    if (str_is_empty(path) || snapshot->place.version == VERSION_RECALLED)
        return;
    arena_open(&arena, SNAPSHOT_BYTES);
    if (place_keep(&snapshot->place, arena, path) != RES_OK)
        LOG(LOG_WARN, "snapshot.not-kept", LOG_TEXT("file", path));
    arena_close(&arena);
}

enum result
snapshot_recall(struct str path, struct snapshot **out)
{
    struct arena *arena = NULL;

    if (str_is_empty(path))
        return RES_UNAVAILABLE;
    arena_open(&arena, SNAPSHOT_BYTES);
    struct snapshot *snapshot = arena_new(arena, struct snapshot);

    snapshot->arena = arena;
    snapshot->parts = arena_new_array(arena, snapshot_part_count, void *);
    if (place_recall(arena, path, &snapshot->place) != RES_OK) {
        arena_close(&arena);
        return RES_UNAVAILABLE;
    }
    /* Older than anything the database has: the first good answer replaces it. */
    snapshot->place.version = VERSION_RECALLED;
    LOG(LOG_WARN, "snapshot.recalled", LOG_TEXT("file", path));
    *out = snapshot;
    return RES_OK;
}

void
snapshot_free(struct snapshot **snapshot)
{
    if (*snapshot == NULL)
        return;
    struct arena *arena = (*snapshot)->arena;

    *snapshot = NULL;
    arena_close(&arena);
}

const void *
snapshot_part(const struct snapshot *snapshot, snapshot_loader *loader)
{
    for (size_t i = 0; i < snapshot_part_count; i++) {
        if (snapshot_parts[i].load == loader)
            return snapshot->parts[i];
    }
    return NULL;
}
