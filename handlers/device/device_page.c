/* The list of devices a viewer sees: searched, filtered, sorted, also as a file. */
#include "handlers/device/device_page.h"

#include "fcgi/grid/grid.h"
#include "handlers/tables.h"

#define PAGE_MOST 50
#define FILE_STEP 1000

static const char *const done_codes[] = {"devices-changed", NULL};

static const struct field list_fields[] = {
    FIELD_TEXT(struct device_list_input, search, "search", .from = FROM_QUERY, .most = 80),
    FIELD_CODE(struct device_list_input, site, "site", .from = FROM_QUERY, .most = 20),
    FIELD_CODE(struct device_list_input, group, "group", .from = FROM_QUERY, .most = 20),
    FIELD_CODE(struct device_list_input, show, "show", .from = FROM_QUERY, .most = 10),
    FIELD_CODE(struct device_list_input, sort, "sort", .from = FROM_QUERY, .most = 10),
    FIELD_CODE(struct device_list_input, after, "after", .from = FROM_QUERY, .most = 20),
};

const struct form device_list_form = FORM(struct device_list_input, list_fields);

static bool
is_any(struct str code, const char *const *codes)
{
    for (; *codes != NULL; codes++) {
        if (str_is(code, str_from(*codes)))
            return true;
    }
    return false;
}

static struct day
due_by(const struct call *c)
{
    return (struct day){c->today.days + DEVICE_DUE_DAYS};
}

struct device_query
device_page_query(const struct call *c, const struct device_list_input *in, uint64_t limit)
{
    static const char *const sorts[] = {"site", "model", "due", "read", NULL};

    return (struct device_query){
        .search = in->search,
        .site = in->site,
        .group = in->group,
        .sort = is_any(in->sort, sorts) ? in->sort : STR("serial"),
        .due_by = due_by(c),
        .only_due = str_is(in->show, STR("due")),
        .only_silent = str_is(in->show, STR("silent")),
        .after = in->after,
        .limit = limit,
    };
}

/* How far the due day is from today there. */
static void
add_due(struct call *c, struct node *node, const struct device *device)
{
    const struct day today = device_today(device, c->now, c->today);
    const int32_t days = device->due_on.days - today.days;

    if (!device->has_due)
        return;
    node_set_day(node, "due", device->due_on);
    if (days < 0)
        node_set_count(node, "late", (uint64_t) - (int64_t)days);
    else
        node_set_count(node, "in", (uint64_t)days);
}

struct node *
device_page_add(struct call *c, struct node *parent, const struct device *device)
{
    struct node *node = node_add(parent, "device");

    node_set(node, "id", device->code);
    node_set(node, "kind", device->kind);
    node_set(node, "serial", device->serial);
    node_set(node, "model", device->model);
    node_set(node, "place", str_or_none(device->place));
    node_set(node, "site", device->site);
    node_set(node, "street", str_or_none(device->street));
    node_set(node, "postcode", str_or_none(device->postcode));
    node_set(node, "town", str_or_none(device->town));
    node_set(node, "country", str_or_none(device->country));
    node_set(node, "group", device->group);
    node_set(node, "state", device_state(device, c->now, c->today));
    add_due(c, node, device);
    if (device->has_reading) {
        node_set_day(node, "read", device->read_on);
        node_set(node, "read-state", device->read_state);
    }
    if (device->has_count)
        node_set_count(node, "count", device->read_count);
    node_set_flag(node, "automatic", device->is_automatic);
    node_set_flag(node, "moving", device->is_moving);
    return node;
}

void
device_page_actions(struct call *c, struct node *parent, bool several)
{
    static const struct {
        const char *name, *feature;
        enum right right;
        bool is_single;
    } actions[] = {
        {"report", "readings", RIGHT_READINGS,  false},
        {"order",  "orders",   RIGHT_ORDERS,    false},
        {"move",   "moves",    RIGHT_LOCATIONS, false},
        {"visit",  "moves",    RIGHT_TICKETS,   true },
        {"change", "devices",  RIGHT_LOCATIONS, false}
    };

    for (size_t i = 0; i < sizeof actions / sizeof actions[0]; i++) {
        if (several && actions[i].is_single)
            continue;
        if (portal_has(c->portal, str_from(actions[i].feature)) &&
            viewer_may(&c->viewer, actions[i].right))
            node_set(node_add(parent, "action"), "name", str_from(actions[i].name));
    }
}

/* Whether the rows of sites and groups already say how many a choice finds. */
static bool
is_counted(const struct device_query *query, const struct device_place *place, uint64_t *total)
{
    const bool is_all = str_is(place->kind, STR("all"));

    if (!str_is_empty(query->search))
        return false;
    if (!str_is_empty(query->site) && !str_is_empty(query->group))
        return false;
    if (is_all ? !str_is_empty(query->site) || !str_is_empty(query->group)
               : !str_is(place->code, query->site) && !str_is(place->code, query->group))
        return false;
    *total = query->only_due ? place->due : query->only_silent ? place->silent : place->devices;
    return true;
}

