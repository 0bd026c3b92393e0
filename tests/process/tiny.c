/* A whole installation without pages: the real master and workers around an answer of a few bytes.
 */
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>
#include <unistd.h>

#include "fcgi/base/config.h"
#include "fcgi/base/log.h"
#include "fcgi/base/metric.h"
#include "fcgi/http/response.h"
#include "fcgi/master.h"

struct tiny {
    uint64_t number; /* of the generation */
};

static uint64_t generations;

static enum result
build(void *context, void **generation)
{
    const char *const broken = context;

    if (broken != NULL && access(broken, F_OK) == 0)
        return fault(RES_INVALID, "tiny.broken", "%s is there", broken);
    struct tiny *const tiny = calloc(1, sizeof(*tiny));

    if (tiny == NULL)
        return RES_UNAVAILABLE;
    tiny->number = ++generations;
    *generation = tiny;
    return RES_OK;
}

static void
pause_ms(uint64_t ms)
{
    nanosleep(
        &(struct timespec){.tv_sec = (time_t)(ms / 1000), .tv_nsec = (long)(ms % 1000) * 1000000},
        NULL);
}

static void
obey(struct arena *arena, struct str order, struct response *response)
{
    struct str word;
    struct str rest;
    uint64_t number = 0;

    str_cut(order, '=', &word, &rest);
    str_to_u64(rest, 1000000000, &number);
    if (str_is(word, STR("sleep")))
        pause_ms(number);
    else if (str_is(word, STR("hang")))
        raise(SIGSTOP);
    else if (str_is(word, STR("crash")))
        abort();
    else if (str_is(word, STR("figures")))
        response->body = metric_text(arena);
    else if (str_is(word, STR("large")))
        response->body = (struct str){arena_alloc(arena, number), number};
    else if (str_is(word, STR("text")))
        response->body = arena_printf(arena, "%0*u\n", 2000, 1U);
}

/* Stands in for what a worker cannot open: a file beside the switch, named in the environment. */
static enum result
open_worker(void *generation, struct arena *arena, void **context)
{
    const char *const shut = getenv("TINY_SHUT");

    (void)arena;
    *context = generation;
    return shut != NULL && access(shut, F_OK) == 0 ? RES_BROKEN : RES_OK;
}

static void
serve(void *context, struct arena *arena, const struct source *source, struct str *answer)
{
    const struct tiny *const tiny = context;
    struct request request;
    struct response response = {
        .status = 200, .type = STR("text/plain; charset=utf-8"), .cache = STR("no-store")};
    enum result result = request_read(arena, source, &request);

    if (result == RES_OK && !str_is(request.target.path, STR("/unread")))
        result = request_read_body(arena, source, 1 << 20, &request);
    response.status = result_status(result);
    response.body = arena_printf(
        arena,
        "worker=%d generation=%llu body=%zu error=%.*s address=%.*s host=%.*s language=%zu\n",
        (int)getpid(), (unsigned long long)tiny->number, request.body.len,
        STR_ARG(request.error_status), STR_ARG(request.address), STR_ARG(request.host),
        request.accept_language.len);
    if (result == RES_OK)
        obey(arena, request.target.query, &response);
    const struct response_options options = {.gzip = response_accepts_gzip(request.accept_encoding),
                                             .head = request.verb == METHOD_HEAD,
                                             .request_id = request.id};

    metric_request(STR("/"), method_name(request.verb), response.status, 1);
    *answer = response_write(arena, &response, &options);
}

int
main(int argc, char **argv)
{
    static const struct worker_hooks hooks = {.open = open_worker, .serve = serve};
    struct arena *arena;
    struct config config;

    arena_open(&arena, 1 << 20);
    if (config_load(arena, STR_NONE, &config) != RES_OK || metric_open() != RES_OK)
        return EXIT_FAILURE;
    const struct master master = {.config = &config,
                                  .hooks = &hooks,
                                  .context = argc > 1 ? argv[1] : NULL,
                                  .build = build,
                                  .drop = free};
    const enum result result = master_run(&master);

    arena_close(&arena);
    return result == RES_OK ? EXIT_SUCCESS : EXIT_FAILURE;
}
