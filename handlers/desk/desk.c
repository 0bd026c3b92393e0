/* How staff find customers, open their files, and register people on their behalf; no request, no
 * SQL. */
#include "handlers/desk/desk.h"

#include "fcgi/edge/address.h"
#include "fcgi/gate/once.h"
#include "fcgi/gate/session.h"
#include "handlers/audit/audit.h"
#include "handlers/customer/customer.h"
#include "handlers/desk/desk_store.h"
#include "handlers/link/link.h"
#include "handlers/mail/mail.h"
#include "handlers/member/member.h"
#include "handlers/person/person.h"

/* Anything that holds the words, in this order, with what people call wildcards taken as it is. */
static struct str
pattern_of(struct arena *arena, struct str word)
{
    struct text text = {.arena = arena};

    text_add_char(&text, '%');
    for (size_t i = 0; i < word.len; i++) {
        if (word.at[i] == '%' || word.at[i] == '_' || word.at[i] == '|')
            text_add_char(&text, '|');
        text_add_char(&text, word.at[i]);
    }
    text_add_char(&text, '%');
    return text_str(&text);
}

enum result
desk_search(struct db *db, struct arena *arena, const struct desk_query *query,
            struct desk_hits *out)
{
    const struct desk_query patterned = {
        .staff = query->staff, .word = pattern_of(arena, query->word), .most = query->most};

    return desk_store_search(db, arena, &patterned, out);
}

struct opening {
    struct arena *arena;
    uint64_t staff;
    struct str code;
};

static enum result
open_in_unit(struct db *db, void *arg)
{
    const struct opening *opening = arg;
    struct desk_customer customer;

    TRY(desk_customer(db, opening->arena, opening->staff, opening->code, &customer));
    TRY(customer_touch(db, customer.id));
    TRY(desk_store_open(db, opening->staff, customer.id));
    const struct audit_entry entry = {.event = AUDIT_FILE_OPENED,
                                      .customer = customer.id,
                                      .actor = opening->staff,
                                      .object = customer.code};

    return audit_write(db, opening->arena, &entry);
}

enum result
desk_open(struct db *db, struct arena *arena, uint64_t staff, struct str code)
{
    struct opening opening = {.arena = arena, .staff = staff, .code = code};

    return db_transact(db, open_in_unit, &opening);
}

struct turning {
    struct arena *arena;
    const struct desk_acting *acting;
    struct str *token;
};

/* Whose rights are used: somebody who could use them. */
static enum result
find_principal(struct db *db, const struct turning *job, uint64_t customer, struct member *out)
{
    TRY(member_by_code(db, job->arena, customer, job->acting->member, out));
    return str_is(out->state, STR("active")) && out->can_sign_in ? RES_OK : RES_NOT_FOUND;
}

static enum result
act_in_unit(struct db *db, void *arg)
{
    struct turning *job = arg;
    const bool is_begun = !str_is_empty(job->acting->member);
    struct desk_customer customer;
    struct member principal = {0};

    TRY(desk_customer(db, job->arena, job->acting->staff, job->acting->customer, &customer));
    if (is_begun && !customer.is_open)
        return RES_FORBIDDEN;
    TRY(customer_touch(db, customer.id));
    if (is_begun)
        TRY(find_principal(db, job, customer.id, &principal));
    TRY(session_act(db, job->arena, job->acting->session, principal.id, job->token));
    const struct audit_entry entry = {.event = is_begun ? AUDIT_BEHALF_BEGUN : AUDIT_BEHALF_ENDED,
                                      .customer = customer.id,
                                      .actor = job->acting->staff,
                                      .person = principal.person,
                                      .object = customer.code};

    return audit_write(db, job->arena, &entry);
}

enum result
desk_act(struct db *db, struct arena *arena, const struct desk_acting *acting, struct str *token)
{
    struct turning job = {.arena = arena, .acting = acting, .token = token};

    return db_transact(db, act_in_unit, &job);
}

struct enrolling {
    struct arena *arena;
    const struct desk_enrolment *in;
    struct address address; /* mail absent: by telephone only */
    struct problems *problems;
};

/* With a mail address the person is invited, and gets a link to choose a password. */
static enum result
invite(struct db *db, const struct enrolling *job, uint64_t person, uint64_t member)
{
    const struct desk_enrolment *in = job->in;
    const struct link link = {.kind = STR("invite"), .person = person, .member = member};
    struct str token;

    TRY(link_make(db, job->arena, &link, &token));
    const struct mail mail = {
        .event = MAIL_INVITATION,
        .person = person,
        .path = arena_printf(job->arena, "/invitation?token=%.*s", STR_ARG(token)),
        .values = {{"customer", in->customer->name}, {"role", role_code(in->role)}},
    };

    return mail_queue(db, job->arena, &mail);
}

static enum result
enrol_in_unit(struct db *db, void *arg)
{
    const struct enrolling *job = arg;
    const struct desk_enrolment *in = job->in;
    const bool has_mail = !str_is_empty(job->address.mail);
    const struct person_new person = {
        .brand = in->brand,
        .portal = in->customer->portal,
        .mail = job->address.mail,
        .mail_key = job->address.key,
        .phone = in->phone,
        .name = in->name,
        .locale = in->locale,
        .state = has_mail ? STR("unconfirmed") : STR("active"),
        .registered_by = in->staff,
    };
    struct member_new member = {.customer = in->customer->id,
                                .role = in->role,
                                .state = has_mail ? STR("invited") : STR("active")};
    uint64_t member_id;
    struct str code;

    TRY(customer_touch(db, in->customer->id));
    TRY(person_touch(db, in->staff)); /* the next form has another key */
    TRY(problems_on(RES_CONFLICT, person_create(db, job->arena, &person, &member.person, &code),
                    job->problems, "mail", "desk.mail-taken"));
    TRY(member_create(db, job->arena, &member, &member_id, &code));
    if (has_mail)
        TRY(invite(db, job, member.person, member_id));
    TRY(once_claim(db, in->key, in->staff, in->address));
    const struct audit_entry entry = {
        .event = AUDIT_ENROLLED,
        .customer = in->customer->id,
        .actor = in->staff,
        .person = member.person,
        .object = code,
        .detail = arena_printf(job->arena, "role=%.*s", STR_ARG(role_code(in->role))),
    };

    return audit_write(db, job->arena, &entry);
}

enum result
desk_enrol(struct db *db, struct arena *arena, const struct desk_enrolment *enrolment,
           struct problems *problems)
{
    struct enrolling job = {.arena = arena, .in = enrolment, .problems = problems};

    if (enrolment->role == ROLE_NONE || role_is_staff(enrolment->role))
        problems_add(problems, "role", "desk.role-unknown");
    if (!person_name_fits(enrolment->name))
        problems_add(problems, "name", "field.malformed");
    if (!str_is_empty(enrolment->mail) &&
        address_read(arena, enrolment->mail, &job.address) != RES_OK)
        problems_add(problems, "mail", "desk.mail-wrong");
    if (str_is_empty(enrolment->mail) && str_is_empty(enrolment->phone))
        problems_add(problems, "phone", "desk.reach-missing");
    if (!problems_none(problems))
        return RES_INVALID;
    return db_transact(db, enrol_in_unit, &job);
}
