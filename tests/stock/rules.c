/* Stock and empties carried out: counted, told of once, filled by deliveries; collections. */
#include "handlers/stock/stock.h"
#include "tests/order/shop.h"

struct shelf_of {
    struct company co;
    struct db *db;
    struct member_doer doer;
    struct device_sight sight;
};

static struct shelf_of
shelf_open(struct test *t)
{
    struct shelf_of shelf = {.co = company_new(t)};
    struct instant now = {0};

    shop_open(&shelf.co);
    shelf.doer = (struct member_doer){.customer = shelf.co.id, .person = shelf.co.id + CAIO};
    shelf.sight =
        (struct device_sight){.customer = shelf.co.id, .sees_all = true, .sees_some = true};
    instant_parse(STR(VISIT_NOW), &now);
    clock_hold(now);
    db_open(&visit_generation(t)->config, DB_PORTAL, &shelf.db);
    db_arena(shelf.db, t->arena);
    signed_run(t, "UPDATE stock SET told_at = UTC_TIMESTAMP() WHERE told_at IS NULL");
    return shelf;
}

static enum result
count(struct shelf_of *shelf, enum shelf article, uint64_t pieces, uint64_t low)
{
    const struct stock_count counted = {str_from(site_code(&shelf->co, 1)),
                                        str_from(article_code(&shelf->co, article)), pieces, low};

    return stock_set(shelf->db, shelf->co.t->arena, &shelf->doer, &shelf->sight, &counted);
}

/* Tells of all there is to tell, as the job does. */
static void
tell(struct shelf_of *shelf)
{
    struct db *db;
    bool did_some = true;

    db_open(&visit_generation(shelf->co.t)->config, DB_JOBS, &db);
    db_arena(db, shelf->co.t->arena);
    for (unsigned i = 0; i < 20 && did_some; i++)
        expect_result(shelf->co.t, stock_tell(db, shelf->co.t->arena, &did_some), RES_OK);
    expect(shelf->co.t, !did_some);
    db_close(&db);
}

TEST(CON_4_low_stock_is_told_of_once_until_there_is_more_again)
{
    struct shelf_of shelf = shelf_open(t);

    expect_result(t, count(&shelf, BLACK, 2, 1), RES_OK);
    tell(&shelf);
    expect_count(t, mails_to(&shelf.co, CAIO, "stock-low"), 0);
    expect_result(t, count(&shelf, BLACK, 1, 1), RES_OK);
    expect_result(t, count(&shelf, CYAN, 0, 0), RES_OK);
    tell(&shelf);
    tell(&shelf);
    expect_count(t, mails_to(&shelf.co, CAIO, "stock-low"), 1);
    expect_result(t, count(&shelf, BLACK, 0, 1), RES_OK); /* still low: told already */
    tell(&shelf);
    expect_count(t, mails_to(&shelf.co, CAIO, "stock-low"), 1);
    expect_result(t, count(&shelf, BLACK, 5, 1), RES_OK);
    expect_result(t, count(&shelf, BLACK, 1, 1), RES_OK);
    tell(&shelf);
    expect_count(t, mails_to(&shelf.co, CAIO, "stock-low"), 2);
    expect_count(t, mails_to(&shelf.co, ADA, "stock-low"), 0);
    expect_count(t, mails_to(&shelf.co, DORA, "stock-low"), 0);
    expect_count(t, logged(&shelf.co, "stock-counted"), 6);
    db_close(&shelf.db);
}

TEST(CON_4_without_a_stock_manager_the_administrators_are_told)
{
    struct shelf_of shelf = shelf_open(t);

    run_in(&shelf.co, "UPDATE member SET state = 'ended' WHERE id = %s + 3");
    expect_result(t, count(&shelf, BLACK, 0, 1), RES_OK);
    tell(&shelf);
    expect_count(t, mails_to(&shelf.co, ADA, "stock-low"), 1);
    db_close(&shelf.db);
}

