/* How easily a password is guessed, by libzxcvbn; must not know who chooses it, but the words that
 * others know of them. */
#include "fcgi/edge/strength.h"

#include <string.h>
#include <zxcvbn.h>

enum {
    JUDGED_MOST = 256,
    WORDS_MOST = 32,
    PARTS_MOST = 4 * WORDS_MOST,
    PART_LEAST = 3, /* shorter ones stand in any password */
    PART_MOST = 64
};

/* In bits: a million guesses, and ten thousand million. */
static const double known_bits = 20;
static const double weak_bits = 33.2;
static const double strong_bits = 60;

/* The parts of words, as the library wants them: NULL behind the last. */
struct known {
    char text[PARTS_MOST][PART_MOST + 1];
    const char *each[PARTS_MOST + 1];
    size_t count;
};

static void
add_part(struct known *known, struct str part)
{
    if (part.len < PART_LEAST || part.len > PART_MOST || known->count == PARTS_MOST)
        return;
    char *const text = known->text[known->count];

    for (size_t i = 0; i < part.len; i++)
        text[i] = part.at[i];
    text[part.len] = '\0';
    known->each[known->count++] = text;
    known->each[known->count] = NULL;
}

static bool
parts_words(char c)
{
    return c == '\0' || strchr(" .,;:@-_+'", c) != NULL;
}

/* A name, an address: the whole and what stands between its signs. */
static void
add_word(struct known *known, struct str word)
{
    size_t from = 0;

    for (size_t i = 0; i <= word.len; i++) {
        if (i < word.len && !parts_words(word.at[i]))
            continue;
        if (i - from < word.len)
            add_part(known, str_slice(word, from, i));
        from = i + 1;
    }
    if (memchr(word.len == 0 ? "" : word.at, '\0', word.len) == NULL)
        add_part(known, word);
}

static size_t
characters(struct str s)
{
    size_t count = 0;

    for (size_t i = 0; i < s.len; i++)
        count += ((unsigned char)s.at[i] & 0xC0) != 0x80;
    return count;
}

/* The library reads up to a NUL; one inside is a character like others. */
static void
copy_judged(struct str password, char out[JUDGED_MOST + 1])
{
    const struct str judged = str_slice(password, 0, JUDGED_MOST);

    for (size_t i = 0; i < judged.len; i++)
        out[i] = judged.at[i] == '\0' ? '\x01' : judged.at[i];
    out[judged.len] = '\0';
}

enum strength
strength_of(struct str password, const struct str *words, size_t count)
{
    struct known known = {.count = 0};
    char judged[JUDGED_MOST + 1];

    if (characters(password) < STRENGTH_LEAST_CHARACTERS)
        return STRENGTH_SHORT;
    for (size_t i = 0; i < count && i < WORDS_MOST; i++)
        add_word(&known, words[i]);
    copy_judged(password, judged);
    const double bits = ZxcvbnMatch(judged, known.each, NULL);

    explicit_bzero(judged, sizeof judged);
    if (bits < known_bits)
        return STRENGTH_KNOWN;
    if (bits < weak_bits)
        return STRENGTH_WEAK;
    return bits < strong_bits ? STRENGTH_FAIR : STRENGTH_STRONG;
}
