/* Guided help as a portal's folder has it: CODE.xml holds the steps, CODE.LOCALE.xml their words.
 */
#include <stdio.h>

#include "fcgi/texts.h"
#include "handlers/help/help_page.h"
#include "handlers/subject/subject_page.h"
#include "handlers/tables.h"

#define CODE_MOST    40
#define TITLE_MOST   160
#define BODY_MOST    2000
#define VERSION_MOST 1000000
#define STEPS_MOST   100
#define CHOICES_MOST 12

struct reading {
    struct arena *arena;
    const struct texts *texts;
    struct help_source *tree; /* being read */
    struct help_source_step *steps;
    struct help_source_text *words;
    size_t word_room;
    bool is_wrong;
};

#define WRONG(reading, file, ...)                                                                  \
    do {                                                                                           \
        (reading)->is_wrong = true;                                                                \
        texts_wrong((reading)->texts, (file), 0, __VA_ARGS__);                                     \
    } while (0)

static uint64_t
number_of(const struct texts_element *element, const char *name)
{
    uint64_t number = 0;

    return str_to_u64(str_or_empty(texts_attribute(element, name)), VERSION_MOST, &number) ? number
                                                                                           : 0;
}

static bool
is_code_or_none(struct str code)
{
    return str_is_empty(code) || texts_is_code(code, CODE_MOST + 20);
}

static bool
is_kind(struct str code)
{
    for (enum help_kind kind = HELP_QUESTION; kind <= HELP_REQUEST; kind++) {
        if (str_is(help_kind_code(kind), code))
            return true;
    }
    return false;
}

static void
add_step(struct reading *reading, const struct texts_file *file,
         const struct texts_element *element)
{
    struct help_source *tree = reading->tree;
    const struct help_source_step step = {
        .code = texts_attribute(element, "code"),
        .kind = texts_attribute(element, "kind"),
        .drawing = texts_attribute(element, "drawing"),
        .article = texts_attribute(element, "article"),
        .choices = arena_new_array(reading->arena, CHOICES_MOST, struct help_source_choice),
    };

    if (tree->step_count == STEPS_MOST || !texts_is_code(step.code, CODE_MOST) ||
        !is_kind(str_or_empty(step.kind)) || !is_code_or_none(step.drawing) ||
        !is_code_or_none(step.article))
        WRONG(reading, file, "step \"%.*s\" is none", STR_ARG(str_or_empty(step.code)));
    else
        reading->steps[tree->step_count++] = step;
}

static void
add_choice(struct reading *reading, const struct texts_file *file,
           const struct texts_element *element)
{
    struct help_source *tree = reading->tree;
    const struct help_source_choice choice = {texts_attribute(element, "code"),
                                              texts_attribute(element, "next")};

    if (tree->step_count == 0 || !texts_is_code(choice.code, CODE_MOST) ||
        !texts_is_code(choice.next, CODE_MOST) ||
        reading->steps[tree->step_count - 1].choice_count == CHOICES_MOST) {
        WRONG(reading, file, "choice \"%.*s\" is none", STR_ARG(str_or_empty(choice.code)));
        return;
    }
    struct help_source_step *step = &reading->steps[tree->step_count - 1];
    struct help_source_choice *choices =
        arena_new_array(reading->arena, CHOICES_MOST, struct help_source_choice);

    for (size_t i = 0; i < step->choice_count; i++)
        choices[i] = step->choices[i];
    choices[step->choice_count++] = choice;
    step->choices = choices;
}

static const struct help_source_step *
step_named(const struct help_source *tree, struct str code)
{
    for (size_t i = 0; i < tree->step_count; i++) {
        if (str_is(tree->steps[i].code, code))
            return &tree->steps[i];
    }
    return NULL;
}

