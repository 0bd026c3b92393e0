/* Time zones by name: published rules of real places, and the C library as a second opinion. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "fcgi/base/zone.h"
#include "tests/lib/test.h"

static const struct zone *
zone_of(struct test *t, const char *name)
{
    const struct zone *zone = NULL;

    expect_result(t, zone_find(str_from(name), &zone), RES_OK);
    return zone;
}

static struct instant
instant_of(struct test *t, const char *text)
{
    struct instant at = {0};

    expect(t, instant_parse(str_from(text), &at));
    return at;
}

/* Each change of the clocks has the second before it and its own. */
static const struct {
    const char *zone;
    const char *at;
    int32_t offset_s;
} offset_rows[] = {
    {"Europe/Vienna",       "2026-03-29T00:59:59Z", 3600  },
    {"Europe/Vienna",       "2026-03-29T01:00:00Z", 7200  },
    {"Europe/Vienna",       "2026-10-25T00:59:59Z", 7200  },
    {"Europe/Vienna",       "2026-10-25T01:00:00Z", 3600  },
    {"Europe/Lisbon",       "2026-03-29T00:59:59Z", 0     },
    {"Europe/Lisbon",       "2026-03-29T01:00:00Z", 3600  },
    {"Europe/Lisbon",       "2026-10-25T01:00:00Z", 0     },
    {"Europe/Oslo",         "2026-03-29T01:00:00Z", 7200  },
    {"Europe/Oslo",         "2026-10-25T01:00:00Z", 3600  },
    {"Europe/Madrid",       "2026-07-01T00:00:00Z", 7200  },
    {"Atlantic/Canary",     "2026-07-01T00:00:00Z", 3600  },
    {"Atlantic/Azores",     "2026-01-15T00:00:00Z", -3600 },
    {"America/Santiago",    "2026-04-05T02:59:59Z", -10800},
    {"America/Santiago",    "2026-04-05T03:00:00Z", -14400},
    {"America/Santiago",    "2026-09-06T03:59:59Z", -14400},
    {"America/Santiago",    "2026-09-06T04:00:00Z", -10800},
    {"Australia/Lord_Howe", "2026-04-04T14:59:59Z", 39600 },
    {"Australia/Lord_Howe", "2026-04-04T15:00:00Z", 37800 },
    {"Australia/Lord_Howe", "2026-10-03T15:29:59Z", 37800 },
    {"Australia/Lord_Howe", "2026-10-03T15:30:00Z", 39600 },
    {"Asia/Beirut",         "2026-03-28T21:59:59Z", 7200  },
    {"Asia/Beirut",         "2026-03-28T22:00:00Z", 10800 },
    {"Asia/Beirut",         "2026-10-24T20:59:59Z", 10800 },
    {"Asia/Beirut",         "2026-10-24T21:00:00Z", 7200  },
    {"Africa/Cairo",        "2022-07-01T00:00:00Z", 7200  },
    {"Africa/Cairo",        "2026-04-23T21:59:59Z", 7200  },
    {"Africa/Cairo",        "2026-04-23T22:00:00Z", 10800 },
    {"Africa/Cairo",        "2026-10-29T20:59:59Z", 10800 },
    {"Africa/Cairo",        "2026-10-29T21:00:00Z", 7200  },
    {"America/Asuncion",    "2023-10-01T03:59:59Z", -14400},
    {"America/Asuncion",    "2023-10-01T04:00:00Z", -10800},
    {"America/Asuncion",    "2026-07-01T00:00:00Z", -10800},
    {"America/Mexico_City", "2026-07-01T00:00:00Z", -21600},
    {"America/Nuuk",        "2026-07-01T00:00:00Z", -3600 },
    {"Asia/Almaty",         "2026-07-01T00:00:00Z", 18000 },
    {"Pacific/Apia",        "2011-12-30T09:59:59Z", -36000},
    {"Pacific/Apia",        "2011-12-30T10:00:00Z", 50400 },
    {"Pacific/Kiritimati",  "2026-01-01T00:00:00Z", 50400 },
    {"Pacific/Pago_Pago",   "2026-01-01T00:00:00Z", -39600},
    {"Pacific/Chatham",     "2026-01-01T00:00:00Z", 49500 },
    {"Asia/Kathmandu",      "2026-01-01T00:00:00Z", 20700 },
    {"America/St_Johns",    "2026-01-01T00:00:00Z", -12600},
    {"Europe/Dublin",       "2026-07-01T00:00:00Z", 3600  },
    {"Europe/Dublin",       "2026-12-01T00:00:00Z", 0     },
    {"Europe/Vienna",       "2038-01-19T03:14:08Z", 3600  },
    {"Europe/Vienna",       "2038-07-01T00:00:00Z", 7200  },
    {"Europe/Lisbon",       "2099-03-29T00:59:59Z", 0     },
    {"Europe/Lisbon",       "2099-03-29T01:00:00Z", 3600  },
    {"Europe/Vienna",       "2099-10-25T00:59:59Z", 7200  },
    {"Europe/Vienna",       "2099-10-25T01:00:00Z", 3600  },
    {"America/Santiago",    "2099-01-01T00:00:00Z", -10800},
    {"America/Santiago",    "2099-07-01T00:00:00Z", -14400},
    {"Australia/Lord_Howe", "2099-01-01T00:00:00Z", 39600 },
    {"Africa/Cairo",        "2099-07-01T00:00:00Z", 10800 },
    {"America/Nuuk",        "2099-07-01T00:00:00Z", -3600 },
    {"Europe/Vienna",       "1890-01-01T00:00:00Z", 3921  },
    {"Europe/Vienna",       "1944-12-01T00:00:00Z", 3600  },
    {"Europe/Lisbon",       "1995-07-01T00:00:00Z", 7200  },
    {"UTC",                 "2026-01-01T00:00:00Z", 0     },
    {"Etc/GMT+5",           "2026-01-01T00:00:00Z", -18000},
    {"Etc/GMT-14",          "2026-01-01T00:00:00Z", 50400 },
};

