/* Whether pictures are whole and of a size that can be opened; nothing is ever unpacked here. */
#include <string.h>

#include "handlers/attachment/attachment.h"

enum { SIDE_MOST = 30000, AREA_MOST = 250000000 };

static size_t
big(struct str bytes, size_t at, size_t count)
{
    size_t value = 0;

    for (size_t i = 0; i < count && at + i < bytes.len; i++)
        value = value << 8 | (unsigned char)bytes.at[at + i];
    return value;
}

static size_t
little(struct str bytes, size_t at, size_t count)
{
    size_t value = 0;

    for (size_t i = count; i > 0; i--)
        value = value << 8 | (at + i - 1 < bytes.len ? (unsigned char)bytes.at[at + i - 1] : 0U);
    return value;
}

/* A picture may claim any size in a few bytes; who opens it pays for it. */
static bool
can_be_opened(size_t width, size_t height)
{
    return width > 0 && height > 0 && width <= SIDE_MOST && height <= SIDE_MOST &&
           width * height <= AREA_MOST;
}

static bool
is_png(struct str bytes)
{
    size_t at = 8;

    if (!str_is(str_slice(bytes, 12, 16), STR("IHDR")) || big(bytes, 8, 4) != 13 ||
        !can_be_opened(big(bytes, 16, 4), big(bytes, 20, 4)))
        return false;
    while (at + 12 <= bytes.len) {
        const size_t len = big(bytes, at, 4);
        const bool is_end = str_is(str_slice(bytes, at + 4, at + 8), STR("IEND"));

        if (len > bytes.len - at - 12)
            return false;
        at += len + 12;
        if (is_end)
            return at == bytes.len;
    }
    return false;
}

static bool
is_frame(unsigned char marker)
{
    return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
}

/* Segments up to the first scan, with one frame among them; cameras put more behind the end. */
static bool
is_jpeg(struct str bytes)
{
    bool has_frame = false;
    size_t at = 2;

    while (at + 4 <= bytes.len && (unsigned char)bytes.at[at] == 0xff) {
        const unsigned char marker = (unsigned char)bytes.at[at + 1];
        const size_t len = big(bytes, at + 2, 2);

        if (marker == 0xff) { /* fill */
            at++;
            continue;
        }
        if (len < 2 || len > bytes.len - at - 2)
            return false;
        if (is_frame(marker)) {
            has_frame = can_be_opened(big(bytes, at + 7, 2), big(bytes, at + 5, 2));
            if (!has_frame)
                return false;
        }
        at += len + 2;
        if (marker == 0xda) {
            const struct str scan = str_slice(bytes, at, bytes.len);

            return has_frame && str_find_str(scan, STR("\xff\xd9")) < scan.len;
        }
    }
    return false;
}

static size_t
table_bytes(unsigned char flags)
{
    return (flags & 0x80) != 0 ? (size_t)3 << ((flags & 7) + 1) : 0;
}

/* Behind at: blocks of a length each, up to one without. 0: cut. */
static size_t
skip_blocks(struct str bytes, size_t at)
{
    while (at < bytes.len) {
        const size_t len = (unsigned char)bytes.at[at];

        at += len + 1;
        if (len == 0)
            return at;
    }
    return 0;
}

static bool
are_zeros(struct str bytes)
{
    for (size_t i = 0; i < bytes.len; i++)
        if (bytes.at[i] != '\0')
            return false;
    return true;
}

static bool
is_gif(struct str bytes)
{
    size_t at = 13;

    if (bytes.len < 14 || !can_be_opened(little(bytes, 6, 2), little(bytes, 8, 2)))
        return false;
    at += table_bytes((unsigned char)bytes.at[10]);
    while (at + 10 < bytes.len && bytes.at[at] != ';') {
        if (bytes.at[at] == '!')
            at = skip_blocks(bytes, at + 2);
        else if (bytes.at[at] == ',')
            at = skip_blocks(bytes, at + 11 + table_bytes((unsigned char)bytes.at[at + 9]));
        else
            return false;
        if (at == 0)
            return false;
    }
    return at < bytes.len && bytes.at[at] == ';' && are_zeros(str_slice(bytes, at + 1, bytes.len));
}

static bool
is_webp(struct str bytes)
{
    const struct str chunk = str_slice(bytes, 12, 16);
    const size_t size = little(bytes, 4, 4);

    if (!str_starts(bytes, STR("RIFF")) || bytes.len < 30 || size > bytes.len - 8 ||
        bytes.len - 8 - size > 1)
        return false;
    if (str_is(chunk, STR("VP8X")))
        return can_be_opened(little(bytes, 24, 3) + 1, little(bytes, 27, 3) + 1);
    if (str_is(chunk, STR("VP8 ")))
        return can_be_opened(little(bytes, 26, 2) & 0x3fff, little(bytes, 28, 2) & 0x3fff);
    const size_t packed = little(bytes, 21, 4);

    return str_is(chunk, STR("VP8L")) && bytes.at[20] == '/' &&
           can_be_opened((packed & 0x3fff) + 1, (packed >> 14 & 0x3fff) + 1);
}

bool
attachment_is_picture(enum attachment_kind kind, struct str bytes)
{
    return (kind == ATTACHMENT_JPEG && is_jpeg(bytes)) ||
           (kind == ATTACHMENT_PNG && is_png(bytes)) || (kind == ATTACHMENT_GIF && is_gif(bytes)) ||
           (kind == ATTACHMENT_WEBP && is_webp(bytes));
}
