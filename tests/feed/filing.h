/* Feeds of texts, for tests. */
#ifndef TESTS_FEED_FILING_H
#define TESTS_FEED_FILING_H

#include "handlers/feed/feed.h"
#include "tests/member/company.h"

/* A file in memory that holds a text. */
int filing_fd(struct test *t, const char *text);
/* A connection as jobs have it; closed with the test's arena. */
struct db *filing_db(struct test *t);
/* Begins a feed of the portal "pt" without taking it in. */
struct feed filing_begin(struct test *t, enum feed_kind kind, const char *text);
/* Takes a text in; result as text: "done: 2 added, 0 changed, 1 same, 0 refused", or "broken:
 * CODE". */
const char *filing_take(struct test *t, enum feed_kind kind, const char *text);
/* The refused lines of the last one taken: "3 zone feed.not-a-zone Europe/Nowhere; ..." */
const char *filing_problems(struct test *t);

#endif
