/* From libxslt's compiled sheet to a program: which templates there are, and which of them an
 * element meets in a mode. Their content is program_body's. */
#include "fcgi/view/program_code.h"

#include <libxslt/imports.h>

#include <string.h>

#include "fcgi/view/program_words.h"

#define RULES_MAX     800
#define NAMES_MAX     192
#define SCRATCH_BYTES (16U << 20)

/* A rule with what decides between rules (XSLT 1.0, 5.5). */
struct candidate {
    struct rule rule;
    size_t mode;
    unsigned import; /* 0: the sheet itself, then what it imports */
    double priority;
};

struct gathering {
    struct making *making;
    struct candidate *all;
    size_t count;
};

size_t
program_mode(struct making *making, const char *name)
{
    struct program *program = making->program;

    for (size_t i = 0; i < program->mode_count; i++) {
        const char *have = making->modes[i].name;

        if (have == name || (have != NULL && name != NULL && strcmp(have, name) == 0))
            return i;
    }
    if (program->mode_count == making->mode_room) {
        program_refuse(making, "too many modes");
        return 0;
    }
    making->modes[program->mode_count].name =
        name == NULL ? NULL : arena_str(making->arena, str_from(name)).at;
    return program->mode_count++;
}

bool
program_named(const struct making *making, const char *name, size_t *index)
{
    for (size_t i = 0; i < making->program->template_count && name != NULL; i++) {
        const xmlChar *have = making->templates[i].from->name;

        if (have != NULL && strcmp((const char *)have, name) == 0) {
            *index = i;
            return true;
        }
    }
    return false;
}

static bool
is_pattern(const struct term *term)
{
    if (term->kind != TERM_PATH || term->is_absolute || term->count != 1)
        return false;
    const struct step *step = &term->steps[0];

    for (size_t i = 0; i < step->predicate_count; i++) {
        if (step->predicates[i]->kind == TERM_NUMBER && step->predicate_count > 1)
            return false;
    }
    return step->axis == AXIS_CHILD || step->axis == AXIS_ATTRIBUTE || step->axis == AXIS_TEXT;
}

static double
default_priority(const struct step *step)
{
    if (step->predicate_count > 0)
        return 0.5;
    return step->name == NULL ? -0.5 : 0;
}

static bool
add_pattern(struct gathering *g, const struct term *term, size_t template, unsigned import)
{
    const xsltTemplate *from = g->making->templates[template].from;

    if (term->kind == TERM_UNION)
        return add_pattern(g, term->args[0], template, import) &&
               add_pattern(g, term->args[1], template, import);
    if (!is_pattern(term) || g->count == RULES_MAX)
        return program_refuse(g->making, "a pattern of several steps");
    const struct candidate candidate = {
        .rule = {.pattern = term, .template = template},
        .mode = program_mode(g->making, (const char *)from->mode),
        .import = import,
        .priority = from->priority > (float)XSLT_PAT_NO_PRIORITY ? (double)from->priority
                                                                 : default_priority(term->steps),
    };
    size_t to = g->count++;

    /* Whoever comes first in the lists of libxslt was written last, and wins. */
    while (to > 0 && g->all[to - 1].import == import &&
           g->all[to - 1].priority < candidate.priority) {
        g->all[to] = g->all[to - 1];
        to--;
    }
    g->all[to] = candidate;
    return true;
}

static bool
gather_rules(struct gathering *g)
{
    struct making *making = g->making;
    unsigned import = 0;
    size_t index = 0;

    making->visible = 0;
    for (xsltStylesheet *style = making->style; style != NULL; style = xsltNextImport(style)) {
        for (const xsltTemplate *each = style->templates; each != NULL; each = each->next) {
            const struct term *term =
                each->match == NULL ? NULL
                                    : program_term(making, str_from((const char *)each->match));

            if (each->match != NULL && (term == NULL || !add_pattern(g, term, index, import)))
                return false;
            index++;
        }
        import++;
    }
    return true;
}

