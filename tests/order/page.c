/* Visits to the pages of orders: by people, by strangers, by programs. */
#include "tests/order/shop.h"

#include "fcgi/edge/secret.h"

static struct reply
post(const struct company *co, const char *cookies, const char *target, const char *body)
{
    return signed_post(co->t, cookies, co->host, target, body);
}

static const char *
order_body(const struct company *co, const char *lines, const char *more)
{
    return arena_printf(co->t->arena, "device=%s&%s&site=%s&contact=Rita+Sol&phone=&instruction=%s",
                        device_code(co, 2), lines, site_code(co, 1), more)
        .at;
}

static const char *
field_line(const struct company *co, unsigned device, enum shelf article, unsigned quantity)
{
    return arena_printf(co->t->arena, "line=%s", line_of(co, device, article, quantity)).at;
}

TEST(CON_1_an_order_begins_with_the_serial_number_as_it_is_typed)
{
    const struct company co = company_new(t);
    const char *cookies = cookies_of(&co, ADA);
    struct reply reply;

    shop_open(&co);
    run_in(&co, "UPDATE device SET serial = 'QWE10001' WHERE id = %s + 1");
    reply = signed_get(t, cookies, co.host, "/en/orders/new?serial=qwe10001+LX-4550");
    expect_count(t, reply.status, 200);
    expect(t, holds(&reply, "Black toner"));
    expect(t, holds(&reply, "Waste container"));
    expect(t, holds(&reply, "3 at present"));
    reply = signed_get(t, cookies, co.host, "/en/orders/new?serial=QWE19999");
    expect_count(t, reply.status, 200);
    expect(t, holds(&reply, "has this serial number"));
    run_in(&co, "UPDATE device SET serial = 'TST-GONE-%s' WHERE id = %s + 1");
}

TEST(CON_1_an_article_that_is_no_longer_sold_leaves_no_gap_among_those_that_are)
{
    const struct company co = company_new(t);
    const char *cookies = cookies_of(&co, ADA);
    struct reply reply;

    shop_open(&co);
    run_in(&co, "UPDATE article SET is_active = FALSE WHERE id = %s * 10 + 1");
    reply = signed_get(t, cookies, co.host,
                       arena_printf(t->arena, "/en/orders/new?device=%s", device_code(&co, 1)).at);
    expect_count(t, reply.status, 200);
    expect(t, !holds(&reply, "Black toner"));
    expect(t, !holds(&reply, arena_printf(t->arena, "value=\"%s..", device_code(&co, 1)).at));
    expect(t, holds(&reply, line_of(&co, 1, CYAN, 1)));
    expect(t, holds(&reply, line_of(&co, 1, WASTE, 1)));
}

TEST(CON_3_an_order_sent_twice_is_one_and_leads_to_its_page)
{
    const struct company co = company_new(t);
    const char *cookies = cookies_of(&co, CAIO);
    struct reply reply;
    struct str first = STR_NONE;

    shop_open(&co);
    const char *body = order_body(&co, field_line(&co, 2, BLACK, 1), "Gate+2&key=ORDER1");

    for (unsigned i = 0; i < 2; i++) {
        reply = post(&co, cookies, "/en/orders/new", body);
        expect_count(t, reply.status, 303);
        if (i == 0)
            first = arena_str(t->arena, reply_header(&reply, "Location"));
    }
    expect_str(t, reply_header(&reply, "Location"), arena_cstr(t->arena, first));
    expect_count(t, count_in(&co, "SELECT COUNT(*) FROM supply_order WHERE customer_id = %s"), 1);
    reply = signed_get(t, cookies, co.host, arena_cstr(t->arena, first));
    expect_count(t, reply.status, 200);
    expect(t, holds(&reply, "Your order is stored."));
    expect(t, holds(&reply, "Gate 2"));
    expect(t, holds(&reply, "Included in the contract"));
    reply = signed_get(t, cookies, co.host, "/en/orders");
    expect(t, holds(&reply, "Black toner"));
}

