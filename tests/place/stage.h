/* What tests of this room stand on: a folder of their own, the demo's portals, places and
 * addresses. */
#ifndef TESTS_PLACE_STAGE_H
#define TESTS_PLACE_STAGE_H

#include "fcgi/place/place.h"
#include "tests/lib/test.h"

/* A new folder, removed with all it holds when the test ends. */
struct str stage_folder(struct test *t);
void stage_write(struct test *t, struct str path, struct str content);
/* A folder of compiled catalogues that are empty but there: pt_PT es_ES nb_NO de_AT. */
struct str stage_words(struct test *t);
/* A copy of conf/portals (declarations, themes, schema) that a test may spoil. */
struct str stage_portals(struct test *t);
/* Defaults, with the portals of this folder and stage_words. */
struct config stage_config(struct test *t, struct str portals);
/* Runs tests/place/geo.pl. layout  NULL or "flat" */
void stage_geo(struct test *t, struct str path, const char *layout);
/* tests/place/demo.tsv */
struct place stage_place(struct test *t);
/* What is written to descriptor fd (1 or 2) until stage_heard. */
void stage_listen(struct test *t, int fd);
struct str stage_heard(struct test *t);

#endif
