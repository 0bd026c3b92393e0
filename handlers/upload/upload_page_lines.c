/* Lines of a file with their verdicts, as tree and as table to be saved; and the empty template. */
#include <string.h>

#include "fcgi/grid/grid.h"
#include "handlers/device/device.h"
#include "handlers/tables.h"
#include "handlers/upload/upload_page.h"

#define PIECE 500

void
upload_page_add(struct call *c, struct node *body, const struct upload *upload)
{
    (void)c;
    node_set(body, "id", upload->code);
    node_set(body, "state", upload->state);
    node_set(body, "file", upload->file_name);
    node_set_instant(body, "sent", upload->created);
    if (!str_is_empty(upload->problem)) {
        struct node *finding = node_add(body, "finding");

        node_set(finding, "code", upload->problem);
        if (upload->problem_line > 0)
            node_set_count(finding, "line", upload->problem_line);
    }
    node_set_count(body, "lines", upload->lines);
    node_set_count(body, "done", upload->done);
    node_set_count(body, "blank", upload->blank);
    node_set_flag(body, "sure", upload->is_sure);
    for (enum upload_verdict i = UPLOAD_GOOD; i < UPLOAD_VERDICTS; i++)
        node_set_count(body, upload_verdict_code(i).at, upload->verdicts[i]);
}

/* "kind=mono value=120" as attributes; only names the page knows. */
static void
add_detail(struct node *finding, struct str detail)
{
    static const char *const names[] = {"kind", "with", "value", "meant", "on", "other", "line"};
    struct str part;
    bool has_more = detail.len > 0;

    while (has_more) {
        struct str name;
        struct str value;

        has_more = str_cut(detail, ' ', &part, &detail);
        str_cut(part, '=', &name, &value);
        for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
            if (str_is(name, str_from(names[i])))
                node_set(finding, names[i], value);
        }
    }
}

static void
add_line(struct node *body, const struct upload_line *line)
{
    struct node *node = node_add(body, "line");

    node_set_count(node, "number", line->number);
    node_set(node, "serial", line->serial);
    if (line->has_day)
        node_set_day(node, "on", line->on);
    for (enum reading_kind kind = READING_TOTAL; kind < READING_KINDS; kind++) {
        if (line->has[kind])
            node_set_count(node, reading_kind_code(kind).at, line->count[kind]);
    }
    node_set(node, "verdict", upload_verdict_code(line->verdict));
    if (str_is_empty(line->problem))
        return;
    struct node *finding = node_add(node, "finding");

    node_set(finding, "code", line->problem);
    add_detail(finding, line->detail);
}

void
upload_page_add_lines(struct call *c, struct node *body, const struct upload_query *query,
                      const struct upload_list *lines)
{
    const size_t count = lines->count > UPLOAD_PAGE_LINES ? UPLOAD_PAGE_LINES : lines->count;

    (void)c;
    if (query->verdict != UPLOAD_VERDICTS)
        node_set(body, "show", upload_verdict_code(query->verdict));
    if (query->after > 0)
        node_set_count(body, "after", query->after);
    if (count < lines->count)
        node_set_count(body, "next", lines->first[count - 1].number);
    for (size_t i = 0; i < count; i++)
        add_line(body, &lines->first[i]);
}

static void
add_headings(struct call *c, struct grid_csv *csv)
{
    for (enum upload_column i = UPLOAD_SERIAL; i < UPLOAD_COLUMNS; i++)
        grid_csv_text(csv, upload_column_name(i, c->locale->tag));
}

static void
add_row(struct grid_csv *csv, const struct upload_line *line)
{
    grid_csv_text(csv, line->serial);
    if (line->has_day)
        grid_csv_day(csv, line->on);
    else
        grid_csv_text(csv, STR_NONE);
    for (enum reading_kind kind = READING_TOTAL; kind < READING_KINDS; kind++) {
        if (line->has[kind])
            grid_csv_count(csv, line->count[kind]);
        else
            grid_csv_text(csv, STR_NONE);
    }
    grid_csv_count(csv, line->number);
    grid_csv_text(csv, upload_verdict_code(line->verdict));
    grid_csv_text(csv, line->problem);
    grid_csv_text(csv, line->detail);
    grid_csv_row(csv);
}

