/* The rules of contracts: money of pages, spans, what is included, and who opens one with two
 * numbers. */
#include "handlers/contract/contract.h"

#include <assert.h>

#include "fcgi/gate/limit.h"
#include "handlers/contract/contract_store.h"
#include "handlers/customer/customer.h"

#define MICRO      1000000
#define PART_COUNT 9

__extension__ typedef __int128 wide;

/* Minor units of a major unit, as ISO 4217 has them. */
static int64_t
minor_of(struct str currency)
{
    static const struct {
        struct str code;
        int64_t minor;
    } unusual[] = {
        {STR_INIT("BHD"), 1000 },
        {STR_INIT("CLF"), 10000},
        {STR_INIT("CLP"), 1    },
        {STR_INIT("IQD"), 1000 },
        {STR_INIT("ISK"), 1    },
        {STR_INIT("JOD"), 1000 },
        {STR_INIT("JPY"), 1    },
        {STR_INIT("KRW"), 1    },
        {STR_INIT("KWD"), 1000 },
        {STR_INIT("LYD"), 1000 },
        {STR_INIT("OMR"), 1000 },
        {STR_INIT("PYG"), 1    },
        {STR_INIT("TND"), 1000 },
        {STR_INIT("UGX"), 1    },
        {STR_INIT("VND"), 1    },
        {STR_INIT("XAF"), 1    },
        {STR_INIT("XOF"), 1    },
        {STR_INIT("XPF"), 1    },
    };

    for (size_t i = 0; i < sizeof unusual / sizeof unusual[0]; i++) {
        if (str_is(unusual[i].code, currency))
            return unusual[i].minor;
    }
    return 100;
}

/* Half away from zero; the whole is above zero. */
static int64_t
rounded(wide amount, wide whole)
{
    const wide half = amount < 0 ? -(whole / 2) : whole / 2;
    const wide result = (amount + half) / whole;

    if (result > INT64_MAX)
        return INT64_MAX;
    return result < -INT64_MAX ? -INT64_MAX : (int64_t)result;
}

int64_t
money_of_pages(int64_t pages, uint64_t price_micro, struct str currency)
{
    const wide price = price_micro > INT64_MAX ? INT64_MAX : (wide)price_micro;
    const wide whole = MICRO / minor_of(currency); /* millionths in a minor unit */

    return rounded((wide)pages * price, whole);
}

int64_t
money_share(int64_t minor, uint64_t part, uint64_t whole)
{
    assert(whole > 0);
    return rounded((wide)minor * (wide)part, (wide)whole);
}

bool
contract_runs_on(const struct contract *contract, struct day day)
{
    return contract->starts.days <= day.days &&
           (contract->is_open || day.days <= contract->ends.days);
}

bool
contract_includes(const struct contract *contract, unsigned parts)
{
    return (contract->parts & parts) == parts;
}

static const struct str parts[PART_COUNT] = {
    STR_INIT("toner"),   STR_INIT("drums"),  STR_INIT("waste"),
    STR_INIT("staples"), STR_INIT("parts"),  STR_INIT("labour"),
    STR_INIT("travel"),  STR_INIT("remote"), STR_INIT("moves"),
};

struct str
contract_part_code(enum contract_part part)
{
    for (size_t i = 0; i < PART_COUNT; i++) {
        if ((unsigned)part == 1U << i)
            return parts[i];
    }
    return STR_NONE;
}

unsigned
contract_part_from(struct str code)
{
    for (size_t i = 0; i < PART_COUNT; i++) {
        if (str_is(parts[i], code))
            return 1U << i;
    }
    return 0;
}

const struct contract_price *
contract_price_of(const struct contract_terms *terms, struct str kind)
{
    for (size_t i = 0; i < terms->count; i++) {
        if (str_is(terms->prices[i].kind, kind))
            return &terms->prices[i];
    }
    return NULL;
}

enum result
contract_of_device(struct db *db, struct arena *arena, uint64_t customer, uint64_t device,
                   struct contract_terms *out)
{
    const struct device_sight all = {.customer = customer, .sees_all = true, .sees_some = true};
    const struct contract_filter filter = {.device = device};
    struct contract_terms *found = NULL;
    size_t count = 0;

    if (device == 0)
        return RES_NOT_FOUND;
    TRY(contract_store_find(db, arena, &all, &filter, &found, &count));
    if (count == 0)
        return RES_NOT_FOUND;
    *out = found[0];
    return RES_OK;
}

enum result
contract_find(struct db *db, struct arena *arena, const struct device_sight *sight,
              struct contract_list *out)
{
    struct contract_terms *found = NULL;
    size_t count = 0;

    *out = (struct contract_list){0};
    if (!sight->sees_some)
        return RES_OK;
    TRY(contract_store_find(db, arena, sight, &(struct contract_filter){0}, &found, &count));
    struct contract *contracts = arena_new_array(arena, count, struct contract);

    for (size_t i = 0; i < count; i++)
        contracts[i] = found[i].contract;
    *out = (struct contract_list){contracts, count};
    return RES_OK;
}

enum result
contract_of_viewer(struct db *db, struct arena *arena, const struct device_sight *sight,
                   struct str code, struct contract_terms *out)
{
    const struct contract_filter filter = {.code = code};
    struct contract_terms *found = NULL;
    size_t count = 0;

    if (!sight->sees_some || str_is_empty(code))
        return RES_NOT_FOUND;
    TRY(contract_store_find(db, arena, sight, &filter, &found, &count));
    if (count == 0)
        return RES_NOT_FOUND;
    *out = found[0];
    return RES_OK;
}

enum result
contract_open(struct db *db, struct arena *arena, const struct contract_letter *letter,
              struct contract_opened *out)
{
    const struct serial_pattern pattern = {letter->letters, letter->digits};
    struct str number = STR_NONE;
    struct str ignored;

    *out = (struct contract_opened){0};
    TRY(limit_count(db, LIMIT_CONTRACT_NETWORK, letter->network));
    const bool is_read =
        serial_read(arena, &pattern, letter->serial, &out->serial, &ignored) == RES_OK &&
        customer_number_read(arena, letter->customer, &number) == RES_OK;

    if (!is_read)
        return RES_NOT_FOUND;
    TRY(limit_count(db, LIMIT_CONTRACT_NUMBER,
                    arena_printf(arena, "%.*s %.*s", STR_ARG(letter->brand), STR_ARG(number))));
    return contract_store_letter(db, arena, letter->brand, number, out);
}
