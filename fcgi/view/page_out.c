/* The tree of a page as XML and, by the mapping in page.h, as JSON. */
#include <stdio.h>

#include "fcgi/view/markup.h"
#include "fcgi/view/page.h"

struct str
page_to_xml(struct page *page, struct arena *arena)
{
    struct text text = {.arena = arena};

    markup_xml(&text, (const xmlDoc *)(const void *)page);
    return text_str(&text);
}

static void
put_characters(struct text *text, const xmlChar *content)
{
    for (const xmlChar *at = content; *at != '\0'; at++) {
        char escaped[8];
        int length = 1;

        if (*at == '"' || *at == '\\')
            length = snprintf(escaped, sizeof escaped, "\\%c", *at);
        else if (*at < 0x20 || *at == 0x7F)
            length = snprintf(escaped, sizeof escaped, "\\u%04x", *at);
        else
            escaped[0] = (char)*at;
        markup_put(text, escaped, (size_t)length);
    }
}

static bool
is_name(const xmlChar *name, struct str wanted)
{
    return str_is(str_from((const char *)name), wanted);
}

static bool
is_taken_by_attribute(const xmlNode *element, struct str name)
{
    for (const xmlAttr *attribute = element->properties; attribute != NULL;
         attribute = attribute->next) {
        if (is_name(attribute->name, name))
            return true;
    }
    return false;
}

static bool
is_taken_by_child(const xmlNode *element, struct str name)
{
    for (const xmlNode *child = element->children; child != NULL; child = child->next) {
        if (child->type == XML_ELEMENT_NODE && is_name(child->name, name) &&
            str_ends(name, STR("s")))
            return true;
    }
    return false;
}

/* The member for the children of this name, or for the text. */
static struct str
member_name(const xmlNode *element, const char *name, bool is_text, struct arena *arena)
{
    struct str member = str_from(name);

    if (!is_text && !str_ends(member, STR("s")))
        member = arena_printf(arena, "%ss", name);
    while (is_taken_by_attribute(element, member) ||
           (!str_is(str_from(name), member) && is_taken_by_child(element, member)))
        member = arena_printf(arena, "%.*ss", STR_ARG(member));
    return member;
}

static void
put_member(struct text *text, struct str name, bool *is_first)
{
    if (!*is_first)
        MARKUP_PUT(text, ",");
    *is_first = false;
    MARKUP_PUT(text, "\"");
    put_characters(text, (const xmlChar *)name.at);
    MARKUP_PUT(text, "\":");
}

static void
put_attributes(struct text *text, const xmlNode *element, bool *is_first)
{
    for (const xmlAttr *attribute = element->properties; attribute != NULL;
         attribute = attribute->next) {
        put_member(text, str_from((const char *)attribute->name), is_first);
        MARKUP_PUT(text, "\"");
        for (const xmlNode *part = attribute->children; part != NULL; part = part->next)
            put_characters(text, part->content);
        MARKUP_PUT(text, "\"");
    }
}

static void
put_own_text(struct text *text, const xmlNode *element, bool *is_first)
{
    bool is_open = false;

    for (const xmlNode *child = element->children; child != NULL; child = child->next) {
        if (child->type != XML_TEXT_NODE)
            continue;
        if (!is_open) {
            put_member(text, member_name(element, "text", true, text->arena), is_first);
            MARKUP_PUT(text, "\"");
        }
        is_open = true;
        put_characters(text, child->content);
    }
    if (is_open)
        MARKUP_PUT(text, "\"");
}

static void put_object(struct text *text, const xmlNode *element);

/* All children that bear the name of first, which is the first of them. Children of one name mostly
   stand together; those already written are told by an earlier sibling of the same name. */
static void
put_array(struct text *text, const xmlNode *element, const xmlNode *first, bool *is_first)
{
    bool is_first_item = true;

    put_member(text, member_name(element, (const char *)first->name, false, text->arena), is_first);
    MARKUP_PUT(text, "[");
    for (const xmlNode *child = first; child != NULL; child = child->next) {
        if (child->type != XML_ELEMENT_NODE || !xmlStrEqual(child->name, first->name))
            continue;
        if (!is_first_item)
            MARKUP_PUT(text, ",");
        is_first_item = false;
        put_object(text, child);
    }
    MARKUP_PUT(text, "]");
}

static bool
is_first_of_its_name(const xmlNode *child)
{
    /* In a run of one name the neighbour decides, so that long lists are not searched again and
     * again. */
    for (const xmlNode *before = child->prev; before != NULL; before = before->prev) {
        if (before->type == XML_ELEMENT_NODE && xmlStrEqual(before->name, child->name))
            return false;
    }
    return true;
}

static void
put_object(struct text *text, const xmlNode *element)
{
    bool is_first = true;

    MARKUP_PUT(text, "{");
    put_attributes(text, element, &is_first);
    for (const xmlNode *child = element->children; child != NULL; child = child->next) {
        if (child->type == XML_ELEMENT_NODE && is_first_of_its_name(child))
            put_array(text, element, child, &is_first);
    }
    put_own_text(text, element, &is_first);
    MARKUP_PUT(text, "}");
}

struct str
page_to_json(struct page *page, struct arena *arena)
{
    struct text text = {.arena = arena};

    put_object(&text, (const xmlNode *)(const void *)page_root(page));
    MARKUP_PUT(&text, "\n");
    return text_str(&text);
}
