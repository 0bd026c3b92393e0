/* What pages of contracts show of invoices. */
#ifndef HANDLERS_INVOICE_INVOICE_PAGE_H
#define HANDLERS_INVOICE_INVOICE_PAGE_H

#include "fcgi/call.h"
#include "handlers/invoice/invoice.h"

/* <sample …/> of a contract type, its places numbered. RES_OK | RES_NOT_FOUND: no such type */
enum result invoice_page_sample(struct call *c, struct node *parent, struct str type,
                                struct str currency) MUST_USE;

#endif
