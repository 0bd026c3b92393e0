/* Rules of customers: the recogniser of serial numbers, domains and customer numbers in whatever
 * people paste. */
#include "handlers/customer/customer.h"

#include "fcgi/edge/address.h"

/* More than any paper prints around a number. */
#define TYPED_MOST   200
#define SERIAL_MOST  32
#define DOMAIN_MOST  80 /* in ASCII, as device.serial holds it */
#define NUMBER_LEAST 4
#define NUMBER_MOST  12

/* One character of what was typed. plain: 'A'..'Z', '0'..'9', ' ' for what may stand inside a
 * number, '|' for what may not, '?' for letters that are in no number. */
struct sign {
    size_t from, to; /* bytes */
    char plain;
};

struct signs {
    struct sign *first;
    size_t count;
};

/* A run of letters and digits. */
struct word {
    size_t from, to; /* signs */
};

/* The digit nought of each script that people's keyboards and papers have. */
static const uint32_t noughts[] = {
    0x0660, 0x06F0, 0x07C0, 0x0966,  0x09E6,  0x0A66,  0x0AE6,  0x0B66,  0x0BE6,  0x0C66, 0x0CE6,
    0x0D66, 0x0DE6, 0x0E50, 0x0ED0,  0x0F20,  0x1040,  0x1090,  0x17E0,  0x1810,  0x1946, 0x19D0,
    0x1A80, 0x1A90, 0x1B50, 0x1BB0,  0x1C40,  0x1C50,  0xA620,  0xA8D0,  0xA900,  0xA9D0, 0xA9F0,
    0xAA50, 0xABF0, 0xFF10, 0x104A0, 0x1D7CE, 0x1D7D8, 0x1D7E2, 0x1D7EC, 0x1D7F6,
};

/* Cyrillic and Greek letters that look like Latin ones: another keyboard was switched on. */
static const struct {
    uint32_t code;
    char latin;
} look_alikes[] = {
    {0x0391, 'A'},
    {0x0392, 'B'},
    {0x0395, 'E'},
    {0x0396, 'Z'},
    {0x0397, 'H'},
    {0x0399, 'I'},
    {0x039A, 'K'},
    {0x039C, 'M'},
    {0x039D, 'N'},
    {0x039F, 'O'},
    {0x03A1, 'P'},
    {0x03A4, 'T'},
    {0x03A5, 'Y'},
    {0x03A7, 'X'},
    {0x0405, 'S'},
    {0x0406, 'I'},
    {0x0408, 'J'},
    {0x0410, 'A'},
    {0x0412, 'B'},
    {0x0415, 'E'},
    {0x041A, 'K'},
    {0x041C, 'M'},
    {0x041D, 'H'},
    {0x041E, 'O'},
    {0x0420, 'P'},
    {0x0421, 'C'},
    {0x0422, 'T'},
    {0x0425, 'X'},
    {0x0430, 'A'},
    {0x0435, 'E'},
    {0x043E, 'O'},
    {0x0440, 'P'},
    {0x0441, 'C'},
    {0x0445, 'X'},
    {0x0456, 'I'},
    {0x0458, 'J'},
};

/* The code point at a place of well-formed UTF-8; at moves behind it. */
static uint32_t
decode(struct str s, size_t *at)
{
    const unsigned char first = (unsigned char)s.at[*at];
    const size_t more = first < 0x80 ? 0 : first < 0xE0 ? 1 : first < 0xF0 ? 2 : 3;
    uint32_t code = more == 0 ? first : first & (0x3FU >> more);

    (*at)++;
    for (size_t i = 0; i < more && *at < s.len; i++)
        code = code << 6 | ((unsigned char)s.at[(*at)++] & 0x3FU);
    return code;
}

static bool
is_joiner(uint32_t code)
{
    return code == ' ' || code == '-' || code == '.' || code == '_' || code == 0xA0 ||
           code == 0xAD || (code >= 0x2000 && code <= 0x2015) ||
           (code >= 0x202A && code <= 0x202F) || (code >= 0x2060 && code <= 0x2069) ||
           code == 0x2212 || code == 0x3000 || code == 0xFEFF;
}

