/* TZif files: offsets within a day, and a civil time that is found is the one asked for. */
#include "fcgi/base/zone_parse.h"
#include "tests/fuzz/input.h"

static void
look(const struct zone *zone, int64_t seconds)
{
    const struct civil civil = zone_civil(zone, (struct instant){seconds});

    must(civil.month >= 1 && civil.month <= 12 && civil.hour >= 0 && civil.hour <= 23);
    zone_instant(zone, &civil);
    zone_day(zone, (struct instant){seconds});
}

FUZZ(input)
{
    struct zone *zone = NULL;

    log_descriptor(-1);
    if (zone_parse(input, &zone) != RES_OK) {
        must(zone == NULL);
        return;
    }
    for (size_t i = 0; i < zone->transition_count; i++)
        must(i == 0 || zone->transitions[i - 1] < zone->transitions[i]);
    look(zone, 0);
    look(zone, 1772443800);
    look(zone, -62135596800);
    look(zone, 253402300799);
    if (zone->transition_count > 0 && zone->transitions[0] > -62135596800 &&
        zone->transitions[0] < 253402300799)
        look(zone, zone->transitions[0]);
    zone_free(&zone);
}
