/* The rules of ordering, without any data of their own: what is free, what is charged, what is
 * asked back, and which state follows which. */
#include "handlers/order/order.h"

#define DAYS_A_MONTH 30

uint64_t
order_plausible(uint64_t month_pages, uint64_t yield_pages)
{
    if (yield_pages == 0)
        return 2;
    const uint64_t pages = month_pages * ORDER_FREE_DAYS / DAYS_A_MONTH;
    const uint64_t pieces = pages / yield_pages + (pages % yield_pages != 0);

    if (pieces == 0)
        return 1;
    return pieces < ORDER_QUANTITY_MOST ? pieces : ORDER_QUANTITY_MOST;
}

uint64_t
order_lasting_days(uint64_t quantity, uint64_t yield_pages, uint64_t month_pages)
{
    return month_pages == 0 ? 0 : quantity * yield_pages * DAYS_A_MONTH / month_pages;
}

struct judging {
    struct arena *arena;
    const struct order_devices *devices;
    const struct order_wish *wish;
    struct order_line *lines;
    struct order_ask *asks;
    struct order_verdict *out;
    struct problems *problems;
};

/* A line as it was sent, taken apart. */
struct wanted {
    const struct order_device *device;
    const struct order_offer *offer;
    uint64_t quantity;
};

static bool
take_apart(struct str sent, struct str *device, struct str *article, uint64_t *quantity)
{
    struct str rest;
    struct str number;

    return str_cut(sent, '.', device, &rest) && str_cut(rest, '.', article, &number) &&
           str_to_u64(number, UINT32_MAX, quantity);
}

static bool
find(const struct order_devices *devices, struct str device, struct str article, struct wanted *out)
{
    for (size_t i = 0; i < devices->count; i++) {
        const struct order_device *each = &devices->first[i];

        if (!str_is(each->code, device))
            continue;
        for (size_t j = 0; j < each->count; j++) {
            if (!str_is(each->offers[j].article, article))
                continue;
            out->device = each;
            out->offer = &each->offers[j];
            return true;
        }
    }
    return false;
}

static bool
is_wanted_twice(const struct order_verdict *verdict, const struct order_offer *offer)
{
    for (size_t i = 0; i < verdict->line_count; i++) {
        if (verdict->lines[i].offer == offer)
            return true;
    }
    return false;
}

static void
add_line(struct judging *job, const struct order_offer *offer, uint64_t quantity,
         const char *charge)
{
    if (quantity > 0)
        job->lines[job->out->line_count++] = (struct order_line){offer, quantity, str_from(charge)};
}

static bool
is_sure(const struct order_wish *wish, struct str ticket)
{
    for (size_t i = 0; i < wish->sure.count; i++) {
        if (str_is(wish->sure.first[i], ticket))
            return true;
    }
    return false;
}

/* Asks, unless the answer is there; detail makes a ticket that no other case shares. */
static void
ask(struct judging *job, const char *code, const struct wanted *wanted, struct str detail)
{
    const struct str topic = str_slice(str_from(code), sizeof "order." - 1, str_from(code).len);
    const struct str ticket = arena_printf(job->arena, "%.*s.%.*s.%.*s.%.*s", STR_ARG(topic),
                                           STR_ARG(wanted->device->code),
                                           STR_ARG(wanted->offer->article), STR_ARG(detail));

    if (!is_sure(job->wish, ticket))
        job->asks[job->out->ask_count++] =
            (struct order_ask){code, wanted->device, wanted->offer, wanted->quantity, ticket};
}

