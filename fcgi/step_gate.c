/* Who asks, whether they may, and whether what they send comes from a page of ours; must not know
 * what is asked for. */
#include "fcgi/base/log.h"
#include "fcgi/gate/gate.h"
#include "fcgi/gate/session.h"
#include "fcgi/gate/token.h"
#include "fcgi/http/percent.h"
#include "fcgi/steps.h"

#define MINUTE_S 60

bool
is_safe(const struct call *c)
{
    return c->request.verb == METHOD_GET || c->request.verb == METHOD_HEAD;
}

/* Times of the page are told as the profile wants them. */
static void
take_zone(struct call *c)
{
    const struct zone *zone = NULL;

    if (str_is_empty(c->viewer.zone) || zone_find(c->viewer.zone, &zone) != RES_OK)
        return;
    c->zone = zone;
    c->today = zone_day(zone, c->now);
}

/* A minute more than the limit, since the cookie tells minutes. */
static bool
is_idle(const struct call *c, int64_t most_s)
{
    return c->now.seconds - c->seen_at.seconds >= most_s + MINUTE_S;
}

/*
 * Pages for everybody do not need to know who asks: while the database is away they are shown as to
 * anybody. A page that needs it, or a form bound to the session, cannot be answered then.
 */
static enum result
without_database(struct call *c, enum result r)
{
    return gate_needs_viewer((enum gate)c->match.route->gate) || !is_safe(c) ? r : RES_OK;
}

/* RES_OK, with nobody known where no session stands | faults */
static enum result
find_viewer(struct server *server, struct call *c)
{
    const struct str token = call_remembered(c, STR("session"));

    if (str_is_empty(token))
        return RES_OK;
    c->is_shared = false;
    if (!session_was_seen(c->arena, token, call_remembered(c, STR("seen")), &c->seen_at) ||
        is_idle(c, SESSION_IDLE_S))
        return RES_OK;
    const enum result r =
        session_find(server_db(server, DB_PORTAL), c->arena, c->portal->brand, token, &c->viewer);

    if (r != RES_OK || is_idle(c, session_idle_s(&c->viewer)))
        c->viewer = (struct viewer){.role = ROLE_NONE};
    if (r != RES_OK && r != RES_NOT_FOUND)
        return r;
    take_zone(c);
    return RES_OK;
}

enum result
step_viewer(struct server *server, struct call *c, const struct source *source)
{
    (void)source;
    if (c->match.route->place != PLACE_LOCALE)
        return RES_OK;
    if (program_asks(c))
        return program_enter(server, c);
    const enum result r = find_viewer(server, c);

    return r == RES_OK ? r : without_database(c, r);
}

void
viewer_guess(struct server *server, struct call *c)
{
    if (program_asks(c) || find_viewer(server, c) != RES_OK || !c->viewer.is_known ||
        c->viewer.is_half)
        return;
    if (session_memberships(server_db(server, DB_PORTAL), c->arena, &c->viewer) != RES_OK)
        c->viewer = (struct viewer){.role = ROLE_NONE};
}

enum result
viewer_complete(struct server *server, struct call *c)
{
    if (!c->viewer.is_known || c->viewer.is_half || c->viewer.choices > 0)
        return RES_OK;
    const enum result r = session_memberships(server_db(server, DB_PORTAL), c->arena, &c->viewer);

    return r == RES_OK ? r : without_database(c, r);
}

void
viewer_renew(struct call *c)
{
    if (!c->viewer.is_known || c->is_cookie_set || c->now.seconds - c->seen_at.seconds < MINUTE_S)
        return;
    call_set_cookie(c, STR("seen"), session_seen(c->arena, c->viewer.secret, c->now),
                    SESSION_LIFE_S);
}

/* The page asked for, as the query of the one that asks first; what only takes forms is no page to
 * go back to. */
static struct str
way_back(struct call *c)
{
    struct route_match match = {0};
    struct text text = {.arena = c->arena};
    const struct str query = c->request.target.query;

    if (!call_finds(c, c->path, &match))
        return STR_NONE;
    text_add(&text, percent_encode(c->arena, c->path, STR("/")));
    if (is_safe(c) && !str_is_empty(query)) {
        text_add_char(&text, '?');
        text_add(&text, query);
    }
    return text_str(&text);
}

