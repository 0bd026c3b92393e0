/* Language negotiation by table, the forms of tags, and what CLDR says of their parents. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "fcgi/place/locale.h"
#include "fcgi/place/locale_tag.h"
#include "tests/lib/test.h"

static int
hex_digit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

/* One character of a header in the table; returns how many bytes of the table it took. */
static size_t
add_character(struct text *out, struct str s)
{
    if (s.at[0] != '\\' || s.len < 2) {
        text_add_char(out, s.at[0]);
        return 1;
    }
    if (s.at[1] == 'x' && s.len >= 4) {
        text_add_char(out, (char)(hex_digit(s.at[2]) * 16 + hex_digit(s.at[3])));
        return 4;
    }
    text_add_char(out, s.at[1] == 't' ? '\t' : '\0');
    return 2;
}

/* \t \0 \xHH, and {N:TEXT} for TEXT N times. */
static struct str
header_of(struct test *t, struct str s)
{
    struct text out = {.arena = t->arena};

    for (size_t i = 0; i < s.len;) {
        if (s.at[i] != '{') {
            i += add_character(&out, str_slice(s, i, s.len));
            continue;
        }
        const size_t colon = str_find(s, ':', i);
        const size_t end = str_find(s, '}', i);
        uint64_t times = 0;

        expect(t, str_to_u64(str_slice(s, i + 1, colon), 10000, &times));
        for (uint64_t n = 0; n < times; n++)
            for (size_t k = colon + 1; k < end;)
                k += add_character(&out, str_slice(s, k, end));
        i = end + 1;
    }
    return text_str(&out);
}

static size_t
offered_of(struct str list, struct str offered[8])
{
    size_t count = 0;

    while (list.len > 0 && count < 8)
        (void)str_cut(list, ' ', &offered[count++], &list);
    return count;
}

TEST(the_language_is_negotiated_as_the_table_says)
{
    struct str file = test_file(t, "tests/place/negotiation.tsv");
    struct str line;
    unsigned rows = 0;

    while (file.len > 0) {
        struct str header, list, want, why, offered[8];

        (void)str_cut(file, '\n', &line, &file);
        if (str_starts(line, STR("#")))
            continue;
        (void)str_cut(line, '\t', &header, &line);
        (void)str_cut(line, '\t', &list, &line);
        (void)str_cut(line, '\t', &want, &why);
        test_row("%.*s | %.*s | %.*s", STR_ARG(header), STR_ARG(list), STR_ARG(why));
        const size_t count = offered_of(list, offered);
        const struct str got = locale_negotiate(header_of(t, header), offered, count);

        rows++;
        expect_str(t, got, str_is(want, STR("-")) ? NULL : arena_cstr(t->arena, want));
    }
    test_row("all");
    expect(t, rows >= 200);
}

TEST(an_absent_header_asks_for_nothing)
{
    const struct str offered[] = {STR_INIT("en")};
    struct language_range ranges[LANGUAGE_RANGES_MAX];

    expect(t, locale_negotiate(STR_NONE, offered, 1).at == NULL);
    expect_count(t, accept_language_parse(STR_NONE, ranges), 0);
}

TEST(ranges_come_best_first_and_keep_their_order_among_equals)
{
    struct language_range ranges[LANGUAGE_RANGES_MAX];
    const size_t count =
        accept_language_parse(STR("a;q=0.5, b ,c;q=0.5,*;q=0.501,d;q=0,E-f;q=1.0"), ranges);

    if (!expect_count(t, count, 6))
        return;
    expect_str(t, ranges[0].tag, "b");
    expect_count(t, ranges[0].quality, 1000);
    expect_str(t, ranges[1].tag, "E-f");
    expect_str(t, ranges[2].tag, "*");
    expect_count(t, ranges[2].quality, 501);
    expect_str(t, ranges[3].tag, "a");
    expect_count(t, ranges[3].quality, 500);
    expect_str(t, ranges[4].tag, "c");
    expect_str(t, ranges[5].tag, "d");
    expect_count(t, ranges[5].quality, 0);
}

TEST(a_hundred_ranges_give_thirty_two)
{
    struct language_range ranges[LANGUAGE_RANGES_MAX];
    struct text header = {.arena = t->arena};

    for (int i = 0; i < 100; i++)
        text_printf(&header, "en;q=0.%03d,", i);
    expect_count(t, accept_language_parse(text_str(&header), ranges), LANGUAGE_RANGES_MAX);
    expect_count(t, ranges[0].quality, 31);
    expect_count(t, ranges[LANGUAGE_RANGES_MAX - 1].quality, 0);
}

