/* Units of work around the deletions. */
#include "handlers/sweep/sweep.h"

#include "handlers/sweep/sweep_store.h"

static enum result
sessions(struct db *db, void *arg)
{
    (void)arg;
    return sweep_store_sessions(db);
}

enum result
sweep_sessions(struct db *db)
{
    return db_transact(db, sessions, NULL);
}

static enum result
links(struct db *db, void *arg)
{
    (void)arg;
    return sweep_store_links(db);
}

enum result
sweep_links(struct db *db)
{
    return db_transact(db, links, NULL);
}

static enum result
onces(struct db *db, void *arg)
{
    (void)arg;
    return sweep_store_onces(db);
}

enum result
sweep_onces(struct db *db)
{
    return db_transact(db, onces, NULL);
}

struct counted {
    struct str kind;
    uint64_t slot;
};

static enum result
attempts(struct db *db, void *arg)
{
    const struct counted *counted = arg;

    return sweep_store_attempts(db, counted->kind, counted->slot);
}

enum result
sweep_attempts(struct db *db, struct str kind, uint64_t slot)
{
    struct counted counted = {kind, slot};

    return db_transact(db, attempts, &counted);
}

static enum result
newcomers(struct db *db, void *arg)
{
    (void)arg;
    TRY(sweep_store_newcomers(db));
    TRY(result_or_none(sweep_store_versions(db)));
    TRY(result_or_none(sweep_store_members(db)));
    return result_or_none(sweep_store_credentials(db));
}

enum result
sweep_newcomers(struct db *db)
{
    return db_transact(db, newcomers, NULL);
}
