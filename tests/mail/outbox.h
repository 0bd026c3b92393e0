/* What tests of mails stand on: the demo's schema, a runner's connection, a mail already taken. */
#ifndef TESTS_MAIL_OUTBOX_H
#define TESTS_MAIL_OUTBOX_H

#include "handlers/mail/mail_page.h"
#include "tests/lib/signed.h"

/* A runner as `balcao jobs` has it, its clock at VISIT_NOW; the outbox is empty. */
struct runner *outbox_runner(struct test *t);
/* Runs a unit on a connection of the portal's user. */
enum result outbox_unit(struct test *t, enum result (*work)(struct db *db, void *arg), void *arg);
/* Puts one mail into the outbox. */
enum result outbox_queue(struct test *t, const struct mail *mail);
/* The row of a person of the demo. */
uint64_t outbox_person(struct test *t, const char *address);

#endif
