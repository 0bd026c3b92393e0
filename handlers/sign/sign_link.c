/* What mailed links do to an account: a new password, a new mail address; the rules, without
 * request, tree and SQL text. */
#include "fcgi/edge/secret.h"
#include "fcgi/gate/limit.h"
#include "fcgi/gate/session.h"
#include "handlers/audit/audit.h"
#include "handlers/link/link.h"
#include "handlers/mail/mail.h"
#include "handlers/sign/sign.h"
#include "handlers/sign/sign_store.h"

static bool
is_active(const struct person *person)
{
    return str_is(person->state, STR("active"));
}

/* --- a new password --- */

struct reset {
    struct arena *arena;
    const struct sign_visit *visit;
    const struct person *person; /* NULL: nobody active has the address */
    struct str mail;
    struct str token, hash;
};

static enum result
ask_in_unit(struct db *db, void *arg)
{
    const struct reset *job = arg;
    struct mail mail = {.event = MAIL_NO_ACCOUNT,
                        .recipient = job->mail,
                        .portal = job->visit->portal,
                        .locale = job->visit->locale,
                        .zone = job->visit->zone,
                        .path = STR("/register")};
    struct str token;

    if (job->person == NULL) {
        uint64_t nobody = 0;

        /* As many questions as for somebody: the database's time is seen, too. */
        TRY(sign_store_end_links(db, nobody));
        TRY(sign_store_member(db, job->arena, nobody, &nobody, &nobody));
        return mail_queue(db, job->arena, &mail);
    }
    const struct link link = {.kind = STR("reset"), .person = job->person->id};

    TRY(link_make(db, job->arena, &link, &token));
    mail = (struct mail){
        .event = MAIL_RESET,
        .person = job->person->id,
        .path = arena_printf(job->arena, "/password/reset?token=%.*s", STR_ARG(token)),
    };
    return mail_queue(db, job->arena, &mail);
}

enum result
sign_ask_reset(struct db *db, struct arena *arena, const struct sign_visit *visit, struct str mail,
               struct str mail_key)
{
    struct reset job = {.arena = arena, .visit = visit, .mail = mail};
    struct person person;
    enum result r;

    TRY(limit_count(db, LIMIT_MAIL_NETWORK, visit->network));
    TRY(limit_count(db, LIMIT_MAIL_ADDRESS,
                    arena_printf(arena, "%.*s %.*s", STR_ARG(visit->brand), STR_ARG(mail_key))));
    r = person_by_mail(db, arena, visit->brand, mail_key, &person);
    if (r != RES_OK && r != RES_NOT_FOUND)
        return r;
    if (r == RES_OK && is_active(&person))
        job.person = &person;
    /* What it takes to check a password, so that a link more or less to write is not seen. */
    r = secret_check_password(STR_NONE, STR("drowns the difference"));
    if (r != RES_NOT_FOUND)
        return r;
    return db_transact(db, ask_in_unit, &job);
}

enum result
sign_look_reset(struct db *db, struct arena *arena, struct str brand, struct str token,
                struct person *person)
{
    struct link link;

    TRY(link_look(db, arena, STR("reset"), token, &link));
    if (!link.is_good)
        return RES_NOT_FOUND;
    TRY(person_by_id(db, arena, link.person, person));
    return is_active(person) && str_is(person->brand, brand) ? RES_OK : RES_NOT_FOUND;
}

static enum result
reset_in_unit(struct db *db, void *arg)
{
    const struct reset *job = arg;
    const uint64_t person = job->person->id;
    const struct mail mail = {
        .event = MAIL_PASSWORD_CHANGED,
        .person = person,
        .path = STR("/password/forgotten"),
        .values = {{"at", sign_instant(job->arena, job->visit->now)}},
    };
    struct link link;

    TRY(person_touch(db, person));
    TRY(link_use(db, job->arena, STR("reset"), job->token, &link));
    TRY(sign_store_password(db, person, job->hash));
    TRY(session_end_all(db, person, 0));
    TRY(mail_queue(db, job->arena, &mail));
    return audit_write(
        db, job->arena,
        &(struct audit_entry){.event = AUDIT_PASSWORD_RESET, .actor = person, .person = person});
}

enum result
sign_reset(struct db *db, struct arena *arena, const struct sign_reset *wanted,
           struct problems *problems, struct person *person)
{
    struct reset job = {
        .arena = arena, .visit = wanted->visit, .token = wanted->token, .person = person};
    struct str words[32];
    size_t count = 0;

    TRY(sign_look_reset(db, arena, wanted->visit->brand, wanted->token, person));
    TRY(sign_words_of(db, arena, person, words, &count));
    sign_judge_password(wanted->password, words, count, "password", problems);
    if (!problems_none(problems))
        return RES_INVALID;
    TRY(secret_hash_password(arena, wanted->password, &job.hash));
    return db_transact(db, reset_in_unit, &job);
}

/* --- a new mail address --- */

