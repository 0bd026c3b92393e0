/* Pieces of marked-up text into a buffer, shared by the writers of HTML, XML and JSON. */
#ifndef FCGI_VIEW_MARKUP_H
#define FCGI_VIEW_MARKUP_H

#include <libxml/tree.h>
#include <string.h>

#include "fcgi/base/arena.h"

/* As text_add, without a call while there is room. */
static inline void
markup_put(struct text *text, const char *at, size_t len)
{
    if (text->at != NULL && text->room - text->len > len) {
        memcpy(text->at + text->len, at, len);
        text->len += len;
    } else {
        text_add(text, (struct str){at, len});
    }
}

#define MARKUP_PUT(text, literal) markup_put((text), (literal), sizeof(literal) - 1)

/* Escaped for the content of an element, and for an attribute value in double quotes; right in XML
 * and in HTML. */
void markup_text(struct text *text, const xmlChar *content);
void markup_value(struct text *text, const xmlChar *content);
/* The same for text of a known length. */
void markup_escape(struct text *text, struct str content, bool is_value);
/* " name="value"" of a literal attribute, prefix included. */
void markup_attribute(struct text *text, const xmlAttr *attribute);

/* The whole document as XML 1.0, UTF-8. */
void markup_xml(struct text *text, const xmlDoc *document);

/* UTF-8 of which XML can hold every character: the last look at what leaves us
 * (facts/reliability.md, V17). */
bool markup_is_clean(struct str s);

#endif
