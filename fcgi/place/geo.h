/* The country of an address, from the operator's MaxMind file, which may be missing, old, replaced
 * or broken (RTE-6). */
#ifndef FCGI_PLACE_GEO_H
#define FCGI_PLACE_GEO_H

#include "fcgi/base/clock.h"
#include "fcgi/base/result.h"

struct geo;

/*
 * Takes a private copy of the file, checks it by probing, and maps the copy, so that a truncated
 * original can never kill us (SIGBUS). An empty path gives a geo that knows nothing. RES_OK |
 * RES_NOT_FOUND: no such file | RES_MALFORMED: no usable database. The out value is usable in every
 * case.
 */
enum result geo_open(struct str path, struct geo **out) MUST_USE;
void geo_close(struct geo **geo);
/* Looks whether the file was replaced (at most once a second) and takes the new one when it is
   sound, keeping the old one when it is not. */
void geo_refresh(struct geo *geo);
/* Two letters, upper case; absent for private, loopback, documentation-unknown, malformed and
   unlisted addresses. Tries country.iso_code, then country_code. country lives as
   long as geo; a NULL geo knows nothing. */
struct str geo_country(const struct geo *geo, struct str address);
/* When the data was built; 0 without data. */
struct instant geo_built(const struct geo *geo);
/* Whole days since then; 0 without data, and when it was built after now. */
uint64_t geo_age_days(const struct geo *geo, struct instant now);

#endif
