/* Mail addresses: which are read, which are the same, which a header may bear. */
#include "fcgi/edge/address.h"

#include <string.h>

#include "tests/lib/test.h"

TEST(an_address_is_read_into_one_form)
{
    static const struct {
        const char *typed, *mail, *key;
        bool is_mixed;
    } rows[] = {
        {"ana.vidal@example.org",           "ana.vidal@example.org",           "ana.vidal@example.org",           false},
        {"Ana.Vidal@Example.ORG",           "Ana.Vidal@example.org",           "ana.vidal@example.org",           false},
        {"a+b-c_d@x.y-z.example",           "a+b-c_d@x.y-z.example",           "a+b-c_d@x.y-z.example",           false},
        {"!#$%&'*+-/=?^_`{|}~@e.org",       "!#$%&'*+-/=?^_`{|}~@e.org",       "!#$%&'*+-/=?^_`{|}~@e.org",
         false                                                                                                         },
        {"info@bücher.example",            "info@xn--bcher-kva.example",      "info@xn--bcher-kva.example",      false},
        {"info@BÜCHER.example",            "info@xn--bcher-kva.example",      "info@xn--bcher-kva.example",      false},
        {"info@xn--bcher-kva.example",      "info@xn--bcher-kva.example",      "info@xn--bcher-kva.example",
         false                                                                                                         },
        {"info@bu\xcc\x88"
         "cher.example",           "info@xn--bcher-kva.example",      "info@xn--bcher-kva.example",      false},
        {"info@straße.example",            "info@xn--strae-oqa.example",      "info@xn--strae-oqa.example",      false},
        {"info@example。org",              "info@example.org",                "info@example.org",                false},
        {"a\xcc\x81"
         "dmin@e.org",             "ádmin@e.org",                    "ádmin@e.org",                    false},
        {"Ådne@e.org",                     "Ådne@e.org",                     "ådne@e.org",                     false},
        {"почта@пример.example", "почта@xn--e1afmkfd.example", "почта@xn--e1afmkfd.example", false},
        {"T\xcc\x88"
         "om@e.org",               "T\xcc\x88"
         "om@e.org",                              "ẗom@e.org",                     false},
        {"山田ひろし@example.org",     "山田ひろし@example.org",     "山田ひろし@example.org",     false},
 /* A Cyrillic letter among Latin ones, in the domain and before it. */
        {"info@ex\xd0\xb0mple.org",         "info@xn--exmple-4nf.org",         "info@xn--exmple-4nf.org",         true },
        {"\xd0\xb0na@example.org",          "\xd0\xb0na@example.org",          "\xd0\xb0na@example.org",          true },
        {"info@xn--exmple-4nf.org",         "info@xn--exmple-4nf.org",         "info@xn--exmple-4nf.org",         true },
    };

    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        struct address address = {0};

        test_row("%s", rows[i].typed);
        expect_result(t, address_read(t->arena, str_from(rows[i].typed), &address), RES_OK);
        expect_str(t, address.mail, rows[i].mail);
        expect_str(t, address.key, rows[i].key);
        expect(t, address.is_mixed == rows[i].is_mixed);
        expect(t, address_is_safe(address.mail));
    }
}

TEST(what_is_no_address_is_refused)
{
    static const struct str rows[] = {
        STR_INIT(""),
        STR_INIT("@"),
        STR_INIT("a"),
        STR_INIT("a@"),
        STR_INIT("@example.org"),
        STR_INIT("a@localhost"),
        STR_INIT("a@b@example.org"),
        STR_INIT("a@example.org\r\nRCPT TO:<x@example.org>"),
        STR_INIT("a@example.org\n"),
        STR_INIT("a@example.org\r"),
        STR_INIT("a\0b@example.org"),
        STR_INIT("a@example.org\0"),
        STR_INIT("<a@example.org>"),
        STR_INIT("a@example.org>"),
        STR_INIT("Ana <a@example.org>"),
        STR_INIT("\"a b\"@example.org"),
        STR_INIT("a b@example.org"),
        STR_INIT("a@example.org "),
        STR_INIT(" a@example.org"),
        STR_INIT("a@exam ple.org"),
        STR_INIT("a\tb@example.org"),
        STR_INIT("a,b@example.org"),
        STR_INIT("a;b@example.org"),
        STR_INIT("a:b@example.org"),
        STR_INIT("a(b)@example.org"),
        STR_INIT("a\\b@example.org"),
        STR_INIT("a\x7f@example.org"),
        STR_INIT("a\xc2\x85@example.org"),             /* next line, a C1 control */
        STR_INIT("a\xe2\x80\xa8@example.org"),         /* line separator */
        STR_INIT("a\xc2\xa0@example.org"),             /* no-break space */
        STR_INIT("a\xe2\x80\xae@example.org"),         /* right-to-left override */
        STR_INIT("a\xe2\x80\x8b@example.org"),         /* zero width space */
        STR_INIT("a\xef\xb8\x8f@example.org\xf0\x9f"), /* cut short */
        STR_INIT("a\xff@example.org"),
        STR_INIT("\xf0\x9f\x98\x80@example.org"), /* a face is no letter */
        STR_INIT("\xcc\x81@example.org"),         /* a mark without a letter */
        STR_INIT(".a@example.org"),
        STR_INIT("a.@example.org"),
        STR_INIT("a..b@example.org"),
        STR_INIT("a@.example.org"),
        STR_INIT("a@example.org."),
        STR_INIT("a@example..org"),
        STR_INIT("a@-example.org"),
        STR_INIT("a@example-.org"),
        STR_INIT("a@exa_mple.org"),
        STR_INIT("a@[127.0.0.1]"),
        STR_INIT("a@127.0.0.1"),
        STR_INIT("a@example.7"),
        STR_INIT("a@xn--.org"),
        STR_INIT("a@xn--abcdefghij.org"),
        STR_INIT("a@xn--example-.org"),
        STR_INIT("a@\xe2\x98\x83.example"), /* a snowman is no letter of a domain */
        STR_INIT("a@a/b.example"),
        STR_INIT("a@a／b.example"), /* wide, and becomes a sign */
        STR_INIT("a@a＿b.example"),
        STR_INIT("a@℀.example"),
        STR_INIT("a@⑴.example"),
        STR_INIT("a＠example.org"),
    };
    struct address address;

    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        test_row("%zu: %.*s", i, STR_ARG(rows[i]));
        expect_result(t, address_read(t->arena, rows[i], &address), RES_INVALID);
    }
    test_row("absent");
    expect_result(t, address_read(t->arena, STR_NONE, &address), RES_INVALID);
}

