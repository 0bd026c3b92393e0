/* Requests in process: what nginx would send goes to serve(), and the whole answer comes back taken
 * apart. */
#ifndef TESTS_LIB_VISIT_H
#define TESTS_LIB_VISIT_H

#include "fcgi/serve.h"
#include "tests/lib/test.h"

/* Monday 2 March 2026, 09:30 UTC: every visit sees this instant unless the test holds another. */
#define VISIT_NOW "2026-03-02T09:30:00Z"

struct visit {
    const char *method; /* NULL: GET */
    const char *host;   /* NULL: pt.localhost */
    const char *target; /* raw: "/pt-PT/?a=b" */
    const char *accept_language, *cookies, *address, *accept, *origin, *fetch_site, *if_none_match,
        *type, *user_agent, *authorization, *idempotency_key;
    const char *error_status;
    const char *body;
    size_t body_bytes; /* of a body with NULs; 0: up to its end */
    struct instant at; /* when; 0: VISIT_NOW */
};

struct reply {
    unsigned status;
    struct str head; /* header lines, CR LF after each */
    struct str body;
};

/* The generation that all visits of a test run share: the repository's portals, the test database
 * with demo data. */
const struct generation *visit_generation(struct test *t);
struct reply visit(struct test *t, const struct visit *visit);
struct reply visit_get(struct test *t, const char *host, const char *target);
/* Takes away what the worker keeps of pages it made. */
void visit_forget(struct test *t);
/* Other settings or portals for the visits that follow: change gets a copy of the generation; NULL
   brings the shared one back. */
void visit_changed(struct test *t, void (*change)(struct test *t, struct generation *copy));
/* A header's value; absent when missing. */
struct str reply_header(const struct reply *reply, const char *name);
/* How many headers of that name there are. */
size_t reply_headers(const struct reply *reply, const char *name);

/* What differs from one file under tests/, or writes it when UPDATE is set in the environment. */
bool expect_golden(struct test *t, struct str got, const char *path);

#endif
