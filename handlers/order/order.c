/* Places orders and moves them on: each in one unit that writes the customer's common row first. */
#include "handlers/order/order.h"

#include "fcgi/edge/secret.h"
#include "fcgi/gate/once.h"
#include "handlers/audit/audit.h"
#include "handlers/customer/customer.h"
#include "handlers/mail/mail.h"
#include "handlers/order/order_store.h"
#include "handlers/receipt/receipt.h"

#define DAY_S 86400

/* --- what fits, and how much of it --- */

/* All that was read about some devices. */
struct reading_up {
    const struct order_volume *volumes;
    size_t volume_count;
    const struct order_past *past;
    size_t past_count;
    struct day today;
};

/* Pages in thirty days; 0: not known. */
static uint64_t
monthly(const struct reading_up *known, uint64_t device, struct str kind)
{
    for (size_t i = 0; i < known->volume_count; i++) {
        const struct order_volume *volume = &known->volumes[i];

        if (volume->device == device && str_is(volume->kind, kind) && volume->days > 0)
            return (volume->high - volume->low) * 30 / (uint64_t)volume->days;
    }
    return 0;
}

/* Black is used up by pages in black, colours by pages in colour, the rest by all of them. */
static uint64_t
month_pages(const struct reading_up *known, uint64_t device, struct str colour)
{
    const uint64_t total = monthly(known, device, STR("total"));
    const uint64_t mono = monthly(known, device, STR("mono"));
    const uint64_t coloured = monthly(known, device, STR("colour"));

    if (str_is(colour, STR("none")))
        return total > 0 ? total : mono + coloured;
    if (str_is(colour, STR("black")))
        return mono > 0 ? mono : total;
    return coloured;
}

static struct day
day_of(struct instant at)
{
    return (struct day){(int32_t)(at.seconds / DAY_S)};
}

/* The newest order of the article for the device that is on its way, or is not. */
static bool
newest(const struct reading_up *known, const struct order_offer *offer, bool is_on_way,
       struct order_mark *out)
{
    bool is_found = false;

    for (size_t i = 0; i < known->past_count; i++) {
        const struct order_past *past = &known->past[i];

        if (past->device != offer->device_id || past->article != offer->article_id ||
            str_is(past->mark.state, STR("delivered")) == is_on_way)
            continue;
        if (is_found && !str_is(past->mark.code, out->code))
            continue;
        if (is_found)
            out->quantity += past->mark.quantity;
        else
            *out = past->mark;
        is_found = true;
    }
    return is_found;
}

/* Pieces for which the contract paid within the span. */
static uint64_t
taken(const struct reading_up *known, const struct order_offer *offer)
{
    uint64_t pieces = 0;

    for (size_t i = 0; i < known->past_count; i++) {
        const struct order_past *past = &known->past[i];

        if (past->device == offer->device_id && past->article == offer->article_id &&
            str_is(past->charge, STR("included")) &&
            known->today.days - day_of(past->mark.at).days < ORDER_FREE_DAYS)
            pieces += past->mark.quantity;
    }
    return pieces;
}

static void
weigh(const struct reading_up *known, struct order_offer *offer)
{
    offer->month_pages = month_pages(known, offer->device_id, offer->colour);
    offer->plausible = order_plausible(offer->month_pages, offer->yield_pages);
    if (offer->is_included) {
        const uint64_t gone = taken(known, offer);

        offer->free = gone < offer->plausible ? offer->plausible - gone : 0;
    }
    offer->is_on_way = newest(known, offer, true, &offer->on_way);
    if (offer->is_on_way || !newest(known, offer, false, &offer->last))
        return;
    const uint64_t days =
        order_lasting_days(offer->last.quantity, offer->yield_pages, offer->month_pages);
    const struct day since = day_of(offer->last.at);
    const uint64_t lasts = days < 36500 ? days : 36500;

    offer->lasts_until.days = since.days + (int32_t)lasts;
    offer->is_early = (uint64_t)(known->today.days - since.days) * 2 < lasts;
}

