/* What people said of each centre over time, for those who lead it (SUR-1, DSK-4). */
#include "fcgi/call.h"
#include "fcgi/grid/grid.h"
#include "fcgi/snapshot.h"
#include "handlers/survey/survey.h"
#include "handlers/tables.h"

enum {
    MONTHS = 12,
    LEFT = 48,
    TOP = 12,
    HEIGHT = 150,
    BELOW = 28,
    SLOT = 60,
    LABELS = 3,
    LEVELS = 4
};

struct results_input {
    struct str kind;
};

static const struct field results_fields[] = {
    FIELD_CODE(struct results_input, kind, "kind", .from = FROM_QUERY, .most = 10),
};

const struct form survey_results_form = FORM(struct results_input, results_fields);

/* This month and the eleven before it. */
static struct day
first_month(const struct call *c)
{
    struct civil at = day_to_civil(c->today);

    at.month -= MONTHS - 1;
    if (at.month < 1) {
        at.month += 12;
        at.year--;
    }
    return day_from_civil(at.year, at.month, 1);
}

static struct survey_query
query_of(const struct call *c)
{
    const struct results_input *in = c->input;
    const bool is_portal = str_is(in->kind, STR("portal"));

    return (struct survey_query){.staff = c->viewer.person,
                                 .kind = is_portal ? STR("portal") : STR("case"),
                                 .from = first_month(c)};
}

static struct str
centre_name(const struct call *c, struct str code)
{
    const struct centre *centre = centre_by_code(&c->snapshot->place, code);

    return centre != NULL ? centre->name : code;
}

static void
add_counts(struct node *node, const struct survey_month *month)
{
    node_set_count(node, "asked", month->asked);
    node_set_count(node, "answered", month->answered);
    if (month->answered > 0)
        node_set_count(node, "content", survey_content(month->scores));
    node_set_count(node, "solved", month->solved);
    node_set_count(node, "unsolved", month->unsolved);
}

static void
add_month(struct node *parent, const struct survey_month *month)
{
    static const char *const names[SURVEY_SCORES] = {"s1", "s2", "s3", "s4", "s5"};
    struct node *node = node_add(parent, "score-month");

    node_set_day(node, "on", month->month);
    add_counts(node, month);
    for (size_t i = 0; i < SURVEY_SCORES; i++)
        node_set_count(node, names[i], month->scores[i]);
}

/* The month so many after the first. */
static struct day
month_after(struct day from, int32_t months)
{
    const struct civil at = day_to_civil(from);
    const int32_t month = at.month - 1 + months;

    return day_from_civil(at.year + month / 12, month % 12 + 1, 1);
}

static uint64_t
content_of(const struct survey_month *months, size_t count, struct day month)
{
    for (size_t i = 0; i < count; i++)
        if (months[i].month.days == month.days)
            return survey_content(months[i].scores);
    return 0;
}

static void
add_levels(struct node *chart)
{
    for (uint64_t i = 0; i <= LEVELS; i++) {
        const uint64_t y = TOP + HEIGHT - HEIGHT * i / LEVELS;
        struct node *level = node_add(chart, "score-level");

        node_set_count(level, "y", y);
        node_set_count(level, "text", y + 4);
        node_set_count(level, "content", i * 1000 / LEVELS);
    }
}

/* Shares of people who are content, in whole numbers, so that the sheet only draws. */
static void
add_chart(struct node *parent, struct day from, const struct survey_month *months, size_t count)
{
    struct node *chart = node_add(parent, "score-chart");

    node_set_count(chart, "width", LEFT + SLOT * MONTHS + 8);
    node_set_count(chart, "height", TOP + HEIGHT + BELOW);
    node_set_count(chart, "left", LEFT);
    node_set_count(chart, "numbers", LEFT - 6);
    node_set_count(chart, "names", TOP + HEIGHT + BELOW - 8);
    add_levels(chart);
    for (unsigned i = 0; i < MONTHS; i++) {
        const struct day month = month_after(from, (int32_t)i);
        const uint64_t height = HEIGHT * content_of(months, count, month) / 1000;
        struct node *bar = node_add(chart, "score-bar");

        node_set_count(bar, "x", LEFT + SLOT * i + 8);
        node_set_count(bar, "y", TOP + HEIGHT - height);
        node_set_count(bar, "width", SLOT - 16);
        node_set_count(bar, "height", height);
        node_set_flag(bar, "named", i % LABELS == 0);
        node_set_day(bar, "on", month);
    }
}

