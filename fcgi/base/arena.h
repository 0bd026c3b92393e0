/*
 * Memory that lives as long as one purpose (a request, a generation) and is given back at once.
 * It knows nothing of what is kept in it. Exhaustion ends the process: no caller sees NULL.
 */
#ifndef FCGI_BASE_ARENA_H
#define FCGI_BASE_ARENA_H

#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>

#include "fcgi/base/str.h"

struct arena;

/* Reserves address space for limit_bytes (rounded up to pages); memory is taken as it is used.
   Ends the process when the reservation is refused. */
void arena_open(struct arena **out, size_t limit_bytes);
/* Runs what was deferred and returns the memory; sets the pointer to NULL; accepts NULL. */
void arena_close(struct arena **arena);
/* Runs what was deferred, last first, and forgets all allocations. */
void arena_reset(struct arena *arena);

/* Gives the pages behind what is in use back to the system, which a reset keeps for the next
 * request. */
void arena_rest(struct arena *arena);

/*
 * Of a purpose that a password passes through: all that is allocated before the next reset is
 * overwritten by it, also in blocks given back. Until then whatever anybody in the process frees is
 * overwritten as well (what is longer than 1 KiB: buffers of the connection, of the compressor).
 */
void arena_conceal(struct arena *arena);
/* Whether arena_conceal was called since the last reset. */
bool arena_is_concealed(const struct arena *arena);

/*
 * For what was built before a fork and is only read behind it: the contents move into a file in
 * memory that all processes share and of which each maps the pages it touches. What a process still
 * writes, or allocates behind, is its own. Changes nothing else; does nothing where the system
 * refuses.
 */
void arena_still(struct arena *arena);

/* Zeroed memory, aligned for any type. Never NULL. */
void *arena_alloc(struct arena *arena, size_t size_bytes);
/* count * size, with the multiplication checked. */
void *arena_array(struct arena *arena, size_t count, size_t size_bytes);
#define arena_new(arena, type)              ((type *)arena_alloc((arena), sizeof(type)))
#define arena_new_array(arena, count, type) ((type *)arena_array((arena), (count), sizeof(type)))

/* Runs fn(thing) when the arena is reset or closed, in reverse order of the calls. */
void arena_defer(struct arena *arena, void (*fn)(void *thing), void *thing);

/* Copies with a NUL behind. An absent str stays absent. */
struct str arena_str(struct arena *arena, struct str s);
struct str arena_printf(struct arena *arena, const char *format, ...)
    __attribute__((format(printf, 2, 3)));
struct str arena_vprintf(struct arena *arena, const char *format, va_list args);
/* The NUL-terminated text of s; copies only when s has no NUL behind it is not knowable, so it
 * always copies. */
const char *arena_cstr(struct arena *arena, struct str s);

/* Bytes in use now, and the most that were ever in use. */
size_t arena_used(const struct arena *arena);
size_t arena_peak(const struct arena *arena);

/*
 * malloc's family over an arena, for libraries that bring allocations back: freed blocks are kept
 * in lists by size and reused until the reset. arena_holds tells whether a pointer came from this
 * arena.
 */
void *arena_block(struct arena *arena, size_t size_bytes);
void *arena_reblock(struct arena *arena, void *block, size_t size_bytes);
void arena_unblock(struct arena *arena, void *block);
/* What is free stays so: for a process whose arena is shared (arena_still), in which to reuse a
 * block would take a page of its own where the next allocation lies beside the last. */
void arena_forget_free(struct arena *arena);
int arena_holds(const struct arena *arena, const void *pointer);

/* Text that grows in an arena. Zero-initialise and set arena. */
struct text {
    struct arena *arena;
    char *at;
    size_t len;
    size_t room;
};

/* At least so many bytes at once, for a text whose length can be guessed; untouched they cost
 * nothing. */
void text_reserve(struct text *text, size_t room);
void text_add(struct text *text, struct str s);
void text_add_char(struct text *text, char c);
void text_printf(struct text *text, const char *format, ...) __attribute__((format(printf, 2, 3)));
/* The bytes so far, with a NUL behind; valid until the next addition. */
struct str text_str(struct text *text);

#endif
