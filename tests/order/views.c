/* Every page of orders as agreed: its tree beside this file, and what the sheet makes of it in
 * English. */
#include "tests/order/shop.h"

static const char *const desk = "helena.bastos@pt.lumenor.example.com";

static struct visit
asked(const char *cookies, const char *target)
{
    return (struct visit){.host = "pt.localhost", .target = target, .cookies = cookies};
}

TEST(CON_1_the_page_on_which_one_orders_reads_as_agreed)
{
    const struct company co = company_numbered(t, 41);
    const char *cookies = cookies_of(&co, ADA);
    struct visit visit;

    shop_open(&co);
    order_placed_before(&co, 1, "shipped", 2);
    visit = asked(cookies, at(t, "/orders/new?device=%s", device_code(&co, 1)));
    expect_signed_page(t, &visit, "order/new", "order/new");
    visit = asked(cookies, "/en/orders/new?serial=ABC99999");
    expect_signed_page(t, &visit, "order/new", "order/new.unknown");
    const struct str token = signed_token(t, cookies);

    visit = (struct visit){
        .method = "POST",
        .target = "/en/orders/new",
        .cookies = cookies,
        .origin = "http://pt.localhost:8080",
        .fetch_site = "same-origin",
        .type = "application/x-www-form-urlencoded",
        .body = arena_printf(t->arena,
                             "token=%.*s&device=%s&line=%s&line=%s&site=%s&contact=Rita&phone=&"
                             "instruction=",
                             STR_ARG(token), device_code(&co, 1), line_of(&co, 1, BLACK, 4),
                             line_of(&co, 1, WASTE, 1), site_code(&co, 2))
                    .at,
    };
    expect_signed_page(t, &visit, "order/new", "order/new.asked");
}

TEST(CON_3_the_pages_of_orders_read_as_agreed)
{
    const struct company co = company_numbered(t, 42);
    const struct company empty = company_numbered(t, 43);
    const char *cookies = cookies_of(&co, ADA);
    struct visit visit;

    shop_open(&co);
    order_placed_before(&co, 1, "delivered", 40);
    order_placed_before(&co, 2, "shipped", 3);
    order_placed_before(&co, 3, "waiting", 1);
    run_in(&co, "UPDATE supply_order SET courier = 'Via Rápida', courier_url = "
                "'https://parcel.example.org/42', expected_on = '2026-03-04' WHERE id = %s * 100 + "
                "2");
    run_in(&co, "INSERT INTO supply_line (order_id, number, device_id, article_id, quantity, "
                "charge, currency, price_minor) VALUES (%s * 100 + 3, 2, %s + 1, %s * 10 + 3, 2, "
                "'priced', 'EUR', 2900)");
    visit = asked(cookies, "/en/orders");
    expect_signed_page(t, &visit, "order/list", "order/list");
    visit = asked(cookies_of(&empty, ADA), "/en/orders");
    expect_signed_page(t, &visit, "order/list", "order/list.none");
    visit = asked(cookies, at(t, "/orders/%s?done=ordered", order_code(&co, 2)));
    expect_signed_page(t, &visit, "order/show", "order/show");
    visit = asked(cookies, at(t, "/orders/%s", order_code(&co, 3)));
    expect_signed_page(t, &visit, "order/show", "order/show.waiting");
    visit = asked(cookies, "/en/orders/rule");
    expect_signed_page(t, &visit, "order/rule", "order/rule");
}

TEST(CON_3_the_supply_desk_reads_as_agreed)
{
    const struct company co = company_numbered(t, 44);
    const char *cookies = signed_cookies(t, desk);
    struct visit visit;

    shop_open(&co);
    order_placed_before(&co, 1, "received", 1);
    visit = asked(cookies, arena_printf(t->arena, "/en/desk/orders?search=9000044").at);
    expect_signed_page(t, &visit, "order/desk", "order/desk");
    visit = asked(cookies, at(t, "/desk/orders/%s", order_code(&co, 1)));
    expect_signed_page(t, &visit, "order/parcel", "order/parcel");
}
