/* Who sees which contract and which amounts; "my contract" without an account. */
#include "tests/contract/agreed.h"

static struct reply
get(const struct company *co, enum who who, const char *target)
{
    return signed_get(co->t, cookies_of(co, who), co->host, target);
}

TEST(DEV_4_an_administrator_sees_every_contract_with_its_terms_and_prices)
{
    const struct company co = company_new(t);

    contracts_agreed(&co, false);
    struct reply reply = get(&co, ADA, "/en/contracts");

    expect_count(t, reply.status, 200);
    expect_count(t, times(&reply, "class=\"name\" href=\"/en/contracts/"), 2);
    reply = get(&co, ADA, at(t, "/contracts/%s", contract_code(&co, 1)));
    expect_count(t, reply.status, 200);
    expect(t, holds(&reply, "Price per page"));
    expect(t, holds(&reply, "Since <time datetime=\"2024-04-01\">"));
    expect(t, holds(&reply, "36 months"));
    expect(t, holds(&reply, "Every 3 months"));
    expect(t, holds(&reply, "8 working hours"));
    expect(t, holds(&reply, "€0.0095"));
    expect(t, holds(&reply, device_serial(&co, 1)));
    expect(t, holds(&reply, device_serial(&co, 2)));
    expect(t, !holds(&reply, device_serial(&co, 3)));
}

TEST(DEV_4_a_device_manager_sees_contracts_of_assigned_devices_and_no_amounts)
{
    const struct company co = company_new(t);

    contracts_agreed(&co, false); /* Bea: site Alfa, devices 1 and 2 */
    run_in(&co, "UPDATE device SET site_id = %s + 2 WHERE id = %s + 2");
    struct reply reply = get(&co, BEA, "/en/contracts");

    expect_count(t, times(&reply, "class=\"name\" href=\"/en/contracts/"), 1);
    expect_count(t, get(&co, BEA, at(t, "/contracts/%s", contract_code(&co, 2))).status, 404);
    reply = get(&co, BEA, at(t, "/contracts/%s", contract_code(&co, 1)));
    expect_count(t, reply.status, 200);
    expect(t, !holds(&reply, "What it costs"));
    expect(t, holds(&reply, device_serial(&co, 1)));
    expect(t, !holds(&reply, device_serial(&co, 2)));
    expect_count(t, get(&co, BEA, "/en/invoices").status, 403);
    expect_count(t, get(&co, CAIO, "/en/contracts").status, 403);
    expect_count(t, get(&co, ELIS, "/en/contracts").status, 403);
}

TEST(DEV_4_another_customers_contract_is_as_none)
{
    const struct company co = company_new(t);
    const struct company other = company_new(t);

    contracts_agreed(&co, false);
    contracts_agreed(&other, false);
    expect_count(t, get(&co, ADA, at(t, "/contracts/%s", contract_code(&other, 1))).status, 404);
    expect_count(t, get(&co, ADA, "/en/contracts/nosuchcontract").status, 404);
}

TEST(DEV_4_a_contract_of_many_devices_shows_them_page_by_page)
{
    const struct company co = company_new(t);

    contracts_agreed(&co, false);
    run_in(&co,
           "INSERT INTO device (code, customer_id, brand, serial, kind, model, place, contract_id) "
           "SELECT CONCAT('dm%s', LPAD(seq, 4, '0')), %s, 'lumenor', CONCAT('MANY%s', LPAD(seq, 4, "
           "'0')), "
           "'device', 'LX-2210', '', %s + 1 FROM seq_1_to_120");
    const char *page = at(t, "/contracts/%s", contract_code(&co, 1));
    struct reply reply = get(&co, ADA, page);

    expect(t, holds(&reply, "122 devices"));
    expect_count(t, times(&reply, "class=\"name\" href=\"/en/devices/"), 50);
    size_t seen = 50;

    for (unsigned i = 0; i < 5; i++) {
        const size_t from = str_find_str(reply.body, STR("?after="));

        if (from == reply.body.len)
            break;
        const struct str rest = str_slice(reply.body, from + 7, reply.body.len);
        const struct str after = str_slice(rest, 0, str_find(rest, '#', 0));

        reply = get(&co, ADA, arena_printf(t->arena, "%s?after=%.*s", page, STR_ARG(after)).at);
        seen += times(&reply, "class=\"name\" href=\"/en/devices/");
    }
    expect_count(t, seen, 122);
}

