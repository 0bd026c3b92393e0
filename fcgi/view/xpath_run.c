/* Evaluates terms over the page's tree; a set of nodes stays a path until somebody walks it. */
#include <libxml/xpath.h>
#include <string.h>

#include "fcgi/view/function.h"
#include "fcgi/view/xpath.h"
#include "fcgi/view/xpath_value.h"

/* Returns true to end the walk. */
typedef bool visit_node(const xmlNode *node, void *arg);

struct walk {
    const struct term *path;
    const struct place *place;
    visit_node *visit;
    void *arg;
};

static bool walk_from(const struct walk *walk, size_t index, const xmlNode *node);

static bool
same_name(const xmlChar *have, const char *want)
{
    return want == NULL || ((char)have[0] == want[0] && strcmp((const char *)have, want) == 0);
}

/* White space between elements is no text (xsl:strip-space). */
static bool
is_text(const xmlNode *node)
{
    return node->type == XML_TEXT_NODE && !xmlIsBlankNode(node);
}

/* positions: how many nodes reached each predicate of this step so far. */
static bool
passes(const struct step *step, const xmlNode *node, const struct place *outer, size_t *positions)
{
    for (size_t i = 0; i < step->predicate_count; i++) {
        const struct term *predicate = step->predicates[i];
        const struct place place = {
            .node = node, .frame = outer->frame, .steering = outer->steering};

        if (predicate->kind == TERM_NUMBER) {
            if ((double)++positions[i] != predicate->number)
                return false;
        } else if (!xpath_truth(predicate, &place)) {
            return false;
        }
    }
    return true;
}

static bool
walk_attributes(const struct walk *walk, size_t index, const xmlNode *node)
{
    const struct step *step = &walk->path->steps[index];
    size_t positions[XPATH_PREDICATES] = {0};

    if (node->type != XML_ELEMENT_NODE)
        return false;
    for (const xmlAttr *each = node->properties; each != NULL; each = each->next) {
        const xmlNode *attribute = (const xmlNode *)(const void *)each;

        if (same_name(each->name, step->name) &&
            (step->predicate_count == 0 || passes(step, attribute, walk->place, positions)) &&
            walk_from(walk, index + 1, attribute))
            return true;
    }
    return false;
}

static bool
walk_children(const struct walk *walk, size_t index, const xmlNode *node)
{
    const struct step *step = &walk->path->steps[index];
    size_t positions[XPATH_PREDICATES] = {0};

    if (node->type != XML_ELEMENT_NODE && node->type != XML_DOCUMENT_NODE)
        return false;
    for (const xmlNode *child = node->children; child != NULL; child = child->next) {
        walk->place->steering->steps++;
        const bool is_meant = step->axis == AXIS_TEXT ? is_text(child)
                                                      : child->type == XML_ELEMENT_NODE &&
                                                            same_name(child->name, step->name);

        if (is_meant &&
            (step->predicate_count == 0 || passes(step, child, walk->place, positions)) &&
            walk_from(walk, index + 1, child))
            return true;
    }
    return false;
}

static bool
walk_from(const struct walk *walk, size_t index, const xmlNode *node)
{
    if (index == walk->path->count)
        return walk->visit(node, walk->arg);
    const struct step *step = &walk->path->steps[index];
    size_t positions[XPATH_PREDICATES] = {0};

    if (++walk->place->steering->steps > RUN_STEPS_MAX) {
        walk->place->steering->failed = "too many steps";
        return true;
    }
    switch (step->axis) {
    case AXIS_ATTRIBUTE:
        return walk_attributes(walk, index, node);
    case AXIS_CHILD:
    case AXIS_TEXT:
        return walk_children(walk, index, node);
    case AXIS_SELF:
        return passes(step, node, walk->place, positions) && walk_from(walk, index + 1, node);
    case AXIS_PARENT:
        break;
    }
    return node->parent != NULL && walk_from(walk, index + 1, node->parent);
}

static bool
walk(const struct term *path, const struct place *place, visit_node *visit, void *arg)
{
    const struct walk walk = {.path = path, .place = place, .visit = visit, .arg = arg};

    return walk_from(&walk, 0,
                     path->is_absolute ? (const xmlNode *)(const void *)place->node->doc
                                       : place->node);
}

static bool
keep_first(const xmlNode *node, void *arg)
{
    *(const xmlNode **)arg = node;
    return true;
}

static bool
keep_all(const xmlNode *node, void *arg)
{
    struct collecting *collecting = arg;
    struct node_set *set = collecting->set;

    if (set->count == set->room) {
        const size_t room = set->room == 0 ? 16 : set->room * 2;
        const xmlNode **moved = arena_new_array(collecting->arena, room, const xmlNode *);

        if (set->count > 0)
            memcpy(moved, set->at, set->count * sizeof *moved);
        set->at = moved;
        set->room = room;
    }
    set->at[set->count++] = node;
    return false;
}

/* Document order, each once. */
static void
put_in_order(struct node_set *set)
{
    size_t kept = 0;

    for (size_t i = 0; i < set->count; i++) {
        const xmlNode *node = set->at[i];
        size_t to = kept;

        /* NOLINTBEGIN(performance-no-int-to-ptr): libxml2 compares what it does not change */
        while (to > 0 && xmlXPathCmpNodes((xmlNode *)(uintptr_t)set->at[to - 1],
                                          (xmlNode *)(uintptr_t)node) < 0)
            to--;
        /* NOLINTEND(performance-no-int-to-ptr) */
        if (to > 0 && set->at[to - 1] == node)
            continue;
        memmove(&set->at[to + 1], &set->at[to], (kept - to) * sizeof *set->at);
        set->at[to] = node;
        kept++;
    }
    set->count = kept;
}

