/* What counters, their pace and their months are; no rows, no request. */
#include "handlers/reading/reading.h"

#include <assert.h>

/* Pages a day that are believed of a counter without history, and pages that are no jump at any
 * pace. */
#define PAGES_A_DAY   2000
#define PAGES_AT_ONCE 500

static const struct str kinds[READING_KINDS] = {
    STR_INIT("total"), STR_INIT("mono"), STR_INIT("colour"), STR_INIT("large"), STR_INIT("scan"),
};

static const struct str states[READING_STATES] = {
    STR_INIT("submitted"), STR_INIT("accepted"),   STR_INIT("estimated"),
    STR_INIT("rejected"),  STR_INIT("superseded"),
};

struct str
reading_kind_code(enum reading_kind kind)
{
    assert(kind < READING_KINDS);
    return kinds[kind];
}

bool
reading_kind_from(struct str code, enum reading_kind *out)
{
    for (unsigned i = 0; i < READING_KINDS; i++) {
        if (str_is(code, kinds[i])) {
            *out = (enum reading_kind)i;
            return true;
        }
    }
    return false;
}

struct str
reading_state_code(enum reading_state state)
{
    assert(state < READING_STATES);
    return states[state];
}

bool
reading_state_from(struct str code, enum reading_state *out)
{
    for (unsigned i = 0; i < READING_STATES; i++) {
        if (str_is(code, states[i])) {
            *out = (enum reading_state)i;
            return true;
        }
    }
    return false;
}

const struct reading_device *
reading_device_named(const struct reading_facts *facts, enum reading_by by, struct str name)
{
    for (size_t i = 0; i < facts->count; i++) {
        const struct reading_device *device = &facts->first[i];

        if (str_is(by == READING_BY_CODE ? device->code : device->serial, name))
            return device;
    }
    return NULL;
}

const struct reading_register *
reading_register_of(const struct reading_device *device, enum reading_kind kind)
{
    for (size_t i = 0; i < device->register_count; i++)
        if (device->registers[i].kind == kind)
            return &device->registers[i];
    return NULL;
}

bool
reading_is_summed(const struct reading_device *device)
{
    const struct reading_register *total = reading_register_of(device, READING_TOTAL);
    const struct reading_register *mono = reading_register_of(device, READING_MONO);
    const struct reading_register *colour = reading_register_of(device, READING_COLOUR);

    return total != NULL && mono != NULL && colour != NULL &&
           total->epoch_on.days == mono->epoch_on.days &&
           total->epoch_on.days == colour->epoch_on.days &&
           total->epoch_count == mono->epoch_count + colour->epoch_count;
}

struct reading_point
reading_real_before(const struct reading_register *one, struct day on)
{
    for (size_t i = 0; i < one->point_count; i++) {
        const struct reading_point *point = &one->points[i];

        if (point->on.days <= on.days && point->state != READING_ESTIMATED)
            return *point;
    }
    return (struct reading_point){one->epoch_on, one->epoch_count, READING_ACCEPTED};
}

/* Pages a day over all that is known of the epoch, in thousandths; its beginning counts as a value
   where it was within the time the points cover. */
static uint64_t
pace_milli(const struct reading_register *one)
{
    const struct reading_point *newest = NULL;
    const struct reading_point *oldest = NULL;

    for (size_t i = 0; i < one->point_count; i++) {
        if (one->points[i].state == READING_ESTIMATED)
            continue;
        if (newest == NULL)
            newest = &one->points[i];
        oldest = &one->points[i];
    }
    if (newest == oldest || newest->on.days <= oldest->on.days || newest->count < oldest->count)
        return 0;
    return (newest->count - oldest->count) * 1000 / (uint64_t)(newest->on.days - oldest->on.days);
}

uint64_t
reading_expected(const struct reading_register *one, struct day on)
{
    struct reading_point last = {one->epoch_on, one->epoch_count, READING_ACCEPTED};

    if (one->point_count > 0)
        last = one->points[0];
    if (on.days <= last.on.days)
        return last.count;
    return last.count + (pace_milli(one) * (uint64_t)(on.days - last.on.days) + 500) / 1000;
}

/* Pages a day at the busiest of times and all in all, in thousandths. */
struct pace {
    uint64_t busiest_milli, usual_milli;
    struct reading_point newest, newer;
    size_t points;
};

/* Points come newest first; those of less than five days apart count as one. */
static void
pace_add(struct pace *pace, const struct reading_point *point)
{
    const int32_t apart = pace->newer.on.days - point->on.days;

    if (pace->points == 0) {
        pace->newest = pace->newer = *point;
        pace->points = 1;
    } else if (apart >= 5 && pace->newer.count >= point->count) {
        const uint64_t milli = (pace->newer.count - point->count) * 1000 / (uint64_t)apart;

        if (milli > pace->busiest_milli)
            pace->busiest_milli = milli;
        pace->usual_milli = (pace->newest.count - point->count) * 1000 /
                            (uint64_t)(pace->newest.on.days - point->on.days);
        pace->newer = *point;
        pace->points++;
    }
}

