/* Working time of the demo's centres, day by day and over clock changes, and against an oracle that
 * walks minute by minute. */
#include "fcgi/place/calendar.h"

#include "tests/place/stage.h"

/* "2026-03-02T08:59+01:00": local time with its offset, so that a reader sees both. */
static struct instant
instant_of(struct test *t, const char *text)
{
    const struct str whole = str_from(text);
    struct instant local = {0};
    uint64_t offset_hours = 0;

    expect(t, whole.len == 22 && str_ends(whole, STR(":00")) &&
                  str_to_u64(str_slice(whole, 17, 19), 14, &offset_hours) &&
                  instant_parse(arena_printf(t->arena, "%.16s:00Z", text), &local));
    return (struct instant){local.seconds -
                            (text[16] == '-' ? -1 : 1) * (int64_t)offset_hours * 3600};
}

static const struct {
    const char *centre;
    const char *at;
    bool is_open;
    const char *next; /* closes when open, opens when not */
} openings[] = {
  /* Lisbon: an ordinary week, both sides of every edge. */
    {"pt-lisboa", "2026-03-02T08:59+00:00", false, "2026-03-02T09:00+00:00"},
    {"pt-lisboa", "2026-03-02T09:00+00:00", true,  "2026-03-02T13:00+00:00"},
    {"pt-lisboa", "2026-03-02T12:59+00:00", true,  "2026-03-02T13:00+00:00"},
    {"pt-lisboa", "2026-03-02T13:00+00:00", false, "2026-03-02T14:00+00:00"},
    {"pt-lisboa", "2026-03-02T13:59+00:00", false, "2026-03-02T14:00+00:00"},
    {"pt-lisboa", "2026-03-02T14:00+00:00", true,  "2026-03-02T18:00+00:00"},
    {"pt-lisboa", "2026-03-02T17:59+00:00", true,  "2026-03-02T18:00+00:00"},
    {"pt-lisboa", "2026-03-02T18:00+00:00", false, "2026-03-03T09:00+00:00"},
    {"pt-lisboa", "2026-03-05T18:00+00:00", false, "2026-03-06T09:00+00:00"},
    {"pt-lisboa", "2026-03-06T16:59+00:00", true,  "2026-03-06T17:00+00:00"},
    {"pt-lisboa", "2026-03-06T17:00+00:00", false, "2026-03-09T09:00+00:00"},
    {"pt-lisboa", "2026-03-07T12:00+00:00", false, "2026-03-09T09:00+00:00"},
    {"pt-lisboa", "2026-03-08T23:59+00:00", false, "2026-03-09T09:00+00:00"},
 /* Lisbon: clocks forward on 29 March 2026, back on 25 October. */
    {"pt-lisboa", "2026-03-27T17:00+00:00", false, "2026-03-30T09:00+01:00"},
    {"pt-lisboa", "2026-03-29T00:59+00:00", false, "2026-03-30T09:00+01:00"},
    {"pt-lisboa", "2026-03-29T02:00+01:00", false, "2026-03-30T09:00+01:00"},
    {"pt-lisboa", "2026-03-30T08:59+01:00", false, "2026-03-30T09:00+01:00"},
    {"pt-lisboa", "2026-03-30T08:30+00:00", true,  "2026-03-30T13:00+01:00"},
    {"pt-lisboa", "2026-10-23T17:00+01:00", false, "2026-10-26T09:00+00:00"},
    {"pt-lisboa", "2026-10-25T01:30+01:00", false, "2026-10-26T09:00+00:00"},
    {"pt-lisboa", "2026-10-25T01:30+00:00", false, "2026-10-26T09:00+00:00"},
    {"pt-lisboa", "2026-10-26T09:00+01:00", false, "2026-10-26T09:00+00:00"},
    {"pt-lisboa", "2026-10-26T09:00+00:00", true,  "2026-10-26T13:00+00:00"},
 /* Lisbon: holidays of 2026 and 2027. Easter is 5 April and 28 March. */
    {"pt-lisboa", "2026-01-01T10:00+00:00", false, "2026-01-02T09:00+00:00"},
    {"pt-lisboa", "2026-02-16T18:00+00:00", false, "2026-02-18T09:00+00:00"},
    {"pt-lisboa", "2026-02-17T10:00+00:00", false, "2026-02-18T09:00+00:00"},
    {"pt-lisboa", "2026-04-02T18:00+01:00", false, "2026-04-06T09:00+01:00"},
    {"pt-lisboa", "2026-04-03T10:00+01:00", false, "2026-04-06T09:00+01:00"},
    {"pt-lisboa", "2026-04-30T18:00+01:00", false, "2026-05-04T09:00+01:00"},
    {"pt-lisboa", "2026-06-03T18:00+01:00", false, "2026-06-05T09:00+01:00"},
    {"pt-lisboa", "2026-06-10T11:00+01:00", false, "2026-06-11T09:00+01:00"},
    {"pt-lisboa", "2026-10-02T17:00+01:00", false, "2026-10-06T09:00+01:00"},
    {"pt-lisboa", "2026-11-30T18:00+00:00", false, "2026-12-02T09:00+00:00"},
    {"pt-lisboa", "2026-12-24T10:00+00:00", true,  "2026-12-24T13:00+00:00"},
    {"pt-lisboa", "2026-12-24T13:00+00:00", false, "2026-12-28T09:00+00:00"},
    {"pt-lisboa", "2026-12-31T17:59+00:00", true,  "2026-12-31T18:00+00:00"},
    {"pt-lisboa", "2026-12-31T18:00+00:00", false, "2027-01-04T09:00+00:00"},
    {"pt-lisboa", "2027-02-08T18:00+00:00", false, "2027-02-10T09:00+00:00"},
    {"pt-lisboa", "2027-03-25T18:00+00:00", false, "2027-03-29T09:00+01:00"},
 /* Madrid. */
    {"es-madrid", "2026-03-02T13:59+01:00", true,  "2026-03-02T14:00+01:00"},
    {"es-madrid", "2026-03-02T14:00+01:00", false, "2026-03-02T15:30+01:00"},
    {"es-madrid", "2026-03-02T15:30+01:00", true,  "2026-03-02T18:30+01:00"},
    {"es-madrid", "2026-03-02T18:30+01:00", false, "2026-03-03T09:00+01:00"},
    {"es-madrid", "2026-03-05T18:30+01:00", false, "2026-03-06T08:00+01:00"},
    {"es-madrid", "2026-03-06T14:59+01:00", true,  "2026-03-06T15:00+01:00"},
    {"es-madrid", "2026-03-06T15:00+01:00", false, "2026-03-09T09:00+01:00"},
    {"es-madrid", "2026-03-27T15:00+01:00", false, "2026-03-30T09:00+02:00"},
    {"es-madrid", "2026-10-23T15:00+02:00", false, "2026-10-26T09:00+01:00"},
    {"es-madrid", "2026-01-05T18:30+01:00", false, "2026-01-07T09:00+01:00"},
    {"es-madrid", "2026-04-01T18:30+02:00", false, "2026-04-06T09:00+02:00"},
    {"es-madrid", "2026-04-30T18:30+02:00", false, "2026-05-04T09:00+02:00"},
    {"es-madrid", "2026-05-14T18:30+02:00", false, "2026-05-18T09:00+02:00"},
    {"es-madrid", "2026-10-09T15:00+02:00", false, "2026-10-13T09:00+02:00"},
    {"es-madrid", "2026-10-30T15:00+01:00", false, "2026-11-03T09:00+01:00"},
    {"es-madrid", "2026-11-06T15:00+01:00", false, "2026-11-10T09:00+01:00"},
    {"es-madrid", "2026-12-04T15:00+01:00", false, "2026-12-09T09:00+01:00"},
    {"es-madrid", "2026-12-24T13:59+01:00", true,  "2026-12-24T14:00+01:00"},
    {"es-madrid", "2026-12-24T14:00+01:00", false, "2026-12-28T09:00+01:00"},
    {"es-madrid", "2026-12-31T14:00+01:00", false, "2027-01-04T09:00+01:00"},
    {"es-madrid", "2027-01-05T18:30+01:00", false, "2027-01-07T09:00+01:00"},
    {"es-madrid", "2027-03-24T18:30+01:00", false, "2027-03-29T09:00+02:00"},
    {"es-madrid", "2027-11-01T10:00+01:00", false, "2027-11-02T09:00+01:00"},
 /* Oslo. */
    {"no-oslo",   "2026-03-02T07:59+01:00", false, "2026-03-02T08:00+01:00"},
    {"no-oslo",   "2026-03-02T11:29+01:00", true,  "2026-03-02T11:30+01:00"},
    {"no-oslo",   "2026-03-02T11:30+01:00", false, "2026-03-02T12:00+01:00"},
    {"no-oslo",   "2026-03-02T12:00+01:00", true,  "2026-03-02T16:00+01:00"},
    {"no-oslo",   "2026-03-02T16:00+01:00", false, "2026-03-03T08:00+01:00"},
    {"no-oslo",   "2026-03-06T15:29+01:00", true,  "2026-03-06T15:30+01:00"},
    {"no-oslo",   "2026-03-06T15:30+01:00", false, "2026-03-09T08:00+01:00"},
    {"no-oslo",   "2026-03-27T15:30+01:00", false, "2026-03-30T08:00+02:00"},
    {"no-oslo",   "2026-10-23T15:30+02:00", false, "2026-10-26T08:00+01:00"},
    {"no-oslo",   "2026-04-01T10:00+02:00", true,  "2026-04-01T11:30+02:00"},
    {"no-oslo",   "2026-04-01T11:30+02:00", false, "2026-04-07T08:00+02:00"},
    {"no-oslo",   "2026-04-30T16:00+02:00", false, "2026-05-04T08:00+02:00"},
    {"no-oslo",   "2026-05-13T16:00+02:00", false, "2026-05-15T08:00+02:00"},
    {"no-oslo",   "2026-05-22T15:30+02:00", false, "2026-05-26T08:00+02:00"},
    {"no-oslo",   "2026-12-24T08:00+01:00", true,  "2026-12-24T11:30+01:00"},
    {"no-oslo",   "2026-12-24T11:30+01:00", false, "2026-12-28T08:00+01:00"},
    {"no-oslo",   "2026-12-31T11:30+01:00", false, "2027-01-04T08:00+01:00"},
    {"no-oslo",   "2027-03-24T11:30+01:00", false, "2027-03-30T08:00+02:00"},
    {"no-oslo",   "2027-05-05T16:00+02:00", false, "2027-05-07T08:00+02:00"},
    {"no-oslo",   "2027-05-14T15:30+02:00", false, "2027-05-18T08:00+02:00"},
 /* Vienna. */
    {"at-wien",   "2026-03-02T11:59+01:00", true,  "2026-03-02T12:00+01:00"},
    {"at-wien",   "2026-03-02T12:00+01:00", false, "2026-03-02T12:30+01:00"},
    {"at-wien",   "2026-03-02T12:30+01:00", true,  "2026-03-02T17:00+01:00"},
    {"at-wien",   "2026-03-02T17:00+01:00", false, "2026-03-03T08:00+01:00"},
    {"at-wien",   "2026-03-06T13:59+01:00", true,  "2026-03-06T14:00+01:00"},
    {"at-wien",   "2026-03-06T14:00+01:00", false, "2026-03-09T08:00+01:00"},
    {"at-wien",   "2026-03-27T14:00+01:00", false, "2026-03-30T08:00+02:00"},
    {"at-wien",   "2026-01-05T17:00+01:00", false, "2026-01-07T08:00+01:00"},
    {"at-wien",   "2026-04-03T10:00+02:00", true,  "2026-04-03T14:00+02:00"},
    {"at-wien",   "2026-04-03T14:00+02:00", false, "2026-04-07T08:00+02:00"},
    {"at-wien",   "2026-05-13T17:00+02:00", false, "2026-05-15T08:00+02:00"},
    {"at-wien",   "2026-05-22T14:00+02:00", false, "2026-05-26T08:00+02:00"},
    {"at-wien",   "2026-06-03T17:00+02:00", false, "2026-06-05T08:00+02:00"},
    {"at-wien",   "2026-09-10T12:00+02:00", false, "2026-09-10T12:30+02:00"},
    {"at-wien",   "2026-09-17T11:59+02:00", true,  "2026-09-17T12:00+02:00"},
    {"at-wien",   "2026-09-17T12:00+02:00", false, "2026-09-18T08:00+02:00"},
    {"at-wien",   "2026-10-23T14:00+02:00", false, "2026-10-27T08:00+01:00"},
    {"at-wien",   "2026-12-07T17:00+01:00", false, "2026-12-09T08:00+01:00"},
    {"at-wien",   "2026-12-24T12:00+01:00", false, "2026-12-28T08:00+01:00"},
    {"at-wien",   "2026-12-31T12:00+01:00", false, "2027-01-04T08:00+01:00"},
    {"at-wien",   "2027-01-05T17:00+01:00", false, "2027-01-07T08:00+01:00"},
    {"at-wien",   "2027-03-26T14:00+01:00", false, "2027-03-30T08:00+02:00"},
    {"at-wien",   "2027-09-16T12:00+02:00", false, "2027-09-17T08:00+02:00"},
 /* Porto works on Saturdays and meets on the last Friday of January. */
    {"pt-porto",  "2026-03-07T09:59+00:00", false, "2026-03-07T10:00+00:00"},
    {"pt-porto",  "2026-03-07T10:00+00:00", true,  "2026-03-07T13:00+00:00"},
    {"pt-porto",  "2026-03-07T13:00+00:00", false, "2026-03-09T08:30+00:00"},
    {"pt-porto",  "2026-01-23T12:30+00:00", false, "2026-01-23T13:30+00:00"},
    {"pt-porto",  "2026-01-30T12:00+00:00", true,  "2026-01-30T12:30+00:00"},
    {"pt-porto",  "2026-01-30T12:30+00:00", false, "2026-01-31T10:00+00:00"},
    {"pt-porto",  "2026-03-28T13:00+00:00", false, "2026-03-30T08:30+01:00"},
    {"pt-porto",  "2026-04-24T19:30+01:00", false, "2026-04-27T08:30+01:00"},
    {"pt-porto",  "2026-10-24T13:00+01:00", false, "2026-10-26T08:30+00:00"},
};

