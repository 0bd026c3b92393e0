/* A small folder of articles and guided help, there for one test. */
#ifndef TESTS_KNOWLEDGE_LIBRARY_H
#define TESTS_KNOWLEDGE_LIBRARY_H

#include "fcgi/data/db.h"
#include "handlers/help/help.h"
#include "handlers/knowledge/knowledge.h"
#include "tests/member/company.h"

#define LIBRARY "tests/knowledge/lumenor/texts"

/* Takes the folder in; workers see it. library_close takes all of it away again. */
void library_open(struct test *t);
void library_close(struct test *t);

/* A connection of jobs, and one of the portal; closed by library_close. */
struct db *library_jobs(struct test *t);
struct db *library_portal(struct test *t);

/* Takes a folder, without its lines on standard output and error. */
enum result library_take(struct test *t, const char *folder);
/* A copy of the small folder that a test may spoil: ".../lumenor/texts". */
const char *library_copy(struct test *t);
/* Writes one of its files anew: "articles/tray-jam.en.md". */
void library_write(struct test *t, const char *folder, const char *name, const char *content);

/* The guided help of a worker that has loaded the small folder. */
const struct helps *library_helps(struct test *t);
/* How somebody without an account reads, in a locale of pt.localhost. */
struct knowledge_reader library_reader(const char *locale, const char *audiences);

#endif
