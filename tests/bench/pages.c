/*
 * Serves one page in process again and again: what callgrind counts and profilers look at.
 * build/release/bench-pages HOST PATH TIMES; prints the answer's size. Needs a generation: BALCAO_*
 * as for serve.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "fcgi/base/log.h"
#include "fcgi/steps.h"

#define REQUEST_BYTES (64U << 20)

struct asked {
    const char *host;
    const char *path;
};

static struct str
param(void *from, const char *name)
{
    const struct asked *asked = from;

    if (strcmp(name, "REQUEST_METHOD") == 0)
        return STR("GET");
    if (strcmp(name, "REQUEST_URI") == 0)
        return str_from(asked->path);
    if (strcmp(name, "HTTP_HOST") == 0)
        return str_from(asked->host);
    if (strcmp(name, "SERVER_PROTOCOL") == 0)
        return STR("HTTP/1.1");
    if (strcmp(name, "REMOTE_ADDR") == 0)
        return STR("127.0.0.1");
    return strcmp(name, "REQUEST_ID") == 0 ? STR("0123456789abcdef") : STR_NONE;
}

static long
no_body(void *from, char *into, size_t size)
{
    (void)from;
    (void)into;
    (void)size;
    return 0;
}

/* What is remembered from page to page is remembered after these. */
#define WARM_UP 2

struct bench {
    struct server server;
    struct arena *arena;
    struct asked asked;
    struct str answer;
};

static void
serve_once(struct bench *bench)
{
    const struct source source = {.param = param, .read = no_body, .from = &bench->asked};

    arena_reset(bench->arena);
    serve(&bench->server, bench->arena, &source, &bench->answer);
}

/* A name of its own, for callgrind's --toggle-collect. */
void __attribute__((noinline, noclone)) counted(struct bench *bench, long times);

void
counted(struct bench *bench, long times)
{
    for (long left = times; left > 0; left--)
        serve_once(bench);
}

int
main(int argc, char **argv)
{
    struct generation *generation = NULL;
    struct bench bench = {.answer = STR_NONE};

    if (argc != 4) {
        fputs("usage: bench-pages HOST PATH TIMES\n", stderr);
        return 2;
    }
    bench.asked = (struct asked){.host = argv[1], .path = argv[2]};
    view_start();
    if (generation_build_whole(STR_NONE, &generation) != RES_OK)
        return 1;
    generation_take(generation);
    log_threshold(LOG_ERROR);
    server_open(generation, &bench.server);
    arena_open(&bench.arena, REQUEST_BYTES);
    for (int i = 0; i < WARM_UP; i++)
        serve_once(&bench);
    counted(&bench, strtol(argv[3], NULL, 10));
    printf("%zu bytes\n", bench.answer.len);
    arena_close(&bench.arena);
    server_close(&bench.server);
    generation_free(&generation);
    return 0;
}
