/* Where the bars of a report stand, in whole numbers, so that sheets only draw. */
#include "handlers/report/report_page.h"

#define LEFT   56 /* room for the numbers of the scale */
#define TOP    12
#define HEIGHT 150 /* of the highest bar */
#define BELOW  28  /* room for the days */
#define WIDTH  760 /* of all weeks, about */
#define LEVELS 4
#define NAMED  4 /* every so many weeks one is named; twice that of a year */
#define FULL   1000

enum chart_kind { CHART_VOLUME, CHART_KEPT, CHART_BACKLOG };

static const struct {
    struct str code;
    size_t series;
} kinds[] = {
    [CHART_VOLUME] = {STR_INIT("volume"),  2},
    [CHART_KEPT] = {STR_INIT("kept"),    1},
    [CHART_BACKLOG] = {STR_INIT("backlog"), 1},
};

/* False where there is nothing to draw. */
static bool
value_of(enum chart_kind kind, size_t series, const struct report_count *count, uint64_t *out)
{
    switch (kind) {
    case CHART_VOLUME:
        *out = series == 0 ? count->opened : count->closed;
        return true;
    case CHART_KEPT:
        return report_share(count, out);
    case CHART_BACKLOG:
        *out = count->backlog;
        return true;
    }
    return false;
}

/* Four of the next of 1, 2, 5, 10, 20 ... hold the largest bar; a share ends with all. */
static uint64_t
top_of(enum chart_kind kind, const struct report *report, const struct report_part *part)
{
    static const uint64_t steps[] = {1, 2, 5};
    uint64_t most = 0;

    if (kind == CHART_KEPT)
        return FULL;
    for (size_t i = 0; i < report->weeks; i++)
        for (size_t s = 0; s < kinds[kind].series; s++) {
            uint64_t value = 0;

            if (value_of(kind, s, &part->weeks[i], &value) && value > most)
                most = value;
        }
    for (uint64_t ten = 1;; ten *= 10)
        for (size_t i = 0; i < sizeof steps / sizeof steps[0]; i++)
            if (steps[i] * ten * LEVELS >= most)
                return steps[i] * ten * LEVELS;
}

static void
add_levels(struct node *chart, uint64_t top)
{
    for (uint64_t i = 0; i <= LEVELS; i++) {
        struct node *level = node_add(chart, "report-level");

        node_set_count(level, "y", TOP + HEIGHT - HEIGHT * i / LEVELS);
        node_set_count(level, "text", TOP + HEIGHT - HEIGHT * i / LEVELS + 4);
        node_set_count(level, "value", top / LEVELS * i);
    }
}

static void
add_chart(struct node *parent, enum chart_kind kind, const struct report *report,
          const struct report_part *part)
{
    const uint64_t top = top_of(kind, report, part);
    const size_t slot = WIDTH / report->weeks;
    const size_t width = (slot - 4) / kinds[kind].series;
    const size_t named = report->weeks > REPORT_WEEKS_MOST / 2 ? 2 * NAMED : NAMED;
    struct node *chart = node_add(parent, "report-chart");

    node_set(chart, "kind", kinds[kind].code);
    node_set_count(chart, "width", LEFT + slot * report->weeks + 40);
    node_set_count(chart, "height", TOP + HEIGHT + BELOW);
    node_set_count(chart, "left", LEFT);
    node_set_count(chart, "numbers", LEFT - 6);
    node_set_count(chart, "names", TOP + HEIGHT + BELOW - 8);
    add_levels(chart, top);
    for (size_t i = 0; i < report->weeks; i++) {
        if (i % named == 0) {
            struct node *name = node_add(chart, "report-name");

            node_set_day(name, "on", (struct day){report->from.days + 7 * (int32_t)i});
            node_set_count(name, "x", LEFT + slot * i + 2);
        }
        for (size_t s = 0; s < kinds[kind].series; s++) {
            uint64_t value = 0;

            if (!value_of(kind, s, &part->weeks[i], &value))
                continue;
            struct node *bar = node_add(chart, "report-bar");
            const uint64_t height = value * HEIGHT / top;

            node_set_count(bar, "number", s + 1);
            node_set_count(bar, "x", LEFT + slot * i + 2 + width * s);
            node_set_count(bar, "y", TOP + HEIGHT - height);
            node_set_count(bar, "width", width > 2 ? width - 1 : width);
            node_set_count(bar, "height", height);
        }
    }
}

void
report_show_charts(struct node *parent, const struct report *report, const struct report_part *part)
{
    add_chart(parent, CHART_VOLUME, report, part);
    add_chart(parent, CHART_KEPT, report, part);
    add_chart(parent, CHART_BACKLOG, report, part);
}
