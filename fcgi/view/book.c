/* The messages of all stylesheets, each once, in the order they were met; it must not know
 * translations. */
#include "fcgi/view/book.h"

#include <stdlib.h>
#include <string.h>

#define BOOK_BYTES  (64U << 20)
#define SLOTS_LEAST 1024

struct entry {
    struct message message; /* place without the line */
    size_t line;
    struct shape shape;
};

struct book {
    struct arena *arena;
    struct entry **entries;
    size_t count;
    size_t room;
    uint32_t *slots; /* hash table of index + 1 */
    size_t slot_count;
};

void
book_open(struct book **out)
{
    struct arena *arena = NULL;

    arena_open(&arena, BOOK_BYTES);
    *out = arena_new(arena, struct book);
    (*out)->arena = arena;
}

void
book_close(struct book **book)
{
    if (*book == NULL)
        return;
    struct arena *arena = (*book)->arena;

    arena_close(&arena);
    *book = NULL;
}

void
book_settle(struct book *book)
{
    arena_still(book->arena);
}

size_t
book_count(const struct book *book)
{
    return book->count;
}

struct message
book_message(const struct book *book, size_t index)
{
    return book->entries[index]->message;
}

const struct shape *
book_shape(const struct book *book, size_t index)
{
    return &book->entries[index]->shape;
}

static bool
is_same(struct str a, struct str b)
{
    return (a.at == NULL) == (b.at == NULL) && str_is(a, b);
}

/* The slot that holds the message, or the free one where it belongs. */
static uint32_t *
find_slot(const struct book *book, struct str context, struct str id)
{
    size_t at = str_hash(id) & (book->slot_count - 1);

    while (book->slots[at] != 0) {
        const struct message *have = &book->entries[book->slots[at] - 1]->message;

        if (is_same(have->id, id) && is_same(have->context, context))
            break;
        at = (at + 1) & (book->slot_count - 1);
    }
    return &book->slots[at];
}

static void
grow(struct book *book)
{
    if (book->count < book->room)
        return;
    struct entry **old = book->entries;

    book->room = book->room == 0 ? SLOTS_LEAST / 2 : book->room * 2;
    book->slot_count = book->room * 2;
    book->entries = arena_new_array(book->arena, book->room, struct entry *);
    book->slots = arena_new_array(book->arena, book->slot_count, uint32_t);
    for (size_t i = 0; i < book->count; i++) {
        book->entries[i] = old[i];
        *find_slot(book, old[i]->message.context, old[i]->message.id) = (uint32_t)i + 1;
    }
}

static const char *
shape_read(struct arena *arena, const struct message *message, struct shape *out)
{
    const char *why = phrase_parse(arena, message->id, &out->names, true, &out->source[0]);

    out->forms = 1;
    if (why == NULL && message->plural.at != NULL) {
        why = phrase_parse(arena, message->plural, &out->names, true, &out->source[1]);
        out->forms = 2;
    }
    return why;
}

const char *
book_add(struct book *book, const struct message *message, size_t line, size_t *index)
{
    if (message->id.len == 0 || (message->plural.at != NULL && message->plural.len == 0))
        return "a message without words";
    grow(book);
    uint32_t *slot = find_slot(book, message->context, message->id);

    if (*slot != 0) {
        *index = *slot - 1;
        return is_same(book->entries[*index]->message.plural, message->plural)
                   ? NULL
                   : "the same words are a message with another plural elsewhere: give one a ctx";
    }
    struct entry *entry = arena_new(book->arena, struct entry);
    const char *why = shape_read(book->arena, message, &entry->shape);

    if (why != NULL)
        return why;
    entry->line = line;
    entry->message = (struct message){
        .context = arena_str(book->arena, message->context),
        .id = arena_str(book->arena, message->id),
        .plural = arena_str(book->arena, message->plural),
        .note = arena_str(book->arena, message->note),
        .place = arena_printf(book->arena, "%.*s:%zu", STR_ARG(message->place), line),
    };
    book->entries[book->count] = entry;
    *index = book->count++;
    *slot = (uint32_t)book->count;
    return NULL;
}

