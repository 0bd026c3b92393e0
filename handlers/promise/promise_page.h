/* A promise as a part of pages: the instant, the working hours until then, and the calculation,
 * day by day (TKT-9). */
#ifndef HANDLERS_PROMISE_PROMISE_PAGE_H
#define HANDLERS_PROMISE_PROMISE_PAGE_H

#include "fcgi/call.h"
#include "handlers/promise/promise.h"

/*
 * Adds <promise due …> with <promise-day …> below parent, for xslt/lib/promise.xsl: a sheet imports
 * it and applies templates to "promise" (all of it, the calculation to unfold) or to
 * "promise" mode="brief" (one sentence).
 *
 * - centre whose working hours were counted; NULL when it is not there any more: then the
 *   calculation is shown in the page's zone and no hours are counted from now
 * - promise as promise_make gave it, or as the ticket keeps it; a calculation that cannot be read
 * is left out
 */
void promise_show(struct call *c, struct node *parent, const struct centre *centre,
                  const struct promise *promise);

#endif
