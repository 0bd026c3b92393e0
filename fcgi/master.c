/*
 * The pool's life: start, reload, stop. All signals stay blocked and are taken one by one in the
 * loop, so nothing here runs in a handler. It never talks to the database.
 */
#include "fcgi/master.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <sys/prctl.h>
#include <time.h>
#include <unistd.h>

#include "fcgi/base/clock.h"
#include "fcgi/base/log.h"
#include "fcgi/base/metric.h"
#include "fcgi/pool.h"

enum { TICK_MS = 100, QUICK_TICK_MS = 10 };

struct loop {
    struct pool pool;
    const struct config *config;
    sigset_t signals;
    bool is_reload_asked;
    bool is_announced; /* systemd knows that this generation serves */
    uint64_t stop_us;  /* when the drain must end; 0: not stopping */
};

static void
announce(struct loop *loop)
{
    const struct pool *const pool = &loop->pool;

    if (loop->is_announced || pool_ready(pool) < pool->wanted || pool_old(pool) > 0)
        return;
    loop->is_announced = true;
    metric_set(METRIC_GENERATION, 0, pool->number);
    listen_notify("READY=1");
    LOG(LOG_INFO, "master.serving", LOG_COUNT("generation", pool->number),
        LOG_COUNT("workers", pool->wanted));
}

static void
take_generation(struct loop *loop, void *generation)
{
    struct pool *const pool = &loop->pool;

    pool->generation = generation;
    pool->number++;
    pool->delay_us = 0;
    pool->start_at_us = 0;
    loop->is_announced = false;
    metric_set(METRIC_RELOAD_OK, 0, 1);
    metric_add(METRIC_RELOADS, 0, 1);
}

/* Workers have copies of their own, so the old generation goes as soon as a new one is built. */
static void
reload(struct loop *loop)
{
    const struct master *const plan = loop->pool.plan;
    void *fresh = NULL;
    char state[64];

    loop->is_reload_asked = false;
    snprintf(state, sizeof(state), "RELOADING=1\nMONOTONIC_USEC=%llu",
             (unsigned long long)clock_ticks_us());
    listen_notify(state);
    if (plan->build(plan->context, &fresh) != RES_OK) {
        metric_set(METRIC_RELOAD_OK, 0, 0);
        metric_add(METRIC_RELOADS, 1, 1);
        listen_notify("READY=1");
        LOG(LOG_ERROR, "master.reload-refused", LOG_COUNT("generation", loop->pool.number));
        return;
    }
    if (plan->drop != NULL)
        plan->drop(loop->pool.generation);
    take_generation(loop, fresh);
}

/* A second request to stop ends the patience. */
static void
stop(struct loop *loop, uint64_t now_us)
{
    struct pool *const pool = &loop->pool;

    if (loop->stop_us != 0) {
        pool_kill_all(pool);
        return;
    }
    loop->stop_us = now_us + loop->config->serve_drain_ms * 1000;
    atomic_store(&pool->shared->pool.stopping, 1);
    listen_notify("STOPPING=1");
    listen_close(&pool->listen, loop->config->serve_socket);
    LOG(LOG_INFO, "master.stopping", LOG_COUNT("workers", pool_taken(pool)));
    pool_tell_all(pool, now_us);
}

/* Waits for a signal, more briefly while workers are on their way. 0 when none came. */
static int
next_signal(const struct loop *loop)
{
    const struct pool *const pool = &loop->pool;
    const bool steady = loop->is_announced && pool_current(pool) == pool->wanted &&
                        loop->stop_us == 0 && !loop->is_reload_asked;
    const long tick_ms = steady ? TICK_MS : QUICK_TICK_MS;
    const int signal =
        sigtimedwait(&loop->signals, NULL, &(struct timespec){.tv_nsec = tick_ms * 1000000});

    return signal < 0 ? 0 : signal;
}

static void
take_signal(struct loop *loop, int signal)
{
    if (signal == SIGHUP)
        loop->is_reload_asked = true;
    else if (signal == SIGTERM || signal == SIGINT)
        stop(loop, clock_ticks_us());
}

/* A reload waits until so many draining workers have left that a whole generation has seats. */
static void
tend(struct loop *loop, uint64_t now_us)
{
    struct pool *const pool = &loop->pool;

    if (loop->is_reload_asked && pool->seat_count - pool_taken(pool) >= pool->wanted)
        reload(loop);
    pool_keep_full(pool, now_us);
    pool_release_old(pool, now_us);
    announce(loop);
}

static void
run(struct loop *loop)
{
    struct pool *const pool = &loop->pool;

    while (loop->stop_us == 0 || pool_taken(pool) > 0) {
        const uint64_t now_us = clock_ticks_us();

        pool_reap(pool, now_us);
        pool_end_stuck(pool, now_us);
        if (loop->stop_us == 0)
            tend(loop, now_us);
        else if (now_us > loop->stop_us)
            pool_kill_all(pool);
        pool_show(pool);
        take_signal(loop, next_signal(loop));
    }
}

/* CHLD is blocked like the rest: it ends sigtimedwait, and pool_reap() does the work. */
static void
block_signals(struct loop *loop)
{
    sigemptyset(&loop->signals);
    sigaddset(&loop->signals, SIGTERM);
    sigaddset(&loop->signals, SIGINT);
    sigaddset(&loop->signals, SIGHUP);
    sigaddset(&loop->signals, SIGCHLD);
    sigprocmask(SIG_BLOCK, &loop->signals, NULL);
}

static const char *
pid_file(struct arena *arena, const struct config *config)
{
    return config->serve_pid_file.len > 0 ? arena_cstr(arena, config->serve_pid_file) : NULL;
}

static void
write_pid(const char *path)
{
    const int fd = path == NULL ? -1 : open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644);

    if (path != NULL && (fd < 0 || dprintf(fd, "%d\n", (int)getpid()) < 0))
        fault(RES_UNAVAILABLE, "master.pid-file", "path=%s errno=%d", path, errno);
    if (fd >= 0)
        close(fd);
}

static void
serve_until_stopped(struct loop *loop, void *generation)
{
    struct arena *arena;

    arena_open(&arena, 1 << 16);
    const char *const path = pid_file(arena, loop->config);

    write_pid(path);
    take_generation(loop, generation);
    run(loop);
    LOG(LOG_INFO, "master.stopped", LOG_COUNT("generation", loop->pool.number));
    if (path != NULL)
        unlink(path);
    arena_close(&arena);
}

enum result
master_run(const struct master *master)
{
    struct loop loop = {.config = master->config};
    void *first = NULL;

    TRY(pool_open(master, &loop.pool));
    block_signals(&loop);
    prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
    enum result result = listen_open(loop.config->serve_socket,
                                     (unsigned)loop.config->serve_backlog, &loop.pool.listen);

    if (result == RES_OK && master->build(master->context, &first) != RES_OK)
        result = RES_UNAVAILABLE;
    if (result == RES_OK)
        serve_until_stopped(&loop, first);
    pool_close(&loop.pool);
    return result;
}
