/* The rules of contested estimates: what can be contested, the decision, the credit. */
#include "handlers/challenge/challenge.h"
#include "tests/challenge/estimated.h"
#include "tests/data/scratch.h"

static struct day
day(const char *text)
{
    struct day day = {0};

    day_parse(str_from(text), &day);
    return day;
}

TEST(met_7_what_is_credited_is_what_the_billed_estimate_has_above_the_real_counts)
{
    static const struct {
        bool is_billed;
        uint64_t mono, colour; /* really */
        uint64_t credit;
    } cases[] = {
        {true,  9500,  3100, 700 + 2400}, /* 1,000 pages at 0.0070, 400 at 0.0600 */
        {true,  10500, 3499, 6         },
        {true,  10501, 3500, 0         }, /* never below nothing */
        {false, 9500,  3100, 0         },
    };
    const struct contract_price prices[] = {
        {STR("mono"),   0, 7000 },
        {STR("colour"), 0, 60000}
    };
    const struct contract_terms terms = {
        .contract = {.currency = STR("EUR")}, .prices = prices, .count = 2};

    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        struct reading_rebased billed = {.is_billed = cases[i].is_billed};
        struct reading real = {0};
        const struct reading_rebased_list list = {&billed, 1};

        billed.has[READING_MONO] = billed.has[READING_COLOUR] = true;
        billed.count[READING_MONO] = 10500;
        billed.count[READING_COLOUR] = 3500;
        real.has[READING_MONO] = real.has[READING_COLOUR] = true;
        real.count[READING_MONO] = cases[i].mono;
        real.count[READING_COLOUR] = cases[i].colour;
        test_row("%zu", i);
        expect_count(t, challenge_credit(&terms, &list, &real), cases[i].credit);
    }
}

struct scene {
    struct company co;
    struct db *db;
    struct member_doer doer;
    struct device_sight sight;
    struct reading_verdict verdict;
    struct str code;
};

static struct scene
scene_new(struct test *t, unsigned number)
{
    struct scene scene = {.co = estimated_company(t, number)};

    scene.doer = (struct member_doer){.customer = scene.co.id,
                                      .person = scene.co.id + ADA,
                                      .customer_name = STR("Oficina"),
                                      .portal = STR("pt")};
    scene.sight =
        (struct device_sight){.customer = scene.co.id, .sees_all = true, .sees_some = true};
    scene.code = arena_printf(t->arena, "ch%06u", (unsigned)scene.co.id);
    db_open(&visit_generation(t)->config, DB_PORTAL, &scene.db);
    db_arena(scene.db, t->arena);
    clock_hold((struct instant){day("2026-03-02").days * (int64_t)86400 + 36000});
    return scene;
}

static enum result
contest(struct scene *scene, uint64_t total, uint64_t mono, uint64_t colour)
{
    struct challenge_new what = {.device = str_from(device_code(&scene->co, 1)),
                                 .entry = {.on = day("2026-03-02")},
                                 .note = STR("O contador mostra menos."),
                                 .centre = STR("pt-lisboa"),
                                 .zone = STR("Europe/Lisbon"),
                                 .code = scene->code};

    what.entry.has[READING_TOTAL] = what.entry.has[READING_MONO] = what.entry.has[READING_COLOUR] =
        true;
    what.entry.count[READING_TOTAL] = total;
    what.entry.count[READING_MONO] = mono;
    what.entry.count[READING_COLOUR] = colour;
    return challenge_make(scene->db, scene->co.t->arena, &scene->doer, &scene->sight, &what,
                          &scene->verdict);
}

static int64_t
live(const struct scene *scene, const char *where)
{
    return count_in(&scene->co,
                    arena_printf(scene->co.t->arena,
                                 "SELECT COUNT(*) FROM reading_standing WHERE device_id = %%s + 1 "
                                 "AND live_on IS NOT NULL AND %s",
                                 where)
                        .at);
}

