/* Loads and refreshes the public data (centres, calendars, routing) and keeps the last good copy
 * when the database is away. */
#ifndef FCGI_PLACE_PLACE_H
#define FCGI_PLACE_PLACE_H

#include "fcgi/data/db.h"
#include "fcgi/place/centre.h"

/*
 * Reads all public routing data in one consistent transaction into the arena and checks it.
 * RES_OK | RES_INVALID: ties or gaps, rows named in the log | RES_UNAVAILABLE
 */
enum result place_load(struct db *db, struct arena *arena, struct place *out) MUST_USE;

/* RES_OK and the present public_version | RES_UNAVAILABLE */
enum result place_version(struct db *db, struct arena *arena, uint64_t *out) MUST_USE;

/* Writes the data place was loaded from to a file, which is replaced at once or not at all. RES_OK
 * | RES_UNAVAILABLE */
enum result place_keep(const struct place *place, struct arena *arena, struct str path) MUST_USE;
/* Reads what place_keep wrote, and checks it as place_load does. RES_OK | RES_NOT_FOUND |
 * RES_MALFORMED | RES_INVALID */
enum result place_recall(struct arena *arena, struct str path, struct place *out) MUST_USE;

/* `balcao route`: decides as a request would and prints text, or with --xml the <centre> element
   with its inputs. Returns the exit status: 0 decided, 1 not, 2 usage. */
int place_route_command(int argc, char **argv, const struct config *config);

#endif
