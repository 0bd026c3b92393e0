/* Customers, their people and devices as rows that staff see. */
#ifndef HANDLERS_DESK_DESK_STORE_H
#define HANDLERS_DESK_DESK_STORE_H

#include "handlers/desk/desk.h"

/* The query's word is a pattern of LIKE, escaped with "|". */
enum result desk_store_search(struct db *db, struct arena *arena, const struct desk_query *query,
                              struct desk_hits *out) MUST_USE;
/* In a unit. */
enum result desk_store_open(struct db *db, uint64_t staff, uint64_t customer) MUST_USE;

#endif