uint64_t
reading_most(const struct reading_register *one, struct day on)
{
    const struct reading_point began = {one->epoch_on, one->epoch_count, READING_ACCEPTED};
    const struct reading_point last = reading_real_before(one, (struct day){on.days - 1});
    const uint64_t days = on.days > last.on.days ? (uint64_t)(on.days - last.on.days) : 1;
    struct pace pace = {0};
    uint64_t milli = 0;

    for (size_t i = 0; i < one->point_count; i++)
        if (one->points[i].state != READING_ESTIMATED && one->points[i].on.days < on.days)
            pace_add(&pace, &one->points[i]);
    pace_add(&pace, &began);
    if (pace.points < 2)
        return last.count + (days + 5) * PAGES_A_DAY;
    milli = pace.usual_milli * 5;
    if (milli < pace.busiest_milli * 2)
        milli = pace.busiest_milli * 2;
    return last.count + milli * days / 1000 + PAGES_AT_ONCE;
}

/* The day of a month so many months behind a day's, or the last one the month has. */
static struct day
months_later(struct day first, uint64_t months)
{
    const struct civil civil = day_to_civil(first);
    const int32_t month = civil.month - 1 + (int32_t)months;
    const int32_t year = civil.year + month / 12;
    int32_t day = civil.day;

    while (!day_exists(year, month % 12 + 1, day))
        day--;
    return day_from_civil(year, month % 12 + 1, day);
}

struct day
reading_period_end(struct day first, uint64_t months, struct day after)
{
    const struct civil from = day_to_civil(first);
    const struct civil to = day_to_civil(after);
    uint64_t passed = 0;
    struct day end;

    assert(months >= 1 && months <= 12);
    if (after.days >= first.days)
        passed = (uint64_t)((to.year - from.year) * 12 + to.month - from.month) / months;
    do {
        passed++;
        end = (struct day){months_later(first, passed * months).days - 1};
    } while (end.days <= after.days);
    return end;
}

/* ---- Months ---- */

static struct day
month_of(struct day day)
{
    const struct civil civil = day_to_civil(day);

    return day_from_civil(civil.year, civil.month, 1);
}

static size_t
months_between(struct day from, struct day to)
{
    const struct civil a = day_to_civil(from);
    const struct civil b = day_to_civil(to);

    return (size_t)((b.year - a.year) * 12 + b.month - a.month);
}

/* Pages between two readings. */
struct span {
    enum reading_kind kind;
    struct day from, to; /* from excluded, to included */
    uint64_t pages;
    bool is_estimated;
};

/* Those printed until the end of a day, when each day has the same share. */
static uint64_t
printed(const struct span *span, int32_t until)
{
    const uint64_t days = (uint64_t)(span->to.days - span->from.days);

    if (until <= span->from.days)
        return 0;
    if (until >= span->to.days)
        return span->pages;
    const uint64_t passed = (uint64_t)(until - span->from.days);

    return span->pages / days * passed + span->pages % days * passed / days;
}

static void
spread(const struct span *span, struct reading_month *months, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        const int32_t before = months[i].on.days - 1;
        const int32_t end = months_later(months[i].on, 1).days - 1;

        if (end <= span->from.days || before >= span->to.days)
            continue;
        months[i].has[span->kind] = true;
        months[i].pages[span->kind] += printed(span, end) - printed(span, before);
        months[i].is_estimated = months[i].is_estimated || span->is_estimated;
    }
}

/* The next older live reading that has a register. */
static const struct reading *
older_with(const struct reading_list *list, size_t from, enum reading_kind kind)
{
    for (size_t i = from; i < list->count; i++)
        if (list->first[i].is_live && list->first[i].has[kind])
            return &list->first[i];
    return NULL;
}

static void
spread_kind(const struct reading_list *list, enum reading_kind kind, struct reading_month *months,
            size_t count)
{
    for (size_t i = 0; i < list->count; i++) {
        const struct reading *newer = &list->first[i];
        const struct reading *older = NULL;
        struct span span = {.kind = kind, .to = newer->on};
        uint64_t base = 0;

        if (!newer->is_live || !newer->has[kind])
            continue;
        older = older_with(list, i + 1, kind);
        if (older == NULL)
            return;
        base = older->epoch[kind] == newer->epoch[kind] ? older->count[kind] : newer->opened[kind];
        span.from = older->on;
        span.is_estimated = newer->state == READING_ESTIMATED || older->state == READING_ESTIMATED;
        if (span.to.days > span.from.days && newer->count[kind] >= base) {
            span.pages = newer->count[kind] - base;
            spread(&span, months, count);
        }
    }
}

size_t
reading_months(const struct reading_list *list, struct reading_month *months, size_t room)
{
    const struct reading *newest = NULL;
    const struct reading *oldest = NULL;

    for (size_t i = 0; i < list->count; i++) {
        if (!list->first[i].is_live)
            continue;
        if (newest == NULL)
            newest = &list->first[i];
        oldest = &list->first[i];
    }
    if (newest == NULL || room == 0)
        return 0;
    const size_t all = months_between(oldest->on, newest->on) + 1;
    const size_t count = all < room ? all : room;

    for (size_t i = 0; i < count; i++)
        months[i] =
            (struct reading_month){.on = months_later(month_of(oldest->on), all - count + i)};
    for (unsigned kind = 0; kind < READING_KINDS; kind++)
        spread_kind(list, (enum reading_kind)kind, months, count);
    return count;
}
