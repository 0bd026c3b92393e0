/* What is taken, what is refused and why, by bytes and by name: the upload cases of U-1 that need
 * no request. */
#include <string.h>

#include "tests/attachment/samples.h"

static const char *
judged(struct str bytes, const char *name, enum attachment_kind *kind)
{
    const char *problem = attachment_judge(bytes, str_from(name), kind);

    return problem == NULL ? "" : problem;
}

static void
expect_judged(struct test *t, struct str bytes, const char *name, const char *problem)
{
    enum attachment_kind kind = ATTACHMENT_KINDS;

    test_row("%s", name);
    expect_str(t, str_from(judged(bytes, name, &kind)), problem);
}

TEST(tkt_12_u_1_each_kind_is_taken_under_its_own_endings)
{
    static const struct {
        enum attachment_kind kind;
        const char *name;
    } rows[] = {
        {ATTACHMENT_JPEG, "photo.jpg"                        },
        {ATTACHMENT_JPEG, "PHOTO.JPEG"                       },
        {ATTACHMENT_JPEG, "photo.jpe"                        },
        {ATTACHMENT_JPEG, "photo.jfif"                       },
        {ATTACHMENT_PNG,  "screen.shot.png"                  },
        {ATTACHMENT_WEBP, "a.webp"                           },
        {ATTACHMENT_GIF,  "a.Gif"                            },
        {ATTACHMENT_PDF,  "invoice 2026.pdf"                 },
        {ATTACHMENT_TXT,  "readme.txt"                       },
        {ATTACHMENT_TXT,  "printer.log"                      },
        {ATTACHMENT_CSV,  "counters.csv"                     },
        {ATTACHMENT_DOCX, "letter.docx"                      },
        {ATTACHMENT_XLSX, "table.xlsx"                       },
        {ATTACHMENT_ODT,  "letter.odt"                       },
        {ATTACHMENT_ODS,  "table.ods"                        },
        {ATTACHMENT_JPEG, "photo.exe.jpg"                    },
        {ATTACHMENT_PDF,  "\xc3\xa1rvore.\xe2\x80\x8cpdf.pdf"},
    };

    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        enum attachment_kind kind = ATTACHMENT_KINDS;

        test_row("%s", rows[i].name);
        expect_str(t, str_from(judged(sample_of(t, rows[i].kind), rows[i].name, &kind)), "");
        expect_count(t, kind, rows[i].kind);
    }
}

/* 11 kinds under the endings of the ten others, and under some that are nobody's. */
TEST(tkt_12_u_1_a_name_that_says_another_kind_is_refused)
{
    static const char *const others[] = {"exe",  "svg",  "html", "js",  "zip", "docm",
                                         "xlsm", "doc",  "heic", "php", "lnk", "scr",
                                         "",     "pdf ", "jpg.", "jpgx"};
    size_t cases = 0;

    for (unsigned i = 0; i < ATTACHMENT_KINDS; i++) {
        const enum attachment_kind kind = (enum attachment_kind)i;
        const struct str bytes = sample_of(t, kind);

        for (unsigned k = 0; k < ATTACHMENT_KINDS; k++) {
            const bool is_text = (kind == ATTACHMENT_TXT || kind == ATTACHMENT_CSV) &&
                                 (k == ATTACHMENT_TXT || k == ATTACHMENT_CSV);

            if (k == i || is_text) /* what is typed may be called either */
                continue;
            cases++;
            expect_judged(t, bytes,
                          arena_printf(t->arena, "a.%s", sample_ending((enum attachment_kind)k)).at,
                          "attachment.name");
        }
        for (size_t k = 0; k < sizeof others / sizeof others[0]; k++, cases++)
            expect_judged(t, bytes, arena_printf(t->arena, "a.%s", others[k]).at,
                          "attachment.name");
    }
    expect(t, cases >= 280);
}

