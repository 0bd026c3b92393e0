/* What every page's tree carries around its body: who, where, which languages, which support centre
 * and why. */
#include "fcgi/serve.h"

#include <string.h>

#include "fcgi/gate/gate.h"
#include "fcgi/gate/token.h"
#include "fcgi/http/percent.h"

static bool
is_known(const struct form *form, struct str name)
{
    for (size_t i = 0; i < form->count; i++) {
        if (form->fields[i].from == FROM_QUERY && str_is(name, str_from(form->fields[i].name)))
            return !str_is(name, STR("done"));
    }
    return false;
}

/* "&name=value" of what the page was asked with and knows, so that it stays the same in another
 * language; not the word of what was just done. */
static struct str
asked(struct call *c)
{
    const struct form *form = c->match.route == NULL ? NULL : c->match.route->form;
    struct text out = {.arena = c->arena};

    for (size_t i = 0; form != NULL && i < c->query.count; i++) {
        const struct pair *pair = &c->query.first[i];

        if (is_known(form, pair->name) && !str_is_empty(pair->value))
            text_printf(&out, "&%.*s=%.*s", STR_ARG(pair->name),
                        STR_ARG(percent_encode(c->arena, pair->value, STR(""))));
    }
    return str_or_empty(text_str(&out));
}

static void
add_locales(struct call *c)
{
    const struct str query = asked(c);

    for (size_t i = 0; i < c->portal->locale_count; i++) {
        const struct portal_locale *locale = &c->portal->locales[i];
        const bool is_current = locale == c->locale;

        if (locale->is_pseudo && !is_current)
            continue;
        struct node *node = node_add(c->root, "locale");

        node_set(node, "tag", locale->tag);
        node_set(node, "name", locale->name);
        node_set(node, "dir", locale->is_rtl ? STR("rtl") : STR("ltr"));
        node_set(node, "href",
                 arena_printf(c->arena, "/%.*s%.*s?lang=%.*s%.*s", STR_ARG(locale->tag),
                              STR_ARG(c->path), STR_ARG(locale->tag), STR_ARG(query)));
        node_set_flag(node, "current", is_current);
    }
}

static void
add_alternate(struct call *c, struct str language, struct str href)
{
    struct node *node = node_add(c->root, "alternate");

    node_set(node, "hreflang", language);
    node_set(node, "href", href);
}

/* Reciprocal alternates of a public page, with x-default at the address without a locale (LOC-3).
 */
static void
add_alternates(struct call *c)
{
    const struct str origin = portal_origin(c->arena, c->config, c->portal);

    for (size_t i = 0; i < c->portal->locale_count; i++) {
        const struct portal_locale *locale = &c->portal->locales[i];

        if (!locale->is_pseudo)
            add_alternate(c, locale->tag, call_absolute(c, locale->tag, c->path));
    }
    add_alternate(c, STR("x-default"),
                  arena_printf(c->arena, "%.*s%.*s", STR_ARG(origin), STR_ARG(c->path)));
}

static bool
is_public_page(const struct call *c)
{
    const struct route *route = c->match.route;

    if (route == NULL || route->method != METHOD_GET || route->place != PLACE_LOCALE)
        return false;
    return route->gate == GATE_PUBLIC || (route->gate == GATE_READ && !c->viewer.is_known);
}

static void
add_root(struct call *c)
{
    struct node *root = c->root;

    node_set(root, "portal", c->portal->code);
    node_set(root, "brand", c->portal->brand);
    node_set(root, "name", c->portal->name);
    node_set(root, "locale", c->locale->tag);
    node_set(root, "dir", c->locale->is_rtl ? STR("rtl") : STR("ltr"));
    node_set(root, "base", arena_printf(c->arena, "/%.*s", STR_ARG(c->locale->tag)));
    node_set(root, "path", c->path);
    if (is_public_page(c))
        node_set(root, "canonical", call_absolute(c, c->locale->tag, c->path));
    node_set(root, "assets", c->generation->assets);
    node_set_day(root, "today", c->today);
    node_set_instant(root, "now", c->now);
    node_set(root, "zone", c->zone == NULL ? STR("UTC") : zone_name(c->zone));
    if (!c->is_shared)
        node_set(root, "request", str_or_empty(c->request.id));
}

