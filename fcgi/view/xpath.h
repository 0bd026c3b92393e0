/* The XPath of our sheets, read once into a tree of terms and evaluated without libxml2's stack and
 * copies. What it does not know is refused while reading, and the sheet is then left to libxslt. */
#ifndef FCGI_VIEW_XPATH_H
#define FCGI_VIEW_XPATH_H

#include <libxml/tree.h>

#include "fcgi/view/run.h"

enum { XPATH_ARGS = 4, XPATH_STEPS = 6, XPATH_PREDICATES = 3 };

enum axis { AXIS_CHILD, AXIS_ATTRIBUTE, AXIS_SELF, AXIS_PARENT, AXIS_TEXT };

struct step {
    enum axis axis;
    const char *name; /* NULL: any */
    const struct term *predicates[XPATH_PREDICATES];
    size_t predicate_count;
};

enum term_kind {
    TERM_TEXT,
    TERM_NUMBER,
    TERM_VARIABLE,
    TERM_PATH,
    TERM_UNION,
    TERM_OR,
    TERM_AND,
    TERM_EQUAL,
    TERM_UNEQUAL,
    TERM_LESS,
    TERM_LESS_EQUAL,
    TERM_PLUS,
    TERM_MINUS,
    TERM_TIMES,
    TERM_CALL,
    TERM_FORMAT,
};

enum core {
    CORE_NOT,
    CORE_BOOLEAN,
    CORE_STRING,
    CORE_CONCAT,
    CORE_STARTS_WITH,
    CORE_CONTAINS,
    CORE_SUBSTRING,
    CORE_SUBSTRING_BEFORE,
    CORE_SUBSTRING_AFTER,
    CORE_NORMALIZE_SPACE,
    CORE_TRANSLATE,
    CORE_NAME,
    CORE_COUNT,
};

struct function;

struct term {
    enum term_kind kind;
    enum core core;
    const struct function *function; /* TERM_FORMAT */
    struct str text;
    double number;
    size_t slot; /* TERM_VARIABLE */
    const struct term *args[XPATH_ARGS];
    size_t count; /* of args, or of steps */
    bool is_absolute;
    bool holds_variable; /* here or below */
    struct step *steps;
};

/* Finds the slot of a variable; false: unknown. */
typedef bool xpath_slot(void *scope, struct str name, size_t *slot);

/* NULL: not within what this reader knows. find may be NULL: no variables. */
const struct term *xpath_read(struct arena *arena, const char *text, xpath_slot *find, void *scope);

enum value_kind { VALUE_TEXT, VALUE_NUMBER, VALUE_TRUTH, VALUE_NODES, VALUE_TREE };

struct value {
    enum value_kind kind;
    bool truth;
    double number;
    struct str text;        /* of VALUE_TREE: its text */
    struct str markup;      /* VALUE_TREE only, escaped */
    const struct term *set; /* VALUE_NODES: a path, walked when needed */
    const xmlNode *from;
};

/* Where a term is evaluated. */
struct place {
    const xmlNode *node;
    const struct value *frame; /* of variables */
    struct steering *steering;
};

/* What one run shares. */
struct steering {
    const struct run *run;
    const char *failed; /* why it must stop, or NULL */
    const char *failed_at;
    unsigned depth;
    unsigned done; /* instructions */
    unsigned steps;
};

struct value xpath_value(const struct term *term, const struct place *place);
struct str xpath_text(const struct term *term, const struct place *place);
bool xpath_truth(const struct term *term, const struct place *place);
/* Of a value: its text. */
struct str xpath_text_of(const struct value *value, const struct place *place);

struct node_set {
    const xmlNode **at;
    size_t count;
    size_t room;
};

/* All nodes in document order. False: no set of nodes. */
bool xpath_nodes(const struct term *term, const struct place *place, struct node_set *out);

/* True when node is one that the pattern (a path of one step) describes. */
bool xpath_matches(const struct term *pattern, const xmlNode *node, const struct place *place);

#endif
