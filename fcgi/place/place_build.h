/* Makes the public data out of its rows: finds what belongs together by key. */
#ifndef FCGI_PLACE_PLACE_BUILD_H
#define FCGI_PLACE_PLACE_BUILD_H

#include "fcgi/place/centre.h"
#include "fcgi/place/place_rows.h"

/* RES_OK | RES_INVALID: a key leads nowhere, a zone is unknown, a number has no sense; what, is
 * logged */
enum result place_build(struct arena *arena, const struct place_rows *rows,
                        struct place *out) MUST_USE;

#endif
