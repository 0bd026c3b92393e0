/* Lists of problems; must not know what the codes mean. */
#include "fcgi/base/problem.h"

#include <string.h>

bool
problems_none(const struct problems *problems)
{
    return problems->count == 0;
}

void
problems_add_value(struct problems *problems, const char *field, const char *code, const char *name,
                   struct str value)
{
    if (problems->count == problems->room) {
        const size_t room = problems->room == 0 ? 8 : problems->room * 2;
        struct problem *moved = arena_new_array(problems->arena, room, struct problem);

        if (problems->count > 0)
            memcpy(moved, problems->first, problems->count * sizeof *moved);
        problems->first = moved;
        problems->room = room;
    }
    problems->first[problems->count++] = (struct problem){
        .field = arena_str(problems->arena, str_from(field)),
        .code = str_from(code),
        .name = str_from(name),
        .value = arena_str(problems->arena, value),
    };
}

void
problems_add(struct problems *problems, const char *field, const char *code)
{
    problems_add_value(problems, field, code, NULL, STR_NONE);
}

enum result
problems_on(enum result on, enum result result, struct problems *problems, const char *field,
            const char *code)
{
    if (result != on)
        return result;
    problems_add(problems, field, code);
    return RES_INVALID;
}
