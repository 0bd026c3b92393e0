/* A browser of these tests: keeps cookies, sends tokens; and people who are nobody else's. */
#ifndef TESTS_SIGN_BROWSER_H
#define TESTS_SIGN_BROWSER_H

#include "tests/lib/signed.h"

#define BROWSER_PASSWORD "counter-demo-2026"

struct browser {
    struct test *t;
    const char *cookies;
    const char *address; /* NULL: this machine */
    const char *accept;  /* NULL: anything, so a page */
    struct instant at;   /* 0: VISIT_NOW */
};

/* A browser that was never here; nobody's tries are counted yet. */
struct browser browser_new(struct test *t);
struct reply browser_get(struct browser *v, const char *target);
/* body: without the token; "%s" in format is for what tests compute */
struct reply browser_post(struct browser *v, const char *target, const char *format, ...)
    __attribute__((format(printf, 3, 4)));
/* Posts /en/sign-in with the password all of these people have. */
struct reply browser_sign_in(struct browser *v, const char *mail);
/* Seconds after VISIT_NOW. */
void browser_wait(struct browser *v, int64_t seconds);

/* Makes a person with that password; gives the mail address "NAME@sign.example.org", new each time.
 */
const char *person_new(struct test *t, const char *name, const char *state);
/* The same at an address of one's choice, for pages that are kept as examples. */
void person_at(struct test *t, const char *mail, const char *name);
/* The same with a role of staff. */
const char *staff_new(struct test *t, const char *name, const char *role);
/* Their row's number. */
uint64_t person_number(struct test *t, const char *mail);
/* Gives them a second factor; secret receives it. */
void person_gets_factor(struct test *t, const char *mail, struct str *secret);

/* The path that the newest mail of an event to an address leads to, as a target of locale "en";
 * NULL for none. */
const char *mail_target(struct test *t, const char *event, const char *recipient);
/* How many mails of an event went to an address. */
int64_t mail_count(struct test *t, const char *event, const char *recipient);

/* Whether the body holds a text. */
bool reply_holds(const struct reply *reply, const char *text);
/* What stands between two texts in the body; absent when one is missing. */
struct str reply_between(const struct reply *reply, const char *before, const char *after);

#endif