TEST(offsets_are_those_the_law_of_each_place_sets)
{
    for (size_t i = 0; i < sizeof(offset_rows) / sizeof(*offset_rows); i++) {
        test_row("%s at %s", offset_rows[i].zone, offset_rows[i].at);
        const struct zone *zone = zone_of(t, offset_rows[i].zone);

        if (zone != NULL)
            expect_count(t, zone_offset(zone, instant_of(t, offset_rows[i].at)),
                         offset_rows[i].offset_s);
    }
}

/* want is the instant at which clocks show the time; back is what they then really show. */
TEST(a_time_on_the_wall_becomes_an_instant_also_where_clocks_jump)
{
    static const struct {
        const char *zone;
        const char *wall; /* with a Z that means nothing */
        const char *want;
        const char *back;
    } rows[] = {
        {"Europe/Vienna",       "2026-03-02T09:30:00Z", "2026-03-02T08:30:00Z", "2026-03-02T09:30:00Z"},
        {"Europe/Vienna",       "2026-03-29T01:59:59Z", "2026-03-29T00:59:59Z", "2026-03-29T01:59:59Z"},
        {"Europe/Vienna",       "2026-03-29T02:00:00Z", "2026-03-29T01:00:00Z", "2026-03-29T03:00:00Z"},
        {"Europe/Vienna",       "2026-03-29T02:30:00Z", "2026-03-29T01:00:00Z", "2026-03-29T03:00:00Z"},
        {"Europe/Vienna",       "2026-03-29T03:00:00Z", "2026-03-29T01:00:00Z", "2026-03-29T03:00:00Z"},
        {"Europe/Vienna",       "2026-10-25T02:30:00Z", "2026-10-25T00:30:00Z", "2026-10-25T02:30:00Z"},
        {"Europe/Vienna",       "2026-10-25T03:00:00Z", "2026-10-25T02:00:00Z", "2026-10-25T03:00:00Z"},
        {"Europe/Lisbon",       "2026-03-29T01:30:00Z", "2026-03-29T01:00:00Z", "2026-03-29T02:00:00Z"},
        {"Europe/Lisbon",       "2026-10-25T01:30:00Z", "2026-10-25T00:30:00Z", "2026-10-25T01:30:00Z"},
        {"Europe/Oslo",         "2026-07-01T12:00:00Z", "2026-07-01T10:00:00Z", "2026-07-01T12:00:00Z"},
        {"America/Santiago",    "2026-09-06T00:00:00Z", "2026-09-06T04:00:00Z",
         "2026-09-06T01:00:00Z"                                                                       },
        {"America/Santiago",    "2026-04-04T23:30:00Z", "2026-04-05T02:30:00Z",
         "2026-04-04T23:30:00Z"                                                                       },
        {"Australia/Lord_Howe", "2026-10-04T02:15:00Z", "2026-10-03T15:30:00Z",
         "2026-10-04T02:30:00Z"                                                                       },
        {"Australia/Lord_Howe", "2026-04-05T01:45:00Z", "2026-04-04T14:45:00Z",
         "2026-04-05T01:45:00Z"                                                                       },
        {"Asia/Beirut",         "2026-03-29T00:00:00Z", "2026-03-28T22:00:00Z", "2026-03-29T01:00:00Z"},
        {"Africa/Cairo",        "2026-04-24T00:00:00Z", "2026-04-23T22:00:00Z", "2026-04-24T01:00:00Z"},
        {"Africa/Cairo",        "2026-10-29T23:30:00Z", "2026-10-29T20:30:00Z", "2026-10-29T23:30:00Z"},
        {"America/Asuncion",    "2023-10-01T00:00:00Z", "2023-10-01T04:00:00Z",
         "2023-10-01T01:00:00Z"                                                                       },
        {"Pacific/Apia",        "2011-12-29T23:59:59Z", "2011-12-30T09:59:59Z", "2011-12-29T23:59:59Z"},
        {"Pacific/Apia",        "2011-12-30T00:00:00Z", "2011-12-30T10:00:00Z", "2011-12-31T00:00:00Z"},
        {"Pacific/Apia",        "2011-12-30T23:59:59Z", "2011-12-30T10:00:00Z", "2011-12-31T00:00:00Z"},
        {"Pacific/Apia",        "2011-12-31T00:00:00Z", "2011-12-30T10:00:00Z", "2011-12-31T00:00:00Z"},
        {"Pacific/Kiritimati",  "2026-01-01T00:00:00Z", "2025-12-31T10:00:00Z",
         "2026-01-01T00:00:00Z"                                                                       },
        {"Pacific/Pago_Pago",   "2026-01-01T00:00:00Z", "2026-01-01T11:00:00Z",
         "2026-01-01T00:00:00Z"                                                                       },
        {"Europe/Vienna",       "2099-03-29T02:30:00Z", "2099-03-29T01:00:00Z", "2099-03-29T03:00:00Z"},
        {"Europe/Vienna",       "2099-10-25T02:30:00Z", "2099-10-25T00:30:00Z", "2099-10-25T02:30:00Z"},
        {"Europe/Vienna",       "2038-01-20T00:00:00Z", "2038-01-19T23:00:00Z", "2038-01-20T00:00:00Z"},
        {"UTC",                 "2024-02-29T23:59:59Z", "2024-02-29T23:59:59Z", "2024-02-29T23:59:59Z"},
    };

    for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
        const struct zone *zone = zone_of(t, rows[i].zone);
        const struct civil wall = instant_to_civil(instant_of(t, rows[i].wall));
        char text[21];

        if (zone == NULL)
            continue;
        test_row("%s at %s", rows[i].zone, rows[i].wall);
        const struct instant got = zone_instant(zone, &wall);
        const struct civil back = zone_civil(zone, got);

        instant_format(got, text);
        expect_str(t, str_from(text), rows[i].want);
        instant_format(instant_from_civil(&back), text);
        expect_str(t, str_from(text), rows[i].back);
    }
}

