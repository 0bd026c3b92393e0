/* Jobs of passwords handed over: what has expired is destroyed, and each node's keys move on. */
#include "handlers/secret/secret.h"
#include "handlers/tables.h"

#define KEYS_EVERY_US 60000000U

/* Of any runner, under its lease. */
enum result
secret_sweep_job(struct runner *runner, bool *did_some)
{
    return secret_sweep(runner->db, runner->arena, did_some);
}

/* Of every runner, for each node has a file of its own; once a minute. */
enum result
secret_keys_job(struct runner *runner, bool *did_some)
{
    static uint64_t last_us;
    const uint64_t now_us = clock_ticks_us();

    *did_some = false;
    if (last_us != 0 && now_us - last_us < KEYS_EVERY_US)
        return RES_OK;
    last_us = now_us;
    return secret_move_keys(runner->db, runner->arena);
}
