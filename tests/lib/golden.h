/* Pages against their fixtures: the tree a handler builds, and the HTML of its main part, locale by
 * locale. */
#ifndef TESTS_LIB_GOLDEN_H
#define TESTS_LIB_GOLDEN_H

#include "tests/lib/visit.h"

/*
 * Asks for a page in a locale: its tree must equal tests/NAME.xml, and <main> of its HTML
 * tests/NAME.LOCALE.html, where NAME is as "home/landing". The tree is compared in the first locale
 * of the list only. locales  blank-separated
 */
void expect_page(struct test *t, const char *host, const char *path, const char *name,
                 const char *locales);

#endif
