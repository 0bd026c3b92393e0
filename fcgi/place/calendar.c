/* Working time over civil days of one zone; pure, and never wrong by an hour when clocks change. */
#include "fcgi/place/calendar.h"

#define HORIZON_DAYS     400
#define ROUND_CLOCK_DAYS 8 /* open that long without a break: no closing is told */
#define DAY_MINUTES      1440

static int16_t
minute_least(int16_t a, int16_t b)
{
    return a < b ? a : b;
}

/* The day of the month of the nth (or, with -1, the last) weekday. */
static bool
nth_falls_on(const struct holiday *holiday, const struct civil *civil, struct day day)
{
    if (civil->month != holiday->month || day_weekday(day) != holiday->day)
        return false;
    if (holiday->offset > 0)
        return (civil->day - 1) / 7 + 1 == holiday->offset;
    return !day_exists(civil->year, civil->month, civil->day + 7);
}

static bool
holiday_falls_on(const struct holiday *holiday, const struct civil *civil, struct day day)
{
    switch (holiday->kind) {
    case HOLIDAY_FIXED:
        return civil->month == holiday->month && civil->day == holiday->day;
    case HOLIDAY_EASTER:
        return day.days == day_easter(civil->year).days + holiday->offset;
    case HOLIDAY_ONCE:
        return day.days == holiday->once.days;
    case HOLIDAY_NTH:
        return nth_falls_on(holiday, civil, day);
    }
    return false;
}

const struct holiday *
calendar_holiday(const struct calendar *calendar, struct day day)
{
    const struct civil civil = day_to_civil(day);
    const struct holiday *best = NULL;

    for (size_t i = 0; i < calendar->holiday_count; i++) {
        const struct holiday *holiday = &calendar->holidays[i];

        if (holiday_falls_on(holiday, &civil, day) &&
            (best == NULL || holiday->until < best->until)) /* 0, the whole day, is the least */
            best = holiday;
    }
    return best;
}

size_t
calendar_day(const struct calendar *calendar, struct day day, struct interval out[8])
{
    const size_t weekday = (size_t)day_weekday(day) - 1;
    const struct holiday *holiday;
    int16_t end = DAY_MINUTES;
    size_t count = 0;

    if (calendar->interval_counts[weekday] == 0)
        return 0;
    holiday = calendar_holiday(calendar, day);
    if (holiday != NULL)
        end = holiday->until;
    for (size_t i = 0; i < calendar->interval_counts[weekday] && count < 8; i++) {
        const struct interval *interval = &calendar->intervals[weekday][i];

        if (interval->from < end)
            out[count++] = (struct interval){interval->from, minute_least(interval->to, end)};
    }
    return count;
}

/* The instant at which the clocks of the centre first show that minute of the day; 1440 is the next
 * midnight. */
static struct instant
minute_instant(const struct calendar *calendar, struct day day, int16_t minute)
{
    struct civil civil;

    if (minute == DAY_MINUTES) {
        day.days++;
        minute = 0;
    }
    civil = day_to_civil(day);
    civil.hour = minute / 60;
    civil.minute = minute % 60;
    return zone_instant(calendar->zone, &civil);
}

/* Goes through the working time from a day on, interval by interval, up to a last day. */
struct walk {
    const struct calendar *calendar;
    struct day day;
    struct day last;
    struct interval intervals[8];
    size_t count;
    size_t next;
};

static void
walk_start(struct walk *walk, const struct calendar *calendar, struct instant at)
{
    const struct day today = zone_day(calendar->zone, at);

    walk->calendar = calendar;
    walk->day = today;
    walk->last.days = today.days + HORIZON_DAYS;
    walk->count = calendar_day(calendar, walk->day, walk->intervals);
    walk->next = 0;
}

/* The next interval as instants; one that a clock change leaves empty is passed over. */
static bool
walk_next(struct walk *walk, struct span *out)
{
    while (walk->day.days <= walk->last.days) {
        if (walk->next < walk->count) {
            const struct interval *interval = &walk->intervals[walk->next++];

            out->from = minute_instant(walk->calendar, walk->day, interval->from);
            out->to = minute_instant(walk->calendar, walk->day, interval->to);
            if (out->from.seconds < out->to.seconds)
                return true;
            continue;
        }
        walk->day.days++;
        walk->count = calendar_day(walk->calendar, walk->day, walk->intervals);
        walk->next = 0;
    }
    return false;
}

