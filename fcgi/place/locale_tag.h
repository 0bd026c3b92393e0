/* Language, script and region of a tag in fixed room, and their chain of parents; for
 * place/locale's own files. */
#ifndef FCGI_PLACE_LOCALE_TAG_H
#define FCGI_PLACE_LOCALE_TAG_H

#include "fcgi/base/str.h"

/* Links of the longest chain: en-AT, en-150, en-001, en. */
#define TAG_CHAIN_MAX 6

/* Canonical case; "" for what is not there. Two tags that mean the same locale are the same bytes
 * once normal. */
struct tag {
    char language[4];
    char script[5];
    char region[4];
};

struct tag_chain {
    struct tag links[TAG_CHAIN_MAX]; /* the tag itself, then its parents */
    size_t count;
};

/* Reads what leads a tag, in any case; variants and extensions are left aside. False without a
   language of two or three letters ("x-private", "i-klingon", "*"). */
bool tag_read(struct str text, struct tag *out);

/* Replaced codes by their successors; a script is there only when the language alone would not
   imply it, and then also when the region implies it (zh-TW -> zh-Hant-TW, zh-Hans -> zh, sh ->
   sr-Latn). */
void tag_normalise(struct tag *tag);

/* A normal tag and its parents in CLDR's sense; never crosses scripts, and languages only from nb
 * and nn to no. */
void tag_chain_of(struct tag tag, struct tag_chain *out);

/* "zh-Hant-TW" and a NUL */
void tag_write(const struct tag *tag, char out[16]);

/* The n-th language, nearest first, that readers of this one understand; false when there are no
 * more. */
bool tag_near(const char *language, size_t n, const char **out);

#endif
