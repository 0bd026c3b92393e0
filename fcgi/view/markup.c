/* Escaping, and XML from a tree, without recursion; it must not know HTML. */
#include "fcgi/view/markup.h"

/* Bytes that cannot stand for themselves: 1 in content, 2 in a quoted value. */
static const unsigned char special[256] = {
    ['\t'] = 2, ['\n'] = 2, ['\r'] = 3, ['"'] = 2, ['&'] = 3, ['<'] = 3, ['>'] = 3,
};

static void
put_escaped(struct text *text, unsigned char c)
{
    switch (c) {
    case '&':
        MARKUP_PUT(text, "&amp;");
        break;
    case '<':
        MARKUP_PUT(text, "&lt;");
        break;
    case '>':
        MARKUP_PUT(text, "&gt;");
        break;
    case '"':
        MARKUP_PUT(text, "&quot;");
        break;
    case '\t':
        MARKUP_PUT(text, "&#9;");
        break;
    case '\n':
        MARKUP_PUT(text, "&#10;");
        break;
    default:
        MARKUP_PUT(text, "&#13;");
        break;
    }
}

/* Eight bytes at a time while none of them is special: in plain text that is nearly always so.
 * Bytes below 0x20, and those that differ from the four in one bit, only cost a second look. */
static bool
may_be_special(uint64_t eight)
{
    static const uint64_t ones = 0x0101010101010101U;
    static const uint64_t tops = 0x8080808080808080U;
    const uint64_t quotes = (eight & ~(ones * 0x04)) ^ (ones * 0x22); /* " and & */
    const uint64_t angles = (eight & ~(ones * 0x02)) ^ (ones * 0x3C); /* < and > */
    const uint64_t found = ((eight - ones * 0x20) & ~eight) | ((quotes - ones) & ~quotes) |
                           ((angles - ones) & ~angles);

    return (found & tops) != 0;
}

void
markup_escape(struct text *text, struct str content, bool is_value)
{
    const unsigned where = is_value ? 2 : 1;
    size_t from = 0;
    size_t to = 0;

    while (to < content.len) {
        uint64_t eight = 0;

        if (content.len - to >= sizeof eight) {
            memcpy(&eight, content.at + to, sizeof eight);
            if (!may_be_special(eight)) {
                to += sizeof eight;
                continue;
            }
        }
        const size_t end = content.len - to < sizeof eight ? content.len : to + sizeof eight;

        for (; to < end; to++) {
            if ((special[(unsigned char)content.at[to]] & where) == 0)
                continue;
            markup_put(text, content.at + from, to - from);
            put_escaped(text, (unsigned char)content.at[to]);
            from = to + 1;
        }
    }
    markup_put(text, content.at + from, to - from);
}

void
markup_text(struct text *text, const xmlChar *content)
{
    if (content != NULL)
        markup_escape(text, str_from((const char *)content), false);
}

void
markup_value(struct text *text, const xmlChar *content)
{
    if (content != NULL)
        markup_escape(text, str_from((const char *)content), true);
}

static void
put_name(struct text *text, const xmlNs *ns, const xmlChar *name)
{
    if (ns != NULL && ns->prefix != NULL) {
        markup_put(text, (const char *)ns->prefix, strlen((const char *)ns->prefix));
        MARKUP_PUT(text, ":");
    }
    markup_put(text, (const char *)name, strlen((const char *)name));
}

void
markup_attribute(struct text *text, const xmlAttr *attribute)
{
    MARKUP_PUT(text, " ");
    put_name(text, attribute->ns, attribute->name);
    MARKUP_PUT(text, "=\"");
    for (const xmlNode *part = attribute->children; part != NULL; part = part->next)
        markup_value(text, part->content);
    MARKUP_PUT(text, "\"");
}

static void
put_start(struct text *text, const xmlNode *element)
{
    MARKUP_PUT(text, "<");
    put_name(text, element->ns, element->name);
    for (const xmlNs *ns = element->nsDef; ns != NULL; ns = ns->next) {
        MARKUP_PUT(text, " xmlns");
        if (ns->prefix != NULL)
            MARKUP_PUT(text, ":");
        put_name(text, NULL, ns->prefix == NULL ? BAD_CAST "" : ns->prefix);
        MARKUP_PUT(text, "=\"");
        markup_value(text, ns->href);
        MARKUP_PUT(text, "\"");
    }
    for (const xmlAttr *attribute = element->properties; attribute != NULL;
         attribute = attribute->next)
        markup_attribute(text, attribute);
    if (element->children == NULL)
        MARKUP_PUT(text, "/>");
    else
        MARKUP_PUT(text, ">");
}

static void
put_end(struct text *text, const xmlNode *element)
{
    MARKUP_PUT(text, "</");
    put_name(text, element->ns, element->name);
    MARKUP_PUT(text, ">");
}

void
markup_xml(struct text *text, const xmlDoc *document)
{
    const xmlNode *node = document->children;

    MARKUP_PUT(text, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    while (node != NULL) {
        if (node->type == XML_TEXT_NODE)
            markup_text(text, node->content);
        else if (node->type == XML_ELEMENT_NODE)
            put_start(text, node);
        if (node->type == XML_ELEMENT_NODE && node->children != NULL) {
            node = node->children;
            continue;
        }
        while (node->next == NULL && node->parent != NULL &&
               node->parent->type == XML_ELEMENT_NODE) {
            node = node->parent;
            put_end(text, node);
        }
        node = node->next;
    }
    MARKUP_PUT(text, "\n");
}

/* Eight bytes of plain ASCII at once; the rest byte by byte, and what is beyond ASCII by the slow
 * and sure way. */
bool
markup_is_clean(struct str s)
{
    static const uint64_t ones = 0x0101010101010101U;
    size_t i = 0;

    while (i < s.len) {
        uint64_t eight = 0;

        if (s.len - i >= sizeof eight) {
            memcpy(&eight, s.at + i, sizeof eight);
            if (((eight | ((eight - ones * 0x20) & ~eight)) & ones * 0x80) == 0) {
                i += sizeof eight;
                continue;
            }
        }
        size_t end = i;

        while (end < s.len && (s.at[end] & 0x80) != 0)
            end++;
        if (end == i)
            end = i + 1;
        if (!str_is_xml_text(str_slice(s, i, end)))
            return false;
        i = end;
    }
    return true;
}
