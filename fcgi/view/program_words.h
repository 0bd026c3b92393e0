/* Within program_make: how a block is built, and messages in it. */
#ifndef FCGI_VIEW_PROGRAM_WORDS_H
#define FCGI_VIEW_PROGRAM_WORDS_H

#include "fcgi/view/program_code.h"
#include "fcgi/view/wording.h"

struct building {
    struct making *making;
    struct op *ops;
    size_t count;
    size_t room;
    struct text markup; /* what is due, and the text in it */
    struct text plain;
};

struct building program_building(struct making *making);
struct block program_built(struct building *b);
/* Always false. */
bool program_refuse(struct making *making, const char *why);
/* NULL: refused. */
const struct term *program_term(struct making *making, struct str text);
/* The value of an attribute without a namespace, or absent. */
struct str program_attribute(const xmlNode *node, const char *name);
/* A literal element's start tag, without its ">". */
bool program_start_tag(struct building *b, const xmlNode *element);

/* An m:t or m:n. NULL: refused. */
const struct message_site *program_words(struct making *making, const xmlNode *node);

#endif
