/* The rules of moves and removals: days, places, one open move a device (MOV-1). */
#include "handlers/move/move.h"

#include "fcgi/edge/secret.h"
#include "fcgi/gate/once.h"
#include "handlers/audit/audit.h"
#include "handlers/customer/customer.h"
#include "handlers/mail/mail.h"
#include "handlers/move/move_store.h"
#include "handlers/receipt/receipt.h"

struct asking {
    struct arena *arena;
    const struct member_doer *doer;
    const struct move_plan *plan;
    const struct device *devices; /* of the wishes, in their order */
    struct problems *problems;
    struct move_asked *out;
};

static bool
is_removal(const struct move_plan *plan)
{
    return str_is(plan->kind, STR("removal"));
}

const char *
move_wish_problem(const struct move_plan *plan, const struct move_wish *wish,
                  const struct device *from, const char **part)
{
    *part = "wanted";
    if (wish->on.days == 0)
        return "move.day-missing";
    if (wish->on.days < plan->today.days)
        return "move.day-past";
    if (wish->on.days - plan->today.days > MOVE_DAYS_MOST)
        return "move.day-far";
    *part = "site";
    if (is_removal(plan))
        return NULL;
    if (str_is_empty(wish->site))
        return "move.site-missing";
    if (str_is(wish->site, from->site_code) && str_is(wish->place, from->place))
        return "move.same-place";
    return NULL;
}

static void
refuse(const struct asking *job, const char *part, size_t wish, const char *code)
{
    const struct str field = arena_printf(job->arena, "%s-%zu", part, wish + 1);

    problems_add(job->problems, arena_cstr(job->arena, field), code);
}

static bool
is_twice(const struct move_plan *plan, size_t wish)
{
    for (size_t i = 0; i < wish; i++)
        if (str_is(plan->wishes[i].device, plan->wishes[wish].device))
            return true;
    return false;
}

/* All wishes are judged before anything is written, so that all that is wrong is told at once. */
static enum result
judge(struct db *db, struct asking *job)
{
    struct device *devices = arena_new_array(job->arena, job->plan->count, struct device);

    for (size_t i = 0; i < job->plan->count; i++) {
        const struct move_wish *wish = &job->plan->wishes[i];
        const enum result r =
            device_of_viewer(db, job->arena, &job->plan->sight, wish->device, &devices[i]);
        const char *part = "device";
        const char *code = NULL;

        if (r == RES_NOT_FOUND) { /* there is no line to tell it beside */
            problems_add(job->problems, NULL, "move.device-unknown");
            continue;
        }
        TRY(r);
        if (is_twice(job->plan, i))
            code = "move.device-twice";
        else
            code = move_wish_problem(job->plan, wish, &devices[i], &part);
        if (code != NULL)
            refuse(job, part, i, code);
    }
    job->devices = devices;
    return problems_none(job->problems) ? RES_OK : RES_INVALID;
}

static enum result
write_lines(struct db *db, const struct asking *job)
{
    enum result all = RES_OK;

    for (size_t i = 0; i < job->plan->count; i++) {
        const enum result r = move_store_insert_line(db, job->doer->customer, job->out->code, i + 1,
                                                     job->devices[i].id, &job->plan->wishes[i]);

        if (r == RES_CONFLICT)
            refuse(job, "device", i, "move.open-already");
        else if (r == RES_NOT_FOUND)
            refuse(job, "site", i, "move.site-unknown");
        else if (r != RES_OK)
            return r;
        if (r != RES_OK)
            all = RES_INVALID;
    }
    return all;
}

/* What the receipt stands for, in a form that can be made again from the rows. */
static struct str
content_of(const struct asking *job)
{
    struct text text = {.arena = job->arena};

    text_add(&text, job->plan->kind);
    for (size_t i = 0; i < job->plan->count; i++) {
        char day[11];

        day_format(job->plan->wishes[i].on, day);
        text_add(&text, arena_printf(job->arena, " device=%.*s on=%s",
                                     STR_ARG(job->plan->wishes[i].device), day));
    }
    return text_str(&text);
}

static enum result
issue(struct db *db, const struct asking *job)
{
    const struct receipt_new receipt = {
        .customer = job->doer->customer,
        .portal = job->doer->portal,
        .kind = STR("move"),
        .object = job->out->code,
        .centre = job->plan->centre,
        .content = content_of(job),
        .at = job->plan->now,
    };

    return receipt_issue(db, job->arena, &receipt, &job->out->receipt);
}

