/* A portal as its folder under conf/portals declares it (DEP-1): identity, hosts, locales,
 * features, patterns, facts. */
#ifndef FCGI_PLACE_PORTAL_H
#define FCGI_PLACE_PORTAL_H

#include "fcgi/base/arena.h"
#include "fcgi/base/config.h"

struct portal_locale {
    struct str tag;  /* "pt-PT" */
    struct str name; /* its own name for itself, for the switch */
    bool is_rtl;
    bool is_pseudo; /* en-XA, ar-XB: reachable by address, not offered */
};

struct identity { /* the imprint; each may be absent but company and country */
    struct str company, street, postcode, town, country, court, vat, director, mail, phone,
        authority, privacy_mail;
    struct str registered; /* register and number */
    struct str reviewed;   /* ISO day the legal texts were last reviewed */
};

struct portal {
    struct str code;     /* folder name: "pt" */
    struct str brand;    /* code of the abstract portal it extends: "lumenor" */
    struct str name;     /* "Lumenor" */
    struct str country;  /* "PT"; absent for the gateway */
    struct str zone;     /* IANA zone used where no centre has one */
    struct str currency; /* ISO 4217 */
    bool is_gateway;
    const struct str *hosts; /* lower case, without port; the first is the one links use */
    size_t host_count;
    const struct portal_locale *locales; /* the first is the default */
    size_t locale_count;
    const struct str *features;
    size_t feature_count;
    const struct str *guides; /* names of guide views offered: "invoices" */
    size_t guide_count;
    struct str folders[4]; /* where overrides/, words/, texts/ are looked for: own folder first,
                              then its base */
    size_t folder_count;
    struct identity identity;
    /* facts that texts quote; 0 or absent when the portal has none */
    uint64_t serial_letters, serial_digits;
    struct str serial_example, serial_printed, customer_example, customer_cutover;
};

/* All portals of the installation, in order of their codes; abstract ones are left out. */
struct portals {
    const struct portal *first;
    size_t count;
};

/*
 * Reads and validates every folder: schema (portal.rng), then rules a schema cannot say (a host
 * twice, a locale without catalogue, unknown feature or guide, contrast of the theme below WCAG AA,
 * cyclic extends ...). RES_OK | RES_INVALID: each finding was written to standard error as
 * file:line: reason
 */
enum result portals_load(struct arena *arena, const struct config *config,
                         struct portals *out) MUST_USE;

/* By the Host header (port and case do not matter); NULL when no portal has it. */
const struct portal *portal_by_host(const struct portals *portals, struct str host);
const struct portal *portal_by_code(const struct portals *portals, struct str code);
/* NULL when the portal does not have it. Exact canonical tag. */
const struct portal_locale *portal_locale(const struct portal *portal, struct str tag);
bool portal_has(const struct portal *portal, struct str feature);
/* "http://pt.localhost:8080" without a trailing slash, from configuration only. */
struct str portal_origin(struct arena *arena, const struct config *config,
                         const struct portal *portal);

#endif
