/*
 * Everything loaded before the workers fork: settings, portals, stylesheets, words, published
 * files, first public data. A reload builds a new one; a broken one is refused whole and the old
 * one stays.
 */
#ifndef FCGI_GENERATION_H
#define FCGI_GENERATION_H

#include "fcgi/call.h"
#include "fcgi/snapshot.h"
#include "fcgi/view/sheet.h"

struct generation {
    struct arena *arena;
    struct config config;
    struct portals portals;
    struct book *book;
    struct compiled *sheets; /* one per stylesheet file in use */
    size_t sheet_count;
    struct dressing *dressings; /* one per portal and view: which stylesheet */
    size_t dressing_count;
    struct spoken *spoken; /* one per portal and locale: which words */
    size_t spoken_count;
    struct str assets;         /* "/assets/3f9c…" */
    struct str page_schema;    /* page.rng, served to integrators */
    struct snapshot *snapshot; /* public data when it was built; workers start from it */
};

/*
 * Loads and checks all of it from the settings file (absent: defaults and environment), and settles
 * it for workers: compiled sheets that nothing runs are gone, the rest is shared among processes.
 * RES_OK | RES_INVALID, RES_MALFORMED, RES_NOT_FOUND: what is wrong stands on standard error with
 * file and line RES_UNAVAILABLE: neither the database nor a kept copy could give the public data
 */
enum result generation_build(struct str config_path, struct generation **out) MUST_USE;
void generation_free(struct generation **generation);

/* The same with every sheet still able to make a result tree: for paper (print.h) and comparisons.
 */
enum result generation_build_whole(struct str config_path, struct generation **out) MUST_USE;

/* Puts its log level and its clock into use: held at clock.at, or running again without it. For
 * what goes on with this generation; building one changes nothing, so that a refused one leaves no
 * trace. */
void generation_take(const struct generation *generation);

/*
 * Whether the installation's key is set where people have accounts, and its vault where they hand
 * passwords over: a key made for one process alone would end all sessions at its restart, and open
 * no second factor, no waiting mail and no password. RES_OK | RES_INVALID: it is not; which portal
 * needs it is logged
 */
enum result generation_check_key(const struct generation *generation) MUST_USE;

/* Without the database: settings, portals, sheets and words only (`balcao check`, `balcao words`,
 * tests). */
enum result generation_build_offline(struct str config_path, struct generation **out) MUST_USE;

/* NULL when the portal has no such view. */
const struct sheet *generation_sheet(const struct generation *generation,
                                     const struct portal *portal, struct str view);
/* Never NULL for a locale of the portal. */
const struct words *generation_words(const struct generation *generation,
                                     const struct portal *portal,
                                     const struct portal_locale *locale);
/* Bytes of a published guide, 0 when there is none. */
uint64_t generation_guide_bytes(const struct generation *generation, const struct portal *portal,
                                const struct portal_locale *locale, struct str guide);

/* Every sheet below overrides/ of a portal's folder stands in for a view, or is imported by one
 * that does. RES_OK | RES_INVALID: findings on standard error */
enum result overrides_check(struct arena *arena, const struct portals *portals) MUST_USE;
/* A whole file of ours, NUL behind; absent when it cannot be read. */
struct str generation_file(struct arena *arena, struct str path);
/* The names of a folder's asset files (.css .js .svg), in no order; returns how many. */
size_t assets_list(struct arena *arena, struct str folder, struct str **out);
/* Whether nginx can serve what pages of this generation link to; an empty path.public leaves that
 * to others. */
bool assets_are_published(const struct generation *generation);
/* The hash in asset addresses: over the names and bytes of all asset files. */
struct str assets_hash(struct arena *arena, const struct config *config,
                       const struct portals *portals);

#endif
