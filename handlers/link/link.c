/* Rules of mailed links: how long each kind lives, and that a token is stored as its digest only.
 */
#include "handlers/link/link.h"

#include "fcgi/edge/secret.h"
#include "handlers/link/link_store.h"

#define TOKEN_LENGTH 43

static const struct {
    struct str kind;
    uint64_t life_s;
} lives[] = {
    {STR_INIT("activate"), 86400 },
    {STR_INIT("reset"),    1800  },
    {STR_INIT("invite"),   604800},
    {STR_INIT("mail-old"), 86400 },
    {STR_INIT("mail-new"), 86400 },
};

static uint64_t
life_of(struct str kind)
{
    for (size_t i = 0; i < sizeof lives / sizeof lives[0]; i++) {
        if (str_is(lives[i].kind, kind))
            return lives[i].life_s;
    }
    return 0;
}

enum result
link_make(struct db *db, struct arena *arena, const struct link *link, struct str *token)
{
    const uint64_t life_s = life_of(link->kind);
    const struct str fresh = secret_token(arena);

    if (life_s == 0)
        return fault(RES_BROKEN, "link.kind", "no such kind of link");
    TRY(link_store_end(db, link));
    TRY(link_store_insert(db, link, secret_digest(arena, fresh), life_s));
    *token = fresh;
    return RES_OK;
}

enum result
link_look(struct db *db, struct arena *arena, struct str kind, struct str token, struct link *out)
{
    if (token.len != TOKEN_LENGTH)
        return RES_NOT_FOUND;
    return link_store_look(db, arena, kind, secret_digest(arena, token), out);
}

enum result
link_use(struct db *db, struct arena *arena, struct str kind, struct str token, struct link *out)
{
    TRY(link_look(db, arena, kind, token, out));
    return link_store_use(db, out->id);
}
