/* What is read out of pasted customer numbers is 4 to 12 digits, and is read again as itself. */
#include "handlers/customer/customer.h"
#include "tests/fuzz/input.h"

FUZZ(input)
{
    struct arena *arena = fuzz_arena(1U << 20);
    struct str number;
    struct str again;

    if (customer_number_read(arena, input, &number) != RES_OK)
        return;
    must(number.len >= 4 && number.len <= 12);
    for (size_t i = 0; i < number.len; i++)
        must(number.at[i] >= '0' && number.at[i] <= '9');
    must(customer_number_read(arena, number, &again) == RES_OK && str_is(again, number));
}
