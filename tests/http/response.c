/* Tests of answers: the header set, Vary, compression, negotiation. */
#include "fcgi/http/response.h"

#define ZLIB_CONST
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>
#include <zlib.h>

#include "tests/lib/test.h"

static size_t
count_of(struct str text, struct str what)
{
    size_t count = 0;

    for (size_t at; (at = str_find_str(text, what)) < text.len; count++)
        text = str_slice(text, at + what.len, text.len);
    return count;
}

static struct str
head_of(struct str answer)
{
    return str_slice(answer, 0, str_find_str(answer, STR("\r\n\r\n")) + 2);
}

static struct str
body_of(struct str answer)
{
    return str_slice(answer, str_find_str(answer, STR("\r\n\r\n")) + 4, answer.len);
}

static bool
has(struct str answer, const char *line)
{
    char whole[512];
    const int len = snprintf(whole, sizeof whole, "%s\r\n", line);

    return count_of(head_of(answer), (struct str){whole, (size_t)len}) == 1;
}

static struct response
page(struct str body)
{
    return (struct response){.status = 200,
                             .type = STR("text/html; charset=utf-8"),
                             .cache = STR("no-store"),
                             .body = body};
}

TEST(every_answer_carries_the_security_headers_once)
{
    static const char *const names[] = {
        "\r\nContent-Security-Policy: default-src 'none'; ",
        "\r\nX-Content-Type-Options: nosniff\r\n",
        "\r\nReferrer-Policy: same-origin\r\n",
        "\r\nCross-Origin-Opener-Policy: same-origin\r\n",
        "\r\nCross-Origin-Resource-Policy: same-origin\r\n",
        "\r\nPermissions-Policy: ",
        "\r\nX-Request-Id: abc\r\n",
    };
    static const unsigned statuses[] = {200, 204, 302, 304, 400, 404, 500, 503};

    for (size_t i = 0; i < sizeof statuses / sizeof statuses[0]; i++) {
        struct response response = page(STR("x"));
        const struct response_options options = {.request_id = STR("abc")};

        response.status = statuses[i];
        const struct str answer = response_write(t->arena, &response, &options);

        test_row("%u", statuses[i]);
        for (size_t n = 0; n < sizeof names / sizeof names[0]; n++)
            expect_count(t, count_of(head_of(answer), str_from(names[n])), 1);
        expect_count(t, count_of(answer, STR("unsafe-inline")), 0);
        expect_count(t, count_of(answer, STR("Strict-Transport")), 0);
    }
}

TEST(strict_transport_is_demanded_over_tls_only)
{
    const struct response response = page(STR("x"));
    const struct response_options options = {.https = true};

    expect(t, has(response_write(t->arena, &response, &options),
                  "Strict-Transport-Security: max-age=31536000; includeSubDomains"));
}

TEST(an_answer_has_status_type_length_and_one_vary_line)
{
    struct response response = page(STR("<p>Olá</p>"));

    response.vary = VARY_COOKIE | VARY_LANGUAGE | VARY_ACCEPT;
    response.etag = STR("\"a1\"");
    response_add(&response, STR("Content-Language"), STR("pt-PT"));
    const struct str answer =
        response_write(t->arena, &response, &(struct response_options){.gzip = true});

    expect(t, str_starts(answer, STR("Status: 200 OK\r\n")));
    expect(t, has(answer, "Content-Type: text/html; charset=utf-8"));
    expect(t, has(answer, "Content-Length: 11"));
    expect(t, has(answer, "Vary: Accept, Accept-Language, Cookie"));
    expect(t, has(answer, "ETag: \"a1\""));
    expect(t, has(answer, "Content-Language: pt-PT"));
    expect_count(t, count_of(head_of(answer), STR("Vary:")), 1);
    expect_str(t, body_of(answer), "<p>Olá</p>");
}

TEST(head_tells_the_length_without_the_body)
{
    const struct response response = page(STR("12345"));
    const struct str answer =
        response_write(t->arena, &response, &(struct response_options){.head = true});

    expect(t, has(answer, "Content-Length: 5"));
    expect_str(t, body_of(answer), "");
}

