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

/* RES_OK | RES_NOT_FOUND: ICU has no such locale. en-XA formats as en-GB... as en, ar-XB as en with
 * rtl marks. */
enum result formats_open(struct str locale, struct formats **out) MUST_USE;
void formats_close(struct formats **formats);

struct str format_number(const struct formats *formats, struct arena *arena, int64_t value);
struct str format_percent(const struct formats *formats, struct arena *arena, int64_t per_mille);
/* minor units of an ISO 4217 currency: 1250, EUR -> 12,50 € */
struct str format_money(const struct formats *formats, struct arena *arena, int64_t minor,
                        struct str currency);
struct str format_bytes(const struct formats *formats, struct arena *arena, uint64_t bytes);
struct str format_day(const struct formats *formats, struct arena *arena, struct day day,
                      enum format_style style);
struct str format_month(const struct formats *formats, struct arena *arena, struct day day);
struct str format_weekday(const struct formats *formats, struct arena *arena, int weekday,
                          bool narrow);
/* minutes since midnight, 0..1440 */
struct str format_clock(const struct formats *formats, struct arena *arena, int minutes);
struct str format_time(const struct formats *formats, struct arena *arena, struct instant at,
                       const struct zone *zone);
struct str format_instant(const struct formats *formats, struct arena *arena, struct instant at,
                          const struct zone *zone, enum format_style style);
struct str format_relative(const struct formats *formats, struct arena *arena, struct instant at,
                           struct instant now);
/* "UTC+1", "UTC−3:30", "UTC" */
struct str format_zone(const struct formats *formats, struct arena *arena, const struct zone *zone,
                       struct instant at);
struct str format_country(const struct formats *formats, struct arena *arena, struct str code);
struct str format_language(const struct formats *formats, struct arena *arena, struct str tag);
struct str format_list(const struct formats *formats, struct arena *arena, const struct str *items,
                       size_t count);
/* A language's own name for itself, for a menu: "português", "norsk bokmål". */
struct str format_autonym(struct arena *arena, struct str tag);
bool format_is_rtl(struct str locale);
/* The CLDR plural category of a whole number is not used for words (PO rules are), only to
 * cross-check in tests. */
struct str format_plural_category(const struct formats *formats, struct arena *arena,
                                  int64_t value);
/* Order of two names for readers of this locale (ucol): <0, 0, >0. */
int format_order(const struct formats *formats, struct str a, struct str b);

#endif
