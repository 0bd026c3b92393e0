/* Subjects as rows. */
#ifndef HANDLERS_SUBJECT_SUBJECT_STORE_H
#define HANDLERS_SUBJECT_SUBJECT_STORE_H

#include "fcgi/data/db.h"
#include "handlers/subject/subject.h"

/* Snapshot loader: out is a struct subjects. RES_OK | RES_UNAVAILABLE */
enum result subject_load(struct db *db, struct arena *arena, void **out);

#endif
