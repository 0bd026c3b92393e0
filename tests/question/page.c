/* Questions and answers as visitors get them (PUB-2). */
#include "tests/lib/golden.h"

/* How often a text occurs. */
static size_t
occurrences(struct str s, struct str what)
{
    size_t count = 0;

    for (size_t at; (at = str_find_str(s, what)) < s.len; s = str_slice(s, at + what.len, s.len))
        count++;
    return count;
}

TEST(questions_and_answers_read_as_agreed)
{
    expect_page(t, "es.localhost", "/questions", "question/list", "es-ES en");
    expect_page(t, "hosting.localhost", "/questions", "question/list-hosting", "pt-PT");
}

TEST(PUB_2_there_are_fourteen_questions_each_with_its_answer)
{
    static const char *const hosts[] = {"pt.localhost", "es.localhost", "no.localhost",
                                        "at.localhost", "hosting.localhost"};

    for (size_t i = 0; i < sizeof hosts / sizeof hosts[0]; i++) {
        const struct reply reply = visit_get(t, hosts[i], "/en/questions");
        const size_t from = str_find_str(reply.body, STR("<main"));
        const size_t to = str_find_str(reply.body, STR("</main>"));
        const struct str shown = str_slice(reply.body, from, to);

        test_row("%s", hosts[i]);
        expect_count(t, occurrences(shown, STR("<summary")), 14);
    }
}
