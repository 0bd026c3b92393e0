/* Moves as rows; the rules are move.c's. */
#ifndef HANDLERS_MOVE_MOVE_STORE_H
#define HANDLERS_MOVE_MOVE_STORE_H

#include "handlers/move/move.h"

enum result move_store_insert(struct db *db, const struct member_doer *doer,
                              const struct move_plan *plan, const struct move_asked *as) MUST_USE;
/* RES_OK | RES_NOT_FOUND: the site is not the customer's | RES_CONFLICT: the device is in an open
 * move */
enum result move_store_insert_line(struct db *db, uint64_t customer, struct str move,
                                   uint64_t number, uint64_t device,
                                   const struct move_wish *wish) MUST_USE;

struct move_found {
    uint64_t device_id, site_id, person; /* site_id: 0 for none; person: who asked */
    struct str kind, number, device, serial, place, state;
};
enum result move_store_line(struct db *db, struct arena *arena, uint64_t customer,
                            const struct move_step *step, struct move_found *out) MUST_USE;
enum result move_store_settle(struct db *db, uint64_t customer,
                              const struct move_step *step) MUST_USE;

#endif
