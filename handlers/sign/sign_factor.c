/* The second factor and its recovery codes: the rules; no request, no tree, no SQL text. */
#include "fcgi/base/log.h"
#include "fcgi/edge/factor.h"
#include "fcgi/edge/secret.h"
#include "fcgi/gate/limit.h"
#include "handlers/audit/audit.h"
#include "handlers/mail/mail.h"
#include "handlers/sign/sign.h"
#include "handlers/sign/sign_store.h"

#define SECRET_BYTES 20U

/* A sealed secret opens in its own person's row only. */
static struct str
bound_to(struct arena *arena, uint64_t person)
{
    return arena_printf(arena, "totp %llu", (unsigned long long)person);
}

struct factor {
    struct arena *arena;
    const struct sign_self *self;
    struct str digest; /* of a recovery code; absent: a code of the moment was given */
    uint64_t step;     /* of a code of the moment */
    struct str sealed; /* at set-up */
    struct sign_codes *codes;
    struct str token;
};

static enum result
log_factor(struct db *db, const struct factor *job, enum audit_event event)
{
    return audit_write(db, job->arena,
                       &(struct audit_entry){.event = event,
                                             .customer = job->self->customer,
                                             .actor = job->self->person,
                                             .person = job->self->person});
}

static enum result
tell_of_change(struct db *db, const struct factor *job, struct str state)
{
    const struct mail mail = {
        .event = MAIL_FACTOR_CHANGED,
        .person = job->self->person,
        .path = STR("/account/security"),
        .values = {{"at", sign_instant(job->arena, job->self->now)}, {"state", state}},
    };

    return mail_queue(db, job->arena, &mail);
}

/* --- giving it --- */

static enum result
give_in_unit(struct db *db, void *arg)
{
    struct factor *job = arg;
    const uint64_t person = job->self->person;
    enum result r;

    TRY(person_touch(db, person));
    r = job->digest.at == NULL ? sign_store_use_step(db, person, job->step)
                               : sign_store_use_code(db, person, job->digest);
    if (r == RES_NOT_FOUND)
        return RES_INVALID; /* used, here or by another worker */
    TRY(r);
    TRY(sign_renew(db, job->arena, job->self, SIGN_FACTOR, &job->token));
    return job->digest.at == NULL ? RES_OK : log_factor(db, job, AUDIT_CODE_USED);
}

/* Whether what was typed is right now; fills the step, or the digest of a recovery code. */
static bool
is_right(const struct credential *credential, struct str typed, struct factor *job)
{
    struct str secret;
    const struct str recovery = factor_recovery_read(job->arena, typed);

    if (recovery.at != NULL) {
        job->digest = secret_digest(job->arena, recovery);
        return true; /* the row decides */
    }
    if (secret_unseal(job->arena, bound_to(job->arena, job->self->person), credential->totp_secret,
                      &secret) != RES_OK) {
        LOG(LOG_ERROR, "sign.factor-sealed", LOG_COUNT("person", job->self->person));
        return false;
    }
    return factor_check(secret, job->self->now, typed, credential->totp_step, &job->step);
}

enum result
sign_give_factor(struct db *db, struct arena *arena, const struct sign_self *self, struct str typed,
                 struct sign_factor_given *out)
{
    struct factor job = {.arena = arena, .self = self};
    struct credential credential;

    TRY(limit_count(db, LIMIT_FACTOR, self->person_code));
    TRY(sign_store_credential(db, arena, self->person, &credential));
    if (!credential.totp_is_on || !is_right(&credential, typed, &job))
        return RES_INVALID;
    TRY(db_transact(db, give_in_unit, &job));
    *out = (struct sign_factor_given){.token = job.token, .was_recovery = job.digest.at != NULL};
    return RES_OK;
}

/* --- setting it up --- */

struct str
sign_offered_secret(struct arena *arena, uint64_t person, struct instant since, uint64_t last_step)
{
    const struct str what = arena_printf(arena, "%llu %lld %llu", (unsigned long long)person,
                                         (long long)since.seconds, (unsigned long long)last_step);
    const struct str digest = secret_digest(arena, secret_mac(arena, STR("totp-offer"), what));

    return str_slice(digest, 0, SECRET_BYTES);
}

