/*
 * The reference of the instruction budget: the same page as a program makes it that uses libxslt in
 * the plain way. Linked in place of the arena's blocks and of sheet_run (--wrap): memory from
 * malloc, both documents freed node by node. Tree and writer of HTML stay ours.
 */
#include <libxslt/transform.h>
#include <libxslt/xsltInternals.h>
#include <stdlib.h>

#include "fcgi/base/arena.h"
#include "fcgi/view/sheet_build.h"

void *__wrap_arena_block(struct arena *arena, size_t size_bytes);
void *__wrap_arena_reblock(struct arena *arena, void *block, size_t size_bytes);
int __wrap_arena_holds(const struct arena *arena, const void *pointer);
void __wrap_xsltFreeTransformContext(xsltTransformContext *transform);
void __real_xsltFreeTransformContext(xsltTransformContext *transform);
enum result __wrap_sheet_run(const struct sheet *sheet, struct page *page,
                             const struct words *words, struct arena *arena, struct str *out);

void *
__wrap_arena_block(struct arena *arena, size_t size_bytes)
{
    void *block = malloc(size_bytes == 0 ? 1 : size_bytes);

    (void)arena;
    if (block == NULL)
        abort();
    return block;
}

void *
__wrap_arena_reblock(struct arena *arena, void *block, size_t size_bytes)
{
    void *moved = realloc(block, size_bytes);

    (void)arena;
    if (moved == NULL)
        abort();
    return moved;
}

/* Every free is malloc's. */
int
__wrap_arena_holds(const struct arena *arena, const void *pointer)
{
    (void)arena;
    (void)pointer;
    return 0;
}

/* As xmlFreeDoc, for a tree whose names are borrowed. */
static void
free_tree(xmlNode *node)
{
    while (node != NULL) {
        xmlNode *next = node->next;

        if (node->type == XML_ELEMENT_NODE) {
            free_tree((xmlNode *)(void *)node->properties);
            free_tree(node->children);
        } else if (node->type == XML_ATTRIBUTE_NODE) {
            free_tree(node->children);
        } else {
            xmlFree(node->content);
        }
        xmlFree(node);
        node = next;
    }
}

void
__wrap_xsltFreeTransformContext(xsltTransformContext *transform)
{
    xmlDoc *made = transform->output;

    if (made != NULL)
        xmlDictReference(made->dict); /* the caller gave up his hold on it already */
    __real_xsltFreeTransformContext(transform);
    if (made != NULL)
        xmlFreeDoc(made);
}

enum result
__wrap_sheet_run(const struct sheet *sheet, struct page *page, const struct words *words,
                 struct arena *arena, struct str *out)
{
    const enum result result = sheet_run_by_library(sheet, page, words, arena, out);
    xmlDoc *document = (xmlDoc *)(void *)page;

    free_tree(document->children);
    document->children = NULL;
    xmlFreeDoc(document);
    return result;
}
