/* Reads a portal.xml with libxml2 into plain structs: the only file of this room that sees the
 * library. */
#include "fcgi/place/portal_read.h"

#include <errno.h>
#include <limits.h>
#include <string.h>

#include <libxml/parser.h>
#include <libxml/relaxng.h>

#include "fcgi/place/place_file.h"

#define XML_BYTES_MAX (1 << 20)

struct portal_schema {
    xmlRelaxNGPtr grammar;
};

struct listener { /* where a structured error of the library belongs */
    struct findings *findings;
    struct str path;
    const xmlNode *root; /* of the document being validated */
};

static struct str
xml_str(const xmlChar *text)
{
    return str_from((const char *)text);
}

/* The library leaves the line out of some errors, but names the node or the element. */
static long
error_line(const struct listener *listener, const xmlError *error)
{
    const xmlNode *node = error->node;

    if (error->line > 0)
        return error->line;
    if (node != NULL)
        return xmlGetLineNo(node->type == XML_ATTRIBUTE_NODE ? node->parent : node);
    if (listener->root == NULL || error->str1 == NULL)
        return 0;
    for (node = listener->root->children; node != NULL; node = node->next)
        if (node->type == XML_ELEMENT_NODE && str_is(xml_str(node->name), str_from(error->str1)))
            return xmlGetLineNo(node);
    return xmlGetLineNo(listener->root);
}

static void
listener_error(const struct listener *listener, const xmlError *error)
{
    const struct str message = str_trim(str_from(error->message));
    const long line = error_line(listener, error);

    finding_add(listener->findings, listener->path, line > 0 ? (unsigned)line : 0, "%.*s",
                STR_ARG(message));
}

static void
schema_error(void *data, xmlErrorPtr error)
{
    listener_error(data, error);
}

static void
parser_error(void *data, xmlErrorPtr error)
{
    const xmlParserCtxt *parser = data;

    listener_error(parser->_private, error);
}

/* The library reads from memory only: its own loading of files is switched off in this program. */
static bool
bytes_read(struct arena *arena, const struct listener *listener, struct str *out)
{
    const enum result r = place_file_read(arena, listener->path, XML_BYTES_MAX, out);

    if (r == RES_TOO_LARGE)
        finding_add(listener->findings, listener->path, 0, "longer than %d bytes", XML_BYTES_MAX);
    else if (r != RES_OK)
        finding_add(listener->findings, listener->path, 0, "%s", strerror(errno));
    return r == RES_OK;
}

enum result
portal_schema_open(struct arena *arena, struct str path, struct findings *findings,
                   struct portal_schema **out)
{
    struct listener listener = {.findings = findings, .path = path};
    xmlRelaxNGParserCtxtPtr parser = NULL;
    xmlRelaxNGPtr grammar = NULL;
    struct str bytes;

    if (bytes_read(arena, &listener, &bytes))
        parser = xmlRelaxNGNewMemParserCtxt(bytes.at, (int)bytes.len);
    if (parser != NULL) {
        xmlRelaxNGSetParserStructuredErrors(parser, schema_error, &listener);
        grammar = xmlRelaxNGParse(parser);
        xmlRelaxNGFreeParserCtxt(parser);
    }
    *out = xmlMalloc(sizeof(**out));
    if (*out != NULL)
        (*out)->grammar = grammar;
    if (*out != NULL && grammar != NULL)
        return RES_OK;
    finding_add(findings, path, 0, "no usable RELAX NG schema");
    return RES_INVALID;
}

void
portal_schema_close(struct portal_schema **schema)
{
    if (*schema == NULL)
        return;
    xmlRelaxNGFree((*schema)->grammar);
    xmlFree(*schema);
    *schema = NULL;
}

