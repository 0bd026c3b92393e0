/* What the columns of a file are called, and what its lines say: nothing of devices, nothing
 * stored. */
#include "handlers/upload/upload.h"

static const struct {
    enum upload_column column;
    struct str language, name;
} names[] = {

#define COLUMN(column, language, name) {UPLOAD_##column, STR_INIT(language), STR_INIT(name)},
#include "handlers/upload/columns.def"
#undef COLUMN
};

#define NAME_COUNT (sizeof names / sizeof names[0])
#define NAME_MOST  80

struct str
upload_column_code(enum upload_column column)
{
    if (column == UPLOAD_SERIAL)
        return STR("serial");
    if (column == UPLOAD_DAY)
        return STR("day");
    return reading_kind_code((enum reading_kind)(column - UPLOAD_TOTAL));
}

struct str
upload_column_name(enum upload_column column, struct str locale)
{
    struct str language;
    struct str region;
    struct str english = STR_NONE;

    str_cut(locale, '-', &language, &region);
    for (size_t i = NAME_COUNT; i-- > 0;) {
        if (names[i].column == column && str_is(names[i].language, STR("en")))
            english = names[i].name;
    }
    for (size_t i = 0; i < NAME_COUNT; i++) {
        if (names[i].column == column && str_is(names[i].language, language))
            return names[i].name;
    }
    return english;
}

struct str
upload_verdict_code(enum upload_verdict verdict)
{
    static const struct str codes[UPLOAD_VERDICTS] = {
        STR_INIT("new"), STR_INIT("good"),   STR_INIT("unlikely"),
        STR_INIT("bad"), STR_INIT("stored"), STR_INIT("late"),
    };

    return verdict < UPLOAD_VERDICTS ? codes[verdict] : STR_NONE;
}

/* Small letters and digits only, up to a bracket: "Total (A4)" is "total". */
static struct str
bare(struct str name, char out[NAME_MOST])
{
    size_t len = 0;

    for (size_t i = 0; i < name.len && len < NAME_MOST && name.at[i] != '('; i++) {
        const unsigned char c = (unsigned char)name.at[i];
        const bool is_latin = i > 0 && (unsigned char)name.at[i - 1] == 0xc3;

        if ((c >= 'A' && c <= 'Z') || (is_latin && c >= 0x80 && c <= 0x9e && c != 0x97))
            out[len++] = (char)(c + 0x20);
        else if (c >= 0x80 || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))
            out[len++] = (char)c;
    }
    return (struct str){out, len};
}

static enum upload_column
column_named(struct str heading)
{
    char wanted[NAME_MOST];
    char known[NAME_MOST];
    const struct str bared = bare(heading, wanted);

    for (size_t i = 0; i < NAME_COUNT; i++) {
        if (str_is(bared, bare(names[i].name, known)))
            return names[i].column;
    }
    for (enum upload_column i = UPLOAD_SERIAL; i < UPLOAD_COLUMNS; i++) {
        if (str_is(bared, upload_column_code(i)))
            return i;
    }
    return UPLOAD_COLUMNS;
}

enum result
upload_heading_read(const struct grid_row *row, struct upload_heading *out, const char **problem)
{
    bool is_twice = false;
    bool has_counts = false;

    for (size_t i = 0; i < UPLOAD_COLUMNS; i++)
        out->at[i] = -1;
    for (size_t i = 0; i < row->count; i++) {
        const enum upload_column column =
            row->cells[i].kind == GRID_TEXT ? column_named(row->cells[i].text) : UPLOAD_COLUMNS;

        if (column == UPLOAD_COLUMNS)
            continue;
        is_twice |= out->at[column] >= 0;
        has_counts |= column >= UPLOAD_TOTAL;
        out->at[column] = (int)i;
    }
    if (out->at[UPLOAD_SERIAL] < 0)
        return RES_NOT_FOUND;
    if (has_counts && !is_twice)
        return RES_OK;
    *problem = is_twice ? "upload.column-twice" : "upload.no-counts";
    return RES_INVALID;
}

/* Up to three numbers between one kind of sign. */
static bool
read_parts(struct str typed, char sign, uint64_t parts[3], size_t lengths[3])
{
    for (size_t i = 0; i < 3; i++) {
        struct str part;

        if (str_cut(typed, sign, &part, &typed) != (i < 2))
            return false;
        part = str_trim(part);
        lengths[i] = part.len;
        if (part.len == 0 || part.len > 4 || !str_to_u64(part, 9999, &parts[i]))
            return false;
    }
    return true;
}

