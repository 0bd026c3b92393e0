/* Runs a program over a page's tree; it must not know how one is made. */
#include <string.h>

#include "fcgi/view/complaint.h"
#include "fcgi/view/program_code.h"
#include "fcgi/view/sink.h"

#define PAGE_BYTES (32U << 10) /* more than most pages have */

/* What a caller passes. */
struct passed {
    const char *name;
    struct value value;
};

struct passing {
    struct passed at[PROGRAM_PASSED];
    size_t count;
};

static const struct passing nothing = {.count = 0};

struct machine {
    const struct program *program;
    struct sink *sink;
    struct steering steering;
};

/* One template at work. */
struct activation {
    const xmlNode *node;
    struct value frame[PROGRAM_SLOTS];
    const struct passing *passing;
};

static void run_block(struct machine *m, const struct block *block, struct activation *at);
static void apply_to(struct machine *m, size_t mode, const xmlNode *node,
                     const struct passing *passing);

static void
stop(struct machine *m, const char *why)
{
    if (m->steering.failed == NULL)
        m->steering.failed = why;
}

static struct place
place_of(struct machine *m, const struct activation *at)
{
    return (struct place){.node = at->node, .frame = at->frame, .steering = &m->steering};
}

/* What a block writes, as a value; markup too when wanted. */
static struct value
written(struct machine *m, const struct block *block, struct activation *at, bool with_markup)
{
    struct arena *arena = m->steering.run->arena;
    struct text markup = {.arena = arena};
    struct text plain = {.arena = arena};
    struct sink sink = {.markup = with_markup ? &markup : NULL, .plain = &plain};
    struct sink *outer = m->sink;

    m->sink = &sink;
    run_block(m, block, at);
    m->sink = outer;
    return (struct value){
        .kind = VALUE_TREE,
        .text = plain.len > 0 ? text_str(&plain) : STR(""),
        .markup = markup.len > 0 ? text_str(&markup) : STR(""),
    };
}

static struct value
value_of(struct machine *m, const struct source_of_value *source, struct activation *at)
{
    const struct place place = place_of(m, at);

    return source->term != NULL ? xpath_value(source->term, &place)
                                : written(m, &source->block, at, true);
}

static void
run_template(struct machine *m, size_t index, const xmlNode *node, const struct passing *passing)
{
    struct activation at;

    if (m->steering.depth == RUN_DEPTH_MAX) {
        stop(m, "templates are nested too deep");
        return;
    }
    at.node = node;
    at.passing = passing;
    m->steering.depth++;
    run_block(m, &m->program->templates[index].block, &at);
    m->steering.depth--;
}

static bool
matches(struct machine *m, const struct rule *rule, const xmlNode *node)
{
    const struct place place = {.node = node, .steering = &m->steering};

    return rule->pattern->steps[0].predicate_count == 0 ||
           xpath_matches(rule->pattern, node, &place);
}

static bool
apply_first(struct machine *m, const struct rule *rules, size_t count, const xmlNode *node,
            const struct passing *passing)
{
    for (size_t i = 0; i < count; i++) {
        if (!matches(m, &rules[i], node))
            continue;
        run_template(m, rules[i].template, node, passing);
        return true;
    }
    return false;
}

static bool
apply_named(struct machine *m, const struct meeting *meetings, size_t count, const xmlNode *node,
            const struct passing *passing)
{
    const char *name = (const char *)node->name;
    size_t i = 0;

    while (i + 1 < count && (meetings[i].name[0] != name[0] || strcmp(meetings[i].name, name) != 0))
        i++;
    return apply_first(m, meetings[i].rules, meetings[i].count, node, passing);
}

static void
apply_to_children(struct machine *m, size_t mode, const xmlNode *parent,
                  const struct passing *passing)
{
    for (const xmlNode *child = parent->children; child != NULL && m->steering.failed == NULL;
         child = child->next)
        apply_to(m, mode, child, passing);
}