TEST(tkt_12_u_1_what_is_cut_is_refused)
{
    static const enum attachment_kind kinds[] = {ATTACHMENT_JPEG, ATTACHMENT_PNG, ATTACHMENT_WEBP,
                                                 ATTACHMENT_GIF,  ATTACHMENT_PDF, ATTACHMENT_DOCX,
                                                 ATTACHMENT_XLSX, ATTACHMENT_ODT, ATTACHMENT_ODS};

    for (size_t i = 0; i < sizeof kinds / sizeof kinds[0]; i++) {
        const struct str whole = sample_of(t, kinds[i]);
        const char *name = arena_printf(t->arena, "a.%s", sample_ending(kinds[i])).at;
        const size_t most = kinds[i] == ATTACHMENT_PDF ? whole.len - 2 : whole.len - 1;

        for (size_t len = 0; len <= most; len++) {
            enum attachment_kind kind = ATTACHMENT_KINDS;

            test_row("%s %zu of %zu", name, len, whole.len);
            if (!expect(t, *judged(str_slice(whole, 0, len), name, &kind) != '\0'))
                return;
        }
    }
}

TEST(tkt_12_u_1_two_kinds_in_one_file_are_refused)
{
    const struct str archive = sample_of(t, ATTACHMENT_DOCX);
    const struct str page = STR("<!-- --><HTML><script>alert(1)</script>");
    size_t cases = 0;

    for (unsigned i = ATTACHMENT_JPEG; i <= ATTACHMENT_PDF; i++) {
        const struct str bytes = sample_of(t, (enum attachment_kind)i);
        const char *name =
            arena_printf(t->arena, "a.%s", sample_ending((enum attachment_kind)i)).at;

        expect_judged(t, sample_joined(t, bytes, archive), name, "attachment.unsound");
        expect_judged(t, sample_joined(t, archive, bytes), name, "attachment.kind");
        expect_judged(t, sample_joined(t, page, bytes), name, "attachment.kind");
        expect_judged(t, sample_joined(t, STR("#!/bin/sh\n"), bytes), name, "attachment.kind");
        expect_judged(t, sample_joined(t, STR("MZ\x90\0"), bytes), name, "attachment.kind");
        if (i != ATTACHMENT_PDF)
            expect_judged(t, sample_joined(t, bytes, page), name, "attachment.unsound");
        cases += 6;
    }
    for (unsigned i = ATTACHMENT_DOCX; i < ATTACHMENT_KINDS; i++) {
        const struct str bytes = sample_of(t, (enum attachment_kind)i);
        const char *name =
            arena_printf(t->arena, "a.%s", sample_ending((enum attachment_kind)i)).at;

        expect_judged(t, sample_joined(t, bytes, page), name, "attachment.unsound");
        expect_judged(t, sample_joined(t, bytes, STR("\0")), name, "attachment.unsound");
        expect_judged(t, sample_joined(t, page, bytes), name, "attachment.kind");
        cases += 3;
    }
    expect_judged(t, sample_joined(t, sample_of(t, ATTACHMENT_JPEG), STR("%PDF-1.7")), "a.jpg",
                  "attachment.unsound");
    expect(t, cases >= 40);
}

TEST(tkt_12_u_1_pages_scripts_and_pictures_in_markup_are_no_text)
{
    static const char *const rows[] = {
        "<!DOCTYPE html><p>x",
        "\xef\xbb\xbf  <html>",
        "\n\n<svg xmlns='http://www.w3.org/2000/svg'/>",
        "<?xml version='1.0'?><svg/>",
        "#!/bin/sh\nrm -r /\n",
        "<!-- x --><script>1</script>",
        "MZ\x90\x01",
        "\x7f"
        "ELF",
        "a\bb",
    };

    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++)
        expect_judged(t, str_from(rows[i]), "a.txt", "attachment.kind");
    expect_judged(t, STR("a\0b"), "a.txt", "attachment.kind");
    expect_judged(t, STR(""), "a.txt", "attachment.kind");
    expect_judged(t,
                  STR("\xff\xfe"
                      "a\0b\0"),
                  "a.txt", "");
    expect_judged(t,
                  STR("\xff\xfe"
                      "a\0b"),
                  "a.csv", "attachment.kind");
    expect_judged(t, STR("caf\xe9;1\r\n"), "a.csv", "");
    expect_judged(t, STR("if a < b then"), "a.log", "");
}

