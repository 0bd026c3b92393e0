/* Reads a portal.xml with libxml2 into plain structs: the only file of this room that sees the
 * library. */
#include "fcgi/place/portal_read.h"

#include <limits.h>

#include <libxml/parser.h>
#include <libxml/relaxng.h>

struct portal_schema {
    xmlRelaxNGPtr grammar;
};

struct listener { /* where a structured error of the library belongs */
    struct findings *findings;
    struct str path;
};

static void
listener_error(const struct listener *listener, const xmlError *error)
{
    const struct str message = str_trim(str_from(error->message));

    finding_add(listener->findings, listener->path, error->line > 0 ? (unsigned)error->line : 0,
                "%.*s", STR_ARG(message));
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

enum result
portal_schema_open(struct str path, struct findings *findings, struct portal_schema **out)
{
    struct listener listener = {.findings = findings, .path = path};
    xmlRelaxNGParserCtxtPtr parser = xmlRelaxNGNewParserCtxt(path.at);
    xmlRelaxNGPtr grammar = NULL;

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
document_read(const struct listener *listener)
{
    struct listener copy = *listener;
    xmlParserCtxtPtr parser = xmlNewParserCtxt();
    xmlDocPtr document;

    if (parser == NULL)
        return NULL;
    parser->_private = &copy;
    parser->sax->serror = parser_error;
    document = xmlCtxtReadFile(parser, listener->path.at, NULL, XML_PARSE_NONET);
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
    validator = xmlRelaxNGNewValidCtxt(schema->grammar);
    if (validator == NULL)
        return false;
    xmlRelaxNGSetValidStructuredErrors(validator, schema_error, listener);
    verdict = xmlRelaxNGValidateDoc(validator, document);
    xmlRelaxNGFreeValidCtxt(validator);
    return verdict == 0;
}

static struct str
xml_str(const xmlChar *text)
{
    return str_from((const char *)text);
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
    xmlDocPtr document = document_read(&listener);
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
