/* Text that may hold a password: what is found lies in the text and is one word; what stands before
 * it changes nothing. */
#include <string.h>

#include "handlers/secret/secret.h"
#include "tests/fuzz/input.h"

static bool
has_blank(struct str s)
{
    for (size_t i = 0; i < s.len; i++)
        if (s.at[i] == ' ' || s.at[i] == '\t' || s.at[i] == '\n' || s.at[i] == '\r')
            return true;
    return false;
}

FUZZ(input)
{
    struct arena *const arena = fuzz_arena(1U << 20);
    struct secret_span span = {0}, shifted = {0};
    const bool is_found = secret_suspect(input, &span);

    must(is_found == secret_suspect(input, NULL));
    if (!is_found)
        return;
    must(span.from < span.to && span.to <= input.len);
    must(!has_blank(str_slice(input, span.from, span.to)));
    if (input.len > 65536)
        return;
    const struct str more = arena_printf(arena, "x\n%.*s", STR_ARG(input));

    if (memchr(input.at, '\0', input.len) != NULL)
        return;
    must(secret_suspect(more, &shifted));
    must(shifted.from == span.from + 2 && shifted.to == span.to + 2);
}
