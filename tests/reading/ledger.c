/* What units write into the ledger: states, epochs, estimates, contested readings, receipts. */
#include "handlers/customer/customer.h"
#include "handlers/reading/reading.h"
#include "handlers/receipt/receipt.h"
#include "tests/reading/counters.h"

static struct day
day(const char *text)
{
    struct day day = {0};

    day_parse(str_from(text), &day);
    return day;
}

struct scene {
    struct company co;
    struct db *db;
    struct reading_scope scope;
    struct reading_doer doer;
};

static struct scene
scene_new(struct test *t)
{
    struct scene scene = {.co = company_new(t)};

    counters_add(&scene.co);
    scene.scope = (struct reading_scope){
        .sight = {.customer = scene.co.id, .sees_all = true, .sees_some = true},
        .zone = STR("Europe/Lisbon")
    };
    scene.doer = (struct reading_doer){.customer = scene.co.id,
                                       .person = scene.co.id + ADA,
                                       .source = STR("page"),
                                       .portal = STR("pt"),
                                       .centre = STR("pt-lisboa")};
    db_open(&visit_generation(t)->config, DB_PORTAL, &scene.db);
    db_arena(scene.db, t->arena);
    clock_hold((struct instant){day("2026-03-02").days * (int64_t)86400 + 36000});
    return scene;
}

static struct reading_report
report_of(const struct scene *scene, unsigned device, const char *on, uint64_t total)
{
    struct reading_report report = {.device = str_from(device_code(&scene->co, device)),
                                    .entry = {.on = day(on)}};

    report.entry.has[READING_TOTAL] = true;
    report.entry.count[READING_TOTAL] = total;
    return report;
}

static enum result
send(struct scene *scene, struct reading_report *report, const char *key)
{
    const struct reading_sending sending = {.arena = scene->co.t->arena,
                                            .scope = &scene->scope,
                                            .doer = &scene->doer,
                                            .reports = report,
                                            .count = 1,
                                            .key = str_from(key),
                                            .address = STR("/readings/x")};

    return reading_send(scene->db, &sending);
}

TEST(met_5_a_plausible_reading_is_accepted_at_once_and_leaves_its_traces)
{
    struct scene scene = scene_new(t);
    struct reading_report report = report_of(&scene, 2, "2026-03-02", 5400);
    struct receipt receipt;

    expect_result(t, send(&scene, &report, NULL), RES_OK);
    expect_count(t, report.stored.state, READING_ACCEPTED);
    expect_count(t,
                 count_in(&scene.co, "SELECT COUNT(*) FROM reading_event e JOIN reading g ON "
                                     "g.id = e.reading_id WHERE g.device_id = %s + 2 AND "
                                     "g.taken_on = '2026-03-02'"),
                 2);
    expect_count(t,
                 count_in(&scene.co, "SELECT COUNT(*) FROM device WHERE id = %s + 2 AND read_on "
                                     "= '2026-03-02' AND read_state = 'accepted' AND due_on = "
                                     "'2026-03-31'"),
                 1);
    expect_count(t, logged(&scene.co, "reading-sent"), 1);
    expect_result(
        t,
        receipt_of(scene.db, t->arena, scene.co.id, STR("reading"), report.stored.code, &receipt),
        RES_OK);
    expect_str(t, receipt.number, arena_cstr(t->arena, report.stored.receipt));
    const struct str content = reading_content(t->arena, report.device, report.entry.on,
                                               report.entry.has, report.entry.count);

    expect(t, receipt_fits(t->arena, &receipt, content)); /* MET-13 */
    report.entry.count[READING_TOTAL]++;
    expect(t, !receipt_fits(t->arena, &receipt,
                            reading_content(t->arena, report.device, report.entry.on,
                                            report.entry.has, report.entry.count)));
    db_close(&scene.db);
}

TEST(met_4_one_reading_a_day_and_its_correction_keeps_the_old_value)
{
    struct scene scene = scene_new(t);
    struct reading_report first = report_of(&scene, 2, "2026-03-02", 5400);
    struct reading_report second = report_of(&scene, 2, "2026-03-02", 5410);

    expect_result(t, send(&scene, &first, "LEDGER-KEY-1"), RES_OK);
    expect_result(t, send(&scene, &first, "LEDGER-KEY-1"), RES_CONFLICT);
    expect_result(t, send(&scene, &second, "LEDGER-KEY-2"), RES_INVALID);
    expect_str(t, second.verdict.findings[0].code, "reading.day-taken");
    second.entry.corrects = first.stored.code;
    second.entry.count[READING_TOTAL] = 5390;
    expect_result(t, send(&scene, &second, "LEDGER-KEY-2"), RES_OK);
    expect_count(t,
                 count_in(&scene.co, "SELECT COUNT(*) FROM reading_value v JOIN reading g ON "
                                     "g.id = v.reading_id WHERE g.device_id = %s + 2 AND "
                                     "g.taken_on = '2026-03-02'"),
                 2);
    expect_count(t,
                 count_in(&scene.co, "SELECT COUNT(*) FROM reading_standing WHERE device_id = "
                                     "%s + 2 AND live_on = '2026-03-02'"),
                 1);
    expect_count(t,
                 count_in(&scene.co, "SELECT COUNT(*) FROM reading g JOIN reading c ON c.id = "
                                     "g.corrects_id WHERE g.device_id = %s + 2"),
                 1);
    expect_count(t, logged(&scene.co, "reading-corrected"), 1);
    db_close(&scene.db);
}

