/* Days, times, instants and distances in time as a locale writes them. ICU sees instants already
   shifted by the system's offset and formats them as UTC, because its own zone data is years old.
 */
#include <assert.h>
#include <string.h>

#include <unicode/udatpg.h>
#include <unicode/ustring.h>

#include "fcgi/view/format_icu.h"

#define PATTERN_MAX 256
#define DAY_S       86400
#define DAY_MS      86400000.0

struct pattern {
    UChar text[PATTERN_MAX];
    int32_t length;
};

static UDateFormat *
open_pattern(const struct formats *formats, const struct pattern *pattern, UErrorCode *status)
{
    if (U_FAILURE(*status))
        return NULL;
    return udat_open(UDAT_PATTERN, UDAT_PATTERN, formats->icu_locale, u"UTC", -1, pattern->text,
                     pattern->length, status);
}

static void
pattern_of_skeleton(UDateTimePatternGenerator *generator, const UChar *skeleton,
                    struct pattern *out, UErrorCode *status)
{
    out->length = 0;
    if (U_SUCCESS(*status))
        out->length =
            udatpg_getBestPattern(generator, skeleton, -1, out->text, PATTERN_MAX, status);
}

/* Numbers of a short day always have four digits for the year; the other styles are the locale's
 * own. */
static void
pattern_of_day(const struct formats *formats, UDateTimePatternGenerator *generator,
               enum format_style style, struct pattern *out, UErrorCode *status)
{
    static const UDateFormatStyle styles[FORMAT_STYLES] = {
        [FORMAT_SHORT] = UDAT_SHORT,
        [FORMAT_MEDIUM] = UDAT_MEDIUM,
        [FORMAT_LONG] = UDAT_LONG,
        [FORMAT_FULL] = UDAT_FULL,
    };

    if (style == FORMAT_SHORT) {
        pattern_of_skeleton(generator, u"yMMdd", out, status);
        return;
    }
    out->length = 0;
    if (U_FAILURE(*status))
        return;
    UDateFormat *format =
        udat_open(UDAT_NONE, styles[style], formats->icu_locale, u"UTC", -1, NULL, 0, status);

    if (U_SUCCESS(*status))
        out->length = udat_toPattern(format, 0, out->text, PATTERN_MAX, status);
    udat_close(format);
}

static void
pattern_add(struct pattern *pattern, const UChar *text, int32_t length, UErrorCode *status)
{
    if (length > PATTERN_MAX - pattern->length) {
        *status = U_BUFFER_OVERFLOW_ERROR;
        return;
    }
    u_memcpy(pattern->text + pattern->length, text, length);
    pattern->length += length;
}

/* Puts a day's and a clock's pattern into "{1} 'at' {0}". */
static void
pattern_join(const UChar *glue, int32_t glue_length, const struct pattern *day,
             const struct pattern *clock, struct pattern *out, UErrorCode *status)
{
    out->length = 0;
    for (int32_t i = 0; i < glue_length && U_SUCCESS(*status); i++) {
        const bool slot = glue[i] == u'{' && i + 2 < glue_length && glue[i + 2] == u'}';

        if (!slot) {
            pattern_add(out, glue + i, 1, status);
            continue;
        }
        const struct pattern *part = glue[i + 1] == u'0' ? clock : day;

        pattern_add(out, part->text, part->length, status);
        i += 2;
    }
}

/* H counts from 0 to 23, k from 1 to 24: the end of a day is 24:00. */
static void
pattern_to_midnight(struct pattern *pattern)
{
    bool quoted = false;

    for (int32_t i = 0; i < pattern->length; i++) {
        if (pattern->text[i] == u'\'')
            quoted = !quoted;
        else if (!quoted && pattern->text[i] == u'H')
            pattern->text[i] = u'k';
    }
}

static void
open_styles(struct formats *formats, UDateTimePatternGenerator *generator,
            const struct pattern *clock, UErrorCode *status)
{
    static const UDateFormatStyle glues[FORMAT_STYLES] = {
        [FORMAT_SHORT] = UDAT_SHORT,
        [FORMAT_MEDIUM] = UDAT_MEDIUM,
        [FORMAT_LONG] = UDAT_LONG,
        [FORMAT_FULL] = UDAT_FULL,
    };

    for (int style = FORMAT_SHORT; style <= FORMAT_FULL; style++) {
        struct pattern day, instant;
        int32_t glue_length = 0;

        pattern_of_day(formats, generator, (enum format_style)style, &day, status);
        formats->days[style] = open_pattern(formats, &day, status);
        if (U_FAILURE(*status))
            return;
        const UChar *glue =
            udatpg_getDateTimeFormatForStyle(generator, glues[style], &glue_length, status);

        pattern_join(glue, glue_length, &day, clock, &instant, status);
        formats->instants[style] = open_pattern(formats, &instant, status);
    }
}

void
format_times_open(struct formats *formats, UErrorCode *status)
{
    struct pattern clock, month;

    if (U_FAILURE(*status))
        return;
    UDateTimePatternGenerator *generator = udatpg_open(formats->icu_locale, status);

    pattern_of_skeleton(generator, u"jmm", &clock, status);
    pattern_of_skeleton(generator, u"yMMMM", &month, status);
    open_styles(formats, generator, &clock, status);
    formats->clock = open_pattern(formats, &clock, status);
    formats->month = open_pattern(formats, &month, status);
    pattern_to_midnight(&clock);
    formats->midnight = open_pattern(formats, &clock, status);
    udatpg_close(generator);
    if (U_SUCCESS(*status))
        formats->relative = ureldatefmt_open(formats->icu_locale, NULL, UDAT_STYLE_LONG,
                                             UDISPCTX_CAPITALIZATION_NONE, status);
}

