/* Reads and writes covers. */
#include "handlers/cover/cover_store.h"

#include "sql_cover.h"

enum result
cover_list(struct db *db, struct arena *arena, uint64_t customer, uint64_t member,
           const struct cover **out, size_t *count)
{
    struct sql_cover_list_row *rows = NULL;
    const struct sql_cover_list params = {.customer_id = customer, .member_id = member};

    TRY(sql_cover_list(db, &params, arena, &rows, count));
    struct cover *covers = arena_new_array(arena, *count, struct cover);

    for (size_t i = 0; i < *count; i++)
        covers[i] = (struct cover){
            .code = rows[i].code,
            .away_id = rows[i].away_id,
            .away = rows[i].away,
            .away_name = rows[i].away_name,
            .by = rows[i].by_code,
            .by_name = rows[i].by_name,
            .starts = rows[i].starts_on,
            .ends = rows[i].ends_on,
            .is_current = rows[i].is_current,
        };
    *out = covers;
    return RES_OK;
}

enum result
cover_colleagues(struct db *db, struct arena *arena, uint64_t customer, uint64_t member,
                 const struct cover_colleague **out, size_t *count)
{
    struct sql_cover_colleagues_row *rows = NULL;
    const struct sql_cover_colleagues params = {.customer_id = customer, .member_id = member};

    TRY(sql_cover_colleagues(db, &params, arena, &rows, count));
    struct cover_colleague *colleagues = arena_new_array(arena, *count, struct cover_colleague);

    for (size_t i = 0; i < *count; i++)
        colleagues[i] = (struct cover_colleague){rows[i].id, rows[i].person_id, rows[i].code,
                                                 rows[i].name, rows[i].role};
    *out = colleagues;
    return RES_OK;
}

enum result
cover_store_absent(struct db *db, struct arena *arena, uint64_t customer, uint64_t member,
                   uint64_t *person, struct str *name)
{
    struct sql_cover_absent_row *rows = NULL;
    size_t count = 0;
    const struct sql_cover_absent params = {.customer_id = customer, .member_id = member};

    TRY(sql_cover_absent(db, &params, arena, &rows, &count));
    if (count == 0)
        return RES_NOT_FOUND;
    *person = rows[0].person_id;
    *name = rows[0].name;
    return RES_OK;
}

enum result
cover_store_overlaps(struct db *db, struct arena *arena, uint64_t customer,
                     const struct cover_plan *plan, uint64_t *covers)
{
    struct sql_cover_overlaps_row *rows = NULL;
    size_t count = 0;
    const struct sql_cover_overlaps params = {.customer_id = customer,
                                              .member_id = plan->member,
                                              .starts_on = plan->starts,
                                              .ends_on = plan->ends};

    TRY(sql_cover_overlaps(db, &params, arena, &rows, &count));
    *covers = rows[0].covers;
    return RES_OK;
}

enum result
cover_store_insert(struct db *db, uint64_t customer, struct str code, const struct cover_plan *plan,
                   uint64_t by)
{
    const struct sql_cover_insert params = {
        .customer_id = customer,
        .code = code,
        .member_id = plan->member,
        .by_id = by,
        .starts_on = plan->starts,
        .ends_on = plan->ends,
    };

    return sql_cover_insert(db, &params);
}

enum result
cover_store_one(struct db *db, struct arena *arena, uint64_t customer, uint64_t member,
                struct str code, struct cover_found *out)
{
    struct sql_cover_one_row *rows = NULL;
    size_t count = 0;
    const struct sql_cover_one params = {
        .customer_id = customer, .member_id = member, .code = code};

    TRY(sql_cover_one(db, &params, arena, &rows, &count));
    if (count == 0)
        return RES_NOT_FOUND;
    *out =
        (struct cover_found){rows[0].id, rows[0].away_person, rows[0].by_person, rows[0].is_over};
    return RES_OK;
}

enum result
cover_store_end(struct db *db, uint64_t customer, uint64_t cover)
{
    return sql_cover_end(db, &(struct sql_cover_end){.customer_id = customer, .id = cover});
}
