/* Tests of reading a request: declared parameters, their limits, the body, cookies. */
#include "fcgi/http/request.h"

#include <string.h>

#include "tests/lib/test.h"

struct sent {
    const char *params[24][2];
    struct str body;
    size_t at;
    size_t portion; /* bytes a read gives; 0: as asked */
    bool fails;
};

static struct str
sent_param(void *from, const char *name)
{
    const struct sent *const sent = from;

    for (size_t i = 0; sent->params[i][0] != NULL; i++)
        if (strcmp(sent->params[i][0], name) == 0)
            return str_from(sent->params[i][1]);
    return STR_NONE;
}

static long
sent_read(void *from, char *into, size_t size)
{
    struct sent *const sent = from;
    size_t part = sent->portion == 0 || sent->portion > size ? size : sent->portion;

    if (sent->fails)
        return -1;
    if (part > sent->body.len - sent->at)
        part = sent->body.len - sent->at;
    memcpy(into, sent->body.at + sent->at, part);
    sent->at += part;
    return (long)part;
}

static enum result
read_sent(struct test *t, struct sent *sent, struct request *out)
{
    const struct source source = {sent_param, sent_read, sent};

    return request_read(t->arena, &source, out);
}

static enum result
read_body(struct test *t, struct sent *sent, size_t most, struct request *out)
{
    const struct source source = {sent_param, sent_read, sent};
    const enum result result = request_read(t->arena, &source, out);

    return result == RES_OK ? request_read_body(t->arena, &source, most, out) : result;
}

#define PLAIN                                                                                      \
    {"REQUEST_METHOD", "GET"},                                                                     \
    {                                                                                              \
        "HTTP_HOST", "pt.localhost"                                                                \
    }

TEST(an_ordinary_request_is_read_whole)
{
    struct sent sent = {
        .params = {PLAIN,
                   {"REQUEST_URI", "/pt-PT/questions?q=x"},
                   {"HTTP_ACCEPT", "text/html"},
                   {"HTTPS", ""}}
    };
    struct request request;

    expect_result(t, read_sent(t, &sent, &request), RES_OK);
    expect(t, request.verb == METHOD_GET);
    expect_str(t, request.target.path, "/pt-PT/questions");
    expect_str(t, request.target.query, "q=x");
    expect_str(t, request.accept, "text/html");
    expect_str(t, request.https, NULL);
    expect_str(t, request.cookies, NULL);
    expect_count(t, request.content_bytes, 0);
}

TEST(each_unreadable_parameter_is_refused)
{
    static char long_host[300];
    static const char *const rows[][2] = {
        {"REQUEST_URI",         "no-slash"            },
        {"REQUEST_URI",         ""                    },
        {"REQUEST_METHOD",      ""                    },
        {"REQUEST_METHOD",      "AVERYLONGMETHODNAME" },
        {"REQUEST_METHOD",      "G\x01T"              },
        {"HTTP_HOST",           ""                    },
        {"HTTP_HOST",           "a/b"                 },
        {"HTTP_HOST",           "a b"                 },
        {"HTTP_HOST",           "a\r\nb"              },
        {"HTTP_HOST",           "\xc3\xa9.org"        },
        {"HTTP_HOST",           long_host             },
        {"CONTENT_LENGTH",      "-1"                  },
        {"CONTENT_LENGTH",      "+1"                  },
        {"CONTENT_LENGTH",      "1 "                  },
        {"CONTENT_LENGTH",      "0x10"                },
        {"CONTENT_LENGTH",      "99999999999999999999"},
        {"CONTENT_LENGTH",      "1,1"                 },
        {"CONTENT_TYPE",        "text/\nplain"        },
        {"HTTPS",               "enabled"             },
        {"HTTP_SEC_FETCH_SITE", "\x7f"                },
        {"HTTP_ORIGIN",         "http://a\x1f"        },
        {"REQUEST_ID",          "\xd7\xff-AT"         },
        {"CONTENT_TYPE",        "a\xef\xbf\xbf"       },
    };

    memset(long_host, 'a', sizeof long_host - 1);
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        struct sent sent = {
            .params = {{rows[i][0], rows[i][1]}, PLAIN, {"REQUEST_URI", "/"}}
        };
        struct request request;

        test_row("%s: %s", rows[i][0], rows[i][1]);
        expect_result(t, read_sent(t, &sent, &request), RES_MALFORMED);
    }
}

