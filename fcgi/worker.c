/*
 * One worker's life: accept, serve one request at a time, leave. It is libfcgi's room.
 *
 * libfcgi would wait in accept and read with no time limit and sleep through signals
 * (facts/reliability.md V10, V11), so this file waits and accepts itself: signals are let in only
 * by ppoll, while nothing is being served, and libfcgi is given a connection on which something
 * stands to be read. A kept connection belongs to nginx's pool: a leaving worker answers on it
 * until nginx closes it, for to close it here could lose a request on its way.
 */
#include "fcgi/worker.h"

#include <assert.h>
#include <errno.h>
#include <fcgi_config.h>
#include <fcgiapp.h>
#include <limits.h>
#include <malloc.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <time.h>
#include <unistd.h>

#include "fcgi/base/clock.h"
#include "fcgi/base/log.h"
#include "fcgi/listen.h"

enum {
    STALL_S = 5,
    UNREAD_MOST = 16 << 20,
    WEIGH_EVERY = 128,
    PAUSE_NS = 50000000,
    REST_S = 1,
    STACK_BYTES = 128 << 10
};

struct life {
    const struct worker *worker;
    struct arena *arena;
    void *context;
    FCGX_Request request;
    sigset_t open;         /* the signals held back while waiting: SIGTERM is let in */
    uint64_t retire_at;    /* requests */
    uint64_t weight_bytes; /* resident when it was warm */
    uint64_t leave_us;     /* when leaving must end; 0 while nobody asked */
    bool is_worn;
    bool is_rested; /* its memory was given back since the last request */
};

static volatile sig_atomic_t told_to_leave;
static const struct worker_pool *pool_of_this_worker;

static void
note_leave(int signal)
{
    (void)signal;
    told_to_leave = 1;
}

/* Unlike SIG_IGN, which libfcgi would replace. */
static void
note_nothing(int signal)
{
    (void)signal;
}

bool
worker_is_leaving(void)
{
    return told_to_leave != 0 ||
           (pool_of_this_worker != NULL && atomic_load(&pool_of_this_worker->stopping) != 0);
}

static void
set_state(struct life *life, enum worker_state state)
{
    atomic_store(&life->worker->slot->since_us, clock_ticks_us());
    atomic_store(&life->worker->slot->state, state);
}

static void
install_handlers(void)
{
    struct sigaction leave = {.sa_handler = note_leave};
    struct sigaction nothing = {.sa_handler = note_nothing};

    sigaction(SIGTERM, &leave, NULL);
    sigaction(SIGPIPE, &nothing, NULL);
    sigaction(SIGHUP, &nothing, NULL);
    sigaction(SIGINT, &nothing, NULL);
    sigaction(SIGUSR1, &nothing, NULL);
}

/* What deep calls once wrote below the present one is nobody's any more. */
static void
rest_stack(void)
{
    char *const here = __builtin_frame_address(0);
    const uintptr_t page = (uintptr_t)sysconf(_SC_PAGESIZE);
    char *const end = here - ((uintptr_t)here & (page - 1)) - page;

    madvise(end - STACK_BYTES, STACK_BYTES, MADV_DONTNEED);
}

/* What the calls of a request with a password wrote below the present one; never inlined, so that
 * its room is theirs. */
__attribute__((noinline)) static void
wipe_stack(void)
{
    char room[STACK_BYTES];

    explicit_bzero(room, sizeof room);
}

/* A worker that nobody needed for a while keeps no memory of its last request. */
static int
wait_and_rest(struct life *life, struct pollfd *one, const sigset_t *open)
{
    const struct timespec patience = {.tv_sec = REST_S};

    if (!life->is_rested) {
        const int ready = ppoll(one, 1, &patience, open);

        if (ready != 0)
            return ready;
        arena_rest(life->arena);
        malloc_trim(0);
        rest_stack();
        life->is_rested = true;
    }
    return ppoll(one, 1, NULL, open);
}

/* Waits until fd can be read, or a signal, or the end of leaving. False when there is nothing to
 * read. */
static bool
wait_for(struct life *life, int fd)
{
    struct pollfd one = {.fd = fd, .events = POLLIN};
    struct timespec left = {0};
    const uint64_t now_us = clock_ticks_us();
    const sigset_t *const open = &life->open;

    if (life->leave_us > now_us) {
        left.tv_sec = (time_t)((life->leave_us - now_us) / 1000000);
        left.tv_nsec = (long)((life->leave_us - now_us) % 1000000 * 1000);
    }
    return (life->leave_us == 0 ? wait_and_rest(life, &one, open) : ppoll(&one, 1, &left, open)) >
           0;
}

