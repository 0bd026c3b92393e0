/* Signing in and out, passwords, sessions: the rules; no request, no tree, no SQL text. */
#include "handlers/sign/sign.h"

#include "fcgi/edge/secret.h"
#include "fcgi/edge/strength.h"
#include "fcgi/gate/limit.h"
#include "fcgi/gate/session.h"
#include "handlers/audit/audit.h"
#include "handlers/mail/mail.h"
#include "handlers/member/member.h"
#include "handlers/sign/sign_store.h"

/* How a hash of today's parameters begins (secret_hash_password); any other is renewed. */
#define HASH_OF_TODAY STR("$argon2id$v=19$m=65536,t=3,p=1$")

enum result
sign_credential(struct db *db, struct arena *arena, uint64_t person, struct credential *out)
{
    return sign_store_credential(db, arena, person, out);
}

void
sign_judge_password(struct str password, const struct str *words, size_t count, const char *field,
                    struct problems *problems)
{
    switch (strength_of(password, words, count)) {
    case STRENGTH_SHORT:
        problems_add_value(problems, field, "sign.password-short", "least",
                           arena_printf(problems->arena, "%d", STRENGTH_LEAST_CHARACTERS));
        break;
    case STRENGTH_KNOWN:
        problems_add(problems, field, "sign.password-known");
        break;
    case STRENGTH_WEAK:
        problems_add(problems, field, "sign.password-weak");
        break;
    case STRENGTH_FAIR:
    case STRENGTH_STRONG:
        break;
    }
}

static bool
parts_words(char c)
{
    const unsigned char byte = (unsigned char)c;

    return byte < '0' || (byte > '9' && byte < 'A') || (byte > 'Z' && byte < 'a') ||
           (byte > 'z' && byte < 0x80);
}

/* Each word of three bytes and more: dictionaries know words, not sentences. */
static void
add_words(struct str text, struct str *words, size_t *count)
{
    size_t from = 0;

    for (size_t i = 0; i <= text.len; i++) {
        if (i < text.len && !parts_words(text.at[i]))
            continue;
        if (i - from >= 3 && *count < 32)
            words[(*count)++] = str_slice(text, from, i);
        from = i + 1;
    }
}

enum result
sign_words_of(struct db *db, struct arena *arena, const struct person *person, struct str *words,
              size_t *count)
{
    struct membership *choices = NULL;
    size_t choice_count = 0;

    *count = 0;
    TRY(member_choices(db, arena, person->id, &choices, &choice_count));
    add_words(person->brand, words, count);
    add_words(person->name, words, count);
    add_words(person->mail, words, count);
    for (size_t i = 0; i < choice_count; i++) {
        add_words(choices[i].customer_name, words, count);
        add_words(choices[i].customer_number, words, count);
    }
    return RES_OK;
}

enum result
sign_set_password(struct db *db, uint64_t person, struct str hash)
{
    return sign_store_password(db, person, hash);
}

enum result
sign_forget(struct db *db, uint64_t person)
{
    TRY(sign_store_drop_codes(db, person));
    return sign_store_forget(db, person);
}

/* --- signing in --- */

static struct str
account_key(struct arena *arena, const struct sign_visit *visit, struct str mail_key)
{
    return arena_printf(arena, "%.*s %.*s", STR_ARG(visit->brand), STR_ARG(mail_key));
}

/* Before the password is looked at, so that many tries at once are counted one by one. */
static enum result
count_try(struct db *db, struct arena *arena, const struct sign_visit *visit, struct str mail_key)
{
    if (visit->is_known)
        return limit_count(db, LIMIT_SIGN_IN_ACCOUNT,
                           arena_printf(arena, "known %.*s", STR_ARG(visit->known)));
    TRY(limit_count(db, LIMIT_SIGN_IN_NETWORK, visit->network));
    return limit_count(db, LIMIT_SIGN_IN_ACCOUNT, account_key(arena, visit, mail_key));
}

struct refusal {
    struct arena *arena;
    uint64_t person;
};

static enum result
write_refusal(struct db *db, void *arg)
{
    const struct refusal *job = arg;

    return audit_write(
        db, job->arena,
        &(struct audit_entry){.event = AUDIT_SIGN_IN_REFUSED, .person = job->person});
}

/* Once a quarter of an hour for an address, whether somebody has it or not: the log's row must not
 * make one of them slower. */
static enum result
refuse(struct db *db, struct arena *arena, struct str key, uint64_t person)
{
    struct refusal job = {.arena = arena, .person = person};
    enum result r = limit_count(db, LIMIT_SIGN_IN_REFUSED, key);

    if (r == RES_OK)
        r = db_transact(db, write_refusal, &job);
    return r == RES_OK || r == RES_TOO_MANY ? RES_INVALID : r;
}