static struct str
of_lengths(struct test *t, size_t local, size_t label, size_t labels)
{
    struct text text = {.arena = t->arena};

    for (size_t i = 0; i < local; i++)
        text_add_char(&text, 'a');
    text_add_char(&text, '@');
    for (size_t k = 0; k < labels; k++) {
        for (size_t i = 0; i < label; i++)
            text_add_char(&text, 'b');
        text_add_char(&text, '.');
    }
    text_add(&text, STR("org"));
    return text_str(&text);
}

TEST(an_address_keeps_to_the_lengths_of_the_mail)
{
    struct address address;

    expect_result(t, address_read(t->arena, of_lengths(t, 64, 63, 1), &address), RES_OK);
    expect_result(t, address_read(t->arena, of_lengths(t, 65, 63, 1), &address), RES_INVALID);
    expect_result(t, address_read(t->arena, of_lengths(t, 64, 64, 1), &address), RES_INVALID);
    expect_result(t, address_read(t->arena, of_lengths(t, 58, 63, 3), &address), RES_OK);
    expect_count(t, address.mail.len, 254);
    expect_result(t, address_read(t->arena, of_lengths(t, 59, 63, 3), &address), RES_INVALID);
    expect_result(t, address_read(t->arena, of_lengths(t, 1 << 20, 63, 3), &address), RES_INVALID);
}

TEST(what_a_collation_takes_for_the_same_stays_apart)
{
    static const char *const rows[] = {
        "admin@e.org", "ádmin@e.org", "a.dmin@e.org", "admin+a@e.org", "s@e.org",
        "ß@e.org",     "ss@e.org",    "ſ@e.org",      "i@e.org",       "İ@e.org",
        "ı@e.org",     "ẞ@e.org",     "admin@ę.org"};
    struct address one, other;

    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++)
        for (size_t k = 0; k < sizeof rows / sizeof rows[0]; k++) {
            test_row("%s %s", rows[i], rows[k]);
            expect_result(t, address_read(t->arena, str_from(rows[i]), &one), RES_OK);
            expect_result(t, address_read(t->arena, str_from(rows[k]), &other), RES_OK);
            expect(t, str_is(one.key, other.key) == (i == k));
        }
}

TEST(a_header_bears_only_safe_addresses)
{
    static const struct str unsafe[] = {
        STR_INIT(""),        STR_INIT("a"),           STR_INIT("@b"),
        STR_INIT("a@"),      STR_INIT("a@b@c"),       STR_INIT("a@b\r\nc"),
        STR_INIT("a@b\n"),   STR_INIT("a@b\rc"),      STR_INIT("a@b\0"),
        STR_INIT("<a@b>"),   STR_INIT("a@b>"),        STR_INIT("a b@c"),
        STR_INIT("a,b@c"),   STR_INIT("\"a\"@b"),     STR_INIT("a@[::1]"),
        STR_INIT("a@b\xff"), STR_INIT("a\xc2\x85@b"), STR_INIT("a@b\xc2"),
    };

    for (size_t i = 0; i < sizeof unsafe / sizeof unsafe[0]; i++) {
        test_row("%zu", i);
        expect(t, !address_is_safe(unsafe[i]));
    }
    test_row("safe ones");
    expect(t, address_is_safe(STR("ana.vidal+x@example.org")));
    expect(t, address_is_safe(STR("ádmin@example.org")));
    expect(t, !address_is_safe(of_lengths(t, 200, 60, 1)));
}
