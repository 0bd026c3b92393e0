/* Writes shared pages where nginx looks for files, and clears away those whose second is over. */
#include "fcgi/shelf.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <ftw.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "fcgi/base/log.h"

#define NAME_START STR("/" SHELF_FOLDER "/")

enum { GONE_S = 3, DEPTH = 8 };

static bool
is_of(struct str s, const char *more)
{
    for (size_t i = 0; i < s.len; i++) {
        const char c = s.at[i];
        const bool is_letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');

        if (!is_letter && !(c >= '0' && c <= '9') && (c == '\0' || strchr(more, c) == NULL))
            return false;
    }
    return s.len > 0;
}

/* An address that is its own name: no escapes, no empty or dotted parts, nothing asked. */
static bool
is_plain(const struct request *request)
{
    return str_is(request->raw_target, request->target.path) &&
           is_of(request->target.path, "/-_") &&
           str_find_str(request->target.path, STR("//")) == request->target.path.len;
}

/* "/pages/SECOND" when the name is what this request gives for some second, else absent. */
static struct str
second_of(struct arena *arena, const struct request *request)
{
    const struct str name = request->page_file;
    const struct str rest =
        arena_printf(arena, "/%.*s%.*s.gz", STR_ARG(request->host), STR_ARG(request->target.path));

    if (!str_starts(name, NAME_START) || name.len <= NAME_START.len + rest.len ||
        !str_ends(name, rest) || str_starts(request->host, STR(".")) || !is_plain(request))
        return STR_NONE;
    const struct str second = str_slice(name, NAME_START.len, name.len - rest.len);

    return is_of(second, ":+-") ? str_slice(name, 0, name.len - rest.len) : STR_NONE;
}

/* What stands behind the headers when it is compressed, else absent. */
static struct str
packed_of(struct str answer)
{
    const struct str ending = STR("\r\n\r\n");
    const size_t head = str_find_str(answer, ending);

    if (head == answer.len)
        return STR_NONE;
    const struct str body = str_slice(answer, head + ending.len, answer.len);

    return str_starts(body, STR("\x1f\x8b")) ? body : STR_NONE;
}

static int
remove_one(const char *path, const struct stat *status, int kind, struct FTW *ftw)
{
    (void)status;
    (void)kind;
    (void)ftw;
    remove(path);
    return 0;
}

/* By the time a folder was last added to, whatever its name says: clocks and zones may jump. */
static void
clear_gone(struct arena *arena, struct str pages)
{
    const time_t last = time(NULL) - GONE_S;
    DIR *const all = opendir(pages.at);

    if (all == NULL)
        return;
    for (const struct dirent *each = readdir(all); each != NULL; each = readdir(all)) {
        struct stat status;
        const struct str path = arena_printf(arena, "%s/%s", pages.at, each->d_name);

        if (each->d_name[0] != '.' && stat(path.at, &status) == 0 && S_ISDIR(status.st_mode) &&
            status.st_mtime < last)
            nftw(path.at, remove_one, DEPTH, FTW_DEPTH | FTW_PHYS);
    }
    closedir(all);
}

/* The folders of a file below one that is there. */
static void
make_folders(struct arena *arena, struct str path, size_t from)
{
    for (size_t i = from; i < path.len; i++)
        if (path.at[i] == '/')
            mkdir(arena_cstr(arena, str_slice(path, 0, i)), 0755);
}

static bool
write_stamped(const char *path, struct str body, uint32_t stamp)
{
    const struct timespec times[] = {{.tv_sec = (time_t)stamp}, {.tv_sec = (time_t)stamp}};
    const int fd = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0644);

    if (fd < 0)
        return false;
    const bool is_written =
        write(fd, body.at, body.len) == (ssize_t)body.len && futimens(fd, times) == 0;

    return close(fd) == 0 && is_written;
}

static void
put_whole(struct arena *arena, struct str second, struct str path, struct str body, uint32_t stamp)
{
    const char *const beside = arena_printf(arena, "%.*s/.%d", STR_ARG(second), (int)getpid()).at;
    bool is_put = write_stamped(beside, body, stamp) && rename(beside, path.at) == 0;

    if (!is_put && errno == ENOENT) {
        make_folders(arena, path, second.len + 1);
        is_put = rename(beside, path.at) == 0;
    }
    if (!is_put) {
        LOG(LOG_DEBUG, "shelf.full", LOG_TEXT("file", path), LOG_COUNT("errno", (uint64_t)errno));
        unlink(beside);
    }
}

void
shelf_put(struct arena *arena, struct str folder, const struct request *request,
          const struct response *response, struct str answer)
{
    /* One header of its own is X-Accel-Expires; a file could not carry others. */
    if (request->page_file.len == 0 || response->extra_count > 1 || response->stamp == 0 ||
        response->status != 200 || request->verb != METHOD_GET ||
        !str_is(response->type, STR("text/html; charset=utf-8")))
        return;
    const struct str body = packed_of(answer);
    const struct str name = second_of(arena, request);

    if (body.len == 0 || name.len == 0)
        return;
    const struct str second = arena_printf(arena, "%.*s%.*s", STR_ARG(folder), STR_ARG(name));
    const struct str path =
        arena_printf(arena, "%.*s%.*s", STR_ARG(folder), STR_ARG(request->page_file));
    const bool is_new = mkdir(second.at, 0755) == 0;

    if (!is_new && errno != EEXIST)
        return;
    put_whole(arena, second, path, body, response->stamp);
    if (is_new)
        clear_gone(arena, arena_printf(arena, "%.*s/" SHELF_FOLDER, STR_ARG(folder)));
}