/* The template for a node, or what XSLT does where there is none (5.8). */
static void
apply_to(struct machine *m, size_t mode, const xmlNode *node, const struct passing *passing)
{
    const struct mode *in = &m->program->modes[mode];

    switch ((int)node->type) {
    case XML_ELEMENT_NODE:
        if (!apply_named(m, in->elements, in->element_count, node, passing))
            apply_to_children(m, mode, node, &nothing);
        break;
    case XML_ATTRIBUTE_NODE:
        if (!apply_named(m, in->attributes, in->attribute_count, node, passing))
            for (const xmlNode *part = node->children; part != NULL; part = part->next)
                sink_text(m->sink, str_from((const char *)part->content));
        break;
    case XML_TEXT_NODE:
        if (!xmlIsBlankNode(node) && !apply_first(m, in->texts, in->text_count, node, passing))
            sink_text(m->sink, str_from((const char *)node->content));
        break;
    case XML_DOCUMENT_NODE:
        apply_to_children(m, mode, node, &nothing);
        break;
    default:
        break;
    }
}

static struct passing
pass(struct machine *m, const struct op *op, struct activation *at)
{
    struct passing passing;

    passing.count = op->count;
    for (size_t i = 0; i < op->count; i++)
        passing.at[i] = (struct passed){.name = op->values[i].name.at,
                                        .value = value_of(m, &op->values[i], at)};
    return passing;
}

static void
do_apply(struct machine *m, const struct op *op, struct activation *at)
{
    const struct place place = place_of(m, at);
    const struct passing passing = pass(m, op, at);
    struct node_set nodes = {0};

    if (op->term == NULL) {
        apply_to_children(m, op->index, at->node, &passing);
        return;
    }
    if (!xpath_nodes(op->term, &place, &nodes))
        stop(m, "no set of nodes");
    for (size_t i = 0; i < nodes.count && m->steering.failed == NULL; i++)
        apply_to(m, op->index, nodes.at[i], &passing);
}

static void
do_each(struct machine *m, const struct op *op, struct activation *at)
{
    const struct place place = place_of(m, at);
    const xmlNode *outer = at->node;
    struct node_set nodes = {0};

    if (!xpath_nodes(op->term, &place, &nodes))
        stop(m, "no set of nodes");
    for (size_t i = 0; i < nodes.count && m->steering.failed == NULL; i++) {
        at->node = nodes.at[i];
        run_block(m, &op->block, at);
    }
    at->node = outer;
}

static void
do_choose(struct machine *m, const struct op *op, struct activation *at)
{
    const struct place place = place_of(m, at);

    for (size_t i = 0; i < op->count; i++) {
        if (op->branches[i].test == NULL || xpath_truth(op->branches[i].test, &place)) {
            run_block(m, &op->branches[i].block, at);
            return;
        }
    }
}

static void
do_variable(struct machine *m, const struct op *op, struct activation *at)
{
    const char *name = op->values[0].name.at;

    for (size_t i = 0; op->kind == OP_PARAM && i < at->passing->count; i++) {
        if (strcmp(at->passing->at[i].name, name) == 0) {
            at->frame[op->index] = at->passing->at[i].value;
            return;
        }
    }
    at->frame[op->index] = value_of(m, &op->values[0], at);
}

static void
do_copy(struct machine *m, const struct op *op, struct activation *at)
{
    const struct value *value = &at->frame[op->term->slot];
    const struct place place = place_of(m, at);

    if (value->kind == VALUE_NODES)
        stop(m, "a copy of nodes");
    else if (value->kind == VALUE_TREE)
        sink_put(m->sink, value->markup, value->text);
    else
        sink_text(m->sink, xpath_text_of(value, &place));
}

static void
do_stop(struct machine *m, const struct op *op, struct activation *at)
{
    const struct value said = written(m, &op->block, at, false);

    complaint_add("%.*s", STR_ARG(said.text));
    stop(m, "");
}

static void
do_phrase_tag(struct machine *m, enum part_kind kind, const struct tag *tag, struct activation *at)
{
    if (kind != PART_CLOSE)
        run_block(m, &tag->open, at);
    if (kind != PART_OPEN && !tag->is_void)
        sink_put(m->sink, tag->close, STR(""));
}

