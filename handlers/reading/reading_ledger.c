/* What a unit writes into the ledger of readings, and how states follow one another. */
#include "fcgi/edge/secret.h"
#include "handlers/audit/audit.h"
#include "handlers/reading/reading_store.h"
#include "handlers/receipt/receipt.h"

/* One submission on its way into the ledger. */
struct storing {
    struct arena *arena;
    const struct reading_doer *doer;
    const struct reading_facts *facts;
    const struct reading_device *device;
    const struct reading_verdict *verdict;
    struct reading_stored *out;
};

struct str
reading_content(struct arena *arena, struct str device, struct day on,
                const bool has[READING_KINDS], const uint64_t count[READING_KINDS])
{
    struct text text = {.arena = arena};
    char day[11];

    day_format(on, day);
    text_printf(&text, "device=%.*s on=%s", STR_ARG(device), day);
    for (unsigned i = 0; i < READING_KINDS; i++)
        if (has[i])
            text_printf(&text, " %.*s=%llu", STR_ARG(reading_kind_code((enum reading_kind)i)),
                        (unsigned long long)count[i]);
    return text_str(&text);
}

static struct str
counts_json(struct arena *arena, const struct reading_device *device,
            const struct reading_entry *entry)
{
    struct text text = {.arena = arena};

    text_add_char(&text, '[');
    for (size_t i = 0; i < device->register_count; i++) {
        const struct reading_register *one = &device->registers[i];

        if (entry->has[one->kind])
            text_printf(&text, "%s[%llu,%llu]", text.len > 1 ? "," : "",
                        (unsigned long long)one->id, (unsigned long long)entry->count[one->kind]);
    }
    text_add_char(&text, ']');
    return text_str(&text);
}

/* The due day behind a reading of a day; NULL: it stays. */
static const struct day *
next_due(const struct reading_device *device, struct day on, struct day *due)
{
    const struct day behind = on.days > device->due.days ? on : device->due;

    if (!device->is_due_known || on.days < device->due.days - READING_EARLY_DAYS)
        return NULL;
    *due = device->period_months != 0
               ? reading_period_end(device->term, device->period_months, behind)
               : reading_period_end((struct day){device->due.days + 1}, 1, behind);
    return due;
}

static struct reading_row
row_of(const struct storing *job, enum reading_state state, bool is_live, struct str cause)
{
    const struct reading_entry *entry = &job->verdict->entry;
    const bool corrects = job->verdict->takes_place && !str_is_empty(entry->corrects);

    return (struct reading_row){
        .code = job->out->code,
        .customer = job->doer->customer,
        .device = job->device->id,
        .on = entry->on,
        .at = job->facts->now,
        .source = job->doer->source,
        .cause = cause,
        .corrects = corrects ? entry->corrects : STR(""),
        .person = job->doer->person,
        .token = job->doer->token,
        .is_sure = job->verdict->was_confirmed,
        .is_live = is_live,
        .state = state,
        .counts = counts_json(job->arena, job->device, entry),
    };
}

static enum result
issue_receipt(struct db *db, const struct storing *job)
{
    const struct reading_entry *entry = &job->verdict->entry;
    const struct receipt_new receipt = {
        .customer = job->doer->customer,
        .portal = job->doer->portal,
        .kind = STR("reading"),
        .object = job->out->code,
        .centre = job->doer->centre,
        .content =
            reading_content(job->arena, job->device->code, entry->on, entry->has, entry->count),
        .at = job->facts->now,
    };

    return receipt_issue(db, job->arena, &receipt, &job->out->receipt);
}

static enum result
log_sent(struct db *db, const struct storing *job)
{
    const struct reading_doer *doer = job->doer;

    if (str_is(doer->source, STR("file")) || str_is(doer->source, STR("estimate")))
        return RES_OK;
    return audit_write(
        db, job->arena,
        &(struct audit_entry){
            .event = job->verdict->takes_place ? AUDIT_READING_CORRECTED : AUDIT_READING_SENT,
            .customer = doer->customer,
            .actor = doer->person,
            .as = doer->as,
            .object = job->device->code,
            .detail = arena_printf(job->arena, "reading=%.*s", STR_ARG(job->out->code))});
}