static void
add_opening(struct call *c, struct node *node, const struct calendar *calendar)
{
    const struct opening opening = calendar_opening(calendar, c->now);
    const struct holiday *holiday = calendar_holiday(calendar, zone_day(calendar->zone, c->now));

    node_set(node, "open", opening.is_open ? STR("yes") : STR("no"));
    if (opening.is_open && opening.closes.seconds != 0)
        node_set_instant(node, "closes", opening.closes);
    else if (!opening.is_open && opening.opens.seconds != 0)
        node_set_instant(node, "opens", opening.opens);
    if (holiday != NULL)
        node_set(node, "holiday", holiday->name);
}

/* A tel: link holds the sign and digits only (RFC 3966). */
static struct str
phone_link(struct arena *arena, struct str number)
{
    struct text text = {.arena = arena};

    text_add(&text, STR("tel:"));
    for (size_t i = 0; i < number.len; i++) {
        if (number.at[i] == '+' || (number.at[i] >= '0' && number.at[i] <= '9'))
            text_add_char(&text, number.at[i]);
    }
    return text_str(&text);
}

static void
add_phones(struct call *c, struct node *node, const struct centre *centre)
{
    for (size_t i = 0; i < centre->phone_count; i++) {
        const struct phone *phone = &centre->phones[i];

        if (phone->is_emergency && !portal_has(c->portal, STR("emergency")))
            continue;
        struct node *child = node_add(node, "phone");

        node_set(child, "kind", phone->is_emergency ? STR("emergency") : STR("main"));
        node_set(child, "international", phone->international);
        node_set(child, "national", phone->national);
        node_set(child, "href", phone_link(c->arena, phone->international));
    }
}

static struct str
clock_text(struct arena *arena, int minutes)
{
    const char at[] = {(char)('0' + minutes / 600), (char)('0' + minutes / 60 % 10), ':',
                       (char)('0' + minutes % 60 / 10), (char)('0' + minutes % 10)};

    return arena_str(arena, (struct str){at, sizeof at});
}

static void
add_hours(struct call *c, struct node *node, const struct calendar *calendar)
{
    const int today = day_weekday(zone_day(calendar->zone, c->now));

    for (int weekday = 1; weekday <= 7; weekday++) {
        struct node *hours = node_add(node, "hours");

        node_set_number(hours, "weekday", weekday);
        node_set_flag(hours, "today", weekday == today);
        for (size_t i = 0; i < calendar->interval_counts[weekday - 1]; i++) {
            const struct interval *interval = &calendar->intervals[weekday - 1][i];
            struct node *child = node_add(hours, "interval");

            node_set(child, "from", clock_text(c->arena, interval->from));
            node_set(child, "to", clock_text(c->arena, interval->to));
        }
    }
}

static void
add_holidays(struct call *c, struct node *node, const struct calendar *calendar)
{
    struct holiday_on holidays[64];
    const size_t count =
        calendar_holidays(calendar, zone_day(calendar->zone, c->now), 366, holidays, 64);

    for (size_t i = 0; i < count; i++) {
        struct node *child = node_add(node, "holiday");

        node_set(child, "name", holidays[i].holiday->name);
        node_set_day(child, "on", holidays[i].on);
        if (holidays[i].holiday->until > 0)
            node_set(child, "until", clock_text(c->arena, holidays[i].holiday->until));
    }
}

/* The language that picked the row when no country was known; absent when it was not a language. */
static struct str
deciding_language(const struct call *c)
{
    const struct place *place = &c->snapshot->place;

    for (size_t i = 0; i < place->routing_count && c->decision.rule == RULE_DEFAULT; i++) {
        if (place->routing[i].id == c->decision.routing_id)
            return place->routing[i].language;
    }
    return STR_NONE;
}

