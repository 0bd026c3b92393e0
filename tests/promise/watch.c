/* Promises under watch: who is told when, and where urgent requests of closed centres go. */
#include "handlers/promise/promise.h"
#include "tests/data/scratch.h"
#include "tests/member/company.h"
#include "tests/place/stage.h"

static struct instant
instant(const char *text)
{
    struct instant at = {0};

    instant_parse(str_from(text), &at);
    return at;
}

static const struct centre *
centre(const struct place *place, const char *code)
{
    return centre_by_code(place, str_from(code));
}

TEST(tkt_9_a_promise_is_near_when_four_fifths_of_its_working_time_have_passed)
{
    const struct place place = stage_place(t);
    const struct calendar *lisbon = centre(&place, "pt-lisboa")->calendar;

    expect_count(t, promise_near(lisbon, 8, instant("2026-03-02T18:00:00Z")).seconds,
                 instant("2026-03-02T16:24:00Z").seconds);
    expect_count(t, promise_near(lisbon, 8, instant("2026-03-09T09:30:00Z")).seconds,
                 instant("2026-03-06T15:54:00Z").seconds);
    expect_count(t, promise_near(lisbon, 40, instant("2026-03-30T10:00:00Z")).seconds,
                 instant("2026-03-27T10:00:00Z").seconds);
}

TEST(rte_4_outside_hours_an_urgent_request_goes_to_the_first_open_centre_of_its_chain)
{
    const struct place place = stage_place(t);
    const struct centre *lisbon = centre(&place, "pt-lisboa");
    const struct centre *oslo = centre(&place, "no-oslo");
    const struct str technical = STR("technical");
    const struct str home = STR("pt-lisboa");
    const struct centre *next;

    /* 13:30 in Lisbon is a break; in Madrid it is 14:30, as well; in Vienna people work. */
    next = promise_way(&place, lisbon, home, technical, instant("2026-03-02T13:30:00Z"));
    expect(t, next != NULL && str_is(next->code, STR("at-wien")));
    /* 17:10 on a Friday: nobody. */
    expect(t,
           promise_way(&place, lisbon, home, technical, instant("2026-03-06T17:10:00Z")) == NULL);
    /* 08:15 in Madrid is Friday's early start. */
    next = promise_way(&place, lisbon, home, technical, instant("2026-03-06T07:15:00Z"));
    expect(t, next != NULL && str_is(next->code, STR("es-madrid")));
    /* At home somebody is there again. */
    next = promise_way(&place, oslo, home, technical, instant("2026-03-02T16:30:00Z"));
    expect(t, next == lisbon);
    /* Where it is somebody is there: it stays. */
    expect(t, promise_way(&place, oslo, home, technical, instant("2026-03-02T09:30:00Z")) == NULL);
    /* No such department anywhere. */
    expect(t, promise_way(&place, lisbon, home, STR("abuse"), instant("2026-03-02T13:30:00Z")) ==
                  NULL);
}

/* Requests of the demo and of other tests are told of already, and not urgent, until a scene ends.
 */
static void
calm_others(struct test *t)
{
    signed_run(t, "REPLACE INTO promise_alarm (ticket_id, due_at, near_at, told) SELECT id, "
                  "next_due_at, next_due_at, 'broken' FROM ticket WHERE next_due_at IS NOT NULL");
    signed_run(t, "UPDATE ticket SET is_urgent = FALSE, path = CONCAT('urgent ', path) WHERE "
                  "is_urgent");
}

struct scene {
    struct company co;
    struct db *db;
    struct place place;
};

/* One request of the company, sent on Monday 2 March at 09:00 to Lisbon, due at 18:00; BEA leads.
 */
static struct scene
scene_new(struct test *t, unsigned number)
{
    struct scene scene = {.co = company_numbered(t, number), .place = stage_place(t)};
    const struct company *co = &scene.co;

    calm_others(t);
    run_in(co, "UPDATE person SET staff_role = 'team-lead' WHERE id = %s + 2");
    run_in(co, "INSERT INTO post (person_id, centre_id, department) VALUES (%s + 2, 1, '*')");
    run_in(co, "INSERT INTO ticket (id, code, number, customer_id, brand, portal, subject, "
               "department, centre_id, home_centre_id, language, person_id, member_id, state, "
               "sharing, is_confidential, is_urgent, response_h, promise_basis, due_at, "
               "calendar_code, calendar_version, calculation, next_due_at, created_at, changed_at) "
               "VALUES (%s, 'tk%s', 'NR%s', %s, 'lumenor', 'pt', 'none', 'technical', 1, 1, "
               "'pt-PT', %s + 1, %s + 1, 'received', 'all', FALSE, FALSE, 8, 'department', "
               "'2026-03-02 18:00:00', 'pt-lisboa', 1, '', '2026-03-02 18:00:00', "
               "'2026-03-02 09:00:00', '2026-03-02 09:00:00')");
    db_open(&visit_generation(t)->config, DB_JOBS, &scene.db);
    db_arena(scene.db, t->arena);
    return scene;
}

static void
scene_end(struct test *t, struct scene *scene)
{
    db_close(&scene->db);
    run_in(&scene->co, "UPDATE ticket SET next_due_at = NULL, is_urgent = FALSE WHERE id = %s");
    signed_run(t, "DELETE FROM promise_alarm");
    signed_run(t, "UPDATE ticket SET is_urgent = TRUE, path = SUBSTRING(path, 8) WHERE path LIKE "
                  "'urgent %'");
}

