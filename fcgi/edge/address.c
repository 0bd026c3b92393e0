/* Mail addresses: read into one form, compared by bytes (V21), looked at once more before they
 * travel (V20); must not know whose they are. */
#include "fcgi/edge/address.h"

#include <assert.h>
#include <idn2.h>
#include <string.h>
#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/uscript.h>
#include <unicode/ustring.h>
#include <unicode/utf16.h>

enum {
    TEXT_MOST = 1024, /* before the domain becomes ASCII; what is longer cannot become 254 */
    MAIL_MOST = 254,
    LOCAL_MOST = 64,
    LABEL_MOST = 63
};

#define SIGNS "!#$%&'*+-/=?^_`{|}~."

/* Bytes with a meaning of their own in a header or an SMTP command. */
static bool
is_special(unsigned char c)
{
    return c <= ' ' || c == 0x7F || strchr("<>()[]\\,;:\"", c) != NULL;
}

bool
address_is_safe(struct str mail)
{
    const size_t at = str_find(mail, '@', 0);

    if (at == 0 || at + 1 >= mail.len || mail.len > MAIL_MOST ||
        str_find(mail, '@', at + 1) != mail.len || !str_is_utf8(mail))
        return false;
    for (size_t i = 0; i < mail.len; i++) {
        const unsigned char c = (unsigned char)mail.at[i];

        if (is_special(c) || (c == 0xC2 && (unsigned char)mail.at[i + 1] < 0xA0))
            return false;
    }
    return true;
}

/* Text as the library of characters takes it. */
struct wide {
    UChar *at;
    int32_t len;
};

/* Well-formed UTF-8 of a known length. */
static struct wide
to_wide(struct arena *arena, struct str s)
{
    UErrorCode code = U_ZERO_ERROR;
    struct wide out = {.at = arena_new_array(arena, s.len + 1, UChar)};

    u_strFromUTF8(out.at, (int32_t)s.len + 1, &out.len, s.at, (int32_t)s.len, &code);
    assert(U_SUCCESS(code));
    return out;
}

static struct str
to_utf8(struct arena *arena, struct wide s)
{
    UErrorCode code = U_ZERO_ERROR;
    const int32_t room = s.len * 3 + 1;
    char *const out = arena_alloc(arena, (size_t)room);
    int32_t length = 0;

    u_strToUTF8(out, room, &length, s.at, s.len, &code);
    assert(U_SUCCESS(code));
    return (struct str){out, (size_t)length};
}

static struct wide
to_nfc(struct arena *arena, struct wide s)
{
    UErrorCode code = U_ZERO_ERROR;
    const UNormalizer2 *const nfc = unorm2_getNFCInstance(&code);
    const int32_t room = s.len * 3 + 1; /* no character of NFC takes more than thrice its room */
    struct wide out = {.at = arena_new_array(arena, (size_t)room, UChar)};

    out.len = unorm2_normalize(nfc, s.at, s.len, out.at, room, &code);
    assert(U_SUCCESS(code));
    return out;
}

struct str
address_nfc(struct arena *arena, struct str text)
{
    for (size_t i = 0; i < text.len; i++) {
        if ((unsigned char)text.at[i] >= 0x80)
            return to_utf8(arena, to_nfc(arena, to_wide(arena, text)));
    }
    return text;
}

/* The character at i, which moves behind it; all pairs are whole. */
static UChar32
next(struct wide s, int32_t *i)
{
    const UChar unit = s.at[(*i)++];

    return U16_IS_LEAD(unit) ? U16_GET_SUPPLEMENTARY(unit, s.at[(*i)++]) : unit;
}

/* A letter or digit of any script; marks, where one stands before them. */
static bool
is_local_letter(UChar32 point, bool is_first)
{
    const uint32_t mask = U_MASK(u_charType(point));

    return (mask & (U_GC_L_MASK | U_GC_ND_MASK)) != 0 || ((mask & U_GC_M_MASK) != 0 && !is_first);
}

static bool
is_local_part(struct wide local)
{
    bool after_dot = true;

    for (int32_t i = 0; i < local.len;) {
        const UChar32 point = next(local, &i);
        const bool is_sign = point < 0x80 && strchr(SIGNS, point) != NULL;

        if ((point == '.' && after_dot) || (!is_sign && !is_local_letter(point, after_dot)))
            return false;
        after_dot = point == '.';
    }
    return !after_dot;
}

/* Small where the capital is this letter's and no other's: a dotted capital I does not turn into
 * somebody else's i. */
static struct wide
fold(struct arena *arena, struct wide local)
{
    struct wide out = {.at = arena_new_array(arena, (size_t)local.len + 1, UChar)};

    for (int32_t i = 0; i < local.len;) {
        const UChar32 point = next(local, &i);
        const UChar32 small = u_tolower(point);
        const bool is_pair = u_toupper(small) == point && U_IS_BMP(small) == U_IS_BMP(point);

        U16_APPEND_UNSAFE(out.at, out.len, is_pair ? small : point);
    }
    return out;
}

