/* Rules of becoming a user: what must fit, who becomes what, who is told; no request, no XML, no
 * SQL. */
#include "handlers/registration/registration.h"

#include "fcgi/edge/address.h"
#include "fcgi/edge/secret.h"
#include "fcgi/gate/limit.h"
#include "fcgi/gate/once.h"
#include "fcgi/gate/role.h"
#include "handlers/audit/audit.h"
#include "handlers/link/link.h"
#include "handlers/mail/mail.h"
#include "handlers/member/member.h"
#include "handlers/person/person.h"
#include "handlers/registration/registration_store.h"
#include "handlers/sign/sign.h"

/* As often as two who register with one address at the same moment may cross. */
#define CROSSINGS_MOST 3

/* A registration on its way. */
struct job {
    struct arena *arena;
    const struct registration_visit *visit;
    const struct registration_wish *wish;
    struct address address;
    struct str number, serial, ignored, hash, once;
    struct customer customer;
    bool is_done_before;
};

static bool
is_domain(const struct registration_visit *visit)
{
    return visit->pattern.letters == 0;
}

/* What can be told from the text alone; what is empty was named as missing by who read the form. */
static void
read_wish(struct job *job, struct problems *problems)
{
    const struct registration_wish *wish = job->wish;
    const bool domain = is_domain(job->visit);

    if (!str_is_empty(wish->mail) && address_read(job->arena, wish->mail, &job->address) != RES_OK)
        problems_add(problems, "mail", "registration.mail-malformed");
    if (!str_is_empty(wish->name) && !person_name_fits(wish->name))
        problems_add(problems, "name", "registration.name-odd");
    if (!str_is_empty(wish->customer) &&
        customer_number_read(job->arena, wish->customer, &job->number) != RES_OK)
        problems_add(problems, "customer", "registration.customer-unread");
    if (!str_is_empty(wish->serial) && serial_read(job->arena, &job->visit->pattern, wish->serial,
                                                   &job->serial, &job->ignored) != RES_OK)
        problems_add(problems, domain ? "domain" : "serial",
                     domain ? "registration.domain-unread" : "registration.serial-unread");
}

/* After the customer is known: their name is no password either. */
static void
judge_password(const struct job *job, struct problems *problems)
{
    const struct str words[] = {job->visit->brand_name, job->visit->brand, job->wish->name,
                                job->wish->mail,        job->number,       job->serial,
                                job->customer.name};

    if (!str_is_empty(job->wish->password))
        sign_judge_password(job->wish->password, words, sizeof words / sizeof words[0], "password",
                            problems);
}

/* The customer number is wrong; one that was replaced is told apart. */
static enum result
refuse_number(struct db *db, const struct job *job, struct problems *problems)
{
    struct day retired_on;
    char text[11];
    const enum result r =
        customer_number_retired(db, job->arena, job->visit->brand, job->number, &retired_on);

    if (r == RES_NOT_FOUND) {
        problems_add(problems, "customer", "registration.customer-wrong");
        return RES_INVALID;
    }
    TRY(r);
    day_format(retired_on, text);
    problems_add_value(problems, "customer", "registration.customer-retired", "day",
                       arena_str(job->arena, str_from(text)));
    return RES_INVALID;
}

/* The serial number is wrong: says how it was read, and what was left out. */
static enum result
refuse_serial(const struct job *job, struct problems *problems)
{
    const bool domain = is_domain(job->visit);

    problems_add_value(problems, domain ? "domain" : "serial",
                       domain ? "registration.domain-wrong" : "registration.serial-wrong", "serial",
                       job->serial);
    if (!str_is_empty(job->ignored))
        problems_add_value(problems, domain ? "domain" : "serial", "registration.serial-beside",
                           "ignored", job->ignored);
    return RES_INVALID;
}

/* What only the data can tell: counted, for it can be guessed at. */
static enum result
check_numbers(struct db *db, struct job *job, struct problems *problems)
{
    const struct registration_visit *visit = job->visit;
    const struct str counted =
        arena_printf(job->arena, "%.*s %.*s", STR_ARG(visit->brand), STR_ARG(job->number));

    TRY(limit_count(db, LIMIT_REGISTER_NETWORK, visit->network));
    TRY(limit_count(db, LIMIT_REGISTER_NUMBER, counted));
    enum result r = customer_by_number(db, job->arena, visit->brand, job->number, &job->customer);

    if (r == RES_NOT_FOUND)
        return refuse_number(db, job, problems);
    TRY(r);
    r = customer_has_serial(db, job->arena, job->customer.id, visit->brand, job->serial);
    return r == RES_NOT_FOUND ? refuse_serial(job, problems) : r;
}

