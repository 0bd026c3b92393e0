/* What each locale's numbers, days and names look like to its readers, and rules that hold in all
 * of them. */
#include <stdio.h>
#include <string.h>

#include "fcgi/view/format.h"
#include "tests/lib/test.h"

#define NB     "\u00a0" /* no-break space */
#define NNB    "\u202f" /* narrow no-break space */
#define MINUS  "\u2212"
#define QUOTE  "\u2019"
#define ALM    "\u061c" /* Arabic letter mark */
#define RLM    "\u200f"
#define MARCH  1772440200 /* Monday 2026-03-02T08:30:00Z */
#define AUGUST 1785948000 /* Wednesday 2026-08-05T16:40:00Z */

enum what {
    NUMBER,
    PERCENT,
    EURO,
    YEN,
    KRONE,
    BYTES,
    DAY_SHORT,
    DAY_MEDIUM,
    DAY_LONG,
    DAY_FULL,
    MONTH,
    WEEKDAY,
    NARROW,
    CLOCK,
    TIME,
    AT_SHORT,
    AT_MEDIUM,
    AT_LONG,
    AT_FULL,
    RELATIVE,
    COUNTRY,
    LANGUAGE,
    INLINE,
    LIST,
    PLURAL,
};

struct row {
    const char *locale;
    enum what what;
    int64_t value; /* the number, the instant (days are those of Vienna), seconds from now, items of
                      a list */
    const char *text;
    const char *want;
};

static struct str
format_row(struct test *t, const struct formats *f, const struct row *row)
{
    static const struct str items[] = {STR_INIT("A"), STR_INIT("B"), STR_INIT("C"), STR_INIT("D")};
    const struct instant at = {row->value};
    const struct zone *zone = NULL;

    expect_result(t, zone_find(STR("Europe/Vienna"), &zone), RES_OK);
    const struct day day = zone_day(zone, at);

    switch (row->what) {
    case NUMBER:
        return format_number(f, t->arena, row->value);
    case PERCENT:
        return format_percent(f, t->arena, row->value);
    case EURO:
        return format_money(f, t->arena, row->value, STR("EUR"));
    case YEN:
        return format_money(f, t->arena, row->value, STR("JPY"));
    case KRONE:
        return format_money(f, t->arena, row->value, STR("NOK"));
    case BYTES:
        return format_bytes(f, t->arena, (uint64_t)row->value);
    case DAY_SHORT:
    case DAY_MEDIUM:
    case DAY_LONG:
    case DAY_FULL:
        return format_day(f, t->arena, day, (enum format_style)(row->what - DAY_SHORT));
    case MONTH:
        return format_month(f, t->arena, day);
    case WEEKDAY:
    case NARROW:
        return format_weekday(f, t->arena, (int)row->value, row->what == NARROW);
    case CLOCK:
        return format_clock(f, t->arena, (int)row->value);
    case TIME:
        return format_time(f, t->arena, at, zone);
    case AT_SHORT:
    case AT_MEDIUM:
    case AT_LONG:
    case AT_FULL:
        return format_instant(f, t->arena, at, zone, (enum format_style)(row->what - AT_SHORT));
    case RELATIVE:
        return format_relative(f, t->arena, (struct instant){MARCH + row->value},
                               (struct instant){MARCH});
    case COUNTRY:
        return format_country(f, t->arena, str_from(row->text));
    case LANGUAGE:
        return format_language(f, t->arena, str_from(row->text));
    case INLINE:
        return format_language_inline(f, t->arena, str_from(row->text));
    case LIST:
        return format_list(f, t->arena, items, (size_t)row->value);
    case PLURAL:
        return format_plural_category(f, t->arena, row->value);
    }
    return STR_NONE;
}

static const struct row rows[] = {
#include "tests/view/format.def"
};

TEST(each_locale_writes_as_its_readers_do)
{
    struct formats *formats = NULL;
    const char *locale = "";

    for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
        const struct row *row = &rows[i];

        test_row("%s %d %lld %s", row->locale, (int)row->what, (long long)row->value,
                 row->text == NULL ? "" : row->text);
        if (strcmp(locale, row->locale) != 0) {
            locale = row->locale;
            formats_close(&formats);
            if (!expect_result(t, formats_open(str_from(locale), &formats), RES_OK))
                return;
        }
        expect_str(t, format_row(t, formats, row), row->want);
    }
    formats_close(&formats);
}

