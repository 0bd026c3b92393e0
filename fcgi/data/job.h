/* Leases on work done at intervals (table job), so that one runner of all nodes does it at a time.
 */
#ifndef FCGI_DATA_JOB_H
#define FCGI_DATA_JOB_H

#include "fcgi/data/db.h"

/* Units of their own; the connection is of DB_JOBS. */
/* Makes a job known. RES_OK | faults */
enum result job_declare(struct db *db, struct str name) MUST_USE;
/* The names of jobs whose time has come and that nobody is at. */
enum result job_due(struct db *db, struct arena *arena, struct str **names, size_t *count) MUST_USE;
/* RES_OK: it is ours for hold_s | RES_NOT_FOUND: somebody was faster | faults */
enum result job_take(struct db *db, struct str name, struct str holder, uint64_t hold_s) MUST_USE;
/* Gives it back until after_s from now. RES_OK also when the lease was lost meanwhile | faults */
enum result job_give_back(struct db *db, struct str name, struct str holder, bool is_done,
                          uint64_t after_s) MUST_USE;

#endif
