/* Reads XPath by recursive descent; it must not know how terms are evaluated. */
#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "fcgi/view/function.h"
#include "fcgi/view/xpath.h"

#define NESTING_MAX 12

struct reader {
    struct arena *arena;
    const char *at;
    xpath_slot *find;
    void *scope;
    unsigned depth;
};

static const struct core_function {
    const char *name;
    enum core core;
    size_t least;
    size_t most;
} core_functions[] = {
    {"not",              CORE_NOT,              1, 1},
    {"boolean",          CORE_BOOLEAN,          1, 1},
    {"string",           CORE_STRING,           0, 1},
    {"concat",           CORE_CONCAT,           2, 4},
    {"starts-with",      CORE_STARTS_WITH,      2, 2},
    {"contains",         CORE_CONTAINS,         2, 2},
    {"substring",        CORE_SUBSTRING,        2, 3},
    {"substring-before", CORE_SUBSTRING_BEFORE, 2, 2},
    {"substring-after",  CORE_SUBSTRING_AFTER,  2, 2},
    {"normalize-space",  CORE_NORMALIZE_SPACE,  0, 1},
    {"translate",        CORE_TRANSLATE,        3, 3},
    {"name",             CORE_NAME,             0, 0},
    {"count",            CORE_COUNT,            1, 1},
};

static const struct term *read_or(struct reader *r);

static void
skip_blanks(struct reader *r)
{
    r->at += strspn(r->at, " \t\r\n");
}

static bool
take(struct reader *r, const char *token)
{
    const size_t len = strlen(token);

    skip_blanks(r);
    if (strncmp(r->at, token, len) != 0)
        return false;
    r->at += len;
    return true;
}

static size_t
name_length(const char *at)
{
    size_t len = 0;

    if (!isalpha((unsigned char)at[0]) && at[0] != '_')
        return 0;
    while (isalnum((unsigned char)at[len]) || (at[len] != '\0' && strchr("_-.", at[len]) != NULL))
        len++;
    return len;
}

static bool
take_word(struct reader *r, const char *word)
{
    skip_blanks(r);
    const size_t len = name_length(r->at);

    if (len != strlen(word) || strncmp(r->at, word, len) != 0)
        return false;
    r->at += len;
    return true;
}

static struct str
take_name(struct reader *r)
{
    const struct str name = {r->at, name_length(r->at)};

    r->at += name.len;
    return arena_str(r->arena, name);
}

static struct term *
term_new(struct reader *r, enum term_kind kind)
{
    struct term *term = arena_new(r->arena, struct term);

    term->kind = kind;
    return term;
}

static const struct term *
pair(struct reader *r, enum term_kind kind, const struct term *left, const struct term *right)
{
    if (left == NULL || right == NULL)
        return NULL;
    struct term *term = term_new(r, kind);

    term->args[0] = left;
    term->args[1] = right;
    term->count = 2;
    term->holds_variable = left->holds_variable || right->holds_variable;
    return term;
}

/* A number as a predicate is a position; one that is computed is refused. */
static bool
is_predicate(const struct term *term)
{
    switch (term->kind) {
    case TERM_VARIABLE:
    case TERM_PLUS:
    case TERM_MINUS:
    case TERM_TIMES:
        return false;
    case TERM_CALL:
        return term->core != CORE_COUNT;
    case TERM_TEXT:
    case TERM_NUMBER:
    case TERM_PATH:
    case TERM_UNION:
    case TERM_OR:
    case TERM_AND:
    case TERM_EQUAL:
    case TERM_UNEQUAL:
    case TERM_LESS:
    case TERM_LESS_EQUAL:
    case TERM_FORMAT:
        break;
    }
    return true;
}

static bool
read_predicates(struct reader *r, struct term *path, struct step *step)
{
    while (take(r, "[")) {
        const struct term *predicate = read_or(r);

        if (predicate == NULL || !take(r, "]") || step->predicate_count == XPATH_PREDICATES ||
            !is_predicate(predicate))
            return false;
        path->holds_variable = path->holds_variable || predicate->holds_variable;
        step->predicates[step->predicate_count++] = predicate;
    }
    return true;
}

