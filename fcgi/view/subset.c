/* Checks stylesheets against a table of what they may hold; it must not know how they are run. */
#include "fcgi/view/subset.h"

#include <string.h>

#include "fcgi/view/pattern.h"
#include "fcgi/view/tree.h"
#include "fcgi/view/wording.h"

#define XSL_NAMESPACE "http://www.w3.org/1999/XSL/Transform"

enum position { ANYWHERE, AT_TOP, ROOT, IN_TEMPLATE };

struct rule {
    const char *name;
    enum position position;
    const char *attributes; /* between blanks */
};

static const struct rule rules[] = {
    {"stylesheet",      ROOT,        " version extension-element-prefixes exclude-result-prefixes "},
    {"import",          AT_TOP,      " href "                                                      },
    {"output",          AT_TOP,      " method media-type encoding indent omit-xml-declaration "    },
    {"strip-space",     AT_TOP,      " elements "                                                  },
    {"template",        AT_TOP,      " match name mode priority "                                  },
    {"apply-templates", IN_TEMPLATE, " select mode "                                               },
    {"call-template",   IN_TEMPLATE, " name "                                                      },
    {"with-param",      IN_TEMPLATE, " name select "                                               },
    {"param",           IN_TEMPLATE, " name select "                                               },
    {"variable",        ANYWHERE,    " name select "                                               },
    {"value-of",        IN_TEMPLATE, " select "                                                    },
    {"text",            ANYWHERE,    " "                                                           },
    {"if",              IN_TEMPLATE, " test "                                                      },
    {"choose",          IN_TEMPLATE, " "                                                           },
    {"when",            IN_TEMPLATE, " test "                                                      },
    {"otherwise",       IN_TEMPLATE, " "                                                           },
    {"for-each",        IN_TEMPLATE, " select "                                                    },
    {"element",         IN_TEMPLATE, " name namespace "                                            },
    {"attribute",       IN_TEMPLATE, " name "                                                      },
    {"copy-of",         IN_TEMPLATE, " select "                                                    },
    {"message",         IN_TEMPLATE, " terminate "                                                 },
};

static const char expressions[] = " select test match count ";

static bool
is_listed(const char *list, const xmlChar *name)
{
    const size_t len = strlen((const char *)name);

    for (const char *at = list; (at = strstr(at, (const char *)name)) != NULL; at++) {
        if (at > list && at[-1] == ' ' && at[len] == ' ')
            return true;
    }
    return false;
}

static bool
is_in(const xmlNode *node, const char *namespace)
{
    return node->type == XML_ELEMENT_NODE && node->ns != NULL &&
           strcmp((const char *)node->ns->href, namespace) == 0;
}

static const char *
content_of(const xmlAttr *attribute)
{
    return attribute->children == NULL ? "" : (const char *)attribute->children->content;
}

static bool
check_attribute(struct compiling *compiling, const xmlNode *node, const xmlAttr *attribute,
                const char *allowed)
{
    if (attribute->ns != NULL || !is_listed(allowed, attribute->name))
        return loader_refuse(compiling, node, "%s: attribute %s is not in the subset", node->name,
                             attribute->name);
    if (attribute->children != NULL && attribute->children->next != NULL)
        return loader_refuse(compiling, node, "%s: entities are not in the subset", node->name);
    const char *why =
        is_listed(expressions, attribute->name) ? subset_expression(content_of(attribute)) : NULL;

    if (why != NULL)
        return loader_refuse(compiling, node, "%s=\"%s\": %s", attribute->name,
                             content_of(attribute), why);
    return true;
}

static bool
has_value(const xmlNode *node, const char *name, const char *value)
{
    for (const xmlAttr *attribute = node->properties; attribute != NULL;
         attribute = attribute->next) {
        if (strcmp((const char *)attribute->name, name) == 0)
            return strcmp(content_of(attribute), value) == 0;
    }
    return false;
}

/* A named template that calls itself, directly: the way text is walked by recursion
 * (facts/reliability.md, V18). */
static bool
calls_itself(const xmlNode *call)
{
    const char *name = NULL;

    for (const xmlAttr *attribute = call->properties; attribute != NULL;
         attribute = attribute->next)
        name = content_of(attribute);
    for (const xmlNode *node = call->parent; node != NULL && name != NULL; node = node->parent) {
        if (is_in(node, XSL_NAMESPACE) && strcmp((const char *)node->name, "template") == 0)
            return has_value(node, "name", name);
    }
    return false;
}

static bool
is_placed(const xmlNode *node, enum position position)
{
    const xmlNode *root = xmlDocGetRootElement(node->doc);

    switch (position) {
    case ANYWHERE:
        return node != root;
    case AT_TOP:
        return node->parent == root;
    case ROOT:
        return node == root;
    case IN_TEMPLATE:
        break;
    }
    return node != root && node->parent != root;
}

