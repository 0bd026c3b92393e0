/*
 * One text of a message, cut into parts once, so that a page only appends them:
 * "Last reading: {count} pages, <1>all of them</1>". It knows no catalogue and no stylesheet.
 */
#ifndef FCGI_VIEW_PHRASE_H
#define FCGI_VIEW_PHRASE_H

#include "fcgi/base/arena.h"

enum { PHRASE_ARGS = 16, PHRASE_TAGS = 32, PHRASE_DEPTH = 8 };

enum part_kind {
    PART_TEXT,
    PART_ARG,   /* {name} */
    PART_OPEN,  /* <1> */
    PART_CLOSE, /* </1> */
    PART_EMPTY, /* <1/> */
};

struct part {
    enum part_kind kind;
    unsigned slot;   /* of an argument: its place in names; of a tag: its number less one */
    struct str text; /* of PART_TEXT, NUL behind */
};

struct phrase {
    const struct part *parts;
    size_t count;
    uint32_t args; /* bit per slot that occurs */
    uint32_t tags;
    uint32_t empty; /* of the tags: written <1/> */
};

/* The arguments of one message in the order they are first met. */
struct names {
    struct str at[PHRASE_ARGS];
    size_t count;
};

/*
 * Cuts text into parts that live in the arena. Names not yet known are added when may_add, an error
 * otherwise. NULL, or why it is no phrase: a lone brace or angle bracket, tags that do not nest,
 * one used twice, too many.
 */
const char *phrase_parse(struct arena *arena, struct str text, struct names *names, bool may_add,
                         struct phrase *out);

/* Slot of a name, or names->count. */
size_t names_find(const struct names *names, struct str name);

/* "", or the only part when the phrase is plain text. */
bool phrase_is_plain(const struct phrase *phrase);

#endif
