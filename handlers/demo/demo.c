/* Second factors for invented staff; what is invented may be known. */
#include "handlers/demo/demo.h"

#include "fcgi/edge/secret.h"
#include "handlers/demo/demo_store.h"
#include "handlers/sign/sign.h"

#define FACTOR_BYTES 20

struct str
demo_secret(struct arena *arena, struct str code)
{
    const struct str text = arena_printf(arena, "demo factor %.*s", STR_ARG(code));

    return str_slice(secret_digest(arena, text), 0, FACTOR_BYTES);
}

struct giving {
    struct arena *arena;
    const struct demo_person *staff;
};

static enum result
give(struct db *db, void *arg)
{
    const struct giving *giving = arg;

    return sign_give_secret(db, giving->arena, giving->staff->person,
                            demo_secret(giving->arena, giving->staff->code));
}

/* One that this installation's key does not open is given anew: the key was. */
enum result
demo_give_factors(struct db *db, struct arena *arena)
{
    struct demo_person *staff = NULL;
    size_t count = 0;

    TRY(demo_store_staff(db, arena, &staff, &count));
    for (size_t i = 0; i < count; i++) {
        struct giving giving = {.arena = arena, .staff = &staff[i]};
        struct str secret;
        enum result r = sign_secret_of(db, arena, staff[i].person, &secret);

        if (r == RES_NOT_FOUND)
            r = db_transact(db, give, &giving);
        if (r != RES_OK && r != RES_NOT_FOUND) /* who has no credential needs no factor */
            return r;
    }
    return RES_OK;
}