bool
upload_day_read(struct str typed, struct day *out)
{
    static const char signs[] = {'-', '.', '/'};
    uint64_t parts[3];
    size_t lengths[3];

    if (typed.len > 10 && (typed.at[10] == 'T' || typed.at[10] == ' ') &&
        day_parse(str_slice(typed, 0, 10), out))
        return true;
    for (size_t i = 0; i < sizeof signs; i++) {
        if (!read_parts(typed, signs[i], parts, lengths))
            continue;
        const bool is_year_first = lengths[0] == 4;
        const size_t year = is_year_first ? 0 : 2;

        if (lengths[year] != 4 || lengths[1] > 2 || lengths[2 - year] > 2 ||
            !day_exists((int32_t)parts[year], (int32_t)parts[1], (int32_t)parts[2 - year]))
            return false;
        *out = day_from_civil((int32_t)parts[year], (int32_t)parts[1], (int32_t)parts[2 - year]);
        return true;
    }
    return false;
}

static void
mark(struct upload_line *line, const char *problem, struct str detail)
{
    if (line->problem.at != NULL)
        return;
    line->verdict = UPLOAD_BAD;
    line->problem = str_from(problem);
    line->detail = detail;
}

static struct grid_cell
cell_of(const struct upload_heading *heading, const struct grid_row *row, enum upload_column column)
{
    const int at = heading->at[column];

    return at >= 0 && (size_t)at < row->count ? row->cells[at]
                                              : (struct grid_cell){STR(""), GRID_EMPTY};
}

static bool
is_formula(struct grid_cell cell)
{
    return cell.kind == GRID_FAULT || (cell.kind == GRID_TEXT && str_starts(cell.text, STR("=")));
}

static void
read_count(struct arena *arena, struct grid_cell cell, enum reading_kind kind,
           struct upload_line *line)
{
    const struct str detail = arena_printf(arena, "kind=%.*s", STR_ARG(reading_kind_code(kind)));
    const char *problem = NULL;

    if (is_formula(cell))
        problem = "upload.formula";
    else if (cell.kind == GRID_DAY)
        problem = "reading.not-a-number";
    else if (cell.kind == GRID_NUMBER && str_find(cell.text, '.', 0) < cell.text.len)
        problem = "reading.decimals"; /* here a point is never one of thousands */
    else
        problem = reading_count_read(cell.text, &line->count[kind]);
    line->has[kind] = problem == NULL;
    if (problem != NULL)
        mark(line, problem, detail);
}

static void
read_serial(struct arena *arena, const struct serial_pattern *pattern, struct grid_cell cell,
            struct upload_line *line)
{
    struct str serial;
    struct str ignored;

    line->serial = arena_str(arena, str_slice(cell.text, 0, 80));
    while (line->serial.len > 0 && !str_is_utf8(line->serial))
        line->serial.len--; /* cut inside a character */
    if (cell.kind == GRID_EMPTY)
        mark(line, "upload.no-serial", STR_NONE);
    else if (is_formula(cell))
        mark(line, "upload.formula", STR_NONE);
    else if (serial_read(arena, pattern, cell.text, &serial, &ignored) != RES_OK)
        mark(line, "upload.serial", STR_NONE);
    else
        line->serial = serial;
}

bool
upload_line_read(struct arena *arena, const struct upload_heading *heading,
                 const struct serial_pattern *pattern, const struct grid_row *row,
                 struct upload_line *out)
{
    const struct grid_cell day = cell_of(heading, row, UPLOAD_DAY);
    bool has_any = false;

    *out = (struct upload_line){.number = row->line, .verdict = UPLOAD_NEW};
    read_serial(arena, pattern, cell_of(heading, row, UPLOAD_SERIAL), out);
    if (day.kind != GRID_EMPTY) {
        out->has_day =
            !is_formula(day) && day.kind != GRID_NUMBER && upload_day_read(day.text, &out->on);
        if (!out->has_day)
            mark(out, is_formula(day) ? "upload.formula" : "upload.day", STR_NONE);
    }
    for (enum reading_kind kind = READING_TOTAL; kind < READING_KINDS; kind++) {
        const struct grid_cell cell =
            cell_of(heading, row, (enum upload_column)(UPLOAD_TOTAL + kind));

        if (cell.kind == GRID_EMPTY)
            continue;
        has_any = true;
        read_count(arena, cell, kind, out);
    }
    return has_any;
}
