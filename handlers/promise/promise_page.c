/* Hangs a promise into a page's tree: instants, codes and counts, never a word. */
#include "handlers/promise/promise_page.h"

/* Hours and the minutes beside them, both left out when they are 0. */
static void
set_length(struct node *node, int64_t working_s)
{
    const int64_t minutes = working_s / 60;

    if (minutes >= 60)
        node_set_number(node, "hours", minutes / 60);
    if (minutes % 60 != 0)
        node_set_number(node, "minutes", minutes % 60);
}

static void
show_day(struct node *parent, const struct promise_day *day)
{
    struct node *row = node_add(parent, "promise-day");

    node_set_day(row, "on", day->on);
    if (day->until.days != day->on.days)
        node_set_day(row, "until", day->until);
    node_set(row, "holiday", day->holiday);
    node_set_flag(row, "free", day->is_free);
    set_length(row, day->working_s);
    for (size_t i = 0; i < day->span_count; i++) {
        struct node *span = node_add(row, "promise-span");

        node_set_instant(span, "from", day->spans[i].from);
        node_set_instant(span, "to", day->spans[i].to);
    }
}

/* What is left of it, that it has passed, or what became of it. */
static void
show_left(struct call *c, struct node *shown, const struct centre *centre,
          const struct promise *promise)
{
    if (promise->answered.seconds != 0) {
        node_set_instant(shown, "answered", promise->answered);
        node_set_flag(shown, "kept", promise->answered.seconds <= promise->due.seconds);
        return;
    }
    if (promise->due.seconds < c->now.seconds) {
        node_set_flag(shown, "over", true);
        return;
    }
    if (centre == NULL)
        return;
    struct node *left = node_add(shown, "promise-left");

    set_length(left, (calendar_working(centre->calendar, c->now, promise->due) + 59) / 60 * 60);
}

void
promise_show(struct call *c, struct node *parent, const struct centre *centre,
             const struct promise *promise)
{
    const struct zone *zone = centre == NULL ? c->zone : centre->calendar->zone;
    struct node *shown = node_add(parent, "promise");
    struct promise_days days = {0};

    node_set_instant(shown, "due", promise->due);
    node_set_count(shown, "hours", promise->terms.response_h);
    node_set(shown, "basis", promise_basis_code(promise->terms.basis));
    node_set(shown, "calendar", promise->calendar);
    node_set_count(shown, "version", promise->version);
    if (centre != NULL)
        node_set(shown, "centre", centre->name);
    show_left(c, shown, centre, promise);
    if (zone == NULL || promise_days(c->arena, promise->calculation, zone, &days) != RES_OK)
        return;
    node_set(shown, "zone", zone_name(zone));
    for (size_t i = 0; i < days.count; i++)
        show_day(shown, &days.first[i]);
}
