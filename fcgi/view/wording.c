/* m:t and m:n at work: compiled once to an index into the words, at run time only appended part by
 * part. */
#include "fcgi/view/wording.h"

#include <libxml/xpath.h>
#include <libxslt/extensions.h>
#include <libxslt/namespaces.h>
#include <libxslt/preproc.h>
#include <libxslt/templates.h>
#include <libxslt/transform.h>
#include <libxslt/xsltutils.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "fcgi/view/book.h"
#include "fcgi/view/run.h"
#include "fcgi/view/tree.h"

/* One m:t or m:n of a compiled sheet. */
struct site {
    xsltElemPreComp head; /* libxslt's part, first */
    size_t index;
    xmlXPathCompExpr *count; /* m:n only */
    xmlNs **namespaces;
    int namespace_count;
    size_t arg_count;
    xmlXPathCompExpr *args[PHRASE_ARGS];
    xmlNode *tags[PHRASE_TAGS]; /* nodes of the sheet */
    size_t tag_count;
};

static void
site_free(xsltElemPreComp *head)
{
    struct site *site = (struct site *)(void *)head;

    xmlXPathFreeCompExpr(site->count);
    for (size_t i = 0; i < site->arg_count; i++)
        xmlXPathFreeCompExpr(site->args[i]);
    xmlFree(site->namespaces);
    xmlFree(site);
}

static xmlXPathCompExpr *
compile(xsltStylesheet *style, xmlNode *node, const char *name)
{
    xmlChar *expression = xmlGetNoNsProp(node, (const xmlChar *)name);
    xmlXPathCompExpr *compiled = expression == NULL ? NULL : xsltXPathCompile(style, expression);

    if (compiled == NULL) {
        xsltTransformError(NULL, style, node, "%s is no expression\n", name);
        style->errors++;
    }
    xmlFree(expression);
    return compiled;
}

static void
add_argument(xsltStylesheet *style, struct site *site, const struct names *names, xmlNode *node)
{
    xmlChar *name = xmlGetNoNsProp(node, BAD_CAST "name");
    const size_t slot = names_find(names, str_from((const char *)name));

    if (slot < site->arg_count && site->args[slot] == NULL)
        site->args[slot] = compile(style, node, "select");
    xmlFree(name);
}

/* Tags are numbered within one text: m:one and m:other begin anew, and agree in what both have. */
static void
collect(xsltStylesheet *style, struct site *site, const struct names *names, xmlNode *words)
{
    size_t number = 0;

    for (xmlNode *node = words->children; node != NULL; node = tree_next(node, words)) {
        if (node->type != XML_ELEMENT_NODE)
            continue;
        if (node->ns != NULL && xmlStrEqual(node->ns->href, BAD_CAST WORDS_NAMESPACE)) {
            add_argument(style, site, names, node);
            continue;
        }
        site->tags[number++] = node;
        if (number > site->tag_count)
            site->tag_count = number;
    }
}

static xsltElemPreComp *
prepare(xsltStylesheet *style, xmlNode *inst, xsltTransformFunction function)
{
    const struct compiling *compiling = inst->doc->_private;
    struct site *site = xmlMalloc(sizeof *site);

    memset(site, 0, sizeof *site);
    xsltInitElemPreComp(&site->head, style, inst, function, site_free);
    site->index = (size_t)(uintptr_t)inst->_private - 1;
    const struct shape *shape = book_shape(compiling->book, site->index);

    site->arg_count = shape->names.count;
    site->namespaces = xmlGetNsList(inst->doc, inst);
    while (site->namespaces != NULL && site->namespaces[site->namespace_count] != NULL)
        site->namespace_count++;
    if (shape->forms == 1) {
        collect(style, site, &shape->names, inst);
        return &site->head;
    }
    site->count = compile(style, inst, "count");
    for (xmlNode *form = inst->children; form != NULL; form = form->next) {
        if (form->type == XML_ELEMENT_NODE)
            collect(style, site, &shape->names, form);
    }
    return &site->head;
}

static void
stop(xsltTransformContext *transform, xmlNode *inst, const char *why)
{
    xsltTransformError(transform, NULL, inst, "%s\n", why);
    transform->state = XSLT_STATE_STOPPED;
}

static xmlChar *
evaluate(xsltTransformContext *transform, const struct site *site, xmlXPathCompExpr *expression)
{
    return xsltEvalXPathStringNs(transform, expression, site->namespace_count, site->namespaces);
}

static xmlNode *
open_tag(xsltTransformContext *transform, const struct site *site, unsigned slot, xmlNode *parent)
{
    xmlNode *source = site->tags[slot];
    xmlNode *element = tree_element(parent, (const char *)source->name);

    if (source->ns != NULL)
        element->ns = xsltGetNamespace(transform, source, source->ns, element);
    if (source->properties != NULL)
        xsltAttrListTemplateProcess(transform, element, source->properties);
    return element;
}

static bool
count_of(xsltTransformContext *transform, const struct site *site, uint64_t *out)
{
    xmlChar *text = evaluate(transform, site, site->count);
    const bool is_number =
        text != NULL && str_to_u64(str_from((const char *)text), UINT64_MAX, out);

    xmlFree(text);
    return is_number;
}

static void
show(xsltTransformContext *transform, xmlNode *context, xmlNode *inst, xsltElemPreComp *head)
{
    const struct site *site = (const struct site *)(const void *)head;
    const struct run *run = transform->_private;
    xmlNode *into = transform->insert;
    xmlNode *outer = transform->node;
    uint64_t number = 0;

    transform->node = context;
    if (site->count != NULL && !count_of(transform, site, &number)) {
        stop(transform, inst, "the count is no whole number");
        return;
    }
    const struct phrase *phrase = words_phrase(run->words, site->index, number);

    for (size_t i = 0; i < phrase->count; i++) {
        const struct part *part = &phrase->parts[i];
        xmlChar *value = NULL;

        switch (part->kind) {
        case PART_TEXT:
            tree_text(into, tree_copy(part->text));
            break;
        case PART_ARG:
            value = evaluate(transform, site, site->args[part->slot]);
            if (value == NULL)
                stop(transform, inst, "a value cannot be computed");
            else
                tree_text(into, value);
            break;
        case PART_OPEN:
            into = open_tag(transform, site, part->slot, into);
            break;
        case PART_CLOSE:
            into = into->parent;
            break;
        case PART_EMPTY:
            open_tag(transform, site, part->slot, into);
            break;
        }
    }
    transform->node = outer;
    /* libxslt appends to the text it wrote last; that is no longer the end. */
    transform->lasttext = NULL;
}

void
wording_start(void)
{
    if (xsltRegisterExtModuleElement(BAD_CAST "t", BAD_CAST WORDS_NAMESPACE, prepare, show) != 0 ||
        xsltRegisterExtModuleElement(BAD_CAST "n", BAD_CAST WORDS_NAMESPACE, prepare, show) != 0)
        abort();
}
