/* Accept-Language: bounded, sorted, and what is chosen was offered. */
#include "fcgi/place/locale.h"
#include "tests/fuzz/input.h"

static const struct str offered[] = {STR_INIT("pt-PT"), STR_INIT("es-ES"), STR_INIT("nb-NO"),
                                     STR_INIT("de-AT"), STR_INIT("en"),    STR_INIT("zh-Hant-TW")};

static void
check_tag(struct arena *arena, struct str tag)
{
    const struct str canonical = locale_canonical(arena, tag);
    struct str parent = canonical;
    unsigned steps = 0;

    if (canonical.at == NULL)
        return;
    must(canonical.len <= 35);
    must(str_is(locale_canonical(arena, canonical), canonical));
    while (parent.at != NULL) {
        must(++steps < 40);
        parent = locale_parent(arena, parent);
    }
}

FUZZ(input)
{
    struct arena *arena = fuzz_arena(1U << 16);
    struct language_range ranges[LANGUAGE_RANGES_MAX];
    char regions[8][3];
    const size_t count = accept_language_parse(input, ranges);
    const struct str chosen = locale_negotiate(input, offered, sizeof offered / sizeof offered[0]);
    bool is_offered = chosen.at == NULL;

    must(count <= LANGUAGE_RANGES_MAX);
    for (size_t i = 0; i < count; i++) {
        must(ranges[i].quality <= 1000);
        must(i == 0 || ranges[i - 1].quality >= ranges[i].quality);
        if (i < 2)
            check_tag(arena, ranges[i].tag);
    }
    for (size_t i = 0; i < sizeof offered / sizeof offered[0]; i++)
        is_offered = is_offered || str_is(chosen, offered[i]);
    must(is_offered);
    must(accept_language_regions(input, regions) <= 8);
}
