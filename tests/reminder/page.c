/* What the link in a reminder opens: one submission, once, for its customer, without signing in. */
#include "handlers/reminder/reminder.h"
#include "tests/challenge/estimated.h"
#include "tests/data/scratch.h"
#include "tests/sign/browser.h"

#define TOTAL_RIGHT "14200"

/* A reminder of 22 March, nine days before the due day, and a browser of whoever opens its mail. */
struct opened {
    struct company co;
    struct browser browser;
    const char *target;
};

static struct instant
noon_of(const char *text)
{
    struct day day = {0};

    day_parse(str_from(text), &day);
    return (struct instant){day.days * (int64_t)86400 + 43200};
}

static struct opened
reminded(struct test *t, unsigned number)
{
    struct opened one = {.co = estimated_company(t, number), .browser = browser_new(t)};
    struct db *db = NULL;
    uint64_t after = one.co.id - 1;
    bool did_some = false;

    run_in(&one.co, "INSERT INTO assignment (member_id, device_id) VALUES (%s + 2, %s + 1)");
    one.browser.at = noon_of("2026-03-22");
    clock_hold(one.browser.at);
    db_open(&visit_generation(t)->config, DB_JOBS, &db);
    db_arena(db, t->arena);
    expect_result(t, reminder_send_next(db, t->arena, &after, &did_some), RES_OK);
    db_close(&db);
    one.target = mail_target(t, "reading-due", mail_of(&one.co, BEA));
    expect(t, one.target != NULL);
    return one;
}

static struct reply
sent(struct opened *one, const struct company *of, const char *total)
{
    const char *const device = device_code(of, 1);

    return browser_post(&one->browser, one->target,
                        "device=%s&count.%s.total=%s&count.%s.mono=10650&count.%s.colour=3550",
                        device, device, total, device, device);
}

static int64_t
stored(const struct opened *one)
{
    return count_in(&one->co, "SELECT COUNT(*) FROM reading r JOIN device d ON d.id = r.device_id "
                              "WHERE d.customer_id = %s AND r.source = 'link'");
}

TEST(met_9_the_link_of_a_reminder_takes_one_submission_and_no_second)
{
    struct opened one = reminded(t, 51);
    const struct reply page = browser_get(&one.browser, one.target);

    expect_count(t, page.status, 200);
    expect(t, reply_holds(&page, device_serial(&one.co, 1)) && !reply_holds(&page, "/sign-out"));
    expect_count(t, stored(&one), 0);
    const struct reply slip = sent(&one, &one.co, "14201");

    expect_count(t, slip.status, 422);
    expect(t, reply_holds(&slip, "value=\"14201\""));
    expect_count(t, stored(&one), 0);
    (void)browser_get(&one.browser, one.target);
    expect_count(t, sent(&one, &one.co, TOTAL_RIGHT).status, 200);
    expect_count(t, stored(&one), 1);
    const struct reply used = browser_get(&one.browser, one.target);

    expect_count(t, used.status, 200);
    expect(t, !reply_holds(&used, "name=\"count."));
    expect(t, sent(&one, &one.co, "14300").status != 303 && stored(&one) == 1);
}

TEST(met_9_the_link_of_a_reminder_ends_after_ten_days)
{
    struct opened one = reminded(t, 52);

    run_in(&one.co,
           "UPDATE reminder SET expires_at = '2026-03-22 11:59:00' WHERE customer_id = %s");
    const struct reply page = browser_get(&one.browser, one.target);

    expect(t, page.status == 200 && !reply_holds(&page, "name=\"count."));
    (void)sent(&one, &one.co, TOTAL_RIGHT);
    expect_count(t, stored(&one), 0);
}

TEST(met_9_the_link_of_a_reminder_takes_nothing_for_a_device_of_others)
{
    struct opened one = reminded(t, 53);
    const struct company other = company_new(t);

    (void)browser_get(&one.browser, one.target);
    const struct reply reply = sent(&one, &other, TOTAL_RIGHT);

    expect_count(t, reply.status, 422);
    expect(t, !reply_holds(&reply, device_serial(&other, 1)));
    expect_count(t,
                 count_in(&other, "SELECT COUNT(*) FROM reading r JOIN device d ON d.id = "
                                  "r.device_id WHERE d.customer_id = %s"),
                 0);
}

TEST(met_9_an_invented_link_of_a_reminder_is_not_found)
{
    struct browser browser = browser_new(t);

    expect_count(t, browser_get(&browser, "/en/readings/by-mail?token=invented").status, 404);
    expect_count(t, browser_get(&browser, "/en/readings/by-mail").status, 404);
}
