/*
 * One reservation of address space per arena, filled from the bottom; it must not know who uses it.
 * Under AddressSanitizer each allocation has poisoned room behind it, and all is poisoned after a
 * reset.
 */
#include "fcgi/base/arena.h"

#include <assert.h>
#include <malloc.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <unistd.h>

#if defined(__SANITIZE_ADDRESS__)
#define ARENA_GUARDED 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define ARENA_GUARDED 1
#endif
#endif

#ifdef ARENA_GUARDED
#include <sanitizer/asan_interface.h>
#define POISON(at, size)   __asan_poison_memory_region((at), (size))
#define UNPOISON(at, size) __asan_unpoison_memory_region((at), (size))
#define GUARD_BYTES        32
#else
#define POISON(at, size)   ((void)(at), (void)(size))
#define UNPOISON(at, size) ((void)(at), (void)(size))
#define GUARD_BYTES        0
#endif

#define ALIGNMENT    16
#define CLASS_STEP   ((size_t)32)
#define CLASS_SMALL  24 /* free lists of blocks of 32, 64, 96 ... bytes */
#define SMALL_BYTES  (CLASS_SMALL * CLASS_STEP)
#define SMALL_BITS   9 /* beyond, four lists for each power of two up to 64 MB */
#define LARGE_BITS   26
#define CLASS_COUNT  (CLASS_SMALL + (LARGE_BITS - SMALL_BITS) * 4)
#define KEEP_BYTES   (4U << 20) /* pages beyond are given back at a reset */
#define HEADER_BYTES 16
#define OVERWRITTEN  0x5a /* what freed memory holds where a password passed through */

struct deferred {
    void (*fn)(void *thing);
    void *thing;
    struct deferred *next;
};

struct free_block {
    struct free_block *next;
};

/* Lies at the beginning of its own reservation. */
struct arena {
    char *at;
    size_t size;
    size_t used;
    size_t peak;
    size_t touched; /* most used since pages were given back */
    struct deferred *deferred;
    bool is_concealed;
    struct free_block *free[CLASS_COUNT];
};

#define HEAD_BYTES ((sizeof(struct arena) + 63) / 64 * 64)

static _Noreturn void
exhausted(const char *what, size_t size_bytes)
{
    dprintf(STDERR_FILENO,
            "{\"level\":\"error\",\"event\":\"arena.exhausted\",\"what\":\"%s\",\"bytes\":%zu}\n",
            what, size_bytes);
    abort();
}

static size_t
round_up(size_t size, size_t step)
{
    return (size + step - 1) / step * step;
}

void
arena_open(struct arena **out, size_t limit_bytes)
{
    const size_t size = round_up(HEAD_BYTES + limit_bytes, (size_t)sysconf(_SC_PAGESIZE));
    void *const at = mmap(NULL, size, PROT_READ | PROT_WRITE,
                          MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);

    if (at == MAP_FAILED)
        exhausted("reservation", size);
    struct arena *const arena = at;

    arena->at = at;
    arena->size = size;
    arena->used = HEAD_BYTES;
    arena->peak = HEAD_BYTES;
    POISON(arena->at + HEAD_BYTES, size - HEAD_BYTES);
    *out = arena;
}

void
arena_close(struct arena **arena)
{
    if (*arena == NULL)
        return;
    arena_reset(*arena);
    UNPOISON((*arena)->at, (*arena)->size);
    munmap((*arena)->at, (*arena)->size);
    *arena = NULL;
}

void
arena_conceal(struct arena *arena)
{
    if (arena->is_concealed)
        return;
    arena->is_concealed = true;
    mallopt(M_PERTURB, OVERWRITTEN);
}

bool
arena_is_concealed(const struct arena *arena)
{
    return arena->is_concealed;
}

static void
overwrite(struct arena *arena)
{
    UNPOISON(arena->at, arena->used);
    explicit_bzero(arena->at + HEAD_BYTES, arena->used - HEAD_BYTES);
    arena->is_concealed = false;
    mallopt(M_PERTURB, 0);
}

