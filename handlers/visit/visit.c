/* The rules of visits: which spans can be proposed, and who answers whom (MOV-2). */
#include "handlers/visit/visit.h"

#include "fcgi/base/zone.h"
#include "fcgi/edge/secret.h"
#include "fcgi/gate/once.h"
#include "handlers/audit/audit.h"
#include "handlers/customer/customer.h"
#include "handlers/mail/mail.h"
#include "handlers/visit/visit_store.h"

#define DAY_S 86400

bool
visit_is_open(const struct visit *visit)
{
    return !str_is(visit->state, STR("done")) && !str_is(visit->state, STR("cancelled"));
}

bool
visit_may_agree(const struct visit *visit, enum visit_side side)
{
    return str_is(visit->state, STR("proposed")) && visit->by != side;
}

/* "09:30" as civil time of a day. */
static bool
clock_read(struct str typed, struct day day, struct civil *out)
{
    unsigned parts[5];

    if (typed.len != 5 || typed.at[2] != ':')
        return false;
    for (size_t i = 0; i < 5; i++) {
        parts[i] = (unsigned)((unsigned char)typed.at[i] - '0');
        if (i != 2 && parts[i] > 9)
            return false;
    }
    *out = day_to_civil(day);
    out->hour = (int32_t)(parts[0] * 10 + parts[1]);
    out->minute = (int32_t)(parts[3] * 10 + parts[4]);
    return out->hour < 24 && out->minute < 60;
}

const char *
visit_span_read(const struct visit_span *span, struct str zone, struct instant now,
                struct instant out[2], const char **field)
{
    const struct zone *there = NULL;
    struct civil from;
    struct civil until;

    *field = "from";
    if (!clock_read(span->from, span->day, &from))
        return "visit.clock";
    *field = "until";
    if (!clock_read(span->until, span->day, &until))
        return "visit.clock";
    if (zone_find(zone, &there) != RES_OK && zone_find(STR("UTC"), &there) != RES_OK)
        return "visit.clock";
    out[0] = zone_instant(there, &from);
    out[1] = zone_instant(there, &until);
    if (out[1].seconds <= out[0].seconds ||
        out[1].seconds - out[0].seconds > (int64_t)VISIT_HOURS_MOST * 3600)
        return "visit.order";
    *field = "day";
    if (out[0].seconds <= now.seconds)
        return "visit.past";
    if (out[0].seconds - now.seconds > (int64_t)VISIT_DAYS_MOST * DAY_S)
        return "visit.far";
    return NULL;
}

struct asking {
    struct arena *arena;
    const struct member_doer *doer;
    const struct device_sight *sight;
    const struct visit_wish *wish;
};

static enum result
tell(struct db *db, struct arena *arena, const struct member_doer *doer, enum audit_event event,
     struct str device, struct str detail)
{
    return audit_write(db, arena,
                       &(struct audit_entry){.event = event,
                                             .customer = doer->customer,
                                             .actor = doer->person,
                                             .as = doer->as,
                                             .object = device,
                                             .detail = detail});
}

static enum result
ask(struct db *db, void *arg)
{
    const struct asking *job = arg;
    struct device device;

    TRY(customer_touch(db, job->doer->customer));
    TRY(once_claim(db, job->doer->key, job->doer->person, job->doer->address));
    TRY(device_of_viewer(db, job->arena, job->sight, job->wish->device, &device));
    const enum result r =
        visit_store_insert(db, job->doer, job->wish, device.id, secret_number(job->arena));

    if (r == RES_CONFLICT)
        return RES_INVALID; /* a visit to it is open */
    TRY(r);
    return tell(db, job->arena, job->doer, AUDIT_VISIT_ASKED, job->wish->device,
                arena_printf(job->arena, "visit=%.*s", STR_ARG(job->wish->code)));
}

enum result
visit_ask(struct db *db, struct arena *arena, const struct member_doer *doer,
          const struct device_sight *sight, const struct visit_wish *wish)
{
    struct asking job = {arena, doer, sight, wish};

    return db_transact(db, ask, &job);
}

/* --- what one side does --- */

struct settling {
    struct arena *arena;
    const struct member_doer *doer;
    const struct visit_step *step;
    struct visit_found found;
};

static bool
is_allowed(const struct visit_step *step, const struct visit *visit)
{
    if (!visit_is_open(visit))
        return false;
    if (str_is(step->state, STR("confirmed")))
        return visit_may_agree(visit, step->side);
    if (str_is(step->state, STR("done")))
        return step->side == VISIT_STAFF;
    return true;
}

/* Whoever asked is told what staff did; that it is done they saw. */
static enum result
send_mail(struct db *db, const struct settling *job)
{
    const struct visit *visit = &job->found.visit;
    const struct visit_step *step = job->step;
    const struct instant at = step->at.seconds != 0 ? step->at : visit->at;
    char text[21];

    if (step->side == VISIT_CUSTOMER || str_is(step->state, STR("done")))
        return RES_OK;
    struct mail mail = {
        .event = str_is(step->state, STR("proposed"))    ? MAIL_VISIT_PROPOSED
                 : str_is(step->state, STR("confirmed")) ? MAIL_VISIT_CONFIRMED
                                                         : MAIL_VISIT_CANCELLED,
        .person = job->found.person,
        .path = arena_printf(job->arena, "/visits/%.*s", STR_ARG(step->code)),
        .values = {{"number", visit->number}, {"serial", visit->serial}},
    };

    if (at.seconds != 0) {
        instant_format(at, text);
        mail.values[2] = (struct mail_value){"at", arena_str(job->arena, str_from(text))};
        mail.values[3] =
            (struct mail_value){"place-zone", str_is_empty(visit->zone) ? STR("UTC") : visit->zone};
    }
    return mail_queue(db, job->arena, &mail);
}

static enum result
settle(struct db *db, void *arg)
{
    struct settling *job = arg;
    const struct visit_step *step = job->step;

    TRY(customer_touch(db, job->doer->customer));
    TRY(visit_store_found(db, job->arena, job->doer->customer, step->code, &job->found));
    if (!is_allowed(step, &job->found.visit))
        return RES_CONFLICT;
    TRY(visit_store_settle(db, job->doer->customer, step));
    TRY(send_mail(db, job));
    return tell(db, job->arena, job->doer, AUDIT_VISIT_SETTLED, job->found.visit.device,
                arena_printf(job->arena, "visit=%.*s state=%.*s", STR_ARG(step->code),
                             STR_ARG(step->state)));
}

enum result
visit_settle(struct db *db, struct arena *arena, const struct member_doer *doer,
             const struct visit_step *step)
{
    struct settling job = {.arena = arena, .doer = doer, .step = step};

    return db_transact(db, settle, &job);
}
