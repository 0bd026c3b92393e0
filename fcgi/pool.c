/* Worker processes in their seats: started, counted, told, buried. It takes no signals and knows no
 * reload. */
#include "fcgi/pool.h"

#include <errno.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include "fcgi/base/clock.h"
#include "fcgi/base/log.h"
#include "fcgi/base/metric.h"

enum {
    SEATS_EACH = 4, /* generations that may overlap while old ones drain */
    YOUNG_US = 1000000,
    CALM_US = 60000000,
    DELAY_LEAST_US = 50000,
    DELAY_MOST_US = 5000000,
    START_MOST_US = 30000000,
    LATE_US = 1000000
};

static enum worker_state
state_of(const struct pool *pool, size_t i)
{
    return atomic_load(&pool->shared->slots[i].state);
}

static bool
seat_is_current(const struct pool *pool, size_t i)
{
    const struct seat *const seat = &pool->seats[i];

    return seat->pid != 0 && seat->generation == pool->number && seat->told_us == 0 &&
           state_of(pool, i) != WORKER_LEAVING;
}

size_t
pool_current(const struct pool *pool)
{
    size_t count = 0;

    for (size_t i = 0; i < pool->seat_count; i++)
        count += seat_is_current(pool, i);
    return count;
}

size_t
pool_ready(const struct pool *pool)
{
    size_t count = 0;

    for (size_t i = 0; i < pool->seat_count; i++)
        count += seat_is_current(pool, i) && state_of(pool, i) != WORKER_STARTING;
    return count;
}

static bool
seat_is_old(const struct pool *pool, size_t i)
{
    const struct seat *const seat = &pool->seats[i];

    return seat->pid != 0 && seat->generation != pool->number && seat->told_us == 0;
}

size_t
pool_old(const struct pool *pool)
{
    size_t count = 0;

    for (size_t i = 0; i < pool->seat_count; i++)
        count += seat_is_old(pool, i);
    return count;
}

size_t
pool_taken(const struct pool *pool)
{
    size_t count = 0;

    for (size_t i = 0; i < pool->seat_count; i++)
        count += pool->seats[i].pid != 0;
    return count;
}

static void
slow_down(struct pool *pool, uint64_t now_us)
{
    if (now_us < pool->start_at_us)
        return;
    pool->delay_us = pool->delay_us == 0 ? DELAY_LEAST_US : pool->delay_us * 2;
    if (pool->delay_us > DELAY_MOST_US)
        pool->delay_us = DELAY_MOST_US;
    pool->start_at_us = now_us + pool->delay_us;
}

static _Noreturn void
become_worker(const struct pool *pool, size_t i)
{
    const struct config *const config = pool->plan->config;
    const struct worker worker = {
        .name = pool->kind == POOL_SIGN ? "balcao-sign" : "balcao-worker",
        .hooks = pool->plan->hooks,
        .generation = pool->generation,
        .slot = &pool->shared->slots[i],
        .pool = &pool->shared->pool,
        .listener = pool->listen.fd,
        .group = pool->listen.group,
        .requests = config->serve_requests,
        .memory_bytes = (size_t)config->serve_memory_mb << 20,
        .drain_ms = config->serve_drain_ms,
    };

    prctl(PR_SET_PDEATHSIG, SIGTERM); /* a killed master leaves nobody behind */
    worker_run(&worker);
}

static void
start_worker(struct pool *pool, uint64_t now_us)
{
    size_t i = 0;

    while (i < pool->seat_count && pool->seats[i].pid != 0)
        i++;
    if (i == pool->seat_count)
        return;
    struct worker_slot *const slot = &pool->shared->slots[i];

    atomic_store(&slot->requests, 0);
    atomic_store(&slot->since_us, now_us);
    atomic_store(&slot->state, WORKER_STARTING);
    const pid_t pid = fork();

    if (pid == 0)
        become_worker(pool, i);
    if (pid < 0) {
        atomic_store(&slot->state, WORKER_NONE);
        fault(RES_UNAVAILABLE, "master.fork", "errno=%d", errno);
        slow_down(pool, now_us);
        return;
    }
    pool->seats[i] = (struct seat){.pid = pid, .generation = pool->number, .born_us = now_us};
}

void
pool_keep_full(struct pool *pool, uint64_t now_us)
{
    if (pool->delay_us != 0 && now_us > pool->start_at_us + CALM_US)
        pool->delay_us = 0;
    for (size_t n = pool_current(pool); n < pool->wanted && now_us >= pool->start_at_us; n++)
        start_worker(pool, now_us);
}

static void
tell_to_leave(struct pool *pool, size_t i, uint64_t now_us)
{
    pool->seats[i].told_us = now_us;
    kill(pool->seats[i].pid, SIGTERM);
}

/* An old worker leaves for each new one that serves. Those that never came to serve go first. */
void
pool_release_old(struct pool *pool, uint64_t now_us)
{
    const size_t ready = pool_ready(pool);
    const size_t keep = ready < pool->wanted ? pool->wanted - ready : 0;
    size_t old = pool_old(pool);

    for (int pass = 0; pass < 2; pass++)
        for (size_t i = 0; i < pool->seat_count && old > keep; i++) {
            if (!seat_is_old(pool, i))
                continue;
            if (pass == 0 && state_of(pool, i) != WORKER_STARTING)
                continue;
            tell_to_leave(pool, i, now_us);
            old--;
        }
}

static bool
worker_is_stuck(const struct pool *pool, size_t i, uint64_t now_us)
{
    const struct config *const config = pool->plan->config;
    const uint64_t since_us = atomic_load(&pool->shared->slots[i].since_us);
    const uint64_t told_us = pool->seats[i].told_us;
    const enum worker_state state = state_of(pool, i);

    if (told_us != 0 && now_us > told_us + config->serve_drain_ms * 1000 + LATE_US)
        return true;
    if (state == WORKER_STARTING)
        return now_us > since_us + START_MOST_US;
    return state == WORKER_BUSY && now_us > since_us + config->serve_request_ms * 1000;
}