TEST(DEV_4_a_company_without_contract_is_told_what_comes_next)
{
    const struct company co = company_new(t);
    struct reply reply = get(&co, ADA, "/en/contracts");

    expect(t, holds(&reply, "No contract is registered yet"));
    reply = get(&co, BEA, "/en/contracts");
    expect(t, holds(&reply, "No contract of your devices"));
}

static struct reply
open_with(const struct company *co, const char *host, const char *customer, const char *serial)
{
    return form_post(co->t, host, "/en/my-contract",
                     arena_printf(co->t->arena, "customer=%s&serial=%s", customer, serial).at);
}

/* A serial number as the portal's pattern has them. */
static const char *
plain_serial(const struct company *co)
{
    run_in(co, "UPDATE device SET serial = CONCAT('TSX', LPAD(MOD(%s, 100000), 5, '0')) WHERE id = "
               "%s + 1");
    return arena_printf(co->t->arena, "TSX%05u", (unsigned)(co->id % 100000)).at;
}

TEST(DEV_3_my_contract_opens_without_names_and_without_amounts)
{
    const struct company co = company_new(t);
    const char *number = arena_printf(t->arena, "9%06u", (unsigned)co.id).at;

    contracts_agreed(&co, false);
    const char *serial = plain_serial(&co);
    const struct reply reply =
        open_with(&co, co.host, number, arena_printf(t->arena, "%s+MX-7300", serial).at);

    expect_count(t, reply.status, 200);
    expect_str(t, reply_header(&reply, "Cache-Control"), "private, no-store");
    expect(t, holds(&reply, "Price per page"));
    expect(t, holds(&reply, serial));
    expect(t, !holds(&reply, "Oficina"));
    expect(t, !holds(&reply, "0.0095"));
    expect(t, !holds(&reply, "Alfa"));
    expect(t, !holds(&reply, contract_code(&co, 1)));
}

TEST(DEV_3_every_wrong_pair_gets_the_same_answer_and_what_was_typed_back)
{
    const struct company co = company_new(t);
    const char *number = arena_printf(t->arena, "9%06u", (unsigned)co.id).at;
    const char *serial = plain_serial(&co);

    const struct {
        const char *customer, *serial;
    } cases[] = {
        {number,     "QQQ00000"},
        {"99999999", serial    },
        {"1",        "x"       },
        {"%3Cb%3E",  "%00"     },
    };

    contracts_agreed(&co, false);
    for (size_t i = 0; i < 3; i++) {
        const struct reply reply = open_with(&co, co.host, cases[i].customer, cases[i].serial);

        test_row("%s %s", cases[i].customer, cases[i].serial);
        expect_count(t, reply.status, 422);
        expect(t, holds(&reply, "These two numbers do not open a contract."));
        expect(t, holds(&reply, arena_printf(t->arena, "value=\"%s\"", cases[i].serial).at));
    }
    expect_count(t, open_with(&co, co.host, cases[3].customer, cases[3].serial).status, 400);
}

TEST(DEV_3_too_many_openings_are_refused_with_the_form_still_there)
{
    const struct company co = company_new(t);
    const char *number = arena_printf(t->arena, "9%06u", (unsigned)co.id).at;
    struct reply reply = {0};

    for (unsigned i = 0; i < 11; i++)
        reply = open_with(&co, co.host, number, "QQQ00000");
    expect_count(t, reply.status, 429);
    expect(t, holds(&reply, "Too many contracts were asked for"));
    expect(t, holds(&reply, "name=\"serial\""));
    signed_run(t, "DELETE FROM attempt");
}

TEST(contracts_are_no_page_of_a_portal_that_has_none)
{
    const struct company co = company_new(t);

    expect_count(t, visit_get(t, "hosting.localhost", "/en/my-contract").status, 404);
    expect_count(t, visit_get(t, "hosting.localhost", "/en/invoice-sample/page").status, 404);
    expect_count(t, open_with(&co, "hosting.localhost", "1", "x").status, 404);
}
