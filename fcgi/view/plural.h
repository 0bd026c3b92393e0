/* The Plural-Forms line of a catalogue: which form goes with which number. Bounded in length, depth
 * and time. */
#ifndef FCGI_VIEW_PLURAL_H
#define FCGI_VIEW_PLURAL_H

#include "fcgi/base/arena.h"
#include "fcgi/base/result.h"

enum { PLURAL_FORMS = 6 };

struct plural;

/* "nplurals=2; plural=(n != 1);". RES_OK | RES_MALFORMED: not such a line, or one of the numbers 0
 * to 1,000 has no form. */
enum result plural_parse(struct arena *arena, struct str line, const struct plural **out) MUST_USE;
/* The rule of the source text: one, other. */
const struct plural *plural_english(void);

size_t plural_count(const struct plural *plural);
/* 0 .. plural_count - 1 */
size_t plural_form(const struct plural *plural, uint64_t number);
/* A single number (of 0 to 1,000) has this form, so that its text may leave the number out. */
bool plural_is_sole(const struct plural *plural, size_t form);

#endif
