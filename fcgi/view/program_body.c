/* The content of templates as instructions; what they do when run is program_run's business. */
#include <string.h>

#include "fcgi/view/html.h"
#include "fcgi/view/markup.h"
#include "fcgi/view/program_code.h"
#include "fcgi/view/program_words.h"

#define XSL_NAMESPACE "http://www.w3.org/1999/XSL/Transform"
#define CHOICES_MAX   64

/* A block that grows; what is known beforehand is gathered into one instruction. */
static void
append(struct building *b, struct op op)
{
    if (b->count == b->room) {
        const size_t room = b->room == 0 ? 8 : b->room * 2;
        struct op *moved = arena_new_array(b->making->scratch, room, struct op);

        if (b->count > 0)
            memcpy(moved, b->ops, b->count * sizeof *moved);
        b->ops = moved;
        b->room = room;
    }
    b->ops[b->count++] = op;
}

static void
flush(struct building *b)
{
    if (b->markup.len == 0)
        return;
    struct arena *arena = b->making->arena;
    const bool has_text = b->plain.len > 0;

    append(b, (struct op){.kind = OP_PUT,
                          .markup = arena_str(arena, text_str(&b->markup)),
                          .plain = has_text ? arena_str(arena, text_str(&b->plain)) : STR("")});
    b->markup.len = 0;
    b->plain.len = 0;
}

static void
add_op(struct building *b, struct op op)
{
    flush(b);
    append(b, op);
}

struct building
program_building(struct making *making)
{
    return (struct building){.making = making,
                             .markup = {.arena = making->scratch},
                             .plain = {.arena = making->scratch}};
}

struct block
program_built(struct building *b)
{
    flush(b);
    struct op *kept = arena_new_array(b->making->arena, b->count, struct op);

    if (b->count > 0)
        memcpy(kept, b->ops, b->count * sizeof *kept);
    return (struct block){kept, b->count};
}

bool
program_refuse(struct making *making, const char *why)
{
    if (making->why == NULL)
        making->why = why;
    return false;
}

bool
program_slot(void *scope, struct str name, size_t *slot)
{
    const struct making *making = scope;

    for (size_t i = making->visible; i > 0; i--) {
        if (str_is(making->names[i - 1], name)) {
            *slot = i - 1;
            return true;
        }
    }
    return false;
}

const struct term *
program_term(struct making *making, struct str text)
{
    const struct term *term =
        xpath_read(making->arena, arena_cstr(making->scratch, text), program_slot, making);

    if (term == NULL)
        program_refuse(making, arena_cstr(making->arena, text));
    return term;
}

struct str
program_attribute(const xmlNode *node, const char *name)
{
    for (const xmlAttr *each = node->properties; each != NULL; each = each->next) {
        if (each->ns == NULL && strcmp((const char *)each->name, name) == 0)
            return str_from(each->children == NULL ? "" : (const char *)each->children->content);
    }
    return STR_NONE;
}

static bool
is_in(const xmlNode *node, const char *namespace)
{
    return node->type == XML_ELEMENT_NODE && node->ns != NULL &&
           strcmp((const char *)node->ns->href, namespace) == 0;
}

static bool
is_xsl(const xmlNode *node, const char *name)
{
    return is_in(node, XSL_NAMESPACE) && strcmp((const char *)node->name, name) == 0;
}

static void
put_text(struct building *b, struct str text)
{
    markup_escape(&b->markup, text, false);
    text_add(&b->plain, text);
}

/* An attribute value template; its braces are balanced, or libxslt had refused it. */
static bool
add_value(struct building *b, struct str value)
{
    size_t from = 0;

    while (from < value.len) {
        const size_t open = str_find(value, '{', from);
        const size_t twice = str_find_str(str_slice(value, from, open), STR("}}"));

        if (twice < open - from || (open + 1 < value.len && value.at[open + 1] == '{'))
            return program_refuse(b->making, "a doubled brace");
        markup_escape(&b->markup, str_slice(value, from, open), true);
        if (open == value.len)
            return true;
        const size_t end = str_find(value, '}', open);
        const struct term *term = program_term(b->making, str_slice(value, open + 1, end));

        if (term == NULL)
            return false;
        add_op(b, (struct op){.kind = OP_TAG_VALUE, .term = term});
        from = end + 1;
    }
    return true;
}

