/* A table in a file, of whatever format: every row given is within the limits, and is XML text. */
#include <sys/mman.h>
#include <unistd.h>

#include "fcgi/grid/grid.h"
#include "tests/fuzz/input.h"

static enum result
look(void *taker, const struct grid_row *row)
{
    uint64_t *rows = taker;

    (*rows)++;
    must(row->count > 0 && row->count <= GRID_CELLS_MOST);
    for (size_t i = 0; i < row->count; i++) {
        must(row->cells[i].text.len <= GRID_CELL_MOST);
        must(str_is_xml_text(row->cells[i].text));
        must((row->cells[i].text.len == 0) == (row->cells[i].kind == GRID_EMPTY));
    }
    return RES_OK;
}

FUZZ(input)
{
    struct grid_report report;
    uint64_t rows = 0;
    const int fd = memfd_create("table", MFD_CLOEXEC);

    must(fd >= 0 && write(fd, input.at, input.len) == (ssize_t)input.len);
    const enum result r = grid_read(fd, look, &rows, &report);

    close(fd);
    must(r == RES_OK || r == RES_INVALID);
    must((r == RES_OK) == (report.problem == NULL));
    must(rows == report.rows);
}
