/* The list of devices a viewer sees, and one of them with who else can see it. */
#include "fcgi/call.h"
#include "handlers/device/device.h"
#include "handlers/tables.h"

#define PAGE_MOST 50

struct list_input {
    struct str search, site, group, sort, after;
};

static const struct field list_fields[] = {
    FIELD_TEXT(struct list_input, search, "search", .from = FROM_QUERY, .most = 80),
    FIELD_CODE(struct list_input, site, "site", .from = FROM_QUERY, .most = 20),
    FIELD_CODE(struct list_input, group, "group", .from = FROM_QUERY, .most = 20),
    FIELD_CODE(struct list_input, sort, "sort", .from = FROM_QUERY, .most = 10),
    FIELD_CODE(struct list_input, after, "after", .from = FROM_QUERY, .most = 20),
};

const struct form device_list_form = FORM(struct list_input, list_fields);

struct device_input {
    struct str device;
};

static const struct field device_fields[] = {
    FIELD_CODE(struct device_input, device, "device", .from = FROM_PATH, .required = true,
               .most = 20),
};

const struct form device_form = FORM(struct device_input, device_fields);

static struct str
present(struct str s)
{
    return str_is_empty(s) ? STR_NONE : s;
}

static void
add_device(struct node *parent, const struct device *device)
{
    struct node *node = node_add(parent, "device");

    node_set(node, "id", device->code);
    node_set(node, "kind", device->kind);
    node_set(node, "serial", device->serial);
    node_set(node, "model", device->model);
    node_set(node, "place", present(device->place));
    node_set(node, "site", device->site);
    node_set(node, "street", present(device->street));
    node_set(node, "postcode", present(device->postcode));
    node_set(node, "town", present(device->town));
    node_set(node, "country", present(device->country));
    node_set(node, "group", device->group);
}

static enum result
add_places(struct call *c, const struct list_input *in, const struct device_sight *sight,
           struct node *list)
{
    const struct device_place *places = NULL;
    size_t count = 0;

    TRY(device_places(c->db, c->arena, sight, &places, &count));
    for (size_t i = 0; i < count; i++) {
        struct node *node = node_add(list, "choice");
        const bool is_site = str_is(places[i].kind, STR("site"));

        node_set(node, "kind", places[i].kind);
        node_set(node, "code", places[i].code);
        node_set(node, "name", places[i].name);
        node_set_count(node, "devices", places[i].devices);
        node_set_flag(node, "chosen", str_is(places[i].code, is_site ? in->site : in->group));
    }
    return RES_OK;
}

/* The sort asked for if it is one of ours. */
static struct str
sort_of(const struct list_input *in)
{
    if (str_is(in->sort, STR("site")) || str_is(in->sort, STR("model")))
        return in->sort;
    return STR("serial");
}

/* GET /devices */
enum result
device_list(struct call *c)
{
    const struct list_input *in = c->input;
    const struct device_sight sight = device_sight_of(&c->viewer);
    const struct device_query query = {
        .search = in->search,
        .site = in->site,
        .group = in->group,
        .sort = sort_of(in),
        .after = in->after,
        .limit = PAGE_MOST + 1,
    };
    struct device_list found;

    call_keep(c);
    TRY(device_find(c->db, c->arena, &sight, &query, &found));
    const bool has_more = found.count > PAGE_MOST;
    struct node *list = call_body(c, "device-list");

    node_set(list, "sort", query.sort);
    node_set(list, "search", present(in->search));
    node_set(list, "site", present(in->site));
    node_set(list, "group", present(in->group));
    node_set_flag(list, "later", !str_is_empty(in->after));
    node_set_count(list, "total", found.total);
    if (has_more)
        node_set(list, "next", found.first[PAGE_MOST - 1].code);
    TRY(add_places(c, in, &sight, list));
    for (size_t i = 0; i < found.count && i < PAGE_MOST; i++)
        add_device(list, &found.first[i]);
    return RES_OK;
}

static enum result
add_readers(struct call *c, const struct device *device, struct node *page)
{
    const struct device_reader *readers = NULL;
    size_t count = 0;

    TRY(device_readers(c->db, c->arena, c->viewer.customer, device->id, &readers, &count));
    for (size_t i = 0; i < count; i++) {
        struct node *node = node_add(page, "reader");

        node_set(node, "name", readers[i].name);
        node_set(node, "role", readers[i].role);
        node_set(node, "covers", readers[i].covers);
    }
    return RES_OK;
}

static enum result
add_history(struct call *c, const struct device *device, struct node *page)
{
    const struct device_entry *entries = NULL;
    size_t count = 0;

    TRY(device_history(c->db, c->arena, c->viewer.customer, device->code, &entries, &count));
    for (size_t i = 0; i < count; i++) {
        struct node *node = node_add(page, "entry");

        node_set_instant(node, "at", entries[i].at);
        node_set(node, "event", entries[i].event);
        node_set(node, "by", entries[i].name);
        node_set(node, "staff", entries[i].staff_role);
        node_set(node, "concerns", entries[i].concerns);
    }
    return RES_OK;
}

/* GET /devices/{device} */
enum result
device_show(struct call *c)
{
    const struct device_input *in = c->input;
    const struct device_sight sight = device_sight_of(&c->viewer);
    struct device device;

    call_keep(c);
    TRY(device_of_viewer(c->db, c->arena, &sight, in->device, &device));
    struct node *page = call_body(c, "device-page");

    add_device(page, &device);
    TRY(add_readers(c, &device, page));
    return add_history(c, &device, page);
}
