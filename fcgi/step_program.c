/* Programs in place of people: found by their key, held to their one device, counted when they
 * write. */
#include "fcgi/gate/gate.h"
#include "fcgi/gate/limit.h"
#include "fcgi/gate/program.h"
#include "fcgi/steps.h"

bool
program_asks(const struct call *c)
{
    return program_key(c->request.authorization).at != NULL;
}

/* No cookie counts beside a key, and nothing kept for others is shown. */
enum result
program_enter(struct server *server, struct call *c)
{
    bool is_new = false;
    const enum result r = program_find(server_db(server, DB_PORTAL), c->arena, c->portal->brand,
                                       program_key(c->request.authorization), &c->viewer, &is_new);

    c->is_shared = false;
    c->is_cookie_set = true; /* a program has no idle limit to renew */
    if (r != RES_OK)
        return r == RES_NOT_FOUND ? RES_NOT_SIGNED_IN : r;
    c->is_first_write = is_new && !is_safe(c);
    return RES_OK;
}

static bool
is_of_device(const struct call *c)
{
    const struct str wanted = c->viewer.token_device;

    return str_is_empty(wanted) || str_is(wanted, pairs_get(&c->match.captures, STR("device")));
}

enum result
program_admit(struct server *server, struct call *c)
{
    struct db *db = server_db(server, DB_PORTAL);

    if (!call_is_program(c) || !gate_needs_viewer((enum gate)c->match.route->gate))
        return RES_OK;
    if (!is_of_device(c))
        return RES_NOT_FOUND;
    if (is_safe(c))
        return RES_OK;
    if (str_is_empty(c->request.idempotency_key)) {
        problems_add(&c->problems, "Idempotency-Key", "field.missing");
        return RES_MALFORMED;
    }
    TRY(limit_count(db, LIMIT_API,
                    arena_printf(c->arena, "token %llu", (unsigned long long)c->viewer.token)));
    return c->is_first_write ? program_note(db, c->viewer.token) : RES_OK;
}
