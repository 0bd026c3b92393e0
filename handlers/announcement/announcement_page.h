/* What other nouns' pages may show of announcements. */
#ifndef HANDLERS_ANNOUNCEMENT_ANNOUNCEMENT_PAGE_H
#define HANDLERS_ANNOUNCEMENT_ANNOUNCEMENT_PAGE_H

#include "fcgi/call.h"

/* The newest few that are current or planned, as children of parent. */
void announcement_show_news(struct call *c, struct node *parent, size_t most);

#endif
