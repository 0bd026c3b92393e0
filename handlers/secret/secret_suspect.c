/* Whether a text seems to hold a password (SEC-5); pure, and knows letters only, no language but
 * the words for passwords in ours. */
#include "handlers/secret/secret.h"

#include <ctype.h>

enum {
    VALUE_LEAST = 4,    /* bytes: shorter ones are guessed in a minute, and are mostly words */
    VALUE_MOST = 128,   /* longer ones are addresses, keys in files, or no words at all */
    ALONE_LEAST = 8,    /* of a word that nothing announces */
    LINE_LOOKS = 4,     /* words after "password:" that are looked at */
    MARKER_LOOKS = 64,  /* bytes of a word in which the word for a password may stand */
    GROUPED_LENGTH = 20 /* "hunmyx-Gaxty3-kizwec", as telephones make them */
};

/* A word of the text: bytes without blanks. */
struct word {
    struct str text;
    size_t from;  /* in the whole */
    bool is_last; /* of its line */
};

/* What letters a word has. */
struct classes {
    unsigned lower, upper, digit, symbol, digit_runs;
};

/* --- words --- */

static bool
is_blank(char c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

/* The word at or after *at; false at the end. at receives where to go on. */
static bool
next_word(struct str text, size_t *at, struct word *out)
{
    size_t from = *at, to;

    while (from < text.len && is_blank(text.at[from]))
        from++;
    for (to = from; to < text.len && !is_blank(text.at[to]);)
        to++;
    *at = to;
    while (*at < text.len && (text.at[*at] == ' ' || text.at[*at] == '\t'))
        (*at)++;
    *out =
        (struct word){.text = str_slice(text, from, to),
                      .from = from,
                      .is_last = *at == text.len || text.at[*at] == '\r' || text.at[*at] == '\n'};
    return to > from;
}

static bool
is_one_of(char c, const char *set)
{
    return c != '\0' && str_find(str_from(set), c, 0) < str_from(set).len;
}

/* Without the quotes around it and the marks of a sentence behind it. */
static struct word
bare(struct word word)
{
    while (word.text.len > 0 && is_one_of(word.text.at[0], "\"'`(<[*")) {
        word.text = str_slice(word.text, 1, word.text.len);
        word.from++;
    }
    while (word.text.len > 0 && is_one_of(word.text.at[word.text.len - 1], "\"'`)>],.;:!?*"))
        word.text.len--;
    return word;
}

static struct classes
classes_of(struct str s)
{
    struct classes found = {0};
    bool was_digit = false;

    for (size_t i = 0; i < s.len; i++) {
        const unsigned char c = (unsigned char)s.at[i];
        const bool is_digit = c >= '0' && c <= '9';

        found.digit_runs += is_digit && !was_digit;
        was_digit = is_digit;
        found.digit += is_digit;
        found.lower += (c >= 'a' && c <= 'z') || c >= 0x80;
        found.upper += c >= 'A' && c <= 'Z';
        found.symbol += is_one_of((char)c, "!#$%&*+?^~@={}|;");
    }
    return found;
}

/* Addresses, paths, file names: what has its own shape is no password. */
static bool
has_a_shape(struct str s)
{
    const size_t at = str_find(s, '@', 0);
    const size_t dot = str_find(s, '.', at);

    if (str_find_str(s, STR("://")) < s.len || str_starts(s, STR("www.")) ||
        str_starts(s, STR("0x")) || str_starts(s, STR("0X")))
        return true;
    return (at > 0 && at < s.len && dot < s.len) || str_find(s, '\\', 0) < s.len;
}

/* --- the words for it --- */

/* Small letters of ASCII and of Latin-1 as UTF-8 writes it: "Ñ" is "ñ". */
static char
folded(struct str s, size_t i)
{
    const unsigned char c = (unsigned char)s.at[i];
    const bool is_second = i > 0 && (unsigned char)s.at[i - 1] == 0xC3;

    if (is_second && c >= 0x80 && c <= 0x9E)
        return (char)(c + 0x20);
    return c < 0x80 ? (char)tolower(c) : (char)c;
}

static bool
ends_folded(struct str s, struct str end)
{
    if (s.len < end.len)
        return false;
    for (size_t i = 0; i < end.len; i++)
        if (folded(s, s.len - end.len + i) != end.at[i])
            return false;
    return true;
}

/* Also as the end of a longer word: "E-Mail-Passwort". */
static bool
is_marker(struct str s)
{
    static const struct str words[] = {STR_INIT("password"),
                                       STR_INIT("passwort"),
                                       STR_INIT("passord"),
                                       STR_INIT("passe"),
                                       STR_INIT("senha"),
                                       STR_INIT("contrase\xc3\xb1"
                                                "a"),
                                       STR_INIT("contrasena"),
                                       STR_INIT("clave"),
                                       STR_INIT("kennwort"),
                                       STR_INIT("passwd"),
                                       STR_INIT("passphrase"),
                                       STR_INIT("passcode"),
                                       STR_INIT("pwd"),
                                       STR_INIT("zugangscode")};
    static const struct str whole[] = {STR_INIT("pass"), STR_INIT("pw"), STR_INIT("pin")};

    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++)
        if (ends_folded(s, words[i]))
            return true;
    for (size_t i = 0; i < sizeof whole / sizeof whole[0]; i++)
        if (ends_folded(s, whole[i]) &&
            (s.len == whole[i].len || is_one_of(s.at[s.len - whole[i].len - 1], "/-_")))
            return true;
    return false;
}

