/* Reads messages from a stylesheet's nodes, before libxslt strips their blanks; it must not know
 * translations. */
#include <ctype.h>
#include <stdint.h>
#include <string.h>

#include "fcgi/view/book.h"
#include "fcgi/view/subset.h"
#include "fcgi/view/wording.h"

struct reading {
    struct compiling *compiling;
    struct text text;
    bool is_blank_due; /* white space was met, a space is written before what follows */
    const xmlNode *tags[PHRASE_TAGS];
    size_t tag_count;
    const xmlNode *args[PHRASE_ARGS];
    size_t arg_count;
};

static const char *
value_of(const xmlNode *node, const char *name)
{
    for (const xmlAttr *attribute = node->properties; attribute != NULL;
         attribute = attribute->next) {
        if (attribute->ns == NULL && strcmp((const char *)attribute->name, name) == 0)
            return attribute->children == NULL ? "" : (const char *)attribute->children->content;
    }
    return NULL;
}

static bool
is_words(const xmlNode *node, const char *name)
{
    return node->type == XML_ELEMENT_NODE && node->ns != NULL &&
           strcmp((const char *)node->ns->href, WORDS_NAMESPACE) == 0 &&
           (name == NULL || strcmp((const char *)node->name, name) == 0);
}

static bool
is_xsl(const xmlNode *node)
{
    return node->type == XML_ELEMENT_NODE && node->ns != NULL &&
           strcmp((const char *)node->ns->href, "http://www.w3.org/1999/XSL/Transform") == 0;
}

static void
write_due_blank(struct reading *r)
{
    if (r->is_blank_due && r->text.len > 0)
        text_add_char(&r->text, ' ');
    r->is_blank_due = false;
}

static bool
read_text(struct reading *r, const xmlNode *node)
{
    for (const xmlChar *at = node->content; at != NULL && *at != '\0'; at++) {
        if (*at == ' ' || *at == '\t' || *at == '\n' || *at == '\r') {
            r->is_blank_due = true;
            continue;
        }
        if (*at == '{' || *at == '}' || *at == '<')
            return loader_refuse(r->compiling, node->parent, "a message holds %c", *at);
        write_due_blank(r);
        text_add_char(&r->text, (char)*at);
    }
    return true;
}

static bool
read_argument(struct reading *r, const xmlNode *node)
{
    const char *name = value_of(node, "name");
    const char *select = value_of(node, "select");

    if (name == NULL || select == NULL || node->children != NULL)
        return loader_refuse(r->compiling, node, "m:arg has a name and a select, and no content");
    if (subset_expression(select) != NULL)
        return loader_refuse(r->compiling, node, "select=\"%s\": %s", select,
                             subset_expression(select));
    if (r->arg_count == PHRASE_ARGS)
        return loader_refuse(r->compiling, node, "too many values in a message");
    r->args[r->arg_count++] = node;
    write_due_blank(r);
    text_printf(&r->text, "{%s}", name);
    return true;
}

static bool
is_empty(const xmlNode *node)
{
    for (const xmlNode *child = node->children; child != NULL; child = child->next) {
        if (child->type == XML_ELEMENT_NODE ||
            (child->type == XML_TEXT_NODE && !xmlIsBlankNode(child)))
            return false;
    }
    return true;
}

static bool read_content(struct reading *r, const xmlNode *parent, unsigned depth);

static bool
read_tag(struct reading *r, const xmlNode *node, unsigned depth)
{
    if (r->tag_count == PHRASE_TAGS || depth == PHRASE_DEPTH)
        return loader_refuse(r->compiling, node, "too many inline elements in a message");
    r->tags[r->tag_count++] = node;
    const size_t number = r->tag_count;

    write_due_blank(r);
    if (is_empty(node)) {
        text_printf(&r->text, "<%zu/>", number);
        return true;
    }
    text_printf(&r->text, "<%zu>", number);
    if (!read_content(r, node, depth + 1))
        return false;
    write_due_blank(r);
    text_printf(&r->text, "</%zu>", number);
    return true;
}

static bool
read_content(struct reading *r, const xmlNode *parent, unsigned depth)
{
    for (const xmlNode *child = parent->children; child != NULL; child = child->next) {
        bool is_good = true;

        if (child->type == XML_TEXT_NODE || child->type == XML_CDATA_SECTION_NODE)
            is_good = read_text(r, child);
        else if (is_words(child, "arg"))
            is_good = read_argument(r, child);
        else if (is_words(child, NULL) || is_xsl(child))
            is_good = loader_refuse(r->compiling, child, "%s inside a message", child->name);
        else if (child->type == XML_ELEMENT_NODE)
            is_good = read_tag(r, child, depth);
        if (!is_good)
            return false;
    }
    return true;
}

/* The text of one m:t, m:one or m:other. */
static bool
read_words(struct reading *r, const xmlNode *node)
{
    r->text = (struct text){.arena = r->compiling->arena};
    return read_content(r, node, 0);
}

static bool
has_attribute_above(const xmlNode *node)
{
    for (const xmlNode *above = node->parent; above != NULL; above = above->parent) {
        if (is_xsl(above) && strcmp((const char *)above->name, "attribute") == 0)
            return true;
    }
    return false;
}

