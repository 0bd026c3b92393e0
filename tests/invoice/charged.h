/* Invoices of a test's own company. */
#ifndef TESTS_INVOICE_CHARGED_H
#define TESTS_INVOICE_CHARGED_H

#include "tests/contract/agreed.h"

/* After contracts_agreed: rows id + 1 to id + 3 ("in" + code), an invoice of contract 1, one of no
   contract that is overdue, a credit note. */
void invoices_charged(const struct company *co);
/* Public id of invoice 1 to 3. */
const char *invoice_code(const struct company *co, unsigned number);

#endif