bool
program_start_tag(struct building *b, const xmlNode *element)
{
    MARKUP_PUT(&b->markup, "<");
    text_add(&b->markup, str_from((const char *)element->name));
    for (const xmlAttr *each = element->properties; each != NULL; each = each->next) {
        MARKUP_PUT(&b->markup, " ");
        if (each->ns != NULL && each->ns->prefix != NULL) {
            text_add(&b->markup, str_from((const char *)each->ns->prefix));
            MARKUP_PUT(&b->markup, ":");
        }
        text_add(&b->markup, str_from((const char *)each->name));
        MARKUP_PUT(&b->markup, "=\"");
        if (each->children != NULL &&
            !add_value(b, str_from((const char *)each->children->content)))
            return false;
        MARKUP_PUT(&b->markup, "\"");
    }
    return true;
}

/* Whether what stands in an element may give it attributes, before anything else is written. */
static bool
gains(const xmlNode *parent)
{
    for (const xmlNode *child = parent->children; child != NULL; child = child->next) {
        if (child->type != XML_ELEMENT_NODE && child->type != XML_TEXT_NODE)
            continue;
        if (!is_in(child, XSL_NAMESPACE) || is_xsl(child, "text"))
            return false;
        if (is_xsl(child, "attribute") || is_xsl(child, "call-template") ||
            is_xsl(child, "apply-templates"))
            return true;
        if ((is_xsl(child, "if") || is_xsl(child, "for-each")) && gains(child))
            return true;
        for (const xmlNode *way = is_xsl(child, "choose") ? child->children : NULL; way != NULL;
             way = way->next) {
            if (gains(way))
                return true;
        }
    }
    return false;
}

static bool add_content(struct building *b, const xmlNode *first);

static bool
add_element(struct building *b, const xmlNode *element)
{
    const char *name = (const char *)element->name;
    const bool eats = html_eats_line_end(name);
    const bool waits = eats || gains(element);

    if (html_is_raw(name) && element->children != NULL)
        return program_refuse(b->making, "a script or style with content");
    if (waits)
        add_op(b, (struct op){.kind = OP_TAG});
    if (!program_start_tag(b, element))
        return false;
    if (waits)
        add_op(b, (struct op){.kind = OP_TAG_DONE, .is_flagged = eats});
    else
        MARKUP_PUT(&b->markup, ">");
    if (element->children == NULL && html_is_void(name) && !waits)
        return true;
    if (!add_content(b, element->children))
        return false;
    const struct str end = arena_printf(b->making->arena, "</%s>", name);

    if (waits)
        add_op(b, (struct op){.kind = OP_END, .markup = end, .is_flagged = html_is_void(name)});
    else
        text_add(&b->markup, end);
    return true;
}

static bool
add_block(struct making *making, const xmlNode *first, struct block *out)
{
    struct building b = program_building(making);
    const size_t visible = making->visible;
    const bool is_good = add_content(&b, first);

    making->visible = visible;
    *out = program_built(&b);
    return is_good;
}

/* A value given by select or by content; without either it is the empty text. */
static bool
read_value(struct making *making, const xmlNode *node, struct source_of_value *out)
{
    const struct str select = program_attribute(node, "select");

    out->name = arena_str(making->arena, program_attribute(node, "name"));
    if (select.at == NULL && node->children == NULL) {
        out->term = program_term(making, STR("''"));
        return true;
    }
    if (select.at == NULL)
        return add_block(making, node->children, &out->block);
    out->term = program_term(making, select);
    if (out->term == NULL)
        return false;
    if (out->term->holds_variable &&
        (out->term->kind == TERM_PATH || out->term->kind == TERM_UNION))
        return program_refuse(making, "a set of nodes that depends on a variable");
    return true;
}

static bool
add_variable(struct building *b, const xmlNode *node, enum op_kind kind)
{
    struct making *making = b->making;
    struct source_of_value *value = arena_new(making->arena, struct source_of_value);

    if (making->visible == PROGRAM_SLOTS || !read_value(making, node, value))
        return program_refuse(making, "too many variables");
    add_op(b, (struct op){.kind = kind, .index = making->visible, .values = value, .count = 1});
    making->names[making->visible++] = value->name;
    return true;
}

static bool
add_branch(struct making *making, const xmlNode *node, struct branch *out)
{
    const struct str test = program_attribute(node, "test");

    if (test.at != NULL) {
        out->test = program_term(making, test);
        if (out->test == NULL)
            return false;
    }
    return add_block(making, node->children, &out->block);
}

static bool
add_choice(struct building *b, const xmlNode *node)
{
    struct making *making = b->making;
    struct branch branches[CHOICES_MAX] = {0};
    size_t count = 0;

    if (is_xsl(node, "if")) {
        if (!add_branch(making, node, &branches[count++]))
            return false;
    } else {
        for (const xmlNode *way = node->children; way != NULL; way = way->next) {
            if (way->type != XML_ELEMENT_NODE)
                continue;
            if (count == CHOICES_MAX || !add_branch(making, way, &branches[count++]))
                return program_refuse(making, "too many choices");
        }
    }
    struct branch *kept = arena_new_array(making->arena, count, struct branch);

    memcpy(kept, branches, count * sizeof *kept);
    add_op(b, (struct op){.kind = OP_CHOOSE, .branches = kept, .count = count});
    return true;
}

