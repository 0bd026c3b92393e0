/* Queries and urlencoded bodies: what is accepted is text that XML can hold, in bounded number. */
#include "fcgi/http/form.h"
#include "tests/fuzz/input.h"

FUZZ(input)
{
    struct arena *arena = fuzz_arena(1U << 18);
    struct pairs pairs;

    if (pairs_parse(arena, input, &pairs) != RES_OK)
        return;
    must(pairs.count <= 1000);
    for (size_t i = 0; i < pairs.count; i++) {
        must(str_is_xml_text(pairs.first[i].name) && str_is_xml_text(pairs.first[i].value));
        must(pairs_get(&pairs, pairs.first[i].name).at != NULL);
    }
    must(input.len > 0 || pairs.count == 0);
}
