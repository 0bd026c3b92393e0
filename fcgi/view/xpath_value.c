/* What operators and functions give: XPath 1.0 sections 3.3 to 3.5 and 4, as far as sheets use it.
 */
#include "fcgi/view/xpath_value.h"

#include <libxml/xpath.h>
#include <math.h>
#include <string.h>

#include "fcgi/view/function.h"

static struct value
text_value(struct str text)
{
    return (struct value){.kind = VALUE_TEXT, .text = text};
}

static struct value
truth_value(bool truth)
{
    return (struct value){.kind = VALUE_TRUTH, .truth = truth};
}

static struct value
number_value(double number)
{
    return (struct value){.kind = VALUE_NUMBER, .number = number};
}

struct str
xpath_text_of_number(double number, struct arena *arena)
{
    xmlChar *text = xmlXPathCastNumberToString(number);
    const struct str copy = arena_str(arena, str_from((const char *)text));

    xmlFree(text);
    return copy;
}

static double
number_of_text(struct str text, struct arena *arena)
{
    return xmlXPathCastStringToNumber((const xmlChar *)arena_cstr(arena, text));
}

static double
number_of(const struct value *value, const struct place *place)
{
    if (value->kind == VALUE_NUMBER)
        return value->number;
    if (value->kind == VALUE_TRUTH)
        return value->truth ? 1 : 0;
    return number_of_text(xpath_text_of(value, place), place->steering->run->arena);
}

/* Two values of which neither is a set of nodes. */
static bool
compare_plain(enum term_kind how, const struct value *a, const struct value *b,
              const struct place *place)
{
    const bool is_equality = how == TERM_EQUAL || how == TERM_UNEQUAL;
    bool is_equal = false;

    if (!is_equality || ((a->kind == VALUE_NUMBER || b->kind == VALUE_NUMBER) &&
                         a->kind != VALUE_TRUTH && b->kind != VALUE_TRUTH)) {
        const double left = number_of(a, place);
        const double right = number_of(b, place);

        if (how == TERM_LESS)
            return left < right;
        if (how == TERM_LESS_EQUAL)
            return left <= right;
        is_equal = left <= right && left >= right;
    } else if (a->kind == VALUE_TRUTH || b->kind == VALUE_TRUTH) {
        is_equal = xpath_truth_of(a, place) == xpath_truth_of(b, place);
    } else {
        is_equal = str_is(xpath_text_of(a, place), xpath_text_of(b, place));
    }
    return is_equal == (how == TERM_EQUAL);
}

struct comparing {
    enum term_kind how;
    const struct value *other;
    const struct place *place;
    bool is_left; /* the texts visited stand on the left */
};

static bool
compare_text(struct str text, void *arg)
{
    const struct comparing *comparing = arg;
    const struct value value = text_value(text);
    const struct value *left = comparing->is_left ? &value : comparing->other;
    const struct value *right = comparing->is_left ? comparing->other : &value;

    if (comparing->other->kind == VALUE_NODES) {
        struct comparing inner = {
            .how = comparing->how, .other = &value, .place = comparing->place};

        return xpath_each(comparing->other, comparing->place, compare_text, &inner);
    }
    return compare_plain(comparing->how, left, right, comparing->place);
}

static bool
compare(enum term_kind how, const struct value *a, const struct value *b, const struct place *place)
{
    if (a->kind != VALUE_NODES && b->kind != VALUE_NODES)
        return compare_plain(how, a, b, place);
    const struct value *nodes = a->kind == VALUE_NODES ? a : b;
    const struct value *other = nodes == a ? b : a;
    struct comparing comparing = {
        .how = how, .other = other, .place = place, .is_left = nodes == a};

    if (other->kind == VALUE_TRUTH) {
        const struct value truth = truth_value(xpath_truth_of(nodes, place));

        return nodes == a ? compare_plain(how, &truth, b, place)
                          : compare_plain(how, a, &truth, place);
    }
    return xpath_each(nodes, place, compare_text, &comparing);
}

static struct str
join(const struct term *call, const struct place *place)
{
    struct text text = {.arena = place->steering->run->arena};

    for (size_t i = 0; i < call->count; i++)
        text_add(&text, xpath_text(call->args[i], place));
    return text_str(&text);
}

/* Counts characters, from 1, as XPath does. */
static struct str
part_of(const struct term *call, const struct place *place)
{
    const struct str whole = xpath_text(call->args[0], place);
    const struct value from = xpath_value(call->args[1], place);
    const double first = floor(number_of(&from, place) + 0.5);
    double last = INFINITY;
    size_t begin = whole.len;
    size_t at = 0;

    if (call->count == 3) {
        const struct value length = xpath_value(call->args[2], place);

        last = first + floor(number_of(&length, place) + 0.5);
    }
    double position = 1;

    while (at < whole.len && position < last) {
        if (begin == whole.len && position >= first)
            begin = at;
        at++;
        while (at < whole.len && ((unsigned char)whole.at[at] & 0xC0) == 0x80)
            at++;
        position++;
    }
    return begin < at ? str_slice(whole, begin, at) : STR("");
}

static struct str
normalized(struct str s, struct arena *arena)
{
    struct text text = {.arena = arena};
    bool is_due = false;

    for (size_t i = 0; i < s.len; i++) {
        if (str_find(STR(" \t\r\n"), s.at[i], 0) < 4) {
            is_due = text.len > 0;
            continue;
        }
        if (is_due)
            text_add_char(&text, ' ');
        is_due = false;
        text_add_char(&text, s.at[i]);
    }
    return text_str(&text);
}