static bool
check_xsl(struct compiling *compiling, const xmlNode *node)
{
    const struct rule *rule = NULL;

    for (size_t i = 0; i < sizeof rules / sizeof rules[0] && rule == NULL; i++) {
        if (strcmp(rules[i].name, (const char *)node->name) == 0)
            rule = &rules[i];
    }
    if (rule == NULL)
        return loader_refuse(compiling, node, "xsl:%s is not in the subset", node->name);
    if (!is_placed(node, rule->position))
        return loader_refuse(compiling, node, "xsl:%s may not stand here", node->name);
    for (const xmlAttr *attribute = node->properties; attribute != NULL;
         attribute = attribute->next) {
        if (!check_attribute(compiling, node, attribute, rule->attributes))
            return false;
    }
    if (strcmp(rule->name, "message") == 0 && !has_value(node, "terminate", "yes"))
        return loader_refuse(compiling, node,
                             "xsl:message is for stopping only: terminate=\"yes\"");
    if (strcmp(rule->name, "call-template") == 0 && calls_itself(node))
        return loader_refuse(compiling, node, "a template calls itself");
    return true;
}

/* The expressions between braces of an attribute value template. */
static const char *
template_breach(const char *value, char *part, size_t room)
{
    for (const char *at = value; (at = strchr(at, '{')) != NULL;) {
        if (at[1] == '{') {
            at += 2;
            continue;
        }
        const size_t len = strcspn(at + 1, "}");

        if (len >= room)
            return "an expression too long";
        memcpy(part, at + 1, len);
        part[len] = '\0';
        const char *why = subset_expression(part);

        if (why != NULL)
            return why;
        at += 1 + len;
    }
    return NULL;
}

static bool
check_literal(struct compiling *compiling, const xmlNode *node)
{
    char part[512];

    for (const xmlAttr *attribute = node->properties; attribute != NULL;
         attribute = attribute->next) {
        if (attribute->ns != NULL && strcmp((const char *)attribute->ns->href, XSL_NAMESPACE) == 0)
            return loader_refuse(compiling, node, "xsl:%s is not in the subset", attribute->name);
        if (attribute->children != NULL && attribute->children->next != NULL)
            return loader_refuse(compiling, node, "entities are not in the subset");
        const char *why = template_breach(content_of(attribute), part, sizeof part);

        if (why != NULL)
            return loader_refuse(compiling, node, "%s=\"%s\": %s", attribute->name,
                                 content_of(attribute), why);
    }
    return true;
}

static bool
check_node(struct compiling *compiling, xmlNode *node)
{
    if (node->type == XML_ENTITY_REF_NODE)
        return loader_refuse(compiling, node->parent, "entities are not in the subset");
    if (node->type == XML_TEXT_NODE && node->parent == xmlDocGetRootElement(node->doc) &&
        !xmlIsBlankNode(node))
        return loader_refuse(compiling, node->parent, "text may not stand here");
    if (node->type != XML_ELEMENT_NODE)
        return true;
    if (node != xmlDocGetRootElement(node->doc) && is_in(node, XSL_NAMESPACE))
        return check_xsl(compiling, node);
    if (is_in(node, XSL_NAMESPACE) && strcmp((const char *)node->name, "stylesheet") == 0)
        return check_xsl(compiling, node);
    if (node->parent->type == XML_DOCUMENT_NODE || node->parent == xmlDocGetRootElement(node->doc))
        return loader_refuse(compiling, node, "%s may not stand here", node->name);
    return is_in(node, WORDS_NAMESPACE) ? true : check_literal(compiling, node);
}

static void
quicken(struct compiling *compiling, xmlNode *node)
{
    xmlAttr *match = xmlHasProp(node, BAD_CAST "match");

    if (match == NULL)
        return;
    const struct str pattern = str_from(content_of(match));
    const struct str joined = pattern_join(compiling->arena, pattern);

    if (joined.at != pattern.at)
        xmlSetProp(node, BAD_CAST "match", (const xmlChar *)joined.at);
}

bool
subset_check(struct compiling *compiling, xmlDoc *document)
{
    xmlNode *top = (xmlNode *)(void *)document;

    if (document->intSubset != NULL)
        return loader_refuse(compiling, top, "a DOCTYPE is not in the subset");
    for (xmlNode *node = document->children; node != NULL; node = tree_next(node, top)) {
        if (compiling->is_checked && !check_node(compiling, node))
            return false;
        if (is_in(node, XSL_NAMESPACE))
            quicken(compiling, node);
        if (is_in(node, WORDS_NAMESPACE) && !wording_read(compiling, node))
            return false;
    }
    return true;
}
