/* Who calls in the loops over the site map, and what the tables say they get. */
#ifndef TESTS_GATE_CALLERS_H
#define TESTS_GATE_CALLERS_H

#include "fcgi/gate/gate.h"
#include "tests/lib/signed.h"

/* A person of the demo for each role; NULL for one that nobody holds. */
const char *caller_of(enum role role);
/* Cookies of somebody whose role passes a gate, the password just given; "" where nobody is needed.
 */
const char *caller_for(struct test *t, enum gate gate);
/* The address of a route with every capture replaced by the code. */
const char *caller_target(struct test *t, const struct route *route, const char *code);
/* One text over the content of all tables: the same as long as no row is another. */
struct str caller_tables(struct test *t);
/* The same but for the counts of attempts. */
struct str caller_things(struct test *t);

#endif
