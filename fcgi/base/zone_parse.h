/* Reading one TZif file from bytes: what base/zone uses, and what its tests and its fuzz target
 * call. */
#ifndef FCGI_BASE_ZONE_PARSE_H
#define FCGI_BASE_ZONE_PARSE_H

#include "fcgi/base/zone.h"

/* A larger file is no zone; the largest of the system's has under 4 KiB. */
#define ZONE_FILE_MAX 65536

enum zone_on_kind {
    ZONE_ON_JULIAN,  /* Jn: day 1..365, never 29 February */
    ZONE_ON_DAY,     /* n: day 0..365, 29 February counted */
    ZONE_ON_WEEKDAY, /* Mm.w.d */
};

/* When daylight saving time begins or ends in each year. */
struct zone_on {
    enum zone_on_kind kind;
    int32_t month, week, day; /* week 5 is the last; day as its kind says, 0 is Sunday */
    int32_t time_s;           /* after midnight; negative and beyond a day are allowed */
};

/* The POSIX TZ string of a footer; offsets are what is added to UTC. */
struct zone_rule {
    bool is_set;
    bool has_summer;
    int32_t standard_s, summer_s;
    struct zone_on start, end;
};

struct zone {
    struct zone *next; /* in base/zone's list */
    char name[64];
    size_t transition_count;
    int64_t
        *transitions; /* strictly ascending; from transitions[i] on, offsets_s[kinds[i]] holds */
    uint8_t *kinds;   /* each below the file's count of local time types */
    int32_t offsets_s[256];  /* by local time type; [0] holds before the first transition */
    struct zone_rule footer; /* from the last transition on, when it is set */
};

/*
 * Reads a whole TZif file of version 2 or later without leap seconds.
 * RES_OK: the caller frees it with zone_free | RES_INVALID
 */
enum result zone_parse(struct str bytes, struct zone **out) MUST_USE;
void zone_free(struct zone **zone);

/* Reads a footer's text without its newlines; an empty one gives a rule that is not set. False when
 * malformed. */
bool zone_rule_parse(struct str text, struct zone_rule *out);

/* The stretch of time around an instant in which the offset does not change: from <= at < to. */
struct zone_span {
    int64_t from, to;
    int32_t offset_s;
};
struct zone_span zone_rule_span(const struct zone_rule *rule, int64_t at);

#endif
