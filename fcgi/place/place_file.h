/* Reads one of this room's files whole. */
#ifndef FCGI_PLACE_PLACE_FILE_H
#define FCGI_PLACE_PLACE_FILE_H

#include "fcgi/base/arena.h"
#include "fcgi/base/result.h"

/* RES_OK, NUL behind | RES_NOT_FOUND | RES_TOO_LARGE | RES_UNAVAILABLE: errno says why. Logs
 * nothing. */
enum result place_file_read(struct arena *arena, struct str path, size_t limit_bytes,
                            struct str *out) MUST_USE;

#endif
