/*
 * Numbers, money, days, times, lists and names as one locale writes them: ICU's C API, with UTC
 * offsets from the system's tzdata (base/zone). Formatters are opened once per locale, before the
 * fork. Results live in the arena, UTF-8.
 */
#ifndef FCGI_VIEW_FORMAT_H
#define FCGI_VIEW_FORMAT_H

#include "fcgi/base/arena.h"
#include "fcgi/base/zone.h"

struct formats;

enum format_style { FORMAT_SHORT, FORMAT_MEDIUM, FORMAT_LONG, FORMAT_FULL };

/*
 * Opens all formatters of one locale; slow (milliseconds), for start-up.
 *
 * locale: BCP 47; a region ICU does not know formats as its language. Plain "en", and the
 * pseudo-locales en-XA and ar-XB, write the international way: 2 March 2026, 14:30. "ar-u-nu-latn"
 * writes Arabic with Western digits.
 *
 * RES_OK | RES_NOT_FOUND: no tag, or a language ICU has no data for | RES_BROKEN: ICU failed
 */
enum result formats_open(struct str locale, struct formats **out) MUST_USE;
void formats_close(struct formats **formats);

struct str format_number(const struct formats *formats, struct arena *arena, int64_t value);
/* 125 -> 12.5%; one digit behind the point where it is needed */
struct str format_percent(const struct formats *formats, struct arena *arena, int64_t per_mille);
/* Minor units of an ISO 4217 currency: 1250, EUR -> 12,50 €. What is no such code shows
   as an unknown currency. */
struct str format_money(const struct formats *formats, struct arena *arena, int64_t minor,
                        struct str currency);
/* A price of one page, in millionths of the major unit: 12300, EUR -> 0,0123 €. As many digits as
   it needs, and never fewer than the currency has. */
struct str format_price(const struct formats *formats, struct arena *arena, int64_t micro,
                        struct str currency);
/* 1,500,000 -> 1.5 MB: thousands, at most one digit behind the point, rounded half up */
struct str format_bytes(const struct formats *formats, struct arena *arena, uint64_t bytes);
/* A size rounded as format_bytes shows it: of both the text is the same. */
uint64_t format_bytes_shown(uint64_t bytes);
/* Short is numeric with four digits for the year; the others as CLDR has them. */
struct str format_day(const struct formats *formats, struct arena *arena, struct day day,
                      enum format_style style);
/* Month and year: "March 2026" */
struct str format_month(const struct formats *formats, struct arena *arena, struct day day);
/* 1 Monday .. 7 Sunday; narrow is one or two letters for the head of a column. */
struct str format_weekday(const struct formats *formats, struct arena *arena, int weekday,
                          bool narrow);
/* Minutes since midnight, 0..1440, with 12 or 24 hours as the locale does; 1440 is 24:00. */
struct str format_clock(const struct formats *formats, struct arena *arena, int minutes);
/* What clocks of a zone show; a NULL zone is UTC, here and below. */
struct str format_time(const struct formats *formats, struct arena *arena, struct instant at,
                       const struct zone *zone);
struct str format_instant(const struct formats *formats, struct arena *arena, struct instant at,
                          const struct zone *zone, enum format_style style);
/* "in 3 hours", "2 days ago", "now" within a minute; whole units, cut towards now. */
struct str format_relative(const struct formats *formats, struct arena *arena, struct instant at,
                           struct instant now);
/* "UTC+1", "UTC−3:30", "UTC" */
struct str format_zone(const struct formats *formats, struct arena *arena, const struct zone *zone,
                       struct instant at);
/* By ISO 3166 code and BCP 47 tag, as an entry of a list; what is unknown shows as it came. */
struct str format_country(const struct formats *formats, struct arena *arena, struct str code);
/* The place of a country among all of them in the order of their names here; unknown codes come
 * last. */
unsigned format_country_rank(const struct formats *formats, struct str code);
struct str format_language(const struct formats *formats, struct arena *arena, struct str tag);
/* The same name as it stands inside a sentence: "português", "portugués", "Portuguese" */
struct str format_language_inline(const struct formats *formats, struct arena *arena,
                                  struct str tag);
/* "a, b and c" */
struct str format_list(const struct formats *formats, struct arena *arena, const struct str *items,
                       size_t count);
/* A language's own name for itself with a capital, for a menu: "Português", "Norsk", "繁體中文".
   The region is left out, a script kept. Slow, for start-up. */
struct str format_autonym(struct arena *arena, struct str tag);
bool format_is_rtl(struct str locale);
/* The CLDR plural category of a whole number is not used for words (PO rules are), only to
 * cross-check in tests. */
struct str format_plural_category(const struct formats *formats, struct arena *arena,
                                  int64_t value);
/* Order of two names for readers of this locale (ucol): <0, 0, >0. */
int format_order(const struct formats *formats, struct str a, struct str b);

#endif
