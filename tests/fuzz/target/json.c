/* JSON bodies: whatever becomes a form holds text only, and not too much of it. */
#include "fcgi/http/json.h"
#include "tests/fuzz/input.h"

FUZZ(input)
{
    struct arena *arena = fuzz_arena(1U << 18);
    struct pairs pairs;

    if (json_pairs(arena, input, &pairs) != RES_OK)
        return;
    must(pairs.count <= 1000);
    for (size_t i = 0; i < pairs.count; i++) {
        must(str_is_xml_text(pairs.first[i].name) && str_is_xml_text(pairs.first[i].value));
        must(pairs.first[i].value.len <= input.len + 400);
    }
}
