/* Hands texts over as files of back-office systems. */
#include "tests/feed/filing.h"

#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

static const struct feed_place place = {STR_INIT("lumenor"), STR_INIT("pt"), STR_INIT("PT"),
                                        STR_INIT("Europe/Lisbon"), STR_INIT("EUR")};
static uint64_t last_feed;

static void
close_db(void *db)
{
    struct db *own = db;

    db_close(&own);
}

struct db *
filing_db(struct test *t)
{
    struct db *db = NULL;

    visit_generation(t);
    db_open(&visit_generation(t)->config, DB_JOBS, &db);
    db_arena(db, t->arena);
    arena_defer(t->arena, close_db, db);
    return db;
}

int
filing_fd(struct test *t, const char *text)
{
    const int fd = memfd_create("feed", MFD_CLOEXEC);

    expect(t, fd >= 0);
    expect(t, write(fd, text, strlen(text)) == (ssize_t)strlen(text));
    return fd;
}

struct feed
filing_begin(struct test *t, enum feed_kind kind, const char *text)
{
    struct feed_spec spec = {.place = &place, .kind = kind, .source = STR("erp")};
    struct feed feed = {0};
    const int fd = filing_fd(t, text);

    expect_result(t, feed_digest(t->arena, fd, &spec.digest), RES_OK);
    expect_result(t, feed_begin(filing_db(t), t->arena, &spec, &feed), RES_OK);
    close(fd);
    return feed;
}

const char *
filing_take(struct test *t, enum feed_kind kind, const char *text)
{
    struct feed feed = filing_begin(t, kind, text);
    const int fd = filing_fd(t, text);

    expect_result(t, feed_take(filing_db(t), t->arena, &place, fd, &feed), RES_OK);
    close(fd);
    last_feed = feed.id;
    if (str_is(feed.state, STR("broken")))
        return arena_printf(t->arena, "broken: %.*s", STR_ARG(feed.problem)).at;
    return arena_printf(t->arena, "%.*s: %llu added, %llu changed, %llu same, %llu refused",
                        STR_ARG(feed.state), (unsigned long long)feed.added,
                        (unsigned long long)feed.changed, (unsigned long long)feed.same,
                        (unsigned long long)feed.refused)
        .at;
}

const char *
filing_problems(struct test *t)
{
    struct feed_problem_list problems = {0};
    struct text out = {.arena = t->arena};

    expect_result(t, feed_problems(filing_db(t), t->arena, last_feed, 0, 50, &problems), RES_OK);
    for (size_t i = 0; i < problems.count; i++)
        text_printf(&out, "%s%llu %.*s %.*s %.*s", i == 0 ? "" : "; ",
                    (unsigned long long)problems.first[i].line, STR_ARG(problems.first[i].field),
                    STR_ARG(problems.first[i].code), STR_ARG(problems.first[i].value));
    return text_str(&out).at;
}
