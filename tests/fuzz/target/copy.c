/* The document of a copy of somebody's data: what is read is written back the same. */
#include "handlers/person/person.h"
#include "tests/fuzz/input.h"

FUZZ(input)
{
    struct arena *arena = fuzz_arena(4U << 20);
    struct person_copy copy;
    struct person_copy again;

    if (person_copy_read(arena, input, &copy) != RES_OK)
        return;
    const struct str written = person_copy_write(arena, &copy);

    must(person_copy_read(arena, written, &again) == RES_OK);
    must(again.count == copy.count);
    must(str_is(person_copy_write(arena, &again), written));
}
