/* Ten and more requests that reach every part of a page's making, answered in process. */
#ifndef TESTS_FAULTS_ASKED_H
#define TESTS_FAULTS_ASKED_H

#include "fcgi/serve.h"
#include "tests/lib/test.h"

struct asked {
    const char *what;
    const char *host;
    const char *target;
    unsigned status; /* of the normal answer */
    const char *accept;
    const char *body; /* NULL: a GET */
    const char *language;
    const char *cookies;
};

extern const struct asked asked[];
extern const size_t asked_count;

/* The status of the answer; 0 when it has none. */
unsigned asked_serve(struct server *server, struct arena *arena, const struct asked *request);

#endif
