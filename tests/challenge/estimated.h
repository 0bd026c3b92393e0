/* A company whose first device was read at the end of January and estimated, and billed, at the end
 * of February. */
#ifndef TESTS_CHALLENGE_ESTIMATED_H
#define TESTS_CHALLENGE_ESTIMATED_H

#include "tests/member/company.h"

/*
 * Device 1 has counters for all pages, black and white, and colour: 12,000 = 9,000 + 3,000 read on
 * 2026-01-31, 14,000 = 10,500 + 3,500 estimated for 2026-02-28, both on invoices. A page of black
 * and white costs 0.0070 EUR, one of colour 0.0600 EUR.
 */
struct company estimated_company(struct test *t, unsigned number);

#endif
