/* Invoices on paper: which are missing, and the job that has them set. */
#include "fcgi/paper.h"
#include "handlers/invoice/invoice_page.h"
#include "handlers/tables.h"

enum result
invoice_paper_next(struct db *db, struct arena *arena, uint64_t after, struct paper *out)
{
    struct invoice_unprinted next;

    TRY(invoice_unprinted(db, arena, after, &next));
    *out = (struct paper){
        .id = next.id,
        .customer = next.customer,
        .customer_name = next.customer_name,
        .customer_number = next.customer_number,
        .portal = next.portal,
        .path = arena_printf(arena, "/invoices/%.*s", STR_ARG(next.code)),
        .name = next.number,
    };
    return RES_OK;
}

enum result
invoice_paper_keep(struct db *db, struct arena *arena, const struct paper *paper, struct str bytes)
{
    return invoice_keep(db, arena,
                        &(struct invoice_unprinted){
                            .id = paper->id, .customer = paper->customer, .number = paper->name},
                        bytes);
}

/* Job: asks before a process is started. */
enum result
invoice_print(struct runner *runner, bool *did_some)
{
    struct invoice_unprinted first;

    *did_some = false; /* what it starts goes on by itself */
    const enum result r = invoice_unprinted(runner->db, runner->arena, 0, &first);

    if (r == RES_NOT_FOUND)
        return RES_OK;
    TRY(r);
    return paper_order(runner);
}
