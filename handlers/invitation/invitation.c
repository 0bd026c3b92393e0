/* The rules of invitations: whom, as what, and that nobody learns who has an account. */
#include "handlers/invitation/invitation.h"

#include "fcgi/gate/once.h"
#include "handlers/audit/audit.h"
#include "handlers/customer/customer.h"
#include "handlers/link/link.h"
#include "handlers/mail/mail.h"
#include "handlers/person/person.h"

struct inviting {
    struct arena *arena;
    const struct member_doer *doer;
    const struct invitation *invitation;
    struct str *code; /* of the member: made, or to be sent to again */
    const char **problem;
    struct member member;
};

static enum result
refuse(const struct inviting *job, const char *problem)
{
    *job->problem = problem;
    return RES_INVALID;
}

static enum result
find_or_create_person(struct db *db, const struct inviting *job, uint64_t *id)
{
    const struct member_doer *doer = job->doer;
    struct person person;
    struct str code;
    const enum result r =
        person_by_mail(db, job->arena, doer->brand, job->invitation->mail_key, &person);

    if (r == RES_OK && !str_is_empty(person.staff_role))
        return refuse(job, "member.mail-of-staff");
    if (r == RES_OK)
        *id = person.id;
    if (r != RES_NOT_FOUND)
        return r;
    return person_create(db, job->arena,
                         &(struct person_new){
                             .brand = doer->brand,
                             .portal = doer->portal,
                             .mail = job->invitation->mail,
                             .mail_key = job->invitation->mail_key,
                             .name = job->invitation->name,
                             .locale = doer->locale,
                             .state = STR("unconfirmed"),
                         },
                         id, &code);
}

/* Why a person who is there already cannot be invited. */
static enum result
refuse_member(struct db *db, const struct inviting *job, uint64_t person)
{
    struct str state;

    TRY(member_state_of(db, job->arena, job->doer->customer, person, &state));
    if (str_is(state, STR("invited")))
        return refuse(job, "member.is-invited");
    return refuse(job, str_is(state, STR("waiting")) ? "member.is-waiting" : "member.is-member");
}

static enum result
create_member(struct db *db, struct inviting *job)
{
    uint64_t person = 0;

    TRY(find_or_create_person(db, job, &person));
    job->member = (struct member){.person = person, .role = job->invitation->role};
    const struct member_new member = {.customer = job->doer->customer,
                                      .person = person,
                                      .role = job->invitation->role,
                                      .state = STR("invited")};
    const enum result r =
        member_create(db, job->arena, &member, &job->member.id, &job->member.code);

    return r == RES_CONFLICT ? refuse_member(db, job, person) : r;
}

/* The link, the mail that bears it, and the log. */
static enum result
send(struct db *db, const struct inviting *job)
{
    const struct member_doer *doer = job->doer;
    const struct str role = role_code(job->member.role);
    const struct link link = {
        .kind = STR("invite"), .person = job->member.person, .member = job->member.id};
    struct str token;

    TRY(link_make(db, job->arena, &link, &token));
    const struct mail mail = {
        .event = MAIL_INVITATION,
        .person = job->member.person,
        .path = arena_printf(job->arena, "/invitation?token=%.*s", STR_ARG(token)),
        .values = {{"name", doer->name}, {"customer", doer->customer_name}, {"role", role}},
    };

    TRY(mail_queue(db, job->arena, &mail));
    return audit_write(db, job->arena,
                       &(struct audit_entry){
                           .event = AUDIT_INVITED,
                           .customer = doer->customer,
                           .actor = doer->person,
                           .as = doer->as,
                           .person = job->member.person,
                           .object = job->member.code,
                           .detail = arena_printf(job->arena, "role=%.*s", STR_ARG(role)),
                       });
}

static enum result
make(struct db *db, void *arg)
{
    struct inviting *job = arg;
    const struct member_doer *doer = job->doer;

    *job->problem = NULL;
    TRY(customer_touch(db, doer->customer));
    TRY(once_claim(db, doer->key, doer->person, doer->address));
    if (!member_role_is_offered(job->invitation->role))
        return refuse(job, "member.role-not-offered");
    TRY(create_member(db, job));
    *job->code = job->member.code;
    TRY(member_assign_within(db, job->arena, doer, &job->member, &job->invitation->choice,
                             job->problem));
    return send(db, job);
}

enum result
invitation_make(struct db *db, struct arena *arena, const struct member_doer *doer,
                const struct invitation *invitation, struct str *code, const char **problem)
{
    struct inviting job = {
        .arena = arena, .doer = doer, .invitation = invitation, .code = code, .problem = problem};

    return db_transact(db, make, &job);
}

static enum result
send_again(struct db *db, void *arg)
{
    struct inviting *job = arg;
    const struct member_doer *doer = job->doer;

    TRY(customer_touch(db, doer->customer));
    TRY(once_claim(db, doer->key, doer->person, doer->address));
    TRY(member_by_code(db, job->arena, doer->customer, *job->code, &job->member));
    if (!str_is(job->member.state, STR("invited")))
        return RES_NOT_FOUND;
    return send(db, job);
}

enum result
invitation_send_again(struct db *db, struct arena *arena, const struct member_doer *doer,
                      struct str code)
{
    struct inviting job = {.arena = arena, .doer = doer, .code = &code};

    return db_transact(db, send_again, &job);
}
