/* A customer's invoices, their lines and files, and the samples. */
#include <string.h>

#include "tests/invoice/charged.h"

static struct reply
get(const struct company *co, enum who who, const char *target)
{
    return signed_get(co->t, cookies_of(co, who), co->host, target);
}

TEST(DEV_5_an_administrator_sees_invoices_newest_first_and_by_state)
{
    const struct company co = company_new(t);

    contracts_agreed(&co, false);
    invoices_charged(&co);
    struct reply reply = get(&co, ADA, "/en/invoices");

    expect_count(t, reply.status, 200);
    expect_count(t, times(&reply, "class=\"name\" href=\"/en/invoices/"), 3);
    expect(t, str_find_str(reply.body, str_from(invoice_code(&co, 3))) <
                  str_find_str(reply.body, str_from(invoice_code(&co, 1))));
    reply = get(&co, ADA, "/en/invoices?state=overdue");
    expect_count(t, times(&reply, "class=\"name\" href=\"/en/invoices/"), 1);
    expect(t, holds(&reply, "€240.47"));
    reply = get(&co, ADA, "/en/invoices?state=cancelled");
    expect(t, holds(&reply, "No invoice of this kind"));
    reply = get(&co, ADA, "/en/invoices?state=unheard-of");
    expect_count(t, times(&reply, "class=\"name\" href=\"/en/invoices/"), 3);
}

/* The link to the next page; links to other languages stand before it. */
#define MORE "/en/invoices?state=&amp;after="

TEST(DEV_5_many_invoices_are_shown_page_by_page)
{
    const struct company co = company_new(t);

    run_in(&co,
           "INSERT INTO invoice (code, customer_id, brand, number, issued_on, due_on, from_on, "
           "to_on, state, kind, currency, net_minor, tax_minor, tax_permille) SELECT "
           "CONCAT('im%s', LPAD(seq, 4, '0')), %s, 'lumenor', CONCAT('M-%s-', seq), "
           "'2020-01-01' + INTERVAL (seq DIV 3) MONTH, '2026-01-01', '2020-01-01', '2020-01-31', "
           "'paid', 'invoice', 'EUR', 100, 23, 230 FROM seq_1_to_70");
    struct reply reply = get(&co, ADA, "/en/invoices");
    size_t seen = times(&reply, "class=\"name\" href=\"/en/invoices/");

    for (unsigned i = 0; i < 4; i++) {
        const size_t from = str_find_str(reply.body, STR(MORE));

        if (from == reply.body.len)
            break;
        const struct str rest = str_slice(reply.body, from + strlen(MORE), reply.body.len);

        reply = get(&co, ADA,
                    arena_printf(t->arena, "/en/invoices?after=%.*s",
                                 STR_ARG(str_slice(rest, 0, str_find(rest, '"', 0))))
                        .at);
        seen += times(&reply, "class=\"name\" href=\"/en/invoices/");
    }
    expect_count(t, seen, 70);
}

TEST(DEV_5_an_invoice_shows_its_lines_readings_and_totals)
{
    const struct company co = company_new(t);

    contracts_agreed(&co, false);
    invoices_charged(&co);
    const struct reply reply = get(&co, ADA, at(t, "/invoices/%s", invoice_code(&co, 1)));

    expect_count(t, reply.status, 200);
    expect(t, holds(&reply, "12,001 to 15,121"));
    expect(t, holds(&reply, "Estimated"));
    expect(t, holds(&reply, "€29.64"));
    expect(t, holds(&reply, "€57.27"));
    expect(t, holds(&reply, "€70.44"));
    expect(t, holds(&reply, "Value added tax, 23%"));
    expect(t, holds(&reply, "The PDF of this invoice is being made."));
    expect(t, holds(&reply, "/en/invoice-sample/page"));
}

TEST(DEV_5_invoices_of_others_are_as_none)
{
    const struct company co = company_new(t);
    const struct company other = company_new(t);

    contracts_agreed(&other, false);
    invoices_charged(&other);
    expect_count(t, get(&co, ADA, at(t, "/invoices/%s", invoice_code(&other, 1))).status, 404);
    expect_count(t, get(&co, ADA, at(t, "/invoices/%s/pdf", invoice_code(&other, 1))).status, 404);
    expect_count(t, get(&other, BEA, at(t, "/invoices/%s", invoice_code(&other, 1))).status, 403);
    expect_count(t, get(&other, DORA, at(t, "/invoices/%s/pdf", invoice_code(&other, 1))).status,
                 403);
}

TEST(DEV_5_the_pdf_is_given_as_a_file_once_it_is_there)
{
    const struct company co = company_new(t);

    contracts_agreed(&co, false);
    invoices_charged(&co);
    expect_count(t, get(&co, ADA, at(t, "/invoices/%s/pdf", invoice_code(&co, 1))).status, 404);
    run_in(&co, "INSERT INTO file (id, code, customer_id, name, media_type, size, digest, "
                "created_at) VALUES "
                "(%s + 1, 'fi%s0001', %s, 'F-1.pdf', 'application/pdf', 9, "
                "UNHEX(SHA2('%PDF-1.7\\n', 256)), '2026-01-05 08:00:00')");
    run_in(&co, "INSERT INTO file_part (file_id, number, bytes) VALUES (%s + 1, 0, '%PDF-1.7\\n')");
    run_in(&co, "UPDATE invoice SET file_id = %s + 1 WHERE id = %s + 1");
    const struct reply reply = get(&co, ADA, at(t, "/invoices/%s/pdf", invoice_code(&co, 1)));

    expect_count(t, reply.status, 200);
    expect_str(t, reply_header(&reply, "Content-Type"), "application/pdf");
    expect(t, str_find_str(reply_header(&reply, "Content-Disposition"), STR("F-1.pdf")) <
                  reply_header(&reply, "Content-Disposition").len);
}

TEST(DEV_5_everybody_may_read_the_sample_of_each_contract_type)
{
    static const char *const types[] = {"page", "allowance", "rental", "service"};

    for (size_t i = 0; i < 4; i++) {
        const struct reply reply =
            visit_get(t, NULL, arena_printf(t->arena, "/en/invoice-sample/%s", types[i]).at);

        test_row("%s", types[i]);
        expect_count(t, reply.status, 200);
        /* each number on the paper leads to its explanation */
        expect(t, times(&reply, "href=\"#mark-") >= 8);
        expect_count(t, times(&reply, "href=\"#mark-"), times(&reply, "<li id=\"mark-"));
    }
    expect_count(t, visit_get(t, NULL, "/en/invoice-sample/lottery").status, 404);
}
