/* The rules of contracts: money of pages, spans, inclusions, and two numbers of an invoice. */
#include "handlers/contract/contract.h"
#include "tests/contract/agreed.h"

TEST(DEV_5_pages_become_money_rounded_half_away_from_zero)
{
    static const struct {
        int64_t pages;
        uint64_t price_micro;
        const char *currency;
        int64_t minor;
    } cases[] = {
        {0,          9500,       "EUR", 0           },
        {1,          9500,       "EUR", 1           }, /* 0.95 cent */
        {1,          5000,       "EUR", 1           }, /* half a cent */
        {1,          4999,       "EUR", 0           },
        {3,          5000,       "EUR", 2           }, /* 1.5 cents */
        {-1,         5000,       "EUR", -1          },
        {-3,         5000,       "EUR", -2          },
        {-1,         4999,       "EUR", 0           },
        {3120,       9500,       "EUR", 2964        },
        {1000,       123456,     "NOK", 12346       },
        {10,         1250000,    "JPY", 13          }, /* no minor units */
        {1,          500,        "KWD", 1           }, /* a thousand of them */
        {INT64_MAX,  UINT64_MAX, "EUR", INT64_MAX   },
        {INT64_MIN,  UINT64_MAX, "EUR", -INT64_MAX  },
        {4294967296, 1000000,    "EUR", 429496729600},
    };

    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        test_row("%lld at %llu %s", (long long)cases[i].pages,
                 (unsigned long long)cases[i].price_micro, cases[i].currency);
        expect(t, money_of_pages(cases[i].pages, cases[i].price_micro,
                                 str_from(cases[i].currency)) == cases[i].minor);
    }
}

TEST(MET_7_a_credit_of_what_was_charged_is_exactly_that)
{
    for (int64_t pages = 0; pages < 2000; pages += 7) {
        for (uint64_t price = 1; price < 100000; price += 4999)
            expect(t, money_of_pages(pages, price, STR("EUR")) ==
                          -money_of_pages(-pages, price, STR("EUR")));
    }
}

TEST(DEV_5_a_share_of_an_amount_is_rounded_alike)
{
    expect(t, money_share(1000, 1, 3) == 333);
    expect(t, money_share(1000, 2, 3) == 667);
    expect(t, money_share(5, 1, 2) == 3);
    expect(t, money_share(-5, 1, 2) == -3);
    expect(t, money_share(INT64_MAX, UINT64_MAX, UINT64_MAX) == INT64_MAX);
    expect(t, money_share(INT64_MAX, UINT64_MAX, 1) == INT64_MAX);
}

static struct day
day(const char *text)
{
    struct day day = {0};

    day_parse(str_from(text), &day);
    return day;
}

TEST(DEV_4_a_contract_runs_from_its_first_day_to_its_last)
{
    struct contract contract = {.starts = day("2026-01-15"), .ends = day("2026-03-31")};

    expect(t, !contract_runs_on(&contract, day("2026-01-14")));
    expect(t, contract_runs_on(&contract, day("2026-01-15")));
    expect(t, contract_runs_on(&contract, day("2026-03-31")));
    expect(t, !contract_runs_on(&contract, day("2026-04-01")));
    contract.is_open = true;
    expect(t, contract_runs_on(&contract, day("2099-01-01")));
    expect(t, !contract_runs_on(&contract, day("2026-01-14")));
}

TEST(DEV_4_every_part_has_a_code_and_every_code_its_part)
{
    unsigned all = 0;

    for (unsigned part = 1; part <= CONTRACT_MOVES; part <<= 1) {
        const struct str code = contract_part_code((enum contract_part)part);

        expect(t, !str_is_empty(code));
        expect_count(t, contract_part_from(code), part);
        all |= part;
    }
    expect_count(t, all, 0x1FF);
    expect_count(t, contract_part_from(STR("coffee")), 0);
    expect(t, str_is_empty(contract_part_code((enum contract_part)3)));
}

static struct db *
db_of(struct test *t, enum db_role role)
{
    struct db *db = NULL;

    db_open(&visit_generation(t)->config, role, &db);
    db_arena(db, t->arena);
    return db;
}