static void
add_choices(struct call *c, struct node *why)
{
    const struct str chosen = call_remembered(c, STR("country"));
    const struct str *served = NULL;
    const size_t count = centre_countries(&c->snapshot->place, c->portal->brand, c->arena, &served);
    struct str *countries = arena_new_array(c->arena, count, struct str);

    if (count > 0)
        memcpy(countries, served, count * sizeof *countries);
    call_sort_countries(c, countries, count);
    for (size_t i = 0; i < count; i++) {
        struct node *choice = node_add(why, "choice");

        node_set(choice, "country", countries[i]);
        node_set_flag(choice, "chosen", str_is(countries[i], chosen));
    }
}

static void
add_why(struct call *c, struct node *node)
{
    const struct decision *decision = &c->decision;
    struct node *why = node_add(node, "why");

    node_set(why, "country", decision->country);
    node_set(why, "language", deciding_language(c));
    for (size_t i = 0; i < RULE_COUNT; i++) {
        struct node *step = node_add(why, "step");

        node_set(step, "rule", rule_name((enum rule)i));
        node_set(step, "saw", decision->steps[i].saw);
        node_set(step, "outcome", outcome_name(decision->steps[i].outcome));
    }
    add_choices(c, why);
}

void
frame_centre(struct call *c, struct node *parent, bool is_whole)
{
    const struct centre *centre = c->decision.centre;

    if (centre == NULL)
        return;
    struct node *node = node_add(parent, "centre");

    node_set(node, "id", centre->code);
    node_set(node, "country", centre->country);
    node_set(node, "language", c->decision.language);
    node_set(node, "rule", rule_name(c->decision.rule));
    node_set(node, "name", centre->name);
    node_set(node, "zone", zone_name(centre->calendar->zone));
    if (!c->is_timeless)
        add_opening(c, node, centre->calendar);
    node_set(node, "mail", centre->mail);
    add_phones(c, node, centre);
    for (size_t i = 0; i < centre->language_count; i++)
        node_set(node_add(node, "language"), "tag", centre->languages[i]);
    add_hours(c, node, centre->calendar);
    if (is_whole)
        add_holidays(c, node, centre->calendar);
    for (size_t i = 0; i < centre->department_count; i++) {
        struct node *department = node_add(node, "department");

        node_set(department, "code", centre->departments[i].code);
        node_set(department, "mail", centre->departments[i].mail);
    }
    add_why(c, node);
}

/* A viewer who still owes a second factor has a name and a way out, no more. */
static void
add_viewer(struct call *c)
{
    const struct viewer *viewer = &c->viewer;
    struct node *node = node_add(c->root, "viewer");

    node_set(node, "role", role_code(viewer->role));
    if (!viewer->is_known)
        return;
    node_set(node, "name", viewer->name);
    node_set(node, "theme", viewer->theme);
    node_set(node, "token", token_of(c->arena, viewer->secret));
    node_set_flag(node, "half", viewer->is_half);
    if (viewer->is_half)
        return;
    node_set(node, "customer", viewer->customer_name);
    node_set(node, "covers", viewer->covered_name);
    node_set(node, "behalf", viewer->behalf_name);
    node_set_count(node, "choices", viewer->choices);
    for (size_t i = RIGHT_NONE + 1; i < RIGHT_COUNT; i++) {
        if (viewer_may(viewer, (enum right)i))
            node_set(node_add(node, "right"), "name", right_code((enum right)i));
    }
}

void
frame_build(struct call *c)
{
    add_root(c);
    add_viewer(c);
    if (is_public_page(c))
        add_alternates(c);
    for (size_t i = 0; i < c->portal->feature_count; i++)
        node_set(node_add(c->root, "feature"), "name", c->portal->features[i]);
    add_locales(c);
    for (size_t i = 0; i < frame_part_count; i++)
        frame_parts[i](c, c->root);
    frame_centre(c, c->root, c->view != NULL && str_is(str_from(c->view), STR("centre/show")));
}
