/* m:t and m:n in a program: the terms of their values and the tags of their inline elements. */
#include "fcgi/view/program_words.h"

#include <stdint.h>
#include <string.h>

#include "fcgi/view/html.h"
#include "fcgi/view/markup.h"
#include "fcgi/view/tree.h"

struct collecting {
    struct making *making;
    struct message_site *site;
    const struct names *names;
};

static bool
add_argument(const struct collecting *c, const xmlNode *node)
{
    const size_t slot = names_find(c->names, program_attribute(node, "name"));

    if (slot == c->names->count || c->site->args[slot] != NULL)
        return true;
    c->site->args[slot] = program_term(c->making, program_attribute(node, "select"));
    return c->site->args[slot] != NULL;
}

static bool
add_tag(const struct collecting *c, const xmlNode *node, size_t number)
{
    const char *name = (const char *)node->name;
    struct building b = program_building(c->making);
    struct tag *tag = &c->site->tags[number];

    if (html_is_raw(name) || html_eats_line_end(name))
        return program_refuse(c->making, "such an element in a message");
    if (!program_start_tag(&b, node))
        return false;
    MARKUP_PUT(&b.markup, ">");
    tag->open = program_built(&b);
    tag->close = arena_printf(c->making->arena, "</%s>", name);
    tag->is_void = html_is_void(name);
    return true;
}

/* As the collecting of wording.c: tags are numbered within one text. */
static bool
collect(const struct collecting *c, const xmlNode *words)
{
    size_t number = 0;

    for (const xmlNode *node = words->children; node != NULL; node = tree_next(node, words)) {
        bool is_good = true;

        if (node->type != XML_ELEMENT_NODE)
            continue;
        if (node->ns != NULL && strcmp((const char *)node->ns->href, WORDS_NAMESPACE) == 0)
            is_good = add_argument(c, node);
        else
            is_good = add_tag(c, node, number++);
        if (!is_good)
            return false;
    }
    return true;
}

const struct message_site *
program_words(struct making *making, const xmlNode *node)
{
    struct message_site *site = arena_new(making->arena, struct message_site);

    site->index = (size_t)(uintptr_t)node->_private - 1;
    const struct shape *shape = book_shape(making->book, site->index);
    const struct collecting c = {.making = making, .site = site, .names = &shape->names};

    site->arg_count = shape->names.count;
    if (shape->forms == 1)
        return collect(&c, node) ? site : NULL;
    site->count = program_term(making, program_attribute(node, "count"));
    if (site->count == NULL)
        return NULL;
    for (const xmlNode *form = node->children; form != NULL; form = form->next) {
        if (form->type == XML_ELEMENT_NODE && !collect(&c, form))
            return NULL;
    }
    return site;
}
