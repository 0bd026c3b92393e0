/* Reads subjects with their words and fields, and puts them in the order of the tree. */
#include "handlers/subject/subject_store.h"

#include "sql_subject.h"

#define DEPTH_MOST 4

/* What the statements gave; rows of one owner stand together. */
struct rows {
    struct sql_subject_tree_row *subjects;
    size_t subject_count;
    struct sql_subject_texts_row *texts;
    size_t text_count;
    struct sql_subject_fields_row *fields;
    size_t field_count;
    struct sql_subject_field_texts_row *words;
    size_t word_count;
};

struct building {
    struct arena *arena;
    const struct rows *rows;
    struct subject *first;
    size_t count;
};

static enum subject_binds
binds_of(struct str name)
{
    for (enum subject_binds binds = SUBJECT_BINDS_DEVICE; binds < SUBJECT_BINDS_NONE; binds++) {
        if (str_is(subject_binds_name(binds), name))
            return binds;
    }
    return SUBJECT_BINDS_NONE;
}

static enum subject_field_kind
kind_of(struct str name)
{
    for (enum subject_field_kind kind = SUBJECT_FIELD_TEXT; kind < SUBJECT_FIELD_FLAG; kind++) {
        if (str_is(subject_field_kind_name(kind), name))
            return kind;
    }
    return SUBJECT_FIELD_FLAG;
}

static struct subject_texts
texts_of(const struct building *b, uint64_t id)
{
    const struct rows *const rows = b->rows;
    struct subject_text *texts = NULL;
    size_t from = 0;
    size_t count = 0;

    while (from < rows->text_count && rows->texts[from].subject_id != id)
        from++;
    while (from + count < rows->text_count && rows->texts[from + count].subject_id == id)
        count++;
    texts = arena_new_array(b->arena, count, struct subject_text);
    for (size_t i = 0; i < count; i++) {
        const struct sql_subject_texts_row *const row = &rows->texts[from + i];

        texts[i] = (struct subject_text){row->locale, row->name, row->hint, row->synonyms};
    }
    return (struct subject_texts){texts, count};
}

/* The words of one choice (empty: of the field itself) among count rows of a field. */
static struct subject_texts
words_of(const struct building *b, const struct sql_subject_field_texts_row *first, size_t count,
         struct str choice)
{
    struct subject_text *const texts = arena_new_array(b->arena, count, struct subject_text);
    size_t kept = 0;

    for (size_t i = 0; i < count; i++) {
        if (str_is(first[i].choice, choice))
            texts[kept++] = (struct subject_text){
                .locale = first[i].locale, .name = first[i].name, .hint = first[i].hint};
    }
    return (struct subject_texts){texts, kept};
}

static void
add_words(const struct building *b, struct subject_field *field, uint64_t id)
{
    const struct rows *const rows = b->rows;
    size_t from = 0;
    size_t count = 0;

    while (from < rows->word_count && rows->words[from].field_id != id)
        from++;
    while (from + count < rows->word_count && rows->words[from + count].field_id == id)
        count++;
    const struct sql_subject_field_texts_row *const first = rows->words + from;
    struct subject_choice *const choices = arena_new_array(b->arena, count, struct subject_choice);

    field->texts = words_of(b, first, count, STR(""));
    for (size_t i = 0; i < count; i++) {
        const struct str code = first[i].choice;

        if (str_is_empty(code) || (i > 0 && str_is(first[i - 1].choice, code)))
            continue;
        choices[field->choice_count++] =
            (struct subject_choice){code, words_of(b, first, count, code)};
    }
    field->choices = choices;
}

static void
add_fields(const struct building *b, struct subject *subject, uint64_t id)
{
    const struct rows *const rows = b->rows;
    size_t count = 0;

    for (size_t i = 0; i < rows->field_count; i++)
        count += rows->fields[i].subject_id == id ? 1 : 0;
    struct subject_field *const fields = arena_new_array(b->arena, count, struct subject_field);

    for (size_t i = 0; i < rows->field_count; i++) {
        const struct sql_subject_fields_row *const row = &rows->fields[i];

        if (row->subject_id != id)
            continue;
        struct subject_field *const field = &fields[subject->field_count++];

        field->code = row->code;
        field->kind = kind_of(row->kind);
        field->is_required = row->is_required;
        field->most = (unsigned)row->most;
        add_words(b, field, row->id);
    }
    subject->fields = fields;
}

static struct subject *
add_subject(struct building *b, const struct sql_subject_tree_row *row, const struct subject *up)
{
    struct subject *const subject = &b->first[b->count++];

    *subject = (struct subject){
        .code = row->code,
        .brand = row->brand,
        .portal = row->portal,
        .department = row->department,
        .binds = binds_of(row->binds),
        .is_confidential = row->is_confidential,
        .is_urgent = row->is_urgent,
        .has_secret = row->has_secret,
        .is_active = row->is_active,
        .response_h = row->response_h_known ? (unsigned)row->response_h : 0,
        .up = up,
        .texts = texts_of(b, row->id),
    };
    add_fields(b, subject, row->id);
    return subject;
}

static bool
stands_below(const struct sql_subject_tree_row *row, const struct sql_subject_tree_row *up)
{
    if (up == NULL)
        return !row->parent_id_known;
    return row->parent_id_known && row->parent_id == up->id;
}

/* A subject, then all below it, then its next sibling. The stack is as deep as a tree may be;
   what stands deeper, or in a circle, is left out. */
static void
add_tree(struct building *b)
{
    struct level {
        const struct sql_subject_tree_row *row; /* whose children are looked for; NULL: the top */
        const struct subject *subject;
        size_t next;
    } levels[DEPTH_MOST + 1] = {
        {NULL, NULL, 0}
    };

    size_t depth = 0;

    for (;;) {
        struct level *const level = &levels[depth];

        while (level->next < b->rows->subject_count &&
               !stands_below(&b->rows->subjects[level->next], level->row))
            level->next++;
        if (level->next == b->rows->subject_count) {
            if (depth-- == 0)
                return;
            continue;
        }
        const struct sql_subject_tree_row *const row = &b->rows->subjects[level->next++];
        const struct subject *const subject = add_subject(b, row, level->subject);

        if (depth < DEPTH_MOST)
            levels[++depth] = (struct level){row, subject, 0};
    }
}

enum result
subject_load(struct db *db, struct arena *arena, void **out)
{
    struct rows rows = {.subjects = NULL};
    struct subjects *const all = arena_new(arena, struct subjects);

    TRY(sql_subject_tree(db, arena, &rows.subjects, &rows.subject_count));
    TRY(sql_subject_texts(db, arena, &rows.texts, &rows.text_count));
    TRY(sql_subject_fields(db, arena, &rows.fields, &rows.field_count));
    TRY(sql_subject_field_texts(db, arena, &rows.words, &rows.word_count));
    struct building b = {.arena = arena, .rows = &rows};

    b.first = arena_new_array(arena, rows.subject_count, struct subject);
    add_tree(&b);
    all->first = b.first;
    all->count = b.count;
    subject_learn(all, arena);
    *out = all;
    return RES_OK;
}
