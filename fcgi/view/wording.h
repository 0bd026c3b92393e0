/* m:t and m:n: how messages are read from a stylesheet and how their translations get into a page.
 */
#ifndef FCGI_VIEW_WORDING_H
#define FCGI_VIEW_WORDING_H

#include "fcgi/view/loader.h"

#define WORDS_NAMESPACE "urn:balcao:words"

/* Makes the elements known to libxslt, once. */
void wording_start(void);

/*
 * Checks one element of the words' namespace; a message is registered in the book of the
 * compilation. White space is folded; values become {name}, inline elements <1>..</1> in document
 * order. True, or what is wrong was logged with file and line. Source: facts/ecosystem.md 1.2.
 */
bool wording_read(struct compiling *compiling, xmlNode *node);

#endif
