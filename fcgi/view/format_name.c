/* Names of countries and languages, lists and alphabetical order as a locale has them. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <unicode/ucasemap.h>
#include <unicode/uloc.h>
#include <unicode/ustring.h>

#include "fcgi/view/format_icu.h"

#define NAME_BYTES 256

static ULocaleDisplayNames *
open_names(const char *icu_locale, UDisplayContext capitals, UErrorCode *status)
{
    UDisplayContext contexts[] = {capitals, UDISPCTX_DIALECT_NAMES};

    return U_FAILURE(*status) ? NULL : uldn_openForContext(icu_locale, contexts, 2, status);
}

#define RANK_NONE     UINT16_MAX
#define KEY_BYTES     96
#define COUNTRIES_MAX 400

struct ranked {
    uint8_t key[KEY_BYTES]; /* the collator's sort key, cut: ties then keep ICU's order of codes */
    size_t cell;
};

static size_t
country_cell(const char *code)
{
    return (size_t)(code[0] - 'A') * 26 + (size_t)(code[1] - 'A');
}

static int
by_key(const void *a, const void *b)
{
    return memcmp(((const struct ranked *)a)->key, ((const struct ranked *)b)->key, KEY_BYTES);
}

static void
rank_countries(struct formats *formats)
{
    static struct ranked ranked[COUNTRIES_MAX]; /* while loading only */
    size_t count = 0;

    memset(formats->country_ranks, 0xFF, sizeof formats->country_ranks);
    memset(ranked, 0, sizeof ranked);
    for (const char *const *code = uloc_getISOCountries(); *code != NULL && count < COUNTRIES_MAX;
         code++) {
        UChar name[FORMAT_TEXT_MAX];
        UErrorCode status = U_ZERO_ERROR;
        const int32_t length =
            uldn_regionDisplayName(formats->names, *code, name, FORMAT_TEXT_MAX, &status);

        if (U_FAILURE(status))
            continue;
        ucol_getSortKey(formats->order, name, length, ranked[count].key, KEY_BYTES);
        ranked[count++].cell = country_cell(*code);
    }
    qsort(ranked, count, sizeof ranked[0], by_key);
    for (size_t i = 0; i < count; i++)
        formats->country_ranks[ranked[i].cell] = (uint16_t)i;
}

unsigned
format_country_rank(const struct formats *formats, struct str code)
{
    if (code.len != 2 || code.at[0] < 'A' || code.at[0] > 'Z' || code.at[1] < 'A' ||
        code.at[1] > 'Z')
        return RANK_NONE;
    return formats->country_ranks[country_cell(code.at)];
}

void
format_names_open(struct formats *formats, UErrorCode *status)
{
    formats->names =
        open_names(formats->icu_locale, UDISPCTX_CAPITALIZATION_FOR_UI_LIST_OR_MENU, status);
    formats->names_inline =
        open_names(formats->icu_locale, UDISPCTX_CAPITALIZATION_FOR_MIDDLE_OF_SENTENCE, status);
    if (U_SUCCESS(*status))
        formats->list = ulistfmt_openForType(formats->icu_locale, ULISTFMT_TYPE_AND,
                                             ULISTFMT_WIDTH_WIDE, status);
    if (U_SUCCESS(*status))
        formats->order = ucol_open(formats->icu_locale, status);
    if (U_SUCCESS(*status))
        rank_countries(formats);
}

void
format_names_close(struct formats *formats)
{
    uldn_close(formats->names);
    uldn_close(formats->names_inline);
    ulistfmt_close(formats->list);
    ucol_close(formats->order);
}

struct str
format_country(const struct formats *formats, struct arena *arena, struct str code)
{
    UChar text[FORMAT_TEXT_MAX];
    char region[4] = {0};
    UErrorCode status = U_ZERO_ERROR;

    if (code.len < 2 || code.len > 3)
        return arena_str(arena, code);
    memcpy(region, code.at, code.len);
    const int32_t length =
        uldn_regionDisplayName(formats->names, region, text, FORMAT_TEXT_MAX, &status);

    return format_icu_text(arena, text, length, status);
}

/* Norwegians call Bokmål "norsk"; only Nynorsk is told apart. */
static void
use_everyday_language(char icu_locale[FORMAT_LOCALE_MAX])
{
    if (strncmp(icu_locale, "nb", 2) == 0 && (icu_locale[2] == '\0' || icu_locale[2] == '_'))
        memcpy(icu_locale, "no", 2);
}

