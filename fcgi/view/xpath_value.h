/* Between the two halves of evaluation: sets of nodes, and everything else. */
#ifndef FCGI_VIEW_XPATH_VALUE_H
#define FCGI_VIEW_XPATH_VALUE_H

#include "fcgi/view/xpath.h"

struct collecting {
    struct node_set *set;
    struct arena *arena;
};

struct str xpath_text_of_node(const xmlNode *node, struct arena *arena);
struct str xpath_text_of_number(double number, struct arena *arena);
bool xpath_truth_of(const struct value *value, const struct place *place);

/* The text of each node of a set, until one visit returns true; then true. */
typedef bool visit_text(struct str text, void *arg);
bool xpath_each(const struct value *nodes, const struct place *place, visit_text *visit, void *arg);

#endif
