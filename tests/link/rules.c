/* Mailed links: to the second, once, and only the newest (ACC-1). */
#include "handlers/link/link.h"
#include "tests/lib/signed.h"

struct step {
    struct test *t;
    const char *kind;
    struct str token;
    struct link link;
    enum result got;
};

static enum result
make(struct db *db, void *arg)
{
    struct step *step = arg;
    const struct link link = {.kind = str_from(step->kind), .person = 1001, .member = 0};

    return link_make(db, step->t->arena, &link, &step->token);
}

static enum result
use(struct db *db, void *arg)
{
    struct step *step = arg;

    step->got = link_use(db, step->t->arena, str_from(step->kind), step->token, &step->link);
    return step->got;
}

/* The connection tells the database which time it is when it connects: each instant has its own. */
static struct db *
at(struct test *t, int64_t seconds)
{
    struct instant now;
    struct db *db;

    expect(t, instant_parse(STR(VISIT_NOW), &now));
    now.seconds += seconds;
    clock_hold(now);
    db_open(&visit_generation(t)->config, DB_SIGN, &db);
    db_arena(db, t->arena);
    return db;
}

static enum result
tried(struct test *t, struct step *step, int64_t seconds, bool only_look)
{
    struct db *db = at(t, seconds);
    enum result r;

    if (only_look) {
        r = link_look(db, t->arena, str_from(step->kind), step->token, &step->link);
        r = r == RES_OK && !step->link.is_good ? RES_INVALID : r;
    } else
        r = db_transact(db, use, step);
    db_close(&db);
    return r;
}

static struct step
made(struct test *t, const char *kind)
{
    struct step step = {.t = t, .kind = kind};
    struct db *db;

    visit_generation(t);
    db = at(t, 0);
    expect_result(t, db_transact(db, make, &step), RES_OK);
    db_close(&db);
    return step;
}

TEST(each_kind_of_link_ends_to_the_second)
{
    static const struct {
        const char *kind;
        int64_t life_s;
    } rows[] = {
        {"activate", 86400 },
        {"reset",    1800  },
        {"invite",   604800},
        {"mail-old", 86400 },
        {"mail-new", 86400 }
    };

    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        struct step step = made(t, rows[i].kind);

        test_row("%s", rows[i].kind);
        expect_result(t, tried(t, &step, rows[i].life_s - 1, true), RES_OK);
        expect_result(t, tried(t, &step, rows[i].life_s, true), RES_INVALID);
        expect_result(t, tried(t, &step, rows[i].life_s, false), RES_NOT_FOUND);
        expect_result(t, tried(t, &step, rows[i].life_s - 1, false), RES_OK);
    }
    clock_release();
}

TEST(a_link_works_once_and_looking_does_not_use_it)
{
    struct step step = made(t, "reset");

    for (int i = 0; i < 5; i++)
        expect_result(t, tried(t, &step, i, true), RES_OK);
    expect_result(t, tried(t, &step, 10, false), RES_OK);
    expect_count(t, step.link.person, 1001);
    expect_result(t, tried(t, &step, 10, false), RES_NOT_FOUND);
    expect_result(t, tried(t, &step, 10, true), RES_INVALID);
    clock_release();
}

TEST(a_newer_link_ends_the_earlier_one_of_its_kind_only)
{
    struct step first = made(t, "activate");
    struct step other = made(t, "reset");
    struct step second = made(t, "activate");

    expect_result(t, tried(t, &first, 1, false), RES_NOT_FOUND);
    expect_result(t, tried(t, &other, 1, false), RES_OK);
    expect_result(t, tried(t, &second, 1, false), RES_OK);
    clock_release();
}

TEST(a_token_opens_one_kind_and_nothing_like_it_opens_anything)
{
    struct step step = made(t, "reset");
    struct step wrong = step;

    wrong.kind = "activate";
    expect_result(t, tried(t, &wrong, 1, true), RES_NOT_FOUND);
    wrong = step;
    wrong.token = str_slice(step.token, 0, 42);
    expect_result(t, tried(t, &wrong, 1, true), RES_NOT_FOUND);
    wrong.token = STR_NONE;
    expect_result(t, tried(t, &wrong, 1, true), RES_NOT_FOUND);
    wrong.token = STR("' OR 1=1 -- aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa");
    expect_result(t, tried(t, &wrong, 1, true), RES_NOT_FOUND);
    wrong.token = arena_printf(t->arena, "%.*sA", 42, step.token.at);
    if (!str_is(wrong.token, step.token))
        expect_result(t, tried(t, &wrong, 1, true), RES_NOT_FOUND);
    expect_count(t,
                 signed_count(t, arena_printf(t->arena,
                                              "SELECT COUNT(*) FROM link WHERE token_hash = '%.*s'",
                                              STR_ARG(step.token))
                                     .at),
                 0);
    clock_release();
}

TEST(of_two_who_use_one_link_at_the_same_moment_one_wins)
{
    struct step step = made(t, "activate");
    struct step second = step;
    struct db *a = at(t, 1);
    struct db *b = at(t, 1);
    struct link seen;

    /* both have looked before either has used it */
    expect_result(t, link_look(a, t->arena, STR("activate"), step.token, &seen), RES_OK);
    expect_result(t, link_look(b, t->arena, STR("activate"), step.token, &seen), RES_OK);
    expect_result(t, db_transact(a, use, &step), RES_OK);
    expect_result(t, db_transact(b, use, &second), RES_NOT_FOUND);
    db_close(&a);
    db_close(&b);
    clock_release();
}