static bool
are_same_attributes(const xmlNode *a, const xmlNode *b)
{
    const xmlAttr *left = a->properties;
    const xmlAttr *right = b->properties;

    for (; left != NULL && right != NULL; left = left->next, right = right->next) {
        const char *value = value_of(a, (const char *)left->name);
        const char *other = value_of(b, (const char *)left->name);

        if (value == NULL || other == NULL || strcmp(value, other) != 0)
            return false;
    }
    return left == right;
}

/* What both texts of a plural have must be the same thing, because a translation may take it from
 * either. */
static bool
agree(const struct reading *one, const struct reading *other)
{
    for (size_t i = 0; i < one->tag_count && i < other->tag_count; i++) {
        if (!xmlStrEqual(one->tags[i]->name, other->tags[i]->name) ||
            !are_same_attributes(one->tags[i], other->tags[i]))
            return loader_refuse(one->compiling, other->tags[i],
                                 "m:one has another inline element in this place");
    }
    return true;
}

static bool
args_agree(const struct reading *a, const struct reading *b)
{
    for (size_t i = 0; i < a->arg_count; i++) {
        for (size_t j = 0; j < b->arg_count; j++) {
            if (strcmp(value_of(a->args[i], "name"), value_of(b->args[j], "name")) == 0 &&
                strcmp(value_of(a->args[i], "select"), value_of(b->args[j], "select")) != 0)
                return loader_refuse(a->compiling, b->args[j], "one name, two values");
        }
    }
    return true;
}

static bool
check_attributes(struct compiling *compiling, const xmlNode *node, const char *allowed)
{
    for (const xmlAttr *attribute = node->properties; attribute != NULL;
         attribute = attribute->next) {
        if (attribute->ns != NULL || strstr(allowed, (const char *)attribute->name) == NULL)
            return loader_refuse(compiling, node, "m:%s: attribute %s is unknown", node->name,
                                 attribute->name);
    }
    return true;
}

static bool
register_message(struct compiling *compiling, xmlNode *node, struct str id, struct str plural)
{
    const struct message message = {
        .context = str_from(value_of(node, "ctx")),
        .id = id,
        .plural = plural,
        .note = str_from(value_of(node, "note")),
        .place = loader_place(compiling, node->doc),
    };
    size_t index = 0;
    const char *why = book_add(compiling->book, &message, (size_t)xmlGetLineNo(node), &index);

    if (why != NULL)
        return loader_refuse(compiling, node, "%s", why);
    node->_private = (void *)(uintptr_t)(index + 1); /* NOLINT(performance-no-int-to-ptr): a number
                                                        libxml2 keeps for us */
    return true;
}

static bool
read_single(struct compiling *compiling, xmlNode *node)
{
    struct reading r = {.compiling = compiling};

    if (!check_attributes(compiling, node, "ctx note") || !read_words(&r, node) ||
        !args_agree(&r, &r))
        return false;
    if (r.tag_count > 0 && has_attribute_above(node))
        return loader_refuse(compiling, node, "inline elements in an attribute");
    return register_message(compiling, node, text_str(&r.text), STR_NONE);
}

static bool
read_plural(struct compiling *compiling, xmlNode *node)
{
    struct reading one = {.compiling = compiling};
    struct reading other = {.compiling = compiling};
    const xmlNode *first = xmlFirstElementChild(node);
    const xmlNode *second = first == NULL ? NULL : first->next;
    const char *count = value_of(node, "count");

    while (second != NULL && second->type != XML_ELEMENT_NODE)
        second = second->next;
    if (first == NULL || second == NULL || !is_words(first, "one") || !is_words(second, "other") ||
        xmlChildElementCount(node) != 2)
        return loader_refuse(compiling, node, "m:n holds one m:one and one m:other, in this order");
    if (count == NULL || subset_expression(count) != NULL)
        return loader_refuse(compiling, node, "m:n needs a count within the subset");
    if (!check_attributes(compiling, node, "count ctx note") || !read_words(&one, first) ||
        !read_words(&other, second))
        return false;
    if (!agree(&one, &other) || !args_agree(&one, &one) || !args_agree(&one, &other) ||
        !args_agree(&other, &other))
        return false;
    if (one.tag_count + other.tag_count > 0 && has_attribute_above(node))
        return loader_refuse(compiling, node, "inline elements in an attribute");
    return register_message(compiling, node, text_str(&one.text), text_str(&other.text));
}

/* m:arg, m:one and m:other are read with their message; here they are only refused where they have
 * none. */
static bool
is_inside_message(const xmlNode *node)
{
    const xmlNode *above = node->parent;

    if (!is_words(node, "arg"))
        return is_words(above, "n");
    while (above != NULL && above->type == XML_ELEMENT_NODE && !is_words(above, NULL) &&
           !is_xsl(above))
        above = above->parent;
    return above != NULL && is_words(above, NULL);
}

bool
wording_read(struct compiling *compiling, xmlNode *node)
{
    if (is_words(node, "t"))
        return read_single(compiling, node);
    if (is_words(node, "n"))
        return read_plural(compiling, node);
    if (!is_words(node, "arg") && !is_words(node, "one") && !is_words(node, "other"))
        return loader_refuse(compiling, node, "m:%s is unknown", node->name);
    if (!is_inside_message(node))
        return loader_refuse(compiling, node, "m:%s outside a message", node->name);
    return true;
}
