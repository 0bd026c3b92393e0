/* The parts of a spreadsheet before its cells: which sheet, which styles show days, shared texts.
 */
#include <string.h>

#include "fcgi/grid/grid_book.h"
#include "fcgi/grid/grid_row.h"

struct finding {
    struct grid_book *book;
    struct arena *arena;
    struct grid_markup *markup; /* of the part being read */
    struct str relation;        /* of the sheet */
    struct grid_sheet *sheet;
    bool *days; /* styles */
    size_t day_room;
    uint64_t formats[256]; /* numbers of formats that show days */
    size_t format_count;
    bool is_in_styles; /* of cells, not of named styles */
    struct str *strings;
    size_t string_room;
    struct text text; /* of the string being read */
    bool is_in_text, is_in_sound;
};

typedef enum result take_event(struct finding *f, enum grid_event event, struct str name);

static bool
is_yes(struct str value)
{
    return str_is(value, STR("1")) || str_is(value, STR("true"));
}

static enum result
on_workbook(struct finding *f, enum grid_event event, struct str name)
{
    if (event != GRID_BEGIN)
        return RES_OK;
    if (str_is(name, STR("workbookPr")))
        f->sheet->is_from_1904 = is_yes(grid_markup_attribute(f->markup, "date1904"));
    if (!str_is(name, STR("sheet")) || f->relation.at != NULL)
        return RES_OK;
    const struct str state = grid_markup_attribute(f->markup, "state");

    if (state.at == NULL || str_is(state, STR("visible")))
        f->relation = arena_str(f->arena, grid_markup_attribute(f->markup, "id"));
    return RES_OK;
}

static enum result
on_relations(struct finding *f, enum grid_event event, struct str name)
{
    if (event != GRID_BEGIN || !str_is(name, STR("Relationship")) ||
        !str_is(grid_markup_attribute(f->markup, "Id"), f->relation))
        return RES_OK;
    const struct str target = grid_markup_attribute(f->markup, "Target");

    if (str_starts(target, STR("/")))
        f->sheet->path = arena_str(f->arena, str_slice(target, 1, target.len));
    else
        f->sheet->path = arena_printf(f->arena, "xl/%.*s", STR_ARG(target));
    return RES_OK;
}

/* Whether a format of one's own shows a day: y or d outside quotes, brackets and escapes. */
static bool
shows_day(struct str format)
{
    char closing = '\0';

    for (size_t i = 0; i < format.len; i++) {
        const char c = format.at[i];

        if (closing != '\0') {
            closing = c == closing ? '\0' : closing;
        } else if (c == '"' || c == '[') {
            closing = c == '"' ? '"' : ']';
        } else if (c == '\\' || c == '_' || c == '*') {
            i++;
        } else if (c == 'y' || c == 'Y' || c == 'd' || c == 'D') {
            return true;
        }
    }
    return false;
}

/* The numbers that stand for days in every spreadsheet, those of East Asia included. */
static bool
is_day_format(const struct finding *f, uint64_t number)
{
    if ((number >= 14 && number <= 17) || number == 22 || (number >= 27 && number <= 36) ||
        (number >= 50 && number <= 58))
        return true;
    for (size_t i = 0; i < f->format_count; i++) {
        if (f->formats[i] == number)
            return true;
    }
    return false;
}