TEST(the_day_is_that_of_the_place)
{
    char text[11];

    day_format(zone_day(zone_of(t, "Pacific/Kiritimati"), instant_of(t, "2025-12-31T10:00:00Z")),
               text);
    expect_str(t, str_from(text), "2026-01-01");
    day_format(zone_day(zone_of(t, "Pacific/Pago_Pago"), instant_of(t, "2026-01-01T10:59:59Z")),
               text);
    expect_str(t, str_from(text), "2025-12-31");
    day_format(zone_day(zone_of(t, "Pacific/Apia"), instant_of(t, "2011-12-30T09:59:59Z")), text);
    expect_str(t, str_from(text), "2011-12-29");
    day_format(zone_day(zone_of(t, "Pacific/Apia"), instant_of(t, "2011-12-30T10:00:00Z")), text);
    expect_str(t, str_from(text), "2011-12-31");
    day_format(zone_day(zone_of(t, "Europe/Lisbon"), instant_of(t, "1969-12-31T22:59:59Z")), text);
    expect_str(t, str_from(text), "1969-12-31");
}

/* The C library reads the same files with other code. Its zone is the process's: it is put back. */
static unsigned
differences(const char *name, const struct zone *zone)
{
    unsigned wrong = 0;

    (void)setenv("TZ", name, 1);
    tzset();
    for (time_t s = -2200000000; s < 7000000000; s += 23 * 86400 + 25201) {
        struct tm local;

        wrong += localtime_r(&s, &local) == NULL ||
                 local.tm_gmtoff != zone_offset(zone, (struct instant){s});
    }
    return wrong;
}

