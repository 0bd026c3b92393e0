/* Forms with files: whole, in pieces, cut, and made by somebody who means harm. */
#include "fcgi/http/multipart.h"

#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "tests/lib/test.h"

#define B    "--kant"
#define PART "Content-Disposition: form-data; name="

struct parsed {
    enum result result;
    struct pairs pairs;
    struct sent_files files;
};

/* In pieces of so many bytes; 0: all at once. */
static struct parsed
parse(struct test *t, struct str body, size_t piece)
{
    struct multipart *multipart = multipart_open(t->arena, STR("kant"));
    struct parsed out = {.result = RES_OK};

    if (piece == 0)
        piece = body.len;
    for (size_t i = 0; i < body.len && out.result == RES_OK; i += piece)
        out.result = multipart_push(multipart, str_slice(body, i, i + piece));
    if (out.result == RES_OK)
        out.result = multipart_close(multipart, &out.pairs, &out.files);
    return out;
}

static struct str
bytes_of(struct test *t, const struct sent_file *file)
{
    char *const at = arena_alloc(t->arena, file->size + 1);

    expect_count(t, (uint64_t)pread(file->fd, at, file->size + 1, 0), file->size);
    return (struct str){at, file->size};
}

static const char usual[] =
    B "\r\n" PART "\"token\"\r\n\r\nTOKEN\r\n" B "\r\n" PART "\"note\"\r\n\r\none\r\ntwo\r\n" B
      "\r\n" PART "\"photo\"; filename=\"counter.jpg\"\r\nContent-Type: image/jpeg"
      "\r\n\r\n\xff\xd8\0\r\n--kan\r\r\n--k\r\n\r\n" B "\r\n" PART
      "\"none\"; filename=\"\"\r\nContent-Type: "
      "application/octet-stream\r\n\r\n\r\n" B "--\r\n";

TEST(a_form_with_a_file_is_the_same_in_pieces_of_any_size)
{
    const struct str body = {usual, sizeof usual - 1};

    for (size_t piece = 0; piece <= body.len; piece++) {
        const struct parsed got = parse(t, body, piece);

        test_row("%zu", piece);
        if (!expect_result(t, got.result, RES_OK))
            return;
        expect_count(t, got.pairs.count, 2);
        expect_str(t, got.pairs.first[0].name, "token");
        expect_str(t, got.pairs.first[0].value, "TOKEN");
        expect_str(t, got.pairs.first[1].value, "one\r\ntwo");
        expect_count(t, got.files.count, 2);
        expect_str(t, got.files.first[0].field, "photo");
        expect_str(t, got.files.first[0].file.name, "counter.jpg");
        expect_count(t, got.files.first[0].file.size, 18);
        expect(t, str_is(bytes_of(t, &got.files.first[0].file),
                         (struct str){"\xff\xd8\0\r\n--kan\r\r\n--k\r\n", 18}));
        expect_count(t, got.files.first[1].file.size, 0);
        expect(t, got.files.first[1].file.fd == -1);
        arena_reset(t->arena);
    }
}

TEST(a_form_that_is_cut_anywhere_is_refused)
{
    const struct str body = {usual, sizeof usual - 1};

    for (size_t len = 0; len + 2 < body.len; len++) {
        test_row("%zu of %zu", len, body.len);
        if (!expect_result(t, parse(t, str_slice(body, 0, len), 0).result, RES_MALFORMED))
            return;
    }
    expect_result(t, parse(t, str_slice(body, 0, body.len - 2), 0).result, RES_OK);
}

TEST(an_upload_cut_at_99_per_cent_leaves_no_memory_behind)
{
    const size_t size = 4U << 20;
    char *const zeros = arena_alloc(t->arena, size);
    const struct str head = STR(B "\r\n" PART "\"file\"; filename=\"a.csv\"\r\n\r\n");
    struct arena *arena = NULL;
    struct pairs pairs;
    struct sent_files files;
    char path[40];

    arena_open(&arena, 1U << 20);
    struct multipart *multipart = multipart_open(arena, STR("kant"));

    expect_result(t, multipart_push(multipart, head), RES_OK);
    for (size_t i = 0; i < 99; i++)
        expect_result(t, multipart_push(multipart, (struct str){zeros, size / 100}), RES_OK);
    expect_result(t, multipart_close(multipart, &pairs, &files), RES_MALFORMED);
    expect(t, arena_used(arena) < 400000);
    const int fd = dup(0);

    close(fd);
    snprintf(path, sizeof path, "/proc/self/fd/%d", fd - 1);
    expect(t, access(path, F_OK) == 0);
    arena_close(&arena);
    expect(t, access(path, F_OK) != 0);
}

