/* TZif files and their footers: rules worked out by hand, and files damaged in every byte. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "fcgi/base/zone_parse.h"
#include "tests/lib/test.h"

static struct instant
instant_of(struct test *t, const char *text)
{
    struct instant at = {0};

    expect(t, instant_parse(str_from(text), &at));
    return at;
}

/* A file of one type and no transitions, with this footer; returns its length. */
static size_t
file_with_footer(char *out, const char *footer)
{
    static const char header[44] = "TZif2";
    size_t length = 0;

    for (int part = 0; part < 2; part++) {
        memcpy(out + length, header, sizeof(header));
        out[length + 39] = 1; /* one type */
        out[length + 43] = 4; /* four bytes of names */
        length += sizeof(header);
        memcpy(out + length, "\0\0\0\0\0\0XXX", 10);
        length += 10;
    }
    const int written = snprintf(out + length, 100, "\n%s\n", footer);

    return length + (size_t)written;
}

static struct zone *
zone_with_footer(struct test *t, const char *footer)
{
    char bytes[300];
    struct zone *zone = NULL;

    test_row("footer %s", footer);
    expect_result(t, zone_parse((struct str){bytes, file_with_footer(bytes, footer)}, &zone),
                  RES_OK);
    return zone;
}

/* The years and days are worked out by hand from RFC 8536 3.3.1 and POSIX's TZ. */
TEST(a_footer_rules_every_year)
{
    static const struct {
        const char *footer;
        const char *at;
        int32_t offset_s;
    } rows[] = {
        {"UTC0",                               "2026-01-01T00:00:00Z", 0     },
        {"<+0545>-5:45",                       "2026-01-01T00:00:00Z", 20700 },
        {"EET-2EEST,M4.5.5/0,M10.5.4/24",      "2027-04-29T21:59:59Z", 7200  },
        {"EET-2EEST,M4.5.5/0,M10.5.4/24",      "2027-04-29T22:00:00Z", 10800 },
        {"EET-2EEST,M4.5.5/0,M10.5.4/24",      "2027-10-28T20:59:59Z", 10800 },
        {"EET-2EEST,M4.5.5/0,M10.5.4/24",      "2027-10-28T21:00:00Z", 7200  },
        {"<-02>2<-01>,M3.5.0/-1,M10.5.0/0",    "2026-03-29T00:59:59Z", -7200 },
        {"<-02>2<-01>,M3.5.0/-1,M10.5.0/0",    "2026-03-29T01:00:00Z", -3600 },
        {"IST-1GMT0,M10.5.0,M3.5.0/1",         "2026-07-01T00:00:00Z", 3600  },
        {"IST-1GMT0,M10.5.0,M3.5.0/1",         "2026-12-01T00:00:00Z", 0     },
        {"IST-1GMT0,M10.5.0,M3.5.0/1",         "2026-03-29T00:59:59Z", 0     },
        {"IST-1GMT0,M10.5.0,M3.5.0/1",         "2026-03-29T01:00:00Z", 3600  },
        {"XXX3EDT4,0/0,J365/23",               "2026-01-01T02:59:59Z", -14400},
        {"XXX3EDT4,0/0,J365/23",               "2026-01-01T03:00:00Z", -14400},
        {"XXX3EDT4,0/0,J365/23",               "2026-07-01T00:00:00Z", -14400},
        {"XXX3EDT4,0/0,J365/23",               "2028-12-31T23:00:00Z", -14400},
        {"AAA0BBB,J60/0,J300/0",               "2026-02-28T23:59:59Z", 0     },
        {"AAA0BBB,J60/0,J300/0",               "2026-03-01T00:00:00Z", 3600  },
        {"AAA0BBB,J60/0,J300/0",               "2028-02-29T12:00:00Z", 0     },
        {"AAA0BBB,J60/0,J300/0",               "2028-03-01T00:00:00Z", 3600  },
        {"AAA0BBB,59/0,300/0",                 "2026-03-01T00:00:00Z", 3600  },
        {"AAA0BBB,59/0,300/0",                 "2028-02-28T23:59:59Z", 0     },
        {"AAA0BBB,59/0,300/0",                 "2028-02-29T00:00:00Z", 3600  },
        {"AAA0BBB,M4.1.0/-167,M10.1.0/167",    "2026-03-29T00:59:59Z", 0     },
        {"AAA0BBB,M4.1.0/-167,M10.1.0/167",    "2026-03-29T01:00:00Z", 3600  },
        {"AAA0BBB,M4.1.0/-167,M10.1.0/167",    "2026-10-10T21:59:59Z", 3600  },
        {"AAA0BBB,M4.1.0/-167,M10.1.0/167",    "2026-10-10T22:00:00Z", 0     },
        {"NZST-12NZDT,M9.5.0,M4.1.0/3",        "2026-01-01T00:00:00Z", 46800 },
        {"NZST-12NZDT,M9.5.0,M4.1.0/3",        "2026-04-04T13:59:59Z", 46800 },
        {"NZST-12NZDT,M9.5.0,M4.1.0/3",        "2026-04-04T14:00:00Z", 43200 },
        {"NZST-12NZDT,M9.5.0,M4.1.0/3",        "2026-09-26T14:00:00Z", 46800 },
        {"CET-1CEST,M3.5.0,M10.5.0/3",         "2500-07-01T00:00:00Z", 7200  },
        {"CET-1CEST-3:30:15,M3.5.0,M10.5.0/3", "2500-07-01T00:00:00Z", 12615 },
        {"",                                   "2026-01-01T00:00:00Z", 0     },
    };

    for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
        struct zone *zone = zone_with_footer(t, rows[i].footer);

        test_row("%s at %s", rows[i].footer, rows[i].at);
        if (zone != NULL)
            expect_count(t, zone_offset(zone, instant_of(t, rows[i].at)), rows[i].offset_s);
        zone_free(&zone);
    }
}

