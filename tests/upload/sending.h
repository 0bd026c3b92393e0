/* A company whose devices have counters, and files of readings as browsers post them. */
#ifndef TESTS_UPLOAD_SENDING_H
#define TESTS_UPLOAD_SENDING_H

#include "fcgi/jobs.h"
#include "handlers/upload/upload.h"
#include "tests/member/company.h"

/*
 * A company of this number with four devices UPL…1 to UPL…4 (their serial numbers: upload_serial),
 * each with a counter that began at 1,000 on 2026-01-01; 0: a number of its own.
 */
struct company upload_company(struct test *t, unsigned number);
const char *upload_serial(const struct company *co, unsigned device);

/* Posts a file named name as somebody of the company; key NULL: none. */
struct reply upload_post(const struct company *co, enum who who, struct str file, const char *name,
                         const char *key);
/* Sends a file and lets a runner judge it; gives its public id. */
const char *upload_judged(const struct company *co, enum who who, struct str file);
/* Lets a runner do what there is to be judged, or stored. */
void upload_run(struct test *t, const char *job);
/* "2:good 3:bad/reading.lower ..." of a file. */
struct str upload_verdicts(const struct company *co, const char *code);

#endif
