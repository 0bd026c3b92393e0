/* Which hours count, when they have passed, and the words a ticket keeps of the calculation. */
#include "handlers/promise/promise.h"

#include "handlers/promise/promise_store.h"

#define HOUR_S    3600
#define SUM_BYTES 40 /* "2026-03-04/2026-05-29:1296000" with a blank, and room */

static const struct str basis_codes[] = {
    [PROMISE_CONTRACT] = STR_INIT("contract"),
    [PROMISE_SUBJECT] = STR_INIT("subject"),
    [PROMISE_DEPARTMENT] = STR_INIT("department"),
};

struct str
promise_basis_code(enum promise_basis basis)
{
    return basis_codes[basis];
}

bool
promise_basis_from(struct str code, enum promise_basis *out)
{
    for (size_t i = 0; i < sizeof(basis_codes) / sizeof(basis_codes[0]); i++)
        if (str_is(basis_codes[i], code)) {
            *out = (enum promise_basis)i;
            return true;
        }
    return false;
}

enum result
promise_terms_find(struct db *db, struct arena *arena, const struct promise_case *about,
                   struct promise_terms *out)
{
    struct promise_offers offers;

    TRY(promise_store_offers(db, arena, about, &offers));
    if (offers.of_device != 0)
        *out = (struct promise_terms){offers.of_device, PROMISE_CONTRACT};
    else if (offers.of_contracts != 0)
        *out = (struct promise_terms){offers.of_contracts, PROMISE_CONTRACT};
    else if (offers.of_subject != 0)
        *out = (struct promise_terms){offers.of_subject, PROMISE_SUBJECT};
    else
        *out = (struct promise_terms){offers.of_department, PROMISE_DEPARTMENT};
    return RES_OK;
}

/* --- the calculation in words --- */

/* What one day of the centre gives to a calculation. */
struct share {
    struct day day;
    struct str words; /* with a blank behind each; empty: nothing to tell */
    int64_t working_s;
};

/* Whether the day's holiday takes working time away. */
static bool
holiday_cuts(const struct calendar *calendar, struct day day)
{
    const size_t weekday = (size_t)day_weekday(day) - 1;
    const size_t usual = calendar->interval_counts[weekday];
    struct interval left[8];
    const size_t count = calendar_day(calendar, day, left);

    if (count < usual)
        return true;
    return usual > 0 && left[count - 1].to != calendar->intervals[weekday][usual - 1].to;
}

static void
words_add(struct text *words, const struct span *span)
{
    char from[21];
    char to[21];

    instant_format(span->from, from);
    instant_format(span->to, to);
    text_printf(words, "%.16sZ/%.16sZ ", from, to); /* without the seconds, which are 0 */
}

/* The spans and the holiday of one day; next is the first span that is not before it. */
static struct share
share_take(struct arena *arena, const struct calendar *calendar, struct day day,
           const struct spans *spans, size_t *next)
{
    struct text words = {.arena = arena};
    struct share share = {.day = day};
    char iso[11];

    if (holiday_cuts(calendar, day)) {
        day_format(day, iso);
        text_printf(&words, "%s:%.*s ", iso, STR_ARG(calendar_holiday(calendar, day)->name));
    }
    for (; *next < spans->count; ++*next) {
        const struct span *span = &spans->first[*next];

        if (zone_day(calendar->zone, span->from).days > day.days)
            break;
        share.working_s += span->to.seconds - span->from.seconds;
        words_add(&words, span);
    }
    share.words = text_str(&words);
    return share;
}

/* How many shares from the front and from the end can be told in full beside one sum. */
static void
shares_fit(const struct share *shares, size_t count, size_t *head, size_t *tail)
{
    size_t left = PROMISE_CALCULATION_MOST - SUM_BYTES;

    *head = 0;
    *tail = 0;
    while (*head + *tail < count) {
        const bool is_front = *head <= *tail;
        const struct str words = shares[is_front ? *head : count - 1 - *tail].words;

        if (words.len > left)
            break;
        left -= words.len;
        if (is_front)
            ++*head;
        else
            ++*tail;
    }
}

static struct str
words_join(struct arena *arena, const struct share *shares, size_t count)
{
    struct text words = {.arena = arena};
    size_t head = 0;
    size_t tail = 0;
    int64_t sum_s = 0;
    char first[11];
    char last[11];

    for (size_t i = 0; i < count; i++)
        head += shares[i].words.len;
    if (head <= PROMISE_CALCULATION_MOST)
        head = count;
    else
        shares_fit(shares, count, &head, &tail);
    for (size_t i = 0; i < head; i++)
        text_add(&words, shares[i].words);
    for (size_t i = head; i + tail < count; i++)
        sum_s += shares[i].working_s;
    if (head + tail < count) {
        day_format(shares[head].day, first);
        day_format(shares[count - tail - 1].day, last);
        text_printf(&words, "%s/%s:%lld ", first, last, (long long)sum_s);
    }
    for (size_t i = count - tail; i < count; i++)
        text_add(&words, shares[i].words);
    return str_trim(text_str(&words));
}

static struct str
calculation_of(struct arena *arena, const struct calendar *calendar, struct instant from,
               const struct spans *spans)
{
    const struct day first = zone_day(calendar->zone, from);
    const struct day last = zone_day(calendar->zone, spans->first[spans->count - 1].from);
    const size_t count = (size_t)((int64_t)last.days - first.days + 1);
    struct share *shares = arena_new_array(arena, count, struct share);
    size_t next = 0;

    for (size_t i = 0; i < count; i++)
        shares[i] =
            share_take(arena, calendar, (struct day){first.days + (int32_t)i}, spans, &next);
    return words_join(arena, shares, count);
}

/* --- promising --- */

/* Calendars count minutes, and pages show them: a promise begins and ends with one. */
static struct instant
minute_from(struct instant at)
{
    return (struct instant){(at.seconds + 59) / 60 * 60};
}

enum result
promise_make(struct arena *arena, const struct centre *centre, const struct promise_terms *terms,
             struct instant from, struct promise *out)
{
    const struct calendar *calendar = centre->calendar;
    const struct instant begins = minute_from(from);
    const struct spans spans =
        calendar_spans(calendar, begins, (int64_t)terms->response_h * HOUR_S, arena);

    if (spans.count == 0)
        return RES_NOT_FOUND;
    *out = (struct promise){.due = spans.first[spans.count - 1].to,
                            .terms = *terms,
                            .calendar = calendar->code,
                            .version = calendar->version,
                            .calculation = calculation_of(arena, calendar, begins, &spans)};
    return RES_OK;
}

struct instant
promise_next(const struct centre *centre, uint64_t response_h, struct instant from)
{
    return calendar_due(centre->calendar, minute_from(from), (int64_t)response_h * HOUR_S);
}

bool
promise_is_later(const struct centre *centre, struct instant shown, struct instant made)
{
    struct opening opening;

    if (made.seconds <= shown.seconds)
        return false;
    opening = calendar_opening(centre->calendar, (struct instant){shown.seconds - 60});
    return !opening.is_open ||
           (opening.closes.seconds != 0 && made.seconds > opening.closes.seconds);
}
