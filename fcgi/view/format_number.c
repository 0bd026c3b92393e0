/* Numbers, percentages, money, sizes and plural categories as a locale writes them, from whole
 * numbers only. */
#include <assert.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <unicode/ucurr.h>
#include <unicode/ustring.h>

#include "fcgi/view/format_icu.h"

#define SKELETON_MAX 128

static UNumberFormatter *
open_skeleton(const struct formats *formats, const char *skeleton, UErrorCode *status)
{
    UChar wide[SKELETON_MAX];

    assert(strlen(skeleton) < SKELETON_MAX);
    u_uastrcpy(wide, skeleton);
    return U_FAILURE(*status)
               ? NULL
               : unumf_openForSkeletonAndLocale(wide, -1, formats->icu_locale, status);
}

void
format_numbers_open(struct formats *formats, UErrorCode *status)
{
    static const char *const units[FORMAT_UNITS] = {
        "measure-unit/digital-byte unit-width-full-name",
        "measure-unit/digital-kilobyte scale/0.001 .# rounding-mode-half-up unit-width-short",
        "measure-unit/digital-megabyte scale/1E-6 .# rounding-mode-half-up unit-width-short",
        "measure-unit/digital-gigabyte scale/1E-9 .# rounding-mode-half-up unit-width-short",
        "measure-unit/digital-terabyte scale/1E-12 .# rounding-mode-half-up unit-width-short",
        "measure-unit/digital-petabyte scale/1E-15 .# rounding-mode-half-up unit-width-short",
    };

    formats->number = open_skeleton(formats, "", status);
    formats->per_mille = open_skeleton(formats, "percent scale/0.1 .#", status);
    for (size_t i = 0; i < FORMAT_UNITS; i++)
        formats->bytes[i] = open_skeleton(formats, units[i], status);
    if (U_SUCCESS(*status))
        formats->number_text = unumf_openResult(status);
    if (U_SUCCESS(*status))
        formats->plurals = uplrules_open(formats->icu_locale, status);
    formats->currencies = calloc(1, sizeof(*formats->currencies));
    assert(formats->currencies != NULL);
}

void
format_numbers_close(struct formats *formats)
{
    unumf_close(formats->number);
    unumf_close(formats->per_mille);
    for (size_t i = 0; i < FORMAT_UNITS; i++)
        unumf_close(formats->bytes[i]);
    unumf_closeResult(formats->number_text);
    uplrules_close(formats->plurals);
    if (formats->currencies == NULL)
        return;
    for (size_t i = 0; i < FORMAT_CURRENCIES; i++)
        unumf_close(formats->currencies->kept[i].formatter);
    free(formats->currencies);
}

static struct str
number_text(const struct formats *formats, struct arena *arena, const UNumberFormatter *formatter,
            int64_t value)
{
    UChar text[FORMAT_TEXT_MAX];
    UErrorCode status = U_ZERO_ERROR;

    unumf_formatInt(formatter, value, formats->number_text, &status);
    const int32_t length =
        unumf_resultToString(formats->number_text, text, FORMAT_TEXT_MAX, &status);

    return format_icu_text(arena, text, length, status);
}

struct str
format_number(const struct formats *formats, struct arena *arena, int64_t value)
{
    return number_text(formats, arena, formats->number, value);
}

struct str
format_percent(const struct formats *formats, struct arena *arena, int64_t per_mille)
{
    return number_text(formats, arena, formats->per_mille, per_mille);
}

/* XXX, "no currency", stands for whatever is no ISO 4217 code: a wrong code in data must not end a
 * page. */
static void
currency_code(struct str currency, char out[4])
{
    memcpy(out, "XXX", 4);
    if (currency.len != 3)
        return;
    for (size_t i = 0; i < 3; i++)
        if (currency.at[i] < 'A' || currency.at[i] > 'Z')
            return;
    memcpy(out, currency.at, 3);
}

