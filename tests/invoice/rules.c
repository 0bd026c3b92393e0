/* The samples, and how the PDF of an invoice is kept. */
#include "handlers/contract/contract.h"
#include "handlers/invoice/invoice.h"
#include "tests/invoice/charged.h"

TEST(DEV_5_every_contract_type_has_a_sample_whose_figures_add_up)
{
    const char *const currencies[] = {"EUR", "NOK", "CHF"};

    for (size_t i = 0; i < invoice_sample_type_count; i++) {
        for (size_t k = 0; k < sizeof currencies / sizeof currencies[0]; k++) {
            struct invoice_sample sample;
            int64_t sum = 0;

            test_row("%s %s", invoice_sample_types[i].at, currencies[k]);
            expect_result(t,
                          invoice_sample(invoice_sample_types[i], str_from(currencies[k]), &sample),
                          RES_OK);
            expect(t, sample.count > 1);
            for (size_t n = 0; n < sample.count; n++) {
                const struct invoice_sample_line *line = &sample.lines[n];

                sum += line->amount_minor;
                expect(t, line->amount_minor ==
                              money_of_pages(line->quantity, line->price_micro, sample.currency));
                expect(t, line->printed == 0 ||
                              line->quantity == (int64_t)(line->printed - line->included));
            }
            expect(t, sum == sample.net_minor && sum > 0);
        }
    }
}

TEST(DEV_5_there_is_no_sample_of_a_type_that_is_none)
{
    struct invoice_sample sample;

    expect_result(t, invoice_sample(STR("lottery"), STR("EUR"), &sample), RES_NOT_FOUND);
}

TEST(DEV_5_the_pdf_of_an_invoice_is_kept_once_as_a_file_of_the_customer)
{
    const struct company co = company_new(t);
    struct invoice_unprinted next = {0};
    struct invoice_unprinted behind = {0};
    struct db *db = NULL;

    contracts_agreed(&co, false);
    invoices_charged(&co);
    db_open(&visit_generation(t)->config, DB_JOBS, &db);
    db_arena(db, t->arena);
    expect_result(t, invoice_unprinted(db, t->arena, co.id, &next), RES_OK);
    expect_count(t, next.id, co.id + 1);
    expect_str(t, next.portal, "pt");
    for (unsigned i = 0; i < 2; i++)
        expect_result(t, invoice_keep(db, t->arena, &next, STR("%PDF-1.7\n")), RES_OK);
    expect_count(t,
                 count_in(&co, "SELECT COUNT(*) FROM file WHERE customer_id = %s AND "
                               "media_type = 'application/pdf' AND size = 9"),
                 1);
    expect_count(t, count_in(&co, "SELECT version FROM customer WHERE id = %s"), 2);
    expect_result(t, invoice_unprinted(db, t->arena, co.id, &behind), RES_OK);
    expect_count(t, behind.id, co.id + 2);
    db_close(&db);
}
