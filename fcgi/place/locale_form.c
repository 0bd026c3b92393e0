/* The form of language tags: canonical case, parts, parents. It decides nothing. */
#include <string.h>

#include "fcgi/place/locale.h"
#include "fcgi/place/locale_tag.h"

#define TAG_BYTES 35

/* What the last subtag was; the order is the one of RFC 5646 2.1. */
enum stage {
    STAGE_LANGUAGE,
    STAGE_SCRIPT,
    STAGE_REGION,
    STAGE_VARIANT,
    STAGE_EXTRA,
    STAGE_SINGLE, /* wants another behind it, like the next */
    STAGE_X,
    STAGE_PRIVATE,
};

static bool
is_alpha(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static bool
is_digit(char c)
{
    return c >= '0' && c <= '9';
}

static size_t
count_letters(struct str s)
{
    size_t letters = 0;

    for (size_t i = 0; i < s.len; i++)
        letters += is_alpha(s.at[i]) ? 1 : 0;
    return letters;
}

static bool
is_subtag(struct str s)
{
    for (size_t i = 0; i < s.len; i++)
        if (!is_alpha(s.at[i]) && !is_digit(s.at[i]))
            return false;
    return s.len >= 1 && s.len <= 8;
}

/* Says what a subtag behind the language is; false when it may not stand here. */
static bool
next_stage(struct str s, enum stage *stage)
{
    const size_t letters = count_letters(s);
    const bool is_script = s.len == 4 && letters == 4;
    const bool is_region = (s.len == 2 && letters == 2) || (s.len == 3 && letters == 0);
    const bool is_variant = s.len >= 5 || (s.len == 4 && is_digit(s.at[0]));

    if (*stage >= STAGE_X)
        *stage = STAGE_PRIVATE;
    else if (str_is_nocase(s, STR("x")))
        *stage = *stage == STAGE_SINGLE ? STAGE_LANGUAGE : STAGE_X;
    else if (s.len == 1)
        *stage = *stage == STAGE_SINGLE ? STAGE_LANGUAGE : STAGE_SINGLE;
    else if (*stage >= STAGE_EXTRA)
        *stage = STAGE_EXTRA;
    else if (*stage == STAGE_LANGUAGE && s.len == 3 && letters == 3)
        return true; /* an extended language */
    else if (*stage < STAGE_SCRIPT && is_script)
        *stage = STAGE_SCRIPT;
    else if (*stage < STAGE_REGION && is_region)
        *stage = STAGE_REGION;
    else
        *stage = is_variant ? STAGE_VARIANT : STAGE_LANGUAGE;
    return *stage != STAGE_LANGUAGE;
}

static void
put_in_case(char *out, struct str s, size_t capitals)
{
    for (size_t i = 0; i < s.len; i++) {
        const char c = s.at[i];

        if (i < capitals && c >= 'a' && c <= 'z')
            out[i] = (char)(c - 'a' + 'A');
        else if (i >= capitals && c >= 'A' && c <= 'Z')
            out[i] = (char)(c - 'A' + 'a');
        else
            out[i] = c;
    }
}

static size_t
subtag_end(struct str tag, size_t from)
{
    while (from < tag.len && tag.at[from] != '-' && tag.at[from] != '_')
        from++;
    return from;
}

struct str
locale_canonical(struct arena *arena, struct str tag)
{
    static const size_t capitals[] = {[STAGE_SCRIPT] = 1, [STAGE_REGION] = 3, [STAGE_PRIVATE] = 0};
    char out[TAG_BYTES];
    enum stage stage = STAGE_LANGUAGE;
    size_t end = subtag_end(tag, 0);

    if (tag.len > sizeof(out) || end < 2 || end > 3 || count_letters(str_slice(tag, 0, end)) != end)
        return STR_NONE;
    put_in_case(out, str_slice(tag, 0, end), 0);
    while (end < tag.len) {
        const size_t at = end + 1;

        end = subtag_end(tag, at);
        const struct str part = str_slice(tag, at, end);

        if (!is_subtag(part) || !next_stage(part, &stage))
            return STR_NONE;
        out[at - 1] = '-';
        put_in_case(out + at, part, capitals[stage]);
    }
    if (stage == STAGE_SINGLE || stage == STAGE_X)
        return STR_NONE;
    return arena_str(arena, (struct str){out, tag.len});
}

/* Cuts the last variant or extension, dangling single letters with it (RFC 4647 3.4). */
static bool
cut_tail(struct str tag, const struct tag *read, struct str *out)
{
    char plain[16];

    tag_write(read, plain);
    if (tag.len <= strlen(plain))
        return false;
    while (tag.at[tag.len - 1] != '-')
        tag.len--;
    tag.len--;
    while (tag.len >= 2 && tag.at[tag.len - 2] == '-')
        tag.len -= 2;
    *out = tag;
    return true;
}

/* A script that the language implies is cut last: zh-Hans-CN, zh-Hans, zh. */
static bool
plain_parent(struct tag tag, struct tag *out)
{
    struct tag normal = tag;
    struct tag_chain chain;

    tag_normalise(&normal);
    if (tag.script[0] != '\0' && normal.script[0] == '\0') {
        *out = tag;
        if (tag.region[0] == '\0')
            out->script[0] = '\0';
        else
            out->region[0] = '\0';
        return true;
    }
    tag_chain_of(normal, &chain);
    if (chain.count > 1)
        *out = chain.links[1];
    return chain.count > 1;
}

struct str
locale_parent(struct arena *arena, struct str tag)
{
    const struct str canonical = locale_canonical(arena, tag);
    struct str shorter;
    struct tag read, parent;
    char plain[16];

    if (canonical.at == NULL || !tag_read(canonical, &read))
        return STR_NONE;
    if (cut_tail(canonical, &read, &shorter))
        return arena_str(arena, shorter);
    if (!plain_parent(read, &parent))
        return STR_NONE;
    tag_write(&parent, plain);
    return arena_str(arena, str_from(plain));
}

struct str
locale_language(struct str tag)
{
    struct str language, rest;
    struct tag read;

    if (!tag_read(tag, &read))
        return STR_NONE;
    (void)str_cut(tag, '-', &language, &rest);
    return language;
}

struct str
locale_region(struct str tag)
{
    struct str part, rest;
    struct tag read;

    if (!tag_read(tag, &read) || read.region[0] == '\0')
        return STR_NONE;
    (void)str_cut(tag, '-', &part, &rest);
    do
        (void)str_cut(rest, '-', &part, &rest);
    while (!str_is_nocase(part, str_from(read.region)));
    return part;
}
