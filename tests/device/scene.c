/* Puts readings, a contract and what is under way into a company's devices. */
#include "tests/device/scene.h"

void
scene_add_readings(const struct company *co)
{
    run_in(co, "UPDATE device SET due_on = '2026-02-27', read_on = '2026-01-31', read_state = "
               "'accepted' WHERE id = %s + 1");
    run_in(co, "UPDATE device SET due_on = '2026-03-12' WHERE id = %s + 2");
    run_in(co, "UPDATE device SET is_automatic = TRUE, heard_at = '2026-02-20 08:00:00', "
               "silent_since = '2026-02-27 08:00:00', read_on = '2026-02-20', read_state = "
               "'estimated', due_on = '2026-03-31' WHERE id = %s + 3");
    run_in(co, "UPDATE device SET due_on = '2026-03-13', read_on = '2026-02-13', read_state = "
               "'accepted' WHERE id = %s + 4");
    run_in(co, "INSERT INTO register (id, device_id, kind, digits) VALUES (%s + 1, %s + 1, "
               "'total', 7), (%s + 2, %s + 1, 'colour', 7)");
    run_in(co, "INSERT INTO register_epoch (register_id, epoch, starts_on, count, cause) VALUES "
               "(%s + 1, 1, '2025-01-07', 0, 'installed'), (%s + 2, 1, '2025-01-07', 0, "
               "'installed')");
    run_in(co,
           "INSERT INTO reading (id, code, device_id, taken_on, at, source, person_id, is_sure) "
           "VALUES (%s + 1, 're%s0001', %s + 1, '2026-01-31', '2026-01-31 10:00:00', 'page', "
           "%s + 2, FALSE)");
    run_in(co, "INSERT INTO reading_value (reading_id, register_id, epoch, count) VALUES (%s + 1, "
               "%s + 1, 1, 48200), (%s + 1, %s + 2, 1, 7100)");
    run_in(co, "INSERT INTO reading_event (reading_id, number, state, at, person_id, cause) VALUES "
               "(%s + 1, 1, 'submitted', '2026-01-31 10:00:00', %s + 2, 'plausible'), (%s + 1, 2, "
               "'accepted', '2026-01-31 10:00:00', NULL, 'plausible')");
    run_in(co, "INSERT INTO reading_standing (reading_id, device_id, taken_on, live_on, state) "
               "VALUES (%s + 1, %s + 1, '2026-01-31', '2026-01-31', 'accepted')");
}

void
scene_add_around(const struct company *co)
{
    run_in(co, "INSERT INTO contract (id, code, customer_id, brand, number, type, starts_on, "
               "ends_on, term_months, notice_days, billing_months, response_h, currency, "
               "rate_minor) VALUES (%s + 1, 'co%s0001', %s, 'lumenor', 'CT-%s', 'page', "
               "'2025-01-07', '2028-01-06', 36, 90, 1, 8, 'EUR', 0)");
    run_in(co, "UPDATE device SET contract_id = %s + 1 WHERE id = %s + 1");
    run_in(co, "INSERT INTO device_location (device_id, number, site_id, place, since_at, "
               "person_id, cause) VALUES (%s + 1, 1, %s + 2, 'Sala 9', '2025-01-07 08:00:00', "
               "NULL, 'installed'), (%s + 1, 2, %s + 1, 'Sala 1', '2025-06-02 09:30:00', %s + 2, "
               "'corrected')");
    run_in(co, "INSERT INTO article (id, code, brand, number, kind, colour, yield_pages) VALUES "
               "(%s + 1, 'ar%s0001', 'lumenor', 'T-%s', 'toner', 'black', 12000)");
    run_in(co, "INSERT INTO supply_order (id, code, number, customer_id, portal, person_id, "
               "site_id, contact, state, changed, created_at) VALUES (%s + 1, 'or%s0001', "
               "'AB%s', %s, 'pt', %s + 1, %s + 1, 'Ada', 'shipped', 0, '2026-02-26 09:00:00')");
    run_in(co, "INSERT INTO supply_line (order_id, number, device_id, article_id, quantity, "
               "charge) VALUES (%s + 1, 1, %s + 1, %s + 1, 2, 'included')");
    run_in(co, "INSERT INTO move_order (id, code, number, customer_id, portal, kind, person_id, "
               "contact, created_at) VALUES (%s + 1, 'mo%s0001', 'MV%s', %s, 'pt', 'move', %s + 1, "
               "'Ada', '2026-02-27 09:00:00')");
    run_in(co, "INSERT INTO move_line (move_id, number, device_id, open_device_id, wanted_on, "
               "site_id, place, state, changed_at) VALUES (%s + 1, 1, %s + 1, %s + 1, "
               "'2026-03-16', %s + 2, 'Sala 4', 'asked', '2026-02-27 09:00:00')");
    run_in(co, "INSERT INTO visit (id, code, number, customer_id, portal, device_id, "
               "open_device_id, person_id, reason, proposed_at, proposed_until, proposed_by, "
               "state, created_at, changed_at) VALUES (%s + 1, 'vi%s0001', 'VI%s', %s, 'pt', "
               "%s + 1, %s + 1, %s + 1, 'Paper jams', '2026-03-04 09:00:00', "
               "'2026-03-04 12:00:00', 'staff', 'proposed', '2026-02-28 09:00:00', "
               "'2026-02-28 10:00:00')");
}
