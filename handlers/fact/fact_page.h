/* Numbers and formats that texts quote, so that text and behaviour cannot disagree (PUB-2). */
#ifndef HANDLERS_FACT_FACT_PAGE_H
#define HANDLERS_FACT_FACT_PAGE_H

#include "fcgi/call.h"

/* Adds the element "facts": the rules' numbers, the count of roles, the portal's patterns. */
void fact_show(struct call *c, struct node *parent);

#endif
