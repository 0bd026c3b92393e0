/* Trees of signed-in or random pages against their fixtures. */
#ifndef TESTS_REGISTRATION_VIEW_H
#define TESTS_REGISTRATION_VIEW_H

#include "tests/lib/signed.h"

/* The tree of a reply (XML) must equal tests/NAME.xml once what is random in it is replaced, and
 * what the sheet makes of that tree in English tests/NAME.en.html. name: "person/profile", or
 * "person/profile.refused" for another state of the same view. portal: its code */
void expect_view(struct test *t, const struct reply *reply, const char *portal, const char *name);

#endif
