/* The page and the file of reports, and what the database counts. */
#include "handlers/report/report.h"
#include "tests/data/scratch.h"
#include "tests/member/company.h"

#define LEAD  "ivo.carrilho@pt.lumenor.example.com"
#define AGENT "helena.bastos@pt.lumenor.example.com"

/* Adds one request: sent, due, answered, closed (instants in SQL, or NULL). */
static void
add_request(const struct company *co, unsigned number, const char *centre, const char *times)
{
    run_in(co,
           arena_printf(co->t->arena,
                        "INSERT INTO ticket (id, code, number, customer_id, brand, portal, "
                        "subject, department, centre_id, home_centre_id, language, person_id, "
                        "member_id, sharing, is_confidential, is_urgent, response_h, "
                        "promise_basis, calendar_code, calendar_version, calculation, changed_at, "
                        "created_at, due_at, answered_at, closed_at, state, closed_as) SELECT "
                        "%%s%u, 'rp%%s%u', 'R%%s%u', %%s, 'lumenor', 'pt', 'none', 'technical', "
                        "%s, 1, 'pt-PT', %%s + 1, %%s + 1, 'all', FALSE, FALSE, 8, 'department', "
                        "'pt-lisboa', 1, '', '2026-03-02 09:00:00', %s",
                        number, number, number, centre, times)
               .at);
}

static struct company
company_with_requests(struct test *t, unsigned number)
{
    const struct company co = company_numbered(t, number);

    signed_run(t, "UPDATE ticket SET brand = 'elsewhere' WHERE brand = 'lumenor'");
    run_in(
        &co,
        "INSERT IGNORE INTO post (person_id, centre_id, department) SELECT id, 1, '*' FROM person "
        "WHERE mail = '" LEAD "'");
    /* In time, in 2 h; closed after 26 h. */
    add_request(&co, 1, "1",
                "'2026-02-23 09:00:00', '2026-02-23 18:00:00', '2026-02-23 11:00:00', '2026-02-24 "
                "11:00:00', 'closed', 'confirmed'");
    /* Late, by an hour. */
    add_request(&co, 2, "1",
                "'2026-02-24 09:00:00', '2026-02-24 18:00:00', '2026-02-24 19:00:00', NULL, "
                "'answered', NULL");
    /* Due and not there. */
    add_request(&co, 3, "1",
                "'2026-02-26 09:00:00', '2026-02-26 18:00:00', NULL, NULL, 'received', NULL");
    /* Open since before the first week. */
    add_request(&co, 4, "1",
                "'2024-01-10 09:00:00', '2024-01-10 18:00:00', '2024-01-10 10:00:00', NULL, "
                "'answered', NULL");
    /* Merged ones, and other people's centres. */
    add_request(&co, 5, "1",
                "'2026-02-23 09:00:00', '2026-02-23 18:00:00', NULL, '2026-02-23 10:00:00', "
                "'closed', 'merged'");
    add_request(&co, 6, "4",
                "'2026-02-23 09:00:00', '2026-02-23 18:00:00', NULL, NULL, 'received', NULL");
    return co;
}

static void
forget_requests(const struct company *co)
{
    run_in(co, "DELETE FROM ticket WHERE customer_id = %s");
    signed_run(co->t, "UPDATE ticket SET brand = 'lumenor' WHERE brand = 'elsewhere'");
}

TEST(dsk_4_requests_of_ones_queues_are_counted_by_week_and_against_their_promise)
{
    const struct company co = company_with_requests(t, 392);
    struct report_query query = {.brand = STR("lumenor"), .by = STR("centre"), .weeks = 13};
    struct report report;
    struct db *db = NULL;

    query.staff = (uint64_t)signed_count(t, "SELECT id FROM person WHERE mail = '" LEAD "'");
    instant_parse(STR(VISIT_NOW), &query.now);
    db_open(&visit_generation(t)->config, DB_PORTAL, &db);
    db_arena(db, t->arena);
    clock_hold(query.now);
    expect_result(t, report_make(db, t->arena, &query, &report), RES_OK);
    expect_count(t, report.count, 1);
    expect_str(t, report.parts[0].code, "pt-lisboa");
    const struct report_count *week = &report.parts[0].weeks[11];

    expect_count(t, week->opened, 3);
    expect_count(t, week->closed, 1);
    expect_count(t, week->kept, 1);
    expect_count(t, week->late, 2);
    expect_count(t, week->answers, 2);
    expect_count(t, week->answer_s, 12 * 3600);
    expect_count(t, week->solve_s, 26 * 3600);
    expect_count(t, week->backlog, 3);
    expect_count(t, report.parts[0].weeks[10].backlog, 1);
    query.by = STR("language");
    expect_result(t, report_make(db, t->arena, &query, &report), RES_OK);
    expect_str(t, report.parts[0].code, "pt-PT");
    db_close(&db);
    forget_requests(&co);
}

TEST(dsk_4_the_report_of_who_leads_is_a_page_with_charts_and_a_file)
{
    const struct company co = company_with_requests(t, 393);
    const char *cookies = signed_cookies(t, LEAD);
    const struct visit visit = {.target = "/en/desk/reports?by=centre", .cookies = cookies};
    struct reply reply;

    expect_signed_page(t, &visit, "report/show", "report/show");
    reply = signed_get(t, cookies, NULL, "/en/desk/reports?by=centre&weeks=52&part=pt-lisboa");
    expect(t, reply.status == 200 && holds(&reply, "class=\"bar bar-2\""));
    reply = signed_get(t, cookies, NULL, "/en/desk/reports?by=nonsense&weeks=14&part=none");
    expect_count(t, reply.status, 200);
    reply = signed_get(t, cookies, NULL, "/en/desk/reports.csv?by=department");
    expect_count(t, reply.status, 200);
    expect(t, holds(&reply, "technical") && holds(&reply, "2026-02-23"));
    forget_requests(&co);
}

TEST(dsk_4_where_nothing_came_the_report_says_so_and_agents_get_none_at_all)
{
    const struct company co = company_with_requests(t, 394);
    const struct visit visit = {.target = "/en/desk/reports", .cookies = signed_cookies(t, LEAD)};

    run_in(&co, "DELETE FROM ticket WHERE customer_id = %s");
    expect_signed_page(t, &visit, "report/show", "report/show.none");
    expect_count(t, signed_get(t, signed_cookies(t, AGENT), NULL, "/en/desk/reports").status, 403);
    forget_requests(&co);
}
