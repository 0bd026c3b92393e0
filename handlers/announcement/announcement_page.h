/* What other nouns' pages may show of announcements. */
#ifndef HANDLERS_ANNOUNCEMENT_ANNOUNCEMENT_PAGE_H
#define HANDLERS_ANNOUNCEMENT_ANNOUNCEMENT_PAGE_H

#include "fcgi/call.h"

/* The newest few that are current or planned, as children of parent. */
void announcement_show_news(struct call *c, struct node *parent, size_t most);

/* Visits the address within the portal ("/announcements/r4kx7m2w") of each that is current or
 * planned. */
typedef void announcement_visit(struct call *c, struct str path, void *arg);
void announcement_each(struct call *c, announcement_visit *visit, void *arg);

#endif
