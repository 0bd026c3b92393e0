/* Mail addresses: what is read is safe in a header, reads again as itself, and is its key's. */
#include "fcgi/edge/address.h"
#include "tests/fuzz/input.h"

FUZZ(input)
{
    struct arena *const arena = fuzz_arena(1U << 20);
    struct address first, again, key;
    const bool is_safe = address_is_safe(input);

    if (address_read(arena, input, &first) != RES_OK)
        return;
    must(address_is_safe(first.mail));
    must(first.mail.len <= 254 && first.key.len <= 254);
    must(str_find(first.mail, '\n', 0) == first.mail.len);
    must(address_read(arena, first.mail, &again) == RES_OK);
    must(str_is(first.mail, again.mail) && str_is(first.key, again.key));
    must(first.is_mixed == again.is_mixed);
    must(address_read(arena, first.key, &key) == RES_OK);
    must(str_is(first.key, key.mail) && str_is(first.key, key.key));
    must(is_safe || !str_is(input, first.mail));
}
