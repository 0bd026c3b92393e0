/* Promises by the demo's centres, line by line of promise.tsv: clock changes, split days, half
 * days, the holidays of four countries in two years. */
#include "tests/place/stage.h"

/* "2026-03-02T08:59+01:00": local time with its offset. */
static bool
local_read(struct test *t, struct str text, struct instant *out)
{
    uint64_t hours;

    if (text.len != 22 || !str_ends(text, STR(":00")) ||
        !str_to_u64(str_slice(text, 17, 19), 14, &hours) ||
        !instant_parse(arena_printf(t->arena, "%.16s:00Z", text.at), out))
        return false;
    out->seconds -= (text.at[16] == '-' ? -1 : 1) * (int64_t)hours * 3600;
    return true;
}

struct promised {
    struct str centre, sent, due;
    struct instant from, until;
    uint64_t minutes;
};

static bool
line_read(struct test *t, struct str line, struct promised *out)
{
    struct str minutes;

    return str_cut(line, '\t', &out->centre, &line) && str_cut(line, '\t', &out->sent, &line) &&
           str_cut(line, '\t', &minutes, &line) && str_cut(line, '\t', &out->due, &line) &&
           str_to_u64(minutes, 100000, &out->minutes) && local_read(t, out->sent, &out->from) &&
           local_read(t, out->due, &out->until);
}

TEST(tkt_9_promises_fall_due_when_the_calendars_of_four_countries_say)
{
    const struct place place = stage_place(t);
    struct str rest = test_file(t, "tests/place/promise.tsv");
    unsigned rows = 0;

    while (rest.len > 0 && t->failures < 10) {
        struct promised promised;
        struct str line;

        str_cut(rest, '\n', &line, &rest);
        if (line.len == 0 || line.at[0] == '#')
            continue;
        test_row("%.*s", STR_ARG(line));
        rows++;
        if (!expect(t, line_read(t, line, &promised)))
            continue;
        const struct centre *centre = centre_by_code(&place, promised.centre);
        const int64_t working_s = (int64_t)promised.minutes * 60;
        const struct calendar *calendar = centre->calendar;

        expect_count(t, calendar_due(calendar, promised.from, working_s).seconds,
                     promised.until.seconds);
        expect_count(t, calendar_working(calendar, promised.from, promised.until), working_s);
    }
    test_row("all");
    expect(t, rows >= 500);
}
