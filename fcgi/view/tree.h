/*
 * Nodes made by hand, because the library's makers copy names and check what was checked before
 * (facts/performance.md). They lie where the library allocates and are linked to their parent at
 * once. Names are borrowed for the tree's life.
 */
#ifndef FCGI_VIEW_TREE_H
#define FCGI_VIEW_TREE_H

#include <libxml/tree.h>

#include "fcgi/base/str.h"

xmlNode *tree_element(xmlNode *parent, const char *name);
/* content: NUL-terminated and allocated by the library; the node owns it. */
xmlNode *tree_text(xmlNode *parent, xmlChar *content);
/* Appends an attribute; the caller knows that there is none of this name. content as above. */
xmlAttr *tree_attribute(xmlNode *node, const char *name, xmlChar *content);
/* A copy, NUL behind, where the library allocates. */
xmlChar *tree_copy(struct str s);

/* The next node in document order within top (an element or a document); NULL after the last. */
xmlNode *tree_next(const xmlNode *from, const void *top);

#endif