static void
judge_line(struct judging *job, const struct wanted *wanted)
{
    const struct order_offer *offer = wanted->offer;
    const uint64_t free = offer->free < wanted->quantity ? offer->free : wanted->quantity;
    struct wanted charged = *wanted;

    charged.quantity = wanted->quantity - free;
    add_line(job, offer, free, "included");
    add_line(job, offer, charged.quantity, offer->is_priced ? "priced" : "quote");
    job->out->is_charged = job->out->is_charged || charged.quantity > 0;
    if (offer->is_on_way)
        ask(job, "order.on-way", wanted, offer->on_way.code);
    if (offer->is_early)
        ask(job, "order.early", wanted, offer->last.code);
    if (offer->is_included && charged.quantity > 0)
        ask(job, offer->is_priced ? "order.charged" : "order.quote", &charged,
            arena_printf(job->arena, "%llu", (unsigned long long)charged.quantity));
}

static void
judge_sent(struct judging *job, struct str sent)
{
    struct wanted wanted = {0};
    struct str device;
    struct str article;

    if (!take_apart(sent, &device, &article, &wanted.quantity) ||
        !find(job->devices, device, article, &wanted) || is_wanted_twice(job->out, wanted.offer)) {
        problems_add(job->problems, "line", "order.unfit");
        return;
    }
    if (wanted.quantity > ORDER_QUANTITY_MOST) {
        problems_add_value(job->problems, "line", "order.too-many", "most",
                           arena_printf(job->arena, "%d", ORDER_QUANTITY_MOST));
        return;
    }
    if (wanted.quantity > 0)
        judge_line(job, &wanted);
}

enum result
order_judge(struct arena *arena, const struct order_devices *devices, const struct order_wish *wish,
            struct order_verdict *out, struct problems *problems)
{
    const size_t known = problems->count;
    struct judging job = {
        .arena = arena,
        .devices = devices,
        .wish = wish,
        .lines = arena_new_array(arena, 2 * wish->lines.count, struct order_line),
        .asks = arena_new_array(arena, 3 * wish->lines.count, struct order_ask),
        .out = out,
        .problems = problems,
    };

    *out = (struct order_verdict){.lines = job.lines, .asks = job.asks};
    for (size_t i = 0; i < wish->lines.count; i++)
        judge_sent(&job, wish->lines.first[i]);
    if (out->line_count == 0 && problems->count == known)
        problems_add(problems, "line", "order.empty");
    return problems->count == known && out->ask_count == 0 ? RES_OK : RES_INVALID;
}

struct str
order_wish_devices(struct arena *arena, const struct order_wish *wish)
{
    struct text text = {.arena = arena};

    for (size_t i = 0; i < wish->lines.count; i++) {
        struct str device;
        struct str rest;

        if (!str_cut(wish->lines.first[i], '.', &device, &rest))
            continue;
        if (i > 0)
            text_add_char(&text, ',');
        text_add(&text, device);
    }
    return text_str(&text);
}

/* Every way there is; what is not here is not done. */
static const struct {
    const char *from, *to;
    unsigned movers;
} ways[] = {
    {"waiting",  "received",  MOVER_APPROVER               },
    {"waiting",  "refused",   MOVER_APPROVER               },
    {"waiting",  "cancelled", MOVER_CUSTOMER               },
    {"received", "approved",  MOVER_SUPPLY                 },
    {"received", "shipped",   MOVER_SUPPLY                 },
    {"received", "delivered", MOVER_SUPPLY                 },
    {"received", "cancelled", MOVER_CUSTOMER | MOVER_SUPPLY},
    {"approved", "shipped",   MOVER_SUPPLY                 },
    {"approved", "delivered", MOVER_SUPPLY                 },
    {"approved", "cancelled", MOVER_CUSTOMER | MOVER_SUPPLY},
    {"shipped",  "delivered", MOVER_CUSTOMER | MOVER_SUPPLY},
};

bool
order_may(struct str from, struct str to, enum order_mover mover)
{
    for (size_t i = 0; i < sizeof ways / sizeof ways[0]; i++) {
        if (str_is(from, str_from(ways[i].from)) && str_is(to, str_from(ways[i].to)))
            return (ways[i].movers & (unsigned)mover) != 0;
    }
    return false;
}