static const char *const locales[] = {
    "en",           "en-XA", "ar-XB", "pt-PT", "es-ES", "nb-NO",      "de-AT", "ar",
    "ar-u-nu-latn", "de-CH", "fr-CA", "pt-BR", "en-US", "zh-Hant-TW", "nn",    "he",
};

/* The decimal digits of a text, Arabic ones as their Western fellows. */
static void
digits_of(struct str s, char out[64])
{
    size_t length = 0;

    for (size_t i = 0; i < s.len && length < 63; i++) {
        const unsigned char c = (unsigned char)s.at[i];

        if (c >= '0' && c <= '9')
            out[length++] = (char)c;
        else if (c == 0xd9 && i + 1 < s.len && (unsigned char)s.at[i + 1] >= 0xa0 &&
                 (unsigned char)s.at[i + 1] <= 0xa9)
            out[length++] = (char)('0' + ((unsigned char)s.at[++i] - 0xa0));
    }
    out[length] = '\0';
}

static bool
shows_minus(struct str s)
{
    return str_find(s, '-', 0) < s.len || str_find_str(s, STR(MINUS)) < s.len;
}

/* The n-th of 500 numbers: borders of every width, and what lies between. */
static int64_t
number_of(int n)
{
    static const int64_t borders[] = {
        0,
        1,
        9,
        10,
        99,
        100,
        999,
        1000,
        9999,
        10000,
        99999,
        999999,
        1000000,
        2147483647,
        2147483648,
        4294967295,
        4294967296,
        12345678901,
        9007199254740991,
        9007199254740992,
        9007199254740993,
        INT64_MAX - 1,
        INT64_MAX,
    };
    const int count = (int)(sizeof(borders) / sizeof(*borders));

    if (n < 2 * count)
        return n % 2 == 0 ? borders[n / 2] : -borders[n / 2];
    if (n == 2 * count)
        return INT64_MIN;
    const uint64_t mixed = (uint64_t)n * 0x9e3779b97f4a7c15u;

    return (int64_t)(mixed >> (n % 60)) * (n % 2 == 0 ? 1 : -1);
}

TEST(five_hundred_numbers_keep_every_digit_and_their_sign_in_every_locale)
{
    for (size_t i = 0; i < sizeof(locales) / sizeof(*locales); i++) {
        struct formats *formats = NULL;

        if (!expect_result(t, formats_open(str_from(locales[i]), &formats), RES_OK))
            continue;
        for (int n = 0; n < 500; n++) {
            const int64_t value = number_of(n);
            const struct str got = format_number(formats, t->arena, value);
            char want[32], have[64];

            test_row("%s %lld", locales[i], (long long)value);
            (void)snprintf(want, sizeof(want), "%lld", (long long)value);
            digits_of(got, have);
            expect_str(t, str_from(have), want + (value < 0));
            expect(t, shows_minus(got) == (value < 0));
            digits_of(format_money(formats, t->arena, value, STR("JPY")), have);
            expect_str(t, str_from(have), want + (value < 0));
        }
        formats_close(&formats);
    }
}

TEST(money_never_goes_through_floating_point)
{
    struct formats *formats = NULL;

    expect_result(t, formats_open(STR("en"), &formats), RES_OK);
    expect_str(t, format_money(formats, t->arena, INT64_MAX, STR("EUR")),
               "€92,233,720,368,547,758.07");
    expect_str(t, format_money(formats, t->arena, INT64_MIN, STR("EUR")),
               "-€92,233,720,368,547,758.08");
    expect_str(t, format_money(formats, t->arena, 1234567, STR("KWD")), "KWD" NB "1,234.567");
    expect_str(t, format_money(formats, t->arena, 5, STR("EUR")), "€0.05");
    formats_close(&formats);
}

