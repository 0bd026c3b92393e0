/* The arena of a request runs out at every stage of every kind of request: the worker ends on
 * purpose or answers, and nothing else happens. */
#include <stdio.h>
#include <stdlib.h>

#include "fcgi/base/log.h"
#include "tests/faults/asked.h"
#include "tests/faults/child.h"
#include "tests/lib/visit.h"

#define REQUEST_BYTES (16U << 20)

struct cramped {
    struct server *server;
    const struct asked *request;
    size_t room;
};

/* Children must not talk on the parent's connection. */
static void
keep_from_asking(struct server *server)
{
    server->asked_us = clock_ticks_us();
}

static bool
serve_cramped(void *arg)
{
    const struct cramped *cramped = arg;
    struct arena *arena = NULL;

    arena_open(&arena, REQUEST_BYTES);
    arena_alloc(arena, REQUEST_BYTES - cramped->room);
    keep_from_asking(cramped->server);
    const unsigned status = asked_serve(cramped->server, arena, cramped->request);

    return status == cramped->request->status;
}

static unsigned
steps_wanted(void)
{
    const char *most = getenv("BALCAO_FAULTS_MOST");
    uint64_t count = 0;

    return most != NULL && str_to_u64(str_from(most), 100000, &count) && count > 0 ? (unsigned)count
                                                                                   : 40;
}

static size_t
bytes_needed(struct server *server, const struct asked *request)
{
    struct arena *arena = NULL;

    arena_open(&arena, REQUEST_BYTES);
    keep_from_asking(server);
    asked_serve(server, arena, request);
    const size_t peak = arena_peak(arena);

    arena_close(&arena);
    return peak;
}

static void
exhaust(struct test *t, struct server *server, const struct asked *request)
{
    struct cramped cramped = {.server = server, .request = request};
    const size_t peak = bytes_needed(server, request);
    const unsigned steps = steps_wanted();
    unsigned endings[4] = {0};

    for (unsigned i = 0; i <= steps; i++) {
        cramped.room = peak * i / steps + (i == steps ? 4096 : 0);
        const enum ending ending = child_run(serve_cramped, &cramped);

        endings[ending]++;
        test_row("%s with %zu bytes", request->what, cramped.room);
        if (!expect(t, ending == ENDING_DONE || ending == ENDING_MEANT))
            printf("%s", child_words());
    }
    test_row("%s", request->what);
    expect(t, endings[ENDING_MEANT] > 0 && endings[ENDING_DONE] > 0);
    struct arena *arena = NULL;

    arena_open(&arena, REQUEST_BYTES);
    keep_from_asking(server);
    expect_count(t, asked_serve(server, arena, request), request->status);
    arena_close(&arena);
    printf("        %-32s %3u times out of %zu bytes: %u workers ended on purpose, %u answered\n",
           request->what, steps + 1, peak, endings[ENDING_MEANT], endings[ENDING_DONE]);
}

TEST(a_request_that_runs_out_of_memory_ends_its_worker_on_purpose_or_is_answered)
{
    struct server server;

    setenv("BALCAO_PLACE_KEEP_FILE", "", 1);
    server_open(visit_generation(t), &server);
    for (size_t i = 0; i < asked_count; i++)
        exhaust(t, &server, &asked[i]);
    server_close(&server);
}
