/* Who promises how many hours, when they have passed, and what a ticket keeps of the calculation.
 */
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

static struct day
day(const char *text)
{
    struct day day = {0};

    day_parse(str_from(text), &day);
    return day;
}

static struct promise
made(struct test *t, const char *centre, uint64_t hours, const char *from)
{
    const struct place place = stage_place(t);
    const struct promise_terms terms = {hours, PROMISE_DEPARTMENT};
    struct promise promise = {0};

    expect_result(t,
                  promise_make(t->arena, centre_by_code(&place, str_from(centre)), &terms,
                               instant(from), &promise),
                  RES_OK);
    return promise;
}

TEST(tkt_9_the_calculation_names_every_span_of_working_time_and_every_holiday_between)
{
    struct promise promise = made(t, "pt-lisboa", 8, "2026-02-16T15:20:00Z");

    expect_count(t, promise.due.seconds, instant("2026-02-18T15:20:00Z").seconds);
    expect_str(t, promise.calculation,
               "2026-02-16T15:20Z/2026-02-16T18:00Z 2026-02-17:carnival "
               "2026-02-18T09:00Z/2026-02-18T13:00Z 2026-02-18T14:00Z/2026-02-18T15:20Z");
    expect_str(t, promise.calendar, "pt-lisboa");
    expect_count(t, promise.version, 1);
    promise = made(t, "no-oslo", 4, "2026-12-24T05:00:00Z");
    expect_str(t, promise.calculation,
               "2026-12-24:christmas-eve 2026-12-24T07:00Z/2026-12-24T10:30Z "
               "2026-12-25:christmas-day 2026-12-28T07:00Z/2026-12-28T07:30Z");
}

TEST(tkt_9_a_promise_begins_and_ends_with_a_minute)
{
    expect_count(t, made(t, "pt-lisboa", 2, "2026-03-02T09:30:01Z").due.seconds,
                 instant("2026-03-02T11:31:00Z").seconds);
    expect_count(t, made(t, "pt-lisboa", 2, "2026-03-02T09:30:00Z").due.seconds,
                 instant("2026-03-02T11:30:00Z").seconds);
}

TEST(tkt_9_outside_hours_counting_begins_with_the_next_opening)
{
    expect_count(t, made(t, "pt-lisboa", 1, "2026-03-02T18:00:01Z").due.seconds,
                 instant("2026-03-03T10:00:00Z").seconds);
    expect_count(t, made(t, "at-wien", 1, "2026-10-24T12:00:00Z").due.seconds,
                 instant("2026-10-27T08:00:00Z").seconds);
}

TEST(tkt_9_a_calculation_read_back_gives_the_hours_that_were_promised)
{
    static const char *const centres[] = {"pt-lisboa", "es-madrid", "no-oslo", "at-wien",
                                          "pt-porto"};
    static const uint64_t hours[] = {1, 2, 4, 8, 16, 24, 40, 80, 200, 700, 1500};
    const struct place place = stage_place(t);

    for (size_t i = 0; i < sizeof(centres) / sizeof(centres[0]) * 11 * 24; i++) {
        const struct centre *centre = centre_by_code(&place, str_from(centres[i % 5]));
        const struct promise_terms terms = {hours[i / 5 % 11], PROMISE_CONTRACT};
        const struct instant from = {instant("2026-01-01T00:00:00Z").seconds +
                                     (int64_t)(i / 55) * 2629743};
        struct promise promise = {0};
        struct promise_days days = {0};
        int64_t working_s = 0;

        test_row("%s, %llu h, month %zu", centres[i % 5], (unsigned long long)terms.response_h,
                 i / 55);
        expect_result(t, promise_make(t->arena, centre, &terms, from, &promise), RES_OK);
        expect(t, promise.calculation.len <= PROMISE_CALCULATION_MOST);
        expect_result(t, promise_days(t->arena, promise.calculation, centre->calendar->zone, &days),
                      RES_OK);
        for (size_t k = 0; k < days.count; k++) {
            working_s += days.first[k].working_s;
            expect(t, k == 0 || days.first[k].on.days == days.first[k - 1].until.days + 1);
        }
        expect_count(t, working_s, (int64_t)terms.response_h * 3600);
        const struct promise_day *last = &days.first[days.count - 1];

        expect_count(t, last->spans[last->span_count - 1].to.seconds, promise.due.seconds);
    }
}

TEST(tkt_9_free_days_between_are_told_together)
{
    const struct promise promise = made(t, "pt-lisboa", 2, "2026-03-06T16:00:00Z");
    const struct place place = stage_place(t);
    const struct zone *zone = centre_by_code(&place, STR("pt-lisboa"))->calendar->zone;
    struct promise_days days = {0};

    expect_result(t, promise_days(t->arena, promise.calculation, zone, &days), RES_OK);
    expect_count(t, days.count, 3);
    expect(t, days.first[1].is_free);
    expect_count(t, days.first[1].on.days, day("2026-03-07").days);
    expect_count(t, days.first[1].until.days, day("2026-03-08").days);
    expect_count(t, days.first[2].working_s, 3600);
}