/* Marks what can be reached from a step; a tree may lead back to where one was. */
static void
reach(const struct help_source *tree, const struct help_source_step *step, bool *is_reached)
{
    const size_t at = (size_t)(step - tree->steps);

    if (is_reached[at])
        return;
    is_reached[at] = true;
    for (size_t i = 0; i < step->choice_count; i++) {
        const struct help_source_step *next = step_named(tree, step->choices[i].next);

        if (next != NULL)
            reach(tree, next, is_reached);
    }
}

static void
check_steps(struct reading *reading, const struct texts_file *file)
{
    const struct help_source *tree = reading->tree;

    for (size_t i = 0; i < tree->step_count; i++) {
        const struct help_source_step *step = &tree->steps[i];
        const bool is_end = str_is(step->kind, STR("solved")) || str_is(step->kind, STR("request"));

        if (is_end != (step->choice_count == 0))
            WRONG(reading, file, "step \"%.*s\": ends have no choices, other steps have some",
                  STR_ARG(step->code));
        if (step_named(tree, step->code) != step)
            WRONG(reading, file, "step \"%.*s\" stands twice", STR_ARG(step->code));
        for (size_t k = 0; k < step->choice_count; k++) {
            if (step_named(tree, step->choices[k].next) == NULL)
                WRONG(reading, file, "step \"%.*s\" leads to \"%.*s\", which is not there",
                      STR_ARG(step->code), STR_ARG(step->choices[k].next));
        }
    }
}

static void
check_tree(struct reading *reading, const struct texts_file *file)
{
    const struct help_source *tree = reading->tree;
    const struct help_source_step *first = step_named(tree, str_or_empty(tree->first));
    bool is_reached[STEPS_MOST] = {false};

    if (!str_is(str_or_empty(tree->code), file->stem) || tree->version == 0 || first == NULL ||
        !texts_is_code(str_or_empty(tree->subject), CODE_MOST) || tree->line.len > CODE_MOST)
        WRONG(reading, file,
              "a tree has the file's name as code, subject, version, and a first step");
    check_steps(reading, file);
    if (first != NULL)
        reach(tree, first, is_reached);
    for (size_t i = 0; i < tree->step_count; i++) {
        if (!is_reached[i])
            WRONG(reading, file, "no way leads to step \"%.*s\"", STR_ARG(tree->steps[i].code));
    }
}

static enum result
read_tree(struct reading *reading, const struct texts_file *file)
{
    const struct texts_element *elements = NULL;
    size_t count = 0;

    TRY(texts_markup(reading->arena, reading->texts, file, &elements, &count));
    struct help_source *tree = reading->tree;

    reading->steps = arena_new_array(reading->arena, STEPS_MOST, struct help_source_step);
    *tree = (struct help_source){
        .code = texts_attribute(&elements[0], "code"),
        .subject = texts_attribute(&elements[0], "subject"),
        .line = texts_attribute(&elements[0], "line"),
        .first = texts_attribute(&elements[0], "first"),
        .version = number_of(&elements[0], "version"),
        .ordinal = number_of(&elements[0], "ordinal"),
        .steps = reading->steps,
        .texts = reading->words,
    };
    for (size_t i = 1; i < count; i++) {
        if (elements[i].depth == 1 && str_is(elements[i].name, STR("step")))
            add_step(reading, file, &elements[i]);
        else if (elements[i].depth == 2 && str_is(elements[i].name, STR("choice")))
            add_choice(reading, file, &elements[i]);
        else
            WRONG(reading, file, "<%.*s> does not belong there", STR_ARG(elements[i].name));
    }
    check_tree(reading, file);
    return RES_OK;
}

/* --- words --- */

static size_t
characters(struct str s)
{
    size_t count = 0;

    for (size_t i = 0; i < s.len; i++)
        count += (s.at[i] & 0xC0) != 0x80;
    return count;
}

