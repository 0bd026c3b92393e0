/* Reads and writes guided help. */
#include "handlers/help/help_store.h"

#include "sql_help.h"

struct rows {
    struct sql_help_trees_row *trees;
    struct sql_help_steps_row *steps; /* by tree and step, one for each choice */
    struct sql_help_texts_row *texts; /* by tree, step, choice and locale */
    size_t tree_count, step_count, text_count;
};

/* The words of one tree, step or choice stand together. */
static struct help_texts
texts_of(struct arena *arena, const struct rows *rows, uint64_t tree, struct str step,
         struct str choice)
{
    size_t from = 0;
    size_t count = 0;

    while (from < rows->text_count &&
           !(rows->texts[from].tree_id == tree && str_is(rows->texts[from].step, step) &&
             str_is(rows->texts[from].choice, choice)))
        from++;
    while (from + count < rows->text_count && rows->texts[from + count].tree_id == tree &&
           str_is(rows->texts[from + count].step, step) &&
           str_is(rows->texts[from + count].choice, choice))
        count++;
    struct help_text *texts = arena_new_array(arena, count, struct help_text);

    for (size_t i = 0; i < count; i++) {
        const struct sql_help_texts_row *row = &rows->texts[from + i];

        texts[i] = (struct help_text){row->locale, row->title, row->body};
    }
    return (struct help_texts){texts, count};
}

static enum help_kind
kind_of(struct str code)
{
    for (enum help_kind kind = HELP_QUESTION; kind < HELP_REQUEST; kind++) {
        if (str_is(help_kind_code(kind), code))
            return kind;
    }
    return HELP_REQUEST;
}

static const struct help_step *
step_named(const struct help_step *steps, size_t count, struct str code)
{
    for (size_t i = 0; i < count; i++) {
        if (str_is(steps[i].code, code))
            return &steps[i];
    }
    return NULL;
}

/* How many of the rows behind from belong to the same step; each holds a choice, but for one that
 * holds none. */
static size_t
rows_of_step(const struct rows *rows, size_t from)
{
    size_t count = 1;

    while (from + count < rows->step_count && rows->steps[from + count].id == rows->steps[from].id)
        count++;
    return count;
}

/* choices: of the whole tree, one for each of its rows, from the tree's first row on. */
static struct help_step
step_of(struct arena *arena, const struct rows *rows, size_t at, struct help_choice *choices)
{
    const struct sql_help_steps_row *row = &rows->steps[at];
    const size_t count = str_is_empty(row->choice) ? 0 : rows_of_step(rows, at);

    for (size_t i = 0; i < count; i++)
        choices[i] = (struct help_choice){
            .code = row[i].choice,
            .texts = texts_of(arena, rows, row->tree_id, row->code, row[i].choice)};
    return (struct help_step){
        .code = row->code,
        .kind = kind_of(row->kind),
        .drawing = row->drawing,
        .article = row->article,
        .choices = choices,
        .choice_count = count,
        .texts = texts_of(arena, rows, row->tree_id, row->code, STR("")),
    };
}

static void
fill_steps(struct arena *arena, const struct rows *rows, struct help_tree *tree)
{
    size_t from = 0;
    size_t end;

    while (from < rows->step_count && rows->steps[from].tree_id != tree->id)
        from++;
    for (end = from; end < rows->step_count && rows->steps[end].tree_id == tree->id;)
        end++;
    struct help_step *steps = arena_new_array(arena, end - from, struct help_step);
    struct help_choice *choices = arena_new_array(arena, end - from, struct help_choice);

    for (size_t at = from; at < end; at += rows_of_step(rows, at))
        steps[tree->step_count++] = step_of(arena, rows, at, &choices[at - from]);
    /* Choices lead to steps that stand anywhere in the tree. */
    for (size_t at = from; at < end; at++)
        choices[at - from].next = step_named(steps, tree->step_count, rows->steps[at].next);
    tree->steps = steps;
}

/* Whether every way leads somewhere: what does not is not offered. */
static bool
is_whole(const struct help_tree *tree)
{
    for (size_t i = 0; i < tree->step_count; i++) {
        for (size_t k = 0; k < tree->steps[i].choice_count; k++) {
            if (tree->steps[i].choices[k].next == NULL)
                return false;
        }
    }
    return tree->begin != NULL;
}

