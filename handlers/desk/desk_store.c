/* Reads what staff see of customers, and notes which files they open. */
#include "handlers/desk/desk_store.h"

#include "sql_desk.h"

enum result
desk_store_search(struct db *db, struct arena *arena, const struct desk_query *query,
                  struct desk_hits *out)
{
    const struct sql_desk_search asked = {
        .person_id = query->staff, .word = query->word, .most = query->most};
    struct sql_desk_search_row *rows = NULL;
    size_t count = 0;

    TRY(sql_desk_search(db, &asked, arena, &rows, &count));
    struct desk_hit *hits = arena_new_array(arena, count, struct desk_hit);

    for (size_t i = 0; i < count; i++)
        hits[i] = (struct desk_hit){
            .code = rows[i].code,
            .number = rows[i].number,
            .name = rows[i].name,
            .is_active = rows[i].is_active,
            .people = rows[i].people,
            .devices = rows[i].devices,
            .opened_at = rows[i].opened_at_known ? rows[i].opened_at : (struct instant){0},
        };
    *out = (struct desk_hits){hits, count};
    return RES_OK;
}

enum result
desk_customer(struct db *db, struct arena *arena, uint64_t staff, struct str code,
              struct desk_customer *out)
{
    const struct sql_desk_customer asked = {.person_id = staff, .code = code};
    struct sql_desk_customer_row *rows = NULL;
    size_t count = 0;

    TRY(sql_desk_customer(db, &asked, arena, &rows, &count));
    if (count == 0)
        return RES_NOT_FOUND;
    *out = (struct desk_customer){
        .id = rows[0].id,
        .code = code,
        .number = rows[0].number,
        .name = rows[0].name,
        .portal = rows[0].portal,
        .is_active = rows[0].is_active,
        .is_open = rows[0].is_open,
    };
    return RES_OK;
}

enum result
desk_store_open(struct db *db, uint64_t staff, uint64_t customer)
{
    return sql_desk_open(db, &(struct sql_desk_open){.person_id = staff, .customer_id = customer});
}

enum result
desk_people(struct db *db, struct arena *arena, uint64_t customer, struct desk_person **out,
            size_t *count)
{
    struct sql_desk_people_row *rows = NULL;

    TRY(sql_desk_people(db, &(struct sql_desk_people){.customer_id = customer}, arena, &rows,
                        count));
    struct desk_person *people = arena_new_array(arena, *count, struct desk_person);

    for (size_t i = 0; i < *count; i++)
        people[i] = (struct desk_person){
            .code = rows[i].code,
            .name = rows[i].name,
            .mail = rows[i].mail,
            .phone = rows[i].phone,
            .role = rows[i].role,
            .state = rows[i].state,
            .locale = rows[i].locale,
            .person_state = rows[i].person_state,
            .registered_by = rows[i].registered_by,
        };
    *out = people;
    return RES_OK;
}

enum result
desk_devices(struct db *db, struct arena *arena, uint64_t customer, struct desk_device **out,
             size_t *count)
{
    struct sql_desk_devices_row *rows = NULL;

    TRY(sql_desk_devices(db, &(struct sql_desk_devices){.customer_id = customer}, arena, &rows,
                         count));
    struct desk_device *devices = arena_new_array(arena, *count, struct desk_device);

    for (size_t i = 0; i < *count; i++)
        devices[i] = (struct desk_device){
            .serial = rows[i].serial,
            .kind = rows[i].kind,
            .model = rows[i].model,
            .site = rows[i].site,
            .place = rows[i].place,
        };
    *out = devices;
    return RES_OK;
}
