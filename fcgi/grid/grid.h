/*
 * Tables in files: reads CSV, spreadsheets (XLSX) and XML of records row by row, writes CSV and
 * XLSX. It holds one row at a time whatever the file's length, and knows nothing of what columns
 * mean.
 */
#ifndef FCGI_GRID_GRID_H
#define FCGI_GRID_GRID_H

#include "fcgi/base/arena.h"
#include "fcgi/base/clock.h"
#include "fcgi/base/result.h"

/* Limits of what is read; a file beyond them is refused with a problem. */
#define GRID_CELLS_MOST 256                  /* in a row; empty ones at its end do not count */
#define GRID_CELL_MOST  32767                /* bytes of a cell: what spreadsheets hold at most */
#define GRID_ROW_MOST   262144               /* bytes of all cells of a row */
#define GRID_ROWS_MOST  2000000              /* rows of a file, empty ones included */
#define GRID_XLSX_MOST  ((uint64_t)50 << 20) /* bytes a spreadsheet's parts may unpack to */

/* What a CSV file says is text; spreadsheets say more. */
enum grid_kind {
    GRID_EMPTY,  /* nothing, or only blanks; text is "" */
    GRID_TEXT,   /* as it stands, trimmed */
    GRID_NUMBER, /* digits, a sign, and a point as decimal sign; whole numbers without one */
    GRID_DAY,    /* "2026-03-02": a cell shown as a day */
    GRID_FAULT   /* a formula without a value, or with an error; text is what it shows, "#N/A" */
};

struct grid_cell {
    struct str text; /* XML text: what XML cannot hold came as U+FFFD */
    enum grid_kind kind;
};

/* One row that is not empty. All it points to counts until the callback returns. */
struct grid_row {
    uint64_t line; /* of the file, from 1: where the row begins; a spreadsheet's row number; in XML
                      the number of the record, from 1 */
    const struct grid_cell *cells;
    const struct str *names; /* XML: of each cell, its attribute or child element; else NULL */
    size_t count;            /* cells, those behind the last one with something left out */
    struct str record;       /* XML: name of the record's element; else absent */
};

/* Takes one row. What is not RES_OK stops the reading and is what grid_read answers. */
typedef enum result grid_take(void *taker, const struct grid_row *row);

enum grid_format { GRID_CSV, GRID_XLSX, GRID_XML };

/* What was found in a file, and what makes it unreadable. */
struct grid_report {
    enum grid_format format;
    const char *encoding; /* CSV: "utf-8", "utf-16le", "utf-16be", "windows-1252" */
    char separator;       /* CSV: ';' ',' or a tab */
    uint64_t rows;        /* rows given */
    /*
     * Of a file that cannot be read, NULL else: grid.empty no row at all | grid.encoding bytes that
     * are no text | grid.quote a quoted cell that does not end | grid.too-wide too many cells or a
     * cell too long | grid.too-long too many rows | grid.damaged a spreadsheet or XML cut short or
     * not well formed | grid.no-sheet an archive without a table | grid.unpacked it would unpack to
     * more than GRID_XLSX_MOST, or to much more than it is | grid.locked a spreadsheet with a
     * password | grid.old-format a spreadsheet of before 2007 (XLS) or another kind (ODS)
     */
    const char *problem;
    uint64_t line; /* where the problem is; 0: the file as a whole */
};

/*
 * Reads the file behind fd from its start; the descriptor stays the caller's and must be seekable.
 * The format is found by content: "PK" is a spreadsheet, "<" XML, the rest CSV. CSV: encoding by
 * its mark, else UTF-8 if all of it is, else Windows-1252; separator by the first row, or by
 * Excel's "sep=;"; quotes doubled inside quotes; any line end. XLSX: the first visible sheet. XML:
 * each child of the root is a row, its attributes and child elements are cells; no DOCTYPE.
 *
 * take    may be NULL: then the file is only looked through, and nothing of a broken one was taken
 * report  always filled
 * RES_OK | RES_INVALID: report->problem says why; rows before may have been given already
 * | what take answered | RES_UNAVAILABLE: the descriptor cannot be read
 */
enum result grid_read(int fd, grid_take *take, void *taker, struct grid_report *report) MUST_USE;

/* How files of a locale are written: a semicolon where the comma is the decimal sign. */
struct grid_style {
    char separator; /* ',' or ';' */
    char decimal;   /* '.' or ',' */
};
struct grid_style grid_style(struct str locale);

/*
 * CSV that grows in an arena, as RFC 4180 has it, with UTF-8's mark in front: spreadsheets open it
 * as it is. Texts that a spreadsheet would take for a formula (= + - @ tab and carriage return in
 * front) get an apostrophe before them.
 */
struct grid_csv {
    struct text text;
    struct grid_style style;
    bool is_inside; /* the row has a cell already */
};

/* locale: of the reader (grid_style). */
void grid_csv_open(struct grid_csv *csv, struct arena *arena, struct str locale);
void grid_csv_text(struct grid_csv *csv, struct str text); /* absent: an empty cell */
void grid_csv_count(struct grid_csv *csv, uint64_t count);
void grid_csv_number(struct grid_csv *csv, int64_t number);
/* A number of which so many digits stand behind the decimal sign: 1250, 2 -> 12,50 */
void grid_csv_decimal(struct grid_csv *csv, int64_t number, unsigned digits);
void grid_csv_day(struct grid_csv *csv, struct day day);        /* 2026-03-02 */
void grid_csv_instant(struct grid_csv *csv, struct instant at); /* 2026-03-02T08:30:00Z */
void grid_csv_row(struct grid_csv *csv);                        /* ends the row */
/* All rows so far, for response.body with the type GRID_CSV_TYPE. */
struct str grid_csv_str(struct grid_csv *csv);

#define GRID_CSV_TYPE  STR("text/csv; charset=utf-8; header=present")
#define GRID_XLSX_TYPE STR("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")

/*
 * The same rows as a spreadsheet: csv as grid_csv_str gave it, its first row the heading, which
 * stays in view. Whole numbers and days become numbers and days, everything else text; apostrophes
 * that guard against formulas are left out again, for a cell of text is none.
 * RES_OK | RES_BROKEN
 */
enum result grid_xlsx(struct arena *arena, struct str csv, struct str *out) MUST_USE;

#endif
