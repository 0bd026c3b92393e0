/* Two languages nobody speaks, made from the source text to test with: see enum pseudo in words.h.
 */
#ifndef FCGI_VIEW_PSEUDO_H
#define FCGI_VIEW_PSEUDO_H

#include "fcgi/view/words.h"

/*
 * The text in that language; {placeholders} and <1>tags</1> stay as they are.
 * PSEUDO_ACCENTED  "[Ŕéééáð mööŕéé]": no plain letter is left, at least 40 % longer, brackets show
 * where a text is cut PSEUDO_MIRRORED  Arabic letters by sound: the text runs right to left by
 * itself, as a real one does, without control characters; the length stays, and no Latin letter is
 * left
 */
struct str pseudo_text(struct arena *arena, struct str text, enum pseudo pseudo);

#endif
