/* What the tests of registration share: customers that are nobody else's, and the form filled in.
 */
#ifndef TESTS_REGISTRATION_NEWCOMER_H
#define TESTS_REGISTRATION_NEWCOMER_H

#include "tests/sign/browser.h"

/* A customer without people, new each time, with one device "QRS" and five digits. */
struct newcomer {
    const char *number, *serial;
    int64_t customer;
};
struct newcomer newcomer_at(struct test *t);

/* A mail address nobody has, new each time. */
const char *newcomer_mail(struct test *t, const char *name);

/* Posts /en/register with a good password. */
struct reply newcomer_register(struct browser *v, const struct newcomer *at, const char *mail);
/* Registers and presses the button of the mailed link. */
struct reply newcomer_activate(struct browser *v, const char *mail);

/* What stands in a column of the person with a mail address, and of their membership. */
int64_t newcomer_count(struct test *t, const char *mail, const char *condition);

#endif
