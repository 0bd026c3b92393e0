/* Surveys: asked once, answered in time, counted for those posted to the centre (SUR-1). */
#include "tests/survey/asked.h"

struct again {
    const struct asked *asked;
    struct str path;
};

static enum result
ask_again(struct db *db, void *arg)
{
    struct again *job = arg;
    const struct survey_case what = {.ticket = job->asked->ticket,
                                     .centre = 1,
                                     .person = job->asked->co.id + ADA,
                                     .portal = STR("pt"),
                                     .department = STR("accounts"),
                                     .language = STR("pt-PT")};

    return survey_ask(db, job->asked->co.t->arena, &what, &job->path);
}

TEST(sur_1_a_request_is_asked_about_once)
{
    struct asked asked = asked_new(t, 0);
    struct again job = {.asked = &asked, .path = STR("x")};

    expect(t, asked.link.len == 43);
    expect_result(t, db_transact(asked.db, ask_again, &job), RES_OK);
    expect_str(t, job.path, NULL);
    expect_count(t, count_in(&asked.co, "SELECT COUNT(*) FROM survey WHERE ticket_id = %s"), 1);
    asked_close(&asked);
}

static enum result
say(const struct asked *asked, uint64_t score, const char *solved, const char *key)
{
    const struct survey_answer answer = {score, str_from(solved), STR("Rápido.")};
    const struct survey_doer doer = {.key = str_from(key), .address = STR("/en/survey/case")};
    struct survey found;

    TRY(survey_look(asked->db, asked->co.t->arena, STR("lumenor"), asked->link, &found));
    return survey_say(asked->db, &doer, found.id, &answer);
}

static void
move_back(const struct asked *asked, const char *column, unsigned days)
{
    run_in(&asked->co,
           arena_printf(asked->co.t->arena,
                        "UPDATE survey SET %s = UTC_TIMESTAMP() - INTERVAL %u DAY WHERE ticket_id "
                        "= %%s",
                        column, days)
               .at);
}

TEST(sur_1_an_answer_is_changed_for_ten_days_and_the_link_lives_thirty)
{
    struct asked asked = asked_new(t, 0);
    struct survey found;

    expect_result(t, say(&asked, 2, "no", NULL), RES_OK);
    expect_result(t, say(&asked, 5, "yes", NULL), RES_OK);
    expect_result(t, survey_look(asked.db, t->arena, STR("lumenor"), asked.link, &found), RES_OK);
    expect_count(t, found.said.score, 5);
    expect_str(t, found.said.solved, "yes");
    expect_str(t, found.said.note, "Rápido.");
    expect(t, !found.is_over);
    move_back(&asked, "answered_at", 10);
    expect_result(t, say(&asked, 1, "", NULL), RES_CONFLICT);
    expect_result(t, survey_look(asked.db, t->arena, STR("lumenor"), asked.link, &found), RES_OK);
    expect(t, found.is_over && found.said.score == 5);
    run_in(&asked.co, "UPDATE survey SET answered_at = NULL, score = NULL WHERE ticket_id = %s");
    expect_result(t, say(&asked, 4, "", NULL), RES_OK);
    run_in(&asked.co, "UPDATE survey SET answered_at = NULL, score = NULL WHERE ticket_id = %s");
    move_back(&asked, "expires_at", 0);
    expect_result(t, say(&asked, 1, "", NULL), RES_CONFLICT);
    asked_close(&asked);
}

TEST(sur_1_a_form_sent_twice_answers_once_and_other_links_find_nothing)
{
    struct asked asked = asked_new(t, 0);
    struct survey found;
    const char *key = arena_printf(t->arena, "survey-%u", (unsigned)asked.ticket).at;

    expect_result(t, say(&asked, 4, "", key), RES_OK);
    expect_result(t, say(&asked, 1, "", key), RES_CONFLICT);
    expect_count(t, count_in(&asked.co, "SELECT score FROM survey WHERE ticket_id = %s"), 4);
    expect_result(t, survey_look(asked.db, t->arena, STR("caravela"), asked.link, &found),
                  RES_NOT_FOUND);
    expect_result(t, survey_look(asked.db, t->arena, STR("lumenor"), STR("x"), &found),
                  RES_NOT_FOUND);
    asked_close(&asked);
}

TEST(sur_1_content_is_who_said_good_or_very_good)
{
    static const struct {
        uint64_t scores[SURVEY_SCORES], content;
    } rows[] = {
        {{0, 0, 0, 0, 0}, 0   },
        {{0, 0, 0, 0, 1}, 1000},
        {{1, 0, 0, 0, 0}, 0   },
        {{1, 0, 0, 1, 1}, 667 },
        {{1, 1, 1, 1, 1}, 400 },
        {{0, 0, 2, 1, 0}, 333 },
    };

    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        test_row("%zu", i);
        expect_count(t, survey_content(rows[i].scores), rows[i].content);
    }
}

static uint64_t
answers_seen_by(const struct asked *asked, uint64_t staff)
{
    const struct survey_query query = {
        .staff = staff, .kind = STR("case"), .from = day_from_civil(2020, 1, 1)};
    const struct survey_month *months = NULL;
    const struct survey_note *notes = NULL;
    uint64_t answers = 0;
    size_t count = 0;
    size_t note_count = 0;

    expect_result(asked->co.t,
                  survey_results(asked->db, asked->co.t->arena, &query, &months, &count), RES_OK);
    expect_result(asked->co.t,
                  survey_notes(asked->db, asked->co.t->arena, &query, &notes, &note_count), RES_OK);
    for (size_t i = 0; i < count; i++)
        answers += months[i].answered;
    expect(asked->co.t, (answers == 0) == (note_count == 0));
    return answers;
}

/* 1102 leads Lisbon, 2102 Madrid; both are posted to their centres by the test. */
TEST(sur_1_results_are_of_the_centres_one_is_posted_to)
{
    struct asked asked = asked_new(t, 0);

    run_in(&asked.co, "INSERT IGNORE INTO post (person_id, centre_id, department) SELECT p.id, "
                      "IF(p.id = 1102, 1, 2), '*' FROM person p WHERE p.id IN (1102, 2102) AND %s "
                      "> 0");
    const uint64_t before = answers_seen_by(&asked, 1102);
    const uint64_t others = answers_seen_by(&asked, 2102);

    expect_result(t, say(&asked, 5, "yes", NULL), RES_OK);
    expect_count(t, answers_seen_by(&asked, 1102), before + 1);
    expect_count(t, answers_seen_by(&asked, 2102), others);
    expect_count(t, answers_seen_by(&asked, asked.co.id + ADA), 0);
    asked_close(&asked);
}
