/* From a tree to the bytes of an answer, and the pages of errors. */
#include "fcgi/steps.h"

#include <string.h>

#include "fcgi/base/log.h"
#include "fcgi/view/sheet.h"

/* A browser may keep a page for a minute. The rest is for caches before the workers: one second
   more while a new page is being made, ten minutes while no worker answers. */
#define PUBLIC_CACHE  STR("public, max-age=60, stale-while-revalidate=1, stale-if-error=600")
#define VISITOR_CACHE STR("private, no-cache")
#define PRIVATE_CACHE STR("private, no-store")

/* One step of a hash over eight bytes: a multiplication whose upper half is folded into the lower.
 */
static uint64_t
fold(uint64_t hash, uint64_t eight)
{
    const __uint128_t product = (__uint128_t)(hash ^ eight) * 0x9E3779B97F4A7C15U;

    return (uint64_t)product ^ (uint64_t)(product >> 64);
}

/* Two hashes with different starts, of which one sees each byte in another place: an identity for
   caches, not a secret. */
struct page_hash {
    uint64_t a;
    uint64_t b;
};

static struct page_hash
hash_page(struct str body)
{
    uint64_t a = 14695981039346656037ULL ^ body.len;
    uint64_t b = 0xD6E8FEB86659FD93ULL;
    size_t i = 0;

    for (uint64_t eight; i + sizeof eight <= body.len; i += sizeof eight) {
        memcpy(&eight, body.at + i, sizeof eight);
        a = fold(a, eight);
        b = fold(b, eight << 32 | eight >> 32) + a;
    }
    for (; i < body.len; i++) {
        a = fold(a, (unsigned char)body.at[i]);
        b = fold(b, (unsigned char)body.at[i]) + a;
    }
    return (struct page_hash){a, b};
}

/*
 * A page of one visitor has the whole identity for its tag. A shared page may become a file, whose
 * tag nginx makes of its time and its size: so the tag's first part is as much of the identity as
 * every file system keeps for a time.
 */
static void
set_tag(struct arena *arena, struct response *response, bool is_shared)
{
    const struct page_hash own = hash_page(response->body);
    const uint32_t stamp = (uint32_t)(own.a >> 33);

    if (is_shared) {
        response->stamp = stamp == 0 ? 1 : stamp;
        response->etag = arena_printf(arena, "\"%x\"", response->stamp);
        return;
    }
    response->etag = arena_printf(arena, "\"%016llx%016llx\"", (unsigned long long)own.a,
                                  (unsigned long long)own.b);
}

static void
finish_page(struct call *c)
{
    node_set_count(c->root, "status", c->response.status);
    node_set(c->root, "view", str_from(c->view));
}

static enum result
render_html(struct call *c)
{
    const struct sheet *sheet = generation_sheet(c->generation, c->portal, str_from(c->view));
    const struct words *words = generation_words(c->generation, c->portal, c->locale);

    if (sheet == NULL)
        return fault(RES_BROKEN, "view.missing", "%s", c->view);
    TRY(sheet_run(sheet, c->page, words, c->arena, &c->response.body));
    c->response.type =
        arena_printf(c->arena, "%.*s; charset=utf-8", STR_ARG(sheet_media_type(sheet)));
    return RES_OK;
}

static enum result
render_tree(struct call *c)
{
    finish_page(c);
    switch (response_media(c->request.accept)) {
    case MEDIA_XML:
        c->response.type = STR("application/xml; charset=utf-8");
        c->response.body = page_to_xml(c->page, c->arena);
        return RES_OK;
    case MEDIA_JSON:
        c->response.type = STR("application/json; charset=utf-8");
        c->response.body = page_to_json(c->page, c->arena);
        return RES_OK;
    case MEDIA_HTML:
        break;
    }
    return render_html(c);
}

/*
 * A shared page may be kept by nginx for the rest of the second it was made in. So nothing needs to
 * be known of when a centre opens, an announcement ends or a reload comes: a page with a second's
 * truth is shown in that second only. The second is the clock's on the wall, also when the page's
 * own time is held.
 */
static void
let_nginx_keep(struct call *c)
{
    response_add(&c->response, STR("X-Accel-Expires"),
                 arena_printf(c->arena, "@%lld", (long long)c->came.seconds));
}

/* A shared page depends on its address, the visitor's choice and languages; any other also on where
   the visitor seems to be. */
