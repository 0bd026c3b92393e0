/* The row a reader is filling: its cells' text in one piece of memory, however long the file. */
#ifndef FCGI_GRID_GRID_ROW_H
#define FCGI_GRID_GRID_ROW_H

#include "fcgi/grid/grid.h"

struct grid_slot {
    size_t at, len; /* of the bytes */
    size_t name_at, name_len;
    enum grid_kind kind;
};

struct grid_building {
    grid_take *take; /* NULL: nobody wants them */
    void *taker;
    struct grid_report *report;
    uint64_t seen; /* rows begun */
    uint64_t line;
    char *bytes; /* GRID_ROW_MOST */
    size_t used;
    struct grid_slot slots[GRID_CELLS_MOST];
    size_t count;
    struct str record;
};

/* Remembers what is wrong with the file; returns RES_INVALID. */
enum result grid_refuse(struct grid_report *report, const char *problem, uint64_t line) MUST_USE;

/* Begins a row of a line. RES_OK | RES_INVALID: too many */
enum result grid_row_begin(struct grid_building *row, uint64_t line) MUST_USE;
/* Begins the cell of a column, from 0; what lies between is empty. RES_OK | RES_INVALID */
enum result grid_row_cell(struct grid_building *row, size_t column, enum grid_kind kind) MUST_USE;
/* Bytes of UTF-8 for the cell begun last. RES_OK | RES_INVALID */
enum result grid_row_add(struct grid_building *row, struct str bytes) MUST_USE;
/* The name of the cell begun last (XML). RES_OK | RES_INVALID */
enum result grid_row_name(struct grid_building *row, struct str name) MUST_USE;
/* Hands the row on, unless it is empty. RES_OK | what the callback answered */
enum result grid_row_end(struct grid_building *row) MUST_USE;

/* The readers of the formats; fd seekable, row prepared but for its rows. */
enum result grid_read_csv(int fd, struct grid_building *row) MUST_USE;
enum result grid_read_xlsx(int fd, struct grid_building *row) MUST_USE;
enum result grid_read_xml(int fd, struct grid_building *row) MUST_USE;

#endif