static void
do_words(struct machine *m, const struct op *op, struct activation *at)
{
    const struct message_site *site = op->site;
    const struct place place = place_of(m, at);
    uint64_t number = 0;

    if (site->count != NULL && !str_to_u64(xpath_text(site->count, &place), UINT64_MAX, &number)) {
        stop(m, "the count is no whole number");
        return;
    }
    const struct phrase *phrase = words_phrase(m->steering.run->words, site->index, number);

    for (size_t i = 0; i < phrase->count; i++) {
        const struct part *part = &phrase->parts[i];

        if (part->kind == PART_TEXT)
            sink_text(m->sink, part->text);
        else if (part->kind == PART_ARG)
            sink_text(m->sink, xpath_text(site->args[part->slot], &place));
        else
            do_phrase_tag(m, part->kind, &site->tags[part->slot], at);
    }
}

static void
do_tag(struct machine *m)
{
    if (m->sink->markup == NULL)
        return;
    if (m->sink->is_open)
        sink_begin(m->sink, ' ');
    m->sink->tag_from = m->sink->markup->len;
}

static void
run_op(struct machine *m, const struct op *op, struct activation *at)
{
    const struct place place = place_of(m, at);

    switch (op->kind) {
    case OP_PUT:
        sink_put(m->sink, op->markup, op->plain);
        break;
    case OP_TAG:
        do_tag(m);
        break;
    case OP_TAG_VALUE:
        if (m->sink->markup != NULL)
            markup_escape(m->sink->markup, xpath_text(op->term, &place), true);
        break;
    case OP_TAG_DONE:
        sink_open(m->sink, op->is_flagged);
        break;
    case OP_END:
        sink_end(m->sink, op->markup, op->is_flagged);
        break;
    case OP_VALUE:
        sink_text(m->sink, xpath_text(op->term, &place));
        break;
    case OP_WORDS:
        do_words(m, op, at);
        break;
    case OP_CHOOSE:
        do_choose(m, op, at);
        break;
    case OP_EACH:
        do_each(m, op, at);
        break;
    case OP_APPLY:
        do_apply(m, op, at);
        break;
    case OP_CALL: {
        const struct passing passing = pass(m, op, at);

        run_template(m, op->index, at->node, &passing);
        break;
    }
    case OP_VARIABLE:
    case OP_PARAM:
        do_variable(m, op, at);
        break;
    case OP_ATTRIBUTE:
        if (!sink_attribute(m->sink, op->markup, written(m, &op->block, at, false).text))
            stop(m, "an attribute behind content");
        break;
    case OP_COPY:
        do_copy(m, op, at);
        break;
    case OP_STOP:
        do_stop(m, op, at);
        break;
    }
}

static void
run_block(struct machine *m, const struct block *block, struct activation *at)
{
    m->steering.done += (unsigned)block->count;
    if (m->steering.done > RUN_INSTRUCTIONS_MAX)
        stop(m, "too many instructions");
    for (size_t i = 0; i < block->count && m->steering.failed == NULL; i++)
        run_op(m, &block->ops[i], at);
}

enum result
program_run(const struct program *program, const xmlDoc *document, const struct run *run,
            struct str *out)
{
    struct text markup = {.arena = run->arena};
    struct sink sink = {.markup = &markup};
    struct machine machine = {.program = program, .sink = &sink, .steering = {.run = run}};

    text_reserve(&markup, PAGE_BYTES);
    MARKUP_PUT(&markup, "<!DOCTYPE html>\n");
    apply_to(&machine, 0, (const xmlNode *)(const void *)document, &nothing);
    MARKUP_PUT(&markup, "\n");
    if (machine.steering.failed != NULL) {
        complaint_add("%s %s", machine.steering.failed_at == NULL ? "" : machine.steering.failed_at,
                      machine.steering.failed);
        return RES_BROKEN;
    }
    *out = text_str(&markup);
    return RES_OK;
}