static void
make_codes(struct arena *arena, struct sign_codes *out)
{
    for (size_t i = 0; i < FACTOR_RECOVERY_CODES; i++)
        out->codes[i] = factor_recovery_code(arena);
}

static enum result
store_codes(struct db *db, const struct factor *job)
{
    TRY(sign_store_drop_codes(db, job->self->person));
    for (size_t i = 0; i < FACTOR_RECOVERY_CODES; i++)
        TRY(sign_store_add_code(db, job->self->person,
                                secret_digest(job->arena, job->codes->codes[i])));
    return RES_OK;
}

static enum result
set_up_in_unit(struct db *db, void *arg)
{
    struct factor *job = arg;
    enum result r;

    TRY(person_touch(db, job->self->person));
    r = sign_store_set_factor(db, job->self->person, job->sealed, job->step);
    if (r == RES_NOT_FOUND)
        return RES_CONFLICT; /* another window was faster */
    TRY(r);
    TRY(store_codes(db, job));
    TRY(sign_renew(db, job->arena, job->self, SIGN_FACTOR, &job->codes->token));
    TRY(tell_of_change(db, job, STR("on")));
    return log_factor(db, job, AUDIT_FACTOR_ON);
}

enum result
sign_set_up_factor(struct db *db, struct arena *arena, const struct sign_self *self,
                   struct str secret, struct str typed, struct sign_codes *out)
{
    struct factor job = {.arena = arena, .self = self, .codes = out};
    struct credential credential;

    TRY(limit_count(db, LIMIT_FACTOR, self->person_code));
    TRY(sign_store_credential(db, arena, self->person, &credential));
    if (credential.totp_is_on)
        return RES_CONFLICT;
    if (!factor_check(secret, self->now, typed, credential.totp_step, &job.step))
        return RES_INVALID;
    job.sealed = secret_seal(arena, bound_to(arena, self->person), secret);
    make_codes(arena, out);
    return db_transact(db, set_up_in_unit, &job);
}

static enum result
drop_in_unit(struct db *db, void *arg)
{
    struct factor *job = arg;

    TRY(person_touch(db, job->self->person));
    TRY(sign_store_drop_factor(db, job->self->person));
    TRY(sign_store_drop_codes(db, job->self->person));
    TRY(sign_renew(db, job->arena, job->self, SIGN_NOTHING, &job->token));
    TRY(tell_of_change(db, job, STR("off")));
    return log_factor(db, job, AUDIT_FACTOR_OFF);
}

enum result
sign_drop_factor(struct db *db, struct arena *arena, const struct sign_self *self,
                 struct str *token)
{
    struct factor job = {.arena = arena, .self = self};

    if (self->is_staff)
        return RES_FORBIDDEN;
    TRY(db_transact(db, drop_in_unit, &job));
    *token = job.token;
    return RES_OK;
}

static enum result
renew_codes_in_unit(struct db *db, void *arg)
{
    struct factor *job = arg;
    struct credential credential;

    TRY(person_touch(db, job->self->person));
    TRY(sign_store_credential(db, job->arena, job->self->person, &credential));
    if (!credential.totp_is_on)
        return RES_NOT_FOUND;
    TRY(store_codes(db, job));
    TRY(sign_renew(db, job->arena, job->self, SIGN_NOTHING, &job->codes->token));
    TRY(tell_of_change(db, job, STR("codes")));
    return log_factor(db, job, AUDIT_CODES_RENEWED);
}

enum result
sign_renew_codes(struct db *db, struct arena *arena, const struct sign_self *self,
                 struct sign_codes *out)
{
    struct factor job = {.arena = arena, .self = self, .codes = out};

    make_codes(arena, out);
    return db_transact(db, renew_codes_in_unit, &job);
}

/* --- for invented people --- */

enum result
sign_give_secret(struct db *db, struct arena *arena, uint64_t person, struct str secret)
{
    return sign_store_set_factor(db, person, secret_seal(arena, bound_to(arena, person), secret),
                                 0);
}

enum result
sign_secret_of(struct db *db, struct arena *arena, uint64_t person, struct str *secret)
{
    struct credential credential;

    TRY(sign_store_credential(db, arena, person, &credential));
    if (!credential.totp_is_on)
        return RES_NOT_FOUND;
    return secret_unseal(arena, bound_to(arena, person), credential.totp_secret, secret);
}
