/* Brings a schema to the version of this program: numbered files, in order, each once, with its
 * checksum. */
#ifndef FCGI_DATA_MIGRATE_H
#define FCGI_DATA_MIGRATE_H

#include "fcgi/data/db.h"

/*
 * Applies what is missing from folder (sql/migrate) under a lease row; prints a line a file on
 * standard output. RES_OK | RES_CONFLICT: an applied file was edited, a number is missing or newer
 * than this program knows RES_UNAVAILABLE | RES_BROKEN: a file failed; which, is logged
 */
enum result migrate_run(const struct config *config, bool dry_run) MUST_USE;

/* RES_OK when the schema is the one this program was built for. RES_CONFLICT | RES_UNAVAILABLE */
enum result migrate_check(struct db *db, struct arena *arena) MUST_USE;

/* Runs the statements of a plain SQL file (demo data) in one transaction as the administrator. */
enum result migrate_load(const struct config *config, struct str path) MUST_USE;

#endif
