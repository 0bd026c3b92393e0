/* Every code point there is, in blocks, and what a page, a document or a file says of it. */
#ifndef TESTS_ATTACHMENT_POINTS_H
#define TESTS_ATTACHMENT_POINTS_H

#include "tests/lib/test.h"

#define POINTS_ALL   0x110000U
#define POINTS_BLOCK 9900U /* of a text: with a blank behind each, 19,800 characters */

/* The bytes of a code point, whether or not UTF-8 has them. */
struct str points_of(struct test *t, uint32_t point);
/* Whether it turns the direction of writing: such are shown marked. */
bool points_turn(uint32_t point);
/* "[" + those of count from first on that XML holds, a blank behind each so that none joins its
   neighbour, + "]". */
struct str points_some(struct test *t, uint32_t first, uint32_t count, bool with_turning);
/* Of POINTS_BLOCK. */
struct str points_block(struct test *t, uint32_t first, bool with_turning);
/* What is stored of it: NFC, lines ended by LF. */
struct str points_stored(struct test *t, struct str text);
/* A page without its tags and references: what a reader sees and a program reads. */
struct str points_plain(struct test *t, struct str markup);
/* JSON without its escapes. */
struct str points_unescaped(struct test *t, struct str json);

#endif
