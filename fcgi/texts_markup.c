/* An XML file of a portal's texts as a list of elements. */
#include "fcgi/texts.h"

#include "fcgi/grid/grid_markup.h"

#define ELEMENTS_MOST   2000
#define ATTRIBUTES_MOST 12
#define DEPTH_MOST      8

struct bytes {
    struct str rest;
};

static int
take_bytes(void *source, char *into, int most)
{
    struct bytes *bytes = source;
    const size_t count = bytes->rest.len < (size_t)most ? bytes->rest.len : (size_t)most;

    for (size_t i = 0; i < count; i++)
        into[i] = bytes->rest.at[i];
    bytes->rest = str_slice(bytes->rest, count, bytes->rest.len);
    return (int)count;
}

struct reading {
    struct arena *arena;
    struct grid_markup *markup;
    struct texts_element *elements;
    size_t count;
    struct texts_element *open[DEPTH_MOST];
};

static bool
begin_element(struct reading *reading)
{
    const int depth = grid_markup_depth(reading->markup);
    struct texts_attribute *attributes =
        arena_new_array(reading->arena, ATTRIBUTES_MOST, struct texts_attribute);
    struct texts_element *element = &reading->elements[reading->count];
    struct str name;
    struct str value;

    if (reading->count == ELEMENTS_MOST || depth < 0 || depth >= DEPTH_MOST)
        return false;
    reading->count++;
    reading->open[depth] = element;
    *element = (struct texts_element){
        .name = arena_str(reading->arena, grid_markup_name(reading->markup)),
        .depth = (unsigned)depth,
        .attributes = attributes,
    };
    while (grid_markup_walk(reading->markup, &name, &value)) {
        if (element->attribute_count == ATTRIBUTES_MOST)
            return false;
        attributes[element->attribute_count++] = (struct texts_attribute){
            arena_str(reading->arena, name), arena_str(reading->arena, value)};
    }
    return true;
}

static bool
is_blank(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

/* Lines of a file are broken where its writer liked. */
static struct str
folded(struct arena *arena, struct str have, struct str more)
{
    struct text text = {.arena = arena};

    text_add(&text, str_or_empty(have));
    for (size_t i = 0; i < more.len; i++) {
        if (!is_blank(more.at[i]))
            text_add_char(&text, more.at[i]);
        else if (text.len > 0 && text.at[text.len - 1] != ' ')
            text_add_char(&text, ' ');
    }
    return text_str(&text);
}

static bool
add_chars(struct reading *reading)
{
    const int depth = grid_markup_depth(reading->markup) - 1;

    if (depth < 0 || depth >= DEPTH_MOST || reading->open[depth] == NULL)
        return false;
    reading->open[depth]->text =
        folded(reading->arena, reading->open[depth]->text, grid_markup_text(reading->markup));
    return true;
}

static bool
read_all(struct reading *reading)
{
    enum grid_event event = GRID_BEGIN;

    while (grid_markup_next(reading->markup, &event) == RES_OK) {
        if (event == GRID_OVER)
            return reading->count > 0;
        if (event == GRID_BEGIN && !begin_element(reading))
            return false;
        if (event == GRID_CHARS && !add_chars(reading))
            return false;
    }
    return false;
}

enum result
texts_markup(struct arena *arena, const struct texts *texts, const struct texts_file *file,
             const struct texts_element **out, size_t *count)
{
    struct bytes bytes = {file->bytes};
    struct reading reading = {
        .arena = arena, .elements = arena_new_array(arena, ELEMENTS_MOST, struct texts_element)};

    TRY(grid_markup_open(take_bytes, &bytes, &reading.markup));
    const bool is_read = read_all(&reading);

    grid_markup_close(&reading.markup);
    if (!is_read) {
        texts_wrong(texts, file, 0, "not well formed, or not what such a file holds");
        return RES_INVALID;
    }
    for (size_t i = 0; i < reading.count; i++)
        reading.elements[i].text = str_trim(reading.elements[i].text);
    *out = reading.elements;
    *count = reading.count;
    return RES_OK;
}

struct str
texts_attribute(const struct texts_element *element, const char *name)
{
    for (size_t i = 0; i < element->attribute_count; i++) {
        if (str_is(element->attributes[i].name, str_from(name)))
            return element->attributes[i].value;
    }
    return STR_NONE;
}
