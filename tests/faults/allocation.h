/* The process's malloc family, counted and made to fail at a chosen call; also for the libraries
 * linked in. Not under AddressSanitizer, which has a family of its own. */
#ifndef TESTS_FAULTS_ALLOCATION_H
#define TESTS_FAULTS_ALLOCATION_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#if defined(__SANITIZE_ADDRESS__)
#define ALLOCATION_CAN_FAIL 0
#else
#define ALLOCATION_CAN_FAIL 1
#endif

#define SITES_MAX 65536

/* Places that allocate, told apart by the functions above them, each with its first call. */
struct sites {
    uint64_t calls;
    size_t count;
    uint64_t first[SITES_MAX];
    uint64_t keys[SITES_MAX * 2]; /* a hash table */
};

/* From here calls are counted from 1, and their sites noted when sites is not NULL. */
void allocation_begin(struct sites *sites);
/* The call of this number gives NULL, once. */
void allocation_fail(uint64_t call);
/* Ends counting and failing. True when the call that was to fail came. */
bool allocation_end(void);
/* Blocks taken and not given back since the process began. */
int64_t allocation_live(void);

#endif
