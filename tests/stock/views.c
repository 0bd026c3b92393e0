/* The pages of stock and empties as agreed, and visits that change them. */
#include "tests/order/shop.h"

TEST(CON_4_the_pages_of_stock_and_empties_read_as_agreed)
{
    const struct company co = company_numbered(t, 45);
    const char *cookies = cookies_of(&co, ADA);
    struct visit visit = {.host = "pt.localhost", .cookies = cookies};

    shop_open(&co);
    run_in(&co, "INSERT INTO stock (site_id, article_id, count, low, counted_at, person_id, "
                "told_at) VALUES (%s + 1, %s * 10 + 1, 1, 1, '2026-02-27 10:00:00', %s + 3, "
                "'2026-02-27 10:05:00'), (%s + 1, %s * 10 + 2, 4, 1, '2026-02-20 10:00:00', NULL, "
                "NULL)");
    run_in(&co,
           "INSERT INTO supply_return (code, customer_id, site_id, person_id, boxes, "
           "wanted_on, planned_on, note, state, created_at) VALUES ('rt%s0001', %s, %s + 1, "
           "%s + 3, 2, '2026-03-05', NULL, 'Behind the lift', 'asked', '2026-03-01 09:00:00'), "
           "('rt%s0002', %s, %s + 2, %s + 3, 1, '2026-01-12', '2026-01-13', '', 'fetched', "
           "'2026-01-10 09:00:00')");
    visit.target = "/en/stock?done=counted";
    expect_signed_page(t, &visit, "stock/list", "stock/list");
    visit.target = "/en/returns";
    expect_signed_page(t, &visit, "stock/returns", "stock/returns");
}

TEST(CON_4_the_supply_desks_list_of_empties_is_reached_by_staff_only)
{
    const struct company co = company_new(t);
    const char *desk = signed_cookies(t, "helena.bastos@pt.lumenor.example.com");
    struct reply reply;

    run_in(&co, "INSERT INTO supply_return (code, customer_id, site_id, person_id, boxes, "
                "wanted_on, note, state, created_at) VALUES ('rt%s0001', %s, %s + 1, %s + 3, 2, "
                "'2026-03-05', '', 'asked', '2026-03-01 09:00:00')");
    const char *code = arena_printf(t->arena, "rt%06u0001", (unsigned)co.id).at;

    reply = signed_get(t, desk, co.host, "/en/desk/returns");
    expect_count(t, reply.status, 200);
    expect(t, holds(&reply, code));
    expect_count(t, signed_get(t, cookies_of(&co, ADA), co.host, "/en/desk/returns").status, 403);
    reply = signed_post(t, desk, co.host, at(t, "/desk/returns/%s/state", code),
                        "state=planned&planned=");
    expect_count(t, reply.status, 422);
    expect(t, holds(&reply, "Choose the day"));
    reply = signed_post(t, desk, co.host, at(t, "/desk/returns/%s/state", code),
                        "state=planned&planned=2026-03-06");
    expect_count(t, reply.status, 303);
    reply = signed_get(t, cookies_of(&co, CAIO), co.host, "/en/returns");
    expect(t, holds(&reply, "6 March 2026"));
}

TEST(CON_4_a_count_that_cannot_be_is_said_beside_its_article)
{
    const struct company co = company_new(t);
    const char *cookies = cookies_of(&co, ADA);
    static const char *const counts[] = {"-1", "1.5", "10000", "18446744073709551616", "two", ""};

    shop_open(&co);
    for (size_t i = 0; i < sizeof counts / sizeof counts[0]; i++) {
        const struct reply reply =
            signed_post(t, cookies, co.host, "/en/stock",
                        arena_printf(t->arena, "site=%s&article=%s&count=%s&low=1",
                                     site_code(&co, 1), article_code(&co, BLACK), counts[i])
                            .at);

        test_row("%s", counts[i]);
        expect_count(t, reply.status, 422);
        expect(t, holds(&reply, "There is a problem"));
    }
    expect_count(t, count_in(&co, "SELECT COUNT(*) FROM stock WHERE site_id = %s + 1"), 0);
    const struct reply reply =
        signed_post(t, cookies, co.host, "/en/stock",
                    arena_printf(t->arena, "site=%s&article=%s&count=3&low=1", site_code(&co, 1),
                                 article_code(&co, BLACK))
                        .at);

    expect_count(t, reply.status, 303);
}
