/* Rules of subjects: which of them somebody sees, in whose words, and which fit what was typed. */
#include "handlers/subject/subject.h"

/* What a word counts that stands in a name, among synonyms, in the sentence below, in a heading. */
#define WEIGHT_NAME    10
#define WEIGHT_SYNONYM 8
#define WEIGHT_HINT    3
#define WEIGHT_ABOVE   2

/* So many of those that fit best are enough: with fewer, weaker ones are shown too. */
#define ENOUGH 3

struct subject_words {
    struct str brand;
    struct str locale;
    struct search_index *index; /* documents are places in struct subjects */
};

struct str
subject_binds_name(enum subject_binds binds)
{
    switch (binds) {
    case SUBJECT_BINDS_DEVICE:
        return STR("device");
    case SUBJECT_BINDS_SERVICE:
        return STR("service");
    case SUBJECT_BINDS_ANY:
        return STR("any");
    case SUBJECT_BINDS_NONE:
    default:
        return STR("none");
    }
}

struct str
subject_field_kind_name(enum subject_field_kind kind)
{
    switch (kind) {
    case SUBJECT_FIELD_CHOICE:
        return STR("choice");
    case SUBJECT_FIELD_DAY:
        return STR("day");
    case SUBJECT_FIELD_NUMBER:
        return STR("number");
    case SUBJECT_FIELD_FLAG:
        return STR("flag");
    case SUBJECT_FIELD_TEXT:
    default:
        return STR("text");
    }
}

const struct subject *
subject_by_code(const struct subject_scope *scope, struct str code)
{
    for (size_t i = 0; i < scope->all->count; i++) {
        const struct subject *const subject = &scope->all->first[i];

        if (str_is(subject->code, code) && str_is(subject->brand, scope->brand))
            return subject;
    }
    return NULL;
}

static bool
is_of_portal(const struct subject_scope *scope, const struct subject *subject)
{
    for (const struct subject *at = subject; at != NULL; at = at->up) {
        if (!at->is_active || !str_is(at->brand, scope->brand))
            return false;
        if (!str_is_empty(at->portal) && !str_is(at->portal, scope->portal))
            return false;
    }
    return true;
}

bool
subject_is_choosable(const struct subject_scope *scope, const struct subject *subject)
{
    return !str_is_empty(subject->department) && is_of_portal(scope, subject);
}

static bool
is_below(const struct subject *subject, const struct subject *heading)
{
    for (const struct subject *at = subject->up; at != NULL; at = at->up) {
        if (at == heading)
            return true;
    }
    return false;
}

bool
subject_is_shown(const struct subject_scope *scope, const struct subject *subject)
{
    if (subject_is_choosable(scope, subject))
        return true;
    for (size_t i = 0; i < scope->all->count; i++) {
        const struct subject *const other = &scope->all->first[i];

        if (is_below(other, subject) && subject_is_choosable(scope, other))
            return true;
    }
    return false;
}

size_t
subject_children(const struct subject_scope *scope, const struct subject *up, struct arena *arena,
                 const struct subject *const **out)
{
    const struct subject **const found =
        arena_array(arena, scope->all->count, sizeof(const struct subject *));
    size_t count = 0;

    for (size_t i = 0; i < scope->all->count; i++) {
        const struct subject *const subject = &scope->all->first[i];

        if (subject->up == up && subject_is_shown(scope, subject))
            found[count++] = subject;
    }
    *out = found;
    return count;
}

static struct str
language_of(struct str tag)
{
    return str_slice(tag, 0, str_find(tag, '-', 0));
}

/* How well a text suits: 3 the locale itself, 2 its language, 1 English, 0 any other. */
static int
suits(struct str have, struct str want)
{
    if (str_is(have, want))
        return 3;
    if (str_is(language_of(have), language_of(want)))
        return 2;
    return str_is(language_of(have), STR("en")) ? 1 : 0;
}

const struct subject_text *
subject_words_of(const struct subject_texts *texts, struct str locale)
{
    const struct subject_text *best = NULL;

    for (size_t i = 0; i < texts->count; i++) {
        const struct subject_text *const text = &texts->first[i];

        if (best == NULL || suits(text->locale, locale) > suits(best->locale, locale))
            best = text;
    }
    return best;
}

static struct subject_text
text_or_code(const struct subject_texts *texts, struct str locale, struct str code)
{
    const struct subject_text *const text = subject_words_of(texts, locale);

    return text != NULL ? *text : (struct subject_text){.locale = STR("und"), .name = code};
}

struct subject_text
subject_text_of(const struct subject *subject, struct str locale)
{
    return text_or_code(&subject->texts, locale, subject->code);
}

