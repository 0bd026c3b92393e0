/* POSIX TZ strings: every instant lies in a span, and the spans follow one another. */
#include "fcgi/base/zone_parse.h"
#include "tests/fuzz/input.h"

FUZZ(input)
{
    static const int64_t instants[] = {0, 1772443800, 951782399, -62135596800, 253402300799};
    struct zone_rule rule;

    if (!zone_rule_parse(input, &rule) || !rule.is_set)
        return;
    for (size_t i = 0; i < sizeof instants / sizeof instants[0]; i++) {
        const struct zone_span span = zone_rule_span(&rule, instants[i]);

        must(span.from <= instants[i] && instants[i] < span.to);
        must(span.offset_s == rule.standard_s ||
             (rule.has_summer && span.offset_s == rule.summer_s));
    }
}
