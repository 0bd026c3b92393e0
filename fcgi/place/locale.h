/* Which language a person gets: BCP 47 tags, Accept-Language, CLDR matching and parents (LOC-2). */
#ifndef FCGI_PLACE_LOCALE_H
#define FCGI_PLACE_LOCALE_H

#include "fcgi/base/arena.h"
#include "fcgi/base/result.h"

/* At most this many ranges of a header are looked at (facts/reliability.md 4.8). */
#define LANGUAGE_RANGES_MAX 32

struct language_range {
    struct str tag;   /* as sent, a slice; "*" is possible */
    uint16_t quality; /* 0..1000; 0 means "not this one" */
};

/*
 * Reads Accept-Language (RFC 9110 12.5.4), best first (quality, then order). Malformed items are
 * skipped; a header that is rubbish gives 0 ranges.
 */
size_t accept_language_parse(struct str header, struct language_range ranges[LANGUAGE_RANGES_MAX]);

/*
 * The best of the offered locales for a header, or absent when none matches.
 *
 * offered: BCP 47 tags in canonical case, the portal's order; at most 64 are looked at.
 *
 * Ranges are taken best first, and a better one wins over a closer match of a later one. For one
 * range: the same tag; then RFC 4647 look-up along CLDR's parents (pt-AO, pt-PT, pt); then the
 * nearest relative of the same language and script (pt-BR gets pt-PT, de-CH gets de-AT, nn gets
 * nb, since both are no), the portal's order among equals; then the same for languages whose
 * readers understand another one (da gets nb, gsw gets de), where CLDR's distance is 10 or less: a
 * Catalan is not given Spanish. "*" matches nothing: the portal's default answers. Quality 0
 * excludes what the range covers, unless a longer range asks for it; "*;q=0" changes nothing.
 */
struct str locale_negotiate(struct str header, const struct str *offered, size_t count);

/*
 * The parent of a tag in CLDR's sense, in the arena: pt-AO, pt-PT, pt; es-MX, es-419, es; nb, no;
 * zh-TW, zh-Hant. Absent at the root, and where the next step would change the script.
 */
struct str locale_parent(struct arena *arena, struct str tag);

/*
 * Canonical case of a well-formed tag ("PT-pt", "pt_PT" -> "pt-PT"), in the arena. Absent when it
 * is none, has no language of two or three letters ("x-private"), or more than 35 bytes.
 */
struct str locale_canonical(struct arena *arena, struct str tag);

/* Language subtag and the region subtag really present ("zh-Hant-TW" -> "zh", "TW"); absent when
 * missing. */
struct str locale_language(struct str tag);
struct str locale_region(struct str tag);

/* The regions really present in the header, best first, upper case; RTE-1. Returns how many (at
 * most 8). */
size_t accept_language_regions(struct str header, char regions[8][3]);

#endif
