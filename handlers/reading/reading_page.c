/* What pages show of readings, and who sends them; parts of several pages. */
#include "handlers/reading/reading_page.h"

struct reading_scope
reading_page_scope(const struct call *c)
{
    return (struct reading_scope){.sight = device_sight_of(&c->viewer), .zone = c->portal->zone};
}

struct reading_doer
reading_page_doer(const struct call *c)
{
    const bool is_program = call_is_program(c);
    const struct centre *centre = c->decision.centre;

    return (struct reading_doer){.customer = c->viewer.customer,
                                 .person = is_program ? 0 : c->viewer.person,
                                 .as = viewer_as(&c->viewer),
                                 .token = c->viewer.token,
                                 .source = is_program ? STR("program") : STR("page"),
                                 .portal = c->portal->code,
                                 .centre = centre != NULL ? centre->code : STR("")};
}

struct node *
reading_show_device(struct node *parent, const struct reading_device *device)
{
    struct node *node = node_add(parent, "device");

    node_set(node, "id", device->code);
    node_set(node, "kind", STR("device"));
    node_set(node, "serial", device->serial);
    node_set(node, "model", device->model);
    node_set(node, "place", device->place);
    node_set(node, "site", device->site);
    if (!device->is_due_known)
        return node;
    node_set_day(node, "due", device->due);
    if (device->due.days < device->today.days)
        node_set_count(node, "late", (uint64_t)(device->today.days - device->due.days));
    else
        node_set_count(node, "in", (uint64_t)(device->due.days - device->today.days));
    return node;
}

void
reading_show_registers(struct node *parent, const struct reading_device *device)
{
    for (size_t i = 0; i < device->register_count; i++) {
        const struct reading_register *one = &device->registers[i];
        struct node *node = node_add(parent, "register");

        node_set(node, "kind", reading_kind_code(one->kind));
        node_set_count(node, "digits", one->digits);
        if (one->point_count > 0) {
            node_set_count(node, "count", one->points[0].count);
            node_set_day(node, "on", one->points[0].on);
            node_set(node, "state", reading_state_code(one->points[0].state));
        } else {
            node_set_count(node, "count", one->epoch_count);
            node_set_day(node, "on", one->epoch_on);
        }
    }
}

static void
show_finding(struct node *parent, const struct reading_finding *finding)
{
    struct node *node = node_add(parent, "problem");

    node_set(node, "code", finding->code);
    if (finding->has_kind)
        node_set(node, "register", reading_kind_code(finding->kind));
    if (finding->has_with)
        node_set(node, "with", reading_kind_code(finding->with));
    if (finding->has_value)
        node_set_count(node, "value", finding->value);
    if (finding->has_meant)
        node_set_count(node, "meant", finding->meant);
    if (finding->has_on)
        node_set_day(node, "on", finding->on);
    node_set(node, "other", finding->other);
}

void
reading_show_findings(struct node *parent, const struct reading_verdict *verdict,
                      const enum reading_kind *kind)
{
    for (size_t i = 0; i < verdict->count; i++) {
        const struct reading_finding *finding = &verdict->findings[i];

        if (kind == NULL ? !finding->has_kind : finding->has_kind && finding->kind == *kind)
            show_finding(parent, finding);
    }
}

enum result
reading_page_refuse(struct call *c)
{
    c->response.status = result_status(RES_INVALID);
    return RES_OK;
}

struct node *
reading_show(struct node *parent, const char *name, const struct reading *reading)
{
    struct node *node = node_add(parent, name);

    node_set(node, "id", reading->code);
    node_set_day(node, "on", reading->on);
    node_set_instant(node, "at", reading->at);
    node_set(node, "source", reading->source);
    node_set(node, "person", reading->person);
    node_set(node, "key", reading->token);
    node_set(node, "state", reading_state_code(reading->state));
    node_set_instant(node, "since", reading->since);
    node_set(node, "cause", reading->cause);
    node_set_flag(node, "live", reading->is_live);
    if (reading->is_billed)
        node_set_day(node, "billed", reading->billed);
    node_set(node, "corrects", reading->corrects);
    for (unsigned i = 0; i < READING_KINDS; i++) {
        if (!reading->has[i])
            continue;
        struct node *value = node_add(node, "value");

        node_set(value, "register", reading_kind_code((enum reading_kind)i));
        node_set_count(value, "count", reading->count[i]);
        node_set_count(value, "epoch", reading->epoch[i]);
    }
    return node;
}