TEST(centres_open_and_close_when_their_people_say)
{
    const struct place place = stage_place(t);

    for (size_t i = 0; i < sizeof(openings) / sizeof(openings[0]); i++) {
        const struct centre *centre = centre_by_code(&place, str_from(openings[i].centre));
        const struct instant next = instant_of(t, openings[i].next);

        test_row("%s at %s", openings[i].centre, openings[i].at);
        const struct opening opening =
            calendar_opening(centre->calendar, instant_of(t, openings[i].at));

        expect(t, opening.is_open == openings[i].is_open);
        expect_count(t, opening.closes.seconds, openings[i].is_open ? next.seconds : 0);
        expect_count(t, opening.opens.seconds, openings[i].is_open ? 0 : next.seconds);
    }
}

static const struct {
    const char *centre;
    const char *from;
    int minutes;
    const char *due;
} promises[] = {
    {"pt-lisboa", "2026-03-02T09:00+00:00", 0,    "2026-03-02T09:00+00:00"},
    {"pt-lisboa", "2026-03-02T09:00+00:00", 240,  "2026-03-02T13:00+00:00"},
    {"pt-lisboa", "2026-03-02T09:00+00:00", 241,  "2026-03-02T14:01+00:00"},
    {"pt-lisboa", "2026-03-02T09:00+00:00", 480,  "2026-03-02T18:00+00:00"},
    {"pt-lisboa", "2026-03-02T09:00+00:00", 481,  "2026-03-03T09:01+00:00"},
    {"pt-lisboa", "2026-03-02T13:15+00:00", 30,   "2026-03-02T14:30+00:00"},
    {"pt-lisboa", "2026-03-08T12:00+00:00", 60,   "2026-03-09T10:00+00:00"},
    {"pt-lisboa", "2026-03-06T16:30+00:00", 60,   "2026-03-09T09:30+00:00"},
    {"pt-lisboa", "2026-03-02T09:00+00:00", 2340, "2026-03-06T17:00+00:00"},
    {"pt-lisboa", "2026-03-02T09:00+00:00", 2400, "2026-03-09T10:00+00:00"},
    {"pt-lisboa", "2026-03-27T16:00+00:00", 120,  "2026-03-30T10:00+01:00"},
    {"pt-lisboa", "2026-10-23T16:00+01:00", 120,  "2026-10-26T10:00+00:00"},
    {"pt-lisboa", "2026-12-24T12:00+00:00", 120,  "2026-12-28T10:00+00:00"},
    {"es-madrid", "2026-10-23T14:00+02:00", 120,  "2026-10-26T10:00+01:00"},
    {"es-madrid", "2026-12-04T14:00+01:00", 120,  "2026-12-09T10:00+01:00"},
    {"no-oslo",   "2026-03-02T08:00+01:00", 2220, "2026-03-06T15:30+01:00"},
    {"no-oslo",   "2026-04-01T08:00+02:00", 240,  "2026-04-07T08:30+02:00"},
    {"no-oslo",   "2026-12-31T11:00+01:00", 60,   "2027-01-04T08:30+01:00"},
    {"at-wien",   "2026-10-23T13:00+02:00", 120,  "2026-10-27T09:00+01:00"},
    {"at-wien",   "2026-09-17T11:30+02:00", 60,   "2026-09-18T08:30+02:00"},
    {"pt-porto",  "2026-01-30T12:00+00:00", 60,   "2026-01-31T10:30+00:00"},
};