TEST(a_price_of_one_page_has_the_digits_it_needs)
{
    struct formats *formats = NULL;

    expect_result(t, formats_open(STR("en"), &formats), RES_OK);
    expect_str(t, format_price(formats, t->arena, 12300, STR("EUR")), "€0.0123");
    expect_str(t, format_price(formats, t->arena, 1, STR("EUR")), "€0.000001");
    expect_str(t, format_price(formats, t->arena, 0, STR("EUR")), "€0.00");
    expect_str(t, format_price(formats, t->arena, 1500000, STR("EUR")), "€1.50");
    expect_str(t, format_money(formats, t->arena, 1500000, STR("EUR")), "€15,000.00");
    expect_str(t, format_price(formats, t->arena, 2500000, STR("JPY")), "JP¥2.5");
    expect_str(t, format_price(formats, t->arena, INT64_MAX, STR("EUR")),
               "€9,223,372,036,854.775807");
    formats_close(&formats);
    expect_result(t, formats_open(STR("de-AT"), &formats), RES_OK);
    expect_str(t, format_price(formats, t->arena, 12300, STR("EUR")), "€" NB "0,0123");
    formats_close(&formats);
}

TEST(more_currencies_than_are_kept_open_all_come_out_right)
{
    static const char *const codes[] = {"EUR", "NOK", "SEK", "DKK", "GBP", "USD",
                                        "CHF", "PLN", "CZK", "HUF", "BRL", "INR"};
    struct formats *formats = NULL;

    expect_result(t, formats_open(STR("en"), &formats), RES_OK);
    for (int round = 0; round < 3; round++)
        for (size_t i = 0; i < sizeof(codes) / sizeof(*codes); i++) {
            char have[64];

            test_row("%s", codes[i]);
            digits_of(format_money(formats, t->arena, 123456, str_from(codes[i])), have);
            expect_str(t, str_from(have), "123456");
        }
    expect_str(t, format_money(formats, t->arena, 1250, STR("EUR")), "€12.50");
    formats_close(&formats);
}

TEST(what_is_no_currency_country_or_language_is_shown_and_breaks_nothing)
{
    static const char *const wrong[] = {"", "E", "eur", "EU", "EURO", "E R", "€", "\n\n\n", "<b>"};
    struct formats *formats = NULL;
    char have[64];

    expect_result(t, formats_open(STR("en"), &formats), RES_OK);
    for (size_t i = 0; i < sizeof(wrong) / sizeof(*wrong); i++) {
        test_row("'%s'", wrong[i]);
        digits_of(format_money(formats, t->arena, 1250, str_from(wrong[i])), have);
        expect_str(t, str_from(have), "1250");
    }
    expect_str(t, format_country(formats, t->arena, STR("q!")), "q!");
    expect_str(t, format_country(formats, t->arena, STR("Europe")), "Europe");
    expect_str(t, format_language(formats, t->arena, STR("x!")), "x!");
    expect_str(t, format_language(formats, t->arena, STR("")), "");
    formats_close(&formats);
}

TEST(a_locale_that_does_not_exist_is_not_found)
{
    static const char *const names[] = {"",     "xx",     "qq-QQ", "x-private", "en_US", "en--US",
                                        "1234", "en-US-", "*",     "\xff",      "e"};
    struct formats *formats = NULL;

    for (size_t i = 0; i < sizeof(names) / sizeof(*names); i++) {
        test_row("'%s'", names[i]);
        expect_result(t, formats_open(str_from(names[i]), &formats), RES_NOT_FOUND);
        expect(t, formats == NULL);
    }
    formats_close(&formats);
}

TEST(the_offset_of_a_zone_is_said_in_hours_and_minutes)
{
    static const struct {
        const char *zone;
        const char *want;
    } zones[] = {
        {"Europe/Vienna",      "UTC+1"        },
        {"Europe/Lisbon",      "UTC"          },
        {"America/St_Johns",   "UTC\u22123:30"},
        {"Asia/Kathmandu",     "UTC+5:45"     },
        {"Pacific/Kiritimati", "UTC+14"       },
        {"Pacific/Pago_Pago",  "UTC\u221211"  },
    };
    struct formats *formats = NULL;

    expect_result(t, formats_open(STR("en"), &formats), RES_OK);
    for (size_t i = 0; i < sizeof(zones) / sizeof(*zones); i++) {
        const struct zone *zone = NULL;

        test_row("%s", zones[i].zone);
        expect_result(t, zone_find(str_from(zones[i].zone), &zone), RES_OK);
        expect_str(t, format_zone(formats, t->arena, zone, (struct instant){MARCH}), zones[i].want);
    }
    expect_str(t, format_zone(formats, t->arena, NULL, (struct instant){MARCH}), "UTC");
    formats_close(&formats);
}

