/* Nodes of libxml2 made by hand; it must not know what they mean. */
#include "fcgi/view/tree.h"

#include <libxml/globals.h>
#include <libxml/parserInternals.h>
#include <string.h>

static void
append(xmlNode *parent, xmlNode *child)
{
    child->parent = parent;
    child->doc = parent->doc;
    child->prev = parent->last;
    if (parent->last == NULL)
        parent->children = child;
    else
        parent->last->next = child;
    parent->last = child;
}

static xmlNode *
node_new(xmlElementType type, const xmlChar *name)
{
    xmlNode *node = xmlMalloc(sizeof *node);

    memset(node, 0, sizeof *node);
    node->type = type;
    node->name = name;
    return node;
}

xmlNode *
tree_element(xmlNode *parent, const char *name)
{
    xmlNode *node = node_new(XML_ELEMENT_NODE, (const xmlChar *)name);

    append(parent, node);
    return node;
}

xmlNode *
tree_text(xmlNode *parent, xmlChar *content)
{
    xmlNode *node = node_new(XML_TEXT_NODE, xmlStringText);

    node->content = content;
    append(parent, node);
    return node;
}

xmlAttr *
tree_attribute(xmlNode *node, const char *name, xmlChar *content)
{
    xmlAttr *attribute = xmlMalloc(sizeof *attribute);
    xmlAttr *last = node->properties;

    memset(attribute, 0, sizeof *attribute);
    attribute->type = XML_ATTRIBUTE_NODE;
    attribute->name = (const xmlChar *)name;
    attribute->parent = node;
    attribute->doc = node->doc;
    while (last != NULL && last->next != NULL)
        last = last->next;
    attribute->prev = last;
    if (last == NULL)
        node->properties = attribute;
    else
        last->next = attribute;
    tree_text((xmlNode *)(void *)attribute, content);
    return attribute;
}

xmlChar *
tree_copy(struct str s)
{
    xmlChar *copy = xmlMalloc(s.len + 1);

    if (s.len > 0)
        memcpy(copy, s.at, s.len);
    copy[s.len] = '\0';
    return copy;
}

xmlNode *
tree_next(const xmlNode *from, const void *top)
{
    if (from->type == XML_ELEMENT_NODE && from->children != NULL)
        return from->children;
    while (from != top && from->next == NULL)
        from = from->parent;
    return from == top ? NULL : from->next;
}