struct subject_text
subject_field_text_of(const struct subject_field *field, struct str locale)
{
    return text_or_code(&field->texts, locale, field->code);
}

struct subject_text
subject_choice_text_of(const struct subject_choice *choice, struct str locale)
{
    return text_or_code(&choice->texts, locale, choice->code);
}

const struct subject_field *
subject_field_by_code(const struct subject *subject, struct str code)
{
    for (size_t i = 0; i < subject->field_count; i++) {
        if (str_is(subject->fields[i].code, code))
            return &subject->fields[i];
    }
    return NULL;
}

const struct subject_choice *
subject_choice_by_code(const struct subject_field *field, struct str code)
{
    for (size_t i = 0; i < field->choice_count; i++) {
        if (str_is(field->choices[i].code, code))
            return &field->choices[i];
    }
    return NULL;
}

static void
add_to_index(struct search_index *index, const struct subjects *all, size_t at, struct str locale)
{
    const struct subject *const subject = &all->first[at];
    const struct subject_text text = subject_text_of(subject, locale);
    const uint32_t document = (uint32_t)at;

    search_index_add(index, document, text.name, text.locale, WEIGHT_NAME);
    search_index_add(index, document, text.synonyms, text.locale, WEIGHT_SYNONYM);
    search_index_add(index, document, text.hint, text.locale, WEIGHT_HINT);
    for (const struct subject *up = subject->up; up != NULL; up = up->up) {
        const struct subject_text above = subject_text_of(up, locale);

        search_index_add(index, document, above.name, above.locale, WEIGHT_ABOVE);
    }
}

static bool
is_listed(const struct subject_words *words, size_t count, struct str brand, struct str locale)
{
    for (size_t i = 0; i < count; i++) {
        if (str_is(words[i].brand, brand) && str_is(words[i].locale, locale))
            return true;
    }
    return false;
}

static struct search_index *
make_index(struct arena *arena, const struct subjects *all, struct str brand, struct str locale)
{
    struct search_index *const index = search_index_new(arena);

    for (size_t i = 0; i < all->count; i++) {
        if (str_is(all->first[i].brand, brand) && !str_is_empty(all->first[i].department))
            add_to_index(index, all, i, locale);
    }
    search_index_close(index);
    return index;
}

void
subject_learn(struct subjects *all, struct arena *arena)
{
    size_t most = 0;
    size_t count = 0;

    for (size_t i = 0; i < all->count; i++)
        most += all->first[i].texts.count;
    struct subject_words *const words = arena_new_array(arena, most, struct subject_words);

    for (size_t i = 0; i < all->count; i++) {
        const struct subject *const subject = &all->first[i];

        for (size_t j = 0; j < subject->texts.count; j++) {
            const struct str locale = subject->texts.first[j].locale;

            if (is_listed(words, count, subject->brand, locale))
                continue;
            words[count++] = (struct subject_words){subject->brand, locale,
                                                    make_index(arena, all, subject->brand, locale)};
        }
    }
    all->words = words;
    all->words_count = count;
}

/* The vocabulary that suits a reader best; NULL when the brand has no words at all. */
static const struct subject_words *
words_for(const struct subject_scope *scope)
{
    const struct subject_words *best = NULL;

    for (size_t i = 0; i < scope->all->words_count; i++) {
        const struct subject_words *const words = &scope->all->words[i];

        if (!str_is(words->brand, scope->brand))
            continue;
        if (best == NULL ||
            suits(words->locale, scope->locale) > suits(best->locale, scope->locale))
            best = words;
    }
    return best;
}

void
subject_query(const struct subject_scope *scope, struct arena *arena, struct str typed,
              struct search_query *out)
{
    const struct subject_words *const words = words_for(scope);

    search_read(arena, typed, scope->locale, out);
    if (words != NULL)
        search_mend(words->index, arena, out);
}

size_t
subject_find(const struct subject_scope *scope, struct arena *arena,
             const struct search_query *query, size_t most, const struct subject *const **out)
{
    const struct subject_words *const words = words_for(scope);
    const size_t room = scope->all->count;
    struct search_hit *const hits = arena_new_array(arena, room, struct search_hit);
    const struct subject **const found = arena_array(arena, most, sizeof(const struct subject *));
    size_t count = 0;
    const size_t hit_count =
        words == NULL ? 0 : search_find(words->index, arena, query, hits, room);

    for (size_t i = 0; i < hit_count && count < most; i++) {
        const struct subject *const subject = &scope->all->first[hits[i].document];

        if (count >= ENOUGH && hits[i].terms < hits[0].terms)
            break;
        if (subject_is_choosable(scope, subject))
            found[count++] = subject;
    }
    *out = found;
    return count;
}
