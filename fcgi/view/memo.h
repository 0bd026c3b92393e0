/* Remembers short texts that depend on a locale and a closed set of values only (a country's name,
 * a time of the clock), because ICU takes twenty times as long to make them again. */
#ifndef FCGI_VIEW_MEMO_H
#define FCGI_VIEW_MEMO_H

#include "fcgi/base/str.h"

struct memo;

/* Of fixed size, shared with all processes forked from this one. Never for values that tell
 * something of a person. */
void memo_open(struct memo **out);
void memo_close(struct memo **memo);
/* The text kept under this key, or the absent str. It stays while the memo does. */
struct str memo_find(const struct memo *memo, struct str key);
/* Keeps a copy; not of what is too long, nor where there is no room left. */
void memo_keep(struct memo *memo, struct str key, struct str value);

#endif
