/* Counts as people write them: any script's digits, grouped as they are used to. */
#include "handlers/reading/reading.h"

/* The noughts of the scripts that have decimal digits of their own, each followed by 1 to 9. */
static const uint32_t noughts[] = {
    '0',    0x0660, 0x06F0, 0x07C0, 0x0966, 0x09E6, 0x0A66, 0x0AE6, 0x0B66, 0x0BE6, 0x0C66, 0x0CE6,
    0x0D66, 0x0DE6, 0x0E50, 0x0ED0, 0x0F20, 0x1040, 0x1090, 0x17E0, 0x1810, 0x1946, 0x1A80, 0x1B50,
    0x1BB0, 0x1C40, 0x1C50, 0xA620, 0xA8D0, 0xA900, 0xA9D0, 0xAA50, 0xABF0, 0xFF10,
};

/* The next character of well-formed UTF-8. */
static uint32_t
next(struct str s, size_t *at)
{
    const unsigned char first = (unsigned char)s.at[(*at)++];
    const unsigned more = first < 0x80 ? 0 : first < 0xE0 ? 1 : first < 0xF0 ? 2 : 3;
    uint32_t c = more == 0 ? first : first & (0x3FU >> more);

    for (unsigned i = 0; i < more && *at < s.len; i++)
        c = c << 6 | ((unsigned char)s.at[(*at)++] & 0x3FU);
    return c;
}

static bool
digit_of(uint32_t c, unsigned *digit)
{
    for (size_t i = 0; i < sizeof noughts / sizeof noughts[0]; i++) {
        if (c >= noughts[i] && c <= noughts[i] + 9) {
            *digit = c - noughts[i];
            return true;
        }
    }
    return false;
}

enum mark { MARK_NONE, MARK_POINT, MARK_COMMA, MARK_SPACE, MARK_HIGH };

static enum mark
mark_of(uint32_t c)
{
    switch (c) {
    case '.':
        return MARK_POINT;
    case ',':
    case 0x066B: /* Arabic decimal separator */
    case 0x060C:
        return MARK_COMMA;
    case ' ':
    case 0x00A0:
    case 0x2009:
    case 0x202F:
        return MARK_SPACE;
    case '\'':
    case 0x2019:
    case 0x066C: /* Arabic thousands separator */
        return MARK_HIGH;
    default:
        return MARK_NONE;
    }
}

/* The digits so far, and the marks between them. */
struct counting {
    uint64_t count;
    bool is_too_large;
    unsigned groups; /* marks passed */
    unsigned run;    /* digits since the last mark */
    unsigned first;  /* digits before the first mark */
    bool is_uneven;  /* a group in the middle that no way of grouping has */
    enum mark mark;
};

static void
add_digit(struct counting *in, unsigned digit)
{
    if (in->count > (READING_COUNT_MOST - digit) / 10)
        in->is_too_large = true;
    else
        in->count = in->count * 10 + digit;
    in->run++;
}

/* False: this mark cannot stand here. */
static bool
add_mark(struct counting *in, enum mark mark)
{
    if (mark == MARK_NONE || in->run == 0 || (in->groups > 0 && mark != in->mark))
        return false;
    if (in->groups == 0)
        in->first = in->run;
    else if (in->run != 3 && in->run != 2) /* 12,34,567 */
        in->is_uneven = true;
    in->groups++;
    in->run = 0;
    in->mark = mark;
    return true;
}

static const char *
judge(const struct counting *in)
{
    if (in->run == 0)
        return "reading.not-a-number";
    if (in->groups > 0 && (in->run != 3 || in->first > 3 || in->is_uneven))
        return in->groups == 1 && (in->mark == MARK_POINT || in->mark == MARK_COMMA)
                   ? "reading.decimals"
                   : "reading.not-a-number";
    return in->is_too_large ? "reading.too-large" : NULL;
}

const char *
reading_count_read(struct str typed, uint64_t *count)
{
    struct counting in = {0};
    const struct str text = str_trim(typed);

    if (str_is_empty(text))
        return "reading.missing";
    if (!str_is_utf8(text))
        return "reading.not-a-number";
    for (size_t at = 0; at < text.len;) {
        const bool is_first = at == 0;
        const uint32_t c = next(text, &at);
        unsigned digit = 0;

        if (digit_of(c, &digit))
            add_digit(&in, digit);
        else if (is_first && (c == '-' || c == 0x2212))
            return "reading.negative";
        else if (!add_mark(&in, mark_of(c)))
            return "reading.not-a-number";
    }
    const char *wrong = judge(&in);

    if (wrong == NULL)
        *count = in.count;
    return wrong;
}