static enum result
ask(struct db *db, void *arg)
{
    struct asking *job = arg;
    const struct member_doer *doer = job->doer;

    job->problems->count = 0;
    TRY(customer_touch(db, doer->customer));
    TRY(once_claim(db, doer->key, doer->person, doer->address));
    TRY(judge(db, job));
    job->out->number = secret_number(job->arena);
    TRY(move_store_insert(db, doer, job->plan, job->out));
    TRY(write_lines(db, job));
    TRY(issue(db, job));
    return audit_write(db, job->arena,
                       &(struct audit_entry){
                           .event = AUDIT_MOVE_ASKED,
                           .customer = doer->customer,
                           .actor = doer->person,
                           .as = doer->as,
                           .object = job->out->code,
                           .detail = arena_printf(job->arena, "kind=%.*s devices=%zu",
                                                  STR_ARG(job->plan->kind), job->plan->count),
                       });
}

enum result
move_ask(struct db *db, struct arena *arena, const struct member_doer *doer,
         const struct move_plan *plan, struct problems *problems, struct move_asked *out)
{
    struct asking job = {
        .arena = arena, .doer = doer, .plan = plan, .problems = problems, .out = out};

    return db_transact(db, ask, &job);
}

/* --- what happens to a line --- */

struct settling {
    struct arena *arena;
    const struct member_doer *doer;
    const struct move_step *step;
    struct move_found found;
};

static bool
is_done(const struct settling *job)
{
    return str_is(job->step->state, STR("done"));
}

/* The device stands elsewhere from now on, or is gone. */
static enum result
carry_out(struct db *db, const struct settling *job)
{
    const struct move_found *found = &job->found;
    const struct device_spot spot = {.customer = job->doer->customer,
                                     .device = found->device_id,
                                     .site = found->site_id,
                                     .person = job->doer->person,
                                     .place = found->place,
                                     .cause = STR("moved")};

    if (str_is(found->kind, STR("removal")))
        return device_remove(db, spot.customer, spot.device, spot.person);
    return device_put(db, &spot);
}

static enum result
tell(struct db *db, const struct settling *job)
{
    const enum mail_event event = is_done(job)                               ? MAIL_MOVE_DONE
                                  : str_is(job->step->state, STR("planned")) ? MAIL_MOVE_PLANNED
                                                                             : MAIL_MOVE_CANCELLED;
    struct mail mail = {
        .event = event,
        .person = job->found.person,
        .path = arena_printf(job->arena, "/moves/%.*s", STR_ARG(job->step->move)),
        .values = {{"number", job->found.number},
                   {"serial", job->found.serial},
                   {"kind", job->found.kind}},
    };
    char day[11];

    if (job->found.person == job->doer->person)
        return RES_OK;
    if (job->step->on.days != 0) {
        day_format(job->step->on, day);
        mail.values[3] = (struct mail_value){"day", arena_str(job->arena, str_from(day))};
    }
    return mail_queue(db, job->arena, &mail);
}

static enum result
settle(struct db *db, void *arg)
{
    struct settling *job = arg;
    const struct member_doer *doer = job->doer;

    TRY(customer_touch(db, doer->customer));
    TRY(move_store_line(db, job->arena, doer->customer, job->step, &job->found));
    const enum result r = move_store_settle(db, doer->customer, job->step);

    if (r == RES_NOT_FOUND)
        return RES_CONFLICT; /* done or cancelled before */
    TRY(r);
    if (is_done(job))
        TRY(carry_out(db, job));
    TRY(tell(db, job));
    return audit_write(
        db, job->arena,
        &(struct audit_entry){
            .event = AUDIT_MOVE_SETTLED,
            .customer = doer->customer,
            .actor = doer->person,
            .as = doer->as,
            .object = job->found.device,
            .detail = arena_printf(job->arena, "move=%.*s state=%.*s", STR_ARG(job->step->move),
                                   STR_ARG(job->step->state)),
        });
}

enum result
move_settle(struct db *db, struct arena *arena, const struct member_doer *doer,
            const struct move_step *step)
{
    struct settling job = {.arena = arena, .doer = doer, .step = step};

    return db_transact(db, settle, &job);
}
