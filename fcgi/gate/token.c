/* Tokens of forms; must not know what forms do. */
#include "fcgi/gate/token.h"

#include "fcgi/edge/secret.h"

struct str
token_of(struct arena *arena, struct str secret)
{
    return secret_mac(arena, STR("form"), secret);
}

bool
token_fits(struct arena *arena, struct str secret, struct str token)
{
    return !str_is_empty(secret) && !str_is_empty(token) &&
           secret_same(token, token_of(arena, secret));
}

struct str
token_key(struct arena *arena, struct str secret, struct str seen)
{
    return secret_mac(arena, STR("key"),
                      arena_printf(arena, "%.*s %.*s", STR_ARG(secret), STR_ARG(seen)));
}
