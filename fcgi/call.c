/* What handlers may ask of their call: addresses, redirects, remembered choices, the body of the
 * page. */
#include "fcgi/call.h"

#include "fcgi/serve.h"

/* A year, as browsers cap longer ones. */
#define REMEMBER_S 31536000

struct str
call_address(struct call *c, struct str path)
{
    return arena_printf(c->arena, "/%.*s%.*s", STR_ARG(c->locale->tag), STR_ARG(path));
}

struct str
call_absolute(struct call *c, struct str tag, struct str path)
{
    const struct str origin = portal_origin(c->arena, c->config, c->portal);

    return arena_printf(c->arena, "%.*s/%.*s%.*s", STR_ARG(origin), STR_ARG(tag), STR_ARG(path));
}

enum result
call_see_other(struct call *c, struct str address)
{
    c->response.status = 303;
    c->response.cache = STR("no-store");
    response_add(&c->response, STR("Location"), address);
    return RES_MOVED;
}

struct node *
call_body(struct call *c, const char *name)
{
    return node_add(c->root, name);
}

static bool
is_https(const struct call *c)
{
    return str_is(c->config->site_scheme, STR("https"));
}

/* With HTTPS the __Host- prefix keeps other hosts and plain HTTP from setting it. */
static struct str
cookie_name(struct arena *arena, const struct call *c, struct str name)
{
    return arena_printf(arena, "%s%.*s", is_https(c) ? "__Host-" : "", STR_ARG(name));
}

void
call_remember(struct call *c, struct str name, struct str value)
{
    const struct str cookie = cookie_name(c->arena, c, name);

    response_add(&c->response, STR("Set-Cookie"),
                 arena_printf(c->arena, "%.*s=%.*s; Path=/; Max-Age=%d; HttpOnly; SameSite=Lax%s",
                              STR_ARG(cookie), STR_ARG(value), REMEMBER_S,
                              is_https(c) ? "; Secure" : ""));
}

struct str
call_remembered(const struct call *c, struct str name)
{
    return request_cookie(&c->request, cookie_name(c->arena, c, name));
}

bool
call_finds(struct call *c, struct str path, struct route_match *match)
{
    return route_find(c->arena, &routes, PLACE_LOCALE, METHOD_GET, path, match) == RES_OK;
}

void
call_sort_countries(const struct call *c, struct str *countries, size_t count)
{
    const struct formats *formats =
        words_formats(generation_words(c->generation, c->portal, c->locale));

    for (size_t i = 1; i < count; i++) {
        const struct str moved = countries[i];
        const unsigned rank = format_country_rank(formats, moved);
        size_t at = i;

        for (; at > 0 && format_country_rank(formats, countries[at - 1]) > rank; at--)
            countries[at] = countries[at - 1];
        countries[at] = moved;
    }
}