static enum result
count_mail(struct db *db, const struct registration_visit *visit, struct str mail_key)
{
    TRY(limit_count(db, LIMIT_MAIL_NETWORK, visit->network));
    return limit_count(db, LIMIT_MAIL_ADDRESS, mail_key);
}

static enum result
mail_link(struct db *db, struct arena *arena, uint64_t person, uint64_t member, struct str customer)
{
    const struct link link = {.kind = STR("activate"), .person = person, .member = member};
    struct str token;

    TRY(link_make(db, arena, &link, &token));
    return mail_queue(
        db, arena,
        &(struct mail){.event = MAIL_ACTIVATE,
                       .person = person,
                       .path = arena_printf(arena, "/activate?token=%.*s", STR_ARG(token)),
                       .values = {{"customer", customer}}});
}

/* The membership that waits for the mail to be confirmed: the one there is, or a new one. */
static enum result
join(struct db *db, const struct job *job, uint64_t person, uint64_t *member)
{
    struct registration_member found = {0};
    struct str code;
    const enum result r =
        registration_store_member(db, job->arena, job->customer.id, person, &found);

    *member = found.id;
    if (r != RES_NOT_FOUND && (r != RES_OK || !str_is(found.state, STR("ended"))))
        return r;
    return member_create(db, job->arena,
                         &(struct member_new){.customer = job->customer.id,
                                              .person = person,
                                              .role = ROLE_READER,
                                              .state = STR("waiting")},
                         member, &code);
}

static enum result
make_person(struct db *db, const struct job *job, uint64_t *person)
{
    struct str code;

    return person_create(db, job->arena,
                         &(struct person_new){.brand = job->visit->brand,
                                              .portal = job->visit->portal,
                                              .mail = job->address.mail,
                                              .mail_key = job->address.key,
                                              .name = job->wish->name,
                                              .locale = job->visit->locale,
                                              .state = STR("unconfirmed")},
                         person, &code);
}

/*
 * Of two who register one address before its owner has confirmed it, one may be a stranger: then
 * neither password counts, and who opens the mail chooses one (registration_activate).
 */
static enum result
register_person(struct db *db, const struct job *job, uint64_t person, bool is_first)
{
    uint64_t member = 0;

    TRY(is_first ? sign_set_password(db, person, job->hash) : sign_forget(db, person));
    TRY(join(db, job, person, &member));
    TRY(mail_link(db, job->arena, person, member, job->customer.name));
    return audit_write(db, job->arena,
                       &(struct audit_entry){.event = AUDIT_REGISTERED,
                                             .customer = job->customer.id,
                                             .actor = person,
                                             .person = person});
}

static enum result
tell_registered(struct db *db, struct arena *arena, uint64_t person)
{
    return mail_queue(
        db, arena,
        &(struct mail){.event = MAIL_REGISTERED_AGAIN, .person = person, .path = STR("/sign-in")});
}

/*
 * What is done instead for an address that has an account: statement for statement as much as for a
 * new one, so that the clock does not tell (facts 4.4). The link is nobody's: its token goes
 * nowhere.
 */
static enum result
register_known(struct db *db, const struct job *job, uint64_t person)
{
    const struct link link = {.kind = STR("activate"), .person = person};
    struct registration_member found;
    uint64_t *people = NULL;
    uint64_t none = 0;
    size_t count = 0;
    struct str token;

    for (int i = 0; i < 2; i++)
        TRY(person_touch(db, person));
    enum result r = registration_store_member(db, job->arena, job->customer.id, person, &found);

    if (r != RES_OK && r != RES_NOT_FOUND)
        return r;
    r = registration_store_last_link(db, job->arena, person, &none);
    if (r != RES_OK && r != RES_NOT_FOUND)
        return r;
    TRY(registration_store_administrators(db, job->arena, job->customer.id, &people, &count));
    TRY(link_make(db, job->arena, &link, &token));
    TRY(tell_registered(db, job->arena, person));
    return audit_write(
        db, job->arena,
        &(struct audit_entry){.event = AUDIT_REGISTERED, .person = person, .detail = STR("again")});
}

