/* People who never confirmed their address are forgotten, with what they waited for; others stay.
 */
#include "handlers/sweep/sweep.h"
#include "tests/data/scratch.h"
#include "tests/member/company.h"

static enum result
sweep(struct test *t)
{
    struct instant now;
    struct db *db;

    if (instant_parse(STR(VISIT_NOW), &now))
        clock_hold(now);
    db_open(scratch_demo(t), DB_JOBS, &db);
    const enum result r = sweep_newcomers(db);

    db_close(&db);
    return r;
}

TEST(who_never_confirmed_an_address_is_forgotten_after_thirty_days)
{
    const struct company co = company_new(t);

    while (sweep(t) == RES_OK) /* what other tests left */
        continue;
    run_in(&co, "UPDATE person SET state = 'unconfirmed', created_at = '2026-01-31 09:30:00' "
                "WHERE id = %s + 6");
    expect_result(t, sweep(t), RES_NOT_FOUND);
    run_in(&co, "UPDATE person SET created_at = '2026-01-31 09:29:59' WHERE id = %s + 6");
    expect_result(t, sweep(t), RES_OK);
    expect_count(t,
                 (uint64_t)count_in(&co, "SELECT COUNT(*) FROM person WHERE id = %s + 6 AND state "
                                         "= 'erased' AND mail IS NULL AND name = ''"),
                 1);
    expect_count(t,
                 (uint64_t)count_in(&co, "SELECT COUNT(*) FROM member WHERE customer_id = %s AND "
                                         "state = 'waiting'"),
                 0);
    expect_count(t,
                 (uint64_t)count_in(&co, "SELECT COUNT(*) FROM member WHERE customer_id = %s AND "
                                         "state = 'active'"),
                 5);
    expect_count(
        t, (uint64_t)count_in(&co, "SELECT COUNT(*) FROM credential WHERE person_id = %s + 6"), 0);
    expect_result(t, sweep(t), RES_NOT_FOUND);
}

TEST(whose_link_is_still_good_is_not_forgotten)
{
    const struct company co = company_new(t);

    run_in(&co, "UPDATE person SET state = 'unconfirmed', created_at = '2026-01-01 00:00:00' "
                "WHERE id = %s + 6");
    run_in(&co, "INSERT INTO link (kind, token_hash, person_id, expires_at) VALUES ('activate', "
                "UNHEX(SHA2('%s', 256)), %s + 6, '2026-03-02 09:30:01')");
    expect_result(t, sweep(t), RES_NOT_FOUND);
    run_in(&co, "UPDATE link SET used_at = '2026-03-02 09:00:00' WHERE person_id = %s + 6");
    expect_result(t, sweep(t), RES_OK);
}
