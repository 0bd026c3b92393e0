/* Turns rows with keys into structs with pointers, once per version of the data. */
#include "fcgi/place/place_build.h"

#include "sql_place.h"

struct building {
    struct arena *arena;
    const struct place_rows *rows;
    struct calendar *calendars; /* as many as rows, in their order */
    struct centre *centres;
};

#define INTERVALS_MAX 8 /* what calendar_day has room for */

#define ROWS(building, table, noun)                                                                \
    ((const struct sql_place_##noun##_row *)(building)->rows->tables[table].first)
#define COUNT(building, table) ((building)->rows->tables[table].count)

static bool
calendar_index(const struct building *b, uint64_t id, size_t *out)
{
    const struct sql_place_calendars_row *rows = ROWS(b, PLACE_CALENDARS, calendars);

    for (*out = 0; *out < COUNT(b, PLACE_CALENDARS); ++*out)
        if (rows[*out].id == id)
            return true;
    return false;
}

static bool
centre_index(const struct building *b, uint64_t id, size_t *out)
{
    const struct sql_place_centres_row *rows = ROWS(b, PLACE_CENTRES, centres);

    for (*out = 0; *out < COUNT(b, PLACE_CENTRES); ++*out)
        if (rows[*out].id == id)
            return true;
    return false;
}

static enum result
orphan(const char *table, uint64_t id)
{
    return fault(RES_INVALID, "place.orphan", "a row of %s belongs to %llu, which does not exist",
                 table, (unsigned long long)id);
}

/* Slices are taken from the rows as they come: each table stands in the order of the key it begins
 * with, as its statement gives it. */
static enum result
order_check(const struct building *b)
{
    const struct {
        enum place_table table;
        size_t row_size;
    } owned[] = {
        {PLACE_INTERVALS,   sizeof(struct sql_place_intervals_row)  },
        {PLACE_HOLIDAYS,    sizeof(struct sql_place_holidays_row)   },
        {PLACE_PHONES,      sizeof(struct sql_place_phones_row)     },
        {PLACE_LANGUAGES,   sizeof(struct sql_place_languages_row)  },
        {PLACE_DEPARTMENTS, sizeof(struct sql_place_departments_row)},
        {PLACE_FAILOVER,    sizeof(struct sql_place_failover_row)   },
    };

    for (size_t i = 0; i < sizeof(owned) / sizeof(owned[0]); i++) {
        const char *row = b->rows->tables[owned[i].table].first;
        uint64_t last = 0;

        for (size_t k = 0; k < COUNT(b, owned[i].table); k++, row += owned[i].row_size) {
            const uint64_t key = *(const uint64_t *)(const void *)row;

            if (key < last)
                return fault(RES_INVALID, "place.order", "rows of table %d are not in order",
                             (int)owned[i].table);
            last = key;
        }
    }
    return RES_OK;
}

static enum result
calendars_build(struct building *b)
{
    const struct sql_place_calendars_row *rows = ROWS(b, PLACE_CALENDARS, calendars);
    const size_t count = COUNT(b, PLACE_CALENDARS);

    b->calendars = arena_new_array(b->arena, count, struct calendar);
    for (size_t i = 0; i < count; i++) {
        if (zone_find(rows[i].zone, &b->calendars[i].zone) != RES_OK)
            return fault(RES_INVALID, "place.zone", "calendar %.*s: %.*s is no time zone",
                         STR_ARG(rows[i].code), STR_ARG(rows[i].zone));
        b->calendars[i].code = rows[i].code;
        b->calendars[i].version = rows[i].version;
    }
    return RES_OK;
}

static bool
interval_makes_sense(const struct sql_place_intervals_row *row)
{
    return row->weekday >= 1 && row->weekday <= 7 && row->from_minute >= 0 &&
           row->from_minute < row->to_minute && row->to_minute <= 1440;
}

/* Behind the row before it: a later weekday, or the same one after its end. */
static bool
interval_follows(const struct sql_place_intervals_row *row,
                 const struct sql_place_intervals_row *before)
{
    if (row->calendar_id != before->calendar_id || row->weekday > before->weekday)
        return true;
    return row->weekday == before->weekday && row->from_minute >= before->to_minute;
}

static enum result
intervals_build(struct building *b)
{
    const struct sql_place_intervals_row *rows = ROWS(b, PLACE_INTERVALS, intervals);
    const size_t count = COUNT(b, PLACE_INTERVALS);
    struct interval *intervals = arena_new_array(b->arena, count, struct interval);

    for (size_t i = 0; i < count; i++) {
        const int64_t weekday = rows[i].weekday;
        size_t c;

        if (!calendar_index(b, rows[i].calendar_id, &c))
            return orphan("intervals", rows[i].calendar_id);
        if (!interval_makes_sense(&rows[i]) || (i > 0 && !interval_follows(&rows[i], &rows[i - 1])))
            return fault(RES_INVALID, "place.interval",
                         "calendar %llu, weekday %lld: the interval from minute %lld is empty, "
                         "too long or overlaps the one before",
                         (unsigned long long)rows[i].calendar_id, (long long)weekday,
                         (long long)rows[i].from_minute);
        intervals[i] = (struct interval){(int16_t)rows[i].from_minute, (int16_t)rows[i].to_minute};
        if (b->calendars[c].interval_counts[weekday - 1]++ == 0)
            b->calendars[c].intervals[weekday - 1] = &intervals[i];
        if (b->calendars[c].interval_counts[weekday - 1] > INTERVALS_MAX)
            return fault(RES_INVALID, "place.interval",
                         "calendar %llu: more than %d intervals a day",
                         (unsigned long long)rows[i].calendar_id, INTERVALS_MAX);
    }
    return RES_OK;
}

static bool
holiday_build(const struct sql_place_holidays_row *row, struct holiday *out)
{
    static const struct str kinds[] = {
        [HOLIDAY_FIXED] = STR_INIT("fixed"),
        [HOLIDAY_EASTER] = STR_INIT("easter"),
        [HOLIDAY_ONCE] = STR_INIT("once"),
        [HOLIDAY_NTH] = STR_INIT("nth"),
    };
    enum holiday_kind kind = HOLIDAY_FIXED;

    while (kind <= HOLIDAY_NTH && !str_is(kinds[kind], row->kind))
        kind++;
    if (kind > HOLIDAY_NTH || row->month < 0 || row->month > 12 || row->day < 0 || row->day > 31 ||
        row->shift < -400 || row->shift > 400 || row->until_minute < 0 ||
        row->until_minute >= 1440 || (kind == HOLIDAY_ONCE) != row->once_on_known)
        return false;
    *out = (struct holiday){
        .kind = kind,
        .name = row->name,
        .month = (int16_t)row->month,
        .day = (int16_t)row->day,
        .offset = (int16_t)row->shift,
        .once = row->once_on,
        .until = (int16_t)row->until_minute,
    };
    return true;
}

static enum result
holidays_build(struct building *b)
{
    const struct sql_place_holidays_row *rows = ROWS(b, PLACE_HOLIDAYS, holidays);
    const size_t count = COUNT(b, PLACE_HOLIDAYS);
    struct holiday *holidays = arena_new_array(b->arena, count, struct holiday);

    for (size_t i = 0; i < count; i++) {
        size_t c;

        if (!calendar_index(b, rows[i].calendar_id, &c))
            return orphan("holidays", rows[i].calendar_id);
        if (!holiday_build(&rows[i], &holidays[i]))
            return fault(RES_INVALID, "place.holiday", "calendar %llu: holiday %.*s has no sense",
                         (unsigned long long)rows[i].calendar_id, STR_ARG(rows[i].name));
        if (b->calendars[c].holiday_count++ == 0)
            b->calendars[c].holidays = &holidays[i];
    }
    return RES_OK;
}

static enum result
centres_build(struct building *b)
{
    const struct sql_place_centres_row *rows = ROWS(b, PLACE_CENTRES, centres);
    const size_t count = COUNT(b, PLACE_CENTRES);

    b->centres = arena_new_array(b->arena, count, struct centre);
    for (size_t i = 0; i < count; i++) {
        size_t c;

        if (!calendar_index(b, rows[i].calendar_id, &c))
            return orphan("centres", rows[i].calendar_id);
        b->centres[i] = (struct centre){
            .code = rows[i].code,
            .brand = rows[i].brand,
            .name = rows[i].name,
            .country = rows[i].country,
            .mail = rows[i].mail,
            .calendar = &b->calendars[c],
        };
    }
    return RES_OK;
}

static enum result
phones_build(struct building *b)
{
    const struct sql_place_phones_row *rows = ROWS(b, PLACE_PHONES, phones);
    const size_t count = COUNT(b, PLACE_PHONES);
    struct phone *phones = arena_new_array(b->arena, count, struct phone);

    for (size_t i = 0; i < count; i++) {
        size_t c;

        if (!centre_index(b, rows[i].centre_id, &c))
            return orphan("phones", rows[i].centre_id);
        phones[i] = (struct phone){rows[i].is_emergency, rows[i].international, rows[i].national};
        if (b->centres[c].phone_count++ == 0)
            b->centres[c].phones = &phones[i];
    }
    return RES_OK;
}

static enum result
languages_build(struct building *b)
{
    const struct sql_place_languages_row *rows = ROWS(b, PLACE_LANGUAGES, languages);
    const size_t count = COUNT(b, PLACE_LANGUAGES);
    struct str *tags = arena_new_array(b->arena, count, struct str);

    for (size_t i = 0; i < count; i++) {
        size_t c;

        if (!centre_index(b, rows[i].centre_id, &c))
            return orphan("languages", rows[i].centre_id);
        tags[i] = rows[i].tag;
        if (b->centres[c].language_count++ == 0)
            b->centres[c].languages = &tags[i];
    }
    return RES_OK;
}

static enum result
departments_build(struct building *b)
{
    const struct sql_place_departments_row *rows = ROWS(b, PLACE_DEPARTMENTS, departments);
    const size_t count = COUNT(b, PLACE_DEPARTMENTS);
    struct department *departments = arena_new_array(b->arena, count, struct department);

    for (size_t i = 0; i < count; i++) {
        size_t c;

        if (!centre_index(b, rows[i].centre_id, &c))
            return orphan("departments", rows[i].centre_id);
        departments[i] = (struct department){rows[i].code, rows[i].mail};
        if (b->centres[c].department_count++ == 0)
            b->centres[c].departments = &departments[i];
    }
    return RES_OK;
}

static enum result
failover_build(struct building *b)
{
    const struct sql_place_failover_row *rows = ROWS(b, PLACE_FAILOVER, failover);
    const size_t count = COUNT(b, PLACE_FAILOVER);
    const struct centre **next = arena_array(b->arena, count, sizeof(*next));

    for (size_t i = 0; i < count; i++) {
        size_t c;
        size_t n;

        if (!centre_index(b, rows[i].centre_id, &c) || !centre_index(b, rows[i].next_id, &n))
            return orphan("failover", rows[i].centre_id);
        next[i] = &b->centres[n];
        if (b->centres[c].failover_count++ == 0)
            b->centres[c].failover = &next[i];
    }
    return RES_OK;
}

static enum result
routing_build(struct building *b, struct place *out)
{
    const struct sql_place_routing_row *rows = ROWS(b, PLACE_ROUTING, routing);
    const size_t count = COUNT(b, PLACE_ROUTING);
    struct routing_row *routing = arena_new_array(b->arena, count, struct routing_row);

    for (size_t i = 0; i < count; i++) {
        size_t c;

        if (!centre_index(b, rows[i].centre_id, &c))
            return orphan("routing", rows[i].centre_id);
        routing[i] = (struct routing_row){
            .brand = rows[i].brand,
            .country = rows[i].country,
            .language = rows[i].language,
            .department = rows[i].department,
            .centre = &b->centres[c],
            .id = rows[i].id,
        };
    }
    out->routing = routing;
    out->routing_count = count;
    return RES_OK;
}

enum result
place_build(struct arena *arena, const struct place_rows *rows, struct place *out)
{
    struct building b = {.arena = arena, .rows = rows};

    if (COUNT(&b, PLACE_VERSION) != 1)
        return fault(RES_INVALID, "place.version", "the data has no version");
    *out = (struct place){.version = ROWS(&b, PLACE_VERSION, version)->version, .rows = rows};
    TRY(order_check(&b));
    TRY(calendars_build(&b));
    TRY(intervals_build(&b));
    TRY(holidays_build(&b));
    TRY(centres_build(&b));
    TRY(phones_build(&b));
    TRY(languages_build(&b));
    TRY(departments_build(&b));
    TRY(failover_build(&b));
    TRY(routing_build(&b, out));
    out->centres = b.centres;
    out->centre_count = COUNT(&b, PLACE_CENTRES);
    return RES_OK;
}
