/* The demo's invented people: who they are, and the second factors of staff. */
#ifndef HANDLERS_DEMO_DEMO_H
#define HANDLERS_DEMO_DEMO_H

#include "fcgi/base/arena.h"
#include "fcgi/data/db.h"

/* Everybody's, as sql/demo has it. */
#define DEMO_PASSWORD "counter-demo-2026"

struct demo_person {
    uint64_t person;
    struct str code, name, mail, portal, role, customer; /* customer: absent for staff */
    bool is_staff;
};

/* People of a brand who can sign in, once for each company they act for. */
enum result demo_people(struct db *db, struct arena *arena, struct str brand,
                        struct demo_person **out, size_t *count) MUST_USE;
/* The secret of a member of staff: made of their public id, so that it is known here. */
struct str demo_secret(struct arena *arena, struct str code);
/* Gives each member of staff without a second factor that of demo_secret; safe to repeat. db: of
 * DB_SIGN. RES_OK | faults */
enum result demo_give_factors(struct db *db, struct arena *arena) MUST_USE;

#endif