/* The page that asks stands in place of the answer, and what was typed goes along with it. */
static enum result
ask_instead(struct server *server, struct call *c, const struct source *source, struct str path)
{
    struct pair *back = arena_new(c->arena, struct pair);

    TRY(step_body(server, c, source));
    if (!origin_is_ours(c))
        return RES_FORBIDDEN;
    *back = (struct pair){STR("back"), way_back(c)};
    held_seal(c);
    if (!call_finds(c, path, &c->match))
        return RES_NOT_SIGNED_IN;
    c->path = path;
    c->query = (struct pairs){.first = back, .count = str_is_empty(back->value) ? 0 : 1};
    c->body = (struct pairs){0};
    c->request.verb = METHOD_GET;
    c->response.status = result_status(RES_NOT_SIGNED_IN);
    c->response.cache = STR("private, no-store");
    c->db = server_db(server, gate_user((enum gate)c->match.route->gate));
    return RES_OK;
}

/* People are led to the page that asks them; programs are told. */
static enum result
ask(struct server *server, struct call *c, const struct source *source, struct str path)
{
    struct route_match match = {0};

    if (response_media(c->request.accept) != MEDIA_HTML || !call_finds(c, path, &match))
        return RES_NOT_SIGNED_IN;
    if (!is_safe(c))
        return ask_instead(server, c, source, path);
    const struct str address = call_address(c, path);
    const struct str back = percent_encode(c->arena, way_back(c), STR("/"));

    return call_see_other(
        c, arena_printf(c->arena, "%.*s?back=%.*s", STR_ARG(address), STR_ARG(back)));
}

/* Whether what lies behind is there only where people have accounts. */
static bool
is_of_accounts(enum gate gate)
{
    return gate == GATE_ENTRY || gate_needs_viewer(gate);
}

enum result
step_gate(struct server *server, struct call *c, const struct source *source)
{
    const enum gate gate = (enum gate)c->match.route->gate;

    if (is_of_accounts(gate) && c->portal != NULL && !portal_has(c->portal, STR("accounts")))
        return RES_NOT_FOUND;
    switch (gate_ask(gate, c->request.address, &c->viewer, c->now)) {
    case GATE_OPENS:
        break;
    case GATE_HIDES:
        return RES_NOT_FOUND;
    case GATE_REFUSES:
        return RES_FORBIDDEN;
    case GATE_WANTS_SIGN_IN:
        return ask(server, c, source, STR("/sign-in"));
    case GATE_WANTS_FACTOR:
        return ask(server, c, source,
                   c->viewer.has_factor ? STR("/sign-in/factor") : STR("/account/factor"));
    case GATE_WANTS_PASSWORD:
        if (call_is_program(c))
            return RES_FORBIDDEN; /* it has none to give */
        return ask(server, c, source, STR("/account/confirm"));
    }
    c->db = server_db(server, gate_user(gate));
    return program_admit(server, c);
}

bool
origin_is_ours(struct call *c)
{
    const struct str origin = portal_origin(c->arena, c->config, c->portal);
    const bool has_site = !str_is_empty(c->request.fetch_site);

    if (has_site && !str_is(c->request.fetch_site, STR("same-origin")))
        return false;
    if (!str_is_empty(c->request.origin))
        return str_is(c->request.origin, origin);
    return has_site;
}

/* Unsafe methods are answered only for our own pages, and with the token of who was shown the form;
   what anybody may do on pages kept for many has no token to give. */
enum result
step_origin(struct server *server, struct call *c, const struct source *source)
{
    (void)server;
    (void)source;
    if (is_safe(c) || call_is_program(c)) /* no page makes a browser send a program's key */
        return RES_OK;
    if (!origin_is_ours(c))
        return RES_FORBIDDEN;
    if (c->match.route->gate == GATE_PUBLIC)
        return RES_OK;
    const struct str secret =
        c->viewer.is_known ? c->viewer.secret : call_remembered(c, STR("form"));

    return token_fits(c->arena, secret, pairs_get(&c->body, STR("token"))) ? RES_OK : RES_FORBIDDEN;
}
