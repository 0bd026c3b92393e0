/* The tree of a page over libxml2's nodes; it must not know any page's elements. */
#include "fcgi/view/page.h"

#include <assert.h>
#include <libxml/parser.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>

#include "fcgi/base/log.h"
#include "fcgi/view/complaint.h"
#include "fcgi/view/memory.h"
#include "fcgi/view/tree.h"

static xmlNode *
element_of(struct node *node)
{
    return (xmlNode *)(void *)node;
}

static struct node *
node_of(xmlNode *element)
{
    return (struct node *)(void *)element;
}

struct page *
page_new(void)
{
    assert(view_is_lent());
    xmlDoc *document = xmlNewDoc(BAD_CAST "1.0");

    tree_element((xmlNode *)(void *)document, "page");
    return (struct page *)(void *)document;
}

struct node *
page_root(struct page *page)
{
    return node_of(xmlDocGetRootElement((xmlDoc *)(void *)page));
}

struct node *
node_add(struct node *parent, const char *name)
{
    return node_of(tree_element(element_of(parent), name));
}

static bool
is_plain(struct str s)
{
    for (size_t i = 0; i < s.len; i++) {
        if (s.at[i] < ' ' || s.at[i] == 0x7F)
            return false;
    }
    return true;
}

/* The last gate for text from outside. */
static xmlChar *
checked_copy(const char *name, struct str value)
{
    if (!is_plain(value) && !str_is_xml_text(value)) {
        LOG(LOG_ERROR, "page.text", LOG_TEXT("name", str_from(name)));
        abort();
    }
    return tree_copy(value);
}

void
node_set(struct node *node, const char *name, struct str value)
{
    if (value.at == NULL)
        return;
    xmlChar *content = checked_copy(name, value);

    for (xmlAttr *have = element_of(node)->properties; have != NULL; have = have->next) {
        if (strcmp((const char *)have->name, name) == 0) {
            have->children->content = content;
            return;
        }
    }
    tree_attribute(element_of(node), name, content);
}

/* Digits from the end of a buffer backwards; returns where they begin. */
static char *
write_digits(char *end, uint64_t value)
{
    do {
        *--end = (char)('0' + value % 10);
        value /= 10;
    } while (value > 0);
    return end;
}

void
node_set_count(struct node *node, const char *name, uint64_t value)
{
    char at[24];
    char *end = at + sizeof at;
    const char *begin = write_digits(end, value);

    node_set(node, name, (struct str){begin, (size_t)(end - begin)});
}

void
node_set_number(struct node *node, const char *name, int64_t value)
{
    char at[24];
    char *end = at + sizeof at;
    char *begin = write_digits(end, value < 0 ? 0 - (uint64_t)value : (uint64_t)value);

    if (value < 0)
        *--begin = '-';
    node_set(node, name, (struct str){begin, (size_t)(end - begin)});
}

void
node_set_flag(struct node *node, const char *name, bool value)
{
    if (value)
        node_set(node, name, STR("yes"));
}

void
node_set_day(struct node *node, const char *name, struct day value)
{
    char at[11];

    day_format(value, at);
    node_set(node, name, str_from(at));
}

void
node_set_instant(struct node *node, const char *name, struct instant value)
{
    char at[21];

    instant_format(value, at);
    node_set(node, name, str_from(at));
}

void
node_text(struct node *node, struct str text)
{
    if (text.len > 0)
        tree_text(element_of(node), checked_copy("text", text));
}

enum result
page_read(struct str xml, struct page **out)
{
    assert(view_is_lent());
    complaint_clear();
    if (xml.len > INT_MAX)
        return fault(RES_MALFORMED, "page.read", "too long");
    xmlDoc *document = xmlReadMemory(xml.at, (int)xml.len, NULL, "UTF-8",
                                     XML_PARSE_NONET | XML_PARSE_NOBLANKS | XML_PARSE_NOCDATA);

    if (document == NULL)
        return fault(RES_MALFORMED, "page.read", "%s", complaint_text());
    if (document->intSubset != NULL)
        return fault(RES_MALFORMED, "page.read", "a DOCTYPE is not allowed");
    *out = (struct page *)(void *)document;
    return RES_OK;
}
