/* The contracts a viewer sees, and one of them with what it includes and costs (DEV-4). */
#include "handlers/contract/contract_page.h"

#include "handlers/invoice/invoice_page.h"
#include "handlers/tables.h"

#define DEVICES_MOST 50
#define FEATURE      STR("contracts")

struct contract_input {
    struct str contract, after;
};

static const struct field contract_fields[] = {
    FIELD_CODE(struct contract_input, contract, "contract", .from = FROM_PATH, .required = true,
               .most = 20),
    FIELD_CODE(struct contract_input, after, "after", .from = FROM_QUERY, .most = 20),
};

const struct form contract_form = FORM(struct contract_input, contract_fields);

/* "running", "to-come" or "ended", by the day of the page. */
static const char *
state_of(const struct call *c, const struct contract *contract)
{
    if (contract_runs_on(contract, c->today))
        return "running";
    return c->today.days < contract->starts.days ? "to-come" : "ended";
}

struct node *
contract_page_add(struct call *c, struct node *parent, const struct contract *contract)
{
    struct node *node = node_add(parent, "contract");

    node_set(node, "id", contract->code);
    node_set(node, "number", contract->number);
    node_set(node, "type", contract->type);
    node_set(node, "state", str_from(state_of(c, contract)));
    node_set_day(node, "starts", contract->starts);
    if (!contract->is_open)
        node_set_day(node, "ends", contract->ends);
    node_set_count(node, "term-months", contract->term_months);
    node_set_count(node, "notice-days", contract->notice_days);
    node_set_count(node, "billing-months", contract->billing_months);
    node_set_count(node, "response-hours", contract->response_h);
    for (unsigned part = 1; part <= CONTRACT_MOVES; part <<= 1) {
        if (contract_includes(contract, part))
            node_set(node_add(node, "included"), "what",
                     contract_part_code((enum contract_part)part));
    }
    return node;
}

/* GET /contracts */
enum result
contract_page_list(struct call *c)
{
    const struct device_sight sight = device_sight_of(&c->viewer);
    struct contract_list found;

    if (!portal_has(c->portal, FEATURE))
        return RES_NOT_FOUND;
    call_keep(c);
    TRY(contract_find(c->db, c->arena, &sight, &found));
    struct node *list = call_body(c, "contract-list");

    for (size_t i = 0; i < found.count; i++)
        node_set_count(contract_page_add(c, list, &found.first[i]), "devices",
                       found.first[i].devices);
    return RES_OK;
}

static void
add_prices(struct node *node, const struct contract_terms *terms)
{
    node_set(node, "currency", terms->contract.currency);
    node_set_count(node, "rate-minor", terms->contract.rate_minor);
    for (size_t i = 0; i < terms->count; i++) {
        struct node *price = node_add(node, "price");

        node_set(price, "register", terms->prices[i].kind);
        node_set_count(price, "included", terms->prices[i].included_pages);
        node_set_count(price, "price-micro", terms->prices[i].price_micro);
    }
}

static void
add_device(struct node *page, const struct contract_device *device)
{
    struct node *node = node_add(page, "device");

    node_set(node, "id", device->code);
    node_set(node, "kind", device->kind);
    node_set(node, "serial", device->serial);
    node_set(node, "model", device->model);
    node_set(node, "place", str_is_empty(device->place) ? STR_NONE : device->place);
    node_set(node, "site", device->site);
    node_set(node, "town", str_is_empty(device->town) ? STR_NONE : device->town);
    if (device->is_due)
        node_set_day(node, "due", device->due);
}

static enum result
add_devices(struct call *c, const struct device_sight *sight, const struct contract *contract,
            struct node *page)
{
    const struct contract_input *in = c->input;
    const struct contract_devices_query query = {contract->id, in->after, DEVICES_MOST + 1};
    struct contract_devices found;

    TRY(contract_devices(c->db, c->arena, sight, &query, &found));
    node_set_flag(page, "later", !str_is_empty(in->after));
    if (found.count > DEVICES_MOST)
        node_set(page, "next", found.first[DEVICES_MOST - 1].code);
    for (size_t i = 0; i < found.count && i < DEVICES_MOST; i++)
        add_device(page, &found.first[i]);
    return RES_OK;
}

/* GET /contracts/{contract} */
enum result
contract_page_show(struct call *c)
{
    const struct contract_input *in = c->input;
    const struct device_sight sight = device_sight_of(&c->viewer);
    struct contract_terms terms;

    if (!portal_has(c->portal, FEATURE))
        return RES_NOT_FOUND;
    call_keep(c);
    TRY(contract_of_viewer(c->db, c->arena, &sight, in->contract, &terms));
    struct node *page = call_body(c, "contract-page");
    struct node *node = contract_page_add(c, page, &terms.contract);

    node_set_count(node, "devices", terms.contract.devices);
    if (viewer_may(&c->viewer, RIGHT_INVOICES))
        add_prices(node, &terms);
    TRY(add_devices(c, &sight, &terms.contract, page));
    return invoice_page_sample(c, page, terms.contract.type, terms.contract.currency);
}
