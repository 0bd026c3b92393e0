/* Who acts for which customer, as what; the rules of roles, assignments, covers (ACC-4 to ACC-9).
 */
#ifndef HANDLERS_MEMBER_MEMBER_H
#define HANDLERS_MEMBER_MEMBER_H

#include "fcgi/base/arena.h"
#include "fcgi/base/clock.h"
#include "fcgi/base/problem.h"
#include "fcgi/data/db.h"
#include "fcgi/gate/role.h"

struct member_new {
    uint64_t customer, person;
    enum role role;
    struct str state; /* "invited", "waiting", "active" */
};

/* In a unit, after customer_touch. RES_OK | RES_CONFLICT: is one already (an ended one is taken up
 * again instead) */
enum result member_create(struct db *db, struct arena *arena, const struct member_new *member,
                          uint64_t *id, struct str *code) MUST_USE;

/* How many active members a customer has, administrators apart; read inside the unit that decides
 * by it. */
struct member_counts {
    uint64_t members, administrators;
};
enum result member_count(struct db *db, struct arena *arena, uint64_t customer,
                         struct member_counts *out) MUST_USE;

/* In a unit: sets the state of a member ("active" on activation or approval, "ended"). Ending also
   ends covers and the sessions that act as this member. RES_OK | RES_NOT_FOUND | RES_CONFLICT: the
   last administrator cannot leave (ACC-7) */
enum result member_set_state(struct db *db, struct arena *arena, uint64_t customer, uint64_t member,
                             struct str state) MUST_USE;

/* The memberships a person can act as, and the covers they hold today: for the switcher and the
 * choice at sign-in. */
struct membership {
    uint64_t member, cover, customer;
    struct str code; /* public id of the member or, with a cover, of the cover */
    struct str customer_name, customer_number, role, covered_name;
    struct day until; /* of the cover */
};
enum result member_choices(struct db *db, struct arena *arena, uint64_t person,
                           struct membership **out, size_t *count) MUST_USE;

#endif
