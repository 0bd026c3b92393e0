/* The deletions as statements. */
#ifndef HANDLERS_SWEEP_SWEEP_STORE_H
#define HANDLERS_SWEEP_SWEEP_STORE_H

#include "handlers/sweep/sweep.h"

/* In a unit; RES_NOT_FOUND: none was left. */
enum result sweep_store_sessions(struct db *db) MUST_USE;
enum result sweep_store_links(struct db *db) MUST_USE;
enum result sweep_store_onces(struct db *db) MUST_USE;
enum result sweep_store_attempts(struct db *db, struct str kind, uint64_t slot) MUST_USE;

/* In one unit, in this order: whoever is forgotten, then what hangs on them. */
enum result sweep_store_newcomers(struct db *db) MUST_USE;
enum result sweep_store_versions(struct db *db) MUST_USE;
enum result sweep_store_members(struct db *db) MUST_USE;
enum result sweep_store_credentials(struct db *db) MUST_USE;

#endif