static enum result
register_in_unit(struct db *db, void *arg)
{
    struct job *job = arg;
    struct person person = {0};

    TRY(customer_touch(db, job->customer.id));
    const enum result claimed = once_claim(db, job->once, 0, job->visit->address);

    job->is_done_before = claimed == RES_CONFLICT;
    TRY(claimed);
    const enum result r =
        person_by_mail(db, job->arena, job->visit->brand, job->address.key, &person);

    if (r == RES_NOT_FOUND)
        TRY(make_person(db, job, &person.id));
    else if (r != RES_OK)
        return r;
    else if (!str_is(person.state, STR("unconfirmed")))
        return register_known(db, job, person.id);
    else
        TRY(registration_store_describe(db, person.id, job->wish->name, job->visit->locale,
                                        job->visit->portal));
    return register_person(db, job, person.id, r == RES_NOT_FOUND);
}

enum result
registration_register(struct db *db, struct arena *arena, const struct registration_visit *visit,
                      const struct registration_wish *wish, struct problems *problems)
{
    struct job job = {.arena = arena, .visit = visit, .wish = wish};
    enum result r;

    read_wish(&job, problems);
    if (!str_is_empty(job.number) && !str_is_empty(job.serial)) {
        r = check_numbers(db, &job, problems);
        if (r != RES_OK && r != RES_INVALID)
            return r;
        if (r == RES_INVALID)
            job.customer = (struct customer){0};
    }
    judge_password(&job, problems);
    if (!problems_none(problems))
        return RES_INVALID;
    TRY(count_mail(db, visit, job.address.key));
    TRY(secret_hash_password(arena, wish->password, &job.hash));
    if (!str_is_empty(visit->key))
        job.once = arena_printf(arena, "register %.*s %.*s %.*s", STR_ARG(visit->key),
                                STR_ARG(job.address.key), STR_ARG(job.number));
    for (int i = 0; i < CROSSINGS_MOST; i++) {
        r = db_transact(db, register_in_unit, &job);
        if (r != RES_CONFLICT)
            return r;
        if (job.is_done_before)
            return RES_OK;
    }
    return fault(RES_TOO_SLOW, "registration.crossed", "%d times", CROSSINGS_MOST);
}

/* An activation link asked for anew. */
struct again {
    struct arena *arena;
    const struct registration_visit *visit;
    struct address address;
    struct str once;
};

/* To an address without an account goes a word, too: a mail more or less to write would be seen. */
static enum result
tell_stranger(struct db *db, const struct again *again)
{
    return mail_queue(db, again->arena,
                      &(struct mail){.event = MAIL_NO_ACCOUNT,
                                     .recipient = again->address.mail,
                                     .portal = again->visit->portal,
                                     .locale = again->visit->locale,
                                     .zone = STR("UTC"),
                                     .path = STR("/register")});
}

static enum result
again_in_unit(struct db *db, void *arg)
{
    const struct again *again = arg;
    struct registration_link link = {0};
    struct person person;
    struct str brand;
    uint64_t member = 0;

    TRY(once_claim(db, again->once, 0, again->visit->address));
    enum result r =
        person_by_mail(db, again->arena, again->visit->brand, again->address.key, &person);

    if (r == RES_NOT_FOUND)
        return tell_stranger(db, again);
    TRY(r);
    if (!str_is(person.state, STR("unconfirmed")))
        return tell_registered(db, again->arena, person.id);
    r = registration_store_last_link(db, again->arena, person.id, &member);
    if (r == RES_NOT_FOUND)
        return RES_OK; /* invited: only the administrator who did can invite again */
    TRY(r);
    TRY(person_touch(db, person.id));
    TRY(registration_store_joining(db, again->arena, person.id, member, &brand, &link));
    return mail_link(db, again->arena, person.id, member, link.customer_name);
}

enum result
registration_again(struct db *db, struct arena *arena, const struct registration_visit *visit,
                   struct str mail, struct problems *problems)
{
    struct again again = {.arena = arena, .visit = visit};

    if (address_read(arena, mail, &again.address) != RES_OK) {
        problems_add(problems, "mail", "registration.mail-malformed");
        return RES_INVALID;
    }
    TRY(count_mail(db, visit, again.address.key));
    if (!str_is_empty(visit->key))
        again.once =
            arena_printf(arena, "again %.*s %.*s", STR_ARG(visit->key), STR_ARG(again.address.key));
    /* What it takes to check a password, so that a link more or less to write is not seen. */
    enum result r = secret_check_password(STR_NONE, STR("drowns the difference"));

    if (r != RES_NOT_FOUND)
        return r;
    r = db_transact(db, again_in_unit, &again);
    return r == RES_CONFLICT ? RES_OK : r;
}
