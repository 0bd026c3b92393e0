/* Rules of people: how they are made; no request, no XML, no SQL. */
#include "handlers/person/person.h"

#include "fcgi/edge/secret.h"
#include "handlers/person/person_store.h"

enum result
person_create(struct db *db, struct arena *arena, const struct person_new *person, uint64_t *id,
              struct str *code)
{
    const struct str fresh = secret_code(arena);

    TRY(person_store_insert(db, arena, person, fresh, id));
    *code = fresh;
    return RES_OK;
}
