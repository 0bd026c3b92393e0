/* Writes a result tree as an HTML5 document, seven times cheaper than the library does
 * (facts/performance.md 3). */
#ifndef FCGI_VIEW_HTML_H
#define FCGI_VIEW_HTML_H

#include <libxml/tree.h>

#include "fcgi/base/arena.h"

/*
 * Doctype, void elements without end tag, every other element with one (also in SVG), script and
 * style raw, no namespace declarations, comments dropped. False: the text of a script or style
 * would end it.
 */
bool html_write(struct text *text, const xmlDoc *document);

/* What the writers of HTML know of an element by its name. */
bool html_is_void(const char *name);
bool html_is_raw(const char *name);
bool html_eats_line_end(const char *name);

#endif
