/* Subjects as rows. */
#ifndef HANDLERS_SUBJECT_SUBJECT_STORE_H
#define HANDLERS_SUBJECT_SUBJECT_STORE_H

#include "fcgi/data/db.h"
#include "fcgi/snapshot.h"
#include "handlers/subject/subject.h"

/* Snapshot loader: out is a struct subjects. RES_OK | RES_UNAVAILABLE */
enum result subject_load(struct db *db, struct arena *arena, void **out);

/* Whether requests of a brand can have a subject of this code: there, active, no heading. Also when
   that cannot be known: without a snapshot, or where the brand has no subjects yet. */
bool subject_is_known(const struct snapshot *snapshot, struct str brand, struct str code);

#endif