TEST(tkt_12_u_1_a_picture_that_claims_to_be_too_large_is_refused)
{
    static const struct {
        uint32_t width, height;
        const char *problem;
    } rows[] = {
        {1,          1,          ""                  },
        {16320,      12240,      ""                  },
        {30000,      8000,       ""                  },
        {60000,      60000,      "attachment.unsound"},
        {30001,      1,          "attachment.unsound"},
        {1,          30001,      "attachment.unsound"},
        {20000,      20000,      "attachment.unsound"},
        {0,          1,          "attachment.unsound"},
        {0x7fffffff, 0x7fffffff, "attachment.unsound"},
        {0xffffffff, 0xffffffff, "attachment.unsound"},
    };

    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        enum attachment_kind kind = ATTACHMENT_KINDS;

        test_row("%u x %u", rows[i].width, rows[i].height);
        expect_str(t,
                   str_from(judged(sample_png(t, rows[i].width, rows[i].height), "a.png", &kind)),
                   rows[i].problem);
    }
}

TEST(tkt_12_u_1_an_office_document_holds_no_macros_seals_ways_out_or_bombs)
{
    static const struct {
        const char *first, *second;
        uint32_t says;
        unsigned flags;
    } rows[] = {
        {"word/document.xml", "word/vbaProject.bin",        0,          0    },
        {"xl/workbook.xml",   "xl/vbaProject.bin",          0,          0    },
        {"xl/workbook.bin",   "xl/styles.xml",              0,          0    },
        {"word/document.xml", "Basic/Standard/Module1.xml", 0,          0    },
        {"word/document.xml", "../../etc/passwd",           0,          0    },
        {"word/document.xml", "/etc/passwd",                0,          0    },
        {"word/document.xml", "a\\b",                       0,          0    },
        {"word/document.xml", "xl/workbook.xml",            0,          0    },
        {"other/document",    "more",                       0,          0    },
        {"word/document.xml", "word/media/bomb.xml",        0xffffffff, 0    },
        {"word/document.xml", "word/media/bomb.xml",        209715200,  0    },
        {"word/document.xml", "word/x.xml",                 0,          1    },
        {"word/document.xml", "word/x.xml",                 0,          0x801},
    };

    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        const struct sample_entry entries[] = {
            {"[Content_Types].xml", STR("<Types/>"), 0,            0            },
            {rows[i].first,         STR("<x/>"),     0,            0            },
            {rows[i].second,        STR("<x/>"),     rows[i].says, rows[i].flags},
        };

        test_row("%zu", i);
        expect_count(t, attachment_office(sample_archive(t, entries, 3)), ATTACHMENT_KINDS);
    }
}

/* Any one byte of an archive changed: never read beyond it, whatever it then is. */
TEST(tkt_12_u_1_a_changed_byte_anywhere_breaks_nothing)
{
    for (unsigned i = 0; i < ATTACHMENT_KINDS; i++) {
        const struct str whole = sample_of(t, (enum attachment_kind)i);

        for (size_t k = 0; k < whole.len; k++) {
            static const char bytes[] = {'\0', '\x01', '\x7f', '\xff'};

            for (size_t b = 0; b < sizeof bytes; b++) {
                char *copy = arena_alloc(t->arena, whole.len);
                enum attachment_kind kind = ATTACHMENT_KINDS;

                memcpy(copy, whole.at, whole.len);
                copy[k] = bytes[b];
                (void)judged((struct str){copy, whole.len}, "a.docx", &kind);
            }
        }
        arena_reset(t->arena);
    }
}

