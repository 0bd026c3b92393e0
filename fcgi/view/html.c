/* HTML5 from a tree, without recursion; it must not know our pages. */
#include "fcgi/view/html.h"

#include "fcgi/view/markup.h"

/* By first letter, between blanks. */
static const char *const voids[26] = {
    ['a' - 'a'] = " area ",  ['b' - 'a'] = " base br ", ['c' - 'a'] = " col ",
    ['e' - 'a'] = " embed ", ['h' - 'a'] = " hr ",      ['i' - 'a'] = " img input ",
    ['l' - 'a'] = " link ",  ['m' - 'a'] = " meta ",    ['s' - 'a'] = " source ",
    ['t' - 'a'] = " track ", ['w' - 'a'] = " wbr ",
};

static bool
is_void(const char *name, size_t len)
{
    const char *list = name[0] >= 'a' && name[0] <= 'z' ? voids[name[0] - 'a'] : NULL;

    for (; list != NULL && list[1] != '\0'; list = strchr(list + 1, ' ')) {
        if (strncmp(list + 1, name, len) == 0 && list[1 + len] == ' ')
            return true;
    }
    return false;
}

static bool
is_named(const xmlNode *element, const char *name)
{
    return strcmp((const char *)element->name, name) == 0;
}

static bool
is_raw(const xmlNode *element)
{
    return element->name[0] == 's' && (is_named(element, "script") || is_named(element, "style"));
}

/* The parser drops a line end right behind these start tags. */
static bool
eats_line_end(const xmlNode *element)
{
    return (element->name[0] == 'p' && is_named(element, "pre")) ||
           (element->name[0] == 't' && is_named(element, "textarea"));
}

/* True when an end tag must follow. */
static bool
put_start(struct text *text, const xmlNode *element)
{
    const char *name = (const char *)element->name;
    const size_t len = strlen(name);

    MARKUP_PUT(text, "<");
    markup_put(text, name, len);
    for (const xmlAttr *attribute = element->properties; attribute != NULL;
         attribute = attribute->next)
        markup_attribute(text, attribute);
    MARKUP_PUT(text, ">");
    if (element->children == NULL)
        return !is_void(name, len);
    if (eats_line_end(element) && element->children->type == XML_TEXT_NODE &&
        element->children->content[0] == '\n')
        MARKUP_PUT(text, "\n");
    return true;
}

static void
put_end(struct text *text, const xmlNode *element)
{
    MARKUP_PUT(text, "</");
    markup_put(text, (const char *)element->name, strlen((const char *)element->name));
    MARKUP_PUT(text, ">");
}

static bool
put_text(struct text *text, const xmlNode *node)
{
    const char *content = (const char *)node->content;

    if (!is_raw(node->parent)) {
        markup_text(text, node->content);
        return true;
    }
    if (strstr(content, "</") != NULL || strstr(content, "<!--") != NULL)
        return false;
    markup_put(text, content, strlen(content));
    return true;
}

bool
html_is_void(const char *name)
{
    return is_void(name, strlen(name));
}

bool
html_is_raw(const char *name)
{
    return strcmp(name, "script") == 0 || strcmp(name, "style") == 0;
}

bool
html_eats_line_end(const char *name)
{
    return strcmp(name, "pre") == 0 || strcmp(name, "textarea") == 0;
}

bool
html_write(struct text *text, const xmlDoc *document)
{
    const xmlNode *node = document->children;

    MARKUP_PUT(text, "<!DOCTYPE html>\n");
    while (node != NULL) {
        if (node->type == XML_TEXT_NODE && node->parent->type == XML_ELEMENT_NODE &&
            !put_text(text, node))
            return false;
        if (node->type == XML_ELEMENT_NODE) {
            const bool needs_end = put_start(text, node);

            if (node->children != NULL) {
                node = node->children;
                continue;
            }
            if (needs_end)
                put_end(text, node);
        }
        while (node->next == NULL && node->parent != NULL &&
               node->parent->type == XML_ELEMENT_NODE) {
            node = node->parent;
            put_end(text, node);
        }
        node = node->next;
    }
    MARKUP_PUT(text, "\n");
    return true;
}
