/* How requests came and went, week by week, against what was promised (DSK-4). */
#ifndef HANDLERS_REPORT_REPORT_H
#define HANDLERS_REPORT_REPORT_H

#include "fcgi/base/arena.h"
#include "fcgi/base/clock.h"
#include "fcgi/data/db.h"

#define REPORT_WEEKS_MOST 52

/* One week, or several together. */
struct report_count {
    uint64_t opened;
    uint64_t kept;     /* of those opened: first answer in time */
    uint64_t late;     /* of those opened: too late, or due and not there yet */
    uint64_t answers;  /* of those opened: with a first answer, */
    uint64_t answer_s; /* which took so many seconds together */
    uint64_t closed;
    uint64_t solve_s; /* from sent to closed, seconds together */
    uint64_t backlog; /* open at its end */
};

/* What is told apart: a centre, a department, a language, or all together. */
struct report_part {
    struct str code; /* empty: all together */
    struct report_count weeks[REPORT_WEEKS_MOST];
    struct report_count sum; /* of all weeks */
};

struct report {
    struct day from; /* Monday of the first week */
    size_t weeks;
    const struct report_part *parts; /* by code */
    size_t count;
    struct report_part whole; /* all parts together */
};

struct report_query {
    uint64_t staff; /* person: their queues are counted */
    struct str brand;
    struct str by; /* "centre", "department", "language" or "all" */
    size_t weeks;  /* with the present one; at most REPORT_WEEKS_MOST */
    struct instant now;
};

/* Weeks begin on Mondays at midnight, UTC. One statement. Source: DSK-4. */
enum result report_make(struct db *db, struct arena *arena, const struct report_query *query,
                        struct report *out) MUST_USE;

/* One row as counted: week -1 is what was open when the first week began. */
struct report_row {
    struct str code;
    int64_t week;
    struct report_count count; /* without backlog */
};

/* Puts rows (by code and week) together: sums, and the backlog at the end of each week. Pure. */
void report_put(struct arena *arena, const struct report_row *rows, size_t count,
                struct report *report);

/* Of what is known to be kept or late, how much was kept, in thousandths; false when nothing is. */
bool report_share(const struct report_count *count, uint64_t *share);

#endif
