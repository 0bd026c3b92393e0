/* What is read out of pasted serial numbers and domains is one, and is read again as itself. */
#include "handlers/customer/customer.h"
#include "tests/fuzz/input.h"

FUZZ(input)
{
    static const struct serial_pattern patterns[] = {
        {3, 5},
        {2, 6},
        {0, 0}
    };
    struct arena *arena = fuzz_arena(1U << 20);

    for (size_t i = 0; i < sizeof patterns / sizeof patterns[0]; i++) {
        struct str serial;
        struct str ignored;
        struct str again;
        struct str nothing;

        if (serial_read(arena, &patterns[i], input, &serial, &ignored) != RES_OK)
            continue;
        must(patterns[i].letters == 0 || serial.len == patterns[i].letters + patterns[i].digits);
        for (size_t at = 0; at < serial.len && patterns[i].letters > 0; at++)
            must(at < patterns[i].letters ? serial.at[at] >= 'A' && serial.at[at] <= 'Z'
                                          : serial.at[at] >= '0' && serial.at[at] <= '9');
        must(str_is_xml_text(serial) && str_is_xml_text(ignored));
        must(serial_read(arena, &patterns[i], serial, &again, &nothing) == RES_OK);
        must(str_is(again, serial) && str_is_empty(nothing));
    }
}