const char *
shape_refuses(const struct shape *shape, const struct phrase *translation, bool is_sole)
{
    const struct phrase *one = &shape->source[0];
    const struct phrase *other = &shape->source[shape->forms - 1];
    const uint32_t args = is_sole ? one->args & other->args : other->args;
    const uint32_t tags = one->tags & other->tags;

    if ((translation->args & args) != args)
        return "a placeholder is missing";
    if ((translation->tags & tags) != tags)
        return "a tag is missing";
    if ((translation->tags & ~(one->tags | other->tags)) != 0)
        return "a tag too many";
    if (translation->empty != (translation->tags & (one->empty | other->empty)))
        return "a tag that should be empty is not, or the other way round";
    return NULL;
}

/* The template for translators. */

static struct str
file_of(const struct entry *entry)
{
    size_t end = entry->message.place.len;

    while (end > 0 && entry->message.place.at[end - 1] != ':')
        end--;
    return str_slice(entry->message.place, 0, end);
}

static int
by_place(const void *a, const void *b)
{
    const struct entry *left = *(struct entry *const *)a;
    const struct entry *right = *(struct entry *const *)b;
    const int order = str_order(file_of(left), file_of(right));

    if (order != 0)
        return order;
    if (left->line != right->line)
        return left->line < right->line ? -1 : 1;
    return str_order(left->message.id, right->message.id);
}

static void
put_quoted(struct text *text, const char *keyword, struct str s)
{
    text_printf(text, "%s \"", keyword);
    for (size_t i = 0; i < s.len; i++) {
        if (s.at[i] == '"' || s.at[i] == '\\')
            text_add_char(text, '\\');
        text_add_char(text, s.at[i]);
    }
    text_add(text, STR("\"\n"));
}

static void
put_entry(struct text *text, const struct entry *entry)
{
    const struct message *message = &entry->message;

    text_add(text, STR("\n"));
    if (message->note.at != NULL)
        text_printf(text, "#. %.*s\n", STR_ARG(message->note));
    text_printf(text, "#: %.*s\n", STR_ARG(message->place));
    if (entry->shape.names.count > 0)
        text_add(text, STR("#, perl-brace-format\n"));
    if (message->context.at != NULL)
        put_quoted(text, "msgctxt", message->context);
    put_quoted(text, "msgid", message->id);
    if (message->plural.at == NULL) {
        text_add(text, STR("msgstr \"\"\n"));
        return;
    }
    put_quoted(text, "msgid_plural", message->plural);
    text_add(text, STR("msgstr[0] \"\"\nmsgstr[1] \"\"\n"));
}

struct str
book_to_pot(const struct book *book, struct arena *arena)
{
    struct text text = {.arena = arena};
    const struct entry **sorted = arena_new_array(arena, book->count, const struct entry *);

    for (size_t i = 0; i < book->count; i++)
        sorted[i] = book->entries[i];
    if (book->count > 0)
        qsort(sorted, book->count, sizeof(*sorted), by_place);
    text_add(&text, STR("# The words of the stylesheets. Inline markup is <1>...</1>, values are "
                        "{name}: keep both.\n"
                        "msgid \"\"\n"
                        "msgstr \"\"\n"
                        "\"Project-Id-Version: Balcão\\n\"\n"
                        "\"Report-Msgid-Bugs-To: \\n\"\n"
                        "\"PO-Revision-Date: YEAR-MO-DA HO:MI+ZONE\\n\"\n"
                        "\"Last-Translator: \\n\"\n"
                        "\"Language-Team: \\n\"\n"
                        "\"Language: \\n\"\n"
                        "\"MIME-Version: 1.0\\n\"\n"
                        "\"Content-Type: text/plain; charset=UTF-8\\n\"\n"
                        "\"Content-Transfer-Encoding: 8bit\\n\"\n"
                        "\"Plural-Forms: nplurals=2; plural=(n != 1);\\n\"\n"));
    for (size_t i = 0; i < book->count; i++)
        put_entry(&text, sorted[i]);
    return text_str(&text);
}