TEST(answers_without_content_have_no_length_and_no_body)
{
    struct response response = page(STR("ignored"));

    response.etag = STR("\"a1\"");
    response.status = 304;
    const struct str answer =
        response_write(t->arena, &response, &(struct response_options){.gzip = true});

    expect(t, str_starts(answer, STR("Status: 304 Not Modified\r\n")));
    expect_count(t, count_of(answer, STR("Content-")), 2); /* Security-Policy, Type-Options */
    expect_str(t, body_of(answer), "");
}

static struct str
inflate_all(struct test *t, struct str small, size_t room)
{
    char *const out = arena_alloc(t->arena, room + 1);
    z_stream stream = {0};

    expect_count(t, inflateInit2(&stream, 31), Z_OK);
    stream.next_in = (const Bytef *)small.at;
    stream.avail_in = (uInt)small.len;
    stream.next_out = (Bytef *)out;
    stream.avail_out = (uInt)room;
    expect_count(t, inflate(&stream, Z_FINISH), Z_STREAM_END);
    inflateEnd(&stream);
    return (struct str){out, room - stream.avail_out};
}

TEST(text_of_some_size_is_compressed_when_asked)
{
    static const size_t sizes[] = {512, 1024, 5000, 70000, 300000};

    for (size_t i = 0; i < sizeof sizes / sizeof sizes[0]; i++) {
        char *const at = arena_alloc(t->arena, sizes[i]);

        for (size_t n = 0; n < sizes[i]; n++)
            at[n] = (char)('a' + n * n / 7 % 23);
        struct response response = page((struct str){at, sizes[i]});

        response.etag = STR("\"a1\"");
        const struct str plain = response_write(t->arena, &response, &(struct response_options){0});
        const struct str small =
            response_write(t->arena, &response, &(struct response_options){.gzip = true});

        test_row("%zu", sizes[i]);
        expect(t, has(small, "Content-Encoding: gzip") && has(small, "Vary: Accept-Encoding"));
        expect(t, has(plain, "Vary: Accept-Encoding") && !has(plain, "Content-Encoding: gzip"));
        expect(t, has(small, "ETag: \"a1-gz\"") && has(plain, "ETag: \"a1\""));
        expect(t, body_of(small).len < sizes[i]);
        expect(t, str_is(inflate_all(t, body_of(small), sizes[i]), response.body));
    }
}

TEST(not_modified_names_the_form_that_would_have_been_sent)
{
    char bytes[2000] = {0};
    struct response response = page((struct str){bytes, sizeof bytes});

    response.etag = STR("\"a1\"");
    response.status = 304;
    expect(t, has(response_write(t->arena, &response, &(struct response_options){.gzip = true}),
                  "ETag: \"a1-gz\""));
    expect(t,
           has(response_write(t->arena, &response, &(struct response_options){0}), "ETag: \"a1\""));
    response.body.len = 100;
    expect(t, has(response_write(t->arena, &response, &(struct response_options){.gzip = true}),
                  "ETag: \"a1\""));
}

TEST(small_answers_and_pictures_are_not_compressed)
{
    char bytes[2000] = {0};
    struct response response = page((struct str){bytes, 511});

    expect_count(
        t,
        count_of(response_write(t->arena, &response, &(struct response_options){.gzip = true}),
                 STR("gzip")),
        0);
    response.body.len = sizeof bytes;
    response.type = STR("image/png");
    expect_count(
        t,
        count_of(response_write(t->arena, &response, &(struct response_options){.gzip = true}),
                 STR("gzip")),
        0);
}

/* Runs in a child: the process must not survive. */
static bool
dies(void (*act)(void))
{
    int status = 0;
    const pid_t pid = fork();

    if (pid == 0) {
        signal(SIGABRT, SIG_DFL);
        close(STDERR_FILENO);
        act();
        _exit(0);
    }
    return waitpid(pid, &status, 0) == pid && WIFSIGNALED(status) && WTERMSIG(status) == SIGABRT;
}

static void
add_split_value(void)
{
    struct response response = {0};

    response_add(&response, STR("Location"), STR("/a\r\nSet-Cookie: b=c"));
}

static void
add_too_many(void)
{
    struct response response = {0};

    for (int i = 0; i < 13; i++)
        response_add(&response, STR("A"), STR("b"));
}

TEST(a_header_value_with_a_line_break_ends_the_process)
{
    expect(t, dies(add_split_value));
    expect(t, dies(add_too_many));
}

