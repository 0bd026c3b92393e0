/* Compression of answers: the one place that knows zlib. */
#ifndef FCGI_HTTP_ENCODE_H
#define FCGI_HTTP_ENCODE_H

#include "fcgi/base/arena.h"

/* Whether a body of this type and size gains by compression. */
bool encode_is_worth_it(struct str type, size_t size_bytes);

/* gzip, level 1 (facts/performance.md 7), in the arena; absent when zlib refuses. */
struct str encode_gzip(struct arena *arena, struct str body);

#endif
