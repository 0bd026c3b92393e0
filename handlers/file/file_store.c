/* Between rows and files; must not know what files are. */
#include "handlers/file/file_store.h"

#include "sql_file.h"

enum result
file_store_insert(struct db *db, struct arena *arena, const struct file_row *row, struct file *out)
{
    const struct sql_file_insert insert = {.code = row->code,
                                           .customer_id = row->customer,
                                           .person_id = row->person,
                                           .name = row->name,
                                           .media_type = row->type,
                                           .size = row->bytes.len,
                                           .digest = row->digest};
    struct sql_file_insert_row *made = NULL;
    size_t count = 0;

    TRY(sql_file_insert(db, &insert, arena, &made, &count));
    if (count == 0)
        return fault(RES_BROKEN, "file.insert", "no row");
    *out = (struct file){.id = made->id,
                         .code = row->code,
                         .name = row->name,
                         .type = row->type,
                         .size = row->bytes.len,
                         .digest = row->digest,
                         .created = made->created_at};
    return RES_OK;
}

enum result
file_store_insert_part(struct db *db, uint64_t file, uint64_t number, struct str bytes)
{
    return sql_file_insert_part(
        db, &(struct sql_file_insert_part){.file_id = file, .number = number, .bytes = bytes});
}

enum result
file_store_find(struct db *db, struct arena *arena, uint64_t customer, uint64_t id,
                struct file *out)
{
    const struct sql_file_find asked = {.customer_id = customer, .id = id};
    struct sql_file_find_row *row = NULL;
    size_t count = 0;

    TRY(sql_file_find(db, &asked, arena, &row, &count));
    if (count == 0)
        return RES_NOT_FOUND;
    *out = (struct file){.id = row->id,
                         .code = row->code,
                         .name = row->name,
                         .type = row->media_type,
                         .size = row->size,
                         .digest = row->digest,
                         .created = row->created_at};
    return RES_OK;
}

enum result
file_store_part(struct db *db, struct arena *arena, uint64_t file, uint64_t number,
                struct str *bytes)
{
    const struct sql_file_part asked = {.file_id = file, .number = number};
    struct sql_file_part_row *row = NULL;
    size_t count = 0;

    TRY(sql_file_part(db, &asked, arena, &row, &count));
    if (count == 0)
        return RES_NOT_FOUND;
    *bytes = row->bytes;
    return RES_OK;
}
