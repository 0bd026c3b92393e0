/* Checks the cells of feeds and writes them as members of a JSON object. */
#include <string.h>

#include "fcgi/base/zone.h"
#include "handlers/feed/feed_store.h"

#define COUNT(rows) (sizeof(rows) / sizeof(rows)[0])
#define COUNT_MOST  UINT64_C(1000000000000)

static void
json_text(struct text *json, struct str s)
{
    text_add_char(json, '"');
    for (size_t i = 0; i < s.len; i++) {
        const unsigned char c = (unsigned char)s.at[i];

        if (c == '"' || c == '\\')
            text_add_char(json, '\\');
        if (c < 0x20)
            text_printf(json, "\\u%04x", c);
        else
            text_add_char(json, s.at[i]);
    }
    text_add_char(json, '"');
}

static void
json_pair(struct text *json, const char *name, struct str value)
{
    text_printf(json, ",\"%s\":", name);
    json_text(json, value);
}

static size_t
characters(struct str s)
{
    size_t count = 0;

    for (size_t i = 0; i < s.len; i++)
        count += ((unsigned char)s.at[i] & 0xc0) != 0x80;
    return count;
}

/* The place of a word in a list with a comma behind each; -1: not in it. */
static int
choice_of(const char *choices, struct str word)
{
    struct str rest = str_from(choices);
    struct str one;

    for (int i = 0; str_cut(rest, ',', &one, &rest); i++) {
        if (str_is(one, word))
            return i;
    }
    return -1;
}

static const char *
check_text(const struct feed_value *v)
{
    if (characters(v->text) > v->column->most)
        return "feed.too-long";
    json_pair(v->json, v->column->name, v->text);
    return NULL;
}

static const char *
check_number(const struct feed_value *v)
{
    struct str digits = v->text;
    uint64_t number = 0;

    if (v->column->type == FEED_SIGNED && str_starts(digits, STR("-")))
        digits = str_slice(digits, 1, digits.len);
    if (!str_to_u64(digits, v->column->most, &number))
        return "feed.not-a-number";
    json_pair(v->json, v->column->name, v->text);
    return NULL;
}

static const char *
check_digits(const struct feed_value *v)
{
    for (size_t i = 0; i < v->text.len; i++) {
        if (v->text.at[i] < '0' || v->text.at[i] > '9')
            return "feed.not-digits";
    }
    return check_text(v);
}

static const char *
check_serial(const struct feed_value *v)
{
    char *capitals = arena_alloc(v->arena, v->text.len + 1);

    for (size_t i = 0; i < v->text.len; i++) {
        const char c = v->text.at[i];

        capitals[i] = c >= 'a' && c <= 'z' ? (char)(c - 'a' + 'A') : c;
        if (strchr("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-./", capitals[i]) == NULL)
            return "feed.serial";
    }
    return check_text(&(struct feed_value){
        v->arena, v->column, {capitals, v->text.len},
          v->json
    });
}

static const char *
check_day(const struct feed_value *v)
{
    struct day day;

    if (!day_parse(v->text, &day))
        return "feed.not-a-day";
    json_pair(v->json, v->column->name, v->text);
    return NULL;
}

static const char *
check_flag(const struct feed_value *v)
{
    static const char *const yes[] = {"1", "yes", "true"};
    static const char *const no[] = {"0", "no", "false"};

    for (size_t i = 0; i < COUNT(yes); i++) {
        if (str_is_nocase(v->text, str_from(yes[i])) || str_is_nocase(v->text, str_from(no[i]))) {
            json_pair(v->json, v->column->name,
                      str_is_nocase(v->text, str_from(yes[i])) ? STR("1") : STR("0"));
            return NULL;
        }
    }
    return "feed.not-a-flag";
}

static const char *
check_choice(const struct feed_value *v)
{
    if (choice_of(v->column->choices, v->text) < 0)
        return "feed.not-a-choice";
    json_pair(v->json, v->column->name, v->text);
    return NULL;
}

static const char *
check_zone(const struct feed_value *v)
{
    const struct zone *zone = NULL;

    if (zone_find(v->text, &zone) != RES_OK)
        return "feed.not-a-zone";
    json_pair(v->json, v->column->name, v->text);
    return NULL;
}

#define WORDS_MOST 32

/* The words of a text, each once, in a stable order. 0: none or too many */
static size_t
words_of(const struct feed_value *v, struct str words[WORDS_MOST])
{
    struct str rest = v->text;
    size_t count = 0;

    while (!str_is_empty(rest)) {
        struct str word;
        size_t at = count;

        str_cut(rest, ' ', &word, &rest);
        if (str_is_empty(word))
            continue;
        if (count == WORDS_MOST)
            return 0;
        for (; at > 0 && str_order(words[at - 1], word) > 0; at--)
            words[at] = words[at - 1];
        words[at] = word;
        count += at == 0 || !str_is(words[at - 1], word);
    }
    return count;
}

