/* Changing where devices stand and which group they are in, one or several at once; groups and
 * their names. */
#include "fcgi/gate/once.h"
#include "handlers/device/device_page.h"
#include "handlers/member/member_page.h"
#include "handlers/tables.h"

#define CHANGE_PATH STR("/devices/change")
#define GROUPS_PATH STR("/devices/groups")

/* "none" takes devices out of their group; ids are never that short. */
#define NO_GROUP STR("none")

struct choose_input {
    struct codes devices;
};

static const struct field choose_fields[] = {
    FIELD_CODES(struct choose_input, devices, "device", .from = FROM_QUERY,
                .max = DEVICE_CHANGE_MOST, .most = 20),
};

const struct form device_choose_form = FORM(struct choose_input, choose_fields);

struct change_input {
    struct codes devices;
    struct str site, place, group, group_name;
};

static const struct field change_fields[] = {
    FIELD_CODES(struct change_input, devices, "device", .from = FROM_BODY, .required = true,
                .max = DEVICE_CHANGE_MOST, .most = 20),
    FIELD_CODE(struct change_input, site, "site", .from = FROM_BODY, .most = 20),
    FIELD_TEXT(struct change_input, place, "place", .from = FROM_BODY, .most = 120),
    FIELD_CODE(struct change_input, group, "group", .from = FROM_BODY, .most = 20),
    FIELD_TEXT(struct change_input, group_name, "group_name", .from = FROM_BODY, .most = 80),
};

const struct form device_change_form = FORM(struct change_input, change_fields);

struct group_input {
    struct str group, name;
};

static const struct field group_fields[] = {
    FIELD_CODE(struct group_input, group, "group", .from = FROM_PATH, .required = true, .most = 20),
    FIELD_TEXT(struct group_input, name, "name", .from = FROM_BODY, .required = true, .most = 80),
};

const struct form device_group_form = FORM(struct group_input, group_fields);

/* Services of a hosting portal stand nowhere. */
static bool
is_offered(const struct call *c)
{
    return portal_has(c->portal, STR("devices"));
}

/* The choice of a site: a single device's own is chosen already, several may keep theirs. */
static void
add_sites(struct node *form_field, const struct device_scope *scopes, size_t count, bool is_single)
{
    if (!is_single)
        call_option(form_field, STR(""), STR_NONE);
    for (size_t i = 0; i < count; i++) {
        if (str_is(scopes[i].kind, STR("site")))
            call_option(form_field, scopes[i].code, scopes[i].name);
    }
}

static void
add_groups(struct node *form_field, const struct device_scope *scopes, size_t count, bool is_single)
{
    if (!is_single)
        call_option(form_field, STR(""), STR_NONE);
    call_option(form_field, NO_GROUP, STR_NONE);
    for (size_t i = 0; i < count; i++) {
        if (str_is(scopes[i].kind, STR("group")))
            call_option(form_field, scopes[i].code, scopes[i].name);
    }
}

static enum result
show_change(struct call *c, const struct codes *codes)
{
    const struct device_sight sight = device_sight_of(&c->viewer);
    const struct device_scope *scopes = NULL;
    const bool is_single = codes->count == 1;
    struct device *devices = arena_new_array(c->arena, codes->count, struct device);
    size_t count = 0;

    TRY(device_choose(c->db, c->arena, &sight, codes->first, codes->count, devices));
    struct node *page = call_body(c, "device-change");

    for (size_t i = 0; i < codes->count; i++)
        device_page_add(c, page, &devices[i]);
    if (codes->count == 0)
        return RES_OK;
    const struct device device = devices[0];

    TRY(device_scopes(c->db, c->arena, c->viewer.customer, &scopes, &count));
    struct node *form = call_form(c, page, "change", CHANGE_PATH);

    for (size_t i = 0; i < codes->count; i++) {
        struct node *hidden = node_add(form, "field");

        node_set(hidden, "name", STR("device"));
        node_set(hidden, "type", STR("hidden"));
        node_set(hidden, "value", codes->first[i]);
    }
    const bool has_group = !str_is_empty(device.group_code);
    const struct str site = str_is_empty(device.site_code) ? STR("") : device.site_code;

    add_sites(call_field(c, form, "site", is_single ? site : STR("")), scopes, count,
              is_single && !str_is_empty(site));
    struct node *place = call_field(c, form, "place", is_single ? device.place : STR_NONE);

    node_set(place, "optional", STR("yes"));
    node_set_count(place, "max", 120);
    add_groups(call_field(c, form, "group",
                          !is_single  ? STR("")
                          : has_group ? device.group_code
                                      : NO_GROUP),
               scopes, count, is_single);
    struct node *name = call_field(c, form, "group_name", STR_NONE);

    node_set(name, "optional", STR("yes"));
    node_set_count(name, "max", 80);
    return RES_OK;
}