struct change {
    struct arena *arena;
    const struct sign_self *self;
    struct link link; /* person, and the address it is about */
    struct str kind, token;
    struct sign_agreement *out;
};

static enum result
send_link(struct db *db, const struct change *job, struct str kind, enum mail_event event,
          struct str recipient)
{
    struct link link = job->link;
    struct str token;

    link.kind = kind;
    TRY(link_make(db, job->arena, &link, &token));
    const struct mail mail = {
        .event = event,
        .person = link.person,
        .recipient = recipient,
        .path = arena_printf(job->arena, "/account/mail/agree?kind=%.*s&token=%.*s", STR_ARG(kind),
                             STR_ARG(token)),
        .values = {{"mail", link.mail}},
    };

    return mail_queue(db, job->arena, &mail);
}

static enum result
ask_mail_in_unit(struct db *db, void *arg)
{
    const struct change *job = arg;

    TRY(person_touch(db, job->link.person));
    TRY(send_link(db, job, STR("mail-old"), MAIL_MAIL_OLD, STR_NONE));
    return send_link(db, job, STR("mail-new"), MAIL_MAIL_NEW, job->link.mail);
}

enum result
sign_ask_mail(struct db *db, struct arena *arena, const struct sign_self *self, struct str mail,
              struct str mail_key, struct problems *problems)
{
    struct change job = {
        .arena = arena,
        .self = self,
        .link = {.person = self->person, .mail = mail, .mail_key = mail_key},
    };
    struct person person;

    TRY(person_by_id(db, arena, self->person, &person));
    if (str_is(person.mail, mail)) {
        problems_add(problems, "mail", "sign.mail-same");
        return RES_INVALID;
    }
    TRY(limit_count(db, LIMIT_MAIL_ADDRESS, self->person_code));
    TRY(limit_count(db, LIMIT_MAIL_ADDRESS,
                    arena_printf(arena, "%.*s %.*s", STR_ARG(person.brand), STR_ARG(mail_key))));
    return db_transact(db, ask_mail_in_unit, &job);
}

static bool
is_change(struct str kind)
{
    return str_is(kind, STR("mail-old")) || str_is(kind, STR("mail-new"));
}

static enum result
look_change(struct db *db, struct arena *arena, struct str kind, struct str token,
            struct link *link)
{
    if (!is_change(kind))
        return RES_NOT_FOUND;
    TRY(link_look(db, arena, kind, token, link));
    return link->is_good ? RES_OK : RES_NOT_FOUND;
}

enum result
sign_look_mail(struct db *db, struct arena *arena, struct str kind, struct str token,
               struct str *mail)
{
    struct link link;

    TRY(look_change(db, arena, kind, token, &link));
    *mail = link.mail;
    return RES_OK;
}

/* Both have agreed: the address is the new one from here on. */
static enum result
change_mail(struct db *db, struct change *job)
{
    const uint64_t id = job->link.person;
    const bool is_own = job->self->person == id;
    struct person person;

    TRY(person_by_id(db, job->arena, id, &person));
    TRY(sign_store_set_mail(db, id, job->link.mail, job->link.mail_key));
    TRY(sign_store_end_links(db, id));
    TRY(session_end_all(db, id, is_own ? job->self->session : 0));
    if (is_own)
        TRY(sign_renew(db, job->arena, job->self, SIGN_NOTHING, &job->out->token));
    const struct mail mail = {
        .event = MAIL_MAIL_CHANGED,
        .person = id,
        .recipient = person.mail,
        .values = {{"mail", job->link.mail}},
    };

    TRY(mail_queue(db, job->arena, &mail));
    job->out->is_changed = true;
    return audit_write(
        db, job->arena,
        &(struct audit_entry){.event = AUDIT_MAIL_CHANGED, .actor = is_own ? id : 0, .person = id});
}

static enum result
agree_in_unit(struct db *db, void *arg)
{
    struct change *job = arg;
    const bool is_old = str_is(job->kind, STR("mail-old"));
    bool has_other_agreed = false;

    /* The common row first: of two links used at once the second sees that the first was. */
    TRY(person_touch(db, job->link.person));
    TRY(link_use(db, job->arena, job->kind, job->token, &job->link));
    TRY(sign_store_agreed(db, job->arena, job->link.person,
                          is_old ? STR("mail-new") : STR("mail-old"), job->link.mail_key,
                          &has_other_agreed));
    *job->out = (struct sign_agreement){.person = job->link.person};
    return has_other_agreed ? change_mail(db, job) : RES_OK;
}

enum result
sign_agree_mail(struct db *db, struct arena *arena, const struct sign_self *self, struct str kind,
                struct str token, struct sign_agreement *out)
{
    struct change job = {.arena = arena, .self = self, .kind = kind, .token = token, .out = out};

    TRY(look_change(db, arena, kind, token, &job.link));
    return db_transact(db, agree_in_unit, &job);
}
