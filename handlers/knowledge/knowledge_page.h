/* Articles in the trees of other nouns' pages. */
#ifndef HANDLERS_KNOWLEDGE_KNOWLEDGE_PAGE_H
#define HANDLERS_KNOWLEDGE_KNOWLEDGE_PAGE_H

#include "fcgi/call.h"
#include "handlers/knowledge/knowledge.h"

/* The viewer as a reader of the call's portal in its page's language. */
struct knowledge_reader knowledge_page_reader(const struct call *c);

/* <knowledge code title lead lang line? subject?/> each below parent: links to /articles/{code};
   xslt/lib/knowledge.xsl draws them as a list. Nothing when the portal has no articles. */
void knowledge_page_show(struct call *c, struct node *parent, const struct knowledge_hits *hits);

/* Visits the address within the portal ("/articles/paper-jam") of the list and of each article that
   everybody may read. None when the portal has no articles. */
typedef void knowledge_visit(struct call *c, struct str path, void *arg);
void knowledge_page_each(struct call *c, knowledge_visit *visit, void *arg);

/* Looks for the subjects, articles and guided help that a folder's articles name, and says what is
   missing, with its line (DEP-2). False: something is. */
struct texts;
bool knowledge_check(struct arena *arena, const struct texts *texts,
                     const struct knowledge_sources *sources);

#endif