static bool
is_label(struct str label)
{
    if (label.len == 0 || label.len > LABEL_MOST || label.at[0] == '-' ||
        label.at[label.len - 1] == '-')
        return false;
    for (size_t i = 0; i < label.len; i++) {
        const char c = label.at[i];

        if ((c < 'a' || c > 'z') && (c < '0' || c > '9') && c != '-')
            return false;
    }
    return true;
}

/* Two labels and more, the last of which is no number: that would be a network address. */
static bool
is_domain(struct str domain)
{
    uint64_t number = 0;
    struct str label, rest = domain;
    size_t labels = 0;

    for (bool more = true; more; labels++) {
        more = str_cut(rest, '.', &label, &rest);
        if (!is_label(label))
            return false;
    }
    return labels >= 2 && !str_to_u64(label, UINT64_MAX, &number) && label.at[0] > '9';
}

static struct str
take(struct arena *arena, int status, char *given)
{
    if (status != IDN2_OK)
        return STR_NONE;
    const struct str taken = arena_str(arena, str_from(given));

    idn2_free(given);
    return taken;
}

/* Nontransitional: ß stays a letter of its own. The library's STD 3 rule leaves signs out instead
 * of refusing them; is_label refuses. */
static struct str
to_ascii(struct arena *arena, struct str domain)
{
    char *out = NULL;
    const int status =
        idn2_to_ascii_8z(arena_cstr(arena, domain), &out, IDN2_NFC_INPUT | IDN2_NONTRANSITIONAL);

    return take(arena, status, out);
}

static struct str
to_unicode(struct arena *arena, struct str domain)
{
    char *out = NULL;
    const int status = idn2_to_unicode_8z8z(arena_cstr(arena, domain), &out, IDN2_NONTRANSITIONAL);

    return take(arena, status, out);
}

/* Japanese and Korean are written in several scripts each; here they are one. */
static UScriptCode
script_of(UChar32 point)
{
    UErrorCode code = U_ZERO_ERROR;
    const UScriptCode script = uscript_getScript(point, &code);

    switch ((int)script) {
    case USCRIPT_HIRAGANA:
    case USCRIPT_KATAKANA:
    case USCRIPT_HANGUL:
    case USCRIPT_BOPOMOFO:
        return USCRIPT_HAN;
    case USCRIPT_COMMON:
    case USCRIPT_INHERITED:
        return USCRIPT_UNKNOWN;
    default:
        return script;
    }
}

static bool
is_mixed(struct wide letters)
{
    UScriptCode seen = USCRIPT_UNKNOWN;

    for (int32_t i = 0; i < letters.len;) {
        const UScriptCode script = script_of(next(letters, &i));

        if (script == USCRIPT_UNKNOWN)
            continue;
        if (seen != USCRIPT_UNKNOWN && seen != script)
            return true;
        seen = script;
    }
    return false;
}

static bool
is_mixed_domain(struct arena *arena, struct str domain)
{
    struct str label, rest = domain;

    for (bool more = true; more;) {
        more = str_cut(rest, '.', &label, &rest);
        if (is_mixed(to_wide(arena, label)))
            return true;
    }
    return false;
}

/* What is written in ASCII must be what its letters are written as: no damaged "xn--". */
static enum result
read_domain(struct arena *arena, struct str typed, struct str *ascii, struct str *unicode)
{
    *ascii = to_ascii(arena, typed);
    if (ascii->at == NULL || !is_domain(*ascii))
        return RES_INVALID;
    *unicode = to_unicode(arena, *ascii);
    return unicode->at != NULL && str_is(to_ascii(arena, *unicode), *ascii) ? RES_OK : RES_INVALID;
}

enum result
address_read(struct arena *arena, struct str text, struct address *out)
{
    struct str domain, unicode;

    if (text.len > TEXT_MOST || !str_is_utf8(text))
        return RES_INVALID;
    for (size_t i = 0; i < text.len; i++)
        if (is_special((unsigned char)text.at[i]))
            return RES_INVALID;
    const size_t at = str_find(text, '@', 0);

    if (at >= text.len || str_find(text, '@', at + 1) != text.len)
        return RES_INVALID;
    const struct wide letters = to_nfc(arena, to_wide(arena, str_slice(text, 0, at)));
    const struct str local = to_utf8(arena, letters);
    const struct str folded = to_utf8(arena, to_nfc(arena, fold(arena, letters)));

    if (local.len > LOCAL_MOST || !is_local_part(letters))
        return RES_INVALID;
    TRY(read_domain(arena, str_slice(text, at + 1, text.len), &domain, &unicode));
    *out = (struct address){
        .mail = arena_printf(arena, "%.*s@%.*s", STR_ARG(local), STR_ARG(domain)),
        .key = arena_printf(arena, "%.*s@%.*s", STR_ARG(folded), STR_ARG(domain)),
        .is_mixed = is_mixed(letters) || is_mixed_domain(arena, unicode),
    };
    return address_is_safe(out->mail) && out->key.len <= MAIL_MOST ? RES_OK : RES_INVALID;
}
