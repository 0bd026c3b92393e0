/* Stores the confirmed lines of a file, some a unit, each judged again under the customer's lock.
 */
#include <string.h>

#include "handlers/audit/audit.h"
#include "handlers/receipt/receipt.h"
#include "handlers/upload/upload.h"
#include "handlers/upload/upload_store.h"

#define UNIT           25
#define UNIT_BYTES     ((size_t)256 << 20) /* address space */
#define CONFLICTS_MOST 20

struct keeping {
    struct arena *arena; /* of the unit */
    const struct upload_work *work;
    struct reading_scope scope;
    uint64_t done; /* by units before */
    uint64_t settled;
};

static struct reading_doer
doer_of(const struct upload_work *work)
{
    return (struct reading_doer){
        .customer = work->customer,
        .person = work->person,
        .as = work->as,
        .token = work->token,
        .source = STR("file"),
        .portal = work->portal,
        .centre = work->centre,
    };
}

/* Why a line that was good is not any more. */
static void
come_late(struct upload_line *line, struct str problem)
{
    line->verdict = UPLOAD_LATE;
    line->problem = problem;
    line->detail = STR_NONE;
}

static enum result
keep_line(struct db *db, const struct keeping *job, const struct reading_facts *facts,
          struct upload_line *line)
{
    const struct reading_device *device =
        reading_device_named(facts, READING_BY_SERIAL, line->serial);
    const struct reading_doer doer = doer_of(job->work);
    struct reading_entry entry = {.on = line->on, .is_sure = job->work->is_sure};
    struct reading_verdict verdict = {0};
    struct reading_stored stored = {0};
    enum result r = RES_NOT_FOUND;

    memcpy(entry.has, line->has, sizeof entry.has);
    memcpy(entry.count, line->count, sizeof entry.count);
    if (device != NULL)
        r = reading_store(db, job->arena,
                          &(struct reading_submission){&doer, facts, device, &entry}, &verdict,
                          &stored);
    if (r == RES_OK)
        line->verdict = UPLOAD_STORED;
    else if (r == RES_NOT_FOUND)
        come_late(line, STR("upload.unknown-device"));
    else if (r == RES_INVALID)
        come_late(line, verdict.count > 0 ? verdict.findings[0].code : STR("reading.lower"));
    else
        return r;
    return upload_store_settle(db, job->work->id, line, stored.id);
}

/* So many lines that no device comes twice: facts hold until a device is written. */
static size_t
distinct(const struct upload_line *lines, size_t count)
{
    for (size_t i = 1; i < count; i++) {
        for (size_t before = 0; before < i; before++) {
            if (lines[before].device == lines[i].device)
                return i;
        }
    }
    return count;
}

static enum result
ask_facts(struct db *db, const struct keeping *job, const struct upload_line *lines, size_t count,
          struct reading_facts *facts)
{
    struct str serials[UNIT];

    *facts = (struct reading_facts){0};
    if (!job->scope.sight.sees_some)
        return RES_OK;
    for (size_t i = 0; i < count; i++)
        serials[i] = lines[i].serial;
    return reading_facts(
        db, job->arena, &job->scope,
        &(struct reading_names){.by = READING_BY_SERIAL, .first = serials, .count = count}, facts);
}

static enum result
keep_in_unit(struct db *db, void *arg)
{
    struct keeping *job = arg;
    const struct upload_work *work = job->work;
    struct reading_facts facts;
    struct upload_line *lines = NULL;
    size_t count = 0;

    TRY(customer_touch(db, work->customer));
    TRY(upload_store_pending(db, job->arena, work, UNIT, &lines, &count));
    count = distinct(lines, count);
    TRY(ask_facts(db, job, lines, count, &facts));
    for (size_t i = 0; i < count; i++)
        TRY(keep_line(db, job, &facts, &lines[i]));
    job->settled = count;
    if (count == 0)
        return RES_OK;
    return upload_store_progress(db, work->id, STR("storing"), work->lines, job->done + count);
}

static enum result
end_in_unit(struct db *db, void *arg)
{
    const struct keeping *job = arg;
    const struct upload_work *work = job->work;
    struct str number;

    TRY(customer_touch(db, work->customer));
    TRY(upload_store_stored(db, work->id));
    TRY(receipt_issue(
        db, job->arena,
        &(struct receipt_new){
            .customer = work->customer,
            .portal = work->portal,
            .kind = STR("upload"),
            .object = work->code,
            .centre = work->centre,
            .content = arena_printf(job->arena, "upload=%.*s lines=%llu", STR_ARG(work->code),
                                    (unsigned long long)work->lines),
            .at = clock_now(),
        },
        &number));
    return audit_write(db, job->arena,
                       &(struct audit_entry){.event = AUDIT_UPLOAD_STORED,
                                             .customer = work->customer,
                                             .actor = work->person,
                                             .as = work->as,
                                             .object = work->code});
}

enum result
upload_store(struct db *db, const struct upload_work *work, const struct upload_portal *portal)
{
    struct keeping job = {
        .work = work, .scope = {work->sight, portal->zone},
             .done = work->done, .settled = 1
    };
    unsigned conflicts = 0;
    enum result r = RES_OK;

    arena_open(&job.arena, UNIT_BYTES);
    while (job.settled > 0) {
        r = db_transact(db, keep_in_unit, &job);
        arena_reset(job.arena);
        if (r == RES_CONFLICT && conflicts++ < CONFLICTS_MOST)
            continue; /* somebody was first: the next facts know it */
        if (r != RES_OK)
            break;
        job.done += job.settled;
    }
    if (r == RES_OK)
        r = db_transact(db, end_in_unit, &job);
    arena_close(&job.arena);
    return r == RES_NOT_FOUND ? RES_OK : r; /* another runner was faster */
}
