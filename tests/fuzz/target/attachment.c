/* Files that messages bring: judged without reading beyond them, and a name that is cleaned stays
 * as it is. First line: the name. */
#include "handlers/attachment/attachment.h"
#include "tests/fuzz/input.h"

FUZZ(input)
{
    struct arena *arena = fuzz_arena(1U << 20);
    enum attachment_kind kind = ATTACHMENT_KINDS;
    struct str line;
    struct str bytes;

    str_cut(input, '\n', &line, &bytes);
    const struct str name = attachment_name(arena, line);
    const char *problem = attachment_judge(bytes, name, &kind);

    must(name.len <= 120 && str_is_utf8(name));
    must(str_find(name, '/', 0) == name.len && str_find(name, '\n', 0) == name.len);
    must(problem != NULL || (kind < ATTACHMENT_KINDS && bytes.len > 0));
    if (!str_is_empty(name) && name.len < 110)
        must(str_is(attachment_name(arena, name), name) || name.at[0] == '_');
}
