/* Portals between their files and use: put together from a folder and its bases, then held against
 * the rules a schema cannot say. */
#ifndef FCGI_PLACE_PORTAL_DRAFT_H
#define FCGI_PLACE_PORTAL_DRAFT_H

#include "fcgi/place/portal.h"
#include "fcgi/place/portal_read.h"

#define PORTAL_CHAIN_MAX 4

/* A portal put together from its folder and the bases above it, not yet believed. */
struct portal_draft {
    struct portal portal;
    const struct portal_file *files[PORTAL_CHAIN_MAX]; /* own file first, the brand last */
    size_t file_count;
};

/* Every feature and guide there is; a portal that names another is refused. */
extern const struct str portal_features[];
extern const size_t portal_feature_count;

/* The file and element a value was taken from: own file first; NULL when no file has the element
 * (with that attribute, when attribute is not NULL). */
const struct portal_element *portal_source(const struct portal_draft *draft, const char *element,
                                           const char *attribute, const struct portal_file **file);

/* Fills draft->portal from draft->files. */
void portal_compose(struct arena *arena, const struct config *config, struct portal_draft *draft);

/* One file by itself, abstract or not: its code, unknown features, anything named twice. */
void portal_file_check(const struct portal_file *file, struct findings *findings);

/* One portal with its bases. words  the folder of the compiled catalogues */
void portal_check(struct arena *arena, const struct portal_draft *draft, struct str words,
                  struct findings *findings);

/* What only all portals together show: a host of two portals, a second gateway. */
void portals_check(const struct portal_draft *drafts, size_t count, struct findings *findings);

#endif
