/* Forms that were carried out, by the digest of their key; must not know what forms do. */
#include "fcgi/gate/once.h"

#include "fcgi/edge/secret.h"
#include "sql_once.h"

#define DIGEST_BYTES 4096

enum result
once_claim(struct db *db, struct str key, uint64_t person, struct str address)
{
    struct arena *arena = NULL;

    if (str_is_empty(key))
        return RES_OK;
    arena_open(&arena, DIGEST_BYTES);
    const struct sql_once_claim claim = {
        .key_hash = secret_digest(arena, key),
        .person_id = person,
        .person_id_known = person != 0,
        .address = address,
    };
    const enum result r = sql_once_claim(db, &claim);

    arena_close(&arena);
    return r;
}

enum result
once_address(struct db *db, struct arena *arena, struct str key, struct str *address)
{
    const struct sql_once_address asked = {.key_hash = secret_digest(arena, key)};
    struct sql_once_address_row *row = NULL;
    size_t count = 0;

    *address = STR_NONE;
    TRY(sql_once_address(db, &asked, arena, &row, &count));
    if (count == 0)
        return RES_NOT_FOUND;
    *address = row->address;
    return RES_OK;
}
