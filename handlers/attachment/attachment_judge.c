/* What a file is, by its bytes and by its name, and what its name becomes; must not know who sent
 * it.
 */
#include <string.h>

#include "handlers/attachment/attachment.h"

enum { LOOK_BYTES = 1024, NAME_MOST = 120, ENDING_MOST = 8 };

static const struct kind {
    struct str shown, type, endings;
} kinds[] = {

#define KIND(name, shown, type, subtype, endings)                                                  \
    {STR_INIT(shown), STR_INIT(type "/" subtype), STR_INIT(endings)},
#include "handlers/attachment/kinds.def"
#undef KIND
};

struct str
attachment_shown(struct str type)
{
    for (size_t i = 0; i < ATTACHMENT_KINDS; i++)
        if (str_is(kinds[i].type, type))
            return kinds[i].shown;
    return STR("file");
}

const char *
attachment_endings(void)
{
    return ".jpg,.jpeg,.png,.webp,.gif,.pdf,.txt,.log,.csv,.docx,.xlsx,.odt,.ods";
}

/* --- bytes --- */

static bool
stands_at(struct str bytes, size_t at, struct str mark)
{
    return str_is(str_slice(bytes, at, at + mark.len), mark);
}

static bool
holds_nocase(struct str bytes, struct str what)
{
    for (size_t i = str_find(bytes, what.at[0], 0); i < bytes.len;
         i = str_find(bytes, what.at[0], i + 1))
        if (str_is_nocase(str_slice(bytes, i, i + what.len), what))
            return true;
    return false;
}

/* Something a browser would run, had it not been told that this is a file to be saved. */
static bool
holds_markup(struct str bytes)
{
    return holds_nocase(bytes, STR("<script")) || holds_nocase(bytes, STR("<html")) ||
           holds_nocase(bytes, STR("<!doctype html")) || holds_nocase(bytes, STR("<svg")) ||
           holds_nocase(bytes, STR("<?php"));
}

static struct str
without_mark(struct str bytes)
{
    return stands_at(bytes, 0, STR("\xef\xbb\xbf")) ? str_slice(bytes, 3, bytes.len) : bytes;
}

/* Begins as a page or a picture in markup does: no plain text, whatever its name. */
static bool
begins_as_markup(struct str bytes)
{
    const struct str start = str_trim(str_slice(without_mark(bytes), 0, LOOK_BYTES));

    return str_starts(start, STR("<?xml")) || str_starts(start, STR("#!")) ||
           (str_starts(start, STR("<")) && holds_markup(start));
}

static bool
is_utf16(struct str bytes)
{
    return stands_at(bytes, 0, STR("\xff\xfe")) || stands_at(bytes, 0, STR("\xfe\xff"));
}

/* Of any encoding that has no controls but those of lines, pages and terminals' colours. */
static bool
is_text(struct str bytes)
{
    static const struct str controls = STR_INIT("\t\n\r\f\x1b");

    if (is_utf16(bytes))
        return bytes.len % 2 == 0;
    for (size_t i = 0; i < bytes.len; i++) {
        const unsigned char c = (unsigned char)bytes.at[i];

        if ((c < 0x20 && memchr(controls.at, c, controls.len) == NULL) || c == 0x7f)
            return false;
    }
    return true;
}

/* A printer's or a program's paper: whole, and no page or archive at the same time. */
static bool
is_paper(struct str bytes)
{
    const struct str end =
        str_slice(bytes, bytes.len < LOOK_BYTES ? 0 : bytes.len - LOOK_BYTES, bytes.len);

    return str_find_str(end, STR("%%EOF")) < end.len && !attachment_ends_as_archive(bytes) &&
           !holds_markup(str_slice(bytes, 0, LOOK_BYTES));
}

static bool
is_ending_of(struct str endings, struct str ending)
{
    struct str rest = endings;
    struct str one;
    bool more = true;

    while (more) {
        more = str_cut(rest, ' ', &one, &rest);
        if (str_is_nocase(one, ending))
            return true;
    }
    return false;
}

/* What stands behind the last dot; empty for none. */
static struct str
ending_of(struct str name)
{
    for (size_t i = name.len; i > 0; i--)
        if (name.at[i - 1] == '.')
            return str_slice(name, i, name.len);
    return STR("");
}

/* What the first bytes claim; ATTACHMENT_KINDS: nothing on the list. */
static enum attachment_kind
claimed(struct str bytes)
{
    static const struct {
        enum attachment_kind kind;
        size_t at;
        struct str mark;
    } marks[] = {
        {ATTACHMENT_JPEG, 0, STR_INIT("\xff\xd8\xff")     },
        {ATTACHMENT_PNG,  0, STR_INIT("\x89PNG\r\n\x1a\n")},
        {ATTACHMENT_WEBP, 8, STR_INIT("WEBPVP8")          },
        {ATTACHMENT_GIF,  0, STR_INIT("GIF87a")           },
        {ATTACHMENT_GIF,  0, STR_INIT("GIF89a")           },
        {ATTACHMENT_PDF,  0, STR_INIT("%PDF-")            },
        {ATTACHMENT_DOCX, 0, STR_INIT("PK\x03\x04")       },
    };

    for (size_t i = 0; i < sizeof marks / sizeof marks[0]; i++)
        if (stands_at(bytes, marks[i].at, marks[i].mark))
            return marks[i].kind;
    return is_text(bytes) && !begins_as_markup(bytes) ? ATTACHMENT_TXT : ATTACHMENT_KINDS;
}

