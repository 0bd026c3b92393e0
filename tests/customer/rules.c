/* What the recogniser makes of what people paste (ACC-2). */
#include "handlers/customer/customer.h"
#include "tests/lib/test.h"

#include <string.h>

struct row {
    const char *typed;
    const char *read; /* NULL: refused */
    const char *ignored;
};

static void
expect_rows(struct test *t, const struct serial_pattern *pattern, const struct row *rows,
            size_t count)
{
    for (size_t i = 0; i < count; i++) {
        struct str serial = STR_NONE;
        struct str ignored = STR_NONE;
        const enum result r =
            serial_read(t->arena, pattern, str_from(rows[i].typed), &serial, &ignored);

        test_row("%zu: %s", i, rows[i].typed);
        expect_result(t, r, rows[i].read == NULL ? RES_INVALID : RES_OK);
        expect_str(t, serial, rows[i].read);
        expect_str(t, ignored, rows[i].ignored);
    }
}

static const struct row serials[] = {
  /* as they stand on labels and letters */
    {"ABC12345",                                                        "ABC12345", NULL               },
    {"abc12345",                                                        "ABC12345", NULL               },
    {"AbC12345",                                                        "ABC12345", NULL               },
    {"  ABC12345  ",                                                    "ABC12345", NULL               },
    {"ABC12345 iC-4550",                                                "ABC12345", "iC-4550"          },
    {"ABC12345 LX-4550",                                                "ABC12345", "LX-4550"          },
    {"abc12345/ic 4550",                                                "ABC12345", "ic 4550"          },
    {"ABC12345 (iC-4550)",                                              "ABC12345", "iC-4550"          },
    {"ABC12345, iC-4550, 2. OG",                                        "ABC12345", "iC-4550, 2. OG"   },
    {"iC-4550 ABC12345",                                                "ABC12345", "iC-4550"          },
    {"iC-4550: ABC12345",                                               "ABC12345", "iC-4550"          },
    {"iC ABC12345",                                                     "ABC12345", NULL               },
    {"S/N: ABC12345",                                                   "ABC12345", NULL               },
    {"S/N ABC12345",                                                    "ABC12345", NULL               },
    {"SN ABC12345",                                                     "ABC12345", NULL               },
    {"Serial no. ABC12345",                                             "ABC12345", NULL               },
    {"N.\xC2\xBA de s\xC3\xA9rie: ABC12345",                            "ABC12345", NULL               },
    {"Seriennummer: ABC12345 (LX-4550)",                                "ABC12345", "LX-4550"          },
    {"ABC12345.",                                                       "ABC12345", NULL               },
    {"\"ABC12345\"",                                                    "ABC12345", NULL               },
    {"<ABC12345>",                                                      "ABC12345", NULL               },
    {"#ABC12345",                                                       "ABC12345", NULL               },
    {"ABC12345 ABC12345",                                               "ABC12345", "ABC12345"         },
 /* parted */
    {"ABC 12345",                                                       "ABC12345", NULL               },
    {"ABC-12345",                                                       "ABC12345", NULL               },
    {"ABC.123.45",                                                      "ABC12345", NULL               },
    {"A B C 1 2 3 4 5",                                                 "ABC12345", NULL               },
    {"ABC 123 45 iC-4550",                                              "ABC12345", "iC-4550"          },
    {"S/N: ABC 12345",                                                  "ABC12345", NULL               },
    {"Serial ABC 12345",                                                "ABC12345", NULL               },
    {"ABC\xC2\xA0"
     "12345",                                                      "ABC12345", NULL               },
    {"ABC\xE2\x80\x8B"
     "12345",                                                      "ABC12345", NULL               },
    {"ABC\xC2\xAD"
     "12345",                                                      "ABC12345", NULL               },
    {"ABC\xE2\x80\x93"
     "12345",                                                      "ABC12345", NULL               },
    {"\xEF\xBB\xBF"
     "ABC12345",                                                   "ABC12345", NULL               },
    {"ABC\t12345",                                                      NULL,       NULL               },
 /* O and 0, I and 1, by their place */
    {"ABO12345",                                                        "ABO12345", NULL               },
    {"AB012345",                                                        "ABO12345", NULL               },
    {"ABC1234O",                                                        "ABC12340", NULL               },
    {"ABCO2345",                                                        "ABC02345", NULL               },
    {"ABCI2345",                                                        "ABC12345", NULL               },
    {"ABCl2345",                                                        "ABC12345", NULL               },
    {"1BC12345",                                                        "IBC12345", NULL               },
    {"0I012345",                                                        "OIO12345", NULL               },
    {"OIOOIOIO",                                                        "OIO01010", NULL               },
    {"ABC l2 34O",                                                      "ABC12340", NULL               },
    {"AB0 12345 iC-4550",                                               "ABO12345", "iC-4550"          },
    {"AB012345 ABC12345",                                               "ABC12345", "AB012345"         },
 /* other scripts */
    {"ABC\xD9\xA1\xD9\xA2\xD9\xA3\xD9\xA4\xD9\xA5",                     "ABC12345", NULL               },
    {"ABC\xE0\xA5\xA7\xE0\xA5\xA8\xE0\xA5\xA9\xE0\xA5\xAA\xE0\xA5\xAB", "ABC12345", NULL               },
    {"\xEF\xBC\xA1\xEF\xBC\xA2\xEF\xBC\xA3\xEF\xBC\x91\xEF\xBC\x92\xEF\xBC\x93\xEF\xBC\x94\xEF\xBC"
     "\x95",                                                       "ABC12345", NULL               },
    {"\xEF\xBD\x81\xEF\xBD\x82\xEF\xBD\x83"
     "12345",                                                      "ABC12345", NULL               },
    {"\xD0\x90\xD0\x92\xD0\xA1"
     "12345",                                                      "ABC12345", NULL               },
    {"\xCE\x91\xCE\x92\xCE\x95"
     "12345",                                                      "ABE12345", NULL               },
    {"\xD0\x96"
     "BC12345",                                                    NULL,       NULL               },
 /* none, or several */
    {"",                                                                NULL,       NULL               },
    {" ",                                                               NULL,       NULL               },
    {"iC-4550",                                                         NULL,       NULL               },
    {"ABC1234",                                                         NULL,       NULL               },
    {"ABC123456",                                                       NULL,       NULL               },
    {"ABCD12345",                                                       NULL,       NULL               },
    {"12345ABC",                                                        NULL,       NULL               },
    {"ABC12345 DEF67890",                                               NULL,       NULL               },
    {"ABC12345ABC12345",                                                NULL,       NULL               },
    {"ABC:12345",                                                       NULL,       NULL               },
    {"2041875",                                                         NULL,       NULL               },
    {"I have no idea",                                                  NULL,       NULL               },
 /* hostile */
    {"'; DROP TABLE device; --",                                        NULL,       NULL               },
    {"ABC12345'; DROP TABLE device; --",                                "ABC12345", "DROP TABLE device"},
    {"<script>alert(1)</script>",                                       NULL,       NULL               },
    {"%41%42%43",                                                       NULL,       NULL               },
    {"../../ABC12345",                                                  "ABC12345", NULL               },
    {"ABC12345\r\nBcc: x",                                              NULL,       NULL               },
    {"\xFF\xFE"
     "ABC12345",                                                   NULL,       NULL               },
    {"ABC\xE2\x80\xAE"
     "12345",                                                      "ABC12345", NULL               },
    {"\xF0\x9F\x98\x80"
     "ABC12345\xF0\x9F\x98\x80",                                   "ABC12345", "\xF0\x9F\x98\x80" },
    {"ABC\x01"
     "12345",                                                      NULL,       NULL               },
};

