/* Tests of the request target: what a path may be, and what it must never become. */
#include "fcgi/http/request.h"
#include "tests/lib/test.h"

static enum result
parse(struct test *t, const char *raw, struct target *out)
{
    test_row("%s", raw);
    return target_parse(t->arena, str_from(raw), out);
}

TEST(plain_and_encoded_paths_are_decoded_once)
{
    static const struct {
        const char *raw, *path, *query;
    } rows[] = {
        {"/",                    "/",             NULL    },
        {"/pt-PT/",              "/pt-PT/",       NULL    },
        {"/en/questions?q=a%26", "/en/questions", "q=a%26"},
        {"/a?",                  "/a",            ""      },
        {"/a?b?c",               "/a",            "b?c"   },
        {"/caf%C3%A9",           "/caf\xc3\xa9",  NULL    },
        {"/a%20b",               "/a b",          NULL    },
        {"/a+b",                 "/a+b",          NULL    },
        {"/%252e%252e/",         "/%2e%2e/",      NULL    },
        {"/a%25",                "/a%",           NULL    },
        {"/...",                 "/...",          NULL    },
        {"/.well-known",         "/.well-known",  NULL    },
        {"/a?%zz",               "/a",            "%zz"   },
        {"/a?//../",             "/a",            "//../" },
    };

    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        struct target target;

        if (!expect_result(t, parse(t, rows[i].raw, &target), RES_OK))
            continue;
        expect_str(t, target.path, rows[i].path);
        expect_str(t, target.query, rows[i].query);
    }
}

TEST(hostile_targets_are_refused)
{
    static const char *const rows[] = {
        "",
        "*",
        "a",
        "http://a/",
        "?",
        "//",
        "//evil.org",
        "/a//b",
        "/\\evil",
        "/a\\b",
        "/%5Cevil",
        "/a%2fb",
        "/a%2Fb",
        "/%2F",
        "/.",
        "/..",
        "/../",
        "/a/../b",
        "/a/./b",
        "/%2e%2e/a",
        "/%2E/",
        "/.%2e",
        "/a b",
        "/a\tb",
        "/a\x7f",
        "/a\x01",
        "/caf\xc3\xa9",
        "/%00",
        "/%0a",
        "/%0d%0aSet-Cookie:a",
        "/%1f",
        "/%7f",
        "/%c2%85",
        "/%c2%9f",
        "/%80",
        "/%c3",
        "/%ff",
        "/%c0%af",
        "/%e0%80%af",
        "/%ed%a0%80",
        "/%ef%bf%be",
        "/%ef%bf%bf",
        "/%f4%90%80%80",
        "/%",
        "/%4",
        "/%zz",
        "/%4g",
        "/a#b",
        "/a?b c",
        "/a?b\r\nc",
        "/a?\xff",
        "/a%",
        "/a/%2e%2e",
    };

    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        struct target target;

        expect_result(t, parse(t, rows[i], &target), RES_MALFORMED);
        expect(t, target.path.at == NULL && target.query.at == NULL);
    }
}

TEST(a_target_with_a_nul_byte_is_refused)
{
    struct target target;

    expect_result(t, target_parse(t->arena, (struct str){"/a\0b", 4}, &target), RES_MALFORMED);
    expect_result(t, target_parse(t->arena, STR_NONE, &target), RES_MALFORMED);
}
