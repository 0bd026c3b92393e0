/* Reads CSV as people's programs write it: three separators, doubled quotes, any line end. */
#include <string.h>

#include "fcgi/grid/grid_row.h"
#include "fcgi/grid/grid_text.h"

struct reading {
    struct grid_text text;
    struct grid_building *row;
    char separator;
    uint64_t line;   /* where the next character stands */
    bool had_return; /* the character before was CR */
    struct grid_char now;
};

/* The next character; the end of a line is one LF whatever it was. */
static enum result
step(struct reading *in)
{
    for (;;) {
        const enum result r = grid_text_next(&in->text, &in->now);

        if (r == RES_INVALID)
            return grid_refuse(in->row->report, "grid.encoding", in->line);
        TRY(r);
        if (in->now.len == 1 && in->now.bytes[0] == '\n' && in->had_return) {
            in->had_return = false;
            continue;
        }
        in->had_return = in->now.len == 1 && in->now.bytes[0] == '\r';
        if (in->had_return)
            in->now.bytes[0] = '\n';
        return RES_OK;
    }
}

static bool
is_at(const struct reading *in, char c)
{
    return in->now.len == 1 && in->now.bytes[0] == c;
}

static bool
is_cell_end(const struct reading *in)
{
    return in->now.len == 0 || is_at(in, '\n') || is_at(in, in->separator);
}

static enum result
add(struct reading *in)
{
    return grid_row_add(in->row, (struct str){in->now.bytes, in->now.len});
}

/* What stands between quotes; the character behind them is now. */
static enum result
read_quoted(struct reading *in)
{
    const uint64_t begins = in->line;

    for (;;) {
        TRY(step(in));
        if (in->now.len == 0)
            return grid_refuse(in->row->report, "grid.quote", begins);
        if (is_at(in, '\n'))
            in->line++;
        if (is_at(in, '"')) {
            TRY(step(in));
            if (!is_at(in, '"'))
                return RES_OK;
        }
        if (add(in) != RES_OK) /* so long a cell is one whose quote was left open */
            return grid_refuse(in->row->report, "grid.quote", begins);
    }
}

/* A cell, up to its separator or the line's end. */
static enum result
read_cell(struct reading *in, size_t column)
{
    TRY(grid_row_cell(in->row, column, GRID_TEXT));
    while (is_at(in, ' '))
        TRY(step(in));
    if (is_at(in, '"'))
        TRY(read_quoted(in));
    while (!is_cell_end(in)) {
        TRY(add(in));
        TRY(step(in));
    }
    return RES_OK;
}

/* Empty cells behind the last one with something count for nothing, however many. */
static enum result
read_row(struct reading *in)
{
    TRY(grid_row_begin(in->row, in->line));
    for (size_t column = 0;; column++) {
        if (column < GRID_CELLS_MOST || !is_cell_end(in))
            TRY(read_cell(in, column));
        if (!is_at(in, in->separator))
            break;
        TRY(step(in));
    }
    if (is_at(in, '\n')) {
        in->line++;
        TRY(step(in));
    }
    return grid_row_end(in->row);
}

static const char separators[] = {';', '\t', ','};

/* How often each separator stands in the line that begins with now, outside quotes. */
static enum result
count_separators(struct reading *in, unsigned counts[sizeof separators])
{
    bool is_quoted = false;

    memset(counts, 0, sizeof separators * sizeof counts[0]);
    while (in->now.len > 0 && (is_quoted || !is_at(in, '\n'))) {
        if (is_at(in, '"'))
            is_quoted = !is_quoted;
        for (size_t i = 0; i < sizeof separators; i++)
            counts[i] += !is_quoted && is_at(in, separators[i]);
        TRY(step(in));
    }
    return RES_OK;
}

/* "sep=;" in the first line, as a spreadsheet writes it; the line is left behind then. */
static enum result
find_stated(struct reading *in)
{
    static const char words[] = "sep=";

    for (size_t i = 0; i < sizeof words - 1; i++) {
        if (!is_at(in, words[i]))
            return RES_OK;
        TRY(step(in));
    }
    for (size_t i = 0; i < sizeof separators; i++) {
        if (is_at(in, separators[i]))
            in->separator = separators[i];
    }
    return RES_OK;
}

static enum result
begin(struct reading *in)
{
    grid_text_rewind(&in->text);
    in->line = 1;
    in->had_return = false;
    return step(in);
}

/* The most frequent one of the first line that has any. */
static enum result
find_separator(struct reading *in)
{
    unsigned counts[sizeof separators] = {0};

    TRY(begin(in));
    TRY(find_stated(in));
    if (in->separator != '\0') {
        TRY(step(in));
        if (is_at(in, '\n'))
            TRY(step(in));
        in->line = 2;
        return RES_OK;
    }
    TRY(begin(in));
    while (in->now.len > 0) {
        unsigned most = 0;

        TRY(count_separators(in, counts));
        for (size_t i = 0; i < sizeof separators; i++) {
            if (counts[i] > most) {
                most = counts[i];
                in->separator = separators[i];
            }
        }
        if (most > 0)
            break;
        TRY(step(in));
    }
    if (in->separator == '\0')
        in->separator = ';';
    return begin(in);
}

enum result
grid_read_csv(int fd, struct grid_building *row)
{
    static const char *const encodings[] = {
        [GRID_UTF_8] = "utf-8",
        [GRID_UTF_16LE] = "utf-16le",
        [GRID_UTF_16BE] = "utf-16be",
        [GRID_WINDOWS_1252] = "windows-1252",
    };
    struct reading in = {.row = row};
    const enum result r = grid_text_open(&in.text, fd);

    if (r == RES_INVALID)
        return grid_refuse(row->report, "grid.encoding", 0);
    TRY(r);
    row->report->encoding = encodings[in.text.encoding];
    TRY(find_separator(&in));
    row->report->separator = in.separator;
    while (in.now.len > 0)
        TRY(read_row(&in));
    return RES_OK;
}
