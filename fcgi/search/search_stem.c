/* Stems of words by Snowball, and the words that every sentence has. */
#include <libstemmer.h>
#include <string.h>

#include "fcgi/search/search_word.h"

#define LANGUAGE_BYTES 4
#define STEMMERS_MOST  32

/* Kept open for the life of the process; a language without one is remembered too. */
static struct stemmer {
    char language[LANGUAGE_BYTES];
    struct sb_stemmer *stemmer; /* NULL: there is none */
} stemmers[STEMMERS_MOST];

static size_t stemmer_count;

static const struct {
    const char *language;
    const char *words; /* folded, a blank before and behind each */
} common[] = {

#define COMMON(language, words) {language, words},
#include "fcgi/search/search_common.def"
#undef COMMON
};

/* "pt" of "pt-PT"; both written forms of Norwegian share what Snowball has for it. */
static struct str
language_of(struct str locale)
{
    const struct str language = str_slice(locale, 0, str_find(locale, '-', 0));

    if (str_is(language, STR("nb")) || str_is(language, STR("nn")))
        return STR("no");
    return language;
}

static struct sb_stemmer *
stemmer_of(struct str locale)
{
    const struct str language = language_of(locale);
    char name[LANGUAGE_BYTES] = "";

    if (language.len == 0 || language.len >= LANGUAGE_BYTES)
        return NULL;
    memcpy(name, language.at, language.len);
    for (size_t i = 0; i < stemmer_count; i++) {
        if (strcmp(stemmers[i].language, name) == 0)
            return stemmers[i].stemmer;
    }
    if (stemmer_count == STEMMERS_MOST)
        return NULL;
    struct stemmer *const made = &stemmers[stemmer_count++];

    memcpy(made->language, name, sizeof(name));
    made->stemmer = sb_stemmer_new(name, "UTF_8");
    return made->stemmer;
}

struct str
word_stem(struct str word, struct str locale)
{
    struct sb_stemmer *const stemmer = stemmer_of(locale);

    if (stemmer == NULL || word.len == 0)
        return word;
    const sb_symbol *const stem =
        sb_stemmer_stem(stemmer, (const sb_symbol *)word.at, (int)word.len);
    const size_t len = stem == NULL ? 0 : (size_t)sb_stemmer_length(stemmer);

    return len == 0 ? word : (struct str){(const char *)stem, len};
}

static bool
has_word(const char *words, struct str plain)
{
    for (const char *at = strstr(words, " "); at != NULL; at = strchr(at + 1, ' ')) {
        if (strncmp(at + 1, plain.at, plain.len) == 0 && at[1 + plain.len] == ' ')
            return true;
    }
    return false;
}

bool
word_is_common(struct str plain, struct str locale)
{
    const struct str language = language_of(locale);

    for (size_t i = 0; i < sizeof(common) / sizeof(common[0]); i++) {
        if (str_is(str_from(common[i].language), language))
            return has_word(common[i].words, plain);
    }
    return false;
}
