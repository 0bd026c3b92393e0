/* Reads replies ready to send. */
#include "handlers/canned/canned_store.h"

#include "sql_canned.h"

enum result
canned_store_one(struct db *db, struct arena *arena, const struct canned_choice *choice,
                 struct str *body)
{
    const struct sql_canned_one asked = {
        .brand = choice->brand, .code = choice->code, .locale = choice->locale};
    struct sql_canned_one_row *row = NULL;
    size_t count = 0;

    TRY(sql_canned_one(db, &asked, arena, &row, &count));
    if (count == 0)
        return RES_NOT_FOUND;
    *body = row->body;
    return RES_OK;
}

enum result
canned_store_list(struct db *db, struct arena *arena, struct str brand, struct str locale,
                  struct canned_list *out)
{
    const struct sql_canned_list asked = {.brand = brand, .locale = locale};
    struct sql_canned_list_row *rows = NULL;
    size_t count = 0;

    TRY(sql_canned_list(db, &asked, arena, &rows, &count));
    struct canned *all = arena_new_array(arena, count, struct canned);

    for (size_t i = 0; i < count; i++)
        all[i] = (struct canned){.code = rows[i].code,
                                 .department = rows[i].department,
                                 .title = rows[i].title,
                                 .body = rows[i].body};
    *out = (struct canned_list){all, count};
    return RES_OK;
}
