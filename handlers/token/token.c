/* The rules of programs' keys; must not know how a program uses one. */
#include "handlers/token/token.h"

#include "fcgi/edge/secret.h"
#include "fcgi/gate/once.h"
#include "handlers/audit/audit.h"
#include "handlers/customer/customer.h"
#include "handlers/token/token_store.h"

struct making {
    struct arena *arena;
    const struct token_owner *owner;
    const struct token_plan *plan;
    struct str secret;
};

/* Only those of the owner's kind: staff's are for keys without a customer. */
static struct str
scopes_of(const struct making *job)
{
    struct text text = {.arena = job->arena};

    for (size_t i = 0; i < SCOPE_COUNT; i++) {
        const bool is_wanted = (job->plan->scopes & 1U << i) != 0;

        if (!is_wanted || scope_is_staff((enum scope)i) != (job->owner->customer == 0))
            continue;
        if (text.len > 0)
            text_add_char(&text, ',');
        text_add(&text, scope_code((enum scope)i));
    }
    return text_str(&text);
}

static enum result
find_device(struct db *db, const struct making *job, uint64_t *device)
{
    if (str_is_empty(job->plan->serial))
        return RES_OK;
    const enum result r =
        token_store_device(db, job->arena, job->owner->customer, job->plan->serial, device);

    return r == RES_NOT_FOUND ? RES_INVALID : r;
}

static enum result
write_log(struct db *db, struct arena *arena, const struct token_owner *owner,
          enum audit_event event, struct str code)
{
    return audit_write(
        db, arena,
        &(struct audit_entry){
            .event = event, .customer = owner->customer, .actor = owner->person, .object = code});
}

static enum result
make(struct db *db, void *arg)
{
    const struct making *job = arg;
    struct token_row row = {.code = secret_code(job->arena),
                            .digest = secret_digest(job->arena, job->secret),
                            .scope = scopes_of(job)};

    if (job->owner->customer != 0)
        TRY(customer_touch(db, job->owner->customer));
    TRY(once_claim(db, job->plan->key, job->owner->person, job->plan->address));
    TRY(find_device(db, job, &row.device));
    TRY(token_store_insert(db, job->owner, job->plan, &row));
    return write_log(db, job->arena, job->owner, AUDIT_TOKEN_MADE, row.code);
}

enum result
token_make(struct db *db, struct arena *arena, const struct token_owner *owner,
           const struct token_plan *plan, struct str *secret)
{
    struct making job = {arena, owner, plan, secret_token(arena)};

    TRY(db_transact(db, make, &job));
    *secret = job.secret;
    return RES_OK;
}

struct ending {
    struct arena *arena;
    const struct token_owner *owner;
    struct str code;
};

static enum result
end(struct db *db, void *arg)
{
    const struct ending *job = arg;
    uint64_t id = 0;
    bool is_ended = false;

    if (job->owner->customer != 0)
        TRY(customer_touch(db, job->owner->customer));
    TRY(token_store_one(db, job->arena, job->owner, job->code, &id, &is_ended));
    if (is_ended)
        return RES_OK;
    TRY(token_store_end(db, job->owner->customer, id));
    return write_log(db, job->arena, job->owner, AUDIT_TOKEN_ENDED, job->code);
}

enum result
token_end(struct db *db, struct arena *arena, const struct token_owner *owner, struct str code)
{
    struct ending job = {arena, owner, code};

    return db_transact(db, end, &job);
}
