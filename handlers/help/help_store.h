/* Guided help as rows. */
#ifndef HANDLERS_HELP_HELP_STORE_H
#define HANDLERS_HELP_HELP_STORE_H

#include "handlers/help/help.h"

/* Trees as they stand, of all brands, without the index of their words. */
enum result help_store_trees(struct db *db, struct arena *arena, struct helps *out) MUST_USE;
/* Snapshot loader, in help.c: out is a struct helps with the index of its words. RES_OK |
   RES_UNAVAILABLE */
enum result help_load(struct db *db, struct arena *arena, void **out);
/* One more end. In a unit. */
enum result help_store_count(struct db *db, const struct help_walk *walk, bool is_solved) MUST_USE;

/* What follows runs in a unit of jobs. */
enum result help_store_lock(struct db *db, struct arena *arena) MUST_USE;
/* The tree in place of what stood under its code. */
enum result help_store_write(struct db *db, struct str brand,
                             const struct help_source *source) MUST_USE;
/* codes: those that stay, with commas between. RES_OK | RES_NOT_FOUND: all did | faults */
enum result help_store_withdraw(struct db *db, struct str brand, struct str codes) MUST_USE;
enum result help_store_announce(struct db *db) MUST_USE;

#endif
