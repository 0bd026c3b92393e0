/* Fills the ledger by SQL of the tests' own. */
#include "tests/reading/counters.h"

static const char *const kinds[] = {"total", "mono", "colour"};

static void
add_register(const struct company *co, unsigned device, unsigned kind)
{
    const unsigned id = (unsigned)co->id + device * 10 + kind;

    signed_run(co->t, arena_printf(co->t->arena,
                                   "INSERT INTO register (id, device_id, kind, digits) VALUES (%u, "
                                   "%u, '%s', 7)",
                                   id, (unsigned)co->id + device, kinds[kind])
                          .at);
    signed_run(co->t, arena_printf(co->t->arena,
                                   "INSERT INTO register_epoch (register_id, epoch, starts_on, "
                                   "count, cause) VALUES (%u, 1, '2024-01-01', 0, 'installed')",
                                   id)
                          .at);
}

void
counters_past(const struct company *co, const struct counters_past *past)
{
    const unsigned id = (unsigned)co->id + past->number;
    struct arena *arena = co->t->arena;

    signed_run(co->t,
               arena_printf(arena,
                            "INSERT INTO reading (id, code, device_id, taken_on, at, source, "
                            "is_sure) VALUES (%u, 'rd%06u%04u', %u, '%s', '%s 09:00:00', '%s', 0)",
                            id, (unsigned)co->id, past->number, (unsigned)co->id + past->device,
                            past->on, past->on, past->state[0] == 'e' ? "estimate" : "page")
                   .at);
    for (unsigned k = 0; k < 3; k++)
        if (past->counts[k] != 0)
            signed_run(co->t,
                       arena_printf(arena, "INSERT INTO reading_value VALUES (%u, %u, 1, %u)", id,
                                    (unsigned)co->id + past->device * 10 + k, past->counts[k])
                           .at);
    signed_run(co->t,
               arena_printf(arena,
                            "INSERT INTO reading_event VALUES (%u, 1, '%s', '%s 09:00:00', NULL, "
                            "'%s')",
                            id, past->state, past->on, past->state[0] == 'e' ? "due" : "plausible")
                   .at);
    signed_run(co->t,
               arena_printf(arena,
                            "INSERT INTO reading_standing VALUES (%u, %u, '%s', '%s', '%s', "
                            "NULL)",
                            id, (unsigned)co->id + past->device, past->on, past->on, past->state)
                   .at);
    signed_run(co->t, arena_printf(arena,
                                   "UPDATE device SET read_on = '%s', read_state = '%s' WHERE id = "
                                   "%u",
                                   past->on, past->state, (unsigned)co->id + past->device)
                          .at);
}

void
counters_add(const struct company *co)
{
    static const struct counters_past past[] = {
        {1, 1, "2025-12-31", "accepted", {14000, 11200, 2800}},
        {1, 2, "2026-01-31", "accepted", {14500, 11600, 2900}},
        {2, 3, "2025-12-31", "accepted", {5000, 0, 0}        },
        {2, 4, "2026-01-31", "accepted", {5200, 0, 0}        },
    };

    run_in(co, "INSERT INTO contract (id, code, customer_id, brand, number, type, starts_on, "
               "term_months, notice_days, billing_months, response_h, currency, rate_minor) VALUES "
               "(%s + 1, 'ct%s0001', %s, 'lumenor', 'C-%s', 'page', '2024-01-01', 36, 90, 1, 8, "
               "'EUR', 0)");
    run_in(co, "UPDATE device SET contract_id = %s + 1, due_on = '2026-02-28' WHERE customer_id = "
               "%s");
    for (unsigned device = 1; device <= 4; device++)
        for (unsigned kind = 0; kind < (device == 1 ? 3 : 1); kind++)
            add_register(co, device, kind);
    for (size_t i = 0; i < sizeof past / sizeof past[0]; i++)
        counters_past(co, &past[i]);
}