TEST(CON_2_what_is_asked_back_keeps_what_was_typed)
{
    const struct company co = company_new(t);
    const char *cookies = cookies_of(&co, ADA);
    struct reply reply;

    shop_open(&co);
    order_placed_before(&co, 1, "approved", 1);
    reply = post(&co, cookies, "/en/orders/new",
                 order_body(&co, field_line(&co, 1, BLACK, 2), "Third+floor"));
    expect_count(t, reply.status, 422);
    expect(t, holds(&reply, "Before we take this order"));
    expect(t, holds(&reply, "is already on its way"));
    expect(t, holds(&reply, "Third floor"));
    expect(t, holds(&reply, arena_printf(t->arena, "<option value=\"%s\" selected",
                                         line_of(&co, 1, BLACK, 2))
                                .at) ||
                  holds(&reply, line_of(&co, 1, BLACK, 2)));
    expect_count(t, count_in(&co, "SELECT COUNT(*) FROM supply_order WHERE customer_id = %s"), 1);
    reply = post(&co, cookies, "/en/orders/new",
                 arena_printf(t->arena, "%s&sure=on-way.%s.%s.%s",
                              order_body(&co, field_line(&co, 1, BLACK, 2), ""),
                              device_code(&co, 1), article_code(&co, BLACK), order_code(&co, 1))
                     .at);
    expect_count(t, reply.status, 303);
}

TEST(CON_1_an_order_of_nothing_or_without_a_name_comes_back_with_the_reason)
{
    const struct company co = company_new(t);
    const char *cookies = cookies_of(&co, ADA);
    struct reply reply;

    shop_open(&co);
    reply = post(&co, cookies, "/en/orders/new", order_body(&co, field_line(&co, 2, BLACK, 0), ""));
    expect_count(t, reply.status, 422);
    expect(t, holds(&reply, "at least one article"));
    reply = post(&co, cookies, "/en/orders/new",
                 arena_printf(t->arena, "device=%s&%s&site=%s&contact=", device_code(&co, 2),
                              field_line(&co, 2, BLACK, 1), site_code(&co, 1))
                     .at);
    expect_count(t, reply.status, 422);
    expect(t, holds(&reply, "Fill in this field."));
    reply = post(&co, cookies, "/en/orders/new",
                 arena_printf(t->arena, "device=%s&%s&site=nowhere&contact=Rita",
                              device_code(&co, 2), field_line(&co, 2, BLACK, 1))
                     .at);
    expect_count(t, reply.status, 422);
    expect(t, holds(&reply, "This site is no longer there."));
}

TEST(CON_1_devices_and_orders_that_are_not_seen_are_as_none)
{
    const struct company co = company_new(t);
    const struct company other = company_new(t);
    const char *caio = cookies_of(&co, CAIO); /* sees device 2 only */
    struct reply reply;

    shop_open(&co);
    order_placed_before(&co, 1, "received", 1); /* for device 1 */
    reply = signed_get(t, caio, co.host, at(t, "/orders/%s", order_code(&co, 1)));
    expect_count(t, reply.status, 404);
    reply = post(&co, caio, at(t, "/orders/%s/cancel", order_code(&co, 1)), "");
    expect_count(t, reply.status, 404);
    reply = post(&co, cookies_of(&other, ADA), at(t, "/orders/%s/cancel", order_code(&co, 1)), "");
    expect_count(t, reply.status, 404);
    reply = signed_get(t, caio, co.host, "/en/orders");
    expect(t, !holds(&reply, order_code(&co, 1)));
    reply = signed_get(t, caio, co.host, "/en/orders.csv");
    expect(t, !holds(&reply, "T-K"));
    reply = post(&co, caio, "/en/orders/new", order_body(&co, field_line(&co, 1, BLACK, 1), ""));
    expect_count(t, reply.status, 422);
    reply = signed_get(t, caio, co.host, at(t, "/orders/new?device=%s", device_code(&co, 1)));
    expect(t, !holds(&reply, "Black toner"));
    expect_count(t, signed_get(t, cookies_of(&co, BEA), co.host, "/en/orders").status, 403);
}

