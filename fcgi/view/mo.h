/* A catalogue compiled by msgfmt (GNU MO), checked whole when it is opened; it must not know what
 * messages mean. */
#ifndef FCGI_VIEW_MO_H
#define FCGI_VIEW_MO_H

#include "fcgi/base/arena.h"
#include "fcgi/base/result.h"
#include "fcgi/view/plural.h"

struct mo;

/*
 * Checks bytes, either byte order: tables and strings within the file, keys in order, text UTF-8
 * that XML can hold, a header that says UTF-8 and, if it has one, a sound Plural-Forms line.
 * Nothing is copied: bytes must outlive mo. why   set when malformed: a short reason
 */
enum result mo_open(struct arena *arena, struct str bytes, const struct mo **out,
                    const char **why) MUST_USE;

/* The translation of a message; context and plural absent when it has none. A message with plural
   is only found in an entry with plural forms, then translation holds plural_count(mo_plural(mo))
   texts with a NUL between. */
bool mo_find(const struct mo *mo, struct str context, struct str id, struct str plural,
             struct str *translation);

/* The header's rule, or English when it names none. */
const struct plural *mo_plural(const struct mo *mo);

#endif
