/* What a folder changes of guided help: only trees that differ are written. */
#include "handlers/help/help_store.h"

static const struct help_text *
text_in(const struct help_texts *texts, struct str locale)
{
    for (size_t i = 0; i < texts->count; i++) {
        if (str_is(texts->first[i].locale, locale))
            return &texts->first[i];
    }
    return NULL;
}

static const struct help_step *
step_named(const struct help_tree *tree, struct str code)
{
    for (size_t i = 0; i < tree->step_count; i++) {
        if (str_is(tree->steps[i].code, code))
            return &tree->steps[i];
    }
    return NULL;
}

static const struct help_texts *
texts_for(const struct help_tree *tree, const struct help_source_text *text)
{
    if (str_is_empty(text->step))
        return &tree->texts;
    const struct help_step *step = step_named(tree, text->step);

    if (step == NULL || str_is_empty(text->choice))
        return step == NULL ? NULL : &step->texts;
    for (size_t i = 0; i < step->choice_count; i++) {
        if (str_is(step->choices[i].code, text->choice))
            return &step->choices[i].texts;
    }
    return NULL;
}

static bool
has_text(const struct help_tree *tree, const struct help_source_text *text)
{
    const struct help_texts *texts = texts_for(tree, text);
    const struct help_text *have = texts == NULL ? NULL : text_in(texts, text->locale);

    return have != NULL && str_is(have->title, text->title) &&
           str_is(have->body, str_or_empty(text->body));
}

static size_t
count_texts(const struct help_tree *tree)
{
    size_t count = tree->texts.count;

    for (size_t i = 0; i < tree->step_count; i++) {
        count += tree->steps[i].texts.count;
        for (size_t k = 0; k < tree->steps[i].choice_count; k++)
            count += tree->steps[i].choices[k].texts.count;
    }
    return count;
}

static bool
is_step(const struct help_step *step, const struct help_source_step *source)
{
    if (!str_is(step->code, source->code) || !str_is(help_kind_code(step->kind), source->kind) ||
        !str_is(step->drawing, str_or_empty(source->drawing)) ||
        !str_is(step->article, str_or_empty(source->article)) ||
        step->choice_count != source->choice_count)
        return false;
    for (size_t i = 0; i < step->choice_count; i++) {
        if (!str_is(step->choices[i].code, source->choices[i].code) ||
            !str_is(step->choices[i].next->code, source->choices[i].next))
            return false;
    }
    return true;
}

static bool
is_tree(const struct help_tree *tree, const struct help_source *source)
{
    if (!str_is(tree->line, str_or_empty(source->line)) ||
        !str_is(tree->subject, source->subject) || tree->version != source->version ||
        tree->ordinal != source->ordinal || !str_is(tree->begin->code, source->first) ||
        tree->step_count != source->step_count || count_texts(tree) != source->text_count)
        return false;
    for (size_t i = 0; i < tree->step_count; i++) {
        if (!is_step(&tree->steps[i], &source->steps[i]))
            return false;
    }
    for (size_t i = 0; i < source->text_count; i++) {
        if (!has_text(tree, &source->texts[i]))
            return false;
    }
    return true;
}

struct taking {
    struct arena *arena;
    const struct help_sources *sources;
    size_t changed;
};

static struct str
codes_of(struct arena *arena, const struct help_sources *sources)
{
    struct text codes = {.arena = arena};

    for (size_t i = 0; i < sources->count; i++)
        text_printf(&codes, "%s%.*s", i == 0 ? "" : ",", STR_ARG(sources->trees[i].code));
    return text_str(&codes);
}

static enum result
take_in_unit(struct db *db, void *arg)
{
    struct taking *taking = arg;
    const struct help_sources *sources = taking->sources;
    struct helps have;

    taking->changed = 0;
    TRY(help_store_lock(db, taking->arena));
    TRY(help_store_trees(db, taking->arena, &have));
    for (size_t i = 0; i < sources->count; i++) {
        const struct help_source *source = &sources->trees[i];
        const struct help_tree *tree = help_by_code(&have, sources->brand, source->code);

        if (tree != NULL && is_tree(tree, source))
            continue;
        taking->changed++;
        TRY(help_store_write(db, sources->brand, source));
    }
    const enum result r = help_store_withdraw(db, sources->brand, codes_of(taking->arena, sources));

    TRY(result_or_none(r));
    taking->changed += r == RES_OK;
    return taking->changed > 0 ? help_store_announce(db) : RES_OK;
}

enum result
help_take(struct db *db, struct arena *arena, const struct help_sources *sources, size_t *changed)
{
    struct taking taking = {.arena = arena, .sources = sources};

    TRY(db_transact(db, take_in_unit, &taking));
    *changed = taking.changed;
    return RES_OK;
}
