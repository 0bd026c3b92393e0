/* Brings a schema to the version of this program: numbered files, in order, each once, with its
 * checksum. */
#ifndef FCGI_DATA_MIGRATE_H
#define FCGI_DATA_MIGRATE_H

#include "fcgi/data/db.h"

/*
 * Applies what is missing from path.sql/migrate under a lease row, then path.sql/grants.sql; prints
 * a line a file on standard output. dry_run only prints. RES_OK | RES_CONFLICT: an applied file was
 * edited or not finished, a number is missing or newer than this program knows | RES_UNAVAILABLE
 * also while another migration is at work RES_BROKEN: a file failed; which statement, is logged
 */
enum result migrate_run(const struct config *config, bool dry_run) MUST_USE;

/* RES_OK when every file of path.sql/migrate was applied as it stands there. Newer ones do no harm:
   migrations widen first, so that a release also runs on the schema of the next.
   RES_CONFLICT | RES_UNAVAILABLE | RES_BROKEN: the folder cannot be read */
enum result migrate_check(struct db *db, struct arena *arena) MUST_USE;

/* Runs the statements of a plain SQL file (demo data) in one transaction as the administrator;
   where clock.at holds the clock, the file's own clock stands there too. */
enum result migrate_load(const struct config *config, struct str path) MUST_USE;

#endif