enum result
help_store_trees(struct db *db, struct arena *arena, struct helps *out)
{
    struct rows rows = {0};
    size_t kept = 0;

    TRY(sql_help_trees(db, arena, &rows.trees, &rows.tree_count));
    TRY(sql_help_steps(db, arena, &rows.steps, &rows.step_count));
    TRY(sql_help_texts(db, arena, &rows.texts, &rows.text_count));
    struct help_tree *trees = arena_new_array(arena, rows.tree_count, struct help_tree);

    for (size_t i = 0; i < rows.tree_count; i++) {
        const struct sql_help_trees_row *row = &rows.trees[i];
        struct help_tree *tree = &trees[kept];

        *tree = (struct help_tree){
            .id = row->id,
            .brand = row->brand,
            .code = row->code,
            .line = row->line,
            .subject = row->subject,
            .version = row->version,
            .ordinal = row->ordinal,
            .texts = texts_of(arena, &rows, row->id, STR(""), STR("")),
        };
        fill_steps(arena, &rows, tree);
        tree->begin = step_named(tree->steps, tree->step_count, row->first);
        kept += is_whole(tree);
    }
    *out = (struct helps){.first = trees, .count = kept};
    return RES_OK;
}

enum result
help_store_count(struct db *db, const struct help_walk *walk, bool is_solved)
{
    const struct sql_help_count params = {
        .tree_id = walk->tree->id,
        .version = walk->tree->version,
        .step = walk->at->code,
        .is_solved = is_solved,
    };

    return sql_help_count(db, &params);
}

/* --- texts of a portal's folder --- */

enum result
help_store_lock(struct db *db, struct arena *arena)
{
    struct sql_help_lock_row *rows = NULL;
    size_t count = 0;

    return sql_help_lock(db, arena, &rows, &count);
}

static enum result
clear(struct db *db, struct str brand, struct str code)
{
    const struct sql_help_clear_choices choices = {.brand = brand, .code = code};
    const struct sql_help_clear_steps steps = {.brand = brand, .code = code};
    const struct sql_help_clear_texts texts = {.brand = brand, .code = code};

    TRY(result_or_none(sql_help_clear_choices(db, &choices)));
    TRY(result_or_none(sql_help_clear_steps(db, &steps)));
    return result_or_none(sql_help_clear_texts(db, &texts));
}

static enum result
add_step(struct db *db, struct str brand, struct str tree, const struct help_source_step *step)
{
    const struct sql_help_add_step params = {
        .brand = brand,
        .tree = tree,
        .code = step->code,
        .kind = step->kind,
        .drawing = str_or_empty(step->drawing),
        .article = str_or_empty(step->article),
    };

    TRY(sql_help_add_step(db, &params));
    for (size_t i = 0; i < step->choice_count; i++) {
        const struct sql_help_add_choice choice = {
            .brand = brand,
            .tree = tree,
            .step = step->code,
            .code = step->choices[i].code,
            .ordinal = i + 1,
            .next = step->choices[i].next,
        };

        TRY(sql_help_add_choice(db, &choice));
    }
    return RES_OK;
}

static enum result
add_text(struct db *db, struct str brand, struct str tree, const struct help_source_text *text)
{
    const struct sql_help_add_text params = {
        .brand = brand,
        .tree = tree,
        .step = str_or_empty(text->step),
        .choice = str_or_empty(text->choice),
        .locale = text->locale,
        .title = text->title,
        .body = str_or_empty(text->body),
    };

    return sql_help_add_text(db, &params);
}

enum result
help_store_write(struct db *db, struct str brand, const struct help_source *source)
{
    const struct sql_help_put params = {
        .brand = brand,
        .code = source->code,
        .line = str_or_empty(source->line),
        .subject = source->subject,
        .version = source->version,
        .first = source->first,
        .ordinal = source->ordinal,
    };

    TRY(clear(db, brand, source->code));
    TRY(sql_help_put(db, &params));
    for (size_t i = 0; i < source->step_count; i++)
        TRY(add_step(db, brand, source->code, &source->steps[i]));
    for (size_t i = 0; i < source->text_count; i++)
        TRY(add_text(db, brand, source->code, &source->texts[i]));
    return RES_OK;
}

enum result
help_store_withdraw(struct db *db, struct str brand, struct str codes)
{
    const struct sql_help_withdraw params = {.brand = brand, .codes = codes};

    return sql_help_withdraw(db, &params);
}

enum result
help_store_announce(struct db *db)
{
    return sql_help_announce(db);
}
