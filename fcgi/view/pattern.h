/* Match patterns in the form libxslt is quick at. */
#ifndef FCGI_VIEW_PATTERN_H
#define FCGI_VIEW_PATTERN_H

#include "fcgi/base/arena.h"

/*
 * step[a][b] as step[(a) and (b)]: for two predicates in a row libxslt 1.1.35 searches the whole
 * document at each test. Predicates that count (numbers, position, last) are left as they are.
 * Returns the pattern itself when there is nothing to join.
 */
struct str pattern_join(struct arena *arena, struct str pattern);

#endif
