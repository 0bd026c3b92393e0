/* The pages of feeds as agreed. */
#include "tests/feed/filing.h"

#define STAFF "joao.trindade@hosting.caravela.example.com"

static void
add_feeds(struct test *t)
{
    signed_run(t, "DELETE FROM feed WHERE brand = 'caravela'");
    signed_run(t,
               "INSERT INTO feed (id, code, brand, portal, kind, source, digest, state, "
               "done_lines, added, changed, same, refused, problem, started_at, ended_at) VALUES "
               "(900001, 'feeddone0001', 'caravela', 'hosting', 'devices', 'erp', "
               "UNHEX(REPEAT('00', 32)), 'done', 151, 3, 5, 141, 2, '', "
               "'2026-03-01 03:00:00', '2026-03-01 03:00:02'), "
               "(900002, 'feedbroken01', 'caravela', 'hosting', 'articles', 'erp', "
               "UNHEX(REPEAT('01', 32)), 'broken', 0, 0, 0, 0, 0, 'feed.column-missing kind', "
               "'2026-03-02 03:00:00', '2026-03-02 03:00:00'), "
               "(900003, 'feedrunning1', 'caravela', 'hosting', 'invoices', 'billing', "
               "UNHEX(REPEAT('02', 32)), 'running', 500, 500, 0, 0, 0, '', "
               "'2026-03-02 04:00:00', NULL)");
    signed_run(t, "INSERT INTO feed_problem (feed_id, line, field, problem, value) VALUES "
                  "(900001, 17, 'serial', 'feed.serial', '<b>printer</b>'), "
                  "(900001, 88, 'customer', 'feed.customer-unknown', '9999999')");
}

static void
remove_feeds(struct test *t)
{
    signed_run(t, "DELETE FROM feed_problem WHERE feed_id BETWEEN 900001 AND 900003");
    signed_run(t, "DELETE FROM feed WHERE brand = 'caravela'");
}

static void
expect_page(struct test *t, const char *target, const char *view, const char *name)
{
    struct signed_as as = {.mail = STAFF};
    const struct visit visit = {
        .host = "hosting.localhost", .target = target, .cookies = signed_cookies_as(t, &as)};

    add_feeds(t);
    expect_signed_page(t, &visit, view, name);
    remove_feeds(t);
}

TEST(the_list_of_feeds_reads_as_agreed)
{
    expect_page(t, "/en/desk/feeds", "feed/list", "feed/list");
}

TEST(a_feed_with_refused_lines_reads_as_agreed)
{
    expect_page(t, "/en/desk/feeds/feeddone0001?done=feed-sent", "feed/show", "feed/show");
}

TEST(a_broken_feed_reads_as_agreed)
{
    expect_page(t, "/en/desk/feeds/feedbroken01", "feed/show", "feed/broken");
}
