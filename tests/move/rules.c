/* The rules of moves: days and places, one open move a device, what done and cancelled do. */
#include "handlers/move/move.h"
#include "tests/data/scratch.h"
#include "tests/member/company.h"

static struct day
day(const char *text)
{
    struct day day = {0};

    day_parse(str_from(text), &day);
    return day;
}

TEST(mov_1_a_wish_names_a_day_from_today_on_and_another_place)
{
    static const struct {
        const char *kind, *on, *site, *place, *part, *problem;
    } cases[] = {
        {"move",    "2026-03-02", "beta", "Sala 9", NULL,     NULL               },
        {"move",    "",           "beta", "Sala 9", "wanted", "move.day-missing" },
        {"move",    "2026-03-01", "beta", "Sala 9", "wanted", "move.day-past"    },
        {"move",    "2027-03-03", "beta", "Sala 9", NULL,     NULL               },
        {"move",    "2027-03-04", "beta", "Sala 9", "wanted", "move.day-far"     },
        {"move",    "2026-03-02", "",     "Sala 9", "site",   "move.site-missing"},
        {"move",    "2026-03-02", "alfa", "Sala 1", "site",   "move.same-place"  },
        {"move",    "2026-03-02", "alfa", "Sala 2", NULL,     NULL               },
        {"removal", "2026-03-02", "",     "",       NULL,     NULL               },
    };
    const struct device from = {.site_code = STR("alfa"), .place = STR("Sala 1")};

    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        const struct move_wish wish = {
            .on = cases[i].on[0] == '\0' ? (struct day){0} : day(cases[i].on),
            .site = str_from(cases[i].site),
            .place = str_from(cases[i].place),
        };
        const struct move_plan plan = {.kind = str_from(cases[i].kind), .today = day("2026-03-02")};
        const char *part = NULL;
        const char *problem = move_wish_problem(&plan, &wish, &from, &part);

        test_row("%s %s %s", cases[i].kind, cases[i].on, cases[i].site);
        expect_str(t, str_from(problem), cases[i].problem);
        if (cases[i].problem != NULL)
            expect_str(t, str_from(part), cases[i].part);
    }
}

struct scene {
    struct company co;
    struct db *db;
    struct member_doer doer;
    struct problems problems;
    struct move_asked asked;
};

static struct scene
scene_new(struct test *t, unsigned number)
{
    struct scene scene = {.co = company_numbered(t, number), .problems = {.arena = t->arena}};

    scene.doer = (struct member_doer){.customer = scene.co.id,
                                      .person = scene.co.id + ADA,
                                      .customer_name = STR("Oficina"),
                                      .portal = STR("pt")};
    db_open(&visit_generation(t)->config, DB_PORTAL, &scene.db);
    db_arena(scene.db, t->arena);
    clock_hold((struct instant){day("2026-03-02").days * (int64_t)86400 + 36000});
    return scene;
}

static struct move_wish
wish_of(const struct scene *scene, unsigned device, unsigned site)
{
    return (struct move_wish){
        .device = str_from(device_code(&scene->co, device)),
        .on = day("2026-03-09"),
        .site = site == 0 ? STR("") : str_from(site_code(&scene->co, site)),
        .place = STR("Sala 40"),
        .access = STR("Elevador até ao 3.º andar"),
    };
}

static enum result
ask(struct scene *scene, const char *kind, const struct move_wish *wishes, size_t count,
    bool sees_all)
{
    const struct move_plan plan = {
        .sight = {.customer = scene->co.id,
                  .member = scene->co.id + (sees_all ? ADA : BEA),
                  .sees_all = sees_all,
                  .sees_some = true},
        .kind = str_from(kind),
        .contact = STR("Rui"),
        .phone = STR("+351 000 000 000"),
        .wishes = wishes,
        .count = count,
        .today = day("2026-03-02"),
        .now = {.seconds = 1772445600    },
        .centre = STR("pt-lisboa")
    };

    scene->problems.count = 0;
    scene->asked = (struct move_asked){
        .code = arena_printf(scene->co.t->arena, "mv%06u%04u", (unsigned)scene->co.id,
                             (unsigned)count + sees_all * 100U + (kind[0] == 'r') * 200U)};
    return move_ask(scene->db, scene->co.t->arena, &scene->doer, &plan, &scene->problems,
                    &scene->asked);
}

static enum result
settle(struct scene *scene, struct str move, uint64_t line, const char *state)
{
    const struct move_step step = {
        .move = move,
        .line = line,
        .state = str_from(state),
        .on = state[0] == 'p' ? day("2026-03-10") : (struct day){0},
    };
    struct member_doer staff = scene->doer;

    staff.person = 1101;
    return move_settle(scene->db, scene->co.t->arena, &staff, &step);
}