static char
plain_ascii(uint32_t code)
{
    if (code >= 'a' && code <= 'z')
        return (char)(code - 'a' + 'A');
    if ((code >= 'A' && code <= 'Z') || (code >= '0' && code <= '9'))
        return (char)code;
    return '|';
}

static char
plain_of(uint32_t code)
{
    if (is_joiner(code))
        return ' ';
    if (code < 0x80)
        return plain_ascii(code);
    if (code >= 0xFF21 && code <= 0xFF5A)
        return plain_ascii(code - 0xFF21 + 'A');
    for (size_t i = 0; i < sizeof noughts / sizeof noughts[0]; i++) {
        if (code >= noughts[i] && code < noughts[i] + 10)
            return (char)('0' + (code - noughts[i]));
    }
    for (size_t i = 0; i < sizeof look_alikes / sizeof look_alikes[0]; i++) {
        if (code == look_alikes[i].code)
            return look_alikes[i].latin;
    }
    return '?';
}

static bool
is_letter(char plain)
{
    return plain >= 'A' && plain <= 'Z';
}

static bool
is_digit(char plain)
{
    return plain >= '0' && plain <= '9';
}

static bool
has_control(struct str typed)
{
    for (size_t i = 0; i < typed.len; i++) {
        if ((unsigned char)typed.at[i] < 0x20 || typed.at[i] == 0x7F)
            return true;
    }
    return false;
}

/* RES_OK | RES_INVALID: too long, several lines, or no text */
static enum result
take_signs(struct arena *arena, struct str typed, struct signs *out)
{
    if (typed.len > TYPED_MOST || !str_is_xml_text(typed) || has_control(typed))
        return RES_INVALID;
    *out = (struct signs){.first = arena_new_array(arena, typed.len + 1, struct sign)};
    for (size_t at = 0; at < typed.len;) {
        struct sign *sign = &out->first[out->count++];

        sign->from = at;
        sign->plain = plain_of(decode(typed, &at));
        sign->to = at;
    }
    return RES_OK;
}

/* Ends at {n, n}. */
static struct word
next_word(const struct signs *signs, size_t from)
{
    struct word word = {from, from};

    while (word.from < signs->count && !is_letter(signs->first[word.from].plain) &&
           !is_digit(signs->first[word.from].plain))
        word.from++;
    word.to = word.from;
    while (word.to < signs->count &&
           (is_letter(signs->first[word.to].plain) || is_digit(signs->first[word.to].plain)))
        word.to++;
    return word;
}

/* The digit a sign stands for where only digits may be; 0 when it is none. */
static char
as_digit(char plain)
{
    if (is_digit(plain))
        return plain;
    return plain == 'O' ? '0' : plain == 'I' || plain == 'L' ? '1' : '\0';
}

/* The letter a sign stands for where only letters may be; 0 when it is none. */
static char
as_letter(char plain)
{
    if (is_letter(plain))
        return plain;
    return plain == '0' ? 'O' : plain == '1' ? 'I' : '\0';
}

/* How a serial number was found; the smaller the better. */
enum fit { FIT_WHOLE, FIT_PARTED, FIT_MENDED, FIT_PARTED_MENDED, FIT_NONE };

struct find {
    enum fit fit;
    struct str serial;
    size_t from, to; /* bytes */
    bool is_several;
};

/* Letters, then digits, taken from the signs between two words; joiners between them count for
 * nothing. */
static enum fit
fit_at(const struct signs *signs, struct word span, const struct serial_pattern *pattern,
       char *serial)
{
    const size_t wanted = pattern->letters + pattern->digits;
    size_t got = 0;
    bool is_parted = false;
    bool is_mended = false;

    for (size_t i = span.from; i < span.to; i++) {
        const char plain = signs->first[i].plain;

        if (plain == ' ') {
            is_parted = true;
            continue;
        }
        const char fitting = got < pattern->letters ? as_letter(plain) : as_digit(plain);

        if (fitting == '\0' || got == wanted)
            return FIT_NONE;
        is_mended = is_mended || fitting != plain;
        serial[got++] = fitting;
    }
    if (got != wanted)
        return FIT_NONE;
    return is_mended ? (is_parted ? FIT_PARTED_MENDED : FIT_MENDED)
                     : (is_parted ? FIT_PARTED : FIT_WHOLE);
}

