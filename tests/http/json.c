/* JSON objects as forms. */
#include "fcgi/http/json.h"

#include "tests/lib/test.h"

TEST(a_flat_object_is_a_form)
{
    struct pairs pairs;

    expect_result(
        t,
        json_pairs(t->arena,
                   STR("{\"count\": 12345, \"note\": \"ma\\u00e7\\u00e3\", \"sure\": true, "
                       "\"late\": false, \"none\": null, \"day\": \"2026-03-02\", "
                       "\"place\": [\"a\", \"b\"], \"half\": 12.5, \"under\": -1}"),
                   &pairs),
        RES_OK);
    expect_count(t, pairs.count, 8);
    expect_str(t, pairs_get(&pairs, STR("count")), "12345");
    expect_str(t, pairs_get(&pairs, STR("note")), "ma\xc3\xa7\xc3\xa3");
    expect_str(t, pairs_get(&pairs, STR("sure")), "yes");
    expect(t, pairs_get(&pairs, STR("late")).at == NULL);
    expect(t, pairs_get(&pairs, STR("none")).at == NULL);
    expect_str(t, pairs_get(&pairs, STR("half")), "12.5");
    expect_str(t, pairs_get(&pairs, STR("under")), "-1");
    expect_str(t, pairs_get(&pairs, STR("place")), "a");
}

TEST(counters_at_the_edges_of_machines_come_out_as_their_digits)
{
    static const struct {
        const char *json, *digits;
    } rows[] = {
        {"0",                    "0"                   },
        {"2147483648",           "2147483648"          },
        {"4294967296",           "4294967296"          },
        {"9007199254740993",     "9007199254740993"    },
        {"9223372036854775807",  "9223372036854775807" },
        {"9223372036854775808",  "9223372036854775808" },
        {"18446744073709551616", "18446744073709551616"},
        {"1e3",                  "1000"                },
        {"-9223372036854775808", "-9223372036854775808"},
    };

    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        struct pairs pairs;

        test_row("%s", rows[i].json);
        expect_result(
            t, json_pairs(t->arena, arena_printf(t->arena, "{\"n\": %s}", rows[i].json), &pairs),
            RES_OK);
        expect_str(t, pairs_get(&pairs, STR("n")), rows[i].digits);
    }
}

TEST(what_is_no_flat_object_is_refused)
{
    static const char *const rows[] = {"",
                                       "1",
                                       "[]",
                                       "\"a\"",
                                       "{",
                                       "{\"a\": 1,}",
                                       "{a: 1}",
                                       "{\"a\": 1}x",
                                       "{\"a\": {}}",
                                       "{\"a\": [[1]]}",
                                       "{} {}",
                                       "{\"a\": 1e999}",
                                       "{\"a\": \"\\u0000\"}",
                                       "{\"a\": \"\\u0001\"}",
                                       "{\"a\": \"\xff\"}",
                                       "{\"a\": 1, \"a\": 2}",
                                       "{\"a\": \"\\ud800\"}"};

    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        struct pairs pairs;

        test_row("%s", rows[i]);
        expect_result(t, json_pairs(t->arena, str_from(rows[i]), &pairs), RES_MALFORMED);
    }
}

TEST(a_list_without_end_is_refused)
{
    struct text text = {.arena = t->arena};
    struct pairs pairs;

    text_add(&text, STR("{\"a\": [1"));
    for (size_t i = 0; i < 1000; i++)
        text_add(&text, STR(",1"));
    text_add(&text, STR("]}"));
    expect_result(t, json_pairs(t->arena, text_str(&text), &pairs), RES_MALFORMED);
    text = (struct text){.arena = t->arena};
    for (size_t i = 0; i < 5000; i++)
        text_add_char(&text, '[');
    expect_result(t, json_pairs(t->arena, text_str(&text), &pairs), RES_MALFORMED);
}

TEST(json_is_known_by_its_type)
{
    expect(t, json_is(STR("application/json")));
    expect(t, json_is(STR("Application/JSON; charset=utf-8")));
    expect(t, !json_is(STR("application/json-patch+json")));
    expect(t, !json_is(STR("text/plain")));
    expect(t, !json_is(STR("")));
}
