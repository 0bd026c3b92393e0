/* Random calendars in zones with every kind of clock change, against an oracle that goes through
 * the minutes one by one. */
#include <stdio.h>
#include <stdlib.h>

#include "fcgi/place/calendar.h"
#include "tests/lib/test.h"

#define CASES       5000 /* BALCAO_TEST_CASES: as many instead */
#define ORACLE_DAYS 7LL
#define DAY_S       86400LL
#define INTERVALS   3
#define HOLIDAYS    4

static const char *const zones[] = {
    "Europe/Lisbon",    "Europe/Madrid",       "Europe/Oslo",
    "Europe/Vienna",    "Atlantic/Azores",     "America/Havana",
    "America/Santiago", "Australia/Lord_Howe", "Africa/Casablanca",
    "Pacific/Apia",     "Asia/Kathmandu",      "America/St_Johns",
    "Africa/Cairo",     "Pacific/Kiritimati",  "UTC",
};

static const struct {
    int year, month, day;
} easters[] = {
    {2010, 4, 4 },
    {2011, 4, 24},
    {2012, 4, 8 },
    {2013, 3, 31},
    {2014, 4, 20},
    {2015, 4, 5 },
    {2016, 3, 27},
    {2017, 4, 16},
    {2018, 4, 1 },
    {2019, 4, 21},
    {2020, 4, 12},
    {2021, 4, 4 },
    {2022, 4, 17},
    {2023, 4, 9 },
    {2024, 3, 31},
    {2025, 4, 20},
    {2026, 4, 5 },
    {2027, 3, 28},
    {2028, 4, 16},
    {2029, 4, 1 },
    {2030, 4, 21},
    {2031, 4, 13},
    {2032, 3, 28},
    {2033, 4, 17},
};

struct lot { /* xorshift: the same numbers everywhere */
    uint64_t state;
};

static uint32_t
draw(struct lot *lot, uint32_t below)
{
    lot->state ^= lot->state << 13;
    lot->state ^= lot->state >> 7;
    lot->state ^= lot->state << 17;
    return (uint32_t)(lot->state >> 33) % below;
}

struct sample {
    struct calendar calendar;
    struct interval intervals[7][INTERVALS];
    struct holiday holidays[HOLIDAYS];
    struct instant at;
    int64_t working_s;
    struct instant later; /* up to which working time is summed up */
};

static void
draw_intervals(struct lot *lot, struct sample *sample)
{
    for (size_t w = 0; w < 7; w++) {
        int16_t from = 0;
        const uint32_t wanted = draw(lot, INTERVALS + 1);

        sample->calendar.intervals[w] = sample->intervals[w];
        for (uint32_t i = 0; i < wanted && from < 1430; i++) {
            struct interval *interval =
                &sample->intervals[w][sample->calendar.interval_counts[w]++];

            interval->from = (int16_t)(from + (int16_t)draw(lot, 300));
            if (interval->from >= 1440)
                interval->from = 1439;
            interval->to = (int16_t)(interval->from + 1 + (int16_t)draw(lot, 500));
            if (interval->to > 1440 || draw(lot, 8) == 0)
                interval->to = 1440;
            from = interval->to;
            if (from >= 1440)
                break;
        }
    }
}

static void
draw_holidays(struct lot *lot, struct sample *sample, struct day near)
{
    sample->calendar.holidays = sample->holidays;
    sample->calendar.holiday_count = draw(lot, HOLIDAYS + 1);
    for (size_t i = 0; i < sample->calendar.holiday_count; i++) {
        const struct day on = {near.days + (int32_t)draw(lot, 10) - 2};
        const struct civil civil = day_to_civil(on);
        struct holiday *holiday = &sample->holidays[i];

        holiday->kind = (enum holiday_kind)draw(lot, 4);
        holiday->month = (int16_t)civil.month;
        holiday->day = (int16_t)(holiday->kind == HOLIDAY_NTH ? day_weekday(on) : civil.day);
        holiday->once = on;
        if (holiday->kind == HOLIDAY_NTH)
            holiday->offset = draw(lot, 3) == 0 ? -1 : (int16_t)((civil.day - 1) / 7 % 4 + 1);
        if (holiday->kind == HOLIDAY_EASTER)
            holiday->offset = (int16_t)(on.days - day_from_civil(easters[civil.year - 2010].year,
                                                                 easters[civil.year - 2010].month,
                                                                 easters[civil.year - 2010].day)
                                                      .days);
        holiday->until = draw(lot, 2) == 0 ? 0 : (int16_t)(1 + draw(lot, 1439));
    }
}

