/* Customers, their people and devices as rows that staff see. */
#ifndef HANDLERS_DESK_DESK_STORE_H
#define HANDLERS_DESK_DESK_STORE_H

#include "handlers/desk/desk.h"

/* pattern: of LIKE, escaped with "|". */
enum result desk_store_search(struct db *db, struct arena *arena, uint64_t staff,
                              struct str pattern, size_t most, struct desk_hit **out,
                              size_t *count) MUST_USE;
/* In a unit. */
enum result desk_store_open(struct db *db, uint64_t staff, uint64_t customer) MUST_USE;

#endif