/* Parents as CLDR 48 lists them; the chain ends at the root. */
TEST(the_parents_of_a_tag_are_those_of_cldr)
{
    static const char *const chains[] = {
        "pt-AO pt-PT pt",
        "pt-BR pt",
        "pt-PT pt",
        "es-MX es-419 es",
        "es-ES es",
        "nb-NO nb no",
        "nn-NO nn no",
        "no-NO no",
        "en-AT en-150 en-001 en",
        "en-AU en-001 en",
        "en-GB en-001 en",
        "en-US en",
        "en-XA en",
        "de-AT de",
        "de-CH-1996 de-CH de",
        "zh-Hant-MO zh-Hant-HK zh-Hant",
        "zh-MO zh-Hant-HK zh-Hant",
        "zh-TW zh-Hant",
        "zh-Hans-CN zh-Hans zh",
        "zh-CN zh",
        "sr-Latn",
        "sr-Latn-RS sr-Latn",
        "sr-RS sr",
        "ht",
        "hi-Latn",
        "hi-Latn-IN hi-Latn",
        "de-DE-x-a-foo de-DE de",
        "ar-u-nu-latn ar-u-nu ar",
        "ca-ES-valencia ca-ES ca",
        "pt_ao pt-PT pt",
        "de",
    };

    for (size_t i = 0; i < sizeof(chains) / sizeof(*chains); i++) {
        struct str rest = str_from(chains[i]);
        struct str tag, want;

        test_row("%s", chains[i]);
        (void)str_cut(rest, ' ', &tag, &rest);
        while (rest.len > 0) {
            (void)str_cut(rest, ' ', &want, &rest);
            tag = locale_parent(t->arena, tag);
            expect_str(t, tag, arena_cstr(t->arena, want));
        }
        expect(t, locale_parent(t->arena, tag).at == NULL);
    }
    test_row("no tags");
    expect(t, locale_parent(t->arena, STR("x-private")).at == NULL);
    expect(t, locale_parent(t->arena, STR("")).at == NULL);
    expect(t, locale_parent(t->arena, STR_NONE).at == NULL);
}

TEST(a_tag_is_put_into_its_canonical_case)
{
    static const struct {
        const char *tag;
        const char *want;
    } tags[] = {
        {"pt-PT",                                "pt-PT"                              },
        {"PT-pt",                                "pt-PT"                              },
        {"pt_PT",                                "pt-PT"                              },
        {"pt_pt",                                "pt-PT"                              },
        {"EN",                                   "en"                                 },
        {"ZH_hANT_tw",                           "zh-Hant-TW"                         },
        {"ES-419",                               "es-419"                             },
        {"EN-us-U-CA-GREGORY",                   "en-US-u-ca-gregory"                 },
        {"en-x-US",                              "en-x-us"                            },
        {"de-1996",                              "de-1996"                            },
        {"SL-ROZAJ-BISKE",                       "sl-rozaj-biske"                     },
        {"zh-YUE-hk",                            "zh-yue-HK"                          },
        {"gsw-ch",                               "gsw-CH"                             },
        {"ca-es-VALENCIA",                       "ca-ES-valencia"                     },
        {"en-US-u-ca-gregory-nu-latn-co-stand",  "en-US-u-ca-gregory-nu-latn-co-stand"},
        {"en-US-u-ca-gregory-nu-latn-co-standa", NULL                                 },
        {"",                                     NULL                                 },
        {"e",                                    NULL                                 },
        {"engl",                                 NULL                                 },
        {"english",                              NULL                                 },
        {"tickets",                              NULL                                 },
        {"x-private",                            NULL                                 },
        {"i-klingon",                            NULL                                 },
        {"*",                                    NULL                                 },
        {"en-",                                  NULL                                 },
        {"-en",                                  NULL                                 },
        {"en--US",                               NULL                                 },
        {"en-US-US",                             NULL                                 },
        {"en-US-Latn",                           NULL                                 },
        {"en-Latn-Latn",                         NULL                                 },
        {"en-a",                                 NULL                                 },
        {"en-a-b-cc",                            NULL                                 },
        {"en-a-x-b",                             NULL                                 },
        {"en-x",                                 NULL                                 },
        {"en-X-A-B",                             "en-x-a-b"                           },
        {"en-abcdefghi",                         NULL                                 },
        {"e1",                                   NULL                                 },
        {"en US",                                NULL                                 },
        {"en.US",                                NULL                                 },
        {"en/US",                                NULL                                 },
        {"p\xc3\xa9",                            NULL                                 },
    };

    for (size_t i = 0; i < sizeof(tags) / sizeof(*tags); i++) {
        test_row("%s", tags[i].tag);
        expect_str(t, locale_canonical(t->arena, str_from(tags[i].tag)), tags[i].want);
    }
    test_row("NUL inside");
    expect(t, locale_canonical(t->arena, (struct str){"en\0US", 5}).at == NULL);
    expect(t, locale_canonical(t->arena, STR_NONE).at == NULL);
}

