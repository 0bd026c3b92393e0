/* One TZif file (RFC 8536) from bytes to a zone. It trusts nothing in them, and it knows no file
 * names. */
#include "fcgi/base/zone_parse.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#define HEADER_BYTES   44
#define OFFSET_LIMIT_S 93599 /* RFC 8536 3.2: less than 26 hours */
#define TYPE_BYTES     6

/* What a header announces. */
struct counts {
    size_t in_utc, in_standard, leaps, transitions, types, name_bytes;
};

static uint64_t
big_endian(const char *at, size_t bytes)
{
    uint64_t value = 0;

    for (size_t i = 0; i < bytes; i++)
        value = value << 8 | (unsigned char)at[i];
    return value;
}

static int64_t
big_endian_64(const char *at)
{
    const uint64_t bits = big_endian(at, 8);
    int64_t value;

    memcpy(&value, &bits, sizeof(value));
    return value;
}

static int32_t
big_endian_32(const char *at)
{
    const uint32_t bits = (uint32_t)big_endian(at, 4);
    int32_t value;

    memcpy(&value, &bits, sizeof(value));
    return value;
}

static bool
read_header(struct str bytes, size_t at, struct counts *out)
{
    if (bytes.len < HEADER_BYTES || at > bytes.len - HEADER_BYTES)
        return false;
    const char *header = bytes.at + at;

    if (memcmp(header, "TZif", 4) != 0 || header[4] < '2')
        return false;
    out->in_utc = big_endian(header + 20, 4);
    out->in_standard = big_endian(header + 24, 4);
    out->leaps = big_endian(header + 28, 4);
    out->transitions = big_endian(header + 32, 4);
    out->types = big_endian(header + 36, 4);
    out->name_bytes = big_endian(header + 40, 4);
    return true;
}

/* Bytes of the block behind a header; each count is below 2^32, so that the sum cannot overflow. */
static size_t
block_bytes(const struct counts *n, size_t time_bytes)
{
    return n->transitions * (time_bytes + 1) + n->types * TYPE_BYTES + n->name_bytes +
           n->leaps * (time_bytes + 4) + n->in_standard + n->in_utc;
}

static bool
read_block(struct zone *zone, const char *at, const struct counts *n)
{
    const char *kinds = at + n->transitions * 8;
    const char *types = kinds + n->transitions;

    zone->transition_count = n->transitions;
    for (size_t i = 0; i < n->transitions; i++) {
        zone->transitions[i] = big_endian_64(at + i * 8);
        zone->kinds[i] = (uint8_t)kinds[i];
        if (i > 0 && zone->transitions[i] <= zone->transitions[i - 1])
            return false;
        if (zone->kinds[i] >= n->types)
            return false;
    }
    for (size_t i = 0; i < n->types; i++) {
        const int32_t offset_s = big_endian_32(types + i * TYPE_BYTES);

        if (offset_s < -OFFSET_LIMIT_S || offset_s > OFFSET_LIMIT_S)
            return false;
        zone->offsets_s[i] = offset_s;
    }
    return true;
}

/* "\nTZ\n" up to the end of the file */
static bool
read_footer(struct zone *zone, struct str footer)
{
    if (footer.len < 2 || footer.at[0] != '\n')
        return false;
    const size_t end = str_find(footer, '\n', 1);

    return end < footer.len && zone_rule_parse(str_slice(footer, 1, end), &zone->footer);
}

static struct zone *
zone_new(size_t transitions)
{
    struct zone *zone = calloc(1, sizeof(*zone));

    assert(zone != NULL);
    zone->transitions = calloc(transitions + 1, sizeof(*zone->transitions));
    zone->kinds = calloc(transitions + 1, sizeof(*zone->kinds));
    assert(zone->transitions != NULL && zone->kinds != NULL);
    return zone;
}

enum result
zone_parse(struct str bytes, struct zone **out)
{
    struct counts n;

    if (bytes.len > ZONE_FILE_MAX || !read_header(bytes, 0, &n))
        return RES_INVALID;
    const size_t second = HEADER_BYTES + block_bytes(&n, 4); /* behind what version 1 readers see */

    if (!read_header(bytes, second, &n))
        return RES_INVALID;
    const size_t block = second + HEADER_BYTES;
    const size_t length = block_bytes(&n, 8);

    if (n.types == 0 || n.types > 256 || n.leaps > 0 || length > bytes.len - block)
        return RES_INVALID;
    struct zone *zone = zone_new(n.transitions);

    if (!read_block(zone, bytes.at + block, &n) ||
        !read_footer(zone, str_slice(bytes, block + length, bytes.len))) {
        zone_free(&zone);
        return RES_INVALID;
    }
    *out = zone;
    return RES_OK;
}

void
zone_free(struct zone **zone)
{
    if (*zone == NULL)
        return;
    free((*zone)->transitions);
    free((*zone)->kinds);
    free(*zone);
    *zone = NULL;
}
