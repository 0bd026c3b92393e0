/* Passwords of a test's own, in a request of a company of the test, opened by staff of its queue.
 */
#ifndef TESTS_SECRET_GIVEN_H
#define TESTS_SECRET_GIVEN_H

#include "handlers/secret/secret.h"
#include "tests/ticket/opened.h"

#define GIVEN_STAFF     1101   /* posted to all queues of Lisbon by the demo, */
#define GIVEN_TECHNICAL 699001 /* to one of them, by given_technical, */
#define GIVEN_OTHER     1104   /* and to none */
#define GIVEN_MAIL      "helena.bastos@pt.lumenor.example.com"
#define GIVEN_CANARY    "Kanarie-9#Vogel"
#define GIVEN_AT        1772443800 /* VISIT_NOW */
#define GIVEN_ENDS      (GIVEN_AT + 72 * 3600)

struct given {
    struct opened opened;
    struct test *t;
    uint64_t ticket; /* row id */
    struct str code; /* public id of the password */
};

/* At VISIT_NOW: a request of the company, opened by GIVEN_STAFF, with one password in it. */
struct given given_new(const struct company *co);
void given_end(struct given *given);

/* Another one, handed over now by Bea. */
enum result given_more(struct given *given, const struct secret_spec *spec);
/* The public id of the newest of the request. */
struct str given_newest(struct given *given);
/* The state that a reader is told at an instant. */
const char *given_state(struct given *given, int64_t at);
/* What revealing gives at an instant. */
enum result given_reveal(struct given *given, uint64_t staff, int64_t at, struct secret_shown *out);
/* How many views there are of all passwords of the request. */
int64_t given_views(const struct given *given);
/* Changes rows: "%T" stands for the row id of the request. */
void given_run(const struct given *given, const char *sql);
/* Makes GIVEN_TECHNICAL when there is none yet. */
void given_technical(const struct given *given);
/* The staff opens the case, at the present hour of the database. */
void given_open(const struct given *given, uint64_t staff);

#endif
