/* What handlers may ask of their call: addresses, redirects, remembered choices, the body of the
 * page. */
#include "fcgi/call.h"

#include "fcgi/gate/session.h"
#include "fcgi/http/percent.h"
#include "fcgi/steps.h"

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
call_set_cookie(struct call *c, struct str name, struct str value, int life_s)
{
    const struct str cookie = cookie_name(c->arena, c, name);

    response_add(&c->response, STR("Set-Cookie"),
                 arena_printf(c->arena, "%.*s=%.*s; Path=/; Max-Age=%d; HttpOnly; SameSite=Lax%s",
                              STR_ARG(cookie), STR_ARG(value), life_s,
                              is_https(c) ? "; Secure" : ""));
}

void
call_remember(struct call *c, struct str name, struct str value)
{
    call_set_cookie(c, name, value, REMEMBER_S);
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

void
call_sign_in(struct call *c, struct str token)
{
    c->is_cookie_set = true;
    call_set_cookie(c, STR("session"), token, SESSION_LIFE_S);
    call_set_cookie(c, STR("seen"), session_seen(c->arena, token, c->now), SESSION_LIFE_S);
}

void
call_sign_out(struct call *c)
{
    c->is_cookie_set = true;
    call_set_cookie(c, STR("session"), STR(""), 0);
    call_set_cookie(c, STR("seen"), STR(""), 0);
}

void
call_know(struct call *c, struct str person_code)
{
    call_remember(c, STR("known"), session_known(c->arena, person_code));
}

bool
call_is_known(struct call *c, struct str person_code)
{
    return session_is_known(c->arena, call_remembered(c, STR("known")), person_code);
}

bool
call_is_program(const struct call *c)
{
    return c->viewer.token != 0;
}

/* For browsers that read no other: letters, digits and what stands in names without harm. */
static struct str
plain_name(struct arena *arena, struct str name)
{
    struct text text = {.arena = arena};

    for (size_t i = 0; i < name.len; i++) {
        const char c = name.at[i];
        const bool is_letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        const bool is_plain = is_letter || (c >= '0' && c <= '9') || c == '.' || c == '-';

        if ((c & 0xc0) != 0x80) /* one sign for a character of several bytes */
            text_add_char(&text, is_plain ? c : '_');
    }
    return text_str(&text);
}

enum result
call_send_file(struct call *c, struct str name, const char *type, struct str bytes)
{
    const struct str saved = str_is_empty(name) ? STR("file") : name;

    c->page = NULL;
    c->response.is_file = true;
    c->response.type = str_from(type);
    c->response.cache = STR("private, no-store");
    c->response.body = bytes;
    response_add(&c->response, STR("Content-Disposition"),
                 arena_printf(c->arena, "attachment; filename=\"%.*s\"; filename*=UTF-8''%.*s",
                              STR_ARG(plain_name(c->arena, saved)),
                              STR_ARG(percent_encode(c->arena, saved, STR("")))));
    return RES_OK;
}

void
call_keep(struct call *c)
{
    c->may_keep = true;
}

enum result
call_done(struct call *c, struct str address, const char *code)
{
    const bool has_query = str_find(address, '?', 0) < address.len;

    return call_see_other(
        c, arena_printf(c->arena, "%.*s%cdone=%s", STR_ARG(address), has_query ? '&' : '?', code));
}

void
call_show_done(struct call *c, struct node *parent, const char *const *codes)
{
    const struct str done = pairs_get(&c->query, STR("done"));

    for (; *codes != NULL; codes++) {
        if (str_is(str_from(*codes), done))
            node_set(node_add(parent, "done"), "code", done);
    }
}

bool
call_is_own_page(struct call *c, struct str path)
{
    struct route_match match = {0};
    struct target target;

    return !str_is_empty(path) && target_parse(c->arena, path, &target) == RES_OK &&
           call_finds(c, target.path, &match);
}
