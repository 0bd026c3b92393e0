/* What every fuzz target starts from: the bytes as they came, an arena that is empty each time, and
 * a way to say what must hold. */
#ifndef TESTS_FUZZ_INPUT_H
#define TESTS_FUZZ_INPUT_H

#include <stdio.h>
#include <stdlib.h>

#include "fcgi/base/arena.h"
#include "fcgi/base/log.h"

/* Runs once an input; nothing stands behind the last byte. */
#define FUZZ(input)                                                                                \
    static void fuzz(struct str input);                                                            \
    int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size);                            \
    int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)                             \
    {                                                                                              \
        fuzz((struct str){(const char *)data, size});                                              \
        return 0;                                                                                  \
    }                                                                                              \
    static void fuzz(struct str input)

#define must(condition)                                                                            \
    do {                                                                                           \
        if (!(condition)) {                                                                        \
            fprintf(stderr, "%s:%d: %s does not hold\n", __FILE__, __LINE__, #condition);          \
            abort();                                                                               \
        }                                                                                          \
    } while (0)

/* Empty, of at least size_bytes at the first call. Small ones are quicker: all of it is poisoned
 * each time. */
static inline struct arena *
fuzz_arena(size_t size_bytes)
{
    static struct arena *arena;

    if (arena == NULL) {
        log_descriptor(-1);
        arena_open(&arena, size_bytes);
    }
    arena_reset(arena);
    return arena;
}

/* A file in memory that holds the input, for functions that take a path; the same one each time. */
struct str fuzz_file(struct str input);

#endif
