/* What a company of tests can order. */
#include "tests/order/shop.h"

static const char *
say(const struct company *co, const char *kind, unsigned number)
{
    return arena_printf(co->t->arena, "%s%06u%04u", kind, (unsigned)co->id, number).at;
}

const char *
article_code(const struct company *co, enum shelf article)
{
    return say(co, "ar", article);
}

const char *
order_code(const struct company *co, unsigned n)
{
    return say(co, "or", n);
}

const char *
line_of(const struct company *co, unsigned device, enum shelf article, unsigned quantity)
{
    return arena_printf(co->t->arena, "%s.%s.%u", device_code(co, device),
                        article_code(co, article), quantity)
        .at;
}

static void
add_articles(const struct company *co)
{
    run_in(co, "UPDATE device SET model = 'T-%s' WHERE customer_id = %s");
    run_in(co, "INSERT INTO article (id, code, brand, number, kind, colour, yield_pages) VALUES "
               "(%s * 10 + 1, 'ar%s0001', 'lumenor', 'T%s-K', 'toner', 'black', 10000), "
               "(%s * 10 + 2, 'ar%s0002', 'lumenor', 'T%s-C', 'toner', 'cyan', 5000), "
               "(%s * 10 + 3, 'ar%s0003', 'lumenor', 'T%s-W', 'waste', 'none', 20000), "
               "(%s * 10 + 4, 'ar%s0004', 'lumenor', 'T%s-S', 'staples', 'none', 0)");
    run_in(co, "INSERT INTO article_fit (article_id, model) VALUES (%s * 10 + 1, 'T-%s'), "
               "(%s * 10 + 2, 'T-%s'), (%s * 10 + 3, 'T-%s'), (%s * 10 + 4, 'T-%s')");
    run_in(co, "INSERT INTO article_price (article_id, portal, currency, price_minor) VALUES "
               "(%s * 10 + 1, 'pt', 'EUR', 5000), (%s * 10 + 3, 'pt', 'EUR', 2900)");
}

static void
add_contract(const struct company *co)
{
    run_in(co, "INSERT INTO contract (id, code, customer_id, brand, number, type, starts_on, "
               "term_months, notice_days, billing_months, response_h, currency, rate_minor) "
               "VALUES (%s * 10 + 1, 'ct%s0001', %s, 'lumenor', 'V%s', 'page', '2025-01-01', 36, "
               "90, 3, 8, 'EUR', 0)");
    run_in(co, "INSERT INTO contract_inclusion (contract_id, what) VALUES (%s * 10 + 1, 'toner')");
    run_in(co, "UPDATE device SET contract_id = %s * 10 + 1 WHERE id IN (%s + 1, %s + 2)");
}

/* Device 1: 30,000 pages in black and 3,000 in colour within the last ninety days. */
static void
add_readings(const struct company *co)
{
    run_in(co, "INSERT INTO register (id, device_id, kind, digits) VALUES (%s * 10 + 1, %s + 1, "
               "'mono', 8), (%s * 10 + 2, %s + 1, 'colour', 8)");
    run_in(co, "INSERT INTO register_epoch (register_id, epoch, starts_on, count, cause) VALUES "
               "(%s * 10 + 1, 1, '2025-01-01', 0, 'installed'), (%s * 10 + 2, 1, '2025-01-01', 0, "
               "'installed')");
    run_in(co, "INSERT INTO reading (id, code, device_id, taken_on, at, source, is_sure) VALUES "
               "(%s * 10 + 1, 're%s0001', %s + 1, '2025-12-02', '2025-12-02 10:00:00', 'page', "
               "FALSE), (%s * 10 + 2, 're%s0002', %s + 1, '2026-03-02', '2026-03-02 08:00:00', "
               "'page', FALSE)");
    run_in(co, "INSERT INTO reading_value (reading_id, register_id, epoch, count) VALUES "
               "(%s * 10 + 1, %s * 10 + 1, 1, 100000), (%s * 10 + 1, %s * 10 + 2, 1, 5000), "
               "(%s * 10 + 2, %s * 10 + 1, 1, 130000), (%s * 10 + 2, %s * 10 + 2, 1, 8000)");
    run_in(co, "INSERT INTO reading_standing (reading_id, device_id, taken_on, live_on, state) "
               "VALUES (%s * 10 + 1, %s + 1, '2025-12-02', '2025-12-02', 'accepted'), "
               "(%s * 10 + 2, %s + 1, '2026-03-02', '2026-03-02', 'accepted')");
}

void
shop_open(const struct company *co)
{
    add_articles(co);
    add_contract(co);
    add_readings(co);
}

void
order_placed_before(const struct company *co, unsigned n, const char *state, unsigned days)
{
    struct arena *arena = co->t->arena;
    const unsigned id = (unsigned)co->id;

    run_in(co, arena_printf(arena,
                            "INSERT INTO supply_order (id, code, number, customer_id, portal, "
                            "person_id, site_id, contact, state, changed, created_at) VALUES "
                            "(%u, '%s', 'T%u%02u', %u, 'pt', %u, %u, 'Caio Dias', '%s', %u, "
                            "'2026-03-02 08:00:00' - INTERVAL %u DAY)",
                            id * 100 + n, order_code(co, n), id, n, id, id + CAIO, id + 1, state,
                            id * 100 + n, days)
                   .at);
    run_in(co, arena_printf(arena,
                            "INSERT INTO supply_line (order_id, number, device_id, article_id, "
                            "quantity, charge) VALUES (%u, 1, %u, %u, 1, 'included')",
                            id * 100 + n, id + 1, id * 10 + BLACK)
                   .at);
    run_in(co, arena_printf(arena,
                            "INSERT INTO supply_event (order_id, number, state, at, person_id) "
                            "VALUES (%u, 1, '%s', '2026-03-02 08:00:00' - INTERVAL %u DAY, %u)",
                            id * 100 + n, state, days, id + CAIO)
                   .at);
}