TEST(orders_are_no_page_of_a_portal_that_takes_none)
{
    const char *cookies = signed_cookies(t, "ana.vidal@arrabida.example.org");
    const struct reply reply = signed_get(t, cookies, "hosting.localhost", "/en/orders");

    expect(t, reply.status == 404 || reply.status == 303);
}

TEST(CON_3_the_administrator_decides_what_waits_and_the_supply_desk_moves_it_on)
{
    const struct company co = company_new(t);
    const char *ada = cookies_of(&co, ADA);
    const char *desk = signed_cookies(t, "helena.bastos@pt.lumenor.example.com");
    const char *page;
    struct reply reply;

    shop_open(&co);
    reply = post(&co, ada, "/en/orders/rule", "approval=all");
    expect_count(t, reply.status, 303);
    reply = post(&co, cookies_of(&co, CAIO), "/en/orders/new",
                 order_body(&co, field_line(&co, 2, BLACK, 1), ""));
    expect_count(t, reply.status, 303);
    const struct str where = reply_header(&reply, "Location");

    page = arena_cstr(t->arena, str_slice(where, 0, str_find(where, '?', 0)));
    const char *code = page + sizeof "/en/orders/" - 1;

    expect_count(
        t,
        post(&co, cookies_of(&co, CAIO), arena_printf(t->arena, "%s/approve", page).at, "").status,
        403);
    reply = signed_get(t, desk, co.host, at(t, "/desk/orders/%s", code));
    expect(t, holds(&reply, "Waits for approval"));
    expect(t, !holds(&reply, "name=\"courier\""));
    reply = post(&co, ada, arena_printf(t->arena, "%s/approve", page).at, "");
    expect_count(t, reply.status, 303);
    reply = post(&co, desk, at(t, "/desk/orders/%s/state", code),
                 "state=shipped&courier=Via&courier-url=ftp%3A%2F%2Fx&expected=&reason=");
    expect_count(t, reply.status, 422);
    expect(t, holds(&reply, "begins with https://"));
    reply = post(&co, desk, at(t, "/desk/orders/%s/state", code),
                 "state=shipped&courier=Via&courier-url=https%3A%2F%2Fparcel.example.org%2F7&"
                 "expected=2026-03-05&reason=");
    expect_count(t, reply.status, 303);
    reply = signed_get(t, ada, co.host, page);
    expect(t, holds(&reply, "https://parcel.example.org/7"));
    expect(t, holds(&reply, "5 March 2026"));
    reply = post(&co, ada, arena_printf(t->arena, "%s/cancel", page).at, "");
    expect_count(t, reply.status, 409);
    expect(t, holds(&reply, "has moved on meanwhile"));
    reply = post(&co, ada, arena_printf(t->arena, "%s/arrived", page).at, "");
    expect_count(t, reply.status, 303);
    expect_count(t, mails_to(&co, CAIO, "order-state"), 4);
}

/* --- programs --- */

/* The Authorization of a key with a scope; of the customer, or of the portal's back office. */
static const char *
key_of(const struct company *co, const char *scope, bool is_office)
{
    const struct str key = secret_token(co->t->arena);
    const struct str digest = secret_digest(co->t->arena, key);
    struct text hex = {.arena = co->t->arena};

    for (size_t i = 0; i < digest.len; i++)
        text_printf(&hex, "%02x", (unsigned char)digest.at[i]);
    signed_run(
        co->t,
        arena_printf(co->t->arena,
                     "INSERT INTO token (code, token_hash, brand, customer_id, person_id, "
                     "name, scope, expires_on, created_at) VALUES ('%.12s', UNHEX('%s'), "
                     "'lumenor', %s, %u, 'ERP', '%s', '2027-01-01', '2026-01-01')",
                     text_str(&hex).at, text_str(&hex).at,
                     is_office ? "NULL" : arena_printf(co->t->arena, "%u", (unsigned)co->id).at,
                     is_office
                         ? (unsigned)signed_count(co->t, "SELECT id FROM person WHERE mail = "
                                                         "'helena.bastos@pt.lumenor.example.com'")
                         : (unsigned)co->id + ADA,
                     scope)
            .at);
    return arena_printf(co->t->arena, "Bearer %.*s", STR_ARG(key)).at;
}