enum result
order_offers(struct db *db, struct arena *arena, const struct device_sight *sight,
             const struct order_question *question, struct order_devices *out)
{
    struct reading_up known = {.today = question->today};
    struct text codes = {.arena = arena};

    *out = (struct order_devices){0};
    if (!sight->sees_some)
        return RES_OK;
    TRY(order_store_offers(db, arena, sight, question, out));
    if (out->count == 0)
        return RES_OK;
    for (size_t i = 0; i < out->count; i++)
        text_printf(&codes, "%s%.*s", i == 0 ? "" : ",", STR_ARG(out->first[i].code));
    const struct str devices = text_str(&codes);

    TRY(order_store_volumes(db, arena, sight->customer, devices, &known.volumes,
                            &known.volume_count));
    TRY(order_store_past(db, arena, sight->customer, devices, &known.past, &known.past_count));
    for (size_t i = 0; i < out->count; i++) {
        for (size_t j = 0; j < out->first[i].count; j++)
            weigh(&known, &out->first[i].offers[j]);
    }
    return RES_OK;
}

/* --- placing an order --- */

struct placing {
    struct arena *arena;
    const struct order_doer *doer;
    const struct order_wish *wish;
    struct order_placed *out;
    struct problems *problems;
    size_t problem_count; /* before the unit began: what a run before found is not kept */
    struct order_new row;
    struct str site_name;
    struct str address;
};

static enum result
find_site(struct db *db, struct placing *job)
{
    struct order_sites sites;

    TRY(order_sites(db, job->arena, &job->doer->sight, &sites));
    for (size_t i = 0; i < sites.count; i++) {
        if (!str_is(sites.first[i].code, job->wish->site))
            continue;
        job->row.site = sites.first[i].id;
        job->site_name = sites.first[i].name;
        return RES_OK;
    }
    problems_add(job->problems, "site", "order.site-unknown");
    return RES_INVALID;
}

/* Judged inside the unit, behind the common row: two orders at once see each other. */
static enum result
judge(struct db *db, struct placing *job)
{
    const struct order_question question = {
        .devices = order_wish_devices(job->arena, job->wish),
        .serial = STR(""),
        .portal = job->wish->portal,
        .today = job->wish->today,
    };

    TRY(order_offers(db, job->arena, &job->doer->sight, &question, &job->out->devices));
    const enum result site = find_site(db, job);
    const enum result r =
        order_judge(job->arena, &job->out->devices, job->wish, &job->out->verdict, job->problems);

    return site == RES_OK ? r : site;
}

/* Whether it waits for an administrator. */
static enum result
decide_state(struct db *db, struct placing *job)
{
    struct str rule;

    TRY(order_rule(db, job->arena, job->row.customer, &rule));
    const bool waits =
        !job->doer->may_approve && (str_is(rule, STR("all")) ||
                                    (str_is(rule, STR("charged")) && job->out->verdict.is_charged));

    job->row.state = waits ? STR("waiting") : STR("received");
    return RES_OK;
}

static enum result
write_rows(struct db *db, const struct placing *job)
{
    const struct order_verdict *verdict = &job->out->verdict;
    const struct order_entry entry = {.customer = job->row.customer,
                                      .person = job->row.person,
                                      .code = job->row.code,
                                      .state = job->row.state,
                                      .reason = STR("")};

    TRY(order_store_insert(db, &job->row));
    for (size_t i = 0; i < verdict->line_count; i++)
        TRY(order_store_line(db, &job->row, i + 1, &verdict->lines[i]));
    return order_store_event(db, &entry);
}

