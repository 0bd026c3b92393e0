/* Makes the company by SQL of the tests' own. */
#include "tests/challenge/estimated.h"

static void
add_contract(const struct company *co)
{
    run_in(co, "INSERT INTO contract (id, code, customer_id, brand, number, type, starts_on, "
               "term_months, notice_days, billing_months, response_h, currency, rate_minor) VALUES "
               "(%s, 'ct%s', %s, 'lumenor', 'V%s', 'page', '2024-01-01', 48, 90, 1, 8, 'EUR', "
               "1900)");
    run_in(co, "INSERT INTO contract_price (contract_id, register_kind, included_pages, "
               "price_micro) VALUES (%s, 'mono', 0, 7000), (%s, 'colour', 0, 60000)");
    run_in(co, "UPDATE device SET contract_id = %s, due_on = '2026-03-31', read_on = '2026-02-28', "
               "read_state = 'estimated' WHERE id = %s + 1");
}

static void
add_readings(const struct company *co)
{
    run_in(co, "INSERT INTO register (id, device_id, kind, digits) VALUES (%s1, %s + 1, 'total', "
               "8), (%s2, %s + 1, 'mono', 8), (%s3, %s + 1, 'colour', 8)");
    run_in(co, "INSERT INTO register_epoch (register_id, epoch, starts_on, count, cause) VALUES "
               "(%s1, 1, '2024-01-01', 0, 'installed'), (%s2, 1, '2024-01-01', 0, 'installed'), "
               "(%s3, 1, '2024-01-01', 0, 'installed')");
    run_in(co,
           "INSERT INTO reading (id, code, device_id, taken_on, at, source, person_id, is_sure) "
           "VALUES (%s1, 'rd%sreal', %s + 1, '2026-01-31', '2026-01-31 10:00:00', 'page', %s + "
           "1, FALSE), (%s2, 'rd%sguess', %s + 1, '2026-02-28', '2026-03-01 12:00:00', "
           "'estimate', NULL, FALSE)");
    run_in(co, "INSERT INTO reading_value (reading_id, register_id, epoch, count) VALUES "
               "(%s1, %s1, 1, 12000), (%s1, %s2, 1, 9000), (%s1, %s3, 1, 3000), "
               "(%s2, %s1, 1, 14000), (%s2, %s2, 1, 10500), (%s2, %s3, 1, 3500)");
    run_in(co, "INSERT INTO reading_event (reading_id, number, state, at, cause) VALUES "
               "(%s1, 1, 'submitted', '2026-01-31 10:00:00', 'plausible'), "
               "(%s1, 2, 'accepted', '2026-01-31 10:00:00', 'plausible'), "
               "(%s2, 1, 'estimated', '2026-03-01 12:00:00', 'due')");
    run_in(co, "INSERT INTO reading_standing (reading_id, device_id, taken_on, live_on, state, "
               "billed_on) VALUES (%s1, %s + 1, '2026-01-31', '2026-01-31', 'accepted', "
               "'2026-02-01'), (%s2, %s + 1, '2026-02-28', '2026-02-28', 'estimated', "
               "'2026-03-01')");
}

struct company
estimated_company(struct test *t, unsigned number)
{
    const struct company co = company_numbered(t, number);

    add_contract(&co);
    add_readings(&co);
    return co;
}
