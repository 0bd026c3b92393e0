/* Counted requests as rows. */
#ifndef HANDLERS_REPORT_REPORT_STORE_H
#define HANDLERS_REPORT_REPORT_STORE_H

#include "handlers/report/report.h"

/* By code and week. */
enum result report_store_weeks(struct db *db, struct arena *arena, const struct report_query *query,
                               struct day from, struct report_row **out, size_t *count) MUST_USE;

#endif