TEST(CON_3_an_erp_fetches_what_changed_and_tells_states)
{
    const struct company co = company_new(t);
    const char *key = key_of(&co, "supply", true);
    struct visit visit_csv = {
        .host = co.host, .target = "/en/desk/orders.csv?after=0", .authorization = key};
    struct visit tell = {.method = "POST",
                         .host = co.host,
                         .target = "/en/desk/orders/states",
                         .authorization = key,
                         .idempotency_key = "erp-1",
                         .accept = "application/xml",
                         .type = "application/x-www-form-urlencoded"};
    struct reply reply;

    shop_open(&co);
    order_placed_before(&co, 1, "received", 1);
    visit_csv.target =
        arena_printf(t->arena, "/en/desk/orders.csv?after=%u", (unsigned)co.id * 100).at;
    reply = visit(t, &visit_csv);
    expect_count(t, reply.status, 200);
    expect(t, holds(&reply, arena_printf(t->arena, "T%u-K", (unsigned)co.id).at));
    visit_csv.target =
        arena_printf(t->arena, "/en/desk/orders.xml?after=%u", (unsigned)co.id * 100).at;
    reply = visit(t, &visit_csv);
    expect_count(t, reply.status, 200);
    expect(t, holds(&reply, "<orders"));
    expect(t, holds(&reply, arena_printf(t->arena, "number=\"T%u01\"", (unsigned)co.id).at));
    tell.body =
        arena_printf(t->arena, "number=T%u01&state=shipped&courier=Via&reason=", (unsigned)co.id)
            .at;
    for (unsigned i = 0; i < 2; i++) {
        reply = visit(t, &tell);
        expect_count(t, reply.status, 200);
        expect(t, holds(&reply, "state=\"shipped\""));
    }
    expect_count(t, logged(&co, "order-moved"), 1);
    tell.body = "number=T0&state=shipped";
    tell.idempotency_key = "erp-2";
    reply = visit(t, &tell);
    expect_count(t, reply.status, 422);
    expect(t, holds(&reply, "order.number-unknown"));
    tell.body = arena_printf(t->arena, "number=T%u01&state=received", (unsigned)co.id).at;
    tell.idempotency_key = "erp-3";
    reply = visit(t, &tell);
    expect_count(t, reply.status, 409);
    expect(t, holds(&reply, "order.moved-on"));
}

TEST(CON_3_a_customers_program_orders_once_and_reaches_no_desk)
{
    const struct company co = company_new(t);
    const char *key = key_of(&co, "orders", false);
    const struct visit desk = {
        .host = co.host, .target = "/en/desk/orders.csv", .authorization = key};
    struct visit order = {.method = "POST",
                          .host = co.host,
                          .target = "/en/orders/new",
                          .authorization = key,
                          .idempotency_key = "order-1",
                          .accept = "application/xml",
                          .type = "application/x-www-form-urlencoded"};

    shop_open(&co);
    order.body = order_body(&co, field_line(&co, 2, BLACK, 1), "");
    for (unsigned i = 0; i < 2; i++)
        expect_count(t, visit(t, &order).status, 303);
    expect_count(t,
                 count_in(&co, "SELECT COUNT(*) FROM supply_order WHERE customer_id = %s AND "
                               "person_id IS NULL"),
                 1);
    expect_count(t, visit(t, &desk).status, 403);
}