TEST(a_form_that_no_browser_sends_is_refused)
{
    static const struct {
        const char *body;
        size_t len;
        enum result result;
    } rows[] = {

#define ROW(text, result) {text, sizeof(text) - 1, result}
        ROW("", RES_MALFORMED),
        ROW(B "--", RES_OK),
        ROW("before\r\n" B "--behind", RES_OK),
        ROW(B " \t\r\n" PART "a\r\n\r\n1\r\n" B "--", RES_OK),
        ROW("--cant\r\n" PART "a\r\n\r\n1\r\n--cant--", RES_MALFORMED),
        ROW(B "\n" PART "a\n\n1\n" B "--", RES_MALFORMED),
        ROW(B "X\r\n" PART "a\r\n\r\n1\r\n" B "--", RES_MALFORMED),
        ROW(B "- -\r\n", RES_MALFORMED),
        ROW(B "\r\nContent-Type: text/plain\r\n\r\n1\r\n" B "--", RES_MALFORMED),
        ROW(B "\r\nContent-Disposition: attachment; name=a\r\n\r\n1\r\n" B "--", RES_MALFORMED),
        ROW(B "\r\nContent-Disposition: form-data\r\n\r\n1\r\n" B "--", RES_MALFORMED),
        ROW(B "\r\n" PART "a\r\n" PART "b\r\n\r\n1\r\n" B "--", RES_MALFORMED),
        ROW(B "\r\n" PART "a\r\nno colon\r\n\r\n1\r\n" B "--", RES_MALFORMED),
        ROW(B "\r\n" PART "a\r\nContent-Transfer-Encoding: base64\r\n\r\nMQ==\r\n" B "--",
            RES_MALFORMED),
        ROW(B "\r\n" PART "\"a\0b\"\r\n\r\n1\r\n" B "--", RES_MALFORMED),
        ROW(B "\r\n" PART "a\r\n\r\n1\0002\r\n" B "--", RES_MALFORMED),
        ROW(B "\r\n" PART "a\r\n\r\n\xff\r\n" B "--", RES_MALFORMED),
#undef ROW
    };

    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        const struct str body = {rows[i].body, rows[i].len};

        test_row("%zu: %s", i, rows[i].body);
        expect_result(t, parse(t, body, 0).result, rows[i].result);
        expect_result(t, parse(t, body, 1).result, rows[i].result);
    }
}

static struct str
many(struct test *t, size_t count, const char *part)
{
    struct text text = {.arena = t->arena};

    for (size_t i = 0; i < count; i++)
        text_printf(&text, B "\r\n" PART "%s\r\n\r\n1\r\n", part);
    text_add(&text, STR(B "--\r\n"));
    return text_str(&text);
}

TEST(a_thousand_parts_and_twenty_files_are_enough)
{
    expect_count(t, parse(t, many(t, 1000, "a"), 0).pairs.count, 1000);
    expect_result(t, parse(t, many(t, 1001, "a"), 0).result, RES_TOO_LARGE);
    expect_count(t, parse(t, many(t, 20, "a; filename=b"), 0).files.count, 20);
    expect_result(t, parse(t, many(t, 21, "a; filename=b"), 0).result, RES_TOO_LARGE);
}

TEST(text_without_end_is_refused)
{
    struct text text = {.arena = t->arena};
    struct text header = {.arena = t->arena};

    text_add(&text, STR(B "\r\n" PART "a\r\n\r\n"));
    text_add(&header, STR(B "\r\n" PART "a\r\nX: "));
    for (size_t i = 0; i < MULTIPART_TEXT_MOST + 1; i++)
        text_add_char(&text, 'a');
    for (size_t i = 0; i < 5000; i++)
        text_add_char(&header, 'a');
    expect_result(t, parse(t, text_str(&text), 0).result, RES_TOO_LARGE);
    expect_result(t, parse(t, text_str(&header), 0).result, RES_TOO_LARGE);
}

