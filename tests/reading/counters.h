/* Counters, a contract and a past for the devices of a company that is a test's own. */
#ifndef TESTS_READING_COUNTERS_H
#define TESTS_READING_COUNTERS_H

#include "tests/member/company.h"

/*
 * Device 1 counts all, black-and-white and colour pages, devices 2 to 4 all pages, since
 * 2024-01-01. All are in a contract of months; their next reading is due on 2026-02-28. Device 1
 * was read on 2025-12-31 (14,000 = 11,200 + 2,800) and 2026-01-31 (14,500 = 11,600 + 2,900),
 * device 2 on the same days (5,000 and 5,200).
 */
void counters_add(const struct company *co);

/* A row of the ledger as it was before: state "accepted" or "estimated"; counts of total, mono and
   colour, 0 for none. */
struct counters_past {
    unsigned device, number; /* number: of its own among the company's readings */
    const char *on, *state;
    unsigned counts[3];
};

void counters_past(const struct company *co, const struct counters_past *past);

#endif