enum result
sign_check(struct db *db, struct arena *arena, struct sign_visit *visit, struct str mail_key,
           struct str password, struct person *person)
{
    struct credential credential;
    enum result r = person_by_mail(db, arena, visit->brand, mail_key, person);
    const bool exists = r == RES_OK;

    if (!exists && r != RES_NOT_FOUND)
        return r;
    if (!exists)
        *person = (struct person){.code = STR("nobody")};
    visit->is_known = session_is_known(arena, visit->known, person->code) && exists;
    TRY(sign_store_credential(db, arena, person->id, &credential));
    TRY(count_try(db, arena, visit, mail_key));
    const bool is_active = exists && str_is(person->state, STR("active"));

    r = secret_check_password(is_active ? credential.password : STR_NONE, password);
    if (r == RES_NOT_FOUND)
        return refuse(db, arena, account_key(arena, visit, mail_key), person->id);
    return r;
}

struct begin {
    struct arena *arena;
    const struct sign_visit *visit;
    const struct person *person;
    struct str before, hash; /* when the hash is renewed */
    struct sign_begun *out;
};

struct str
sign_instant(struct arena *arena, struct instant at)
{
    char text[21];

    instant_format(at, text);
    return arena_str(arena, str_from(text));
}

static enum result
tell_of_browser(struct db *db, const struct begin *job)
{
    const struct mail mail = {
        .event = MAIL_NEW_SIGN_IN,
        .person = job->person->id,
        .path = STR("/account/security"),
        .values = {{"at", sign_instant(job->arena, job->visit->now)},
                   {"agent", job->visit->agent},
                   {"country", job->visit->country}},
    };

    return mail_queue(db, job->arena, &mail);
}

static enum result
begin_in_unit(struct db *db, void *arg)
{
    const struct begin *job = arg;
    const uint64_t person = job->person->id;
    uint64_t customer = 0;
    struct session_start start = {
        .person = person, .agent = job->visit->agent, .country = job->visit->country};

    TRY(person_touch(db, person));
    TRY(sign_store_member(db, job->arena, person, &start.member, &customer));
    TRY(session_begin(db, job->arena, &start, &job->out->token));
    if (!str_is_empty(job->hash))
        TRY(sign_store_rehash(db, person, job->before, job->hash));
    if (!job->visit->is_known)
        TRY(tell_of_browser(db, job));
    return audit_write(
        db, job->arena,
        &(struct audit_entry){
            .event = AUDIT_SIGNED_IN, .customer = customer, .actor = person, .person = person});
}

enum result
sign_begin(struct db *db, struct arena *arena, const struct sign_visit *visit,
           const struct person *person, struct str password, struct sign_begun *out)
{
    struct begin job = {.arena = arena, .visit = visit, .person = person, .out = out};
    struct credential credential;

    TRY(sign_store_credential(db, arena, person->id, &credential));
    out->owes = credential.totp_is_on || !str_is_empty(person->staff_role);
    out->has_factor = credential.totp_is_on;
    job.before = credential.password;
    /* Memory for a second hash may be short; the next sign-in tries again. */
    if (!str_starts(credential.password, HASH_OF_TODAY) &&
        secret_hash_password(arena, password, &job.hash) != RES_OK)
        job.hash = STR_NONE;
    return db_transact(db, begin_in_unit, &job);
}

/* --- what the person signed in does --- */

struct own {
    struct arena *arena;
    const struct sign_self *self;
    struct str hash;
    uint64_t session;
    struct str token;
};

static enum result
log_own(struct db *db, const struct own *job, enum audit_event event)
{
    return audit_write(db, job->arena,
                       &(struct audit_entry){.event = event,
                                             .customer = job->self->customer,
                                             .actor = job->self->person,
                                             .person = job->self->person});
}

enum result
sign_renew(struct db *db, struct arena *arena, const struct sign_self *self, enum sign_proof proof,
           struct str *token)
{
    const struct session_renewal renewal = {
        .session = self->session,
        .is_factor = proof == SIGN_FACTOR,
        .is_confirmed = proof == SIGN_PASSWORD,
        .member = self->member,
        .cover = self->cover,
    };
    const enum result r = session_renew(db, arena, &renewal, token);

    return r == RES_NOT_FOUND ? RES_NOT_SIGNED_IN : r;
}

static enum result
out_in_unit(struct db *db, void *arg)
{
    const struct own *job = arg;

    TRY(person_touch(db, job->self->person));
    TRY(session_end(db, job->self->session));
    return log_own(db, job, AUDIT_SIGNED_OUT);
}