void
arena_reset(struct arena *arena)
{
    while (arena->deferred != NULL) {
        struct deferred *last = arena->deferred;

        arena->deferred = last->next;
        last->fn(last->thing);
    }
    if (arena->is_concealed)
        overwrite(arena);
    if (arena->touched > KEEP_BYTES) {
        UNPOISON(arena->at, arena->touched);
        madvise(arena->at + KEEP_BYTES,
                round_up(arena->touched - KEEP_BYTES, (size_t)sysconf(_SC_PAGESIZE)),
                MADV_DONTNEED);
        arena->touched = KEEP_BYTES;
    }
    POISON(arena->at + HEAD_BYTES, arena->size - HEAD_BYTES);
    memset(arena->free, 0, sizeof arena->free);
    arena->used = HEAD_BYTES;
}

void
arena_rest(struct arena *arena)
{
    const size_t kept = round_up(arena->used, (size_t)sysconf(_SC_PAGESIZE));

    if (arena->touched > kept) {
        UNPOISON(arena->at + kept, arena->size - kept);
        madvise(arena->at + kept, arena->size - kept, MADV_DONTNEED);
        POISON(arena->at + kept, arena->size - kept);
    }
    arena->touched = arena->used;
}

/* Past the sanitizer, which would see guards being read. */
static bool
copy_to_file(const struct arena *arena, int fd, size_t size)
{
    for (size_t done = 0; done < size;) {
        const long wrote = syscall(SYS_write, fd, arena->at + done, size - done);

        if (wrote <= 0)
            return false;
        done += (size_t)wrote;
    }
    return true;
}

void
arena_still(struct arena *arena)
{
    const size_t size = round_up(arena->used, (size_t)sysconf(_SC_PAGESIZE));
    const int fd = memfd_create("balcao", MFD_CLOEXEC);

    if (fd < 0)
        return;
    if (arena->touched > size)
        madvise(arena->at + size, arena->size - size, MADV_DONTNEED);
    /* From here on nothing is written, not even in this struct: a page written by the master would
     * bring all others into each worker. */
    arena->touched = size;
    if (copy_to_file(arena, fd, size) &&
        mmap(arena->at, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_FIXED | MAP_NORESERVE, fd,
             0) == MAP_FAILED)
        exhausted("still", size);
    close(fd);
}

void
arena_forget_free(struct arena *arena)
{
    memset(arena->free, 0, sizeof arena->free);
}

/* Room that is not zeroed. */
static void *
take(struct arena *arena, size_t size_bytes)
{
    const size_t size = round_up(size_bytes == 0 ? 1 : size_bytes, ALIGNMENT) + GUARD_BYTES;

    if (size_bytes > arena->size || size > arena->size - arena->used)
        exhausted("limit", size_bytes);
    char *at = arena->at + arena->used;

    arena->used += size;
    if (arena->used > arena->peak)
        arena->peak = arena->used;
    if (arena->used > arena->touched)
        arena->touched = arena->used;
    UNPOISON(at, size_bytes);
    return at;
}

void *
arena_alloc(struct arena *arena, size_t size_bytes)
{
    return memset(take(arena, size_bytes), 0, size_bytes);
}

void *
arena_array(struct arena *arena, size_t count, size_t size_bytes)
{
    size_t total = 0;

    if (__builtin_mul_overflow(count, size_bytes, &total))
        exhausted("array", count);
    return arena_alloc(arena, total);
}

void
arena_defer(struct arena *arena, void (*fn)(void *thing), void *thing)
{
    struct deferred *next = arena_new(arena, struct deferred);

    *next = (struct deferred){.fn = fn, .thing = thing, .next = arena->deferred};
    arena->deferred = next;
}

struct str
arena_str(struct arena *arena, struct str s)
{
    if (s.at == NULL)
        return s;
    char *copy = take(arena, s.len + 1);

    if (s.len > 0)
        memcpy(copy, s.at, s.len);
    copy[s.len] = '\0';
    return (struct str){copy, s.len};
}

const char *
arena_cstr(struct arena *arena, struct str s)
{
    return s.at == NULL ? "" : arena_str(arena, s).at;
}

/* What is short, as nearly all is, is formatted once. */
struct str
arena_vprintf(struct arena *arena, const char *format, va_list args)
{
    char near[256];
    va_list again;

    va_copy(again, args);
    const int length = vsnprintf(near, sizeof near, format, again);

    va_end(again);
    assert(length >= 0);
    char *at = take(arena, (size_t)length + 1);

    if ((size_t)length < sizeof near)
        memcpy(at, near, (size_t)length + 1);
    else
        vsnprintf(at, (size_t)length + 1, format, args);
    return (struct str){at, (size_t)length};
}