static void
keep_better(struct arena *arena, struct find *best, const struct find *found)
{
    if (found->fit > best->fit || found->fit == FIT_NONE)
        return;
    if (found->fit == best->fit) {
        best->is_several = best->is_several || !str_is(best->serial, found->serial);
        return;
    }
    *best = *found;
    best->serial = arena_str(arena, found->serial);
}

/* Whether a word follows another with nothing but joiners between. */
static bool
is_joined(const struct signs *signs, size_t from, size_t to)
{
    for (size_t i = from; i < to; i++) {
        if (signs->first[i].plain != ' ')
            return false;
    }
    return true;
}

/* Tries the words from one on, alone and joined with those behind it. */
static void
find_from(struct arena *arena, const struct signs *signs, const struct serial_pattern *pattern,
          struct word first, struct find *best)
{
    const size_t wanted = pattern->letters + pattern->digits;
    struct word span = first;
    char serial[SERIAL_MOST];

    for (size_t parts = 0; parts < wanted && span.from < span.to; parts++) {
        const struct find found = {
            .fit = fit_at(signs, span, pattern, serial),
            .serial = {serial, wanted},
            .from = signs->first[span.from].from,
            .to = signs->first[span.to - 1].to,
        };
        const struct word next = next_word(signs, span.to);

        keep_better(arena, best, &found);
        if (next.from == next.to || !is_joined(signs, span.to, next.from))
            return;
        span.to = next.to;
    }
}

static bool
is_in_words(char plain)
{
    return is_letter(plain) || is_digit(plain) || plain == '?';
}

/* What stands between two bytes, without the punctuation around it. */
static struct str
trimmed(const struct signs *signs, struct str typed, size_t from, size_t to, bool *has_digit)
{
    struct str kept = STR_NONE;
    size_t begin = from;

    *has_digit = false;
    for (size_t i = 0; i < signs->count; i++) {
        const struct sign *sign = &signs->first[i];

        if (sign->from < from || sign->to > to || !is_in_words(sign->plain))
            continue;
        if (kept.at == NULL)
            begin = sign->from;
        kept = str_slice(typed, begin, sign->to);
        *has_digit = *has_digit || is_digit(sign->plain);
    }
    return kept;
}

/* The device type behind the number; one before it only when it has a digit, for "S/N" is no type.
 */
static struct str
beside(struct arena *arena, const struct signs *signs, struct str typed, const struct find *find)
{
    bool has_digit = false;
    const struct str behind = trimmed(signs, typed, find->to, typed.len, &has_digit);

    if (!str_is_empty(behind))
        return arena_str(arena, behind);
    const struct str before = trimmed(signs, typed, 0, find->from, &has_digit);

    return has_digit ? arena_str(arena, before) : STR_NONE;
}

/* The domain in one word: without scheme, "www.", port and path. Read as that of a mail address,
 * so that the same name has one spelling. */
static enum result
domain_in(struct arena *arena, struct str word, struct str *domain)
{
    static const char *const fronts[] = {"https://", "http://"};
    struct address address;
    struct str host = word;
    size_t end = 0;

    for (size_t i = 0; i < sizeof fronts / sizeof fronts[0]; i++) {
        const struct str front = str_from(fronts[i]);

        if (str_is_nocase(str_slice(host, 0, front.len), front))
            host = str_slice(host, front.len, host.len);
    }
    while (end < host.len && host.at[end] != '/' && host.at[end] != ':' && host.at[end] != '?' &&
           host.at[end] != '#' && host.at[end] != ',' && host.at[end] != ';')
        end++;
    host = str_slice(host, 0, end);
    if (str_ends(host, STR(".")))
        host = str_slice(host, 0, host.len - 1);
    if (str_is_empty(host) || str_find(host, '@', 0) < host.len)
        return RES_INVALID;
    TRY(address_read(arena, arena_printf(arena, "x@%.*s", STR_ARG(host)), &address));
    *domain = str_slice(address.key, 2, address.key.len);
    /* Only now: other scripts' letters have become these. */
    while (str_starts(*domain, STR("www.")))
        *domain = str_slice(*domain, 4, domain->len);
    if (domain->len > DOMAIN_MOST)
        return RES_INVALID;
    return str_find(*domain, '.', 0) < domain->len ? RES_OK : RES_INVALID;
}