TEST(a_serial_number_is_taken_out_of_what_was_pasted)
{
    const struct serial_pattern pattern = {.letters = 3, .digits = 5};

    expect(t, sizeof serials / sizeof serials[0] >= 60);
    expect_rows(t, &pattern, serials, sizeof serials / sizeof serials[0]);
}

TEST(text_longer_than_any_label_is_refused)
{
    const struct serial_pattern pattern = {.letters = 3, .digits = 5};
    const size_t size = 1U << 20;
    char *text = arena_alloc(t->arena, size + 1);
    struct str serial;
    struct str ignored;
    struct str number;

    memset(text, 'A', size);
    for (size_t len = 201; len <= size; len = len * 2 + 1)
        expect_result(t,
                      serial_read(t->arena, &pattern, (struct str){text, len}, &serial, &ignored),
                      RES_INVALID);
    memset(text, '1', size);
    expect_result(t, customer_number_read(t->arena, (struct str){text, size}, &number),
                  RES_INVALID);
}

TEST(the_pattern_of_a_portal_decides)
{
    static const struct row rows[] = {
        {"XY123456",   "XY123456", NULL},
        {"XY 123-456", "XY123456", NULL},
        {"0Y123456",   "OY123456", NULL},
        {"XYZ12345",   NULL,       NULL},
    };
    const struct serial_pattern pattern = {.letters = 2, .digits = 6};
    const struct serial_pattern absurd = {.letters = 9, .digits = 99};
    struct str serial;
    struct str ignored;

    expect_rows(t, &pattern, rows, sizeof rows / sizeof rows[0]);
    expect_result(t, serial_read(t->arena, &absurd, STR("ABC12345"), &serial, &ignored),
                  RES_INVALID);
}

