/* A vocabulary of short texts in memory: which words, in which of them, and which words are near a
 * mistyped one. */
#include <stdlib.h>
#include <string.h>

#include "fcgi/search/search.h"
#include "fcgi/search/search_word.h"

#define DRAFT_BYTES     ((size_t)128 << 20) /* reserved, not taken */
#define DOCUMENTS_MOST  65536
#define BEGINNING_LEAST 3
#define PART_LEAST      4
#define CORE_LEAST      5 /* a known word inside a longer one that was typed */

/* How well a word of a text is what was looked for. */
enum {
    FIT_NONE = 0,
    FIT_PART = 30,
    FIT_MENDED = 40,
    FIT_KIN = 50,
    FIT_BEGINNING = 60,
    FIT_STEM = 90,
    FIT_WORD = 100
};

struct record {
    struct str form;
    struct str stem;
    uint16_t document;
    uint8_t weight;
};

struct draft {
    struct arena *arena;
    struct record *records;
    size_t count, room;
};

struct posting {
    uint16_t document;
    uint8_t weight;
};

struct entry {
    struct str form;       /* as folded, or a stem */
    struct str stem;       /* of it; the form itself if it is one */
    uint64_t letters;      /* which letters it has, a bit for each */
    uint32_t first, count; /* of postings */
};

struct search_index {
    struct arena *arena;
    struct draft draft;
    struct entry *entries; /* by form */
    size_t count;
    struct posting *postings;
    size_t documents; /* greatest number + 1 */
};

static uint64_t
letters_of(struct str form)
{
    uint64_t letters = 0;

    for (size_t i = 0; i < form.len; i++)
        letters |= UINT64_C(1) << ((unsigned char)form.at[i] & 63U);
    return letters;
}

struct search_index *
search_index_new(struct arena *arena)
{
    struct search_index *const index = arena_new(arena, struct search_index);

    index->arena = arena;
    arena_open(&index->draft.arena, DRAFT_BYTES);
    return index;
}

static void
add_record(struct draft *draft, const struct record *record)
{
    if (draft->count == draft->room) {
        const size_t room = draft->room == 0 ? 256 : 2 * draft->room;
        struct record *const records = arena_new_array(draft->arena, room, struct record);

        if (draft->count > 0)
            memcpy(records, draft->records, draft->count * sizeof(*records));
        draft->records = records;
        draft->room = room;
    }
    draft->records[draft->count++] = *record;
}

struct filling {
    struct draft *draft;
    uint16_t document;
    uint8_t weight;
};

static void
add_word(void *arg, const struct word *word)
{
    const struct filling *const filling = arg;
    struct arena *const arena = filling->draft->arena;
    struct record record = {.document = filling->document, .weight = filling->weight};

    record.stem = arena_str(arena, word->stem);
    record.form = arena_str(arena, word->plain);
    add_record(filling->draft, &record);
    if (!str_is(word->stem, word->plain)) {
        record.form = record.stem;
        add_record(filling->draft, &record);
    }
    if (!str_is(word->plain_stem, word->plain) && !str_is(word->plain_stem, word->stem)) {
        record.form = arena_str(arena, word->plain_stem);
        add_record(filling->draft, &record);
    }
}

void
search_index_add(struct search_index *index, uint32_t document, struct str text, struct str locale,
                 unsigned weight)
{
    struct filling filling = {&index->draft, (uint16_t)document, (uint8_t)weight};

    if (index->draft.arena == NULL || document >= DOCUMENTS_MOST)
        return;
    if (document >= index->documents)
        index->documents = (size_t)document + 1;
    word_each(text, locale, add_word, &filling);
}

/* By form, then document, the greater weight first. */
static int
record_order(const void *left, const void *right)
{
    const struct record *const a = left;
    const struct record *const b = right;
    const int order = str_order(a->form, b->form);

    if (order != 0)
        return order;
    if (a->document != b->document)
        return a->document < b->document ? -1 : 1;
    return (int)b->weight - (int)a->weight;
}

static bool
is_same_form(const struct draft *draft, size_t i)
{
    return i > 0 && str_is(draft->records[i].form, draft->records[i - 1].form);
}

static void
start_entry(struct search_index *index, const struct record *record, size_t posting)
{
    struct entry *const entry = &index->entries[index->count++];

    entry->form = arena_str(index->arena, record->form);
    entry->stem = arena_str(index->arena, record->stem);
    entry->letters = letters_of(entry->form);
    entry->first = (uint32_t)posting;
}

void
search_index_close(struct search_index *index)
{
    struct draft *const draft = &index->draft;
    size_t forms = 0;
    size_t kept = 0;

    if (draft->arena == NULL)
        return;
    if (draft->count > 0)
        qsort(draft->records, draft->count, sizeof(draft->records[0]), record_order);
    for (size_t i = 0; i < draft->count; i++)
        forms += is_same_form(draft, i) ? 0 : 1;
    index->entries = arena_new_array(index->arena, forms, struct entry);
    index->postings = arena_new_array(index->arena, draft->count, struct posting);
    for (size_t i = 0; i < draft->count; i++) {
        const struct record *const record = &draft->records[i];
        const bool is_same = is_same_form(draft, i);

        if (!is_same)
            start_entry(index, record, kept);
        if (is_same && draft->records[i - 1].document == record->document)
            continue;
        index->postings[kept++] = (struct posting){record->document, record->weight};
        index->entries[index->count - 1].count++;
    }
    arena_close(&draft->arena);
}

static bool
has_part(struct str whole, struct str part)
{
    return part.len <= whole.len && memmem(whole.at, whole.len, part.at, part.len) != NULL;
}

