/* Passwords of any bytes, judged with a word of any bytes: a longer one is never called short, and
 * knowing a word makes nothing stronger. */
#include "fcgi/edge/strength.h"
#include "tests/fuzz/input.h"

FUZZ(input)
{
    struct str word, password;

    (void)fuzz_arena(1U << 16);
    if (!str_cut(input, '\n', &word, &password))
        password = input;
    const enum strength alone = strength_of(password, NULL, 0);
    const enum strength known = strength_of(password, &word, 1);

    must(known <= STRENGTH_STRONG && alone <= STRENGTH_STRONG);
    must((known == STRENGTH_SHORT) == (alone == STRENGTH_SHORT));
    must(password.len >= STRENGTH_LEAST_CHARACTERS || alone == STRENGTH_SHORT);
    must(password.len < 4 * STRENGTH_LEAST_CHARACTERS || !str_is_utf8(password) ||
         alone != STRENGTH_SHORT);
    must(known <= alone);
}
