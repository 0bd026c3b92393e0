/* Which of the offered languages a person gets, and the form of tags. How near languages are is
 * data (locale_cldr.def). */
#include "fcgi/place/locale.h"

#include <limits.h>
#include <string.h>

#include "fcgi/place/locale_tag.h"

#define OFFERED_MAX 64 /* locales of one portal that are looked at */

/* What a portal offers, prepared once for all ranges of a header. */
struct offer {
    const struct str *tags;
    size_t count;
    struct tag_chain chains[OFFERED_MAX]; /* none for a tag that cannot be read */
    bool is_excluded[OFFERED_MAX];
};

/* RFC 4647 3.3.1: a range covers the tags that it begins, whole subtags only. */
static bool
range_covers(struct str range, struct str tag)
{
    return range.len <= tag.len && str_is_nocase(range, str_slice(tag, 0, range.len)) &&
           (range.len == tag.len || tag.at[range.len] == '-');
}

/* "en;q=0" excludes what it covers, unless a longer range asks for it: "en-GB, en;q=0". */
static bool
is_excluded(struct str tag, const struct language_range *ranges, size_t count)
{
    size_t wanted = 0;
    size_t unwanted = 0;

    for (size_t i = 0; i < count; i++) {
        size_t *longest = ranges[i].quality == 0 ? &unwanted : &wanted;

        if (range_covers(ranges[i].tag, tag) && ranges[i].tag.len > *longest)
            *longest = ranges[i].tag.len;
    }
    return unwanted > wanted;
}

static void
offer_prepare(struct offer *offer, const struct language_range *ranges, size_t count)
{
    for (size_t i = 0; i < offer->count; i++) {
        struct tag tag;

        offer->is_excluded[i] = is_excluded(offer->tags[i], ranges, count);
        offer->chains[i].count = 0;
        if (!tag_read(offer->tags[i], &tag))
            continue;
        tag_normalise(&tag);
        tag_chain_of(tag, &offer->chains[i]);
    }
}

static bool
same_tag(const struct tag *a, const struct tag *b)
{
    return strcmp(a->language, b->language) == 0 && strcmp(a->script, b->script) == 0 &&
           strcmp(a->region, b->region) == 0;
}

/*
 * How far an offered locale is from a wanted one, by the first ancestor both have: what stands in
 * the wanted chain itself (look-up) is nearer than any relative. INT_MAX when they have none.
 */
static int
distance(const struct tag_chain *wanted, const struct tag_chain *offered)
{
    for (size_t up = 0; up < wanted->count; up++)
        for (size_t down = 0; down < offered->count; down++)
            if (same_tag(&wanted->links[up], &offered->links[down]))
                return (int)((down > 0 ? 100 : 0) + up * 10 + down);
    return INT_MAX;
}

/* Index of the nearest offered locale, the first of several; or offer->count. */
static size_t
nearest(const struct offer *offer, struct tag wanted)
{
    struct tag_chain chain;
    size_t best = offer->count;
    int best_distance = INT_MAX;

    tag_normalise(&wanted);
    tag_chain_of(wanted, &chain);
    for (size_t i = 0; i < offer->count; i++) {
        const int now = offer->is_excluded[i] ? INT_MAX : distance(&chain, &offer->chains[i]);

        if (now < best_distance) {
            best = i;
            best_distance = now;
        }
    }
    return best;
}

/* The offered locale for one range, or offer->count. */
static size_t
match_range(const struct offer *offer, struct str range)
{
    struct tag wanted;
    const char *language;

    for (size_t i = 0; i < offer->count; i++)
        if (!offer->is_excluded[i] && str_is_nocase(offer->tags[i], range))
            return i;
    if (!tag_read(range, &wanted))
        return offer->count;
    size_t best = nearest(offer, wanted);

    for (size_t n = 0; best == offer->count && tag_near(wanted.language, n, &language); n++) {
        struct tag near = {0};

        memcpy(near.language, language, strlen(language) + 1);
        memcpy(near.region, wanted.region, sizeof(near.region));
        best = nearest(offer, near);
    }
    return best;
}

struct str
locale_negotiate(struct str header, const struct str *offered, size_t count)
{
    struct language_range ranges[LANGUAGE_RANGES_MAX] = {0};
    const size_t range_count = accept_language_parse(header, ranges);
    struct offer offer;

    if (range_count == 0)
        return STR_NONE;
    offer.tags = offered;
    offer.count = count < OFFERED_MAX ? count : OFFERED_MAX;
    offer_prepare(&offer, ranges, range_count);
    for (size_t i = 0; i < range_count && ranges[i].quality > 0; i++) {
        const size_t found = match_range(&offer, ranges[i].tag);

        if (found < offer.count)
            return offered[found];
    }
    return STR_NONE;
}