static void
set_caching(struct call *c)
{
    struct response *response = &c->response;
    const bool is_shared = c->is_shared && response->status == 200;

    response->vary |= VARY_ACCEPT | VARY_ENCODING | VARY_COOKIE | VARY_LANGUAGE;
    if (!str_is_empty(response->cache))
        return;
    response->cache = is_shared ? PUBLIC_CACHE : VISITOR_CACHE;
    set_tag(c->arena, response, is_shared);
    if (response_etag_matches(c->request.if_none_match, response->etag))
        response->status = 304; /* the body stays behind: its size decides the headers */
    else if (is_shared)
        let_nginx_keep(c);
}

enum result
step_render(struct server *server, struct call *c, const struct source *source)
{
    (void)server;
    (void)source;
    if (c->page == NULL)
        return RES_OK;
    if (!problems_none(&c->problems) && c->response.status == 200)
        c->response.status = result_status(RES_INVALID);
    TRY(render_tree(c));
    if (c->request.verb != METHOD_GET && c->request.verb != METHOD_HEAD)
        c->response.cache = PRIVATE_CACHE;
    set_caching(c);
    return RES_OK;
}

/* Routes the visitor may have meant: those of the portal's main pages. */
static void
suggest(struct call *c, struct node *error)
{
    static const char *const main_pages[] = {"/", "/questions", "/guides", "/announcements",
                                             "/centre"};

    for (size_t i = 0; i < sizeof main_pages / sizeof main_pages[0]; i++) {
        struct route_match match = {0};

        if (route_find(c->arena, &routes, PLACE_LOCALE, METHOD_GET, str_from(main_pages[i]),
                       &match) != RES_OK)
            continue;
        struct node *suggestion = node_add(error, "suggestion");

        node_set(suggestion, "path", str_from(main_pages[i]));
        node_set(suggestion, "view", str_from(match.route->view));
    }
}

static void
build_error(struct call *c, enum result result)
{
    c->page = page_new();
    c->root = page_root(c->page);
    frame_build(c);
    struct node *error = node_add(c->root, "error");

    node_set(error, "code", result_code(result));
    if (result == RES_BAD_METHOD)
        node_set(error, "allow", route_allow(c->arena, c->match.allowed));
    if (result == RES_UNAVAILABLE || result == RES_TOO_SLOW || result == RES_TOO_MANY)
        node_set_count(error, "retry", 5);
    if (result == RES_NOT_FOUND)
        suggest(c, error);
    for (size_t i = 0; result == RES_MALFORMED && i < c->problems.count; i++) {
        struct node *problem = node_add(error, "problem");

        node_set(problem, "field", c->problems.first[i].field);
        node_set(problem, "code", c->problems.first[i].code);
    }
}

/* What a program is told to do about a 401 (RFC 9110, 11.6.1): people sign in by a form, and a
 * cookie proves it. */
static struct str
challenge(struct call *c)
{
    const struct str form = c->locale == NULL ? STR("/") : call_address(c, STR("/sign-in"));

    if (program_asks(c))
        return STR("Bearer realm=\"account\", error=\"invalid_token\"");
    return arena_printf(c->arena, "Cookie realm=\"account\", form-action=\"%.*s\"", STR_ARG(form));
}

void
render_error(struct call *c, enum result result)
{
    c->response = (struct response){.status = result_status(result), .cache = STR("no-store")};
    place_guess(c);
    c->is_shared = false;
    if (result == RES_BAD_METHOD)
        response_add(&c->response, STR("Allow"), route_allow(c->arena, c->match.allowed));
    if (result == RES_UNAVAILABLE || result == RES_TOO_SLOW || result == RES_TOO_MANY)
        response_add(&c->response, STR("Retry-After"), STR("5"));
    if (result == RES_NOT_SIGNED_IN)
        response_add(&c->response, STR("WWW-Authenticate"), challenge(c));
    build_error(c, result);
    c->view = "lib/error";
    c->response.vary = VARY_ACCEPT | VARY_ENCODING | VARY_COOKIE | VARY_LANGUAGE;
    if (render_tree(c) == RES_OK)
        return;
    c->response.type = STR("text/plain; charset=utf-8");
    c->response.body = arena_printf(c->arena, "%u %.*s\nRequest %.*s\n", c->response.status,
                                    STR_ARG(result_code(result)), STR_ARG(c->request.id));
}
