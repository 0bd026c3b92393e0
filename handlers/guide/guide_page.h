/* Guides: pages that explain, readable without an account, each also as a PDF made from the same
 * text (PUB-3). */
#ifndef HANDLERS_GUIDE_GUIDE_PAGE_H
#define HANDLERS_GUIDE_GUIDE_PAGE_H

#include "fcgi/call.h"

/* The portal's guides as children of parent, with file and size where a PDF is published. */
void guide_show_links(struct call *c, struct node *parent);

#endif
