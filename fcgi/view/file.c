/* Whole files into memory; it must not know what is in them. */
#include "fcgi/view/file.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static enum result
read_open(struct arena *arena, int fd, size_t limit_bytes, struct str *out)
{
    struct stat stat;
    size_t len = 0;

    if (fstat(fd, &stat) != 0 || !S_ISREG(stat.st_mode))
        return RES_UNAVAILABLE;
    if (stat.st_size < 0 || (uint64_t)stat.st_size > limit_bytes)
        return RES_TOO_LARGE;
    char *at = arena_alloc(arena, (size_t)stat.st_size + 1);

    while (len < (size_t)stat.st_size) {
        const ssize_t got = read(fd, at + len, (size_t)stat.st_size - len);

        if (got < 0 && errno == EINTR)
            continue;
        if (got <= 0)
            return RES_UNAVAILABLE;
        len += (size_t)got;
    }
    *out = (struct str){at, len};
    return RES_OK;
}

enum result
file_read(struct arena *arena, struct str path, size_t limit_bytes, struct str *out)
{
    const int fd = open(arena_cstr(arena, path), O_RDONLY | O_CLOEXEC);

    if (fd < 0 && (errno == ENOENT || errno == ENOTDIR))
        return RES_NOT_FOUND;
    if (fd < 0)
        return fault(RES_UNAVAILABLE, "view.file", "%.*s: %s", STR_ARG(path), strerror(errno));
    const enum result result = read_open(arena, fd, limit_bytes, out);

    close(fd);
    if (result == RES_UNAVAILABLE)
        return fault(result, "view.file", "%.*s: cannot be read", STR_ARG(path));
    return result;
}
