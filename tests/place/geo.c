/* Countries of addresses: both layouts, files that are missing, broken, replaced and cut short. */
#include "fcgi/place/geo.h"

#include <poll.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

#include "tests/place/stage.h"

static const struct {
    const char *address;
    const char *country; /* NULL: none */
} addresses[] = {
    {"192.0.2.0",         "PT"},
    {"192.0.2.63",        "PT"},
    {"192.0.2.64",        "ES"},
    {"192.0.2.127",       "ES"},
    {"192.0.2.128",       "NO"},
    {"192.0.2.255",       "AT"},
    {"198.51.100.127",    "BR"},
    {"198.51.100.128",    "CH"},
    {"203.0.113.1",       "FR"},
    {"203.0.113.255",     NULL},
    {"2001:db8:1::",      "PT"},
    {"2001:db8:4:ffff::", "AT"},
    {"2001:db8:ffff::1",  NULL},
    {"::ffff:192.0.2.1",  "PT"},
    {"::FFFF:C000:0240",  "ES"},
    {"::ffff:10.0.0.1",   NULL},
    {"0.0.0.0",           NULL},
    {"10.255.255.255",    NULL},
    {"100.64.0.1",        NULL},
    {"100.127.255.255",   NULL},
    {"127.0.0.1",         NULL},
    {"169.254.1.1",       NULL},
    {"172.16.0.1",        NULL},
    {"172.31.255.255",    NULL},
    {"192.168.255.255",   NULL},
    {"224.0.0.1",         NULL},
    {"255.255.255.255",   NULL},
    {"::",                NULL},
    {"::1",               NULL},
    {"fe80::1",           NULL},
    {"fc00::1",           NULL},
    {"fdff::1",           NULL},
    {"ff02::1",           NULL},
    {"fec0::1",           NULL},
    {"",                  NULL},
    {"localhost",         NULL},
    {"192.0.2.1 ",        NULL},
    {" 192.0.2.1",        NULL},
    {"192.0.2.1:80",      NULL},
    {"[2001:db8:1::]",    NULL},
    {"192.0.2",           NULL},
    {"192.0.2.256",       NULL},
    {"0300.0.2.1",        NULL},
    {"fe80::1%eth0",      NULL},
    {"unix:",             NULL},
    {"1.1.1.1",           NULL},
};

static void
expect_addresses(struct test *t, const struct geo *geo)
{
    for (size_t i = 0; i < sizeof(addresses) / sizeof(addresses[0]); i++) {
        test_row("%s", addresses[i].address);
        expect_str(t, geo_country(geo, str_from(addresses[i].address)), addresses[i].country);
    }
    test_row("%s", "a very long address, and one with a NUL inside");
    expect_str(t,
               geo_country(geo, STR("2001:0db8:0001:0000:0000:0000:0000:0001:0000:0000:0000:0000")),
               NULL);
    expect_str(t, geo_country(geo, STR("192.0.2.1\0")), NULL);
    expect_str(t, geo_country(geo, STR_NONE), NULL);
}

static struct str
file_in(struct test *t, struct str folder, const char *name)
{
    return arena_printf(t->arena, "%.*s/%s", STR_ARG(folder), name);
}

TEST(both_layouts_of_country_files_are_read)
{
    static const char *const layouts[] = {NULL, "flat"};
    const struct str folder = stage_folder(t);

    for (size_t i = 0; i < 2; i++) {
        const struct str file = file_in(t, folder, "geo.mmdb");
        struct geo *geo;

        stage_geo(t, file, layouts[i]);
        expect_result(t, geo_open(file, &geo), RES_OK);
        expect_addresses(t, geo);
        expect(t, geo_built(geo).seconds > 0 && geo_built(geo).seconds <= clock_now().seconds);
        geo_close(&geo);
        expect(t, geo == NULL);
    }
}

TEST(no_file_and_no_geo_know_nothing)
{
    struct geo *geo;

    expect_result(t, geo_open(STR_NONE, &geo), RES_OK);
    expect_str(t, geo_country(geo, STR("192.0.2.1")), NULL);
    expect_count(t, geo_built(geo).seconds, 0);
    geo_refresh(geo);
    geo_close(&geo);
    geo_close(&geo);
    expect_result(t, geo_open(file_in(t, stage_folder(t), "none"), &geo), RES_NOT_FOUND);
    expect_str(t, geo_country(geo, STR("192.0.2.1")), NULL);
    geo_close(&geo);
    expect_str(t, geo_country(NULL, STR("192.0.2.1")), NULL);
    expect_count(t, geo_built(NULL).seconds, 0);
    geo_refresh(NULL);
}

