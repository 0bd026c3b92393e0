/* The pages of invoices and samples as agreed. */
#include "tests/invoice/charged.h"

TEST(the_pages_of_invoices_read_as_agreed)
{
    const struct company co = company_numbered(t, 39);
    struct visit visit = {.target = "/en/invoices", .cookies = cookies_of(&co, ADA)};

    contracts_agreed(&co, false);
    invoices_charged(&co);
    expect_signed_page(t, &visit, "invoice/list", "invoice/list");
    visit.target = at(t, "/invoices/%s", invoice_code(&co, 1));
    expect_signed_page(t, &visit, "invoice/show", "invoice/show");
    visit.target = at(t, "/invoices/%s", invoice_code(&co, 2));
    expect_signed_page(t, &visit, "invoice/show", "invoice/show.effort");
}

TEST(no_invoice_reads_as_agreed)
{
    const struct company co = company_numbered(t, 40);
    struct visit visit = {.target = "/en/invoices", .cookies = cookies_of(&co, ADA)};

    expect_signed_page(t, &visit, "invoice/list", "invoice/list.empty");
    visit.target = "/en/invoice-sample/allowance";
    expect_signed_page(t, &visit, "invoice/sample", "invoice/sample");
}
