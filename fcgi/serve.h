/* One request's path, as a table of timed steps; the only file that sees them all is serve.c. */
#ifndef FCGI_SERVE_H
#define FCGI_SERVE_H

#include "fcgi/generation.h"

/* Linked in from handlers/tables.c. */
extern const struct route_table routes;
/* Views that handlers choose besides those named in routes. */
extern const char *const extra_views[];
extern const size_t extra_view_count;
/* What nouns add to every page's frame (announcements in force). */
typedef void frame_part(struct call *c, struct node *root);
extern frame_part *const frame_parts[];
extern const size_t frame_part_count;

/* What a worker keeps between requests. */
struct server {
    const struct generation *generation;
    struct db *db;                   /* as the public user */
    struct db *users[DB_ROLE_COUNT]; /* as the others, opened when first needed: server_db */
    struct arena *arena;             /* of the running request */
    struct kept *kept;               /* pages of people who are signed in */
    struct geo *geo;
    const struct snapshot *snapshot;
    struct snapshot *own;      /* loaded by this worker; NULL while it uses the generation's */
    uint64_t asked_us;         /* when the version was last asked for */
    struct instant geo_warned; /* build time of the data that was last called old */
};

/* After fork: opens what must not be shared. A worker's hooks (worker.h) are these three over a
 * struct server. */
void server_open(const struct generation *generation, struct server *out);
void server_close(struct server *server);
/* Shows how old the geographic data is, and warns of each file once it is older than geo.age-days.
 */
void server_watch_geo(struct server *server);
/* Logs "geo.old" when the data is older than geo.age-days; returns whether it is. */
bool geo_warn_old(const struct geo *geo, const struct config *config);

/*
 * Answers one request: never fails, whatever arrives; the answer stands whole in the arena.
 * Logs one line "request" with status, route, duration and the slowest step.
 */
void serve(struct server *server, struct arena *arena, const struct source *source,
           struct str *answer);

/* Adds the frame of every page to a fresh tree: viewer, alternates, features, locales, notices,
 * centre. */
void frame_build(struct call *c);
/* The whole centre with holidays and departments, for its own page. */
void frame_centre(struct call *c, struct node *parent, bool is_whole);

/* GET /-/live, /-/ready, /metrics, /-/schema/page.rng */
handler probe_live;
handler probe_ready;
handler probe_metrics;
handler probe_schema;

#endif