static struct help_source_text *
add_words(struct reading *reading, const struct texts_file *file, struct help_source_text text)
{
    struct help_source *tree = reading->tree;

    if (str_is_empty(text.title) || characters(text.title) > TITLE_MOST)
        WRONG(reading, file, "words of step \"%.*s\" are missing or longer than %d characters",
              STR_ARG(str_or_empty(text.step)), TITLE_MOST);
    if (tree->text_count == reading->word_room) {
        WRONG(reading, file, "more words than steps");
        return NULL;
    }
    reading->words[tree->text_count] = text;
    return &reading->words[tree->text_count++];
}

static void
add_paragraph(struct reading *reading, const struct texts_file *file, struct help_source_text *to,
              struct str paragraph)
{
    if (to == NULL)
        return;
    to->body = str_is_empty(to->body) ? paragraph
                                      : arena_printf(reading->arena, "%.*s\n\n%.*s",
                                                     STR_ARG(to->body), STR_ARG(paragraph));
    if (characters(to->body) > BODY_MOST)
        WRONG(reading, file, "words of step \"%.*s\" are longer than %d characters",
              STR_ARG(to->step), BODY_MOST);
}

static bool
has_words(const struct help_source *tree, struct str locale, struct str step, struct str choice)
{
    for (size_t i = 0; i < tree->text_count; i++) {
        const struct help_source_text *text = &tree->texts[i];

        if (str_is(text->locale, locale) && str_is(str_or_empty(text->step), step) &&
            str_is(str_or_empty(text->choice), choice))
            return true;
    }
    return false;
}

/* A language has words for everything or is not offered: nobody meets a code half-way. */
static void
check_words(struct reading *reading, const struct texts_file *file)
{
    const struct help_source *tree = reading->tree;
    size_t wanted = 1;
    size_t have = 0;

    for (size_t i = 0; i < tree->step_count; i++) {
        const struct help_source_step *step = &tree->steps[i];

        wanted += 1 + step->choice_count;
        if (!has_words(tree, file->locale, step->code, STR("")))
            WRONG(reading, file, "no words for step \"%.*s\"", STR_ARG(step->code));
        for (size_t k = 0; k < step->choice_count; k++) {
            if (!has_words(tree, file->locale, step->code, step->choices[k].code))
                WRONG(reading, file, "no words for choice \"%.*s\" of step \"%.*s\"",
                      STR_ARG(step->choices[k].code), STR_ARG(step->code));
        }
    }
    for (size_t i = 0; i < tree->text_count; i++)
        have += str_is(tree->texts[i].locale, file->locale);
    if (have > wanted)
        WRONG(reading, file, "words for steps or choices that are not there");
}

static void
read_words_of(struct reading *reading, const struct texts_file *file,
              const struct texts_element *elements, size_t count)
{
    struct help_source_text *step = NULL;

    for (size_t i = 1; i < count; i++) {
        const struct texts_element *element = &elements[i];
        const struct str code = texts_attribute(element, "code");

        if (element->depth == 1 && str_is(element->name, STR("step")))
            step = add_words(reading, file,
                             (struct help_source_text){.step = code,
                                                       .locale = file->locale,
                                                       .title = texts_attribute(element, "title")});
        else if (element->depth == 2 && str_is(element->name, STR("p")))
            add_paragraph(reading, file, step, element->text);
        else if (element->depth == 2 && str_is(element->name, STR("choice")) && step != NULL)
            (void)add_words(reading, file,
                            (struct help_source_text){.step = step->step,
                                                      .choice = code,
                                                      .locale = file->locale,
                                                      .title = element->text});
        else
            WRONG(reading, file, "<%.*s> does not belong there", STR_ARG(element->name));
    }
}

static enum result
read_words(struct reading *reading, const struct texts_file *file)
{
    const struct texts_element *elements = NULL;
    size_t count = 0;

    TRY(texts_markup(reading->arena, reading->texts, file, &elements, &count));
    if (!str_is(str_or_empty(texts_attribute(&elements[0], "tree")), file->stem) ||
        !str_is(str_or_empty(texts_attribute(&elements[0], "locale")), file->locale))
        WRONG(reading, file, "words name their tree and locale as their file does");
    (void)add_words(reading, file,
                    (struct help_source_text){.locale = file->locale,
                                              .title = texts_attribute(&elements[0], "title"),
                                              .body = texts_attribute(&elements[0], "lead")});
    read_words_of(reading, file, elements, count);
    check_words(reading, file);
    return RES_OK;
}