static void
limit_stalls(int fd)
{
    const struct timeval stall = {.tv_sec = STALL_S};

    setsockopt(fd, SOL_SOCKET, SO_RCVTIMEO, &stall, sizeof(stall));
    setsockopt(fd, SOL_SOCKET, SO_SNDTIMEO, &stall, sizeof(stall));
}

/* -1 when another worker was quicker, or the peer is a stranger. */
static int
accept_one(const struct worker *worker)
{
    const int fd = accept4(worker->listener, NULL, NULL, SOCK_CLOEXEC);

    if (fd < 0) {
        if (errno == EMFILE || errno == ENFILE || errno == ENOBUFS || errno == ENOMEM) {
            fault(RES_UNAVAILABLE, "worker.accept", "errno=%d", errno);
            nanosleep(&(struct timespec){.tv_nsec = PAUSE_NS}, NULL);
        }
        return -1;
    }
    if (!listen_admits(fd, worker->group)) {
        fault(RES_FORBIDDEN, "worker.stranger", "a peer outside the socket's group was refused");
        close(fd);
        return -1;
    }
    limit_stalls(fd);
    return fd;
}

static struct str
param_of(void *from, const char *name)
{
    const FCGX_Request *const request = from;

    return str_from(FCGX_GetParam(name, request->envp));
}

static long
read_of(void *from, char *into, size_t size)
{
    const FCGX_Request *const request = from;
    const int most = size > INT_MAX ? INT_MAX : (int)size;
    const int got = FCGX_GetStr(into, most, request->in);

    return got < most && FCGX_GetError(request->in) != 0 ? -1 : got;
}

/* What the step before did not read would be taken for the next request on a kept connection. */
static void
read_rest(FCGX_Request *request)
{
    char rest[4096];
    size_t unread = 0;
    int got;

    do {
        got = FCGX_GetStr(rest, sizeof(rest), request->in);
        unread += (size_t)got;
    } while (got == (int)sizeof(rest) && unread < UNREAD_MOST);
    if (unread >= UNREAD_MOST)
        request->keepConnection = 0;
}

static void
answer_request(struct life *life)
{
    const struct worker *const worker = life->worker;
    const struct source source = {param_of, read_of, &life->request};
    struct str answer = STR_NONE;

    worker->hooks->serve(life->context, life->arena, &source, &answer);
    assert(answer.len > 0 && answer.len <= INT_MAX);
    read_rest(&life->request);
    FCGX_PutStr(answer.at, (int)answer.len, life->request.out);
    FCGX_Finish_r(&life->request);
    log_request(STR_NONE);
    const bool is_concealed = arena_is_concealed(life->arena);

    arena_reset(life->arena);
    if (is_concealed)
        wipe_stack();
    atomic_fetch_add(&worker->slot->requests, 1);
}

/* The second number of the line is the resident pages. */
static uint64_t
resident_bytes(void)
{
    FILE *const file = fopen("/proc/self/statm", "re");
    char line[128];
    struct str size;
    struct str rest;
    struct str resident;
    uint64_t pages = 0;

    if (file == NULL)
        return 0;
    if (fgets(line, sizeof(line), file) != NULL) {
        str_cut(str_from(line), ' ', &size, &rest);
        str_cut(rest, ' ', &resident, &rest);
        if (!str_to_u64(resident, UINT32_MAX, &pages))
            pages = 0;
    }
    fclose(file);
    return pages * (uint64_t)sysconf(_SC_PAGESIZE);
}

/* On a busy connection ppoll always finds something to read, and then it delivers no signal. */
static void
look_for_signal(void)
{
    sigset_t pending;

    if (sigpending(&pending) == 0 && sigismember(&pending, SIGTERM) == 1)
        told_to_leave = 1;
}

/* The first weighing is the measure: by then the arena and the sheets have been touched. */
static void
weigh(struct life *life)
{
    const uint64_t count = atomic_load(&life->worker->slot->requests);

    if (count >= life->retire_at)
        life->is_worn = true;
    if (count % WEIGH_EVERY != 0)
        return;
    const uint64_t bytes = resident_bytes();

    if (life->weight_bytes == 0)
        life->weight_bytes = bytes;
    else if (bytes > life->weight_bytes + life->worker->memory_bytes)
        life->is_worn = true;
}

