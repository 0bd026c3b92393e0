/* Time: instants in UTC, the clock that tests can hold, and civil days. It knows no zones (see
 * zone.h). */
#ifndef FCGI_BASE_CLOCK_H
#define FCGI_BASE_CLOCK_H

#include <stdbool.h>
#include <stdint.h>

#include "fcgi/base/str.h"

/* An instant: seconds since 1970-01-01T00:00:00Z, without leap seconds. */
struct instant {
    int64_t seconds;
};

/* A civil day: days since 1970-01-01 in the proleptic Gregorian calendar; the zone is said where it
 * is used. */
struct day {
    int32_t days;
};

struct civil {
    int32_t year;
    int32_t month; /* 1..12 */
    int32_t day;   /* 1..31 */
    int32_t hour, minute, second;
};

struct instant clock_now(void);
/* The time it really is, also when clock_now is held: for agreements with other programs. */
struct instant clock_wall(void);
/* Monotonic microseconds, for durations and deadlines. */
uint64_t clock_ticks_us(void);
/* Holds clock_now at an instant (tests, screenshots); clock_release lets it run again. */
void clock_hold(struct instant at);
void clock_release(void);
/* Whether it is held, and where. */
bool clock_is_held(struct instant *at);

struct day day_from_civil(int32_t year, int32_t month, int32_t day); /* the day must exist */
struct civil day_to_civil(struct day day);                 /* hour, minute, second are 0 */
bool day_exists(int32_t year, int32_t month, int32_t day); /* years 1..9999 */
int day_weekday(struct day day);                           /* ISO: 1 Monday .. 7 Sunday */
struct day day_easter(int32_t year);                       /* Western Easter Sunday */
/* "2026-03-02" and nothing else. */
bool day_parse(struct str s, struct day *out);
/* Writes "2026-03-02" and a NUL into 11 bytes. */
void day_format(struct day day, char out[11]);

struct civil instant_to_civil(struct instant at); /* in UTC */
struct instant instant_from_civil(const struct civil *civil);
/* "2026-03-02T08:30:00Z" and nothing else. */
bool instant_parse(struct str s, struct instant *out);
/* Writes "2026-03-02T08:30:00Z" and a NUL into 21 bytes; years 0..9999. */
void instant_format(struct instant at, char out[21]);

#endif
