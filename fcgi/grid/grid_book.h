/* The archive of a spreadsheet: its parts as streams, with a limit on what they unpack to. */
#ifndef FCGI_GRID_GRID_BOOK_H
#define FCGI_GRID_GRID_BOOK_H

#include "fcgi/grid/grid.h"
#include "fcgi/grid/grid_markup.h"

struct zip;
struct zip_file;

struct grid_book {
    struct zip *archive;
    struct zip_file *part; /* the one being read */
    uint64_t packed;       /* bytes of the archive */
    uint64_t unpacked;     /* bytes given so far */
    bool is_too_much;      /* it was closed for what it unpacks to */
};

/* fd stays the caller's. RES_OK | RES_INVALID: report says why | RES_UNAVAILABLE */
enum result grid_book_open(struct grid_book *book, int fd, struct grid_report *report) MUST_USE;
void grid_book_close(struct grid_book *book);
/* Begins a part; one at a time. RES_OK | RES_NOT_FOUND: no such part | RES_UNAVAILABLE */
enum result grid_book_part(struct grid_book *book, struct str name,
                           struct grid_markup **out) MUST_USE;
void grid_book_part_end(struct grid_book *book, struct grid_markup **markup);

/* What a spreadsheet says of itself before its cells. */
struct grid_sheet {
    struct str path;    /* of the first visible sheet */
    bool is_from_1904;  /* days are counted from 1904 */
    const bool *is_day; /* styles of cells that show days */
    size_t style_count;
    const struct str *strings; /* shared by cells */
    size_t string_count;
};

/* All in the arena. RES_OK | RES_INVALID: report says why | RES_UNAVAILABLE */
enum result grid_book_sheet(struct grid_book *book, struct arena *arena, struct grid_report *report,
                            struct grid_sheet *out) MUST_USE;

#endif
