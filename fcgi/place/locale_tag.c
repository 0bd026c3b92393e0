/* Tags reduced to language, script and region, and what CLDR says of them. It knows no headers and
 * no portals. */
#include "fcgi/place/locale_tag.h"

#include <stdio.h>
#include <string.h>

#include <unicode/uloc.h>

#define COUNT(array)  (sizeof(array) / sizeof(*(array)))
#define KNOWN_SCRIPTS 256

struct pair {
    const char *from;
    const char *to;
};

static const struct pair parents[] = {
#define PARENT(child, parent) {child, parent},
#define NEAR(language, near, distance)
#define ALIAS(old, now)
#include "fcgi/place/locale_cldr.def"
#undef PARENT
#undef NEAR
#undef ALIAS
};

static const struct pair nears[] = {
#define PARENT(child, parent)
#define NEAR(language, near, distance) {language, near},
#define ALIAS(old, now)
#include "fcgi/place/locale_cldr.def"
#undef PARENT
#undef NEAR
#undef ALIAS
};

static const struct pair aliases[] = {
#define PARENT(child, parent)
#define NEAR(language, near, distance)
#define ALIAS(old, now) {old, now},
#include "fcgi/place/locale_cldr.def"
#undef PARENT
#undef NEAR
#undef ALIAS
};

/* Index of the first row whose key is not below this one. */
static size_t
first_row(const struct pair *rows, size_t count, const char *key)
{
    size_t low = 0;
    size_t high = count;

    while (low < high) {
        const size_t middle = low + (high - low) / 2;

        if (strcmp(rows[middle].from, key) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

static const char *
find(const struct pair *rows, size_t count, const char *key)
{
    const size_t at = first_row(rows, count, key);

    return at < count && strcmp(rows[at].from, key) == 0 ? rows[at].to : NULL;
}

bool
tag_near(const char *language, size_t n, const char **out)
{
    const size_t at = first_row(nears, COUNT(nears), language) + n;

    if (at >= COUNT(nears) || strcmp(nears[at].from, language) != 0)
        return false;
    *out = nears[at].to;
    return true;
}

static bool
is_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static bool
all_letters(struct str s)
{
    for (size_t i = 0; i < s.len; i++)
        if (!is_letter(s.at[i]))
            return false;
    return true;
}

static bool
all_digits(struct str s)
{
    for (size_t i = 0; i < s.len; i++)
        if (s.at[i] < '0' || s.at[i] > '9')
            return false;
    return true;
}

/* Copies ASCII letters and digits into their case; the room is known to suffice. */
static void
put(char *out, struct str s, size_t capitals)
{
    for (size_t i = 0; i < s.len; i++) {
        const bool capital = i < capitals;

        out[i] = s.at[i];
        if (capital && out[i] >= 'a' && out[i] <= 'z')
            out[i] = (char)(out[i] - 'a' + 'A');
        if (!capital && out[i] >= 'A' && out[i] <= 'Z')
            out[i] = (char)(out[i] - 'A' + 'a');
    }
    out[s.len] = '\0';
}

bool
tag_read(struct str text, struct tag *out)
{
    struct str part, rest;

    *out = (struct tag){0};
    (void)str_cut(text, '-', &part, &rest);
    if (part.len < 2 || part.len > 3 || !all_letters(part))
        return false;
    put(out->language, part, 0);
    (void)str_cut(rest, '-', &part, &rest);
    while (part.len == 3 &&
           all_letters(part)) /* an extended language: "zh-yue" is still read by readers of zh */
        (void)str_cut(rest, '-', &part, &rest);
    if (part.len == 4 && all_letters(part)) {
        put(out->script, part, 1);
        (void)str_cut(rest, '-', &part, &rest);
    }
    if ((part.len == 2 && all_letters(part)) || (part.len == 3 && all_digits(part)))
        put(out->region, part, 3);
    return true;
}

void
tag_write(const struct tag *tag, char out[16])
{
    (void)snprintf(out, 16, "%s%s%s%s%s", tag->language, tag->script[0] == '\0' ? "" : "-",
                   tag->script, tag->region[0] == '\0' ? "" : "-", tag->region);
}

static void
ask_script(const char *plain, char out[5])
{
    char full[ULOC_FULLNAME_CAPACITY], script[ULOC_SCRIPT_CAPACITY];
    UErrorCode status = U_ZERO_ERROR;

    out[0] = '\0';
    (void)uloc_addLikelySubtags(plain, full, sizeof(full), &status);
    const int32_t length = uloc_getScript(full, script, sizeof(script), &status);

    if (U_SUCCESS(status) && length == 4)
        memcpy(out, script, 5);
}

/* The script that a language is written in, in a region or in general; "" when that is not known.
 * Nearly all requests ask for the same few, and ICU searches long. */
static void
likely_script(const char *language, const char *region, char out[5])
{
    static struct {
        char plain[16];
        char script[5];
    } known[KNOWN_SCRIPTS];

    char plain[16] = {0};

    (void)snprintf(plain, sizeof(plain), "%s%s%s", language, region[0] == '\0' ? "" : "_", region);
    const size_t at = str_hash(str_from(plain)) % KNOWN_SCRIPTS;

    if (strcmp(known[at].plain, plain) != 0) {
        ask_script(plain, known[at].script);
        memcpy(known[at].plain, plain, sizeof(plain));
    }
    memcpy(out, known[at].script, 5);
}

void
tag_normalise(struct tag *tag)
{
    const char *now = find(aliases, COUNT(aliases), tag->language);
    char usual[5];

    if (now != NULL) {
        struct tag successor;

        (void)tag_read(str_from(now), &successor);
        memcpy(tag->language, successor.language, sizeof(tag->language));
        if (tag->script[0] == '\0')
            memcpy(tag->script, successor.script, sizeof(tag->script));
    }
    likely_script(tag->language, "", usual);
    if (tag->script[0] == '\0' && tag->region[0] != '\0')
        likely_script(tag->language, tag->region, tag->script);
    if (strcmp(tag->script, usual) == 0)
        tag->script[0] = '\0';
}

/* False at the root. A normal tag's script is not the usual one, so that without it the text would
 * be in another. */
static bool
to_parent(struct tag *tag)
{
    char key[16];

    tag_write(tag, key);
    const char *parent = find(parents, COUNT(parents), key);

    if (parent != NULL)
        return tag_read(str_from(parent), tag);
    if (tag->region[0] == '\0')
        return false;
    tag->region[0] = '\0';
    return true;
}

void
tag_chain_of(struct tag tag, struct tag_chain *out)
{
    out->count = 0;
    do
        out->links[out->count++] = tag;
    while (out->count < TAG_CHAIN_MAX && to_parent(&tag));
}
