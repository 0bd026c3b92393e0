/* The landing page of a portal, and the gateway that leads to all of them (PUB-1, LOC-1). */
#include "fcgi/generation.h"
#include "handlers/announcement/announcement_page.h"
#include "handlers/fact/fact_page.h"
#include "handlers/guide/guide_page.h"
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

/* The brand's portal of a country. */
static const struct portal *
portal_of(const struct call *c, struct str country)
{
    const struct portals *portals = &c->generation->portals;

    for (size_t i = 0; i < portals->count; i++) {
        const struct portal *portal = &portals->first[i];

        if (!portal->is_gateway && str_is(portal->brand, c->portal->brand) &&
            str_is(portal->country, country))
            return portal;
    }
    return NULL;
}

static void
add_country(struct call *c, struct node *gateway, const struct portal *portal)
{
    struct node *country = node_add(gateway, "country");

    node_set(country, "code", portal->country);
    node_set(country, "portal", portal->code);
    node_set(country, "name", portal->name);
    node_set_flag(country, "chosen", str_is(portal->country, c->decision.country));
    add_entries(c, country, portal);
}

static enum result
show_gateway(struct call *c)
{
    const struct portals *portals = &c->generation->portals;
    struct node *gateway = call_body(c, "gateway");
    struct str *countries = arena_new_array(c->arena, portals->count, struct str);
    size_t count = 0;

    c->view = "home/gateway";
    for (size_t i = 0; i < portals->count; i++) {
        if (!str_is_empty(portals->first[i].country) &&
            str_is(portals->first[i].brand, c->portal->brand))
            countries[count++] = portals->first[i].country;
    }
    call_sort_countries(c, countries, count);
    for (size_t i = 0; i < count; i++) {
        const struct portal *portal = portal_of(c, countries[i]);

        if (portal != NULL)
            add_country(c, gateway, portal);
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
