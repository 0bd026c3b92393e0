/* A customer's invoices: the list, one with its lines, its PDF. */
#include "handlers/invoice/invoice_page.h"

#include "handlers/file/file_page.h"
#include "handlers/tables.h"

#define PAGE_MOST  30
#define LINES_MOST 200
#define PAPER_MOST 20000 /* lines of an invoice on paper */

struct list_input {
    struct str state, after;
};

static const struct field list_fields[] = {
    FIELD_CODE(struct list_input, state, "state", .from = FROM_QUERY, .most = 10),
    FIELD_CODE(struct list_input, after, "after", .from = FROM_QUERY, .most = 20),
};

const struct form invoice_list_form = FORM(struct list_input, list_fields);

struct invoice_input {
    struct str invoice;
    uint64_t after;
};

static const struct field invoice_fields[] = {
    FIELD_CODE(struct invoice_input, invoice, "invoice", .from = FROM_PATH, .required = true,
               .most = 20),
    FIELD_COUNT(struct invoice_input, after, "after", .from = FROM_QUERY, .max = 4000000000),
};

const struct form invoice_form = FORM(struct invoice_input, invoice_fields);

static struct node *
add_invoice(struct node *parent, const struct invoice *invoice)
{
    struct node *node = node_add(parent, "invoice");

    node_set(node, "id", invoice->code);
    node_set(node, "number", invoice->number);
    node_set(node, "kind", invoice->kind);
    node_set(node, "state", invoice->state);
    node_set_day(node, "issued", invoice->issued);
    node_set_day(node, "due", invoice->due);
    node_set_day(node, "from", invoice->from);
    node_set_day(node, "to", invoice->to);
    node_set(node, "currency", invoice->currency);
    node_set_number(node, "net-minor", invoice->net_minor);
    node_set_number(node, "tax-minor", invoice->tax_minor);
    node_set_number(node, "total-minor", invoice->net_minor + invoice->tax_minor);
    node_set_count(node, "tax-permille", invoice->tax_permille);
    node_set(node, "contract", invoice->contract);
    node_set(node, "contract-number", invoice->contract_number);
    node_set(node, "contract-type", invoice->contract_type);
    if (invoice->file != 0)
        node_set_count(node, "size", invoice->file_bytes);
    return node;
}

/* The state asked for if there is such a one. */
static struct str
state_of(struct str typed)
{
    const struct str states[] = {STR("open"), STR("paid"), STR("overdue"), STR("cancelled")};

    for (size_t i = 0; i < sizeof states / sizeof states[0]; i++) {
        if (str_is(states[i], typed))
            return typed;
    }
    return STR_NONE;
}

/* GET /invoices */
enum result
invoice_page_list(struct call *c)
{
    const struct list_input *in = c->input;
    const struct invoice_query query = {
        .state = state_of(in->state), .after = in->after, .limit = PAGE_MOST + 1};
    struct invoice_list found;

    if (!portal_has(c->portal, STR("contracts")))
        return RES_NOT_FOUND;
    call_keep(c);
    TRY(invoice_find(c->db, c->arena, c->viewer.customer, &query, &found));
    struct node *list = call_body(c, "invoice-list");

    node_set(list, "state", query.state);
    node_set_flag(list, "later", !str_is_empty(in->after));
    if (found.count > PAGE_MOST)
        node_set(list, "next", found.first[PAGE_MOST - 1].code);
    for (size_t i = 0; i < found.count && i < PAGE_MOST; i++)
        add_invoice(list, &found.first[i]);
    return RES_OK;
}

static void
add_line(struct node *parent, const struct invoice_line *line)
{
    struct node *node = node_add(parent, "line");

    node_set_count(node, "n", line->number);
    node_set(node, "kind", line->kind);
    node_set(node, "register", line->reg);
    node_set(node, "device", line->device);
    node_set(node, "serial", line->serial);
    node_set(node, "model", line->model);
    if (line->is_counted) {
        node_set_count(node, "count-from", line->count_from);
        node_set_count(node, "count-to", line->count_to);
        node_set_flag(node, "estimated", line->is_estimated);
    }
    node_set_number(node, "quantity", line->quantity);
    node_set_number(node, "price-micro", line->price_micro);
    node_set_number(node, "amount-minor", line->amount_minor);
    node_set(node, "note", str_is_empty(line->note) ? STR_NONE : line->note);
}

/* Who charges: an invoice is a paper of law. */
static void
add_seller(struct call *c, struct node *page)
{
    const struct identity *identity = &c->portal->identity;
    struct node *node = node_add(page, "seller");

    node_set(node, "company", identity->company);
    node_set(node, "street", identity->street);
    node_set(node, "postcode", identity->postcode);
    node_set(node, "town", identity->town);
    node_set(node, "country", identity->country);
    node_set(node, "register", identity->registered);
    node_set(node, "vat", identity->vat);
}

/* GET /invoices/{invoice}: on paper with all its lines. */
enum result
invoice_page_show(struct call *c)
{
    const struct invoice_input *in = c->input;
    const uint64_t most = c->is_timeless ? PAPER_MOST : LINES_MOST;
    struct invoice invoice;
    struct invoice_lines lines;

    if (!portal_has(c->portal, STR("contracts")))
        return RES_NOT_FOUND;
    call_keep(c);
    TRY(invoice_of_customer(c->db, c->arena, c->viewer.customer, in->invoice, &invoice));
    TRY(invoice_lines(
        c->db, c->arena,
        &(struct invoice_lines_query){c->viewer.customer, invoice.id, in->after, most + 1},
        &lines));
    struct node *page = call_body(c, "invoice-page");

    node_set(page, "customer", c->viewer.customer_name);
    node_set(page, "customer-number", c->viewer.customer_number);
    node_set_flag(page, "later", in->after > 0);
    if (lines.count > most)
        node_set_count(page, "next", lines.first[most - 1].number);
    add_invoice(page, &invoice);
    add_seller(c, page);
    for (size_t i = 0; i < lines.count && i < most; i++)
        add_line(page, &lines.first[i]);
    return RES_OK;
}

/* GET /invoices/{invoice}/pdf */
enum result
invoice_page_paper(struct call *c)
{
    const struct invoice_input *in = c->input;
    struct invoice invoice;

    if (!portal_has(c->portal, STR("contracts")))
        return RES_NOT_FOUND;
    TRY(invoice_of_customer(c->db, c->arena, c->viewer.customer, in->invoice, &invoice));
    return invoice.file == 0 ? RES_NOT_FOUND : file_page_send(c, c->viewer.customer, invoice.file);
}
