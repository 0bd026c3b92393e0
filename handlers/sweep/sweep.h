/* Deletes rows that have been over for a while; each call is a unit of its own and takes a few. */
#ifndef HANDLERS_SWEEP_SWEEP_H
#define HANDLERS_SWEEP_SWEEP_H

#include "fcgi/data/db.h"

/* RES_OK: there may be more | RES_NOT_FOUND: none was left | faults */
enum result sweep_sessions(struct db *db) MUST_USE; /* a day after their end */
enum result
sweep_links(struct db *db) MUST_USE; /* 30 days: until then they say that they are old */
enum result sweep_onces(struct db *db) MUST_USE; /* 24 h */
/* Counts of one kind in windows before slot. */
enum result sweep_attempts(struct db *db, struct str kind, uint64_t slot) MUST_USE;

/* People who never confirmed their address in thirty days, with what they waited for. RES_OK |
 * RES_NOT_FOUND: none | faults */
enum result sweep_newcomers(struct db *db) MUST_USE;

#endif