TEST(every_zone_of_the_system_agrees_with_the_c_library_from_1900_to_2190)
{
    const char *was = getenv("TZ");
    char *kept = was == NULL ? NULL : strdup(was);
    FILE *list = fopen("/usr/share/zoneinfo/zone1970.tab", "re");
    char line[512], name[64];
    unsigned zones = 0;

    while (list != NULL && fgets(line, sizeof(line), list) != NULL) {
        if (line[0] == '#' || sscanf(line, "%*s %*s %63s", name) != 1)
            continue;
        test_row("%s", name);
        const struct zone *zone = zone_of(t, name);

        zones++;
        if (zone != NULL)
            expect_count(t, differences(name, zone), 0);
    }
    if (list != NULL)
        (void)fclose(list);
    if (kept == NULL)
        (void)unsetenv("TZ");
    else
        (void)setenv("TZ", kept, 1);
    free(kept);
    tzset();
    test_row("all");
    expect(t, zones > 300);
}

TEST(a_zone_keeps_its_name_and_is_the_same_each_time)
{
    const struct zone *kyiv = zone_of(t, "Europe/Kyiv");
    const struct zone *kiev = zone_of(t, "Europe/Kiev");

    expect(t, kyiv == zone_of(t, "Europe/Kyiv"));
    expect_str(t, zone_name(kyiv), "Europe/Kyiv");
    expect_str(t, zone_name(kiev), "Europe/Kiev");
    expect_count(t, zone_offset(kiev, (struct instant){1772440200}), 7200);
}

TEST(a_name_that_is_no_zone_is_not_found)
{
    static const char *const names[] = {
        "",
        "/",
        ".",
        "..",
        "/etc/passwd",
        "../../../etc/passwd",
        "Europe/../Europe/Vienna",
        "Europe/./Vienna",
        "Europe",
        "Europe/",
        "Europe//Vienna",
        "/Europe/Vienna",
        "Europe/Vienna/",
        "Europe/Vienna ",
        " Europe/Vienna",
        "Europe/Wien",
        "europe/vienna",
        "posix/Europe/Vienna",
        "right/Europe/Vienna",
        "localtime",
        "posixrules",
        "zone1970.tab",
        "tzdata.zi",
        "leapseconds",
        "UTC;id",
        "UTC\n",
        "CET-1CEST,M3.5.0,M10.5.0/3",
        "Europe/Viennaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
    };
    const struct zone *zone = NULL;

    for (size_t i = 0; i < sizeof(names) / sizeof(*names); i++) {
        test_row("'%s'", names[i]);
        expect_result(t, zone_find(str_from(names[i]), &zone), RES_NOT_FOUND);
    }
    test_row("NUL inside");
    expect_result(t, zone_find((struct str){"Europe/Vienna\0x", 15}, &zone), RES_NOT_FOUND);
    expect_result(t, zone_find(STR_NONE, &zone), RES_NOT_FOUND);
    expect(t, zone == NULL);
}
