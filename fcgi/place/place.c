/* Reads the public data from the database, and keeps a copy on disk for a start without one. */
#include "fcgi/place/place.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "fcgi/place/place_build.h"
#include "fcgi/place/place_file.h"
#include "sql_place.h"

#define KEEP_BYTES_MAX (16 << 20)

struct load {
    struct arena *arena;
    struct place_rows *rows;
};

static enum result
load_in_transaction(struct db *db, void *arg) /* runs again after a deadlock: rows are replaced */
{
    const struct load *load = arg;

    return place_rows_query(db, load->arena, load->rows);
}

static enum result
build_and_check(struct arena *arena, const struct place_rows *rows, struct place *out)
{
    TRY(place_build(arena, rows, out));
    return place_check(out);
}

enum result
place_load(struct db *db, struct arena *arena, struct place *out)
{
    struct load load = {.arena = arena, .rows = arena_new(arena, struct place_rows)};

    TRY(db_transact(db, load_in_transaction, &load));
    return build_and_check(arena, load.rows, out);
}

enum result
place_version(struct db *db, struct arena *arena, uint64_t *out)
{
    struct sql_place_version_row *rows;
    size_t count;

    TRY(sql_place_version(db, arena, &rows, &count));
    if (count != 1)
        return fault(RES_UNAVAILABLE, "place.version", "rows=%zu", count);
    *out = rows->version;
    return RES_OK;
}

static bool
write_whole(int fd, struct str bytes)
{
    while (bytes.len > 0) {
        const ssize_t done = write(fd, bytes.at, bytes.len);

        if (done < 0 && errno == EINTR)
            continue;
        if (done <= 0)
            return false;
        bytes = str_slice(bytes, (size_t)done, bytes.len);
    }
    return fsync(fd) == 0;
}

enum result
place_keep(const struct place *place, struct arena *arena, struct str path)
{
    const struct str rows = place_rows_write(arena, place->rows);
    const struct str part =
        arena_printf(arena, "%.*s.%ld", STR_ARG(path), (long)getpid()); /* workers do not meet */
    const int fd = open(part.at, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0640);
    bool is_written;

    if (fd < 0)
        return fault(RES_UNAVAILABLE, "place.keep", "open: %s", strerror(errno));
    is_written = write_whole(fd, rows);
    is_written = close(fd) == 0 && is_written;
    if (is_written && rename(part.at, arena_cstr(arena, path)) == 0)
        return RES_OK;
    unlink(part.at);
    return fault(RES_UNAVAILABLE, "place.keep", "write: %s", strerror(errno));
}

enum result
place_recall(struct arena *arena, struct str path, struct place *out)
{
    struct place_rows *rows = arena_new(arena, struct place_rows);
    struct str text;
    const enum result r = place_file_read(arena, path, KEEP_BYTES_MAX, &text);

    if (r == RES_NOT_FOUND)
        return r;
    if (r != RES_OK)
        return fault(RES_MALFORMED, "place.recall", "%.*s is no kept data", STR_ARG(path));
    TRY(place_rows_read(arena, text, rows));
    return build_and_check(arena, rows, out);
}
