/* Tests of pairs and field tables: every kind, every way to be wrong. */
#include "fcgi/http/form.h"

#include "tests/lib/test.h"

TEST(the_type_of_a_form_is_read_whole_and_without_regard_to_capitals)
{
    static const struct {
        const char *type;
        bool is_form;
    } rows[] = {
        {"application/x-www-form-urlencoded",                 true },
        {"Application/X-WWW-Form-URLEncoded",                 true },
        {"application/x-www-form-urlencoded;charset=UTF-8",   true },
        {"application/x-www-form-urlencoded ; charset=UTF-8", true },
        {"application/x-www-form-urlencoded2",                false},
        {"application/x-www-form-urlencoded, text/plain",     false},
        {"application/x-www-form",                            false},
        {"text/plain;application/x-www-form-urlencoded",      false},
        {";application/x-www-form-urlencoded",                false},
        {"",                                                  false},
    };

    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        test_row("%s", rows[i].type);
        expect(t, form_is_urlencoded(str_from(rows[i].type)) == rows[i].is_form);
    }
    expect(t, !form_is_urlencoded(STR_NONE));
}

TEST(pairs_are_split_and_decoded)
{
    struct pairs pairs;

    expect_result(t,
                  pairs_parse(t->arena, STR("a=1&b=x+y%20z&c&&d=%C3%A9&=v&e=1=2&f=%0D%0A"), &pairs),
                  RES_OK);
    expect_count(t, pairs.count, 7);
    expect_str(t, pairs_get(&pairs, STR("a")), "1");
    expect_str(t, pairs_get(&pairs, STR("b")), "x y z");
    expect_str(t, pairs_get(&pairs, STR("c")), "");
    expect_str(t, pairs_get(&pairs, STR("d")), "\xc3\xa9");
    expect_str(t, pairs_get(&pairs, STR("")), "v");
    expect_str(t, pairs_get(&pairs, STR("e")), "1=2");
    expect_str(t, pairs_get(&pairs, STR("f")), "\r\n");
    expect_str(t, pairs_get(&pairs, STR("g")), NULL);
    expect_str(t, pairs_get(NULL, STR("g")), NULL);
}

TEST(pairs_that_no_browser_sends_are_refused)
{
    static const char *const rows[] = {"a=%",   "a=%4",     "a=%zz",       "%=1",        "a=%00",
                                       "a=%01", "a=%80",    "a=%c0%80",    "a=\xff",     "a=\x02",
                                       "%ff=1", "a=1&b=%f", "a=%ef%bf%be", "a=%ed%b0%80"};

    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        struct pairs pairs;

        test_row("%s", rows[i]);
        expect_result(t, pairs_parse(t->arena, str_from(rows[i]), &pairs), RES_MALFORMED);
    }
}

TEST(a_thousand_pairs_are_enough)
{
    struct text many = {.arena = t->arena};
    struct pairs pairs;

    for (size_t i = 0; i < 1000; i++)
        text_add(&many, STR("a=1&"));
    expect_result(t, pairs_parse(t->arena, text_str(&many), &pairs), RES_OK);
    expect_count(t, pairs.count, 1000);
    text_add(&many, STR("a=1&"));
    expect_result(t, pairs_parse(t->arena, text_str(&many), &pairs), RES_MALFORMED);
    expect_result(t, pairs_parse(t->arena, STR("&&&&"), &pairs), RES_OK);
    expect_count(t, pairs.count, 0);
    expect_result(t, pairs_parse(t->arena, STR_NONE, &pairs), RES_OK);
}

struct input {
    struct str id;
    struct str name;
    struct str note;
    struct str code;
    struct str back;
    uint64_t count;
    struct day day;
};

static const struct field fields[] = {
    FIELD_CODE(struct input, id, "id", .from = FROM_PATH, .required = true, .most = 8),
    FIELD_TEXT(struct input, name, "name", .from = FROM_BODY, .required = true, .most = 10),
    FIELD_PROSE(struct input, note, "note", .from = FROM_BODY),
    FIELD_CODE(struct input, code, "code", .from = FROM_QUERY, .most = 5),
    FIELD_PATH(struct input, back, "back", .from = FROM_BODY),
    FIELD_COUNT(struct input, count, "count", .from = FROM_BODY, .max = 1000),
    FIELD_DAY(struct input, day, "day", .from = FROM_BODY),
};
static const struct form form = FORM(struct input, fields);

struct outcome {
    enum result result;
    struct problems problems;
    const struct input *input;
    struct pairs body;
};

