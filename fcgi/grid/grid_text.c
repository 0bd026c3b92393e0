/* Encodings of text files: marks, UTF-8 if all of it is, UTF-16, else Windows-1252. */
#include "fcgi/grid/grid_text.h"

#include <errno.h>
#include <string.h>
#include <unistd.h>

/* Characters of 0x80 to 0x9f; 0: none. */
static const uint16_t windows_1252[32] = {
    0x20ac, 0,      0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160,
    0x2039, 0x0152, 0,      0x017d, 0,      0,      0x2018, 0x2019, 0x201c, 0x201d, 0x2022,
    0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0,      0x017e, 0x0178,
};

/* Fills the piece; what is left of it moves to its front. */
static enum result
fill(struct grid_text *text)
{
    memmove(text->piece, text->piece + text->at, text->len - text->at);
    text->len -= text->at;
    text->at = 0;
    while (text->len < GRID_PIECE) {
        const ssize_t got =
            pread(text->fd, text->piece + text->len, GRID_PIECE - text->len, text->next);

        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return fault(RES_UNAVAILABLE, "grid.read", "errno=%d", errno);
        if (got == 0)
            break;
        text->len += (size_t)got;
        text->next += (off_t)got;
    }
    return RES_OK;
}

/* Bytes at the end of a piece that may be the beginning of a character. */
static size_t
unfinished(const unsigned char *piece, size_t len)
{
    for (size_t back = 1; back <= 3 && back <= len; back++) {
        const unsigned char byte = piece[len - back];

        if (byte < 0x80)
            return 0;
        if (byte >= 0xc0)
            return back < (byte >= 0xf0 ? 4u : byte >= 0xe0 ? 3u : 2u) ? back : 0;
    }
    return 0;
}

/* RES_OK: all of it is UTF-8 | RES_NOT_FOUND: it is not | RES_UNAVAILABLE */
static enum result
look_through(struct grid_text *text)
{
    for (;;) {
        TRY(fill(text));
        const bool is_last = text->len < GRID_PIECE;
        const size_t kept = is_last ? 0 : unfinished(text->piece, text->len);

        if (!str_is_utf8((struct str){(const char *)text->piece, text->len - kept}))
            return RES_NOT_FOUND;
        if (is_last)
            return RES_OK;
        text->at = text->len - kept;
    }
}

enum result
grid_text_open(struct grid_text *text, int fd)
{
    text->fd = fd;
    text->begins = 0;
    grid_text_rewind(text);
    TRY(fill(text));
    const unsigned char *piece = text->piece;

    if (text->len >= 2 && (piece[0] ^ piece[1]) == 1 && (piece[0] | piece[1]) == 0xff) {
        text->encoding = piece[0] == 0xff ? GRID_UTF_16LE : GRID_UTF_16BE;
        text->begins = 2;
        grid_text_rewind(text);
        return RES_OK;
    }
    if (text->len >= 4 && (piece[0] == 0) != (piece[1] == 0) &&
        (piece[0] == 0) == (piece[2] == 0) && (piece[1] == 0) == (piece[3] == 0)) {
        text->encoding = piece[0] == 0 ? GRID_UTF_16BE : GRID_UTF_16LE;
        grid_text_rewind(text);
        return RES_OK;
    }
    const bool is_marked = text->len >= 3 && memcmp(piece, "\xef\xbb\xbf", 3) == 0;
    const enum result r = look_through(text);

    if (r == RES_UNAVAILABLE || (r == RES_NOT_FOUND && is_marked))
        return r == RES_NOT_FOUND ? RES_INVALID : r;
    text->encoding = r == RES_OK ? GRID_UTF_8 : GRID_WINDOWS_1252;
    text->begins = is_marked ? 3 : 0;
    grid_text_rewind(text);
    return RES_OK;
}

void
grid_text_rewind(struct grid_text *text)
{
    text->next = text->begins;
    text->at = text->len = 0;
}

static void
encode(uint32_t c, struct grid_char *out)
{
    if ((c < 0x20 && c != '\t' && c != '\n' && c != '\r') || c == 0xfffe || c == 0xffff)
        c = 0xfffd;
    if (c < 0x80) {
        *out = (struct grid_char){{(char)c}, 1};
    } else if (c < 0x800) {
        *out = (struct grid_char){
            {(char)(0xc0 | c >> 6), (char)(0x80 | (c & 0x3f))},
            2
        };
    } else if (c < 0x10000) {
        *out = (struct grid_char){
            {(char)(0xe0 | c >> 12), (char)(0x80 | (c >> 6 & 0x3f)), (char)(0x80 | (c & 0x3f))},
            3
        };
    } else {
        *out = (struct grid_char){
            {(char)(0xf0 | c >> 18), (char)(0x80 | (c >> 12 & 0x3f)),
             (char)(0x80 | (c >> 6 & 0x3f)), (char)(0x80 | (c & 0x3f))},
            4
        };
    }
}

static enum result
next_utf_8(struct grid_text *text, struct grid_char *out)
{
    const unsigned char *from = text->piece + text->at;
    const unsigned char first = *from;
    const size_t len = first < 0x80 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;

    if (first == 0 || len > text->len - text->at)
        return RES_INVALID; /* the file has changed since it was looked through, or is binary */
    text->at += len;
    if (len == 1)
        encode(first, out);
    else if (len == 3 && from[0] == 0xef && from[1] == 0xbf && from[2] >= 0xbe)
        encode(0xfffd, out);
    else {
        memcpy(out->bytes, from, len);
        out->len = len;
    }
    return RES_OK;
}

static uint32_t
unit_at(const struct grid_text *text, size_t at)
{
    const unsigned char *from = text->piece + at;

    return text->encoding == GRID_UTF_16LE ? (uint32_t)(from[0] | from[1] << 8)
                                           : (uint32_t)(from[1] | from[0] << 8);
}

static enum result
next_utf_16(struct grid_text *text, struct grid_char *out)
{
    if (text->len - text->at < 2)
        return RES_INVALID;
    uint32_t c = unit_at(text, text->at);

    text->at += 2;
    if (c >= 0xdc00 && c < 0xe000)
        return RES_INVALID;
    if (c >= 0xd800 && c < 0xdc00) {
        const uint32_t low = text->len - text->at < 2 ? 0 : unit_at(text, text->at);

        if (low < 0xdc00 || low >= 0xe000)
            return RES_INVALID;
        text->at += 2;
        c = 0x10000 + ((c - 0xd800) << 10) + (low - 0xdc00);
    }
    if (c == 0)
        return RES_INVALID;
    encode(c, out);
    return RES_OK;
}

static enum result
next_windows_1252(struct grid_text *text, struct grid_char *out)
{
    const unsigned char byte = text->piece[text->at++];
    const uint32_t c = byte >= 0x80 && byte < 0xa0 ? windows_1252[byte - 0x80] : byte;

    if (c == 0)
        return RES_INVALID;
    encode(c, out);
    return RES_OK;
}

enum result
grid_text_next(struct grid_text *text, struct grid_char *out)
{
    out->len = 0;
    if (text->len - text->at < 4)
        TRY(fill(text));
    if (text->at == text->len)
        return RES_OK;
    switch (text->encoding) {
    case GRID_UTF_8:
        return next_utf_8(text, out);
    case GRID_UTF_16LE:
    case GRID_UTF_16BE:
        return next_utf_16(text, out);
    case GRID_WINDOWS_1252:
    default:
        return next_windows_1252(text, out);
    }
}