TEST(services_are_named_by_their_domain)
{
    static const struct row rows[] = {
        {"example.org",                                                                       "example.org",            NULL             },
        {"Example.ORG",                                                                       "example.org",            NULL             },
        {"www.WWW.example.org",                                                               "example.org",            NULL             },
        {" www.example.org ",                                                                 "example.org",            NULL             },
        {"https://www.example.org/contact?a=b",                                               "example.org",            NULL             },
        {"http://example.org:8080",                                                           "example.org",            NULL             },
        {"example.org.",                                                                      "example.org",            NULL             },
        {"padaria.example.org, Porto",                                                        "padaria.example.org",    "Porto"          },
        {"loja.example.org (alojamento)",                                                     "loja.example.org",       "alojamento"     },
        {"example.org www.example.org",                                                       "example.org",            "www.example.org"},
        {"p\xC3\xA3o.example.org",                                                            "xn--po-sia.example.org", NULL             },
        {"xn--po-sia.example.org",                                                            "xn--po-sia.example.org", NULL             },
        {"example.org example.com",                                                           NULL,                     NULL             },
        {"example",                                                                           NULL,                     NULL             },
        {"",                                                                                  NULL,                     NULL             },
        {"geral@example.org",                                                                 NULL,                     NULL             },
        {"-example.org",                                                                      NULL,                     NULL             },
        {"exa mple",                                                                          NULL,                     NULL             },
        {"a..org",                                                                            NULL,                     NULL             },
        {"example.org\r\nx",                                                                  NULL,                     NULL             },
        {"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb.org",
         "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb.org",                            NULL             },
        {"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb.org", NULL,
         NULL                                                                                                                            },
        {"\xFF.org",                                                                          NULL,                     NULL             },
    };
    const struct serial_pattern pattern = {0};

    expect_rows(t, &pattern, rows, sizeof rows / sizeof rows[0]);
}

TEST(a_customer_number_is_taken_out_of_what_was_pasted)
{
    static const struct row rows[] = {
        {"1008834",                                                                              "1008834",      NULL},
        {" 1008834 ",                                                                            "1008834",      NULL},
        {"100 88 34",                                                                            "1008834",      NULL},
        {"100.88.34",                                                                            "1008834",      NULL},
        {"100-88-34",                                                                            "1008834",      NULL},
        {"100\xC2\xA0"
         "88\xE2\x80\xAF"
         "34",                                                                          "1008834",      NULL},
        {"No. 1008834",                                                                          "1008834",      NULL},
        {"No 1008834",                                                                           "1008834",      NULL},
        {"No1008834",                                                                            "1008834",      NULL},
        {"Nr.: 1008834",                                                                         "1008834",      NULL},
        {"N.\xC2\xBA 1008834",                                                                   "1008834",      NULL},
        {"Kundennummer: 1008834",                                                                "1008834",      NULL},
        {"N\xC3\xBAmero de cliente 2041875",                                                     "2041875",      NULL},
        {"CV204518",                                                                             "204518",       NULL},
        {"K-1008834",                                                                            "1008834",      NULL},
        {"#1008834",                                                                             "1008834",      NULL},
        {"1008834.",                                                                             "1008834",      NULL},
        {"(1008834)",                                                                            "1008834",      NULL},
        {"1OO8834",                                                                              "1008834",      NULL},
        {"I008834",                                                                              "1008834",      NULL},
        {"l008834",                                                                              "1008834",      NULL},
        {"100883I",                                                                              "1008831",      NULL},
        {"\xD9\xA1\xD9\xA0\xD9\xA0\xD9\xA8\xD9\xA8\xD9\xA3\xD9\xA4",                             "1008834",      NULL},
        {"\xEF\xBC\x91\xEF\xBC\x90\xEF\xBC\x90\xEF\xBC\x98\xEF\xBC\x98\xEF\xBC\x93\xEF\xBC\x94",
         "1008834",                                                                                              NULL},
        {"0001",                                                                                 "0001",         NULL},
        {"1234",                                                                                 "1234",         NULL},
        {"123456789012",                                                                         "123456789012", NULL},
        {"123",                                                                                  NULL,           NULL},
        {"1234567890123",                                                                        NULL,           NULL},
        {"",                                                                                     NULL,           NULL},
        {"none",                                                                                 NULL,           NULL},
        {"OIL",                                                                                  NULL,           NULL},
        {"1008834A",                                                                             NULL,           NULL},
        {"1008834 GmbH",                                                                         NULL,           NULL},
        {"1008834 / 1009002",                                                                    NULL,           NULL},
        {"1008834, 1009002",                                                                     NULL,           NULL},
        {"1e9",                                                                                  NULL,           NULL},
        {"0x10",                                                                                 NULL,           NULL},
        {"+1008834",                                                                             "1008834",      NULL},
        {"1008834; DROP TABLE customer",                                                         NULL,           NULL},
        {"1008834\n",                                                                            NULL,           NULL},
        {"\xC0\xB1"
         "008834",                                                                      NULL,           NULL},
    };

    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        struct str number = STR_NONE;

        test_row("%zu: %s", i, rows[i].typed);
        expect_result(t, customer_number_read(t->arena, str_from(rows[i].typed), &number),
                      rows[i].read == NULL ? RES_INVALID : RES_OK);
        expect_str(t, number, rows[i].read);
    }
}