/* Of single bytes only; refused by the caller when a list holds others. */
static struct str
translated(const struct term *call, const struct place *place)
{
    const struct str s = xpath_text(call->args[0], place);
    const struct str from = xpath_text(call->args[1], place);
    const struct str to = xpath_text(call->args[2], place);
    struct text text = {.arena = place->steering->run->arena};

    for (size_t i = 0; i < from.len + to.len; i++) {
        if (((unsigned char)(i < from.len ? from.at[i] : to.at[i - from.len]) & 0x80) != 0)
            place->steering->failed = "translate() knows ASCII only";
    }
    for (size_t i = 0; i < s.len; i++) {
        const size_t found = str_find(from, s.at[i], 0);

        if (found == from.len)
            text_add_char(&text, s.at[i]);
        else if (found < to.len)
            text_add_char(&text, to.at[found]);
    }
    return text_str(&text);
}

static struct str
optional_text(const struct term *call, const struct place *place)
{
    if (call->count > 0)
        return xpath_text(call->args[0], place);
    return xpath_text_of_node(place->node, place->steering->run->arena);
}

static bool
searched(const struct term *call, const struct place *place)
{
    const struct str whole = xpath_text(call->args[0], place);
    const struct str what = xpath_text(call->args[1], place);

    if (call->core == CORE_STARTS_WITH)
        return str_starts(whole, what);
    return what.len == 0 || str_find_str(whole, what) < whole.len;
}

static struct str
beside(const struct term *call, const struct place *place)
{
    const struct str whole = xpath_text(call->args[0], place);
    const struct str what = xpath_text(call->args[1], place);
    const size_t at = what.len == 0 ? 0 : str_find_str(whole, what);

    if (at == whole.len)
        return STR("");
    return call->core == CORE_SUBSTRING_BEFORE ? str_slice(whole, 0, at)
                                               : str_slice(whole, at + what.len, whole.len);
}

static struct value
call_core(const struct term *call, const struct place *place)
{
    struct arena *arena = place->steering->run->arena;
    struct node_set nodes = {0};

    switch (call->core) {
    case CORE_NOT:
        return truth_value(!xpath_truth(call->args[0], place));
    case CORE_BOOLEAN:
        return truth_value(xpath_truth(call->args[0], place));
    case CORE_STRING:
        return text_value(optional_text(call, place));
    case CORE_CONCAT:
        return text_value(join(call, place));
    case CORE_STARTS_WITH:
    case CORE_CONTAINS:
        return truth_value(searched(call, place));
    case CORE_SUBSTRING:
        return text_value(part_of(call, place));
    case CORE_SUBSTRING_BEFORE:
    case CORE_SUBSTRING_AFTER:
        return text_value(beside(call, place));
    case CORE_NORMALIZE_SPACE:
        return text_value(normalized(optional_text(call, place), arena));
    case CORE_TRANSLATE:
        return text_value(translated(call, place));
    case CORE_NAME:
        return text_value(place->node->type == XML_ELEMENT_NODE ||
                                  place->node->type == XML_ATTRIBUTE_NODE
                              ? str_from((const char *)place->node->name)
                              : STR(""));
    case CORE_COUNT:
        break;
    }
    xpath_nodes(call->args[0], place, &nodes);
    return number_value((double)nodes.count);
}

static struct value
call_format(const struct term *call, const struct place *place)
{
    struct str args[XPATH_ARGS];
    struct str made = STR("");

    for (size_t i = 0; i < call->count; i++)
        args[i] = xpath_text(call->args[i], place);
    if (!function_call(call->function, place->steering->run, args, call->count, &made)) {
        place->steering->failed = "an argument has the wrong form";
        place->steering->failed_at = function_name(call->function);
        made = STR("");
    }
    return text_value(made);
}

static struct value
calculate(const struct term *term, const struct place *place)
{
    const struct value left = xpath_value(term->args[0], place);
    const struct value right = xpath_value(term->args[1], place);
    const double a = number_of(&left, place);
    const double b = number_of(&right, place);

    return number_value(term->kind == TERM_PLUS ? a + b : term->kind == TERM_MINUS ? a - b : a * b);
}

struct value
xpath_value(const struct term *term, const struct place *place)
{
    struct value left;
    struct value right;

    switch (term->kind) {
    case TERM_TEXT:
        return text_value(term->text);
    case TERM_NUMBER:
        return number_value(term->number);
    case TERM_VARIABLE:
        return place->frame[term->slot];
    case TERM_PATH:
    case TERM_UNION:
        return (struct value){.kind = VALUE_NODES, .set = term, .from = place->node};
    case TERM_OR:
        return truth_value(xpath_truth(term->args[0], place) || xpath_truth(term->args[1], place));
    case TERM_AND:
        return truth_value(xpath_truth(term->args[0], place) && xpath_truth(term->args[1], place));
    case TERM_EQUAL:
    case TERM_UNEQUAL:
    case TERM_LESS:
    case TERM_LESS_EQUAL:
        left = xpath_value(term->args[0], place);
        right = xpath_value(term->args[1], place);
        return truth_value(compare(term->kind, &left, &right, place));
    case TERM_PLUS:
    case TERM_MINUS:
    case TERM_TIMES:
        return calculate(term, place);
    case TERM_CALL:
        return call_core(term, place);
    case TERM_FORMAT:
        break;
    }
    return call_format(term, place);
}