TEST(met_4_the_day_is_that_of_the_device_s_site)
{
    static const struct {
        const char *zone, *today;
    } cases[] = {
        {"Pacific/Kiritimati", "2026-03-03"}, /* +14 */
        {"Pacific/Pago_Pago",  "2026-03-01"}, /* -11 */
        {"Europe/Lisbon",      "2026-03-02"},
    };
    struct scene scene = scene_new(t);
    const struct str code = str_from(device_code(&scene.co, 1));
    const struct reading_names names = {.by = READING_BY_CODE, .first = &code, .count = 1};

    clock_hold((struct instant){day("2026-03-02").days * (int64_t)86400 + 10 * 3600 + 1800});
    for (size_t i = 0; i < 3; i++) {
        struct reading_facts facts;
        char today[11];

        test_row("%s", cases[i].zone);
        signed_run(t, arena_printf(t->arena, "UPDATE site SET zone = '%s' WHERE customer_id = %u",
                                   cases[i].zone, (unsigned)scene.co.id)
                          .at);
        db_close(&scene.db);
        db_open(&visit_generation(t)->config, DB_PORTAL, &scene.db);
        db_arena(scene.db, t->arena);
        expect_result(t, reading_facts(scene.db, t->arena, &scene.scope, &names, &facts), RES_OK);
        if (!expect_count(t, facts.count, 1))
            continue;
        day_format(facts.first[0].today, today);
        expect_str(t, str_from(today), cases[i].today);
    }
    db_close(&scene.db);
}

TEST(met_6_a_confirmed_unlikely_reading_counts_and_waits)
{
    struct scene scene = scene_new(t);
    struct reading_report report = report_of(&scene, 2, "2026-03-02", 16000);

    expect_result(t, send(&scene, &report, NULL), RES_INVALID);
    expect_count(t, report.verdict.outcome, READING_DOUBTED);
    report.entry.is_sure = true;
    expect_result(t, send(&scene, &report, NULL), RES_OK);
    expect_count(t, report.stored.state, READING_SUBMITTED);
    expect_count(t,
                 count_in(&scene.co, "SELECT COUNT(*) FROM reading_standing s JOIN reading g ON "
                                     "g.id = s.reading_id WHERE s.device_id = %s + 2 AND "
                                     "s.live_on = '2026-03-02' AND s.state = 'submitted' AND "
                                     "g.is_sure"),
                 1);
    db_close(&scene.db);
}

struct within {
    struct scene *scene;
    unsigned device;

    enum { ESTIMATE, CONTEST, REBASE, EPOCH } what;
    struct reading_entry entry;
    uint64_t reading;
    struct reading_verdict verdict;
    struct reading_stored stored;
    struct reading_rebased_list rebased;
    const char *problem;
};

static enum result
run_within(struct db *db, void *arg)
{
    struct within *in = arg;
    struct scene *scene = in->scene;
    struct arena *arena = scene->co.t->arena;
    const struct str code = str_from(device_code(&scene->co, in->device));
    const struct reading_names names = {.by = READING_BY_CODE, .first = &code, .count = 1};
    struct reading_facts facts;

    TRY(customer_touch(db, scene->co.id));
    TRY(reading_facts(db, arena, &scene->scope, &names, &facts));
    const struct reading_submission submission = {&scene->doer, &facts, &facts.first[0],
                                                  &in->entry};

    switch (in->what) {
    case ESTIMATE:
        return reading_estimate(db, arena, &scene->doer, &facts, &facts.first[0], &in->stored);
    case CONTEST:
        return reading_contest(db, arena, &submission, &in->verdict, &in->stored);
    case REBASE:
        return reading_rebase(db, arena, scene->co.id, in->reading, scene->co.id + ADA,
                              &in->rebased);
    case EPOCH:
        break;
    }
    return reading_open_epoch(
        db, arena, &scene->doer, &facts.first[0],
        &(struct reading_epoch){READING_TOTAL, day("2026-03-01"), 10, STR("board")}, &in->problem);
}