/* What the day held before gives way. */
static enum result
give_way(struct db *db, const struct storing *job)
{
    const bool was_estimate = job->device->last.state == READING_ESTIMATED;

    if (!job->verdict->takes_place)
        return RES_OK;
    return reading_store_step(
        db, &(struct reading_step){.customer = job->doer->customer,
                                   .code = job->device->last.code,
                                   .state = READING_SUPERSEDED,
                                   .cause = was_estimate ? STR("real") : STR("corrected"),
                                   .person = job->doer->person});
}

static enum result
accept(struct db *db, const struct storing *job)
{
    job->out->state = READING_ACCEPTED;
    return reading_store_step(db, &(struct reading_step){.customer = job->doer->customer,
                                                         .code = job->out->code,
                                                         .state = READING_ACCEPTED,
                                                         .is_live = true,
                                                         .cause = job->verdict->takes_place
                                                                      ? STR("corrected")
                                                                      : STR("plausible")});
}

static enum result
write_down(struct db *db, const struct storing *job)
{
    const bool is_contested = job->verdict->outcome == READING_CONTESTED;
    const bool waits = is_contested || job->verdict->was_confirmed;
    const struct str cause = is_contested ? STR("challenge")
                             : waits      ? STR("confirmed")
                                          : STR("sent");
    const struct reading_row row = row_of(job, READING_SUBMITTED, !is_contested, cause);
    struct day due;

    job->out->state = READING_SUBMITTED;
    if (!is_contested)
        TRY(give_way(db, job));
    TRY(reading_store_insert(db, &row));
    if (!waits)
        TRY(accept(db, job));
    TRY(reading_store_settle(db, job->doer->customer, job->device->id,
                             next_due(job->device, row.on, &due)));
    if (job->doer->token != 0)
        TRY(reading_store_heard(db, job->doer->customer, job->device->id));
    TRY(issue_receipt(db, job));
    return log_sent(db, job);
}

static enum result
store(struct db *db, struct storing *job, const struct reading_entry *entry,
      enum reading_outcome wanted, struct reading_verdict *verdict)
{
    const struct str code = job->out->code;

    reading_judge(job->facts, job->device, entry, verdict);
    if (verdict->outcome != wanted)
        return RES_INVALID;
    *job->out =
        (struct reading_stored){.code = str_is_empty(code) ? secret_code(job->arena) : code};
    return write_down(db, job);
}

enum result
reading_store(struct db *db, struct arena *arena, const struct reading_submission *in,
              struct reading_verdict *verdict, struct reading_stored *out)
{
    struct storing job = {arena, in->doer, in->facts, in->device, verdict, out};

    return store(db, &job, in->entry, READING_FINE, verdict);
}

enum result
reading_contest(struct db *db, struct arena *arena, const struct reading_submission *in,
                struct reading_verdict *verdict, struct reading_stored *out)
{
    struct storing job = {arena, in->doer, in->facts, in->device, verdict, out};

    return store(db, &job, in->entry, READING_CONTESTED, verdict);
}

/* ---- Estimates ---- */

static bool
holds_day(const struct reading_device *device, struct day on)
{
    if (device->last.is_known && device->last.on.days >= on.days)
        return true;
    for (size_t i = 0; i < device->register_count; i++)
        if (device->registers[i].point_count > 0 &&
            device->registers[i].points[0].on.days >= on.days)
            return true;
    return false;
}