/* An instant on a whole minute; every second one near a clock change of the zone. */
static struct instant
draw_instant(struct lot *lot, const struct zone *zone)
{
    const int64_t first = (int64_t)day_from_civil(2010, 2, 1).days * DAY_S;
    int64_t at = first + (int64_t)draw(lot, 23 * 365) * DAY_S + (int64_t)draw(lot, 1440) * 60;

    if (draw(lot, 2) == 0)
        for (int i = 0; i < 366; i++) {
            const int32_t now = zone_offset(zone, (struct instant){at + (int64_t)i * DAY_S});

            if (zone_offset(zone, (struct instant){at + (int64_t)(i + 1) * DAY_S}) == now)
                continue;
            at += (int64_t)(i - 1) * DAY_S + (int64_t)draw(lot, 2880) * 60;
            break;
        }
    return (struct instant){at};
}

static bool
oracle_is_on(const struct holiday *holiday, struct day day)
{
    const struct civil civil = day_to_civil(day);
    const struct day week_before = {day.days - 7};
    const struct day week_after = {day.days + 7};
    int nth = 1;

    switch (holiday->kind) {
    case HOLIDAY_FIXED:
        return civil.month == holiday->month && civil.day == holiday->day;
    case HOLIDAY_ONCE:
        return holiday->once.days == day.days;
    case HOLIDAY_EASTER:
        return day_from_civil(easters[civil.year - 2010].year, easters[civil.year - 2010].month,
                              easters[civil.year - 2010].day)
                       .days +
                   holiday->offset ==
               day.days;
    case HOLIDAY_NTH:
        if (civil.month != holiday->month || day_weekday(day) != holiday->day)
            return false;
        if (holiday->offset == -1)
            return day_to_civil(week_after).month != civil.month;
        for (struct day back = week_before; day_to_civil(back).month == civil.month; back.days -= 7)
            nth++;
        return nth == holiday->offset;
    }
    return false;
}

/* Whether people work in this minute of the calendar's own time, counted since 1970-01-01 00:00. */
static bool
oracle_works(const struct sample *sample, int64_t local_minute)
{
    const struct day day = {(int32_t)(local_minute / 1440)};
    const int minute = (int)(local_minute % 1440);
    const size_t weekday = (size_t)day_weekday(day) - 1;
    bool works = false;

    for (size_t i = 0; i < sample->calendar.interval_counts[weekday]; i++)
        works = works || (sample->intervals[weekday][i].from <= minute &&
                          minute < sample->intervals[weekday][i].to);
    for (size_t i = 0; works && i < sample->calendar.holiday_count; i++)
        if (oracle_is_on(&sample->holidays[i], day) && minute >= sample->holidays[i].until)
            works = false;
    return works;
}

/* Whether people work, minute by minute from sample.at on; and in the minute at which they are
 * asked for the last time before. */
#define MINUTES (ORACLE_DAYS * 1440)

struct oracle {
    bool works[MINUTES];
    bool is_open;
    int64_t changes;   /* next opening or closing; 0: not within ORACLE_DAYS */
    int64_t due;       /* 0: not within ORACLE_DAYS */
    int64_t working_s; /* between sample.at and sample.later */
    int64_t before;    /* so long before sample.later working_s began; 0: before sample.at */
};

/* Every time of day happens once: when clocks go back, the first time counts. */
static void
oracle_walk(const struct sample *sample, bool *minutes)
{
    const int64_t at = sample->at.seconds;
    int64_t reached = 0; /* the latest local minute the clocks have shown */
    bool works = false;

    for (int64_t now = at - 2 * DAY_S; now < at + ORACLE_DAYS * DAY_S; now += 60) {
        const int64_t local =
            (now + zone_offset(sample->calendar.zone, (struct instant){now})) / 60;

        if (local > reached || reached == 0) {
            reached = local;
            works = oracle_works(sample, reached);
        }
        if (now >= at)
            minutes[(now - at) / 60] = works;
    }
}

static void
oracle_ask(const struct sample *sample, struct oracle *oracle)
{
    const int64_t at = sample->at.seconds;
    const int64_t later = (sample->later.seconds - at) / 60;
    int64_t left_s = sample->working_s;

    *oracle = (struct oracle){0};
    oracle_walk(sample, oracle->works);
    oracle->is_open = oracle->works[0];
    for (int64_t i = 0; i < MINUTES; i++) {
        if (oracle->works[i] != oracle->is_open && oracle->changes == 0)
            oracle->changes = at + i * 60;
        if (!oracle->works[i])
            continue;
        if (i < later)
            oracle->working_s += 60;
        left_s -= 60;
        if (left_s == 0)
            oracle->due = at + (i + 1) * 60;
    }
    left_s = sample->working_s;
    for (int64_t i = later; i > 0 && left_s > 0; i--) {
        if (!oracle->works[i - 1])
            continue;
        left_s -= 60;
        if (left_s == 0)
            oracle->before = at + (i - 1) * 60;
    }
}