static xmlDocPtr
document_read(struct arena *arena, struct listener *listener)
{
    xmlParserCtxtPtr parser;
    xmlDocPtr document;
    struct str bytes;

    if (!bytes_read(arena, listener, &bytes))
        return NULL;
    parser = xmlNewParserCtxt();
    if (parser == NULL)
        return NULL;
    parser->_private = listener;
    parser->sax->serror = parser_error;
    document = xmlCtxtReadMemory(parser, bytes.at, (int)bytes.len, listener->path.at, NULL,
                                 XML_PARSE_NONET);
    xmlFreeParserCtxt(parser);
    return document;
}

static bool
document_is_valid(xmlDocPtr document, const struct portal_schema *schema, struct listener *listener)
{
    xmlRelaxNGValidCtxtPtr validator;
    int verdict;

    if (document->intSubset != NULL || document->extSubset != NULL) {
        finding_add(listener->findings, listener->path, 1, "a document type is not allowed here");
        return false;
    }
    listener->root = xmlDocGetRootElement(document);
    validator = xmlRelaxNGNewValidCtxt(schema->grammar);
    if (validator == NULL)
        return false;
    xmlRelaxNGSetValidStructuredErrors(validator, schema_error, listener);
    verdict = xmlRelaxNGValidateDoc(validator, document);
    xmlRelaxNGFreeValidCtxt(validator);
    return verdict == 0;
}

static void
element_read(struct arena *arena, const xmlNode *node, struct portal_element *out)
{
    const long line = xmlGetLineNo(node);
    struct portal_attribute *attributes;
    size_t count = 0;

    for (const xmlAttr *a = node->properties; a != NULL; a = a->next)
        count++;
    attributes = arena_new_array(arena, count, struct portal_attribute);
    count = 0;
    for (const xmlAttr *a = node->properties; a != NULL; a = a->next) {
        xmlChar *value = xmlNodeListGetString(node->doc, a->children, 1);

        attributes[count].name = arena_str(arena, xml_str(a->name));
        attributes[count].value = value != NULL ? arena_str(arena, xml_str(value)) : STR("");
        count++;
        xmlFree(value);
    }
    out->name = arena_str(arena, xml_str(node->name));
    out->line = line > 0 && line < INT_MAX ? (unsigned)line : 0;
    out->attributes = attributes;
    out->attribute_count = count;
}

static void
elements_read(struct arena *arena, xmlDocPtr document, struct portal_file *out)
{
    const xmlNode *root = xmlDocGetRootElement(document);
    struct portal_element *elements;
    size_t count = 1;

    for (const xmlNode *n = root->children; n != NULL; n = n->next)
        count += n->type == XML_ELEMENT_NODE;
    elements = arena_new_array(arena, count, struct portal_element);
    element_read(arena, root, &elements[0]);
    count = 1;
    for (const xmlNode *n = root->children; n != NULL; n = n->next)
        if (n->type == XML_ELEMENT_NODE)
            element_read(arena, n, &elements[count++]);
    out->elements = elements;
    out->element_count = count;
}

enum result
portal_read(struct arena *arena, const struct portal_schema *schema, struct findings *findings,
            struct portal_file *out)
{
    struct listener listener = {.findings = findings, .path = out->path};
    const size_t before = findings->count;
    xmlDocPtr document = document_read(arena, &listener);
    const bool is_valid = document != NULL && document_is_valid(document, schema, &listener);

    if (is_valid)
        elements_read(arena, document, out);
    else if (findings->count == before)
        finding_add(findings, out->path, 0, "cannot be read");
    xmlFreeDoc(document);
    return is_valid ? RES_OK : RES_INVALID;
}

const struct portal_element *
portal_element(const struct portal_file *file, const char *name)
{
    for (size_t i = 0; i < file->element_count; i++)
        if (str_is(file->elements[i].name, str_from(name)))
            return &file->elements[i];
    return NULL;
}

struct str
portal_attribute(const struct portal_element *element, const char *name)
{
    for (size_t i = 0; element != NULL && i < element->attribute_count; i++)
        if (str_is(element->attributes[i].name, str_from(name)))
            return element->attributes[i].value;
    return STR_NONE;
}
