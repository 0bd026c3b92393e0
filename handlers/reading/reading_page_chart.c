/* The chart of pages a month: where each bar stands, in whole numbers, so that sheets only draw. */
#include "handlers/reading/reading_page.h"

#define MONTHS 24
#define LEFT   64 /* room for the numbers of the scale */
#define TOP    12
#define HEIGHT 180 /* of the highest bar */
#define BELOW  28  /* room for the months */
#define SLOT   30  /* a month's width, twice that for a year or less */
#define LEVELS 4
#define LABELS 6 /* every so many months one is named; half for a year or less */
#define SERIES 4

struct chart {
    struct reading_month months[MONTHS];
    size_t count;
    enum reading_kind series[SERIES];
    size_t series_count;
    uint64_t most; /* top of the scale */
    uint64_t slot;
};

static bool
has_kind(const struct chart *chart, enum reading_kind kind)
{
    for (size_t i = 0; i < chart->count; i++)
        if (chart->months[i].has[kind])
            return true;
    return false;
}

static void
choose_series(struct chart *chart)
{
    const bool is_split = has_kind(chart, READING_MONO) && has_kind(chart, READING_COLOUR);

    for (unsigned i = 0; i < READING_KINDS && chart->series_count < SERIES; i++) {
        const enum reading_kind kind = (enum reading_kind)i;

        if (has_kind(chart, kind) && !(is_split && kind == READING_TOTAL))
            chart->series[chart->series_count++] = kind;
    }
}

/* The next of 1, 2, 5, 10, 20 ... of which four hold the largest month. */
static uint64_t
step_of(uint64_t pages)
{
    static const uint64_t steps[] = {1, 2, 5};
    uint64_t ten = 1;

    for (;; ten *= 10)
        for (size_t i = 0; i < sizeof steps / sizeof steps[0]; i++)
            if (steps[i] * ten * LEVELS >= pages)
                return steps[i] * ten;
}

static uint64_t
largest(const struct chart *chart)
{
    uint64_t pages = 0;

    for (size_t i = 0; i < chart->count; i++)
        for (size_t k = 0; k < chart->series_count; k++)
            if (chart->months[i].pages[chart->series[k]] > pages)
                pages = chart->months[i].pages[chart->series[k]];
    return pages;
}

static void
add_levels(const struct chart *chart, struct node *node)
{
    for (uint64_t i = 0; i <= LEVELS; i++) {
        struct node *level = node_add(node, "level");

        node_set_count(level, "y", TOP + HEIGHT - HEIGHT * i / LEVELS);
        node_set_count(level, "text", TOP + HEIGHT - HEIGHT * i / LEVELS + 4);
        node_set_count(level, "pages", chart->most / LEVELS * i);
    }
}

static void
add_series(const struct chart *chart, struct node *node)
{
    for (size_t i = 0; i < chart->series_count; i++) {
        struct node *series = node_add(node, "series");

        node_set(series, "register", reading_kind_code(chart->series[i]));
        node_set_count(series, "number", i + 1);
    }
}

static void
add_bars(const struct chart *chart, size_t at, struct node *node)
{
    const struct reading_month *month = &chart->months[at];
    const uint64_t width = (chart->slot - 6) / chart->series_count;

    for (size_t i = 0; i < chart->series_count; i++) {
        const enum reading_kind kind = chart->series[i];
        const uint64_t height = month->pages[kind] * HEIGHT / chart->most;

        if (!month->has[kind]) {
            node_add(node, "gap"); /* keeps its column of the table */
            continue;
        }
        struct node *bar = node_add(node, "bar");

        node_set(bar, "register", reading_kind_code(kind));
        node_set_count(bar, "number", i + 1);
        node_set_count(bar, "pages", month->pages[kind]);
        node_set_count(bar, "x", LEFT + chart->slot * at + 3 + width * i);
        node_set_count(bar, "y", TOP + HEIGHT - height);
        node_set_count(bar, "width", width > 2 ? width - 1 : width);
        node_set_count(bar, "height", height);
    }
}

static void
add_months(const struct chart *chart, struct node *node)
{
    const size_t every = chart->slot > SLOT ? LABELS / 2 : LABELS;

    for (size_t i = 0; i < chart->count; i++) {
        struct node *month = node_add(node, "month");

        node_set_day(month, "on", chart->months[i].on);
        node_set_count(month, "x", LEFT + chart->slot * i + 3);
        node_set_flag(month, "named", i % every == 0);
        node_set_flag(month, "estimated", chart->months[i].is_estimated);
        add_bars(chart, i, month);
    }
}

void
reading_show_chart(struct call *c, struct node *parent, const struct reading_list *list)
{
    struct chart *chart = arena_new(c->arena, struct chart);

    chart->count = reading_months(list, chart->months, MONTHS);
    choose_series(chart);
    if (chart->series_count == 0)
        return;
    chart->slot = chart->count <= MONTHS / 2 ? SLOT * 2 : SLOT;
    chart->most = step_of(largest(chart)) * LEVELS;
    struct node *node = node_add(parent, "chart");

    node_set_count(node, "width", LEFT + chart->slot * chart->count + 8);
    node_set_count(node, "height", TOP + HEIGHT + BELOW);
    node_set_count(node, "left", LEFT);
    node_set_count(node, "numbers", LEFT - 6);
    node_set_count(node, "names", TOP + HEIGHT + BELOW - 8);
    add_levels(chart, node);
    add_series(chart, node);
    add_months(chart, node);
}
