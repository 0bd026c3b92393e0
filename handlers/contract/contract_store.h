/* Contracts as rows; the rules are contract.c's. */
#ifndef HANDLERS_CONTRACT_CONTRACT_STORE_H
#define HANDLERS_CONTRACT_CONTRACT_STORE_H

#include "handlers/contract/contract.h"

/* Absent or 0: does not filter. */
struct contract_filter {
    struct str code;
    uint64_t device;
};
enum result contract_store_find(struct db *db, struct arena *arena,
                                const struct device_sight *sight,
                                const struct contract_filter *filter, struct contract_terms **out,
                                size_t *count) MUST_USE;
/* Fills all but the serial number, which it takes. RES_OK | RES_NOT_FOUND | faults */
enum result contract_store_letter(struct db *db, struct arena *arena, struct str brand,
                                  struct str number, struct contract_opened *opened) MUST_USE;

#endif
