/* The loop of `balcao jobs`: signals, generations, leases, rest. */
#include "fcgi/jobs.h"

#include <signal.h>
#include <time.h>
#include <unistd.h>

#include "fcgi/base/log.h"
#include "fcgi/data/job.h"
#include "fcgi/edge/secret.h"
#include "fcgi/edge/vault.h"
#include "fcgi/view/memory.h"

#define PIECE_BYTES   (64U << 20)
#define LEASE_S       600
#define AGAIN_S       60
#define REFRESH_US    60000000U
#define PIECES_A_TURN 100 /* then the other jobs get a look in */

struct loop {
    struct str config_path;
    struct generation *generation;
    struct snapshot *own; /* newer public data than the generation's */
    uint64_t asked_us;
    struct runner runner;
    sigset_t signals;
    bool is_ending, is_reloading;
};

/* Takes signals that are there or come within the wait; several of one kind are one. */
static void
take_signals(struct loop *loop, uint64_t wait_ms)
{
    const struct timespec wait = {.tv_sec = (time_t)(wait_ms / 1000),
                                  .tv_nsec = (long)(wait_ms % 1000) * 1000000};
    const int signal = sigtimedwait(&loop->signals, NULL, &wait);

    if (signal == SIGHUP)
        loop->is_reloading = true;
    else if (signal > 0)
        loop->is_ending = true;
}

static void
close_generation(struct loop *loop)
{
    db_close(&loop->runner.db);
    db_close(&loop->runner.public_db);
    snapshot_free(&loop->own);
    generation_free(&loop->generation);
}

static enum result
open_generation(struct loop *loop)
{
    struct generation *generation = NULL;
    struct runner *runner = &loop->runner;

    TRY(generation_build(loop->config_path, &generation));
    const enum result r = generation_check_key(generation);

    if (r != RES_OK) {
        generation_free(&generation);
        return r;
    }
    close_generation(loop);
    loop->generation = generation;
    generation_take(generation);
    runner->generation = generation;
    runner->config = &generation->config;
    runner->snapshot = generation->snapshot;
    db_open(runner->config, DB_JOBS, &runner->db);
    db_open(runner->config, DB_PUBLIC, &runner->public_db);
    loop->asked_us = clock_ticks_us();
    return RES_OK;
}

static void
reload(struct loop *loop)
{
    loop->is_reloading = false;
    if (open_generation(loop) == RES_OK)
        LOG(LOG_INFO, "jobs.reloaded", LOG_TEXT("holder", loop->runner.holder));
    else
        LOG(LOG_ERROR, "jobs.reload-refused", LOG_TEXT("holder", loop->runner.holder));
}

/* Public data that changed since they were read: mails quote centres. */
static void
refresh(struct loop *loop)
{
    struct runner *runner = &loop->runner;
    const uint64_t now_us = clock_ticks_us();
    struct snapshot *loaded = NULL;
    uint64_t version = 0;

    if (now_us - loop->asked_us < REFRESH_US)
        return;
    loop->asked_us = now_us;
    if (place_version(runner->public_db, runner->arena, &version) != RES_OK ||
        version == runner->snapshot->place.version ||
        snapshot_load(runner->public_db, &loaded) != RES_OK)
        return;
    snapshot_free(&loop->own);
    loop->own = loaded;
    runner->snapshot = loaded;
}

/* One piece of one job, in an arena of its own. */
static enum result
run_piece(struct loop *loop, const struct job *job, bool *did_some)
{
    struct runner *runner = &loop->runner;

    *did_some = false;
    refresh(loop);
    db_arena(runner->db, runner->arena);
    view_begin(runner->arena);
    const enum result r = job->run(runner, did_some);

    view_end();
    db_arena(runner->db, NULL);
    arena_reset(runner->arena);
    take_signals(loop, 0);
    return r;
}

/* As long as there is something to do, but not for ever. */
static enum result
run_turn(struct loop *loop, const struct job *job, bool *did_some)
{
    enum result r = RES_OK;

    *did_some = false;
    for (unsigned i = 0; i < PIECES_A_TURN && r == RES_OK && !loop->is_ending; i++) {
        bool did_this = false;

        r = run_piece(loop, job, &did_this);
        if (!did_this)
            break;
        *did_some = true;
    }
    return r;
}

