/* A kept calculation as rows that people can follow. */
#include "handlers/promise/promise.h"

struct reading {
    struct arena *arena;
    const struct zone *zone;
    struct promise_day *days;
    size_t count;
    struct span *spans; /* of all days, in order */
    size_t span_count;
};

/* "2026-03-02T09:00Z" */
static bool
minute_read(struct arena *arena, struct str word, struct instant *out)
{
    return word.len == 17 && word.at[16] == 'Z' &&
           instant_parse(arena_printf(arena, "%.16s:00Z", word.at), out);
}

/* The row of a day: the last one, or a new one behind it with the free days between. */
static struct promise_day *
row_of(struct reading *reading, struct day day)
{
    struct promise_day *last = reading->count > 0 ? &reading->days[reading->count - 1] : NULL;

    if (last != NULL && day.days <= last->until.days)
        return day.days == last->on.days && day.days == last->until.days ? last : NULL;
    if (last != NULL && day.days > last->until.days + 1)
        reading->days[reading->count++] = (struct promise_day){
            .on = {last->until.days + 1}, .until = {day.days - 1}, .is_free = true};
    reading->days[reading->count] = (struct promise_day){.on = day, .until = day};
    return &reading->days[reading->count++];
}

static bool
span_read(struct reading *reading, struct str from, struct str to)
{
    struct span *span = &reading->spans[reading->span_count];
    struct promise_day *row;

    if (!minute_read(reading->arena, from, &span->from) ||
        !minute_read(reading->arena, to, &span->to) || span->from.seconds >= span->to.seconds)
        return false;
    row = row_of(reading, zone_day(reading->zone, span->from));
    if (row == NULL)
        return false;
    if (row->span_count++ == 0)
        row->spans = span;
    row->working_s += span->to.seconds - span->from.seconds;
    reading->span_count++;
    return true;
}

/* "2026-03-03" and "carnival" */
static bool
holiday_read(struct reading *reading, struct str day, struct str name)
{
    struct promise_day *row;
    struct day on;

    if (!day_parse(day, &on) || str_is_empty(name))
        return false;
    row = row_of(reading, on);
    if (row == NULL)
        return false;
    row->holiday = name;
    return true;
}

/* "2026-03-04" and "2026-05-29:1296000" */
static bool
sum_read(struct reading *reading, struct str from, struct str rest)
{
    struct promise_day *row;
    struct day on;
    struct day until;
    struct str last;
    struct str sum;
    uint64_t working_s;

    if (!str_cut(rest, ':', &last, &sum) || !day_parse(from, &on) || !day_parse(last, &until) ||
        !str_to_u64(sum, INT32_MAX, &working_s) || until.days < on.days)
        return false;
    row = row_of(reading, on);
    if (row == NULL || row->until.days != row->on.days || row->span_count > 0)
        return false;
    row->until = until;
    row->working_s = (int64_t)working_s;
    return true;
}

static bool
word_read(struct reading *reading, struct str word)
{
    struct str head;
    struct str rest;

    if (str_cut(word, '/', &head, &rest))
        return head.len == 10 ? sum_read(reading, head, rest) : span_read(reading, head, rest);
    return str_cut(word, ':', &head, &rest) && holiday_read(reading, head, rest);
}

enum result
promise_days(struct arena *arena, struct str calculation, const struct zone *zone,
             struct promise_days *out)
{
    const size_t words = calculation.len / 12 + 1; /* the shortest is a day, a colon and a letter */
    struct reading reading = {.arena = arena,
                              .zone = zone,
                              .days = arena_new_array(arena, 2 * words, struct promise_day),
                              .spans = arena_new_array(arena, words, struct span)};

    while (calculation.len > 0) {
        struct str word;

        str_cut(calculation, ' ', &word, &calculation);
        if (!word_read(&reading, word))
            return RES_MALFORMED;
    }
    *out = (struct promise_days){reading.days, reading.count};
    return RES_OK;
}
