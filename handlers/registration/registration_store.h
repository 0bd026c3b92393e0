/* What registration reads and writes of its own. */
#ifndef HANDLERS_REGISTRATION_REGISTRATION_STORE_H
#define HANDLERS_REGISTRATION_REGISTRATION_STORE_H

#include "handlers/registration/registration.h"

/* Fills all of out. RES_OK | RES_NOT_FOUND: no such person | faults */
enum result registration_store_joining(struct db *db, struct arena *arena, uint64_t person,
                                       uint64_t member, struct str *brand,
                                       struct registration_link *out) MUST_USE;

struct registration_member {
    uint64_t id;
    struct str code, state;
};
/* RES_OK | RES_NOT_FOUND: none yet | faults */
enum result registration_store_member(struct db *db, struct arena *arena, uint64_t customer,
                                      uint64_t person, struct registration_member *out) MUST_USE;
/* In a unit, after customer_touch. RES_OK | RES_NOT_FOUND: neither waiting nor invited | faults */
enum result registration_store_admit(struct db *db, uint64_t customer, uint64_t member,
                                     struct str role) MUST_USE;
enum result registration_store_administrators(struct db *db, struct arena *arena, uint64_t customer,
                                              uint64_t **people, size_t *count) MUST_USE;
/* RES_OK: member is 0 when the link joined nothing | RES_NOT_FOUND: there never was one | faults */
enum result registration_store_last_link(struct db *db, struct arena *arena, uint64_t person,
                                         uint64_t *member) MUST_USE;
/* In a unit. RES_OK | RES_NOT_FOUND: not unconfirmed | faults */
enum result registration_store_describe(struct db *db, uint64_t person, struct str name,
                                        struct str locale, struct str portal) MUST_USE;

#endif
