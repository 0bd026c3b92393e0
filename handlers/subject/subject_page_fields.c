/* What a subject asks besides: as fields of a form, as what was typed, as answers to be read. */
#include "handlers/subject/subject_page.h"

#define NAME_BEGINS "field."

static struct node *
add_field(struct call *c, struct node *form, const struct subject_field *field)
{
    const char *const name = arena_printf(c->arena, NAME_BEGINS "%.*s", STR_ARG(field->code)).at;
    const struct subject_text text = subject_field_text_of(field, c->locale->tag);
    struct node *const node = field->kind == SUBJECT_FIELD_FLAG
                                  ? call_flag_field(c, form, name, false)
                                  : call_field(c, form, name, STR_NONE);

    node_set(node, "ask", subject_field_kind_name(field->kind));
    node_set(node, "label", text.name);
    node_set(node, "lang", text.locale);
    if (!str_is_empty(text.hint))
        node_set(node, "explanation", text.hint);
    node_set_flag(node, "optional", !field->is_required && field->kind != SUBJECT_FIELD_FLAG);
    return node;
}

void
subject_show_fields(struct call *c, struct node *form, const struct subject *subject)
{
    for (size_t i = 0; i < subject->field_count; i++) {
        const struct subject_field *const field = &subject->fields[i];
        struct node *const node = add_field(c, form, field);

        if (field->kind == SUBJECT_FIELD_TEXT || field->kind == SUBJECT_FIELD_NUMBER)
            node_set_count(node, "max", field->most);
        if (field->kind == SUBJECT_FIELD_DAY)
            node_set(node, "type", STR("date"));
        if (field->kind == SUBJECT_FIELD_CHOICE)
            call_option(node, STR(""), STR_NONE);
        for (size_t j = 0; j < field->choice_count; j++) {
            const struct subject_choice *const choice = &field->choices[j];

            call_option(node, choice->code, subject_choice_text_of(choice, c->locale->tag).name);
        }
    }
}

static size_t
characters(struct str s)
{
    size_t count = 0;

    for (size_t i = 0; i < s.len; i++)
        count += ((unsigned char)s.at[i] & 0xC0) != 0x80 ? 1 : 0;
    return count;
}

static bool
is_number(struct str value)
{
    for (size_t i = 0; i < value.len; i++) {
        if (value.at[i] < '0' || value.at[i] > '9')
            return false;
    }
    return true;
}

static bool
is_day(struct str value)
{
    struct day day;

    return day_parse(value, &day);
}

/* NULL, or the code of what is wrong. */
static const char *
wrong_with(const struct subject_field *field, struct str value)
{
    if (str_is_empty(value))
        return field->is_required ? "field.missing" : NULL;
    switch (field->kind) {
    case SUBJECT_FIELD_CHOICE:
        return subject_choice_by_code(field, value) == NULL ? "field.malformed" : NULL;
    case SUBJECT_FIELD_DAY:
        return is_day(value) ? NULL : "field.malformed";
    case SUBJECT_FIELD_FLAG:
        return str_is(value, STR("yes")) ? NULL : "field.malformed";
    case SUBJECT_FIELD_NUMBER:
        if (!is_number(value))
            return "field.malformed";
        return value.len > field->most ? "field.too-long" : NULL;
    case SUBJECT_FIELD_TEXT:
    default:
        return characters(value) > field->most ? "field.too-long" : NULL;
    }
}

void
subject_take_fields(struct call *c, const struct subject *subject, const struct pairs *typed,
                    struct subject_answers *out)
{
    struct subject_answer *const answers =
        arena_new_array(c->arena, subject->field_count, struct subject_answer);
    size_t count = 0;

    for (size_t i = 0; i < subject->field_count; i++) {
        const struct subject_field *const field = &subject->fields[i];
        const struct str value = str_trim(pairs_get(typed, field->code));
        const char *const wrong = wrong_with(field, value);

        if (wrong != NULL)
            problems_add(&c->problems,
                         arena_printf(c->arena, NAME_BEGINS "%.*s", STR_ARG(field->code)).at,
                         wrong);
        else if (!str_is_empty(value))
            answers[count++] = (struct subject_answer){field->code, value};
    }
    *out = (struct subject_answers){answers, count};
}

static void
show_choice(struct call *c, struct node *node, const struct subject_field *field, struct str value)
{
    const struct subject_choice *const choice = subject_choice_by_code(field, value);
    struct subject_text text = {.locale = STR("und"), .name = value};

    if (choice != NULL)
        text = subject_choice_text_of(choice, c->locale->tag);
    node_set(node, "value", text.name);
    node_set(node, "value-lang", text.locale);
}

void
subject_show_answers(struct call *c, struct node *parent, const struct subject *subject,
                     const struct subject_answers *answers)
{
    for (size_t i = 0; i < answers->count; i++) {
        const struct subject_answer *const answer = &answers->first[i];
        const struct subject_field *const field =
            subject == NULL ? NULL : subject_field_by_code(subject, answer->code);
        struct subject_text text = {.locale = STR("und"), .name = answer->code};
        struct node *const node = node_add(parent, "subject-answer");

        if (field != NULL)
            text = subject_field_text_of(field, c->locale->tag);
        node_set(node, "code", answer->code);
        node_set(node, "kind",
                 subject_field_kind_name(field == NULL ? SUBJECT_FIELD_TEXT : field->kind));
        node_set(node, "label", text.name);
        node_set(node, "lang", text.locale);
        if (field != NULL && field->kind == SUBJECT_FIELD_CHOICE)
            show_choice(c, node, field, answer->value);
        else
            node_set(node, "value", answer->value);
    }
}
