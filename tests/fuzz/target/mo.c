/* Compiled catalogues: a file that opens gives text for every number, whatever it says. */
#include "fcgi/view/mo.h"
#include "tests/fuzz/input.h"

static void
look_up(const struct mo *mo, struct str context, struct str id, struct str plural)
{
    struct str found = STR_NONE;

    if (mo_find(mo, context, id, plural, &found))
        must(found.len > 0 && str_is_utf8(found));
}

FUZZ(input)
{
    struct arena *arena = fuzz_arena(1U << 16);
    const struct mo *mo = NULL;
    const char *why = NULL;

    if (mo_open(arena, input, &mo, &why) != RES_OK) {
        must(why != NULL);
        return;
    }
    must(plural_count(mo_plural(mo)) >= 1 && plural_count(mo_plural(mo)) <= PLURAL_FORMS);
    look_up(mo, STR_NONE, STR("Page"), STR_NONE);
    look_up(mo, STR("menu"), STR("Home"), STR_NONE);
    look_up(mo, STR_NONE, STR("{count} page"), STR("{count} pages"));
    look_up(mo, STR_NONE, str_slice(input, input.len - 4, input.len - 1), STR_NONE);
}
