/*
 * Time zones from the system's tzdata (TZif, RFC 8536), because ICU's own are years old
 * (facts/ecosystem.md 1.5). Zones are read once and kept for the life of the process; the pointer
 * is an identity.
 */
#ifndef FCGI_BASE_ZONE_H
#define FCGI_BASE_ZONE_H

#include "fcgi/base/clock.h"
#include "fcgi/base/result.h"

struct zone;

/* name: IANA, "Europe/Lisbon". RES_OK | RES_NOT_FOUND: unknown or unsafe name, or a file that is no
 * TZif v2+. */
enum result zone_find(struct str name, const struct zone **out) MUST_USE;
struct str zone_name(const struct zone *zone);

/* Seconds to add to UTC at this instant. */
int32_t zone_offset(const struct zone *zone, struct instant at);
struct civil zone_civil(const struct zone *zone, struct instant at);
struct day zone_day(const struct zone *zone, struct instant at);

/*
 * The instant at which clocks of the zone show this civil time. A time that does not exist (clocks
 * went forward) gives the first instant after the gap; one that exists twice gives the first.
 */
struct instant zone_instant(const struct zone *zone, const struct civil *civil);

#endif
