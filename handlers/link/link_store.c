/* Reads and writes mailed links. */
#include "handlers/link/link_store.h"

#include "sql_link.h"

enum result
link_store_end(struct db *db, const struct link *link)
{
    const enum result r =
        sql_link_end(db, &(struct sql_link_end){.person_id = link->person,
                                                .kind = link->kind,
                                                .member_id = link->member,
                                                .member_id_known = link->member != 0});

    return r == RES_NOT_FOUND ? RES_OK : r;
}

enum result
link_store_insert(struct db *db, const struct link *link, struct str token_hash, uint64_t life_s)
{
    return sql_link_insert(db, &(struct sql_link_insert){.kind = link->kind,
                                                         .token_hash = token_hash,
                                                         .person_id = link->person,
                                                         .member_id = link->member,
                                                         .member_id_known = link->member != 0,
                                                         .mail = link->mail,
                                                         .mail_key = link->mail_key,
                                                         .life_s = life_s});
}

enum result
link_store_look(struct db *db, struct arena *arena, struct str kind, struct str token_hash,
                struct link *out)
{
    struct sql_link_look_row *rows = NULL;
    size_t count = 0;

    TRY(sql_link_look(db, &(struct sql_link_look){.kind = kind, .token_hash = token_hash}, arena,
                      &rows, &count));
    if (count == 0)
        return RES_NOT_FOUND;
    *out = (struct link){.id = rows->id,
                         .kind = kind,
                         .person = rows->person_id,
                         .member = rows->member_id_known ? rows->member_id : 0,
                         .mail = rows->mail,
                         .mail_key = rows->mail_key,
                         .is_good = rows->is_good};
    return RES_OK;
}

enum result
link_store_use(struct db *db, uint64_t id)
{
    return sql_link_use(db, &(struct sql_link_use){.id = id});
}