static struct outcome
fill(struct test *t, const char *path, const char *query, const char *body)
{
    struct outcome outcome = {.problems = {.arena = t->arena}};
    struct pairs captures;
    struct pairs asked;
    const void *input = NULL;

    test_row("%s ? %s : %s", path, query, body);
    expect_result(t, pairs_parse(t->arena, str_from(path), &captures), RES_OK);
    expect_result(t, pairs_parse(t->arena, str_from(query), &asked), RES_OK);
    expect_result(t, pairs_parse(t->arena, str_from(body), &outcome.body), RES_OK);
    const struct form_source from = {&captures, &asked, &outcome.body, NULL};

    outcome.result = form_read(t->arena, &form, &from, &outcome.problems, &input);
    outcome.input = input;
    return outcome;
}

TEST(a_form_that_is_right_fills_its_struct)
{
    const struct outcome o = fill(t, "id=a1", "code=PT",
                                  "name=++Ana+L.++&note=%0D%0Aone%0D%0Atwo%0Dthree%0A&back=/pt-PT/"
                                  "a%3Fb&count=1000&day=2024-02-29");

    expect_result(t, o.result, RES_OK);
    expect(t, problems_none(&o.problems));
    expect_str(t, o.input->id, "a1");
    expect_str(t, o.input->name, "Ana L.");
    expect_str(t, o.input->note, "one\ntwo\nthree");
    expect_str(t, o.input->code, "PT");
    expect_str(t, o.input->back, "/pt-PT/a?b");
    expect_count(t, o.input->count, 1000);
    expect_count(t, o.input->day.days, day_from_civil(2024, 2, 29).days);
    expect_count(t, o.body.ignored, 0);
}

TEST(what_is_optional_may_be_missing)
{
    const struct outcome o = fill(t, "id=a", "", "name=x&note=++&count=");

    expect_result(t, o.result, RES_OK);
    expect(t, problems_none(&o.problems));
    expect_str(t, o.input->note, NULL);
    expect_str(t, o.input->code, NULL);
    expect_count(t, o.input->count, 0);
}

TEST(each_wrong_field_is_named_with_its_code)
{
    static const struct {
        const char *query, *body, *field, *code;
    } rows[] = {
        {"",              "",                                     "name",  "field.missing"  },
        {"",              "name=+%20%09",                         "name",  "field.missing"  },
        {"",              "name=12345678901",                     "name",  "field.too-long" },
        {"",              "name=a%0Ab",                           "name",  "field.malformed"},
        {"",              "name=a&name=b",                        "name",  "input.repeated" },
        {"",              "name=a&name=a",                        "name",  "input.repeated" },
        {"code=a_b",      "name=a",                               "code",  "field.malformed"},
        {"code=Pt",       "name=a",                               "code",  "field.malformed"},
        {"code=PTT",      "name=a",                               "code",  "field.malformed"},
        {"code=abcdef",   "name=a",                               "code",  "field.too-long" },
        {"code=a&code=b", "name=a",                               "code",  "input.repeated" },
        {"",              "name=a&count=1001",                    "count", "field.too-large"},
        {"",              "name=a&count=99999999999999999999999", "count", "field.too-large"},
        {"",              "name=a&count=-1",                      "count", "field.malformed"},
        {"",              "name=a&count=%2B1",                    "count", "field.malformed"},
        {"",              "name=a&count=1.5",                     "count", "field.malformed"},
        {"",              "name=a&count=1e3",                     "count", "field.malformed"},
        {"",              "name=a&count=%D9%A1",                  "count", "field.malformed"},
        {"",              "name=a&day=2023-02-29",                "day",   "field.malformed"},
        {"",              "name=a&day=29.02.2024",                "day",   "field.malformed"},
        {"",              "name=a&day=2024-2-9",                  "day",   "field.malformed"},
        {"",              "name=a&back=//evil.org",               "back",  "field.malformed"},
        {"",              "name=a&back=https://evil",             "back",  "field.malformed"},
        {"",              "name=a&back=/%5Cevil",                 "back",  "field.malformed"},
        {"",              "name=a&back=javascript:1",             "back",  "field.malformed"},
        {"",              "name=a&back=/a%0D%0Ab",                "back",  "field.malformed"},
    };

    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        const struct outcome o = fill(t, "id=a", rows[i].query, rows[i].body);

        expect_result(t, o.result, RES_OK);
        if (!expect_count(t, o.problems.count, 1))
            continue;
        expect_str(t, o.problems.first[0].field, rows[i].field);
        expect_str(t, o.problems.first[0].code, rows[i].code);
    }
}

