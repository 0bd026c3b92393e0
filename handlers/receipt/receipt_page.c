/* The public page that says whether a receipt is ours, and nothing of whose it is (MET-13). */
#include "fcgi/call.h"
#include "fcgi/gate/limit.h"
#include "fcgi/snapshot.h"
#include "handlers/receipt/receipt.h"
#include "handlers/tables.h"

#define PATH STR("/receipts")

struct receipt_input {
    struct str number, digest;
};

static const struct field receipt_fields[] = {
    FIELD_TEXT(struct receipt_input, number, "number", .from = FROM_BODY, .required = true,
               .most = 40),
    FIELD_TEXT(struct receipt_input, digest, "digest", .from = FROM_BODY, .most = 120),
};

const struct form receipt_form = FORM(struct receipt_input, receipt_fields);

static struct node *
show(struct call *c)
{
    struct node *page = call_body(c, "receipt-page");
    struct node *form = call_form(c, page, "receipt", PATH);

    (void)call_field(c, form, "number", STR_NONE);
    node_set_flag(call_field(c, form, "digest", STR_NONE), "optional", true);
    return page;
}

/* Its name now; absent for a centre that is gone. */
static struct str
centre_name(const struct call *c, struct str code)
{
    const struct centre *centre = centre_by_code(&c->snapshot->place, code);

    return centre != NULL ? centre->name : STR_NONE;
}

/* GET /receipts */
enum result
receipt_page_ask(struct call *c)
{
    (void)show(c);
    return RES_OK;
}

/* POST /receipts: reads only, so that it may be sent again. */
enum result
receipt_page_check(struct call *c)
{
    const struct receipt_input *in = c->input;
    struct receipt receipt;
    struct node *node = NULL;
    enum result r = RES_INVALID;

    if (problems_none(&c->problems)) {
        TRY(limit_count(c->db, LIMIT_RECEIPT, limit_network(c->arena, c->request.address)));
        r = receipt_by_number(c->db, c->arena, c->portal->brand, in->number, &receipt);
    }
    if (r == RES_NOT_FOUND) {
        problems_add(&c->problems, "number", "receipt.unknown");
        r = RES_INVALID;
    }
    if (r != RES_OK && r != RES_INVALID)
        return r;
    struct node *page = show(c);

    if (r == RES_INVALID)
        return RES_OK;
    node = node_add(page, "receipt");
    node_set(node, "number", receipt_number_shown(c->arena, receipt.number));
    node_set(node, "kind", receipt.kind);
    node_set(node, "centre", centre_name(c, receipt.centre));
    node_set_instant(node, "at", receipt.at);
    if (!str_is_empty(in->digest))
        node_set(node, "digest-is",
                 receipt_digest_is(&receipt, in->digest) ? STR("right") : STR("wrong"));
    return RES_OK;
}
