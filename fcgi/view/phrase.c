/* Cuts the text of a message into parts; bounded in arguments, tags and depth. */
#include "fcgi/view/phrase.h"

#include <string.h>

struct cutter {
    struct arena *arena;
    struct str text;
    size_t at;
    struct names *names;
    bool may_add;
    struct part *parts;
    size_t count;
    unsigned open[PHRASE_DEPTH];
    size_t depth;
    struct phrase *out;
};

size_t
names_find(const struct names *names, struct str name)
{
    size_t slot = 0;

    while (slot < names->count && !str_is(names->at[slot], name))
        slot++;
    return slot;
}

bool
phrase_is_plain(const struct phrase *phrase)
{
    return phrase->count == 1 && phrase->parts[0].kind == PART_TEXT;
}

static void
add(struct cutter *c, enum part_kind kind, size_t slot, struct str text)
{
    c->parts[c->count++] = (struct part){.kind = kind, .slot = (unsigned)slot, .text = text};
}

static bool
is_name(struct str s)
{
    for (size_t i = 0; i < s.len; i++) {
        const char c = s.at[i];

        if (!(c >= 'a' && c <= 'z') && !(i > 0 && ((c >= '0' && c <= '9') || c == '-' || c == '_')))
            return false;
    }
    return s.len > 0;
}

static const char *
cut_argument(struct cutter *c)
{
    const size_t end = str_find(c->text, '}', c->at);
    const struct str name = str_slice(c->text, c->at + 1, end);
    const size_t slot = names_find(c->names, name);

    if (end == c->text.len || !is_name(name))
        return "a brace that holds no name";
    if (slot == c->names->count) {
        if (!c->may_add)
            return "an unknown placeholder";
        if (slot == PHRASE_ARGS)
            return "too many placeholders";
        c->names->at[c->names->count++] = arena_str(c->arena, name);
    }
    add(c, PART_ARG, slot, STR_NONE);
    c->out->args |= 1U << slot;
    c->at = end + 1;
    return NULL;
}

static const char *
cut_tag(struct cutter *c)
{
    const size_t end = str_find(c->text, '>', c->at);
    struct str inside = str_slice(c->text, c->at + 1, end);
    const bool is_close = str_starts(inside, STR("/"));
    const bool is_empty = !is_close && str_ends(inside, STR("/"));
    uint64_t number = 0;

    inside = str_slice(inside, is_close ? 1 : 0, is_empty ? inside.len - 1 : inside.len);
    if (end == c->text.len || !str_to_u64(inside, PHRASE_TAGS, &number) || number == 0)
        return "an angle bracket that is no tag";
    const unsigned slot = (unsigned)number - 1;

    c->at = end + 1;
    if (is_close) {
        if (c->depth == 0 || c->open[c->depth - 1] != slot)
            return "tags that do not nest";
        c->depth--;
        add(c, PART_CLOSE, slot, STR_NONE);
        return NULL;
    }
    if ((c->out->tags & 1U << slot) != 0)
        return "a tag used twice";
    c->out->tags |= 1U << slot;
    if (is_empty)
        c->out->empty |= 1U << slot;
    else if (c->depth == PHRASE_DEPTH)
        return "tags nested too deep";
    else
        c->open[c->depth++] = slot;
    add(c, is_empty ? PART_EMPTY : PART_OPEN, slot, STR_NONE);
    return NULL;
}

static void
cut_text(struct cutter *c)
{
    size_t end = c->at;

    while (end < c->text.len && c->text.at[end] != '{' && c->text.at[end] != '}' &&
           c->text.at[end] != '<')
        end++;
    add(c, PART_TEXT, 0, arena_str(c->arena, str_slice(c->text, c->at, end)));
    c->at = end;
}

/* No text has more parts than this. */
static size_t
parts_at_most(struct str text)
{
    size_t marks = 0;

    for (size_t i = 0; i < text.len; i++)
        marks += text.at[i] == '{' || text.at[i] == '<';
    return 2 * marks + 1;
}

const char *
phrase_parse(struct arena *arena, struct str text, struct names *names, bool may_add,
             struct phrase *out)
{
    struct cutter c = {
        .arena = arena, .text = text, .names = names, .may_add = may_add, .out = out};

    *out = (struct phrase){0};
    c.parts = arena_new_array(arena, parts_at_most(text), struct part);
    while (c.at < text.len) {
        const char first = text.at[c.at];
        const char *why = NULL;

        if (first == '{')
            why = cut_argument(&c);
        else if (first == '<')
            why = cut_tag(&c);
        else if (first == '}')
            why = "a brace that closes nothing";
        else
            cut_text(&c);
        if (why != NULL)
            return why;
    }
    out->parts = c.parts;
    out->count = c.count;
    return c.depth == 0 ? NULL : "a tag that is not closed";
}
