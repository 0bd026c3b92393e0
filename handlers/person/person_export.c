/* Copies of one's own data: asked for, made part by part outside requests (ACC-11). */
#include "fcgi/edge/secret.h"
#include "fcgi/gate/limit.h"
#include "handlers/audit/audit.h"
#include "handlers/person/person_store.h"

#define WAIT_S  172800 /* for a runner, before it counts as gone */
#define READY_S 604800

struct asking {
    struct arena *arena;
    uint64_t person, customer;
};

static enum result
ask_in_unit(struct db *db, void *arg)
{
    const struct asking *asking = arg;

    TRY(person_touch(db, asking->person));
    const enum result r =
        person_store_export(db, asking->person, secret_code(asking->arena), WAIT_S);

    if (r == RES_NOT_FOUND)
        return RES_OK; /* the one that is being made will do */
    TRY(r);
    return audit_write(db, asking->arena,
                       &(struct audit_entry){.event = AUDIT_EXPORT_ASKED,
                                             .customer = asking->customer,
                                             .actor = asking->person,
                                             .person = asking->person});
}

enum result
person_ask_export(struct db *db, struct arena *arena, uint64_t person, uint64_t customer)
{
    struct asking asking = {.arena = arena, .person = person, .customer = customer};

    TRY(limit_count(db, LIMIT_EXPORT, arena_printf(arena, "%llu", (unsigned long long)person)));
    return db_transact(db, ask_in_unit, &asking);
}

/* A copy on its way. */
struct making {
    struct arena *arena;
    struct person_store_next next;
    uint64_t done;
    struct str document, until;
};

static enum result
sweep_in_unit(struct db *db, void *arg)
{
    (void)arg;
    return person_store_sweep(db);
}

static enum result
progress_in_unit(struct db *db, void *arg)
{
    const struct making *making = arg;

    return person_store_progress(db, making->next.id, making->done, PERSON_STORE_PARTS);
}

static enum result
fail_in_unit(struct db *db, void *arg)
{
    const struct making *making = arg;

    return person_store_fail(db, making->next.id);
}

/* The document and the mail that tells of it, or neither: of two runners one comes first. */
static enum result
finish_in_unit(struct db *db, void *arg)
{
    const struct making *making = arg;

    TRY(person_store_ready(db, making->next.id, making->document, PERSON_STORE_PARTS, READY_S));
    return mail_queue(db, making->arena,
                      &(struct mail){.event = MAIL_EXPORT_READY,
                                     .person = making->next.person,
                                     .path = STR("/account/data"),
                                     .values = {{"until", making->until}}});
}

static struct str
instant_text(struct arena *arena, struct instant at)
{
    char text[21];

    instant_format(at, text);
    return arena_str(arena, str_from(text));
}

static enum result
make(struct db *db, struct making *making)
{
    const struct instant now = clock_now();
    struct person_copy copy = {.arena = making->arena, .made = instant_text(making->arena, now)};

    for (unsigned part = 0; part < PERSON_STORE_PARTS; part++) {
        making->done = part;
        TRY(db_transact(db, progress_in_unit, making));
        TRY(person_store_copy(db, part, making->next.person, &copy));
    }
    making->document = person_copy_write(making->arena, &copy);
    making->until = instant_text(making->arena, (struct instant){now.seconds + READY_S});
    const enum result r = db_transact(db, finish_in_unit, making);

    return r == RES_NOT_FOUND ? RES_OK : r;
}

enum result
person_make_export(struct db *db, struct arena *arena, bool *did_some)
{
    struct making making = {.arena = arena};
    enum result r;

    *did_some = false;
    r = person_store_next(db, arena, &making.next);
    if (r == RES_NOT_FOUND)
        return RES_OK;
    TRY(r);
    *did_some = true;
    r = make(db, &making);
    /* What can be had later is tried later; what cannot be made must not be tried for ever. */
    if (r == RES_NOT_FOUND || r == RES_INVALID || r == RES_CONFLICT)
        return db_transact(db, fail_in_unit, &making);
    return r;
}

enum result
person_sweep_exports(struct db *db, bool *did_some)
{
    *did_some = false;
    return db_transact(db, sweep_in_unit, NULL);
}
