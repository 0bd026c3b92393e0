/* What the pages of uploads share among themselves. */
#ifndef HANDLERS_UPLOAD_UPLOAD_PAGE_H
#define HANDLERS_UPLOAD_UPLOAD_PAGE_H

#include "fcgi/call.h"
#include "handlers/upload/upload.h"

/* Lines on a page. */
#define UPLOAD_PAGE_LINES 100

/* The viewer, or the program, as who asks. */
struct upload_doer upload_page_doer(const struct call *c);
/* Whether there are files of readings in this portal, for this viewer. */
bool upload_page_is_on(const struct call *c);
/* Attributes of a file's state. */
void upload_page_add(struct call *c, struct node *body, const struct upload *upload);
/* <line> for each, with what is wrong; and where the next page begins. */
void upload_page_add_lines(struct call *c, struct node *body, const struct upload_query *query,
                           const struct upload_list *lines);

#endif