void
pool_end_stuck(struct pool *pool, uint64_t now_us)
{
    for (size_t i = 0; i < pool->seat_count; i++) {
        struct seat *const seat = &pool->seats[i];

        if (seat->pid == 0 || seat->is_overdue || !worker_is_stuck(pool, i, now_us))
            continue;
        seat->is_overdue = true;
        kill(seat->pid, SIGKILL);
        fault(RES_TOO_SLOW, "master.overdue", "worker=%d state=%d", (int)seat->pid,
              (int)state_of(pool, i));
    }
}

static struct str
reason_of(const struct seat *seat, int status)
{
    if (seat->is_overdue)
        return STR("overdue");
    if (WIFSIGNALED(status))
        return STR("signal");
    return WIFEXITED(status) && WEXITSTATUS(status) == 0 ? STR("left") : STR("failed");
}

static void
bury(struct pool *pool, size_t i, int status, uint64_t now_us)
{
    struct seat *const seat = &pool->seats[i];
    const struct str reason = reason_of(seat, status);
    const uint64_t answered = atomic_load(&pool->shared->slots[i].requests);
    const bool in_order = str_is(reason, STR("left"));

    metric_add(METRIC_WORKER_ENDS, metric_value(METRIC_WORKER_ENDS, 0, reason), 1);
    LOG(in_order ? LOG_DEBUG : LOG_ERROR, "master.worker-ended", LOG_TEXT("reason", reason),
        LOG_COUNT("worker", (uint64_t)seat->pid),
        LOG_COUNT("signal", (uint64_t)(WIFSIGNALED(status) ? WTERMSIG(status) : 0)),
        LOG_COUNT("requests", answered));
    if (answered > 0)
        pool->delay_us = 0;
    else if (!in_order && seat->generation == pool->number && now_us < seat->born_us + YOUNG_US)
        slow_down(pool, now_us);
    atomic_store(&pool->shared->slots[i].state, WORKER_NONE);
    *seat = (struct seat){0};
}

bool
pool_bury(struct pool *pool, pid_t pid, int status, uint64_t now_us)
{
    for (size_t i = 0; i < pool->seat_count; i++)
        if (pool->seats[i].pid == pid) {
            bury(pool, i, status, now_us);
            return true;
        }
    return false;
}

void
pool_kill_all(struct pool *pool)
{
    for (size_t i = 0; i < pool->seat_count; i++)
        if (pool->seats[i].pid != 0)
            kill(pool->seats[i].pid, SIGKILL);
}

void
pool_show(const struct pool *pool)
{
    uint64_t counts[WORKER_LEAVING + 1] = {0};

    for (size_t i = 0; i < pool->seat_count; i++)
        if (pool->seats[i].pid != 0)
            counts[pool->seats[i].told_us != 0 ? WORKER_LEAVING : state_of(pool, i)]++;
    for (size_t state = WORKER_STARTING; state <= WORKER_LEAVING; state++)
        metric_set(METRIC_WORKERS,
                   metric_series(METRIC_WORKERS, state - WORKER_STARTING, (size_t)pool->kind),
                   counts[state]);
}

void
pool_tell_all(struct pool *pool, uint64_t now_us)
{
    for (size_t i = 0; i < pool->seat_count; i++)
        if (pool->seats[i].pid != 0)
            tell_to_leave(pool, i, now_us);
}

static size_t
shared_bytes(const struct pool *pool)
{
    return sizeof(struct shared) + pool->seat_count * sizeof(pool->shared->slots[0]);
}

static void
take_settings(struct pool *pool, const struct config *config)
{
    const bool is_main = pool->kind == POOL_MAIN;

    pool->socket = is_main ? config->serve_socket : config->serve_sign_socket;
    pool->backlog = (unsigned)(is_main ? config->serve_backlog : config->serve_sign_backlog);
    pool->wanted = (size_t)(is_main ? config->serve_workers : config->serve_sign_workers);
    if (!is_main && str_is_empty(pool->socket))
        pool->wanted = 0;
    pool->seat_count = pool->wanted * SEATS_EACH;
}

enum result
pool_open(const struct master *plan, enum pool_kind kind, struct pool *out)
{
    *out = (struct pool){.kind = kind, .plan = plan, .listen = {.fd = -1}};
    take_settings(out, plan->config);
    out->seats = calloc(out->seat_count + 1, sizeof(out->seats[0]));
    void *const shared =
        mmap(NULL, shared_bytes(out), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);

    if (out->seats == NULL || shared == MAP_FAILED) {
        free(out->seats);
        out->seats = NULL;
        return fault(RES_UNAVAILABLE, "pool.memory", "errno=%d", errno);
    }
    out->shared = shared;
    return RES_OK;
}

enum result
pool_listen(struct pool *pool)
{
    if (pool->wanted == 0)
        return RES_OK;
    return listen_open((unsigned)pool->kind, pool->socket, pool->backlog, &pool->listen);
}

void
pool_unlisten(struct pool *pool)
{
    listen_close(&pool->listen, pool->socket);
}

void
pool_take(struct pool *pool, void *generation)
{
    pool->generation = generation;
    pool->number++;
    pool->delay_us = 0;
    pool->start_at_us = 0;
}

void
pool_close(struct pool *pool)
{
    pool_unlisten(pool);
    if (pool->shared != NULL)
        munmap(pool->shared, shared_bytes(pool));
    free(pool->seats);
}