void
format_times_close(struct formats *formats)
{
    for (int style = FORMAT_SHORT; style <= FORMAT_FULL; style++) {
        udat_close(formats->days[style]);
        udat_close(formats->instants[style]);
    }
    udat_close(formats->month);
    udat_close(formats->clock);
    udat_close(formats->midnight);
    ureldatefmt_close(formats->relative);
}

static struct str
date_text(struct arena *arena, const UDateFormat *format, UDate at_ms)
{
    UChar text[FORMAT_TEXT_MAX];
    UErrorCode status = U_ZERO_ERROR;
    const int32_t length = udat_format(format, at_ms, text, FORMAT_TEXT_MAX, NULL, &status);

    return format_icu_text(arena, text, length, status);
}

/* The instant at which a clock in UTC shows what a clock in the zone shows now. */
static UDate
shifted_ms(struct instant at, const struct zone *zone)
{
    return 1000.0 * (double)(at.seconds + (zone == NULL ? 0 : zone_offset(zone, at)));
}

struct str
format_day(const struct formats *formats, struct arena *arena, struct day day,
           enum format_style style)
{
    return date_text(arena, formats->days[style], day.days * DAY_MS);
}

struct str
format_month(const struct formats *formats, struct arena *arena, struct day day)
{
    return date_text(arena, formats->month, day.days * DAY_MS);
}

struct str
format_weekday(const struct formats *formats, struct arena *arena, int weekday, bool narrow)
{
    UChar text[FORMAT_TEXT_MAX];
    UErrorCode status = U_ZERO_ERROR;

    assert(weekday >= 1 && weekday <= 7);
    const int32_t length = udat_getSymbols(
        formats->clock, narrow ? UDAT_STANDALONE_NARROW_WEEKDAYS : UDAT_STANDALONE_WEEKDAYS,
        weekday % 7 + 1, text, FORMAT_TEXT_MAX, &status);

    return format_icu_text(arena, text, length, status);
}

struct str
format_clock(const struct formats *formats, struct arena *arena, int minutes)
{
    assert(minutes >= 0 && minutes <= 1440);
    return date_text(arena, minutes == 1440 ? formats->midnight : formats->clock,
                     60000.0 * minutes);
}

struct str
format_time(const struct formats *formats, struct arena *arena, struct instant at,
            const struct zone *zone)
{
    return date_text(arena, formats->clock, shifted_ms(at, zone));
}

struct str
format_instant(const struct formats *formats, struct arena *arena, struct instant at,
               const struct zone *zone, enum format_style style)
{
    return date_text(arena, formats->instants[style], shifted_ms(at, zone));
}

/* Whole units only, cut towards now: something due in 119 minutes is due "in 1 hour", never later
 * than said. */
struct str
format_relative(const struct formats *formats, struct arena *arena, struct instant at,
                struct instant now)
{
    static const struct {
        int64_t from_s, unit_s;
        URelativeDateTimeUnit unit;
    } units[] = {
        {INT64_C(365) * DAY_S, INT64_C(365) * DAY_S, UDAT_REL_UNIT_YEAR  },
        {INT64_C(60) * DAY_S,  INT64_C(30) * DAY_S,  UDAT_REL_UNIT_MONTH },
        {DAY_S,                DAY_S,                UDAT_REL_UNIT_DAY   },
        {3600,                 3600,                 UDAT_REL_UNIT_HOUR  },
        {60,                   60,                   UDAT_REL_UNIT_MINUTE},
    };

    const int64_t distance_s = at.seconds - now.seconds;
    const int64_t size_s = distance_s < 0 ? -distance_s : distance_s;
    UChar text[FORMAT_TEXT_MAX];
    UErrorCode status = U_ZERO_ERROR;
    size_t i = 0;

    while (i < sizeof(units) / sizeof(*units) && size_s < units[i].from_s)
        i++;
    const bool is_now = i == sizeof(units) / sizeof(*units);
    const int64_t whole = is_now ? 0 : distance_s / units[i].unit_s;
    const int32_t length =
        is_now ? ureldatefmt_format(formats->relative, 0.0, UDAT_REL_UNIT_SECOND, text,
                                    FORMAT_TEXT_MAX, &status)
               : ureldatefmt_formatNumeric(formats->relative, (double)whole, units[i].unit, text,
                                           FORMAT_TEXT_MAX, &status);

    return format_icu_text(arena, text, length, status);
}

struct str
format_zone(const struct formats *formats, struct arena *arena, const struct zone *zone,
            struct instant at)
{
    const int32_t offset_s = zone == NULL ? 0 : zone_offset(zone, at);
    const int32_t minutes = (offset_s < 0 ? -offset_s : offset_s) / 60;
    const char *sign = offset_s < 0 ? "\xe2\x88\x92" : "+"; /* U+2212 */

    (void)
        formats; /* digits and sign are the same for all; the parameter keeps the room to differ */
    if (minutes == 0)
        return STR("UTC");
    if (minutes % 60 == 0)
        return arena_printf(arena, "UTC%s%d", sign, minutes / 60);
    return arena_printf(arena, "UTC%s%d:%02d", sign, minutes / 60, minutes % 60);
}
