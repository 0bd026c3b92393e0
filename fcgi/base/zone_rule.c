/* The yearly rule in a TZif footer, a POSIX TZ string with the extensions of RFC 8536 3.3.1. It
 * reads no files. */
#include "fcgi/base/zone_parse.h"

#define DAY_S       86400
#define HOURS_LIMIT 167 /* RFC 8536: times and offsets from -167 to 167 hours */

struct cursor {
    const char *at;
    const char *end;
};

static bool
next_is(struct cursor *c, char what)
{
    if (c->at == c->end || *c->at != what)
        return false;
    c->at++;
    return true;
}

static bool
read_number(struct cursor *c, int32_t least, int32_t most, int32_t *out)
{
    int32_t value = 0;
    int digits = 0;

    while (c->at < c->end && *c->at >= '0' && *c->at <= '9' && digits < 4) {
        value = value * 10 + (*c->at - '0');
        c->at++;
        digits++;
    }
    *out = value;
    return digits > 0 && value >= least && value <= most;
}

/* [+-]hh[:mm[:ss]] in seconds */
static bool
read_time(struct cursor *c, int32_t *out_s)
{
    const bool negative = next_is(c, '-');
    int32_t hours, minutes = 0, seconds = 0;

    if (!negative)
        (void)next_is(c, '+');
    if (!read_number(c, 0, HOURS_LIMIT, &hours))
        return false;
    if (next_is(c, ':')) {
        if (!read_number(c, 0, 59, &minutes))
            return false;
        if (next_is(c, ':') && !read_number(c, 0, 59, &seconds))
            return false;
    }
    *out_s = hours * 3600 + minutes * 60 + seconds;
    if (negative)
        *out_s = -*out_s;
    return true;
}

/* POSIX says what to add to local time to reach UTC; we keep the opposite. */
static bool
read_offset(struct cursor *c, int32_t *out_s)
{
    if (!read_time(c, out_s))
        return false;
    *out_s = -*out_s;
    return true;
}

static bool
is_letter(char c)
{
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

/* An abbreviation: three letters or more, or anything alphanumeric, + and - between < and >. It is
 * not kept. */
static bool
skip_name(struct cursor *c)
{
    size_t letters = 0;
    const bool quoted = next_is(c, '<');

    while (c->at < c->end) {
        const char now = *c->at;
        const bool more = (now >= '0' && now <= '9') || now == '+' || now == '-';

        if (!is_letter(now) && !(quoted && more))
            break;
        c->at++;
        letters++;
    }
    if (quoted && !next_is(c, '>'))
        return false;
    return letters >= 3;
}

static bool
read_on(struct cursor *c, struct zone_on *out)
{
    bool good;

    if (!next_is(c, ','))
        return false;
    if (next_is(c, 'M')) {
        out->kind = ZONE_ON_WEEKDAY;
        good = read_number(c, 1, 12, &out->month) && next_is(c, '.') &&
               read_number(c, 1, 5, &out->week) && next_is(c, '.') &&
               read_number(c, 0, 6, &out->day);
    } else if (next_is(c, 'J')) {
        out->kind = ZONE_ON_JULIAN;
        good = read_number(c, 1, 365, &out->day);
    } else {
        out->kind = ZONE_ON_DAY;
        good = read_number(c, 0, 365, &out->day);
    }
    out->time_s = 2 * 3600;
    if (good && next_is(c, '/'))
        good = read_time(c, &out->time_s);
    return good;
}

bool
zone_rule_parse(struct str text, struct zone_rule *out)
{
    struct cursor c = {text.at, text.at + text.len};

    *out = (struct zone_rule){0};
    if (text.len == 0)
        return true;
    if (!skip_name(&c) || !read_offset(&c, &out->standard_s))
        return false;
    out->is_set = true;
    if (c.at == c.end)
        return true;
    out->has_summer = true;
    if (!skip_name(&c))
        return false;
    out->summer_s = out->standard_s + 3600;
    if (c.at < c.end && *c.at != ',' && !read_offset(&c, &out->summer_s))
        return false;
    return read_on(&c, &out->start) && read_on(&c, &out->end) && c.at == c.end;
}

/* The day in a year on which a rule falls, counted from 1970-01-01. */
static int64_t
on_day(const struct zone_on *on, int32_t year)
{
    const struct day new_year = day_from_civil(year, 1, 1);

    if (on->kind == ZONE_ON_DAY)
        return (int64_t)new_year.days + on->day;
    if (on->kind == ZONE_ON_JULIAN)
        return (int64_t)new_year.days + on->day - 1 + (on->day > 59 && day_exists(year, 2, 29));

    const struct day first = day_from_civil(year, on->month, 1);
    const int first_weekday = day_weekday(first) % 7; /* 0 Sunday, as POSIX counts */
    int32_t day = 1 + (on->day - first_weekday + 7) % 7 + (on->week - 1) * 7;

    if (!day_exists(year, on->month, day)) /* there is no fifth: the last is the fourth */
        day -= 7;
    return (int64_t)first.days + day - 1;
}

/* Notes one change of offset: the latest at or before the instant, or the earliest after it. Of two
   changes at once the later call counts, so that summer time all year round (it ends as it begins)
   stays summer time. */
static void
note_change(struct zone_span *span, int64_t at, int64_t change, int32_t offset_s)
{
    if (change > at && change < span->to)
        span->to = change;
    if (change <= at && change >= span->from) {
        span->from = change;
        span->offset_s = offset_s;
    }
}

struct zone_span
zone_rule_span(const struct zone_rule *rule, int64_t at)
{
    struct zone_span span = {INT64_MIN, INT64_MAX, rule->standard_s};
    const int32_t year = instant_to_civil((struct instant){at}).year;

    if (!rule->has_summer)
        return span;
    for (int32_t y = year - 2; y <= year + 2; y++) {
        if (y < 1 || y > 9999)
            continue;
        note_change(&span, at, on_day(&rule->end, y) * DAY_S + rule->end.time_s - rule->summer_s,
                    rule->standard_s);
        note_change(&span, at,
                    on_day(&rule->start, y) * DAY_S + rule->start.time_s - rule->standard_s,
                    rule->summer_s);
    }
    return span;
}
