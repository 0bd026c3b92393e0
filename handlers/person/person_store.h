/* People as rows. */
#ifndef HANDLERS_PERSON_PERSON_STORE_H
#define HANDLERS_PERSON_PERSON_STORE_H

#include "fcgi/data/db.h"
#include "handlers/person/person.h"

/* In a unit. RES_OK: id is set | RES_CONFLICT: the brand has the mail already | faults */
enum result person_store_insert(struct db *db, struct arena *arena, const struct person_new *person,
                                struct str code, uint64_t *id) MUST_USE;

#endif
