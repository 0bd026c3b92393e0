/* Rules of articles: who reads what, which translations are behind, what a folder changes. */
#include "handlers/knowledge/knowledge_store.h"

/* Beside "public": what makes one of an audience. */
static const struct {
    struct str audience;
    enum right right;
} audiences[] = {
    {STR_INIT("device-managers"), RIGHT_READINGS},
    {STR_INIT("stock-managers"),  RIGHT_STOCK   },
    {STR_INIT("administrators"),  RIGHT_PEOPLE  },
};

struct knowledge_reader
knowledge_reader(struct arena *arena, const struct viewer *viewer, struct str brand,
                 struct str portal, struct str locale)
{
    const bool is_staff = viewer_may(viewer, RIGHT_DESK) || viewer_may(viewer, RIGHT_TEXTS);
    struct text codes = {.arena = arena};

    text_add(&codes, STR("public"));
    if (is_staff || viewer->customer != 0)
        text_add(&codes, STR(",customer"));
    for (size_t i = 0; i < sizeof audiences / sizeof audiences[0]; i++) {
        if (is_staff || viewer_may(viewer, audiences[i].right))
            text_printf(&codes, ",%.*s", STR_ARG(audiences[i].audience));
    }
    if (is_staff)
        text_add(&codes, STR(",staff"));
    return (struct knowledge_reader){brand, portal, locale, text_str(&codes)};
}

bool
knowledge_is_outdated(const struct knowledge *knowledge)
{
    return !str_is(knowledge->locale, knowledge->source) &&
           knowledge->source_version < knowledge->newest;
}

/* --- the country team --- */

struct review {
    struct knowledge_text_state *states;
    size_t count;
};

/* The texts of one article stand together: have is one of them; adds it in the locales it lacks. */
static void
add_missing(struct review *review, const struct knowledge_text_state *texts, size_t count,
            struct str locales)
{
    struct str rest = locales;
    struct str locale;

    while (!str_is_empty(rest)) {
        bool is_there = false;

        str_cut(rest, ',', &locale, &rest);
        for (size_t i = 0; i < count; i++)
            is_there = is_there || str_is(texts[i].locale, locale);
        if (is_there || str_is_empty(locale))
            continue;
        review->states[review->count] = texts[0];
        review->states[review->count].locale = locale;
        review->states[review->count].title = STR_NONE;
        review->states[review->count].version = 0;
        review->states[review->count].source_version = 0;
        review->states[review->count].helpful = 0;
        review->states[review->count].unhelpful = 0;
        review->count++;
    }
}

static size_t
count_of(struct str list)
{
    size_t count = 1;

    for (size_t i = 0; i < list.len; i++)
        count += list.at[i] == ',';
    return count;
}

enum result
knowledge_review(struct db *db, struct arena *arena, const struct knowledge_shelf *shelf,
                 const struct knowledge_text_state **out, size_t *count)
{
    const struct knowledge_text_state *texts = NULL;
    size_t have = 0;

    TRY(knowledge_store_texts(db, arena, shelf, &texts, &have));
    struct review review = {.states = arena_new_array(arena, have * (1 + count_of(shelf->locales)),
                                                      struct knowledge_text_state)};

    for (size_t i = 0, first = 0; i < have; i++) {
        review.states[review.count++] = texts[i];
        if (i + 1 < have && str_is(texts[i + 1].code, texts[i].code))
            continue;
        add_missing(&review, &texts[first], i + 1 - first, shelf->locales);
        first = i + 1;
    }
    *out = review.states;
    *count = review.count;
    return RES_OK;
}

/* --- texts of a portal's folder --- */

struct taking {
    struct arena *arena;
    const struct knowledge_sources *sources;
    struct knowledge_taken taken;
    bool is_changed;
    bool has_new_words; /* or lost some */
};

static const struct knowledge_current *
current_of(const struct knowledge_current *texts, size_t count, struct str locale)
{
    for (size_t i = 0; i < count; i++) {
        if (str_is(texts[i].locale, locale))
            return &texts[i];
    }
    return NULL;
}

static bool
says_the_same(const struct knowledge_current *text, const struct knowledge_source_text *source)
{
    return str_is(text->title, source->title) && str_is(text->lead, source->lead) &&
           str_is(text->body, source->body);
}

static enum result
place(struct db *db, struct taking *taking, uint64_t knowledge,
      const struct knowledge_source_text *source)
{
    taking->has_new_words = true;
    return knowledge_store_place(db, taking->sources->brand, knowledge, source);
}

