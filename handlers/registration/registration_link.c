/* Rules of mailed links: who is activated or accepts an invitation, and as what they join; no
 * request, no XML, no SQL. */
#include "handlers/registration/registration.h"

#include "fcgi/edge/secret.h"
#include "fcgi/gate/role.h"
#include "handlers/audit/audit.h"
#include "handlers/link/link.h"
#include "handlers/mail/mail.h"
#include "handlers/member/member.h"
#include "handlers/person/person.h"
#include "handlers/registration/registration_store.h"
#include "handlers/sign/sign.h"

/* Whether what the link joins is still to be joined, or was already by another way. */
static bool
is_usable(const struct registration_link *link, struct str kind)
{
    const bool is_open =
        str_is(link->person_state, STR("unconfirmed")) || str_is(link->person_state, STR("active"));

    if (str_is(kind, STR("invite")))
        return is_open && str_is(link->member_state, STR("invited"));
    return is_open && !str_is(link->member_state, STR("ended"));
}

enum result
registration_look(struct db *db, struct arena *arena, struct str brand, struct str kind,
                  struct str token, struct registration_link *out)
{
    struct str own;
    struct link link;

    TRY(link_look(db, arena, kind, token, &link));
    if (!link.is_good)
        return RES_NOT_FOUND;
    TRY(registration_store_joining(db, arena, link.person, link.member, &own, out));
    return str_is(own, brand) && is_usable(out, kind) ? RES_OK : RES_NOT_FOUND;
}

/* A link being used. */
struct use {
    struct arena *arena;
    const struct registration_acceptance *acceptance; /* of an invitation */
    struct str brand, token, hash;
    struct registration_link link;
    bool is_joining_open;
    struct registration_entry entry;
};

/* Common rows first, then the link: whoever comes second finds it used. The state is read anew
 * behind them. */
static enum result
use_link(struct db *db, struct use *use, struct str kind)
{
    struct str own;
    struct link link;

    if (use->link.customer != 0)
        TRY(customer_touch(db, use->link.customer));
    TRY(person_touch(db, use->link.person));
    TRY(link_use(db, use->arena, kind, use->token, &link));
    TRY(registration_store_joining(db, use->arena, link.person, link.member, &own, &use->link));
    return str_is(own, use->brand) && is_usable(&use->link, kind) ? RES_OK : RES_NOT_FOUND;
}

static enum result
confirm_person(struct db *db, const struct registration_link *link)
{
    if (!str_is(link->person_state, STR("unconfirmed")))
        return RES_OK;
    return person_activate(db, link->person);
}

static enum result
tell_administrators(struct db *db, const struct use *use)
{
    const struct registration_link *link = &use->link;
    uint64_t *people = NULL;
    size_t count = 0;

    TRY(registration_store_administrators(db, use->arena, link->customer, &people, &count));
    for (size_t i = 0; i < count; i++)
        TRY(mail_queue(
            db, use->arena,
            &(struct mail){
                .event = MAIL_WAITING,
                .person = people[i],
                .path = arena_printf(use->arena, "/people/%.*s", STR_ARG(link->member_code)),
                .values = {{"name", link->name}, {"customer", link->customer_name}}
        }));
    return RES_OK;
}

/* The first becomes administrator; the others wait, or may begin at once. */
static enum result
admit(struct db *db, struct use *use)
{
    const struct registration_link *link = &use->link;
    struct member_counts counts = {0};

    use->entry.outcome = REGISTRATION_ACTIVE;
    if (link->member == 0 || str_is(link->member_state, STR("active")))
        return RES_OK;
    TRY(member_count(db, use->arena, link->customer, &counts));
    if (counts.members == 0)
        return registration_store_admit(db, link->customer, link->member,
                                        role_code(ROLE_ADMINISTRATOR));
    if (str_is(link->member_state, STR("invited")))
        return registration_store_admit(db, link->customer, link->member, link->role);
    if (use->is_joining_open)
        return registration_store_admit(db, link->customer, link->member,
                                        role_code(ROLE_DEVICE_MANAGER));
    use->entry.outcome = REGISTRATION_WAITING;
    return tell_administrators(db, use);
}

