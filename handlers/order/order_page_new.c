/* The page on which consumables are ordered: a device, what fits it, where it goes, what is asked
 * back. */
#include "fcgi/gate/once.h"
#include "handlers/customer/customer.h"
#include "handlers/order/order_page.h"
#include "handlers/tables.h"

#define DEVICES_SHOWN 20
#define CHOICES_MOST  10 /* pieces in the list to choose from */

struct new_input {
    struct codes device, line, sure;
    struct str serial;
    struct str site, contact, phone, instruction;
};

static const struct field new_fields[] = {
    FIELD_CODES(struct new_input, device, "device", .from = FROM_QUERY, .max = ORDER_DEVICES_MOST,
                .most = 20),
    FIELD_TEXT(struct new_input, serial, "serial", .from = FROM_QUERY, .most = 80),
};

const struct form order_new_form = FORM(struct new_input, new_fields);

static const struct field send_fields[] = {
    FIELD_CODES(struct new_input, device, "device", .from = FROM_BODY, .max = ORDER_DEVICES_MOST,
                .most = 20),
    FIELD_CODES(struct new_input, line, "line", .from = FROM_BODY, .max = 100, .most = 60),
    FIELD_CODES(struct new_input, sure, "sure", .from = FROM_BODY, .max = 100, .most = 90),
    FIELD_CODE(struct new_input, site, "site", .from = FROM_BODY, .required = true, .most = 20),
    FIELD_TEXT(struct new_input, contact, "contact", .from = FROM_BODY, .required = true,
               .most = 120),
    FIELD_TEXT(struct new_input, phone, "phone", .from = FROM_BODY, .most = 40),
    FIELD_PROSE(struct new_input, instruction, "instruction", .from = FROM_BODY, .most = 500),
};

const struct form order_send_form = FORM(struct new_input, send_fields);

static void
add_mark(struct node *offer, const char *name, const struct order_mark *mark)
{
    struct node *node = node_add(offer, name);

    node_set(node, "id", mark->code);
    node_set(node, "number", mark->number);
    node_set(node, "state", mark->state);
    node_set_instant(node, "at", mark->at);
    node_set_count(node, "quantity", mark->quantity);
}

static bool
is_chosen(const struct new_input *in, struct str value)
{
    for (size_t i = 0; i < in->line.count; i++) {
        if (str_is(in->line.first[i], value))
            return true;
    }
    return false;
}

static void
add_choices(struct call *c, struct node *node, const struct order_device *device,
            const struct order_offer *offer)
{
    const struct new_input *in = c->input;

    for (unsigned n = 0; n <= CHOICES_MOST; n++) {
        const struct str value = arena_printf(c->arena, "%.*s.%.*s.%u", STR_ARG(device->code),
                                              STR_ARG(offer->article), n);
        struct node *choice = node_add(node, "choice");

        node_set(choice, "value", value);
        node_set_count(choice, "quantity", n);
        node_set_flag(choice, "chosen", is_chosen(in, value));
    }
}

static void
add_offer(struct call *c, struct node *parent, const struct order_device *device,
          const struct order_offer *offer)
{
    struct node *node = node_add(parent, "offer");

    node_set(node, "article", offer->article);
    node_set(node, "number", offer->article_number);
    node_set(node, "kind", offer->kind);
    node_set(node, "colour", offer->colour);
    if (offer->yield_pages > 0)
        node_set_count(node, "yield", offer->yield_pages);
    if (offer->month_pages > 0)
        node_set_count(node, "month-pages", offer->month_pages);
    if (offer->is_included) {
        node_set_count(node, "plausible", offer->plausible);
        node_set_count(node, "free", offer->free);
    }
    if (offer->is_priced) {
        node_set(node, "currency", offer->currency);
        node_set_count(node, "price", offer->price_minor);
    }
    if (offer->has_stock)
        node_set_count(node, "stock", offer->stock);
    if (offer->is_on_way)
        add_mark(node, "on-way", &offer->on_way);
    add_choices(c, node, device, offer);
}

