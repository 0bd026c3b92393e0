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
 * The best of the offered locales for the header, or absent when none matches: RFC 4647 look-up
 * along CLDR parents, then CLDR language matching between the bases (nb/no/nn/da, pt-BR -> pt-PT,
 * de-CH -> de-AT, gsw -> de ...). A range
 * "*" alone gives no match: the portal's default answers. Ranges with quality 0 exclude. A
 * better-ranked range wins over a closer match of a later one. offered  BCP 47 tags in canonical
 * case, the portal's order
 */
struct str locale_negotiate(struct str header, const struct str *offered, size_t count);

/* The parent of a tag in CLDR's sense (pt-AO -> pt-PT, es-MX -> es-419, nn -> no? -> …), absent at
   the root. Writes into the arena. */
struct str locale_parent(struct arena *arena, struct str tag);

/* Canonical case of a well-formed tag ("PT-pt", "pt_PT" -> "pt-PT"); absent when it is none. At
 * most 35 bytes. */
struct str locale_canonical(struct arena *arena, struct str tag);

/* Language subtag and the region subtag really present ("zh-Hant-TW" -> "zh", "TW"); absent when
 * missing. */
struct str locale_language(struct str tag);
struct str locale_region(struct str tag);

/* The regions really present in the header, best first, upper case; RTE-1. Returns how many (at
 * most 8). */
size_t accept_language_regions(struct str header, char regions[8][3]);

#endif