TEST(an_oversized_or_dirty_preference_is_ignored)
{
    static char rubbish[10001];
    struct sent sent = {
        .params = {PLAIN,
                   {"REQUEST_URI", "/"},
                   {"HTTP_ACCEPT_LANGUAGE", rubbish},
                   {"HTTP_COOKIE", "a=\x01"},
                   {"HTTP_ACCEPT_ENCODING", "gz\xffip"},
                   {"HTTP_ACCEPT", "text/html\t"}}
    };
    struct request request;

    memset(rubbish, 'x', sizeof rubbish - 1);
    expect_result(t, read_sent(t, &sent, &request), RES_OK);
    expect_str(t, request.accept_language, NULL);
    expect_str(t, request.cookies, NULL);
    expect_str(t, request.accept_encoding, NULL);
    expect_str(t, request.accept, "text/html\t");
}

TEST(a_bad_request_still_tells_what_an_error_page_needs)
{
    struct sent sent = {
        .params = {PLAIN, {"REQUEST_URI", "/%zz"}, {"HTTP_ACCEPT_LANGUAGE", "nb"}}
    };
    struct request request;

    expect_result(t, read_sent(t, &sent, &request), RES_MALFORMED);
    expect_str(t, request.host, "pt.localhost");
    expect_str(t, request.accept_language, "nb");
    expect_str(t, request.target.path, NULL);
}

TEST(a_page_for_an_error_of_nginx_needs_nothing_readable)
{
    struct sent sent = {
        .params = {{"ERROR_STATUS", "413"},
                   {"REQUEST_METHOD", "POST"},
                   {"REQUEST_URI", "%%%"},
                   {"CONTENT_LENGTH", "x"}}
    };
    struct request request;

    expect_result(t, read_sent(t, &sent, &request), RES_OK);
    expect(t, request.verb == METHOD_GET);
    expect_str(t, request.target.path, "/");
    expect_str(t, request.error_status, "413");
    expect_count(t, request.content_bytes, 0);
}

TEST(unknown_methods_are_told_apart_from_ours)
{
    expect(t, method_from(STR("GET")) == METHOD_GET);
    expect(t, method_from(STR("DELETE")) == METHOD_DELETE);
    expect(t, method_from(STR("get")) == METHOD_UNKNOWN);
    expect(t, method_from(STR("GETX")) == METHOD_UNKNOWN);
    expect(t, method_from(STR("OPTIONS")) == METHOD_UNKNOWN);
    expect(t, method_from(STR_NONE) == METHOD_UNKNOWN);
    for (enum method method = METHOD_GET; method < METHOD_UNKNOWN; method++)
        expect(t, method_from(method_name(method)) == method);
}

TEST(a_body_is_read_in_whatever_portions_it_comes)
{
    for (size_t portion = 0; portion < 12; portion++) {
        struct sent sent = {
            .params = {PLAIN, {"REQUEST_URI", "/"}, {"CONTENT_LENGTH", "10"}},
            .body = STR("0123456789"),
            .portion = portion
        };
        struct request request;

        expect_result(t, read_body(t, &sent, 10, &request), RES_OK);
        expect_str(t, request.body, "0123456789");
    }
}

TEST(a_body_that_is_short_long_or_broken_is_refused)
{
    struct request request;
    struct sent cut = {
        .params = {PLAIN, {"REQUEST_URI", "/"}, {"CONTENT_LENGTH", "50"}},
          .body = STR("short")
    };
    struct sent broken = cut;
    struct sent large = cut;

    broken.fails = true;
    expect_result(t, read_body(t, &cut, 100, &request), RES_MALFORMED);
    expect_result(t, read_body(t, &broken, 100, &request), RES_MALFORMED);
    expect_result(t, read_body(t, &large, 49, &request), RES_TOO_LARGE);
    expect_count(t, large.at, 0);
}

TEST(cookies_are_found_by_name_and_the_first_counts)
{
    const struct request request = {
        .cookies = STR("a=1; country=NO;b=\"two\"; a=2;empty=; =x; novalue ; __Host-s=t=u")};

    expect_str(t, request_cookie(&request, STR("a")), "1");
    expect_str(t, request_cookie(&request, STR("country")), "NO");
    expect_str(t, request_cookie(&request, STR("b")), "two");
    expect_str(t, request_cookie(&request, STR("empty")), "");
    expect_str(t, request_cookie(&request, STR("__Host-s")), "t=u");
    expect_str(t, request_cookie(&request, STR("novalue")), NULL);
    expect_str(t, request_cookie(&request, STR("ountry")), NULL);
    expect_str(t, request_cookie(&(struct request){0}, STR("a")), NULL);
    expect_str(t, request_cookie(&(struct request){.cookies = STR(";;;=;")}, STR("a")), NULL);
}