TEST(a_problem_with_a_limit_quotes_it)
{
    const struct outcome o = fill(t, "id=a", "", "name=12345678901&count=2000");

    expect_count(t, o.problems.count, 2);
    expect_str(t, o.problems.first[0].name, "most");
    expect_str(t, o.problems.first[0].value, "10");
    expect_str(t, o.problems.first[1].name, "max");
    expect_str(t, o.problems.first[1].value, "1000");
}

TEST(a_bad_path_field_is_not_found)
{
    static const char *const rows[] = {"", "id=", "id=A", "id=a_b", "id=123456789", "id=%C3%A9"};

    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++)
        expect_result(t, fill(t, rows[i], "", "name=a").result, RES_NOT_FOUND);
}

TEST(undeclared_fields_are_ignored_and_counted)
{
    const struct outcome o = fill(t, "id=a", "utm=1&name=q", "name=a&x=1&x=2&code=b");

    expect_result(t, o.result, RES_OK);
    expect(t, problems_none(&o.problems));
    expect_str(t, o.input->name, "a");
    expect_str(t, o.input->code, NULL);
    expect_count(t, o.body.ignored, 5);
}

struct sign_input {
    struct str password;
    bool stays;
    struct codes wanted;
};

static const struct field sign_fields[] = {
    FIELD_SECRET(struct sign_input, password, "password", .from = FROM_BODY, .required = true,
                 .most = 20),
    FIELD_FLAG(struct sign_input, stays, "stays", .from = FROM_BODY),
    FIELD_CODES(struct sign_input, wanted, "wanted", .from = FROM_BODY, .max = 3, .most = 10),
};

static const struct form sign_form = FORM(struct sign_input, sign_fields);

static const struct sign_input *
read_sign(struct test *t, struct str encoded, struct problems *problems, struct pairs *body)
{
    const struct form_source from = {.body = body};
    const void *input = NULL;

    *problems = (struct problems){.arena = t->arena};
    expect_result(t, pairs_parse(t->arena, encoded, body), RES_OK);
    expect_result(t, form_read(t->arena, &sign_form, &from, problems, &input), RES_OK);
    return input;
}

TEST(a_password_is_taken_as_it_was_typed)
{
    struct problems problems;
    struct pairs body;
    const struct sign_input *in =
        read_sign(t, STR("password=+a%09b++&token=x&key=y"), &problems, &body);

    expect(t, problems_none(&problems));
    expect_str(t, in->password, " a\tb  ");
    expect(t, !in->stays);
    expect_count(t, in->wanted.count, 0);
    expect_count(t, body.ignored, 0);
    in = read_sign(t, STR("password=%CC%81e"), &problems, &body);
    expect_str(t, in->password,
               "\xcc\x81"
               "e");
}

TEST(a_password_too_long_or_missing_is_told_without_it)
{
    static const char *const rows[][2] = {
        {"password=",                                "field.missing" },
        {"",                                         "field.missing" },
        {"password=aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "field.too-long"},
        {"password=a&password=b",                    "input.repeated"},
    };

    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        struct problems problems;
        struct pairs body;

        read_sign(t, str_from(rows[i][0]), &problems, &body);
        test_row("%s", rows[i][0]);
        expect_count(t, problems.count, 1);
        expect_str(t, problems.first[0].code, rows[i][1]);
        expect(t, str_find_str(problems.first[0].value, STR("aaa")) == problems.first[0].value.len);
    }
}

TEST(boxes_are_ticked_or_not_and_may_come_several_times)
{
    static const struct {
        const char *encoded;
        bool stays;
        size_t count;
        const char *code;
    } rows[] = {
        {"password=p&stays=yes&wanted=a&wanted=b.c",       true,  2, NULL             },
        {"password=p&wanted=&wanted=a",                    false, 1, NULL             },
        {"password=p&wanted=a&wanted=a&wanted=a",          false, 3, NULL             },
        {"password=p&stays=on",                            false, 0, "field.malformed"},
        {"password=p&stays=yes&stays=yes",                 false, 0, "input.repeated" },
        {"password=p&wanted=A%20b",                        false, 0, "field.malformed"},
        {"password=p&wanted=aaaaaaaaaaa",                  false, 0, "field.too-long" },
        {"password=p&wanted=a&wanted=b&wanted=c&wanted=d", false, 0, "field.too-large"},
    };

    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        struct problems problems;
        struct pairs body;
        const struct sign_input *in = read_sign(t, str_from(rows[i].encoded), &problems, &body);

        test_row("%s", rows[i].encoded);
        expect(t, in->stays == rows[i].stays);
        expect_count(t, in->wanted.count, rows[i].count);
        expect_count(t, problems.count, rows[i].code != NULL);
        if (rows[i].code != NULL && problems.count > 0)
            expect_str(t, problems.first[0].code, rows[i].code);
    }
}
