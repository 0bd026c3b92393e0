/* Plural-Forms lines: those of real languages, and broken ones. */
#include "fcgi/view/plural.h"

#include <string.h>

#include "tests/lib/test.h"

/* The lines are gettext's; the expected forms are CLDR's categories for whole numbers. */
static const struct {
    const char *language;
    const char *line;
    const char *forms; /* form of 0, 1, 2 ... 25, then of 100, 101, 102, 111, 112, 1000, 1000000 */
} rules[] = {
    {"pt, es, nb, de", "nplurals=2; plural=(n != 1);",
     "10111111111111111111111111"
     "1111111"                            },
    {"pt_BR, fr",      "nplurals=2; plural=n>1;",
     "00111111111111111111111111"
     "1111111"                            },
    {"ja",             "nplurals=1; plural=0;",
     "00000000000000000000000000"
     "0000000"                            },
    {"pl",             "nplurals=3; plural=(n==1 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2);",
     "20111222222222222222221112"
     "2212222"                            },
    {"ar",
     "nplurals=6; plural=(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : "
     "n%100>=11 ? 4 : 5);",                                                                                      "01233333333444444444444444"
     "5554455" },
    {"ru",
     "nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || "
     "n%100>=20) ? 1 : 2);",                                                                                     "20111222222222222222201112"
     "2012222"},
    {"sl",             "nplurals=4; plural=(n%100==1 ? 1 : n%100==2 ? 2 : n%100==3 || n%100==4 ? 3 : 0);",
     "01233000000000000000000000"
     "0120000"                            },
};

TEST(each_number_has_the_form_its_language_wants)
{
    static const uint64_t rest[] = {100, 101, 102, 111, 112, 1000, 1000000};

    for (size_t i = 0; i < sizeof rules / sizeof rules[0]; i++) {
        const struct plural *plural = NULL;
        char got[64] = "";

        test_row("%s", rules[i].language);
        if (!expect_result(t, plural_parse(t->arena, str_from(rules[i].line), &plural), RES_OK))
            continue;
        for (size_t n = 0; n < 26; n++)
            got[n] = (char)('0' + plural_form(plural, n));
        for (size_t k = 0; k < 7; k++)
            got[26 + k] = (char)('0' + plural_form(plural, rest[k]));
        expect_str(t, str_from(got), rules[i].forms);
    }
}

TEST(a_form_of_a_single_number_is_known)
{
    const struct plural *plural = NULL;

    expect(t, plural_is_sole(plural_english(), 0) && !plural_is_sole(plural_english(), 1));
    expect_count(t, plural_count(plural_english()), 2);
    expect_result(t, plural_parse(t->arena, STR("nplurals=2; plural=n>1;"), &plural), RES_OK);
    expect(t, !plural_is_sole(plural, 0) && !plural_is_sole(plural, 1));
}

TEST(operators_bind_as_in_c)
{
    static const struct {
        const char *expression;
        size_t form_of_7;
    } rows[] = {
        {"1+2*n%4 == 3 ? 3 : 4",           3},
        {"!(n==7)||n<8&&n>6",              1},
        {"!n",                             0},
        {"!!n",                            1},
        {"n-5-1",                          0}, /* n = 0 would be far below: refused */
        {"n==7?1:n==8?2:3",                1},
        {"(n/3+(n/0))%3",                  2},
        {"n>=7 && n<=7 && n!=6 ? 5 : n%2", 5},
    };

    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        const struct plural *plural = NULL;
        const struct str line =
            arena_printf(t->arena, "nplurals=6; plural=%s;", rows[i].expression);
        const bool is_refused = rows[i].expression[1] == '-';

        test_row("%s", rows[i].expression);
        expect_result(t, plural_parse(t->arena, line, &plural),
                      is_refused ? RES_MALFORMED : RES_OK);
        if (plural != NULL)
            expect_count(t, plural_form(plural, 7), rows[i].form_of_7);
    }
}

TEST(broken_plural_lines_are_refused)
{
    static const char *const bad[] = {
        "",
        "nplurals",
        "nplurals=2",
        "nplurals=2;",
        "nplurals=2; plural",
        "nplurals=2; plural=",
        "nplurals=0; plural=0;",
        "nplurals=7; plural=0;",
        "nplurals=-1; plural=0;",
        "nplurals=2; plural=n",
        "nplurals=2; plural=2;",
        "nplurals=2; plural=(n!=1;",
        "nplurals=2; plural=n!=1);",
        "nplurals=2; plural=n!=1; exit",
        "nplurals=2; plural=n=1;",
        "nplurals=2; plural=m!=1;",
        "nplurals=2; plural=n?1;",
        "nplurals=2; plural=n?1:;",
        "nplurals=2; plural=99999999999999999999;",
        "nplurals=2; plural=n n;",
        "nplurals=2; plural=n!=;",
        "nplurals=INTEGER; plural=EXPRESSION;",
    };
    struct text deep = {.arena = t->arena};
    const struct plural *plural = NULL;

    for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++) {
        test_row("%s", bad[i]);
        expect_result(t, plural_parse(t->arena, str_from(bad[i]), &plural), RES_MALFORMED);
    }
    text_add(&deep, STR("nplurals=2; plural="));
    for (int i = 0; i < 100000; i++)
        text_add_char(&deep, '(');
    expect_result(t, plural_parse(t->arena, text_str(&deep), &plural), RES_MALFORMED);
    deep.len = strlen("nplurals=2; plural=");
    for (int i = 0; i < 1000; i++)
        text_add(&deep, STR("n+"));
    text_add(&deep, STR("n"));
    expect_result(t, plural_parse(t->arena, text_str(&deep), &plural), RES_MALFORMED);
    deep.len = strlen("nplurals=2; plural=");
    for (int i = 0; i < 100000; i++)
        text_add_char(&deep, '!');
    text_add(&deep, STR("n"));
    expect_result(t, plural_parse(t->arena, text_str(&deep), &plural), RES_MALFORMED);
}
