/* Replies with files, as browsers post them. */
#ifndef TESTS_ATTACHMENT_SENDING_H
#define TESTS_ATTACHMENT_SENDING_H

#include "tests/attachment/samples.h"
#include "tests/ticket/opened.h"

struct sent_part {
    const char *name; /* of the file */
    struct str bytes;
};

struct sent_reply {
    const char *cookies;
    const char *body; /* NULL: some words */
    const struct sent_part *parts;
    size_t count;
    const char *key; /* NULL: none */
};

/* The whole form, multipart/form-data with the boundary "edge". */
struct str sending_form(struct test *t, const struct sent_reply *sent);
/* Posts so much of a form as came. */
struct reply sending_post(struct test *t, const struct opened *opened, const char *cookies,
                          struct str form);
/* Posts it to /requests/{ticket}/reply. */
struct reply sending_reply(const struct opened *opened, const struct sent_reply *sent);
/* How many files the company has; how many rows bind them. */
int64_t sending_kept(const struct opened *opened);
/* Public id of the file of this name that came last. */
const char *sending_code(const struct opened *opened, const char *name);

#endif