static bool
collect(const struct term *term, const struct place *place, struct collecting *collecting)
{
    if (term->kind == TERM_PATH) {
        walk(term, place, keep_all, collecting);
        return true;
    }
    if (term->kind == TERM_UNION) {
        const bool is_set =
            collect(term->args[0], place, collecting) && collect(term->args[1], place, collecting);

        put_in_order(collecting->set);
        return is_set;
    }
    if (term->kind != TERM_VARIABLE || place->frame == NULL ||
        place->frame[term->slot].kind != VALUE_NODES)
        return false;
    const struct value *value = &place->frame[term->slot];
    const struct place from = {
        .node = value->from, .frame = place->frame, .steering = place->steering};

    return collect(value->set, &from, collecting);
}

bool
xpath_nodes(const struct term *term, const struct place *place, struct node_set *out)
{
    struct collecting collecting = {.set = out, .arena = place->steering->run->arena};

    return collect(term, place, &collecting);
}

/* First in document order, or NULL. */
static const xmlNode *
first_of(const struct term *set, const struct place *place)
{
    const xmlNode *first = NULL;

    if (set->kind == TERM_PATH) {
        walk(set, place, keep_first, &first);
        return first;
    }
    struct node_set all = {0};

    return xpath_nodes(set, place, &all) && all.count > 0 ? all.at[0] : NULL;
}

static bool
has_any(const struct term *set, const struct place *place)
{
    if (set->kind == TERM_UNION)
        return has_any(set->args[0], place) || has_any(set->args[1], place);
    return first_of(set, place) != NULL;
}

static void
gather(const xmlNode *node, struct text *text)
{
    for (const xmlNode *child = node->children; child != NULL; child = child->next) {
        if (is_text(child))
            text_add(text, str_from((const char *)child->content));
        else if (child->type == XML_ELEMENT_NODE)
            gather(child, text);
    }
}

struct str
xpath_text_of_node(const xmlNode *node, struct arena *arena)
{
    const xmlNode *only = node->children;

    if (node->type == XML_TEXT_NODE)
        return str_from((const char *)node->content);
    if (only == NULL)
        return STR("");
    if (only->next == NULL && only->type == XML_TEXT_NODE)
        return node->type == XML_ATTRIBUTE_NODE || is_text(only)
                   ? str_from((const char *)only->content)
                   : STR("");
    struct text text = {.arena = arena};

    gather(node, &text);
    return text_str(&text);
}

struct str
xpath_text_of(const struct value *value, const struct place *place)
{
    switch (value->kind) {
    case VALUE_TEXT:
    case VALUE_TREE:
        return value->text;
    case VALUE_NUMBER:
        return xpath_text_of_number(value->number, place->steering->run->arena);
    case VALUE_TRUTH:
        return value->truth ? STR("true") : STR("false");
    case VALUE_NODES:
        break;
    }
    const struct place from = {
        .node = value->from, .frame = place->frame, .steering = place->steering};
    const xmlNode *first = first_of(value->set, &from);

    return first == NULL ? STR("") : xpath_text_of_node(first, place->steering->run->arena);
}

struct str
xpath_text(const struct term *term, const struct place *place)
{
    const struct value value = xpath_value(term, place);

    return xpath_text_of(&value, place);
}

bool
xpath_truth_of(const struct value *value, const struct place *place)
{
    switch (value->kind) {
    case VALUE_TEXT:
        return value->text.len > 0;
    case VALUE_TREE:
        return true;
    case VALUE_NUMBER:
        return value->number < 0 || value->number > 0;
    case VALUE_TRUTH:
        return value->truth;
    case VALUE_NODES:
        break;
    }
    const struct place from = {
        .node = value->from, .frame = place->frame, .steering = place->steering};

    return has_any(value->set, &from);
}

bool
xpath_truth(const struct term *term, const struct place *place)
{
    const struct value value = xpath_value(term, place);

    return xpath_truth_of(&value, place);
}

struct telling {
    visit_text *visit;
    void *arg;
    struct arena *arena;
};

static bool
tell(const xmlNode *node, void *arg)
{
    const struct telling *telling = arg;

    return telling->visit(xpath_text_of_node(node, telling->arena), telling->arg);
}

/* In any order: what is asked is whether there is one. */
static bool
tell_each(const struct term *set, const struct place *place, struct telling *telling)
{
    if (set->kind == TERM_UNION)
        return tell_each(set->args[0], place, telling) || tell_each(set->args[1], place, telling);
    return walk(set, place, tell, telling);
}

bool
xpath_each(const struct value *nodes, const struct place *place, visit_text *visit, void *arg)
{
    const struct place from = {
        .node = nodes->from, .frame = place->frame, .steering = place->steering};
    struct telling telling = {.visit = visit, .arg = arg, .arena = place->steering->run->arena};

    return tell_each(nodes->set, &from, &telling);
}

static bool
is_at(const struct step *step, const xmlNode *node)
{
    double position = 1;

    for (const xmlNode *before = node->prev; before != NULL; before = before->prev)
        position += before->type == node->type && same_name(before->name, step->name);
    return step->predicates[0]->number == position;
}

bool
xpath_matches(const struct term *pattern, const xmlNode *node, const struct place *place)
{
    const struct step *step = &pattern->steps[0];
    size_t positions[XPATH_PREDICATES] = {0};

    if (!same_name(node->name, step->name))
        return false;
    if (step->predicate_count > 0 && step->predicates[0]->kind == TERM_NUMBER)
        return is_at(step, node);
    return step->predicate_count == 0 || passes(step, node, place, positions);
}
