/* The part of clamd's protocol that a file needs. Whatever is not a clear "OK" is not one. */
#include "fcgi/edge/scan.h"

#include <errno.h>
#include <poll.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include "fcgi/base/clock.h"

enum { CHUNK = 65536, ANSWER_MOST = 512, FOUND_MOST = 100 };

struct scan {
    int socket;
    uint64_t until_us;
};

static enum result
unknown(const char *what)
{
    return fault(RES_UNAVAILABLE, "scan", "what=%s errno=%d", what, errno);
}

static bool
is_ready(const struct scan *scan, short events)
{
    struct pollfd wait = {.fd = scan->socket, .events = events};
    const uint64_t now = clock_ticks_us();

    if (now >= scan->until_us)
        return false;
    return poll(&wait, 1, (int)((scan->until_us - now) / 1000 + 1)) == 1;
}

/* clamd closes its side when a file is over a limit of its own: then its answer says so. */
static bool
put(const struct scan *scan, const char *at, size_t len)
{
    while (len > 0) {
        ssize_t sent = 0;

        if (!is_ready(scan, POLLOUT))
            return false;
        sent = send(scan->socket, at, len, MSG_NOSIGNAL | MSG_DONTWAIT);
        if (sent < 0 && (errno == EINTR || errno == EAGAIN))
            continue;
        if (sent <= 0)
            return false;
        at += sent;
        len -= (size_t)sent;
    }
    return true;
}

static bool
put_chunk(const struct scan *scan, const char *at, size_t len)
{
    const unsigned char head[4] = {(unsigned char)(len >> 24), (unsigned char)(len >> 16),
                                   (unsigned char)(len >> 8), (unsigned char)len};

    return put(scan, (const char *)head, sizeof head) && put(scan, at, len);
}

/* False: it could not all be said. */
static bool
put_file(const struct scan *scan, int fd)
{
    static const char command[] = "zINSTREAM"; /* its NUL ends it */
    char chunk[CHUNK];
    off_t at = 0;
    ssize_t got = 0;

    if (!put(scan, command, sizeof command))
        return false;
    while ((got = pread(fd, chunk, sizeof chunk, at)) > 0) {
        if (!put_chunk(scan, chunk, (size_t)got))
            return false;
        at += got;
    }
    return got == 0 && put_chunk(scan, chunk, 0);
}

/* Up to a NUL, or to the end of what is said. */
static size_t
take_answer(const struct scan *scan, char answer[ANSWER_MOST])
{
    size_t len = 0;

    while (len < ANSWER_MOST && is_ready(scan, POLLIN)) {
        const ssize_t got = recv(scan->socket, answer + len, ANSWER_MOST - len, MSG_DONTWAIT);

        if (got < 0 && (errno == EINTR || errno == EAGAIN))
            continue;
        if (got <= 0)
            return 0;
        len += (size_t)got;
        if (answer[len - 1] == '\0')
            return len - 1;
    }
    return 0;
}

static int
reach(struct str path)
{
    struct sockaddr_un address = {.sun_family = AF_UNIX};
    int fd = -1;

    if (path.len >= sizeof address.sun_path)
        return -1;
    memcpy(address.sun_path, path.at, path.len);
    fd = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (fd >= 0 && connect(fd, (const struct sockaddr *)&address, sizeof address) != 0) {
        close(fd);
        return -1;
    }
    return fd;
}

static enum result
judge(struct arena *arena, struct str answer, struct str *found)
{
    const struct str begin = STR("stream: ");
    const struct str end = STR(" FOUND");

    if (str_is(answer, STR("stream: OK")))
        return RES_OK;
    if (!str_starts(answer, begin) || !str_ends(answer, end))
        return unknown("answer");
    *found = arena_str(arena, str_slice(answer, begin.len, answer.len - end.len));
    if (!str_is_xml_text(*found))
        *found = STR("?");
    *found = str_slice(*found, 0, FOUND_MOST);
    return RES_INVALID;
}

enum result
scan_file(struct arena *arena, struct str socket_path, int fd, uint64_t until_us, struct str *found)
{
    const struct scan scan = {reach(socket_path), until_us};
    char answer[ANSWER_MOST];

    if (scan.socket < 0)
        return unknown("connect");
    const bool is_told = put_file(&scan, fd);
    const size_t len = take_answer(&scan, answer);
    const enum result r =
        len == 0 ? unknown("silence") : judge(arena, (struct str){answer, len}, found);

    close(scan.socket);
    return r == RES_OK && !is_told ? unknown("cut") : r;
}
