/* Findings go to standard error as compilers write theirs, so that editors can jump to them. */
#include "fcgi/place/finding.h"

#include <stdarg.h>
#include <stdio.h>

void
finding_add(struct findings *findings, struct str path, unsigned line, const char *format, ...)
{
    va_list args;

    findings->count++;
    fprintf(stderr, "%.*s:", STR_ARG(path));
    if (line > 0)
        fprintf(stderr, "%u:", line);
    fputc(' ', stderr);
    va_start(args, format);
    vfprintf(stderr, format, args);
    va_end(args);
    fputc('\n', stderr);
}
