/* libxml2's reader, with all that strangers could ask of it switched off. */
#include "fcgi/grid/grid_markup.h"

#include <libxml/xmlreader.h>
#include <stdlib.h>

#define DEPTH_MOST 100

struct grid_markup {
    xmlTextReaderPtr reader;
    xmlChar *value; /* of the attribute asked for last */
    bool is_ending; /* the element had no content: its end comes next */
    bool is_walking;
};

/* What is wrong is told by the result. */
static void
say_nothing(void *context, xmlErrorPtr error)
{
    (void)context;
    (void)error;
}

enum result
grid_markup_open(grid_source *take, void *source, struct grid_markup **out)
{
    struct grid_markup *markup = calloc(1, sizeof *markup);
    const int options = XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING |
                        XML_PARSE_NOCDATA | XML_PARSE_NOBLANKS;

    if (markup != NULL)
        markup->reader = xmlReaderForIO(take, NULL, source, NULL, NULL, options);
    if (markup == NULL || markup->reader == NULL) {
        free(markup);
        return fault(RES_UNAVAILABLE, "grid.memory", "reader");
    }
    xmlTextReaderSetStructuredErrorHandler(markup->reader, say_nothing, NULL);
    *out = markup;
    return RES_OK;
}

void
grid_markup_close(struct grid_markup **markup)
{
    if (*markup == NULL)
        return;
    xmlFree((*markup)->value);
    xmlFreeTextReader((*markup)->reader);
    xmlResetLastError();
    free(*markup);
    *markup = NULL;
}

/* False: the node tells nothing here. */
static bool
event_of(int type, enum grid_event *event)
{
    switch (type) {
    case XML_READER_TYPE_ELEMENT:
        *event = GRID_BEGIN;
        return true;
    case XML_READER_TYPE_END_ELEMENT:
        *event = GRID_END;
        return true;
    case XML_READER_TYPE_TEXT:
    case XML_READER_TYPE_CDATA:
    case XML_READER_TYPE_SIGNIFICANT_WHITESPACE:
        *event = GRID_CHARS;
        return true;
    default:
        return false;
    }
}

enum result
grid_markup_next(struct grid_markup *markup, enum grid_event *event)
{
    if (markup->is_walking)
        (void)xmlTextReaderMoveToElement(markup->reader);
    markup->is_walking = false;
    if (markup->is_ending) {
        markup->is_ending = false;
        *event = GRID_END;
        return RES_OK;
    }
    for (;;) {
        const int read = xmlTextReaderRead(markup->reader);

        *event = GRID_OVER;
        if (read == 0)
            return RES_OK;
        if (read < 0)
            return RES_INVALID;
        const int type = xmlTextReaderNodeType(markup->reader);

        if (type == XML_READER_TYPE_DOCUMENT_TYPE || type == XML_READER_TYPE_ENTITY_REFERENCE ||
            xmlTextReaderDepth(markup->reader) > DEPTH_MOST)
            return RES_INVALID;
        if (!event_of(type, event))
            continue;
        markup->is_ending =
            *event == GRID_BEGIN && xmlTextReaderIsEmptyElement(markup->reader) == 1;
        return RES_OK;
    }
}

struct str
grid_markup_name(const struct grid_markup *markup)
{
    return str_from((const char *)xmlTextReaderConstLocalName(markup->reader));
}

int
grid_markup_depth(const struct grid_markup *markup)
{
    return xmlTextReaderDepth(markup->reader);
}

struct str
grid_markup_text(const struct grid_markup *markup)
{
    return str_from((const char *)xmlTextReaderConstValue(markup->reader));
}

struct str
grid_markup_attribute(struct grid_markup *markup, const char *name)
{
    struct str found;
    struct str value = STR_NONE;

    while (grid_markup_walk(markup, &found, &value)) {
        if (str_is(found, str_from(name)))
            break;
        value = STR_NONE;
    }
    if (value.at != NULL) {
        xmlFree(markup->value);
        markup->value = xmlStrdup((const xmlChar *)value.at);
        value = str_from((const char *)markup->value);
    }
    (void)xmlTextReaderMoveToElement(markup->reader);
    markup->is_walking = false;
    return value;
}

bool
grid_markup_walk(struct grid_markup *markup, struct str *name, struct str *value)
{
    for (;;) {
        const int moved = markup->is_walking ? xmlTextReaderMoveToNextAttribute(markup->reader)
                                             : xmlTextReaderMoveToFirstAttribute(markup->reader);

        if (moved != 1)
            return false;
        markup->is_walking = true;
        if (xmlTextReaderIsNamespaceDecl(markup->reader) == 1)
            continue;
        *name = str_from((const char *)xmlTextReaderConstLocalName(markup->reader));
        *value = str_from((const char *)xmlTextReaderConstValue(markup->reader));
        return true;
    }
}
