/* What was said of a device's counters: chart, table, and the same as a file (MET-12). */
#include "fcgi/grid/grid.h"
#include "handlers/reading/reading_page.h"
#include "handlers/tables.h"

#define PAGE_MOST 100
#define FILE_MOST 400

struct history_input {
    struct str device;
    struct day before;
};

static const struct field history_fields[] = {
    FIELD_CODE(struct history_input, device, "device", .from = FROM_PATH, .required = true,
               .most = 20),
    FIELD_DAY(struct history_input, before, "before", .from = FROM_QUERY),
};

const struct form reading_history_form = FORM(struct history_input, history_fields);

static enum result
find(struct call *c, struct str code, struct device *out)
{
    const struct device_sight sight = device_sight_of(&c->viewer);

    if (!portal_has(c->portal, STR("readings")))
        return RES_NOT_FOUND;
    return device_of_viewer(c->db, c->arena, &sight, code, out);
}

static void
add_device(struct node *page, const struct device *device)
{
    struct node *node = node_add(page, "device");

    node_set(node, "id", device->code);
    node_set(node, "kind", device->kind);
    node_set(node, "serial", device->serial);
    node_set(node, "model", device->model);
    node_set(node, "place", str_is_empty(device->place) ? STR_NONE : device->place);
    node_set(node, "site", device->site);
}

/* Pages may end within a day: the next one begins before the day that was shown whole last. */
static size_t
whole_days(const struct reading_list *list, size_t most)
{
    size_t shown = most;

    if (list->count <= most)
        return list->count;
    while (shown > 1 && list->first[shown - 1].on.days == list->first[shown].on.days)
        shown--;
    return shown;
}

/* GET /devices/{device}/readings */
enum result
reading_history_show(struct call *c)
{
    const struct history_input *in = c->input;
    const struct reading_span span = {
        .has_before = in->before.days != 0, .before = in->before, .limit = PAGE_MOST + 1};
    struct device device;
    struct reading_list list;

    call_keep(c);
    TRY(find(c, in->device, &device));
    TRY(reading_history(c->db, c->arena, c->viewer.customer, device.id, &span, &list));
    struct node *page = call_body(c, "reading-history");
    const size_t shown = whole_days(&list, PAGE_MOST);

    add_device(page, &device);
    node_set_flag(page, "may-report", viewer_may(&c->viewer, RIGHT_READINGS));
    node_set_flag(page, "later", span.has_before);
    if (shown < list.count)
        node_set_day(page, "next", list.first[shown - 1].on);
    reading_show_chart(c, page, &list);
    for (size_t i = 0; i < shown; i++)
        reading_show(page, "reading", &list.first[i]);
    return RES_OK;
}

static void
write_row(struct grid_csv *csv, const struct reading *reading)
{
    grid_csv_day(csv, reading->on);
    for (unsigned i = 0; i < READING_KINDS; i++) {
        if (reading->has[i])
            grid_csv_count(csv, reading->count[i]);
        else
            grid_csv_text(csv, STR_NONE);
    }
    grid_csv_text(csv, reading_state_code(reading->state));
    grid_csv_text(csv, reading->cause);
    grid_csv_text(csv, reading->source);
    grid_csv_text(csv, reading->person);
    grid_csv_instant(csv, reading->at);
    if (reading->is_billed)
        grid_csv_day(csv, reading->billed);
    else
        grid_csv_text(csv, STR_NONE);
    grid_csv_text(csv, reading->receipt);
    grid_csv_row(csv);
}

/* GET /devices/{device}/readings.csv */
enum result
reading_history_file(struct call *c)
{
    static const char *const columns[] = {"read_on", "total",  "mono",   "colour", "large",
                                          "scan",    "state",  "cause",  "source", "person",
                                          "sent_at", "billed", "receipt"};
    const struct history_input *in = c->input;
    struct reading_span span = {.limit = FILE_MOST};
    struct device device;
    struct reading_list list;
    struct grid_csv csv;
    size_t shown = 0;

    TRY(find(c, in->device, &device));
    grid_csv_open(&csv, c->arena, c->locale->tag);
    for (size_t i = 0; i < sizeof columns / sizeof columns[0]; i++)
        grid_csv_text(&csv, str_from(columns[i]));
    grid_csv_row(&csv);
    do {
        TRY(reading_history(c->db, c->arena, c->viewer.customer, device.id, &span, &list));
        shown = whole_days(&list, FILE_MOST - 1);
        for (size_t i = 0; i < shown; i++)
            write_row(&csv, &list.first[i]);
        span.has_before = shown > 0;
        span.before = shown > 0 ? list.first[shown - 1].on : span.before;
    } while (shown < list.count);
    return call_send_file(c, arena_printf(c->arena, "%.*s-readings.csv", STR_ARG(device.serial)),
                          GRID_CSV_TYPE.at, grid_csv_str(&csv));
}
