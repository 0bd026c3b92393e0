/* Working time of a support centre: intervals a day, holidays, its own zone, DST right (RTE-5).
 * Pure functions. */
#ifndef FCGI_PLACE_CALENDAR_H
#define FCGI_PLACE_CALENDAR_H

#include "fcgi/base/arena.h"
#include "fcgi/base/zone.h"

struct interval { /* of one weekday, minutes since midnight; 0 <= from < to <= 1440 */
    int16_t from;
    int16_t to;
};

enum holiday_kind { HOLIDAY_FIXED, HOLIDAY_EASTER, HOLIDAY_ONCE, HOLIDAY_NTH };

struct holiday {
    enum holiday_kind kind;
    struct str name; /* code: "easter-monday" */
    int16_t month;   /* FIXED, NTH */
    int16_t day;     /* FIXED; NTH: ISO weekday */
    int16_t offset;  /* EASTER: days; NTH: 1..4, or -1 for the last */
    struct day once; /* ONCE */
    int16_t until;   /* half day: working time ends at this minute; 0: the whole day is free */
};

struct calendar {
    struct str code; /* "pt-lisboa" */
    const struct zone *zone;
    const struct interval *intervals[7]; /* [0] Monday; sorted, not overlapping */
    size_t interval_counts[7];
    const struct holiday *holidays;
    size_t holiday_count;
    uint64_t version; /* changes when the calendar changes */
};

/* The holiday that falls on a day, NULL for none. A whole-day one wins over a half day. */
const struct holiday *calendar_holiday(const struct calendar *calendar, struct day day);
/* The intervals of one day after holidays; at most 8. Returns how many. */
size_t calendar_day(const struct calendar *calendar, struct day day, struct interval out[8]);

struct opening {
    bool is_open;
    struct instant closes; /* when open: end of the present interval */
    struct instant
        opens; /* when closed: start of the next one; 0 when there is none within 400 days */
};
struct opening calendar_opening(const struct calendar *calendar, struct instant at);

/* The instant at which working_s seconds of working time have passed since from (TKT-9); 0 when
 * never within 400 days. */
struct instant calendar_due(const struct calendar *calendar, struct instant from,
                            int64_t working_s);

/* Working time without a break: from included, to not. */
struct span {
    struct instant from;
    struct instant to;
};

struct spans {
    const struct span *first;
    size_t count;
};

/* What calendar_due counted, in order of time; nothing when it gives 0. In the arena. */
struct spans calendar_spans(const struct calendar *calendar, struct instant from, int64_t working_s,
                            struct arena *arena);
/* The working time between two instants, in seconds; 0 when to is not later. */
int64_t calendar_working(const struct calendar *calendar, struct instant from, struct instant to);
/* The last instant from which so many seconds of working time are left until due; 0 when there were
 * not as many within the 400 days before it. */
struct instant calendar_before(const struct calendar *calendar, struct instant due,
                               int64_t working_s);

/* Holidays from first on, for that many days, in order of days; returns how many (at most room). */
struct holiday_on {
    struct day on;
    const struct holiday *holiday;
};

size_t calendar_holidays(const struct calendar *calendar, struct day first, int32_t days,
                         struct holiday_on *out, size_t room);

#endif