static enum result
on_styles(struct finding *f, enum grid_event event, struct str name)
{
    uint64_t number = 0;

    if (str_is(name, STR("cellXfs")))
        f->is_in_styles = event == GRID_BEGIN;
    if (event != GRID_BEGIN)
        return RES_OK;
    if (!str_to_u64(grid_markup_attribute(f->markup, "numFmtId"), UINT32_MAX, &number))
        number = 0;
    if (str_is(name, STR("numFmt")) && f->format_count < sizeof f->formats / sizeof f->formats[0] &&
        shows_day(grid_markup_attribute(f->markup, "formatCode")))
        f->formats[f->format_count++] = number;
    if (!f->is_in_styles || !str_is(name, STR("xf")))
        return RES_OK;
    if (f->sheet->style_count == f->day_room) {
        const size_t room = f->day_room == 0 ? 64 : f->day_room * 2;
        bool *wider = arena_new_array(f->arena, room, bool);

        if (f->day_room > 0)
            memcpy(wider, f->days, f->day_room * sizeof *wider);
        f->days = wider;
        f->day_room = room;
        f->sheet->is_day = wider;
    }
    f->days[f->sheet->style_count++] = is_day_format(f, number);
    return RES_OK;
}

static void
keep_string(struct finding *f)
{
    if (f->sheet->string_count == f->string_room) {
        const size_t room = f->string_room == 0 ? 256 : f->string_room * 2;
        struct str *wider = arena_new_array(f->arena, room, struct str);

        if (f->string_room > 0)
            memcpy(wider, f->strings, f->string_room * sizeof *wider);
        f->strings = wider;
        f->string_room = room;
        f->sheet->strings = wider;
    }
    f->strings[f->sheet->string_count++] = arena_str(f->arena, text_str(&f->text));
    f->text.len = 0;
}

/* A text may come in runs; how it sounds (rPh) is none of it. */
static enum result
on_strings(struct finding *f, enum grid_event event, struct str name)
{
    if (event == GRID_CHARS) {
        const struct str text = grid_markup_text(f->markup);

        if (f->is_in_text && !f->is_in_sound && f->text.len + text.len <= GRID_CELL_MOST)
            text_add(&f->text, text);
    } else if (str_is(name, STR("rPh"))) {
        f->is_in_sound = event == GRID_BEGIN;
    } else if (str_is(name, STR("t"))) {
        f->is_in_text = event == GRID_BEGIN;
    } else if (event == GRID_END && str_is(name, STR("si"))) {
        keep_string(f);
    }
    return RES_OK;
}

/* RES_OK | RES_NOT_FOUND: no such part | RES_INVALID: it cannot be read */
static enum result
read_part(struct finding *f, struct str part, take_event *take)
{
    enum grid_event event = GRID_BEGIN;

    TRY(grid_book_part(f->book, part, &f->markup));
    enum result r = RES_OK;

    while (r == RES_OK && event != GRID_OVER) {
        r = grid_markup_next(f->markup, &event);
        if (r == RES_OK && event != GRID_OVER)
            r = take(f, event, event == GRID_CHARS ? STR_NONE : grid_markup_name(f->markup));
    }
    grid_book_part_end(f->book, &f->markup);
    return r;
}

static enum result
read_parts(struct finding *f)
{
    enum result r;

    TRY(read_part(f, STR("xl/workbook.xml"), on_workbook));
    if (f->relation.at == NULL)
        return RES_NOT_FOUND;
    TRY(read_part(f, STR("xl/_rels/workbook.xml.rels"), on_relations));
    if (f->sheet->path.at == NULL)
        return RES_NOT_FOUND;
    r = read_part(f, STR("xl/styles.xml"), on_styles);
    if (r != RES_OK && r != RES_NOT_FOUND)
        return r;
    r = read_part(f, STR("xl/sharedStrings.xml"), on_strings);
    return r == RES_NOT_FOUND ? RES_OK : r;
}

enum result
grid_book_sheet(struct grid_book *book, struct arena *arena, struct grid_report *report,
                struct grid_sheet *out)
{
    struct finding f = {.book = book, .arena = arena, .sheet = out, .text = {.arena = arena}};

    *out = (struct grid_sheet){0};
    const enum result r = read_parts(&f);

    if (r == RES_NOT_FOUND)
        return grid_refuse(report, "grid.no-sheet", 0);
    if (r == RES_INVALID)
        return grid_refuse(report, book->is_too_much ? "grid.unpacked" : "grid.damaged", 0);
    return r;
}