TEST(a_malformed_footer_is_refused)
{
    static const char *const footers[] = {
        "U0",
        "UTC",
        "UTC0,",
        "UTC168",
        "UTC0:60",
        "UTC0:0:60",
        "UTC00000",
        "<UTC0",
        "<U>0",
        "<U.C>0",
        "CET-1CEST",
        "CET-1CEST,M3.5.0",
        "CET-1CEST,M3.5.0,",
        "CET-1CEST,M3.5.0,M10.5.0/3,",
        "CET-1CEST,M0.5.0,M10.5.0",
        "CET-1CEST,M13.5.0,M10.5.0",
        "CET-1CEST,M3.0.0,M10.5.0",
        "CET-1CEST,M3.6.0,M10.5.0",
        "CET-1CEST,M3.5.7,M10.5.0",
        "CET-1CEST,J0,J100",
        "CET-1CEST,J366,J100",
        "CET-1CEST,366,100",
        "CET-1CEST,M3.5.0/168,M10.5.0",
        "CET-1CEST,M3.5.0/,M10.5.0",
        "CET-1CEST,M3.5,M10.5.0",
        "CET-1CEST;M3.5.0,M10.5.0",
        "CET--1",
        "CET+-1",
        " CET-1",
    };
    struct zone_rule rule;

    for (size_t i = 0; i < sizeof(footers) / sizeof(*footers); i++) {
        test_row("%s", footers[i]);
        expect(t, !zone_rule_parse(str_from(footers[i]), &rule));
    }
}

static struct str
vienna_file(struct test *t)
{
    char *bytes = arena_alloc(t->arena, ZONE_FILE_MAX);
    FILE *file = fopen("/usr/share/zoneinfo/Europe/Vienna", "re");
    size_t length = 0;

    if (expect(t, file != NULL)) {
        length = fread(bytes, 1, ZONE_FILE_MAX, file);
        (void)fclose(file);
    }
    expect(t, length > 400);
    return (struct str){bytes, length};
}

TEST(a_file_cut_short_anywhere_is_refused)
{
    const struct str whole = vienna_file(t);
    struct zone *zone = NULL;
    unsigned accepted = 0;

    for (size_t length = 0; length < whole.len; length++) {
        char *part = malloc(length + 1); /* its own block, so that reading behind it shows */

        memcpy(part, whole.at, length);
        accepted += zone_parse((struct str){part, length}, &zone) == RES_OK;
        zone_free(&zone);
        free(part);
    }
    expect_count(t, accepted, 0);
    expect_result(t, zone_parse(whole, &zone), RES_OK);
    zone_free(&zone);
}

/* What still reads as a zone must still answer, whatever its numbers say. */
TEST(a_file_with_any_byte_changed_is_refused_or_still_answers)
{
    static const unsigned char values[] = {0x00, 0x01, 0x7f, 0x80, 0xff};
    const struct str whole = vienna_file(t);
    const struct civil wall = {2026, 3, 29, 2, 30, 0};
    char *bytes = malloc(whole.len + 1);

    for (size_t i = 0; i < whole.len * sizeof(values); i++) {
        struct zone *zone = NULL;

        memcpy(bytes, whole.at, whole.len);
        bytes[i / sizeof(values)] = (char)values[i % sizeof(values)];
        if (zone_parse((struct str){bytes, whole.len}, &zone) == RES_OK) {
            (void)zone_instant(zone, &wall);
            (void)zone_offset(zone, (struct instant){1772440200});
        }
        zone_free(&zone);
    }
    free(bytes);
    expect(t, true);
}

TEST(a_file_of_version_1_with_leap_seconds_or_too_large_is_refused)
{
    char bytes[300];
    char *large = arena_alloc(t->arena, ZONE_FILE_MAX + 1);
    struct zone *zone = NULL;
    const size_t length = file_with_footer(bytes, "UTC0");

    expect_result(t, zone_parse((struct str){bytes, length}, &zone), RES_OK);
    zone_free(&zone);
    bytes[4] = '\0';
    expect_result(t, zone_parse((struct str){bytes, length}, &zone), RES_INVALID);
    bytes[4] = '2';
    bytes[54 + 31] = 1; /* one leap second */
    expect_result(t, zone_parse((struct str){bytes, length}, &zone), RES_INVALID);
    bytes[54 + 31] = 0;
    bytes[54 + 39] = 0; /* no type */
    expect_result(t, zone_parse((struct str){bytes, length}, &zone), RES_INVALID);
    bytes[54 + 39] = 1;
    bytes[54 + 32] = (char)0xff; /* four thousand million transitions */
    expect_result(t, zone_parse((struct str){bytes, length}, &zone), RES_INVALID);
    memcpy(large, bytes, length);
    expect_result(t, zone_parse((struct str){large, ZONE_FILE_MAX + 1}, &zone), RES_INVALID);
}
