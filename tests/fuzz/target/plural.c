/* Plural-Forms lines: what is accepted has a form for every number, soon found. */
#include "fcgi/view/plural.h"
#include "tests/fuzz/input.h"

FUZZ(input)
{
    static const uint64_t numbers[] = {0,   1,    2,       5,          11,        21,
                                       101, 1000, 1000001, UINT32_MAX, INT64_MAX, UINT64_MAX};
    const struct plural *plural = NULL;

    if (plural_parse(fuzz_arena(1U << 18), input, &plural) != RES_OK)
        return;
    must(plural_count(plural) >= 1 && plural_count(plural) <= PLURAL_FORMS);
    for (size_t i = 0; i < sizeof numbers / sizeof numbers[0]; i++)
        must(plural_form(plural, numbers[i]) < plural_count(plural));
    plural_is_sole(plural, 0);
}
