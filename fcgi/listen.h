/* FastCGI sockets: opened or inherited, for one group only, and the words systemd is told about it
 * all. */
#ifndef FCGI_LISTEN_H
#define FCGI_LISTEN_H

#include <sys/types.h>

#include "fcgi/base/result.h"

struct listen {
    int fd; /* listening, non-blocking, close-on-exec */
    gid_t group;
    bool inherited; /* systemd's, or the parent's as descriptor 0: it outlives us */
};

/*
 * place: which of the program's sockets this is, from 0. Takes over descriptor 3 + place
 * (LISTEN_FDS), or for the first also 0, when it listens; otherwise makes the unix socket at path,
 * mode 0660, replacing one that nobody serves any more. RES_OK | RES_UNAVAILABLE: somebody serves
 * there, or the system refuses; logged
 */
enum result listen_open(unsigned place, struct str path, unsigned backlog,
                        struct listen *out) MUST_USE;
/* Closes it; removes the path of a socket that was made here. */
void listen_close(struct listen *listen, struct str path);

/* Whether the peer of an accepted connection is this user, root, or a member of the group. */
bool listen_admits(int connection, gid_t group);

/* Tells systemd "READY=1" and the like; does nothing without NOTIFY_SOCKET. */
void listen_notify(const char *state);

#endif
