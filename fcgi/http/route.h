/* Finds the row of the site map that answers a method and path. It knows patterns, not what the
 * rows mean. */
#ifndef FCGI_HTTP_ROUTE_H
#define FCGI_HTTP_ROUTE_H

#include "fcgi/http/form.h"

struct call;
typedef enum result handler(struct call *call);

/* Where an address lives: under a locale of a portal, at a portal's host, or at any host (probes).
 */
enum route_place { PLACE_LOCALE, PLACE_HOST, PLACE_ANY };

struct route {
    enum method method;
    enum route_place place;
    const char *path;        /* "/announcements/{id}"; a capture fills one whole segment */
    unsigned gate;           /* enum gate of gates.def */
    const struct form *form; /* NULL: takes nothing */
    handler *handle;
    const char *view; /* page to show, also when the input has problems; NULL when the handler
                         answers itself */
};

/* The rows that are searched. */
struct route_table {
    const struct route *first;
    size_t count;
};

struct route_match {
    const struct route *route;
    struct pairs captures;
    unsigned allowed; /* bit set of 1 << enum method, for BAD_METHOD */
};

/*
 * HEAD finds GET rows. A trailing slash does not match, but for "/" itself.
 * RES_OK | RES_NOT_FOUND | RES_BAD_METHOD: allowed says which methods the path has
 */
enum result route_find(struct arena *arena, const struct route_table *table, enum route_place place,
                       enum method method, struct str path, struct route_match *out) MUST_USE;

/* "GET, HEAD, POST" */
struct str route_allow(struct arena *arena, unsigned allowed);

#endif
