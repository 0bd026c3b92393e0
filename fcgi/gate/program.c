/* Keys of programs as viewers; must not know what they ask for. */
#include "fcgi/gate/program.h"

#include "fcgi/edge/secret.h"
#include "sql_token.h"

enum holder { CUSTOMER, STAFF };

static const struct {
    struct str code;
    enum holder holder;
    unsigned rights;
} scopes[SCOPE_COUNT] = {

#define R(right)                          (1U << RIGHT_##right)
#define SCOPE(name, code, holder, rights) [SCOPE_##name] = {STR_INIT(code), (holder), (rights)},
#include "fcgi/gate/scopes.def"
#undef SCOPE
#undef R
};

struct str
scope_code(enum scope scope)
{
    return scopes[scope].code;
}

unsigned
scope_rights(enum scope scope)
{
    return scopes[scope].rights;
}

bool
scope_is_staff(enum scope scope)
{
    return scopes[scope].holder == STAFF;
}

struct str
program_key(struct str authorization)
{
    struct str kind;
    struct str key;

    if (!str_cut(authorization, ' ', &kind, &key) || !str_is_nocase(kind, STR("Bearer")))
        return STR_NONE;
    return str_trim(key);
}

/* A row that says more than its kind of key may bring does not count: staff's scopes are for keys
   without a customer, and the other way round. */
static unsigned
rights_of(struct str list, bool is_staff)
{
    unsigned rights = 0;
    struct str rest = list;
    struct str code;
    bool more = list.len > 0;

    while (more) {
        more = str_cut(rest, ',', &code, &rest);
        for (size_t i = 0; i < SCOPE_COUNT; i++) {
            if (str_is(scopes[i].code, code) && (scopes[i].holder == STAFF) == is_staff)
                rights |= scopes[i].rights;
        }
    }
    return rights;
}

enum result
program_find(struct db *db, struct arena *arena, struct str brand, struct str key,
             struct viewer *out, bool *is_new)
{
    const struct sql_token_program asked = {.token_hash = secret_digest(arena, key),
                                            .brand = brand};
    struct sql_token_program_row *row = NULL;
    size_t count = 0;

    *out = (struct viewer){.role = ROLE_NONE};
    TRY(sql_token_program(db, &asked, arena, &row, &count));
    if (count == 0)
        return RES_NOT_FOUND;
    *is_new = !row->is_used_today;
    *out = (struct viewer){
        .is_known = true,
        .role = ROLE_NONE,
        .rights = rights_of(row->scope, !row->customer_id_known),
        .person = row->person_id,
        .person_code = row->person_code,
        .name = row->name,
        .choices = 1,
        .customer = row->customer_id_known ? row->customer_id : 0,
        .customer_code = row->customer_code,
        .customer_name = row->customer_name,
        .customer_number = row->customer_number,
        .customer_version = row->customer_id_known ? row->customer_version : 0,
        .token = row->id,
        .token_device = row->device,
        .secret = arena_str(arena, key),
    };
    return RES_OK;
}

static enum result
note(struct db *db, void *arg)
{
    const enum result r = sql_token_used(db, arg);

    return r == RES_NOT_FOUND ? RES_OK : r;
}

enum result
program_note(struct db *db, uint64_t token)
{
    struct sql_token_used used = {.id = token};

    return db_transact(db, note, &used);
}
