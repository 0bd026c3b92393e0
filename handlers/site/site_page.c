/* What machines read of a portal: robots, sitemap, manifest, icon. */
#include "fcgi/gate/gate.h"
#include "fcgi/generation.h"
#include "fcgi/serve.h"
#include "handlers/about/about_page.h"
#include "handlers/announcement/announcement_page.h"
#include "handlers/help/help_page.h"
#include "handlers/knowledge/knowledge_page.h"
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
add_alternate(struct node *link, struct str language, struct str href)
{
    struct node *alternate = node_add(link, "alternate");

    node_set(alternate, "hreflang", language);
    node_set(alternate, "href", href);
}

/* One page in each language; the address without one leads everybody to his own. */
static void
add_page(struct call *c, struct str path, void *arg)
{
    struct node *links = arg;
    const struct str origin = portal_origin(c->arena, c->config, c->portal);
    const struct str without_locale =
        arena_printf(c->arena, "%.*s%.*s", STR_ARG(origin), STR_ARG(path));

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
            add_alternate(link, c->portal->locales[k].tag,
                          call_absolute(c, c->portal->locales[k].tag, path));
        }
        add_alternate(link, STR("x-default"), without_locale);
    }
}

/* Public pages with an address of their own: routes without captures, then guides, about topics,
 * announcements that are current or planned, articles for everybody, guided help. */
static void
add_pages(struct call *c, struct node *links)
{
    for (size_t i = 0; i < routes.count; i++) {
        const struct str path = str_from(routes.first[i].path);

        if (routes.first[i].place == PLACE_LOCALE && routes.first[i].method == METHOD_GET &&
            routes.first[i].gate == GATE_PUBLIC && routes.first[i].view != NULL &&
            str_find(path, '{', 0) == path.len && str_find(path, '.', 0) == path.len)
            add_page(c, path, links);
    }
    for (size_t i = 0; i < c->portal->guide_count; i++)
        add_page(c, arena_printf(c->arena, "/guides/%.*s", STR_ARG(c->portal->guides[i])), links);
    for (size_t i = 0; i < about_topic_count; i++)
        add_page(c, arena_printf(c->arena, "/about/%s", about_topics[i].name), links);
    announcement_each(c, add_page, links);
    knowledge_page_each(c, add_page, links);
    help_page_each(c, add_page, links);
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
