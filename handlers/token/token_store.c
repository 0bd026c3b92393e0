/* Reads and writes keys of programs. */
#include "handlers/token/token_store.h"

#include "sql_token.h"

enum result
token_find(struct db *db, struct arena *arena, const struct token_owner *owner,
           struct token_list *list)
{
    const struct sql_token_list asked = {.customer_id = owner->customer,
                                         .brand = owner->brand,
                                         .after = str_or_empty(list->after),
                                         .most = list->most};
    struct sql_token_list_row *rows = NULL;

    TRY(sql_token_list(db, &asked, arena, &rows, &list->count));
    struct token *tokens = arena_new_array(arena, list->count, struct token);

    for (size_t i = 0; i < list->count; i++)
        tokens[i] = (struct token){
            .code = rows[i].code,
            .name = rows[i].name,
            .scope = rows[i].scope,
            .serial = rows[i].serial,
            .maker = rows[i].maker,
            .created = rows[i].created_at,
            .ended = rows[i].ended_at_known ? rows[i].ended_at : (struct instant){0},
            .expires = rows[i].expires_on,
            .used = rows[i].used_on_known ? rows[i].used_on : (struct day){0},
            .is_good = rows[i].is_good,
        };
    list->first = tokens;
    return RES_OK;
}

enum result
token_store_insert(struct db *db, const struct token_owner *owner, const struct token_plan *plan,
                   const struct token_row *row)
{
    return sql_token_insert(db, &(struct sql_token_insert){.code = row->code,
                                                           .token_hash = row->digest,
                                                           .brand = owner->brand,
                                                           .customer_id = owner->customer,
                                                           .device_id = row->device,
                                                           .person_id = owner->person,
                                                           .name = plan->name,
                                                           .scope = row->scope,
                                                           .expires_on = plan->expires});
}

enum result
token_store_device(struct db *db, struct arena *arena, uint64_t customer, struct str serial,
                   uint64_t *device)
{
    const struct sql_token_device asked = {.customer_id = customer, .serial = serial};
    struct sql_token_device_row *row = NULL;
    size_t count = 0;

    TRY(sql_token_device(db, &asked, arena, &row, &count));
    if (count == 0)
        return RES_NOT_FOUND;
    *device = row->id;
    return RES_OK;
}

enum result
token_store_one(struct db *db, struct arena *arena, const struct token_owner *owner,
                struct str code, uint64_t *id, bool *is_ended)
{
    const struct sql_token_one asked = {
        .customer_id = owner->customer, .brand = owner->brand, .code = code};
    struct sql_token_one_row *row = NULL;
    size_t count = 0;

    TRY(sql_token_one(db, &asked, arena, &row, &count));
    if (count == 0)
        return RES_NOT_FOUND;
    *id = row->id;
    *is_ended = row->is_ended;
    return RES_OK;
}

enum result
token_store_end(struct db *db, uint64_t customer, uint64_t id)
{
    return sql_token_end(db, &(struct sql_token_end){.customer_id = customer, .id = id});
}