TEST(a_promise_counts_working_time_only)
{
    const struct place place = stage_place(t);

    for (size_t i = 0; i < sizeof(promises) / sizeof(promises[0]); i++) {
        const struct centre *centre = centre_by_code(&place, str_from(promises[i].centre));

        test_row("%s from %s, %d minutes", promises[i].centre, promises[i].from,
                 promises[i].minutes);
        expect_count(t,
                     calendar_due(centre->calendar, instant_of(t, promises[i].from),
                                  (int64_t)promises[i].minutes * 60)
                         .seconds,
                     instant_of(t, promises[i].due).seconds);
    }
}

static const struct zone *
zone_of(struct test *t, const char *name)
{
    const struct zone *zone = NULL;

    expect_result(t, zone_find(str_from(name), &zone), RES_OK);
    return zone;
}

TEST(a_centre_without_hours_never_opens_and_never_owes)
{
    const struct calendar calendar = {.zone = zone_of(t, "Europe/Lisbon")};
    const struct instant at = instant_of(t, "2026-03-02T09:00+00:00");
    const struct opening opening = calendar_opening(&calendar, at);

    expect(t, !opening.is_open);
    expect_count(t, opening.opens.seconds, 0);
    expect_count(t, calendar_due(&calendar, at, 1).seconds, 0);
}

