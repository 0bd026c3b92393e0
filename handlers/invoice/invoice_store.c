/* Reads invoices, and notes which file is their PDF. */
#include "handlers/invoice/invoice_store.h"

#include "sql_invoice.h"

static struct invoice
invoice_of(const struct sql_invoice_find_row *row)
{
    return (struct invoice){
        .id = row->id,
        .code = row->code,
        .number = row->number,
        .kind = row->kind,
        .state = row->state,
        .issued = row->issued_on,
        .due = row->due_on,
        .from = row->from_on,
        .to = row->to_on,
        .currency = row->currency,
        .net_minor = row->net_minor,
        .tax_minor = row->tax_minor,
        .tax_permille = row->tax_permille,
        .contract = row->contract_code,
        .contract_number = row->contract_number,
        .contract_type = row->contract_type,
        .file = row->file_id,
        .file_bytes = row->file_size,
        .lines = row->line_count,
    };
}

enum result
invoice_store_find(struct db *db, struct arena *arena, uint64_t customer, struct str code,
                   const struct invoice_query *query, struct invoice_list *out)
{
    struct sql_invoice_find_row *rows = NULL;
    size_t count = 0;
    const struct sql_invoice_find params = {
        .customer_id = customer,
        .code = str_or_empty(code),
        .state = str_or_empty(query->state),
        .after = str_or_empty(query->after),
        .limit = query->limit,
    };

    TRY(sql_invoice_find(db, &params, arena, &rows, &count));
    struct invoice *invoices = arena_new_array(arena, count, struct invoice);

    for (size_t i = 0; i < count; i++)
        invoices[i] = invoice_of(&rows[i]);
    *out = (struct invoice_list){invoices, count};
    return RES_OK;
}

enum result
invoice_lines(struct db *db, struct arena *arena, const struct invoice_lines_query *query,
              struct invoice_lines *out)
{
    struct sql_invoice_lines_row *rows = NULL;
    size_t count = 0;
    const struct sql_invoice_lines params = {
        .customer_id = query->customer,
        .invoice_id = query->invoice,
        .after = query->after,
        .limit = query->limit,
    };

    TRY(sql_invoice_lines(db, &params, arena, &rows, &count));
    struct invoice_line *lines = arena_new_array(arena, count, struct invoice_line);

    for (size_t i = 0; i < count; i++)
        lines[i] = (struct invoice_line){
            .number = rows[i].number,
            .kind = rows[i].kind,
            .device = rows[i].device_code,
            .serial = rows[i].serial,
            .model = rows[i].model,
            .reg = rows[i].register_kind,
            .is_counted = rows[i].count_from_known && rows[i].count_to_known,
            .count_from = rows[i].count_from,
            .count_to = rows[i].count_to,
            .is_estimated = rows[i].is_estimated,
            .quantity = rows[i].quantity,
            .price_micro = rows[i].price_micro,
            .amount_minor = rows[i].amount_minor,
            .note = rows[i].note,
        };
    *out = (struct invoice_lines){lines, count};
    return RES_OK;
}

enum result
invoice_unprinted(struct db *db, struct arena *arena, uint64_t after, struct invoice_unprinted *out)
{
    struct sql_invoice_missing_row *rows = NULL;
    size_t count = 0;

    TRY(sql_invoice_missing(db, &(struct sql_invoice_missing){.after = after, .limit = 1}, arena,
                            &rows, &count));
    if (count == 0)
        return RES_NOT_FOUND;
    *out = (struct invoice_unprinted){
        .id = rows[0].id,
        .customer = rows[0].customer_id,
        .code = rows[0].code,
        .number = rows[0].number,
        .customer_name = rows[0].customer,
        .customer_number = rows[0].customer_number,
        .portal = rows[0].portal,
    };
    return RES_OK;
}

enum result
invoice_store_keep(struct db *db, uint64_t customer, uint64_t invoice, uint64_t file)
{
    const struct sql_invoice_keep params = {
        .customer_id = customer, .invoice_id = invoice, .file_id = file};

    return sql_invoice_keep(db, &params);
}