static void
add_centre(struct call *c, struct node *page, const struct survey_month *months, size_t count)
{
    struct node *node = node_add(page, "survey-centre");
    struct survey_month all = {0};

    for (size_t i = 0; i < count; i++) {
        all.asked += months[i].asked;
        all.answered += months[i].answered;
        all.solved += months[i].solved;
        all.unsolved += months[i].unsolved;
        for (size_t k = 0; k < SURVEY_SCORES; k++)
            all.scores[k] += months[i].scores[k];
    }
    node_set(node, "code", months->centre);
    node_set(node, "name", centre_name(c, months->centre));
    add_counts(node, &all);
    if (all.answered > 0)
        add_chart(node, first_month(c), months, count);
    for (size_t i = 0; i < count; i++)
        add_month(node, &months[i]);
}

static void
add_note(struct call *c, struct node *page, const struct survey_note *note)
{
    struct node *node = node_add(page, "survey-note");

    node_set_instant(node, "at", note->at);
    node_set(node, "centre", centre_name(c, note->centre));
    node_set_count(node, "score", note->score);
    node_set(node, "number", note->number);
    node_set(node, "lang", note->language);
    node_text(node, note->note);
}

/* GET /desk/surveys */
enum result
survey_desk_results(struct call *c)
{
    const struct survey_query query = query_of(c);
    const struct survey_month *months = NULL;
    const struct survey_note *notes = NULL;
    size_t count = 0;
    size_t note_count = 0;
    size_t from = 0;

    TRY(survey_results(c->db, c->arena, &query, &months, &count));
    TRY(survey_notes(c->db, c->arena, &query, &notes, &note_count));
    struct node *page = call_body(c, "survey-desk");

    node_set(page, "kind", query.kind);
    node_set_day(page, "from", query.from);
    for (size_t i = 1; i <= count; i++) {
        if (i < count && str_is(months[i].centre, months[from].centre))
            continue;
        add_centre(c, page, &months[from], i - from);
        from = i;
    }
    for (size_t i = 0; i < note_count; i++)
        add_note(c, page, &notes[i]);
    return RES_OK;
}

/* GET /desk/surveys.csv */
enum result
survey_desk_file(struct call *c)
{
    static const char *const columns[] = {
        "centre", "month", "asked", "answered", "solved", "unsolved", "1", "2", "3", "4", "5"};
    const struct survey_query query = query_of(c);
    const struct survey_month *months = NULL;
    size_t count = 0;
    struct grid_csv csv;

    TRY(survey_results(c->db, c->arena, &query, &months, &count));
    grid_csv_open(&csv, c->arena, c->locale->tag);
    for (size_t i = 0; i < sizeof columns / sizeof columns[0]; i++)
        grid_csv_text(&csv, str_from(columns[i]));
    grid_csv_row(&csv);
    for (size_t i = 0; i < count; i++) {
        grid_csv_text(&csv, months[i].centre);
        grid_csv_day(&csv, months[i].month);
        grid_csv_count(&csv, months[i].asked);
        grid_csv_count(&csv, months[i].answered);
        grid_csv_count(&csv, months[i].solved);
        grid_csv_count(&csv, months[i].unsolved);
        for (size_t k = 0; k < SURVEY_SCORES; k++)
            grid_csv_count(&csv, months[i].scores[k]);
        grid_csv_row(&csv);
    }
    return call_send_file(c, arena_printf(c->arena, "surveys-%.*s.csv", STR_ARG(query.kind)),
                          GRID_CSV_TYPE.at, grid_csv_str(&csv));
}
