/* Invoices as the billing system gave them, and sample invoices to explain them by (DEV-5). */
#ifndef HANDLERS_INVOICE_INVOICE_H
#define HANDLERS_INVOICE_INVOICE_H

#include "fcgi/base/arena.h"
#include "fcgi/base/clock.h"
#include "fcgi/data/db.h"

struct invoice {
    uint64_t id;
    struct str code, number;
    struct str kind;  /* "invoice" or "credit" */
    struct str state; /* "open", "paid", "overdue" or "cancelled" */
    struct day issued, due;
    struct day from, to; /* both included */
    struct str currency;
    int64_t net_minor, tax_minor;
    uint64_t tax_permille;
    struct str contract, contract_number, contract_type; /* absent: of no contract */
    uint64_t file, file_bytes;                           /* row id of the PDF; 0: none yet */
    uint64_t lines;
};

struct invoice_query {
    struct str state; /* only of this one; absent or empty: any */
    struct str after; /* public id of the last invoice of the page before, or empty */
    uint64_t limit;
};

struct invoice_list {
    const struct invoice *first;
    size_t count;
};
/* Newest first. */
enum result invoice_find(struct db *db, struct arena *arena, uint64_t customer,
                         const struct invoice_query *query, struct invoice_list *out) MUST_USE;

/* RES_OK | RES_NOT_FOUND: no such invoice, or another customer's | faults */
enum result invoice_of_customer(struct db *db, struct arena *arena, uint64_t customer,
                                struct str code, struct invoice *out) MUST_USE;

struct invoice_line {
    uint64_t number;
    struct str kind; /* "rate", "pages", "article", "labour", "travel", "credit", "other" */
    struct str device, serial, model; /* absent: of no device */
    struct str reg;                   /* register kind of pages; absent for none */
    bool is_counted;                  /* from and to are known */
    uint64_t count_from, count_to;
    bool is_estimated;
    int64_t quantity;     /* pages beyond the included, pieces, or minutes */
    int64_t price_micro;  /* of one */
    int64_t amount_minor; /* before tax */
    struct str note;      /* of the billing system; may be empty */
};

struct invoice_lines {
    const struct invoice_line *first;
    size_t count;
};

struct invoice_lines_query {
    uint64_t customer, invoice; /* row ids */
    uint64_t after;             /* number of the last line of the page before, or 0 */
    uint64_t limit;
};
enum result invoice_lines(struct db *db, struct arena *arena,
                          const struct invoice_lines_query *query,
                          struct invoice_lines *out) MUST_USE;

/* --- on paper --- */

/* An invoice without PDF; oldest first. */
struct invoice_unprinted {
    uint64_t id, customer;
    struct str code, number;
    struct str customer_name, customer_number, portal;
};
/* The first behind a row id. RES_OK | RES_NOT_FOUND: there is none | faults */
enum result invoice_unprinted(struct db *db, struct arena *arena, uint64_t after,
                              struct invoice_unprinted *out) MUST_USE;
/*
 * Keeps the PDF of an invoice as a file of the customer; a unit of its own.
 * RES_OK also when another runner was faster | faults
 */
enum result invoice_keep(struct db *db, struct arena *arena,
                         const struct invoice_unprinted *invoice, struct str bytes) MUST_USE;

/* --- samples --- */

#define INVOICE_SAMPLE_LINES 6

struct invoice_sample_line {
    struct str mark;  /* code of its explanation */
    struct str kind;  /* as of invoice_line */
    struct str reg;   /* register kind; absent for none */
    uint64_t printed; /* pages: all of them; included: those without further charge */
    uint64_t included;
    int64_t quantity;
    uint64_t price_micro;
    int64_t amount_minor;
};

struct invoice_sample {
    struct str type, currency;
    struct invoice_sample_line lines[INVOICE_SAMPLE_LINES];
    size_t count;
    int64_t net_minor;
};
/*
 * The sample of a contract type in a currency; all figures are invented and add up.
 * RES_OK | RES_NOT_FOUND: no such type
 */
enum result invoice_sample(struct str type, struct str currency,
                           struct invoice_sample *out) MUST_USE;
/* The types there are, in the order in which they are explained. */
extern const struct str invoice_sample_types[];
extern const size_t invoice_sample_type_count;

#endif
