/* Which invoices there are, how their PDF is kept, and the sample invoices. */
#include "handlers/invoice/invoice.h"

#include "handlers/contract/contract.h"
#include "handlers/customer/customer.h"
#include "handlers/file/file.h"
#include "handlers/invoice/invoice_store.h"

enum result
invoice_find(struct db *db, struct arena *arena, uint64_t customer,
             const struct invoice_query *query, struct invoice_list *out)
{
    return invoice_store_find(db, arena, customer, STR_NONE, query, out);
}

enum result
invoice_of_customer(struct db *db, struct arena *arena, uint64_t customer, struct str code,
                    struct invoice *out)
{
    struct invoice_list found;

    if (str_is_empty(code))
        return RES_NOT_FOUND;
    TRY(invoice_store_find(db, arena, customer, code, &(struct invoice_query){.limit = 1}, &found));
    if (found.count == 0)
        return RES_NOT_FOUND;
    *out = found.first[0];
    return RES_OK;
}

/* --- on paper --- */

struct keeping {
    struct arena *arena;
    const struct invoice_unprinted *invoice;
    struct str bytes;
};

/* The common row first: the page that says there is no PDF yet is not shown again. */
static enum result
keep(struct db *db, void *arg)
{
    const struct keeping *job = arg;
    const struct file_spec spec = {
        .customer = job->invoice->customer,
        .name = arena_printf(job->arena, "%.*s.pdf", STR_ARG(job->invoice->number)),
        .kind = FILE_PDF,
        .fd = -1,
        .bytes = job->bytes,
        .size = job->bytes.len,
    };
    struct file file;

    TRY(customer_touch(db, spec.customer));
    TRY(file_keep(db, job->arena, &spec, &file));
    return invoice_store_keep(db, spec.customer, job->invoice->id, file.id);
}

enum result
invoice_keep(struct db *db, struct arena *arena, const struct invoice_unprinted *invoice,
             struct str bytes)
{
    struct keeping job = {arena, invoice, bytes};
    const enum result r = db_transact(db, keep, &job);

    return r == RES_NOT_FOUND ? RES_OK : r;
}

/* --- samples --- */

/* Prices as in the euro; a currency of smaller units has ten times as many of them. */
struct sample_row {
    const char *mark, *kind, *reg;
    uint64_t printed, included;
    int64_t quantity;
    uint64_t price_micro;
};

struct sample_type {
    struct str type;
    struct sample_row rows[INVOICE_SAMPLE_LINES];
};

static const struct sample_type samples[] = {
    {STR_INIT("page"),
     {{"pages", "pages", "mono", 3120, 0, 3120, 9500},
      {"colour", "pages", "colour", 425, 0, 425, 65000},
      {"credit", "credit", "colour", 0, 0, -100, 65000}} },
    {STR_INIT("allowance"),
     {{"rate", "rate", NULL, 0, 0, 1, 49000000},
      {"beyond", "pages", "mono", 3120, 3000, 120, 8500},
      {"colour", "pages", "colour", 425, 0, 425, 62000},
      {"credit", "credit", "colour", 0, 0, -100, 62000}} },
    {STR_INIT("rental"),
     {{"rental", "rate", NULL, 0, 0, 1, 189000000},
      {"beyond", "pages", "colour", 425, 400, 25, 55000}}},
    {STR_INIT("service"),
     {{"labour", "labour", NULL, 0, 0, 90, 1450000},
      {"travel", "travel", NULL, 0, 0, 1, 65000000},
      {"article", "article", NULL, 0, 0, 1, 118000000}}  },
};

#define SAMPLE_COUNT (sizeof samples / sizeof samples[0])

const struct str invoice_sample_types[] = {STR_INIT("page"), STR_INIT("allowance"),
                                           STR_INIT("rental"), STR_INIT("service")};
const size_t invoice_sample_type_count = SAMPLE_COUNT;

static uint64_t
scale_of(struct str currency)
{
    const struct str small[] = {STR("NOK"), STR("SEK"), STR("DKK"), STR("CZK")};

    for (size_t i = 0; i < sizeof small / sizeof small[0]; i++) {
        if (str_is(small[i], currency))
            return 10;
    }
    return 1;
}

static void
add_line(struct invoice_sample *sample, const struct sample_row *row)
{
    const uint64_t price_micro = row->price_micro * scale_of(sample->currency);
    const struct invoice_sample_line line = {
        .mark = str_from(row->mark),
        .kind = str_from(row->kind),
        .reg = str_from(row->reg),
        .printed = row->printed,
        .included = row->included,
        .quantity = row->quantity,
        .price_micro = price_micro,
        .amount_minor = money_of_pages(row->quantity, price_micro, sample->currency),
    };

    sample->lines[sample->count++] = line;
    sample->net_minor += line.amount_minor;
}

enum result
invoice_sample(struct str type, struct str currency, struct invoice_sample *out)
{
    for (size_t i = 0; i < SAMPLE_COUNT; i++) {
        if (!str_is(samples[i].type, type))
            continue;
        *out = (struct invoice_sample){.type = samples[i].type, .currency = currency};
        for (size_t k = 0; k < INVOICE_SAMPLE_LINES && samples[i].rows[k].mark != NULL; k++)
            add_line(out, &samples[i].rows[k]);
        return RES_OK;
    }
    return RES_NOT_FOUND;
}