/* Rounds until one finds nothing to do. */
static void
watch_until_rest(struct test *t, struct scene *scene, const char *at)
{
    bool did_some = true;
    unsigned rounds = 0;

    clock_hold(instant(at));
    for (; did_some && rounds < 20; rounds++)
        expect_result(t, promise_watch_round(scene->db, t->arena, &scene->place, &did_some),
                      RES_OK);
    expect(t, rounds < 20);
}

static int64_t
escalated(const struct scene *scene)
{
    return count_in(&scene->co, "SELECT COUNT(*) FROM ticket_event WHERE ticket_id = %s AND kind = "
                                "'escalated' AND is_internal");
}

TEST(tkt_9_the_team_lead_is_told_once_when_a_promise_is_near_and_once_when_it_breaks)
{
    struct scene scene = scene_new(t, 91);

    watch_until_rest(t, &scene, "2026-03-02T16:23:59Z");
    expect_count(t, escalated(&scene), 0);
    watch_until_rest(t, &scene, "2026-03-02T16:24:00Z");
    watch_until_rest(t, &scene, "2026-03-02T17:00:00Z");
    expect_count(t, escalated(&scene), 1);
    expect_count(t, mails_to(&scene.co, BEA, "request-escalated"), 1);
    watch_until_rest(t, &scene, "2026-03-02T18:00:00Z");
    watch_until_rest(t, &scene, "2026-03-03T18:00:00Z");
    expect_count(t, escalated(&scene), 2);
    expect_count(t, mails_to(&scene.co, BEA, "request-escalated"), 2);
    expect_count(t, mails_to(&scene.co, ADA, "request-escalated"), 0);
    expect_count(t, count_in(&scene.co, "SELECT version FROM ticket WHERE id = %s"), 1);
    scene_end(t, &scene);
}

TEST(tkt_9_what_was_answered_alarms_nobody_and_the_next_turn_is_watched_afresh)
{
    struct scene scene = scene_new(t, 91 + 200);

    watch_until_rest(t, &scene, "2026-03-02T10:00:00Z");
    run_in(&scene.co, "UPDATE ticket SET next_due_at = NULL, state = 'answered' WHERE id = %s");
    watch_until_rest(t, &scene, "2026-03-04T10:00:00Z");
    expect_count(t, escalated(&scene), 0);
    expect_count(t, count_in(&scene.co, "SELECT COUNT(*) FROM promise_alarm WHERE ticket_id = %s"),
                 0);
    run_in(&scene.co, "UPDATE ticket SET next_due_at = '2026-03-05 10:00:00', state = "
                      "'in-progress' WHERE id = %s");
    watch_until_rest(t, &scene, "2026-03-05T09:59:00Z");
    expect_count(t, escalated(&scene), 1);
    scene_end(t, &scene);
}

TEST(tkt_9_two_runners_tell_one_team_lead_once)
{
    struct scene scene = scene_new(t, 91 + 300);
    struct db *other = NULL;
    bool did_some = false;

    db_open(&visit_generation(t)->config, DB_JOBS, &other);
    db_arena(other, t->arena);
    clock_hold(instant("2026-03-02T18:30:00Z"));
    for (unsigned i = 0; i < 4; i++) {
        expect_result(t, promise_watch_round(scene.db, t->arena, &scene.place, &did_some), RES_OK);
        expect_result(t, promise_watch_round(other, t->arena, &scene.place, &did_some), RES_OK);
    }
    expect_count(t, escalated(&scene), 1);
    expect_count(t, mails_to(&scene.co, BEA, "request-escalated"), 1);
    db_close(&other);
    scene_end(t, &scene);
}

TEST(rte_4_an_urgent_request_of_a_closed_centre_moves_and_keeps_its_promise)
{
    struct scene scene = scene_new(t, 92);
    const struct company *co = &scene.co;

    run_in(co, "UPDATE ticket SET state = 'assigned', assignee_id = %s + 2 WHERE id = %s");
    watch_until_rest(t, &scene, "2026-03-02T13:30:00Z");
    expect_count(t, count_in(co, "SELECT centre_id FROM ticket WHERE id = %s"), 1);
    run_in(co, "UPDATE ticket SET is_urgent = TRUE WHERE id = %s");
    watch_until_rest(t, &scene, "2026-03-02T13:30:00Z");
    expect_count(t,
                 count_in(co, "SELECT centre_id FROM ticket WHERE id = %s AND assignee_id IS "
                              "NULL AND state = 'received' AND version = 2 AND due_at = "
                              "'2026-03-02 18:00:00' AND next_due_at = due_at AND "
                              "home_centre_id = 1"),
                 4);
    expect_count(t,
                 count_in(co, "SELECT COUNT(*) FROM ticket_event WHERE ticket_id = %s AND kind "
                              "= 'moved-centre' AND NOT is_internal AND was = 'pt-lisboa' AND "
                              "now = 'at-wien'"),
                 1);
    expect_count(t, logged(co, "request-moved"), 1);
    watch_until_rest(t, &scene, "2026-03-02T16:00:00Z");
    expect_count(t, count_in(co, "SELECT centre_id FROM ticket WHERE id = %s"), 1);
    run_in(co, "UPDATE ticket SET state = 'in-progress', assignee_id = %s + 2 WHERE id = %s");
    watch_until_rest(t, &scene, "2026-03-02T18:30:00Z");
    expect_count(t, count_in(co, "SELECT centre_id FROM ticket WHERE id = %s"), 1);
    scene_end(t, &scene);
}
