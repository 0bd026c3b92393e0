/* m:t and m:n in a program: the terms of their values and the tags of their inline elements. */
#include "fcgi/view/program_words.h"

#include <stdint.h>
#include <string.h>

#include "fcgi/view/html.h"
#include "fcgi/view/markup.h"
#include "fcgi/view/tree.h"

/* What the texts of a message need, before it is known how much. */
struct collecting {
    struct making *making;
    const struct names *names;
    const struct term *args[PHRASE_ARGS];
    struct tag tags[PHRASE_TAGS];
    size_t tag_count;
};

static bool
add_argument(struct collecting *c, const xmlNode *node)
{
    const size_t slot = names_find(c->names, program_attribute(node, "name"));

    if (slot == c->names->count || c->args[slot] != NULL)
        return true;
    c->args[slot] = program_term(c->making, program_attribute(node, "select"));
    return c->args[slot] != NULL;
}

static bool
add_tag(struct collecting *c, const xmlNode *node, size_t number)
{
    const char *name = (const char *)node->name;
    struct building b = program_building(c->making);
    struct tag *tag = &c->tags[number];

    if (number + 1 > c->tag_count)
        c->tag_count = number + 1;
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
collect(struct collecting *c, const xmlNode *words)
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

/* m:t is one text; m:n is a count and a text for each form. */
static bool
collect_all(struct collecting *c, const xmlNode *node, const struct shape *shape,
            struct message_site *site)
{
    if (shape->forms == 1)
        return collect(c, node);
    site->count = program_term(c->making, program_attribute(node, "count"));
    if (site->count == NULL)
        return false;
    for (const xmlNode *form = node->children; form != NULL; form = form->next) {
        if (form->type == XML_ELEMENT_NODE && !collect(c, form))
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
    struct collecting c = {.making = making, .names = &shape->names};

    if (!collect_all(&c, node, shape, site))
        return NULL;
    const size_t arg_bytes = shape->names.count * sizeof c.args[0];
    const size_t tag_bytes = c.tag_count * sizeof c.tags[0];

    site->args = memcpy(arena_alloc(making->arena, arg_bytes), c.args, arg_bytes);
    site->tags = memcpy(arena_alloc(making->arena, tag_bytes), c.tags, tag_bytes);
    return site;
}
