/* Settings files: what is accepted lies within the bounds of the table. */
#include "fcgi/base/config.h"
#include "tests/fuzz/input.h"

FUZZ(input)
{
    struct arena *arena = fuzz_arena(1U << 20);
    struct config config;

    if (config_load(arena, fuzz_file(input), &config) != RES_OK)
        return;
#define CONFIG_SECTION(title)
#define CONFIG_TEXT(member, name, fallback, help) must(config.member.at != NULL);
#define CONFIG_COUNT(member, name, fallback, least, most, unit, help)                              \
    must(config.member + 1 > (least) && config.member <= (most));
#include "fcgi/base/config.def"
#undef CONFIG_SECTION
#undef CONFIG_TEXT
#undef CONFIG_COUNT
}
