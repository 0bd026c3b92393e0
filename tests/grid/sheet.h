/* Tables as files in memory, for tests that read them. */
#ifndef TESTS_GRID_SHEET_H
#define TESTS_GRID_SHEET_H

#include "fcgi/grid/grid.h"
#include "tests/lib/test.h"

struct sheet_part {
    const char *name, *content;
};

/* An archive of parts, up to one without a name. */
struct str sheet_archive(struct test *t, const struct sheet_part *parts);
/* A file in memory; the caller closes it. */
int sheet_fd(struct test *t, struct str bytes);
/* All rows as one text, one a line: "3:cell|#number|@day|!fault". */
struct str sheet_rows(struct test *t, struct str bytes, struct grid_report *report);

#endif
