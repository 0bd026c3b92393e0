/* Reads the cells of a spreadsheet's first visible sheet, as they come. */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#include "fcgi/grid/grid_book.h"
#include "fcgi/grid/grid_row.h"

/* What a sheet's parts before its cells may take: shared texts above all, each byte twice. */
#define BOOK_BYTES ((size_t)256 << 20)

#define DAY_MOST 2958465 /* 9999-12-31, as spreadsheets count days */

struct reading {
    struct grid_building *row;
    struct grid_markup *markup;
    const struct grid_sheet *sheet;
    struct text value; /* of the cell being read */
    uint64_t line;
    size_t column;
    size_t style;
    char type; /* n number, s shared, t text, b truth, e error, d day */
    bool has_formula, has_value, is_in_value;
};

/* "BC12": the column from 0. */
static size_t
column_of(struct str reference, size_t next)
{
    size_t column = 0;
    size_t i = 0;

    for (; i < reference.len && i < 3 && reference.at[i] >= 'A' && reference.at[i] <= 'Z'; i++)
        column = column * 26 + (size_t)(reference.at[i] - 'A') + 1;
    return i == 0 ? next : column - 1;
}

static char
type_of(struct str type)
{
    if (str_is(type, STR("s")))
        return 's';
    if (str_is(type, STR("str")) || str_is(type, STR("inlineStr")))
        return 't';
    if (str_is(type, STR("b")) || str_is(type, STR("e")) || str_is(type, STR("d")))
        return type.at[0];
    return 'n';
}

static void
begin_cell(struct reading *in)
{
    uint64_t style = 0;

    in->column = column_of(grid_markup_attribute(in->markup, "r"), in->column + 1);
    in->type = type_of(grid_markup_attribute(in->markup, "t"));
    if (!str_to_u64(grid_markup_attribute(in->markup, "s"), UINT32_MAX, &style))
        style = 0;
    in->style = (size_t)style;
    in->value.len = 0;
    in->has_formula = in->has_value = in->is_in_value = false;
}

static bool
is_day_style(const struct reading *in)
{
    return in->style < in->sheet->style_count && in->sheet->is_day[in->style];
}

/* Days are counted from the last of 1899, as if 1900 had been a leap year; or from 1904. */
static struct day
day_of(const struct reading *in, double number)
{
    const int32_t days = (int32_t)number;

    if (in->sheet->is_from_1904)
        return (struct day){day_from_civil(1904, 1, 1).days + days};
    return (struct day){day_from_civil(1899, 12, 30).days + days + (days < 60)};
}

/* A number as it was meant: whole ones without point and exponent. */
static enum result
add_number(struct reading *in, struct str text)
{
    char shown[32];
    char *end = NULL;
    const double number = strtod(text.at, &end);

    if (end != text.at + text.len || !isfinite(number)) {
        TRY(grid_row_cell(in->row, in->column, GRID_TEXT));
        return grid_row_add(in->row, text);
    }
    if (is_day_style(in) && number >= 1 && number <= DAY_MOST) {
        day_format(day_of(in, number), shown);
        TRY(grid_row_cell(in->row, in->column, GRID_DAY));
        return grid_row_add(in->row, str_from(shown));
    }
    TRY(grid_row_cell(in->row, in->column, GRID_NUMBER));
    if (floor(number) == number && fabs(number) < 1e17)
        snprintf(shown, sizeof shown, "%.0f", number);
    else
        snprintf(shown, sizeof shown, "%.15g", number);
    return grid_row_add(in->row, str_from(shown));
}

static enum result
add_shared(struct reading *in, struct str text)
{
    uint64_t index = 0;

    if (!str_to_u64(text, UINT32_MAX, &index) || index >= in->sheet->string_count)
        return grid_refuse(in->row->report, "grid.damaged", in->line);
    TRY(grid_row_cell(in->row, in->column, GRID_TEXT));
    return grid_row_add(in->row, in->sheet->strings[index]);
}

static enum result
end_cell(struct reading *in)
{
    const struct str text = text_str(&in->value);

    if (!in->has_value && !in->has_formula)
        return RES_OK;
    if (in->type == 'e' || (in->has_formula && !in->has_value)) {
        TRY(grid_row_cell(in->row, in->column, GRID_FAULT));
        return grid_row_add(in->row, text.len == 0 ? STR("=") : text);
    }
    if (in->type == 's')
        return add_shared(in, text);
    if (in->type == 'n')
        return add_number(in, text);
    TRY(grid_row_cell(in->row, in->column, in->type == 'd' ? GRID_DAY : GRID_TEXT));
    return grid_row_add(in->row, in->type == 'd' ? str_slice(text, 0, 10) : text);
}

static enum result
begin_row(struct reading *in)
{
    uint64_t line = 0;

    if (!str_to_u64(grid_markup_attribute(in->markup, "r"), UINT32_MAX, &line))
        line = in->line + 1;
    in->line = line;
    in->column = (size_t)-1;
    return grid_row_begin(in->row, line);
}

static enum result
take_event(struct reading *in, enum grid_event event)
{
    if (event == GRID_CHARS) {
        if (in->is_in_value && in->value.len <= GRID_CELL_MOST)
            text_add(&in->value, grid_markup_text(in->markup));
        return RES_OK;
    }
    const struct str name = grid_markup_name(in->markup);
    const bool is_begin = event == GRID_BEGIN;

    if (str_is(name, STR("row")))
        return is_begin ? begin_row(in) : grid_row_end(in->row);
    if (str_is(name, STR("c")) && is_begin)
        begin_cell(in);
    else if (str_is(name, STR("c")))
        return end_cell(in);
    else if (str_is(name, STR("f")))
        in->has_formula = true;
    else if (str_is(name, STR("v")) || str_is(name, STR("t"))) {
        in->is_in_value = is_begin;
        in->has_value = true;
    }
    return RES_OK;
}

static enum result
read_cells(struct reading *in, const struct grid_book *book)
{
    for (;;) {
        enum grid_event event;

        if (grid_markup_next(in->markup, &event) != RES_OK)
            return grid_refuse(in->row->report,
                               book->is_too_much ? "grid.unpacked" : "grid.damaged",
                               book->is_too_much ? 0 : in->line);
        if (event == GRID_OVER)
            return RES_OK;
        TRY(take_event(in, event));
    }
}

static enum result
read_book(struct grid_book *book, struct arena *arena, struct grid_building *row)
{
    struct grid_sheet sheet;
    struct reading in = {.row = row, .sheet = &sheet, .value = {.arena = arena}};

    TRY(grid_book_sheet(book, arena, row->report, &sheet));
    enum result r = grid_book_part(book, sheet.path, &in.markup);

    if (r == RES_NOT_FOUND)
        return grid_refuse(row->report, "grid.no-sheet", 0);
    TRY(r);
    r = read_cells(&in, book);
    grid_book_part_end(book, &in.markup);
    return r;
}

enum result
grid_read_xlsx(int fd, struct grid_building *row)
{
    struct grid_book book;
    struct arena *arena = NULL;

    TRY(grid_book_open(&book, fd, row->report));
    arena_open(&arena, BOOK_BYTES);
    const enum result r = read_book(&book, arena, row);

    arena_close(&arena);
    grid_book_close(&book);
    return r;
}
