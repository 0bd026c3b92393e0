/* Which support centre a visitor is given, and why (RTE-1, RTE-3): pure decisions over loaded
 * tables. */
#ifndef FCGI_PLACE_CENTRE_H
#define FCGI_PLACE_CENTRE_H

#include "fcgi/place/calendar.h"
#include "fcgi/place/geo.h"
#include "fcgi/place/locale.h"
#include "fcgi/place/portal.h"

struct phone {
    bool is_emergency;
    struct str international; /* "+351 210 …" as read */
    struct str national;      /* absent when the same */
};

struct department {
    struct str code; /* "contracts" */
    struct str mail; /* absent for none */
};

struct centre {
    struct str code; /* "pt-lisboa" */
    struct str brand;
    struct str name;
    struct str country;
    struct str mail;
    const struct calendar *calendar;
    const struct phone *phones;
    size_t phone_count;
    const struct str *languages; /* tags, best first */
    size_t language_count;
    const struct department *departments;
    size_t department_count;
    const struct centre *const *failover; /* who takes over outside hours, in order */
    size_t failover_count;
};

struct routing_row { /* "*" is kept as the absent str */
    struct str brand, country, language, department;
    const struct centre *centre;
    uint64_t id;
};

/* The public data a worker holds: everything a decision and a centre card need. Immutable once
 * loaded. */
struct place {
    const struct centre *centres;
    size_t centre_count;
    const struct routing_row *routing;
    size_t routing_count;
    uint64_t version;              /* of public_version */
    const struct place_rows *rows; /* what it was made of, for place_keep */
};

enum rule {
    RULE_CHOSEN,
    RULE_CONTRACT,
    RULE_PORTAL,
    RULE_ACCEPT_LANGUAGE,
    RULE_GEO,
    RULE_DEFAULT,
    RULE_COUNT
};
struct str rule_name(enum rule rule); /* "accept-language" */

/* Unasked: the answer is for others too, and a rule before this one had decided. */
enum outcome { OUTCOME_EMPTY, OUTCOME_UNSERVED, OUTCOME_BEATEN, OUTCOME_WON, OUTCOME_UNASKED };
struct str outcome_name(enum outcome outcome);

/* What a decision looks at. Absent values were not there. */
struct visitor {
    struct str chosen;         /* country of the cookie */
    struct str contract;       /* country of the contract's or account's centre */
    const struct str *allowed; /* countries whose centres data residency leaves; NULL: all */
    size_t allowed_count;
    struct str accept_language;
    struct str address; /* looked up in geo, unless located says the country already */
    struct str located;
    struct str locale;     /* the page's; the line is wanted in what the browser wants before any
                              language the portal has pages in, then in this */
    struct str department; /* absent: any */
    bool is_one_of_many;   /* the answer will be shown to others: what header and address tell of
                              this visitor is asked only when nothing before them decides */
};

struct decision {
    const struct centre *centre;
    struct str language; /* the visitor is answered in; one of the centre's */
    enum rule rule;
    struct str country; /* the decision was made for; absent under RULE_DEFAULT */
    uint64_t routing_id;

    struct {
        struct str saw;
        enum outcome outcome;
    } steps[RULE_COUNT];
};

/*
 * Always decides when the brand has a default row ("*","*","*"), which place_check demands.
 * A country applies only when a row of the brand names it (else: unserved) and leads to a centre
 * that data residency leaves (else: beaten). Rows: country, then language (exact tag, then base
 * language), then department; the most specific wins, country before language before department.
 * When residency leaves no default row, any row it leaves. Anything but two letters in chosen and
 * contract counts as not there. RES_OK | RES_NOT_FOUND: the brand has no centre (that residency
 * leaves)
 */
enum result centre_decide(const struct place *place, const struct geo *geo,
                          const struct portal *portal, const struct visitor *visitor,
                          struct arena *arena, struct decision *out) MUST_USE;

/* The countries a visitor of the brand may choose: those named in rows, in code order, in the
 * arena. */
size_t centre_countries(const struct place *place, struct str brand, struct arena *arena,
                        const struct str **out);

/* Refuses ties (two rows equal in country, language, department), brands without a default row,
   countries without a row for every language and department, rows to a centre of another brand,
   centres without zone or language: each named in the log. RES_OK | RES_INVALID */
enum result place_check(const struct place *place) MUST_USE;

const struct centre *centre_by_code(const struct place *place, struct str code);

#endif