/* Amounts count minor units; prices count millionths of the major one. */
static UNumberFormatter *
open_currency(const struct formats *formats, const char code[4], bool is_price)
{
    static const char *const scales[] = {"1", "0.1", "0.01", "0.001", "1E-4"};
    static const char *const digits_of_prices[] = {".######", ".0#####", ".00####", ".000###",
                                                   ".0000##"};
    char skeleton[SKELETON_MAX];
    UChar wide[4];
    UErrorCode status = U_ZERO_ERROR;

    u_uastrcpy(wide, code);
    const int32_t digits = ucurr_getDefaultFractionDigits(wide, &status);
    const bool usual = U_SUCCESS(status) && digits >= 0 && digits <= 4;

    status = U_ZERO_ERROR;
    if (is_price)
        (void)snprintf(skeleton, sizeof(skeleton), "currency/%s scale/1E-6 %s", code,
                       digits_of_prices[usual ? digits : 2]);
    else
        (void)snprintf(skeleton, sizeof(skeleton), "currency/%s scale/%s", code,
                       scales[usual ? digits : 2]);
    return open_skeleton(formats, skeleton, &status);
}

static struct str
currency_text(const struct formats *formats, struct arena *arena, int64_t value,
              struct str currency, bool is_price)
{
    struct format_currencies *known = formats->currencies;
    char code[4];

    currency_code(currency, code);
    for (size_t i = 0; i < FORMAT_CURRENCIES; i++)
        if (strcmp(known->kept[i].code, code) == 0 && known->kept[i].is_price == is_price)
            return number_text(formats, arena, known->kept[i].formatter, value);
    UNumberFormatter *formatter = open_currency(formats, code, is_price);

    if (formatter == NULL)
        return format_number(formats, arena, value);
    unumf_close(known->kept[known->next].formatter);
    known->kept[known->next].formatter = formatter;
    memcpy(known->kept[known->next].code, code, sizeof(code));
    known->kept[known->next].is_price = is_price;
    known->next = (known->next + 1) % FORMAT_CURRENCIES;
    return number_text(formats, arena, formatter, value);
}

struct str
format_money(const struct formats *formats, struct arena *arena, int64_t minor, struct str currency)
{
    return currency_text(formats, arena, minor, currency, false);
}

struct str
format_price(const struct formats *formats, struct arena *arena, int64_t micro, struct str currency)
{
    return currency_text(formats, arena, micro, currency, true);
}

/* The unit in which what is shown stays below a thousand: 999,949 bytes are 999.9 kB, 999,950 are 1
 * MB. */
static size_t
unit_of(uint64_t bytes, uint64_t *unit_bytes)
{
    size_t unit = 0;

    *unit_bytes = 1;
    while (unit + 1 < FORMAT_UNITS) {
        const uint64_t limit = unit == 0 ? 1000 : *unit_bytes * 1000 - *unit_bytes / 20;

        if (bytes < limit)
            break;
        *unit_bytes *= 1000;
        unit++;
    }
    return unit;
}

struct str
format_bytes(const struct formats *formats, struct arena *arena, uint64_t bytes)
{
    const uint64_t value = bytes > INT64_MAX ? INT64_MAX : bytes;
    uint64_t unit_bytes;
    const size_t unit = unit_of(value, &unit_bytes);

    return number_text(formats, arena, formats->bytes[unit], (int64_t)value);
}

uint64_t
format_bytes_shown(uint64_t bytes)
{
    uint64_t unit_bytes;
    const size_t unit = unit_of(bytes, &unit_bytes);
    const uint64_t tenth = unit_bytes / 10;

    return unit == 0 || bytes > INT64_MAX ? bytes : (bytes + tenth / 2) / tenth * tenth;
}

struct str
format_plural_category(const struct formats *formats, struct arena *arena, int64_t value)
{
    UChar text[FORMAT_TEXT_MAX];
    UErrorCode status = U_ZERO_ERROR;
    const int32_t length =
        uplrules_select(formats->plurals, (double)value, text, FORMAT_TEXT_MAX, &status);

    return format_icu_text(arena, text, length, status);
}
