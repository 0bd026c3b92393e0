/* Contracts as rows of the company's own. */
#include "tests/contract/agreed.h"

const char *
contract_code(const struct company *co, unsigned number)
{
    return arena_printf(co->t->arena, "co%u%04u", (unsigned)co->id, number).at;
}

void
contracts_agreed(const struct company *co, bool has_ended)
{
    run_in(co,
           "INSERT INTO contract (id, code, customer_id, brand, number, type, starts_on, ends_on, "
           "term_months, notice_days, billing_months, response_h, currency, rate_minor) VALUES "
           "(%s + 1, 'co%s0001', %s, 'lumenor', 'P-%s', 'page', '2024-04-01', NULL, 36, 90, 3, 8, "
           "'EUR', 0), "
           "(%s + 2, 'co%s0002', %s, 'lumenor', 'V-%s', 'allowance', '2023-01-01', '2026-12-31', "
           "48, 30, 1, 4, 'EUR', 4900)");
    run_in(co,
           "INSERT INTO contract_price (contract_id, register_kind, included_pages, price_micro) "
           "VALUES (%s + 1, 'mono', 0, 9500), (%s + 1, 'colour', 0, 65000), "
           "(%s + 2, 'mono', 3000, 8500), (%s + 2, 'colour', 0, 62000)");
    run_in(co, "INSERT INTO contract_inclusion (contract_id, what) VALUES (%s + 1, 'toner'), "
               "(%s + 1, 'parts'), (%s + 1, 'labour'), (%s + 1, 'travel'), (%s + 2, 'toner'), "
               "(%s + 2, 'moves')");
    run_in(co, "UPDATE device SET contract_id = %s + 1, due_on = '2026-03-31' WHERE id IN (%s + 1, "
               "%s + 2)");
    run_in(co, "UPDATE device SET contract_id = %s + 2 WHERE id IN (%s + 3, %s + 4)");
    if (has_ended)
        run_in(co, "UPDATE contract SET ends_on = '2025-12-31' WHERE id = %s + 2");
}
