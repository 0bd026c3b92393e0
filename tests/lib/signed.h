/* Visits of people who are signed in, without the pages that sign them in. */
#ifndef TESTS_LIB_SIGNED_H
#define TESTS_LIB_SIGNED_H

#include "fcgi/gate/session.h"
#include "tests/lib/visit.h"

/* Which session a test wants: of whom, acting as what, how much proven. */
struct signed_as {
    const char *mail;     /* of a person of the demo */
    const char *customer; /* number of the customer acted for; NULL: the first they belong to */
    const char *cover;    /* code of a cover acted by; NULL: none */
    bool is_half;         /* the second factor is still owed */
    bool is_unconfirmed;  /* the password was given an hour ago */
    struct instant at;    /* when the session began; 0: VISIT_NOW */
    struct str token;     /* receives the session's token */
};

/* Begins a session and gives the Cookie header; the second factor is given where one is owed. */
const char *signed_cookies_as(struct test *t, struct signed_as *as);
const char *signed_cookies(struct test *t, const char *mail);

/* Posts a form as the person whose cookies these are: token and Origin as their browser would send
   them. body is urlencoded, without the token; host NULL: pt.localhost. */
struct reply signed_post(struct test *t, const char *cookies, const char *host, const char *target,
                         const char *body);
/* The same for somebody without a session: the form's cookie is made. */
struct reply form_post(struct test *t, const char *host, const char *target, const char *body);
struct reply signed_get(struct test *t, const char *cookies, const char *host, const char *target);
/* The token that forms shown to these cookies bear. */
struct str signed_token(struct test *t, const char *cookies);
/* The Cookie header after an answer: what it set is taken, what it ended is gone. */
const char *signed_after(struct test *t, const char *cookies, const struct reply *reply);

/* Keeps a copy of all rows, and brings them back: for tests that carry things out. */
void signed_save(struct test *t);
void signed_restore(struct test *t);

/* The number of a column of the demo's schema, by a statement of the test's own. */
int64_t signed_count(struct test *t, const char *sql);
/* Changes the demo's schema as its administrator. */
void signed_run(struct test *t, const char *sql);

#endif
