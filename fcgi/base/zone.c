/* Zones by name from the system's tzdata, and what their clocks show. How a file is read stands in
 * zone_parse. */
#include "fcgi/base/zone.h"

#include <assert.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "fcgi/base/zone_parse.h"

#define ZONE_FOLDER "/usr/share/zoneinfo/"
#define DAY_S       86400

static struct zone *zones_known;

static bool
is_upper(char c)
{
    return c >= 'A' && c <= 'Z';
}

static bool
name_holds(char c)
{
    return is_upper(c) || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '+' ||
           c == '_' || c == '/' || c == '-';
}

/* IANA names begin with a capital; "localtime", "posix/" and "right/" (leap seconds) depend on the
 * machine. */
static bool
name_is_safe(struct str name)
{
    if (name.len == 0 || name.len >= sizeof(zones_known->name) || !is_upper(name.at[0]))
        return false;
    for (size_t i = 0; i < name.len; i++) {
        const bool slash_beside = i + 1 == name.len || name.at[i + 1] == '/';

        if (!name_holds(name.at[i]) || (name.at[i] == '/' && slash_beside))
            return false;
    }
    return true;
}

/* The file's bytes; a link that leaves the folder, a folder, or too large a file gives none. */
static size_t
zone_read(const char *name, char bytes[ZONE_FILE_MAX])
{
    char path[sizeof(ZONE_FOLDER) + sizeof(zones_known->name)];
    char real[PATH_MAX];
    struct stat file;
    size_t got = 0;

    memcpy(path, ZONE_FOLDER, sizeof(ZONE_FOLDER) - 1);
    memcpy(path + sizeof(ZONE_FOLDER) - 1, name, strlen(name) + 1);
    if (realpath(path, real) == NULL || strncmp(real, ZONE_FOLDER, sizeof(ZONE_FOLDER) - 1) != 0)
        return 0;
    const int fd = open(real, O_RDONLY | O_CLOEXEC | O_NONBLOCK);

    if (fd < 0)
        return 0;
    if (fstat(fd, &file) == 0 && S_ISREG(file.st_mode) && file.st_size <= ZONE_FILE_MAX) {
        ssize_t part = 1;

        while (got < ZONE_FILE_MAX && (part > 0 || (part < 0 && errno == EINTR))) {
            part = read(fd, bytes + got, ZONE_FILE_MAX - got);
            got += part > 0 ? (size_t)part : 0;
        }
        if (part < 0)
            got = 0;
    }
    (void)close(fd);
    return got;
}

enum result
zone_find(struct str name, const struct zone **out)
{
    struct zone *zone = zones_known;
    char text[sizeof(zone->name)] = {0};

    if (!name_is_safe(name))
        return RES_NOT_FOUND;
    while (zone != NULL && !str_is(str_from(zone->name), name))
        zone = zone->next;
    if (zone == NULL) {
        char *bytes = malloc(ZONE_FILE_MAX);

        assert(bytes != NULL);
        memcpy(text, name.at, name.len);
        const struct str file = {bytes, zone_read(text, bytes)};
        const enum result read = zone_parse(file, &zone);

        free(bytes);
        if (read != RES_OK)
            return RES_NOT_FOUND;
        memcpy(zone->name, text, sizeof(text));
        zone->next = zones_known;
        zones_known = zone;
    }
    *out = zone;
    return RES_OK;
}

struct str
zone_name(const struct zone *zone)
{
    return str_from(zone->name);
}

/* How many transitions lie at or before the instant. */
static size_t
transitions_until(const struct zone *zone, int64_t at)
{
    size_t low = 0;
    size_t high = zone->transition_count;

    while (low < high) {
        const size_t middle = low + (high - low) / 2;

        if (zone->transitions[middle] <= at)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

static struct zone_span
zone_span(const struct zone *zone, int64_t at)
{
    const size_t passed = transitions_until(zone, at);
    struct zone_span span = {INT64_MIN, INT64_MAX, zone->offsets_s[0]};

    if (passed > 0) {
        span.from = zone->transitions[passed - 1];
        span.offset_s = zone->offsets_s[zone->kinds[passed - 1]];
    }
    if (passed < zone->transition_count) {
        span.to = zone->transitions[passed];
    } else if (zone->footer.is_set) {
        const struct zone_span by_rule = zone_rule_span(&zone->footer, at);

        span.from = by_rule.from > span.from ? by_rule.from : span.from;
        span.to = by_rule.to;
        span.offset_s = by_rule.offset_s;
    }
    return span;
}

int32_t
zone_offset(const struct zone *zone, struct instant at)
{
    return zone_span(zone, at.seconds).offset_s;
}

struct civil
zone_civil(const struct zone *zone, struct instant at)
{
    return instant_to_civil((struct instant){at.seconds + zone_offset(zone, at)});
}

struct day
zone_day(const struct zone *zone, struct instant at)
{
    const int64_t local = at.seconds + zone_offset(zone, at);

    return (struct day){(int32_t)(local / DAY_S - (local % DAY_S < 0))};
}

/* Offsets are less than 26 hours, or 167 in a footer: the instant lies within a week of what it
 * would be in UTC. */
struct instant
zone_instant(const struct zone *zone, const struct civil *civil)
{
    const int64_t local = instant_from_civil(civil).seconds;
    struct zone_span span = zone_span(zone, local - INT64_C(8) * DAY_S);

    while (local - span.offset_s >= span.to)
        span = zone_span(zone, span.to);
    if (local - span.offset_s < span.from)
        return (struct instant){span.from};
    return (struct instant){local - span.offset_s};
}
