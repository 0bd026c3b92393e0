/* Kept public data: rows that are read, built and checked are written back and read the same. */
#include "fcgi/place/place_build.h"
#include "tests/fuzz/input.h"

FUZZ(input)
{
    struct arena *arena = fuzz_arena(4U << 20);
    struct place_rows rows;
    struct place_rows again;
    struct place place = {0};

    if (place_rows_read(arena, input, &rows) != RES_OK)
        return;
    const struct str written = place_rows_write(arena, &rows);

    must(place_rows_read(arena, written, &again) == RES_OK);
    must(str_is(place_rows_write(arena, &again), written));
    if (place_build(arena, &rows, &place) == RES_OK && place_check(&place) == RES_OK)
        must(place.centre_count > 0 || place.routing_count == 0);
}