TEST(mov_1_a_device_is_in_one_open_move_and_a_request_is_taken_whole_or_not_at_all)
{
    struct scene scene = scene_new(t, 47);
    const struct move_wish two[] = {wish_of(&scene, 1, 2), wish_of(&scene, 2, 2)};
    const struct move_wish again[] = {wish_of(&scene, 3, 1), wish_of(&scene, 4, 1),
                                      wish_of(&scene, 2, 2)};

    expect_result(t, ask(&scene, "move", two, 2, true), RES_OK);
    expect_count(t, scene.asked.receipt.len, 12);
    expect_count(t, logged(&scene.co, "move-asked"), 1);
    expect_result(t, ask(&scene, "move", again, 3, true), RES_INVALID);
    expect_count(t, scene.problems.count, 1);
    expect_str(t, scene.problems.first[0].field, "device-3");
    expect_str(t, scene.problems.first[0].code, "move.open-already");
    expect_count(t,
                 count_in(&scene.co, "SELECT COUNT(*) FROM move_line l JOIN move_order m ON m.id = "
                                     "l.move_id WHERE m.customer_id = %s"),
                 2);
    expect_count(t, count_in(&scene.co, "SELECT COUNT(*) FROM receipt WHERE customer_id = %s"), 1);
    db_close(&scene.db);
}

TEST(mov_1_what_a_member_does_not_see_they_cannot_move)
{
    struct scene scene = scene_new(t, 48);
    const struct move_wish mine = wish_of(&scene, 1, 2);
    const struct move_wish not_mine[] = {wish_of(&scene, 3, 1), mine, mine};

    expect_result(t, ask(&scene, "move", not_mine, 3, false), RES_INVALID);
    expect_count(t, scene.problems.count, 2);
    expect(t, str_is_empty(scene.problems.first[0].field));
    expect_str(t, scene.problems.first[0].code, "move.device-unknown");
    expect_str(t, scene.problems.first[1].field, "device-3");
    expect_str(t, scene.problems.first[1].code, "move.device-twice");
    expect_result(t, ask(&scene, "move", &mine, 1, false), RES_OK);
    db_close(&scene.db);
}

TEST(mov_1_a_move_that_is_done_changes_the_place_and_a_removal_takes_the_device_away)
{
    struct scene scene = scene_new(t, 49);
    const struct move_wish go = wish_of(&scene, 1, 2);
    const struct move_wish leave = wish_of(&scene, 2, 0);

    expect_result(t, ask(&scene, "move", &go, 1, true), RES_OK);
    const struct str move = scene.asked.code;

    expect_result(t, settle(&scene, move, 1, "planned"), RES_OK);
    expect_count(t, mails_to(&scene.co, ADA, "move-planned"), 1);
    expect_count(t, count_in(&scene.co, "SELECT site_id - %s FROM device WHERE id = %s + 1"), 1);
    expect_result(t, settle(&scene, move, 1, "done"), RES_OK);
    expect_result(t, settle(&scene, move, 1, "done"), RES_CONFLICT);
    expect_result(t, settle(&scene, move, 2, "done"), RES_NOT_FOUND);
    expect_count(t, mails_to(&scene.co, ADA, "move-done"), 1);
    expect_count(t,
                 count_in(&scene.co, "SELECT COUNT(*) FROM device WHERE id = %s + 1 AND site_id = "
                                     "%s + 2 AND place = 'Sala 40'"),
                 1);
    expect_count(t,
                 count_in(&scene.co, "SELECT COUNT(*) FROM device_location WHERE device_id = %s + "
                                     "1 AND cause = 'moved'"),
                 1);
    expect_result(t, ask(&scene, "removal", &leave, 1, true), RES_OK);
    expect_result(t, settle(&scene, scene.asked.code, 1, "done"), RES_OK);
    expect_count(t,
                 count_in(&scene.co, "SELECT COUNT(*) FROM device WHERE customer_id = %s AND NOT "
                                     "is_active"),
                 1);
    db_close(&scene.db);
}

TEST(mov_1_a_cancelled_line_frees_the_device_for_another_move)
{
    struct scene scene = scene_new(t, 50);
    const struct move_wish go = wish_of(&scene, 1, 2);
    const struct move_wish leave = wish_of(&scene, 1, 0);

    expect_result(t, ask(&scene, "move", &go, 1, true), RES_OK);
    expect_result(t, settle(&scene, scene.asked.code, 1, "cancelled"), RES_OK);
    expect_count(t, mails_to(&scene.co, ADA, "move-cancelled"), 1);
    expect_result(t, ask(&scene, "removal", &leave, 1, true), RES_OK);
    db_close(&scene.db);
}
