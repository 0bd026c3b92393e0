/* What this room knows of a message beyond words.h: its source text cut into parts, and how it gets
 * into the book. */
#ifndef FCGI_VIEW_BOOK_H
#define FCGI_VIEW_BOOK_H

#include "fcgi/view/phrase.h"
#include "fcgi/view/words.h"

/* Arguments and tags have the same slots in every text of a message. */
struct shape {
    struct names names;
    struct phrase source[2]; /* m:t: the first only; m:n: one, other */
    size_t forms;            /* 1 or 2 */
};

/* Registers a message, or finds it again. NULL, or why it cannot be one. line: of its first use, in
 * the file of place. */
const char *book_add(struct book *book, const struct message *message, size_t line, size_t *index);
const struct shape *book_shape(const struct book *book, size_t index);

/* NULL when a translation of the message may read like this, or why not. is_sole: the form of a
   single number, which may leave out what only the plural has. */
const char *shape_refuses(const struct shape *shape, const struct phrase *translation,
                          bool is_sole);

#endif
