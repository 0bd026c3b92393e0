/* Which portal, which language, which address within it, which support centre (LOC-1, LOC-2,
 * RTE-1). */
#include "fcgi/steps.h"

#include "fcgi/base/log.h"
#include "fcgi/gate/session.h"
#include "fcgi/http/percent.h"

void
server_refresh(struct server *server, struct arena *arena)
{
    const uint64_t now_us = clock_ticks_us();
    struct snapshot *loaded = NULL;
    uint64_t version = 0;

    if (server->asked_us != 0 &&
        now_us - server->asked_us < server->generation->config.place_refresh_ms * 1000)
        return;
    server->asked_us = now_us;
    geo_refresh(server->geo);
    server_watch_geo(server);
    if (place_version(server->db, arena, &version) != RES_OK ||
        version == server->snapshot->place.version || snapshot_load(server->db, &loaded) != RES_OK)
        return;
    snapshot_free(&server->own);
    server->own = loaded;
    server->snapshot = loaded;
    snapshot_keep(loaded, server->generation->config.place_keep_file);
    LOG(LOG_INFO, "snapshot.loaded", LOG_COUNT("version", version));
}

/* The page that tells visitors all that was seen of them; other pages are the same for many. */
#define TELLING_PATH "/centre"

void
place_decide(struct call *c)
{
    const struct visitor visitor = {
        .chosen = call_remembered(c, STR("country")),
        .accept_language = c->request.accept_language,
        .address = c->request.address,
        .locale = c->locale->tag,
        .is_one_of_many = !c->portal->is_gateway && !str_is(c->path, STR(TELLING_PATH)),
    };

    if (centre_decide(&c->snapshot->place, c->geo, c->portal, &visitor, c->arena, &c->decision) ==
        RES_OK)
        c->zone = c->decision.centre->calendar->zone;
    else if (zone_find(c->portal->zone, &c->zone) != RES_OK)
        c->zone = NULL;
    c->is_shared = c->decision.steps[RULE_GEO].outcome == OUTCOME_UNASKED;
    c->today = c->zone == NULL ? (struct day){(int32_t)(c->now.seconds / 86400)}
                               : zone_day(c->zone, c->now);
}

/* The language of the profile of whoever is signed in; NULL for everybody else. */
static const struct portal_locale *
of_profile(struct server *server, struct call *c)
{
    const struct str token = call_remembered(c, STR("session"));
    struct instant seen_at;
    struct str tag = STR_NONE;

    if (str_is_empty(token) ||
        !session_was_seen(c->arena, token, call_remembered(c, STR("seen")), &seen_at) ||
        session_locale(server_db(server, DB_PORTAL), c->arena, c->portal->brand, token, &tag) !=
            RES_OK)
        return NULL;
    return portal_locale(c->portal, tag);
}

/* The locale without one in the path: cookie, Accept-Language, portal's default (LOC-2). */
static const struct portal_locale *
negotiate(struct call *c)
{
    const struct portal *portal = c->portal;
    struct str *offered = arena_new_array(c->arena, portal->locale_count, struct str);
    size_t count = 0;
    const struct portal_locale *remembered = portal_locale(portal, call_remembered(c, STR("lang")));

    if (remembered != NULL)
        return remembered;
    for (size_t i = 0; i < portal->locale_count; i++) {
        if (!portal->locales[i].is_pseudo)
            offered[count++] = portal->locales[i].tag;
    }
    const struct portal_locale *best =
        portal_locale(portal, locale_negotiate(c->request.accept_language, offered, count));

    return best == NULL ? &portal->locales[0] : best;
}

/* First segment of the path and what follows it ("/" when nothing does). */
static struct str
first_segment(struct str path, struct str *rest)
{
    const size_t end = str_find(path, '/', 1);

    *rest = end == path.len ? STR("/") : str_slice(path, end, path.len);
    return str_slice(path, 1, end);
}

/* Portal and locale for a page that must come, whatever was wrong with the request. */
void
place_guess(struct call *c)
{
    struct str rest;

    if (c->portal == NULL)
        c->portal = portal_by_host(&c->generation->portals, c->request.host);
    if (c->portal == NULL)
        c->portal = portal_by_host(&c->generation->portals, c->config->site_gateway_host);
    if (c->portal == NULL)
        c->portal = &c->generation->portals.first[0];
    if (c->locale == NULL && !str_is_empty(c->request.target.path))
        c->locale = portal_locale(c->portal, first_segment(c->request.target.path, &rest));
    if (c->locale == NULL)
        c->locale = negotiate(c);
    if (str_is_empty(c->path))
        c->path = STR("/");
    if (c->decision.centre == NULL)
        place_decide(c);
}

