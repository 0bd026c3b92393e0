/* Limits and forms carried out once, over the database that all nodes share. */
#include <stdio.h>
#include <string.h>

#include "fcgi/edge/secret.h"
#include "fcgi/gate/limit.h"
#include "fcgi/gate/once.h"
#include "tests/data/scratch.h"
#include "tests/gate/callers.h"

static void
close_db(void *thing)
{
    struct db *db = thing;

    db_close(&db);
}

static struct db *
open_db(struct test *t)
{
    struct db *db;

    db_open(&visit_generation(t)->config, DB_SIGN, &db);
    db_arena(db, t->arena);
    arena_defer(t->arena, close_db, db);
    return db;
}

/* So long after the start of a window of 15 minutes. */
static void
hold_at(int64_t seconds)
{
    clock_hold((struct instant){900 * 1972000 + seconds});
}

TEST(so_many_attempts_pass_and_no_more_whichever_node_counts)
{
    struct db *nodes[2] = {open_db(t), open_db(t)};
    const struct str key = secret_token(t->arena);

    hold_at(10);
    for (int i = 0; i < 10; i++) {
        test_row("attempt %d", i + 1);
        expect_result(t, limit_ask(nodes[i % 2], LIMIT_FACTOR, key), RES_OK);
        expect_result(t, limit_count(nodes[i % 2], LIMIT_FACTOR, key), RES_OK);
    }
    test_row("further attempts");
    expect_result(t, limit_ask(nodes[0], LIMIT_FACTOR, key), RES_TOO_MANY);
    for (int i = 0; i < 5; i++)
        expect_result(t, limit_count(nodes[i % 2], LIMIT_FACTOR, key), RES_TOO_MANY);
    expect_result(t, limit_count(nodes[0], LIMIT_FACTOR, secret_token(t->arena)), RES_OK);
    expect_result(t, limit_count(nodes[0], LIMIT_CONFIRM, key), RES_OK);
}

TEST(a_limit_passes_with_time_and_not_all_at_once)
{
    struct db *db = open_db(t);
    const struct str key = secret_token(t->arena);

    hold_at(890);
    for (int i = 0; i < 30; i++)
        expect(t, limit_count(db, LIMIT_FACTOR, key) != RES_UNAVAILABLE);
    expect_result(t, limit_ask(db, LIMIT_FACTOR, key), RES_TOO_MANY);
    hold_at(900); /* the next window: all of the one before still counts */
    expect_result(t, limit_ask(db, LIMIT_FACTOR, key), RES_TOO_MANY);
    hold_at(900 + 450);
    expect_result(t, limit_ask(db, LIMIT_FACTOR, key), RES_OK);
    for (int i = 0; i < 4; i++)
        expect_result(t, limit_count(db, LIMIT_FACTOR, key), RES_OK);
    expect_result(t, limit_count(db, LIMIT_FACTOR, key), RES_TOO_MANY);
    hold_at(3 * 900);
    expect_result(t, limit_ask(db, LIMIT_FACTOR, key), RES_OK);
}

TEST(what_is_counted_is_stored_as_a_digest_only)
{
    struct db *db = open_db(t);

    hold_at(0);
    expect_result(t, limit_count(db, LIMIT_SIGN_IN_ACCOUNT, STR("someone@example.org")), RES_OK);
    expect_count(t,
                 signed_count(t, "SELECT COUNT(*) FROM attempt WHERE LOCATE('someone', key_hash) > "
                                 "0 OR LOCATE('someone', kind) > 0"),
                 0);
}

TEST(addresses_are_counted_by_their_network)
{
    static const char *const rows[][2] = {
        {"192.0.2.77",           "192.0.2.0/24"       },
        {"192.0.2.1",            "192.0.2.0/24"       },
        {"192.0.20.1",           "192.0.20.0/24"      },
        {"2001:db8:1:2:3:4:5:6", "2001:0db8:0001::/48"},
        {"2001:db8:1::",         "2001:0db8:0001::/48"},
        {"2001:db8:2::1",        "2001:0db8:0002::/48"},
        {"::ffff:192.0.2.9",     "192.0.2.0/24"       },
        {"::1",                  "0000:0000:0000::/48"},
        {"unix:",                "unix:"              },
    };

    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++)
        expect_str(t, limit_network(t->arena, str_from(rows[i][0])), rows[i][1]);
}

struct claim {
    struct str key, address;
    enum result end;
};

static enum result
claim_once(struct db *db, void *arg)
{
    const struct claim *claim = arg;

    TRY(once_claim(db, claim->key, 1001, claim->address));
    return claim->end;
}

TEST(a_form_is_carried_out_once_and_its_second_sending_gets_the_first_answer)
{
    struct db *db = open_db(t);
    struct claim first = {.key = secret_token(t->arena), .address = STR("/pt-PT/people?done=a")};
    struct claim second = {.key = first.key, .address = STR("/pt-PT/people?done=b")};
    struct str address;

    expect_result(t, once_address(db, t->arena, first.key, &address), RES_NOT_FOUND);
    expect_result(t, db_transact(db, claim_once, &first), RES_OK);
    expect_result(t, db_transact(db, claim_once, &second), RES_CONFLICT);
    expect_result(t, once_address(db, t->arena, first.key, &address), RES_OK);
    expect_str(t, address, "/pt-PT/people?done=a");
}

TEST(a_form_that_failed_may_be_sent_again)
{
    struct db *db = open_db(t);
    struct claim claim = {
        .key = secret_token(t->arena), .address = STR("/pt-PT/"), .end = RES_INVALID};

    expect_result(t, db_transact(db, claim_once, &claim), RES_INVALID);
    claim.end = RES_OK;
    expect_result(t, db_transact(db, claim_once, &claim), RES_OK);
}

TEST(a_form_without_a_key_claims_nothing)
{
    struct db *db = open_db(t);
    struct claim claim = {.key = STR_NONE, .address = STR("/pt-PT/")};

    expect_result(t, db_transact(db, claim_once, &claim), RES_OK);
    expect_result(t, db_transact(db, claim_once, &claim), RES_OK);
}
