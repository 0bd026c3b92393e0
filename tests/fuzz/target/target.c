/* Request targets: what is accepted has a plain path, and the path written again means the same. */
#include "fcgi/http/request.h"
#include "tests/fuzz/input.h"

static struct str
encoded(struct arena *arena, struct str path)
{
    struct text text = {.arena = arena};

    for (size_t i = 0; i < path.len; i++) {
        if (path.at[i] == '/')
            text_add_char(&text, '/');
        else
            text_printf(&text, "%%%02x", (unsigned char)path.at[i]);
    }
    return text_str(&text);
}

FUZZ(input)
{
    struct arena *arena = fuzz_arena(1U << 18);
    struct target target;
    struct target again;

    if (target_parse(arena, input, &target) != RES_OK)
        return;
    must(target.path.len > 0 && target.path.at[0] == '/');
    must(str_is_xml_text(target.path));
    must(str_find_str(target.path, STR("//")) == target.path.len);
    must(str_find_str(target.path, STR("/../")) == target.path.len);
    must(!str_ends(target.path, STR("/..")) && !str_ends(target.path, STR("/.")));
    for (size_t i = 0; i < target.path.len; i++)
        must((unsigned char)target.path.at[i] >= 0x20 && target.path.at[i] != '\\');
    must(target_parse(arena, encoded(arena, target.path), &again) == RES_OK);
    must(str_is(again.path, target.path));
}
