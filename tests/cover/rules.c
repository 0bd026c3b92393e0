/* The rules of absence cover: days, colleagues, one at a time. */
#include "handlers/cover/cover.h"
#include "tests/data/scratch.h"
#include "tests/member/company.h"

static struct day
day(const char *text)
{
    struct day day = {0};

    day_parse(str_from(text), &day);
    return day;
}

TEST(an_absence_begins_today_ends_behind_its_beginning_and_lasts_a_year_at_most)
{
    static const struct {
        const char *starts, *ends, *field, *problem;
    } cases[] = {
        {"2026-03-02", "2026-03-02", NULL,     NULL                     },
        {"2026-03-01", "2026-03-02", "starts", "cover.starts-in-past"   },
        {"2026-03-03", "2026-03-02", "ends",   "cover.ends-before-start"},
        {"2026-03-02", "2027-03-02", NULL,     NULL                     },
        {"2026-03-02", "2027-03-03", "ends",   "cover.too-long"         },
    };

    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        const struct cover_plan plan = {
            .starts = day(cases[i].starts), .ends = day(cases[i].ends), .today = day("2026-03-02")};
        const char *field = NULL;
        const char *problem = cover_days_problem(&plan, &field);

        test_row("%s %s", cases[i].starts, cases[i].ends);
        expect_str(t, str_from(problem), cases[i].problem);
        if (cases[i].problem != NULL)
            expect_str(t, str_from(field), cases[i].field);
    }
}

struct scene {
    struct company co;
    struct db *db;
    struct member_doer doer;
    struct cover_problem problem;
};

static struct scene
scene_new(struct test *t)
{
    struct scene scene = {.co = company_new(t)};

    scene.doer = (struct member_doer){
        .customer = scene.co.id, .person = scene.co.id + BEA, .customer_name = STR("Oficina")};
    db_open(&visit_generation(t)->config, DB_PORTAL, &scene.db);
    db_arena(scene.db, t->arena);
    clock_hold((struct instant){day("2026-03-02").days * (int64_t)86400 + 36000});
    return scene;
}

static enum result
make(struct scene *scene, const char *by, const char *starts, const char *ends)
{
    const struct cover_plan plan = {.member = scene->co.id + BEA,
                                    .by = str_from(by),
                                    .starts = day(starts),
                                    .ends = day(ends),
                                    .today = day("2026-03-02")};

    scene->problem = (struct cover_problem){0};
    return cover_make(scene->db, scene->co.t->arena, &scene->doer, &plan, &scene->problem);
}

TEST(two_covers_of_one_absent_member_never_touch)
{
    struct scene scene = scene_new(t);
    const char *dora = member_code(&scene.co, DORA);
    const char *elis = member_code(&scene.co, ELIS);

    expect_result(t, make(&scene, dora, "2026-03-10", "2026-03-20"), RES_OK);
    expect_result(t, make(&scene, elis, "2026-03-20", "2026-03-25"), RES_INVALID);
    expect_str(t, str_from(scene.problem.code), "cover.overlaps");
    expect_result(t, make(&scene, elis, "2026-03-01", "2026-04-25"), RES_INVALID);
    expect_result(t, make(&scene, elis, "2026-03-12", "2026-03-13"), RES_INVALID);
    expect_result(t, make(&scene, elis, "2026-03-21", "2026-03-25"), RES_OK);
    expect_count(t, mails_to(&scene.co, DORA, "cover"), 1);
    expect_count(t, mails_to(&scene.co, ELIS, "cover"), 1);
    expect_count(t, logged(&scene.co, "cover-made"), 2);
    db_close(&scene.db);
}

TEST(only_an_active_colleague_stands_in)
{
    struct scene scene = scene_new(t);
    const struct company other = company_new(t);
    const char *const nobodies[] = {member_code(&scene.co, BEA), member_code(&scene.co, FABIO),
                                    member_code(&other, DORA), "nobodynobody"};

    for (size_t i = 0; i < sizeof nobodies / sizeof nobodies[0]; i++) {
        test_row("%s", nobodies[i]);
        expect_result(t, make(&scene, nobodies[i], "2026-03-10", "2026-03-11"), RES_INVALID);
        expect_str(t, str_from(scene.problem.code), "cover.nobody");
    }
    expect_count(t, logged(&scene.co, "cover-made"), 0);
    db_close(&scene.db);
}

TEST(a_cover_is_ended_once_and_only_by_whom_it_concerns)
{
    struct scene scene = scene_new(t);
    const struct cover *covers = NULL;
    size_t count = 0;

    expect_result(t, make(&scene, member_code(&scene.co, DORA), "2026-03-02", "2026-03-20"),
                  RES_OK);
    expect_result(
        t, cover_list(scene.db, t->arena, scene.co.id, scene.co.id + BEA, &covers, &count), RES_OK);
    expect_count(t, count, 1);
    expect_result(t, cover_end(scene.db, t->arena, &scene.doer, scene.co.id + CAIO, covers[0].code),
                  RES_NOT_FOUND);
    for (unsigned i = 0; i < 2; i++)
        expect_result(t,
                      cover_end(scene.db, t->arena, &scene.doer, scene.co.id + BEA, covers[0].code),
                      RES_OK);
    expect_count(t, logged(&scene.co, "cover-ended"), 1);
    db_close(&scene.db);
}
