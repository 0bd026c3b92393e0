/* The overview's own questions. */
#ifndef HANDLERS_ACCOUNT_ACCOUNT_STORE_H
#define HANDLERS_ACCOUNT_ACCOUNT_STORE_H

#include "handlers/account/account.h"

enum result account_store_waiting(struct db *db, struct arena *arena, uint64_t customer,
                                  struct account_waiting *out) MUST_USE;
/* Everything, for who sees all of the customer. */
enum result account_store_overview(struct db *db, struct arena *arena,
                                   const struct account_ask *ask, struct day due_by,
                                   struct account_overview *out) MUST_USE;

#endif