/* What the receipt is proof of: made again from the rows alike. */
static struct str
content_of(const struct placing *job)
{
    const struct order_verdict *verdict = &job->out->verdict;
    struct text text = {.arena = job->arena};

    text_printf(&text, "order=%.*s site=%llu", STR_ARG(job->row.number),
                (unsigned long long)job->row.site);
    for (size_t i = 0; i < verdict->line_count; i++)
        text_printf(
            &text, " %llu.%.*s.%llu.%.*s", (unsigned long long)verdict->lines[i].offer->device_id,
            STR_ARG(verdict->lines[i].offer->article_number),
            (unsigned long long)verdict->lines[i].quantity, STR_ARG(verdict->lines[i].charge));
    return text_str(&text);
}

static enum result
tell_approvers(struct db *db, const struct placing *job)
{
    const uint64_t *people = NULL;
    size_t count = 0;

    TRY(order_store_approvers(db, job->arena, job->row.customer, &people, &count));
    for (size_t i = 0; i < count; i++) {
        const struct mail mail = {
            .event = MAIL_ORDER_WAITING,
            .person = people[i],
            .path = arena_printf(job->arena, "/orders/%.*s", STR_ARG(job->row.code)),
            .values = {{"name", job->doer->by.name},
                       {"number", job->row.number},
                       {"customer", job->doer->by.customer_name}},
        };

        TRY(mail_queue(db, job->arena, &mail));
    }
    return RES_OK;
}

static enum result
tell(struct db *db, const struct placing *job)
{
    if (str_is(job->row.state, STR("waiting")))
        TRY(tell_approvers(db, job));
    if (job->row.person == 0)
        return RES_OK;
    return mail_queue(db, job->arena,
                      &(struct mail){
                          .event = MAIL_ORDER_STATE,
                          .person = job->row.person,
                          .path = arena_printf(job->arena, "/orders/%.*s", STR_ARG(job->row.code)),
                          .values = {{"state", job->row.state},
                                     {"number", job->row.number},
                                     {"site", job->site_name}},
    });
}

static enum result
place(struct db *db, void *arg)
{
    struct placing *job = arg;
    const struct member_doer *by = &job->doer->by;
    struct str receipt;
    struct instant at;

    job->problems->count = job->problem_count;
    TRY(customer_touch(db, by->customer));
    TRY(once_claim(db, by->key, by->person, job->address));
    TRY(judge(db, job));
    TRY(decide_state(db, job));
    job->row.number = secret_number(job->arena);
    TRY(order_store_change(db, job->arena, job->row.portal, &job->row.changed, &at));
    TRY(write_rows(db, job));
    const struct receipt_new proof = {
        .customer = by->customer,
        .portal = job->row.portal,
        .kind = STR("order"),
        .object = job->row.code,
        .centre = job->doer->centre,
        .content = content_of(job),
        .at = at,
    };

    TRY(receipt_issue(db, job->arena, &proof, &receipt));
    TRY(tell(db, job));
    return audit_write(
        db, job->arena,
        &(struct audit_entry){
            .event = AUDIT_ORDERED,
            .customer = by->customer,
            .actor = by->person,
            .as = by->as,
            .object = job->row.code,
            .detail = arena_printf(job->arena, "state=%.*s", STR_ARG(job->row.state)),
        });
}

enum result
order_place(struct db *db, struct arena *arena, const struct order_doer *doer,
            const struct order_wish *wish, struct order_placed *out, struct problems *problems)
{
    *out = (struct order_placed){.code = secret_code(arena)};
    struct placing job = {
        .arena = arena,
        .doer = doer,
        .wish = wish,
        .out = out,
        .problems = problems,
        .problem_count = problems->count,
        .row = {.customer = doer->by.customer,
                .person = doer->is_program ? 0 : doer->by.person,
                .code = out->code,
                .portal = wish->portal,
                .contact = wish->contact,
                .phone = wish->phone,
                .instruction = wish->instruction},
        .address = arena_printf(arena, "/orders/%.*s?done=ordered", STR_ARG(out->code)),
    };

    return db_transact(db, place, &job);
}