/* The words as text and as array. */
static void
add_words(const struct feed_value *v, const struct str *words, size_t count)
{
    text_printf(v->json, ",\"%s\":[", v->column->list);
    for (size_t i = 0; i < count; i++) {
        text_add(v->json, i == 0 ? STR("") : STR(","));
        json_text(v->json, words[i]);
    }
    text_printf(v->json, "],\"%s\":\"", v->column->name);
    for (size_t i = 0; i < count; i++)
        text_printf(v->json, "%s%.*s", i == 0 ? "" : " ", STR_ARG(words[i]));
    text_add_char(v->json, '"');
}

static const char *
check_words(const struct feed_value *v)
{
    struct str words[WORDS_MOST];
    const size_t count = words_of(v, words);

    for (size_t i = 0; i < count; i++) {
        if (characters(words[i]) > v->column->most || str_find(words[i], '"', 0) < words[i].len ||
            str_find(words[i], '\\', 0) < words[i].len)
            return "feed.not-a-list";
    }
    add_words(v, words, count);
    return NULL;
}

/* In the order of the choices, which is that of the table. */
static const char *
check_parts(const struct feed_value *v)
{
    struct str words[WORDS_MOST];
    struct str sorted[WORDS_MOST];
    struct str rest = str_from(v->column->choices);
    struct str one;
    const size_t count = words_of(v, words);
    size_t used = 0;

    while (str_cut(rest, ',', &one, &rest)) {
        for (size_t i = 0; i < count; i++) {
            if (str_is(words[i], one))
                sorted[used++] = one;
        }
    }
    if (used != count)
        return "feed.not-a-choice";
    add_words(v, sorted, used);
    return NULL;
}

/* "kind:a:b" in the order of the kinds, each at most once. */
struct triple {
    bool is_there;
    uint64_t a, b;
};

static const char *
triples_of(const struct feed_value *v, struct triple triples[WORDS_MOST], uint64_t a, uint64_t b)
{
    struct str words[WORDS_MOST];
    const size_t count = words_of(v, words);

    for (size_t i = 0; i < count; i++) {
        struct str kind, rest, first, second;

        str_cut(words[i], ':', &kind, &rest);
        const int at = choice_of(v->column->choices, kind);

        if (at < 0 || triples[at].is_there)
            return "feed.not-a-list";
        triples[at] = (struct triple){true, a, b};
        if (str_is_empty(rest))
            continue;
        str_cut(rest, ':', &first, &second);
        if (!str_to_u64(first, COUNT_MOST, &triples[at].a) ||
            (!str_is_empty(second) && !str_to_u64(second, COUNT_MOST, &triples[at].b)))
            return "feed.not-a-list";
    }
    return NULL;
}

static void
add_triples(const struct feed_value *v, const struct triple *triples, const char *a, const char *b)
{
    struct str rest = str_from(v->column->choices);
    struct str kind;
    bool is_first = true;

    text_printf(v->json, ",\"%s\":[", v->column->list);
    for (size_t i = 0; str_cut(rest, ',', &kind, &rest); i++) {
        if (!triples[i].is_there)
            continue;
        text_printf(v->json, "%s{\"kind\":\"%.*s\",\"%s\":%llu,\"%s\":%llu}", is_first ? "" : ",",
                    STR_ARG(kind), a, (unsigned long long)triples[i].a, b,
                    (unsigned long long)triples[i].b);
        is_first = false;
    }
    text_add_char(v->json, ']');
}

static const char *
check_registers(const struct feed_value *v)
{
    struct triple triples[WORDS_MOST] = {0};
    const char *problem = triples_of(v, triples, 7, 0);

    for (size_t i = 0; i < WORDS_MOST && problem == NULL; i++) {
        if (triples[i].is_there && (triples[i].a < 4 || triples[i].a > 12))
            problem = "feed.not-a-list";
    }
    if (problem == NULL)
        add_triples(v, triples, "digits", "count");
    return problem;
}

static const char *
check_prices(const struct feed_value *v)
{
    struct triple triples[WORDS_MOST] = {0};
    const char *problem = triples_of(v, triples, 0, 0);
    struct str rest = str_from(v->column->choices);
    struct str kind;
    bool is_first = true;

    if (problem != NULL)
        return problem;
    add_triples(v, triples, "included", "micro");
    text_printf(v->json, ",\"%s\":\"", v->column->name);
    for (size_t i = 0; str_cut(rest, ',', &kind, &rest); i++) {
        if (!triples[i].is_there)
            continue;
        text_printf(v->json, "%s%.*s:%llu:%llu", is_first ? "" : " ", STR_ARG(kind),
                    (unsigned long long)triples[i].a, (unsigned long long)triples[i].b);
        is_first = false;
    }
    text_add_char(v->json, '"');
    return NULL;
}

const char *
feed_value_check(const struct feed_value *v)
{
    static const char *(*const checks[])(const struct feed_value *) = {
        [FEED_TEXT] = check_text,     [FEED_NUMBER] = check_number,
        [FEED_SIGNED] = check_number, [FEED_DAY] = check_day,
        [FEED_FLAG] = check_flag,     [FEED_CHOICE] = check_choice,
        [FEED_PARTS] = check_parts,   [FEED_DIGITS] = check_digits,
        [FEED_SERIAL] = check_serial, [FEED_ZONE] = check_zone,
        [FEED_WORDS] = check_words,   [FEED_REGISTERS] = check_registers,
        [FEED_PRICES] = check_prices,
    };

    return checks[v->column->type](v);
}
