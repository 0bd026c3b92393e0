/* Whole numbers, beside what the C library makes of the same digits. */
#include <errno.h>
#include <string.h>

#include "tests/fuzz/input.h"

static bool
library_reads(struct str s, uint64_t max, uint64_t *out)
{
    char text[64];

    if (s.len == 0 || s.len > 20)
        return false;
    for (size_t i = 0; i < s.len; i++) {
        if (s.at[i] < '0' || s.at[i] > '9')
            return false;
    }
    memcpy(text, s.at, s.len);
    text[s.len] = '\0';
    errno = 0;
    *out = strtoull(text, NULL, 10);
    return errno == 0 && *out <= max;
}

FUZZ(input)
{
    static const uint64_t most[] = {0, 9, 65535, INT64_MAX, UINT64_MAX};

    for (size_t i = 0; i < sizeof most / sizeof most[0]; i++) {
        uint64_t ours = 0;
        uint64_t theirs = 0;
        const bool is_number = str_to_u64(input, most[i], &ours);

        must(is_number == library_reads(input, most[i], &theirs));
        must(!is_number || ours == theirs);
    }
}