/* --- a folder --- */

/* The file of the steps, and those of their words in each language, wherever they stand. */
static enum result
read_one(struct reading *reading, const struct texts_file *file)
{
    const struct texts *texts = reading->texts;
    size_t languages = 0;

    for (size_t i = 0; i < texts->count; i++)
        languages += texts->first[i].locale.at != NULL && str_is(texts->first[i].stem, file->stem);
    reading->word_room = languages * (1 + STEPS_MOST * 4);
    reading->words = arena_new_array(reading->arena, reading->word_room, struct help_source_text);
    TRY(read_tree(reading, file));
    if (languages == 0)
        WRONG(reading, file, "has words in no language");
    for (size_t i = 0; i < texts->count; i++) {
        if (texts->first[i].locale.at != NULL && str_is(texts->first[i].stem, file->stem))
            TRY(read_words(reading, &texts->first[i]));
    }
    return RES_OK;
}

static const struct texts_file *
file_of(const struct texts *texts, struct str code)
{
    for (size_t i = 0; i < texts->count; i++) {
        if (texts->first[i].locale.at == NULL && str_is(texts->first[i].stem, code))
            return &texts->first[i];
    }
    return &texts->first[0];
}

/* The line that names a code first, else the whole file. */
static unsigned
line_of(struct arena *arena, const struct texts_file *file, struct str code)
{
    const struct str quoted = arena_printf(arena, "\"%.*s\"", STR_ARG(code));
    const size_t at = str_find_str(file->bytes, quoted);

    return at == file->bytes.len ? 0 : texts_line(file, file->bytes.at + at);
}

/* The request a tree ends in, and the articles of its steps. */
static void
check_references(struct reading *reading, const struct help_source *tree)
{
    const struct texts *const texts = reading->texts;
    const struct texts_file *const file = file_of(texts, tree->code);

    if (!subject_is_known(texts->snapshot, texts->brand, tree->subject)) {
        texts_wrong(texts, file, line_of(reading->arena, file, tree->subject),
                    "there is no subject \"%.*s\"", STR_ARG(tree->subject));
        reading->is_wrong = true;
    }
    for (size_t i = 0; i < tree->step_count; i++) {
        const struct str article = str_or_empty(tree->steps[i].article);

        if (str_is_empty(article) || texts_have(reading->arena, file, "articles", article))
            continue;
        texts_wrong(texts, file, line_of(reading->arena, file, article),
                    "there is no article \"%.*s\"", STR_ARG(article));
        reading->is_wrong = true;
    }
}

enum result
help_take_texts(struct db *db, struct arena *arena, const struct texts *texts)
{
    struct reading reading = {.arena = arena, .texts = texts};
    struct help_source *trees = arena_new_array(arena, texts->count, struct help_source);
    struct help_sources all = {texts->brand, trees, 0};
    size_t changed = 0;

    for (size_t i = 0; i < texts->count; i++) {
        if (!str_is_empty(texts->portal))
            WRONG(&reading, &texts->first[i], "guided help belongs to a brand, not to one portal");
        if (texts->first[i].locale.at != NULL)
            continue;
        reading.tree = &trees[all.count++];
        TRY(read_one(&reading, &texts->first[i]));
    }
    for (size_t i = 0; db == NULL && i < all.count; i++)
        check_references(&reading, &trees[i]);
    if (reading.is_wrong)
        return RES_INVALID;
    if (db == NULL)
        return RES_OK;
    TRY(help_take(db, arena, &all, &changed));
    printf("%.*s: %zu trees of guided help, %zu written or withdrawn\n", STR_ARG(texts->brand),
           all.count, changed);
    return RES_OK;
}
