/* The rules of membership: who may be taken up, and that no customer is left without an
 * administrator. */
#include "handlers/member/member.h"

#include "fcgi/edge/secret.h"
#include "handlers/member/member_store.h"
#include "handlers/person/person.h"

enum result
member_create(struct db *db, struct arena *arena, const struct member_new *member, uint64_t *id,
              struct str *code)
{
    *code = secret_code(arena);
    TRY(member_store_create(db, arena, member, id, code));
    return person_touch(db, member->person); /* their choice of customers changed */
}

/* Whether nobody else could administer the customer without this member. */
static enum result
check_others(struct db *db, struct arena *arena, uint64_t customer,
             const struct member_state *member)
{
    struct member_counts counts;

    if (!str_is(member->state, STR("active")) || member->role != ROLE_ADMINISTRATOR)
        return RES_OK;
    TRY(member_count(db, arena, customer, &counts));
    return counts.administrators > (member->can_sign_in ? 1U : 0U) ? RES_OK : RES_CONFLICT;
}

enum result
member_set_state(struct db *db, struct arena *arena, uint64_t customer, uint64_t member,
                 struct str state)
{
    const bool ends = str_is(state, STR("ended"));
    struct member_state present;

    TRY(member_store_state(db, arena, customer, member, &present));
    if (ends)
        TRY(check_others(db, arena, customer, &present));
    TRY(member_store_set_state(db, customer, member, state));
    if (ends)
        TRY(member_store_end_all(db, customer, member));
    return person_touch(db, present.person);
}