static enum result
take_text(struct db *db, struct taking *taking, uint64_t knowledge,
          const struct knowledge_current *have, const struct knowledge_source_text *source)
{
    const bool is_placed = have != NULL && str_is(have->words, source->digest);

    if (have != NULL && says_the_same(have, source)) {
        if (have->source_version == source->source_version && is_placed)
            return RES_OK;
        taking->is_changed = true;
        TRY(knowledge_store_mend(db, knowledge, source));
        return is_placed ? RES_OK : place(db, taking, knowledge, source);
    }
    if (have != NULL)
        TRY(knowledge_store_retire(db, knowledge, source->locale));
    taking->taken.texts++;
    taking->is_changed = true;
    TRY(knowledge_store_write(db, knowledge, source));
    return place(db, taking, knowledge, source);
}

/* Texts the folder does not have any more. */
static enum result
retire_others(struct db *db, struct taking *taking, const struct knowledge_source *source,
              const struct knowledge_current *texts, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        bool is_there = str_is_empty(texts[i].locale);

        for (size_t k = 0; k < source->text_count; k++)
            is_there = is_there || str_is(source->texts[k].locale, texts[i].locale);
        if (is_there)
            continue;
        taking->taken.withdrawn++;
        taking->is_changed = true;
        taking->has_new_words = true;
        TRY(knowledge_store_retire(db, texts[i].id, texts[i].locale));
    }
    return RES_OK;
}

static bool
is_so(const struct knowledge_current *have, const struct knowledge_source *source)
{
    return have->is_active && str_is(have->audience, source->audience) &&
           str_is(have->line, str_or_empty(source->line)) &&
           str_is(have->subject, str_or_empty(source->subject)) &&
           str_is(have->source, source->source);
}

static enum result
take_article(struct db *db, struct taking *taking, const struct knowledge_source *source)
{
    const struct knowledge_sources *all = taking->sources;
    const struct knowledge_current *texts = NULL;
    size_t count = 0;
    enum result r =
        knowledge_store_current(db, taking->arena, all->brand, source->code, &texts, &count);

    if (r == RES_NOT_FOUND || (r == RES_OK && !is_so(&texts[0], source))) {
        taking->taken.articles++;
        taking->is_changed = true;
        TRY(knowledge_store_put(db, all, source));
        r = knowledge_store_current(db, taking->arena, all->brand, source->code, &texts, &count);
    }
    if (r != RES_OK)
        return r;
    if (!str_is(texts[0].portal, str_or_empty(all->portal)))
        return RES_CONFLICT;
    for (size_t i = 0; i < source->text_count; i++)
        TRY(take_text(db, taking, texts[0].id, current_of(texts, count, source->texts[i].locale),
                      &source->texts[i]));
    return retire_others(db, taking, source, texts, count);
}

static struct str
codes_of(struct arena *arena, const struct knowledge_sources *sources)
{
    struct text codes = {.arena = arena};

    for (size_t i = 0; i < sources->count; i++)
        text_printf(&codes, "%s%.*s", i == 0 ? "" : ",", STR_ARG(sources->first[i].code));
    return text_str(&codes);
}

static enum result
take_in_unit(struct db *db, void *arg)
{
    struct taking *taking = arg;
    const struct knowledge_sources *sources = taking->sources;

    taking->taken = (struct knowledge_taken){0};
    taking->is_changed = false;
    taking->has_new_words = false;
    TRY(knowledge_store_lock(db, taking->arena));
    for (size_t i = 0; i < sources->count; i++)
        TRY(take_article(db, taking, &sources->first[i]));
    const enum result r = knowledge_store_withdraw(db, sources, codes_of(taking->arena, sources));

    TRY(result_or_none(r));
    taking->taken.withdrawn += r == RES_OK;
    TRY(knowledge_store_relate(db, sources));
    if (taking->has_new_words)
        TRY(knowledge_store_tally(db, sources->brand));
    return taking->is_changed || r == RES_OK ? knowledge_store_announce(db) : RES_OK;
}

enum result
knowledge_take(struct db *db, struct arena *arena, const struct knowledge_sources *sources,
               struct knowledge_taken *taken)
{
    struct taking taking = {.arena = arena, .sources = sources};

    TRY(db_transact(db, take_in_unit, &taking));
    *taken = taking.taken;
    return RES_OK;
}
