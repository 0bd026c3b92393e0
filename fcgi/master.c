/*
 * The pools' life: start, reload, stop. All signals stay blocked and are taken one by one in the
 * loop, so nothing here runs in a handler. It never talks to the database.
 */
#include "fcgi/master.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "fcgi/base/clock.h"
#include "fcgi/base/log.h"
#include "fcgi/base/metric.h"
#include "fcgi/pool.h"

enum { TICK_MS = 100, QUICK_TICK_MS = 10 };

struct loop {
    struct pool pools[POOL_KINDS];
    const struct master *plan;
    void *generation; /* in service */
    uint64_t number;
    sigset_t signals;
    bool is_reload_asked;
    bool is_announced; /* systemd knows that this generation serves */
    uint64_t stop_us;  /* when the drain must end; 0: not stopping */
};

/* One figure over all pools. */
static size_t
sum(const struct loop *loop, size_t (*count)(const struct pool *pool))
{
    size_t total = 0;

    for (size_t i = 0; i < POOL_KINDS; i++)
        total += count(&loop->pools[i]);
    return total;
}

static size_t
wanted(const struct pool *pool)
{
    return pool->wanted;
}

static void
announce(struct loop *loop)
{
    if (loop->is_announced || sum(loop, pool_ready) < sum(loop, wanted) || sum(loop, pool_old) > 0)
        return;
    loop->is_announced = true;
    metric_set(METRIC_GENERATION, 0, loop->number);
    listen_notify("READY=1");
    LOG(LOG_INFO, "master.serving", LOG_COUNT("generation", loop->number),
        LOG_COUNT("workers", sum(loop, wanted)));
}

static void
take_generation(struct loop *loop, void *generation)
{
    loop->generation = generation;
    loop->number++;
    for (size_t i = 0; i < POOL_KINDS; i++)
        pool_take(&loop->pools[i], generation);
    loop->is_announced = false;
    metric_set(METRIC_RELOAD_OK, 0, 1);
    metric_add(METRIC_RELOADS, 0, 1);
}

static void
drop_generation(struct loop *loop)
{
    if (loop->generation != NULL && loop->plan->drop != NULL)
        loop->plan->drop(loop->generation);
    loop->generation = NULL;
}

/* Workers have copies of their own, so the old generation goes as soon as a new one is built. */
static void
reload(struct loop *loop)
{
    void *fresh = NULL;
    char state[64];

    loop->is_reload_asked = false;
    snprintf(state, sizeof(state), "RELOADING=1\nMONOTONIC_USEC=%llu",
             (unsigned long long)clock_ticks_us());
    listen_notify(state);
    if (loop->plan->build(loop->plan->context, &fresh) != RES_OK) {
        metric_set(METRIC_RELOAD_OK, 0, 0);
        metric_add(METRIC_RELOADS, 1, 1);
        listen_notify("READY=1");
        LOG(LOG_ERROR, "master.reload-refused", LOG_COUNT("generation", loop->number));
        return;
    }
    drop_generation(loop);
    take_generation(loop, fresh);
}

static void
kill_all(struct loop *loop)
{
    for (size_t i = 0; i < POOL_KINDS; i++)
        pool_kill_all(&loop->pools[i]);
}

static void
close_pool(struct pool *pool, uint64_t now_us)
{
    atomic_store(&pool->shared->pool.stopping, 1);
    pool_unlisten(pool);
    pool_tell_all(pool, now_us);
}

/* A second request to stop ends the patience. */
static void
stop(struct loop *loop, uint64_t now_us)
{
    if (loop->stop_us != 0) {
        kill_all(loop);
        return;
    }
    loop->stop_us = now_us + loop->plan->config->serve_drain_ms * 1000;
    listen_notify("STOPPING=1");
    LOG(LOG_INFO, "master.stopping", LOG_COUNT("workers", sum(loop, pool_taken)));
    for (size_t i = 0; i < POOL_KINDS; i++)
        close_pool(&loop->pools[i], now_us);
}

/* Waits for a signal, more briefly while workers are on their way. 0 when none came. */
static int
next_signal(const struct loop *loop)
{
    const bool steady = loop->is_announced && sum(loop, pool_current) == sum(loop, wanted) &&
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

/* So many draining workers have left that a whole generation has seats. */
static bool
has_room(const struct loop *loop)
{
    for (size_t i = 0; i < POOL_KINDS; i++) {
        const struct pool *const pool = &loop->pools[i];

        if (pool->seat_count - pool_taken(pool) < pool->wanted)
            return false;
    }
    return true;
}

static void
tend(struct loop *loop, uint64_t now_us)
{
    if (loop->is_reload_asked && has_room(loop))
        reload(loop);
    for (size_t i = 0; i < POOL_KINDS; i++) {
        pool_keep_full(&loop->pools[i], now_us);
        pool_release_old(&loop->pools[i], now_us);
    }
    announce(loop);
}

static void
reap(struct loop *loop, uint64_t now_us)
{
    int status;
    pid_t pid;

    while ((pid = waitpid(-1, &status, WNOHANG)) > 0)
        for (size_t i = 0; i < POOL_KINDS && !pool_bury(&loop->pools[i], pid, status, now_us); i++)
            ;
}

static void
look_after(struct loop *loop, uint64_t now_us)
{
    reap(loop, now_us);
    for (size_t i = 0; i < POOL_KINDS; i++)
        pool_end_stuck(&loop->pools[i], now_us);
    if (loop->stop_us == 0)
        tend(loop, now_us);
    else if (now_us > loop->stop_us)
        kill_all(loop);
    for (size_t i = 0; i < POOL_KINDS; i++)
        pool_show(&loop->pools[i]);
}

static void
run(struct loop *loop)
{
    while (loop->stop_us == 0 || sum(loop, pool_taken) > 0) {
        look_after(loop, clock_ticks_us());
        take_signal(loop, next_signal(loop));
    }
}

/* CHLD is blocked like the rest: it ends sigtimedwait, and reap() does the work. */
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
    const char *const path = pid_file(arena, loop->plan->config);

    write_pid(path);
    take_generation(loop, generation);
    run(loop);
    LOG(LOG_INFO, "master.stopped", LOG_COUNT("generation", loop->number));
    drop_generation(loop);
    if (path != NULL)
        unlink(path);
    arena_close(&arena);
}

static enum result
open_pools(struct loop *loop)
{
    for (size_t i = 0; i < POOL_KINDS; i++) {
        TRY(pool_open(loop->plan, (enum pool_kind)i, &loop->pools[i]));
        TRY(pool_listen(&loop->pools[i]));
    }
    return RES_OK;
}

enum result
master_run(const struct master *master)
{
    struct loop loop = {
        .plan = master, .pools = {{.listen = {.fd = -1}}, {.listen = {.fd = -1}}}
    };
    void *first = NULL;

    block_signals(&loop);
    prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
    enum result result = open_pools(&loop);

    if (result == RES_OK && master->build(master->context, &first) != RES_OK)
        result = RES_UNAVAILABLE;
    if (result == RES_OK)
        serve_until_stopped(&loop, first);
    for (size_t i = 0; i < POOL_KINDS; i++)
        pool_close(&loop.pools[i]);
    return result;
}
