/* The life of one locale's formatters, and which locale ICU formats it as. It formats nothing
 * itself. */
#include "fcgi/view/format.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include <unicode/uloc.h>
#include <unicode/ustring.h>

#include "fcgi/view/format_icu.h"

/* Tags that mean something else to ICU than to us: plain "en" is American there, international
 * English here. */
static const struct {
    struct str tag;
    const char *icu_locale;
} format_stand_ins[] = {
    {STR_INIT("en"),    "en_GB"},
    {STR_INIT("en-XA"), "en_GB"},
    {STR_INIT("ar-XB"), "en_GB"},
};

bool
format_icu_locale(struct str tag, char out[FORMAT_LOCALE_MAX])
{
    char text[64] = {0};
    UErrorCode status = U_ZERO_ERROR;
    int32_t parsed = 0;

    for (size_t i = 0; i < sizeof(format_stand_ins) / sizeof(*format_stand_ins); i++)
        if (str_is(tag, format_stand_ins[i].tag)) {
            memcpy(out, format_stand_ins[i].icu_locale, strlen(format_stand_ins[i].icu_locale) + 1);
            return true;
        }
    if (tag.len == 0 || tag.len >= sizeof(text))
        return false;
    memcpy(text, tag.at, tag.len);
    const int32_t length = uloc_forLanguageTag(text, out, FORMAT_LOCALE_MAX - 1, &parsed, &status);

    if (U_FAILURE(status) || length <= 0 || length >= FORMAT_LOCALE_MAX ||
        (size_t)parsed != tag.len)
        return false;
    out[length] = '\0';
    return true;
}

/* Whether ICU has data for its language; a region it does not know formats as the language does. */
static bool
language_is_known(const char *icu_locale)
{
    char wanted[ULOC_LANG_CAPACITY], have[ULOC_LANG_CAPACITY];
    UErrorCode status = U_ZERO_ERROR;

    (void)uloc_getLanguage(icu_locale, wanted, sizeof(wanted), &status);
    for (int32_t i = 0; i < uloc_countAvailable() && U_SUCCESS(status); i++) {
        (void)uloc_getLanguage(uloc_getAvailable(i), have, sizeof(have), &status);
        if (strcmp(wanted, have) == 0)
            return true;
    }
    return false;
}

enum result
formats_open(struct str locale, struct formats **out)
{
    UErrorCode status = U_ZERO_ERROR;
    struct formats *formats = calloc(1, sizeof(*formats));

    assert(formats != NULL);
    if (!format_icu_locale(locale, formats->icu_locale) ||
        !language_is_known(formats->icu_locale)) {
        formats_close(&formats);
        return RES_NOT_FOUND;
    }
    format_numbers_open(formats, &status);
    format_times_open(formats, &status);
    format_names_open(formats, &status);
    if (U_FAILURE(status)) {
        formats_close(&formats);
        return fault(RES_BROKEN, "format.open", "locale=%.*s icu=%s", STR_ARG(locale),
                     u_errorName(status));
    }
    *out = formats;
    return RES_OK;
}

void
formats_close(struct formats **formats)
{
    if (*formats == NULL)
        return;
    format_numbers_close(*formats);
    format_times_close(*formats);
    format_names_close(*formats);
    free(*formats);
    *formats = NULL;
}

struct str
format_icu_text(struct arena *arena, const UChar *text, int32_t length, UErrorCode status)
{
    int32_t bytes = 0;

    if (U_FAILURE(status) || status == U_STRING_NOT_TERMINATED_WARNING || length < 0)
        return STR("");
    const size_t room = (size_t)length * 3 + 1;
    char *out = arena_alloc(arena, room);

    u_strToUTF8(out, (int32_t)room, &bytes, text, length, &status);
    return U_FAILURE(status) ? STR("") : (struct str){out, (size_t)bytes};
}

bool
format_is_rtl(struct str locale)
{
    char text[64] = {0};

    if (locale.len == 0 || locale.len >= sizeof(text))
        return false;
    memcpy(text, locale.at, locale.len);
    return uloc_isRightToLeft(text);
}