TEST(met_7_only_a_reading_between_the_last_real_one_and_an_estimate_is_contested)
{
    struct scene scene = scene_new(t, 27);

    expect_result(t, contest(&scene, 11900, 8950, 2950), RES_INVALID);
    expect(t, scene.verdict.outcome == READING_REFUSED);
    expect_result(t, contest(&scene, 14100, 10550, 3550), RES_INVALID);
    expect(t, scene.verdict.outcome == READING_FINE);
    expect_count(t, count_in(&scene.co, "SELECT COUNT(*) FROM reading WHERE device_id = %s + 1"),
                 2);
    expect_result(t, contest(&scene, 12600, 9500, 3100), RES_OK);
    expect_count(t, live(&scene, "state = 'estimated'"), 1);
    expect_count(t, live(&scene, "taken_on = '2026-03-02'"), 0);
    scene.code = STR("another000001");
    expect_result(t, contest(&scene, 12700, 9550, 3150), RES_CONFLICT);
    expect_count(t, logged(&scene.co, "challenge-opened"), 1);
    db_close(&scene.db);
}

TEST(met_7_one_action_of_the_desk_takes_the_estimate_out_and_credits_the_difference)
{
    struct scene scene = scene_new(t, 28);
    struct challenge found;
    struct member_doer staff;

    expect_result(t, contest(&scene, 12600, 9500, 3100), RES_OK);
    staff = scene.doer;
    staff.person = 1101;
    expect_result(t, challenge_accept(scene.db, t->arena, &staff, scene.code), RES_OK);
    expect_count(t, live(&scene, "state = 'estimated'"), 0);
    expect_count(t, live(&scene, "state = 'accepted' AND taken_on = '2026-03-02'"), 1);
    expect_result(t, challenge_find(scene.db, t->arena, &scene.sight, scene.code, &found), RES_OK);
    expect_str(t, found.state, "accepted");
    expect_count(t, found.credit_minor, 3100);
    expect_str(t, found.currency, "EUR");
    expect_count(t, mails_to(&scene.co, ADA, "challenge-accepted"), 1);
    expect_result(t, challenge_accept(scene.db, t->arena, &staff, scene.code), RES_CONFLICT);
    expect_result(t, challenge_reject(scene.db, t->arena, &staff, scene.code, STR("No")),
                  RES_CONFLICT);
    db_close(&scene.db);
}

TEST(met_7_what_is_not_accepted_or_taken_back_leaves_the_estimate)
{
    struct scene scene = scene_new(t, 29);
    struct member_doer staff = scene.doer;
    struct challenge found;

    staff.person = 1101;
    expect_result(t, contest(&scene, 12600, 9500, 3100), RES_OK);
    expect_result(
        t, challenge_reject(scene.db, t->arena, &staff, scene.code, STR("Outro contador")), RES_OK);
    expect_result(t, challenge_find(scene.db, t->arena, &scene.sight, scene.code, &found), RES_OK);
    expect_str(t, found.answer, "Outro contador");
    expect_count(t, found.credit_minor, 0);
    expect_count(t, live(&scene, "state = 'estimated'"), 1);
    scene.code = arena_printf(t->arena, "again%06u", (unsigned)scene.co.id);
    expect_result(t, contest(&scene, 12650, 9540, 3110), RES_OK);
    expect_result(t, challenge_withdraw(scene.db, t->arena, &scene.doer, &scene.sight, scene.code),
                  RES_OK);
    expect_count(t, live(&scene, "state = 'estimated'"), 1);
    expect_count(t, mails_to(&scene.co, ADA, "challenge-rejected"), 1);
    db_close(&scene.db);
}

TEST(met_7_the_chain_runs_from_the_last_real_reading_to_what_is_claimed)
{
    struct scene scene = scene_new(t, 30);
    struct challenge_chain chain;
    struct challenge found;

    expect_result(
        t, challenge_chain_of(scene.db, t->arena, scene.co.id, scene.co.id + 1, 0, &chain), RES_OK);
    expect_count(t, chain.count, 2);
    expect_result(t, contest(&scene, 12600, 9500, 3100), RES_OK);
    expect_result(t, challenge_find(scene.db, t->arena, &scene.sight, scene.code, &found), RES_OK);
    expect_result(t,
                  challenge_chain_of(scene.db, t->arena, scene.co.id, scene.co.id + 1,
                                     found.reading_id, &chain),
                  RES_OK);
    if (expect(t, chain.count == 3)) {
        expect_count(t, chain.first[0].count[READING_TOTAL], 12000);
        expect_count(t, chain.first[1].count[READING_TOTAL], 14000);
        expect_count(t, chain.first[2].count[READING_TOTAL], 12600);
    }
    db_close(&scene.db);
}