static void
add_device(struct call *c, struct node *parent, const struct order_device *device)
{
    struct node *node = node_add(parent, "order-device");

    node_set(node, "id", device->code);
    node_set(node, "serial", device->serial);
    node_set(node, "model", device->model);
    node_set(node, "place", str_is_empty(device->place) ? STR_NONE : device->place);
    node_set(node, "site", device->site_name);
    node_set(node, "contract", device->contract);
    for (size_t i = 0; i < device->count; i++)
        add_offer(c, node, device, &device->offers[i]);
}

static void
add_asks(struct call *c, struct node *page, const struct order_verdict *verdict)
{
    for (size_t i = 0; i < verdict->ask_count; i++) {
        const struct order_ask *ask = &verdict->asks[i];
        const struct order_offer *offer = ask->offer;
        struct node *node = node_add(page, "ask");

        node_set(node, "code", str_from(ask->code));
        node_set(node, "ticket", ask->ticket);
        node_set(node, "serial", ask->device->serial);
        node_set(node, "kind", offer->kind);
        node_set(node, "colour", offer->colour);
        node_set_count(node, "quantity", ask->quantity);
        if (str_is(str_from(ask->code), STR("order.on-way")))
            add_mark(node, "on-way", &offer->on_way);
        if (str_is(str_from(ask->code), STR("order.early"))) {
            add_mark(node, "last", &offer->last);
            node_set_day(node, "until", offer->lasts_until);
        }
        if (str_is(str_from(ask->code), STR("order.charged"))) {
            node_set(node, "currency", offer->currency);
            node_set_count(node, "amount", offer->price_minor * ask->quantity);
        }
    }
    for (size_t i = 0; i < ((const struct new_input *)c->input)->sure.count; i++)
        node_set(node_add(page, "sure"), "ticket",
                 ((const struct new_input *)c->input)->sure.first[i]);
}

static enum result
add_form(struct call *c, struct node *page, const struct order_devices *devices)
{
    const struct device_sight sight = device_sight_of(&c->viewer);
    const struct str home = devices->first[0].site;
    struct order_sites sites;

    TRY(order_sites(c->db, c->arena, &sight, &sites));
    struct node *form = call_form(c, page, "order", STR("/orders/new"));

    node_set(call_field(c, form, "line", STR_NONE), "type", STR("lines"));
    struct node *site = call_field(c, form, "site", home);

    for (size_t i = 0; i < sites.count; i++)
        call_option(site, sites.first[i].code,
                    arena_printf(c->arena, "%.*s, %.*s, %.*s %.*s", STR_ARG(sites.first[i].name),
                                 STR_ARG(sites.first[i].street), STR_ARG(sites.first[i].postcode),
                                 STR_ARG(sites.first[i].town)));
    struct node *contact = call_field(c, form, "contact", c->viewer.name);

    node_set_count(contact, "max", 120);
    node_set(contact, "autocomplete", STR("name"));
    struct node *phone = call_field(c, form, "phone", STR_NONE);

    node_set(phone, "type", STR("tel"));
    node_set(phone, "autocomplete", STR("tel"));
    node_set_flag(phone, "optional", true);
    struct node *instruction = call_field(c, form, "instruction", STR_NONE);

    node_set(instruction, "type", STR("text-area"));
    node_set_count(instruction, "max", 500);
    node_set_flag(instruction, "optional", true);
    return RES_OK;
}

/* Without a device: where to find one. */
static enum result
add_finder(struct call *c, struct node *page)
{
    const struct device_sight sight = device_sight_of(&c->viewer);
    const struct new_input *in = c->input;
    struct device_list list;

    node_set_flag(page, "unknown", !str_is_empty(in->serial) || in->device.count > 0);
    node_set(page, "serial", str_is_empty(in->serial) ? STR_NONE : in->serial);
    TRY(device_front(c->db, c->arena, &sight, DEVICES_SHOWN, &list));
    node_set_count(page, "total", list.total);
    for (size_t i = 0; i < list.count; i++) {
        const struct device *device = &list.first[i];
        struct node *node = node_add(page, "device");

        node_set(node, "id", device->code);
        node_set(node, "kind", device->kind);
        node_set(node, "serial", device->serial);
        node_set(node, "model", device->model);
        node_set(node, "site", device->site);
        node_set(node, "group", device->group);
        node_set(node, "place", str_is_empty(device->place) ? STR_NONE : device->place);
    }
    return RES_OK;
}

