/* What machines read of a portal: robots, sitemap, manifest, icon. */
#include "fcgi/generation.h"
#include "fcgi/serve.h"
#include "handlers/tables.h"

#define ICON_CACHE STR("public, max-age=86400")

static struct node *
add_link(struct call *c, struct node *links, struct str path)
{
    struct node *link = node_add(links, "link");

    node_set(link, "href", call_absolute(c, c->locale->tag, path));
    node_set(link, "path", path);
    return link;
}

static void
add_page(struct call *c, struct node *links, struct str path)
{
    for (size_t i = 0; i < c->portal->locale_count; i++) {
        const struct portal_locale *locale = &c->portal->locales[i];

        if (locale->is_pseudo)
            continue;
        struct node *link = node_add(links, "link");

        node_set(link, "href", call_absolute(c, locale->tag, path));
        node_set(link, "path", path);
        for (size_t k = 0; k < c->portal->locale_count; k++) {
            if (c->portal->locales[k].is_pseudo)
                continue;
            struct node *alternate = node_add(link, "alternate");

            node_set(alternate, "hreflang", c->portal->locales[k].tag);
            node_set(alternate, "href", call_absolute(c, c->portal->locales[k].tag, path));
        }
    }
}

/* Public pages with an address of their own: routes without captures, then guides and about topics.
 */
static void
add_pages(struct call *c, struct node *links)
{
    static const char *const topics[] = {"privacy", "terms", "accessibility", "imprint",
                                         "browsers"};

    for (size_t i = 0; i < routes.count; i++) {
        const struct str path = str_from(routes.first[i].path);

        if (routes.first[i].place == PLACE_LOCALE && routes.first[i].method == METHOD_GET &&
            routes.first[i].view != NULL && str_find(path, '{', 0) == path.len &&
            str_find(path, '.', 0) == path.len)
            add_page(c, links, path);
    }
    for (size_t i = 0; i < c->portal->guide_count; i++)
        add_page(c, links, arena_printf(c->arena, "/guides/%.*s", STR_ARG(c->portal->guides[i])));
    for (size_t i = 0; i < sizeof topics / sizeof topics[0]; i++)
        add_page(c, links, arena_printf(c->arena, "/about/%s", topics[i]));
}

/* GET /robots.txt */
enum result
site_robots(struct call *c)
{
    struct node *links = call_body(c, "links");
    const struct str origin = portal_origin(c->arena, c->config, c->portal);

    node_set(node_add(links, "link"), "href",
             arena_printf(c->arena, "%.*s/sitemap.xml", STR_ARG(origin)));
    return RES_OK;
}

/* GET /sitemap.xml */
enum result
site_sitemap(struct call *c)
{
    add_pages(c, call_body(c, "links"));
    return RES_OK;
}

/* GET /manifest.webmanifest */
enum result
site_manifest(struct call *c)
{
    add_link(c, call_body(c, "links"), STR("/"));
    return RES_OK;
}

/* GET /favicon.ico: browsers ask for it unasked; the icon is an SVG among the assets. */
enum result
site_icon(struct call *c)
{
    c->response.status = 302;
    c->response.cache = ICON_CACHE;
    response_add(&c->response, STR("Location"),
                 arena_printf(c->arena, "%.*s/icon-%.*s.svg", STR_ARG(c->generation->assets),
                              STR_ARG(c->portal->brand)));
    return RES_MOVED;
}
