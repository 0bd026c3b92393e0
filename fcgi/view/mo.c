/* Reads GNU MO: two tables of lengths and offsets over one file, sorted by key. */
#include "fcgi/view/mo.h"

#include <string.h>

#define MAGIC       0x950412deU
#define MAGIC_SWAP  0xde120495U
#define HEAD_BYTES  28
#define ENTRY_BYTES 8
#define KEY_MAX     8192
#define STRINGS_MAX 65536

struct mo {
    struct str bytes;
    bool is_swapped;
    uint32_t count;
    uint32_t keys; /* offsets of the two tables */
    uint32_t values;
    const struct plural *plural;
};

static uint32_t
number_at(const struct mo *mo, size_t at)
{
    uint32_t number = 0;

    memcpy(&number, mo->bytes.at + at, sizeof number);
    return mo->is_swapped ? __builtin_bswap32(number) : number;
}

/* The string of entry index in the table at an offset; bounds were checked when it was opened. */
static struct str
string_at(const struct mo *mo, uint32_t table, uint32_t index)
{
    const size_t entry = (size_t)table + (size_t)index * ENTRY_BYTES;

    return (struct str){mo->bytes.at + number_at(mo, entry + 4), number_at(mo, entry)};
}

static bool
table_fits(const struct mo *mo, uint32_t table)
{
    const uint64_t end = (uint64_t)table + (uint64_t)mo->count * ENTRY_BYTES;

    if (table < HEAD_BYTES || end > mo->bytes.len)
        return false;
    for (uint32_t i = 0; i < mo->count; i++) {
        const size_t entry = (size_t)table + (size_t)i * ENTRY_BYTES;
        const uint64_t last = (uint64_t)number_at(mo, entry + 4) + number_at(mo, entry);

        if (last >= mo->bytes.len || mo->bytes.at[last] != '\0')
            return false;
    }
    return true;
}

/* The key as gettext compares it: up to the NUL before the plural. */
static struct str
key_at(const struct mo *mo, uint32_t index)
{
    const struct str key = string_at(mo, mo->keys, index);

    return str_slice(key, 0, str_find(key, '\0', 0));
}

/* Text between NULs, and behind the \004 of a context, is XML text. */
static bool
is_text(struct str s)
{
    struct str rest = s;
    struct str head;

    while (rest.at != NULL) {
        struct str context;
        struct str id;

        str_cut(rest, '\0', &head, &rest);
        if (!str_cut(head, '\004', &context, &id))
            id = STR("");
        if (!str_is_xml_text(context) || !str_is_xml_text(id))
            return false;
    }
    return true;
}

static const char *
check_strings(const struct mo *mo)
{
    for (uint32_t i = 0; i < mo->count; i++) {
        if (!is_text(string_at(mo, mo->keys, i)) || !is_text(string_at(mo, mo->values, i)))
            return "text that XML cannot hold";
        if (i > 0 && str_order(key_at(mo, i - 1), key_at(mo, i)) >= 0)
            return "keys out of order";
    }
    return NULL;
}

/* "Name: value" of the header entry; absent when there is none. */
static struct str
header_field(const struct mo *mo, struct str name)
{
    struct str rest = STR_NONE;
    struct str line;

    if (mo->count > 0 && key_at(mo, 0).len == 0)
        rest = string_at(mo, mo->values, 0);
    while (rest.at != NULL) {
        str_cut(rest, '\n', &line, &rest);
        if (str_is_nocase(str_slice(line, 0, name.len), name) && str_find(line, ':', 0) == name.len)
            return str_trim(str_slice(line, name.len + 1, line.len));
    }
    return STR_NONE;
}

static const char *
read_header(struct arena *arena, struct mo *mo)
{
    const struct str type = header_field(mo, STR("Content-Type"));
    const struct str forms = header_field(mo, STR("Plural-Forms"));
    const size_t charset = str_find_str(type, STR("charset="));

    if (!str_is_nocase(str_slice(type, charset, type.len), STR("charset=UTF-8")))
        return "no header that says UTF-8";
    mo->plural = plural_english();
    if (forms.at != NULL && plural_parse(arena, forms, &mo->plural) != RES_OK)
        return "a wrong Plural-Forms line";
    return NULL;
}

static const char *
read_all(struct arena *arena, struct mo *mo)
{
    uint32_t magic = 0;

    if (mo->bytes.len < HEAD_BYTES)
        return "too short";
    memcpy(&magic, mo->bytes.at, sizeof magic);
    if (magic != MAGIC && magic != MAGIC_SWAP)
        return "no MO file";
    mo->is_swapped = magic == MAGIC_SWAP;
    if (number_at(mo, 4) >> 16 > 1)
        return "an unknown revision";
    mo->count = number_at(mo, 8);
    mo->keys = number_at(mo, 12);
    mo->values = number_at(mo, 16);
    if (mo->count > STRINGS_MAX || !table_fits(mo, mo->keys) || !table_fits(mo, mo->values))
        return "strings outside the file";
    const char *why = check_strings(mo);

    return why != NULL ? why : read_header(arena, mo);
}

enum result
mo_open(struct arena *arena, struct str bytes, const struct mo **out, const char **why)
{
    struct mo *mo = arena_new(arena, struct mo);

    mo->bytes = bytes;
    *why = read_all(arena, mo);
    if (*why != NULL)
        return RES_MALFORMED;
    *out = mo;
    return RES_OK;
}

static bool
find_key(const struct mo *mo, struct str key, uint32_t *out)
{
    uint32_t low = 0;
    uint32_t high = mo->count;

    while (low < high) {
        const uint32_t middle = low + (high - low) / 2;
        const int order = str_order(key, key_at(mo, middle));

        if (order == 0) {
            *out = middle;
            return true;
        }
        if (order < 0)
            high = middle;
        else
            low = middle + 1;
    }
    return false;
}

bool
mo_find(const struct mo *mo, struct str context, struct str id, struct str plural,
        struct str *translation)
{
    char key[KEY_MAX];
    size_t len = 0;
    uint32_t index = 0;

    if (id.len == 0 || context.len >= KEY_MAX || id.len >= KEY_MAX - 1 - context.len)
        return false;
    if (context.at != NULL) {
        memcpy(key, context.at, context.len);
        len = context.len;
        key[len++] = '\004';
    }
    memcpy(key + len, id.at, id.len);
    if (!find_key(mo, (struct str){key, len + id.len}, &index))
        return false;
    const struct str whole = string_at(mo, mo->keys, index);

    if ((plural.at != NULL) != (str_find(whole, '\0', 0) < whole.len))
        return false;
    *translation = string_at(mo, mo->values, index);
    return translation->len > 0;
}

const struct plural *
mo_plural(const struct mo *mo)
{
    return mo->plural;
}
