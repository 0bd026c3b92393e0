/* Cuts a text into words by the rules of Unicode and folds them; letters of Chinese, Japanese and
 * Korean come in pairs. */
#include "fcgi/search/search_word.h"

#include <string.h>
#include <unicode/ubrk.h>
#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/uscript.h>
#include <unicode/ustring.h>
#include <unicode/utf8.h>

#include "fcgi/base/log.h"

/* UTF-16 units of one folded word: no character becomes more than 18. */
#define WORD_UNITS 1152

struct cutter {
    struct str locale;
    word_take *take;
    void *arg;
    char word[WORD_BYTES]; /* as written, so far */
    size_t len;
    UChar32 pair; /* the letter before, of a run that goes in pairs; 0: none */
    bool is_pair_given;
};

/* Letters that no decomposition takes apart. */
static const struct {
    UChar32 letter;
    const char *plain;
} letters[] = {
    {0xE6,  "ae"},
    {0xF8,  "o" },
    {0x111, "d" },
    {0x131, "i" },
    {0x142, "l" },
    {0x153, "oe"},
};

static struct str
join(char *out, size_t len)
{
    return (struct str){out, len};
}

/* Adds a code point to bytes that are cut at a whole character. */
static size_t
put(char *out, size_t len, UChar32 letter)
{
    uint8_t bytes[U8_MAX_LENGTH];
    int32_t count = 0;

    U8_APPEND_UNSAFE(bytes, count, (uint32_t)letter);
    if (len + (size_t)count > WORD_BYTES)
        return len;
    memcpy(out + len, bytes, (size_t)count);
    return len + (size_t)count;
}

static size_t
put_plain(char *out, size_t len, UChar32 letter)
{
    for (size_t i = 0; i < sizeof(letters) / sizeof(letters[0]); i++) {
        if (letters[i].letter != letter)
            continue;
        for (const char *at = letters[i].plain; *at != '\0'; at++)
            len = put(out, len, *at);
        return len;
    }
    return u_isalnum(letter) ? put(out, len, letter) : len;
}

static bool
is_mark(UChar32 letter)
{
    return (U_GET_GC_MASK(letter) & U_GC_M_MASK) != 0;
}

static bool
is_ascii(struct str s)
{
    for (size_t i = 0; i < s.len; i++) {
        if ((unsigned char)s.at[i] >= 0x80)
            return false;
    }
    return true;
}

static size_t
lower_ascii(struct str s, char *out)
{
    for (size_t i = 0; i < s.len; i++)
        out[i] = (char)(s.at[i] >= 'A' && s.at[i] <= 'Z' ? s.at[i] + 32 : s.at[i]);
    return s.len;
}

static UChar32
next_letter(const UChar *units, int32_t *i, int32_t count)
{
    const uint32_t lead = units[(*i)++];

    if (lead < 0xD800 || lead > 0xDBFF || *i == count)
        return (UChar32)lead;
    return (UChar32)(0x10000 + ((lead - 0xD800) << 10) + (units[(*i)++] - 0xDC00U));
}

static size_t
letters_of(const UChar *units, int32_t count, bool is_plain, char *out)
{
    size_t len = 0;

    for (int32_t i = 0; i < count;) {
        const UChar32 letter = next_letter(units, &i, count);

        len = is_plain ? put_plain(out, len, letter) : put(out, len, letter);
    }
    return len;
}

static int32_t
take_marks_away(UChar *units, int32_t count)
{
    int32_t kept = 0;

    for (int32_t i = 0; i < count;) {
        const int32_t from = i;

        if (is_mark(next_letter(units, &i, count)))
            continue;
        for (int32_t j = from; j < i; j++)
            units[kept++] = units[j];
    }
    return kept;
}

/* Folds a word twice: case and width only, and without accents too. What ICU refuses is no word. */
static bool
fold(struct str s, char *cased, size_t *cased_len, char *plain, size_t *plain_len)
{
    UErrorCode status = U_ZERO_ERROR;
    UChar from[WORD_BYTES];
    UChar one[WORD_UNITS];
    UChar two[WORD_UNITS];
    int32_t count = 0;

    if (is_ascii(s)) {
        *cased_len = lower_ascii(s, cased);
        *plain_len = lower_ascii(s, plain);
        return true;
    }
    u_strFromUTF8(from, WORD_BYTES, &count, s.at, (int32_t)s.len, &status);
    const UNormalizer2 *const folding = unorm2_getNFKCCasefoldInstance(&status);
    const UNormalizer2 *const apart = unorm2_getNFDInstance(&status);
    const UNormalizer2 *const together = unorm2_getNFCInstance(&status);

    count = unorm2_normalize(folding, from, count, one, WORD_UNITS, &status);
    if (U_FAILURE(status))
        return false;
    *cased_len = letters_of(one, count, false, cased);
    count = unorm2_normalize(apart, one, count, two, WORD_UNITS, &status);
    if (U_SUCCESS(status))
        count = take_marks_away(two, count);
    count = unorm2_normalize(together, two, count, one, WORD_UNITS, &status);
    if (U_FAILURE(status))
        return false;
    *plain_len = letters_of(one, count, true, plain);
    return *plain_len > 0 && *cased_len > 0;
}

