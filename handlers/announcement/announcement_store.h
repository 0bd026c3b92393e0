/* Announcements as rows. */
#ifndef HANDLERS_ANNOUNCEMENT_ANNOUNCEMENT_STORE_H
#define HANDLERS_ANNOUNCEMENT_ANNOUNCEMENT_STORE_H

#include "fcgi/data/db.h"
#include "handlers/announcement/announcement.h"

/* Snapshot loader: out is a struct announcements. RES_OK | RES_UNAVAILABLE */
enum result announcement_load(struct db *db, struct arena *arena, void **out);

#endif
