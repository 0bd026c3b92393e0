/* What one locale's opened ICU formatters are, and how their text comes home; for view/format's own
 * files. */
#ifndef FCGI_VIEW_FORMAT_ICU_H
#define FCGI_VIEW_FORMAT_ICU_H

#include <unicode/ucol.h>
#include <unicode/udat.h>
#include <unicode/uldnames.h>
#include <unicode/ulistformatter.h>
#include <unicode/unumberformatter.h>
#include <unicode/upluralrules.h>
#include <unicode/ureldatefmt.h>

#include "fcgi/view/format.h"

#define FORMAT_STYLES     4
#define FORMAT_UNITS      6   /* byte to petabyte */
#define FORMAT_CURRENCIES 8   /* kept open at a time, for amounts and prices together */
#define FORMAT_TEXT_MAX   512 /* UTF-16 units of one formatted value; lists have no limit */
#define FORMAT_LOCALE_MAX 96

/* Currencies are opened when first asked for; the oldest makes room. */
struct format_currencies {
    struct {
        char code[4];
        bool is_price;
        UNumberFormatter *formatter;
    } kept[FORMAT_CURRENCIES];

    size_t next;
};

struct formats {
    char icu_locale[FORMAT_LOCALE_MAX]; /* "pt_PT" */
    UNumberFormatter *number;
    UNumberFormatter *per_mille; /* takes thousandths, writes a percentage */
    UNumberFormatter *bytes[FORMAT_UNITS];
    UFormattedNumber *number_text; /* reused for every number */
    struct format_currencies *currencies;
    UDateFormat *days[FORMAT_STYLES];
    UDateFormat *instants[FORMAT_STYLES];
    UDateFormat *month;
    UDateFormat *clock;
    UDateFormat *midnight; /* as clock, but the day ends at 24:00 */
    URelativeDateTimeFormatter *relative;
    ULocaleDisplayNames *names;
    ULocaleDisplayNames *names_inline; /* as inside a sentence */
    UListFormatter *list;
    UPluralRules *plurals;
    UCollator *order;
    uint16_t country_ranks[26 * 26]; /* place of a country among all, by name; by its two letters */
};

/* Writes "pt_PT" for "pt-PT", and the formatting locale of a pseudo-locale. False when it is no
 * tag. */
bool format_icu_locale(struct str tag, char out[FORMAT_LOCALE_MAX]);

/* UTF-8 in the arena; an ICU error or an overflow gives the empty str. */
struct str format_icu_text(struct arena *arena, const UChar *text, int32_t length,
                           UErrorCode status);

/* Each opens its part and leaves an error in status, or does nothing when there is one; each close
 * accepts NULL. */
void format_numbers_open(struct formats *formats, UErrorCode *status);
void format_numbers_close(struct formats *formats);
void format_times_open(struct formats *formats, UErrorCode *status);
void format_times_close(struct formats *formats);
void format_names_open(struct formats *formats, UErrorCode *status);
void format_names_close(struct formats *formats);

#endif
