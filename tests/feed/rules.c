/* What feeds do line by line, again, in pieces, and with what is wrong (API-4). */
#include "tests/feed/filing.h"

#include <unistd.h>

#include "fcgi/base/clock.h"

#define CUSTOMERS "number;name\n8800001;Casa Um, Lda.\n8800002;Casa Dois, Lda.\n"

TEST(api_4_lines_add_change_or_say_nothing_new_however_often_they_are_sent)
{
    expect_str(t, str_from(filing_take(t, FEED_CUSTOMERS, CUSTOMERS)),
               "done: 2 added, 0 changed, 0 same, 0 refused");
    expect_str(t, str_from(filing_take(t, FEED_CUSTOMERS, CUSTOMERS)),
               "done: 0 added, 0 changed, 2 same, 0 refused");
    expect_count(
        t,
        (uint64_t)signed_count(t, "SELECT SUM(version) FROM customer WHERE number LIKE '88000%'"),
        2);
    expect_str(t,
               str_from(filing_take(t, FEED_CUSTOMERS,
                                    "number,name,active\r\n8800001,\"Casa \"\"Um\"\"\",yes\r\n"
                                    "8800002,\"Casa Dois, Lda.\",no\r\n")),
               "done: 0 added, 2 changed, 0 same, 0 refused");
    expect_count(t,
                 (uint64_t)signed_count(t, "SELECT COUNT(*) FROM customer WHERE number = '8800001' "
                                           "AND name = 'Casa \"Um\"' AND version = 2"),
                 1);
    expect_count(t,
                 (uint64_t)signed_count(t, "SELECT COUNT(*) FROM chain JOIN customer USING (id) "
                                           "WHERE number LIKE '88000%'"),
                 2);
}

TEST(api_4_a_bad_line_never_stops_the_good_ones_and_is_named_with_what_stood_there)
{
    filing_take(t, FEED_CUSTOMERS, "number;name\n8810001;Casa\n");
    expect_str(t,
               str_from(filing_take(t, FEED_SITES,
                                    "customer;name;street;postcode;town;zone\n"
                                    "8810001;Sede;Rua A 1;1000-001;Lisboa;\n"
                                    "8810001;Loja;Rua B 2;4000-001;Porto;Europe/Nowhere\n"
                                    "8819999;Sede;Rua C 3;4000-001;Porto;\n"
                                    "8810001;;Rua C 3;4000-001;Porto;\n")),
               "done: 1 added, 0 changed, 0 same, 3 refused");
    expect_str(t, str_from(filing_problems(t)),
               "3 zone feed.not-a-zone Europe/Nowhere; 4 customer feed.customer-unknown 8819999; "
               "5 name feed.required ");
    expect_str(t,
               str_from(filing_take(t, FEED_CUSTOMERS,
                                    "number;name\n2003316;Imprenta Retama, S.L.\n12x;Casa\n")),
               "done: 0 added, 0 changed, 0 same, 2 refused");
    expect_str(t, str_from(filing_problems(t)),
               "2 number feed.customer-elsewhere 2003316; 3 number feed.not-digits 12x");
}

TEST(api_4_a_broken_file_or_a_missing_column_changes_nothing)
{
    static const struct {
        const char *file, *outcome;
    } cases[] = {
        {"",                                                          "broken: grid.empty"              },
        {"number;nome\n8820001;Casa\n",                               "broken: feed.column-missing name"},
        {"number;name\n8820001;Casa\n8820002;\"Casa",                 "broken: grid.quote"              },
        {"<customers><customer number='8820001' name='Casa'/><custo", "broken: grid.damaged"            },
    };

    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        test_row("%s", cases[i].outcome);
        expect_str(t, str_from(filing_take(t, FEED_CUSTOMERS, cases[i].file)), cases[i].outcome);
    }
    expect_count(
        t, (uint64_t)signed_count(t, "SELECT COUNT(*) FROM customer WHERE number LIKE '882%'"), 0);
}

TEST(api_4_devices_come_with_counters_a_history_and_a_due_day)
{
    filing_take(t, FEED_CUSTOMERS, "number;name\n8830001;Casa\n");
    filing_take(t, FEED_SITES,
                "customer;name;street;postcode;town\n8830001;Sede;Rua A 1;1000-001;Lisboa\n");
    expect_str(
        t,
        str_from(filing_take(
            t, FEED_CONTRACTS,
            "<contracts><contract number='C-883' customer='8830001' type='allowance' "
            "starts='2025-01-01' billing='3' rate='12000' prices='colour:500:52000 mono:2000:7500' "
            "includes='labour toner'/><contract number='C-884' customer='8830001' type='lease' "
            "starts='2025-01-01' billing='3' rate='1'/></contracts>")),
        "done: 1 added, 0 changed, 0 same, 1 refused");
    expect_str(t,
               str_from(filing_take(t, FEED_DEVICES,
                                    "serial;customer;model;site;place;contract;registers\n"
                                    "fee88301;8830001;LX-4550;Sede;Piso 1;C-883;total:7:120 mono\n"
                                    "FEE88302;8830001;LX-2210;Nada;;;\n"
                                    "KLM17000;8830001;LX-4550;Sede;;;\n")),
               "done: 1 added, 0 changed, 0 same, 2 refused");
    expect_str(t, str_from(filing_problems(t)),
               "3 site feed.site-unknown Nada; 4 serial feed.device-elsewhere KLM17000");
    expect_count(t,
                 (uint64_t)signed_count(
                     t, "SELECT SUM(e.count) FROM register_epoch e JOIN register r ON r.id = "
                        "e.register_id JOIN device d ON d.id = r.device_id WHERE d.serial = "
                        "'FEE88301' AND d.due_on >= UTC_DATE() AND d.due_on < UTC_DATE() + "
                        "INTERVAL 3 MONTH AND DAY(d.due_on + INTERVAL 1 DAY) = 1"),
                 120);
    expect_str(t,
               str_from(filing_take(t, FEED_DEVICES,
                                    "serial;customer;model;place\n"
                                    "FEE88301;8830001;LX-4550;Piso 2\n")),
               "done: 0 added, 1 changed, 0 same, 0 refused");
    expect_count(t,
                 (uint64_t)signed_count(
                     t, "SELECT COUNT(*) FROM device_location l JOIN device d ON d.id = "
                        "l.device_id WHERE d.serial = 'FEE88301' AND l.cause = 'imported'"),
                 2);
}

