/* Watches promises: tells team leads before and when one breaks, and sends urgent requests on to a
 * centre that is open (TKT-9, RTE-4). */
#include "handlers/audit/audit.h"
#include "handlers/customer/customer.h"
#include "handlers/mail/mail.h"
#include "handlers/promise/promise.h"
#include "handlers/promise/promise_store.h"
#include "handlers/ticket/ticket.h"

#define HOUR_S       3600
#define NEAR_PART    5   /* the last fifth of the hours is near */
#define TURNS_A_TIME 200 /* put under watch in one piece */

struct instant
promise_near(const struct calendar *calendar, uint64_t response_h, struct instant due)
{
    return calendar_before(calendar, due, (int64_t)response_h * HOUR_S / NEAR_PART);
}

static bool
centre_has(const struct centre *centre, struct str department)
{
    for (size_t i = 0; i < centre->department_count; i++)
        if (str_is(centre->departments[i].code, department))
            return true;
    return false;
}

static bool
centre_is_open(const struct centre *centre, struct instant at)
{
    return calendar_opening(centre->calendar, at).is_open;
}

const struct centre *
promise_way(const struct place *place, const struct centre *from, struct str home,
            struct str department, struct instant at)
{
    const struct centre *first = centre_by_code(place, home);

    if (first == NULL)
        first = from;
    if (centre_is_open(from, at))
        return NULL;
    if (first != from && centre_has(first, department) && centre_is_open(first, at))
        return first;
    for (size_t i = 0; i < first->failover_count; i++) {
        const struct centre *next = first->failover[i];

        if (next != from && centre_has(next, department) && centre_is_open(next, at))
            return next;
    }
    return NULL;
}

/* --- telling --- */

/* What a team lead is written of: near or broken; moved, when centre gets it. */
struct news {
    uint64_t ticket;
    struct str code, number, centre, what;
    struct instant due;
};

static enum result
tell(struct db *db, struct arena *arena, const struct news *news)
{
    const uint64_t *people = NULL;
    size_t count = 0;
    char due[21];

    TRY(promise_store_leads(db, arena, news->ticket, &people, &count));
    instant_format(news->due, due);
    for (size_t i = 0; i < count; i++)
        TRY(mail_queue(db, arena,
                       &(struct mail){
                           .event = MAIL_REQUEST_ESCALATED,
                           .person = people[i],
                           .path = arena_printf(arena, "/desk/requests/%.*s", STR_ARG(news->code)),
                           .values = {{"number", news->number},
                                      {"state", news->what},
                                      {"due", arena_str(arena, str_from(due))},
                                      {"site", news->centre}},
        }));
    return RES_OK;
}

struct telling {
    struct arena *arena;
    struct promise_alarm alarm;
};

/* The ticket's version stays: nothing an agent has before them changes by this. */
static enum result
escalate(struct db *db, void *arg)
{
    const struct telling *job = arg;
    const struct promise_alarm *alarm = &job->alarm;
    const struct str what = alarm->is_broken ? STR("broken") : STR("near");

    TRY(customer_touch(db, alarm->customer));
    TRY(promise_store_told(db, alarm));
    TRY(ticket_event_add(db, &(struct ticket_event_new){.ticket = alarm->ticket,
                                                        .kind = STR("escalated"),
                                                        .is_internal = true,
                                                        .now = what}));
    return tell(db, job->arena,
                &(struct news){.ticket = alarm->ticket,
                               .code = alarm->code,
                               .number = alarm->number,
                               .centre = alarm->centre,
                               .what = what,
                               .due = alarm->due});
}

static enum result
tell_next(struct db *db, struct arena *arena, bool *did_some)
{
    struct telling job = {.arena = arena};
    enum result r = promise_store_alarm(db, arena, &job.alarm);

    if (r == RES_OK) {
        *did_some = true;
        r = db_transact(db, escalate, &job);
    }
    return r == RES_NOT_FOUND ? RES_OK : r;
}

/* --- watching --- */

static const struct calendar *
calendar_by_code(const struct place *place, struct str code)
{
    for (size_t i = 0; i < place->centre_count; i++)
        if (str_is(place->centres[i].calendar->code, code))
            return place->centres[i].calendar;
    return NULL;
}

struct watching {
    struct arena *arena;
    const struct place *place;
    size_t count;
};

static enum result
watch_new(struct db *db, void *arg)
{
    struct watching *job = arg;
    struct promise_turn *turns = NULL;

    TRY(promise_store_forget(db));
    TRY(promise_store_unwatched(db, job->arena, TURNS_A_TIME, &turns, &job->count));
    for (size_t i = 0; i < job->count; i++) {
        const struct calendar *calendar = calendar_by_code(job->place, turns[i].calendar);
        struct instant near = turns[i].due;

        if (calendar != NULL)
            near = promise_near(calendar, turns[i].response_h, turns[i].due);
        TRY(promise_store_watch(db, &turns[i], near.seconds == 0 ? turns[i].due : near));
    }
    return RES_OK;
}

/* --- following the sun --- */

struct moving {
    struct arena *arena;
    struct promise_stray stray;
    const struct centre *from;
    const struct centre *to;
};

static enum result
move(struct db *db, void *arg)
{
    const struct moving *job = arg;
    const struct promise_stray *stray = &job->stray;

    TRY(customer_touch(db, stray->customer));
    TRY(promise_store_move(db, stray, job->from->code, job->to->code));
    TRY(ticket_event_add(db, &(struct ticket_event_new){.ticket = stray->ticket,
                                                        .kind = STR("moved-centre"),
                                                        .was = job->from->code,
                                                        .now = job->to->code}));
    TRY(tell(db, job->arena,
             &(struct news){.ticket = stray->ticket,
                            .code = stray->code,
                            .number = stray->number,
                            .centre = job->to->name,
                            .what = STR("moved"),
                            .due = stray->due}));
    return audit_write(db, job->arena,
                       &(struct audit_entry){.event = AUDIT_REQUEST_MOVED,
                                             .customer = stray->customer,
                                             .object = stray->code,
                                             .detail = arena_printf(job->arena, "centre=%.*s",
                                                                    STR_ARG(job->to->code))});
}

/* All that can move from one closed centre; what cannot stays. */
static enum result
move_from(struct db *db, struct arena *arena, const struct place *place, const struct centre *from,
          bool *did_some)
{
    struct moving job = {.arena = arena, .from = from};
    uint64_t after = 0;

    for (unsigned i = 0; i < TURNS_A_TIME; i++) {
        enum result r = promise_store_stray(db, arena, from->code, after, &job.stray);

        if (r != RES_OK)
            return r == RES_NOT_FOUND ? RES_OK : r;
        after = job.stray.ticket;
        job.to = promise_way(place, from, job.stray.home, job.stray.department, clock_now());
        if (job.to == NULL)
            continue;
        r = db_transact(db, move, &job);
        if (r != RES_OK && r != RES_NOT_FOUND)
            return r;
        *did_some = *did_some || r == RES_OK;
    }
    return RES_OK;
}

enum result
promise_watch_round(struct db *db, struct arena *arena, const struct place *place, bool *did_some)
{
    struct watching job = {arena, place, 0};
    const struct instant now = clock_now();

    *did_some = false;
    for (size_t i = 0; i < place->centre_count; i++) {
        const struct centre *centre = &place->centres[i];

        if (!centre_is_open(centre, now))
            TRY(move_from(db, arena, place, centre, did_some));
    }
    TRY(db_transact(db, watch_new, &job));
    *did_some = *did_some || job.count > 0;
    return tell_next(db, arena, did_some);
}