static bool
read_step(struct reader *r, struct term *path)
{
    if (path->count == XPATH_STEPS)
        return false;
    struct step *step = &path->steps[path->count];
    const bool is_first = path->count++ == 0;

    if (take(r, "..")) {
        step->axis = AXIS_PARENT;
        return is_first || step[-1].axis == AXIS_PARENT;
    }
    if (take(r, ".")) {
        step->axis = AXIS_SELF;
        return is_first && read_predicates(r, path, step);
    }
    step->axis = take(r, "@") ? AXIS_ATTRIBUTE : AXIS_CHILD;
    skip_blanks(r);
    if (step->axis == AXIS_CHILD && strncmp(r->at, "text()", 6) == 0) {
        r->at += 6;
        step->axis = AXIS_TEXT;
    } else if (!take(r, "*")) {
        const struct str name = take_name(r);

        if (name.len == 0 || *r->at == ':' || *r->at == '(')
            return false;
        step->name = name.at;
    }
    return read_predicates(r, path, step);
}

static const struct term *
read_path(struct reader *r)
{
    struct step steps[XPATH_STEPS] = {0};
    struct term *path = term_new(r, TERM_PATH);

    path->steps = steps;
    path->is_absolute = take(r, "/");
    do {
        if (!read_step(r, path))
            return NULL;
    } while (take(r, "/"));
    if (path->is_absolute && steps[0].axis != AXIS_CHILD)
        return NULL;
    path->steps = arena_new_array(r->arena, path->count, struct step);
    memcpy(path->steps, steps, path->count * sizeof *steps);
    return path;
}

static bool
read_args(struct reader *r, struct term *call)
{
    if (take(r, ")"))
        return true;
    do {
        const struct term *arg = call->count == XPATH_ARGS ? NULL : read_or(r);

        if (arg == NULL)
            return false;
        call->holds_variable = call->holds_variable || arg->holds_variable;
        call->args[call->count++] = arg;
    } while (take(r, ","));
    return take(r, ")");
}

static const struct term *
read_core(struct reader *r, struct str name)
{
    struct term *call = term_new(r, TERM_CALL);

    if (!read_args(r, call))
        return NULL;
    for (size_t i = 0; i < sizeof core_functions / sizeof core_functions[0]; i++) {
        const struct core_function *function = &core_functions[i];

        if (!str_is(name, str_from(function->name)))
            continue;
        call->core = function->core;
        if (function->core == CORE_COUNT && call->count == 1 && call->args[0]->kind != TERM_PATH)
            return NULL;
        return call->count >= function->least && call->count <= function->most ? call : NULL;
    }
    return NULL;
}

static const struct term *
read_format(struct reader *r)
{
    r->at += 2;
    const struct str name = take_name(r);
    struct term *call = term_new(r, TERM_FORMAT);

    if (!take(r, "(") || !read_args(r, call))
        return NULL;
    call->function = function_find(name, call->count);
    return call->function == NULL ? NULL : call;
}

static const struct term *
read_quoted(struct reader *r)
{
    const char *end = strchr(r->at + 1, *r->at);
    struct term *term = term_new(r, TERM_TEXT);

    if (end == NULL)
        return NULL;
    term->text = arena_str(r->arena, (struct str){r->at + 1, (size_t)(end - r->at - 1)});
    r->at = end + 1;
    return term;
}

static const struct term *
read_variable(struct reader *r)
{
    r->at++;
    struct term *term = term_new(r, TERM_VARIABLE);

    term->holds_variable = true;
    if (r->find == NULL || !r->find(r->scope, take_name(r), &term->slot) || *r->at == '[' ||
        *r->at == '/' || *r->at == ':')
        return NULL;
    return term;
}

