/* Runs of bytes: comparison, cutting, numbers, UTF-8; must not know what any text means. */
#include "fcgi/base/str.h"

#include <string.h>
#include <strings.h>

struct str
str_from(const char *text)
{
    return text == NULL ? STR_NONE : (struct str){text, strlen(text)};
}

struct str
str_slice(struct str s, size_t from, size_t to)
{
    if (to > s.len)
        to = s.len;
    if (from > to)
        from = to;
    return s.at == NULL ? s : (struct str){s.at + from, to - from};
}

bool
str_is(struct str a, struct str b)
{
    return a.len == b.len && (a.len == 0 || memcmp(a.at, b.at, a.len) == 0);
}

bool
str_is_nocase(struct str a, struct str b)
{
    return a.len == b.len && (a.len == 0 || strncasecmp(a.at, b.at, a.len) == 0);
}

bool
str_starts(struct str s, struct str prefix)
{
    return s.len >= prefix.len && str_is(str_slice(s, 0, prefix.len), prefix);
}

bool
str_ends(struct str s, struct str suffix)
{
    return s.len >= suffix.len && str_is(str_slice(s, s.len - suffix.len, s.len), suffix);
}

bool
str_is_empty(struct str s)
{
    return s.len == 0;
}

struct str
str_or_empty(struct str s)
{
    return s.at == NULL ? STR("") : s;
}

struct str
str_or_none(struct str s)
{
    return s.len == 0 ? STR_NONE : s;
}

int
str_order(struct str a, struct str b)
{
    const size_t shared = a.len < b.len ? a.len : b.len;
    const int order = shared == 0 ? 0 : memcmp(a.at, b.at, shared);

    if (order != 0)
        return order;
    return (a.len > b.len) - (a.len < b.len);
}

size_t
str_find(struct str s, char c, size_t from)
{
    if (from >= s.len)
        return s.len;
    const char *found = memchr(s.at + from, c, s.len - from);

    return found == NULL ? s.len : (size_t)(found - s.at);
}

size_t
str_find_str(struct str s, struct str what)
{
    if (what.len == 0)
        return 0;
    if (s.len == 0)
        return s.len;
    const char *found = memmem(s.at, s.len, what.at, what.len);

    return found == NULL ? s.len : (size_t)(found - s.at);
}

bool
str_cut(struct str s, char c, struct str *head, struct str *rest)
{
    const size_t at = str_find(s, c, 0);

    *head = str_slice(s, 0, at);
    *rest = at < s.len ? str_slice(s, at + 1, s.len) : STR_NONE;
    return at < s.len;
}

static bool
is_blank(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

struct str
str_trim(struct str s)
{
    size_t from = 0;
    size_t to = s.len;

    while (from < to && is_blank(s.at[from]))
        from++;
    while (to > from && is_blank(s.at[to - 1]))
        to--;
    return str_slice(s, from, to);
}

bool
str_to_u64(struct str s, uint64_t max, uint64_t *out)
{
    uint64_t value = 0;

    if (s.len == 0 || s.len > 20)
        return false;
    for (size_t i = 0; i < s.len; i++) {
        const uint64_t digit = (uint64_t)((unsigned char)s.at[i]) - '0';

        if (s.at[i] < '0' || s.at[i] > '9' || value > (UINT64_MAX - digit) / 10)
            return false;
        value = value * 10 + digit;
    }
    if (value > max)
        return false;
    *out = value;
    return true;
}

/* Decodes one well-formed sequence at i; returns its length, or 0. */
static size_t
utf8_next(const unsigned char *at, size_t left, uint32_t *out)
{
    static const uint32_t least[5] = {0, 0, 0x80, 0x800, 0x10000};
    const unsigned char first = at[0];
    const size_t need = first < 0x80                    ? 1
                        : first >= 0xC2 && first < 0xE0 ? 2
                        : first >= 0xE0 && first < 0xF0 ? 3
                        : first >= 0xF0 && first < 0xF5 ? 4
                                                        : 0;

    if (need == 0 || need > left)
        return 0;
    uint32_t point = need == 1 ? first : (uint32_t)(first & (0x7F >> need));

    for (size_t i = 1; i < need; i++) {
        if ((at[i] & 0xC0) != 0x80)
            return 0;
        point = point << 6 | (at[i] & 0x3F);
    }
    if (point < least[need] || point > 0x10FFFF || (point >= 0xD800 && point <= 0xDFFF))
        return 0;
    *out = point;
    return need;
}

static bool
is_xml_char(uint32_t point)
{
    if (point < 0x20)
        return point == '\t' || point == '\n' || point == '\r';
    return point != 0xFFFE && point != 0xFFFF;
}

static bool
is_text(struct str s, bool in_xml)
{
    const unsigned char *at = (const unsigned char *)s.at;

    for (size_t i = 0; i < s.len;) {
        uint32_t point = 0;
        const size_t length = utf8_next(at + i, s.len - i, &point);

        if (length == 0 || (in_xml && !is_xml_char(point)))
            return false;
        i += length;
    }
    return true;
}

bool
str_is_utf8(struct str s)
{
    return is_text(s, false);
}

bool
str_is_xml_text(struct str s)
{
    return is_text(s, true);
}

uint32_t
str_hash(struct str s)
{
    uint32_t hash = 2166136261U;

    for (size_t i = 0; i < s.len; i++)
        hash = (hash ^ (unsigned char)s.at[i]) * 16777619U;
    return hash;
}