static const struct job *
job_named(struct str name)
{
    for (size_t i = 0; i < job_count; i++) {
        if (jobs[i].every_s > 0 && str_is(str_from(jobs[i].name), name))
            return &jobs[i];
    }
    return NULL;
}

static void
run_leased(struct loop *loop, const struct job *job)
{
    const struct runner *runner = &loop->runner;
    const struct str name = str_from(job->name);
    const uint64_t began_us = clock_ticks_us();
    bool did_some = false;

    if (job_take(runner->db, name, runner->holder, LEASE_S) != RES_OK)
        return;
    const enum result r = run_turn(loop, job, &did_some);

    if (job_give_back(runner->db, name, runner->holder, r == RES_OK,
                      r != RES_OK ? AGAIN_S
                      : did_some  ? 0
                                  : job->every_s) != RES_OK)
        LOG(LOG_WARN, "jobs.lease", LOG_TEXT("job", name));
    LOG(r == RES_OK ? LOG_INFO : LOG_WARN, "jobs.done", LOG_TEXT("job", name),
        LOG_TEXT("result", result_code(r)), LOG_COUNT("us", clock_ticks_us() - began_us));
}

/* Jobs at intervals whose time has come; names outlive the arena's resets in an arena of their own.
 */
static void
run_due(struct loop *loop)
{
    struct arena *arena = NULL;
    struct str *names = NULL;
    size_t count = 0;

    arena_open(&arena, 65536);
    if (job_due(loop->runner.db, arena, &names, &count) != RES_OK)
        count = 0;
    for (size_t i = 0; i < count && !loop->is_ending; i++) {
        const struct job *job = job_named(names[i]);

        if (job != NULL)
            run_leased(loop, job);
    }
    arena_close(&arena);
}

/* One round over all jobs; whether any had something to do. */
static bool
run_round(struct loop *loop)
{
    bool did_any = false;

    run_due(loop);
    for (size_t i = 0; i < job_count && !loop->is_ending; i++) {
        bool did_some = false;

        if (jobs[i].every_s == 0 && run_turn(loop, &jobs[i], &did_some) == RES_OK)
            did_any = did_any || did_some;
    }
    return did_any;
}

/* RES_OK also when the database is away: rows are made as soon as it is there. */
static bool
declare_all(struct loop *loop)
{
    for (size_t i = 0; i < job_count; i++) {
        if (jobs[i].every_s > 0 && job_declare(loop->runner.db, str_from(jobs[i].name)) != RES_OK)
            return false;
    }
    return true;
}

static void
work(struct loop *loop)
{
    bool is_declared = false;

    while (!loop->is_ending) {
        is_declared = is_declared || declare_all(loop);
        const bool did_any = is_declared && run_round(loop);

        if (!loop->is_ending)
            take_signals(loop, did_any ? 0 : loop->runner.config->jobs_idle_ms);
        if (loop->is_reloading && !loop->is_ending)
            reload(loop);
    }
}

static struct str
holder_name(struct arena *arena)
{
    char host[65] = "";
    const long long start = (long long)clock_wall().seconds;

    if (gethostname(host, sizeof host - 1) != 0)
        host[0] = '\0';
    return arena_printf(arena, "%.40s:%d:%lld", host, (int)getpid(), start);
}

enum result
jobs_run(struct str config_path)
{
    struct loop loop = {.config_path = config_path};
    struct arena *kept = NULL;

    sigemptyset(&loop.signals);
    sigaddset(&loop.signals, SIGTERM);
    sigaddset(&loop.signals, SIGINT);
    sigaddset(&loop.signals, SIGHUP);
    sigprocmask(SIG_BLOCK, &loop.signals, NULL);
    TRY(open_generation(&loop));
    arena_open(&kept, 4096);
    arena_open(&loop.runner.arena, PIECE_BYTES);
    loop.runner.holder = holder_name(kept);
    loop.runner.config_path = config_path;
    enum result r = secret_start(loop.runner.config->secret_key_file);

    if (r == RES_OK)
        r = vault_start(loop.runner.config->secret_vault_file);
    if (r == RES_OK) {
        LOG(LOG_INFO, "jobs.start", LOG_TEXT("holder", loop.runner.holder));
        work(&loop);
        LOG(LOG_INFO, "jobs.end", LOG_TEXT("holder", loop.runner.holder));
    }
    close_generation(&loop);
    arena_close(&loop.runner.arena);
    arena_close(&kept);
    return r;
}
