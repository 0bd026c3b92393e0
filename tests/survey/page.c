/* The pages of surveys: the link lands on the question, one POST answers, a GET changes nothing. */
#include "tests/survey/asked.h"

#define LEAD "ivo.carrilho@pt.lumenor.example.com"

static const char *
post_target(const struct asked *asked)
{
    return arena_cstr(asked->co.t->arena, asked->path);
}

TEST(sur_1_the_link_lands_on_the_question_and_one_post_answers)
{
    struct asked asked = asked_new(t, 0);
    struct reply reply = visit_get(t, NULL, asked_target(&asked));

    expect_count(t, reply.status, 200);
    expect(t, holds(&reply, "How did we help with this request?"));
    expect(t, holds(&reply, "name=\"score\"") && holds(&reply, "Lisbo"));
    expect_count(t, count_in(&asked.co, "SELECT COUNT(score) FROM survey WHERE ticket_id = %s"), 0);
    reply = form_post(t, NULL, arena_printf(t->arena, "/en%s", post_target(&asked)).at,
                      "score=4&solved=yes&note=Ol%C3%A1%0D%0Asegunda");
    expect_count(t, reply.status, 303);
    expect(t, str_find_str(reply_header(&reply, "Location"), STR("&done=survey-said")) <
                  reply_header(&reply, "Location").len);
    expect_count(t,
                 count_in(&asked.co, "SELECT COUNT(*) FROM survey WHERE ticket_id = %s AND score "
                                     "= 4 AND is_solved = 1 AND note = 'Olá\nsegunda'"),
                 1);
    reply = visit_get(t, NULL, arena_cstr(t->arena, reply_header(&reply, "Location")));
    expect(t, holds(&reply, "Thank you, the answer is in."));
    reply = visit_get(t, NULL, asked_target(&asked));
    expect(t, holds(&reply, "You have answered."));
    run_in(&asked.co, "UPDATE survey SET expires_at = '2026-03-02 09:30:00' WHERE ticket_id = %s");
    reply = visit_get(t, NULL, asked_target(&asked));
    expect(t,
           holds(&reply, "The time for this answer is over.") && !holds(&reply, "name=\"score\""));
    asked_close(&asked);
}

TEST(sur_1_an_answer_that_is_none_comes_back_with_what_is_wrong)
{
    static const char *const bodies[] = {
        "score=",          "score=0", "score=6",          "score=five", "score=5&solved=maybe",
        "score=5&score=4", "note=x",  "score=5&note=%00", "score=-1"};
    struct asked asked = asked_new(t, 0);

    for (size_t i = 0; i < sizeof bodies / sizeof bodies[0]; i++) {
        const struct reply reply =
            form_post(t, NULL, arena_printf(t->arena, "/en%s", post_target(&asked)).at, bodies[i]);

        test_row("%s", bodies[i]);
        expect(t, reply.status == 422 || reply.status == 400);
    }
    expect_count(t, count_in(&asked.co, "SELECT COUNT(score) FROM survey WHERE ticket_id = %s"), 0);
    expect_count(t, visit_get(t, NULL, "/en/survey/case").status, 404);
    expect_count(t, visit_get(t, NULL, "/en/survey/case?link=none").status, 404);
    expect_count(t, visit_get(t, "hosting.localhost", asked_target(&asked)).status, 404);
    asked_close(&asked);
}

TEST(sur_1_visitors_say_what_they_think_of_the_portal_where_it_is_asked)
{
    const int64_t before = signed_count(t, "SELECT COUNT(*) FROM survey WHERE kind = 'portal'");
    struct reply reply = visit_get(t, NULL, "/en/survey");

    expect_count(t, reply.status, 200);
    expect(t, holds(&reply, "How do you find this portal?"));
    reply = form_post(t, NULL, "/en/survey", "score=5&note=Claro");
    expect_count(t, reply.status, 303);
    expect_count(t, signed_count(t, "SELECT COUNT(*) FROM survey WHERE kind = 'portal'"),
                 before + 1);
    reply = visit_get(t, NULL, arena_cstr(t->arena, reply_header(&reply, "Location")));
    expect(t, holds(&reply, "Thank you, the answer is in."));
    expect_count(t, visit_get(t, "no.localhost", "/en/survey").status, 404);
    expect_count(t, visit_get(t, "hosting.localhost", "/en/survey").status, 200);
}

TEST(sur_1_nobody_fills_the_results_of_the_portal_alone)
{
    unsigned status = 303;

    for (unsigned i = 0; i < 25 && status == 303; i++)
        status = form_post(t, NULL, "/en/survey", "score=1").status;
    expect_count(t, status, 429);
}

TEST(sur_1_results_are_shown_to_those_who_lead_and_saved_as_csv)
{
    struct asked asked = asked_new(t, 0);
    const char *cookies = signed_cookies(t, LEAD);
    struct reply reply;

    run_in(&asked.co, "INSERT IGNORE INTO post (person_id, centre_id, department) SELECT 1102, 1, "
                      "'*' FROM customer WHERE id = %s");
    run_in(&asked.co, "UPDATE survey SET score = 5, is_solved = 1, note = 'Muito <bom>', asked_at "
                      "= '2026-03-01', answered_at = '2026-03-02' WHERE ticket_id = %s");
    reply = signed_get(t, cookies, NULL, "/en/desk/surveys");
    expect_count(t, reply.status, 200);
    expect(t, holds(&reply, "Muito &lt;bom&gt;") && holds(&reply, "lang=\"pt-PT\""));
    expect(t, holds(&reply, "<svg") && holds(&reply, "class=\"bar bar-1\""));
    reply = signed_get(t, cookies, NULL, "/en/desk/surveys?kind=portal");
    expect(t, reply.status == 200 && !holds(&reply, "Muito &lt;bom&gt;"));
    reply = signed_get(t, cookies, NULL, "/en/desk/surveys.csv");
    expect_count(t, reply.status, 200);
    expect(t, holds(&reply, "pt-lisboa"));
    expect_count(t,
                 signed_get(t, signed_cookies(t, "helena.bastos@pt.lumenor.example.com"), NULL,
                            "/en/desk/surveys")
                     .status,
                 403);
    asked_close(&asked);
}
