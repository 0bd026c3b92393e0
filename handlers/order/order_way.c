/* The way of an order once it is placed: approval, supply desk, back office, delivery. */
#include "handlers/audit/audit.h"
#include "handlers/customer/customer.h"
#include "handlers/mail/mail.h"
#include "handlers/order/order_store.h"
#include "handlers/stock/stock.h"

struct advancing {
    struct arena *arena;
    const struct order_reference *order;
    const struct order_step *step;
    const char **problem;
};

static enum result
refuse(const struct advancing *job, enum result r, const char *problem)
{
    *job->problem = problem;
    return r;
}

static const char *const states[] = {"received",  "approved",  "shipped",
                                     "delivered", "cancelled", "refused"};

static bool
is_state(struct str state)
{
    for (size_t i = 0; i < sizeof states / sizeof states[0]; i++) {
        if (str_is(state, str_from(states[i])))
            return true;
    }
    return false;
}

/* A link of a parcel service: https, and nothing a browser could read otherwise. */
static bool
is_link(struct str url)
{
    if (str_is_empty(url))
        return true;
    if (!str_starts(url, STR("https://")) || url.len < sizeof "https://a.b" - 1)
        return false;
    for (size_t i = 0; i < url.len; i++) {
        if (url.at[i] <= ' ' || url.at[i] == '"' || url.at[i] == '<' || url.at[i] == '>' ||
            url.at[i] == '\\' || url.at[i] == '@' || url.at[i] == 0x7f)
            return false;
    }
    return true;
}

static bool
is_same_parcel(const struct order *order, const struct order_step *step)
{
    return str_is(order->courier, step->courier) && str_is(order->courier_url, step->courier_url) &&
           order->has_expected == step->has_expected &&
           (!step->has_expected || order->expected.days == step->expected.days);
}

static void
take_parcel(struct order *order, const struct order_step *step)
{
    order->courier = str_or_empty(step->courier);
    order->courier_url = str_or_empty(step->courier_url);
    order->has_expected = step->has_expected;
    order->expected = step->expected;
}

static enum result
store(struct db *db, const struct advancing *job, const struct order *order)
{
    uint64_t changed = 0;
    struct instant at;

    TRY(order_store_change(db, job->arena, order->portal, &changed, &at));
    return order_store_advance(db, job->order->customer, order, changed);
}

static enum result
tell(struct db *db, const struct advancing *job, const struct order *order)
{
    char day[11] = "";

    if (order->person == 0 || order->person == job->order->person ||
        str_is(order->state, STR("approved")))
        return RES_OK;
    if (order->has_expected && str_is(order->state, STR("shipped")))
        day_format(order->expected, day);
    return mail_queue(db, job->arena,
                      &(struct mail){
                          .event = MAIL_ORDER_STATE,
                          .person = order->person,
                          .path = arena_printf(job->arena, "/orders/%.*s", STR_ARG(order->code)),
                          .values = {{"state", order->state},
                                     {"number", order->number},
                                     {"site", order->site},
                                     {"courier", order->courier},
                                     {"to", arena_str(job->arena, str_from(day))},
                                     {"reason", job->step->reason}},
    });
}

static enum audit_event
event_of(const struct order_step *step)
{
    if (str_is(step->state, STR("received")))
        return AUDIT_ORDER_APPROVED;
    if (str_is(step->state, STR("refused")))
        return AUDIT_ORDER_REFUSED;
    if (str_is(step->state, STR("cancelled")))
        return AUDIT_ORDER_CANCELLED;
    return AUDIT_ORDER_MOVED;
}

static enum result
note(struct db *db, const struct advancing *job)
{
    return audit_write(
        db, job->arena,
        &(struct audit_entry){
            .event = event_of(job->step),
            .customer = job->order->customer,
            .actor = job->order->person,
            .as = job->order->as,
            .object = job->order->code,
            .detail = arena_printf(job->arena, "state=%.*s", STR_ARG(job->step->state)),
        });
}

