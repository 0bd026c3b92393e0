/* C's integer expressions over n, as gettext uses them: a parser into steps and an evaluator over a
 * small stack. */
#include "fcgi/view/plural.h"

#include <ctype.h>

#define STEPS_MAX 128
#define STACK_MAX 32
#define DEPTH_MAX 24
#define TRIED     1000

enum step_kind {
    STEP_NUMBER,
    STEP_N,
    STEP_NOT,
    STEP_OR,
    STEP_AND,
    STEP_EQUAL,
    STEP_UNEQUAL,
    STEP_LESS,
    STEP_MORE,
    STEP_AT_MOST,
    STEP_AT_LEAST,
    STEP_ADD,
    STEP_SUBTRACT,
    STEP_TIMES,
    STEP_DIVIDE,
    STEP_MODULO,
    STEP_CHOOSE, /* condition, yes, no */
};

struct step {
    enum step_kind kind;
    uint64_t number;
};

struct plural {
    size_t forms;
    size_t count;
    struct step steps[STEPS_MAX];
    unsigned char sole[PLURAL_FORMS];
};

struct reader {
    struct str text;
    size_t at;
    struct plural *out;
    size_t stack; /* values the steps so far leave behind */
    unsigned depth;
    bool is_wrong;
};

/* Loosest first; two operators of one level group from the left. */
static const struct {
    const char *sign;
    enum step_kind kind;
    int level;
} operators[] = {
    {"||", STEP_OR,       0},
    {"&&", STEP_AND,      1},
    {"==", STEP_EQUAL,    2},
    {"!=", STEP_UNEQUAL,  2},
    {"<=", STEP_AT_MOST,  3},
    {">=", STEP_AT_LEAST, 3},
    {"<",  STEP_LESS,     3},
    {">",  STEP_MORE,     3},
    {"+",  STEP_ADD,      4},
    {"-",  STEP_SUBTRACT, 4},
    {"*",  STEP_TIMES,    5},
    {"/",  STEP_DIVIDE,   5},
    {"%",  STEP_MODULO,   5},
};

#define LEVELS 6

static void
skip_blanks(struct reader *r)
{
    while (r->at < r->text.len && isspace((unsigned char)r->text.at[r->at]))
        r->at++;
}

static bool
take(struct reader *r, const char *sign)
{
    skip_blanks(r);
    const struct str want = str_from(sign);

    if (!str_starts(str_slice(r->text, r->at, r->text.len), want))
        return false;
    r->at += want.len;
    return true;
}

/* operands: how many values the step takes for the one it leaves */
static void
emit(struct reader *r, enum step_kind kind, uint64_t number, size_t operands)
{
    r->stack = r->stack + 1 - operands;
    if (r->out->count == STEPS_MAX || r->stack > STACK_MAX) {
        r->is_wrong = true;
        return;
    }
    r->out->steps[r->out->count++] = (struct step){.kind = kind, .number = number};
}

static void read_choice(struct reader *r);

static void
read_operand(struct reader *r)
{
    skip_blanks(r);
    size_t end = r->at;

    while (end < r->text.len && isdigit((unsigned char)r->text.at[end]))
        end++;
    if (end > r->at) {
        uint64_t number = 0;

        r->is_wrong =
            r->is_wrong || !str_to_u64(str_slice(r->text, r->at, end), UINT32_MAX, &number);
        r->at = end;
        emit(r, STEP_NUMBER, number, 0);
    } else if (take(r, "n")) {
        emit(r, STEP_N, 0, 0);
    } else if (take(r, "(")) {
        read_choice(r);
        r->is_wrong = r->is_wrong || !take(r, ")");
    } else {
        r->is_wrong = true;
    }
}

static void
read_unary(struct reader *r)
{
    unsigned nots = 0;

    while (take(r, "!"))
        nots++;
    read_operand(r);
    for (; nots > 0 && !r->is_wrong; nots--)
        emit(r, STEP_NOT, 0, 1);
}

static bool
take_operator(struct reader *r, int level, enum step_kind *out)
{
    for (size_t i = 0; i < sizeof operators / sizeof operators[0]; i++) {
        if (operators[i].level == level && take(r, operators[i].sign)) {
            *out = operators[i].kind;
            return true;
        }
    }
    return false;
}

static void
read_level(struct reader *r, int level)
{
    enum step_kind kind = STEP_N;

    if (level == LEVELS) {
        read_unary(r);
        return;
    }
    read_level(r, level + 1);
    while (!r->is_wrong && take_operator(r, level, &kind)) {
        read_level(r, level + 1);
        emit(r, kind, 0, 2);
    }
}

