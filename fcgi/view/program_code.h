/* What a program is made of; for the files of program.h only. */
#ifndef FCGI_VIEW_PROGRAM_CODE_H
#define FCGI_VIEW_PROGRAM_CODE_H

#include "fcgi/view/phrase.h"
#include "fcgi/view/program.h"
#include "fcgi/view/xpath.h"

enum { PROGRAM_SLOTS = 10, PROGRAM_PASSED = 6 };

enum op_kind {
    OP_PUT,       /* markup and the text in it */
    OP_TAG,       /* a start tag begins that may gain attributes */
    OP_TAG_VALUE, /* a term, escaped, within a start tag */
    OP_TAG_DONE,  /* attributes may follow */
    OP_END,       /* the end of such an element */
    OP_VALUE,
    OP_WORDS,
    OP_CHOOSE,
    OP_EACH,
    OP_APPLY,
    OP_CALL,
    OP_VARIABLE,
    OP_PARAM, /* a variable that a caller may have set */
    OP_ATTRIBUTE,
    OP_COPY,
    OP_STOP,
};

struct block {
    const struct op *ops;
    size_t count;
};

struct branch {
    const struct term *test; /* NULL: always */
    struct block block;
};

/* The value of a parameter or variable: a term, or what a block writes. */
struct source_of_value {
    struct str name;
    const struct term *term; /* NULL: the block's */
    struct block block;
};

struct tag {
    struct block open; /* up to and with ">" */
    struct str close;
    bool is_void;
};

struct message_site {
    size_t index;
    const struct term *count;       /* m:n only */
    const struct term *const *args; /* by their slots */
    const struct tag *tags;
};

struct op {
    enum op_kind kind;
    bool is_flagged; /* OP_TAG_DONE: eats a line end; OP_END: void */
    struct str markup;
    struct str plain;
    const struct term *term;
    const struct message_site *site;
    struct block block;
    const struct branch *branches;
    const struct source_of_value *values; /* OP_VARIABLE, OP_PARAM: one; else what is passed */
    size_t count;                         /* of branches, or of values */
    size_t index;                         /* of a slot, a mode or a template */
};

struct template_code {
    const xsltTemplate *from;
    struct block block;
};

struct rule {
    const struct term *pattern; /* a path of one step */
    size_t template;
};

/* Templates of one mode that an element or attribute of this name can meet, the winner first. */
struct meeting {
    const char *name; /* NULL: all others */
    const struct rule *rules;
    size_t count;
};

struct mode {
    const char *name; /* NULL: none */
    const struct meeting *elements;
    size_t element_count;
    const struct meeting *attributes;
    size_t attribute_count;
    const struct rule *texts;
    size_t text_count;
};

struct program {
    const struct template_code *templates;
    size_t template_count;
    const struct mode *modes; /* the first is the one without a name */
    size_t mode_count;
};

/* Between program_make's halves. */
struct making {
    struct arena *arena;   /* the program's */
    struct arena *scratch; /* gone when it is made */
    const struct book *book;
    xsltStylesheet *style;
    struct program *program;
    struct template_code *templates;
    struct mode *modes;
    size_t mode_room;
    const char *why; /* it is left to libxslt, or NULL */
    /* of the template at hand */
    struct str names[PROGRAM_SLOTS];
    size_t visible;
};

/* Compiles a template's body. False: making->why is set. */
bool program_body(struct making *making, const xmlNode *first, struct block *out);
/* Slots of modes and of named templates; false: unknown. */
size_t program_mode(struct making *making, const char *name);
bool program_named(const struct making *making, const char *name, size_t *index);
xpath_slot program_slot;

#endif