struct str
arena_printf(struct arena *arena, const char *format, ...)
{
    va_list args;

    va_start(args, format);
    const struct str made = arena_vprintf(arena, format, args);

    va_end(args);
    return made;
}

size_t
arena_used(const struct arena *arena)
{
    return arena->used - HEAD_BYTES;
}

size_t
arena_peak(const struct arena *arena)
{
    return arena->peak - HEAD_BYTES;
}

/* Blocks carry their size in front, so that they can be listed and moved. */
static size_t *
block_size(void *block)
{
    return (size_t *)(void *)((char *)block - HEADER_BYTES);
}

/* The list for blocks of a size, which is rounded up to what all blocks of that list have; none:
 * CLASS_COUNT. */
static size_t
class_of(size_t *size_bytes)
{
    if (*size_bytes <= SMALL_BYTES) {
        *size_bytes = round_up(*size_bytes == 0 ? 1 : *size_bytes, CLASS_STEP);
        return *size_bytes / CLASS_STEP - 1;
    }
    const size_t last = *size_bytes - 1;
    const size_t bits = 63 - (size_t)__builtin_clzll(last);

    *size_bytes = round_up(*size_bytes, (size_t)1 << (bits - 2));
    return bits >= LARGE_BITS ? CLASS_COUNT
                              : CLASS_SMALL + (bits - SMALL_BITS) * 4 + ((last >> (bits - 2)) & 3);
}

void *
arena_block(struct arena *arena, size_t size_bytes)
{
    if (size_bytes > arena->size)
        exhausted("block", size_bytes);
    size_t size = size_bytes;
    const size_t kind = class_of(&size);

    if (kind < CLASS_COUNT && arena->free[kind] != NULL) {
        struct free_block *block = arena->free[kind];

        UNPOISON(block, size);
        arena->free[kind] = block->next;
        return block;
    }
    char *at = take(arena, size + HEADER_BYTES);

    *(size_t *)(void *)at = size;
    return at + HEADER_BYTES;
}

void *
arena_reblock(struct arena *arena, void *block, size_t size_bytes)
{
    if (block == NULL)
        return arena_block(arena, size_bytes);
    const size_t old = *block_size(block);

    if (size_bytes <= old)
        return block;
    /* Buffers grow step by step: leave room for the next step. */
    void *moved = arena_block(arena, old >= 256 && size_bytes < old * 2 ? old * 2 : size_bytes);

    memcpy(moved, block, old);
    arena_unblock(arena, block);
    return moved;
}

void
arena_unblock(struct arena *arena, void *block)
{
    if (block == NULL)
        return;
    size_t size = *block_size(block);
    const size_t kind = class_of(&size);

    if (kind < CLASS_COUNT) {
        struct free_block *listed = block;

        listed->next = arena->free[kind];
        arena->free[kind] = listed;
    }
    POISON(block, size);
}

int
arena_holds(const struct arena *arena, const void *pointer)
{
    const char *at = pointer;

    return at >= arena->at && at < arena->at + arena->size;
}

void
text_reserve(struct text *text, size_t room)
{
    if (room <= text->room)
        return;
    char *moved = take(text->arena, room);

    if (text->len > 0)
        memcpy(moved, text->at, text->len);
    text->at = moved;
    text->room = room;
}

/* Makes room for more bytes and a NUL. */
static void
text_room(struct text *text, size_t more)
{
    const size_t need = text->len + more + 1;

    if (need <= text->room)
        return;
    text_reserve(text, need < text->room * 2 ? text->room * 2 : need < 256 ? 256 : need);
}

void
text_add(struct text *text, struct str s)
{
    if (s.len == 0)
        return;
    text_room(text, s.len);
    memcpy(text->at + text->len, s.at, s.len);
    text->len += s.len;
}

void
text_add_char(struct text *text, char c)
{
    text_room(text, 1);
    text->at[text->len++] = c;
}

void
text_printf(struct text *text, const char *format, ...)
{
    va_list args;

    va_start(args, format);
    const struct str made = arena_vprintf(text->arena, format, args);

    va_end(args);
    text_add(text, made);
}

struct str
text_str(struct text *text)
{
    text_room(text, 0);
    text->at[text->len] = '\0';
    return (struct str){text->at, text->len};
}
