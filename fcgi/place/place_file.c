/* Whole files into memory; it must not know what is in them. */
#include "fcgi/place/place_file.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

static enum result
descriptor_read(struct arena *arena, int fd, size_t limit_bytes, struct str *out)
{
    struct stat about;
    size_t len = 0;
    char *at;

    if (fstat(fd, &about) != 0)
        return RES_UNAVAILABLE;
    if (!S_ISREG(about.st_mode)) {
        errno = EINVAL;
        return RES_UNAVAILABLE;
    }
    if (about.st_size < 0 || (uint64_t)about.st_size > limit_bytes)
        return RES_TOO_LARGE;
    at = arena_alloc(arena, (size_t)about.st_size + 1);
    while (len < (size_t)about.st_size) {
        const ssize_t got = read(fd, at + len, (size_t)about.st_size - len);

        if (got < 0 && errno == EINTR)
            continue;
        if (got == 0)
            errno = EIO; /* it was longer a moment ago */
        if (got <= 0)
            return RES_UNAVAILABLE;
        len += (size_t)got;
    }
    *out = (struct str){at, len};
    return RES_OK;
}

enum result
place_file_read(struct arena *arena, struct str path, size_t limit_bytes, struct str *out)
{
    const int fd = open(arena_cstr(arena, path), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    enum result r;

    if (fd < 0)
        return errno == ENOENT || errno == ENOTDIR ? RES_NOT_FOUND : RES_UNAVAILABLE;
    r = descriptor_read(arena, fd, limit_bytes, out);
    close(fd);
    return r;
}
