/* Invoices as rows; the rules are invoice.c's. */
#ifndef HANDLERS_INVOICE_INVOICE_STORE_H
#define HANDLERS_INVOICE_INVOICE_STORE_H

#include "handlers/invoice/invoice.h"

/* code: of the only one wanted, or empty */
enum result invoice_store_find(struct db *db, struct arena *arena, uint64_t customer,
                               struct str code, const struct invoice_query *query,
                               struct invoice_list *out) MUST_USE;
/* RES_OK | RES_NOT_FOUND: it has a file already | faults */
enum result invoice_store_keep(struct db *db, uint64_t customer, uint64_t invoice,
                               uint64_t file) MUST_USE;

#endif
