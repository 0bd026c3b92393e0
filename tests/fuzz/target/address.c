/* Client addresses: two capital letters or nothing. BALCAO_GEO_FILE names the database. */
#include "fcgi/place/geo.h"
#include "tests/fuzz/input.h"

FUZZ(input)
{
    static struct geo *geo;

    if (geo == NULL)
        must(geo_open(str_from(getenv("BALCAO_GEO_FILE")), &geo) == RES_OK);
    const struct str country = geo_country(geo, input);

    if (country.at == NULL)
        return;
    must(country.len == 2);
    must(country.at[0] >= 'A' && country.at[0] <= 'Z' && country.at[1] >= 'A' &&
         country.at[1] <= 'Z');
}
