/* Reads one of our own files whole. */
#ifndef FCGI_VIEW_FILE_H
#define FCGI_VIEW_FILE_H

#include "fcgi/base/arena.h"
#include "fcgi/base/result.h"

/* RES_OK, NUL behind | RES_NOT_FOUND no such file | RES_TOO_LARGE | RES_UNAVAILABLE cannot be read,
 * logged */
enum result file_read(struct arena *arena, struct str path, size_t limit_bytes,
                      struct str *out) MUST_USE;

#endif