static void
read_choice(struct reader *r)
{
    if (++r->depth > DEPTH_MAX) {
        r->is_wrong = true;
        return;
    }
    read_level(r, 0);
    if (!r->is_wrong && take(r, "?")) {
        read_choice(r);
        r->is_wrong = r->is_wrong || !take(r, ":");
        if (!r->is_wrong)
            read_choice(r);
        if (!r->is_wrong)
            emit(r, STEP_CHOOSE, 0, 3);
    }
    r->depth--;
}

static uint64_t
apply(enum step_kind kind, uint64_t a, uint64_t b)
{
    switch (kind) {
    case STEP_OR:
        return a != 0 || b != 0;
    case STEP_AND:
        return a != 0 && b != 0;
    case STEP_EQUAL:
        return a == b;
    case STEP_UNEQUAL:
        return a != b;
    case STEP_LESS:
        return a < b;
    case STEP_MORE:
        return a > b;
    case STEP_AT_MOST:
        return a <= b;
    case STEP_AT_LEAST:
        return a >= b;
    case STEP_ADD:
        return a + b;
    case STEP_SUBTRACT:
        return a - b;
    case STEP_TIMES:
        return a * b;
    case STEP_DIVIDE:
        return b == 0 ? 0 : a / b;
    case STEP_MODULO:
        return b == 0 ? 0 : a % b;
    case STEP_NUMBER:
    case STEP_N:
    case STEP_NOT:
    case STEP_CHOOSE:
        break;
    }
    return 0;
}

static uint64_t
evaluate(const struct plural *plural, uint64_t n)
{
    uint64_t stack[STACK_MAX + 1] = {0};
    size_t top = 0;

    for (size_t i = 0; i < plural->count; i++) {
        const struct step *step = &plural->steps[i];

        if (step->kind == STEP_NUMBER || step->kind == STEP_N) {
            stack[top++] = step->kind == STEP_N ? n : step->number;
        } else if (step->kind == STEP_NOT) {
            stack[top - 1] = stack[top - 1] == 0;
        } else if (step->kind == STEP_CHOOSE) {
            top -= 2;
            stack[top - 1] = stack[top - 1] != 0 ? stack[top] : stack[top + 1];
        } else {
            top--;
            stack[top - 1] = apply(step->kind, stack[top - 1], stack[top]);
        }
    }
    return stack[0];
}

/* "name=" after blanks */
static bool
take_name(struct reader *r, const char *name)
{
    return take(r, name) && take(r, "=");
}

static bool
read_line(struct reader *r)
{
    uint64_t forms = 0;

    if (!take_name(r, "nplurals"))
        return false;
    skip_blanks(r);
    const size_t end = str_find(r->text, ';', r->at);

    if (!str_to_u64(str_trim(str_slice(r->text, r->at, end)), PLURAL_FORMS, &forms) || forms == 0)
        return false;
    r->out->forms = (size_t)forms;
    r->at = end;
    if (!take(r, ";") || !take_name(r, "plural"))
        return false;
    read_choice(r);
    take(r, ";");
    skip_blanks(r);
    return !r->is_wrong && r->at == r->text.len;
}

enum result
plural_parse(struct arena *arena, struct str line, const struct plural **out)
{
    struct plural *plural = arena_new(arena, struct plural);
    struct reader r = {.text = line, .out = plural};
    unsigned short met[PLURAL_FORMS] = {0};

    if (!read_line(&r))
        return RES_MALFORMED;
    for (uint64_t n = 0; n <= TRIED; n++) {
        const uint64_t form = evaluate(plural, n);

        if (form >= plural->forms)
            return RES_MALFORMED;
        met[form]++;
    }
    for (size_t form = 0; form < plural->forms; form++)
        plural->sole[form] = met[form] == 1;
    *out = plural;
    return RES_OK;
}

const struct plural *
plural_english(void)
{
    static const struct plural english = {
        .forms = 2,
        .count = 3,
        .steps = {{STEP_N, 0}, {STEP_NUMBER, 1}, {STEP_UNEQUAL, 0}},
        .sole = {1,           0                          },
    };

    return &english;
}

size_t
plural_count(const struct plural *plural)
{
    return plural->forms;
}

size_t
plural_form(const struct plural *plural, uint64_t number)
{
    const uint64_t form = evaluate(plural, number);

    return form < plural->forms ? (size_t)form : 0;
}

bool
plural_is_sole(const struct plural *plural, size_t form)
{
    return plural->sole[form] != 0;
}
