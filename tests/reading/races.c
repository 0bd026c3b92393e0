/* Two readings of one device at once, and readings that fail half-way: the rules of the ledger hold
 * whoever comes first. */
#include "handlers/reading/reading.h"
#include "tests/lib/race.h"
#include "tests/reading/counters.h"

#define ROUNDS    200
#define FIRST_DAY 20515 /* 2026-03-03 */

struct rivals {
    struct company co;
    bool is_other_day;
    unsigned one, none, both; /* rounds that ended with so many acknowledged */
};

static struct day
day_of(unsigned round)
{
    return (struct day){(int32_t)(FIRST_DAY + 2 * (round / 3))};
}

static enum result
send_one(struct db *db, struct arena *arena, const struct company *co,
         struct reading_report *report, struct str key)
{
    const struct reading_scope scope = {
        .sight = {.customer = co->id, .sees_all = true, .sees_some = true},
        .zone = STR("Europe/Lisbon")
    };
    const struct reading_doer doer = {.customer = co->id,
                                      .person = co->id + ADA,
                                      .source = STR("page"),
                                      .portal = STR("pt"),
                                      .centre = STR("pt-lisboa")};
    const struct reading_sending sending = {.arena = arena,
                                            .scope = &scope,
                                            .doer = &doer,
                                            .reports = report,
                                            .count = 1,
                                            .key = key,
                                            .address = STR("/readings/x")};

    report->entry.has[READING_TOTAL] = true;
    report->entry.is_sure = true;
    return reading_send(db, &sending);
}

/* Of two days the later one's value is lower: whichever is first forbids the other. */
static enum result
report_at_once(struct db *db, struct arena *arena, void *arg, unsigned number, unsigned round)
{
    const struct rivals *rivals = arg;
    struct day on = day_of(round);
    struct reading_report report = {
        .device = str_from(device_code(&rivals->co, 2 + round % 3)),
        .entry = {.count[READING_TOTAL] =
                      6000 + (uint64_t)100 * (round / 3) + (number == 0 ? 90 : 10)},
    };

    clock_hold((struct instant){(on.days + 1) * (int64_t)86400 + 36000});
    if (rivals->is_other_day)
        on.days += (int32_t)number;
    report.entry.on = on;
    return send_one(
        db, arena, &rivals->co, &report,
        arena_printf(arena, "RACE-%llu-%u-%u", (unsigned long long)rivals->co.id, round, number));
}

static void
count_round(struct test *t, void *arg, unsigned round, const enum result ends[2])
{
    struct rivals *rivals = arg;
    const int acknowledged = (ends[0] == RES_OK) + (ends[1] == RES_OK);

    test_row("round %u: %d %d", round, (int)ends[0], (int)ends[1]);
    for (size_t i = 0; i < 2; i++)
        expect(t, ends[i] == RES_OK || ends[i] == RES_INVALID || ends[i] == RES_CONFLICT);
    rivals->one += acknowledged == 1;
    rivals->none += acknowledged == 0;
    rivals->both += acknowledged == 2;
}

static void
race_readings(struct test *t, bool is_other_day)
{
    struct rivals rivals = {.co = company_new(t), .is_other_day = is_other_day};
    const struct race race = {.arg = &rivals, .run = report_at_once, .judge = count_round};
    const unsigned rounds = race_rounds(ROUNDS);

    counters_add(&rivals.co);
    race_run(t, &race, rounds);
    test_row("%u rounds: %u with one, %u with none, %u with both", rounds, rivals.one, rivals.none,
             rivals.both);
    expect_count(t, rivals.both, 0);
    expect(t, rivals.one >= (rounds * 95 + 99) / 100);
    /* What was acknowledged is there, and nothing else: four were before. */
    expect_count(t,
                 count_in(&rivals.co,
                          "SELECT COUNT(*) - 4 FROM reading_standing s JOIN device d ON d.id = "
                          "s.device_id WHERE d.customer_id = %s AND s.live_on IS NOT NULL"),
                 rivals.one);
    expect_count(t,
                 count_in(&rivals.co, "SELECT COUNT(*) - 4 FROM reading r JOIN device d ON d.id = "
                                      "r.device_id WHERE d.customer_id = %s"),
                 rivals.one);
    expect_count(t,
                 count_in(&rivals.co,
                          "SELECT COUNT(*) FROM (SELECT 1 FROM reading_standing s JOIN device d ON "
                          "d.id = s.device_id WHERE d.customer_id = %s AND s.live_on IS NOT NULL "
                          "GROUP BY s.device_id, s.live_on HAVING COUNT(*) > 1) twice"),
                 0);
    expect_count(
        t,
        count_in(&rivals.co,
                 "SELECT COUNT(*) FROM (SELECT v.count AS now, LAG(v.count) OVER (PARTITION "
                 "BY v.register_id ORDER BY s.live_on) AS was FROM reading_standing s JOIN "
                 "reading_value v ON v.reading_id = s.reading_id JOIN device d ON d.id = "
                 "s.device_id WHERE d.customer_id = %s AND s.live_on IS NOT NULL) pairs "
                 "WHERE now < was"),
        0);
}

