/* Takes and gives back jobs; what they do it does not know. */
#include "fcgi/data/job.h"

#include "sql_job.h"

struct lease {
    struct str name, holder;
    uint64_t hold_s, after_s;
    bool is_done;
};

static enum result
declare(struct db *db, void *arg)
{
    const struct lease *lease = arg;

    return sql_job_declare(db, &(struct sql_job_declare){.name = lease->name});
}

enum result
job_declare(struct db *db, struct str name)
{
    struct lease lease = {.name = name};

    return db_transact(db, declare, &lease);
}

enum result
job_due(struct db *db, struct arena *arena, struct str **names, size_t *count)
{
    struct sql_job_due_row *rows = NULL;

    TRY(sql_job_due(db, arena, &rows, count));
    *names = arena_new_array(arena, *count, struct str);
    for (size_t i = 0; i < *count; i++)
        (*names)[i] = rows[i].name;
    return RES_OK;
}

static enum result
take(struct db *db, void *arg)
{
    const struct lease *lease = arg;

    return sql_job_take(db, &(struct sql_job_take){.name = lease->name,
                                                   .holder = lease->holder,
                                                   .hold_s = lease->hold_s});
}

enum result
job_take(struct db *db, struct str name, struct str holder, uint64_t hold_s)
{
    struct lease lease = {.name = name, .holder = holder, .hold_s = hold_s};

    return db_transact(db, take, &lease);
}

static enum result
give_back(struct db *db, void *arg)
{
    const struct lease *lease = arg;
    const struct sql_job_finish finish = {lease->name, lease->holder, lease->after_s};
    const struct sql_job_fail fail = {lease->name, lease->holder, lease->after_s};
    const enum result r = lease->is_done ? sql_job_finish(db, &finish) : sql_job_fail(db, &fail);

    return r == RES_NOT_FOUND ? RES_OK : r;
}

enum result
job_give_back(struct db *db, struct str name, struct str holder, bool is_done, uint64_t after_s)
{
    struct lease lease = {.name = name, .holder = holder, .is_done = is_done, .after_s = after_s};

    return db_transact(db, give_back, &lease);
}