TEST(language_and_region_are_the_ones_really_there)
{
    static const struct {
        const char *tag;
        const char *language;
        const char *region;
    } tags[] = {
        {"zh-Hant-TW",     "zh",  "TW" },
        {"zh-Hant",        "zh",  NULL },
        {"pt-PT",          "pt",  "PT" },
        {"en",             "en",  NULL },
        {"es-419",         "es",  "419"},
        {"de-1996",        "de",  NULL },
        {"en-u-rg-atzzzz", "en",  NULL },
        {"en-x-PT",        "en",  NULL },
        {"sl-rozaj-IT",    "sl",  NULL },
        {"gsw-CH",         "gsw", "CH" },
        {"zh-yue-HK",      "zh",  "HK" },
        {"x-PT",           NULL,  NULL },
        {"*",              NULL,  NULL },
        {"",               NULL,  NULL },
    };

    for (size_t i = 0; i < sizeof(tags) / sizeof(*tags); i++) {
        test_row("%s", tags[i].tag);
        expect_str(t, locale_language(str_from(tags[i].tag)), tags[i].language);
        expect_str(t, locale_region(str_from(tags[i].tag)), tags[i].region);
    }
}

TEST(the_regions_of_a_header_are_named_best_first_and_once)
{
    static const struct {
        const char *header;
        const char *want;
    } headers[] = {
        {"de-CH,de;q=0.9,en-US;q=0.8,en;q=0.7",                         "CH US"                  },
        {"en-us;q=0.5,pt-pt",                                           "PT US"                  },
        {"de-AT,en-AT;q=0.5,de-CH;q=0.4",                               "AT CH"                  },
        {"nb",                                                          ""                       },
        {"zh-Hant-TW",                                                  "TW"                     },
        {"es-419",                                                      ""                       },
        {"en-US;q=0,de-AT",                                             "AT"                     },
        {"*",                                                           ""                       },
        {"x-PT,en-x-PT,en-u-rg-ptzzzz",                                 ""                       },
        {"pt-BR;q=2,de-AT",                                             "AT"                     },
        {"a-PT,und-NO",                                                 "NO"                     },
        {"en-AA,en-BB,en-CC,en-DD,en-EE,en-FF,en-GG,en-HH,en-II,en-JJ", "AA BB CC DD EE FF GG HH"},
        {"",                                                            ""                       },
    };

    for (size_t i = 0; i < sizeof(headers) / sizeof(*headers); i++) {
        struct text got = {.arena = t->arena};
        char regions[8][3];
        const size_t count = accept_language_regions(str_from(headers[i].header), regions);

        test_row("%s", headers[i].header);
        for (size_t k = 0; k < count; k++)
            text_printf(&got, "%s%s", k == 0 ? "" : " ", regions[k]);
        expect_str(t, text_str(&got), headers[i].want);
    }
}

/* Tables are searched by halves: a row out of order would never be found. */
TEST(the_tables_from_cldr_are_in_order_and_every_chain_ends)
{
    static const char *const children[] = {
#define PARENT(child, parent) child,
#define NEAR(language, near, distance)
#define ALIAS(old, now)
#include "fcgi/place/locale_cldr.def"
#undef PARENT
#undef NEAR
#undef ALIAS
    };
    const size_t count = sizeof(children) / sizeof(*children);

    expect(t, count > 190);
    for (size_t i = 0; i < count; i++) {
        struct tag tag;
        struct tag_chain chain;

        test_row("%s", children[i]);
        expect(t, i == 0 || strcmp(children[i - 1], children[i]) < 0);
        expect(t, tag_read(str_from(children[i]), &tag));
        tag_chain_of(tag, &chain);
        expect(t, chain.count < TAG_CHAIN_MAX);
    }
}
