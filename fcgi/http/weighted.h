/* Comma lists with weights (RFC 9110 12.4.2), as Accept and Accept-Encoding carry them. */
#ifndef FCGI_HTTP_WEIGHTED_H
#define FCGI_HTTP_WEIGHTED_H

#include "fcgi/base/str.h"

struct weighted {
    struct str name; /* without parameters and blanks */
    unsigned milli;  /* the q value in thousandths; 1000 without one */
};

/*
 * Takes the next element off the list; empty elements are skipped.
 * malformed  set to true, and the list ended, when a q value is none
 * False at the end.
 */
bool weighted_next(struct str *list, struct weighted *out, bool *malformed);

#endif