static void
give(struct cutter *cutter, struct str as_written)
{
    char cased[WORD_BYTES];
    char plain[WORD_BYTES];
    char stem[WORD_BYTES];
    char ending[WORD_BYTES];
    size_t cased_len = 0;
    size_t len = 0;

    if (!fold(as_written, cased, &cased_len, plain, &len))
        return;
    struct word word = {
        .plain = {plain, len}
    };
    size_t stem_len = 0;
    size_t kept = 0;
    const struct str written = word_stem(join(cased, cased_len), cutter->locale);

    if (!fold(written, ending, &kept, stem, &stem_len))
        return;
    word.stem = join(stem, stem_len);
    word.plain_stem = str_is(word.plain, join(cased, cased_len))
                          ? word.stem
                          : word_stem(word.plain, cutter->locale);
    cutter->take(cutter->arg, &word);
}

/* A run of one letter is that letter; of more, each with its next. */
static void
end_pairs(struct cutter *cutter)
{
    char bytes[WORD_BYTES];

    if (cutter->pair != 0 && !cutter->is_pair_given)
        give(cutter, join(bytes, put(bytes, 0, cutter->pair)));
    cutter->pair = 0;
    cutter->is_pair_given = false;
}

static void
end_word(struct cutter *cutter)
{
    if (cutter->len > 0)
        give(cutter, join(cutter->word, cutter->len));
    cutter->len = 0;
}

static bool
goes_in_pairs(UChar32 letter)
{
    UErrorCode status = U_ZERO_ERROR;

    if (letter < 0x1100)
        return false;
    switch ((int)uscript_getScript(letter, &status)) {
    case USCRIPT_HAN:
    case USCRIPT_HIRAGANA:
    case USCRIPT_KATAKANA:
    case USCRIPT_HANGUL:
    case USCRIPT_BOPOMOFO:
        return true;
    default:
        return false;
    }
}

static void
take_letter(struct cutter *cutter, UChar32 letter)
{
    char bytes[WORD_BYTES];

    if (!goes_in_pairs(letter)) {
        end_pairs(cutter);
        cutter->len = put(cutter->word, cutter->len, letter);
        return;
    }
    end_word(cutter);
    if (cutter->pair != 0) {
        const size_t len = put(bytes, put(bytes, 0, cutter->pair), letter);

        give(cutter, join(bytes, len));
        cutter->is_pair_given = true;
    }
    cutter->pair = letter;
}

/* What lies between two breaks: letters and digits belong to words, marks to the letter before. */
static void
take_piece(struct cutter *cutter, struct str piece)
{
    const uint8_t *const bytes = (const uint8_t *)piece.at;
    const int32_t end = (int32_t)piece.len;

    for (int32_t i = 0; i < end;) {
        UChar32 letter = 0;

        U8_NEXT(bytes, i, end, letter);
        if (u_isalnum(letter)) {
            take_letter(cutter, letter);
        } else if (is_mark(letter)) {
            if (cutter->len > 0)
                cutter->len = put(cutter->word, cutter->len, letter);
        } else {
            end_word(cutter);
            end_pairs(cutter);
        }
    }
    end_word(cutter);
}

/* One for the life of the process: its rules are the same in every language we have. */
static UBreakIterator *
breaks(void)
{
    static UBreakIterator *made;
    UErrorCode status = U_ZERO_ERROR;

    if (made == NULL)
        made = ubrk_open(UBRK_WORD, "en", NULL, 0, &status);
    if (U_FAILURE(status))
        LOG(LOG_ERROR, "search.breaks", LOG_TEXT("icu", str_from(u_errorName(status))));
    return made;
}

void
word_each(struct str text, struct str locale, word_take *take, void *arg)
{
    struct cutter cutter = {.locale = locale, .take = take, .arg = arg};
    UBreakIterator *const iterator = breaks();
    UErrorCode status = U_ZERO_ERROR;
    UText utf8 = UTEXT_INITIALIZER;

    if (iterator == NULL || str_is_empty(text) || text.len > INT32_MAX || !str_is_utf8(text))
        return;
    utext_openUTF8(&utf8, text.at, (int64_t)text.len, &status);
    ubrk_setUText(iterator, &utf8, &status);
    if (U_SUCCESS(status)) {
        int32_t from = ubrk_first(iterator);

        for (int32_t to = ubrk_next(iterator); to != UBRK_DONE; to = ubrk_next(iterator)) {
            take_piece(&cutter, str_slice(text, (size_t)from, (size_t)to));
            from = to;
        }
        end_pairs(&cutter);
    }
    utext_close(&utf8);
}