TEST(CON_4_only_articles_of_devices_that_are_seen_are_counted)
{
    struct shelf_of shelf = shelf_open(t);
    const struct company other = company_new(t);
    struct stock_count counted = {str_from(site_code(&other, 1)),
                                  str_from(article_code(&shelf.co, BLACK)), 1, 1};

    expect_result(t, stock_set(shelf.db, t->arena, &shelf.doer, &shelf.sight, &counted),
                  RES_NOT_FOUND);
    shelf.sight.sees_all = false;
    shelf.sight.member = shelf.co.id + CAIO; /* device 2, at site 1 */
    counted.site = str_from(site_code(&shelf.co, 2));
    expect_result(t, stock_set(shelf.db, t->arena, &shelf.doer, &shelf.sight, &counted),
                  RES_NOT_FOUND);
    counted.site = str_from(site_code(&shelf.co, 1));
    expect_result(t, stock_set(shelf.db, t->arena, &shelf.doer, &shelf.sight, &counted), RES_OK);
    db_close(&shelf.db);
}

TEST(CON_4_what_an_order_brings_is_on_the_shelf_once)
{
    struct shelf_of shelf = shelf_open(t);
    const char *problem = NULL;
    const struct order_reference order = {.customer = shelf.co.id,
                                          .code = str_from(order_code(&shelf.co, 1)),
                                          .sight = shelf.sight,
                                          .person = shelf.co.id + CAIO};
    const struct order_step step = {.mover = MOVER_CUSTOMER, .state = STR("delivered")};

    order_placed_before(&shelf.co, 1, "shipped", 2);
    expect_result(t, count(&shelf, BLACK, 1, 1), RES_OK);
    for (unsigned i = 0; i < 2; i++)
        expect_result(t, order_advance(shelf.db, t->arena, &order, &step, &problem), RES_OK);
    expect_count(t,
                 count_in(&shelf.co,
                          "SELECT count FROM stock WHERE site_id = %s + 1 AND article_id = %s "
                          "* 10 + 1"),
                 2);
    expect_count(t, count_in(&shelf.co, "SELECT COUNT(*) FROM stock WHERE site_id = %s + 1"), 1);
    db_close(&shelf.db);
}

TEST(CON_4_empties_are_asked_for_planned_and_fetched)
{
    struct shelf_of shelf = shelf_open(t);
    const struct day today = {20514}; /* 2 March 2026 */
    struct stock_ask ask = {
        .site = shelf.co.id + 1, .site_today = today, .boxes = 3, .wanted = {20515}};
    struct stock_step step = {.state = STR("planned")};
    struct stock_returns returns;
    const char *field = NULL;
    const char *problem = NULL;

    ask.boxes = 0;
    expect_result(t, stock_ask(shelf.db, t->arena, &shelf.doer, &ask, &field, &problem),
                  RES_INVALID);
    expect_str(t, str_from(problem), "stock.boxes");
    ask.boxes = 3;
    ask.wanted.days = today.days - 1;
    expect_result(t, stock_ask(shelf.db, t->arena, &shelf.doer, &ask, &field, &problem),
                  RES_INVALID);
    expect_str(t, str_from(problem), "stock.day-past");
    ask.wanted.days = today.days;
    shelf.doer.key = arena_printf(t->arena, "RETURN%u", (unsigned)shelf.co.id);
    shelf.doer.address = STR("/returns?done=asked");
    expect_result(t, stock_ask(shelf.db, t->arena, &shelf.doer, &ask, &field, &problem), RES_OK);
    expect_result(t, stock_ask(shelf.db, t->arena, &shelf.doer, &ask, &field, &problem),
                  RES_CONFLICT);
    expect_result(t, stock_returns(shelf.db, t->arena, &shelf.sight, &returns), RES_OK);
    if (!expect_count(t, returns.count, 1))
        return;
    step.code = returns.first[0].code;
    step.staff = (uint64_t)signed_count(
        t, "SELECT id FROM person WHERE mail = 'helena.bastos@pt.lumenor.example.com'");
    expect_result(t, stock_move(shelf.db, t->arena, &shelf.doer, &shelf.sight, &step), RES_INVALID);
    step.has_planned = true;
    step.planned = (struct day){20520};
    expect_result(t, stock_move(shelf.db, t->arena, &shelf.doer, &shelf.sight, &step), RES_OK);
    step.state = STR("fetched");
    step.has_planned = false;
    expect_result(t, stock_move(shelf.db, t->arena, &shelf.doer, &shelf.sight, &step), RES_OK);
    step = (struct stock_step){.code = step.code, .state = STR("cancelled")};
    expect_result(t, stock_move(shelf.db, t->arena, &shelf.doer, &shelf.sight, &step),
                  RES_CONFLICT);
    expect_count(t, mails_to(&shelf.co, CAIO, "return-state"), 2);
    db_close(&shelf.db);
}
