/* Guided help in the trees of other nouns' pages. */
#ifndef HANDLERS_HELP_HELP_PAGE_H
#define HANDLERS_HELP_HELP_PAGE_H

#include "fcgi/call.h"
#include "handlers/help/help.h"

/* What this worker has of it; never NULL. */
const struct helps *help_page_all(const struct call *c);

/* The brand's trees in the page's language. */
struct help_scope help_page_scope(const struct call *c);

/* <help code title lead lang line?/>: a link to /help/{code}; xslt/lib/knowledge.xsl draws it.
   Nothing when the portal has none. */
void help_page_show(struct call *c, struct node *parent, const struct help_tree *tree);

/*
 * What a request says of guided help gone through before: <help-path code version title lang
 * older?> with <help-taken step choice lang/> each, in the reader's words (codes where the tree of
 * today has none); xslt/lib/knowledge.xsl draws it. Nothing for an empty path or what is none.
 */
void help_page_show_path(struct call *c, struct node *parent, struct str path);

/* The path as it may be kept with a request: typed when it is one of this portal's help, absent
   otherwise. */
struct str help_page_path(struct call *c, struct str typed);

/* Visits the address within the portal ("/help/paper-jam") of the list and of each tree. None when
   the portal has no guided help. */
typedef void help_visit(struct call *c, struct str path, void *arg);
void help_page_each(struct call *c, help_visit *visit, void *arg);

#endif