/* The password of somebody who is confirmed by this link counts when nobody else can have typed
 * it. */
static enum result
settle_password(struct db *db, struct use *use)
{
    const struct link link = {.kind = STR("reset"), .person = use->link.person};
    struct credential credential;

    if (!str_is(use->link.person_state, STR("unconfirmed")))
        return RES_OK;
    TRY(sign_credential(db, use->arena, link.person, &credential));
    if (use->link.others == 0 && !str_is_empty(credential.password))
        return RES_OK;
    TRY(sign_forget(db, link.person));
    return link_make(db, use->arena, &link, &use->entry.reset);
}

static enum result
activate_in_unit(struct db *db, void *arg)
{
    struct use *use = arg;

    TRY(use_link(db, use, STR("activate")));
    TRY(settle_password(db, use));
    TRY(confirm_person(db, &use->link));
    TRY(admit(db, use));
    return audit_write(db, use->arena,
                       &(struct audit_entry){.event = AUDIT_ACTIVATED,
                                             .customer = use->link.customer,
                                             .actor = use->link.person,
                                             .person = use->link.person,
                                             .object = use->link.member_code});
}

enum result
registration_activate(struct db *db, struct arena *arena, struct str brand, struct str token,
                      bool is_joining_open, struct registration_entry *out)
{
    struct use use = {
        .arena = arena, .brand = brand, .token = token, .is_joining_open = is_joining_open};

    TRY(registration_look(db, arena, brand, STR("activate"), token, &use.link));
    TRY(db_transact(db, activate_in_unit, &use));
    *out = use.entry;
    return RES_OK;
}

static enum result
accept_in_unit(struct db *db, void *arg)
{
    struct use *use = arg;
    const struct registration_acceptance *given = use->acceptance;

    TRY(use_link(db, use, STR("invite")));
    if (str_is(use->link.person_state, STR("unconfirmed"))) {
        if (str_is_empty(use->hash))
            return RES_NOT_FOUND; /* had an account when the page was shown */
        TRY(registration_store_describe(db, use->link.person, given->name, given->locale,
                                        given->portal));
        TRY(sign_set_password(db, use->link.person, use->hash));
    }
    TRY(confirm_person(db, &use->link));
    TRY(registration_store_admit(db, use->link.customer, use->link.member, use->link.role));
    return audit_write(db, use->arena,
                       &(struct audit_entry){.event = AUDIT_INVITATION_ACCEPTED,
                                             .customer = use->link.customer,
                                             .actor = use->link.person,
                                             .person = use->link.person,
                                             .object = use->link.member_code});
}

/* Name and password of somebody who has no account yet. */
static enum result
read_acceptance(struct use *use, struct problems *problems)
{
    const struct registration_acceptance *given = use->acceptance;
    const struct registration_link *link = &use->link;
    const struct str words[] = {given->brand_name, given->brand,        given->name,
                                link->mail,        link->customer_name, link->customer_number};

    if (!person_name_fits(given->name))
        problems_add(problems, "name",
                     str_is_empty(given->name) ? "field.missing" : "registration.name-odd");
    if (str_is_empty(given->password))
        problems_add(problems, "password", "field.missing");
    else
        sign_judge_password(given->password, words, sizeof words / sizeof words[0], "password",
                            problems);
    return problems_none(problems) ? RES_OK : RES_INVALID;
}

enum result
registration_accept(struct db *db, struct arena *arena,
                    const struct registration_acceptance *acceptance, struct problems *problems)
{
    struct use use = {.arena = arena,
                      .acceptance = acceptance,
                      .brand = acceptance->brand,
                      .token = acceptance->token};

    TRY(registration_look(db, arena, use.brand, STR("invite"), use.token, &use.link));
    if (str_is(use.link.person_state, STR("unconfirmed"))) {
        TRY(read_acceptance(&use, problems));
        TRY(secret_hash_password(arena, acceptance->password, &use.hash));
    }
    return db_transact(db, accept_in_unit, &use);
}