/* What lies beyond the oracle's days is only known to lie there. */
static void
expect_time(struct test *t, int64_t got, int64_t wanted, int64_t at)
{
    if (wanted != 0)
        expect_count(t, got, wanted);
    else
        expect(t, got == 0 || got >= at + ORACLE_DAYS * DAY_S);
}

/* Spans that add up to the promise and hold no minute in which nobody works are the very minutes
 * the oracle counted. */
static void
expect_spans(struct test *t, const struct sample *sample, const struct oracle *oracle)
{
    const struct spans spans =
        calendar_spans(&sample->calendar, sample->at, sample->working_s, t->arena);
    int64_t end = sample->at.seconds;
    int64_t sum = 0;
    bool is_worked = true;

    for (size_t i = 0; i < spans.count; i++) {
        is_worked = is_worked && spans.first[i].from.seconds >= end &&
                    spans.first[i].to.seconds > spans.first[i].from.seconds;
        end = spans.first[i].to.seconds;
        sum += end - spans.first[i].from.seconds;
        for (int64_t at = spans.first[i].from.seconds; at < end; at += 60) {
            const int64_t minute = (at - sample->at.seconds) / 60;

            is_worked = is_worked && (minute >= MINUTES || oracle->works[minute]);
        }
    }
    expect(t, is_worked);
    if (oracle->due == 0)
        return;
    expect_count(t, sum, sample->working_s);
    expect_count(t, end, oracle->due);
}

static void
expect_agreement(struct test *t, const struct sample *sample, const struct oracle *oracle)
{
    const struct opening opening = calendar_opening(&sample->calendar, sample->at);
    const int64_t at = sample->at.seconds;
    const int64_t before =
        calendar_before(&sample->calendar, sample->later, sample->working_s).seconds;

    expect(t, opening.is_open == oracle->is_open);
    expect_time(t, oracle->is_open ? opening.closes.seconds : opening.opens.seconds,
                oracle->changes, at);
    expect_time(t, calendar_due(&sample->calendar, sample->at, sample->working_s).seconds,
                oracle->due, at);
    expect_spans(t, sample, oracle);
    expect_count(t, calendar_working(&sample->calendar, sample->at, sample->later),
                 oracle->working_s);
    if (oracle->before != 0)
        expect_count(t, before, oracle->before);
    else
        expect(t, before < at);
}

static uint64_t
number_of(const char *name, uint64_t usual)
{
    const char *given = getenv(name);

    return given != NULL ? strtoull(given, NULL, 10) : usual;
}

TEST(rte_5_random_calendars_agree_with_a_walk_through_their_minutes)
{
    const uint64_t seed = number_of("BALCAO_TEST_SEED", (uint64_t)clock_now().seconds);
    const uint64_t cases = number_of("BALCAO_TEST_CASES", CASES);
    struct arena *whole = t->arena;
    struct lot lot = {seed * 2654435761U + 1};
    static struct oracle oracle;

    arena_open(&t->arena, 1024L * 1024);
    for (uint64_t i = 0; i < cases && t->failures < 5; i++) {
        struct sample sample = {0};
        const char *name = zones[draw(&lot, sizeof(zones) / sizeof(zones[0]))];

        arena_reset(t->arena);
        test_row("BALCAO_TEST_SEED=%llu, case %llu, %s", (unsigned long long)seed,
                 (unsigned long long)i, name);
        if (!expect_result(t, zone_find(str_from(name), &sample.calendar.zone), RES_OK))
            break;
        sample.at = draw_instant(&lot, sample.calendar.zone);
        draw_intervals(&lot, &sample);
        draw_holidays(&lot, &sample, zone_day(sample.calendar.zone, sample.at));
        sample.working_s = 60 * (int64_t)(1 + draw(&lot, 1500));
        sample.later.seconds = sample.at.seconds + 60 * (int64_t)draw(&lot, (uint32_t)MINUTES);
        oracle_ask(&sample, &oracle);
        expect_agreement(t, &sample, &oracle);
    }
    arena_close(&t->arena);
    t->arena = whole;
}
