/* Finds a file's format by its first bytes, and collects the cells of a row for whoever takes them.
 */
#include "fcgi/grid/grid.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "fcgi/grid/grid_row.h"

enum result
grid_refuse(struct grid_report *report, const char *problem, uint64_t line)
{
    report->problem = problem;
    report->line = line;
    return RES_INVALID;
}

enum result
grid_row_begin(struct grid_building *row, uint64_t line)
{
    row->line = line;
    row->used = 0;
    row->count = 0;
    row->record = STR_NONE;
    if (++row->seen > GRID_ROWS_MOST)
        return grid_refuse(row->report, "grid.too-long", line);
    return RES_OK;
}

enum result
grid_row_cell(struct grid_building *row, size_t column, enum grid_kind kind)
{
    if (column >= GRID_CELLS_MOST)
        return grid_refuse(row->report, "grid.too-wide", row->line);
    while (row->count <= column)
        row->slots[row->count++] = (struct grid_slot){.at = row->used, .kind = GRID_EMPTY};
    if (column + 1 < row->count) /* only a damaged file goes back */
        return grid_refuse(row->report, "grid.damaged", row->line);
    row->slots[column] = (struct grid_slot){.at = row->used, .kind = kind};
    return RES_OK;
}

enum result
grid_row_add(struct grid_building *row, struct str bytes)
{
    struct grid_slot *slot = &row->slots[row->count - 1];

    if (bytes.len > GRID_ROW_MOST - row->used || slot->len + bytes.len > GRID_CELL_MOST)
        return grid_refuse(row->report, "grid.too-wide", row->line);
    if (bytes.len == 0)
        return RES_OK;
    memcpy(row->bytes + row->used, bytes.at, bytes.len);
    row->used += bytes.len;
    slot->len += bytes.len;
    return RES_OK;
}

enum result
grid_row_name(struct grid_building *row, struct str name)
{
    struct grid_slot *slot = &row->slots[row->count - 1];

    slot->name_at = row->used;
    if (name.len > GRID_ROW_MOST - row->used)
        return grid_refuse(row->report, "grid.too-wide", row->line);
    memcpy(row->bytes + row->used, name.at, name.len);
    row->used += name.len;
    slot->name_len = name.len;
    slot->at = row->used;
    return RES_OK;
}

/* Blanks at both ends, the no-break space included, which spreadsheets put between digits' groups.
 */
static struct str
trimmed(struct str s)
{
    const struct str hard = STR("\xc2\xa0");

    for (;;) {
        s = str_trim(s);
        if (str_starts(s, hard))
            s = str_slice(s, hard.len, s.len);
        else if (str_ends(s, hard))
            s = str_slice(s, 0, s.len - hard.len);
        else
            return s;
    }
}

enum result
grid_row_end(struct grid_building *row)
{
    struct grid_cell cells[GRID_CELLS_MOST];
    struct str names[GRID_CELLS_MOST];
    size_t count = 0;

    for (size_t i = 0; i < row->count; i++) {
        const struct grid_slot *slot = &row->slots[i];
        const struct str text = trimmed((struct str){row->bytes + slot->at, slot->len});

        cells[i] = (struct grid_cell){text, text.len == 0 ? GRID_EMPTY : slot->kind};
        names[i] = (struct str){row->bytes + slot->name_at, slot->name_len};
        if (cells[i].kind != GRID_EMPTY)
            count = i + 1;
    }
    if (count == 0)
        return RES_OK;
    row->report->rows++;
    if (row->take == NULL)
        return RES_OK;
    const struct grid_row given = {
        .line = row->line,
        .cells = cells,
        .names = row->report->format == GRID_XML ? names : NULL,
        .count = count,
        .record = row->record,
    };

    return row->take(row->taker, &given);
}

#define SNIFFED 512

/* Reads until the piece is full or the file ends. */
static enum result
read_piece(int fd, off_t from, unsigned char *piece, size_t size, size_t *len)
{
    *len = 0;
    while (*len < size) {
        const ssize_t got = pread(fd, piece + *len, size - *len, from + (off_t)*len);

        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return fault(RES_UNAVAILABLE, "grid.read", "errno=%d", errno);
        if (got == 0)
            break;
        *len += (size_t)got;
    }
    return RES_OK;
}

/* What spreadsheets before 2007 lie in; those with a password too, which say so in a name. */
static enum result
refuse_compound(int fd, struct grid_report *report)
{
    static const char name[] = "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e";
    unsigned char piece[65536];
    size_t len = 0;
    off_t from = 0;

    do {
        TRY(read_piece(fd, from, piece, sizeof piece, &len));
        if (memmem(piece, len, name, sizeof name) != NULL)
            return grid_refuse(report, "grid.locked", 0);
        from += (off_t)(sizeof piece - sizeof name); /* pieces overlap by what is looked for */
    } while (len == sizeof piece);
    return grid_refuse(report, "grid.old-format", 0);
}

/* Whether text in any encoding begins with "<". */
static bool
is_markup(const unsigned char *piece, size_t len)
{
    size_t i = 0;

    while (i < len && (piece[i] == 0 || piece[i] >= 0xbb || strchr(" \t\r\n", piece[i]) != NULL))
        i++;
    return i < len && piece[i] == '<';
}

enum result
grid_read(int fd, grid_take *take, void *taker, struct grid_report *report)
{
    static const unsigned char compound[] = {0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1};
    struct grid_building row = {.take = take, .taker = taker, .report = report};
    unsigned char piece[SNIFFED];
    size_t len = 0;
    enum result r;

    *report = (struct grid_report){.format = GRID_CSV};
    TRY(read_piece(fd, 0, piece, sizeof piece, &len));
    if (len >= sizeof compound && memcmp(piece, compound, sizeof compound) == 0)
        return refuse_compound(fd, report);
    row.bytes = malloc(GRID_ROW_MOST);
    if (row.bytes == NULL)
        return fault(RES_UNAVAILABLE, "grid.memory", "bytes=%d", GRID_ROW_MOST);
    if (len >= 4 && memcmp(piece, "PK\3\4", 4) == 0) {
        report->format = GRID_XLSX;
        r = grid_read_xlsx(fd, &row);
    } else if (is_markup(piece, len)) {
        report->format = GRID_XML;
        r = grid_read_xml(fd, &row);
    } else {
        r = grid_read_csv(fd, &row);
    }
    if (r == RES_OK && report->rows == 0)
        r = grid_refuse(report, "grid.empty", 0);
    free(row.bytes);
    return r;
}
