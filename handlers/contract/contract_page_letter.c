/* "My contract": what two numbers of an invoice open without an account (DEV-3). */
#include "fcgi/gate/limit.h"
#include "handlers/contract/contract_page.h"
#include "handlers/fact/fact_page.h"
#include "handlers/tables.h"

#define PATH    STR("/my-contract")
#define FEATURE STR("contracts")

struct letter_input {
    struct str customer, serial, key;
};

static const struct field letter_fields[] = {
    FIELD_TEXT(struct letter_input, customer, "customer", .from = FROM_BODY, .required = true,
               .most = 80),
    FIELD_TEXT(struct letter_input, serial, "serial", .from = FROM_BODY, .required = true,
               .most = 200),
    FIELD_TEXT(struct letter_input, key, "key", .from = FROM_BODY, .most = 100),
};

const struct form contract_letter_form = FORM(struct letter_input, letter_fields);

static struct node *
show_form(struct call *c)
{
    struct node *page = call_body(c, "my-contract");

    fact_show(c, page);
    struct node *form = call_form(c, page, "my-contract", PATH);

    node_set_count(call_field(c, form, "customer", STR_NONE), "max", 80);
    node_set_count(call_field(c, form, "serial", STR_NONE), "max", 200);
    return page;
}

/* GET /my-contract */
enum result
contract_page_ask(struct call *c)
{
    if (!portal_has(c->portal, FEATURE))
        return RES_NOT_FOUND;
    show_form(c);
    return RES_OK;
}

static enum result
show_refused(struct call *c, enum result r)
{
    if (r == RES_NOT_FOUND)
        problems_add(&c->problems, NULL, "contract.no-match");
    if (r == RES_TOO_MANY) {
        problems_add(&c->problems, NULL, "contract.too-many");
        c->response.status = result_status(RES_TOO_MANY);
    }
    if (r != RES_NOT_FOUND && r != RES_TOO_MANY && r != RES_INVALID)
        return r;
    show_form(c);
    return RES_OK;
}

/* POST /my-contract: nothing is changed, so the answer is the page itself; its numbers stand in no
 * address, and nobody keeps it. */
enum result
contract_page_open(struct call *c)
{
    const struct letter_input *in = c->input;
    const struct contract_letter letter = {
        .brand = c->portal->brand,
        .customer = in->customer,
        .serial = in->serial,
        .network = limit_network(c->arena, c->request.address),
        .letters = c->portal->serial_letters,
        .digits = c->portal->serial_digits,
    };
    struct contract_opened opened;
    enum result r = RES_INVALID;

    if (!portal_has(c->portal, FEATURE))
        return RES_NOT_FOUND;
    if (problems_none(&c->problems))
        r = contract_open(c->db, c->arena, &letter, &opened);
    if (r != RES_OK)
        return show_refused(c, r);
    struct node *page = call_body(c, "my-contract");
    struct node *device = node_add(page, "device");

    c->is_shared = false;
    c->response.cache = STR("private, no-store");
    node_set(device, "serial", opened.serial);
    node_set(device, "model", opened.model);
    if (opened.is_due)
        node_set_day(device, "due", opened.due);
    if (!str_is_empty(opened.contract.number))
        contract_page_add(c, page, &opened.contract);
    return RES_OK;
}
