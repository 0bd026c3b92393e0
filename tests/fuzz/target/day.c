/* Days and instants: what is read is written back the same. */
#include "fcgi/base/clock.h"
#include "tests/fuzz/input.h"

FUZZ(input)
{
    struct day day;
    struct instant at;
    char text[24];

    if (day_parse(input, &day)) {
        const struct civil civil = day_to_civil(day);

        day_format(day, text);
        must(str_is(str_from(text), input));
        must(day_exists(civil.year, civil.month, civil.day));
        must(day_weekday(day) >= 1 && day_weekday(day) <= 7);
    }
    if (instant_parse(input, &at)) {
        const struct civil civil = instant_to_civil(at);

        instant_format(at, text);
        must(str_is(str_from(text), input));
        must(instant_from_civil(&civil).seconds == at.seconds);
    }
}