/* The end of a span with those that follow without a break: midnight closes nobody. */
static struct instant
span_end(struct walk *walk, struct instant end)
{
    const int32_t far = walk->day.days + ROUND_CLOCK_DAYS;
    struct span span;

    while (walk_next(walk, &span) && span.from.seconds == end.seconds) {
        if (walk->day.days > far)
            return (struct instant){0};
        end = span.to;
    }
    return end;
}

struct opening
calendar_opening(const struct calendar *calendar, struct instant at)
{
    struct opening opening = {0};
    struct walk walk;
    struct span span;

    walk_start(&walk, calendar, at);
    while (walk_next(&walk, &span)) {
        if (span.to.seconds <= at.seconds)
            continue;
        if (span.from.seconds > at.seconds) {
            opening.opens = span.from;
            return opening;
        }
        opening.is_open = true;
        opening.closes = span_end(&walk, span.to);
        return opening;
    }
    return opening;
}

/* The part of the next span that is not before an instant. */
static bool
walk_next_after(struct walk *walk, struct instant from, struct span *out)
{
    while (walk_next(walk, out)) {
        if (out->to.seconds <= from.seconds)
            continue;
        if (out->from.seconds < from.seconds)
            out->from = from;
        return true;
    }
    return false;
}

struct instant
calendar_due(const struct calendar *calendar, struct instant from, int64_t working_s)
{
    struct walk walk;
    struct span span;

    if (working_s <= 0)
        return from;
    walk_start(&walk, calendar, from);
    while (walk_next_after(&walk, from, &span)) {
        const int64_t length = span.to.seconds - span.from.seconds;

        if (length >= working_s)
            return (struct instant){span.from.seconds + working_s};
        working_s -= length;
    }
    return (struct instant){0};
}

struct spans
calendar_spans(const struct calendar *calendar, struct instant from, int64_t working_s,
               struct arena *arena)
{
    const struct instant due = calendar_due(calendar, from, working_s);
    struct walk walk;
    struct span span;
    struct span *spans;
    size_t count = 0;

    if (due.seconds <= from.seconds)
        return (struct spans){0};
    walk_start(&walk, calendar, from);
    while (walk_next_after(&walk, from, &span) && span.from.seconds < due.seconds)
        count++;
    spans = arena_new_array(arena, count, struct span);
    walk_start(&walk, calendar, from);
    for (size_t i = 0; i < count && walk_next_after(&walk, from, &spans[i]); i++)
        if (spans[i].to.seconds > due.seconds)
            spans[i].to = due;
    return (struct spans){spans, count};
}

int64_t
calendar_working(const struct calendar *calendar, struct instant from, struct instant to)
{
    struct walk walk;
    struct span span;
    int64_t working_s = 0;

    if (to.seconds <= from.seconds)
        return 0;
    walk_start(&walk, calendar, from);
    walk.last = zone_day(calendar->zone, to);
    while (walk_next_after(&walk, from, &span) && span.from.seconds < to.seconds)
        working_s +=
            (span.to.seconds < to.seconds ? span.to.seconds : to.seconds) - span.from.seconds;
    return working_s;
}

struct instant
calendar_before(const struct calendar *calendar, struct instant due, int64_t working_s)
{
    struct day day = zone_day(calendar->zone, due);
    const int32_t last = day.days - HORIZON_DAYS;

    if (working_s <= 0)
        return due;
    for (; day.days >= last; day.days--) {
        struct interval intervals[8];

        for (size_t i = calendar_day(calendar, day, intervals); i > 0; i--) {
            const int64_t from = minute_instant(calendar, day, intervals[i - 1].from).seconds;
            int64_t to = minute_instant(calendar, day, intervals[i - 1].to).seconds;

            if (to > due.seconds)
                to = due.seconds;
            if (to - from >= working_s)
                return (struct instant){to - working_s};
            working_s -= to > from ? to - from : 0;
        }
    }
    return (struct instant){0};
}

size_t
calendar_holidays(const struct calendar *calendar, struct day first, int32_t days,
                  struct holiday_on *out, size_t room)
{
    size_t count = 0;

    for (int32_t i = 0; i < days && count < room; i++) {
        const struct day day = {first.days + i};
        const struct holiday *holiday = calendar_holiday(calendar, day);

        if (holiday != NULL)
            out[count++] = (struct holiday_on){.on = day, .holiday = holiday};
    }
    return count;
}