TEST(broken_files_are_refused)
{
    const struct str folder = stage_folder(t);
    const struct str file = file_in(t, folder, "geo.mmdb");
    struct geo *geo;

    stage_geo(t, file, NULL);
    const struct str whole = test_file(t, file.at);

    for (size_t len = 0; len < whole.len; len += 97) {
        const struct str broken = file_in(t, folder, "broken.mmdb");

        test_row("cut to %zu bytes", len);
        stage_write(t, broken, str_slice(whole, 0, len));
        expect_result(t, geo_open(broken, &geo), RES_MALFORMED);
        expect_str(t, geo_country(geo, STR("192.0.2.1")), NULL);
        geo_close(&geo);
    }
    test_row("%s", "a folder");
    expect_result(t, geo_open(folder, &geo), RES_MALFORMED);
    geo_close(&geo);
}

/* Whatever is flipped, opening and looking up end well: refused, or some answer. */
TEST(damaged_bytes_never_kill_a_look_up)
{
    const struct str folder = stage_folder(t);
    const struct str file = file_in(t, folder, "geo.mmdb");
    struct geo *geo;

    stage_geo(t, file, NULL);
    const struct str whole = test_file(t, file.at);

    for (size_t i = 0; i < whole.len; i += 5) {
        char *bytes = arena_alloc(t->arena, whole.len);

        for (size_t k = 0; k < whole.len; k++)
            bytes[k] = k == i ? (char)~whole.at[k] : whole.at[k];
        stage_write(t, file, (struct str){bytes, whole.len});
        (void)!geo_open(file, &geo);
        for (size_t k = 0; k < sizeof(addresses) / sizeof(addresses[0]); k++) {
            const struct str country = geo_country(geo, str_from(addresses[k].address));

            expect(t, country.at == NULL || country.len == 2);
        }
        geo_close(&geo);
    }
}

/* Refreshes until the country of an address is the wanted one; gives up after ten seconds. */
static bool
becomes(struct geo *geo, const char *address, const char *country)
{
    const uint64_t end = clock_ticks_us() + 10000000;

    while (clock_ticks_us() < end) {
        geo_refresh(geo);
        if (str_is(geo_country(geo, str_from(address)), str_from(country)))
            return true;
        poll(NULL, 0, 20);
    }
    return false;
}

static bool
is_told(struct test *t, struct geo *geo, const char *event)
{
    const uint64_t end = clock_ticks_us() + 10000000;

    while (clock_ticks_us() < end) {
        const struct str log = test_log(t);

        geo_refresh(geo);
        if (str_find_str(log, str_from(event)) < log.len)
            return true;
        poll(NULL, 0, 20);
    }
    return false;
}

TEST(a_replaced_file_is_taken_and_a_bad_one_leaves_the_old_in_use)
{
    const struct str file = file_in(t, stage_folder(t), "geo.mmdb");
    struct geo *geo;

    expect_result(t, geo_open(file, &geo), RES_NOT_FOUND);
    stage_geo(t, file, NULL);
    expect(t, becomes(geo, "192.0.2.1", "PT"));
    stage_write(t, file, STR("not a database"));
    expect(t, is_told(t, geo, "geo.refused"));
    expect_str(t, geo_country(geo, STR("192.0.2.1")), "PT");
    expect(t, unlink(file.at) == 0);
    stage_geo(t, file, "flat");
    expect(t, is_told(t, geo, "geo.taken"));
    expect_str(t, geo_country(geo, STR("192.0.2.65")), "ES");
    geo_close(&geo);
}

TEST(a_file_cut_short_under_a_reader_does_no_harm)
{
    const struct str file = file_in(t, stage_folder(t), "geo.mmdb");
    struct geo *geo;

    stage_geo(t, file, NULL);
    expect_result(t, geo_open(file, &geo), RES_OK);
    expect(t, truncate(file.at, 0) == 0);
    expect_addresses(t, geo);
    geo_close(&geo);
}

TEST(the_age_of_data_counts_whole_days_since_it_was_built)
{
    const struct str path = arena_printf(t->arena, "%.*s/geo.mmdb", STR_ARG(stage_folder(t)));
    struct geo *geo = NULL;

    stage_geo(t, path, NULL);
    expect_result(t, geo_open(path, &geo), RES_OK);
    const int64_t built = geo_built(geo).seconds;

    expect_count(t, geo_age_days(geo, (struct instant){built + 86399}), 0);
    expect_count(t, geo_age_days(geo, (struct instant){built + 86400}), 1);
    expect_count(t, geo_age_days(geo, (struct instant){built + 31 * 86400}), 31);
    expect_count(t, geo_age_days(geo, (struct instant){built - 86400}), 0);
    geo_close(&geo);
    expect_count(t, geo_age_days(NULL, (struct instant){built}), 0);
}
