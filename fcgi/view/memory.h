/* Lends an arena (a request's, a sheet's) to libxml2 and libxslt, whose allocations thereby die
 * with it. */
#ifndef FCGI_VIEW_MEMORY_H
#define FCGI_VIEW_MEMORY_H

#include "fcgi/base/arena.h"

/* Sets the libraries up once, before anything else of this room: allocator, error handlers, empty
   entity loader, no network, extension elements and functions. More calls do nothing. */
void view_start(void);

/* From here to view_end the libraries allocate in the arena; not nested. Whatever they built before
   stays in malloc. Nothing they built in between may be touched after the arena's reset. */
void view_begin(struct arena *arena);
void view_end(void);
/* True between the two. */
bool view_is_lent(void);

/* Before workers fork: what ICU has opened so far is shared by them (arena_still). */
void view_still(void);

#endif