/* GET /devices/change */
enum result
device_change_show(struct call *c)
{
    const struct choose_input *in = c->input;

    return is_offered(c) ? show_change(c, &in->devices) : RES_NOT_FOUND;
}

/* What a form says: of a single device everything as it stands there, of several what is filled in.
 */
static struct device_change
change_of(const struct change_input *in)
{
    const bool is_single = in->devices.count == 1;
    const bool has_site = !str_is_empty(in->site);
    const bool has_name = !str_is_empty(in->group_name);

    return (struct device_change){
        .devices = in->devices.first,
        .count = in->devices.count,
        .has_site = has_site,
        .site = in->site,
        .has_place = is_single || !str_is_empty(in->place),
        .place = str_is_empty(in->place) ? STR("") : in->place,
        .has_group = has_name || !str_is_empty(in->group),
        .group = str_is(in->group, NO_GROUP) ? STR("") : in->group,
        .group_name = in->group_name,
    };
}

/* Where the answer leads: the device, or the list. */
static struct str
back_of(struct call *c, const struct codes *devices)
{
    if (devices->count == 1)
        return arena_printf(c->arena, "/devices/%.*s?done=devices-changed",
                            STR_ARG(devices->first[0]));
    return STR("/devices?done=devices-changed");
}

/* POST /devices/change */
enum result
device_change_send(struct call *c)
{
    const struct change_input *in = c->input;
    const struct device_sight sight = device_sight_of(&c->viewer);
    const struct device_change change = change_of(in);
    struct member_doer doer = member_page_doer(c);
    struct device_problem problem;
    struct str first;

    if (!is_offered(c))
        return RES_NOT_FOUND;
    if (!problems_none(&c->problems))
        return show_change(c, &in->devices);
    doer.key = call_key(c);
    doer.address = back_of(c, &in->devices);
    const enum result r = device_change(c->db, c->arena, &doer, &sight, &change, &problem);

    if (r == RES_CONFLICT && once_address(c->db, c->arena, doer.key, &first) == RES_OK)
        return call_see_other(c, call_address(c, first));
    if (r == RES_INVALID && problem.code != NULL) {
        problems_add(&c->problems, problem.field, problem.code);
        return show_change(c, &in->devices);
    }
    return r == RES_OK ? call_see_other(c, call_address(c, doer.address)) : r;
}

/* --- groups --- */

static struct str
group_path(struct call *c, struct str code)
{
    return arena_printf(c->arena, "/devices/groups/%.*s", STR_ARG(code));
}

static enum result
show_groups(struct call *c)
{
    static const char *const done[] = {"group-named", NULL};
    const struct device_scope *scopes = NULL;
    size_t count = 0;
    struct node *page = call_body(c, "device-groups");

    TRY(device_scopes(c->db, c->arena, c->viewer.customer, &scopes, &count));
    call_show_done(c, page, done);
    for (size_t i = 0; i < count; i++) {
        if (!str_is(scopes[i].kind, STR("group")))
            continue;
        struct node *node = node_add(page, "device-group");

        node_set(node, "id", scopes[i].code);
        node_set(node, "name", scopes[i].name);
        node_set_count(node, "devices", scopes[i].devices);
        node_set_count(call_field(c, call_form(c, node, "name", group_path(c, scopes[i].code)),
                                  "name", scopes[i].name),
                       "max", 80);
    }
    return RES_OK;
}

/* GET /devices/groups */
enum result
device_groups_show(struct call *c)
{
    return is_offered(c) ? show_groups(c) : RES_NOT_FOUND;
}

/* POST /devices/groups/{group} */
enum result
device_group_send(struct call *c)
{
    const struct group_input *in = c->input;
    const struct member_doer doer = member_page_doer(c);
    struct device_problem problem;

    if (!is_offered(c))
        return RES_NOT_FOUND;
    if (!problems_none(&c->problems))
        return show_groups(c);
    const enum result r = device_name_group(c->db, c->arena, &doer, in->group, in->name, &problem);

    if (r == RES_INVALID && problem.code != NULL) {
        problems_add(&c->problems, problem.field, problem.code);
        return show_groups(c);
    }
    return r == RES_OK ? call_done(c, call_address(c, GROUPS_PATH), "group-named") : r;
}
