/* The watch over promises as a job. */
#include "fcgi/jobs.h"
#include "handlers/promise/promise_page.h"
#include "handlers/tables.h"

/* One round: what is new is watched, one team is told, what strays moves on. */
enum result
promise_watch(struct runner *runner, bool *did_some)
{
    if (runner->snapshot == NULL)
        return RES_OK;
    return promise_watch_round(runner->db, runner->arena, &runner->snapshot->place, did_some);
}
