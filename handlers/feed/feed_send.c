/* Feeds that come by the portal: kept, begun, and left to a runner. */
#include "fcgi/gate/once.h"
#include "handlers/audit/audit.h"
#include "handlers/feed/feed_store.h"

#include "fcgi/edge/secret.h"

struct sending {
    struct arena *arena;
    const struct feed_sending *plan;
    struct feed_spec spec;
    struct str code;
};

static enum result
send(struct db *db, void *arg)
{
    struct sending *job = arg;
    const struct feed_sending *plan = job->plan;
    struct file file;

    TRY(once_claim(db, plan->key, plan->spec.person,
                   arena_printf(job->arena, "%.*s%.*s?done=feed-sent", STR_ARG(plan->address),
                                STR_ARG(job->code))));
    TRY(file_keep(db, job->arena, &plan->file, &file));
    job->spec.file = file.id;
    TRY(feed_store_begin(db, &job->spec, job->code));
    return audit_write(
        db, job->arena,
        &(struct audit_entry){.event = AUDIT_FEED_SENT, .actor = plan->actor, .object = job->code});
}

enum result
feed_send(struct db *db, struct arena *arena, const struct feed_sending *plan, struct str *code)
{
    struct sending job = {arena, plan, plan->spec, secret_code(arena)};
    struct feed open = {0};

    TRY(feed_digest(arena, plan->file.fd, &job.spec.digest));
    const enum result r = db_transact(db, send, &job);

    *code = job.code;
    if (r != RES_CONFLICT)
        return r;
    const enum result found = feed_store_open(db, arena, &job.spec, &open);

    *code = found == RES_OK ? open.code : STR_NONE;
    return found == RES_OK || found == RES_NOT_FOUND ? RES_CONFLICT : found;
}