static enum result
show(struct call *c, const struct order_devices *devices, const struct order_verdict *verdict)
{
    struct node *page = call_body(c, "order-new");

    if (devices->count == 0)
        return add_finder(c, page);
    for (size_t i = 0; i < devices->count; i++)
        add_device(c, page, &devices->first[i]);
    if (verdict != NULL)
        add_asks(c, page, verdict);
    return add_form(c, page, devices);
}

static struct str
joined(struct call *c, const struct codes *codes)
{
    struct text text = {.arena = c->arena};

    for (size_t i = 0; i < codes->count; i++)
        text_printf(&text, "%s%.*s", i == 0 ? "" : ",", STR_ARG(codes->first[i]));
    return text_str(&text);
}

/* The serial number in what was typed; as it stands when there is none. */
static struct str
serial_of(struct call *c, struct str typed)
{
    const struct serial_pattern pattern = {c->portal->serial_letters, c->portal->serial_digits};
    struct str serial;
    struct str ignored;

    if (str_is_empty(typed))
        return STR("");
    return serial_read(c->arena, &pattern, typed, &serial, &ignored) == RES_OK ? serial : typed;
}

static enum result
look_up(struct call *c, struct order_devices *out)
{
    const struct new_input *in = c->input;
    const struct device_sight sight = device_sight_of(&c->viewer);
    const struct order_wish wish = {
        .lines = {in->line.first, in->line.count}
    };
    const struct str devices = joined(c, &in->device);
    const struct str of_lines = order_wish_devices(c->arena, &wish);
    const struct order_question question = {
        .devices = arena_printf(c->arena, "%.*s,%.*s", STR_ARG(devices), STR_ARG(of_lines)),
        .serial = serial_of(c, in->serial),
        .portal = c->portal->code,
        .today = c->today,
    };

    *out = (struct order_devices){0};
    if (in->device.count == 0 && in->line.count == 0 && str_is_empty(in->serial))
        return RES_OK;
    return order_offers(c->db, c->arena, &sight, &question, out);
}

/* GET /orders/new */
enum result
order_page_new(struct call *c)
{
    struct order_devices devices;

    TRY(order_page_open(c));
    TRY(look_up(c, &devices));
    return show(c, &devices, NULL);
}

/* Shows again what was typed, with what is wrong or asked back. */
static enum result
show_again(struct call *c, const struct order_placed *placed)
{
    struct order_devices devices;

    c->response.status = result_status(RES_INVALID);
    TRY(look_up(c, &devices));
    if (devices.count == 0)
        devices = placed->devices;
    return show(c, &devices, &placed->verdict);
}

/* A form that was changed and sent again is another order; a program says itself what is. */
static struct str
key_of(struct call *c, const struct new_input *in)
{
    const struct str key = call_key(c);

    if (str_is_empty(key) || call_is_program(c))
        return key;
    return arena_printf(c->arena, "%.*s %.*s %.*s", STR_ARG(key), STR_ARG(in->site),
                        STR_ARG(joined(c, &in->line)));
}

/* POST /orders/new */
enum result
order_page_send(struct call *c)
{
    const struct new_input *in = c->input;
    struct order_doer doer = order_page_doer(c);
    struct order_placed placed = {0};
    struct str first;
    const struct order_wish wish = {
        .lines = {in->line.first, in->line.count},
        .sure = {in->sure.first, in->sure.count},
        .site = in->site,
        .contact = in->contact,
        .phone = in->phone,
        .instruction = in->instruction,
        .portal = c->portal->code,
        .today = c->today,
    };

    TRY(order_page_open(c));
    if (c->viewer.customer == 0)
        return RES_NOT_FOUND;
    if (!problems_none(&c->problems))
        return show_again(c, &placed);
    doer.by.key = key_of(c, in);
    const enum result r = order_place(c->db, c->arena, &doer, &wish, &placed, &c->problems);

    if (r == RES_INVALID)
        return show_again(c, &placed);
    if (r == RES_CONFLICT && once_address(c->db, c->arena, doer.by.key, &first) == RES_OK)
        return call_see_other(c, call_address(c, first));
    TRY(r);
    return call_done(c,
                     call_address(c, arena_printf(c->arena, "/orders/%.*s", STR_ARG(placed.code))),
                     "ordered");
}
