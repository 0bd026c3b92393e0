/* The landing page of a portal, and the gateway that leads to all of them (PUB-1, LOC-1). */
#include "fcgi/generation.h"
#include "handlers/announcement/announcement_page.h"
#include "handlers/fact/fact.h"
#include "handlers/guide/guide.h"
#include "handlers/tables.h"

#define NEWS_MOST 3

static void
add_entries(struct call *c, struct node *country, const struct portal *portal)
{
    const struct str origin = portal_origin(c->arena, c->config, portal);

    for (size_t i = 0; i < portal->locale_count; i++) {
        const struct portal_locale *locale = &portal->locales[i];

        if (locale->is_pseudo)
            continue;
        struct node *entry = node_add(country, "entry");

        node_set(entry, "tag", locale->tag);
        node_set(entry, "name", locale->name);
        node_set(entry, "href",
                 arena_printf(c->arena, "%.*s/%.*s/", STR_ARG(origin), STR_ARG(locale->tag)));
    }
}

static enum result
show_gateway(struct call *c)
{
    const struct portals *portals = &c->generation->portals;
    struct node *gateway = call_body(c, "gateway");

    c->view = "home/gateway";
    for (size_t i = 0; i < portals->count; i++) {
        const struct portal *portal = &portals->first[i];

        if (portal->is_gateway || str_is_empty(portal->country))
            continue;
        struct node *country = node_add(gateway, "country");

        node_set(country, "code", portal->country);
        node_set(country, "portal", portal->code);
        node_set(country, "name", portal->name);
        node_set_flag(country, "chosen",
                      str_is(portal->country, c->decision.country) &&
                          str_is(portal->brand, c->portal->brand));
        add_entries(c, country, portal);
    }
    return RES_OK;
}

/* GET / */
enum result
home_show(struct call *c)
{
    if (c->portal->is_gateway)
        return show_gateway(c);
    struct node *landing = call_body(c, "landing");

    fact_show(c, landing);
    announcement_show_news(c, landing, NEWS_MOST);
    guide_show_links(c, landing);
    return RES_OK;
}