/* The rules of a mode that a node of this kind and name can meet; a NULL name: those for any. */
static const struct rule *
pick(const struct gathering *g, size_t mode, enum axis axis, const char *name, size_t *count)
{
    struct rule picked[RULES_MAX];

    *count = 0;
    for (size_t i = 0; i < g->count; i++) {
        const struct step *step = g->all[i].rule.pattern->steps;

        if (g->all[i].mode == mode && step->axis == axis &&
            (step->name == NULL || (name != NULL && strcmp(step->name, name) == 0)))
            picked[(*count)++] = g->all[i].rule;
    }
    struct rule *kept = arena_new_array(g->making->arena, *count, struct rule);

    if (*count > 0)
        memcpy(kept, picked, *count * sizeof *kept);
    return kept;
}

/* A meeting for each name that patterns of the mode hold, and one for all others, last. */
static const struct meeting *
meetings(const struct gathering *g, size_t mode, enum axis axis, size_t *count)
{
    struct meeting made[NAMES_MAX];

    *count = 0;
    for (size_t i = 0; i < g->count; i++) {
        const struct step *step = g->all[i].rule.pattern->steps;
        bool is_known = g->all[i].mode != mode || step->axis != axis || step->name == NULL;

        for (size_t k = 0; k < *count && !is_known; k++)
            is_known = strcmp(made[k].name, step->name) == 0;
        if (is_known)
            continue;
        if (*count == NAMES_MAX - 1) {
            program_refuse(g->making, "too many names in a mode");
            break;
        }
        made[*count].name = step->name;
        made[*count].rules = pick(g, mode, axis, step->name, &made[*count].count);
        (*count)++;
    }
    made[*count].name = NULL;
    made[*count].rules = pick(g, mode, axis, NULL, &made[*count].count);
    (*count)++;
    struct meeting *kept = arena_new_array(g->making->arena, *count, struct meeting);

    memcpy(kept, made, *count * sizeof *kept);
    return kept;
}

static void
fill_modes(const struct gathering *g)
{
    struct making *making = g->making;

    for (size_t i = 0; i < making->program->mode_count; i++) {
        struct mode *mode = &making->modes[i];

        mode->elements = meetings(g, i, AXIS_CHILD, &mode->element_count);
        mode->attributes = meetings(g, i, AXIS_ATTRIBUTE, &mode->attribute_count);
        mode->texts = pick(g, i, AXIS_TEXT, NULL, &mode->text_count);
    }
}

static bool
list_templates(struct making *making)
{
    size_t count = 0;

    for (xsltStylesheet *style = making->style; style != NULL; style = xsltNextImport(style)) {
        if (style->variables != NULL)
            return program_refuse(making, "a variable of the whole sheet");
        for (const xsltTemplate *each = style->templates; each != NULL; each = each->next)
            count++;
    }
    making->templates = arena_new_array(making->arena, count, struct template_code);
    making->program->templates = making->templates;
    for (xsltStylesheet *style = making->style; style != NULL; style = xsltNextImport(style)) {
        for (const xsltTemplate *each = style->templates; each != NULL; each = each->next)
            making->templates[making->program->template_count++].from = each;
    }
    return true;
}

static bool
compile_bodies(struct making *making)
{
    for (size_t i = 0; i < making->program->template_count; i++) {
        struct template_code *code = &making->templates[i];

        if (!program_body(making, code->from->content, &code->block))
            return false;
    }
    return true;
}

struct program *
program_make(struct arena *arena, xsltStylesheet *style, const struct book *book)
{
    struct making making = {.arena = arena, .book = book, .style = style, .mode_room = NAMES_MAX};
    struct gathering gathering = {.making = &making};

    arena_open(&making.scratch, SCRATCH_BYTES);
    making.program = arena_new(arena, struct program);
    making.modes = arena_new_array(arena, NAMES_MAX, struct mode);
    making.program->modes = making.modes;
    gathering.all = arena_new_array(making.scratch, RULES_MAX, struct candidate);
    program_mode(&making, NULL);
    if (list_templates(&making) && gather_rules(&gathering) && compile_bodies(&making))
        fill_modes(&gathering);
    else
        program_refuse(&making, "");
    arena_close(&making.scratch);
    return making.why == NULL ? making.program : NULL;
}
