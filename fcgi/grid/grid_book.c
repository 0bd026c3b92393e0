/* Opens spreadsheets with libzip; a bomb is what unpacks to far more than any list of readings. */
#include "fcgi/grid/grid_book.h"

#include <errno.h>
#include <sys/stat.h>
#include <unistd.h>
#include <zip.h>

#include "fcgi/grid/grid_row.h"

#define PARTS_MOST 2000
#define RATIO_FROM ((uint64_t)4 << 20) /* below it, what is small may be as dense as it likes */
#define RATIO_MOST 200

/* What an archive without a workbook is: a spreadsheet of another kind says so by this part. */
static enum result
refuse_other(struct grid_book *book, struct grid_report *report)
{
    const bool is_open = zip_name_locate(book->archive, "content.xml", 0) >= 0;

    return grid_refuse(report, is_open ? "grid.old-format" : "grid.no-sheet", 0);
}

enum result
grid_book_open(struct grid_book *book, int fd, struct grid_report *report)
{
    struct stat stat;
    int code = 0;
    const int own = dup(fd); /* libzip closes what it is given */

    *book = (struct grid_book){0};
    if (own < 0 || fstat(own, &stat) != 0) {
        if (own >= 0)
            close(own);
        return fault(RES_UNAVAILABLE, "grid.dup", "errno=%d", errno);
    }
    book->packed = (uint64_t)stat.st_size;
    book->archive = lseek(own, 0, SEEK_SET) == 0 ? zip_fdopen(own, 0, &code) : NULL;
    if (book->archive == NULL) {
        close(own);
        return grid_refuse(report, "grid.damaged", 0);
    }
    const zip_int64_t parts = zip_get_num_entries(book->archive, 0);
    enum result r = RES_OK;

    if (parts < 0 || parts > PARTS_MOST)
        r = grid_refuse(report, "grid.unpacked", 0);
    else if (zip_name_locate(book->archive, "xl/workbook.xml", 0) < 0)
        r = refuse_other(book, report);
    if (r != RES_OK)
        grid_book_close(book);
    return r;
}

void
grid_book_close(struct grid_book *book)
{
    if (book->part != NULL)
        zip_fclose(book->part);
    if (book->archive != NULL)
        zip_discard(book->archive);
    book->part = NULL;
    book->archive = NULL;
}

static int
take(void *arg, char *bytes, int most)
{
    struct grid_book *book = arg;
    const zip_int64_t got = zip_fread(book->part, bytes, (zip_uint64_t)most);

    if (got < 0)
        return -1;
    book->unpacked += (uint64_t)got;
    if (book->unpacked > GRID_XLSX_MOST ||
        (book->unpacked > RATIO_FROM && book->unpacked / RATIO_MOST > book->packed)) {
        book->is_too_much = true;
        return -1;
    }
    return (int)got;
}

enum result
grid_book_part(struct grid_book *book, struct str name, struct grid_markup **out)
{
    const zip_int64_t index = zip_name_locate(book->archive, name.at, 0);

    if (index < 0)
        return RES_NOT_FOUND;
    book->part = zip_fopen_index(book->archive, (zip_uint64_t)index, 0);
    if (book->part == NULL)
        return RES_NOT_FOUND;
    const enum result r = grid_markup_open(take, book, out);

    if (r != RES_OK)
        grid_book_part_end(book, out);
    return r;
}

void
grid_book_part_end(struct grid_book *book, struct grid_markup **markup)
{
    grid_markup_close(markup);
    if (book->part != NULL)
        zip_fclose(book->part);
    book->part = NULL;
}
