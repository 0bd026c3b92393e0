/* Requests of a test's own: opened by the verb that pages use, for a company of the test. */
#ifndef TESTS_TICKET_OPENED_H
#define TESTS_TICKET_OPENED_H

#include "handlers/ticket/ticket.h"
#include "tests/member/company.h"

/* What a request of a test is, where it is not the usual one. */
struct opened_as {
    enum who who;        /* 0: Bea */
    const char *sharing; /* NULL: "all" */
    const char *subject; /* NULL: "paper-jam" */
    const char *body;    /* NULL: some words */
    const struct str *readers;
    size_t reader_count;
    bool is_confidential;
};

struct opened {
    struct company co;
    struct db *db; /* closed by opened_end */
    struct str code, number;
};

/* Connects as portal, and opens a request of the company. */
struct opened opened_new(const struct company *co, const struct opened_as *as);
/* A further one of the same company. */
struct str opened_more(struct opened *opened, const struct opened_as *as);
void opened_end(struct opened *opened);

/* Who somebody of the company is, as pages have it. */
struct member_doer opened_doer(const struct company *co, enum who who);
struct ticket_sight opened_sight(const struct company *co, enum who who);
/* As staff would: answers, or brings to another state. */
void opened_answer(struct opened *opened, const char *body, enum ticket_state to);
/* The state as its row has it, or "none". */
const char *opened_state(const struct opened *opened);

#endif
