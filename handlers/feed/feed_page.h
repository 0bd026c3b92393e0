/* What the site map and the commands ask of feeds. */
#ifndef HANDLERS_FEED_FEED_PAGE_H
#define HANDLERS_FEED_FEED_PAGE_H

#include "fcgi/jobs.h"

/*
 * `balcao import`: takes a file in and says on standard output what became of it and which lines
 * were not taken. RES_OK | RES_INVALID: taken but for the lines listed | RES_MALFORMED: broken, or
 * no such kind; nothing was taken | faults
 */
enum result feed_import(struct db *db, struct arena *arena,
                        const struct import_order *order) MUST_USE;

#endif