TEST(api_4_lines_of_one_invoice_add_up_and_come_once)
{
    const char *file = "number;line;customer;issued;due;from;to;state;tax;line_kind;quantity;"
                       "price_micro;amount\n"
                       "F884;1;8840001;2026-10-01;2026-10-31;2026-07-01;2026-09-30;open;230;rate;1;"
                       "120000000;12000\n"
                       "F884;2;8840001;2026-10-01;2026-10-31;2026-07-01;2026-09-30;open;230;pages;"
                       "1000;7500;750\n";

    filing_take(t, FEED_CUSTOMERS, "number;name\n8840001;Casa\n");
    expect_str(t, str_from(filing_take(t, FEED_INVOICES, file)),
               "done: 2 added, 0 changed, 0 same, 0 refused");
    expect_str(t, str_from(filing_take(t, FEED_INVOICES, file)),
               "done: 0 added, 0 changed, 2 same, 0 refused");
    expect_count(t,
                 (uint64_t)signed_count(
                     t, "SELECT net_minor * 100000 + tax_minor FROM invoice WHERE number = 'F884'"),
                 1275002933);
}

TEST(api_4_articles_fit_the_models_named_and_cost_what_the_portal_asks)
{
    const char *file = "number;kind;colour;yield;models;price\n"
                       "FEED-1;toner;black;5000;LX-4550 LX-2210;1234\n"
                       "FEED-2;laser;black;1;LX-4550;1\n";

    expect_str(t, str_from(filing_take(t, FEED_ARTICLES, file)),
               "done: 1 added, 0 changed, 0 same, 1 refused");
    expect_str(t, str_from(filing_take(t, FEED_ARTICLES, file)),
               "done: 0 added, 0 changed, 1 same, 1 refused");
    expect_count(t,
                 (uint64_t)signed_count(
                     t, "SELECT SUM(p.price_minor) FROM article a JOIN article_fit f ON "
                        "f.article_id = a.id JOIN article_price p ON p.article_id = a.id WHERE "
                        "a.number = 'FEED-1' AND p.portal = 'pt' AND p.currency = 'EUR'"),
                 2468);
}

TEST(api_4_a_stopped_feed_goes_on_behind_its_last_finished_line)
{
    struct text file = {.arena = t->arena};

    text_add(&file, STR("number;name\n"));
    for (unsigned i = 0; i < 1200; i++)
        text_printf(&file, "88500%04u;Casa %u\n", i, i);
    const struct feed begun = filing_begin(t, FEED_CUSTOMERS, text_str(&file).at);

    signed_run(t, arena_printf(t->arena,
                               "UPDATE feed SET done_lines = 500, added = 500 WHERE code = '%.*s'",
                               STR_ARG(begun.code))
                      .at);
    expect_str(t, str_from(filing_take(t, FEED_CUSTOMERS, text_str(&file).at)),
               "done: 1200 added, 0 changed, 0 same, 0 refused");
    expect_count(
        t, (uint64_t)signed_count(t, "SELECT COUNT(*) FROM customer WHERE number LIKE '88500____'"),
        700);
    expect_count(
        t,
        (uint64_t)signed_count(t, "SELECT COUNT(*) FROM customer WHERE number < '885000500' AND "
                                  "number LIKE '88500____'"),
        0);
}

TEST(api_4_of_two_who_take_one_feed_in_the_later_gives_way)
{
    const char *file = "number;name\n8860001;Casa\n";
    struct feed first = filing_begin(t, FEED_CUSTOMERS, file);
    const struct feed_place place = {STR("lumenor"), STR("pt"), STR("PT"), STR("Europe/Lisbon"),
                                     STR("EUR")};
    const int fd = filing_fd(t, file);

    expect_str(t, str_from(filing_take(t, FEED_CUSTOMERS, file)),
               "done: 1 added, 0 changed, 0 same, 0 refused");
    expect_result(t, feed_take(filing_db(t), t->arena, &place, fd, &first), RES_CONFLICT);
    close(fd);
}
