/* Invoices as rows of the company's own. */
#include "tests/invoice/charged.h"

const char *
invoice_code(const struct company *co, unsigned number)
{
    return arena_printf(co->t->arena, "in%u%04u", (unsigned)co->id, number).at;
}

void
invoices_charged(const struct company *co)
{
    run_in(co, "INSERT INTO invoice (id, code, customer_id, contract_id, brand, number, issued_on, "
               "due_on, "
               "from_on, to_on, state, kind, currency, net_minor, tax_minor, tax_permille) VALUES "
               "(%s + 1, 'in%s0001', %s, %s + 1, 'lumenor', 'F-%s-1', '2026-01-05', '2026-02-04', "
               "'2025-10-01', '2025-12-31', 'paid', 'invoice', 'EUR', 5727, 1317, 230), "
               "(%s + 2, 'in%s0002', %s, NULL, 'lumenor', 'F-%s-2', '2026-01-20', '2026-02-19', "
               "'2026-01-19', '2026-01-19', 'overdue', 'invoice', 'EUR', 19550, 4497, 230), "
               "(%s + 3, 'in%s0003', %s, %s + 1, 'lumenor', 'N-%s-3', '2026-02-10', '2026-02-10', "
               "'2025-10-01', '2025-12-31', 'open', 'credit', 'EUR', -650, -150, 230)");
    run_in(
        co,
        "INSERT INTO invoice_line (invoice_id, number, kind, device_id, register_kind, count_from, "
        "count_to, is_estimated, quantity, price_micro, amount_minor, note) VALUES "
        "(%s + 1, 1, 'pages', %s + 1, 'mono', 12001, 15121, FALSE, 3120, 9500, 2964, ''), "
        "(%s + 1, 2, 'pages', %s + 1, 'colour', 2450, 2875, TRUE, 425, 65000, 2763, ''), "
        "(%s + 2, 1, 'labour', %s + 3, NULL, NULL, NULL, FALSE, 90, 1450000, 13050, 'Rolo "
        "trocado'), "
        "(%s + 2, 2, 'travel', NULL, NULL, NULL, NULL, FALSE, 1, 65000000, 6500, ''), "
        "(%s + 3, 1, 'credit', %s + 1, 'colour', NULL, NULL, FALSE, -100, 65000, -650, '')");
}