/* "is" between the word and the password. */
static bool
is_verb(struct str s)
{
    static const struct str verbs[] = {STR_INIT("is"),       STR_INIT("ist"), STR_INIT("lautet"),
                                       STR_INIT("\xc3\xa9"), STR_INIT("es"),  STR_INIT("er"),
                                       STR_INIT("=>"),       STR_INIT("->")};

    for (size_t i = 0; i < sizeof verbs / sizeof verbs[0]; i++)
        if (s.len == verbs[i].len && ends_folded(s, verbs[i]))
            return true;
    return false;
}

/* --- what could be one --- */

static bool
has_length(struct str s, size_t least)
{
    return s.len >= least && s.len <= VALUE_MOST && !has_a_shape(s);
}

/* Letters and digits or signs mixed, as words are not. */
static bool
is_mixed(struct str s)
{
    const struct classes found = classes_of(s);
    const unsigned letters = found.lower + found.upper;

    return has_length(s, VALUE_LEAST) &&
           ((letters > 0 && found.digit > 0) || (found.symbol > 0 && letters + found.digit > 1));
}

/* Written after "password:". Alone in its line a plain word will do. */
static bool
is_announced(const struct word *word, bool is_alone)
{
    const struct classes found = classes_of(word->text);

    if (is_mixed(word->text))
        return true;
    return has_length(word->text, VALUE_LEAST) && is_alone && word->is_last &&
           (word->text.len >= 6 || found.digit == word->text.len);
}

/* "aB3dE6gH9k", "xK9#mQ2$vL": nobody writes so but to be safe. */
static bool
is_made(struct str s)
{
    const struct classes found = classes_of(s);

    if (!has_length(s, ALONE_LEAST) || s.len > 64 || found.lower == 0 || found.upper == 0 ||
        found.digit == 0)
        return false;
    if (s.len == GROUPED_LENGTH && s.at[6] == '-' && s.at[13] == '-')
        return found.lower + found.upper + found.digit == GROUPED_LENGTH - 2;
    if (str_find(s, '-', 0) < s.len || str_find(s, '/', 0) < s.len || str_find(s, '_', 0) < s.len ||
        str_find(s, '.', 0) < s.len)
        return false;
    return found.symbol > 0 || (found.digit_runs >= 3 && found.lower + found.upper >= 4);
}

static bool
tell(const struct word *word, struct secret_span *span)
{
    if (span != NULL)
        *span = (struct secret_span){word->from, word->from + word->text.len};
    return true;
}

/* Behind a colon or an equals sign: the first of the next words that could be one. */
static bool
look_behind_sign(struct str text, size_t at, struct secret_span *span)
{
    const size_t from = at;
    struct word word;

    for (unsigned i = 0; i < LINE_LOOKS && next_word(text, &at, &word); i++) {
        const struct word value = bare(word);
        const struct str between = str_slice(text, from, word.from);
        const bool is_same_line = str_find(between, '\n', 0) == between.len;

        if (is_announced(&value, i == 0 && is_same_line))
            return tell(&value, span);
        if (word.is_last)
            return false;
    }
    return false;
}

/* Behind the bare word, perhaps with a verb between. */
static bool
look_behind_word(struct str text, size_t at, struct str marker, struct secret_span *span)
{
    struct word word;
    const bool is_pin = ends_folded(marker, STR("pin"));

    if (!next_word(text, &at, &word))
        return false;
    if (is_one_of(word.text.at[0], ":=") && word.text.len == 1)
        return look_behind_sign(text, at, span);
    if (is_verb(word.text) && !next_word(text, &at, &word))
        return false;
    const struct word value = bare(word);
    const struct classes found = classes_of(value.text);

    if (is_pin && value.text.len >= VALUE_LEAST && found.digit == value.text.len)
        return tell(&value, span);
    return is_mixed(value.text) && (found.lower > 0 || found.symbol > 0) && tell(&value, span);
}

/* What a word with the word for a password in it leads to. at: behind the word. */
static bool
look_at_marker(struct str text, const struct word *word, size_t at, struct secret_span *span)
{
    const struct str looked = str_slice(word->text, 0, MARKER_LOOKS);
    const struct word plain = bare(*word);
    size_t sign = 0;

    while (sign < looked.len && !is_one_of(looked.at[sign], ":="))
        sign++;
    if (sign < looked.len &&
        is_marker(bare((struct word){str_slice(looked, 0, sign), 0, false}).text))
        return look_behind_sign(text, word->from + sign + 1, span);
    if (plain.text.len <= MARKER_LOOKS && is_marker(plain.text))
        return !word->is_last && look_behind_word(text, at, plain.text, span);
    return false;
}

bool
secret_suspect(struct str text, struct secret_span *span)
{
    struct word word;
    size_t at = 0;

    while (next_word(text, &at, &word)) {
        const struct word plain = bare(word);

        if (look_at_marker(text, &word, at, span))
            return true;
        if (is_made(plain.text))
            return tell(&plain, span);
    }
    return false;
}
