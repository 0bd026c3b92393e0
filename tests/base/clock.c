/* Civil days, instants and the clock that can be held: facts from calendars, not from the program.
 */
#include <string.h>

#include "fcgi/base/clock.h"
#include "tests/lib/test.h"

TEST(a_day_is_counted_from_1970_in_the_gregorian_calendar)
{
    expect_count(t, day_from_civil(1970, 1, 1).days, 0);
    expect_count(t, day_from_civil(1969, 12, 31).days, -1);
    expect_count(t, day_from_civil(2000, 3, 1).days, 11017);
    expect_count(t, day_from_civil(2026, 3, 2).days, 20514);
    expect_count(t, day_from_civil(1600, 1, 1).days, -135140);
    expect_count(t, day_from_civil(1, 1, 1).days, -719162);
    expect_count(t, day_from_civil(9999, 12, 31).days, 2932896);
}

TEST(every_day_of_ten_thousand_years_follows_the_one_before)
{
    static const int lengths[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    int32_t days = -719162;
    int weekday = 1; /* 0001-01-01 was a Monday */
    unsigned wrong = 0;

    for (int year = 1; year <= 9999; year++)
        for (int month = 1; month <= 12; month++) {
            const bool leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
            const int length = lengths[month - 1] + (month == 2 && leap);

            wrong += day_exists(year, month, length + 1);
            for (int day = 1; day <= length; day++, days++, weekday = weekday % 7 + 1) {
                const struct civil civil = day_to_civil((struct day){days});

                wrong += !day_exists(year, month, day);
                wrong += day_from_civil(year, month, day).days != days;
                wrong += civil.year != year || civil.month != month || civil.day != day;
                wrong += day_weekday((struct day){days}) != weekday;
            }
        }
    expect_count(t, wrong, 0);
    expect_count(t, days, 2932897);
}

TEST(a_leap_day_exists_every_fourth_year_but_not_every_hundredth)
{
    expect(t, day_exists(2024, 2, 29));
    expect(t, day_exists(2000, 2, 29));
    expect(t, !day_exists(1900, 2, 29));
    expect(t, !day_exists(2100, 2, 29));
    expect(t, !day_exists(2026, 2, 29));
    expect(t, !day_exists(2026, 4, 31));
    expect(t, !day_exists(2026, 13, 1));
    expect(t, !day_exists(2026, 0, 1));
    expect(t, !day_exists(2026, 1, 0));
    expect(t, !day_exists(0, 1, 1));
    expect(t, !day_exists(10000, 1, 1));
    expect(t, !day_exists(INT32_MAX, INT32_MAX, INT32_MAX));
    expect(t, !day_exists(INT32_MIN, INT32_MIN, INT32_MIN));
}

TEST(weekdays_are_those_of_the_calendar)
{
    expect_count(t, day_weekday(day_from_civil(2026, 3, 2)), 1);
    expect_count(t, day_weekday(day_from_civil(2026, 3, 1)), 7);
    expect_count(t, day_weekday(day_from_civil(1969, 7, 20)), 7);
    expect_count(t, day_weekday(day_from_civil(2000, 1, 1)), 6);
    expect_count(t, day_weekday(day_from_civil(2099, 12, 31)), 4);
}

/* Easter Sundays as published by the churches and observatories. */
TEST(easter_falls_where_the_tables_say)
{
    static const char *const sundays[] = {
        "1818-03-22", "1886-04-25", "1900-04-15", "1943-04-25", "1954-04-18", "1961-04-02",
        "1981-04-19", "1999-04-04", "2000-04-23", "2008-03-23", "2011-04-24", "2016-03-27",
        "2018-04-01", "2019-04-21", "2020-04-12", "2021-04-04", "2022-04-17", "2023-04-09",
        "2024-03-31", "2025-04-20", "2026-04-05", "2027-03-28", "2028-04-16", "2029-04-01",
        "2030-04-21", "2035-03-25", "2038-04-25", "2049-04-18", "2076-04-19", "2285-03-22",
    };

    for (size_t i = 0; i < sizeof(sundays) / sizeof(*sundays); i++) {
        struct day want;

        test_row("%s", sundays[i]);
        if (expect(t, day_parse(str_from(sundays[i]), &want)))
            expect_count(t, day_easter(day_to_civil(want).year).days, want.days);
    }
}

TEST(easter_is_a_sunday_between_22_march_and_25_april)
{
    unsigned wrong = 0;

    for (int year = 1583; year <= 9999; year++) {
        const struct day easter = day_easter(year);

        wrong += day_weekday(easter) != 7 || easter.days < day_from_civil(year, 3, 22).days ||
                 easter.days > day_from_civil(year, 4, 25).days;
    }
    expect_count(t, wrong, 0);
}

TEST(a_day_is_read_only_in_its_iso_form)
{
    static const char *const refused[] = {
        "",           "2026",       "2026-3-2",    "2026-03-2",  "02-03-2026",  "2026/03/02",
        "20260302",   "2026-02-29", "2026-00-10",  "2026-13-01", "2026-03-00",  "2026-03-32",
        "0000-01-01", "-026-01-01", "+026-01-01",  " 2026-03-2", "2026-03-02 ", "2026-03-02T",
        "2026-03-0x", "2026-O3-02", "12026-03-02", "2026-03:02", "2026--3-02",
    };
    struct day day = {7};
    char text[11];

    for (size_t i = 0; i < sizeof(refused) / sizeof(*refused); i++) {
        test_row("'%s'", refused[i]);
        expect(t, !day_parse(str_from(refused[i]), &day));
    }
    test_row("NUL inside");
    expect(t, !day_parse((struct str){"2026-03-\0002", 10}, &day));
    expect(t, !day_parse(STR_NONE, &day));
    expect_count(t, day.days, 7);
    expect(t, day_parse(STR("2024-02-29"), &day));
    day_format(day, text);
    expect_str(t, str_from(text), "2024-02-29");
    expect(t, day_parse(STR("0001-01-01"), &day) && day_parse(STR("9999-12-31"), &day));
}

TEST(an_instant_is_read_only_in_its_iso_form_and_comes_back_the_same)
{
    static const struct {
        const char *text;
        int64_t seconds;
    } rows[] = {
        {"1970-01-01T00:00:00Z", 0           },
        {"1969-12-31T23:59:59Z", -1          },
        {"2026-03-02T08:30:00Z", 1772440200  },
        {"2000-02-29T12:00:00Z", 951825600   },
        {"2038-01-19T03:14:07Z", 2147483647  },
        {"2038-01-19T03:14:08Z", 2147483648  },
        {"2099-12-31T23:59:59Z", 4102444799  },
        {"1901-12-13T20:45:52Z", -2147483648 },
        {"9999-12-31T23:59:59Z", 253402300799},
    };

    static const char *const refused[] = {
        "",
        "2026-03-02",
        "2026-03-02T08:30Z",
        "2026-03-02 08:30:00Z",
        "2026-03-02T08:30:00",
        "2026-03-02T08:30:00z",
        "2026-03-02T08:30:00+00:00",
        "2026-03-02T24:00:00Z",
        "2026-03-02T08:60:00Z",
        "2026-12-31T23:59:60Z",
        "2026-02-29T08:30:00Z",
        "2026-03-02T08:30:00.0Z",
        "2026-03-02T8:30:000Z",
        "2026-03-02T-8:30:00Z",
    };
    struct instant at;
    char text[21];

    for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
        test_row("%s", rows[i].text);
        expect(t, instant_parse(str_from(rows[i].text), &at));
        expect_count(t, at.seconds, rows[i].seconds);
        instant_format((struct instant){rows[i].seconds}, text);
        expect_str(t, str_from(text), rows[i].text);
        const struct civil civil = instant_to_civil(at);

        expect_count(t, instant_from_civil(&civil).seconds, rows[i].seconds);
    }
    for (size_t i = 0; i < sizeof(refused) / sizeof(*refused); i++) {
        test_row("'%s'", refused[i]);
        expect(t, !instant_parse(str_from(refused[i]), &at));
    }
}

TEST(the_clock_stands_while_it_is_held_and_runs_again_afterwards)
{
    const uint64_t before_us = clock_ticks_us();
    const struct instant real = clock_now();

    clock_hold((struct instant){1772440200});
    expect_count(t, clock_now().seconds, 1772440200);
    expect_count(t, clock_now().seconds, 1772440200);
    expect(t, clock_ticks_us() >= before_us);
    clock_release();
    expect(t, clock_now().seconds >= real.seconds && clock_now().seconds < real.seconds + 60);
}
