/* What people and programs do with files of readings: send, confirm, drop; each a unit of its own.
 */
#include "handlers/upload/upload.h"

#include "fcgi/edge/secret.h"
#include "fcgi/gate/once.h"
#include "handlers/audit/audit.h"
#include "handlers/upload/upload_store.h"

struct sending {
    struct arena *arena;
    const struct upload_doer *doer;
    const struct upload_new *upload;
    struct str code;
};

static enum result
note(struct db *db, struct arena *arena, const struct upload_doer *doer, enum audit_event event,
     struct str code, struct str detail)
{
    return audit_write(db, arena,
                       &(struct audit_entry){.event = event,
                                             .customer = doer->customer,
                                             .actor = doer->person,
                                             .as = doer->is_cover ? doer->member : 0,
                                             .object = code,
                                             .detail = detail});
}

static enum result
send_in_unit(struct db *db, void *arg)
{
    struct sending *job = arg;
    struct file file;

    job->code = secret_code(job->arena);
    TRY(customer_touch(db, job->doer->customer));
    TRY(once_claim(db, job->upload->key, job->doer->person,
                   arena_printf(job->arena, "/readings/uploads/%.*s", STR_ARG(job->code))));
    TRY(file_keep(db, job->arena, &job->upload->file, &file));
    TRY(upload_store_insert(db, job->doer, job->upload, file.id, job->code));
    return note(db, job->arena, job->doer, AUDIT_UPLOAD_SENT, job->code, STR_NONE);
}

enum result
upload_send(struct db *db, struct arena *arena, const struct upload_doer *doer,
            const struct upload_new *upload, struct str *code)
{
    struct sending job = {.arena = arena, .doer = doer, .upload = upload};

    TRY(db_transact(db, send_in_unit, &job));
    *code = job.code;
    return RES_OK;
}

struct deciding {
    struct arena *arena;
    const struct upload_doer *doer;
    struct str code;
    bool is_sure;
};

static bool
is_state(const struct upload *upload, const char *state)
{
    return str_is(upload->state, str_from(state));
}

static enum result
confirm_in_unit(struct db *db, void *arg)
{
    const struct deciding *job = arg;
    struct upload upload;

    TRY(customer_touch(db, job->doer->customer));
    TRY(upload_find(db, job->arena, job->doer, job->code, &upload));
    if (is_state(&upload, "storing") || is_state(&upload, "stored"))
        return RES_OK; /* sent twice */
    if (!is_state(&upload, "judged"))
        return RES_CONFLICT;
    const uint64_t lines =
        upload.verdicts[UPLOAD_GOOD] + (job->is_sure ? upload.verdicts[UPLOAD_UNLIKELY] : 0);

    if (lines == 0)
        return RES_INVALID;
    TRY(upload_store_confirm(db, job->doer->customer, upload.id, job->is_sure, lines));
    return note(db, job->arena, job->doer, AUDIT_UPLOAD_CONFIRMED, job->code,
                arena_printf(job->arena, "lines=%llu", (unsigned long long)lines));
}

enum result
upload_confirm(struct db *db, struct arena *arena, const struct upload_doer *doer, struct str code,
               bool is_sure)
{
    struct deciding job = {arena, doer, code, is_sure};

    return db_transact(db, confirm_in_unit, &job);
}

static enum result
drop_in_unit(struct db *db, void *arg)
{
    const struct deciding *job = arg;
    struct upload upload;

    TRY(customer_touch(db, job->doer->customer));
    TRY(upload_find(db, job->arena, job->doer, job->code, &upload));
    if (is_state(&upload, "dropped"))
        return RES_OK;
    if (!is_state(&upload, "judged") && !is_state(&upload, "broken"))
        return RES_CONFLICT;
    TRY(upload_store_drop(db, job->doer->customer, upload.id));
    return note(db, job->arena, job->doer, AUDIT_UPLOAD_DROPPED, job->code, STR_NONE);
}

enum result
upload_drop(struct db *db, struct arena *arena, const struct upload_doer *doer, struct str code)
{
    struct deciding job = {arena, doer, code, false};

    return db_transact(db, drop_in_unit, &job);
}

struct taking {
    const struct upload_work *work;
    struct str state, holder;
};

static enum result
lease_in_unit(struct db *db, void *arg)
{
    const struct taking *job = arg;

    return upload_store_lease(db, job->work->id, job->state, job->holder);
}

enum result
upload_take(struct db *db, struct arena *arena, struct str state, struct str holder,
            struct upload_work *out)
{
    struct taking job = {out, state, holder};

    TRY(upload_store_next(db, arena, state, out));
    return db_transact(db, lease_in_unit, &job);
}
