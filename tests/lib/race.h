/* Two processes that do something at once, again and again, each over a connection of its own. */
#ifndef TESTS_LIB_RACE_H
#define TESTS_LIB_RACE_H

#include "fcgi/data/connection.h"
#include "tests/lib/test.h"

struct race {
    void *arg;
    /* Carried out by number 0 and 1 at once. arena is the process's own, empty at each round; what
       is written to arg stays in that process. */
    enum result (*run)(struct db *db, struct arena *arena, void *arg, unsigned number,
                       unsigned round);
    /* What was before, and what came of it, in the test's own process; may be NULL. */
    void (*prepare)(struct test *t, void *arg, unsigned round);
    void (*judge)(struct test *t, void *arg, unsigned round, const enum result ends[2]);
};

/* Rounds to be run: BALCAO_TEST_ROUNDS, otherwise usual. */
unsigned race_rounds(unsigned usual);
/* Runs them; the test fails when a process ends in between. No connection of the test's may be in
   use. */
void race_run(struct test *t, const struct race *race, unsigned rounds);

#endif
