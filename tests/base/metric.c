/* Tests of the shared figures and their text. */
#include "fcgi/base/metric.h"

#include <sys/wait.h>
#include <unistd.h>

#include "tests/lib/test.h"

static bool
shows(struct test *t, const char *line)
{
    const struct str all = metric_text(t->arena);
    const struct str want = arena_printf(t->arena, "\n%s\n", line);

    return str_find_str(all, want) < all.len;
}

/* The shared memory is made once for all tests of the process. */
static void
begin(struct test *t)
{
    static bool is_open;

    if (!is_open)
        expect_result(t, metric_open(), RES_OK);
    is_open = true;
}

TEST(counts_of_all_processes_come_together)
{
    int status = 0;

    begin(t);
    for (int i = 0; i < 4; i++)
        if (fork() == 0) {
            for (int n = 0; n < 1000; n++)
                metric_request(STR("/forked"), STR("GET"), 404, 70);
            _exit(0);
        }
    while (wait(&status) > 0)
        expect_count(t, status, 0);
    expect(
        t,
        shows(t, "balcao_http_requests_total{route=\"/forked\",method=\"GET\",code=\"404\"} 4000"));
    expect(
        t,
        shows(t,
              "balcao_http_request_duration_seconds_count{route=\"/forked\",method=\"GET\"} 4000"));
    expect(
        t,
        shows(
            t,
            "balcao_http_request_duration_seconds_sum{route=\"/forked\",method=\"GET\"} 0.280000"));
    expect(t, shows(t, "balcao_http_request_duration_seconds_bucket{route=\"/"
                       "forked\",method=\"GET\",le=\"0.00005\"} 0"));
    expect(t, shows(t, "balcao_http_request_duration_seconds_bucket{route=\"/"
                       "forked\",method=\"GET\",le=\"0.0001\"} 4000"));
    expect(t, shows(t, "balcao_http_request_duration_seconds_bucket{route=\"/"
                       "forked\",method=\"GET\",le=\"+Inf\"} 4000"));
}

TEST(an_unlisted_value_counts_as_the_last_one)
{
    begin(t);
    metric_request(STR("/teapot"), STR("GET"), 418, 1);
    expect(
        t,
        shows(t, "balcao_http_requests_total{route=\"/teapot\",method=\"GET\",code=\"other\"} 1"));
    expect_count(t, metric_value(METRIC_WORKER_ENDS, 0, STR("overdue")), 2);
    expect_count(t, metric_value(METRIC_WORKER_ENDS, 0, STR("no such")), 3);
    metric_step(3, 10);
    metric_step(1000, 10);
    expect(t, shows(t, "balcao_step_duration_seconds_count{step=\"viewer\"} 1"));
    expect(t, shows(t, "balcao_step_duration_seconds_count{step=\"other\"} 1"));
}

TEST(more_routes_than_there_is_room_for_count_as_other)
{
    begin(t);
    for (int i = 0; i < 400; i++)
        metric_request(arena_printf(t->arena, "/many/%d", i), STR("GET"), 200, 1);
    expect(t,
           shows(t, "balcao_http_requests_total{route=\"/many/0\",method=\"GET\",code=\"200\"} 1"));
    expect(
        t,
        !shows(t, "balcao_http_requests_total{route=\"/many/399\",method=\"GET\",code=\"200\"} 1"));
    expect(t,
           str_find_str(
               metric_text(t->arena),
               STR("balcao_http_requests_total{route=\"other\",method=\"other\",code=\"200\"}")) <
               metric_text(t->arena).len);
}

TEST(gauges_show_the_last_value)
{
    begin(t);
    metric_set(METRIC_GENERATION, 0, 7);
    metric_set(METRIC_GENERATION, 0, 3);
    metric_set(METRIC_WORKERS, metric_series(METRIC_WORKERS, 1, 0), 8);
    expect(t, shows(t, "balcao_generation 3"));
    expect(t, shows(t, "balcao_workers{state=\"idle\",pool=\"main\"} 8"));
    expect(t, shows(t, "balcao_workers{state=\"starting\",pool=\"sign\"} 0"));
    expect_count(t, metric_get(METRIC_GENERATION, 0), 3);
}