TEST(MET_4_of_two_readings_of_one_day_at_once_one_is_acknowledged)
{
    race_readings(t, false);
}

TEST(MET_3_of_two_readings_of_two_days_at_once_the_later_is_never_lower)
{
    race_readings(t, true);
}

/* Each row a reading writes, and what it must be to be refused. */
static const struct {
    const char *verb, *table, *when;
} points[] = {
    {"INSERT", "once",             "TRUE"                      },
    {"INSERT", "reading",          "TRUE"                      },
    {"INSERT", "reading_value",    "TRUE"                      },
    {"INSERT", "reading_event",    "NEW.state = 'submitted'"   },
    {"INSERT", "reading_event",    "NEW.state = 'accepted'"    },
    {"INSERT", "reading_standing", "TRUE"                      },
    {"UPDATE", "device",           "NEW.read_on <> OLD.read_on"},
    {"INSERT", "receipt",          "NEW.kind = 'reading'"      },
    {"INSERT", "audit",            "NEW.event = 'reading-sent'"},
};

static int64_t
stored(const struct company *co)
{
    return count_in(co, "SELECT COUNT(*) FROM reading WHERE device_id = %s + 2 AND taken_on = "
                        "'2026-03-02'");
}

/* A reading with all there is of one. */
static int64_t
whole(const struct company *co)
{
    return count_in(
        co, "SELECT COUNT(*) FROM reading r JOIN device d ON d.id = r.device_id AND d.read_on = "
            "r.taken_on JOIN reading_standing s ON s.reading_id = r.id AND s.live_on = r.taken_on "
            "JOIN reading_value v ON v.reading_id = r.id JOIN receipt c ON c.kind = 'reading' AND "
            "c.object = r.code WHERE r.device_id = %s + 2 AND r.taken_on = '2026-03-02' AND "
            "(SELECT COUNT(*) FROM reading_event e WHERE e.reading_id = r.id) = 2");
}

TEST(MET_5_a_reading_that_fails_at_any_of_its_rows_leaves_nothing_and_can_be_sent_again)
{
    for (size_t i = 0; i < sizeof points / sizeof points[0]; i++) {
        const struct company co = company_new(t);
        const struct str key = arena_printf(t->arena, "FAULT%u", (unsigned)co.id);
        struct reading_report report = {
            .device = str_from(device_code(&co, 2)),
            .entry = {.on = {20514}, .count[READING_TOTAL] = 5400},
        };
        struct db *db;

        test_row("%s %s %s", points[i].verb, points[i].table, points[i].when);
        counters_add(&co);
        clock_hold((struct instant){20514 * (int64_t)86400 + 36000});
        db_open(&visit_generation(t)->config, DB_PORTAL, &db);
        db_arena(db, t->arena);
        signed_run(t, arena_printf(t->arena,
                                   "CREATE TRIGGER stop BEFORE %s ON %s FOR EACH ROW IF %s THEN "
                                   "SIGNAL SQLSTATE '45000'; END IF",
                                   points[i].verb, points[i].table, points[i].when)
                          .at);
        const enum result r = send_one(db, t->arena, &co, &report, key);

        signed_run(t, "DROP TRIGGER stop");
        expect(t, r != RES_OK && r != RES_INVALID);
        expect_count(t, stored(&co), 0);
        expect_count(t, logged(&co, "reading-sent"), 0);
        expect_result(t, send_one(db, t->arena, &co, &report, key), RES_OK);
        expect_result(t, send_one(db, t->arena, &co, &report, key), RES_CONFLICT);
        expect_count(t, stored(&co), 1);
        expect_count(t, whole(&co), 1);
        expect_count(t, logged(&co, "reading-sent"), 1);
        db_close(&db);
    }
}
