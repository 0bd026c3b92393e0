/* One request's path as a table of steps: timed, and stopped at the first that is not RES_OK. */
#include "fcgi/serve.h"

#include "fcgi/base/log.h"
#include "fcgi/base/metric.h"
#include "fcgi/kept.h"
#include "fcgi/shelf.h"
#include "fcgi/steps.h"

static const struct step {
    const char *name;
    enum result (*run)(struct server *server, struct call *c, const struct source *source);
} steps[] = {
    {"read",   step_read  },
    {"place",  step_place },
    {"route",  step_route },
    {"viewer", step_viewer},
    {"gate",   step_gate  },
    {"kept",   step_kept  },
    {"body",   step_body  },
    {"origin", step_origin},
    {"input",  step_input },
    {"handle", step_handle},
    {"render", step_render},
};

#define STEP_COUNT (sizeof steps / sizeof steps[0])

struct timing {
    uint64_t began_us;
    uint64_t slowest_us;
    const char *slowest;
};

static enum result
walk(struct server *server, struct call *c, const struct source *source, struct timing *timing)
{
    uint64_t began_us = timing->began_us;

    for (size_t i = 0; i < STEP_COUNT; i++) {
        const enum result r = steps[i].run(server, c, source);
        const uint64_t now_us = clock_ticks_us();
        const uint64_t took_us = now_us - began_us;

        began_us = now_us;
        metric_step((unsigned)i, took_us);
        if (took_us >= timing->slowest_us) {
            timing->slowest_us = took_us;
            timing->slowest = steps[i].name;
        }
        if (r != RES_OK)
            return r;
    }
    return RES_OK;
}

/* The address as a pattern: never the address itself, which may hold what people typed. */
static struct str
route_template(const struct call *c)
{
    return c->match.route == NULL ? STR("none") : str_from(c->match.route->path);
}

static void
log_answer(const struct call *c, const struct timing *timing)
{
    const uint64_t took_us = clock_ticks_us() - timing->began_us;

    metric_request(route_template(c), method_name(c->request.verb), c->response.status, took_us);
    metric_add(METRIC_FIELDS_IGNORED, 0, c->body.ignored);
    LOG(c->response.status >= 500 ? LOG_ERROR : LOG_INFO, "request",
        LOG_COUNT("status", c->response.status), LOG_TEXT("method", method_name(c->request.verb)),
        LOG_TEXT("route", route_template(c)),
        LOG_TEXT("portal", c->portal == NULL ? STR("") : c->portal->code),
        LOG_TEXT("locale", c->locale == NULL ? STR("") : c->locale->tag), LOG_COUNT("us", took_us),
        LOG_TEXT("slowest", str_from(timing->slowest)), LOG_COUNT("slowest_us", timing->slowest_us),
        LOG_COUNT("bytes", c->response.body.len));
}

static void
lend_arena(struct server *server, struct arena *arena)
{
    server->arena = arena;
    db_arena(server->db, arena);
    for (size_t i = 0; i < DB_ROLE_COUNT; i++) {
        if (server->users[i] != NULL)
            db_arena(server->users[i], arena);
    }
}

struct db *
server_db(struct server *server, enum db_role role)
{
    struct db **db = role == DB_PUBLIC ? &server->db : &server->users[role];

    if (*db == NULL) {
        db_open(&server->generation->config, role, db);
        db_arena(*db, server->arena);
    }
    return *db;
}

void
serve(struct server *server, struct arena *arena, const struct source *source, struct str *answer)
{
    struct timing timing = {.began_us = clock_ticks_us(), .slowest = ""};
    struct call call = {
        .arena = arena,
        .generation = server->generation,
        .config = &server->generation->config,
        .db = server->db,
        .geo = server->geo,
        .snapshot = server->snapshot,
        .problems = {.arena = arena},
        .came = clock_wall(),
        .now = clock_now(),
    };

    lend_arena(server, arena);
    view_begin(arena);
    const enum result r = walk(server, &call, source, &timing);

    if (r != RES_OK && r != RES_MOVED) {
        /* An error's page may miss a link of the menu, never more. */
        if (viewer_complete(server, &call) != RES_OK)
            call.viewer.choices = 0;
        render_error(&call, r);
    }
    if (r == RES_OK)
        kept_store(server->kept, &call);
    viewer_renew(&call);
    view_end();
    const struct response_options options = {
        .gzip = response_accepts_gzip(call.request.accept_encoding),
        .head = call.request.verb == METHOD_HEAD,
        .https = str_is(call.config->site_scheme, STR("https")),
        .request_id = call.request.id,
    };

    *answer = response_write(arena, &call.response, &options);
    shelf_put(arena, call.config->path_public, &call.request, &call.response, *answer);
    log_answer(&call, &timing);
    log_request(STR_NONE);
    lend_arena(server, NULL);
}

bool
geo_warn_old(const struct geo *geo, const struct config *config)
{
    const uint64_t days = geo_age_days(geo, clock_now());

    if (days <= config->geo_age_days)
        return false;
    LOG(LOG_WARN, "geo.old", LOG_TEXT("file", config->geo_file), LOG_COUNT("days", days),
        LOG_COUNT("most", config->geo_age_days));
    return true;
}

void
server_watch_geo(struct server *server)
{
    const struct config *config = &server->generation->config;
    const struct instant built = geo_built(server->geo);
    const bool is_old = geo_age_days(server->geo, clock_now()) > config->geo_age_days;

    metric_set(METRIC_GEO_BUILT, 0, (uint64_t)built.seconds);
    metric_set(METRIC_GEO_OLD, 0, is_old);
    if (is_old && built.seconds != server->geo_warned.seconds && geo_warn_old(server->geo, config))
        server->geo_warned = built;
}

void
server_open(const struct generation *generation, struct server *out)
{
    *out = (struct server){.generation = generation, .snapshot = generation->snapshot};
    db_open(&generation->config, DB_PUBLIC, &out->db);
    kept_open(&out->kept);
    /* Without geographic data everything works: the rule finds nothing and the next one answers. */
    if (geo_open(generation->config.geo_file, &out->geo) != RES_OK)
        LOG(LOG_WARN, "geo.none", LOG_TEXT("file", generation->config.geo_file));
    server_watch_geo(out);
}

void
server_close(struct server *server)
{
    geo_close(&server->geo);
    kept_close(&server->kept);
    db_close(&server->db);
    for (size_t i = 0; i < DB_ROLE_COUNT; i++)
        db_close(&server->users[i]);
    snapshot_free(&server->own);
}
