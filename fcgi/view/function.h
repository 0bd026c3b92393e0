/* The functions l:number, l:day ... of stylesheets, over this locale's formats. */
#ifndef FCGI_VIEW_FUNCTION_H
#define FCGI_VIEW_FUNCTION_H

#include "fcgi/view/run.h"

#define FORMAT_NAMESPACE "urn:balcao:format"

/*
 * Makes them known to libxslt, once. The empty string (an absent attribute) formats as the empty
 * string; what is no number, day, instant, zone ... stops the transformation.
 */
void function_start(void);

/* The same without libxslt. NULL: none of this name takes so many arguments (l:list takes nodes,
 * and is none of these). */
struct function;
const struct function *function_find(struct str name, size_t count);
const char *function_name(const struct function *function);
/* False: an argument has the wrong form. */
bool function_call(const struct function *function, const struct run *run, const struct str *args,
                   size_t count, struct str *out);

/* Makes a locale remember what nearly every page shows, before workers share its memory. */
void function_rehearse(const struct words *words, struct arena *arena);

#endif
