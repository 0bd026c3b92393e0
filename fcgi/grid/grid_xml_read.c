/* Reads XML of records: each child of the root is a row, its attributes and child elements cells.
 */
#include <errno.h>
#include <unistd.h>

#include "fcgi/grid/grid_markup.h"
#include "fcgi/grid/grid_row.h"

struct source {
    int fd;
    off_t at;
};

static int
take(void *arg, char *bytes, int most)
{
    struct source *source = arg;
    ssize_t got;

    do
        got = pread(source->fd, bytes, (size_t)most, source->at);
    while (got < 0 && errno == EINTR);
    source->at += got > 0 ? got : 0;
    return (int)got;
}

static enum result
add_cell(struct grid_building *row, struct str name, struct str value)
{
    TRY(grid_row_cell(row, row->count, GRID_TEXT));
    TRY(grid_row_name(row, name));
    return grid_row_add(row, value);
}

/* The attributes of a record, in its own room: names live no longer than the reader stands there.
 */
static enum result
begin_record(struct grid_markup *markup, struct grid_building *row, struct str record)
{
    struct str name;
    struct str value;

    TRY(grid_row_begin(row, row->seen + 1));
    row->record = record;
    while (grid_markup_walk(markup, &name, &value))
        TRY(add_cell(row, name, value));
    return RES_OK;
}

static enum result
take_event(struct grid_markup *markup, struct grid_building *row, enum grid_event event,
           struct text *record)
{
    const int depth = grid_markup_depth(markup);

    if (event == GRID_BEGIN && depth == 1) {
        record->len = 0;
        text_add(record, grid_markup_name(markup));
        return begin_record(markup, row, text_str(record));
    }
    if (event == GRID_BEGIN && depth == 2)
        return add_cell(row, grid_markup_name(markup), STR_NONE);
    if (event == GRID_CHARS && depth >= 3)
        return grid_row_add(row, grid_markup_text(markup));
    if (event == GRID_END && depth == 1)
        return grid_row_end(row);
    return RES_OK;
}

static enum result
read_all(struct grid_markup *markup, struct grid_building *row, struct arena *arena)
{
    struct text record = {.arena = arena};

    for (;;) {
        enum grid_event event;

        if (grid_markup_next(markup, &event) != RES_OK)
            return grid_refuse(row->report, "grid.damaged", row->seen);
        if (event == GRID_OVER)
            return RES_OK;
        TRY(take_event(markup, row, event, &record));
    }
}

enum result
grid_read_xml(int fd, struct grid_building *row)
{
    struct source source = {.fd = fd};
    struct grid_markup *markup = NULL;
    struct arena *arena = NULL;
    enum result r = grid_markup_open(take, &source, &markup);

    if (r != RES_OK)
        return r;
    arena_open(&arena, (size_t)1 << 20);
    r = read_all(markup, row, arena);
    arena_close(&arena);
    grid_markup_close(&markup);
    return r;
}
