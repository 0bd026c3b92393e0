/* Reads and writes people. */
#include "handlers/person/person_store.h"

#include "sql_person.h"

enum result
person_by_mail(struct db *db, struct arena *arena, struct str brand, struct str key,
               struct person *out)
{
    struct sql_person_by_mail_row *rows = NULL;
    size_t count = 0;

    TRY(sql_person_by_mail(db, &(struct sql_person_by_mail){.brand = brand, .mail_key = key}, arena,
                           &rows, &count));
    if (count == 0)
        return RES_NOT_FOUND;
    *out = (struct person){
        .id = rows->id,
        .code = rows->code,
        .brand = rows->brand,
        .portal = rows->portal,
        .mail = rows->mail,
        .phone = rows->phone,
        .name = rows->name,
        .address_form = rows->address_form,
        .locale = rows->locale,
        .zone = rows->zone,
        .theme = rows->theme,
        .state = rows->state,
        .staff_role = rows->staff_role,
        .version = rows->version,
    };
    return RES_OK;
}

enum result
person_by_id(struct db *db, struct arena *arena, uint64_t id, struct person *out)
{
    struct sql_person_by_id_row *rows = NULL;
    size_t count = 0;

    TRY(sql_person_by_id(db, &(struct sql_person_by_id){.id = id}, arena, &rows, &count));
    if (count == 0)
        return RES_NOT_FOUND;
    *out = (struct person){
        .id = rows->id,
        .code = rows->code,
        .brand = rows->brand,
        .portal = rows->portal,
        .mail = rows->mail,
        .phone = rows->phone,
        .name = rows->name,
        .address_form = rows->address_form,
        .locale = rows->locale,
        .zone = rows->zone,
        .theme = rows->theme,
        .state = rows->state,
        .staff_role = rows->staff_role,
        .version = rows->version,
    };
    return RES_OK;
}

enum result
person_touch(struct db *db, uint64_t person)
{
    return sql_person_touch(db, &(struct sql_person_touch){.id = person});
}

enum result
person_activate(struct db *db, uint64_t person)
{
    return sql_person_activate(db, &(struct sql_person_activate){.id = person});
}

enum result
person_store_insert(struct db *db, struct arena *arena, const struct person_new *person,
                    struct str code, uint64_t *id)
{
    struct sql_person_insert_row *rows = NULL;
    size_t count = 0;
    const struct sql_person_insert row = {
        .code = code,
        .brand = person->brand,
        .portal = person->portal,
        .mail = person->mail,
        .mail_key = person->mail_key,
        .phone = person->phone.at == NULL ? STR("") : person->phone,
        .name = person->name,
        .locale = person->locale,
        .state = person->state,
        .registered_by = person->registered_by,
        .registered_by_known = person->registered_by != 0,
    };

    TRY(sql_person_insert(db, &row, arena, &rows, &count));
    if (count == 0)
        return fault(RES_BROKEN, "person.insert", "no row came back");
    *id = rows->id;
    return RES_OK;
}
