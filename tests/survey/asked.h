/* A company's closed request and the question that its mail leads to. */
#ifndef TESTS_SURVEY_ASKED_H
#define TESTS_SURVEY_ASKED_H

#include "handlers/survey/survey.h"
#include "tests/member/company.h"

struct asked {
    struct company co;
    struct db *db;
    uint64_t ticket; /* row id */
    struct str path; /* "/survey/case?link=…" */
    struct str link; /* the token in it */
};

/* Of a company of this number, at Lisbon (centre 1), for Ada. Close db with asked_close. */
struct asked asked_new(struct test *t, unsigned number);
void asked_close(struct asked *asked);

/* "/en/survey/case?link=…" */
const char *asked_target(const struct asked *asked);

#endif
