/* Who is reminded when; estimates and alerts that nobody asked for. */
#include "handlers/reminder/reminder.h"
#include "tests/challenge/estimated.h"
#include "tests/data/scratch.h"

static struct instant
noon_of(const char *text)
{
    struct day day = {0};

    day_parse(str_from(text), &day);
    return (struct instant){day.days * (int64_t)86400 + 43200};
}

static bool
has(const struct reminder_letter *letters, size_t count, uint64_t member, enum reminder_step step)
{
    for (size_t i = 0; i < count; i++)
        if (letters[i].member == member && letters[i].step == step)
            return true;
    return false;
}

TEST(
    met_9_ten_and_five_days_before_whoever_looks_after_a_device_is_reminded_and_on_the_day_others_too)
{
    const struct reminder_person people[] = {
        {.member = 1,    .person = 1,              .role = ROLE_ADMINISTRATOR         },
        {.member = 2,
         .person = 2,
         .role = ROLE_DEVICE_MANAGER,
         .mine = 3,
         .by_member = 5,
         .by_person = 5},
        {.member = 3, .person = 3,                           .role = ROLE_STOCK_MANAGER,                                                              .mine = 2},
        {.member = 4,   .person = 4,.role = ROLE_DEVICE_MANAGER},
        {.member = 5,    .person = 5,               .role = ROLE_DEVICE_STOCK_MANAGER                                                },
    };
    struct reminder_letter letters[15];
    size_t count = reminder_choose(people, 5, 10, letters);

    expect_count(t, count, 1);
    expect(t, has(letters, count, 2, REMINDER_TEN));
    count = reminder_choose(people, 5, 6, letters);
    expect(t, count == 1 && has(letters, count, 2, REMINDER_TEN));
    count = reminder_choose(people, 5, 5, letters);
    expect(t, count == 1 && has(letters, count, 2, REMINDER_FIVE));
    count = reminder_choose(people, 5, 0, letters);
    expect_count(t, count, 3);
    expect(t, has(letters, count, 2, REMINDER_DUE));
    expect(t, has(letters, count, 5, REMINDER_SUBSTITUTE));
    expect(t, has(letters, count, 1, REMINDER_ADMINISTRATOR));
}

TEST(met_9_nobody_is_reminded_twice_of_one_step_and_without_a_keeper_administrators_are)
{
    const struct reminder_person told[] = {
        {.member = 2,
         .person = 2,
         .role = ROLE_DEVICE_MANAGER,
         .mine = 1,
         .sent = STR("ten,five,")},
    };
    const struct reminder_person alone[] = {
        {.member = 1, .person = 1, .role = ROLE_ADMINISTRATOR},
        {.member = 3, .person = 3, .role = ROLE_READER       },
    };
    struct reminder_letter letters[6];

    expect_count(t, reminder_choose(told, 1, 8, letters), 0);
    expect_count(t, reminder_choose(told, 1, 3, letters), 0);
    expect_count(t, reminder_choose(told, 1, 0, letters), 1);
    const size_t count = reminder_choose(alone, 2, 9, letters);

    expect(t, count == 1 && has(letters, count, 1, REMINDER_TEN));
}

static struct db *
jobs_of(struct test *t)
{
    struct db *db = NULL;

    db_open(&visit_generation(t)->config, DB_JOBS, &db);
    db_arena(db, t->arena);
    return db;
}

TEST(met_9_a_reminder_goes_out_once_and_its_link_opens_the_page_without_signing_in)
{
    const struct company co = estimated_company(t, 64);
    struct db *db = jobs_of(t);

    run_in(&co, "INSERT INTO assignment (member_id, device_id) VALUES (%s + 2, %s + 3)");
    clock_hold(noon_of("2026-03-22"));
    for (unsigned i = 0; i < 2; i++) {
        uint64_t after = co.id - 1;
        bool did_some = false;

        expect_result(t, reminder_send_next(db, t->arena, &after, &did_some), RES_OK);
        expect_count(t, after, co.id);
        expect(t, did_some == (i == 0));
    }
    expect_count(t, mails_to(&co, BEA, "reading-due"), 1);
    expect_count(t, mails_to(&co, ADA, "reading-due"), 0);
    clock_hold(noon_of("2026-03-31"));
    uint64_t after = co.id - 1;
    bool did_some = false;

    expect_result(t, reminder_send_next(db, t->arena, &after, &did_some), RES_OK);
    expect_count(t, mails_to(&co, BEA, "reading-due"), 2);
    expect_count(t, mails_to(&co, ADA, "reading-due"), 1);
    db_close(&db);
}

TEST(met_7_a_device_without_a_reading_by_the_due_day_gets_an_estimate_and_the_next_due_day)
{
    const struct company co = estimated_company(t, 65);
    struct db *db = jobs_of(t);
    uint64_t after = co.id - 1;
    bool did_some = false;

    clock_hold(noon_of("2026-03-31"));
    expect_result(t, reminder_estimate_next(db, t->arena, &after, &did_some), RES_OK);
    expect(t, after != co.id);
    clock_hold(noon_of("2026-04-02"));
    after = co.id - 1;
    expect_result(t, reminder_estimate_next(db, t->arena, &after, &did_some), RES_OK);
    expect_count(t, after, co.id);
    expect_count(t,
                 count_in(&co, "SELECT COUNT(*) FROM reading_standing WHERE device_id = %s + 1 AND "
                               "state = 'estimated' AND live_on = '2026-03-31'"),
                 1);
    expect_count(t,
                 count_in(&co, "SELECT COUNT(*) FROM device WHERE id = %s + 1 AND due_on = "
                               "'2026-04-30'"),
                 1);
    expect_count(t, mails_to(&co, ADA, "estimated"), 1);
    expect_count(t, logged(&co, "estimated"), 1);
    db_close(&db);
}

TEST(met_11_an_automatic_device_silent_for_seven_days_is_told_of_once)
{
    const struct company co = estimated_company(t, 66);
    struct db *db = jobs_of(t);

    run_in(&co, "UPDATE device SET is_automatic = TRUE, heard_at = '2026-02-23 11:00:00' WHERE id "
                "= %s + 1");
    clock_hold(noon_of("2026-03-02"));
    for (unsigned i = 0; i < 2; i++) {
        uint64_t after = co.id - 1;
        bool did_some = false;

        expect_result(t, reminder_silence_next(db, t->arena, &after, &did_some), RES_OK);
    }
    expect_count(t, mails_to(&co, ADA, "silent"), 1);
    expect_count(t,
                 count_in(&co, "SELECT COUNT(*) FROM device WHERE customer_id = %s AND "
                               "silent_since IS NOT NULL"),
                 1);
    db_close(&db);
}
