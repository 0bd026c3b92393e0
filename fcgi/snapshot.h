/*
 * The public data a process last saw in the database, whole and consistent: routing of centres, and
 * what the nouns declare in handlers/snapshots.def. It stays in use while the database is away.
 */
#ifndef FCGI_SNAPSHOT_H
#define FCGI_SNAPSHOT_H

#include "fcgi/place/place.h"

struct snapshot {
    struct arena *arena; /* its own */
    struct place place;
    void **parts; /* in the order of snapshot_parts */
    struct instant loaded_at;
};

/* A noun's share: reads what it keeps in every worker. RES_OK | RES_UNAVAILABLE */
typedef enum result snapshot_loader(struct db *db, struct arena *arena, void **out);

struct snapshot_part {
    const char *name;
    snapshot_loader *load;
};

/* Linked in from handlers/tables.c. */
extern const struct snapshot_part snapshot_parts[];
extern const size_t snapshot_part_count;

/* RES_OK | RES_UNAVAILABLE | RES_INVALID: the data contradict themselves; out is untouched unless
 * RES_OK. */
enum result snapshot_load(struct db *db, struct snapshot **out) MUST_USE;
/* Writes the routing data to a file, for a start while the database is away; an empty path or a
   recalled snapshot does nothing. Only what serves keeps one. A failure is logged and stops
   nothing. */
void snapshot_keep(const struct snapshot *snapshot, struct str path);
/* What snapshot_keep wrote: centres and routing; the nouns' parts are absent. RES_OK |
   RES_UNAVAILABLE: none, or no sound one */
enum result snapshot_recall(struct str path, struct snapshot **out) MUST_USE;
void snapshot_free(struct snapshot **snapshot);
/* The part a loader made; NULL in a recalled snapshot. */
const void *snapshot_part(const struct snapshot *snapshot, snapshot_loader *loader);

#endif