static enum result
enter(struct db *db, const struct advancing *job, struct order *order)
{
    const struct order_step *step = job->step;
    const struct order_entry entry = {.customer = job->order->customer,
                                      .person = job->order->person,
                                      .code = order->code,
                                      .state = step->state,
                                      .reason = str_or_empty(step->reason)};

    order->state = step->state;
    if (str_is(step->state, STR("shipped")))
        take_parcel(order, step);
    TRY(store(db, job, order));
    TRY(order_store_event(db, &entry));
    if (str_is(step->state, STR("delivered")))
        TRY(stock_deliver(db, job->order->customer, order->code));
    TRY(tell(db, job, order));
    return note(db, job);
}

static enum result
advance(struct db *db, void *arg)
{
    const struct advancing *job = arg;
    const struct order_step *step = job->step;
    struct order order;

    *job->problem = NULL;
    TRY(customer_touch(db, job->order->customer));
    TRY(order_of_viewer(db, job->arena, &job->order->sight, job->order->code, &order));
    if (str_is(order.state, step->state)) {
        if (!str_is(step->state, STR("shipped")) || is_same_parcel(&order, step))
            return RES_OK;
        take_parcel(&order, step);
        return store(db, job, &order);
    }
    if (!order_may(order.state, step->state, step->mover))
        return refuse(job, RES_CONFLICT, "order.moved-on");
    return enter(db, job, &order);
}

/* Whoever refuses, or cancels what another ordered, says why. */
static bool
needs_reason(const struct order_step *step)
{
    return str_is(step->state, STR("refused")) ||
           (str_is(step->state, STR("cancelled")) && step->mover == MOVER_SUPPLY);
}

enum result
order_advance(struct db *db, struct arena *arena, const struct order_reference *order,
              const struct order_step *step, const char **problem)
{
    struct advancing job = {arena, order, step, problem};

    if (!is_state(step->state))
        return refuse(&job, RES_INVALID, "order.state-unknown");
    if (!is_link(step->courier_url))
        return refuse(&job, RES_INVALID, "order.courier-url");
    if (needs_reason(step) && str_is_empty(step->reason))
        return refuse(&job, RES_INVALID, "order.reason-missing");
    return db_transact(db, advance, &job);
}

/* --- which orders wait --- */

struct ruling {
    struct arena *arena;
    const struct member_doer *doer;
    struct str approval;
};

static enum result
set_rule(struct db *db, void *arg)
{
    const struct ruling *job = arg;
    struct str present;

    TRY(customer_touch(db, job->doer->customer));
    TRY(order_rule(db, job->arena, job->doer->customer, &present));
    if (str_is(present, job->approval))
        return RES_OK;
    TRY(order_store_set_rule(db, job->doer->customer, job->approval));
    return audit_write(
        db, job->arena,
        &(struct audit_entry){
            .event = AUDIT_ORDER_RULE,
            .customer = job->doer->customer,
            .actor = job->doer->person,
            .as = job->doer->as,
            .detail = arena_printf(job->arena, "approval=%.*s", STR_ARG(job->approval)),
        });
}

enum result
order_set_rule(struct db *db, struct arena *arena, const struct member_doer *doer,
               struct str approval)
{
    struct ruling job = {arena, doer, approval};

    if (!str_is(approval, STR("none")) && !str_is(approval, STR("charged")) &&
        !str_is(approval, STR("all")))
        return RES_INVALID;
    return db_transact(db, set_rule, &job);
}

/* "%what was typed%", with what people call wildcards taken as it is. */
static struct str
pattern_of(struct arena *arena, struct str word)
{
    struct text text = {.arena = arena};

    if (str_is_empty(word))
        return STR("%");
    text_add_char(&text, '%');
    for (size_t i = 0; i < word.len; i++) {
        if (word.at[i] == '%' || word.at[i] == '_' || word.at[i] == '|')
            text_add_char(&text, '|');
        text_add_char(&text, word.at[i]);
    }
    text_add_char(&text, '%');
    return text_str(&text);
}

enum result
order_find_desk(struct db *db, struct arena *arena, uint64_t staff, const struct order_query *query,
                struct order_list *out)
{
    return order_store_find_desk(db, arena, staff, query, pattern_of(arena, query->search), out);
}