struct file_input {
    struct str upload;
};

static const struct field file_fields[] = {
    FIELD_CODE(struct file_input, upload, "upload", .from = FROM_PATH, .required = true,
               .most = 20),
};

const struct form upload_file_form = FORM(struct file_input, file_fields);

/* GET /readings/uploads/{upload}/lines.csv: every line with its verdict; what was bad can be
 * corrected in it and sent again. */
enum result
upload_page_report(struct call *c)
{
    const struct file_input *in = c->input;
    const struct upload_doer doer = upload_page_doer(c);
    struct upload_query query = {.verdict = UPLOAD_VERDICTS, .limit = PIECE};
    struct upload_list lines = {.count = PIECE};
    struct upload upload;
    struct grid_csv csv;

    if (!upload_page_is_on(c))
        return RES_NOT_FOUND;
    TRY(upload_find(c->db, c->arena, &doer, in->upload, &upload));
    grid_csv_open(&csv, c->arena, c->locale->tag);
    add_headings(c, &csv);
    grid_csv_text(&csv, STR("line"));
    grid_csv_text(&csv, STR("verdict"));
    grid_csv_text(&csv, STR("problem"));
    grid_csv_text(&csv, STR("detail"));
    grid_csv_row(&csv);
    while (lines.count == PIECE) {
        TRY(upload_lines(c->db, c->arena, &doer, &upload, &query, &lines));
        for (size_t i = 0; i < lines.count; i++)
            add_row(&csv, &lines.first[i]);
        if (lines.count > 0)
            query.after = lines.first[lines.count - 1].number;
    }
    return call_send_file(c, STR("lines.csv"), GRID_CSV_TYPE.at, grid_csv_str(&csv));
}

/* A heading and the serial numbers of all devices seen, ready to be filled in. */
static enum result
make_template(struct call *c, struct grid_csv *csv)
{
    const struct device_sight sight = device_sight_of(&c->viewer);
    struct device_query query = {.sort = STR("serial"), .limit = PIECE};
    struct device_list list = {.count = PIECE};

    grid_csv_open(csv, c->arena, c->locale->tag);
    add_headings(c, csv);
    grid_csv_row(csv);
    while (list.count == PIECE) {
        TRY(device_find(c->db, c->arena, &sight, &query, &list));
        for (size_t i = 0; i < list.count; i++) {
            if (!str_is(list.first[i].kind, STR("device")))
                continue;
            grid_csv_text(csv, list.first[i].serial);
            for (enum upload_column column = UPLOAD_DAY; column < UPLOAD_COLUMNS; column++)
                grid_csv_text(csv, STR_NONE);
            grid_csv_row(csv);
        }
        if (list.count > 0)
            query.after = list.first[list.count - 1].code;
    }
    return RES_OK;
}

/* GET /readings/template.csv */
enum result
upload_page_template(struct call *c)
{
    struct grid_csv csv;

    if (!upload_page_is_on(c))
        return RES_NOT_FOUND;
    TRY(make_template(c, &csv));
    return call_send_file(c, STR("readings.csv"), GRID_CSV_TYPE.at, grid_csv_str(&csv));
}

/* GET /readings/template.xlsx */
enum result
upload_page_template_book(struct call *c)
{
    struct grid_csv csv;
    struct str book;

    if (!upload_page_is_on(c))
        return RES_NOT_FOUND;
    TRY(make_template(c, &csv));
    TRY(grid_xlsx(c->arena, grid_csv_str(&csv), &book));
    return call_send_file(c, STR("readings.xlsx"), GRID_XLSX_TYPE.at, book);
}