TEST(accept_chooses_between_the_three_representations)
{
    static const struct {
        const char *accept;
        enum media media;
    } rows[] = {
        {"",                                                                MEDIA_HTML},
        {"*/*",                                                             MEDIA_HTML},
        {"text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", MEDIA_HTML},
        {"application/xml",                                                 MEDIA_XML },
        {"application/json",                                                MEDIA_JSON},
        {"APPLICATION/JSON",                                                MEDIA_JSON},
        {"application/*",                                                   MEDIA_XML },
        {"application/json, application/xml",                               MEDIA_XML },
        {"application/json, text/html",                                     MEDIA_HTML},
        {"application/json;q=0.5, application/xml;q=0.4",                   MEDIA_JSON},
        {"text/html;q=0.5, application/json",                               MEDIA_JSON},
        {"text/*;q=0.3, application/json;q=0.2",                            MEDIA_HTML},
        {"*/*;q=0.1, application/xml;q=0.2",                                MEDIA_XML },
        {"application/*, application/xml;q=0",                              MEDIA_JSON},
        {"*/*, text/html;q=0",                                              MEDIA_XML },
        {"application/json; charset=utf-8 ; q=1.000",                       MEDIA_JSON},
        {"image/png",                                                       MEDIA_HTML},
        {"application/xml;q=0",                                             MEDIA_HTML},
        {"application/json;q=2",                                            MEDIA_HTML},
        {"application/json;q=",                                             MEDIA_HTML},
        {"application/json;q=0.1234",                                       MEDIA_HTML},
        {"application/json;q=-1",                                           MEDIA_HTML},
        {"application/json, rubbish",                                       MEDIA_HTML},
        {"/, application/json",                                             MEDIA_HTML},
        {",,,application/json,,",                                           MEDIA_JSON},
        {";;;",                                                             MEDIA_HTML},
        {"\xff\xfe",                                                        MEDIA_HTML},
    };

    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        test_row("%s", rows[i].accept);
        expect_count(t, response_media(str_from(rows[i].accept)), rows[i].media);
    }
    expect_count(t, response_media(STR_NONE), MEDIA_HTML);
}

TEST(gzip_is_used_only_when_admitted)
{
    static const struct {
        const char *value;
        bool admits;
    } rows[] = {
        {"gzip",              true },
        {"gzip, deflate, br", true },
        {"*",                 true },
        {"x-gzip",            true },
        {"GZIP;q=0.1",        true },
        {"br;q=1, *;q=0.5",   true },
        {"",                  false},
        {"identity",          false},
        {"gzip;q=0",          false},
        {"gzip;q=0, *",       false},
        {"*;q=0",             false},
        {"gzip;q=x",          false},
        {"gzipx",             false},
        {"br",                false},
        {"gzip;q=0.0001",     false},
    };

    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        test_row("%s", rows[i].value);
        expect(t, response_accepts_gzip(str_from(rows[i].value)) == rows[i].admits);
    }
}

TEST(a_tag_the_client_has_is_recognised)
{
    expect(t, response_etag_matches(STR("\"a\""), STR("\"a\"")));
    expect(t, response_etag_matches(STR("W/\"a\""), STR("\"a\"")));
    expect(t, response_etag_matches(STR("\"b\" , W/\"a\""), STR("W/\"a\"")));
    expect(t, response_etag_matches(STR("*"), STR("\"a\"")));
    expect(t, !response_etag_matches(STR("\"b\""), STR("\"a\"")));
    expect(t, response_etag_matches(STR("\"a-gz\""), STR("\"a\"")));
    expect(t, response_etag_matches(STR("\"b-gz\", W/\"a-gz\""), STR("\"a\"")));
    expect(t, !response_etag_matches(STR("\"a-gz-gz\""), STR("\"a\"")));
    expect(t, !response_etag_matches(STR("\"a"), STR("\"a\"")));
    expect(t, !response_etag_matches(STR("a"), STR("\"a\"")));
    expect(t, !response_etag_matches(STR(""), STR("\"a\"")));
    expect(t, !response_etag_matches(STR("*"), STR_NONE));
    expect(t, !response_etag_matches(STR_NONE, STR("\"a\"")));
}
