/* Forms that were carried out already: a second sending gets the first answer (double clicks,
 * retries). */
#ifndef FCGI_GATE_ONCE_H
#define FCGI_GATE_ONCE_H

#include "fcgi/data/db.h"

/*
 * Inside a unit of work, as its last statement but one: claims the key; an absent key claims
 * nothing. A second claim waits for
 * the first unit. key      of the form (call_form puts it there); address: where the answer leads,
 * a path of ours RES_OK | RES_CONFLICT: claimed before; call once_address outside the unit | faults
 */
enum result once_claim(struct db *db, struct str key, uint64_t person, struct str address) MUST_USE;
/* Where the first answer led. RES_OK | RES_NOT_FOUND | faults */
enum result once_address(struct db *db, struct arena *arena, struct str key,
                         struct str *address) MUST_USE;

#endif