/* Something stands to be read on the request's connection: a request, or its end. */
static void
serve_connection(struct life *life)
{
    set_state(life, WORKER_BUSY);
    life->is_rested = false;
    if (FCGX_Accept_r(&life->request) == 0) {
        answer_request(life);
        weigh(life);
    }
    look_for_signal();
    set_state(life, life->leave_us == 0 ? WORKER_IDLE : WORKER_LEAVING);
}

/* libfcgi takes the connection over as if it had accepted it; its own listening socket is none. */
static void
take_connection(struct life *life)
{
    const int fd = accept_one(life->worker);

    if (fd < 0)
        return;
    life->request.ipcFd = fd;
    life->request.keepConnection = 1; /* or it would be closed as the last request's */
    serve_connection(life);
}

static void
begin_to_leave(struct life *life)
{
    life->leave_us = clock_ticks_us() + life->worker->drain_ms * 1000;
    set_state(life, WORKER_LEAVING);
    LOG(LOG_DEBUG, "worker.leaving",
        LOG_COUNT("requests", atomic_load(&life->worker->slot->requests)));
}

/* When the service ends nobody else will answer what already stands in the queue. */
static void
serve_queue(struct life *life)
{
    uint64_t before;

    if (atomic_load(&life->worker->pool->stopping) == 0)
        return;
    do {
        before = atomic_load(&life->worker->slot->requests);
        while (life->request.ipcFd >= 0 && wait_for(life, life->request.ipcFd))
            serve_connection(life);
        if (life->request.ipcFd < 0)
            take_connection(life);
    } while (atomic_load(&life->worker->slot->requests) != before &&
             clock_ticks_us() < life->leave_us);
}

static void
serve_until_told(struct life *life)
{
    for (;;) {
        if (life->leave_us == 0 && (life->is_worn || worker_is_leaving()))
            begin_to_leave(life);
        if (life->leave_us != 0 && clock_ticks_us() >= life->leave_us)
            return;
        if (life->request.ipcFd >= 0) {
            if (wait_for(life, life->request.ipcFd))
                serve_connection(life);
        } else if (life->leave_us != 0) {
            return;
        } else if (wait_for(life, life->worker->listener)) {
            take_connection(life);
        }
    }
}

/* What people type and read is in this memory. 1 byte and not 0: only then the kernel leaves out a
 * program that collects dumps as well. */
static void
leave_no_core(void)
{
    const struct rlimit none = {.rlim_cur = 1, .rlim_max = 1};

    if (setrlimit(RLIMIT_CORE, &none) != 0)
        LOG(LOG_WARN, "worker.core", LOG_COUNT("errno", (uint64_t)errno));
}

static void
open_life(struct life *life)
{
    const struct worker *const worker = life->worker;

    pool_of_this_worker = worker->pool;
    install_handlers();
    sigprocmask(SIG_SETMASK, NULL, &life->open);
    sigdelset(&life->open, SIGTERM);
    prctl(PR_SET_NAME, worker->name);
    leave_no_core();
    arena_open(&life->arena, worker->memory_bytes);
    if (FCGX_Init() != 0 || FCGX_InitRequest(&life->request, -1, FCGI_FAIL_ACCEPT_ON_INTR) != 0) {
        fault(RES_BROKEN, "worker.fcgi", "libfcgi refuses to start");
        exit(EXIT_FAILURE);
    }
    life->context = worker->generation;
    if (worker->hooks->open != NULL &&
        worker->hooks->open(worker->generation, life->arena, &life->context) != RES_OK)
        exit(EXIT_FAILURE);
    arena_reset(life->arena);
}

_Noreturn void
worker_run(const struct worker *worker)
{
    struct life life = {.worker = worker, .retire_at = worker->requests};

    /* Workers that started together shall not all retire together. */
    life.retire_at -= (uint64_t)getpid() * 2654435761u % (worker->requests / 8 + 1);
    open_life(&life);
    set_state(&life, WORKER_IDLE);
    serve_until_told(&life);
    serve_queue(&life);
    FCGX_Free(&life.request, 1);
    if (worker->hooks->close != NULL)
        worker->hooks->close(life.context);
    arena_close(&life.arena);
    exit(EXIT_SUCCESS);
}
