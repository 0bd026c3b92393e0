/* What the pages of visits share. */
#ifndef HANDLERS_VISIT_VISIT_PAGE_H
#define HANDLERS_VISIT_VISIT_PAGE_H

#include "fcgi/call.h"
#include "handlers/visit/visit.h"

/* <visit …/> below parent, its times in the zone of its site. */
struct node *visit_page_add(struct call *c, struct node *parent, const struct visit *visit);
/* The form "propose" to path: day, from, until. */
void visit_page_propose(struct call *c, struct node *parent, const struct visit *visit,
                        struct str path);
/* The zone its times are in. */
struct str visit_page_zone(const struct call *c, const struct visit *visit);
/* Reads what was proposed; RES_INVALID: see the problems. */
enum result visit_page_read(struct call *c, const struct visit *visit,
                            const struct visit_span *span, struct visit_step *step);

#endif
