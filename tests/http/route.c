/* Tests of finding a route by method and path. */
#include "fcgi/http/route.h"

#include "tests/lib/test.h"

static const struct route table[] = {
    {.method = METHOD_GET,  .place = PLACE_LOCALE, .path = "/"                             },
    {.method = METHOD_GET,  .place = PLACE_LOCALE, .path = "/guides"                       },
    {.method = METHOD_GET,  .place = PLACE_LOCALE, .path = "/guides/new"                   },
    {.method = METHOD_GET,  .place = PLACE_LOCALE, .path = "/guides/{guide}"               },
    {.method = METHOD_POST, .place = PLACE_LOCALE, .path = "/guides/{guide}"               },
    {.method = METHOD_POST, .place = PLACE_LOCALE, .path = "/devices/{device}/readings"    },
    {.method = METHOD_GET,  .place = PLACE_LOCALE, .path = "/devices/{device}/readings/{n}"},
    {.method = METHOD_GET,  .place = PLACE_HOST,   .path = "/robots.txt"                   },
    {.method = METHOD_GET,  .place = PLACE_ANY,    .path = "/-/live"                       },
};

static enum result
find(struct test *t, enum route_place place, enum method method, const char *path,
     struct route_match *out)
{
    const struct route_table routes = {table, sizeof table / sizeof table[0]};

    test_row("%.*s %s", STR_ARG(method_name(method)), path);
    return route_find(t->arena, &routes, place, method, str_from(path), out);
}

TEST(routes_are_found_by_method_path_and_place)
{
    struct route_match match;

    expect_result(t, find(t, PLACE_LOCALE, METHOD_GET, "/", &match), RES_OK);
    expect(t, match.route == &table[0]);
    expect_result(t, find(t, PLACE_LOCALE, METHOD_HEAD, "/guides", &match), RES_OK);
    expect(t, match.route == &table[1]);
    expect_result(t, find(t, PLACE_LOCALE, METHOD_GET, "/guides/new", &match), RES_OK);
    expect(t, match.route == &table[2]);
    expect_result(t, find(t, PLACE_LOCALE, METHOD_POST, "/guides/toner", &match), RES_OK);
    expect(t, match.route == &table[4]);
    expect_str(t, pairs_get(&match.captures, STR("guide")), "toner");
    expect_result(t, find(t, PLACE_LOCALE, METHOD_GET, "/devices/7q/readings/a b", &match), RES_OK);
    expect_count(t, match.captures.count, 2);
    expect_str(t, pairs_get(&match.captures, STR("device")), "7q");
    expect_str(t, pairs_get(&match.captures, STR("n")), "a b");
    expect_result(t, find(t, PLACE_ANY, METHOD_GET, "/-/live", &match), RES_OK);
    expect_result(t, find(t, PLACE_LOCALE, METHOD_GET, "/-/live", &match), RES_NOT_FOUND);
    expect_result(t, find(t, PLACE_LOCALE, METHOD_GET, "/robots.txt", &match), RES_NOT_FOUND);
}

TEST(paths_that_only_resemble_a_route_are_not_found)
{
    static const char *const rows[] = {"",
                                       "guides",
                                       "/guides/",
                                       "/guides/a/",
                                       "/guides//",
                                       "/Guides",
                                       "/guide",
                                       "/guides/a/b",
                                       "/{guide}",
                                       "/devices//readings/1",
                                       "/devices/a/readings/"};

    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        struct route_match match;

        expect_result(t, find(t, PLACE_LOCALE, METHOD_GET, rows[i], &match), RES_NOT_FOUND);
        expect(t, match.route == NULL && match.allowed == 0);
    }
}

TEST(a_known_path_with_another_method_says_what_it_allows)
{
    struct route_match match;

    expect_result(t, find(t, PLACE_LOCALE, METHOD_DELETE, "/guides/toner", &match), RES_BAD_METHOD);
    expect_str(t, route_allow(t->arena, match.allowed), "GET, HEAD, POST");
    expect_result(t, find(t, PLACE_LOCALE, METHOD_UNKNOWN, "/guides", &match), RES_BAD_METHOD);
    expect_str(t, route_allow(t->arena, match.allowed), "GET, HEAD");
    expect_result(t, find(t, PLACE_LOCALE, METHOD_HEAD, "/devices/7/readings", &match),
                  RES_BAD_METHOD);
    expect_str(t, route_allow(t->arena, match.allowed), "POST");
    expect_str(t, route_allow(t->arena, 0), "");
}