static bool
is_sound(enum attachment_kind kind, struct str bytes)
{
    if (kind == ATTACHMENT_TXT || kind == ATTACHMENT_CSV)
        return true;
    if (kind == ATTACHMENT_PDF)
        return is_paper(bytes);
    return attachment_is_picture(kind, bytes) && !holds_markup(bytes) &&
           !attachment_ends_as_archive(bytes) &&
           str_find_str(str_slice(bytes, 0, LOOK_BYTES), STR("%PDF-")) >=
               (bytes.len < LOOK_BYTES ? bytes.len : LOOK_BYTES);
}

const char *
attachment_judge(struct str bytes, struct str name, enum attachment_kind *kind)
{
    const struct str ending = ending_of(name);
    const bool is_csv = str_is_nocase(ending, STR("csv"));

    *kind = claimed(bytes);
    if (*kind == ATTACHMENT_KINDS || bytes.len == 0)
        return "attachment.kind";
    if (*kind == ATTACHMENT_DOCX) {
        *kind = attachment_office(bytes);
        if (*kind == ATTACHMENT_KINDS)
            return is_ending_of(STR("docx xlsx odt ods"), ending) ? "attachment.unsound"
                                                                  : "attachment.kind";
    } else if (!is_sound(*kind, bytes)) {
        return "attachment.unsound";
    }
    if (*kind == ATTACHMENT_TXT && is_csv)
        *kind = ATTACHMENT_CSV;
    return is_ending_of(kinds[*kind].endings, ending) ? NULL : "attachment.name";
}

/* --- names --- */

static uint32_t
character(struct str rest, size_t *bytes)
{
    const unsigned char c = (unsigned char)rest.at[0];
    const size_t len = c < 0x80 ? 1 : c < 0xe0 ? 2 : c < 0xf0 ? 3 : 4;
    uint32_t value = len == 1 ? c : c & (0x7fU >> len);

    for (size_t i = 1; i < len; i++)
        value = value << 6 | ((unsigned char)rest.at[i] & 0x3fU);
    *bytes = len;
    return value;
}

/* Controls, marks of direction, blanks without width, tags, and what no character is. */
static bool
is_unseen(uint32_t c)
{
    static const struct {
        uint32_t first, last;
    } ranges[] = {
        {0,       0x1f   },
        {0x7f,    0x9f   },
        {0xad,    0xad   },
        {0x61c,   0x61c  },
        {0x180e,  0x180e },
        {0x200b,  0x200b },
        {0x200e,  0x200f },
        {0x2028,  0x202e },
        {0x2060,  0x206f },
        {0xfdd0,  0xfdef },
        {0xfeff,  0xfeff },
        {0xfff9,  0xfffb },
        {0xe0000, 0xe0fff},
    };

    for (size_t i = 0; i < sizeof ranges / sizeof ranges[0]; i++)
        if (c >= ranges[i].first && c <= ranges[i].last)
            return true;
    return (c & 0xfffe) == 0xfffe;
}

/* Names that open a device on some systems, whatever their ending. */
static bool
is_device(struct str name)
{
    static const struct str devices[] = {STR_INIT("con"), STR_INIT("prn"), STR_INIT("aux"),
                                         STR_INIT("nul"), STR_INIT("com"), STR_INIT("lpt")};
    struct str stem;
    struct str rest;

    str_cut(name, '.', &stem, &rest);
    stem = str_trim(stem);
    const bool is_numbered = stem.len == 4 && stem.at[3] >= '0' && stem.at[3] <= '9';

    for (size_t i = 0; i < sizeof devices / sizeof devices[0]; i++)
        if (str_is_nocase(str_slice(stem, 0, 3), devices[i]) &&
            (i < 4 ? stem.len == 3 : is_numbered))
            return true;
    return false;
}

/* Whole characters only; an ending that is short stays. */
static struct str
cut(struct arena *arena, struct str name)
{
    const struct str ending = ending_of(name);
    const size_t tail = ending.len > 0 && ending.len <= ENDING_MOST ? ending.len + 1 : 0;
    size_t len = NAME_MOST - tail;

    if (name.len <= NAME_MOST)
        return name;
    while (len > 0 && ((unsigned char)name.at[len] & 0xc0) == 0x80)
        len--;
    return arena_printf(arena, "%.*s%.*s", (int)len, name.at, (int)tail,
                        name.at + (name.len - tail));
}

static bool
is_edge(char c)
{
    return c == '.' || c == ' ';
}

struct str
attachment_name(struct arena *arena, struct str name)
{
    struct text text = {.arena = arena};
    size_t from = 0;
    size_t step = 0;

    if (!str_is_utf8(name))
        return STR("");
    for (size_t i = 0; i < name.len; i++)
        from = name.at[i] == '/' || name.at[i] == '\\' ? i + 1 : from;
    for (size_t i = from; i < name.len; i += step) {
        const struct str rest = str_slice(name, i, name.len);

        if (!is_unseen(character(rest, &step)))
            text_add(&text, str_slice(rest, 0, step));
    }
    struct str clean = text_str(&text);

    while (clean.len > 0 && is_edge(clean.at[0]))
        clean = str_slice(clean, 1, clean.len);
    while (clean.len > 0 && is_edge(clean.at[clean.len - 1]))
        clean = str_slice(clean, 0, clean.len - 1);
    if (is_device(clean))
        clean = arena_printf(arena, "_%.*s", STR_ARG(clean));
    return cut(arena, clean);
}
