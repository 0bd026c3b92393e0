/* The part of XSLT 1.0 that sheets may use: small enough to be read, fast enough to be run, and
 * safe. */
#ifndef FCGI_VIEW_SUBSET_H
#define FCGI_VIEW_SUBSET_H

#include "fcgi/view/loader.h"

/*
 * Checks each element, attribute and expression of a document, and registers its messages in the
 * book. True, or the first breach was logged with file and line.
 */
bool subset_check(struct compiling *compiling, xmlDoc *document);

/* NULL when the expression stays within the subset, or what does not. */
const char *subset_expression(const char *expression);

#endif