/* The query again, without the switch. */
static struct str
query_without_switch(struct call *c)
{
    struct text text = {.arena = c->arena};
    struct str rest = c->request.target.query;

    while (rest.at != NULL) {
        struct str part;

        str_cut(rest, '&', &part, &rest);
        if (str_is_empty(part) || str_starts(part, STR("lang=")))
            continue;
        text_add_char(&text, text.len == 0 ? '?' : '&');
        text_add(&text, part);
    }
    return text_str(&text);
}

static enum result
redirect(struct call *c, unsigned status, struct str tag, struct str path, struct str query)
{
    /* Paths arrive decoded; Location wants them encoded again. */
    const struct str encoded = percent_encode(c->arena, path, STR("/"));

    c->response.status = status;
    c->response.cache = STR("no-store");
    response_add(
        &c->response, STR("Location"),
        arena_printf(c->arena, "/%.*s%.*s%.*s", STR_ARG(tag), STR_ARG(encoded), STR_ARG(query)));
    return RES_MOVED;
}

static struct str
raw_query(struct call *c)
{
    const struct str query = c->request.target.query;

    return str_is_empty(query) ? STR("") : arena_printf(c->arena, "?%.*s", STR_ARG(query));
}

/* A redirect would turn what is sent into a mere look, and lose its body. */
static bool
may_redirect(const struct call *c)
{
    return c->request.verb == METHOD_GET || c->request.verb == METHOD_HEAD;
}

/* ?lang=TAG: remembers the language and shows the same page in it. */
static enum result
switch_language(struct call *c)
{
    const struct portal_locale *wanted =
        portal_locale(c->portal, pairs_get(&c->query, STR("lang")));

    if (wanted == NULL || !may_redirect(c))
        return RES_OK;
    call_remember(c, STR("lang"), wanted->tag);
    return redirect(c, 303, wanted->tag, c->path, query_without_switch(c));
}

/* A page's address without a locale: to the address with it, when there is such a page. */
static enum result
add_locale(struct server *server, struct call *c)
{
    c->locale = of_profile(server, c);
    if (c->locale == NULL)
        c->locale = negotiate(c);
    c->path = c->request.target.path;
    place_decide(c);
    if (!may_redirect(c))
        return RES_NOT_FOUND;
    TRY(route_find(c->arena, &routes, PLACE_LOCALE, METHOD_GET, c->path, &c->match));
    c->match.route = NULL;
    c->response.vary = VARY_LANGUAGE | VARY_COOKIE;
    return redirect(c, 302, c->locale->tag, c->path, raw_query(c));
}

static enum result
place_path(struct server *server, struct call *c)
{
    struct str rest;
    const struct str segment = first_segment(c->request.target.path, &rest);

    c->locale = portal_locale(c->portal, segment);
    if (c->locale == NULL) {
        const struct str canonical = locale_canonical(c->arena, segment);
        const struct portal_locale *meant = portal_locale(c->portal, canonical);

        return meant == NULL || !may_redirect(c) ? add_locale(server, c)
                                                 : redirect(c, 301, meant->tag, rest, raw_query(c));
    }
    if (segment.len + 1 == c->request.target.path.len && may_redirect(c))
        return redirect(c, 301, c->locale->tag, STR("/"), raw_query(c));
    c->path = rest;
    place_decide(c);
    return switch_language(c);
}

enum result
step_place(struct server *server, struct call *c, const struct source *source)
{
    (void)source;
    server_refresh(server, c->arena);
    c->snapshot = server->snapshot;
    if (route_find(c->arena, &routes, PLACE_ANY, c->request.verb, c->request.target.path,
                   &c->match) != RES_NOT_FOUND)
        return c->match.route == NULL ? RES_BAD_METHOD : RES_OK;
    c->portal = portal_by_host(&c->generation->portals, c->request.host);
    if (c->portal == NULL)
        return RES_MISDIRECTED;
    const enum result r = route_find(c->arena, &routes, PLACE_HOST, c->request.verb,
                                     c->request.target.path, &c->match);

    if (r == RES_NOT_FOUND)
        return place_path(server, c);
    c->locale = &c->portal->locales[0];
    c->path = c->request.target.path;
    place_decide(c);
    return r;
}
