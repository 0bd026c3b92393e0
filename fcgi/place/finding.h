/* What is wrong with a file of the installation: one line "file:line: reason" on standard error,
 * counted; the
 * same one is told once. */
#ifndef FCGI_PLACE_FINDING_H
#define FCGI_PLACE_FINDING_H

#include "fcgi/base/str.h"

struct findings {
    size_t count;
    uint32_t told[256]; /* hashes of the first findings */
};

/* Writes one finding. line  0 when the whole file is meant */
void finding_add(struct findings *findings, struct str path, unsigned line, const char *format, ...)
    __attribute__((format(printf, 4, 5)));

#endif