/* As the word itself, or one that has it in it. */
static unsigned
fit_of_whole(const struct entry *entry, const struct search_term *term, uint64_t letters)
{
    if (!term->is_mended && str_is(entry->form, term->word))
        return FIT_WORD;
    for (size_t i = 0; i < term->count; i++) {
        if (str_is(entry->form, term->forms[i]))
            return term->is_mended ? FIT_MENDED : FIT_STEM;
    }
    if ((letters & ~entry->letters) == 0) {
        if (term->word.len >= BEGINNING_LEAST && str_starts(entry->form, term->word))
            return FIT_BEGINNING;
        if (term->word.len >= PART_LEAST && has_part(entry->form, term->word))
            return FIT_PART;
    }
    if (term->count > 0 && term->forms[0].len >= SEARCH_STEM_LEAST &&
        str_starts(entry->form, term->forms[0]))
        return FIT_KIN;
    return FIT_NONE;
}

static unsigned
fit_of(const struct entry *entry, const struct search_term *term, uint64_t letters)
{
    const unsigned fit = fit_of_whole(entry, term, letters);

    if (fit == FIT_NONE && (entry->letters & ~letters) == 0 && entry->form.len >= CORE_LEAST &&
        has_part(term->word, entry->form))
        return FIT_PART;
    return fit;
}

/* Rare words say more: 1 for those that most documents have, up to 6. */
static unsigned
rarity(const struct search_index *index, const struct entry *entry)
{
    unsigned value = 1;

    for (size_t share = index->documents / (entry->count + 1); share > 1 && value < 6; share /= 2)
        value++;
    return value;
}

/* The best that any word of each document does for one term. */
static void
score_term(const struct search_index *index, const struct search_term *term, uint32_t *best)
{
    const uint64_t letters = letters_of(term->word);

    for (size_t i = 0; i < index->count; i++) {
        const struct entry *const entry = &index->entries[i];
        const unsigned fit = fit_of(entry, term, letters);

        if (fit == FIT_NONE)
            continue;
        const unsigned value = fit * rarity(index, entry);

        for (uint32_t j = entry->first; j < entry->first + entry->count; j++) {
            const struct posting *const posting = &index->postings[j];
            const uint32_t score = value * posting->weight;

            if (score > best[posting->document])
                best[posting->document] = score;
        }
    }
}

static int
hit_order(const void *left, const void *right)
{
    const struct search_hit *const a = left;
    const struct search_hit *const b = right;

    if (a->terms != b->terms)
        return a->terms > b->terms ? -1 : 1;
    if (a->score != b->score)
        return a->score > b->score ? -1 : 1;
    return a->document < b->document ? -1 : a->document > b->document;
}

size_t
search_find(const struct search_index *index, struct arena *arena, const struct search_query *query,
            struct search_hit *hits, size_t most)
{
    struct search_hit *const all = arena_new_array(arena, index->documents, struct search_hit);
    size_t count = 0;

    for (size_t i = 0; i < query->count; i++) {
        uint32_t *const best = arena_new_array(arena, index->documents, uint32_t);

        score_term(index, &query->terms[i], best);
        for (size_t j = 0; j < index->documents; j++) {
            all[j].terms += best[j] == 0 ? 0 : 1;
            all[j].score += best[j];
        }
    }
    for (size_t j = 0; j < index->documents; j++) {
        if (all[j].terms > 0)
            all[count++] = (struct search_hit){(uint32_t)j, all[j].terms, all[j].score};
    }
    if (count > 0)
        qsort(all, count, sizeof(*all), hit_order);
    if (count > most)
        count = most;
    for (size_t i = 0; i < count; i++)
        hits[i] = all[i];
    return count;
}

/* A known word inside a longer one does not make that known: it may be mistyped behind it. */
static bool
is_known(const struct search_index *index, const struct search_term *term)
{
    const uint64_t letters = letters_of(term->word);

    for (size_t i = 0; i < index->count; i++) {
        if (fit_of_whole(&index->entries[i], term, letters) != FIT_NONE)
            return true;
    }
    return false;
}

static void
add_neighbour(struct arena *arena, struct search_term *term, struct str form)
{
    for (size_t i = 0; i < term->count; i++) {
        if (str_is(term->forms[i], form))
            return;
    }
    if (term->count < SEARCH_FORMS_MOST)
        term->forms[term->count++] = arena_str(arena, form);
}

/* A letter more or less is a bit more or less at most, and another letter two. */
static bool
may_be_near(const struct entry *entry, uint64_t letters, unsigned slips)
{
    return (unsigned)__builtin_popcountll(entry->letters ^ letters) <= 4 * slips;
}

/* Adds the words that lie so many slips away; false when there are none. */
static bool
add_neighbours(const struct search_index *index, struct arena *arena, struct search_term *term,
               unsigned slips)
{
    const uint64_t letters = letters_of(term->word);
    const size_t before = term->count;

    for (size_t i = 0; i < index->count; i++) {
        const struct entry *const entry = &index->entries[i];

        if (!may_be_near(entry, letters, slips) ||
            search_distance(term->word, entry->form, slips) > slips)
            continue;
        add_neighbour(arena, term, entry->form);
        add_neighbour(arena, term, entry->stem);
    }
    return term->count > before;
}

void
search_mend(const struct search_index *index, struct arena *arena, struct search_query *query)
{
    for (size_t i = 0; i < query->count; i++) {
        struct search_term *const term = &query->terms[i];
        const unsigned most = search_slips(term->word);

        if (most == 0 || is_known(index, term))
            continue;
        for (unsigned slips = 1; slips <= most && !term->is_mended; slips++)
            term->is_mended = add_neighbours(index, arena, term, slips);
    }
}