enum result
sign_out(struct db *db, struct arena *arena, const struct sign_self *self)
{
    struct own job = {.arena = arena, .self = self};

    return db_transact(db, out_in_unit, &job);
}

/* Counted by the person: whoever holds a stolen session guesses no faster than anybody. */
static enum result
ask_again(struct db *db, struct arena *arena, const struct sign_self *self, struct str password)
{
    struct credential credential;

    TRY(limit_count(db, LIMIT_CONFIRM, self->person_code));
    TRY(sign_store_credential(db, arena, self->person, &credential));
    const enum result r = secret_check_password(credential.password, password);

    return r == RES_NOT_FOUND ? RES_INVALID : r;
}

static enum result
confirm_in_unit(struct db *db, void *arg)
{
    struct own *job = arg;

    TRY(person_touch(db, job->self->person));
    return sign_renew(db, job->arena, job->self, SIGN_PASSWORD, &job->token);
}

enum result
sign_confirm(struct db *db, struct arena *arena, const struct sign_self *self, struct str password,
             struct str *token)
{
    struct own job = {.arena = arena, .self = self};

    TRY(ask_again(db, arena, self, password));
    TRY(db_transact(db, confirm_in_unit, &job));
    *token = job.token;
    return RES_OK;
}

static enum result
change_in_unit(struct db *db, void *arg)
{
    struct own *job = arg;
    const uint64_t person = job->self->person;
    const struct mail mail = {
        .event = MAIL_PASSWORD_CHANGED,
        .person = person,
        .path = STR("/password/forgotten"),
        .values = {{"at", sign_instant(job->arena, job->self->now)}},
    };

    TRY(person_touch(db, person));
    TRY(sign_store_password(db, person, job->hash));
    TRY(sign_store_end_links(db, person));
    TRY(session_end_all(db, person, job->self->session));
    TRY(sign_renew(db, job->arena, job->self, SIGN_PASSWORD, &job->token));
    TRY(mail_queue(db, job->arena, &mail));
    return log_own(db, job, AUDIT_PASSWORD_CHANGED);
}

enum result
sign_change_password(struct db *db, struct arena *arena, const struct sign_self *self,
                     const struct sign_new_password *wanted, struct problems *problems,
                     struct str *token)
{
    struct own job = {.arena = arena, .self = self};
    struct str words[32];
    struct person person;
    size_t count = 0;
    const enum result r = ask_again(db, arena, self, wanted->current);

    if (r != RES_OK && r != RES_INVALID)
        return r;
    if (r == RES_INVALID)
        problems_add(problems, "current", "sign.current-wrong");
    TRY(person_by_id(db, arena, self->person, &person));
    TRY(sign_words_of(db, arena, &person, words, &count));
    sign_judge_password(wanted->password, words, count, "password", problems);
    if (!problems_none(problems))
        return RES_INVALID;
    TRY(secret_hash_password(arena, wanted->password, &job.hash));
    TRY(db_transact(db, change_in_unit, &job));
    *token = job.token;
    return RES_OK;
}

/* --- sessions --- */

enum result
sign_sessions(struct db *db, struct arena *arena, uint64_t person, struct sign_session **out,
              size_t *count)
{
    return sign_store_sessions(db, arena, person, out, count);
}

static enum result
end_in_unit(struct db *db, void *arg)
{
    const struct own *job = arg;

    TRY(person_touch(db, job->self->person));
    TRY(session_end(db, job->session));
    return log_own(db, job, AUDIT_SESSIONS_ENDED);
}

enum result
sign_end_session(struct db *db, struct arena *arena, const struct sign_self *self, struct str code,
                 bool *is_own)
{
    struct own job = {.arena = arena, .self = self};
    struct sign_session *sessions = NULL;
    size_t count = 0;

    TRY(sign_store_sessions(db, arena, self->person, &sessions, &count));
    for (size_t i = 0; i < count; i++) {
        if (str_is(sessions[i].code, code))
            job.session = sessions[i].id;
    }
    if (job.session == 0)
        return RES_NOT_FOUND;
    *is_own = job.session == self->session;
    return db_transact(db, end_in_unit, &job);
}

static enum result
end_others_in_unit(struct db *db, void *arg)
{
    const struct own *job = arg;

    TRY(person_touch(db, job->self->person));
    TRY(session_end_all(db, job->self->person, job->self->session));
    return log_own(db, job, AUDIT_SESSIONS_ENDED);
}

enum result
sign_end_others(struct db *db, struct arena *arena, const struct sign_self *self)
{
    struct own job = {.arena = arena, .self = self};

    return db_transact(db, end_others_in_unit, &job);
}
