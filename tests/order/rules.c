/* The rules of ordering without any data: how many are free, what is asked back, which state
 * follows. */
#include "handlers/order/order.h"
#include "tests/lib/test.h"

TEST(CON_2_the_plausible_quantity_follows_the_volume)
{
    static const struct {
        uint64_t month_pages, yield, pieces;
    } cases[] = {
        {10000, 10000, 3                  },
        {10001, 10000, 4                  },
        {1,     10000, 1                  },
        {0,     10000, 1                  },
        {0,     0,     2                  },
        {50000, 0,     2                  },
        {90000, 1000,  ORDER_QUANTITY_MOST},
    };

    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        test_row("%llu / %llu", (unsigned long long)cases[i].month_pages,
                 (unsigned long long)cases[i].yield);
        expect_count(t, order_plausible(cases[i].month_pages, cases[i].yield), cases[i].pieces);
    }
    expect_count(t, order_lasting_days(2, 10000, 10000), 60);
    expect_count(t, order_lasting_days(2, 10000, 0), 0);
    expect_count(t, order_lasting_days(1, 0, 10000), 0);
}

TEST(CON_3_an_order_goes_its_way_and_no_other)
{
    static const char *const states[] = {"waiting",   "received",  "approved", "shipped",
                                         "delivered", "cancelled", "refused"};
    static const char *const ways[] = {
        "waiting>received 2",   "waiting>refused 2",   "waiting>cancelled 1",
        "received>approved 4",  "received>shipped 4",  "received>delivered 4",
        "received>cancelled 5", "approved>shipped 4",  "approved>delivered 4",
        "approved>cancelled 5", "shipped>delivered 5",
    };
    const size_t count = sizeof states / sizeof states[0];

    for (size_t i = 0; i < count * count; i++) {
        const char *from = states[i / count];
        const char *to = states[i % count];
        unsigned movers = 0;
        unsigned wanted = 0;

        for (unsigned mover = 1; mover <= MOVER_SUPPLY; mover *= 2) {
            if (order_may(str_from(from), str_from(to), (enum order_mover)mover))
                movers |= mover;
        }
        for (size_t j = 0; j < sizeof ways / sizeof ways[0]; j++) {
            const struct str way = arena_printf(t->arena, "%s>%s ", from, to);

            if (str_starts(str_from(ways[j]), way))
                wanted = (unsigned)(ways[j][way.len] - '0');
        }
        test_row("%s > %s", from, to);
        expect_count(t, movers, wanted);
    }
}

struct table {
    struct order_offer offers[2];
    struct order_device device;
    struct order_devices devices;
    struct order_wish wish;
    struct order_verdict verdict;
    struct problems problems;
};

static void
lay(struct test *t, struct table *table)
{
    *table = (struct table){
        .offers = {{.article = STR("ink"),
                    .kind = STR("toner"),
                    .colour = STR("black"),
                    .is_included = true,
                    .is_priced = true,
                    .currency = STR("EUR"),
                    .price_minor = 5000,
                    .plausible = 3,
                    .free = 2},
                   {.article = STR("clip"), .kind = STR("staples"), .colour = STR("none")}},
        .device = {.id = 1,                              .code = STR("dev"), .count = 2},
        .devices = {.count = 1},
        .problems = {.arena = t->arena                             },
    };
    table->device.offers = table->offers;
    table->devices.first = &table->device;
}

static enum result
judge(struct test *t, struct table *table, const struct str *lines, size_t count)
{
    table->problems.count = 0;
    table->wish.lines = (struct order_codes){lines, count};
    return order_judge(t->arena, &table->devices, &table->wish, &table->verdict, &table->problems);
}

TEST(CON_2_what_the_contract_does_not_pay_is_a_line_of_its_own_and_asked_back)
{
    const struct str lines[] = {STR("dev.ink.3"), STR("dev.clip.1")};
    struct str ticket = STR_NONE;
    struct table table;

    lay(t, &table);
    expect_result(t, judge(t, &table, lines, 1), RES_INVALID);
    expect(t, problems_none(&table.problems));
    if (expect_count(t, table.verdict.ask_count, 1)) {
        ticket = table.verdict.asks[0].ticket;
        expect_str(t, ticket, "charged.dev.ink.1");
        expect_count(t, table.verdict.asks[0].quantity, 1);
        table.wish.sure = (struct order_codes){&ticket, 1};
        expect_result(t, judge(t, &table, lines, 2), RES_OK);
    }
    expect_count(t, table.verdict.line_count, 3);
    expect_str(t, table.verdict.lines[0].charge, "included");
    expect_count(t, table.verdict.lines[0].quantity, 2);
    expect_str(t, table.verdict.lines[1].charge, "priced");
    expect_count(t, table.verdict.lines[1].quantity, 1);
    expect_str(t, table.verdict.lines[2].charge, "quote");
    expect(t, table.verdict.is_charged);
    table.offers[0].free = 1; /* an answer given to another question is none */
    expect_result(t, judge(t, &table, lines, 1), RES_INVALID);
    expect_str(t, table.verdict.asks[0].ticket, "charged.dev.ink.2");
}

TEST(CON_2_what_is_on_its_way_or_should_last_is_asked_back)
{
    const struct str lines[] = {STR("dev.ink.1")};
    struct table table;

    lay(t, &table);
    table.offers[0].is_on_way = true;
    table.offers[0].on_way.code = STR("first");
    expect_result(t, judge(t, &table, lines, 1), RES_INVALID);
    expect_str(t, table.verdict.asks[0].ticket, "on-way.dev.ink.first");
    table.offers[0].is_on_way = false;
    table.offers[0].is_early = true;
    table.offers[0].last.code = STR("second");
    expect_result(t, judge(t, &table, lines, 1), RES_INVALID);
    expect_str(t, table.verdict.asks[0].ticket, "early.dev.ink.second");
    table.wish.sure = (struct order_codes){&table.verdict.asks[0].ticket, 1};
    expect_result(t, judge(t, &table, lines, 1), RES_OK);
}

TEST(CON_1_only_articles_that_fit_are_ordered_and_at_least_one)
{
    static const struct {
        struct str line;
        const char *problem;
    } cases[] = {
        {STR_INIT("dev.ink.0"),                    "order.empty"   },
        {STR_INIT("dev.ink.21"),                   "order.too-many"},
        {STR_INIT("dev.ink.18446744073709551616"), "order.unfit"   },
        {STR_INIT("dev.ink.-1"),                   "order.unfit"   },
        {STR_INIT("dev.drum.1"),                   "order.unfit"   },
        {STR_INIT("other.ink.1"),                  "order.unfit"   },
        {STR_INIT("dev.ink"),                      "order.unfit"   },
        {STR_INIT(""),                             "order.unfit"   },
    };
    const struct str twice[] = {STR("dev.ink.1"), STR("dev.ink.1")};
    struct table table;

    lay(t, &table);
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        test_row("%.*s", STR_ARG(cases[i].line));
        expect_result(t, judge(t, &table, &cases[i].line, 1), RES_INVALID);
        if (expect_count(t, table.problems.count, 1))
            expect_str(t, table.problems.first[0].code, cases[i].problem);
    }
    expect_result(t, judge(t, &table, NULL, 0), RES_INVALID);
    expect_str(t, table.problems.first[0].code, "order.empty");
    expect_result(t, judge(t, &table, twice, 2), RES_INVALID);
    expect_str(t, table.problems.first[0].code, "order.unfit");
}