static enum result
add_places(struct call *c, const struct device_sight *sight, const struct device_query *query,
           struct node *list)
{
    const struct device_place *places = NULL;
    size_t count = 0;
    uint64_t total = 0;
    bool is_known = false;

    TRY(device_places(c->db, c->arena, sight, query->due_by, &places, &count));
    for (size_t i = 0; i < count; i++) {
        if (!is_known)
            is_known = is_counted(query, &places[i], &total);
        if (str_is(places[i].kind, STR("all"))) {
            node_set_count(list, "due", places[i].due);
            node_set_count(list, "silent", places[i].silent);
            continue;
        }
        struct node *node = node_add(list, "choice");
        const bool is_site = str_is(places[i].kind, STR("site"));

        node_set(node, "kind", places[i].kind);
        node_set(node, "code", places[i].code);
        node_set(node, "name", places[i].name);
        node_set_count(node, "devices", places[i].devices);
        node_set_flag(node, "chosen", str_is(places[i].code, is_site ? query->site : query->group));
    }
    if (!is_known)
        TRY(device_total(c->db, c->arena, sight, query, &total));
    node_set_count(list, "total", total);
    return RES_OK;
}

/* GET /devices */
enum result
device_list(struct call *c)
{
    const struct device_list_input *in = c->input;
    const struct device_sight sight = device_sight_of(&c->viewer);
    const struct device_query query = device_page_query(c, in, PAGE_MOST + 1);
    struct device_list found;

    call_keep(c);
    TRY(device_find(c->db, c->arena, &sight, &query, &found));
    const bool has_more = found.count > PAGE_MOST;
    struct node *list = call_body(c, "device-list");

    node_set(list, "sort", query.sort);
    node_set(list, "search", str_or_none(in->search));
    node_set(list, "site", str_or_none(in->site));
    node_set(list, "group", str_or_none(in->group));
    node_set(list, "show",
             query.only_due      ? STR("due")
             : query.only_silent ? STR("silent")
                                 : STR_NONE);
    node_set_flag(list, "later", !str_is_empty(in->after));
    if (has_more)
        node_set(list, "next", found.first[PAGE_MOST - 1].code);
    call_show_done(c, list, done_codes);
    device_page_actions(c, list, true);
    TRY(add_places(c, &sight, &query, list));
    for (size_t i = 0; i < found.count && i < PAGE_MOST; i++)
        device_page_add(c, list, &found.first[i]);
    return RES_OK;
}

/* --- the list as a file --- */

static void
write_row(struct call *c, struct grid_csv *csv, const struct device *device)
{
    grid_csv_text(csv, device->serial);
    grid_csv_text(csv, device->model);
    grid_csv_text(csv, device->site);
    grid_csv_text(csv, device->town);
    grid_csv_text(csv, device->place);
    grid_csv_text(csv, device->group);
    grid_csv_text(csv, device_state(device, c->now, c->today));
    if (device->has_reading)
        grid_csv_day(csv, device->read_on);
    else
        grid_csv_text(csv, STR_NONE);
    grid_csv_text(csv, device->read_state);
    if (device->has_count)
        grid_csv_count(csv, device->read_count);
    else
        grid_csv_text(csv, STR_NONE);
    if (device->has_due)
        grid_csv_day(csv, device->due_on);
    else
        grid_csv_text(csv, STR_NONE);
    grid_csv_row(csv);
}

/* GET /devices.csv: what the list finds, all of its pages. */
enum result
device_list_file(struct call *c)
{
    static const char *const columns[] = {"serial",     "model",      "site",  "town",
                                          "place",      "group",      "state", "read_on",
                                          "read_state", "read_count", "due_on"};
    const struct device_sight sight = device_sight_of(&c->viewer);
    struct device_query query = device_page_query(c, c->input, FILE_STEP);
    struct device_list found;
    struct grid_csv csv;

    grid_csv_open(&csv, c->arena, c->locale->tag);
    for (size_t i = 0; i < sizeof columns / sizeof columns[0]; i++)
        grid_csv_text(&csv, str_from(columns[i]));
    grid_csv_row(&csv);
    do {
        TRY(device_find(c->db, c->arena, &sight, &query, &found));
        for (size_t i = 0; i < found.count; i++)
            write_row(c, &csv, &found.first[i]);
        if (found.count > 0)
            query.after = found.first[found.count - 1].code;
    } while (found.count == FILE_STEP);
    return call_send_file(c, STR("devices.csv"), GRID_CSV_TYPE.at, grid_csv_str(&csv));
}