static struct str
language_name(const ULocaleDisplayNames *names, struct arena *arena, struct str tag)
{
    UChar text[FORMAT_TEXT_MAX];
    char icu_locale[FORMAT_LOCALE_MAX];
    UErrorCode status = U_ZERO_ERROR;

    if (str_is(tag, STR("en")))
        memcpy(icu_locale, "en", 3);
    else if (!format_icu_locale(tag, icu_locale))
        return arena_str(arena, tag);
    use_everyday_language(icu_locale);
    const int32_t length =
        uldn_localeDisplayName(names, icu_locale, text, FORMAT_TEXT_MAX, &status);

    return format_icu_text(arena, text, length, status);
}

struct str
format_language(const struct formats *formats, struct arena *arena, struct str tag)
{
    return language_name(formats->names, arena, tag);
}

struct str
format_language_inline(const struct formats *formats, struct arena *arena, struct str tag)
{
    return language_name(formats->names_inline, arena, tag);
}

struct str
format_list(const struct formats *formats, struct arena *arena, const struct str *items,
            size_t count)
{
    const UChar **texts = arena_new_array(arena, count + 1, const UChar *);
    int32_t *lengths = arena_new_array(arena, count + 1, int32_t);
    size_t room = 64;
    UErrorCode status = U_ZERO_ERROR;

    for (size_t i = 0; i < count; i++) {
        UChar *text = arena_new_array(arena, items[i].len + 1, UChar);

        u_strFromUTF8WithSub(text, (int32_t)items[i].len, &lengths[i], items[i].at,
                             (int32_t)items[i].len, 0xFFFD, NULL, &status);
        texts[i] = text;
        room +=
            (size_t)lengths[i] + 16; /* what stands between two items is short in every locale */
    }
    UChar *joined = arena_new_array(arena, room, UChar);
    const int32_t length = ulistfmt_format(formats->list, texts, lengths, (int32_t)count, joined,
                                           (int32_t)room, &status);

    return format_icu_text(arena, joined, length, status);
}

int
format_order(const struct formats *formats, struct str a, struct str b)
{
    UErrorCode status = U_ZERO_ERROR;
    const UCollationResult order =
        ucol_strcollUTF8(formats->order, a.at, (int32_t)a.len, b.at, (int32_t)b.len, &status);

    return U_FAILURE(status) || order == UCOL_EQUAL ? str_order(a, b) : (int)order;
}

/* Language and script of a tag: a menu of languages seldom has the same one for two countries. */
static bool
autonym_locale(struct str tag, char out[FORMAT_LOCALE_MAX])
{
    char whole[FORMAT_LOCALE_MAX], language[ULOC_LANG_CAPACITY], script[ULOC_SCRIPT_CAPACITY];
    UErrorCode status = U_ZERO_ERROR;

    if (!format_icu_locale(tag, whole))
        return false;
    (void)uloc_getLanguage(whole, language, sizeof(language), &status);
    (void)uloc_getScript(whole, script, sizeof(script), &status);
    if (U_FAILURE(status) || status == U_STRING_NOT_TERMINATED_WARNING)
        return false;
    (void)snprintf(out, FORMAT_LOCALE_MAX, "%s%s%s", language, script[0] == '\0' ? "" : "_",
                   script);
    use_everyday_language(out);
    return true;
}

/* The name with a capital at its beginning, where its script has capitals. */
static struct str
capitalised(struct arena *arena, struct str name, const char *icu_locale)
{
    UErrorCode status = U_ZERO_ERROR;
    char *out = arena_alloc(arena, NAME_BYTES);
    UCaseMap *map =
        ucasemap_open(icu_locale, U_TITLECASE_SENTENCES | U_TITLECASE_NO_LOWERCASE, &status);
    const int32_t length =
        ucasemap_utf8ToTitle(map, out, NAME_BYTES - 1, name.at, (int32_t)name.len, &status);

    ucasemap_close(map);
    return U_FAILURE(status) ? name : (struct str){out, (size_t)length};
}

struct str
format_autonym(struct arena *arena, struct str tag)
{
    UChar text[FORMAT_TEXT_MAX];
    char icu_locale[FORMAT_LOCALE_MAX];
    UErrorCode status = U_ZERO_ERROR;

    if (!autonym_locale(tag, icu_locale))
        return arena_str(arena, tag);
    ULocaleDisplayNames *names =
        open_names(icu_locale, UDISPCTX_CAPITALIZATION_FOR_UI_LIST_OR_MENU, &status);
    const int32_t length = U_FAILURE(status) ? 0
                                             : uldn_localeDisplayName(names, icu_locale, text,
                                                                      FORMAT_TEXT_MAX, &status);

    uldn_close(names);
    if (U_FAILURE(status))
        return arena_str(arena, tag);
    return capitalised(arena, format_icu_text(arena, text, length, status), icu_locale);
}
