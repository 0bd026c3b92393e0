/* FastCGI sockets: opened or inherited, for one group only. It knows no protocol. */
#include "fcgi/listen.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

enum { FIRST_PASSED_FD = 3, GROUPS_MOST = 256 };

static bool
is_listening(int fd)
{
    int listening = 0;
    socklen_t size = sizeof(listening);

    return getsockopt(fd, SOL_SOCKET, SO_ACCEPTCONN, &listening, &size) == 0 && listening != 0;
}

/* systemd says so in LISTEN_PID and LISTEN_FDS; a parent may also hand the first socket over as
 * standard input. */
static int
inherited_fd(unsigned place)
{
    const int fd = FIRST_PASSED_FD + (int)place;
    const struct str pid = str_from(getenv("LISTEN_PID"));
    const struct str count = str_from(getenv("LISTEN_FDS"));
    uint64_t number;

    if (str_to_u64(pid, INT32_MAX, &number) && number == (uint64_t)getpid() &&
        str_to_u64(count, INT32_MAX, &number) && number > place && is_listening(fd))
        return fd;
    return place == 0 && is_listening(STDIN_FILENO) ? STDIN_FILENO : -1;
}

static bool
fill_address(struct str path, struct sockaddr_un *out)
{
    *out = (struct sockaddr_un){.sun_family = AF_UNIX};
    if (path.len == 0 || path.len >= sizeof(out->sun_path))
        return false;
    memcpy(out->sun_path, path.at, path.len);
    return true;
}

/* A socket nobody serves is left over from a killed master. */
static bool
somebody_serves(const struct sockaddr_un *address)
{
    const int fd = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);

    if (fd < 0)
        return false;
    const bool answered =
        connect(fd, (const struct sockaddr *)address, sizeof(*address)) == 0 || errno == EAGAIN;

    close(fd);
    return answered;
}

static bool
bind_for_group(int fd, const struct sockaddr_un *address)
{
    const mode_t before = umask(0117);
    const int bound = bind(fd, (const struct sockaddr *)address, sizeof(*address));

    umask(before);
    return bound == 0;
}

static enum result
open_path(struct str path, unsigned backlog, struct listen *out)
{
    struct sockaddr_un address;

    if (!fill_address(path, &address))
        return fault(RES_UNAVAILABLE, "listen.path", "bytes=%zu", path.len);
    if (somebody_serves(&address))
        return fault(RES_UNAVAILABLE, "listen.in-use", "path=%s", address.sun_path);
    unlink(address.sun_path);
    const int fd = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);

    if (fd < 0)
        return fault(RES_UNAVAILABLE, "listen.socket", "errno=%d", errno);
    if (!bind_for_group(fd, &address) || listen(fd, (int)backlog) != 0) {
        const int cause = errno;

        close(fd);
        return fault(RES_UNAVAILABLE, "listen.bind", "path=%s errno=%d", address.sun_path, cause);
    }
    *out = (struct listen){.fd = fd, .group = getegid()};
    return RES_OK;
}

/* The group of an inherited socket's file is who its maker meant to let in. */
static gid_t
group_of(int fd)
{
    struct sockaddr_un address = {0};
    socklen_t size = sizeof(address) - 1;
    struct stat file;

    if (getsockname(fd, (struct sockaddr *)&address, &size) != 0 || address.sun_family != AF_UNIX ||
        stat(address.sun_path, &file) != 0)
        return getegid();
    return file.st_gid;
}

enum result
listen_open(unsigned place, struct str path, unsigned backlog, struct listen *out)
{
    const int fd = inherited_fd(place);

    if (fd < 0)
        return open_path(path, backlog, out);
    if (fcntl(fd, F_SETFD, FD_CLOEXEC) != 0 ||
        fcntl(fd, F_SETFL, fcntl(fd, F_GETFL) | O_NONBLOCK) != 0)
        return fault(RES_UNAVAILABLE, "listen.inherited", "errno=%d", errno);
    *out = (struct listen){.fd = fd, .group = group_of(fd), .inherited = true};
    return RES_OK;
}

void
listen_close(struct listen *listen, struct str path)
{
    struct sockaddr_un address;

    if (listen->fd < 0)
        return;
    if (!listen->inherited && fill_address(path, &address))
        unlink(address.sun_path);
    close(listen->fd);
    listen->fd = -1;
}

bool
listen_admits(int connection, gid_t group)
{
    struct ucred peer;
    socklen_t size = sizeof(peer);
    gid_t groups[GROUPS_MOST];

    if (getsockopt(connection, SOL_SOCKET, SO_PEERCRED, &peer, &size) != 0)
        return false;
    if (peer.uid == 0 || peer.uid == geteuid() || peer.gid == group)
        return true;
    size = sizeof(groups);
    if (getsockopt(connection, SOL_SOCKET, SO_PEERGROUPS, groups, &size) != 0)
        return false;
    for (size_t i = 0; i < size / sizeof(groups[0]); i++)
        if (groups[i] == group)
            return true;
    return false;
}

void
listen_notify(const char *state)
{
    const struct str path = str_from(getenv("NOTIFY_SOCKET"));
    struct sockaddr_un address;

    if (!fill_address(path, &address))
        return;
    const socklen_t size = (socklen_t)(offsetof(struct sockaddr_un, sun_path) + path.len);

    if (address.sun_path[0] == '@')
        address.sun_path[0] = '\0';
    const int fd = socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0);

    if (fd < 0)
        return;
    sendto(fd, state, strlen(state), MSG_NOSIGNAL, (const struct sockaddr *)&address, size);
    close(fd);
}
