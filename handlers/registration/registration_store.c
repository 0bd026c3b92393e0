/* Reads and writes what registration alone needs of people, members and links. */
#include "handlers/registration/registration_store.h"

#include "sql_registration.h"

enum result
registration_store_joining(struct db *db, struct arena *arena, uint64_t person, uint64_t member,
                           struct str *brand, struct registration_link *out)
{
    struct sql_registration_joining_row *rows = NULL;
    size_t count = 0;
    const struct sql_registration_joining asked = {
        .person_id = person, .member_id = member, .member_id_known = member != 0};

    TRY(sql_registration_joining(db, &asked, arena, &rows, &count));
    if (count == 0)
        return RES_NOT_FOUND;
    *brand = rows->brand;
    *out = (struct registration_link){.person = person,
                                      .member = rows->has_member ? member : 0,
                                      .customer = rows->customer_id,
                                      .others = rows->others,
                                      .mail = rows->mail,
                                      .name = rows->name,
                                      .person_code = rows->person_code,
                                      .person_state = rows->person_state,
                                      .member_code = rows->member_code,
                                      .member_state = rows->member_state,
                                      .role = rows->role,
                                      .customer_name = rows->customer,
                                      .customer_number = rows->number};
    return RES_OK;
}

enum result
registration_store_member(struct db *db, struct arena *arena, uint64_t customer, uint64_t person,
                          struct registration_member *out)
{
    struct sql_registration_member_row *rows = NULL;
    size_t count = 0;

    TRY(sql_registration_member(
        db, &(struct sql_registration_member){.customer_id = customer, .person_id = person}, arena,
        &rows, &count));
    if (count == 0)
        return RES_NOT_FOUND;
    *out = (struct registration_member){.id = rows->id, .code = rows->code, .state = rows->state};
    return RES_OK;
}

enum result
registration_store_admit(struct db *db, uint64_t customer, uint64_t member, struct str role)
{
    return sql_registration_admit(
        db, &(struct sql_registration_admit){.customer_id = customer, .id = member, .role = role});
}

enum result
registration_store_administrators(struct db *db, struct arena *arena, uint64_t customer,
                                  uint64_t **people, size_t *count)
{
    struct sql_registration_administrators_row *rows = NULL;

    TRY(sql_registration_administrators(
        db, &(struct sql_registration_administrators){.customer_id = customer}, arena, &rows,
        count));
    *people = arena_new_array(arena, *count, uint64_t);
    for (size_t i = 0; i < *count; i++)
        (*people)[i] = rows[i].person_id;
    return RES_OK;
}

enum result
registration_store_last_link(struct db *db, struct arena *arena, uint64_t person, uint64_t *member)
{
    struct sql_registration_last_link_row *rows = NULL;
    size_t count = 0;

    TRY(sql_registration_last_link(db, &(struct sql_registration_last_link){.person_id = person},
                                   arena, &rows, &count));
    if (count == 0)
        return RES_NOT_FOUND;
    *member = rows->member_id_known ? rows->member_id : 0;
    return RES_OK;
}

enum result
registration_store_describe(struct db *db, uint64_t person, struct str name, struct str locale,
                            struct str portal)
{
    return sql_registration_describe(
        db, &(struct sql_registration_describe){
                .id = person, .name = name, .locale = locale, .portal = portal});
}
