/* Contracts of a test's own company: devices 1 and 2 pay a price per page, 3 and 4 have a monthly
 * volume. */
#ifndef TESTS_CONTRACT_AGREED_H
#define TESTS_CONTRACT_AGREED_H

#include "tests/member/company.h"

/* Rows id + 1 ("co" + code) and id + 2; the second ended in 2025 when has_ended. */
void contracts_agreed(const struct company *co, bool has_ended);
/* Public id of contract 1 or 2. */
const char *contract_code(const struct company *co, unsigned number);

#endif
