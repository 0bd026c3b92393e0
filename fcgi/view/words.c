/* One locale's texts for all messages of a book, found and checked before the workers fork. */
#include "fcgi/view/words.h"

#include <assert.h>
#include <stdlib.h>

#include "fcgi/base/log.h"
#include "fcgi/view/book.h"
#include "fcgi/view/file.h"
#include "fcgi/view/function.h"
#include "fcgi/view/memo.h"
#include "fcgi/view/mo.h"
#include "fcgi/view/pseudo.h"

#define WORDS_BYTES     (32U << 20)
#define CATALOGUE_BYTES (4U << 20)
#define CATALOGUES_MAX  12

/* One message in this locale: a phrase for each form of the rule; without a rule, one phrase. */
struct saying {
    const struct plural *plural;
    const struct phrase *forms;
};

struct words {
    struct arena *arena;
    struct formats *formats;
    struct memo *memo;
    struct saying *sayings;
    size_t count;
    size_t translated;
};

struct catalogue {
    struct str path;
    const struct mo *mo;
};

struct loading {
    const struct book *book;
    const struct words_source *source;
    struct words *words;
    struct arena *scratch; /* the files' bytes */
    struct catalogue catalogues[CATALOGUES_MAX];
    size_t count;
};

static enum result
open_catalogue(struct loading *l, struct str path)
{
    struct catalogue *catalogue = &l->catalogues[l->count];
    struct str bytes = STR_NONE;
    const char *why = NULL;
    const enum result read = file_read(l->scratch, path, CATALOGUE_BYTES, &bytes);

    if (read == RES_NOT_FOUND)
        return RES_OK;
    if (read == RES_TOO_LARGE)
        return fault(RES_MALFORMED, "words.catalogue", "%.*s: too large", STR_ARG(path));
    TRY(read);
    catalogue->path = path;
    if (mo_open(l->words->arena, bytes, &catalogue->mo, &why) != RES_OK)
        return fault(RES_MALFORMED, "words.catalogue", "%.*s: %s", STR_ARG(path), why);
    l->count++;
    return RES_OK;
}

/* Cuts all forms of a translation; NULL, or why they do not fit the message. */
static const char *
adopt(struct loading *l, const struct shape *shape, struct str texts, const struct plural *plural,
      struct saying *out)
{
    const size_t forms = shape->forms == 1 ? 1 : plural_count(plural);
    struct phrase *phrases = arena_new_array(l->words->arena, forms, struct phrase);
    struct names names = shape->names;
    struct str rest = texts;

    for (size_t i = 0; i < forms; i++) {
        struct str text;

        if (rest.at == NULL)
            return "a plural form is missing";
        str_cut(rest, '\0', &text, &rest);
        if (text.len == 0)
            return "a plural form is empty";
        const char *why = phrase_parse(l->words->arena, text, &names, false, &phrases[i]);

        if (why == NULL)
            why = shape_refuses(shape, &phrases[i], forms > 1 && plural_is_sole(plural, i));
        if (why != NULL)
            return why;
    }
    if (rest.at != NULL)
        return "a plural form too many";
    *out = (struct saying){.plural = shape->forms == 1 ? NULL : plural, .forms = phrases};
    return NULL;
}

static bool
find_translation(struct loading *l, size_t index, struct saying *out)
{
    const struct message message = book_message(l->book, index);
    const struct shape *shape = book_shape(l->book, index);

    for (size_t i = 0; i < l->count; i++) {
        const struct catalogue *catalogue = &l->catalogues[i];
        struct str texts;

        if (!mo_find(catalogue->mo, message.context, message.id, message.plural, &texts))
            continue;
        const char *why = adopt(l, shape, texts, mo_plural(catalogue->mo), out);

        if (why == NULL)
            return true;
        LOG(LOG_WARN, "words.refused", LOG_TEXT("catalogue", catalogue->path),
            LOG_TEXT("id", message.id), LOG_TEXT("place", message.place),
            LOG_TEXT("why", str_from(why)));
    }
    return false;
}

/* The source text, or what the pseudo-locale makes of it; copied, because words outlive the book.
 */
static void
take_source(struct loading *l, size_t index, struct saying *out)
{
    const enum pseudo pseudo = l->source->pseudo;
    const struct message message = book_message(l->book, index);
    const struct shape *shape = book_shape(l->book, index);
    struct phrase *phrases = arena_new_array(l->words->arena, shape->forms, struct phrase);
    struct names names = shape->names;

    for (size_t i = 0; i < shape->forms; i++) {
        const struct str source = i == 0 ? message.id : message.plural;
        const struct str text =
            pseudo == PSEUDO_NONE ? source : pseudo_text(l->scratch, source, pseudo);
        const char *why = phrase_parse(l->words->arena, text, &names, false, &phrases[i]);

        assert(why == NULL);
    }
    *out = (struct saying){.plural = shape->forms == 1 ? NULL : plural_english(), .forms = phrases};
}

static enum result
load(struct loading *l)
{
    struct words *words = l->words;

    TRY(formats_open(l->source->locale, &words->formats));
    assert(l->source->count <= CATALOGUES_MAX);
    for (size_t i = 0; i < l->source->count && l->source->pseudo == PSEUDO_NONE; i++)
        TRY(open_catalogue(l, l->source->catalogues[i]));
    words->count = book_count(l->book);
    words->sayings = arena_new_array(words->arena, words->count, struct saying);
    for (size_t i = 0; i < words->count; i++) {
        const bool is_found = find_translation(l, i, &words->sayings[i]);

        if (!is_found)
            take_source(l, i, &words->sayings[i]);
        words->translated += is_found || l->source->pseudo != PSEUDO_NONE;
    }
    return RES_OK;
}

enum result
words_load(const struct book *book, const struct words_source *source, struct words **out)
{
    struct loading l = {.book = book, .source = source};
    struct arena *arena = NULL;

    arena_open(&arena, WORDS_BYTES);
    arena_open(&l.scratch, (size_t)WORDS_BYTES * 2);
    l.words = arena_new(arena, struct words);
    l.words->arena = arena;
    memo_open(&l.words->memo);
    const enum result result = load(&l);

    if (result == RES_OK)
        function_rehearse(l.words, l.scratch);
    arena_close(&l.scratch);
    if (result == RES_OK)
        *out = l.words;
    else
        words_free(&l.words);
    return result;
}

void
words_free(struct words **words)
{
    if (*words == NULL)
        return;
    struct arena *arena = (*words)->arena;

    formats_close(&(*words)->formats);
    memo_close(&(*words)->memo);
    arena_close(&arena);
    *words = NULL;
}

void
words_settle(struct words *words)
{
    arena_still(words->arena);
}

const struct formats *
words_formats(const struct words *words)
{
    return words->formats;
}

struct memo *
words_memo(const struct words *words)
{
    return words->memo;
}

size_t
words_translated(const struct words *words)
{
    return words->translated;
}

const struct phrase *
words_phrase(const struct words *words, size_t index, uint64_t number)
{
    assert(index < words->count);
    const struct saying *saying = &words->sayings[index];

    return &saying->forms[saying->plural == NULL ? 0 : plural_form(saying->plural, number)];
}