static void
estimate(const struct reading_device *device, struct reading_entry *entry)
{
    for (size_t i = 0; i < device->register_count; i++) {
        const struct reading_register *one = &device->registers[i];

        entry->has[one->kind] = true;
        entry->count[one->kind] = reading_expected(one, entry->on);
    }
    if (reading_is_summed(device))
        entry->count[READING_TOTAL] = entry->count[READING_MONO] + entry->count[READING_COLOUR];
}

enum result
reading_estimate(struct db *db, struct arena *arena, const struct reading_doer *doer,
                 const struct reading_facts *facts, const struct reading_device *device,
                 struct reading_stored *out)
{
    struct reading_verdict verdict = {.entry = {.on = device->due}};
    struct storing job = {arena, doer, facts, device, &verdict, out};
    struct day due;

    if (!device->is_due_known || device->due.days > device->today.days ||
        device->register_count == 0 || holds_day(device, device->due))
        return RES_CONFLICT;
    estimate(device, &verdict.entry);
    *out = (struct reading_stored){.code = secret_code(arena), .state = READING_ESTIMATED};
    const struct reading_row row = row_of(&job, READING_ESTIMATED, true, STR("due"));

    TRY(reading_store_insert(db, &row));
    return reading_store_settle(db, doer->customer, device->id,
                                next_due(device, device->due, &due));
}

/* ---- States ---- */

static bool
may_become(const struct reading_found *found, enum reading_state state)
{
    switch (state) {
    case READING_ACCEPTED:
        return found->state == READING_SUBMITTED && found->is_live;
    case READING_REJECTED:
        return found->state == READING_SUBMITTED;
    case READING_SUPERSEDED:
        return found->is_live || found->state == READING_SUBMITTED;
    case READING_SUBMITTED:
    case READING_ESTIMATED:
    case READING_STATES:
        break;
    }
    return false;
}

enum result
reading_change(struct db *db, struct arena *arena, const struct reading_decision *decision)
{
    const uint64_t customer = decision->customer;
    const enum reading_state state = decision->state;
    struct reading_found found;

    TRY(reading_store_one(db, arena, customer, decision->reading, &found));
    if (!may_become(&found, state))
        return RES_CONFLICT;
    TRY(reading_store_step(db, &(struct reading_step){.customer = customer,
                                                      .code = found.code,
                                                      .state = state,
                                                      .is_live = state == READING_ACCEPTED,
                                                      .cause = decision->cause,
                                                      .person = decision->person}));
    return reading_store_settle(db, customer, found.device, NULL);
}

/* ---- Epochs ---- */

static const char *
epoch_problem(const struct reading_device *device, const struct reading_register *one,
              const struct reading_epoch *epoch)
{
    uint64_t beyond = 1;

    if (one == NULL)
        return "reading.not-there";
    for (unsigned i = 0; i < one->digits; i++)
        beyond *= 10;
    if (epoch->count >= beyond)
        return "reading.digits";
    if (epoch->on.days > device->today.days || epoch->on.days < one->epoch_on.days ||
        (device->last.is_known && epoch->on.days < device->last.on.days))
        return "reading.epoch-day";
    return NULL;
}

enum result
reading_open_epoch(struct db *db, struct arena *arena, const struct reading_doer *doer,
                   const struct reading_device *device, const struct reading_epoch *epoch,
                   const char **problem)
{
    const struct reading_register *one = reading_register_of(device, epoch->kind);

    *problem = epoch_problem(device, one, epoch);
    if (*problem != NULL || one == NULL)
        return RES_INVALID;
    TRY(reading_store_epoch(db, doer->customer, one->id, epoch));
    return audit_write(
        db, arena,
        &(struct audit_entry){.event = AUDIT_EPOCH_OPENED,
                              .customer = doer->customer,
                              .actor = doer->person,
                              .as = doer->as,
                              .object = device->code,
                              .detail = arena_printf(arena, "register=%.*s cause=%.*s",
                                                     STR_ARG(reading_kind_code(epoch->kind)),
                                                     STR_ARG(epoch->cause))});
}
