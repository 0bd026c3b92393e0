/* All that one request has: what steps fill in and handlers use. */
#ifndef FCGI_CALL_H
#define FCGI_CALL_H

#include "fcgi/base/clock.h"
#include "fcgi/base/config.h"
#include "fcgi/base/problem.h"
#include "fcgi/data/db.h"
#include "fcgi/http/form.h"
#include "fcgi/http/request.h"
#include "fcgi/http/response.h"
#include "fcgi/http/route.h"
#include "fcgi/place/centre.h"
#include "fcgi/place/portal.h"
#include "fcgi/view/page.h"

struct generation;
struct snapshot;

/* Who is asking. Until accounts exist everybody is the public. */
struct viewer {
    struct str role; /* "public" */
    struct str name; /* absent for the public */
};

struct call {
    struct arena *arena;
    const struct config *config;
    const struct generation *generation; /* portals, sheets, words */
    const struct snapshot *snapshot;     /* the public data as this worker last saw it */
    struct db *db;
    const struct geo *geo;
    struct request request;
    const struct portal *portal;
    const struct portal_locale *locale;
    struct str path; /* without the locale; "/" at the top */
    struct route_match match;
    struct decision decision;
    struct viewer viewer;
    struct pairs query;
    struct pairs body;
    const void *input; /* the route's input struct */
    struct problems problems;
    struct page *page;
    struct node *root;
    const char *view;
    struct response response;
    bool is_shared;      /* the same for many visitors: caches may keep it */
    bool is_timeless;    /* a page kept for later: nothing in it may depend on the hour */
    struct instant came; /* when the request came, whatever now is held at */
    struct instant now;
    const struct zone
        *zone;        /* of the centre, else of the portal: what the page's times are shown in */
    struct day today; /* in that zone */
};

/* "/pt-PT/announcements" for "/announcements": the address of a path in the present locale. */
struct str call_address(struct call *c, struct str path);
/* The same with the portal's origin in front, for what leaves the site (feeds, sitemaps,
 * alternates). */
struct str call_absolute(struct call *c, struct str tag, struct str path);
/* Answers 303 to a path of this site; returns RES_MOVED. */
enum result call_see_other(struct call *c, struct str address);
/* Whether a GET of this path (without its locale) has a page; match is filled. */
bool call_finds(struct call *c, struct str path, struct route_match *match);
/* Puts country codes in the order of their names in the reader's language; for lists of a few
 * dozen. */
void call_sort_countries(const struct call *c, struct str *countries, size_t count);
/* Where handlers hang what they show; the element is named for the page. */
struct node *call_body(struct call *c, const char *name);
/* Remembers a choice for a year, in a cookie only this host sees; value is a code of ours. */
void call_remember(struct call *c, struct str name, struct str value);
/* The value of such a cookie; absent when there is none. */
struct str call_remembered(const struct call *c, struct str name);

#endif