TEST(tkt_12_u_1_names_lose_folders_controls_and_tricks_and_keep_their_ending)
{
    static const struct {
        const char *name, *clean;
    } rows[] = {
        {"photo.jpg",                        "photo.jpg"                       },
        {"../../etc/passwd",                 "passwd"                          },
        {"C:\\Users\\Ada\\scan.pdf",         "scan.pdf"                        },
        {"..",                               ""                                },
        {".",                                ""                                },
        {".htaccess",                        "htaccess"                        },
        {"...a.txt...",                      "a.txt"                           },
        {" a.txt ",                          "a.txt"                           },
        {"a\tb\r\n.txt",                     "ab.txt"                          },
        {"a\x7f.txt",                        "a.txt"                           },
        {"a\xc2\x85.txt",                    "a.txt"                           },
        {"invoice\xe2\x80\xaegpj.exe",       "invoicegpj.exe"                  },
        {"\xe2\x81\xa6x\xe2\x81\xa9.pdf",    "x.pdf"                           },
        {"\xe2\x80\x8e\xe2\x80\x8f.pdf",     "pdf"                             },
        {"\xd8\x9c.pdf",                     "pdf"                             },
        {"a\xe2\x80\x8b.pdf",                "a.pdf"                           },
        {"\xef\xbb\xbf.pdf",                 "pdf"                             },
        {"a\xe2\x80\xa8.pdf",                "a.pdf"                           },
        {"a\xf3\xa0\x80\xa0.pdf",            "a.pdf"                           },
        {"a\xef\xb7\x90.pdf",                "a.pdf"                           },
        {"a\xf0\x9f\xbf\xbe.pdf",            "a.pdf"                           },
        {"a\xc2\xad.pdf",                    "a.pdf"                           },
        {"con",                              "_con"                            },
        {"CON.txt",                          "_CON.txt"                        },
        {"Aux.tar.gz",                       "_Aux.tar.gz"                     },
        {"nul .txt",                         "_nul .txt"                       },
        {"com1.log",                         "_com1.log"                       },
        {"LPT9",                             "_LPT9"                           },
        {"com10.log",                        "com10.log"                       },
        {"contract.pdf",                     "contract.pdf"                    },
        {"\xd9\x85\xd9\x84\xd9\x81.pdf",     "\xd9\x85\xd9\x84\xd9\x81.pdf"    },
        {"\xf0\x9f\x96\xa8\xef\xb8\x8f.png", "\xf0\x9f\x96\xa8\xef\xb8\x8f.png"},
        {"\xff.pdf",                         ""                                },
        {"\xed\xa0\x80.pdf",                 ""                                },
        {"",                                 ""                                },
    };

    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        test_row("%zu %s", i, rows[i].name);
        expect_str(t, attachment_name(t->arena, str_from(rows[i].name)), rows[i].clean);
    }
}

TEST(tkt_12_u_1_a_long_name_is_cut_between_characters_and_keeps_its_ending)
{
    for (size_t before = 100; before < 320; before++) {
        struct text text = {.arena = t->arena};

        for (size_t i = 0; i < before; i++)
            text_add(&text, i % 2 == 0 ? STR("x") : STR("\xf0\x9f\x96\xa8"));
        text_add(&text, STR(".jpeg"));
        const struct str clean = attachment_name(t->arena, text_str(&text));

        test_row("%zu", before);
        expect(t, clean.len <= 120 && clean.len > 110);
        expect(t, str_is_utf8(clean) && str_ends(clean, STR(".jpeg")));
    }
}

TEST(tkt_12_what_a_browser_offers_is_what_the_list_takes)
{
    static const char *const endings[] = {

#define KIND(name, shown, type, subtype, endings) endings,
#include "handlers/attachment/kinds.def"
#undef KIND
    };
    const struct str offered = str_from(attachment_endings());

    for (size_t i = 0; i < sizeof endings / sizeof endings[0]; i++) {
        struct str first;
        struct str rest;

        str_cut(str_from(endings[i]), ' ', &first, &rest);
        test_row("%.*s", STR_ARG(first));
        expect(t, str_find_str(offered, arena_printf(t->arena, ".%.*s", STR_ARG(first))) <
                      offered.len);
    }
    expect_str(t, attachment_shown(STR("image/png")), "picture");
    expect_str(t, attachment_shown(STR("text/csv")), "table");
    expect_str(t, attachment_shown(STR("application/xml")), "file");
}