TEST(a_centre_that_never_closes_tells_no_closing_and_midnight_closes_nobody)
{
    static const struct interval whole[] = {
        {0, 1440}
    };
    static const struct interval evening[] = {
        {1200, 1440}
    };
    static const struct interval morning[] = {
        {0, 360}
    };
    struct calendar calendar = {.zone = zone_of(t, "Europe/Oslo")};

    for (size_t i = 0; i < 7; i++) {
        calendar.intervals[i] = whole;
        calendar.interval_counts[i] = 1;
    }
    struct opening opening = calendar_opening(&calendar, instant_of(t, "2026-03-02T09:00+01:00"));

    expect(t, opening.is_open);
    expect_count(t, opening.closes.seconds, 0);
    for (size_t i = 0; i < 7; i++)
        calendar.interval_counts[i] = 0;
    calendar.intervals[0] = evening;
    calendar.interval_counts[0] = 1;
    calendar.intervals[1] = morning;
    calendar.interval_counts[1] = 1;
    opening = calendar_opening(&calendar, instant_of(t, "2026-03-02T23:00+01:00"));
    expect_count(t, opening.closes.seconds, instant_of(t, "2026-03-03T06:00+01:00").seconds);
}

TEST(the_horizon_is_four_hundred_days)
{
    static const struct interval nine[] = {
        {540, 600}
    };
    struct holiday holidays[400];
    struct calendar calendar = {
        .zone = zone_of(t, "Europe/Vienna"), .holidays = holidays, .holiday_count = 400};
    const struct instant at = instant_of(t, "2026-03-02T12:00+01:00");

    for (size_t i = 0; i < 7; i++) {
        calendar.intervals[i] = nine;
        calendar.interval_counts[i] = 1;
    }
    for (int32_t i = 0; i < 400; i++)
        holidays[i] =
            (struct holiday){.kind = HOLIDAY_ONCE, .once = {day_from_civil(2026, 3, 3).days + i}};
    expect_count(t, calendar_opening(&calendar, at).opens.seconds, 0);
    calendar.holiday_count = 399;
    expect_count(t, calendar_opening(&calendar, at).opens.seconds,
                 instant_of(t, "2027-04-06T09:00+02:00").seconds);
}

