/* Hours promised, and promises under watch, as rows. */
#ifndef HANDLERS_PROMISE_PROMISE_STORE_H
#define HANDLERS_PROMISE_PROMISE_STORE_H

#include "handlers/promise/promise.h"

/* Everybody's hours for a case; 0 where one promises nothing. */
struct promise_offers {
    uint64_t of_device, of_contracts, of_subject, of_department;
};
/* RES_OK | RES_NOT_FOUND: no such department of the centre */
enum result promise_store_offers(struct db *db, struct arena *arena,
                                 const struct promise_case *about,
                                 struct promise_offers *out) MUST_USE;

#endif
