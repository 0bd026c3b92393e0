/* Where a program writes: HTML, the text it holds, or both; an attribute may still join the start
 * tag written last. */
#ifndef FCGI_VIEW_SINK_H
#define FCGI_VIEW_SINK_H

#include "fcgi/view/markup.h"

struct sink {
    struct text *markup; /* NULL: only the text is wanted */
    struct text *plain;  /* NULL: only the markup is wanted */
    size_t tag_from;     /* where the open start tag begins */
    bool is_open;        /* it has no ">" yet */
    bool eats_line_end;  /* the parser drops a line end right behind it */
};

/* Behind a start tag, from tag_from on, written without its ">". */
static inline void
sink_open(struct sink *sink, bool eats_line_end)
{
    sink->is_open = sink->markup != NULL;
    sink->eats_line_end = eats_line_end;
}

/* The ">" that is due; first: what follows begins with this byte. */
void sink_begin(struct sink *sink, char first);

/* Markup made beforehand, and the text in it. */
static inline void
sink_put(struct sink *sink, struct str markup, struct str plain)
{
    if (sink->markup != NULL) {
        if (sink->is_open)
            sink_begin(sink, markup.len > 0 ? markup.at[0] : ' ');
        markup_put(sink->markup, markup.at, markup.len);
    }
    if (sink->plain != NULL && plain.len > 0)
        markup_put(sink->plain, plain.at, plain.len);
}

/* Text to be escaped. */
void sink_text(struct sink *sink, struct str text);
/* Sets an attribute of the open start tag, instead of one of the same name. False: no tag is open.
 */
bool sink_attribute(struct sink *sink, struct str name, struct str value);
/* The end of an element whose start tag may still be open. */
void sink_end(struct sink *sink, struct str tag, bool is_void);

#endif