TEST(tkt_9_what_is_no_calculation_is_refused)
{
    static const char *const wrong[] = {
        "x",
        "2026-03-02",
        "2026-03-02:",
        "2026-03-02T09:00Z/2026-03-02T09:00Z",
        "2026-03-02T09:00Z/2026-03-02T08:00Z",
        "2026-03-02T09:00Z/",
        "2026-03-02T09:00Z/2026-03-02T10:00",
        "2026-03-03:carnival 2026-03-02:carnival",
        "2026-03-02/2026-03-01:60",
        "2026-03-02/2026-03-04:sixty",
        "2026-03-02/2026-03-04",
        "2026-03-02/2026-03-04:60 2026-03-03:carnival",
        "2026-03-02T09:00Z/2026-03-02T10:00Z  2026-03-03:carnival",
        "2026-13-02:carnival",
    };
    const struct place place = stage_place(t);
    const struct zone *zone = centre_by_code(&place, STR("pt-lisboa"))->calendar->zone;

    for (size_t i = 0; i < sizeof(wrong) / sizeof(wrong[0]); i++) {
        struct promise_days days;

        test_row("%s", wrong[i]);
        expect_result(t, promise_days(t->arena, str_from(wrong[i]), zone, &days), RES_MALFORMED);
    }
}

TEST(tkt_9_only_a_promise_moved_past_a_closing_is_told_anew)
{
    const struct place place = stage_place(t);
    const struct centre *centre = centre_by_code(&place, STR("pt-lisboa"));
    const struct instant shown = instant("2026-03-02T12:40:00Z");

    expect(t, !promise_is_later(centre, shown, shown));
    expect(t, !promise_is_later(centre, shown, instant("2026-03-02T13:00:00Z")));
    expect(t, promise_is_later(centre, shown, instant("2026-03-02T14:01:00Z")));
    expect(t, !promise_is_later(centre, shown, instant("2026-03-02T09:00:00Z")));
    expect(t, !promise_is_later(centre, instant("2026-03-02T13:00:00Z"),
                                instant("2026-03-02T13:00:00Z")));
    expect(t, promise_is_later(centre, instant("2026-03-02T13:00:00Z"),
                               instant("2026-03-03T09:05:00Z")));
}

TEST(tkt_9_a_calendar_without_working_time_promises_nothing)
{
    const struct place place = stage_place(t);
    struct centre centre = *centre_by_code(&place, STR("pt-lisboa"));
    struct calendar empty = *centre.calendar;
    const struct promise_terms terms = {8, PROMISE_SUBJECT};
    struct promise promise;

    for (size_t i = 0; i < 7; i++)
        empty.interval_counts[i] = 0;
    centre.calendar = &empty;
    expect_result(
        t, promise_make(t->arena, &centre, &terms, instant("2026-03-02T12:40:00Z"), &promise),
        RES_NOT_FOUND);
    expect_count(t, promise_next(&centre, 8, instant("2026-03-02T12:40:00Z")).seconds, 0);
}

/* --- which hours --- */

static struct promise_terms
terms_of(struct test *t, const struct company *co, uint64_t device, const char *on)
{
    const struct promise_case about = {.customer = co->id,
                                       .device = device,
                                       .brand = STR("lumenor"),
                                       .subject = STR("promise-test"),
                                       .centre = STR("pt-lisboa"),
                                       .department = STR("technical"),
                                       .today = day(on)};
    struct promise_terms terms = {0};
    struct db *db = NULL;

    db_open(&visit_generation(t)->config, DB_PORTAL, &db);
    db_arena(db, t->arena);
    expect_result(t, promise_terms_find(db, t->arena, &about, &terms), RES_OK);
    db_close(&db);
    return terms;
}

static void
expect_terms(struct test *t, struct promise_terms got, uint64_t hours, enum promise_basis basis)
{
    expect_count(t, got.response_h, hours);
    expect_str(t, promise_basis_code(got.basis), promise_basis_code(basis).at);
}

TEST(tkt_9_the_devices_contract_counts_then_the_shortest_then_subject_then_department)
{
    const struct company co = company_numbered(t, 89);
    const struct company other = company_numbered(t, 90);

    run_in(&co, "INSERT INTO subject (brand, code, ordinal, department, response_h) VALUES "
                "('lumenor', 'promise-test', 99, 'technical', 6)");
    expect_terms(t, terms_of(t, &co, 0, "2026-03-02"), 6, PROMISE_SUBJECT);
    run_in(&co, "UPDATE subject SET response_h = NULL WHERE code = 'promise-test'");
    expect_terms(t, terms_of(t, &co, 0, "2026-03-02"), 16, PROMISE_DEPARTMENT);
    run_in(&co, "INSERT INTO contract (id, code, customer_id, brand, number, type, starts_on, "
                "ends_on, term_months, notice_days, billing_months, response_h, currency, "
                "rate_minor) VALUES (%s1, 'pa%s', %s, 'lumenor', 'PA%s', 'page', '2024-01-01', "
                "NULL, 48, 90, 1, 24, 'EUR', 1900), (%s2, 'pb%s', %s, 'lumenor', 'PB%s', 'page', "
                "'2024-01-01', '2026-06-30', 48, 90, 1, 12, 'EUR', 1900)");
    run_in(&co, "UPDATE device SET contract_id = %s1 WHERE id = %s + 1");
    run_in(&co, "UPDATE device SET contract_id = %s2 WHERE id = %s + 2");
    expect_terms(t, terms_of(t, &co, co.id + 1, "2026-03-02"), 24, PROMISE_CONTRACT);
    expect_terms(t, terms_of(t, &co, co.id + 2, "2026-06-30"), 12, PROMISE_CONTRACT);
    expect_terms(t, terms_of(t, &co, co.id + 2, "2026-07-01"), 24, PROMISE_CONTRACT);
    expect_terms(t, terms_of(t, &co, co.id + 3, "2026-03-02"), 12, PROMISE_CONTRACT);
    expect_terms(t, terms_of(t, &co, 0, "2023-12-31"), 16, PROMISE_DEPARTMENT);
    expect_terms(t, terms_of(t, &other, co.id + 1, "2026-03-02"), 16, PROMISE_DEPARTMENT);
    run_in(&co, "DELETE FROM subject WHERE code = 'promise-test'");
}
