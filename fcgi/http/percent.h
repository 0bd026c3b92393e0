/* Percent-encoding (RFC 3986 2.1), decoded exactly once, for targets and forms. */
#ifndef FCGI_HTTP_PERCENT_H
#define FCGI_HTTP_PERCENT_H

#include "fcgi/base/arena.h"

/*
 * The decoded bytes, in the arena; may hold any byte.
 * plus_is_space  "+" stands for a blank, as forms write it
 * False when an escape is cut short or has no hexadecimal digits.
 */
bool percent_decode(struct arena *arena, struct str raw, bool plus_is_space, struct str *out);

/* The bytes as a path or a query's value bears them: letters, digits, "-._~" and those of also stay
   as they are. */
struct str percent_encode(struct arena *arena, struct str bytes, struct str also);

#endif
