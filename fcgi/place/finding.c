/* Findings go to standard error as compilers write theirs, so that editors can jump to them. */
#include "fcgi/place/finding.h"

#include <stdarg.h>
#include <stdio.h>

#define LINE_BYTES 2048

static struct str
cut_to_room(int written, const char *line)
{
    const size_t len = written < 0 ? 0 : (size_t)written;

    return (struct str){line, len < LINE_BYTES ? len : LINE_BYTES - 1};
}

static bool
is_told(const struct findings *findings, uint32_t hash)
{
    const size_t room = sizeof(findings->told) / sizeof(findings->told[0]);

    for (size_t i = 0; i < findings->count && i < room; i++)
        if (findings->told[i] == hash)
            return true;
    return false;
}

void
finding_add(struct findings *findings, struct str path, unsigned line, const char *format, ...)
{
    const size_t room = sizeof(findings->told) / sizeof(findings->told[0]);
    char reason[LINE_BYTES];
    char place[LINE_BYTES];
    struct str where;
    struct str why;
    va_list args;

    va_start(args, format);
    why = cut_to_room(vsnprintf(reason, sizeof(reason), format, args), reason);
    va_end(args);
    if (line > 0)
        where = cut_to_room(snprintf(place, sizeof(place), "%.*s:%u", STR_ARG(path), line), place);
    else
        where = path;
    const uint32_t hash = str_hash(where) * 31 + str_hash(why);

    if (is_told(findings, hash))
        return;
    if (findings->count < room)
        findings->told[findings->count] = hash;
    findings->count++;
    fprintf(stderr, "%.*s: %.*s\n", STR_ARG(where), STR_ARG(why));
}
