/* The sample invoice of a contract type, with a number at each place that is explained. */
#include "handlers/invoice/invoice_page.h"
#include "handlers/tables.h"

struct sample_input {
    struct str type;
};

static const struct field sample_fields[] = {
    FIELD_CODE(struct sample_input, type, "type", .from = FROM_PATH, .required = true, .most = 20),
};

const struct form invoice_sample_form = FORM(struct sample_input, sample_fields);

/* Gives a place of the sample the next number. */
static uint64_t
add_mark(struct node *sample, uint64_t *last, const char *code)
{
    struct node *mark = node_add(sample, "mark");

    node_set(mark, "code", str_from(code));
    node_set_count(mark, "n", ++*last);
    return *last;
}

static void
add_line(struct node *sample, uint64_t *last, const struct invoice_sample_line *line)
{
    const uint64_t n = add_mark(sample, last, line->mark.at);
    struct node *node = node_add(sample, "line");

    node_set_count(node, "n", n);
    node_set(node, "mark", line->mark);
    node_set(node, "kind", line->kind);
    node_set(node, "register", line->reg);
    if (line->printed > 0) {
        node_set_count(node, "printed", line->printed);
        node_set_count(node, "included", line->included);
    }
    node_set_number(node, "quantity", line->quantity);
    node_set_count(node, "price-micro", line->price_micro);
    node_set_number(node, "amount-minor", line->amount_minor);
}

enum result
invoice_page_sample(struct call *c, struct node *parent, struct str type, struct str currency)
{
    static const char *const heads[] = {"customer", "number", "contract", "period", "device"};
    struct invoice_sample sample;
    uint64_t last = 0;

    TRY(invoice_sample(type, currency, &sample));
    struct node *node = node_add(parent, "sample");

    node_set(node, "type", sample.type);
    node_set(node, "currency", sample.currency);
    node_set(node, "customer", c->portal->customer_example);
    node_set(node, "serial",
             str_is_empty(c->portal->serial_printed) ? c->portal->serial_example
                                                     : c->portal->serial_printed);
    for (size_t i = 0; i < sizeof heads / sizeof heads[0]; i++)
        add_mark(node, &last, heads[i]);
    for (size_t i = 0; i < sample.count; i++)
        add_line(node, &last, &sample.lines[i]);
    add_mark(node, &last, "net");
    node_set_number(node, "net-minor", sample.net_minor);
    return RES_OK;
}

/* GET /invoice-sample/{type} */
enum result
invoice_sample_show(struct call *c)
{
    const struct sample_input *in = c->input;

    if (!portal_has(c->portal, STR("contracts")))
        return RES_NOT_FOUND;
    struct node *page = call_body(c, "sample-page");

    for (size_t i = 0; i < invoice_sample_type_count; i++)
        node_set(node_add(page, "type"), "code", invoice_sample_types[i]);
    return invoice_page_sample(c, page, in->type, c->portal->currency);
}