static bool
read_passed(struct making *making, const xmlNode *node, struct op *op)
{
    struct source_of_value values[PROGRAM_PASSED] = {0};

    for (const xmlNode *child = node->children; child != NULL; child = child->next) {
        if (!is_xsl(child, "with-param"))
            continue;
        if (op->count == PROGRAM_PASSED || !read_value(making, child, &values[op->count++]))
            return program_refuse(making, "too many parameters");
    }
    const size_t size = op->count * sizeof values[0];

    op->values = memcpy(arena_alloc(making->arena, size), values, size);
    return true;
}

static bool
add_call(struct building *b, const xmlNode *node)
{
    const struct str select = program_attribute(node, "select");
    struct op op = {.kind = OP_CALL};

    if (is_xsl(node, "apply-templates")) {
        op.kind = OP_APPLY;
        op.index = program_mode(b->making, program_attribute(node, "mode").at);
        op.term = select.at == NULL ? NULL : program_term(b->making, select);
        if (select.at != NULL && op.term == NULL)
            return false;
    } else if (!program_named(b->making, program_attribute(node, "name").at, &op.index)) {
        return program_refuse(b->making, "an unknown template");
    }
    if (!read_passed(b->making, node, &op))
        return false;
    add_op(b, op);
    return true;
}

/* xsl:value-of, for-each, copy-of, attribute, message: a term, a name, a block. */
static bool
add_simple(struct building *b, const xmlNode *node, enum op_kind kind)
{
    const struct str select = program_attribute(node, "select");
    struct op op = {.kind = kind};

    if (select.at != NULL) {
        op.term = program_term(b->making, select);
        if (op.term == NULL)
            return false;
    }
    if (kind == OP_COPY && (op.term == NULL || op.term->kind != TERM_VARIABLE))
        return program_refuse(b->making, "copies of nodes");
    if (kind == OP_ATTRIBUTE) {
        op.markup = arena_str(b->making->arena, program_attribute(node, "name"));
        if (str_find(op.markup, '{', 0) < op.markup.len ||
            str_find(op.markup, ':', 0) < op.markup.len)
            return program_refuse(b->making, "the name of an attribute");
    }
    if (!add_block(b->making, node->children, &op.block))
        return false;
    add_op(b, op);
    return true;
}

static const struct {
    const char *name;
    bool (*add)(struct building *b, const xmlNode *node, enum op_kind kind);
    enum op_kind kind;
} instructions[] = {
    {"value-of",  add_simple,   OP_VALUE    },
    {"for-each",  add_simple,   OP_EACH     },
    {"copy-of",   add_simple,   OP_COPY     },
    {"attribute", add_simple,   OP_ATTRIBUTE},
    {"message",   add_simple,   OP_STOP     },
    {"variable",  add_variable, OP_VARIABLE },
    {"param",     add_variable, OP_PARAM    },
};

static bool
add_instruction(struct building *b, const xmlNode *node)
{
    if (is_xsl(node, "text")) {
        if (node->children != NULL)
            put_text(b, str_from((const char *)node->children->content));
        return true;
    }
    if (is_xsl(node, "if") || is_xsl(node, "choose"))
        return add_choice(b, node);
    if (is_xsl(node, "apply-templates") || is_xsl(node, "call-template"))
        return add_call(b, node);
    for (size_t i = 0; i < sizeof instructions / sizeof instructions[0]; i++) {
        if (is_xsl(node, instructions[i].name))
            return instructions[i].add(b, node, instructions[i].kind);
    }
    return program_refuse(b->making, (const char *)node->name);
}

static bool
add_content(struct building *b, const xmlNode *first)
{
    for (const xmlNode *node = first; node != NULL; node = node->next) {
        bool is_good = true;

        if (node->type == XML_TEXT_NODE) {
            put_text(b, str_from((const char *)node->content));
        } else if (is_in(node, XSL_NAMESPACE)) {
            is_good = add_instruction(b, node);
        } else if (is_in(node, WORDS_NAMESPACE)) {
            struct op op = {.kind = OP_WORDS, .site = program_words(b->making, node)};

            is_good = op.site != NULL;
            add_op(b, op);
        } else if (node->type == XML_ELEMENT_NODE) {
            is_good = add_element(b, node);
        }
        if (!is_good)
            return false;
    }
    return true;
}

bool
program_body(struct making *making, const xmlNode *first, struct block *out)
{
    making->visible = 0;
    return add_block(making, first, out);
}
