/* The characters of a text file, as UTF-8 whatever its encoding. */
#ifndef FCGI_GRID_GRID_TEXT_H
#define FCGI_GRID_GRID_TEXT_H

#include <sys/types.h>

#include "fcgi/base/result.h"

enum grid_encoding { GRID_UTF_8, GRID_UTF_16LE, GRID_UTF_16BE, GRID_WINDOWS_1252 };

#define GRID_PIECE 65536

struct grid_text {
    int fd;
    enum grid_encoding encoding;
    off_t begins; /* behind its mark */
    off_t next;   /* of the file, to be read */
    unsigned char piece[GRID_PIECE];
    size_t at, len;
};

/* A character as UTF-8. */
struct grid_char {
    char bytes[4];
    size_t len; /* 0: the text has ended */
};

/* Finds the encoding, which takes one look at the whole file. RES_OK | RES_INVALID: no text |
 * RES_UNAVAILABLE */
enum result grid_text_open(struct grid_text *text, int fd) MUST_USE;
/* To its beginning. */
void grid_text_rewind(struct grid_text *text);
/* The next character; what XML cannot hold is U+FFFD. RES_OK | RES_INVALID: no text |
 * RES_UNAVAILABLE */
enum result grid_text_next(struct grid_text *text, struct grid_char *out) MUST_USE;

#endif
