/* The pages of surveys as agreed. */
#include "tests/survey/asked.h"

#define TOKEN "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"

/* With a link that is the same in each run. */
static struct asked
known(struct test *t, unsigned number, const char *more)
{
    struct asked asked = asked_new(t, number);

    run_in(&asked.co, "DELETE FROM survey WHERE token_hash = UNHEX(SHA2('" TOKEN "', 256)) AND %s");
    run_in(&asked.co, arena_printf(t->arena,
                                   "UPDATE survey SET asked_at = '2026-03-01 10:00:00', expires_at "
                                   "= '2026-03-31 10:00:00', token_hash = UNHEX(SHA2('" TOKEN
                                   "', 256)) %s WHERE ticket_id = %%s",
                                   more)
                          .at);
    return asked;
}

static void
expect_page(struct asked *asked, const char *target, const char *cookies, const char *view,
            const char *name)
{
    const struct visit visit = {.target = target, .cookies = cookies};

    expect_signed_page(asked->co.t, &visit, view, name);
    asked_close(asked);
}

TEST(the_question_about_a_request_reads_as_agreed)
{
    struct asked asked = known(t, 81, "");

    expect_page(&asked, "/en/survey/case?link=" TOKEN, NULL, "survey/case", "survey/case");
}

TEST(an_answer_about_a_request_may_be_changed)
{
    struct asked asked = known(t, 82,
                               ", answered_at = '2026-03-01 11:00:00', score = 4, is_solved = 1, "
                               "note = 'Rápido.\\nObrigada.'");

    expect_page(&asked, "/en/survey/case?link=" TOKEN "&done=survey-said", NULL, "survey/case",
                "survey/case.said");
}

TEST(a_question_that_came_too_late_leads_to_the_request)
{
    struct asked asked = known(t, 83, ", expires_at = '2026-03-02 09:30:00'");

    expect_page(&asked, "/en/survey/case?link=" TOKEN, NULL, "survey/case", "survey/case.over");
}

TEST(the_question_about_the_portal_reads_as_agreed)
{
    struct asked asked = known(t, 84, "");

    expect_page(&asked, "/en/survey", NULL, "survey/portal", "survey/portal");
}

/* Who leads Lisbon, of which nothing else is asked. */
TEST(the_results_of_a_centre_read_as_agreed)
{
    struct asked asked = known(t, 85, "");
    const char *staff = signed_cookies(t, "ivo.carrilho@pt.lumenor.example.com");

    signed_save(t);
    run_in(&asked.co, "DELETE FROM survey WHERE %s > 0 AND (asked_at >= '2025-04-01' OR ticket_id "
                      "IS NULL)");
    run_in(&asked.co, "DELETE FROM post WHERE person_id = 1102 AND centre_id <> 1 AND %s > 0");
    run_in(&asked.co, "INSERT IGNORE INTO post (person_id, centre_id, department) SELECT 1102, 1, "
                      "'*' FROM customer WHERE id = %s");
    run_in(&asked.co,
           "INSERT INTO survey (code, kind, ticket_id, portal, centre_id, language, score, "
           "is_solved, note, asked_at, answered_at, expires_at) VALUES "
           "('views0000001', 'case', %s, 'pt', 1, 'pt-PT', 5, 1, 'Muito <bom>\\nobrigada', "
           "'2026-03-01 10:00:00', '2026-03-01 12:00:00', '2026-03-31'), "
           "('views0000002', 'case', NULL, 'pt', 1, 'en', 2, 0, 'Too slow', "
           "'2026-02-10 10:00:00', '2026-02-11 12:00:00', '2026-03-31'), "
           "('views0000003', 'case', NULL, 'pt', 1, 'en', 4, NULL, '', "
           "'2026-02-12 10:00:00', '2026-02-13 12:00:00', '2026-03-31'), "
           "('views0000004', 'case', NULL, 'pt', 1, 'en', NULL, NULL, '', "
           "'2025-06-12 10:00:00', NULL, '2026-03-31')");
    expect_page(&asked, "/en/desk/surveys", staff, "survey/desk", "survey/desk");
    signed_restore(t);
}

TEST(a_centre_of_which_nobody_was_asked_says_so)
{
    struct asked asked = known(t, 86, "");

    signed_save(t);
    run_in(&asked.co, "DELETE FROM post WHERE person_id = 2102 AND %s > 0");
    expect_page(&asked, "/en/desk/surveys?kind=portal",
                signed_cookies(t, "irene.casado@es.lumenor.example.com"), "survey/desk",
                "survey/desk.none");
    signed_restore(t);
}
