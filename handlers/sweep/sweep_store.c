/* Deletes expired rows. */
#include "handlers/sweep/sweep_store.h"

#include "sql_sweep.h"

enum result
sweep_store_sessions(struct db *db)
{
    return sql_sweep_sessions(db);
}

enum result
sweep_store_links(struct db *db)
{
    return sql_sweep_links(db);
}

enum result
sweep_store_onces(struct db *db)
{
    return sql_sweep_onces(db);
}

enum result
sweep_store_attempts(struct db *db, struct str kind, uint64_t slot)
{
    return sql_sweep_attempts(db, &(struct sql_sweep_attempts){.kind = kind, .slot = slot});
}

enum result
sweep_store_newcomers(struct db *db)
{
    return sql_sweep_newcomers(db);
}

enum result
sweep_store_versions(struct db *db)
{
    return sql_sweep_versions(db);
}

enum result
sweep_store_members(struct db *db)
{
    return sql_sweep_members(db);
}

enum result
sweep_store_credentials(struct db *db)
{
    return sql_sweep_credentials(db);
}