TEST(a_whole_holiday_beats_a_half_one_and_the_shorter_half_the_longer)
{
    static const struct holiday holidays[] = {
        {.kind = HOLIDAY_FIXED,     .name = STR_INIT("long"), .month = 5,           .day = 4,                                     .until = 900},
        {.kind = HOLIDAY_NTH,
         .name = STR_INIT("short"),
         .month = 5,
         .day = 1,
         .offset = 1,
         .until = 600},
        {.kind = HOLIDAY_ONCE,                         .name = STR_INIT("whole"),                              .once = {20942}},
        {.kind = HOLIDAY_FIXED, .name = STR_INIT("leap"),               .month = 2,            .day = 29},
        {.kind = HOLIDAY_NTH,               .name = STR_INIT("last"),                               .month = 2,         .day = 7,                                             .offset = -1            },
    };
    const struct calendar calendar = {
        .zone = zone_of(t, "Europe/Oslo"), .holidays = holidays, .holiday_count = 5};

    expect_count(t, day_from_civil(2027, 5, 4).days, 20942);
    expect_str(t, calendar_holiday(&calendar, day_from_civil(2026, 5, 4))->name, "short");
    expect_str(t, calendar_holiday(&calendar, day_from_civil(2025, 5, 4))->name, "long");
    expect_str(t, calendar_holiday(&calendar, day_from_civil(2027, 5, 4))->name, "whole");
    expect_str(t, calendar_holiday(&calendar, day_from_civil(2028, 2, 29))->name, "leap");
    expect_str(t, calendar_holiday(&calendar, day_from_civil(2026, 2, 22))->name, "last");
    expect(t, calendar_holiday(&calendar, day_from_civil(2026, 2, 15)) == NULL);
    expect(t, calendar_holiday(&calendar, day_from_civil(2026, 3, 1)) == NULL);
}

