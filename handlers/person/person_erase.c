/* Erasure: what becomes of somebody who wants to be forgotten (ACC-11). */
#include "fcgi/gate/session.h"
#include "handlers/audit/audit.h"
#include "handlers/member/member.h"
#include "handlers/person/person_store.h"
#include "handlers/sign/sign.h"

struct erasure {
    struct arena *arena;
    const struct person_leaving *leaving;
    struct str blocked;
};

/* A customer may be left without anybody, but not without an administrator. */
static enum result
leave(struct db *db, struct erasure *erasure, const struct person_membership *membership)
{
    struct member_counts counts = {0};
    const enum result r = member_set_state(db, erasure->arena, membership->customer,
                                           membership->member, STR("ended"));

    if (r != RES_CONFLICT)
        return r;
    TRY(member_count(db, erasure->arena, membership->customer, &counts));
    if (counts.members > 1) {
        erasure->blocked = membership->name;
        return RES_CONFLICT;
    }
    return person_store_end_member(db, membership->customer, membership->member);
}

static enum result
leave_all(struct db *db, struct erasure *erasure)
{
    struct person_membership *memberships = NULL;
    size_t count = 0;

    TRY(person_store_memberships(db, erasure->arena, erasure->leaving->person, &memberships,
                                 &count));
    for (size_t i = 0; i < count; i++)
        TRY(leave(db, erasure, &memberships[i]));
    return RES_OK;
}

static enum result
say_goodbye(struct db *db, struct erasure *erasure, const struct person *person)
{
    return mail_queue(db, erasure->arena,
                      &(struct mail){.event = MAIL_ERASED,
                                     .recipient = person->mail,
                                     .portal = person->portal,
                                     .locale = person->locale,
                                     .zone = erasure->leaving->zone});
}

static enum result
erase_in_unit(struct db *db, void *arg)
{
    struct erasure *erasure = arg;
    const uint64_t id = erasure->leaving->person;
    struct person person;

    TRY(person_store_touch_customers(db, id));
    TRY(person_touch(db, id));
    TRY(person_by_id(db, erasure->arena, id, &person));
    if (!str_is_empty(person.staff_role))
        return RES_FORBIDDEN;
    TRY(leave_all(db, erasure));
    TRY(session_end_all(db, id, 0));
    TRY(sign_forget(db, id));
    TRY(person_store_erase(db, id));
    if (!str_is_empty(person.mail))
        TRY(say_goodbye(db, erasure, &person));
    return audit_write(db, erasure->arena,
                       &(struct audit_entry){.event = AUDIT_ERASED,
                                             .customer = erasure->leaving->customer,
                                             .actor = id,
                                             .person = id,
                                             .object = person.code});
}

enum result
person_erase(struct db *db, struct arena *arena, const struct person_leaving *leaving,
             struct str *blocked)
{
    struct erasure erasure = {.arena = arena, .leaving = leaving};
    const enum result r = db_transact(db, erase_in_unit, &erasure);

    *blocked = erasure.blocked;
    return r;
}