TEST(the_name_of_a_file_is_a_name_and_no_path)
{
    static const struct {
        const char *sent, *name;
    } rows[] = {
        {"counter.jpg",                  "counter.jpg"           },
        {"\"C:\\\\fakepath\\\\a.jpg\"",  "a.jpg"                 },
        {"\"C:\\photos\\a.jpg\"",        "a.jpg"                 },
        {"\"../../etc/passwd\"",         "passwd"                },
        {"\"..\"",                       ""                      },
        {"\".\"",                        ""                      },
        {"\"a/\"",                       ""                      },
        {"\"%22quoted%22 %0d%0a.csv\"",  "\"quoted\"   .csv"     },
        {"\"say \\\"hi\\\".csv\"",       "say \"hi\".csv"        },
        {"\"a;b=c.csv\"; x=y",           "a;b=c.csv"             },
        {"\"ma\xc3\xa7\xc3\xa3.csv\"",   "ma\xc3\xa7\xc3\xa3.csv"},
        {"\"\xff.csv\"",                 ""                      },
        {"\"photo\xe2\x80\xaegpj.exe\"", "photogpj.exe"          },
        {"\"\xe2\x81\xa6"
         "a\xe2\x81\xa9\"",     "a"                     },
        {"\"a\tb\"",                     "ab"                    },
    };

    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        const struct str body = arena_printf(
            t->arena, B "\r\n" PART "f; filename=%s\r\n\r\n1\r\n" B "--", rows[i].sent);
        const struct parsed got = parse(t, body, 0);

        test_row("%s", rows[i].sent);
        if (expect_result(t, got.result, RES_OK) && expect_count(t, got.files.count, 1))
            expect_str(t, got.files.first[0].file.name, rows[i].name);
    }
}

TEST(the_name_of_a_file_has_an_end_and_ends_with_a_whole_character)
{
    struct text text = {.arena = t->arena};

    for (size_t i = 0; i < 300; i++)
        text_add(&text, STR("\xe2\x82\xac"));
    const struct str name = multipart_file_name(t->arena, text_str(&text));

    expect_count(t, name.len, 198);
    expect(t, str_is_utf8(name));
    expect_str(t, multipart_file_name(t->arena, (struct str){"a\0.jpg", 6}), "");
}

TEST(a_boundary_is_what_the_standard_allows)
{
    static const struct {
        const char *type, *boundary;
    } rows[] = {
        {"multipart/form-data; boundary=kant",                                                        "kant"                                                                  },
        {"Multipart/Form-Data; charset=utf-8; Boundary=\"a b:c\"",                                    "a b:c"                                                                 },
        {"multipart/form-data;boundary=----WebKitFormBoundaryX1",                                     "----WebKitFormBoundaryX1"                                              },
        {"multipart/form-data",                                                                       NULL                                                                    },
        {"multipart/form-data; boundary=",                                                            NULL                                                                    },
        {"multipart/form-data; boundary=\"a \"",                                                      NULL                                                                    },
        {"multipart/form-data; boundary=\"a<b\"",                                                     NULL                                                                    },
        {"multipart/form-data; "
         "boundary=1234567890123456789012345678901234567890123456789012345678901234567890",  "1234567890123456789012345678901234567890123456789012345678901234567890"},
        {"multipart/form-data; "
         "boundary=12345678901234567890123456789012345678901234567890123456789012345678901", NULL                                                                    },
        {"multipart/mixed; boundary=kant",                                                            NULL                                                                    },
        {"application/x-www-form-urlencoded",                                                         NULL                                                                    },
        {"",                                                                                          NULL                                                                    },
    };

    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        const struct str got = multipart_boundary(t->arena, str_from(rows[i].type));

        test_row("%s", rows[i].type);
        if (rows[i].boundary == NULL)
            expect(t, got.at == NULL);
        else
            expect_str(t, got, rows[i].boundary);
    }
}
