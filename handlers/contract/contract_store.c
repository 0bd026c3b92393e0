/* Reads contracts with their prices, and the devices in them. */
#include "handlers/contract/contract_store.h"

#include "sql_contract.h"

static struct contract
contract_of(const struct sql_contract_find_row *row)
{
    return (struct contract){
        .id = row->id,
        .code = row->code,
        .number = row->number,
        .type = row->type,
        .starts = row->starts_on,
        .ends = row->ends_on,
        .is_open = !row->ends_on_known,
        .term_months = row->term_months,
        .notice_days = row->notice_days,
        .billing_months = row->billing_months,
        .response_h = row->response_h,
        .currency = row->currency,
        .rate_minor = row->rate_minor,
        .parts = (unsigned)row->parts,
        .devices = row->devices,
    };
}

/* One row a price becomes one contract with its prices. */
static size_t
gather(struct arena *arena, const struct sql_contract_find_row *rows, size_t row_count,
       struct contract_terms *terms)
{
    struct contract_price *prices = arena_new_array(arena, row_count, struct contract_price);
    size_t count = 0;

    for (size_t i = 0; i < row_count; i++) {
        if (count == 0 || terms[count - 1].contract.id != rows[i].id)
            terms[count++] = (struct contract_terms){contract_of(&rows[i]), &prices[i], 0};
        if (str_is_empty(rows[i].register_kind))
            continue;
        prices[i] = (struct contract_price){rows[i].register_kind, rows[i].included_pages,
                                            rows[i].price_micro};
        terms[count - 1].count++;
    }
    return count;
}

enum result
contract_store_find(struct db *db, struct arena *arena, const struct device_sight *sight,
                    const struct contract_filter *filter, struct contract_terms **out,
                    size_t *count)
{
    struct sql_contract_find_row *rows = NULL;
    size_t row_count = 0;
    const struct sql_contract_find params = {
        .customer_id = sight->customer,
        .member_id = sight->member,
        .sees_all = sight->sees_all,
        .code = str_is_empty(filter->code) ? STR("") : filter->code,
        .device_id = filter->device,
    };

    TRY(sql_contract_find(db, &params, arena, &rows, &row_count));
    *out = arena_new_array(arena, row_count, struct contract_terms);
    *count = gather(arena, rows, row_count, *out);
    return RES_OK;
}

enum result
contract_devices(struct db *db, struct arena *arena, const struct device_sight *sight,
                 const struct contract_devices_query *query, struct contract_devices *out)
{
    struct sql_contract_devices_row *rows = NULL;
    size_t count = 0;
    const struct sql_contract_devices params = {
        .customer_id = sight->customer,
        .member_id = sight->member,
        .sees_all = sight->sees_all,
        .contract_id = query->contract,
        .after = str_is_empty(query->after) ? STR("") : query->after,
        .limit = query->limit,
    };

    TRY(sql_contract_devices(db, &params, arena, &rows, &count));
    struct contract_device *devices = arena_new_array(arena, count, struct contract_device);

    for (size_t i = 0; i < count; i++)
        devices[i] = (struct contract_device){
            .code = rows[i].code,
            .serial = rows[i].serial,
            .kind = rows[i].kind,
            .model = rows[i].model,
            .place = rows[i].place,
            .site = rows[i].site_name,
            .town = rows[i].town,
            .is_due = rows[i].due_on_known,
            .due = rows[i].due_on,
        };
    *out = (struct contract_devices){devices, count};
    return RES_OK;
}

enum result
contract_store_letter(struct db *db, struct arena *arena, struct str brand, struct str number,
                      struct contract_opened *opened)
{
    struct sql_contract_letter_row *rows = NULL;
    size_t count = 0;
    const struct sql_contract_letter params = {
        .brand = brand, .customer_number = number, .serial = opened->serial};

    TRY(sql_contract_letter(db, &params, arena, &rows, &count));
    if (count == 0)
        return RES_NOT_FOUND;
    opened->model = rows[0].model;
    opened->is_due = rows[0].due_on_known;
    opened->due = rows[0].due_on;
    opened->contract = (struct contract){
        .number = rows[0].number,
        .type = rows[0].type,
        .starts = rows[0].starts_on,
        .ends = rows[0].ends_on,
        .is_open = !rows[0].ends_on_known,
        .term_months = rows[0].term_months,
        .notice_days = rows[0].notice_days,
        .billing_months = rows[0].billing_months,
        .response_h = rows[0].response_h,
        .parts = (unsigned)rows[0].parts,
    };
    return RES_OK;
}
