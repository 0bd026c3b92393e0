/* Remembers short texts that depend on a locale and a closed set of values only (a country's name,
 * a time of the clock), because ICU takes twenty times as long to make them again. */
#ifndef FCGI_VIEW_MEMO_H
#define FCGI_VIEW_MEMO_H

#include "fcgi/base/arena.h"

struct memo;

/* In the arena, of fixed size. Never for values that tell something of a person. */
struct memo *memo_new(struct arena *arena);
/* The text kept under this key, or the absent str. */
struct str memo_find(const struct memo *memo, struct str key);
/* Keeps a copy, in place of another key that wants the same slot; what is too long is not kept. */
void memo_keep(struct memo *memo, struct str key, struct str value);

#endif