TEST(DEV_4_other_nouns_learn_a_devices_terms_people_and_jobs_alike)
{
    const struct company co = company_new(t);
    const struct company other = company_new(t);

    const enum db_role roles[] = {DB_PORTAL, DB_JOBS};

    contracts_agreed(&co, false);
    for (size_t i = 0; i < 2; i++) {
        struct db *db = db_of(t, roles[i]);
        struct contract_terms terms = {0};

        expect_result(t, contract_of_device(db, t->arena, co.id, co.id + 3, &terms), RES_OK);
        expect_str(t, terms.contract.type, "allowance");
        expect_count(t, terms.count, 2);
        expect_count(t, contract_price_of(&terms, STR("mono"))->included_pages, 3000);
        expect_count(t, contract_price_of(&terms, STR("colour"))->price_micro, 62000);
        expect(t, contract_price_of(&terms, STR("scan")) == NULL);
        expect(t, contract_includes(&terms.contract, CONTRACT_TONER | CONTRACT_MOVES));
        expect(t, !contract_includes(&terms.contract, CONTRACT_TONER | CONTRACT_DRUMS));
        expect_result(t, contract_of_device(db, t->arena, other.id, co.id + 3, &terms),
                      RES_NOT_FOUND);
        expect_result(t, contract_of_device(db, t->arena, other.id, other.id + 1, &terms),
                      RES_NOT_FOUND);
        db_close(&db);
    }
}

static enum result
opened(struct test *t, const struct company *co, const char *customer, const char *serial,
       struct contract_opened *out)
{
    static unsigned network = 0;
    struct db *db = db_of(t, DB_PORTAL);
    const struct contract_letter letter = {
        .brand = STR("lumenor"),
        .customer = str_from(customer),
        .serial = str_from(serial),
        .network = arena_printf(t->arena, "%u.contract.test", network++),
        .letters = 3,
        .digits = 7,
    };
    (void)co;
    const enum result r = contract_open(db, t->arena, &letter, out);

    db_close(&db);
    return r;
}

TEST(DEV_3_two_numbers_that_belong_together_open_the_contract_and_no_others)
{
    const struct company co = company_new(t);
    const struct company other = company_new(t);
    const char *number = arena_printf(t->arena, "9%06u", (unsigned)co.id).at;
    struct contract_opened out;

    contracts_agreed(&co, false);
    contracts_agreed(&other, false);
    expect_result(t, opened(t, &co, number, device_serial(&co, 3), &out), RES_OK);
    expect_str(t, out.contract.type, "allowance");
    expect_count(t, out.contract.rate_minor, 0);
    expect(t, str_is_empty(out.contract.code));
    /* no such customer, another's device, no such device, nothing readable */
    expect_result(t, opened(t, &co, "99999999", device_serial(&co, 3), &out), RES_NOT_FOUND);
    expect_result(t, opened(t, &co, number, device_serial(&other, 3), &out), RES_NOT_FOUND);
    expect_result(t, opened(t, &co, number, "TST0000000", &out), RES_NOT_FOUND);
    expect_result(t, opened(t, &co, "no number", device_serial(&co, 3), &out), RES_NOT_FOUND);
    expect_result(t, opened(t, &co, number, "'; DROP TABLE contract", &out), RES_NOT_FOUND);
}

TEST(DEV_3_a_device_without_contract_is_said_to_have_none)
{
    const struct company co = company_new(t);
    struct contract_opened out;

    expect_result(t,
                  opened(t, &co, arena_printf(t->arena, "9%06u", (unsigned)co.id).at,
                         device_serial(&co, 1), &out),
                  RES_OK);
    expect(t, str_is_empty(out.contract.number));
}

TEST(DEV_3_numbers_cannot_be_tried_for_long)
{
    const struct company co = company_new(t);
    const char *number = arena_printf(t->arena, "9%06u", (unsigned)co.id).at;
    struct contract_opened out;

    for (unsigned i = 0; i < 10; i++)
        expect_result(t, opened(t, &co, number, "TST0000000", &out), RES_NOT_FOUND);
    expect_result(t, opened(t, &co, number, device_serial(&co, 1), &out), RES_TOO_MANY);
}