/* The one domain among the words typed. */
static enum result
domain_read(struct arena *arena, const struct signs *signs, struct str typed, struct str *domain,
            struct str *ignored)
{
    struct find find = {.fit = FIT_NONE};
    struct str rest = typed;

    while (!str_is_empty(rest)) {
        struct str word = STR_NONE;
        struct str next = STR_NONE;
        struct str found = STR_NONE;

        str_cut(rest, ' ', &word, &next);
        if (str_find(word, '.', 0) < word.len &&
            domain_in(arena, str_trim(word), &found) == RES_OK) {
            if (find.fit != FIT_NONE && !str_is(find.serial, found))
                return RES_INVALID;
            if (find.fit == FIT_NONE)
                find = (struct find){.fit = FIT_WHOLE,
                                     .serial = found,
                                     .from = (size_t)(word.at - typed.at),
                                     .to = (size_t)(word.at - typed.at) + word.len};
        }
        rest = next;
    }
    if (find.fit == FIT_NONE)
        return RES_INVALID;
    *domain = find.serial;
    *ignored = beside(arena, signs, typed, &find);
    return RES_OK;
}

enum result
serial_read(struct arena *arena, const struct serial_pattern *pattern, struct str typed,
            struct str *serial, struct str *ignored)
{
    struct find best = {.fit = FIT_NONE};
    struct signs signs;

    TRY(take_signs(arena, typed, &signs));
    if (pattern->letters == 0)
        return domain_read(arena, &signs, typed, serial, ignored);
    if (pattern->letters > SERIAL_MOST || pattern->digits > SERIAL_MOST - pattern->letters)
        return RES_INVALID;
    for (struct word word = next_word(&signs, 0); word.from < word.to;
         word = next_word(&signs, word.to))
        find_from(arena, &signs, pattern, word, &best);
    if (best.fit == FIT_NONE || best.is_several)
        return RES_INVALID;
    *serial = best.serial;
    *ignored = beside(arena, &signs, typed, &best);
    return RES_OK;
}

/* Whether a word holds but digits and what is taken for them. */
static bool
is_number(const struct signs *signs, struct word word)
{
    for (size_t i = word.from; i < word.to; i++) {
        if (as_digit(signs->first[i].plain) == '\0')
            return false;
    }
    return true;
}

static bool
has_digit(const struct signs *signs, struct word word)
{
    for (size_t i = word.from; i < word.to; i++) {
        if (is_digit(signs->first[i].plain))
            return true;
    }
    return false;
}

/* The first word with a digit, without the letters glued before it ("CV204518", "No1008834"). */
static struct word
first_number(const struct signs *signs)
{
    struct word word = next_word(signs, 0);

    while (word.from < word.to && !has_digit(signs, word))
        word = next_word(signs, word.to);
    if (word.from == word.to || is_number(signs, word))
        return word;
    while (!is_digit(signs->first[word.from].plain))
        word.from++;
    return word;
}

enum result
customer_number_read(struct arena *arena, struct str typed, struct str *number)
{
    struct signs signs;
    char digits[NUMBER_MOST];
    size_t count = 0;

    TRY(take_signs(arena, typed, &signs));
    struct word word = first_number(&signs);

    while (word.from < word.to) {
        if (!is_number(&signs, word) || word.to - word.from > NUMBER_MOST - count)
            return RES_INVALID;
        for (size_t i = word.from; i < word.to; i++)
            digits[count++] = as_digit(signs.first[i].plain);
        const struct word next = next_word(&signs, word.to);

        if (next.from < next.to && !is_joined(&signs, word.to, next.from))
            return RES_INVALID;
        word = next;
    }
    if (count < NUMBER_LEAST)
        return RES_INVALID;
    *number = arena_str(arena, (struct str){digits, count});
    return RES_OK;
}
