/* Compression of answers: the one place that knows zlib. It works in the request's arena only. */
#include "fcgi/http/encode.h"

#define ZLIB_CONST /* zlib takes its input as const then */
#include <limits.h>
#include <zlib.h>

enum { WORTH_BYTES = 512, GZIP_LEVEL = 1, GZIP_WRAPPER = 16, MEMORY_LEVEL = 8 };

bool
encode_is_worth_it(struct str type, size_t size_bytes)
{
    static const struct str texts[] = {
        STR_INIT("text/"),
        STR_INIT("application/xml"),
        STR_INIT("application/json"),
        STR_INIT("application/atom+xml"),
        STR_INIT("application/manifest+json"),
        STR_INIT("application/openmetrics-text"),
        STR_INIT("image/svg+xml"),
    };

    if (size_bytes < WORTH_BYTES || size_bytes > UINT_MAX / 2)
        return false;
    for (size_t i = 0; i < sizeof(texts) / sizeof(texts[0]); i++)
        if (str_starts(type, texts[i]))
            return true;
    return false;
}

static void *
take(void *arena, unsigned items, unsigned size)
{
    return arena_block(arena, (size_t)items * size);
}

static void
give_back(void *arena, void *block)
{
    arena_unblock(arena, block);
}

/* A window no larger than the body needs: the tables zlib clears grow with it. */
static int
window_bits(size_t size_bytes)
{
    int bits = 10;

    while (bits < MAX_WBITS && ((size_t)1 << bits) < size_bytes)
        bits++;
    return bits;
}

struct str
encode_gzip(struct arena *arena, struct str body)
{
    z_stream stream = {.zalloc = take, .zfree = give_back, .opaque = arena};

    if (deflateInit2(&stream, GZIP_LEVEL, Z_DEFLATED, window_bits(body.len) + GZIP_WRAPPER,
                     MEMORY_LEVEL, Z_DEFAULT_STRATEGY) != Z_OK)
        return STR_NONE;
    const size_t room = deflateBound(&stream, body.len);
    char *const out = arena_alloc(arena, room + 1);

    stream.next_in = (const Bytef *)body.at;
    stream.avail_in = (uInt)body.len;
    stream.next_out = (Bytef *)out;
    stream.avail_out = (uInt)room;
    const int outcome = deflate(&stream, Z_FINISH);
    const size_t size = room - stream.avail_out;

    deflateEnd(&stream);
    return outcome == Z_STREAM_END ? (struct str){out, size} : STR_NONE;
}
