/* Stands before glibc's allocator. It must not allocate itself. */
#include "tests/faults/allocation.h"

#include <errno.h>
#include <execinfo.h>
#include <unistd.h>

#if ALLOCATION_CAN_FAIL

#define FRAMES 10

/* glibc's own names of what stands behind its malloc. */
extern void *__libc_malloc(size_t size);
extern void *__libc_calloc(size_t count, size_t size);
extern void *__libc_realloc(void *block, size_t size);
extern void __libc_free(void *block);

void *malloc(size_t size);
void *calloc(size_t count, size_t size);
void *realloc(void *block, size_t size);
void free(void *block);

static struct {
    bool is_counting, is_inside, has_failed;
    uint64_t calls, fail_at;
    int64_t live;
    struct sites *sites;
} state;

static void
note_site(struct sites *sites)
{
    void *frames[FRAMES];
    const int depth = backtrace(frames, FRAMES);
    uint64_t key = 14695981039346656037ULL;

    for (int i = 2; i < depth; i++)
        key = (key ^ (uint64_t)(uintptr_t)frames[i]) * 1099511628211ULL;
    key |= 1;
    for (uint64_t at = key >> 20;; at++) {
        uint64_t *slot = &sites->keys[at % (SITES_MAX * 2)];

        if (*slot == key)
            return;
        if (*slot != 0)
            continue;
        if (sites->count < SITES_MAX) {
            *slot = key;
            sites->first[sites->count++] = state.calls;
        }
        return;
    }
}

/* For whoever reads a failure: who asked for the memory that there was not. */
static void
say_where(void)
{
    void *frames[FRAMES * 2];

    state.is_inside = true;
    backtrace_symbols_fd(frames, backtrace(frames, FRAMES * 2), STDERR_FILENO);
    state.is_inside = false;
}

static bool
must_fail(void)
{
    if (!state.is_counting || state.is_inside)
        return false;
    state.calls++;
    if (state.sites != NULL) {
        state.is_inside = true;
        note_site(state.sites);
        state.is_inside = false;
    }
    if (state.calls != state.fail_at)
        return false;
    state.has_failed = true;
    say_where();
    errno = ENOMEM;
    return true;
}

static void *
counted(void *block)
{
    state.live += block != NULL;
    return block;
}

void *
malloc(size_t size)
{
    return must_fail() ? NULL : counted(__libc_malloc(size));
}

void *
calloc(size_t count, size_t size)
{
    return must_fail() ? NULL : counted(__libc_calloc(count, size));
}

void *
realloc(void *block, size_t size)
{
    if (must_fail())
        return NULL;
    void *moved = __libc_realloc(block, size);

    if (block == NULL)
        return counted(moved);
    state.live -= moved == NULL && size == 0;
    return moved;
}

void
free(void *block)
{
    state.live -= block != NULL;
    __libc_free(block);
}

void
allocation_begin(struct sites *sites)
{
    void *frame[1];

    backtrace(frame, 1); /* loads the unwinder, which allocates */
    state.sites = sites;
    state.calls = 0;
    state.fail_at = 0;
    state.has_failed = false;
    state.is_counting = true;
}

void
allocation_fail(uint64_t call)
{
    state.fail_at = call;
}

bool
allocation_end(void)
{
    state.is_counting = false;
    if (state.sites != NULL)
        state.sites->calls = state.calls;
    return state.has_failed;
}

int64_t
allocation_live(void)
{
    return state.live;
}

#endif
