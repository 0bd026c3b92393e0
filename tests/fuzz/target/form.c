/* Field tables: a value reaches its member only within the limits of its row. Three lines: path,
 * query, body. */
#include "fcgi/http/form.h"
#include "tests/fuzz/input.h"

struct sent {
    struct str name, note, code, back;
    uint64_t count;
    struct day on;
    struct str place;
};

static const struct field fields[] = {
    FIELD_CODE(struct sent, place, "place", .from = FROM_PATH, .required = true, .most = 20),
    FIELD_TEXT(struct sent, name, "name", .from = FROM_BODY, .required = true, .most = 40),
    FIELD_PROSE(struct sent, note, "note", .from = FROM_BODY, .most = 80),
    FIELD_CODE(struct sent, code, "code", .from = FROM_QUERY, .most = 12),
    FIELD_PATH(struct sent, back, "back", .from = FROM_BODY, .most = 60),
    FIELD_COUNT(struct sent, count, "count", .from = FROM_QUERY, .max = 1000),
    FIELD_DAY(struct sent, on, "on", .from = FROM_BODY),
};
static const struct form form = FORM(struct sent, fields);

static void
check(struct arena *arena, const struct sent *sent)
{
    struct target target;
    char day[11];

    must(sent->name.len <= 40 && str_is_xml_text(sent->name));
    must(str_find(sent->name, '\n', 0) == sent->name.len);
    must(sent->note.len <= 80 && str_is_xml_text(sent->note));
    must(str_find(sent->note, '\r', 0) == sent->note.len);
    must(sent->code.len <= 12 && sent->place.len <= 20 && sent->count <= 1000);
    for (size_t i = 0; i < sent->code.len; i++)
        must(str_find(STR("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.-"),
                      sent->code.at[i], 0) < 64);
    must(sent->back.len == 0 || target_parse(arena, sent->back, &target) == RES_OK);
    day_format(sent->on, day);
}

FUZZ(input)
{
    struct arena *arena = fuzz_arena(1U << 18);
    struct problems problems = {.arena = arena};
    struct pairs parts[3];
    struct str rest = input;
    struct str line;
    const void *filled = NULL;
    const struct form_source from = {&parts[0], &parts[1], &parts[2], NULL};

    for (size_t i = 0; i < 3; i++) {
        str_cut(rest, '\n', &line, &rest);
        if (pairs_parse(arena, line, &parts[i]) != RES_OK)
            return;
    }
    if (form_read(arena, &form, &from, &problems, &filled) == RES_OK)
        check(arena, filled);
}
