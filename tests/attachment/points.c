/* Code points in blocks; reads markup and JSON without the code that wrote them. */
#include "tests/attachment/points.h"

#include <stdlib.h>
#include <string.h>
#include <unicode/unorm2.h>
#include <unicode/ustring.h>

static void
add_point(struct text *text, uint32_t c)
{
    if (c < 0x80) {
        text_add_char(text, (char)c);
        return;
    }
    if (c < 0x800) {
        text_add_char(text, (char)(0xc0 | c >> 6));
    } else if (c < 0x10000) {
        text_add_char(text, (char)(0xe0 | c >> 12));
        text_add_char(text, (char)(0x80 | (c >> 6 & 0x3f)));
    } else {
        text_add_char(text, (char)(0xf0 | c >> 18));
        text_add_char(text, (char)(0x80 | (c >> 12 & 0x3f)));
        text_add_char(text, (char)(0x80 | (c >> 6 & 0x3f)));
    }
    text_add_char(text, (char)(0x80 | (c & 0x3f)));
}

struct str
points_of(struct test *t, uint32_t point)
{
    struct text text = {.arena = t->arena};

    add_point(&text, point);
    return text_str(&text);
}

bool
points_turn(uint32_t point)
{
    return (point >= 0x202a && point <= 0x202e) || (point >= 0x2066 && point <= 0x2069);
}

/* XML 1.0, production Char. */
static bool
xml_holds(uint32_t c)
{
    return c == 9 || c == 10 || c == 13 || (c >= 0x20 && c <= 0xd7ff) ||
           (c >= 0xe000 && c <= 0xfffd) || (c >= 0x10000 && c <= 0x10ffff);
}

struct str
points_some(struct test *t, uint32_t first, uint32_t count, bool with_turning)
{
    struct text text = {.arena = t->arena};

    text_add_char(&text, '[');
    for (uint32_t c = first; c < first + count && c < POINTS_ALL; c++) {
        if (!xml_holds(c) || (points_turn(c) && !with_turning))
            continue;
        add_point(&text, c);
        text_add_char(&text, ' ');
    }
    text_add_char(&text, ']');
    return text_str(&text);
}

struct str
points_block(struct test *t, uint32_t first, bool with_turning)
{
    return points_some(t, first, POINTS_BLOCK, with_turning);
}

struct str
points_stored(struct test *t, struct str text)
{
    const int32_t room = (int32_t)text.len * 3 + 16;
    UChar *wide = arena_alloc(t->arena, (size_t)room * sizeof(UChar));
    UChar *whole = arena_alloc(t->arena, (size_t)room * sizeof(UChar));
    char *out = arena_alloc(t->arena, (size_t)room * 3);
    UErrorCode status = U_ZERO_ERROR;
    int32_t len = 0;

    u_strFromUTF8(wide, room, &len, text.at, (int32_t)text.len, &status);
    len = unorm2_normalize(unorm2_getNFCInstance(&status), wide, len, whole, room, &status);
    u_strToUTF8(out, room * 3, &len, whole, len, &status);
    expect(t, U_SUCCESS(status));
    for (int32_t i = 0; i < len; i++)
        out[i] = out[i] == '\r' ? '\n' : out[i];
    return (struct str){out, (size_t)len};
}

/* "amp" -> "&" and so on; the number of "#x202E". */
static void
add_reference(struct text *out, struct str name)
{
    static const struct {
        const char *name;
        char c;
    } names[] = {
        {"amp",  '&' },
        {"lt",   '<' },
        {"gt",   '>' },
        {"quot", '"' },
        {"apos", '\''},
    };

    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++)
        if (str_is(name, str_from(names[i].name)))
            text_add_char(out, names[i].c);
    if (str_is(name, STR("nbsp")))
        add_point(out, 0xa0);
    if (str_starts(name, STR("#x")))
        add_point(out, (uint32_t)strtoul(name.at + 2, NULL, 16));
    else if (str_starts(name, STR("#")))
        add_point(out, (uint32_t)strtoul(name.at + 1, NULL, 10));
}

struct str
points_plain(struct test *t, struct str markup)
{
    struct text out = {.arena = t->arena};
    bool is_tag = false;

    text_reserve(&out, markup.len + 1);
    for (size_t i = 0; i < markup.len; i++) {
        const char c = markup.at[i];
        const size_t end = c == '&' ? str_find(markup, ';', i) : i;

        if (c == '&' && end < markup.len) {
            add_reference(&out, str_slice(markup, i + 1, end));
            i = end;
        } else if (c == '<' || c == '>') { /* what stands in attributes stays: trees are these */
            is_tag = c == '<';
        } else if (!is_tag || markup.at[i] != '\n') {
            text_add_char(&out, c);
        }
    }
    return text_str(&out);
}

struct str
points_unescaped(struct test *t, struct str json)
{
    static const char from[] = "bfnrt";
    static const char to[] = "\b\f\n\r\t";
    struct text out = {.arena = t->arena};
    uint32_t high = 0;

    text_reserve(&out, json.len + 1);
    for (size_t i = 0; i < json.len; i++) {
        if (json.at[i] != '\\') {
            text_add_char(&out, json.at[i]);
            continue;
        }
        const char c = json.at[++i];
        const char *known = strchr(from, c);

        if (c == 'u') {
            const uint32_t unit =
                (uint32_t)strtoul(arena_cstr(t->arena, str_slice(json, i + 1, i + 5)), NULL, 16);

            i += 4;
            if (unit >= 0xd800 && unit <= 0xdbff)
                high = unit;
            else
                add_point(&out, unit >= 0xdc00 && unit <= 0xdfff
                                    ? 0x10000 + ((high - 0xd800) << 10) + (unit - 0xdc00)
                                    : unit);
        } else {
            text_add_char(&out, known != NULL ? to[known - from] : c);
        }
    }
    return text_str(&out);
}
