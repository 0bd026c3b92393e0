/* The document of a copy of somebody's data: written, and read back to be shown; knows no rows and
 * no page. */
#include "handlers/person/person.h"

#define FIRST_ROOM 64

static const struct str head = STR_INIT("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");

struct person_copy_part *
person_copy_add(struct person_copy *copy, struct str name)
{
    if (copy->count == copy->room) {
        const size_t room = copy->room == 0 ? FIRST_ROOM : copy->room * 2;
        struct person_copy_part *parts =
            arena_new_array(copy->arena, room, struct person_copy_part);

        for (size_t i = 0; i < copy->count; i++)
            parts[i] = copy->parts[i];
        copy->parts = parts;
        copy->room = room;
    }
    struct person_copy_part *part = &copy->parts[copy->count++];

    *part = (struct person_copy_part){.name = name};
    return part;
}

void
person_copy_set(struct person_copy_part *part, const char *name, struct str value)
{
    if (!str_is_empty(value) && part->count < PERSON_COPY_VALUES)
        part->values[part->count++] = (struct person_copy_value){str_from(name), value};
}

static void
write_value(struct text *text, struct str name, struct str value)
{
    text_add_char(text, ' ');
    text_add(text, name);
    text_add(text, STR("=\""));
    for (size_t i = 0; i < value.len; i++) {
        const unsigned char c = (unsigned char)value.at[i];

        if (c == '<' || c == '>' || c == '&' || c == '"' || c < 0x20)
            text_printf(text, "&#%u;", (unsigned)c);
        else
            text_add_char(text, (char)c);
    }
    text_add_char(text, '"');
}

struct str
person_copy_write(struct arena *arena, const struct person_copy *copy)
{
    struct text text = {.arena = arena};

    text_add(&text, head);
    text_add(&text, STR("<personal-data"));
    write_value(&text, STR("made"), copy->made);
    text_add(&text, STR(">\n"));
    for (size_t i = 0; i < copy->count; i++) {
        const struct person_copy_part *part = &copy->parts[i];

        text_add(&text, STR("  <"));
        text_add(&text, part->name);
        for (size_t j = 0; j < part->count; j++)
            write_value(&text, part->values[j].name, part->values[j].value);
        text_add(&text, STR("/>\n"));
    }
    text_add(&text, STR("</personal-data>\n"));
    return text_str(&text);
}

/* Takes what stands before a mark; false when the mark is missing. */
static bool
take_until(struct str *rest, struct str mark, struct str *taken)
{
    const size_t at = str_find_str(*rest, mark);

    if (at == rest->len && !str_is_empty(mark))
        return false;
    *taken = str_slice(*rest, 0, at);
    *rest = str_slice(*rest, at + mark.len, rest->len);
    return true;
}

static bool
take(struct str *rest, struct str mark)
{
    if (!str_starts(*rest, mark))
        return false;
    *rest = str_slice(*rest, mark.len, rest->len);
    return true;
}

static bool
is_name(struct str name)
{
    for (size_t i = 0; i < name.len; i++) {
        if ((name.at[i] < 'a' || name.at[i] > 'z') && (name.at[i] != '-' || i == 0))
            return false;
    }
    return !str_is_empty(name);
}

/* What write_value made of a value, back again. */
static bool
unescape(struct arena *arena, struct str escaped, struct str *value)
{
    struct text text = {.arena = arena};
    struct str rest = escaped;
    struct str piece;

    while (take_until(&rest, STR("&#"), &piece)) {
        struct str number;
        uint64_t code = 0;

        text_add(&text, piece);
        if (str_find(piece, '&', 0) < piece.len || !take_until(&rest, STR(";"), &number) ||
            !str_to_u64(number, 0x7F, &code))
            return false;
        text_add_char(&text, (char)code);
    }
    if (str_find(rest, '&', 0) < rest.len)
        return false;
    text_add(&text, rest);
    *value = text_str(&text);
    return str_is_xml_text(*value);
}

/* ' name="value"' as often as it comes. */
static bool
take_values(struct arena *arena, struct str *rest, struct person_copy_part *part)
{
    while (take(rest, STR(" "))) {
        struct person_copy_value value;
        struct str escaped;

        if (part->count == PERSON_COPY_VALUES || !take_until(rest, STR("=\""), &value.name) ||
            !is_name(value.name) || !take_until(rest, STR("\""), &escaped) ||
            !unescape(arena, escaped, &value.value))
            return false;
        value.name = arena_str(arena, value.name);
        part->values[part->count++] = value;
    }
    return true;
}

static size_t
name_length(struct str rest)
{
    size_t length = 0;

    while (length < rest.len &&
           ((rest.at[length] >= 'a' && rest.at[length] <= 'z') || rest.at[length] == '-'))
        length++;
    return length;
}

enum result
person_copy_read(struct arena *arena, struct str document, struct person_copy *out)
{
    struct person_copy_part root = {0};
    struct str rest = document;

    *out = (struct person_copy){.arena = arena};
    if (!take(&rest, head) || !take(&rest, STR("<personal-data")) ||
        !take_values(arena, &rest, &root) || !take(&rest, STR(">\n")))
        return RES_MALFORMED;
    if (root.count == 1)
        out->made = root.values[0].value;
    while (take(&rest, STR("  <"))) {
        const struct str name = str_slice(rest, 0, name_length(rest));

        rest = str_slice(rest, name.len, rest.len);
        if (!is_name(name) ||
            !take_values(arena, &rest, person_copy_add(out, arena_str(arena, name))) ||
            !take(&rest, STR("/>\n")))
            return RES_MALFORMED;
    }
    return str_is(rest, STR("</personal-data>\n")) ? RES_OK : RES_MALFORMED;
}
