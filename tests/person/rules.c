/* What may be a name, and that the document of a copy is read back as it was written. */
#include "handlers/person/person.h"
#include "tests/lib/test.h"

#include <string.h>

TEST(a_name_is_any_text_that_hides_nothing)
{
    static const char *const fit[] = {"Ana Vidal",
                                      "Jo\xC3\xA3o M\xC3\xBCller",
                                      "\xD8\xB9\xD9\x84\xD9\x8A",
                                      "\xE5\xB1\xB1\xE7\x94\xB0",
                                      "O'Neill-Smith <3>",
                                      "X"};
    static const char *const odd[] = {"",
                                      " ",
                                      "a\nb",
                                      "a\rb",
                                      "a\tb",
                                      "a\xE2\x80\xAE"
                                      "b",
                                      "a\xE2\x81\xA6"
                                      "b",
                                      "a\xE2\x80\x8B"
                                      "b",
                                      "a\xC2\x85"
                                      "b",
                                      "a\xF3\xA0\x81\x81"
                                      "b",
                                      "\xE3\x85\xA4",
                                      "a\xD8\x9C"
                                      "b",
                                      "\xC2\xAD",
                                      "\xFF",
                                      "a\x7F"};
    char longest[PERSON_NAME_MOST + 1];

    for (size_t i = 0; i < sizeof fit / sizeof fit[0]; i++)
        expect(t, person_name_fits(str_from(fit[i])));
    for (size_t i = 0; i < sizeof odd / sizeof odd[0]; i++) {
        test_row("%zu", i);
        expect(t, !person_name_fits(str_from(odd[i])));
    }
    memset(longest, 'a', sizeof longest);
    expect(t, person_name_fits((struct str){longest, PERSON_NAME_MOST}));
    expect(t, !person_name_fits((struct str){longest, PERSON_NAME_MOST + 1}));
}

TEST(the_document_of_a_copy_is_read_back_as_it_was_written)
{
    static const char *const values[] = {"plain",
                                         "<&>\"'",
                                         "&#60;",
                                         "&amp;",
                                         "two\nlines\ttab",
                                         "\xD8\xB9\xD9\x84\xD9\x8A \xF0\x9F\x98\x80",
                                         "/>\n  <person name=\"x",
                                         "]]>"};
    struct person_copy copy = {.arena = t->arena, .made = STR("2026-03-02T09:30:00Z")};
    struct person_copy back;
    struct str document;

    for (size_t i = 0; i < 200; i++) {
        struct person_copy_part *part =
            person_copy_add(&copy, i % 2 == 0 ? STR("mail") : STR("entry"));

        for (size_t j = 0; j < i % 8; j++)
            person_copy_set(part, "staff-role", str_from(values[(i + j) % 8]));
    }
    document = person_copy_write(t->arena, &copy);
    expect(t, str_is_xml_text(document));
    expect_result(t, person_copy_read(t->arena, document, &back), RES_OK);
    expect_str(t, back.made, "2026-03-02T09:30:00Z");
    expect_count(t, back.count, 200);
    for (size_t i = 0; i < back.count; i++) {
        expect(t, str_is(back.parts[i].name, copy.parts[i].name));
        expect_count(t, back.parts[i].count, copy.parts[i].count);
        for (size_t j = 0; j < back.parts[i].count; j++) {
            expect(t, str_is(back.parts[i].values[j].name, copy.parts[i].values[j].name));
            expect(t, str_is(back.parts[i].values[j].value, copy.parts[i].values[j].value));
        }
    }
    expect(t, str_is(person_copy_write(t->arena, &back), document));
}

TEST(nothing_but_such_a_document_is_read)
{
    struct person_copy copy = {.arena = t->arena, .made = STR("2026-03-02T09:30:00Z")};
    struct person_copy back;

    person_copy_set(person_copy_add(&copy, STR("person")), "name", STR("Ana & Co"));
    const struct str document = person_copy_write(t->arena, &copy);

    expect_result(t, person_copy_read(t->arena, STR_NONE, &back), RES_MALFORMED);
    for (size_t cut = 0; cut < document.len; cut++)
        expect_result(t, person_copy_read(t->arena, str_slice(document, 0, cut), &back),
                      RES_MALFORMED);
    for (size_t at = 0; at < document.len; at++) {
        char *spoilt = arena_alloc(t->arena, document.len + 1);

        memcpy(spoilt, document.at, document.len);
        if (spoilt[at] == '&')
            continue;
        spoilt[at] = '&';
        expect_result(t, person_copy_read(t->arena, (struct str){spoilt, document.len}, &back),
                      RES_MALFORMED);
    }
}