TEST(times_follow_the_system_s_rules_not_icu_s_old_ones)
{
    static const struct {
        const char *zone;
        const char *want;
    } zones[] = {
        {"America/Asuncion",    "09:00"},
        {"America/Mexico_City", "06:00"},
        {"Asia/Almaty",         "17:00"},
        {"Africa/Cairo",        "15:00"},
        {"America/Nuuk",        "11:00"},
        {"Europe/Lisbon",       "13:00"},
    };
    struct formats *formats = NULL;

    expect_result(t, formats_open(STR("en"), &formats), RES_OK);
    for (size_t i = 0; i < sizeof(zones) / sizeof(*zones); i++) {
        const struct zone *zone = NULL;

        test_row("%s at noon UTC on 15 July 2026", zones[i].zone);
        expect_result(t, zone_find(str_from(zones[i].zone), &zone), RES_OK);
        expect_str(t, format_time(formats, t->arena, (struct instant){1784116800}, zone),
                   zones[i].want);
    }
    formats_close(&formats);
}

TEST(a_language_calls_itself_by_its_own_name_in_menus)
{
    static const struct {
        const char *tag;
        const char *want;
    } tags[] = {
        {"pt-PT",     "Português"       },
        {"es-ES",     "Español"         },
        {"nb-NO",     "Norsk"            },
        {"nb",        "Norsk"            },
        {"nn",        "Norsk nynorsk"    },
        {"de-AT",     "Deutsch"          },
        {"en",        "English"          },
        {"en-GB",     "English"          },
        {"fr-CA",     "Français"        },
        {"ar",        "العربية"   },
        {"he",        "עברית"       },
        {"zh-Hant",   "繁體中文"     },
        {"ja",        "日本語"        },
        {"sr-Latn",   "Srpski (latinica)"},
        {"not a tag", "not a tag"        },
    };

    for (size_t i = 0; i < sizeof(tags) / sizeof(*tags); i++) {
        test_row("%s", tags[i].tag);
        expect_str(t, format_autonym(t->arena, str_from(tags[i].tag)), tags[i].want);
    }
}

TEST(arabic_hebrew_and_the_mirrored_pseudo_locale_run_from_right_to_left)
{
    expect(t, format_is_rtl(STR("ar")) && format_is_rtl(STR("ar-XB")) && format_is_rtl(STR("he")));
    expect(t, format_is_rtl(STR("fa-IR")) && format_is_rtl(STR("ar-u-nu-latn")));
    expect(t, !format_is_rtl(STR("en")) && !format_is_rtl(STR("en-XA")));
    expect(t, !format_is_rtl(STR("pt-PT")) && !format_is_rtl(STR("")));
}

TEST(names_stand_in_the_order_of_the_reader_s_alphabet)
{
    struct formats *german = NULL, *norwegian = NULL;

    expect_result(t, formats_open(STR("de-AT"), &german), RES_OK);
    expect_result(t, formats_open(STR("nb-NO"), &norwegian), RES_OK);
    expect(t, format_order(german, STR("Österreich"), STR("Portugal")) < 0);
    expect(t, format_order(norwegian, STR("Østerrike"), STR("Portugal")) > 0);
    expect(t, format_order(norwegian, STR("Zagreb"), STR("Ålesund")) < 0);
    expect(t, format_order(german, STR("Zagreb"), STR("Ålesund")) > 0);
    expect(t, format_order(german, STR("a"), STR("B")) < 0);
    expect_count(t, format_order(german, STR("Wien"), STR("Wien")), 0);
    formats_close(&german);
    formats_close(&norwegian);
}

TEST(a_long_list_is_joined_whole)
{
    struct str items[200];
    struct formats *formats = NULL;

    for (size_t i = 0; i < 200; i++)
        items[i] = STR("Ünïcödé");
    expect_result(t, formats_open(STR("de-AT"), &formats), RES_OK);
    const struct str joined = format_list(formats, t->arena, items, 200);

    expect_count(t, joined.len, 200 * items[0].len + 198 * strlen(", ") + strlen(" und "));
    expect(t, str_ends(joined, STR(", Ünïcödé und Ünïcödé")));
    formats_close(&formats);
}
