/* Runs a function in a child of this process and says how it ended; what it spoils dies with it. */
#ifndef TESTS_FAULTS_CHILD_H
#define TESTS_FAULTS_CHILD_H

#include "tests/lib/test.h"

enum ending {
    ENDING_DONE,   /* the function returned true */
    ENDING_WRONG,  /* it returned false */
    ENDING_MEANT,  /* it ended the process on purpose, as the arena and the allocator of trees do */
    ENDING_CRASHED /* anything else: a signal, a sanitizer's report, over its time */
};

enum ending child_run(bool (*run)(void *arg), void *arg);
/* What the last child wrote on standard error, as far as it is kept. */
const char *child_words(void);

#endif
