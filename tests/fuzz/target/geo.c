/* Geography files: damaged ones are refused, and what is taken answers for every address. */
#include "fcgi/place/geo.h"
#include "tests/fuzz/input.h"

FUZZ(input)
{
    static const struct str addresses[] = {STR_INIT("192.0.2.1"), STR_INIT("203.0.113.40"),
                                           STR_INIT("8.8.8.8"), STR_INIT("2001:db8:2::7"),
                                           STR_INIT("::ffff:198.51.100.3")};
    struct geo *geo = NULL;

    log_descriptor(-1);
    const enum result r = geo_open(fuzz_file(input), &geo);

    must(geo != NULL);
    for (size_t i = 0; i < sizeof addresses / sizeof addresses[0]; i++) {
        const struct str country = geo_country(geo, addresses[i]);

        must(country.at == NULL || (r == RES_OK && country.len == 2));
    }
    geo_close(&geo);
}
