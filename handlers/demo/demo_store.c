/* Reads invented people. */
#include "handlers/demo/demo_store.h"

#include "sql_demo_person.h"

enum result
demo_people(struct db *db, struct arena *arena, struct str brand, struct demo_person **out,
            size_t *count)
{
    struct sql_demo_person_list_row *rows = NULL;

    TRY(sql_demo_person_list(db, &(struct sql_demo_person_list){.brand = brand}, arena, &rows,
                             count));
    *out = arena_new_array(arena, *count, struct demo_person);
    for (size_t i = 0; i < *count; i++) {
        const bool is_staff = rows[i].staff_role.at != NULL;

        (*out)[i] = (struct demo_person){
            .person = rows[i].person_id,
            .code = rows[i].code,
            .name = rows[i].name,
            .mail = rows[i].mail,
            .portal = rows[i].portal,
            .role = is_staff ? rows[i].staff_role : rows[i].role,
            .customer = rows[i].customer_name,
            .is_staff = is_staff,
        };
    }
    return RES_OK;
}

enum result
demo_store_staff(struct db *db, struct arena *arena, struct demo_person **out, size_t *count)
{
    struct sql_demo_person_staff_row *rows = NULL;

    TRY(sql_demo_person_staff(db, arena, &rows, count));
    *out = arena_new_array(arena, *count, struct demo_person);
    for (size_t i = 0; i < *count; i++)
        (*out)[i] = (struct demo_person){
            .person = rows[i].person_id, .code = rows[i].code, .is_staff = true};
    return RES_OK;
}