TEST(met_7_without_a_reading_an_estimate_is_written_once)
{
    struct scene scene = scene_new(t);
    struct within in = {.scene = &scene, .device = 1, .what = ESTIMATE};

    scene.doer.source = STR("estimate");
    expect_result(t, db_transact(scene.db, run_within, &in), RES_OK);
    /* 500 pages in 31 days: 28 more days */
    expect_count(t,
                 count_in(&scene.co, "SELECT v.count FROM reading_value v JOIN reading g ON g.id "
                                     "= v.reading_id WHERE g.device_id = %s + 1 AND g.taken_on "
                                     "= '2026-02-28' AND v.register_id = %s + 11"),
                 11600 + 361);
    expect_count(
        t,
        count_in(&scene.co,
                 "SELECT SUM(IF(v.register_id = %s + 10, 1, -1) * CAST(v.count AS SIGNED)) "
                 "FROM reading_value v JOIN reading g ON g.id = "
                 "v.reading_id WHERE g.device_id = %s + 1 AND g.taken_on = "
                 "'2026-02-28'"),
        0);
    expect_count(t,
                 count_in(&scene.co, "SELECT COUNT(*) FROM device WHERE id = %s + 1 AND due_on "
                                     "= '2026-03-31' AND read_state = 'estimated'"),
                 1);
    expect_result(t, db_transact(scene.db, run_within, &in), RES_CONFLICT);
    db_close(&scene.db);
}

TEST(met_7_a_contested_reading_counts_only_when_it_rebases_the_ledger)
{
    struct scene scene = scene_new(t);
    struct within in = {.scene = &scene, .device = 2, .what = CONTEST};

    counters_past(&scene.co, &(struct counters_past){
                                 2, 5, "2026-02-28", "estimated", {5500, 0, 0}
    });
    in.entry = report_of(&scene, 2, "2026-03-02", 5300).entry;
    expect_result(t, db_transact(scene.db, run_within, &in), RES_OK);
    expect_count(t,
                 count_in(&scene.co, "SELECT COUNT(*) FROM reading_standing WHERE device_id = "
                                     "%s + 2 AND taken_on = '2026-03-02' AND live_on IS NULL "
                                     "AND state = 'submitted'"),
                 1);
    in.what = REBASE;
    in.reading = (uint64_t)count_in(&scene.co, "SELECT id FROM reading WHERE device_id = %s + 2 "
                                               "AND taken_on = '2026-03-02'");
    expect_result(t, db_transact(scene.db, run_within, &in), RES_OK);
    if (expect_count(t, in.rebased.count, 1))
        expect_count(t, in.rebased.first[0].count[READING_TOTAL], 5500);
    expect_count(t,
                 count_in(&scene.co, "SELECT COUNT(*) FROM reading_standing WHERE device_id = "
                                     "%s + 2 AND taken_on = '2026-02-28' AND live_on IS NULL "
                                     "AND state = 'superseded'"),
                 1);
    expect_count(t,
                 count_in(&scene.co, "SELECT COUNT(*) FROM device WHERE id = %s + 2 AND read_on "
                                     "= '2026-03-02' AND read_state = 'accepted'"),
                 1);
    expect_result(t, db_transact(scene.db, run_within, &in), RES_CONFLICT);
    db_close(&scene.db);
}

TEST(met_8_a_new_epoch_lets_a_counter_begin_anew)
{
    struct scene scene = scene_new(t);
    struct within in = {.scene = &scene, .device = 2, .what = EPOCH};
    struct reading_report report = report_of(&scene, 2, "2026-03-02", 40);

    expect_result(t, send(&scene, &report, NULL), RES_INVALID);
    expect_result(t, db_transact(scene.db, run_within, &in), RES_OK);
    expect_result(t, send(&scene, &report, NULL), RES_OK);
    expect_count(t, count_in(&scene.co, "SELECT epoch FROM register WHERE id = %s + 20"), 2);
    expect_count(t, logged(&scene.co, "epoch-opened"), 1);
    db_close(&scene.db);
}

TEST(met_5_the_ledger_cannot_be_changed_by_who_answers_pages)
{
    struct scene scene = scene_new(t);

    expect_count(t,
                 count_in(&scene.co, "SELECT COUNT(*) FROM information_schema.table_privileges "
                                     "WHERE grantee LIKE \"'balcao_portal%\" AND table_schema = "
                                     "DATABASE() AND table_name IN ('reading', 'reading_value', "
                                     "'reading_event', 'receipt') AND privilege_type IN "
                                     "('UPDATE', 'DELETE')"),
                 0);
    db_close(&scene.db);
}
