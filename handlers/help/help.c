/* Rules of guided help: words, ways through a tree, what a folder changes. */
#include "handlers/help/help_store.h"

#define CODE_MOST 40

struct help_words {
    struct str brand, locale;
    const struct search_index *index; /* documents: trees by their place */
};

struct str
help_kind_code(enum help_kind kind)
{
    switch (kind) {
    case HELP_QUESTION:
        return STR("question");
    case HELP_ADVICE:
        return STR("advice");
    case HELP_SOLVED:
        return STR("solved");
    case HELP_REQUEST:
        break;
    }
    return STR("request");
}

const struct help_tree *
help_by_code(const struct helps *all, struct str brand, struct str code)
{
    for (size_t i = 0; i < all->count; i++) {
        if (str_is(all->first[i].brand, brand) && str_is(all->first[i].code, code))
            return &all->first[i];
    }
    return NULL;
}

const struct help_tree *
help_of_subject(const struct helps *all, struct str brand, struct str subject)
{
    for (size_t i = 0; i < all->count; i++) {
        if (str_is(all->first[i].brand, brand) && str_is(all->first[i].subject, subject))
            return &all->first[i];
    }
    return NULL;
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

struct help_text
help_words_of(const struct help_texts *texts, struct str code, struct str locale)
{
    struct help_text best = {STR("und"), code, STR("")};
    int suited = -1;

    for (size_t i = 0; i < texts->count; i++) {
        if (suits(texts->first[i].locale, locale) > suited) {
            suited = suits(texts->first[i].locale, locale);
            best = texts->first[i];
        }
    }
    return best;
}

/* --- finding --- */

static void
add_texts(struct search_index *index, uint32_t document, const struct help_texts *texts,
          struct str locale, unsigned weight)
{
    const struct help_text text = help_words_of(texts, STR(""), locale);

    search_index_add(index, document, text.title, text.locale, weight);
    search_index_add(index, document, text.body, text.locale, weight / 2 + 1);
}

static void
add_tree(struct search_index *index, uint32_t document, const struct help_tree *tree,
         struct str locale)
{
    add_texts(index, document, &tree->texts, locale, 20);
    for (size_t i = 0; i < tree->step_count; i++) {
        add_texts(index, document, &tree->steps[i].texts, locale, 3);
        for (size_t k = 0; k < tree->steps[i].choice_count; k++)
            add_texts(index, document, &tree->steps[i].choices[k].texts, locale, 1);
    }
}

static bool
is_indexed(const struct help_words *words, size_t count, struct str brand, struct str locale)
{
    for (size_t i = 0; i < count; i++) {
        if (str_is(words[i].brand, brand) && str_is(words[i].locale, locale))
            return true;
    }
    return false;
}

static struct search_index *
index_of(struct arena *arena, const struct helps *all, struct str brand, struct str locale)
{
    struct search_index *index = search_index_new(arena);

    for (size_t i = 0; i < all->count; i++) {
        if (str_is(all->first[i].brand, brand))
            add_tree(index, (uint32_t)i, &all->first[i], locale);
    }
    search_index_close(index);
    return index;
}

/* One for each brand in each language its trees are called in. */
static void
index_all(struct arena *arena, struct helps *all)
{
    size_t room = 0;

    for (size_t i = 0; i < all->count; i++)
        room += all->first[i].texts.count;
    struct help_words *words = arena_new_array(arena, room, struct help_words);

    for (size_t i = 0; i < all->count; i++) {
        const struct help_tree *tree = &all->first[i];

        for (size_t k = 0; k < tree->texts.count; k++) {
            const struct str locale = tree->texts.first[k].locale;

            if (!is_indexed(words, all->words_count, tree->brand, locale))
                words[all->words_count++] = (struct help_words){
                    tree->brand, locale, index_of(arena, all, tree->brand, locale)};
        }
    }
    all->words = words;
}

enum result
help_load(struct db *db, struct arena *arena, void **out)
{
    struct helps *all = arena_new(arena, struct helps);

    TRY(help_store_trees(db, arena, all));
    index_all(arena, all);
    *out = all;
    return RES_OK;
}

static const struct help_words *
words_for(const struct helps *all, struct str brand, struct str locale)
{
    const struct help_words *best = NULL;

    for (size_t i = 0; i < all->words_count; i++) {
        const struct help_words *words = &all->words[i];

        if (str_is(words->brand, brand) &&
            (best == NULL || suits(words->locale, locale) > suits(best->locale, locale)))
            best = words;
    }
    return best;
}

size_t
help_find(const struct help_scope *scope, struct arena *arena, const struct search_query *query,
          size_t most, const struct help_tree *const **out)
{
    const struct help_words *words = words_for(scope->all, scope->brand, scope->locale);
    struct search_hit *hits = arena_new_array(arena, most, struct search_hit);
    const struct help_tree **found = arena_new_array(arena, most, const struct help_tree *);
    const size_t count = words == NULL ? 0 : search_find(words->index, arena, query, hits, most);

    for (size_t i = 0; i < count; i++)
        found[i] = &scope->all->first[hits[i].document];
    *out = found;
    return count;
}

/* --- paths --- */

static const struct help_choice *
choice_named(const struct help_step *step, struct str code)
{
    for (size_t i = 0; step != NULL && i < step->choice_count; i++) {
        if (str_is(step->choices[i].code, code))
            return &step->choices[i];
    }
    return NULL;
}

bool
help_follow(const struct help_tree *tree, struct str choices, struct help_walk *out)
{
    struct str rest = choices;
    struct str code;

    *out = (struct help_walk){.tree = tree, .tree_code = tree->code, .version = tree->version};
    out->at = tree->begin;
    while (!str_is_empty(rest)) {
        str_cut(rest, '.', &code, &rest);
        const struct help_choice *choice = choice_named(out->at, code);

        if (choice == NULL || out->count == HELP_STEPS_MOST)
            return false;
        out->taken[out->count++] =
            (struct help_taken){out->at, choice, out->at->code, choice->code};
        out->at = choice->next;
    }
    return true;
}

struct str
help_choices(struct arena *arena, const struct help_walk *walk, size_t count)
{
    struct text text = {.arena = arena};

    for (size_t i = 0; i < count && i < walk->count; i++)
        text_printf(&text, "%s%.*s", i == 0 ? "" : ".", STR_ARG(walk->taken[i].choice_code));
    return text_str(&text);
}

static size_t
path_length(const struct help_walk *walk, size_t from)
{
    size_t length = walk->tree_code.len + sizeof "@4294967295" - 1;

    for (size_t i = from; i < walk->count; i++)
        length += walk->taken[i].step_code.len + walk->taken[i].choice_code.len + 2;
    return length;
}

struct str
help_path(struct arena *arena, const struct help_walk *walk)
{
    struct text text = {.arena = arena};
    size_t from = 0;

    while (from < walk->count && path_length(walk, from) > HELP_PATH_MOST)
        from++;
    text_printf(&text, "%.*s@%llu", STR_ARG(walk->tree_code), (unsigned long long)walk->version);
    for (; from < walk->count; from++)
        text_printf(&text, " %.*s=%.*s", STR_ARG(walk->taken[from].step_code),
                    STR_ARG(walk->taken[from].choice_code));
    return text_str(&text);
}

static bool
is_code(struct str s)
{
    for (size_t i = 0; i < s.len; i++) {
        const char c = s.at[i];

        if (!((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'))
            return false;
    }
    return s.len > 0 && s.len <= CODE_MOST;
}

static const struct help_step *
step_named(const struct help_tree *tree, struct str code)
{
    for (size_t i = 0; tree != NULL && i < tree->step_count; i++) {
        if (str_is(tree->steps[i].code, code))
            return &tree->steps[i];
    }
    return NULL;
}

static bool
read_taken(const struct help_tree *tree, struct str typed, struct help_taken *out)
{
    struct str step;
    struct str choice;

    if (!str_cut(typed, '=', &step, &choice) || !is_code(step) || !is_code(choice))
        return false;
    *out = (struct help_taken){.step_code = step, .choice_code = choice};
    out->step = step_named(tree, step);
    out->choice = choice_named(out->step, choice);
    return true;
}

bool
help_path_read(const struct helps *all, struct str brand, struct str typed, struct help_walk *out)
{
    struct str head;
    struct str rest;
    struct str version;

    *out = (struct help_walk){0};
    if (typed.len > HELP_PATH_MOST)
        return false;
    str_cut(typed, ' ', &head, &rest);
    if (!str_cut(head, '@', &out->tree_code, &version) || !is_code(out->tree_code) ||
        !str_to_u64(version, UINT32_MAX, &out->version))
        return false;
    out->tree = help_by_code(all, brand, out->tree_code);
    while (!str_is_empty(rest)) {
        str_cut(rest, ' ', &head, &rest);
        if (out->count == HELP_STEPS_MOST || !read_taken(out->tree, head, &out->taken[out->count]))
            return false;
        out->count++;
    }
    out->at = out->tree == NULL ? NULL : out->tree->begin;
    if (out->count > 0 && out->taken[out->count - 1].choice != NULL)
        out->at = out->taken[out->count - 1].choice->next;
    return true;
}

/* --- counts --- */

struct counting {
    const struct help_walk *walk;
    bool is_solved;
};

static enum result
count_in_unit(struct db *db, void *arg)
{
    const struct counting *counting = arg;

    return help_store_count(db, counting->walk, counting->is_solved);
}

enum result
help_count(struct db *db, const struct help_walk *walk, bool is_solved)
{
    struct counting counting = {walk, is_solved};

    return db_transact(db, count_in_unit, &counting);
}
