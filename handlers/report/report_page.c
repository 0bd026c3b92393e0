/* Reports of requests for those who lead: figures, charts, weeks, and the same as a file (DSK-4).
 */
#include "handlers/report/report_page.h"

#include "fcgi/grid/grid.h"
#include "fcgi/snapshot.h"
#include "handlers/tables.h"

#define WEEKS_USUAL 13

struct report_input {
    struct str by, part;
    uint64_t weeks;
};

static const struct field report_fields[] = {
    FIELD_CODE(struct report_input, by, "by", .from = FROM_QUERY, .most = 10),
    FIELD_TEXT(struct report_input, part, "part", .from = FROM_QUERY, .most = 40),
    FIELD_COUNT(struct report_input, weeks, "weeks", .from = FROM_QUERY, .max = REPORT_WEEKS_MOST),
};

const struct form report_form = FORM(struct report_input, report_fields);

/* What was asked for, as far as there is such a thing. */
static struct report_query
query_of(const struct call *c)
{
    static const struct str ways[] = {STR_INIT("centre"), STR_INIT("department"),
                                      STR_INIT("language")};
    const struct report_input *in = c->input;
    struct report_query query = {.staff = c->viewer.person,
                                 .brand = c->portal->brand,
                                 .by = STR("all"),
                                 .weeks = WEEKS_USUAL,
                                 .now = c->now};

    for (size_t i = 0; i < sizeof ways / sizeof ways[0]; i++)
        if (str_is(ways[i], in->by))
            query.by = ways[i];
    if (in->weeks == (uint64_t)2 * WEEKS_USUAL || in->weeks == (uint64_t)4 * WEEKS_USUAL)
        query.weeks = in->weeks;
    return query;
}

/* The mean of a time, in hours and minutes; an element without them for none. */
static void
show_mean(struct node *parent, const char *name, uint64_t seconds, uint64_t count)
{
    struct node *node = node_add(parent, name);
    const uint64_t minutes = count == 0 ? 0 : (seconds / count + 30) / 60;

    if (minutes >= 60)
        node_set_count(node, "hours", minutes / 60);
    if (minutes % 60 != 0)
        node_set_count(node, "minutes", minutes % 60);
}

static void
show_figures(struct node *node, const struct report_count *count)
{
    uint64_t share = 0;

    node_set_count(node, "opened", count->opened);
    node_set_count(node, "closed", count->closed);
    node_set_count(node, "backlog", count->backlog);
    node_set_count(node, "kept", count->kept);
    node_set_count(node, "late", count->late);
    if (report_share(count, &share))
        node_set_count(node, "share", share);
    show_mean(node, "report-answer", count->answer_s, count->answers);
    show_mean(node, "report-solve", count->solve_s, count->closed);
}

/* A part under the name of what it is: sheets have the words of departments and languages. */
static void
show_part(struct call *c, struct node *parent, struct str by, const struct report_part *part)
{
    struct node *node = node_add(parent, "report-part");

    node_set(node, "code", part->code);
    if (str_is(by, STR("centre"))) {
        const struct centre *centre = centre_by_code(&c->snapshot->place, part->code);

        node_set(node, "centre", centre == NULL ? part->code : centre->name);
    } else {
        node_set(node, str_is(by, STR("language")) ? "language" : "department", part->code);
    }
    show_figures(node, &part->sum);
}

/* The part asked for; the whole when there is none of that code. */
static const struct report_part *
part_asked(const struct report *report, struct str code)
{
    for (size_t i = 0; i < report->count && !str_is_empty(code); i++)
        if (str_is(report->parts[i].code, code))
            return &report->parts[i];
    return &report->whole;
}

static void
show_report(struct call *c, const struct report_query *query, const struct report *report)
{
    const struct report_input *in = c->input;
    const struct report_part *part = part_asked(report, in->part);
    struct node *page = call_body(c, "report-desk");

    node_set(page, "by", query->by);
    node_set_count(page, "weeks", report->weeks);
    node_set_day(page, "from", report->from);
    if (part != &report->whole)
        node_set(page, "part", part->code);
    if (report->count == 0)
        return;
    show_figures(node_add(page, "report-sum"), &part->sum);
    report_show_charts(page, report, part);
    for (size_t i = 0; i < report->weeks; i++) {
        struct node *week = node_add(page, "report-week");

        node_set_day(week, "on", (struct day){report->from.days + 7 * (int32_t)i});
        show_figures(week, &part->weeks[i]);
    }
    for (size_t i = 0; i < report->count && !str_is(query->by, STR("all")); i++)
        show_part(c, page, query->by, &report->parts[i]);
}

/* GET /desk/reports */
enum result
report_show(struct call *c)
{
    const struct report_query query = query_of(c);
    struct report report;

    if (!portal_has(c->portal, STR("tickets")))
        return RES_NOT_FOUND;
    TRY(report_make(c->db, c->arena, &query, &report));
    show_report(c, &query, &report);
    return RES_OK;
}

static void
file_line(struct grid_csv *csv, struct str code, struct day on, const struct report_count *count)
{
    grid_csv_text(csv, code);
    grid_csv_day(csv, on);
    grid_csv_count(csv, count->opened);
    grid_csv_count(csv, count->closed);
    grid_csv_count(csv, count->backlog);
    grid_csv_count(csv, count->kept);
    grid_csv_count(csv, count->late);
    grid_csv_count(csv, count->answers);
    grid_csv_count(csv, count->answer_s / 60);
    grid_csv_count(csv, count->solve_s / 60);
    grid_csv_row(csv);
}

/* GET /desk/reports.csv: a line a week of each part; times are sums in minutes, so that readers can
 * build means of their own */
enum result
report_file(struct call *c)
{
    static const char *const heads[] = {
        "part",    "week", "opened",   "closed",         "backlog",
        "in-time", "late", "answered", "answer-minutes", "solution-minutes"};
    const struct report_query query = query_of(c);
    struct report report;
    struct grid_csv csv;

    if (!portal_has(c->portal, STR("tickets")))
        return RES_NOT_FOUND;
    TRY(report_make(c->db, c->arena, &query, &report));
    grid_csv_open(&csv, c->arena, c->locale->tag);
    for (size_t i = 0; i < sizeof heads / sizeof heads[0]; i++)
        grid_csv_text(&csv, str_from(heads[i]));
    grid_csv_row(&csv);
    for (size_t i = 0; i < report.count; i++)
        for (size_t k = 0; k < report.weeks; k++)
            file_line(&csv, report.parts[i].code, (struct day){report.from.days + 7 * (int32_t)k},
                      &report.parts[i].weeks[k]);
    return call_send_file(c, arena_printf(c->arena, "requests-%.*s.csv", STR_ARG(query.by)),
                          GRID_CSV_TYPE.at, grid_csv_str(&csv));
}