TEST(a_half_day_cuts_intervals_and_leaves_no_empty_one)
{
    const struct place place = stage_place(t);
    const struct calendar *calendar = centre_by_code(&place, STR("no-oslo"))->calendar;
    struct interval intervals[8];

    expect_count(t, calendar_day(calendar, day_from_civil(2026, 3, 2), intervals), 2);
    expect_count(t, intervals[1].from, 720);
    expect_count(t, intervals[1].to, 960);
    expect_count(t, calendar_day(calendar, day_from_civil(2026, 12, 24), intervals), 1);
    expect_count(t, intervals[0].to, 690);
    expect_count(t, calendar_day(calendar, day_from_civil(2026, 12, 25), intervals), 0);
    expect_count(t, calendar_day(calendar, day_from_civil(2026, 3, 7), intervals), 0);
    calendar = centre_by_code(&place, STR("pt-lisboa"))->calendar;
    expect_count(t, calendar_day(calendar, day_from_civil(2026, 12, 24), intervals), 1);
    expect_count(t, intervals[0].to, 780);
}

TEST(the_holidays_of_the_coming_year_are_listed_in_order)
{
    const struct place place = stage_place(t);
    const struct calendar *calendar = centre_by_code(&place, STR("no-oslo"))->calendar;
    struct holiday_on holidays[64];
    const size_t count = calendar_holidays(calendar, day_from_civil(2026, 1, 1), 365, holidays, 64);

    expect_count(t, count, 15);
    expect_str(t, holidays[0].holiday->name, "new-year");
    expect_str(t, holidays[1].holiday->name, "holy-wednesday");
    expect_count(t, holidays[1].on.days, day_from_civil(2026, 4, 1).days);
    expect_str(t, holidays[count - 1].holiday->name, "new-years-eve");
    expect_count(t, calendar_holidays(calendar, day_from_civil(2026, 1, 1), 365, holidays, 3), 3);
}
