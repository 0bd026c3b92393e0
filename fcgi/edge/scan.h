/* Asks clamd whether a file is harmless, over its socket; must not know what the file is for. */
#ifndef FCGI_EDGE_SCAN_H
#define FCGI_EDGE_SCAN_H

#include "fcgi/base/arena.h"
#include "fcgi/base/result.h"

/*
 * Sends the bytes of fd from its start (command INSTREAM).
 * until_us  instant of clock_ticks_us after which nothing is waited for
 * RES_OK: clean | RES_INVALID: something was found; found receives its name, at most 100 bytes
 * RES_UNAVAILABLE: nobody listens, too slow, an answer that cannot be read, or a limit of clamd's:
 * nobody knows what the file is
 */
enum result scan_file(struct arena *arena, struct str socket_path, int fd, uint64_t until_us,
                      struct str *found) MUST_USE;

#endif