static const struct term *
read_primary(struct reader *r)
{
    skip_blanks(r);
    if (*r->at == '\'' || *r->at == '"')
        return read_quoted(r);
    if (*r->at == '$')
        return read_variable(r);
    if (take(r, "-"))
        return pair(r, TERM_MINUS, term_new(r, TERM_NUMBER), read_primary(r));
    if (isdigit((unsigned char)*r->at)) {
        struct term *term = term_new(r, TERM_NUMBER);
        const size_t len = strspn(r->at, "0123456789.");

        term->number = strtod(arena_cstr(r->arena, (struct str){r->at, len}), NULL);
        r->at += len;
        return term;
    }
    if (take(r, "(")) {
        const struct term *inner = read_or(r);

        return inner != NULL && take(r, ")") && *r->at != '[' && *r->at != '/' ? inner : NULL;
    }
    if (strncmp(r->at, "l:", 2) == 0)
        return read_format(r);
    const size_t len = name_length(r->at);

    if (len > 0 && r->at[len] == '(' && strncmp(r->at, "text(", 5) != 0) {
        const struct str name = take_name(r);

        r->at++;
        return read_core(r, name);
    }
    return read_path(r);
}

static const struct term *
read_union(struct reader *r)
{
    const struct term *left = read_primary(r);

    while (left != NULL && take(r, "|")) {
        const struct term *right = read_primary(r);

        if (right == NULL || right->kind != TERM_PATH ||
            (left->kind != TERM_PATH && left->kind != TERM_UNION))
            return NULL;
        left = pair(r, TERM_UNION, left, right);
    }
    return left;
}

static const struct term *
read_product(struct reader *r)
{
    const struct term *left = read_union(r);

    while (left != NULL && take(r, "*"))
        left = pair(r, TERM_TIMES, left, read_union(r));
    return left;
}

static const struct term *
read_sum(struct reader *r)
{
    const struct term *left = read_product(r);

    for (;;) {
        if (left != NULL && take(r, "+"))
            left = pair(r, TERM_PLUS, left, read_product(r));
        else if (left != NULL && take(r, "-"))
            left = pair(r, TERM_MINUS, left, read_product(r));
        else
            return left;
    }
}

static const struct term *
read_relation(struct reader *r)
{
    const struct term *left = read_sum(r);

    for (;;) {
        if (left != NULL && take(r, "<="))
            left = pair(r, TERM_LESS_EQUAL, left, read_sum(r));
        else if (left != NULL && take(r, ">="))
            left = pair(r, TERM_LESS_EQUAL, read_sum(r), left);
        else if (left != NULL && take(r, "<"))
            left = pair(r, TERM_LESS, left, read_sum(r));
        else if (left != NULL && take(r, ">"))
            left = pair(r, TERM_LESS, read_sum(r), left);
        else
            return left;
    }
}

static const struct term *
read_equality(struct reader *r)
{
    const struct term *left = read_relation(r);

    for (;;) {
        if (left != NULL && take(r, "!="))
            left = pair(r, TERM_UNEQUAL, left, read_relation(r));
        else if (left != NULL && take(r, "="))
            left = pair(r, TERM_EQUAL, left, read_relation(r));
        else
            return left;
    }
}

static const struct term *
read_and(struct reader *r)
{
    const struct term *left = read_equality(r);

    while (left != NULL && take_word(r, "and"))
        left = pair(r, TERM_AND, left, read_equality(r));
    return left;
}

static const struct term *
read_or(struct reader *r)
{
    if (r->depth == NESTING_MAX)
        return NULL;
    r->depth++;
    const struct term *left = read_and(r);

    while (left != NULL && take_word(r, "or"))
        left = pair(r, TERM_OR, left, read_and(r));
    r->depth--;
    return left;
}

const struct term *
xpath_read(struct arena *arena, const char *text, xpath_slot *find, void *scope)
{
    struct reader r = {.arena = arena, .at = text, .find = find, .scope = scope};
    const struct term *term = read_or(&r);

    skip_blanks(&r);
    return *r.at == '\0' ? term : NULL;
}
